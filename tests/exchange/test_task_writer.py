"""Our commitments as a task table: each format holds the same, and nothing in it runs."""

import csv
import io
import zipfile
from pathlib import Path

import docx
import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jjdesk.errors import SourceError
from jjdesk.exchange import task_table, task_writer
from jjdesk.exchange.task_writer import Row, Sheet

FIRST = Row(
    1, "新建小学3所。", "新建小学 3所", "2031-06-30", "区教委", "张三", "已开工1所，\n2所前期。"
)
SECOND = Row(2, "改造危房50户。", "", "", "", "", "")
SHEET = Sheet("2031年目标任务分解表", "2031Q1", (FIRST, SECOND))
HEADER = ("序号", "目标任务", "量化目标", "完成时限", "责任单位", "责任领导", "推进情况（2031Q1）")
FORMATS = [".xlsx", ".docx", ".csv"]


def in_xlsx(data: bytes) -> list[list[object]]:
    page = openpyxl.load_workbook(io.BytesIO(data)).active
    return [[cell.value for cell in row] for row in page.iter_rows()]


def in_csv(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def in_docx(data: bytes) -> list[list[str]]:
    (table,) = docx.Document(io.BytesIO(data)).tables
    return [[cell.text for cell in row.cells] for row in table.rows]


def made(sheet: Sheet, suffix: str) -> bytes:
    return task_writer.WRITERS[suffix](sheet)


def with_text(text: str) -> Sheet:
    return Sheet(text, text, (Row(1, text, text, text, text, text, text),))


def test_a_spreadsheet_has_title_header_and_numbers_as_numbers() -> None:
    rows = in_xlsx(made(SHEET, ".xlsx"))
    assert rows[0][0] == SHEET.title
    assert tuple(rows[1]) == HEADER
    assert rows[2][:4] == [1, "新建小学3所。", "新建小学 3所", "2031-06-30"]
    assert rows[2][6] == "已开工1所，\n2所前期。"
    assert rows[3][:3] == [2, "改造危房50户。", ""]
    assert len(rows) == 4


def test_a_text_file_has_header_and_rows_and_is_read_by_spreadsheets() -> None:
    data = made(SHEET, ".csv")
    assert data.startswith(b"\xef\xbb\xbf")
    rows = in_csv(data)
    assert tuple(rows[0]) == HEADER
    assert rows[1][:4] == ["1", "新建小学3所。", "新建小学 3所", "2031-06-30"]
    assert rows[2] == ["2", "改造危房50户。", "", "", "", "", ""]


def test_a_document_has_the_title_and_one_table() -> None:
    data = made(SHEET, ".docx")
    rows = in_docx(data)
    assert tuple(rows[0]) == HEADER
    assert rows[1][1] == "新建小学3所。"
    assert rows[2][:2] == ["2", "改造危房50户。"]
    words = [each.text for each in docx.Document(io.BytesIO(data)).paragraphs]
    assert SHEET.title in words


@pytest.mark.parametrize("suffix", FORMATS)
def test_what_is_written_is_read_again_as_a_task_table(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"任务{suffix}"
    task_writer.write(SHEET, path)
    table = task_table.read(path)
    assert [column.value if column else None for column in table.columns] == [
        "number", "text", None, "deadline", "units", "leader", "progress",
    ]  # fmt: skip
    assert [row[1] for row in table.rows] == ["新建小学3所。", "改造危房50户。"]
    assert [row[4] for row in table.rows] == ["区教委", ""]


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_table_without_rows_is_a_header(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"空{suffix}"
    task_writer.write(Sheet("空表", "", ()), path)
    rows = {".xlsx": in_xlsx, ".csv": in_csv, ".docx": in_docx}[suffix](path.read_bytes())
    assert rows[-1][0] == "序号"
    assert rows[-1][6] == "推进情况"


FORMULAS = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    '=HYPERLINK("http://a")',
    "\t=1",
    "\r=1",
    "＝1+1",
    "=cmd|' /C calc'!A0",
]


@pytest.mark.parametrize("text", FORMULAS)
def test_nothing_that_begins_like_a_formula_becomes_one(text: str) -> None:
    book = openpyxl.load_workbook(io.BytesIO(made(with_text(text), ".xlsx")))
    kinds = {cell.data_type for row in book.active.iter_rows() for cell in row if cell.value}
    assert kinds <= {"s", "n", "inlineStr"}
    for row in in_csv(made(with_text(text), ".csv"))[1:]:
        assert not any(cell.startswith(("=", "+", "-", "@", "＝", "\t", "\r")) for cell in row)


@pytest.mark.parametrize("text", ["http://example.invalid", "mailto:a@b", "internal:Sheet1!A1"])
def test_nothing_that_looks_like_a_link_becomes_one(text: str) -> None:
    with zipfile.ZipFile(io.BytesIO(made(with_text(text), ".xlsx"))) as parts:
        assert not [name for name in parts.namelist() if name.endswith("sheet1.xml.rels")]
        assert b"<hyperlink" not in parts.read("xl/worksheets/sheet1.xml")


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize(
    "text",
    ["\x00\x01\x1f\x7f字", "字\ud800", "\udfff字", "\ufffe字\uffff", "字\x0b\x0c"],
)
def test_characters_no_file_can_hold_are_left_out(suffix: str, text: str) -> None:
    data = made(with_text(text), suffix)
    rows = {".xlsx": in_xlsx, ".csv": in_csv, ".docx": in_docx}[suffix](data)
    assert {rows[-1][place] for place in range(1, 7)} == {"字"}


def test_a_cell_is_no_longer_than_a_spreadsheet_takes() -> None:
    long = "字" * 40_000
    for suffix, read in ((".xlsx", in_xlsx), (".csv", in_csv)):
        assert len(str(read(made(with_text(long), suffix))[-1][1])) == 32_767


@pytest.mark.parametrize("name", ["任务", "任务.pdf", "任务.xls", "任务.xlsx.bak", ".xlsx", ".csv"])
def test_another_ending_is_refused_and_nothing_is_written(tmp_path: Path, name: str) -> None:
    with pytest.raises(SourceError) as refused:
        task_writer.write(SHEET, tmp_path / name)
    assert str(refused.value) == (
        f"“{name}”的类型不能导出。没有改动任何文件，请把文件名的结尾写成 .xlsx、.docx 或 .csv。"
    )
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("suffix", [".XLSX", ".Docx", ".CSV"])
def test_endings_in_capitals_are_known(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"任务{suffix}"
    task_writer.write(SHEET, path)
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


def test_what_cannot_be_written_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "任务.csv"
    path.mkdir()
    (path / "别的.txt").touch()
    with pytest.raises(SourceError, match="原有文件没有改动"):
        task_writer.write(SHEET, path)
    assert (path / "别的.txt").exists()


@settings(max_examples=25)
@given(st.text(max_size=30))
def test_any_text_is_written_and_read_again(text: str) -> None:
    kept = "".join(c for c in text if c in "\t\n" or (ord(c) > 31 and c not in "\x7f\ufffe\uffff"))
    row = in_csv(made(with_text(text), ".csv"))[-1]
    assert row[1].removeprefix("'") == kept.removeprefix("'")
