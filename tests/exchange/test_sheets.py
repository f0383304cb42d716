"""Cells of foreign tables: separators, quotes, marks, merged ranges, dates, limits."""

import datetime as dt
import io

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjdesk.errors import SourceError
from jjdesk.exchange import sheet_limits, sheets
from jjdesk.exchange.task_table_columns import TASKS

HEAD = ["序号", "目标任务", "责任单位", "完成时限"]
ROW = ["1", "新建小学3所", "区教委", "2031-06-30"]


def grid(text: str) -> list[list[str]]:
    """The one table in a text; nothing where there is none."""
    found = sheets.read_separated(text, TASKS)
    return found[0].grid if found else []


def saved(*rows: list[object], **names: list[list[object]]) -> bytes:
    """A workbook with ``rows`` on its sheet, or a sheet for each of ``names``."""
    book = openpyxl.Workbook()
    page = book.active
    for row in rows:
        page.append(row)
    for name, content in names.items():
        page = book.create_sheet(name)
        for row in content:
            page.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


@pytest.mark.parametrize("separator", ["\t", ",", ";", "|", "，", "；"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_each_separator_and_line_end_is_told(separator: str, end: str) -> None:
    text = end.join([separator.join(HEAD), separator.join(ROW)])
    assert grid(text) == [HEAD, ROW]


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ('"新建小学,3所"', "新建小学,3所"),
        ('"新建\n小学"', "新建\n小学"),
        ('"新建""小学"""', '新建"小学"'),
        ("'=1+1", "=1+1"),
        ("'-5", "-5"),
        ("'＝1", "＝1"),
        ("'新建", "'新建"),
        ("", ""),
        ('""', ""),
    ],
)
def test_quotes_and_marks_of_a_spreadsheet_are_taken_off(cell: str, text: str) -> None:
    found = grid(f"{','.join(HEAD)}\n1,{cell},区教委,年底\n")
    assert found == [HEAD, ["1", text, "区教委", "年底"]]


def test_a_quote_that_never_closes_does_not_swallow_the_table() -> None:
    found = grid(f'{",".join(HEAD)}\n1,"新建小学,区教委,年底\n2,改造危房,区住建委,年底\n')
    assert found[-1][:2] == ["2", "改造危房"]


def test_short_rows_are_filled_and_long_ones_widen_the_table() -> None:
    found = grid(f"{','.join(HEAD)}\n1,新建小学\n2,改造危房,甲,乙,丙\n")
    assert {len(row) for row in found} == {5}
    assert found[1] == ["1", "新建小学", "", "", ""]


@pytest.mark.parametrize("text", ["", "\n\n", "新建小学。", "甲,乙\n丙,丁\n", ",,,\n,,,\n"])
def test_a_text_without_a_header_holds_no_table(text: str) -> None:
    assert grid(text) == []


def test_more_columns_or_rows_than_any_table_has_are_no_table() -> None:
    wide = ",".join([*HEAD, *["甲"] * sheets.MOST_COLUMNS])
    assert grid(f"{wide}\n{wide}\n") == []
    long = "\n".join([",".join(HEAD), *[",".join(ROW)] * (sheets.MOST_ROWS + 1)])
    assert grid(long) == []


@given(st.text(alphabet="目标任务序号责任单位,\t;|\"'=\n", max_size=60))
def test_any_text_gives_rows_of_one_length(text: str) -> None:
    assert len({len(row) for row in grid(text)}) <= 1


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("字", "字"),
        (3, "3"),
        (3.0, "3"),
        (3.5, "3.5"),
        (0.1, "0.1"),
        (1e6, "1000000"),
        (-2.25, "-2.25"),
        (True, "是"),
        (False, "否"),
        (dt.datetime(2031, 6, 30), "2031-06-30"),  # noqa: DTZ001  a cell has no zone
        (dt.date(2031, 6, 30), "2031-06-30"),
        ("=1+1", ""),  # a formula without what it came to
    ],
)
def test_a_cell_reads_as_one_sees_it(value: object, text: str) -> None:
    (sheet,) = sheets.read_workbook(saved(["甲", value, "乙"]), "表.xlsx")
    assert sheet.grid == [["甲", text, "乙"]]


def test_empty_sheets_are_left_out_and_the_others_keep_their_names() -> None:
    data = saved(空=[], 第一=[["甲"]], 空白=[["", None]], 第二=[["乙"]])
    found = sheets.read_workbook(data, "表.xlsx")
    assert [(sheet.title, sheet.grid) for sheet in found] == [
        ("第一", [["甲"]]),
        ("第二", [["乙"]]),
    ]


def test_a_workbook_with_nothing_in_it_has_no_sheets() -> None:
    assert sheets.read_workbook(saved(), "表.xlsx") == []


def test_a_merged_cell_says_the_same_in_every_place() -> None:
    book = openpyxl.Workbook()
    page = book.active
    page.append(["甲", "乙", "丙"])
    page.append(["丁", "戊", "己"])
    page.merge_cells("A1:B2")
    file = io.BytesIO()
    book.save(file)
    (sheet,) = sheets.read_workbook(file.getvalue(), "表.xlsx")
    assert sheet.grid == [["甲", "甲", "丙"], ["甲", "甲", "己"]]


@pytest.mark.parametrize(
    ("merged", "expected"),
    [
        ([(0, 2, 0, 1)], [["a", "b"], ["a", "d"]]),
        ([(0, 1, 0, 2)], [["a", "a"], ["c", "d"]]),
        ([(0, 99, 0, 99)], [["a", "a"], ["a", "a"]]),
        # out of the table, upside down, or before its beginning: left as it is
        ([(5, 9, 0, 1)], [["a", "b"], ["c", "d"]]),
        ([(0, 1, 5, 9)], [["a", "b"], ["c", "d"]]),
        ([(1, 0, 0, 1)], [["a", "b"], ["c", "d"]]),
        ([(-1, 1, 0, 2)], [["a", "b"], ["c", "d"]]),
        ([(0, 1, -1, 2)], [["a", "b"], ["c", "d"]]),
        ([], [["a", "b"], ["c", "d"]]),
    ],
)
def test_ranges_of_any_shape(
    merged: list[tuple[int, int, int, int]], expected: list[list[str]]
) -> None:
    table = [["a", "b"], ["c", "d"]]
    sheets._spread(table, merged)
    assert table == expected


def test_ranges_that_overlap_without_end_are_left_after_a_while(monkeypatch) -> None:
    monkeypatch.setattr(sheet_limits, "MOST_CELLS", 4)
    table = [["a", "b"], ["c", "d"]]
    sheets._spread(table, [(0, 2, 0, 1), (0, 2, 0, 1), (0, 2, 0, 2)])
    assert table == [["a", "b"], ["a", "d"]]


def test_more_cells_than_any_table_has_are_refused_in_words(monkeypatch) -> None:
    data = saved(["甲"] * 10, ["乙"] * 10)
    monkeypatch.setattr(sheet_limits, "MOST_CELLS", 15)
    with pytest.raises(SourceError) as refused:
        sheets.read_workbook(data, "表.xlsx")
    said = str(refused.value)
    assert "表.xlsx" in said
    assert "没有" in said


@pytest.mark.parametrize("data", [b"PK\x03\x04", b"PK\x03\x04" + b"x" * 2000, saved(["甲"])[:-300]])
def test_a_damaged_workbook_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(SourceError, match=r"表\.xlsx"):
        sheets.read_workbook(data, "表.xlsx")
