"""Printed values on one axis: the shape of a mark tells how a value is bound, its place how much.

Bars would lie here: ``至少 93%`` does not end at 93, and an axis of powers of ten has no zero.
"""

from collections.abc import Sequence
from enum import Enum
from functools import partial
from typing import Final, NamedTuple

from jjdesk.charts import inks, rows
from jjdesk.charts.canvas import Box, Canvas, Mark, Shape, Style, ems
from jjdesk.charts.scales import Scale, figure, scale
from jjdesk.domain.chart import Bar, Chart
from jjdesk.domain.report import Bound
from jjdesk.words import say, to_say

_NAMES: Final = 15.5
_WORDS: Final = 12.0
_LEAST: Final = (7.2, 5.4, 5.4)
"""Of names, plot and words, where a picture is narrow; in ems."""
_PLOT: Final = 12.0
_TICKS: Final = 5.0
"""From tick to tick at least, in ems."""
_STEPS: Final = 6
_AXIS: Final = 2.2
_RADIUS: Final = 0.36
_STEM: Final = 0.2
_NOTE: Final = Style(0.86)


class _Look(Enum):
    """How a value is meant: what the legend calls it."""

    AT_LEAST = to_say("底线")
    AT_MOST = to_say("上限")
    EQUAL = to_say("一个数")
    ABOUT = to_say("约数")
    RANGE = to_say("区间")


_LOOKS: Final = {
    Bound.AT_LEAST: _Look.AT_LEAST,
    Bound.MORE_THAN: _Look.AT_LEAST,
    Bound.AT_MOST: _Look.AT_MOST,
    Bound.LESS_THAN: _Look.AT_MOST,
    Bound.ABOUT: _Look.ABOUT,
}


_PLACES: Final = {
    _Look.AT_LEAST: (0.1, 0.1),
    _Look.AT_MOST: (0.9, 0.9),
    _Look.EQUAL: (0.5, 0.5),
    _Look.ABOUT: (0.5, 0.5),
    _Look.RANGE: (0.2, 0.8),
}
"""Where the ends of each stand in the legend, in ems."""
_TIPS: Final = {_Look.AT_LEAST: (Shape.RIGHT, 1), _Look.AT_MOST: (Shape.LEFT, -1)}


class _Columns(NamedTuple):
    """Edges in pixels and widths in ems: names end at ``names``, words begin at ``words``."""

    names: float
    left: float
    right: float
    words: float
    names_room: float
    words_room: float


def height(chart: Chart, em: float) -> float:
    """Of the plot without head and foot, in pixels."""
    legend = rows.LEGEND if _legend_of(chart.bars) else 0.0
    return (legend + sum(block.ems for block in rows.blocks(chart.bars)) + _AXIS) * em


def paint(canvas: Canvas, chart: Chart, top: float) -> list[Mark]:
    """Paint from ``top`` on; the marks are pieces and rows."""
    em = canvas.em
    ends = [end for bar in chart.bars for end in (bar.total, bar.high) if end is not None]
    columns = _columns(canvas, chart.bars, _note(chart.bars, scale(ends, 2)))
    steps = int((columns.right - columns.left) / em / _TICKS)
    axis = scale(ends, min(max(steps, 2), _STEPS))
    looks = _legend_of(chart.bars)
    if looks:
        y = top + rows.LEGEND / 4 * em
        rows.legend(canvas, y, {say(each.value): partial(_key, canvas, each, y) for each in looks})
        top += rows.LEGEND * em
    placed: list[rows.Row] = []
    for block in rows.blocks(chart.bars):
        first = rows.head(canvas, block, top)
        its = rows.rows(block, first, em)
        _ground(canvas, columns, axis, its)
        placed += its
        top = its[-1].bottom
    _foot(canvas, columns, axis, top, (_note(chart.bars, axis), chart.unit))
    drawn = [(row, _value(canvas, chart, columns, axis, row)) for row in placed]
    return [mark for row, ends in drawn for mark in row.marks(canvas, *ends)]


def _columns(canvas: Canvas, bars: Sequence[Bar], note: str) -> _Columns:
    em = canvas.em
    room = (canvas.width - 2 * rows.SIDE) / em - 2 * rows.GAP
    wanted = (
        max(rows.widest((bar.label for bar in bars), _NAMES), _NOTE.size * ems(note) + 1),
        _PLOT,
        rows.widest((bar.words for bar in bars), _WORDS),
    )
    names, plot, words = rows.fitted(wanted, _LEAST, room)
    plot = max(plot, room - names - words)
    left = rows.SIDE + (names + rows.GAP) * em
    right = left + plot * em
    return _Columns(left - rows.GAP * em, left, right, right + rows.GAP * em, names, words)


def _legend_of(bars: Sequence[Bar]) -> list[_Look]:
    """The looks that there are, unless all values are plain."""
    looks = {_look(bar) for bar in bars}
    return [look for look in _Look if look in looks] if looks - {_Look.EQUAL} else []


def _look(bar: Bar) -> _Look:
    if bar.high is not None:
        return _Look.RANGE
    return _LOOKS.get(bar.bound or Bound.EQUAL, _Look.EQUAL)


def _key(canvas: Canvas, look: _Look, y: float, x: float) -> None:
    low, high = _PLACES[look]
    em = canvas.em
    _mark(canvas, look, (x + low * em, x + high * em), y, canvas.colours.ink2)


def _ground(canvas: Canvas, columns: _Columns, axis: Scale, its: Sequence[rows.Row]) -> None:
    """Hairlines of the ticks and of the rows behind the values."""
    top, bottom = its[0].top, its[-1].bottom
    places = [_x(columns, axis, tick) for tick in axis.ticks]
    canvas.rules([(x, top, x, bottom) for x in places], canvas.colours.line)
    if axis.logarithmic:
        # No stems lead from the names to the marks.
        level = [(columns.left, row.middle, columns.right, row.middle) for row in its]
        canvas.rules(level, canvas.colours.line)
    else:
        zero = _x(columns, axis, 0)
        canvas.rules([(zero, top, zero, bottom)], canvas.colours.ink2)


def _foot(
    canvas: Canvas, columns: _Columns, axis: Scale, top: float, around: tuple[str, str]
) -> None:
    """The figures of the ticks, a note before and the unit after them, for which there is room."""
    em = canvas.em
    note, unit = around
    last = canvas.width - ems(unit) * _NOTE.size * em
    y = top + 0.9 * em
    colour = canvas.colours.ink2
    places = [_x(columns, axis, tick) for tick in axis.ticks]
    halves = [ems(figure(tick)) * _NOTE.size * em / 2 for tick in axis.ticks]
    end = 0.0
    for tick, x, half in zip(axis.ticks, places, halves, strict=True):
        if x - half > end + 0.3 * em and x + half + 0.4 * em <= last:
            canvas.text(x - half, y, figure(tick), colour, _NOTE)
            end = x + half
    right = min(max(columns.words, end + 0.4 * em), last)
    canvas.text(right, y, unit, colour, _NOTE)
    left = min(columns.names, places[0] - halves[0] - 0.5 * em)
    canvas.text(left, y, note, colour, _NOTE._replace(right=True))


def _note(bars: Sequence[Bar], axis: Scale) -> str:
    """What is out of the common with an axis."""
    if axis.logarithmic:
        return say("对数刻度")
    return say("断线：超出刻度") if any(axis.lacks(bar.total) for bar in bars) else ""


def _value(
    canvas: Canvas, chart: Chart, columns: _Columns, axis: Scale, row: rows.Row
) -> tuple[float, ...]:
    """Name, value and words of a row; gives the places between which the value is drawn."""
    em, bar, middle = canvas.em, chart.bars[row.bar], row.middle
    rows.words(canvas, (columns.names, middle), bar.label, columns.names_room, Style(right=True))
    rows.words(canvas, (columns.words, middle), bar.words, columns.words_room, Style())
    colour = inks.colour(_ink(chart, bar), canvas.colours)
    high = bar.total if bar.high is None else bar.high
    ends = (_x(columns, axis, bar.total), _x(columns, axis, high))
    first = ends[0]
    if not axis.logarithmic:
        first = _x(columns, axis, 0)
        canvas.rules([(first, middle, ends[0], middle)], colour, _STEM * em)
    if axis.lacks(bar.total):
        _break(canvas, ends[0] - 1.6 * em, middle)
    _mark(canvas, _look(bar), ends, middle, colour)
    return first, *ends


def _ink(chart: Chart, bar: Bar) -> int:
    """That of the part which has the value."""
    pairs = zip(chart.parts, bar.pieces, strict=True)
    return next((part.ink for part, piece in pairs if piece.value), chart.parts[0].ink)


def _mark(canvas: Canvas, look: _Look, ends: tuple[float, float], y: float, colour: str) -> None:
    """The mark of a value: a bar at a limit, with a tip that shows on which side to stay."""
    radius = _RADIUS * canvas.em
    x, high = ends
    if look in _TIPS:
        shape, way = _TIPS[look]
        thick, tall = 0.1 * canvas.em, 0.48 * canvas.em
        canvas.boxes([Box(x - thick, y - tall, x + thick, y + tall)], colour)
        tip = x + way * (thick + radius)
        canvas.dots([(tip, y)], colour, shape=shape, radius=0.9 * radius)
    elif look is _Look.RANGE:
        canvas.rules([(x, y, high, y)], colour, radius)
        canvas.dots([(x, y), (high, y)], colour, radius=radius)
    else:
        canvas.dots([(x, y)], colour, radius=radius, hollow=look is _Look.ABOUT)


def _break(canvas: Canvas, x: float, y: float) -> None:
    """A stem that is longer than it is drawn."""
    em = canvas.em
    slant, tall = 0.18 * em, 0.4 * em
    slashes = [(x + k - slant, y + tall, x + k + slant, y - tall) for k in (0.0, 0.32 * em)]
    canvas.rules(slashes, canvas.colours.paper, 0.34 * em)
    canvas.rules([slashes[0], slashes[1]], canvas.colours.ink2, 0.09 * em)


def _x(columns: _Columns, axis: Scale, value: float) -> float:
    return columns.left + axis.at(value) * (columns.right - columns.left)
