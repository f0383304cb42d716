"""Tables on paper from columns: each its head, its width, and what a row has in it."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final, Generic, TypeVar

from msgspec import Struct

from jjdesk.domain.sheet import Cell, Sheet

_LINE: Final = 42
"""Characters of a table's line on paper, at 10.5 points."""
_NARROW: Final = 5
"""Columns of so many characters hold what is short: they are made neither wider nor narrower."""
T = TypeVar("T")


class Column(Struct, Generic[T], frozen=True):
    """One column: its head, how many characters wide it asks to be, and the cell of a row."""

    head: str
    width: int
    cell: Callable[[T], Cell]


def table(columns: Sequence[Column[T]], rows: Iterable[T], name: str = "") -> Sheet:
    """A table as wide as the page."""
    return Sheet(
        name,
        tuple(each.head for each in columns),
        _widths([each.width for each in columns]),
        tuple(tuple(_filled(each.cell(row)) for each in columns) for row in rows),
    )


def _filled(cell: Cell) -> Cell:
    return None if cell == "" else cell


def _widths(asked: Sequence[int]) -> tuple[int, ...]:
    """Narrow ones as wide as they ask; the others share what is left, or what is missing."""
    shared = sum(each for each in asked if each > _NARROW)
    if not shared:
        return tuple(asked)
    room = max(_LINE - sum(asked), -shared // 2)
    return tuple(each + (room * each // shared if each > _NARROW else 0) for each in asked)
