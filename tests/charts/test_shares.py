import itertools

import pytest

from jjdesk.charts import shares
from jjdesk.charts.canvas import Shape


def test_dots_stand_at_their_share_and_none_is_a_ring(painted, shares_chart, light):
    canvas, _ = painted(shares, shares_chart(("甲", 3, 4), ("乙", 1, 5), ("丙", 0, 9)))
    lines = [rule for rule in canvas.seen_rules if rule[0] == light.line]
    left, right = lines[0][2], lines[0][4]
    places = [
        (shape, hollow, (x - left) / (right - left)) for shape, hollow, _, x, _ in canvas.seen_dots
    ]
    assert places == [
        (Shape.DISC, False, pytest.approx(0.75)),
        (Shape.DISC, False, pytest.approx(0.2)),
        (Shape.DISC, True, pytest.approx(0)),
    ]
    assert [y for *_, y in canvas.seen_dots] == [line[3] for line in lines]


def test_each_row_tells_per_cent_and_how_many_of_how_many(painted, shares_chart):
    canvas, _ = painted(shares, shares_chart(("甲", 3, 4), ("乙", 0, 9)))
    assert canvas.words[:6] == ["甲", "3/4", "75%", "乙", "0/9", "0%"]


def test_a_piece_can_be_pointed_at_all_along_its_stem(painted, shares_chart):
    canvas, marks = painted(shares, shares_chart(("甲", 3, 4)))
    piece, row = marks
    ((*_, x, y),) = canvas.seen_dots
    assert (piece.bar, piece.part, row.bar, row.part) == (0, 0, 0, -1)
    assert piece.left < x - 100 < x < piece.right
    assert piece.top < y < piece.bottom
    assert (row.left, row.right) == (0, canvas.width)


@pytest.mark.parametrize(("width", "ticks"), [(1300, 5), (620, 3)])
def test_the_axis_has_the_ticks_there_is_room_for(painted, shares_chart, width, ticks):
    canvas, _ = painted(shares, shares_chart(("甲", 3, 8)), width=width, em=28)
    at_axis = [words for words in canvas.words if words.endswith("%") and words != "38%"]
    assert len(at_axis) == ticks
    assert (at_axis[0], at_axis[-1]) == ("0%", "100%")


@pytest.mark.parametrize(("width", "em"), list(itertools.product([620, 780, 1300], [14, 21, 28])))
def test_nothing_is_set_over_another_or_off_the_page(painted, shares_chart, well_set, width, em):
    canvas, marks = painted(shares, shares_chart(), width=width, em=em)
    well_set(canvas)
    assert all(0 <= mark.left <= mark.right <= width for mark in marks)


@pytest.mark.parametrize("ground", ["light", "dark"])
def test_picture(same_picture, shares_chart, request, ground):
    same_picture(f"shares_{ground}", shares_chart(), colours=request.getfixturevalue(ground))
