"""How firm a target is: the closed list of modal words and how far each of them reaches."""

import pytest

from jjdesk.domain.joined import Joined
from jjdesk.domain.report import Category
from jjdesk.parsing import targets


def read(text: str) -> list[tuple[str, str | None]]:
    """Figure and modal word of each target of a sentence that stands alone."""
    found = targets.find([Joined.of(text, 0, len(text))], ["212"], 2031)[0]
    return [
        (text[one.value_start : one.value_end], one.modality)
        for one in found
        if one.category is Category.TARGET
    ]


@pytest.mark.parametrize(
    "word", ["确保", "必须", "严守", "严控", "务必", "力争", "争取", "努力", "争创"]
)
def test_every_word_of_the_closed_list_is_told(word: str) -> None:
    assert read(f"{word}耕地面积80万亩。") == [("80万亩", word)]


@pytest.mark.parametrize(
    "text",
    [
        "失业率控制在5%以内。",
        "粮食产量保持在60万吨。",
        "耕地面积稳定在80万亩。",
        "推动产值突破50亿元。",
        "完成投资30亿元。",
        "实现税收12亿元。",
        "坚决完成投资30亿元。",
        "全力完成投资30亿元。",
        "预计投资30亿元。",
        "在全区上下共同努力下，完成投资30亿元。",
        "通过不懈努力，完成投资30亿元。",
        "明确努力方向，完成投资30亿元。",
    ],
)
def test_all_other_words_leave_it_plain(text: str) -> None:
    assert [word for _, word in read(text)] == [None]


# the word holds until the next one, the sentence's end, or a clause with a new verb of action
REACHES: list[tuple[str, list[tuple[str, str | None]]]] = [
    ("力争完成投资30亿元、税收2亿元。", [("30亿元", "力争"), ("2亿元", "力争")]),
    ("力争完成投资30亿元，税收2亿元。", [("30亿元", "力争"), ("2亿元", "力争")]),
    ("力争完成投资30亿元，实现税收2亿元。", [("30亿元", "力争"), ("2亿元", "力争")]),
    ("力争完成投资30亿元，带动就业达到2万人。", [("30亿元", "力争"), ("2万人", None)]),
    ("力争完成投资30亿元，新建厂房3万平方米。", [("30亿元", "力争"), ("3万平方米", None)]),
    ("力争完成投资30亿元；确保税收2亿元。", [("30亿元", "力争"), ("2亿元", "确保")]),
    ("力争增长7%，确保增长6%。", [("7%", "力争"), ("6%", "确保")]),
    ("确保增长6%、力争增长7%。", [("6%", "确保"), ("7%", "力争")]),
    ("新增企业30家，力争达到300家。", [("30家", None), ("300家", "力争")]),
    (
        "新增企业30家，力争新增商户100户，改造市场2个。",
        [("30家", None), ("100户", "力争"), ("2个", None)],
    ),
    (
        "确保水质达标率95%，污水处理率90%，垃圾处理率80%。",
        [("95%", "确保"), ("90%", "确保"), ("80%", "确保")],
    ),
    (
        "确保水质达标率95%，新建污水厂2座，处理率达90%。",
        [("95%", "确保"), ("2座", None), ("90%", None)],
    ),
    ("严守耕地80万亩红线，粮食产量稳定在60万吨。", [("80万亩", "严守"), ("60万吨", "严守")]),
    ("大力发展工业，努力实现产值50亿元。", [("50亿元", "努力")]),
    ("培育企业20家，争取上市1家，引进总部3家。", [("20家", None), ("1家", "争取"), ("3家", None)]),
]


@pytest.mark.parametrize(("text", "expected"), REACHES)
def test_a_modal_word_reaches_as_far_as_its_action(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert read(text) == expected
