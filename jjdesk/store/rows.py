"""Rows as they leave the workbook: each cell holds what its column is for.

SQLite lets any column hold anything. What is no value of ours is refused here, where it is read:
``Workbook.reading`` tells it as damage, and nobody further up meets bytes where there should be
text, or a moment that is none.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, Final, TypeVar

import msgspec

Value = TypeVar("Value", bound=msgspec.Struct)
_YEARS: Final = range(1900, 9999)
"""Of moments that can be told in any place's time."""


def made(kind: type[Value], values: Mapping[str, Any]) -> Value:
    """A value of ``kind`` from its fields; enums and numbers are checked, too.

    Raises:
        ValidationError: a field cannot hold what is given.
    """
    return msgspec.convert(values, kind)


def of(kind: type[Value], row: Iterable[Any]) -> Value:
    """A value of ``kind`` from cells in the order of its fields; those left out are the default.

    Raises:
        ValidationError: as of ``made``.
    """
    return made(kind, dict(zip(kind.__struct_fields__, row, strict=False)))


def text(cell: object) -> str:
    """A cell that holds text.

    Raises:
        TypeError: it does not.
    """
    if not isinstance(cell, str):
        raise TypeError
    return cell


def optional(cell: object) -> str | None:
    """A cell that holds text or nothing.

    Raises:
        TypeError: it holds something else.
    """
    return None if cell is None else text(cell)


def year(cell: object) -> int | None:
    """A cell that holds a year or nothing.

    Raises:
        TypeError: it holds something else.
    """
    if cell is not None and not isinstance(cell, int):
        raise TypeError
    return cell


def texts(row: Sequence[object]) -> tuple[str, ...]:
    """Cells that all hold text.

    Raises:
        TypeError: one does not.
    """
    return tuple(map(text, row))


def pair(row: Sequence[object]) -> tuple[str, str]:
    """Two cells that both hold text.

    Raises:
        TypeError: one does not.
    """
    first, second = row
    return text(first), text(second)


def moment(cell: object) -> str:
    """A cell that holds a moment or a day in ISO 8601.

    Raises:
        ValueError: it holds something else. So TypeError.
    """
    told = text(cell)
    if datetime.fromisoformat(told).year not in _YEARS:
        raise ValueError
    return told
