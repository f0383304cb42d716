"""Where values went: for each heading an axis of changes about zero, the change drawn from there.

Rates change by points and amounts by a part of what they were, so each heading has its own scale.
"""

import math
from collections.abc import Sequence
from functools import partial
from typing import Final, NamedTuple

from jjdesk.charts import inks, rows
from jjdesk.charts.canvas import Canvas, Mark, Shape, Style, ems
from jjdesk.charts.scales import Scale, symmetrical
from jjdesk.domain.chart import Bar, Chart
from jjdesk.domain.wording import signed, signed_share
from jjdesk.words import say, to_say

_NAMES: Final = 15.5
_PRINTED: Final = 14.0
_CHANGE: Final = 8.0
_PLOT: Final = 12.0
_LEAST: Final = (8.6, 5.0, 4.0)
"""Of names, plot and changes, where a picture is narrow; in ems."""
_AXIS: Final = 1.6
_FARTHEST: Final = 1.0
"""Parts beyond this are arrows at the edge, or they would flatten the rest."""
_BEYOND: Final = to_say("箭头：超出刻度")
_NOTED: Final = 7.8
"""So wide is that, before the first figure of an axis."""
_RADIUS: Final = 0.36
_STEM: Final = 0.2
_NOTE: Final = Style(0.86)
_RISEN, _FALLEN = 1, 4
"""Inks; the shape says the same."""
_SHAPES: Final = {True: (Shape.UP, Shape.RIGHT), False: (Shape.DOWN, Shape.LEFT)}
"""Of rises and falls: within the axis, and beyond it."""
_WAYS: Final = {to_say("定高了"): 1.0, to_say("定低了"): -1.0, to_say("持平"): 0.0}


class _Columns(NamedTuple):
    """Edges in pixels: names end at ``names``, changes at ``end``; their rooms in ems.

    The values as they were printed begin at ``printed``, or stand below the names where that is
    ``None``.
    """

    names: float
    left: float
    right: float
    printed: float | None
    end: float
    names_room: float
    printed_room: float
    change_room: float


class _Axis:
    """The axis of a block: in points, or of parts, beyond a limit of which there are arrows."""

    def __init__(self, bars: Sequence[Bar]) -> None:
        # From nothing to nothing is no part even among those.
        self._relative = any(bar.relative for bar in bars)
        sizes = [_size(bar) for bar in bars]
        self.scale = symmetrical(sizes, _FARTHEST if self._relative else math.inf)
        self.beyond = any(map(self.scale.lacks, sizes))

    def figure(self, tick: float) -> str:
        """``+5 点``, ``−100%``, ``0``."""
        if not tick:
            return "0"
        return signed_share(tick) if self._relative else say("{signed} 点", signed=signed(tick))


def height(chart: Chart, em: float) -> float:
    """Of the plot without head and foot, in pixels."""
    legend = rows.LEGEND if chart.bars else 0.0
    return (legend + sum(block.ems + _AXIS for block in rows.blocks(chart.bars))) * em


def paint(canvas: Canvas, chart: Chart, top: float) -> list[Mark]:
    """Paint from ``top`` on; the marks are pieces and rows."""
    em = canvas.em
    blocks = [
        (block, _Axis([chart.bars[n] for n in block.bars])) for block in rows.blocks(chart.bars)
    ]
    columns = _columns(canvas, chart.bars, beyond=any(axis.beyond for _, axis in blocks))
    y = top + rows.LEGEND / 4 * em
    rows.legend(
        canvas, y, {say(words): partial(_key, canvas, way, y) for words, way in _WAYS.items()}
    )
    top += rows.LEGEND * em
    marks: list[Mark] = []
    for block, axis in blocks:
        its = rows.rows(block, rows.head(canvas, block, top), em)
        _ground(canvas, columns, axis, its)
        for row in its:
            bar = chart.bars[row.bar]
            _words(canvas, columns, bar, row.middle)
            marks += row.marks(canvas, *_change(canvas, columns, axis.scale, bar, row.middle))
        top = its[-1].bottom + _AXIS * em
    return marks


def _columns(canvas: Canvas, bars: Sequence[Bar], *, beyond: bool) -> _Columns:
    em = canvas.em
    room = (canvas.width - 2 * rows.SIDE) / em
    names = max(rows.widest((bar.label for bar in bars), _NAMES), _NOTED if beyond else 0)
    printed = rows.widest((bar.words for bar in bars), _PRINTED)
    change = rows.widest(map(_in_words, bars), _CHANGE)
    stacked = names + printed + change + _PLOT + 3 * rows.GAP > room
    if stacked:
        names, printed = max(names, printed * rows.SMALL), -rows.GAP
    over = room - 3 * rows.GAP - printed
    names, plot, change = rows.fitted((names, _PLOT, change), _LEAST, over)
    plot = max(plot, over - names - change)
    left = rows.SIDE + (names + rows.GAP) * em
    right = left + plot * em
    return _Columns(
        left - rows.GAP * em,
        left,
        right,
        None if stacked else right + rows.GAP * em,
        canvas.width - rows.SIDE,
        names,
        printed,
        change,
    )


def _ground(canvas: Canvas, columns: _Columns, axis: _Axis, its: Sequence[rows.Row]) -> None:
    """Hairlines of the ticks behind the changes, their figures below."""
    em = canvas.em
    top, bottom = its[0].top, its[-1].bottom
    y, ink2 = bottom + 0.7 * em, canvas.colours.ink2
    zero = _x(columns, axis.scale, 0)
    for tick in axis.scale.ticks:
        x = _x(columns, axis.scale, tick)
        canvas.rules([(x, top, x, bottom)], canvas.colours.line if tick else ink2)
        words = axis.figure(tick)
        half = ems(words) * _NOTE.size * em / 2
        if not tick or abs(x - zero) > half + 0.6 * em:
            canvas.text(x - half, y, words, ink2, _NOTE)
    if axis.beyond:
        canvas.text(rows.SIDE, y, say(_BEYOND), ink2, _NOTE)


def _size(bar: Bar) -> float:
    """How far a value went; from nothing to something is farther than any part."""
    return math.copysign(math.inf, bar.total) if bar.change is None else bar.change


def _words(canvas: Canvas, columns: _Columns, bar: Bar, middle: float) -> None:
    """Name, values as they were printed, and the change."""
    ink2 = canvas.colours.ink2
    right = Style(right=True)
    place = (columns.names, middle)
    if columns.printed is None:
        both = ((bar.label, None), (bar.words, ink2))
        rows.lines(canvas, place, both, columns.names_room, right)
    else:
        rows.words(canvas, place, bar.label, columns.names_room, right)
        rows.words(
            canvas, (columns.printed, middle), bar.words, columns.printed_room, Style(), ink2
        )
    said, moved = _in_words(bar), bar.change != 0
    style = Style(bold=moved, right=True)
    colour = None if moved else ink2
    rows.words(canvas, (columns.end, middle), said, columns.change_room, style, colour)


def _in_words(bar: Bar) -> str:
    change = bar.change
    if change is None:
        return say("从零起")
    if not change:
        return say("持平")
    return signed_share(change) if bar.relative else say("{signed} 点", signed=signed(change))


def _change(
    canvas: Canvas, columns: _Columns, axis: Scale, bar: Bar, middle: float
) -> tuple[float, float]:
    """The change, and the places between which it is drawn."""
    change = _size(bar)
    zero, x = _x(columns, axis, 0), _x(columns, axis, change)
    if change:
        colour = _colour(canvas, change)
        canvas.rules([(zero, middle, x, middle)], colour, _STEM * canvas.em)
    _mark(canvas, (x, middle), change, beyond=axis.lacks(change))
    return zero, x


def _mark(canvas: Canvas, point: tuple[float, float], change: float, *, beyond: bool) -> None:
    """Up, down or unchanged; an arrow where the axis ends before."""
    radius = _RADIUS * canvas.em
    if change:
        shape = _SHAPES[change > 0][beyond]
        canvas.dots([point], _colour(canvas, change), shape=shape, radius=radius)
    else:
        canvas.dots([point], canvas.colours.ink2, radius=radius, hollow=True)


def _key(canvas: Canvas, way: float, y: float, x: float) -> None:
    _mark(canvas, (x + 0.45 * canvas.em, y), way, beyond=False)


def _colour(canvas: Canvas, change: float) -> str:
    return inks.colour(_RISEN if change > 0 else _FALLEN, canvas.colours)


def _x(columns: _Columns, axis: Scale, value: float) -> float:
    return columns.left + axis.at(value) * (columns.right - columns.left)
