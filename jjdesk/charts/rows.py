"""Rows under headings, with a name before each: what dots and changes are set in."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby
from typing import Final, NamedTuple

from jjdesk.charts.canvas import Canvas, Mark, Style, elided, ems
from jjdesk.domain.chart import Bar

SIDE: Final = 24
"""Left and right of a chart, in pixels, as of the page around it."""
ROW: Final = 2.1
"""Height of a row in ems, as in print: a line and as much air."""
HEADING: Final = 2.6
GAP: Final = 0.9
"""Between columns, in ems."""
SMALL: Final = 0.82
"""Size of two lines in one row."""
LEGEND: Final = 2.2
_KEY: Final = 1.3
"""A mark of the legend and the space after it."""
_ROUND: Final = 0.5
_TALL: Final = 0.75
"""How far about what is drawn a piece can be pointed at, in ems."""
_APART: Final = 0.43
"""Half of what lies between two lines in one row, in ems."""
_NO_START: Final = "，、。；：）》”％%·"
_NO_END: Final = "（《“"


class Block(NamedTuple):
    """Bars under one heading, by their numbers in the chart."""

    heading: str
    bars: tuple[int, ...]

    @property
    def ems(self) -> float:
        """Its height."""
        return len(self.bars) * ROW + (HEADING if self.heading else 0)


class Row(NamedTuple):
    """Where a bar stands: its number in the chart, top, middle and bottom in pixels."""

    bar: int
    top: float
    middle: float
    bottom: float

    def mark(self, canvas: Canvas, part: int = -1) -> Mark:
        """All of its width, to be pointed at."""
        return Mark(self.bar, part, 0, self.top, canvas.width, self.bottom)

    def marks(self, canvas: Canvas, *drawn: float) -> tuple[Mark, Mark]:
        """What can be pointed at: its one piece, between the places ``drawn``, and all of it."""
        far, tall = _ROUND * canvas.em, _TALL * canvas.em
        left, right = min(drawn) - far, max(drawn) + far
        piece = Mark(self.bar, 0, left, self.middle - tall, right, self.middle + tall)
        return piece, self.mark(canvas)


def blocks(bars: Sequence[Bar]) -> tuple[Block, ...]:
    """The bars in their order, those of one heading together."""
    together = groupby(range(len(bars)), key=lambda number: bars[number].group)
    return tuple(Block(heading, tuple(numbers)) for heading, numbers in together)


def head(canvas: Canvas, block: Block, top: float) -> float:
    """Set the heading of a block, if it has one; its rows begin at what is returned."""
    if not block.heading:
        return top
    em = canvas.em
    words = elided(block.heading, (canvas.width - 2 * SIDE) / em, bold=True)
    canvas.text(SIDE, top + (HEADING - 1.2) * em, words, style=Style(bold=True))
    return top + HEADING * em


def legend(canvas: Canvas, y: float, keys: Mapping[str, Callable[[float], None]]) -> None:
    """What marks mean, nearer together in a narrow picture.

    Args:
        canvas: where it is set.
        y: its middle.
        keys: by the words for a mark, what draws it into the em that begins at an x.
    """
    em = canvas.em
    wide = sum(_KEY + ems(words) for words in keys)
    apart = ((canvas.width - 2 * SIDE) / em - wide) / max(1, len(keys) - 1)
    x = float(SIDE)
    for words, draw in keys.items():
        draw(x)
        canvas.text(x + _KEY * em, y, words, canvas.colours.ink2)
        x += (_KEY + ems(words) + min(1.6, apart)) * em


def rows(block: Block, top: float, em: float) -> list[Row]:
    """Where the bars of a block stand, its heading already set."""
    height = ROW * em
    return [
        Row(bar, top + line * height, top + (line + 0.5) * height, top + (line + 1) * height)
        for line, bar in enumerate(block.bars)
    ]


def fitted(wanted: Sequence[float], least: Sequence[float], room: float) -> list[float]:
    """Widths of columns, all in ems: as wanted, or all less wide alike, where room is short."""
    over = sum(wanted) - room
    spare = sum(max(0.0, want - need) for want, need in zip(wanted, least, strict=True))
    part = min(1.0, max(0.0, over / spare)) if spare else 0.0
    return [want - part * max(0.0, want - need) for want, need in zip(wanted, least, strict=True)]


def widest(words: Iterable[str], most: float) -> float:
    """How wide a column must be, in ems, at most so wide."""
    return min(max(map(ems, words), default=0.0), most)


def words(
    canvas: Canvas,
    place: tuple[float, float],
    said: str,
    room: float,
    style: Style,
    colour: str | None = None,
) -> None:
    """Words in a row about their middle, on two smaller lines where ``room`` ems are too few."""
    first, second = halves(said, room)
    if second:
        lines(canvas, place, ((first, colour), (second, colour)), room, style)
    else:
        canvas.text(*place, first, colour, style)


def lines(
    canvas: Canvas,
    place: tuple[float, float],
    said: Sequence[tuple[str, str | None]],
    room: float,
    style: Style,
) -> None:
    """Two smaller lines in one row, each with its colour."""
    x, middle = place
    small = style._replace(size=SMALL)
    for (line, colour), apart in zip(said, (-_APART, _APART), strict=True):
        shown = elided(line, room / SMALL, bold=style.bold)
        canvas.text(x, middle + apart * canvas.em, shown, colour, small)


def halves(words: str, room: float) -> tuple[str, str]:
    """``words`` whole where there is room in ems, else for two smaller lines about as long."""
    if ems(words) <= room:
        return words, ""
    room /= SMALL
    best = ("", "")
    for place in range(1, len(words)):
        first, second = words[:place].rstrip(), words[place:].lstrip()
        if ems(first) > room:
            break
        best = first, second
        if ems(first) >= ems(words) / 2 and _may_part(words, place):
            return best
    return best


def _may_part(words: str, place: int) -> bool:
    """Whether a line may end before this place: not within a figure, nor before a comma."""
    before, after = words[place - 1], words[place]
    return (
        before not in _NO_END
        and after not in _NO_START
        and not (before.isascii() and after.isascii() and after != " ")
    )
