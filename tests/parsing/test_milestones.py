"""Milestones: which things count, how lists are split, which stage holds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjdesk.domain.joined import Joined
from jjdesk.domain.report import Milestone
from jjdesk.parsing import lexicons, milestones

SECTOR = "212"


def found(text: str) -> tuple[Milestone, ...]:
    return milestones.find([Joined.of(text, 0, len(text))], [SECTOR])[0]


def stages(text: str) -> list[tuple[str, str]]:
    return [(m.object, m.stage.value) for m in found(text)]


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("谋划青柳湖水库。", "谋划"),
        ("加快青柳湖水库前期工作。", "谋划"),
        ("申报青柳湖水库项目。", "谋划"),
        ("开工青柳湖水库。", "开工"),
        ("确保青柳湖水库4月份进场施工。", "开工"),
        ("启动建设青柳湖水库。", "开工"),
        ("推进青柳湖水库建设。", "推进"),
        ("推动青柳湖水库主体封顶。", "封顶"),
        ("青柳湖水库竣工。", "建成"),
        ("完成青柳湖水库建设。", "建成"),
        ("青柳湖水库建成投用。", "投用"),
        ("青柳湖大桥建成通车。", "投用"),
    ],
)
def test_of_the_stage_words_the_last_counts(text: str, stage: str) -> None:
    assert [s for _, s in stages(text)] == [stage]


@pytest.mark.parametrize(
    "text",
    [
        "加强农村管网建设。",
        "推进城乡供水一体化。",
        "深化国有企业改革。",
        "建设一批便民停车场。",
        "新建口袋公园3座。",
        "实施“青苗”工程。",
        "推进“青苗护航”等专项行动。",
        "开展青柳湖龙舟文化节。",
        "办好青柳湖马拉松赛。",
        "实施青苗素质提升工程。",
        "打造青柳产业高地、银杉开放中心。",
        "支持企业开拓青柳市场。",
        "依托青柳湖公园，发展乡村旅游。",
        "将青柳建设成为产业新城。",
        "完成二期项目建设。",
        "实施八大工程。",
        "深化与青柳大学合作。",
        "提升青柳林带、银杉森林、万亩林地管护水平。",
        "加快青柳新城与中心城区同城化发展。",
        "",
        "。",
    ],
)
def test_general_work_events_slogans_and_counts_are_none(text: str) -> None:
    assert found(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "青柳湖大桥6月底前建成通车。",
        "青柳湖大桥上半年建成通车。",
        "青柳湖大桥、银杉路建成通车。",
        "青柳湖大桥和银杉路建成通车。",
        "青柳湖大桥以及银杉路建成通车。",
        "确保青柳湖大桥等建成通车。",
        "推进青柳湖大桥（东段）建设。",
        "推进青柳湖大桥改造提升。",
        "青柳湖大桥 通车",
        "加强管理；推进青柳湖大桥，加强服务。",
    ],
)
def test_a_thing_is_seen_before_whatever_may_follow_it(text: str) -> None:
    assert found(text)[0].object.startswith("青柳湖大桥")


@pytest.mark.parametrize("word", lexicons.load("milestones")["stages"]["创成"])
def test_every_word_of_winning_reads_a_status(word: str) -> None:
    assert stages(f"{word}国家卫生县城。") == [("国家卫生县城", "创成")]


def test_several_things_before_one_stage() -> None:
    assert stages("确保青柳湖博物馆、银杉路小学等建成投用。") == [
        ("青柳湖博物馆", "投用"),
        ("银杉路小学", "投用"),
    ]


def test_places_before_one_noun_are_split() -> None:
    assert stages("推进青柳、银杉燃气管道改造工程建设。") == [
        ("青柳燃气管道改造工程", "推进"),
        ("银杉燃气管道改造工程", "推进"),
    ]


def test_the_noun_after_and_so_on_belongs_to_each() -> None:
    assert [m.object for m in found("开工青柳饲料、银杉米业等项目。")] == [
        "青柳饲料项目",
        "银杉米业项目",
    ]


def test_a_road_before_what_is_built_there_says_where() -> None:
    def listed(noun: str) -> list[str]:
        return [m.object for m in found(f"推进青柳路、银杉街等{noun}建设。")]

    assert listed("3处停车场") == ["青柳路停车场", "银杉街停车场"]
    for roads in ("3条断头路", "重点项目", "市政工程", "特色商圈"):  # it is one of those itself
        assert listed(roads) == ["青柳路", "银杉街"]


def test_a_river_among_places_is_one_of_them() -> None:
    assert [m.object for m in found("推进青柳、银杉河、金桂变电站改造。")] == [
        "青柳变电站改造",
        "银杉河变电站改造",
        "金桂变电站改造",
    ]
    assert [m.object for m in found("推进银杉河、金桂变电站改造。")] == ["银杉河", "金桂变电站改造"]


def test_what_is_finished_and_put_to_use_is_in_use_all_of_it() -> None:
    assert stages("完成青柳、银杉污水处理厂建设并投入使用。") == [
        ("青柳污水处理厂", "投用"),
        ("银杉污水处理厂", "投用"),
    ]


def test_each_member_keeps_its_own_stage() -> None:
    assert stages("推动青柳湖水库竣工、银杉大桥开工建设。") == [
        ("青柳湖水库", "建成"),
        ("银杉大桥", "开工"),
    ]


def test_what_has_no_name_takes_no_common_noun() -> None:
    assert stages("推进配套设施、青柳变电站建设。") == [("青柳变电站", "推进")]


def test_a_count_before_the_common_noun_is_dropped() -> None:
    assert stages("完成青柳、银杉两所卫生院提升工程。") == [
        ("青柳卫生院提升工程", "建成"),
        ("银杉卫生院提升工程", "建成"),
    ]


def test_nameless_things_listed_with_named_ones_count() -> None:
    assert [m.object for m in found("加快青柳大桥、科学城隧道等项目建设。")] == [
        "青柳大桥",
        "科学城隧道",
    ]
    assert found("加快科学城隧道建设。") == ()


def test_a_later_clause_may_tell_the_stage() -> None:
    (milestone,) = found("加快青柳湖水库建设，确保年底前建成投用。")
    assert (milestone.stage.value, milestone.modality) == ("投用", "确保")
    assert milestone.quote == "加快青柳湖水库建设，确保年底前建成投用"


def test_of_a_thing_named_in_two_clauses_the_last_is_kept() -> None:
    assert stages("推进青柳湖水库建设，开工银杉大桥，青柳湖水库竣工，加快青柳隧道建设。") == [
        ("银杉大桥", "开工"),
        ("青柳湖水库", "建成"),
        ("青柳隧道", "推进"),
    ]


def test_built_things_need_no_head_noun() -> None:
    assert stages("确保青柳米业、银杉预制菜等建成投产。") == [
        ("青柳米业", "投用"),
        ("银杉预制菜", "投用"),
    ]
    assert found("推动青柳米业发展。") == ()


def test_and_inside_a_status_splits_nothing() -> None:
    assert stages("创建国家文化和旅游消费示范城市。") == [("国家文化和旅游消费示范城市", "创成")]


def test_an_adverb_before_a_noun_belongs_to_the_name() -> None:
    assert stages("推进集中供热青柳站建设。") == [("集中供热青柳站", "推进")]


def test_short_road_names() -> None:
    assert stages("打通龙西路。") == [("龙西路", "推进")]
    assert found("打通断头路。") == ()


def test_status_won() -> None:
    assert stages("积极创建国家卫生县城。") == [("国家卫生县城", "创成")]
    assert stages("青柳医院成功创建国家区域医疗中心。") == [("青柳医院国家区域医疗中心", "创成")]


def test_numbers_and_sole_institutions_are_names_too() -> None:
    assert stages("加快第二中学迁建。") == [("第二中学迁建", "推进")]
    assert stages("加快殡仪馆搬迁。") == [("殡仪馆搬迁", "推进")]


def test_money_before_the_verb_is_skipped() -> None:
    assert stages("投资2.5亿元建设青柳中学。") == [("青柳中学", "推进")]


def test_firmness_and_sector() -> None:
    (milestone,) = found("确保青柳湖水库建成投用。")
    assert milestone.modality == "确保"
    assert milestone.sector == "213"


def test_spans_point_into_the_source_over_a_break() -> None:
    source = "前言。推进青柳湖水库加快建\n\n设，加强管理。"
    (milestone,) = milestones.find([Joined.of(source, 3, len(source))], [SECTOR])[0]
    assert milestone.object == "青柳湖水库"
    assert source[milestone.start : milestone.end] == "推进青柳湖水库加快建\n\n设"
    assert milestone.quote == "推进青柳湖水库加快建设"


@given(
    st.text(alphabet="推进建成投用、和等“”（）水库青柳湖，。第二批3座项目创国家县城", max_size=120)
)
def test_any_text_gives_spans_inside_it(text: str) -> None:
    for milestone in found(text):
        assert 0 <= milestone.start < milestone.end <= len(text)
        assert milestone.object


def test_statuses_that_are_none_are_left_out_of_a_list() -> None:
    assert stages("创建国家卫生县城、美好生活。") == [("国家卫生县城", "创成")]


def test_a_holder_without_a_name_wins_nothing() -> None:
    assert stages("群众、青柳医院力争创建国家区域医疗中心。") == [
        ("青柳医院国家区域医疗中心", "创成")
    ]


def test_a_number_of_statuses_is_a_count() -> None:
    assert stages("青柳医院成功创建3个国家区域医疗中心。") == []


def test_a_thing_without_a_verb_or_a_stage_is_none() -> None:
    assert stages("青柳湖大桥和前期工作建设。") == []
