"""Sheets as a workbook of a spreadsheet (xlsx) or as comma-separated values (csv)."""

import csv
import io
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from jjdesk.domain.sheet import Cell, Sheet, harmless, pieces
from jjdesk.exchange import sheet_cells
from jjdesk.exchange.sheet_cells import Given, Marked, Typed


class _Cells(NamedTuple):
    """How cells look; ``bold`` are words within a text, ``strong`` is a text all of which is bold.

    ``whole`` is a number without a fraction, which shows no point.

    ``plain`` is a number that is a name, as a year, which shows no comma.
    """

    text: Format
    bold: Format
    strong: Format
    whole: Format
    number: Format
    plain: Format
    day: Format


class _Formats(NamedTuple):
    """How the parts of a page look."""

    title: Format
    line: Format
    head: Format
    rows: _Cells
    sums: _Cells


def xlsx_bytes(sheets: Sequence[Sheet]) -> bytes:
    """A workbook of one page a sheet: heads stay in sight and filter, numbers are numbers.

    Pages are called as their sheets as far as a spreadsheet takes that name; columns whose texts
    are all ISO dates hold dates. A text longer than a cell takes says at its end that it goes on.
    """
    buffer = io.BytesIO()
    # Cells are written by their type below; these keep XlsxWriter from guessing another one.
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with xlsxwriter.Workbook(buffer, options) as book:
        formats = _formats(book)
        for name, sheet in zip(sheet_cells.names(sheets), sheets, strict=True):
            _write(book.add_worksheet(name), sheet, formats)
    return buffer.getvalue()


def _formats(book: xlsxwriter.Workbook) -> _Formats:
    def made(**looks: object) -> Format:
        return book.add_format({"valign": "top", **looks})

    def cells(**looks: object) -> _Cells:
        return _Cells(
            made(text_wrap=True, **looks),
            book.add_format({"bold": True}),
            made(**{"text_wrap": True, "bold": True, **looks}),
            made(num_format="#,##0", **looks),
            made(num_format="#,##0.##########", **looks),
            made(num_format="0", **looks),
            made(num_format="yyyy-mm-dd", align="left", **looks),
        )

    return _Formats(
        title=made(bold=True, font_size=14),
        line=made(),
        head=made(bold=True, bottom=1, text_wrap=True),
        rows=cells(),
        sums=cells(bold=True, top=1),
    )


def _write(page: Worksheet, sheet: Sheet, formats: _Formats) -> None:
    heads = len(sheet.above) + bool(sheet.above)
    first = heads + bool(sheet.heads)
    typed = sheet_cells.typed(sheet)
    _set_up(page, sheet, heads)
    for row, line in enumerate(sheet.above):
        write_text(page, (row, 0), line, formats.line if row else formats.title)
    for column, width in enumerate(sheet_cells.widths(sheet)):
        page.set_column(column, column, width)
    for column, title in enumerate(sheet.heads):
        write_text(page, (heads, column), title, formats.head)
    for row, cells in enumerate(typed.rows, start=first):
        _write_row(page, row, cells, typed, formats.rows)
    end = first + len(typed.rows) - 1
    if sheet.heads and sheet.rows:
        page.autofilter(heads, 0, end, len(sheet.heads) - 1)
    if typed.sums:
        end += 1
        _write_row(page, end, typed.sums, typed, formats.sums)
    for row, line in enumerate(sheet.below, start=end + 2):
        write_text(page, (row, 0), line, formats.line)


def _set_up(page: Worksheet, sheet: Sheet, heads: int) -> None:
    """How the page is scrolled and printed: as wide as the paper, heads on each, pages counted."""
    page.set_landscape()
    page.set_paper(9)  # A4
    page.fit_to_pages(1, 0)
    page.set_footer("&C&P / &N")
    if sheet.heads:
        page.freeze_panes(heads + 1, 0)
        page.repeat_rows(heads)


def _write_row(
    page: Worksheet, row: int, cells: Sequence[Given], typed: Typed, looks: _Cells
) -> None:
    for column, cell in enumerate(cells):
        if isinstance(cell, str):
            write_text(page, (row, column), cell, looks.text)
        elif isinstance(cell, Marked):
            _write_marked(page, (row, column), cell, looks)
        elif isinstance(cell, date):
            page.write_datetime(row, column, cell, looks.day)
        elif cell is not None:
            page.write_number(row, column, cell, _number_look(cell, column, typed, looks))


def write_text(page: Worksheet, place: tuple[int, int], words: str, look: Format) -> None:
    """Write ``words`` into the cell at row and column ``place``: as they are, whatever they are."""
    text = sheet_cells.fitting(words)
    if text.startswith("<r>") and text.endswith("</r>"):
        # XlsxWriter would take it for markup of its own; of two pieces it makes that itself.
        page.write_rich_string(*place, look, text[:1], text[1:], look)
    else:
        page.write_string(*place, text, look)


def _write_marked(page: Worksheet, place: tuple[int, int], cell: Marked, looks: _Cells) -> None:
    text = sheet_cells.fitting(cell.words)
    found = list(pieces(text, cell.spans)) if text == cell.words else []
    if len(found) < 2:
        strong = any(bold for _, bold in found)
        write_text(page, place, text, looks.strong if strong else looks.text)
        return
    parts = (part for words, bold in found for part in ((looks.bold, words) if bold else (words,)))
    page.write_rich_string(*place, *parts, looks.text)


def _number_look(number: float, column: int, typed: Typed, looks: _Cells) -> Format:
    if not float(number).is_integer():
        return looks.number
    return looks.plain if column in typed.names else looks.whole


def csv_bytes(sheets: Sequence[Sheet]) -> bytes:
    """All sheets one below the other, each under its name, UTF-8 with the mark that Excel needs.

    A text that a spreadsheet would take for a formula gets an apostrophe before it.
    """
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    for number, sheet in enumerate(sheets):
        if number:
            writer.writerow([])
        table = (*filter(None, [sheet.heads]), *sheet.rows, *filter(None, [sheet.sums]))
        writer.writerows([_cell(line)] for line in (sheet.name, *sheet.above))
        writer.writerows([_cell(cell) for cell in row] for row in table)
        writer.writerows([_cell(line)] for line in sheet.below)
    return buffer.getvalue().encode("utf-8-sig")


def _cell(cell: Cell) -> Cell:
    return harmless(sheet_cells.storable(cell))
