"""Spreadsheets -> grids of text: xlsx, xls and ods by calamine, csv and its kin by the library.

What is packed is measured before calamine sees it (``sheet_limits``); old workbooks (xls) are read
by xlrd, as calamine ends the whole program on many that are damaged (ADR 0027).
"""

import csv
import datetime as dt
import io
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, NamedTuple

from jjdesk.domain.sheet import FORMULA_STARTS
from jjdesk.errors import SourceError
from jjdesk.exchange import plain_text, sheet_limits
from jjdesk.exchange import task_table_refusals as refusals
from jjdesk.exchange.vocabulary import Grid, Vocabulary
from jjdesk.words import say

if TYPE_CHECKING:
    from jjdesk.exchange.sheets_xls import Page

MOST_COLUMNS = 256
MOST_ROWS = 20_000

_SEPARATORS = ("\t", ",", ";", "|", "，", "；")


class Sheet(NamedTuple):
    """One sheet or table: its name, or what stands above it, and its cells."""

    title: str
    grid: Grid


def read_workbook(data: bytes, name: str) -> list[Sheet]:
    """All sheets of an xlsx, xls or ods that have a filled cell, in the file's order.

    Raises:
        SourceError: encrypted, damaged, a bomb, or no spreadsheet.
    """
    if not data.startswith(b"PK"):
        from jjdesk.exchange import sheets_xls  # noqa: PLC0415  slow

        pages = sheets_xls.read(data, name, MOST_ROWS, MOST_COLUMNS)
        return filled((_old(page) for page in pages), name)
    fitting = sheet_limits.measured(data, name)
    import python_calamine  # noqa: PLC0415  slow

    try:
        with python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(fitting.data)) as book:
            sheet_limits.check_sheets(len(book.sheet_names), fitting, name)
            return filled((_grid(book, title, name) for title in book.sheet_names), name)
    except SourceError:
        raise
    except python_calamine.PasswordError as error:
        raise refusals.encrypted(name) from error
    except BaseException as error:
        # Rust's panics are no Exception; all of them are damage in the file.
        if isinstance(error, Exception) or type(error).__name__ == "PanicException":
            raise refusals.broken(name) from error
        raise


def filled(sheets: Iterable[Sheet], name: str) -> list[Sheet]:
    """Those that hold something.

    Raises:
        SourceError: all of them together are too large.
    """
    left, found = sheet_limits.MOST_CELLS, []
    for sheet in sheets:
        left -= len(sheet.grid) * len(sheet.grid[0]) if sheet.grid else 0
        if left < 0:
            raise refusals.too_large(
                name,
                say(
                    "里的单元格超过 {most_cells} 万个", most_cells=sheet_limits.MOST_CELLS // 10000
                ),
            )
        if any(any(row) for row in sheet.grid):
            found.append(sheet)
    return found


def read_separated(text: str, vocabulary: Vocabulary[Any]) -> list[Sheet]:
    """The table in a text whose cells are parted by tabs, commas or the like.

    The separator is the one that shows a header with the most columns; without a header, none.
    """
    best: tuple[int, Grid] = (0, [])
    lines = text.splitlines()
    for separator in _SEPARATORS:
        most = max((line.count(separator) for line in lines), default=0)
        if not 0 < most < 4 * MOST_COLUMNS:
            continue
        for quoting in (csv.QUOTE_MINIMAL, csv.QUOTE_NONE):
            grid = _parsed(text, separator, quoting)
            named = vocabulary.named(grid)
            if named > best[0]:
                best = (named, grid)
    return [Sheet("", best[1])] if best[0] else []


def decode(data: bytes, name: str) -> str:
    """The text of a csv, tsv or list, in whatever encoding.

    Raises:
        SourceError: it is no text.
    """
    text = plain_text.decode(data)
    if text is None:
        raise refusals.not_a_table(name)
    return text


def _parsed(text: str, separator: str, quoting: Any) -> Grid:
    """The cells, all rows equally long; nothing where the text is no such table."""
    rows: Grid = []
    width = 0
    try:
        # strict: a quotation mark that never closes is a mark, and must not swallow the rows below
        lines = io.StringIO(text, newline="")
        reader = csv.reader(lines, delimiter=separator, quoting=quoting, strict=True)
        for row in reader:
            if len(row) > MOST_COLUMNS or len(rows) > MOST_ROWS:
                return []
            rows.append([_plain(cell) for cell in row])
            width = max(width, len(row))
    except csv.Error:
        return []
    return [row + [""] * (width - len(row)) for row in rows]


def _plain(cell: str) -> str:
    """A cell without the mark that keeps a spreadsheet from taking it for a formula."""
    return cell[1:] if cell.startswith("'") and cell.startswith(FORMULA_STARTS, 1) else cell


def _grid(book: Any, title: str, name: str) -> Sheet:
    """A sheet's cells as text, merged ones filled; nothing for an empty sheet."""
    sheet = book.get_sheet_by_name(title)
    if not sheet.height or not sheet.width:
        return Sheet(title, [])
    if sheet.height * sheet.width > sheet_limits.MOST_CELLS:
        raise refusals.too_large(
            name, say("有 {height} 行 {width} 列", height=sheet.height, width=sheet.width)
        )
    height, width = min(sheet.height, MOST_ROWS), min(sheet.width, MOST_COLUMNS)
    grid = [[_words(cell) for cell in row[:width]] for row in sheet.to_python(nrows=height)]
    top, left = sheet.start or (0, 0)
    _spread(
        grid,
        (
            (first - top, last - top + 1, begin - left, end - left + 1)
            for (first, begin), (last, end) in sheet.merged_cell_ranges or ()
        ),
    )
    return Sheet(title, grid)


def _old(page: "Page") -> Sheet:
    """The same of an old workbook."""
    grid = [[_words(cell) for cell in row] for row in page.rows]
    _spread(grid, page.merged)
    return Sheet(page.title, grid)


def _spread(grid: Grid, merged: Iterable[tuple[int, int, int, int]]) -> None:
    """Let every cell of a merged range say what its first does.

    ``merged`` are first row, row after the last, first column, column after the last. Ranges of
    others may overlap without end: what would take too long is left as it is.
    """
    left = 2 * sheet_limits.MOST_CELLS
    for first, last, begin, end in merged:
        rows = range(max(first, 0), min(last, len(grid)))
        places = range(max(begin, 0), min(end, len(grid[0]) if grid else 0))
        left -= len(rows) * len(places) + 1
        if left < 0:
            return
        if first >= 0 and begin >= 0 and rows and places:
            said = grid[rows[0]][places[0]]
            for row in rows:
                for place in places:
                    grid[row][place] = said


def _words(cell: object) -> str:
    """A cell as one reads it: whole numbers without a point, dates as 2025-12-31."""
    if isinstance(cell, bool):
        return "是" if cell else "否"
    if isinstance(cell, float):
        return f"{cell:.15g}"
    if isinstance(cell, dt.datetime):
        midnight = cell.time() == dt.time()
        return cell.date().isoformat() if midnight else cell.isoformat(" ", "minutes")
    return str(cell).strip()
