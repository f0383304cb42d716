import pytest

from jjdesk.domain.chart import Bar, Piece


def bar(value, before, *, relative=False):
    return Bar(
        key="a", label="甲", pieces=(Piece(value),), words="", before=before, relative=relative
    )


def test_a_bar_is_as_long_as_its_pieces_together():
    assert Bar(key="a", label="甲", pieces=(Piece(3), Piece(0), Piece(4)), words="7").total == 7
    assert Bar(key="a", label="甲", pieces=(), words="无").total == 0


@pytest.mark.parametrize(
    ("value", "before", "relative", "change"),
    [
        (7, 5, False, 2),
        (0.3, 0.1, False, 0.2),
        (-3, 4, False, -7),
        (12, 10, True, 0.2),
        (-5, -10, True, 0.5),
        (5, 0, False, 5),
        (5, 0, True, None),
        (5, None, False, None),
    ],
)
def test_a_change_is_a_difference_or_a_part_of_what_was(value, before, relative, change):
    assert bar(value, before, relative=relative).change == change
