"""Slabs one below the other, page after page."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF

from jjdesk.gui.paper.faces import Role, type_of
from jjdesk.gui.paper.items import BODY, MM, Bookmark, Item, Page, Rule
from jjdesk.gui.paper.lines import Side, Span, clean, lines
from jjdesk.gui.paper.measures import FOLIO, RUNNING
from jjdesk.gui.paper.slabs import BAR, Slab, line_items, moved

_SLACK: Final = 0.5
"""Units that rounding may take."""
_BELOW: Final = 7 * MM
"""From the body's edge to the page's number."""
_ABOVE: Final = 9 * MM
_TOP: Final = BODY.top()
_BOTTOM: Final = BODY.bottom()


class Flow:
    """Pages as they fill. ``grid`` is the height of the lines that text stands on, 0 for none."""

    def __init__(self, running: str, grid: float) -> None:
        self.pages: list[Page] = []
        self.bookmarks: list[Bookmark] = []
        self._title = _title(running)
        self._grid = grid
        self._chain: list[Slab] = []
        self._items: list[Item] = []
        self._y = _TOP
        self._bar: tuple[float, float, float] | None = None

    def add(self, slab: Slab) -> None:
        """Put ``slab`` on a page as soon as all that it must stand with is known."""
        if slab.turn and (self._items or self._chain):
            self._place_chain()
            if self._items:
                self._turn()
        self._chain.append(slab)
        if not slab.keep:
            self._place_chain()

    def finish(self) -> None:
        """Place what is left, and close the last page."""
        self._place_chain()
        self._close()

    def _place_chain(self) -> None:
        chain, self._chain = self._chain, []
        if not chain:
            return
        if self._fits(chain, self._y):
            self._place_all(chain)
            return
        if self._items:
            self._turn()
            self._repeat(chain[0])
        if self._fits(chain, self._y):
            self._place_all(chain)
            return
        for slab in chain:
            if not self._fits([slab], self._y) and self._items:
                self._turn()
                self._repeat(slab)
            self._place(slab)

    def _fits(self, chain: Sequence[Slab], y: float) -> bool:
        for slab in chain:
            y = self._top(slab, y) + slab.height
        return y <= _BOTTOM + _SLACK

    def _top(self, slab: Slab, y: float) -> float:
        """Where ``slab`` would begin."""
        if y > _TOP:
            y += slab.gap
        if slab.snap and self._grid:
            lines = (y - _TOP - _SLACK) // self._grid + 1
            y = _TOP + max(lines, 0.0) * self._grid
        return y

    def _repeat(self, slab: Slab) -> None:
        for head in slab.heads:
            self._place(head)

    def _place_all(self, chain: Sequence[Slab]) -> None:
        for slab in chain:
            self._place(slab)

    def _place(self, slab: Slab) -> None:
        top = self._top(slab, self._y)
        if slab.mark:
            words, depth = slab.mark
            self.bookmarks.append(Bookmark(words, depth, len(self.pages), top / MM))
        if slab.bar or self._bar:
            self._along(slab, top)
        self._items += [moved(item, top) for item in slab.items]
        self._y = top + slab.height

    def _along(self, slab: Slab, top: float) -> None:
        """Lengthen the line along a note, or end it."""
        bar = self._bar
        if bar and bar[0] == slab.bar:
            self._bar = (bar[0], bar[1], top + slab.height)
            return
        self._end_bar()
        if slab.bar:
            self._bar = (slab.bar, top, top + slab.height)

    def _end_bar(self) -> None:
        if self._bar:
            x, top, bottom = self._bar
            self._items.append(Rule(QPointF(x, top), QPointF(x, bottom), BAR))
            self._bar = None

    def _turn(self) -> None:
        self._close()
        self._items = []
        self._y = _TOP

    def _close(self) -> None:
        self._end_bar()
        number = len(self.pages) + 1
        above = self._title if number > 1 else ()
        self.pages.append((*above, *self._items, *_folio(number)))


def _title(words: str) -> tuple[Item, ...]:
    """The running title, in one line: the same on every page."""
    of = type_of(Role.SONG, RUNNING)
    words = clean(words).replace("\n", " ")
    room = BODY.width()
    if sum(of.widths[char] for char in words) > room:
        room -= of.widths["…"]
        while words and sum(of.widths[char] for char in words) > room:
            words = words[:-1]
        words += "…"
    line = next(lines([Span(words, of)], 2 * BODY.width()))
    return tuple(line_items(line, BODY.left(), _TOP - _ABOVE, 6 * MM, of.em))


def _folio(number: int) -> list[Item]:
    """The page's number outside below, a character in from the edge."""
    of = type_of(Role.SONG, FOLIO)
    side = Side.RIGHT if number % 2 else Side.LEFT
    line = next(lines([Span(f"— {number} —", of)], BODY.width() - 2 * of.em, side))
    return list(line_items(line, BODY.left() + of.em, _BOTTOM + _BELOW, 1.45 * of.em, of.em))
