"""Shares as dots from 0 to 100 %: how many of how many, each row on a line of the same length."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from jjdesk.charts import inks, rows
from jjdesk.charts.canvas import Canvas, Mark, Style
from jjdesk.domain.chart import Chart, Share
from jjdesk.domain.wording import percent

_NAMES: Final = 12.0
_NAMES_PART: Final = 0.34
"""Of all the width, names take no more."""
_AXIS: Final = 2.0
_RADIUS: Final = 0.36
_THICK: Final = 0.26
_PERCENT: Final = 3.2
_QUARTERS: Final = 14.0
"""In a plot of fewer ems an axis has only halves."""
_NOTE: Final = Style(0.86)


class Track(NamedTuple):
    """The lines of shares: where 0 and 100 % stand, and their top and bottom, in pixels."""

    left: float
    right: float
    top: float
    bottom: float

    def at(self, percent: float) -> float:
        """Where a share stands."""
        return self.left + (self.right - self.left) * percent / 100


def height(chart: Chart, em: float) -> float:
    """Of the plot without head and foot, in pixels."""
    return (sum(block.ems for block in rows.blocks(chart.bars)) + _AXIS) * em


def paint(canvas: Canvas, chart: Chart, top: float) -> list[Mark]:
    """Paint from ``top`` on; the marks are pieces and rows."""
    em = canvas.em
    room = (canvas.width - 2 * rows.SIDE) / em
    names = rows.widest((bar.label for bar in chart.bars), min(_NAMES, _NAMES_PART * room))
    words = rows.widest((bar.words for bar in chart.bars), _NAMES)
    left = rows.SIDE + (names + rows.GAP) * em
    right = canvas.width - rows.SIDE - (words + _PERCENT + rows.GAP) * em
    marks: list[Mark] = []
    points: list[list[tuple[float, float]]] = [[] for _ in chart.parts]
    for block in rows.blocks(chart.bars):
        first = rows.head(canvas, block, top)
        its = rows.rows(block, first, em)
        top = its[-1].bottom
        track = Track(left, right, first, top)
        lines(canvas, track, [row.middle for row in its])
        for row in its:
            bar = chart.bars[row.bar]
            place = left - rows.GAP * em, row.middle
            rows.words(canvas, place, bar.label, names, Style(right=True))
            _say(canvas, row.middle, bar.share, bar.words, words)
            for number, piece in enumerate(bar.pieces):
                points[number].append((piece.value, row.middle))
                far = track.at(piece.value) + em / 2
                upper, lower = row.middle - em / 2, row.middle + em / 2
                marks.append(Mark(row.bar, number, left - em / 2, upper, far, lower))
            marks.append(Mark(row.bar, -1, 0, row.top, canvas.width, row.bottom))
    track = Track(left, right, top, top)
    for part, told in zip(chart.parts, points, strict=True):
        stems = [
            (left, middle, track.at(percent), middle) for percent, middle in told if percent > 0
        ]
        canvas.rules(stems, inks.colour(part.ink, canvas.colours), _THICK * em)
        dots(canvas, track, told, part.ink, _RADIUS)
    axis(canvas, track, (0, 25, 50, 75, 100) if right - left > _QUARTERS * em else (0, 50, 100))
    return marks


def _say(canvas: Canvas, middle: float, share: Share | None, words: str, room: float) -> None:
    """The share in per cent, and of how many, in two columns that end alike."""
    right = float(canvas.width - rows.SIDE)
    canvas.text(right, middle, words, canvas.colours.ink2, Style(right=True))
    if share and share.whole:
        right -= (room + rows.GAP) * canvas.em
        said = percent(share.part, share.whole)
        colour = canvas.colours.ink if share.part else canvas.colours.ink2
        canvas.text(right, middle, said, colour, Style(bold=share.part > 0, right=True))


def lines(canvas: Canvas, track: Track, middles: Sequence[float]) -> None:
    """A hairline for each row."""
    ends = [(track.left, middle, track.right, middle) for middle in middles]
    canvas.rules(ends, canvas.colours.line)


def dots(
    canvas: Canvas, track: Track, placed: Sequence[tuple[float, float]], ink: int, radius: float
) -> None:
    """Per cents at the middles of their rows, each as (per cent, middle); none at all is a ring."""
    points = [(track.at(percent), middle) for percent, middle in placed if percent > 0]
    inks.dots(canvas, points, ink, radius * canvas.em)
    rings = [(track.left, middle) for percent, middle in placed if percent <= 0]
    canvas.dots(rings, canvas.colours.ink2, radius=0.85 * radius * canvas.em, hollow=True)


def axis(canvas: Canvas, track: Track, ticks: Sequence[int]) -> None:
    """Per cents below the lines."""
    y = track.bottom + 0.9 * canvas.em
    for tick in ticks:
        words = f"{tick}%"
        x = track.at(tick) - 0.3 * len(words) * _NOTE.size * canvas.em
        canvas.text(x, y, words, canvas.colours.ink2, _NOTE)
