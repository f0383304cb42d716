"""Things: head nouns, names, counts, statuses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjdesk.parsing import things
from jjdesk.parsing.things import Endings


def test_of_the_words_a_text_ends_in_the_longest_is_found() -> None:
    endings = Endings(("甲", "乙甲", "丙丁"))
    assert endings.of("丁乙甲") == "乙甲"
    assert endings.of("乙甲") == "乙甲"
    assert endings.of("丁甲") == "甲"
    assert endings.of("丁") == endings.of("") == ""


@pytest.mark.parametrize(
    ("phrase", "head"),
    [
        ("青柳水库", "水库"),
        ("青柳水库除险加固", "水库"),
        ("青柳（二号）基地", "基地"),
        ("青柳公园（东区）", "公园"),
        ("“青柳林带”", "林带"),
        ("“青柳之路”", ""),
        ("发展思路", ""),
        ("青柳行动", ""),
        ("", ""),
    ],
)
def test_head_noun(phrase: str, head: str) -> None:
    assert things.head(phrase) == head


def test_works_are_taken_off_but_never_all() -> None:
    assert things.without_works("青柳路改造提升") == "青柳路"
    assert things.without_works("改造") == "改造"


def test_name_ends_after_what_no_general_word_explains() -> None:
    phrase = "青柳燃气管道改造工程"
    assert phrase[: things.name_end(phrase)] == "青柳"
    assert things.name_end("燃气管道改造工程") == 0
    assert things.name_end("“青柳银杉”光伏发电项目") == 0
    assert things.name_end("青柳银杉的公园") == 0


@pytest.mark.parametrize(
    "phrase", ["青柳水库", "112国道", "第二中学", "二期工程甲段", "龙西路", "四中改扩建"]
)
def test_named(phrase: str) -> None:
    assert things.is_named(phrase)


@pytest.mark.parametrize("phrase", ["污水处理厂", "二期工程", "断头路", "农村公路", ""])
def test_not_named(phrase: str) -> None:
    assert not things.is_named(phrase)


@pytest.mark.parametrize("phrase", ["口袋公园3座", "一批停车场", "十大工程", "22公里的道路"])
def test_counted(phrase: str) -> None:
    assert things.is_counted(phrase)


@pytest.mark.parametrize("phrase", ["第3座公园", "300万羽蛋鸡项目", "110千伏变电站"])
def test_a_size_or_an_ordinal_is_no_count(phrase: str) -> None:
    assert not things.is_counted(phrase)


def test_sole_institutions() -> None:
    assert things.is_sole("殡仪馆搬迁")
    assert things.is_sole("县福利中心")
    assert not things.is_sole("县级公园")
    assert not things.is_sole("")


def test_programmes_build_nothing() -> None:
    assert things.is_programme("素质提升工程")
    assert not things.is_programme("供水管网工程")
    assert not things.is_programme("素质提升项目")


def test_status_has_a_rank_and_a_kind() -> None:
    assert things.is_status("国家卫生县城")
    assert not things.is_status("美丽县城")
    assert not things.is_status("国家机制")


def test_batch() -> None:
    assert things.is_batch("第二批")
    assert not things.is_batch("第二批项目")


@given(st.text(max_size=80))
def test_any_text_can_be_asked(phrase: str) -> None:
    assert 0 <= things.name_end(phrase) <= len(phrase)
    assert phrase.startswith(things.without_works(phrase))
    assert things.is_half_named(phrase) or not things.is_batch(phrase)
