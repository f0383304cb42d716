"""Charts made up for drawing, and a canvas that tells what was drawn on it."""

import itertools
import os
from operator import itemgetter
from pathlib import Path

import pytest
from matplotlib.testing.compare import compare_images
from PIL import Image

from jjdesk.charts.canvas import Canvas, Colours, Shape, Style, ems
from jjdesk.charts.drawing import draw
from jjdesk.domain.chart import Bar, Chart, Form, Part, Piece, Share
from jjdesk.domain.report import Bound

_LIGHT = Colours("#FBFAF7", "#1F2328", "#5B6470", "#E4E1DA", dark=False)
_DARK = Colours("#1B1C1E", "#E8E6E1", "#A7ADB5", "#34373B", dark=True)


class RecordingCanvas(Canvas):
    """Keeps what it was asked to draw."""

    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.seen_dots = []
        self.seen_rules = []
        self.seen_texts = []

    def text(self, x, y, words, colour=None, style=Style()):  # noqa: B008  it cannot change
        wide = ems(words, bold=style.bold) * style.size * self.em
        left = x - wide if style.right else x
        half = 0.5 * style.size * self.em
        self.seen_texts.append((words, left, y - half, left + wide, y + half))
        super().text(x, y, words, colour, style)

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
            source="来源：青溪县 2025 年政府工作报告。",
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


_FIRMNESS = (Part("firm", "确保", 1), Part("aspired", "力争", 2), Part("plain", "未加限定", 0))
ROWS = (
    ("农林水", (0, 3, 13), (11, 23)),
    ("一般公共服务", (3, 1, 11), (10, 41)),
    ("节能环保", (5, 0, 6), (6, 9)),
    ("资源勘探工业信息等", (0, 3, 4), (5, 15)),
    ("科学技术", (0, 2, 4), (3, 5)),
    ("卫生健康", (0, 0, 1), (0, 8)),
    ("教育", (0, 0, 0), (0, 3)),
)


@pytest.fixture
def bars_chart():
    """Counts by firmness: label, the three counts, and how many of how many commitments."""

    def make(*lines, share_is="说了数的承诺占比", parts=_FIRMNESS):
        bars = tuple(
            Bar(
                key=label,
                label=label,
                pieces=tuple(map(Piece, counts)),
                words=str(sum(counts)) if sum(counts) else "无",
                share=Share(*share) if share_is else None,
            )
            for label, counts, share in lines or ROWS
        )
        return Chart(
            name="targets",
            form=Form.BARS,
            question="哪些领域说了数，说得多硬？",
            answer="量化目标 56 个：农林水最多（16 个）；教育一个也没有。",
            parts=parts,
            bars=bars,
            unit="个",
            bars_are="领域",
            share_is=share_is,
            source="来源：青溪县 2025 年政府工作报告。",
            remark="“全覆盖”一类算作目标，项目自身规模不算。",
        )

    return make


@pytest.fixture
def shares_chart():
    """Shares: label, how many, of how many."""

    def make(*lines):
        bars = tuple(
            Bar(
                key=label,
                label=label,
                pieces=(Piece(100 * part / whole),),
                words=f"{part}/{whole}",
                share=Share(part, whole),
            )
            for label, part, whole in lines or ((label, *share) for label, _, share in ROWS)
        )
        return Chart(
            name="measurable",
            form=Form.SHARES,
            question="哪些领域的承诺说了数，哪些没说？",
            answer="104 条承诺里 35 条说了数（34%）；卫生健康、教育一条也没有。",
            parts=(Part("with_target", "说了数的承诺", 1),),
            bars=bars,
            unit="%",
            bars_are="领域",
            share_is="说了数的承诺占比",
            source="来源：青溪县 2025 年政府工作报告。",
        )

    return make


@pytest.fixture
def well_set():
    """That words lie within the picture and not over each other."""

    def check(canvas):
        for words, left, top, right, bottom in filter(itemgetter(0), canvas.seen_texts):
            assert 0 <= left < right <= canvas.width, words
            assert -0.5 <= top < bottom <= canvas.height + 0.5, words
        for one, other in itertools.combinations(canvas.seen_texts, 2):
            beside = one[3] <= other[1] or other[3] <= one[1]
            # Two lines of a name touch by a hair.
            below = min(one[4], other[4]) - max(one[2], other[2]) < 0.1 * canvas.em
            assert beside or below, (one, other)

    return check


BASELINE = Path(__file__).with_name("baseline")
RENEW = "JJDESK_RENEW_BASELINE"


@pytest.fixture
def same_picture(tmp_path):
    """Draw a chart, and compare it with the picture of this name in ``baseline``.

    After a change that is meant, ``JJDESK_RENEW_BASELINE=1 python -m pytest tests/charts`` draws
    them anew, and fails so that nobody leaves it on; look at each of them before a commit.
    """

    def check(name, chart, *, colours=_LIGHT, width=620, em=14.0, tol=0.5):
        drawing = draw(chart, colours, width=width, em=em)
        size = drawing.width, drawing.height
        image = Image.frombytes("RGBA", size, drawing.rgba).convert("RGB")
        expected, actual = BASELINE / f"{name}.png", tmp_path / f"{name}.png"
        if os.environ.get(RENEW):
            image.save(expected, optimize=True)
            pytest.fail(f"drawn anew: {expected}")
        image.save(actual)
        told = compare_images(str(expected), str(actual), tol)
        assert told is None, f"not as in the baseline: {told}"

    return check
