"""Targets of made-up sentences: rule by rule, then a small annotated table."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjdesk.domain.joined import Joined
from jjdesk.domain.report import Category, Target
from jjdesk.parsing import targets

SECTOR = "213"


def read(text: str) -> tuple[Target, ...]:
    return targets.find([Joined.of(text, 0, len(text))], [SECTOR], None)[0]


def test_every_field_of_one_target() -> None:
    text = "力争完成社会消费品零售总额80亿元以上。"
    (target,) = read(text)
    assert target == Target(
        quote="社会消费品零售总额80亿元以上",
        start=4,
        end=19,
        value_start=13,
        value_end=17,
        indicator="社会消费品零售总额",
        value=80,
        value_high=None,
        unit="亿元",
        normalized_value=8_000_000_000,
        base_unit="元",
        bound=">=",
        measure="level",
        modality="力争",
        category="target",
        sector=target.sector,
    )
    assert target.sector.isdecimal()


def test_offsets_survive_a_break() -> None:
    source = "前文。新建水厂1\n\n2座。"
    (target,) = targets.find([Joined.of(source, 3, len(source))], [SECTOR], None)[0]
    assert source[target.value_start : target.value_end] == "1\n\n2座"
    assert source[target.start : target.end] == "新建水厂1\n\n2座"
    assert target.value == 12


# text; then for each target: indicator, value span, normalized, bound, measure, modality
Row = tuple[str, str, float, str, str, str | None]
TABLE: list[tuple[str, list[Row]]] = [
    (
        "确保地区生产总值增长7%左右，固定资产投资、工业增加值分别增长8%、9.5%以上。",
        [
            ("地区生产总值", "7%", 7, "~", "growth", "确保"),
            ("固定资产投资", "8%", 8, "=", "growth", "确保"),
            ("工业增加值", "9.5%", 9.5, ">=", "growth", "确保"),
        ],
    ),
    (
        "城镇、农村居民人均可支配收入分别增长5%和6%。",
        [
            ("城镇居民人均可支配收入", "5%", 5, "=", "growth", None),
            ("农村居民人均可支配收入", "6%", 6, "=", "growth", None),
        ],
    ),
    (
        "城乡居民人均收入分别增长5%、6%。",
        [
            ("城镇居民人均收入", "5%", 5, "=", "growth", None),
            ("农村居民人均收入", "6%", 6, "=", "growth", None),
        ],
    ),
    (
        "新增规模以上商贸企业12家、家庭农场30家以上。",
        [
            ("新增规模以上商贸企业", "12家", 12, "=", "delivery", None),
            ("新增家庭农场", "30家", 30, ">=", "delivery", None),
        ],
    ),
    (
        "新建水塔3座，蓄水池20口，供水普及率达到98%。",
        [
            ("新建水塔", "3座", 3, "=", "delivery", None),
            ("新建蓄水池", "20口", 20, "=", "delivery", None),
            ("供水普及率", "98%", 98, "=", "level", None),
        ],
    ),
    (
        "改造农村危桥15座，培训果农800人次。",
        [
            ("农村危桥改造", "15座", 15, "=", "delivery", None),
            ("果农培训", "800人次", 800, "=", "delivery", None),
        ],
    ),
    (
        "建成省级森林康养示范镇2个、重点村5个。",
        [
            ("省级森林康养示范镇", "2个", 2, "=", "delivery", None),
            ("省级森林康养重点村", "5个", 5, "=", "delivery", None),
        ],
    ),
    (
        "打造3个农产品直播基地和10个共享菜园。",
        [
            ("农产品直播基地", "3个", 3, "=", "delivery", None),
            ("共享菜园", "10个", 10, "=", "delivery", None),
        ],
    ),
    (
        "严守林地保有量60万亩、湿地面积2万亩红线。",
        [
            ("林地保有量", "60万亩", 600_000, ">=", "level", "严守"),
            ("湿地面积", "2万亩", 20_000, ">=", "level", "严守"),
        ],
    ),
    (
        "力争上市公司突破5家，实现税收20亿元以上，再新建车站一座。",
        [
            ("上市公司数", "5家", 5, ">", "level", "力争"),
            ("税收", "20亿元", 2_000_000_000, ">=", "level", "力争"),
            ("新建车站", "一座", 1, "=", "delivery", None),
        ],
    ),
    (
        "新建敬老院、卫生室各2所。",
        [
            ("新建敬老院", "2所", 2, "=", "delivery", None),
            ("新建卫生室", "2所", 2, "=", "delivery", None),
        ],
    ),
    (
        "持续开展河道非法码头清理行动，确保100%拆除。",
        [("河道非法码头清理拆除率", "100%", 100, "=", "level", "确保")],
    ),
    (
        "森林覆盖率提高1.2个百分点，达到46%。",
        [
            ("森林覆盖率", "1.2个百分点", 1.2, "=", "growth", None),
            ("森林覆盖率", "46%", 46, "=", "level", None),
        ],
    ),
    (
        "规上工业企业由50家增加到60家，单位能耗下降3%。",
        [
            ("规上工业企业数", "60家", 60, "=", "level", None),
            ("单位能耗", "3%", 3, "=", "reduction", None),
        ],
    ),
    ("压减行政审批材料40件。", [("压减行政审批材料", "40件", 40, "=", "reduction", None)]),
    ("引进5亿元以上项目4个。", [("引进5亿元以上项目", "4个", 4, "=", "delivery", None)]),
    (
        "垃圾、污水集中处置率95%、规范化管理达标率90%。",
        [
            ("垃圾、污水集中处置率", "95%", 95, "=", "level", None),
            ("垃圾、污水规范化管理达标率", "90%", 90, "=", "level", None),
        ],
    ),
    (
        "推广“码上办”应用8个，新开发上线应用2个。",
        [
            ("“码上办”应用", "8个", 8, "=", "delivery", None),
            ("新开发上线“码上办”应用", "2个", 2, "=", "delivery", None),
        ],
    ),
    ("办税时限压缩至2个工作日以内。", [("办税时限", "2个工作日", 2, "<=", "level", None)]),
    ("为4000名老人免费开展体检。", [("老人体检", "4000名", 4000, "=", "delivery", None)]),
    ("去年建成书屋9个，今年再建4个。", [("书屋", "4个", 4, "=", "delivery", None)]),
    ("80%的村建成文化广场。", [("村占比", "80%", 80, "=", "level", None)]),
    ("依托2个园区，推进三个坚持，实施“6个百”工程。", []),
    ("居民收入与经济同步增长，进出口保持正增长。", []),
]


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_annotated_sentences(text: str, expected: list[Row]) -> None:
    found = [
        (
            t.indicator,
            text[t.value_start : t.value_end],
            t.normalized_value,
            t.bound,
            t.measure,
            t.modality,
        )
        for t in read(text)
        if t.category is Category.TARGET
    ]
    assert found == expected


def test_quote_holds_indicator_value_and_bound() -> None:
    assert [t.quote for t in read("新增民宿20家以上，村道达到30公里。")] == [
        "新增民宿20家以上",
        "村道达到30公里",
    ]


def test_absolutes_and_scales_are_kept_apart() -> None:
    found = read("推进总投资8亿元的医院项目，实现家庭医生签约全覆盖。")
    assert [(t.category, t.indicator, t.normalized_value, t.base_unit) for t in found] == [
        ("scale", "医院项目规模", 800_000_000, "元"),
        ("absolute", "家庭医生签约覆盖率", 100, "%"),
    ]


@given(
    st.text(
        alphabet="新增改造5%10个、，。以上力争确保达到“”（全覆盖百千万亿一两年的和", max_size=60
    )
)
def test_no_text_raises(text: str) -> None:
    for target in read(text):
        assert text[target.value_start : target.value_end]


def test_figures_of_a_year_before_the_plan_are_past() -> None:
    text = "巩固建设成果，2024年新建书屋9个，2025年新建书屋4个，较2024年增长5%。"
    found = targets.find([Joined.of(text, 0, len(text))], [SECTOR], 2025)[0]
    assert [t.value for t in found] == [4, 5]
    assert [t.value for t in read(text)] == [9, 4, 5]


def test_the_name_before_an_absolute_has_an_end() -> None:
    (target,) = read(f"{'甲' * 300}全覆盖。")
    assert target.indicator == f"{'甲' * 100}覆盖率"


def test_a_number_too_long_to_be_one_is_none() -> None:
    assert [t.value for t in read(f"新建书屋{'1' * 5000}个、公厕{'1' * 500}.5个，村道3公里。")] == [
        3
    ]


def test_absolutes_of_one_clause_are_each_told() -> None:
    found = read("实现公交线路全覆盖、安全隐患动态清零。")
    assert [(t.category, t.indicator) for t in found] == [
        ("absolute", "公交线路覆盖率"),
        ("absolute", "安全隐患存量"),
    ]


def test_an_absolute_of_the_past_is_none() -> None:
    assert read("目前已实现签约服务全覆盖。") == ()


def test_a_bound_is_not_carried_to_another_indicator() -> None:
    found = read("确保就业率不低于90%、失业率5%。")
    assert [(t.value, t.bound) for t in found] == [(90, ">="), (5, "=")]


def test_subjects_and_values_that_do_not_match_are_not_dealt_out() -> None:
    found = read("投资、消费分别增长5%、6%、7%。")
    assert [t.value for t in found] == [5, 6, 7]
    assert all(t.measure == "growth" for t in found)


@pytest.mark.parametrize(
    ("text", "measure"),
    [("单位能耗降幅3%。", "reduction"), ("工业增加值增幅3%。", "growth")],
)
def test_a_noun_may_name_the_change(text: str, measure: str) -> None:
    assert [t.measure for t in read(text)] == [measure]


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("新建、改建农村公路80公里。", "新建、改建农村公路"),
        ("落户园区企业3家作为重点。", "园区企业"),
        ("3家落户园区。", "数量"),
    ],
)
def test_verbs_before_and_behind_a_number(text: str, indicator: str) -> None:
    assert [t.indicator for t in read(text)] == [indicator]
