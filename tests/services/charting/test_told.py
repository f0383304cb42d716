"""Counts in words."""

import pytest

from jjdesk.domain.chart import Bar, Part, Piece
from jjdesk.services.charting import told

PARTS = (Part("a", "甲", 1), Part("b", "乙", 0), Part("c", "丙", 2))


def bars(*lengths):
    return [
        Bar(key=str(n), label=f"行{n}", pieces=(Piece(length),), words="")
        for n, length in enumerate(lengths)
    ]


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ({"a": 3, "b": 1, "c": 0}, "目标 4 个：甲 3 个、乙 1 个"),
        ({"a": 0, "b": 2, "c": 0}, "目标 2 个，都是“乙”"),
        ({"a": 1, "b": 0, "c": 0}, "目标 1 个，甲"),
    ],
)
def test_counts_in_words(counts, said):
    assert told.counts("目标", PARTS, counts.__getitem__) == said


@pytest.mark.parametrize(
    ("lengths", "said"),
    [
        ((), ""),
        ((4,), ""),
        ((0, 0), ""),
        ((1, 4, 2), "行1最多（4 个）"),
        ((4, 1, 4), "行0、行2最多（各 4 个）"),
        ((1, 1, 1), "每个领域 1 个"),
        ((2, 1, 2, 2), "3 个领域并列最多（各 2 个）"),
        ((0, 3, 0), "都在行1"),
        ((1, 0), "在行0"),
    ],
)
def test_the_longest_in_words(lengths, said):
    assert told.most(bars(*lengths), "领域", "个") == said


def test_names_that_are_no_sectors_stand_in_quotation_marks():
    assert told.most(bars(2, 1), "章节", "个") == "“行0”最多（2 个）"
    assert told.most(bars(2, 2, 0), "章节", "个") == "“行0”“行1”最多（各 2 个）"
    assert told.most(bars(2, 0), "章节", "个") == "都在“行0”"


def test_what_is_counted_of_a_bar_can_be_chosen():
    two = [
        Bar(key=label, label=label, pieces=tuple(map(Piece, pieces)), words="")
        for label, pieces in (("教育", (9, 1)), ("交通", (0, 3)))
    ]
    assert told.most(two, told.SECTORS, count=lambda bar: bar.pieces[1].value) == "交通最多（3 条）"
    assert told.most(two, told.TOWNS) == "教育最多（10 条）"


def test_parts_that_there_are_none_of_are_not_named():
    assert told.parts(PARTS, {"a": 2, "b": 0, "c": 1}.__getitem__) == "甲 2 条、丙 1 条"
