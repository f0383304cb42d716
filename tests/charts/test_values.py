from itertools import pairwise, product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jjdesk.charts import inks, values
from jjdesk.charts.canvas import Shape
from jjdesk.charts.drawing import build
from jjdesk.domain.report import Bound

BOUNDS = (
    ("参保率", 95, "95%以上", Bound.AT_LEAST, "水平值"),
    ("普及率", 90, "超过90%", Bound.MORE_THAN, "水平值"),
    ("失业率", 5.5, "5.5%以内", Bound.AT_MOST, "水平值"),
    ("事故起数", 10, "低于10%", Bound.LESS_THAN, "压减量"),
    ("生产总值", 6, "6%左右", Bound.ABOUT, "增幅"),
    ("工业增加值", 7.5, "7.5%", Bound.EQUAL, "增幅"),
    ("固定资产投资", 4, "4–6%", Bound.RANGE, "增幅", 6),
)


def marks_of(canvas, colour):
    """Shape, hollowness and x of what is drawn in this colour, from top to bottom."""
    found = [dot for dot in canvas.seen_dots if dot[2] == colour]
    return [(shape, hollow, x) for shape, hollow, _, x, _ in found]


def stems(canvas, colour):
    return [rule[2:] for rule in canvas.seen_rules if rule[0] == colour]


@pytest.fixture
def blue(light):
    return inks.colour(1, light)


def test_the_shape_says_how_a_value_is_bound(painted, values_chart, blue):
    canvas, _ = painted(values, values_chart(*BOUNDS))
    assert [(shape, hollow) for shape, hollow, _ in marks_of(canvas, blue)] == [
        (Shape.RIGHT, False),
        (Shape.RIGHT, False),
        (Shape.LEFT, False),
        (Shape.LEFT, False),
        (Shape.DISC, True),
        (Shape.DISC, False),
        (Shape.DISC, False),
        (Shape.DISC, False),
    ]


def test_places_are_by_value_on_one_axis(painted, values_chart, blue):
    chart = values_chart(("甲", 100, "100%"), ("乙", 50, "50%"), ("丙", 0, "0%"))
    canvas, _ = painted(values, chart)
    full, half, none = (x for _, _, x in marks_of(canvas, blue))
    assert half - none == pytest.approx(full - half)
    assert [round(end[2] - end[0], 3) for end in stems(canvas, blue)] == pytest.approx(
        [full - none, half - none, 0], abs=0.01
    )


def test_a_limit_is_at_the_value_and_its_tip_beyond(painted, values_chart, blue):
    chart = values_chart(
        ("底线", 50, "50%以上", Bound.AT_LEAST),
        ("上限", 50, "50%以内", Bound.AT_MOST),
        ("一个数", 50, "50%"),
    )
    least, most, plain = (x for _, _, x in marks_of(painted(values, chart)[0], blue))
    assert most < plain < least


def test_ranges_run_from_end_to_end(painted, values_chart, blue):
    chart = values_chart(("甲", 4, "4–6%", Bound.RANGE, "", 6), ("乙", 10, "10%"))
    canvas, _ = painted(values, chart)
    low, high, ten = (x for _, _, x in marks_of(canvas, blue))
    assert high - low == pytest.approx((ten - low) / 3)
    assert (low, high) in [(left, right) for left, _, right, _ in stems(canvas, blue)]


def test_the_legend_has_the_bounds_that_there_are(painted, values_chart):
    canvas, _ = painted(values, values_chart(*BOUNDS))
    assert canvas.words[:5] == ["底线", "上限", "一个数", "约数", "区间"]
    canvas, _ = painted(values, values_chart(BOUNDS[0], BOUNDS[5]))
    assert canvas.words[:2] == ["底线", "一个数"]
    plain = values_chart(BOUNDS[5], BOUNDS[5])
    assert painted(values, plain)[0].words[0] == "增幅"
    assert values.height(plain, 14) < values.height(values_chart(BOUNDS[0], BOUNDS[0]), 14)


def test_names_values_headings_and_figures_are_said(painted, values_chart):
    said = painted(values, values_chart(*BOUNDS))[0].words
    assert {"水平值", "压减量", "增幅", "参保率", "95%以上", "4–6%", "0", "100", "%"} <= set(said)


def test_far_apart_values_are_dots_by_powers_of_ten(painted, values_chart, blue):
    chart = values_chart(
        ("甲", 1e6, "100万亿元"), ("乙", 10, "10亿元"), ("丙", 1, "1亿元"), unit="亿元"
    )
    canvas, _ = painted(values, chart)
    far, ten, one = (x for _, _, x in marks_of(canvas, blue))
    assert far - ten == pytest.approx(5 * (ten - one))
    assert stems(canvas, blue) == []
    assert {"对数刻度", "亿元", "100万"} <= set(canvas.words)


def test_below_zero_lies_left_of_zero(painted, values_chart, blue):
    canvas, _ = painted(values, values_chart(("甲", 6, "6%"), ("乙", -3, "−3%")))
    (zero, _, six, _), (same, _, less, _) = stems(canvas, blue)
    assert less < zero == same < six
    assert zero - less == pytest.approx((six - zero) / 2, rel=0.01)


def test_a_value_far_from_all_and_a_fall_is_broken_off(painted, values_chart):
    chart = values_chart(("甲", 1e6, "1000000%"), ("乙", 6, "6%"), ("丙", -3, "−3%"))
    canvas, _ = painted(values, chart)
    assert "断线：超出刻度" in canvas.words
    assert "对数刻度" not in canvas.words
    assert "断线：超出刻度" not in painted(values, values_chart(("乙", 6, "6%")))[0].words


def test_every_row_and_mark_can_be_pointed_at(painted, values_chart, light):
    chart = values_chart(*BOUNDS)
    canvas, marks = painted(values, chart)
    assert [(mark.bar, mark.part) for mark in marks] == [
        (bar, part) for bar in range(len(BOUNDS)) for part in (0, -1)
    ]
    rows = marks[1::2]
    assert all(above.bottom <= below.top for above, below in pairwise(rows))
    assert rows[-1].bottom < canvas.height
    assert all((row.left, row.right) == (0, canvas.width) for row in rows)
    places = [x for _, _, colour, x, _ in canvas.seen_dots if colour == inks.colour(1, light)]
    assert all(piece.left < x < piece.right for piece, x in zip(marks[::2], places, strict=False))
    assert all(piece.top > row.top for piece, row in zip(marks[::2], rows, strict=True))


LONG = ("城乡居民医保门诊慢特病认定人数的增长率", 50, "超过1200万平方米（2030年）", Bound.MORE_THAN)


@pytest.mark.parametrize(("width", "em"), list(product([620, 780, 1300], [14, 21, 28])))
def test_nothing_is_set_over_another_or_off_the_page(painted, values_chart, well_set, width, em):
    far = ("甲", 1e6, "100万%"), ("乙", 5, "5%"), ("丙", 0.01, "0.01%")
    farther = ("甲", 5e14, "500万亿元"), ("乙", 5e6, "500万元"), ("丙", 5, "5元")
    wide = ("甲", 0, "0"), ("乙", 7_500_000_003, "75亿")
    for lines in ((LONG, *BOUNDS), far, (*far, ("丁", -3, "−3%")), farther, wide):
        canvas, marks = painted(values, values_chart(*lines), width=width, em=em)
        well_set(canvas)
        assert all(0 <= mark.left < mark.right <= width for mark in marks)
        assert all(0 < x < width for *_, x, _ in canvas.seen_dots)


@given(
    st.lists(
        st.tuples(
            st.text("城乡居民医保参保率ab（1", min_size=1, max_size=24),
            st.floats(-1e13, 1e13).filter(lambda value: value == 0 or abs(value) > 1e-4),
            st.text("超过1234567万亿元人次以上", min_size=1, max_size=16),
            st.sampled_from(Bound),
            st.sampled_from(["", "增幅"]),
        ),
        min_size=1,
        max_size=8,
    ),
    st.sampled_from([(520, 14), (620, 28), (780, 14)]),
)
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_values_are_well_set(painted, values_chart, well_set, lines, size):
    canvas, marks = painted(values, values_chart(*lines), width=size[0], em=size[1])
    well_set(canvas)
    assert len(marks) == 2 * len(lines)
    assert all(0 <= mark.left < mark.right <= size[0] for mark in marks)


def test_darkness_has_its_own_colour(painted, values_chart, dark):
    canvas, _ = painted(values, values_chart(("甲", 6, "6%")), colours=dark)
    assert {dot[2] for dot in canvas.seen_dots} == {inks.colour(1, dark)}


@pytest.mark.parametrize("ground", ["light", "dark"])
def test_picture(same_picture, values_chart, request, ground):
    same_picture(f"values_{ground}", values_chart(*BOUNDS), colours=request.getfixturevalue(ground))


def test_picture_of_a_narrow_room(same_picture, values_chart):
    same_picture("values_narrow", values_chart(LONG, *BOUNDS), width=520, em=21)


def test_picture_of_values_far_apart(same_picture, values_chart):
    lines = (
        ("甲", 1e6, "100万亿元"),
        ("乙", 10, "10亿元以上", Bound.AT_LEAST),
        ("丙", 0.5, "0.5亿元"),
    )
    same_picture("values_far_apart", values_chart(*lines, unit="亿元"))


def test_picture_of_a_value_far_from_all_and_a_fall(same_picture, values_chart):
    lines = ("甲", 1e6, "1000000%"), ("乙", 6, "6%"), ("丙", -3, "−3%")
    same_picture("values_broken_off", values_chart(*lines))


def test_picture_of_one(same_picture, values_chart):
    same_picture("values_one", values_chart(BOUNDS[5]))


def test_picture_of_none(same_picture, values_chart):
    same_picture("values_none", values_chart())


def test_only_the_first_of_many_are_drawn(values_chart, light):
    chart = values_chart(*((f"指标 {n}", n % 90 + 1, f"{n % 90 + 1}%") for n in range(612)))
    canvas, marks = build(chart, light, width=780, em=14)
    assert {mark.bar for mark in marks} == set(range(40))
    assert any("其余 572 项见表" in words for words in canvas.words)
