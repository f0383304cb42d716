"""What a spreadsheet takes: names of pages, cells by type, columns as wide as what is in them."""

import math
import re
import unicodedata
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import count
from typing import Final, NamedTuple

from jjdesk.domain.sheet import Cell, Sheet, Spans, strong_spans


class Marked(NamedTuple):
    """A text with words in it that are set off."""

    words: str
    spans: Spans


Given = str | Marked | float | date | None
"""A cell as it is written; a number that is none (NaN, infinite) is its name as text."""

_LONGEST_NAME: Final = 31
_UNFIT: Final = re.compile(r"[\[\]:*?/\\\x00-\x1f\ud800-\udfff]+")
"""What no name of a page may hold."""
_RESERVED: Final = "history"
"""Excel keeps this name for itself."""
_HALVES: Final = re.compile("[\ud800-\udfff]")
_LONGEST_CELL: Final = 32_767
_GOES_ON: Final = "……（表格的一格只容 32767 字，以下略；全文见 CSV 或 Word 文件）"
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_FIRST_YEAR: Final = 1900
"""A spreadsheet counts its days from here."""
_AMOUNT: Final = re.compile(r"[-−]?[0-9]{1,3}(,?[0-9]{3})*(\.[0-9]+)?")
_NAMING: Final = ("年", "年份", "年度", "号", "条")
"""Heads of columns whose numbers are names end so."""
_WIDEST_BY_CONTENT: Final = 24
_WIDEST: Final = 100
_BESIDE: Final = 2
_ARROW: Final = 3
"""Room for the arrow of the filter."""


class Typed(NamedTuple):
    """The cells of a sheet by their types; ``names`` are columns whose numbers are names."""

    rows: tuple[tuple[Given, ...], ...]
    sums: tuple[Given, ...]
    names: frozenset[int]


def names(sheets: Sequence[Sheet]) -> Iterator[str]:
    """A name for the page of each sheet: taken by every spreadsheet, none twice."""
    taken = {_RESERVED}
    for number, sheet in enumerate(sheets, start=1):
        wished = _UNFIT.sub(" ", sheet.name).strip(" '")[:_LONGEST_NAME].strip(" '")
        wished = wished or f"表{number}"
        ends = ("" if turn == 1 else f" {turn}" for turn in count(1))
        name = next(
            each
            for end in ends
            if (each := wished[: _LONGEST_NAME - len(end)] + end).casefold() not in taken
        )
        taken.add(name.casefold())
        yield name


def typed(sheet: Sheet) -> Typed:
    """The cells as a spreadsheet keeps them; of all columns, whose texts are dates or amounts."""
    columns = range(len(sheet.widths))
    days = {column for column in columns if _of_days(sheet, column)}
    strong = strong_spans(sheet)
    rows = tuple(
        tuple(
            Marked(cell, strong[number, column])
            if isinstance(cell, str) and (number, column) in strong
            else cell
            for column, cell in enumerate(_row(row, sheet, days))
        )
        for number, row in enumerate(sheet.rows)
    )
    naming = {column for column, head in enumerate(sheet.heads) if head.endswith(_NAMING)}
    return Typed(rows, _row(sheet.sums, sheet, set()), frozenset(naming))


def _row(row: Sequence[Cell], sheet: Sheet, days: set[int]) -> tuple[Given, ...]:
    return tuple(
        _given(cell, day=column in days, amount=column in sheet.amounts)
        for column, cell in enumerate(row)
    )


def _given(cell: Cell, *, day: bool, amount: bool) -> Given:
    if isinstance(cell, str):
        if day and cell:
            return date.fromisoformat(cell)
        if amount and _AMOUNT.fullmatch(cell.strip()):
            return float(cell.strip().replace(",", "").replace("−", "-"))
        return cell
    if cell is not None and not math.isfinite(cell):
        return str(cell)
    return cell


def _of_days(sheet: Sheet, column: int) -> bool:
    """Whether each text of a column is an ISO date, and there is one."""
    cells = [row[column] for row in sheet.rows if row[column] not in {None, ""}]
    return bool(cells) and all(isinstance(cell, str) and _is_day(cell) for cell in cells)


def _is_day(text: str) -> bool:
    if not _DAY.fullmatch(text):
        return False
    try:
        return date.fromisoformat(text).year > _FIRST_YEAR
    except ValueError:
        return False


def widths(sheet: Sheet) -> Iterator[float]:
    """The columns' widths in digits: as the sheet says, and wider where little would break a cell.

    A Chinese character is as wide as two digits; a number that does not fit shows as ####.
    """
    for column, width in enumerate(sheet.widths):
        head = _wide(sheet.heads[column]) + _ARROW if sheet.heads else 0
        cells = [row[column] for row in (*sheet.rows, *filter(None, [sheet.sums]))]
        needed = max([head, *(_cell_width(cell) + _BESIDE for cell in cells)])
        numbers = [_cell_width(cell) + _BESIDE for cell in cells if isinstance(cell, int | float)]
        wished = max(width, min(needed, _WIDEST_BY_CONTENT), *numbers, 0)
        yield float(min(wished, _WIDEST))


def _cell_width(cell: Cell) -> int:
    if isinstance(cell, str):
        return max(map(_wide, cell.splitlines()), default=0)
    return 0 if cell is None else len(f"{cell:,}")


def _wide(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(each) in "WFA" else 1 for each in text)


def storable(cell: Cell) -> Cell:
    """``cell``, a text without halves of characters, which no file holds."""
    return _HALVES.sub("", cell) if isinstance(cell, str) else cell


def fitting(text: str) -> str:
    """``text`` as far as a cell holds it; one that is cut says so."""
    text = _HALVES.sub("", text)
    if len(text.encode("utf-16-le")) // 2 <= _LONGEST_CELL:
        return text
    kept = text.encode("utf-16-le")[: 2 * (_LONGEST_CELL - len(_GOES_ON))]
    return kept.decode("utf-16-le", errors="ignore") + _GOES_ON
