import pytest

from jjdesk.parsing import phrases
from jjdesk.parsing.phrases import Verb


@pytest.mark.parametrize(
    ("text", "verb", "noun", "tail"),
    [
        ("力争完成技术交易额", Verb("完成", "drop"), "技术交易额", ""),
        ("新增小微企业", Verb("新增", "keep"), "小微企业", ""),
        ("大力改造旧街巷", Verb("改造", "nominal"), "旧街巷", ""),
        ("污水治理率达到", Verb("", ""), "污水治理率", "达到"),
        ("治理率稳定在", Verb("", ""), "治理率", "稳定在"),
        ("到2030年，常住人口超过", Verb("", ""), "常住人口", "超过"),
        ("6月底前新建水厂", Verb("新建", "keep"), "水厂", ""),
        ("至12月底实现产值", Verb("实现", "drop"), "产值", ""),
        ("、推进村", Verb("", ""), "推进村", ""),
        ("占比从20%提高到", Verb("", ""), "占比", "从20%提高到"),
        ("建成", Verb("建成", "drop"), "", ""),
        ("", Verb("", ""), "", ""),
    ],
)
def test_words_before_a_number(text: str, verb: Verb, noun: str, tail: str) -> None:
    phrase = phrases.before(text, 0, len(text))
    assert (phrase.verb, phrase.noun, phrase.tail) == (verb, noun, tail)


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("的镇级农会，建设", "镇级农会"),
        ("口袋公园和", "口袋公园"),
        ("重点项目年内竣工", "重点项目"),
        ("中学生开展视力检查", "中学生视力检查"),
        ("集阅览、展示于一体的书院", "书院"),
        ("高品质、高标准步道", "高品质、高标准步道"),
        ("，其他", ""),
    ],
)
def test_words_after_a_number(text: str, noun: str) -> None:
    assert phrases.after(text, 0, len(text))[0] == noun


@pytest.mark.parametrize(
    ("verb", "noun", "name"),
    [
        (Verb("新建", "keep"), "水厂", "新建水厂"),
        (Verb("改造", "nominal"), "危房", "危房改造"),
        (Verb("改造", "nominal"), "危房改造", "危房改造"),
        (Verb("建成", "drop"), "水厂", "水厂"),
    ],
)
def test_name_keeps_the_verb_that_counts(verb: Verb, noun: str, name: str) -> None:
    assert phrases.named(verb, noun) == name


def test_object_of_a_clause() -> None:
    assert phrases.object_of("持续开展河道清理专项行动") == "河道清理"
    assert phrases.last_verb("全县创建") == Verb("创建", "drop")
    assert phrases.last_verb("全县") == phrases.NO_VERB
