from itertools import product

import pytest
from msgspec.structs import replace

from jjdesk.charts import changes, inks
from jjdesk.charts.canvas import Shape

RATES = "增速和降幅（个百分点）"
AMOUNTS = "数量（相对变化）"
LINES = (
    ("工业增加值", 5, 7, "5% → 7%", RATES),
    ("零售总额", 5, 5, "5% → 5%", RATES),
    ("生产总值", 6, 5, "6% → 5%", RATES),
    ("口袋公园", 10, 80, "10个 → 80个", AMOUNTS),
    ("高标准农田", 10, 12, "10万亩 → 12万亩", AMOUNTS),
    ("公路养护", 100, 50, "100公里 → 50公里", AMOUNTS),
)
KEYS = 3
"""Marks of the legend come first."""


def marks_of(canvas):
    return [(shape, x) for shape, _, _, x, _ in canvas.seen_dots[KEYS:]]


def test_shapes_say_where_a_value_went(painted, changes_chart):
    canvas, _ = painted(changes, changes_chart(*LINES))
    assert [shape for shape, _ in marks_of(canvas)] == [
        Shape.UP,
        Shape.DISC,
        Shape.DOWN,
        Shape.RIGHT,
        Shape.UP,
        Shape.DOWN,
    ]
    assert canvas.words[:3] == ["定高了", "定低了", "持平"]


def test_each_heading_has_an_axis_of_its_own_about_zero(painted, changes_chart):
    canvas, _ = painted(changes, changes_chart(*LINES))
    risen, same, fallen, beyond, fifth, halved = (x for _, x in marks_of(canvas))
    assert same - fallen == pytest.approx((risen - same) / 2)
    # An eightfold is an arrow a little beyond where a doubling would be.
    assert 2 < (beyond - same) / (same - halved) < 2.5
    assert fifth - same == pytest.approx(0.4 * (same - halved))


def test_changes_are_said_in_points_or_as_a_part(painted, changes_chart):
    said = painted(changes, changes_chart(*LINES))[0].words
    assert {"+2 点", "持平", "−1 点", "+700%", "+20%", "−50%"} <= set(said)
    assert {"5% → 7%", "10个 → 80个", RATES, AMOUNTS, "工业增加值", "−100%", "+100%"} <= set(said)


def test_shape_and_colour_say_the_same(painted, changes_chart, light, dark):
    for ground in (light, dark):
        canvas, _ = painted(changes, changes_chart(*LINES), colours=ground)
        colours = {(shape, colour) for shape, _, colour, _, _ in canvas.seen_dots}
        assert colours == {
            (Shape.UP, inks.colour(1, ground)),
            (Shape.RIGHT, inks.colour(1, ground)),
            (Shape.DOWN, inks.colour(4, ground)),
            (Shape.DISC, ground.ink2),
        }


def test_what_begins_at_nothing_has_no_part_to_be_told_by(painted, changes_chart):
    canvas, _ = painted(changes, changes_chart(("学位", 0, 500, "0个 → 500个", AMOUNTS)))
    assert "从零起" in canvas.words
    assert marks_of(canvas)[0][0] is Shape.RIGHT


def test_from_nothing_to_nothing_is_unchanged(painted, changes_chart):
    chart = changes_chart(*LINES[3:5], ("学位", 0, 0, "0个 → 0个", AMOUNTS))
    chart = replace(chart, bars=(*chart.bars[:2], replace(chart.bars[2], relative=False)))
    canvas, _ = painted(changes, chart)
    assert marks_of(canvas)[2][0] is Shape.DISC
    assert {"持平", "+100%"} <= set(canvas.words)
    assert "+1 点" not in canvas.words


def test_arrows_at_the_edge_are_explained(painted, changes_chart):
    assert "箭头：超出刻度" in painted(changes, changes_chart(*LINES))[0].words
    assert "箭头：超出刻度" not in painted(changes, changes_chart(*LINES[:3]))[0].words


def test_nothing_changed_has_an_axis_without_figures(painted, changes_chart):
    canvas, _ = painted(changes, changes_chart(LINES[1]))
    assert [shape for shape, _ in marks_of(canvas)] == [Shape.DISC]
    assert "0" in canvas.words
    assert not [words for words in canvas.words if words[0] in "+−"]


def test_one_far_from_all_does_not_flatten_the_rest(painted, changes_chart):
    far = ("甲", 1, 1e6, "1% → 1000000%", RATES)
    canvas, _ = painted(changes, changes_chart(far, *LINES[:3]))
    (shape, edge), (_, risen), (_, same), _ = marks_of(canvas)
    assert shape is Shape.RIGHT
    assert edge > risen + 10
    assert risen - same > 50


LONG = ("城乡居民医保门诊慢特病认定人数", 1200, 1100, "超过1200万人次 → 1100万人次以上", AMOUNTS)


@pytest.mark.parametrize(("width", "em"), list(product([620, 780, 1300], [14, 21, 28])))
def test_nothing_is_set_over_another_or_off_the_page(painted, changes_chart, well_set, width, em):
    for lines in (LINES, (*LINES, LONG), LINES[1:2]):
        canvas, marks = painted(changes, changes_chart(*lines), width=width, em=em)
        well_set(canvas)
        assert all(0 <= mark.left < mark.right <= width for mark in marks)


def test_a_narrow_picture_sets_the_values_below_the_names(painted, changes_chart):
    def place(width):
        canvas, _ = painted(changes, changes_chart(*LINES), width=width)
        places = {words: (left, top) for words, left, top, _, _ in canvas.seen_texts}
        return places["工业增加值"], places["5% → 7%"]

    name, values = place(1300)
    assert name[1] == pytest.approx(values[1], abs=1)
    assert name[0] < values[0]
    name, values = place(500)
    assert name[1] < values[1]
    assert values[0] < 250


def test_every_row_can_be_pointed_at(painted, changes_chart):
    canvas, marks = painted(changes, changes_chart(*LINES))
    assert [(mark.bar, mark.part) for mark in marks] == [
        (bar, part) for bar in range(len(LINES)) for part in (0, -1)
    ]
    assert marks[-1].bottom < canvas.height
    assert [mark.top for mark in marks[::2]] == sorted(mark.top for mark in marks[::2])


@pytest.mark.parametrize("ground", ["light", "dark"])
def test_picture(same_picture, changes_chart, request, ground):
    same_picture(
        f"changes_{ground}", changes_chart(*LINES), colours=request.getfixturevalue(ground)
    )


def test_picture_of_a_narrow_room(same_picture, changes_chart):
    same_picture("changes_narrow", changes_chart(*LINES, LONG), width=520, em=21)


def test_picture_of_none(same_picture, changes_chart):
    same_picture("changes_none", changes_chart())
