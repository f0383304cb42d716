import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.backends.backend_agg import FigureCanvasAgg

from jjdesk.charts.canvas import Box, Canvas, Colours, Shape, Style, balanced, elided, ems, wrapped

COLOURS = Colours("#FFFFFF", "#000000", "#555555", "#DDDDDD", dark=False)
CLOSING, OPENING = "，、。；：！？）》”％%·", "（《“"
WORDS = (
    "量化目标 62 个：农林水最多（16 个）；“全覆盖”一类 5 个，不低于 93.5%，"
    "另有 6 个领域一个也没有。"
)


def pixels(canvas, ratio=1.0):
    agg = FigureCanvasAgg(canvas.figure(ratio))
    agg.draw()
    return np.asarray(agg.buffer_rgba())[..., :3].astype(int)


def inked(canvas, ratio=1.0):
    """Edges of what is not paper: left, top, one past the right and the bottom."""
    rows, columns = np.nonzero((pixels(canvas, ratio) != 255).any(axis=2))
    return columns.min(), rows.min(), columns.max() + 1, rows.max() + 1


@pytest.fixture
def canvas():
    return Canvas(400, 120, 20, COLOURS)


def test_a_box_is_crisp_and_where_it_was_told(canvas):
    canvas.boxes([Box(30.3, 20.2, 90.4, 50.4)], "#0072B2")
    assert inked(canvas) == (30, 20, 90, 50)
    assert {tuple(pixel) for pixel in pixels(canvas).reshape(-1, 3)} == {
        (255, 255, 255),
        (0, 0x72, 0xB2),
    }


@pytest.mark.parametrize("ratio", [1, 1.25, 1.5, 2])
def test_a_ratio_only_makes_all_larger(canvas, ratio):
    canvas.boxes([Box(40, 20, 80, 60)], "#000000")
    assert inked(canvas, ratio) == tuple(round(edge * ratio) for edge in (40, 20, 80, 60))
    assert pixels(canvas, ratio).shape == (120 * ratio, 400 * ratio, 3)


@pytest.mark.parametrize("right", [False, True])
@pytest.mark.parametrize("bold", [False, True])
def test_words_are_as_wide_as_measured_and_about_their_middle(canvas, right, bold):
    canvas.text(200, 60, "国中国中目", style=Style(1.5, bold=bold, right=right))
    left, top, end, bottom = inked(canvas)
    wide = ems("国中国中目", bold=bold) * 30
    begun = 200 - wide if right else 200
    assert left == pytest.approx(begun, abs=5)
    assert end == pytest.approx(begun + wide, abs=5)
    assert (top + bottom) / 2 == pytest.approx(60, abs=1.5)


def test_figures_stand_as_high_as_words(canvas):
    canvas.text(10, 60, "1360")
    _, top, _, bottom = inked(canvas)
    assert (top + bottom) / 2 == pytest.approx(60, abs=1.5)


def test_what_cannot_be_set_is_said(canvas):
    canvas.text(10, 60, "好\n\u200d😀")
    canvas.text(10, 90, "")
    assert canvas.words == ["好〓"]
    pixels(canvas)


@pytest.mark.parametrize("shape", Shape)
def test_a_dot_is_about_its_point(canvas, shape):
    canvas.dots([(100, 60)], "#000000", shape=shape, radius=12)
    left, top, right, bottom = inked(canvas)
    assert left < 100 < right
    assert top < 60 < bottom
    assert 20 <= right - left <= 32
    assert 20 <= bottom - top <= 32


def test_a_ring_is_paper_within(canvas):
    canvas.boxes([Box(50, 20, 150, 100)], "#0072B2")
    canvas.dots([(100, 60)], "#000000", radius=12, hollow=True)
    assert pixels(canvas)[60, 100].tolist() == [255, 255, 255]


@pytest.mark.parametrize("ratio", [1, 1.25, 1.5])
def test_a_hairline_is_one_device_pixel(canvas, ratio):
    canvas.rules([(10, 60, 390, 60)], "#000000")
    _, top, _, bottom = inked(canvas, ratio)
    assert bottom - top == 1
    assert pixels(canvas, ratio)[top, 200].tolist() == [0, 0, 0]


@pytest.mark.parametrize("ratio", [1, 2, 3])
def test_a_line_is_as_wide_as_told(canvas, ratio):
    canvas.rules([(10, 60, 390, 60)], "#000000", 4)
    _, top, _, bottom = inked(canvas, ratio)
    assert bottom - top == 4 * ratio


def test_nothing_is_drawn_of_nothing(canvas):
    canvas.boxes([], "#000000")
    canvas.rules([], "#000000")
    canvas.dots([], "#000000")
    assert (pixels(canvas) == 255).all()


def test_elided():
    assert elided("自然资源海洋气象等", 9) == "自然资源海洋气象等"
    assert elided("自然资源海洋气象等", 8) == "自然资源海洋气…"
    assert ems(elided("abc 自然资源", 4)) <= 4


@pytest.mark.parametrize("width", [6, 7, 10, 15, 30])
def test_lines_are_full_and_begin_and_end_by_the_rules(width):
    lines = wrapped(WORDS, width)
    assert "".join(lines).replace(" ", "") == WORDS.replace(" ", "")
    for line in lines:
        assert ems(line) <= width
        assert line[0] not in CLOSING
        assert line[-1] not in OPENING
    assert not any(line.endswith("93") or line.startswith(".5") for line in lines)
    assert len(lines) <= 1.6 * ems(WORDS) / width + 1


@given(st.text("中国，。（）《12. %ab", max_size=60), st.floats(2, 20))
def test_no_character_is_lost_and_no_line_too_wide(words, width):
    lines = wrapped(words, width)
    assert "".join(lines).replace(" ", "") == words.replace(" ", "")
    assert all(ems(line) <= width for line in lines)


def test_balanced_lines_are_as_few_and_about_as_long():
    assert balanced("农林水最多", 20) == ["农林水最多"]
    assert balanced("", 20) == []
    full = wrapped(WORDS, 40)
    even = balanced(WORDS, 40)
    assert len(even) == len(full) == 2
    assert "".join(even).replace(" ", "") == WORDS.replace(" ", "")
    assert abs(ems(even[0]) - ems(even[1])) < abs(ems(full[0]) - ems(full[1]))


@pytest.mark.parametrize("before", range(12))
def test_a_figure_keeps_its_size_and_no_line_begins_with_a_blank(before):
    lines = wrapped(f"{'支' * before} 29.7万亿元，{'支' * 20}", 10)
    assert any("29.7万亿元" in line for line in lines)
    assert not any(line.startswith(" ") for line in lines[1:])
