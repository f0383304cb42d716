"""Old workbooks of Excel (xls) -> cells, by xlrd, which is Python throughout.

A cell far out, a size that lies, a ring of sectors: what is wrong ends in an exception here.
"""

import io
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

import xlrd
from xlrd.compdoc import CompDoc, CompDocError

from jjdesk.errors import SourceError
from jjdesk.exchange import task_table_refusals as refusals
from jjdesk.words import say

MOST_SHEETS: Final = 100
MOST_CELLS: Final = 1_000_000
"""Cells in the rectangle around all that is filled in one sheet."""
_ENCRYPTED: Final = "encrypted"
_ERROR: Final = "#N/A"


class Page(NamedTuple):
    """A sheet: its name, its cells as values of Python, all rows equally long, and merged ranges.

    A range is first row, row after the last, first column, column after the last.
    """

    title: str
    rows: list[list[object]]
    merged: list[tuple[int, int, int, int]]


def read(data: bytes, name: str, rows: int, columns: int) -> Iterator[Page]:
    """The sheets of an xls in the file's order, empty ones too, of each no more than asked for.

    Raises:
        SourceError: encrypted, damaged, or no xls.
    """
    # What it finds odd, xlrd tells: a deputy has no use for that.
    quiet = io.StringIO()
    try:
        with xlrd.open_workbook(
            file_contents=_stream(data, quiet),
            logfile=quiet,
            formatting_info=True,
            on_demand=True,
        ) as book:
            _check(book.nsheets, name)
            for number in range(book.nsheets):
                sheet = book.sheet_by_index(number)
                _check_cells(sheet.nrows, sheet.ncols, name)
                yield _page(sheet, book.datemode, rows, columns)
                book.unload_sheet(number)
    except SourceError:
        raise
    except Exception as error:
        # On damage xlrd raises whatever comes.
        if _ENCRYPTED in str(error).lower():
            raise refusals.encrypted(name) from error
        raise refusals.broken(name) from error


def _check(sheets: int, name: str) -> None:
    if sheets > MOST_SHEETS:
        raise refusals.too_large(name, say("里有 {sheets} 张工作表", sheets=sheets))


class _Compound(CompDoc):  # type: ignore[misc]  # xlrd has no types
    """The file around the workbook's stream."""

    def _get_stream(
        self,
        mem: bytes,
        base: int,
        sat: list[int],
        sec_size: int,
        start_sid: int,
        *others: Any,
        **more: Any,
    ) -> bytes:
        """Refuse sectors in a ring: of short ones xlrd would go round for ever."""
        seen: set[int] = set()
        sector = start_sid
        while sector >= 0:
            if sector in seen:
                raise CompDocError("sectors in a ring")
            seen.add(sector)
            sector = sat[sector]
        stream: bytes = super()._get_stream(mem, base, sat, sec_size, start_sid, *others, **more)
        return stream


def _stream(data: bytes, quiet: io.StringIO) -> bytes:
    """What of the file is the workbook."""
    compound = _Compound(data, logfile=quiet)
    for name in ("Workbook", "Book"):
        held, start, length = compound.locate_named_stream(name)
        if held:
            return bytes(held[start : start + length])
    raise CompDocError("no workbook")


def _page(sheet: Any, datemode: int, rows: int, columns: int) -> Page:
    cells = [
        [
            _value(kind, value, datemode)
            for kind, value in zip(
                sheet.row_types(row, 0, columns), sheet.row_values(row, 0, columns), strict=True
            )
        ]
        for row in range(min(sheet.nrows, rows))
    ]
    return Page(sheet.name, cells, list(sheet.merged_cells))


def _value(kind: int, value: Any, datemode: int) -> object:
    if kind == xlrd.XL_CELL_BOOLEAN:
        return bool(value)
    if kind == xlrd.XL_CELL_ERROR:
        return xlrd.error_text_from_code.get(value, _ERROR)
    if kind == xlrd.XL_CELL_DATE:
        try:
            moment = xlrd.xldate_as_datetime(value, datemode)
        except (xlrd.XLDateError, OverflowError):
            return value
        return moment if value >= 1 else moment.time()
    return value


def _check_cells(rows: int, columns: int, name: str) -> None:
    if rows * columns > MOST_CELLS:
        raise refusals.too_large(
            name, say("的单元格排到第 {rows} 行第 {columns} 列", rows=rows, columns=columns)
        )
