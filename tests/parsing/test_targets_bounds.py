"""How a figure limits its indicator: every word of the closed list, and what each binds."""

import pytest

from jjdesk.domain.joined import Joined
from jjdesk.domain.report import Category
from jjdesk.parsing import targets


def read(text: str) -> list[tuple[str, str]]:
    """Figure and bound of each target of a sentence that stands alone."""
    found = targets.find([Joined.of(text, 0, len(text))], ["212"], 2031)[0]
    return [
        (text[target.value_start : target.value_end], target.bound.value)
        for target in found
        if target.category is Category.TARGET
    ]


AT_LEAST = [
    "森林覆盖率达到50%以上。",
    "森林覆盖率达到50%及以上。",
    "森林覆盖率达到50%（含）以上。",
    "森林覆盖率不低于50%。",
    "森林覆盖率保持在50%以上。",
    "污水处理率不小于50%。",
    "就业困难人员就业率至少达到50%。",
    "集中供水率最低达到50%。",
    "义务教育巩固率≥50%。",
    "农村自来水普及率大于等于50%。",
]
MORE_THAN = [
    "森林覆盖率突破50%。",
    "森林覆盖率超过50%。",
    "森林覆盖率超50%。",
    "森林覆盖率大于50%。",
    "森林覆盖率高于50%。",
    "参保率逾50%。",
]
AT_MOST = [
    "城镇调查失业率控制在50%以内。",
    "城镇调查失业率控制在50%以下。",
    "城镇调查失业率控制在50%之内。",
    "城镇调查失业率不超过50%。",
    "城镇调查失业率不高于50%。",
    "资产负债率不大于50%。",
    "资产负债率不突破50%。",
    "资产负债率≤50%。",
]
LESS_THAN = ["资产负债率低于50%。", "资产负债率小于50%。", "失业率不到50%。", "失业率不足50%。"]
ABOUT = [
    "工业增加值增长50%左右。",
    "工业增加值增长50%上下。",
    "工业增加值增长约50%。",
    "工业增加值增长大约50%。",
    "工业增加值增长近50%。",
    "工业增加值增长接近50%。",
]
EQUAL = [
    "森林覆盖率达到50%。",
    "森林覆盖率达50%。",
    "森林覆盖率为50%。",
    "森林覆盖率稳定在50%。",
    "森林覆盖率50%。",
    "工业增加值增长50%。",
    "失业率控制在50%。",
]


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        *[(text, ">=") for text in AT_LEAST],
        *[(text, ">") for text in MORE_THAN],
        *[(text, "<=") for text in AT_MOST],
        *[(text, "<") for text in LESS_THAN],
        *[(text, "~") for text in ABOUT],
        *[(text, "=") for text in EQUAL],
    ],
)
def test_each_word_of_the_list_sets_its_bound(text: str, bound: str) -> None:
    assert read(text) == [("50%", bound)]


@pytest.mark.parametrize(
    ("text", "figure", "bound"),
    [
        ("培训农民不少于3000人。", "3000人", ">="),
        ("新增公交线路至少5条。", "5条", ">="),
        ("至少新增公交线路5条。", "5条", ">="),
        ("至少建成便民市场5个。", "5个", ">="),
        ("引进项目10个以上。", "10个", ">="),
        ("办理时限压缩至2个工作日以内。", "2个工作日", "<="),
        ("上市企业突破20家。", "20家", ">"),
        ("培育企业20余家。", "20余家", ">"),
        ("培育企业20多家。", "20多家", ">"),
        ("培育企业上百家。", "百家", ">="),
        ("新建公厕约30座。", "30座", "~"),
        ("新建公厕30座左右。", "30座", "~"),
        ("新建公厕10来座。", "10来座", "~"),
        ("建设用地规模不突破3000公顷。", "3000公顷", "<="),
    ],
)
def test_counts_are_bound_like_rates(text: str, figure: str, bound: str) -> None:
    assert read(text) == [(figure, bound)]


# 以上 以下 以内 左右 bind only the value they touch
ONE_VALUE = [
    ("新增企业50户、个体户200户以上。", [("50户", "="), ("200户", ">=")]),
    ("新增企业50户以上、个体户200户。", [("50户", ">="), ("200户", "=")]),
    (
        "工业增加值增长8%、固定资产投资增长6%左右、税收增长5%。",
        [("8%", "="), ("6%", "~"), ("5%", "=")],
    ),
    ("失业率5%以内，物价涨幅2%。", [("5%", "<="), ("2%", "=")]),
    (
        "新建公园3个、步道20公里以上，改造厕所15座。",
        [("3个", "="), ("20公里", ">="), ("15座", "=")],
    ),
    (
        "引进亿元项目10个以上，到位资金50亿元，实际使用外资1亿美元以上。",
        [("10个", ">="), ("50亿元", "="), ("1亿美元", ">=")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ONE_VALUE)
def test_a_word_behind_a_value_binds_that_value_alone(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert read(text) == expected


# a bound noun that heads or closes a list binds all of it, and so does 不低于 before one
WHOLE_LISTS = [
    ("守住耕地保有量109万亩、永久基本农田91.3万亩红线。", [("109万亩", ">="), ("91.3万亩", ">=")]),
    (
        "严守林地60万亩、湿地2万亩、水域1万亩底线。",
        [("60万亩", ">="), ("2万亩", ">="), ("1万亩", ">=")],
    ),
    ("城镇、农村居民收入分别增长不低于5%、6%。", [("5%", ">="), ("6%", ">=")]),
    ("财政收入、税收收入不低于5亿元、6亿元。", [("5亿元", ">="), ("6亿元", ">=")]),
    ("一、二、三产业增加值分别增长不低于3%、7%和8%。", [("3%", ">="), ("7%", ">="), ("8%", ">=")]),
    ("新增企业不低于50户、个体户200户。", [("50户", ">="), ("200户", ">=")]),
    (
        "保有林地不少于60万亩、湿地2万亩和水域1万亩。",
        [("60万亩", ">="), ("2万亩", ">="), ("1万亩", ">=")],
    ),
    ("办理时间不超过3天、公示时间2天。", [("3天", "<="), ("2天", "<=")]),
]


@pytest.mark.parametrize(("text", "expected"), WHOLE_LISTS)
def test_a_word_that_heads_a_list_binds_all_of_it(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert read(text) == expected


def test_a_bound_before_a_list_ends_with_the_list() -> None:
    assert read("财政收入、税收收入不低于5亿元、6亿元，新建市场3个。") == [
        ("5亿元", ">="),
        ("6亿元", ">="),
        ("3个", "="),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # another unit, another act, a word of its own, another clause
        ("新增企业不低于50户、就业岗位200个。", [("50户", ">="), ("200个", "=")]),
        ("新建公厕不少于50座、改造公厕20座。", [("50座", ">="), ("20座", "=")]),
        ("企业不低于50户、个体户达到200户。", [("50户", ">="), ("200户", "=")]),
        ("企业不低于50户、个体户突破200户。", [("50户", ">="), ("200户", ">")]),
        ("新增企业不低于50户，个体户200户。", [("50户", ">="), ("200户", "=")]),
        ("财政收入不低于5亿元、政府债务4亿元。", [("5亿元", ">="), ("4亿元", "=")]),
        # what is passed is passed by one member alone
        ("高新企业突破50户、个体户200户。", [("50户", ">"), ("200户", "=")]),
    ],
)
def test_a_bound_before_a_list_binds_no_member_that_stands_for_itself(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("新增规模以上工业企业30家。", [("30家", "=")]),
        ("新增规上服务业企业12家。", [("12家", "=")]),
        ("新增限额以上商贸企业8家。", [("8家", "=")]),
        ("引进10亿元以上项目6个。", [("6个", "=")]),
        ("引进10亿元以上的项目6个以上。", [("6个", ">=")]),
        ("培育亿元以上企业15家。", [("15家", "=")]),
        ("新增100亩以上家庭农场5家。", [("5家", "=")]),
    ],
)
def test_a_size_class_is_no_bound(text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected


def test_of_a_word_before_and_one_behind_the_one_behind_counts() -> None:
    assert read("空气优良天数达到320天以上。") == [("320天", ">=")]
    assert read("失业率低于5%左右。") == [("5%", "~")]
