"""What a page is built of: slabs across the body, never torn, and what holds them together."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor

from jjdesk.gui.paper.items import BODY, INK, MM, Dark, Item, Picture, Rule, Words
from jjdesk.gui.paper.lines import Line

_RISE: Final = 0.38
"""From the middle of a line down to the baseline, in ems: full-width characters stand in the
middle of their line, of whatever face they are."""
BAR: Final = 0.5 * MM
"""Width of the line at a note's left edge."""


class Slab(NamedTuple):
    """Something as high as ``height``, its items measured from its upper edge.

    Attributes:
        gap: air above, but not at a page's top.
        keep: on one page with the next one.
        snap: begins on a line of the grid.
        heads: slabs to be repeated above it where it begins a page.
        bar: where a line runs along its left edge; 0 for none.
        mark: words and level of the bookmark that leads here.
        turn: begins a page.
    """

    height: float
    items: tuple[Item, ...] = ()
    gap: float = 0.0
    keep: bool = False
    snap: bool = False
    heads: "tuple[Slab, ...]" = ()
    bar: float = 0.0
    mark: tuple[str, int] | None = None
    turn: bool = False


def line_items(line: Line, left: float, top: float, height: float, em: float) -> Iterator[Words]:
    """A line's glyphs, its characters of ``em`` in the middle of ``height``."""
    base = top + height / 2 + _RISE * em
    for run, x, text in line:
        yield Words(run, QPointF(left + x, base), text)


def level(y: float, width: float, colour: QColor = INK) -> Rule:
    """A rule across the body."""
    return Rule(QPointF(BODY.left(), y), QPointF(BODY.right(), y), width, colour)


def moved(item: Item, down: float) -> Item:
    """``item`` that much further down."""
    if isinstance(item, Words):
        return Words(item.run, QPointF(item.place.x(), item.place.y() + down), item.text)
    by = QPointF(0.0, down)
    if isinstance(item, Rule):
        return Rule(item.start + by, item.end + by, item.width, item.colour)
    if isinstance(item, Dark):
        return Dark(item.path.translated(by))
    return Picture(item.area.translated(by), item.data)
