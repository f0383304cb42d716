import pytest

from jjdesk.domain.chart import Behind, Part, Share
from jjdesk.services.charting import stacks

PARTS = (Part("a", "甲", 1), Part("b", "乙", 0))
BEHIND = Behind("sha", "江津 2025", "c1", 1, "引文")


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
    ("quote", "line"),
    [("推进水库加快建\n\n设", "推进水库加快建设"), ("新建小学3所", "新建小学3所")],
)
def test_a_quote_is_joined_over_breaks(quote, line):
    assert stacks.joined(quote) == line
