"""Tables on paper from columns: each its head, its width, and what a row has in it."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final, Generic, TypeVar

from msgspec import Struct

from jjdesk.domain.sheet import Cell, Sheet

_LINE: Final = 42
"""Characters of a table's line on paper, at 10.5 points."""
_NARROW: Final = 5
"""Columns of so many characters hold what is short, and are not made wider."""
T = TypeVar("T")


class Column(Struct, Generic[T], frozen=True):
    """One column: its head, the least characters it is wide, and the cell of a row."""

    head: str
    width: int
    cell: Callable[[T], Cell]


def table(columns: Sequence[Column[T]], rows: Iterable[T], name: str = "") -> Sheet:
    """A table as wide as the page; room that is left goes to the wide columns."""
    return Sheet(
        name,
        tuple(each.head for each in columns),
        _widths([each.width for each in columns]),
        tuple(tuple(_filled(each.cell(row)) for each in columns) for row in rows),
    )


def _filled(cell: Cell) -> Cell:
    return None if cell == "" else cell


def _widths(least: Sequence[int]) -> tuple[int, ...]:
    """Each at least as wide as it must be; the others than narrow ones share the rest."""
    room, shared = _LINE - sum(least), sum(each for each in least if each > _NARROW)
    if room <= 0 or not shared:
        return tuple(least)
    return tuple(each + (room * each // shared if each > _NARROW else 0) for each in least)
