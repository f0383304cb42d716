"""Charts on paper: one as wide as wished, or several on pages of A4."""

import io
from collections.abc import Sequence
from typing import Final

from matplotlib import rc_context
from matplotlib.backends.backend_pdf import PdfPages

from jjdesk.charts.canvas import DPI, Canvas, Colours, Style, wrapped
from jjdesk.charts.drawing import Kind, build
from jjdesk.charts.rows import SIDE
from jjdesk.domain.chart import Chart

WHITE: Final = Colours("#FFFFFF", "#000000", "#444B54", "#D0D0D0", dark=False)
"""Paper: all that is not drawn stays as it is."""
_MM: Final = DPI / 25.4
_EM: Final = 9.5 * DPI / 72
"""Text of 9.5 points, as tables have it beside a body of 三号."""
_SHARP: Final = 3.0
"""Times 100 dots an inch."""
# A page as GB/T 9704-2012 has it: A4, and the edges of its body, in pixels.
_WIDTH: Final = round(210 * _MM)
_HEIGHT: Final = round(297 * _MM)
_LEFT: Final = 28 * _MM
_RIGHT: Final = 184 * _MM
_TOP: Final = 37 * _MM
_BOTTOM: Final = 262 * _MM
_APART: Final = 4 * _MM
_TITLE: Final = Style(1.7, bold=True)
_NUMBER: Final = Style(1.47)
"""Of 14 points."""


def picture(chart: Chart, width: float, kind: Kind = "png") -> bytes:
    """A chart to be placed on a page, black on white.

    Args:
        chart: what to draw.
        width: of the picture in millimetres; its height follows from the rows.
        kind: of the file; PNG has 300 dots an inch, and says so. SVG needs no font where it is
            opened, PDF holds its own and can be searched.
    """
    canvas, _ = build(chart, WHITE, width=round(width * _MM), em=_EM)
    buffer = io.BytesIO()
    with rc_context({"svg.fonttype": "path", "svg.hashsalt": chart.name, "pdf.fonttype": 42}):
        canvas.figure(_SHARP).savefig(buffer, format=kind, dpi="figure")
    return buffer.getvalue()


def pages(charts: Sequence[Chart], title: str) -> bytes:
    """A PDF of charts one below the other, as many on a page as have room there.

    ``title`` stands over the first; each page has its number below, outside.
    """
    buffer = io.BytesIO()
    told = {"Title": title, "Creator": "jjdesk"}
    with rc_context({"pdf.fonttype": 42}), PdfPages(buffer, metadata=told) as pdf:
        for page in _set(charts, title):
            pdf.savefig(page.figure(), dpi="figure")
    return buffer.getvalue()


def _set(charts: Sequence[Chart], title: str) -> list[Canvas]:
    made = [_page(1)]
    top = _TOP
    for line in wrapped(title, (_RIGHT - _LEFT) / _EM / _TITLE.size, bold=True):
        made[0].text(_LEFT, top + _EM, line, style=_TITLE)
        top += 2.2 * _EM
    for chart in charts:
        placed, _ = build(chart, WHITE, width=round(_RIGHT - _LEFT) + 2 * SIDE, em=_EM)
        if top + placed.height > _BOTTOM and top > _TOP:
            made.append(_page(len(made) + 1))
            top = _TOP
        made[-1].place(placed, _LEFT - SIDE, top)
        top += placed.height + _APART
    return made


def _page(number: int) -> Canvas:
    page = Canvas(_WIDTH, _HEIGHT, _EM, WHITE)
    below = _BOTTOM + 7 * _MM + _EM
    words = f"— {number} —"
    if number % 2:
        page.text(_RIGHT - 2 * _EM, below, words, style=Style(_NUMBER.size, right=True))
    else:
        page.text(_LEFT + 2 * _EM, below, words, style=_NUMBER)
    return page
