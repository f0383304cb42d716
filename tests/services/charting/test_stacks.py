import pytest

from jjdesk.domain.chart import Bar, Behind, Part, Piece, Share
from jjdesk.services.charting import stacks

PARTS = (Part("a", "甲", 1), Part("b", "乙", 0))
BEHIND = Behind("sha", "江津 2025", "c1", 1, "引文")


def bars(*lengths):
    return [
        Bar(key=str(n), label=f"行{n}", pieces=(Piece(length),), words="")
        for n, length in enumerate(lengths)
    ]


def test_rows_stand_longest_first_then_in_order_with_those_of_nothing():
    rows = stacks.Stacks(PARTS)
    rows.row("empty")
    for key, part in (("z", "a"), ("y", "b"), ("x", "b"), ("x", "a"), ("x", "a")):
        rows.add(key, part, BEHIND)

    keys = rows.keys(lambda key: key)
    made = rows.bars(keys, str.upper, {"y": Share(1, 2)})
    assert [(bar.label, bar.words) for bar in made] == [
        ("X", "3"), ("Y", "1"), ("Z", "1"), ("EMPTY", "无"),
    ]  # fmt: skip
    assert [[piece.value for piece in bar.pieces] for bar in made] == [
        [2, 1], [0, 1], [1, 0], [0, 0],
    ]  # fmt: skip
    assert made[0].pieces[0].behind == (BEHIND, BEHIND)
    assert [bar.share for bar in made] == [None, Share(1, 2), None, None]
    assert (rows.count("a"), rows.count("b"), rows.total()) == (3, 2, 5)


def test_a_row_that_is_asked_for_but_was_never_added_is_one_of_nothing():
    (bar,) = stacks.Stacks(PARTS).bars(["new"], str)
    assert (bar.words, bar.total, len(bar.pieces)) == ("无", 0, 2)


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ({"a": 3, "b": 1}, "目标 4 个：甲 3 个、乙 1 个"),
        ({"a": 0, "b": 2}, "目标 2 个，都是“乙”"),
        ({"a": 1, "b": 0}, "目标 1 个，甲"),
    ],
)
def test_counts_in_words(counts, said):
    assert stacks.counts("目标", PARTS, counts.__getitem__) == said


@pytest.mark.parametrize(
    ("lengths", "said"),
    [
        ((), ""),
        ((4,), ""),
        ((1, 4, 2), "行1最多（4 个）"),
        ((4, 1, 4), "行0、行2最多（各 4 个）"),
        ((1, 1, 1), "3 个领域并列最多（各 1 个）"),
        ((0, 3, 0), "都在行1"),
        ((1, 0), "在行0"),
    ],
)
def test_the_longest_in_words(lengths, said):
    assert stacks.leaders(bars(*lengths), "领域") == said


def test_names_that_are_no_sectors_stand_in_quotation_marks():
    assert stacks.leaders(bars(2, 1), "章节") == "“行0”最多（2 个）"
    assert stacks.leaders(bars(2, 2, 0), "章节") == "“行0”“行1”最多（各 2 个）"
    assert stacks.leaders(bars(2, 0), "章节") == "都在“行0”"


@pytest.mark.parametrize(
    ("quote", "line"),
    [("推进水库加快建\n\n设", "推进水库加快建设"), ("新建小学3所", "新建小学3所")],
)
def test_a_quote_is_joined_over_breaks(quote, line):
    assert stacks.joined(quote) == line
