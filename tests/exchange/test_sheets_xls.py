"""Old workbooks of Excel; the sample was written by LibreOffice."""

import datetime as dt
import subprocess
import sys
import tracemalloc
from contextlib import suppress
from pathlib import Path

import pytest
import xlrd
from hypothesis import given
from hypothesis import strategies as st

from jjdesk.errors import SourceError
from jjdesk.exchange import sheets, sheets_xls

DATA = (Path(__file__).parents[1] / "fuzz" / "seeds" / "tasks.xls").read_bytes()


def test_the_cells_are_read_as_one_reads_them():
    (found,) = sheets.read_workbook(DATA, "表.xls")
    assert found.grid == [
        ["序号", "目标任务", "责任单位", "完成时限"],
        ["1", "新建学校3所", "区教委", "2025-12-31"],
        ["2", "修路5公里", "区交通局", "12月底前"],
    ]


def test_no_more_is_read_than_asked_for():
    (page,) = sheets_xls.read(DATA, "表.xls", 2, 3)
    assert [len(row) for row in page.rows] == [3, 3]


@pytest.mark.parametrize(
    ("kind", "value", "read"),
    [
        (xlrd.XL_CELL_BOOLEAN, 1, True),
        (xlrd.XL_CELL_ERROR, 0x07, "#DIV/0!"),
        (xlrd.XL_CELL_ERROR, 0x99, "#N/A"),
        (xlrd.XL_CELL_DATE, 45658.0, dt.datetime.fromisoformat("2025-01-01")),
        (xlrd.XL_CELL_DATE, 0.5, dt.time(12)),
        (xlrd.XL_CELL_DATE, 1e300, 1e300),
        (xlrd.XL_CELL_NUMBER, 2.0, 2.0),
        (xlrd.XL_CELL_TEXT, "=1+1", "=1+1"),
    ],
)
def test_values_become_those_of_python(kind, value, read):
    assert sheets_xls._value(kind, value, 0) == read


def spoilt(*changes: tuple[int, bytes]) -> bytes:
    data = bytearray(DATA)
    for at, content in changes:
        data[at : at + len(content)] = content
    return bytes(data)


LIES = {
    "a directory without end": spoilt((0x30, b"\x00\x00\x00\x00")),
    "sectors in a ring": spoilt((0x200, bytes(512))),
    "cut off": DATA[:1000],
    "a head alone": DATA[:8],
}


@pytest.mark.parametrize("data", LIES.values(), ids=LIES)
def test_a_file_that_lies_is_damage_and_never_the_end_of_the_program(data):
    with pytest.raises(SourceError, match="已损坏"):
        sheets.read_workbook(data, "表.xls")


@pytest.mark.parametrize("lie", [(0x1E, b"\x20\x00"), (0x2C, b"\xff\xff\xff\x7f"), (0x30, b"\x01")])
def test_a_head_that_lies_of_sizes_takes_no_memory(lie):
    tracemalloc.start()
    with suppress(SourceError):
        sheets.read_workbook(spoilt(lie), "表.xls")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 20_000_000


def test_a_short_stream_in_a_ring_ends(tmp_path):
    # Found by fuzzing: in a process of its own, as the failure is a loop without end.
    code = (
        "import sys; from pathlib import Path; from jjdesk.errors import SourceError\n"
        "from jjdesk.exchange import sheets\n"
        "try: sheets.read_workbook(Path(sys.argv[1]).read_bytes(), 'x')\n"
        "except SourceError: pass"
    )
    path = tmp_path / "x.xls"
    path.write_bytes(spoilt((1548, b"\0")))
    subprocess.run([sys.executable, "-c", code, path], check=True, timeout=60)


@given(st.integers(0, len(DATA) - 1), st.binary(min_size=1, max_size=8))
def test_any_bytes_gone_wrong_are_read_or_refused(at, content):
    try:
        found = sheets.read_workbook(spoilt((at, content)), "表.xls")
    except SourceError as error:
        assert "没有改动任何数据" in str(error)  # noqa: PT017  either outcome is right
    else:
        assert all(len(sheet.grid[0]) <= sheets.MOST_COLUMNS for sheet in found)


def test_more_sheets_than_any_table_has(monkeypatch):
    monkeypatch.setattr(sheets_xls, "MOST_SHEETS", 0)
    with pytest.raises(SourceError, match="里有 1 张工作表"):
        sheets.read_workbook(DATA, "表.xls")


def test_cells_far_out(monkeypatch):
    monkeypatch.setattr(sheets_xls, "MOST_CELLS", 11)
    with pytest.raises(SourceError, match="的单元格排到第 3 行第 4 列"):
        sheets.read_workbook(DATA, "表.xls")


def test_a_password_is_told(monkeypatch):
    def encrypted(**_):
        raise xlrd.XLRDError("Workbook is encrypted")

    monkeypatch.setattr(xlrd, "open_workbook", encrypted)
    with pytest.raises(SourceError, match="密码"):
        sheets.read_workbook(DATA, "表.xls")
