"""Sectors: words vote, surroundings help, targets have their own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjdesk.parsing import lexicons, sectors

NAMES = lexicons.load("sector_names")["sectors"]


def classify(text: str, **where: str) -> tuple[str, tuple[str, ...]]:
    """The sectors of a sentence that stands alone but for what is said of ``where`` it stands."""
    texts = [where["previous"], text] if "previous" in where else [text]
    headings = where.get("theme"), where.get("section"), where.get("part")
    paragraph = texts, [False, True][-len(texts) :], headings
    return sectors.of_paragraphs([paragraph])[0][-1]


def primary(text: str, **where: str) -> str:
    return classify(text, **where)[0]


def test_names_are_the_nineteen_classes_each_with_a_short_one() -> None:
    assert len(NAMES) == 19
    assert NAMES["213"]["name"] == "农林水"
    assert all(sector.keys() == {"name", "short"} for sector in NAMES.values())
    assert all(2 <= len(sector["short"]) <= 4 for sector in NAMES.values())


@pytest.mark.parametrize(
    ("text", "sector"),
    [
        ("深入推进甲乙两镇国有企业重组，新增上市企业1家。", "215"),
        ("提质建设公共数据平台，加强数据归集。", "201"),
        ("优化营商环境，深化“放管服”改革。", "201"),
        ("完善民兵训练制度，做好征兵工作。", "203"),
        ("深化信访法治化，打击电信网络诈骗。", "204"),
        ("新建幼儿园2所，新增学位600个。", "205"),
        ("引进高层次人才20名。", "206"),
        ("办好甲县第三届运动会，创建国家4A级旅游景区。", "207"),
        ("落实退役军人优待，提高低保标准。", "208"),
        ("推进县人民医院迁建，完善分级诊疗。", "210"),
        ("PM2.5平均浓度下降5%，推进垃圾分类。", "211"),
        ("改造老旧小区12个，新建口袋公园3座，更新燃气管道。", "212"),
        ("建设高标准农田2万亩，除险加固水库5座。", "213"),
        ("新开公交线路3条，改造国道20公里。", "214"),
        ("办好购物节，促进汽车消费，培育直播带货。", "216"),
        ("引导银行机构增加小微信贷投放，防范金融风险。", "217"),
        ("编制国土空间规划，盘活闲置土地。", "220"),
        ("筹集保障性租赁住房500套，做好保交楼工作。", "221"),
        ("增加储备粮规模，健全物资储备体系。", "222"),
        ("开展安全生产大检查，抓好森林防火。", "224"),
    ],
)
def test_own_words_decide(text: str, sector: str) -> None:
    assert primary(text) == sector


def test_of_overlapping_words_the_longest_counts() -> None:
    assert primary("实施农村公路改造。") == "214"
    assert primary("实施农村饮水安全工程。") == "213"


@pytest.mark.parametrize("where", ["section", "part", "theme", "previous"])
def test_surroundings_decide_when_the_sentence_does_not(where: str) -> None:
    vague = "健全长效工作机制，确保取得实效。"
    assert primary(vague, **{where: "办好人民满意的教育"}) == "205"
    assert primary(vague, **{where: "全力守护平安，深化信访工作"}) == "204"


def test_own_words_beat_the_section() -> None:
    assert primary("新建乡镇卫生院2所。", section="加快交通强县建设") == "210"


def test_nothing_known_is_general_public_service() -> None:
    assert classify("") == ("201", ())
    assert classify("hello") == ("201", ())


def test_up_to_two_others_that_the_sentence_itself_names() -> None:
    text = "新建小学2所，改造农村公路30公里，建成县中医院，提升养老机构5家。"
    found, others = classify(text)
    assert found == "205"
    assert len(others) == 2
    assert set(others) < {"208", "210", "214"}


def test_surroundings_are_no_other_sector() -> None:
    where = {"section": "加快交通强县建设", "theme": "提升公路"}
    assert classify("新建小学2所。", **where) == ("205", ())


def test_a_repeated_word_counts_once() -> None:
    assert primary("改造水库，加固水库，巡查水库，新建医院，提升卫生院。") == "210"


def test_the_first_clause_weighs_more() -> None:
    assert primary("新建水库，提升医院。") == "213"
    assert primary("新建医院，提升水库。") == "210"


def test_each_sentence_lends_to_the_next_one_only() -> None:
    vague = "健全长效工作机制，确保取得实效。"
    texts = ["新建幼儿园2所。", vague, vague]
    voted = sectors.of_paragraphs([(texts, [True, True, True], (None, None, None))])[0]
    assert [first for first, _ in voted] == ["205", "205", "201"]


def test_a_sentence_that_is_not_wanted_lends_as_well() -> None:
    texts = ["新建幼儿园2所。", "去年新建医院2所。", "健全长效工作机制，确保取得实效。"]
    voted = sectors.of_paragraphs([(texts, [True, False, True], (None, None, None))])[0]
    assert [first for first, _ in voted] == ["205", "", "210"]


def test_a_paragraph_reads_like_its_sentences() -> None:
    texts = ["", "新建幼儿园2所，办好小学。", "好。", "深化医改，建设医院。", "改善民生。"]
    voted = sectors.of_paragraphs([(texts, [True] * 5, (None, None, None))])[0]
    before = ["", *texts]
    assert voted == [
        classify(text, previous=before[i]) if i else classify(text) for i, text in enumerate(texts)
    ]


def test_a_target_has_its_own_sector() -> None:
    assert sectors.of_target("耕地保有量", "耕地保有量80万亩", "213") == "220"
    assert sectors.of_target("基本医疗保险参保率", "参保率95%以上", "208") == "210"


def test_an_undecided_target_is_its_sentences() -> None:
    assert sectors.of_target("新开发应用", "应用6个", "204") == "204"


@given(st.text(max_size=200))
def test_any_text_has_a_sector(text: str) -> None:
    found, others = classify(text)
    assert found in NAMES
    assert found not in others
    assert sectors.of_target(text, text, "213") in NAMES
