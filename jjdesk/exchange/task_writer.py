"""Our commitments as a task table: xlsx, docx or csv."""

import csv
import io
import re
from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType
from typing import Final

from msgspec import Struct

from jjdesk import files
from jjdesk.domain.manuscript import Manuscript
from jjdesk.domain.sheet import Sheet as Table
from jjdesk.domain.sheet import harmless
from jjdesk.domain.summary import Layout, PageStyle
from jjdesk.errors import SourceError
from jjdesk.exchange import docx_page, manuscript_docx
from jjdesk.words import say

_WIDTHS: Final = (6, 60, 32, 14, 24, 18, 40)
"""Of the columns, in characters of a spreadsheet."""
_CLOSE: Final = PageStyle(Layout.COMPACT, 9)
"""How it looks in Word: of small type, since the columns are many."""
_LONGEST: Final = 32_767
"""Characters in a cell of a spreadsheet."""
_UNSTORABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_FONT: Final = "宋体"
_HEAD_FONT: Final = "黑体"


class Row(Struct, frozen=True):
    """One commitment as a task; what is not known is empty."""

    number: int
    text: str
    targets: str
    deadline: str
    units: str
    leader: str
    progress: str


class Sheet(Struct, frozen=True):
    """A task table to be written; ``period`` is that of the progress."""

    title: str
    period: str
    rows: tuple[Row, ...]

    def header(self) -> tuple[str, ...]:
        """The headings, by which the table is read again."""
        period = _storable(self.period)
        progress = f"推进情况（{period}）" if period else "推进情况"
        return ("序号", "目标任务", "量化目标", "完成时限", "责任单位", "责任领导", progress)


def cells(row: Row) -> tuple[int | str, ...]:
    """A row in the order of the header, its texts such as every format can hold."""
    texts = (row.text, row.targets, row.deadline, row.units, row.leader, row.progress)
    return (row.number, *map(_storable, texts))


def _storable(text: str) -> str:
    """``text`` without control characters and halves of characters, no longer than a cell."""
    return _UNSTORABLE.sub("", text)[:_LONGEST]


def write(sheet: Sheet, path: Path) -> None:
    """Write a table in the format of the file's suffix; replaced whole or left as it was.

    Raises:
        SourceError: another suffix, or the file cannot be written.
    """
    writer = WRITERS.get(path.suffix.lower())
    if writer is None or not path.stem:
        message = say(
            "“{name}”的类型不能导出。没有改动任何文件，请把文件名的结尾写成 .xlsx、.docx 或 .csv。",
            name=path.name,
        )
        raise SourceError(message)
    files.replace(path, writer(sheet))


def _xlsx(sheet: Sheet) -> bytes:
    import xlsxwriter  # noqa: PLC0415  slow

    from jjdesk.exchange.sheet_writer import write_text  # noqa: PLC0415  slow

    file = io.BytesIO()
    # Nothing that begins like a formula or a link becomes one.
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(file, options)
    page = book.add_worksheet("目标任务")
    title = book.add_format({"font_name": _HEAD_FONT, "font_size": 16, "align": "center"})
    common = {"text_wrap": True, "valign": "top", "border": 1, "border_color": "#BFBFBF"}
    head = book.add_format(
        {**common, "font_name": _HEAD_FONT, "bg_color": "#F1EFE9", "align": "center"}
    )
    body = book.add_format({**common, "font_name": _FONT})
    header = sheet.header()
    last = len(header) - 1
    page.merge_range(0, 0, 0, last, "", title)
    write_text(page, (0, 0), _storable(sheet.title), title)
    page.set_row(0, 30)
    for place, (name, width) in enumerate(zip(header, _WIDTHS, strict=True)):
        write_text(page, (1, place), _storable(name), head)
        page.set_column(place, place, width)
    for number, row in enumerate(sheet.rows, start=2):
        for place, cell in enumerate(cells(row)):
            if isinstance(cell, int):
                page.write_number(number, place, cell, body)
            else:
                write_text(page, (number, place), cell, body)
    page.freeze_panes(2, 2)
    page.autofilter(1, 0, 1 + len(sheet.rows), last)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.repeat_rows(1)
    book.close()
    return file.getvalue()


def _docx(sheet: Sheet) -> bytes:
    table = Table("", sheet.header(), _WIDTHS, tuple(map(cells, sheet.rows)))
    paper = Manuscript(title=sheet.title, parts=(table,))
    return manuscript_docx.document(paper, _CLOSE, page=docx_page.ACROSS)


def _csv(sheet: Sheet) -> bytes:
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(sheet.header())
    for row in sheet.rows:
        writer.writerow([harmless(cell) for cell in cells(row)])
    # With the mark, Excel reads UTF-8.
    return file.getvalue().encode("utf-8-sig")


WRITERS: Final = MappingProxyType[str, Callable[[Sheet], bytes]](
    {".xlsx": _xlsx, ".docx": _docx, ".csv": _csv}
)
"""By the suffix of the file, the one offered first at the head."""
