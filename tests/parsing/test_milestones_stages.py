"""Milestones by the specification: which stage a thing is to reach, and which things count."""

import pytest

from jjdesk.domain.joined import Joined
from jjdesk.parsing import milestones


def read(text: str) -> list[tuple[str, str]]:
    """Object and stage of each milestone of a sentence that stands alone."""
    found = milestones.find([Joined.of(text, 0, len(text))], ["212"])[0]
    return [(one.object, one.stage.value) for one in found]


# words of each stage, in front of a named thing or behind it
STAGES: dict[str, list[str]] = {
    "谋划": [
        "谋划青柳湖大桥。",
        "策划青柳湖大桥项目。",
        "深入论证青柳湖大桥项目。",
        "争取青柳湖大桥纳入规划。",
        "开展青柳湖大桥前期工作。",
        "加快青柳湖大桥项目前期工作。",
        "申报青柳湖大桥项目。",
        "推动青柳湖大桥立项。",
        "谋划建设青柳湖大桥。",
    ],
    "开工": [
        "开工青柳湖大桥。",
        "开工建设青柳湖大桥。",
        "启动青柳湖大桥建设。",
        "启动建设青柳湖大桥。",
        "动工建设青柳湖大桥。",
        "青柳湖大桥开工建设。",
        "青柳湖大桥动工。",
        "力争青柳湖大桥年内开工。",
        "推动青柳湖大桥开工。",
        "确保青柳湖大桥6月底前开工建设。",
    ],
    "推进": [
        "推进青柳湖大桥建设。",
        "加快青柳湖大桥建设。",
        "加快推进青柳湖大桥建设。",
        "持续推进青柳湖大桥建设。",
        "推动青柳湖大桥建设。",
        "实施青柳湖大桥工程。",
        "改造青柳湖大桥。",
        "续建青柳湖大桥。",
        "扩建青柳湖大桥。",
        "建设青柳湖大桥。",
        "新建青柳湖大桥。",
    ],
    "封顶": [
        "青柳湖医院主体封顶。",
        "推动青柳湖医院主体完工。",
        "力争青柳湖医院封顶。",
        "确保青柳湖医院年内主体竣工。",
    ],
    "建成": [
        "建成青柳湖大桥。",
        "青柳湖大桥建成。",
        "青柳湖大桥竣工。",
        "青柳湖大桥完工。",
        "确保青柳湖大桥年底前完工。",
        "青柳湖大桥竣工验收。",
        "完成青柳湖大桥建设。",
        "青柳湖隧道全线贯通。",
    ],
    "投用": [
        "青柳湖大桥投用。",
        "青柳湖大桥建成投用。",
        "确保青柳湖大桥建成通车。",
        "青柳湖电站投产。",
        "青柳湖水厂投入运行。",
        "青柳湖医院投入使用。",
        "青柳湖公园开园。",
        "青柳湖博物馆开馆。",
        "青柳湖博物馆对外开放。",
        "青柳湖商场开业。",
        "青柳湖水厂正式运营。",
        "青柳湖站启用。",
        "青柳湖码头通航。",
    ],
    "创成": [
        "创建国家卫生县城。",
        "争创国家卫生县城。",
        "创成国家卫生县城。",
        "力争创成国家卫生县城。",
        "积极争创全国文明城市。",
        "全力创建国家生态文明建设示范区。",
    ],
}


@pytest.mark.parametrize(
    ("text", "stage"), [(text, stage) for stage, texts in STAGES.items() for text in texts]
)
def test_each_word_of_a_stage_is_told(text: str, stage: str) -> None:
    assert [told for _, told in read(text)] == [stage]


# of two stage words the last counts
LAST: list[tuple[str, str]] = [
    ("青柳湖大桥开工建设并建成投用。", "投用"),
    ("青柳湖大桥建成投用。", "投用"),
    ("青柳湖大桥竣工投用。", "投用"),
    ("开工建设青柳湖大桥，力争建成。", "建成"),
    ("加快青柳湖大桥建设，确保年底前通车。", "投用"),
    ("谋划青柳湖大桥，力争开工。", "开工"),
    ("推进青柳湖大桥建设，年内主体完工。", "封顶"),
]


@pytest.mark.parametrize(("text", "stage"), LAST)
def test_of_two_words_of_stage_the_last_counts(text: str, stage: str) -> None:
    assert [told for _, told in read(text)] == [stage]


# sentence; objects with their stages
LISTS: list[tuple[str, list[tuple[str, str]]]] = [
    (
        "确保青柳湖研发中心、银杉会展中心等建成投用。",
        [("青柳湖研发中心", "投用"), ("银杉会展中心", "投用")],
    ),
    (
        "开工青柳湖大桥、银杉隧道，建成石门水库。",
        [("青柳湖大桥", "开工"), ("银杉隧道", "开工"), ("石门水库", "建成")],
    ),
    (
        "推动青柳湖大桥开工、银杉隧道贯通。",
        [("青柳湖大桥", "开工"), ("银杉隧道", "建成")],
    ),
    (
        "加快青柳湖大桥建设，开工银杉隧道，石门水库竣工。",
        [("青柳湖大桥", "推进"), ("银杉隧道", "开工"), ("石门水库", "建成")],
    ),
    (
        "推进青柳、银杉、石门天然气管道工程。",
        [
            ("青柳天然气管道工程", "推进"),
            ("银杉天然气管道工程", "推进"),
            ("石门天然气管道工程", "推进"),
        ],
    ),
    (
        "完成青柳、银杉两所中学改扩建工程。",
        [("青柳中学改扩建工程", "建成"), ("银杉中学改扩建工程", "建成")],
    ),
    (
        "加快青柳湖大桥和银杉隧道建设。",
        [("青柳湖大桥", "推进"), ("银杉隧道", "推进")],
    ),
    (
        "推进青柳湖大桥以及银杉隧道建设。",
        [("青柳湖大桥", "推进"), ("银杉隧道", "推进")],
    ),
    (
        "创建国家卫生县城、国家园林城市。",
        [("国家卫生县城", "创成"), ("国家园林城市", "创成")],
    ),
    (
        "推进青柳湖水库等项目建设。",
        [("青柳湖水库", "推进")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_each_thing_of_a_list_is_a_milestone(text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected


# only things with a name or a definite place; no events, plans, programmes, platforms, slogans
NONE = [
    "加强基础设施建设。",
    "推进乡村道路建设。",
    "加快城市更新。",
    "推动产业转型升级。",
    "加快建设现代化产业体系。",
    "持续改善人居环境。",
    "推进新型城镇化。",
    "完善公共服务设施。",
    "新建幼儿园4所。",
    "改造老旧小区12个。",
    "开工亿元以上项目30个。",
    "建成一批停车场。",
    "办好青柳龙舟赛。",
    "举办青柳花椒文化节。",
    "开展青柳旅游推介会。",
    "实施青柳人才计划。",
    "推进青柳振兴行动。",
    "编制青柳发展规划。",
    "落实青柳三年行动方案。",
    "打响“青柳有礼”品牌。",
    "擦亮“青柳味道”名片。",
    "用好“青柳通”平台。",
    "弘扬青柳精神。",
    "深化与青柳区合作。",
    "学习青柳经验。",
    "推进平安建设、法治建设。",
    "加快发展新质生产力。",
    "优化营商环境。",
    "建设人民满意的服务型政府。",
    "推动高质量发展。",
    "依托青柳湖发展旅游。",
    "围绕青柳湖大桥做好服务。",
    "以青柳湖大桥为纽带促进融合。",
    "将青柳镇打造成为旅游强镇。",
]


@pytest.mark.parametrize("text", NONE)
def test_general_work_and_what_is_no_thing_is_none(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("确保青柳湖大桥建成投用。", "确保"),
        ("力争青柳湖大桥年内开工。", "力争"),
        ("争取青柳湖大桥开工建设。", "争取"),
        ("青柳湖大桥建成投用。", None),
        ("加快青柳湖大桥建设，力争年底通车。", "力争"),
        ("力争完成投资3亿元，开工青柳湖大桥。", None),
    ],
)
def test_a_milestone_is_as_firm_as_its_stage(text: str, modality: str | None) -> None:
    (one,) = milestones.find([Joined.of(text, 0, len(text))], ["212"])[0]
    assert one.modality == modality


@pytest.mark.parametrize(
    ("text", "sector"),
    [
        ("建成青柳湖小学。", "205"),
        ("建成青柳湖医院。", "210"),
        ("建成青柳湖水库。", "213"),
        ("建成青柳湖快速路。", "214"),
        ("建成青柳湖博物馆。", "207"),
    ],
)
def test_a_milestone_has_a_sector_of_its_own(text: str, sector: str) -> None:
    (one,) = milestones.find([Joined.of(text, 0, len(text))], ["201"])[0]
    assert one.sector == sector


@pytest.mark.parametrize("cut", ["\n", "\n\n", "\r\n", "\\r\\n"])
def test_a_thing_cut_by_a_break_is_one_thing(cut: str) -> None:
    source = f"上文。推进青柳湖{cut}大桥建设。"
    (one,) = milestones.find([Joined.of(source, 3, len(source))], ["212"])[0]
    assert one.object == "青柳湖大桥"
    assert one.quote == "推进青柳湖大桥建设"
    assert source[one.start : one.end] == f"推进青柳湖{cut}大桥建设"
