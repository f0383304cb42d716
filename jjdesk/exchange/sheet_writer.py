"""Sheets as a workbook of a spreadsheet (xlsx) or as comma-separated values (csv)."""

import csv
import io
from collections.abc import Sequence
from typing import NamedTuple

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from jjdesk.domain.sheet import Cell, Sheet, harmless


class _Cells(NamedTuple):
    """How cells look; ``whole`` is a number without a fraction, which shows no point."""

    text: Format
    whole: Format
    number: Format


class _Formats(NamedTuple):
    """How the parts of a page look."""

    title: Format
    line: Format
    head: Format
    rows: _Cells
    sums: _Cells


def xlsx_bytes(sheets: Sequence[Sheet]) -> bytes:
    """A workbook of one page a sheet: heads stay in sight, numbers are numbers, text is text."""
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
        for sheet in sheets:
            _write(book.add_worksheet(sheet.name), sheet, formats)
    return buffer.getvalue()


def _formats(book: xlsxwriter.Workbook) -> _Formats:
    def made(**looks: object) -> Format:
        return book.add_format({"valign": "top", **looks})

    def cells(**looks: object) -> _Cells:
        whole, number = "#,##0", "#,##0.##########"
        return _Cells(
            made(text_wrap=True, **looks),
            made(num_format=whole, **looks),
            made(num_format=number, **looks),
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
    page.freeze_panes(heads + 1, 0)
    page.set_landscape()
    page.set_paper(9)  # A4
    page.fit_to_pages(1, 0)
    page.repeat_rows(heads)
    for row, line in enumerate(sheet.above):
        page.write_string(row, 0, line, formats.line if row else formats.title)
    for column, (title, width) in enumerate(zip(sheet.heads, sheet.widths, strict=True)):
        page.set_column(column, column, width)
        page.write_string(heads, column, title, formats.head)
    for row, cells in enumerate(sheet.rows, start=heads + 1):
        _write_row(page, row, cells, formats.rows)
    end = heads + len(sheet.rows)
    if sheet.rows:
        page.autofilter(heads, 0, end, len(sheet.heads) - 1)
    if sheet.sums:
        end += 1
        _write_row(page, end, sheet.sums, formats.sums)
    for row, line in enumerate(sheet.below, start=end + 2):
        page.write_string(row, 0, line, formats.line)


def _write_row(page: Worksheet, row: int, cells: Sequence[Cell], formats: _Cells) -> None:
    for column, cell in enumerate(cells):
        if isinstance(cell, str):
            page.write_string(row, column, cell, formats.text)
        elif cell is not None:
            whole = float(cell).is_integer()
            page.write_number(row, column, cell, formats.whole if whole else formats.number)


def csv_bytes(sheets: Sequence[Sheet]) -> bytes:
    """All sheets one below the other, each under its name, UTF-8 with the mark that Excel needs.

    A text that a spreadsheet would take for a formula gets an apostrophe before it.
    """
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    for number, sheet in enumerate(sheets):
        if number:
            writer.writerow([])
        table = (sheet.heads, *sheet.rows, *filter(None, [sheet.sums]))
        writer.writerows([harmless(line)] for line in (sheet.name, *sheet.above))
        writer.writerows([harmless(cell) for cell in row] for row in table)
        writer.writerows([harmless(line)] for line in sheet.below)
    return buffer.getvalue().encode("utf-8-sig")
