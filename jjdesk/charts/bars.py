"""Counts as bars that begin at zero, split into their parts; beside them a share, where told."""

from typing import Final

from jjdesk.charts import inks
from jjdesk.charts.canvas import Box, Canvas, Mark, Style, elided, ems
from jjdesk.domain.chart import Chart

ROW: Final = 2.1
"""Height of a row in ems."""
_THICK: Final = 1.25
_SIDE: Final = 24
_LONGEST: Final = 11.0
"""Names are cut beyond so many ems, and beyond three tenths of the picture."""


def height(chart: Chart, em: float) -> float:
    """Of the plot without head and foot, in pixels."""
    return len(chart.bars) * ROW * em


def paint(canvas: Canvas, chart: Chart, top: float) -> list[Mark]:
    """Paint from ``top`` on; the marks are pieces and rows."""
    em = canvas.em
    names = min(max(ems(bar.label) for bar in chart.bars), _LONGEST, 0.3 * canvas.width / em)
    words = max(ems(bar.words) for bar in chart.bars)
    left = _SIDE + (names + 0.6) * em
    right = canvas.width - _SIDE - (words + 0.8) * em
    most = max(bar.total for bar in chart.bars) or 1.0
    marks: list[Mark] = []
    boxes: list[list[Box]] = [[] for _ in chart.parts]
    for row, bar in enumerate(chart.bars):
        middle = top + (row + 0.5) * ROW * em
        name = elided(bar.label, names)
        canvas.text(left - 0.6 * em, middle, name, style=Style(right=True))
        x = left
        for number, piece in enumerate(bar.pieces):
            if piece.value <= 0:
                continue
            end = x + piece.value / most * (right - left)
            box = Box(x, middle - _THICK / 2 * em, end - 1, middle + _THICK / 2 * em)
            boxes[number].append(box)
            marks.append(Mark(row, number, *box))
            x = end
        canvas.text(x + 0.4 * em, middle, bar.words)
        marks.append(Mark(row, -1, 0, middle - ROW / 2 * em, canvas.width, middle + ROW / 2 * em))
    for part, its in zip(chart.parts, boxes, strict=True):
        inks.fill(canvas, its, part.ink)
    return marks
