"""Tables as LibreOffice reads them: written anew by it, they hold the same cells."""

from datetime import date, datetime

import openpyxl
import pytest
from openpyxl.utils.escape import unescape

from jjdesk.domain.sheet import Sheet
from jjdesk.exchange import sheet_writer

pytestmark = pytest.mark.libreoffice
SHEETS = (
    Sheet(
        "量化目标[一览]",
        ("条", "指标", "目标值", "日期", "原文"),
        (4, 10, 6, 8, 40),
        (
            (1, "粮食产量", 60.5, "2025-06-30", "=1+1"),
            (2, "-15℃冷库", None, "2025-12-31", "甲\n乙\t丙\x0b丁"),
            (3, "投资", 2400, None, "@SUM(A1)"),
        ),
        sums=("合计", None, 2460.5, None, None),
        above=("共 3 个。", "=来源"),
        below=("以上。",),
    ),
    Sheet("人", (), (6, 20), (("姓名", "王"), ("电话", None))),
)


def cells(book):
    return {
        page.title: [[_plain(cell.value) for cell in row] for row in page.iter_rows()]
        for page in book
    }


def _plain(value):
    """A day is a moment to openpyxl; what XML cannot hold is spelled by each in its own way."""
    if isinstance(value, datetime):
        return value.date()
    return unescape(value) if isinstance(value, str) else value


def test_it_opens_them_and_finds_the_same(libreoffice, tmp_path):
    file = tmp_path / "表.xlsx"
    file.write_bytes(sheet_writer.xlsx_bytes(SHEETS))
    given = openpyxl.load_workbook(file)
    found = openpyxl.load_workbook(libreoffice(file, "xlsx"))
    assert cells(found) == cells(given)
    first = found["量化目标 一览"]
    assert [cell.data_type for cell in first[5]] == ["n", "s", "n", "d", "s"], "no formula"
    assert first["D5"].value.date() == date(2025, 6, 30)
    # Without a window it writes no view, so that what stays in sight is not told.
    assert first.auto_filter.ref == "A4:E7"
    for column in "ABCDE":
        widths = [book.worksheets[0].column_dimensions[column].width for book in (given, found)]
        assert widths[1] == pytest.approx(widths[0], abs=1)
