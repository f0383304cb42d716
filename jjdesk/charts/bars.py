"""Counts as bars that begin at zero, split into their parts; beside them a share, where told."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from jjdesk.charts import inks, rows, scales, shares
from jjdesk.charts.canvas import Box, Canvas, Mark, Style, ems
from jjdesk.charts.shares import Track
from jjdesk.domain.chart import Bar, Chart
from jjdesk.words import say, to_say

_THICK: Final = 1.3
_SLIT: Final = 1.5
"""Between the pieces of a bar, in pixels."""
_LEAST: Final = 2.0
"""A piece that counts anything can be seen."""
_NAMES: Final = 11.0
_NAMES_PART: Final = 0.34
"""Of all the width, names take no more."""
_TRACK: Final = 10.0
_TRACK_FROM: Final = 40.0
"""In a picture of fewer ems the share is told without a line of its own."""
_HEAD: Final = 1.8
_AXIS: Final = 2.0
_TICKS: Final = 6.0
_AIR: Final = 1.2
_AIR_HATCHED: Final = 2.2
"""Around a figure in a piece; so much that the hatch is still seen beside it."""
_SMALL: Final = 0.86
_NOTE: Final = Style(_SMALL)
OWN: Final = "★"
"""Before one of the deputy's own towns."""
_LOG: Final = to_say("对数刻度")


class _Columns(NamedTuple):
    """Edges in pixels, rooms in ems; ``track`` is as wide as nothing where there is no room."""

    names: float
    left: float
    right: float
    track: Track
    shares: float


class _Laid(NamedTuple):
    """A piece of a bar where it lies, and the number of its part."""

    part: int
    box: Box
    value: float


def height(chart: Chart, em: float) -> float:
    """Of the plot without head and foot, in pixels."""
    around = (_HEAD + _AXIS) if chart.share_is else _AXIS if _far_apart(chart.bars) else 0.0
    return (sum(block.ems for block in rows.blocks(chart.bars)) + around) * em


def paint(canvas: Canvas, chart: Chart, top: float) -> list[Mark]:
    """Paint from ``top`` on; the marks are pieces and rows."""
    columns = _columns(canvas, chart)
    if chart.share_is:
        _share_head(canvas, chart, columns, top)
        top += _HEAD * canvas.em
    placed: list[rows.Row] = []
    for block in rows.blocks(chart.bars):
        its = rows.rows(block, rows.head(canvas, block, top), canvas.em)
        placed += its
        top = its[-1].bottom
    for row in placed:
        _name(canvas, chart.bars[row.bar], columns, row.middle)
    if chart.share_is:
        _shares(canvas, chart, columns, placed)
    laid = (_dots if _far_apart(chart.bars) else _bars)(canvas, chart, columns, placed)
    return [
        mark
        for row, its in zip(placed, laid, strict=True)
        for mark in (
            *(Mark(row.bar, each.part, *each.box) for each in its),
            Mark(row.bar, -1, 0, row.top, canvas.width, row.bottom),
        )
    ]


def _far_apart(bars: Sequence[Bar]) -> bool:
    """Whether an even axis would flatten all but one; a bar has no place on another."""
    return scales.scale([bar.total for bar in bars], 4).logarithmic


def _columns(canvas: Canvas, chart: Chart) -> _Columns:
    em = canvas.em
    room = (canvas.width - 2 * rows.SIDE) / em
    own = ems(OWN) + 0.2 if any(bar.own for bar in chart.bars) else 0.0
    names = rows.widest((bar.label for bar in chart.bars), min(_NAMES, _NAMES_PART * room)) + own
    if _far_apart(chart.bars):
        names = max(names, ems(say(_LOG)) * _SMALL)
    right = float(canvas.width - rows.SIDE)
    said = track = 0.0
    if chart.share_is:
        said = rows.widest(map(_share_words, chart.bars), _NAMES)
        track = max(_TRACK, 0.2 * room) if room >= _TRACK_FROM else 0.0
    end = right - (said + rows.GAP) * em
    its_track = Track(end - track * em, end, 0, 0)
    if chart.share_is:
        right = its_track.left - (2 if track else 1) * rows.GAP * em
    right -= (rows.widest((bar.words for bar in chart.bars), _NAMES) + 0.5) * em
    return _Columns(names, rows.SIDE + (names + 0.7) * em, right, its_track, said)


def _share_head(canvas: Canvas, chart: Chart, columns: _Columns, top: float) -> None:
    """What the column beside the bars tells, over it."""
    em = canvas.em
    track = columns.track
    right = float(canvas.width - rows.SIDE)
    room = (right - track.left) / em
    style = Style(right=True)
    if track.left < track.right and ems(chart.share_is) <= room:
        canvas.text(track.left, top + 0.85 * em, chart.share_is, canvas.colours.ink2)
    else:
        room = max(room, ems(chart.share_is) / 2 * _SMALL + 0.5)
        rows.words(canvas, (right, top + 0.85 * em), chart.share_is, room, style)


def _name(canvas: Canvas, bar: Bar, columns: _Columns, middle: float) -> None:
    place = columns.left - 0.7 * canvas.em, middle
    own = f"{OWN} {bar.label}" if bar.own else bar.label
    rows.words(canvas, place, own, columns.names, Style(bold=bar.own, right=True))


def _shares(canvas: Canvas, chart: Chart, columns: _Columns, placed: Sequence[rows.Row]) -> None:
    """The share of each row, as a dot on a line where there is room, and in figures."""
    track = columns.track
    right = float(canvas.width - rows.SIDE)
    for row in placed:
        words = _share_words(chart.bars[row.bar])
        canvas.text(right, row.middle, words, canvas.colours.ink2, Style(right=True))
    if track.left < track.right:
        told = [
            (100 * share.part / share.whole, row.middle)
            for row in placed
            if (share := chart.bars[row.bar].share) and share.whole
        ]
        shares.lines(canvas, track, [row.middle for row in placed])
        shares.dots(canvas, track, told, 1, 0.32)
        shares.axis(canvas, track._replace(bottom=placed[-1].bottom), (0, 50, 100))


def _share_words(bar: Bar) -> str:
    return f"{bar.share.part} / {bar.share.whole}" if bar.share else ""


def _bars(
    canvas: Canvas, chart: Chart, columns: _Columns, placed: Sequence[rows.Row]
) -> list[list[_Laid]]:
    """Bars with their sums at their ends."""
    em = canvas.em
    most = max(chart.reach, *(bar.total for bar in chart.bars)) or 1.0
    laid = []
    for row in placed:
        bar = chart.bars[row.bar]
        its = list(_laid(bar, columns, row.middle, most, _THICK * em))
        end = its[-1].box.right if its else columns.left
        colour = None if its else canvas.colours.ink2
        canvas.text(end + 0.5 * em, row.middle, bar.words, colour)
        laid.append(its)
    for number, part in enumerate(chart.parts):
        boxes = [each.box for its in laid for each in its if each.part == number]
        inks.fill(canvas, boxes, part.ink)
    if len(chart.parts) > 1:
        _numbers(canvas, chart, [its for its in laid if len(its) > 1])
    return laid


def _laid(bar: Bar, columns: _Columns, middle: float, most: float, thick: float) -> Iterator[_Laid]:
    x = columns.left
    for number, piece in enumerate(bar.pieces):
        if piece.value > 0:
            wide = max(piece.value / most * (columns.right - columns.left), _LEAST + _SLIT)
            box = Box(x, middle - thick / 2, x + wide - _SLIT, middle + thick / 2)
            yield _Laid(number, box, piece.value)
            x += wide


def _numbers(canvas: Canvas, chart: Chart, laid: Sequence[Sequence[_Laid]]) -> None:
    """How much each piece counts, in it, where it is wide enough."""
    em = canvas.em
    told = [
        (each, words, wide)
        for its in laid
        for each in its
        for words in [f"{each.value:g}"]
        for wide in [ems(words) * _SMALL * em]
        for air in [_AIR_HATCHED if inks.hatched(chart.parts[each.part].ink) else _AIR]
        if wide + air * em <= each.box.right - each.box.left
    ]
    for number, part in enumerate(chart.parts):
        here = [(each.box, words, wide) for each, words, wide in told if each.part == number]
        if inks.hatched(part.ink):
            middles = [((box.left + box.right) / 2, wide / 2 + 0.25 * em) for box, _, wide in here]
            plates = [
                Box(middle - half, box.top, middle + half, box.bottom)
                for (box, *_), (middle, half) in zip(here, middles, strict=True)
            ]
            canvas.boxes(plates, inks.colour(part.ink, canvas.colours))
        for box, words, wide in here:
            place = (box.left + box.right - wide) / 2, (box.top + box.bottom) / 2
            canvas.text(*place, words, inks.on(part.ink, canvas.colours), _NOTE)


def _dots(
    canvas: Canvas, chart: Chart, columns: _Columns, placed: Sequence[rows.Row]
) -> list[list[_Laid]]:
    """Each piece as a dot on a logarithmic axis, their sum in figures."""
    em = canvas.em
    columns = columns._replace(left=columns.left + 0.6 * em)
    room = columns.right - columns.left
    values = [value for bar in chart.bars for value in (bar.total, *_values(bar))]
    axis = scales.scale(values, max(2, int(room / em / _TICKS)))
    _log_axis(canvas, columns, axis, placed)
    laid: list[list[_Laid]] = []
    for row in placed:
        its = []
        for number, piece in enumerate(chart.bars[row.bar].pieces):
            if piece.value > 0:
                x = columns.left + axis.at(piece.value) * room
                box = Box(x - em / 2, row.middle - em / 2, x + em / 2, row.middle + em / 2)
                its.append(_Laid(number, box, piece.value))
        end = max(each.box.right for each in its)
        canvas.text(end + 0.3 * em, row.middle, chart.bars[row.bar].words)
        laid.append(its)
    for number, part in enumerate(chart.parts):
        boxes = [each.box for its in laid for each in its if each.part == number]
        points = [((box.left + box.right) / 2, (box.top + box.bottom) / 2) for box in boxes]
        inks.dots(canvas, points, part.ink, 0.36 * em)
    return laid


def _values(bar: Bar) -> Iterator[float]:
    return (piece.value for piece in bar.pieces if piece.value > 0)


def _log_axis(
    canvas: Canvas, columns: _Columns, axis: scales.Scale, placed: Sequence[rows.Row]
) -> None:
    """Hairlines of the rows and of the powers of ten, and that they are powers."""
    em = canvas.em
    top, bottom = placed[0].top, placed[-1].bottom
    places = [columns.left + axis.at(tick) * (columns.right - columns.left) for tick in axis.ticks]
    across = [(columns.left, row.middle, columns.right, row.middle) for row in placed]
    down = [(x, top, x, bottom) for x in places]
    canvas.rules([*across, *down], canvas.colours.line)
    for x, tick in zip(places, axis.ticks, strict=True):
        words = scales.figure(tick)
        canvas.text(
            x - ems(words) * _SMALL * em / 2, bottom + 0.9 * em, words, canvas.colours.ink2, _NOTE
        )
    note = columns.left - 1.3 * em
    canvas.text(note, bottom + 0.9 * em, say(_LOG), canvas.colours.ink2, _NOTE._replace(right=True))
