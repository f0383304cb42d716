"""Charts made up for drawing, and a canvas that tells what was drawn on it."""

import pytest

from jjdesk.charts.canvas import Canvas, Colours, Shape
from jjdesk.domain.chart import Bar, Chart, Form, Part, Piece
from jjdesk.domain.report import Bound

_LIGHT = Colours("#FBFAF7", "#1F2328", "#5B6470", "#E4E1DA", dark=False)
_DARK = Colours("#1B1C1E", "#E8E6E1", "#A7ADB5", "#34373B", dark=True)


class RecordingCanvas(Canvas):
    """Keeps what it was asked to draw."""

    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.seen_dots = []
        self.seen_rules = []

    def dots(self, points, colour, *, shape=Shape.DISC, radius=0.0, hollow=False):
        self.seen_dots += [(shape, hollow, colour, *point) for point in points]
        super().dots(points, colour, shape=shape, radius=radius, hollow=hollow)

    def rules(self, ends, colour, width=1.0):
        self.seen_rules += [(colour, width, *end) for end in ends]
        super().rules(ends, colour, width)


@pytest.fixture
def light():
    return _LIGHT


@pytest.fixture
def dark():
    return _DARK


@pytest.fixture
def painted():
    """Paint a chart by its form: what was drawn, and what can be pointed at."""

    def paint(form, chart, *, width=780, em=14.0, colours=_LIGHT):
        canvas = RecordingCanvas(width, round(form.height(chart, em)), em, colours)
        return canvas, form.paint(canvas, chart, 0.0)

    return paint


@pytest.fixture
def values_chart():
    """Printed values: label, value, words, and where told bound, heading and upper end."""

    def make(*lines, unit="%", question="百分比目标定在多少，是底线还是上限？"):
        bars = []
        for number, line in enumerate(lines):
            label, value, words, bound, group, high = (*line, *_DEFAULTS[len(line) - 3 :])
            bars.append(
                Bar(
                    key=str(number),
                    label=label,
                    pieces=(Piece(value),),
                    words=words,
                    bound=bound,
                    group=group,
                    high=high,
                )
            )
        return Chart(
            name="rates",
            form=Form.VALUES,
            question=question,
            answer=f"{len(bars)} 个目标，各有各的限定。" if bars else "这份报告没有量化目标。",
            parts=(Part("value", "", 1),),
            bars=tuple(bars),
            unit=unit,
            bars_are="指标",
            source="来源：青溪县 2025 政府工作报告。",
        )

    return make


_DEFAULTS = (Bound.EQUAL, "", None)


@pytest.fixture
def changes_chart():
    """Changes: label, older value, newer value, words, heading; amounts by part."""

    def make(*lines):
        bars = tuple(
            Bar(
                key=str(number),
                label=label,
                pieces=(Piece(after),),
                words=words,
                before=before,
                group=group,
                relative="数量" in group,
            )
            for number, (label, before, after, words, group) in enumerate(lines)
        )
        return Chart(
            name="changes",
            form=Form.CHANGES,
            question="青溪县 2025 年比 2024 年，哪些指标定高了，哪些定低了？",
            answer=f"同一指标 {len(bars)} 个。" if bars else "没有可以相减的同一指标。",
            parts=(Part("value", "", 1),),
            bars=bars,
            unit="",
            bars_are="指标",
            source="来源：两份政府工作报告。",
        )

    return make
