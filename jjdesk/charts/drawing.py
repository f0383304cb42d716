"""A chart as a picture: head, what its form paints, foot. Nothing here counts."""

import io
from types import ModuleType
from typing import Final, Literal, NamedTuple

from matplotlib import rc_context
from matplotlib.backends.backend_agg import FigureCanvasAgg
from msgspec.structs import replace

from jjdesk.charts import bars, inks
from jjdesk.charts.canvas import Box, Canvas, Colours, Mark, Style, ems
from jjdesk.domain.chart import Chart, Form

MOST: Final = 40
"""So many bars are drawn; all of them stand in the table."""
LIGHT: Final = Colours("#FBFAF7", "#1F2328", "#5B6470", "#E4E1DA", dark=False)
"""What is saved is drawn for paper."""
Kind = Literal["png", "svg", "pdf"]

_FORMS: Final[dict[Form, ModuleType]] = {Form.BARS: bars}
_SIDE: Final = 24
_SAVED_WIDTH: Final = 1300
_SAVED_EM: Final = 15.0
_LINE: Final = 1.7
_TITLE: Final = Style(1.45, bold=True)


class Drawing(NamedTuple):
    """A picture: device pixels from the top left, four bytes each (red, green, blue, opacity).

    ``width`` and ``height`` are device pixels, the edges of the marks pixels at a ratio of 1; a
    piece comes before the row it stands in. ``words`` says the same to those who do not see it.
    """

    width: int
    height: int
    rgba: bytes
    marks: tuple[Mark, ...]
    words: str


def draw(chart: Chart, colours: Colours, *, width: int, em: float, ratio: float = 1.0) -> Drawing:
    """Draw to pixels.

    Args:
        chart: what to draw; of its bars the first :data:`MOST`.
        colours: the ground.
        width: of the picture in pixels; its height follows from the rows.
        em: size of the text in pixels.
        ratio: device pixels a pixel.
    """
    canvas, marks = build(chart, colours, width=width, em=em)
    agg = FigureCanvasAgg(canvas.figure(ratio))
    agg.draw()  # type: ignore[no-untyped-call]  # Agg's canvas has no types
    across, down = agg.get_width_height(physical=True)
    rgba = bytes(agg.buffer_rgba())  # type: ignore[no-untyped-call]
    return Drawing(across, down, rgba, marks, in_words(chart))


def save(chart: Chart, kind: Kind) -> bytes:
    """The file of a picture for paper, 1300 pixels wide (PNG: twice as many).

    It needs no font where it is opened: those of SVG are paths, the PDF holds its own and can be
    searched.
    """
    canvas, _ = build(chart, LIGHT, width=_SAVED_WIDTH, em=_SAVED_EM)
    buffer = io.BytesIO()
    with rc_context({"svg.fonttype": "path", "svg.hashsalt": chart.name, "pdf.fonttype": 42}):
        canvas.figure(2.0).savefig(buffer, format=kind, dpi="figure")
    return buffer.getvalue()


def build(
    chart: Chart, colours: Colours, *, width: int, em: float
) -> tuple[Canvas, tuple[Mark, ...]]:
    """The page and what can be pointed at; see :func:`draw`."""
    shown = replace(chart, bars=chart.bars[:MOST])
    form = _FORMS[chart.form]
    plot = form.height(shown, em) if shown.bars else 0.0
    top = 6.5 * em
    canvas = Canvas(width, round(top + plot + 4 * em), em, colours)
    canvas.text(_SIDE, 1.6 * em, chart.question, style=_TITLE)
    canvas.text(_SIDE, 3.6 * em, chart.answer, colours.ink2)
    _legend(canvas, chart, 5.2 * em)
    marks = form.paint(canvas, shown, top) if shown.bars else []
    canvas.text(_SIDE, canvas.height - 1.4 * em, _foot(chart), colours.ink2)
    return canvas, tuple(marks)


def in_words(chart: Chart) -> str:
    """What the picture says, for a screen reader."""
    return "".join(filter(None, (chart.question, chart.answer, chart.remark)))


def _legend(canvas: Canvas, chart: Chart, y: float) -> None:
    x = float(_SIDE)
    em = canvas.em
    for part in chart.parts:
        if part.label:
            inks.fill(canvas, [Box(x, y - 0.4 * em, x + 1.1 * em, y + 0.4 * em)], part.ink)
            canvas.text(x + 1.5 * em, y, part.label)
            x += (ems(part.label) + 3) * em


def _foot(chart: Chart) -> str:
    rest = len(chart.bars) - MOST
    more = f"图中为前 {MOST} 项，其余 {rest} 项见表。" if rest > 0 else ""
    return f"{chart.source}{more}{chart.remark}"
