"""A chart as a picture: head, what its form paints, foot. Nothing here counts."""

import io
from collections.abc import Sequence
from types import ModuleType
from typing import Final, Literal, NamedTuple

from matplotlib import rc_context
from matplotlib.backends.backend_agg import FigureCanvasAgg
from msgspec.structs import replace

from jjdesk.charts import bars, changes, inks, shares, values
from jjdesk.charts.canvas import Box, Canvas, Colours, Mark, Style, balanced, ems, wrapped
from jjdesk.charts.rows import SIDE
from jjdesk.domain.chart import Chart, Form
from jjdesk.words import say, to_say

MOST: Final = 40
"""So many bars are drawn; all of them stand in the table."""
LIGHT: Final = Colours("#FBFAF7", "#1F2328", "#5B6470", "#E4E1DA", dark=False)
"""What is saved is drawn for paper."""
Kind = Literal["png", "svg", "pdf"]

_FORMS: Final[dict[Form, ModuleType]] = {
    Form.BARS: bars,
    Form.SHARES: shares,
    Form.VALUES: values,
    Form.CHANGES: changes,
}
_SAVED_WIDTH: Final = 1300
_SAVED_EM: Final = 15.0
_TITLE: Final = Style(1.45, bold=True)
_NOTE: Final = Style(0.86)
# From here to there, in ems: above the title, lines of text, around the plot, below the foot.
_TOP: Final = 0.9
_TITLE_LINE: Final = 2.0
_LINE: Final = 1.6
_KEY_LINE: Final = 1.9
_APART: Final = 0.9
_NOTE_LINE: Final = 1.35
_BOTTOM: Final = 1.0
_SWATCH: Final = 1.3
_OPENING: Final = "（《“‘【"
_OWN: Final = to_say("我的选区")
_KEY: Final = _SWATCH + 0.4 + 1.6
"""Of a part in the legend, besides its words: swatch, gap, and as much as to the next one."""


class _Key(NamedTuple):
    label: str
    ink: int | None


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
        canvas.figure(2.0).savefig(buffer, format=kind, dpi="figure", metadata=_told(chart, kind))
    return buffer.getvalue()


def _told(chart: Chart, kind: Kind) -> dict[str, str | None]:
    """What a file says of itself, for who looks for it; without a date, so that like is like."""
    words = chart.answer + chart.remark + chart.source
    match kind:
        case "png":
            return {"Title": chart.question, "Description": words}
        case "svg":
            return {"Title": chart.question, "Description": words, "Date": None}
        case "pdf":
            return {"Title": chart.question, "Subject": words, "CreationDate": None}


def build(
    chart: Chart, colours: Colours, *, width: int, em: float
) -> tuple[Canvas, tuple[Mark, ...]]:
    """The page and what can be pointed at; see :func:`draw`."""
    shown = replace(chart, bars=chart.bars[:MOST])
    room = (width - 2 * SIDE) / em
    titles = balanced(chart.question, room / _TITLE.size, bold=True)
    answers = balanced(chart.answer, room)
    legend = _legend(chart, room) if shown.bars else []
    notes = [line for words in _foot(chart) for line in wrapped(words, room / _NOTE.size)]
    answer = _TOP + len(titles) * _TITLE_LINE
    keys = answer + len(answers) * _LINE
    top = keys + len(legend) * _KEY_LINE + _APART
    plot = _FORMS[chart.form].height(shown, em) / em if shown.bars else 0.0
    foot = top + plot + _APART
    canvas = Canvas(width, round((foot + len(notes) * _NOTE_LINE + _BOTTOM) * em), em, colours)
    _lines(canvas, titles, _TOP, _TITLE_LINE, _TITLE)
    _lines(canvas, answers, answer, _LINE, Style(), None if not shown.bars else colours.ink2)
    for number, line in enumerate(legend):
        _keys(canvas, line, keys + (number + 0.5) * _KEY_LINE)
    marks = _FORMS[chart.form].paint(canvas, shown, top * em) if shown.bars else []
    _lines(canvas, notes, foot, _NOTE_LINE, _NOTE, colours.ink2)
    return canvas, tuple(marks)


def in_words(chart: Chart) -> str:
    """What the picture says, for a screen reader."""
    return "".join(filter(None, (chart.question, chart.answer, chart.remark)))


def _lines(
    canvas: Canvas,
    lines: Sequence[str],
    top: float,
    pitch: float,
    style: Style,
    colour: str | None = None,
) -> None:
    """Lines of text from ``top`` on, both in ems; a bracket or quote stands out into the margin."""
    for number, line in enumerate(lines):
        x = SIDE - (0.5 * style.size * canvas.em if line[0] in _OPENING else 0)
        canvas.text(x, (top + (number + 0.5) * pitch) * canvas.em, line, colour, style)


def _legend(chart: Chart, room: float) -> list[list[_Key]]:
    """What the inks mean, in lines; nothing where bars are not split. Own towns have their star."""
    keys = [_Key(part.label, part.ink) for part in chart.parts] if len(chart.parts) > 1 else []
    if any(bar.own for bar in chart.bars):
        keys.append(_Key(say(_OWN), None))
    lines: list[list[_Key]] = []
    used = room
    for key in keys:
        wide = ems(key.label) + _KEY
        if used + wide > room + _KEY - _SWATCH:
            lines.append([])
            used = 0.0
        lines[-1].append(key)
        used += wide
    return lines


def _keys(canvas: Canvas, keys: Sequence[_Key], middle: float) -> None:
    """One line of the legend."""
    em = canvas.em
    x, y = float(SIDE), middle * em
    for key in keys:
        if key.ink is None:
            canvas.text(x + 0.15 * em, y, bars.OWN)
        else:
            inks.fill(canvas, [Box(x, y - 0.5 * em, x + _SWATCH * em, y + 0.5 * em)], key.ink)
        canvas.text(x + (_SWATCH + 0.4) * em, y, key.label)
        x += (ems(key.label) + _KEY) * em


def _foot(chart: Chart) -> list[str]:
    """What is not shown and why, and at last where the numbers come from."""
    rest = len(chart.bars) - MOST
    more = say("图中为前 {most} 项，其余 {rest} 项见表。", most=MOST, rest=rest) if rest > 0 else ""
    return [words for words in (f"{more}{chart.remark}", chart.source) if words]
