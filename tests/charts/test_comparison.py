import io

import pytest
from matplotlib.colors import to_hex
from matplotlib.image import imread
from msgspec.structs import replace

from jjdesk.charts.comparison import Colours, build, draw
from jjdesk.domain.comparison import Comparison, Placed, TargetPair, Trend
from jjdesk.domain.report import Measure

LIGHT = Colours("#FBFAF7", "#1F2328", "#5B6470", "#E4E1DA", dark=False)
DARK = Colours("#1B1C1E", "#E8E6E1", "#A7ADB5", "#34373B", dark=True)
WHY = "单位不同（个、平方米），不相减"


@pytest.fixture
def make(open_report):
    """A pair: indicator, values, unit, and the change as it is drawn."""
    commitment = open_report.report.commitments[0]

    def make(indicator, before, after, unit, measure=Measure.DELIVERY, why=None):
        target = replace(
            commitment.targets[0], indicator=indicator, unit=unit, base_unit=unit, measure=measure
        )
        older, newer = (
            Placed(replace(target, value=value, normalized_value=value), commitment)
            for value in (before, after)
        )
        change = after - before
        trend = Trend.RISEN if change > 0 else Trend.FALLEN if change < 0 else Trend.SAME
        if why:
            return TargetPair(older, newer, 1.0, Trend.UNLIKE, None, None, None, why)
        shown = "个百分点" if unit == "%" else unit
        return TargetPair(older, newer, 1.0, trend, change, shown, change / before, None)

    return make


@pytest.fixture
def comparison(make):
    pairs = (
        make("地区生产总值", 6, 5, "%", Measure.GROWTH),
        make("覆盖率", 60, 80, "%", Measure.LEVEL),
        make("口袋公园", 10, 80, "个"),
        make("粮食产量", 30, 30, "万吨"),
        make("公路养护", 100, 50, "公里"),
        make("老旧小区改造", 5, 9, "个", why=WHY),
        make("高标准农田", 10, 12, "万亩"),
    )
    return Comparison("青溪县 2024", "青溪县 2025", (), (), (), pairs, (), ())


def words(figure):
    return [text.get_text() for text in figure.texts]


def marks(figure):
    """Shape and place of each indicator's mark, plot by plot."""
    return [
        [
            (line.get_marker(), round(float(line.get_xdata()[0]), 3))
            for line in axes.lines
            if line.get_marker() != "None"
        ]
        for axes in figure.axes
    ]


def test_each_unit_has_a_plot_of_its_own_sorted_by_change(comparison):
    figure, rows = build(comparison, LIGHT, width=1000, em=14)
    assert marks(figure) == [
        [("v", -1)],
        [("^", 20)],
        # Seven times as many is an arrow at the edge.
        [(">", 1), ("^", 0.2), ("o", 0), ("v", -0.5)],
    ]
    assert [row.pair for row in rows] == [0, 1, 2, 6, 3, 4]
    assert all(row.top < row.bottom for row in rows)
    assert [row.top for row in rows] == sorted(row.top for row in rows)


def test_question_answer_and_labels(comparison):
    figure, _ = build(comparison, LIGHT, width=1000, em=14)
    said = words(figure)
    assert said[0] == "青溪县 2025 年比 2024 年，哪些指标定高了，哪些定低了？"
    assert said[1] == "同一指标 7 个：3 个升、1 个平、2 个降；1 个不可比"
    assert said[-1] == "来源：两份政府工作报告。不可比的：老旧小区改造。"
    assert {"−1 点", "+20 点", "+700%", "持平", "−50%", "+20%"} <= set(said)
    assert "6% → 5%" in said
    assert "老旧小区改造" not in said


def test_two_places_are_both_named(comparison):
    figure, _ = build(replace(comparison, older_name="白水县 2024"), LIGHT, width=900, em=14)
    assert words(figure)[0].startswith("青溪县 2025比白水县 2024，")
    figure, _ = build(replace(comparison, older_name="2024"), LIGHT, width=900, em=14)
    assert words(figure)[0].startswith("青溪县 2025 年比 2024 年，")


def test_shape_and_colour_say_the_same(comparison):
    for ground, blue in ((LIGHT, "#0072b2"), (DARK, "#56b4e9")):
        figure, _ = build(comparison, ground, width=1000, em=14)
        colours = {
            (line.get_marker(), to_hex(line.get_color()))
            for axes in figure.axes
            for line in axes.lines
            if line.get_marker() in {"^", "v", "o"}
        }
        assert len(colours) == 3
        assert ("^", blue) in colours
        assert to_hex(figure.get_facecolor()) == ground.paper.lower()


@pytest.mark.parametrize("ground", [LIGHT, DARK])
@pytest.mark.parametrize(("width", "em", "ratio"), [(1240, 14, 1), (700, 21, 1.5)])
def test_the_picture_has_the_size_asked_for_and_lacks_no_glyph(
    comparison, ground, width, em, ratio
):
    drawing = draw(comparison, ground, width=width, em=em, ratio=ratio)
    picture = imread(io.BytesIO(drawing.png))
    assert picture.shape[1] == pytest.approx(width * ratio, abs=1)
    assert drawing.rows[-1].bottom * ratio < picture.shape[0]
    assert drawing.words.startswith("同一指标 7 个")


def test_names_too_long_for_their_column_are_cut(comparison, make):
    long = make("青溪县城乡居民基本医疗保险参保人员门诊慢特病认定数", 1, 2, "人")
    figure, _ = build(replace(comparison, pairs=(long,)), LIGHT, width=1000, em=14)
    (name,) = [text for text in words(figure) if text.startswith("青溪县城乡")]
    assert name.endswith("…")
    assert len(name) <= 16


def test_nothing_to_subtract_is_said(comparison):
    figure, rows = build(replace(comparison, pairs=()), LIGHT, width=900, em=14)
    assert rows == ()
    assert words(figure)[1] == "没有可以相减的同一指标"
    assert figure.axes == []
