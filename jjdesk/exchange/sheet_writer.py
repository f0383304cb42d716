"""Sheets as a workbook of a spreadsheet (xlsx) or as comma-separated values (csv)."""

import csv
import io
from collections.abc import Sequence
from typing import Final

import xlsxwriter

from jjdesk.domain.sheet import Sheet

_FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet would run as a formula when it begins a cell of a csv."""


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
        head = book.add_format({"bold": True, "bottom": 1, "valign": "top", "text_wrap": True})
        text = book.add_format({"valign": "top", "text_wrap": True})
        number = book.add_format({"valign": "top", "num_format": "#,##0.##########"})
        for sheet in sheets:
            page = book.add_worksheet(sheet.name)
            page.freeze_panes(1, 0)
            page.set_landscape()
            page.set_paper(9)  # A4
            page.fit_to_pages(1, 0)
            page.repeat_rows(0)
            for column, (title, width) in enumerate(zip(sheet.heads, sheet.widths, strict=True)):
                page.set_column(column, column, width)
                page.write_string(0, column, title, head)
            for row, cells in enumerate(sheet.rows, start=1):
                for column, cell in enumerate(cells):
                    if isinstance(cell, str):
                        page.write_string(row, column, cell, text)
                    elif cell is not None:
                        page.write_number(row, column, cell, number)
            if sheet.rows:
                page.autofilter(0, 0, len(sheet.rows), len(sheet.heads) - 1)
    return buffer.getvalue()


def csv_bytes(sheets: Sequence[Sheet]) -> bytes:
    """All sheets one below the other, each under its name, UTF-8 with the mark that Excel needs.

    A text that a spreadsheet would take for a formula gets an apostrophe before it.
    """
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    for number, sheet in enumerate(sheets):
        if number:
            writer.writerow([])
        writer.writerow([sheet.name])
        writer.writerow([_harmless(head) for head in sheet.heads])
        writer.writerows([_harmless(cell) for cell in row] for row in sheet.rows)
    return buffer.getvalue().encode("utf-8-sig")


def _harmless(cell: str | float | None) -> str | float | None:
    if isinstance(cell, str) and cell.startswith(_FORMULA_STARTS):
        return f"'{cell}"
    return cell
