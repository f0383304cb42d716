import itertools

import pytest
from msgspec.structs import replace

from jjdesk.charts import bars
from jjdesk.charts.canvas import Shape
from jjdesk.domain.chart import Part


def pieces(marks):
    return {(mark.bar, mark.part): mark for mark in marks if mark.part >= 0}


def test_bars_begin_at_one_place_and_are_as_long_as_they_count(painted, bars_chart):
    chart = bars_chart()
    _, marks = painted(bars, chart, width=1300)
    its = pieces(marks)
    zero = min(mark.left for mark in its.values())
    longest = max(mark.right for mark in its.values()) - zero
    for number, bar in enumerate(chart.bars):
        end = zero
        for part, piece in enumerate(bar.pieces):
            if not piece.value:
                assert (number, part) not in its
                continue
            mark = its[number, part]
            assert mark.left == pytest.approx(end)
            assert mark.right - mark.left == pytest.approx(longest * piece.value / 16, abs=2)
            # A slit parts it from the next one.
            end = mark.right + 1.5


def test_pieces_are_pointed_at_before_their_row(painted, bars_chart):
    canvas, marks = painted(bars, bars_chart())
    assert [(mark.bar, mark.part) for mark in marks[:3]] == [(0, 1), (0, 2), (0, -1)]
    rows = [mark for mark in marks if mark.part == -1]
    assert len(rows) == 7
    assert all((row.left, row.right) == (0, canvas.width) for row in rows)
    for above, below in itertools.pairwise(rows):
        assert above.bottom == pytest.approx(below.top)


def test_each_row_tells_its_name_its_sum_and_its_share(painted, bars_chart):
    canvas, _ = painted(bars, bars_chart(), width=1300)
    assert {"农林水", "16", "11 / 23", "教育", "无", "0 / 3", "说了数的承诺占比"} <= set(
        canvas.words
    )
    # Of a split bar also the pieces, the lone piece of a bar is its sum.
    assert canvas.words.count("13") == 1
    assert canvas.words.count("1") == 2


def test_bars_of_one_part_do_not_tell_it_twice(painted, bars_chart):
    chart = bars_chart(("白沙镇", (4,), (1, 1)), share_is="", parts=(Part("all", "", 1),))
    canvas, _ = painted(bars, chart)
    assert canvas.words == ["白沙镇", "4"]


def test_shares_are_dots_on_their_lines_and_none_is_a_ring(painted, bars_chart, light):
    chart = bars_chart(
        ("甲", (0, 0, 2), (10, 20)), ("乙", (0, 0, 1), (0, 5)), ("丙", (0, 0, 1), (5, 5))
    )
    canvas, _ = painted(bars, chart, width=1300)
    lines = [rule for rule in canvas.seen_rules if rule[0] == light.line]
    assert len(lines) == 3
    left, right = lines[0][2], lines[0][4]
    places = [
        (shape, hollow, (x - left) / (right - left)) for shape, hollow, _, x, _ in canvas.seen_dots
    ]
    assert places == [
        (Shape.DISC, False, pytest.approx(0.5)),
        (Shape.DISC, False, pytest.approx(1)),
        (Shape.DISC, True, pytest.approx(0)),
    ]


def test_a_share_of_nothing_has_no_dot(painted, bars_chart):
    canvas, _ = painted(bars, bars_chart(("甲", (0, 0, 2), (0, 0))), width=1300)
    assert canvas.seen_dots == []
    assert "0 / 0" in canvas.words


def test_a_narrow_picture_tells_shares_without_lines(painted, bars_chart):
    canvas, _ = painted(bars, bars_chart(), width=620, em=21)
    assert canvas.seen_dots == []
    assert "11 / 23" in canvas.words


def test_values_far_apart_are_dots_on_powers_of_ten(painted, bars_chart):
    chart = bars_chart(
        ("甲", (0, 0, 3), None),
        ("乙", (0, 2, 3), None),
        ("丙", (0, 0, 5_000_000), None),
        share_is="",
    )
    canvas, marks = painted(bars, chart)
    assert "对数刻度" in canvas.words
    assert len(canvas.seen_dots) == 4
    assert set(pieces(marks)) == {(0, 2), (1, 1), (1, 2), (2, 2)}
    assert {"3", "5", "5000000"} <= set(canvas.words)
    assert all(left >= 0 for _, left, *_ in canvas.seen_texts)


def test_with_a_row_of_none_the_axis_is_even_and_the_least_can_be_seen(painted, bars_chart):
    chart = bars_chart(
        ("甲", (0, 0, 3), None),
        ("乙", (0, 0, 0), None),
        ("丙", (0, 0, 5_000_000), None),
        share_is="",
    )
    canvas, marks = painted(bars, chart)
    assert "对数刻度" not in canvas.words
    least = pieces(marks)[0, 2]
    assert least.right - least.left >= 2


def test_own_towns_have_a_star(painted, bars_chart):
    chart = bars_chart()
    first, *others = chart.bars
    canvas, _ = painted(bars, replace(chart, bars=(replace(first, own=True), *others)))
    assert [words for words in canvas.words if "★" in words] == ["★ 农林水"]


def test_bars_of_one_heading_stand_under_it(painted, bars_chart):
    chart = bars_chart()
    grouped = tuple(
        replace(bar, group="街道" if number < 2 else "镇") for number, bar in enumerate(chart.bars)
    )
    canvas, _ = painted(bars, replace(chart, bars=grouped))
    said = canvas.words
    assert said.index("街道") < said.index("农林水")
    assert said.count("街道") == said.count("镇") == 1
    assert bars.height(replace(chart, bars=grouped), 14) > bars.height(chart, 14)


@pytest.mark.parametrize("share_is", ["说了数的承诺占比", ""])
@pytest.mark.parametrize(("width", "em"), list(itertools.product([620, 780, 1300], [14, 21, 28])))
def test_nothing_is_set_over_another_or_off_the_page(
    painted, bars_chart, well_set, width, em, share_is
):
    chart = bars_chart(share_is=share_is)
    canvas, marks = painted(bars, chart, width=width, em=em)
    well_set(canvas)
    assert all(0 <= mark.left <= mark.right <= width for mark in marks)


@pytest.mark.parametrize("ground", ["light", "dark"])
def test_picture(same_picture, bars_chart, request, ground):
    same_picture(f"bars_{ground}", bars_chart(), colours=request.getfixturevalue(ground))


def test_picture_of_a_narrow_room(same_picture, bars_chart):
    same_picture("bars_narrow", bars_chart(), width=520, em=21)


def test_picture_of_values_far_apart(same_picture, bars_chart):
    chart = bars_chart(
        ("甲", (0, 0, 3), None),
        ("乙", (0, 2, 3), None),
        ("丙", (0, 0, 5_000_000), None),
        share_is="",
    )
    same_picture("bars_far_apart", chart)


def test_picture_of_all_inks(same_picture, bars_chart):
    parts = tuple(Part(str(ink), f"第 {ink} 种", ink) for ink in range(8))
    lines = [
        (name, tuple((row + 3 * ink) % 5 + 1 for ink in range(8)), None)
        for row, name in enumerate("甲乙丙")
    ]
    same_picture("bars_inks", bars_chart(*lines, share_is="", parts=parts))


def test_a_picture_with_another_figure_is_not_the_same(same_picture, bars_chart, monkeypatch):
    monkeypatch.delenv("JJDESK_RENEW_BASELINE", raising=False)
    chart = bars_chart()
    first, *others = chart.bars
    other = replace(chart, bars=(replace(first, words="15"), *others))
    with pytest.raises(AssertionError, match="not as in the baseline"):
        same_picture("bars_light", other)
