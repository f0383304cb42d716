import csv
import io
import math
import re
import zipfile
from datetime import date

import openpyxl
import pytest
import python_calamine

from jjdesk.domain.sheet import Sheet
from jjdesk.exchange.sheet_writer import csv_bytes, xlsx_bytes

SHEETS = (
    Sheet(
        "同一指标",
        ("指标", "变化"),
        (20, 10),
        (("粮食产量", 2.5), ("=1+1", -3), ("-15℃冷库", None), ("@SUM(A1)", 0), ("12", "12")),
    ),
    Sheet("新增", ("原文",), (40,), ()),
)


def rows(data, name):
    book = python_calamine.load_workbook(io.BytesIO(data))
    return book.get_sheet_by_name(name).to_python()


def test_numbers_are_numbers_and_text_is_text():
    data = xlsx_bytes(SHEETS)
    assert rows(data, "同一指标") == [
        ["指标", "变化"],
        ["粮食产量", 2.5],
        ["=1+1", -3.0],
        ["-15℃冷库", ""],
        ["@SUM(A1)", 0.0],
        ["12", "12"],
    ]
    assert rows(data, "新增") == [["原文"]]
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")


def test_a_csv_runs_nothing():
    data = csv_bytes(SHEETS)
    assert data.startswith("\ufeff同一指标\r\n".encode())
    assert list(csv.reader(io.StringIO(data.decode("utf-8-sig")))) == [
        ["同一指标"],
        ["指标", "变化"],
        ["粮食产量", "2.5"],
        ["'=1+1", "-3"],
        ["'-15℃冷库", ""],
        ["'@SUM(A1)", "0"],
        ["12", "12"],
        [],
        ["新增"],
        ["原文"],
    ]


TOLD = Sheet(
    "图表数据",
    ("领域", "个数", "比例"),
    (20, 10, 10),
    (("教育", 16, 0.5), ("科技", 1234, 12.25)),
    sums=("合计", 1250, None),
    above=("哪些领域说了数？", "=量化目标 17 个。"),
    below=("来源：重庆市江津区 2025 年政府工作报告。",),
)


def test_title_answer_and_source_stand_about_the_table():
    assert rows(xlsx_bytes([TOLD]), "图表数据") == [
        ["哪些领域说了数？", "", ""],
        ["=量化目标 17 个。", "", ""],
        ["", "", ""],
        ["领域", "个数", "比例"],
        ["教育", 16.0, 0.5],
        ["科技", 1234.0, 12.25],
        ["合计", 1250.0, ""],
        ["", "", ""],
        ["来源：重庆市江津区 2025 年政府工作报告。", "", ""],
    ]
    assert list(csv.reader(io.StringIO(csv_bytes([TOLD]).decode("utf-8-sig")))) == [
        ["图表数据"],
        ["哪些领域说了数？"],
        ["'=量化目标 17 个。"],
        ["领域", "个数", "比例"],
        ["教育", "16", "0.5"],
        ["科技", "1234", "12.25"],
        ["合计", "1250", ""],
        ["来源：重庆市江津区 2025 年政府工作报告。"],
    ]


def test_sums_are_not_sorted_with_the_rows_and_whole_numbers_show_no_point():
    with zipfile.ZipFile(io.BytesIO(xlsx_bytes([TOLD]))) as archive:
        page = archive.read("xl/worksheets/sheet1.xml").decode()
        styles = archive.read("xl/styles.xml").decode()
    assert '<autoFilter ref="A4:C6"/>' in page
    assert 'topLeftCell="A5"' in page, "the heads stay in sight"
    codes = dict(re.findall(r'numFmtId="(\d+)" formatCode="([^"]+)"', styles))
    looks = re.findall(r'<xf numFmtId="(\d+)"', styles.split("<cellXfs")[1])
    shown = [
        codes[looks[int(re.search(f'r="{cell}" s="(.+?)"', page)[1])]] for cell in ("B5", "C5")
    ]
    assert shown == ["#,##0", "#,##0.##########"]


def opened(sheets):
    return openpyxl.load_workbook(io.BytesIO(xlsx_bytes(sheets)))


def test_names_of_pages_are_what_every_spreadsheet_takes():
    given = ["量[化]目标:一览/表?*", "History", "'引号'", "", "A" * 40, "a" * 40, "A" * 31 + "B"]
    book = opened([Sheet(name, ("甲",), (5,), (("乙",),)) for name in given])
    assert book.sheetnames == [
        "量 化 目标 一览 表",
        "History 2",
        "引号",
        "表4",
        "A" * 31,
        "a" * 29 + " 2",
        "A" * 29 + " 3",
    ]


def test_a_column_of_days_holds_dates_and_one_with_other_words_does_not():
    rows = (("2025-06-30", "2025-06-30"), (None, "6月底前"), ("2025-12-31", "2025-13-01"))
    page = opened([Sheet("时限", ("日期", "时限"), (5, 5), rows)]).active
    assert [cell and cell.date() for (cell,) in page.iter_rows(2, 4, 1, 1, values_only=True)] == [
        date(2025, 6, 30),
        None,
        date(2025, 12, 31),
    ]
    assert page.cell(2, 1).number_format == "yyyy-mm-dd"
    assert [page.cell(row, 2).value for row in (2, 3, 4)] == [row[1] for row in rows]


def test_amounts_that_were_written_out_are_numbers_and_a_year_shows_no_comma():
    rows = (("2,400", 2025, 2025.0), ("约 3 亿", 2024, 1200.5))
    page = opened([Sheet("投资", ("投资", "年份", "数"), (5, 5, 5), rows, amounts=(0,))]).active
    assert [cell.value for cell in page[2]] == [2400, 2025, 2025]
    assert page["A3"].value == "约 3 亿"
    shown = [cell.number_format for cell in page[2]]
    assert shown == ["#,##0", "0", "#,##0"]


def test_columns_are_as_wide_as_what_must_not_break():
    rows = ((1, "高标准农田", "很长" * 40, 123456789012.5),)
    page = opened([Sheet("宽", ("序号", "指标", "原文", "数"), (3, 5, 30, 4), rows)]).active
    widths = [page.column_dimensions[column].width for column in "ABCD"]
    assert [round(width) for width in widths] == [8, 13, 31, 20]


def test_heads_stay_filter_and_are_printed_on_each_page():
    page = opened([TOLD]).active
    assert (page.freeze_panes, page.auto_filter.ref) == ("A5", "A4:C6")
    assert page.print_title_rows == "$4:$4"
    assert (page.sheet_properties.pageSetUpPr.fitToPage, page.page_setup.fitToHeight) == (True, 0)
    assert page.oddFooter.center.text == "&P / &N"


def test_a_sheet_without_heads_has_none():
    page = opened(
        [Sheet("人", (), (6, 20), (("姓名", "王"), ("电话", None)), above=("表",))]
    ).active
    assert [[cell.value for cell in row] for row in page.rows][:4] == [
        ["表", None],
        [None, None],
        ["姓名", "王"],
        ["电话", None],
    ]
    assert (page.freeze_panes, page.auto_filter.ref) == (None, None)
    text = csv_bytes([Sheet("人", (), (6, 20), (("姓名", "王"),))]).decode("utf-8-sig")
    assert text == "人\r\n姓名,王\r\n"


def test_no_note_is_too_long_and_none_goes_missing_in_silence():
    long = "𠮷" + "长" * 40_000
    page = opened([Sheet("批注", ("内容",), (20,), ((long,), ("短",)))]).active
    shown = page["A2"].value
    assert len(shown.encode("utf-16-le")) // 2 == 32_767
    assert shown.startswith("𠮷长长")
    assert shown.endswith("全文见 CSV 或 Word 文件）")
    assert page["A3"].value == "短"


def test_a_number_that_is_none_is_told_in_words():
    rows = ((math.nan, 1e300), (-math.inf, -0.1))
    page = opened([Sheet("数", ("甲", "乙"), (5, 5), rows)]).active
    assert [[cell.value for cell in row] for row in page.iter_rows(min_row=2)] == [
        ["nan", 1e300],
        ["-inf", -0.1],
    ]


def test_characters_that_xml_cannot_hold_do_no_harm():
    text = "甲\x00\x0b乙 _x0041_"
    assert rows(xlsx_bytes([Sheet("表", ("文",), (5,), ((text,),))]), "表")[1:] == [[text]]


@pytest.mark.parametrize("typed", ["<r></b></r>", "<r><t>粗</t></r>", "<r>", "<si/>", "_x000D_"])
def test_what_was_typed_is_never_markup(typed):
    sheet = Sheet("表", (typed,), (5,), ((typed,),), above=(typed, typed), below=(typed,))
    found = [cell for row in rows(xlsx_bytes([sheet]), "表") for cell in row]
    assert list(filter(None, found)) == [typed] * 5


def test_half_a_character_is_left_out():
    sheet = Sheet("\ud800表", ("头\udc00",), (5,), (("甲\ud83d乙",),))
    assert rows(xlsx_bytes([sheet]), "表") == [["头"], ["甲乙"]]
    assert csv_bytes([sheet]).decode("utf-8-sig") == "表\r\n头\r\n甲乙\r\n"


def test_words_set_off_are_bold_in_their_cell():
    cells = ("新建三所", "=全新", "2025-01-02", "12", "长" * 40_000, "前后")
    strong = ((0, 0, 2, 3), (0, 1, 0, 3), (0, 2, 0, 2), (0, 3, 0, 1), (0, 4, 0, 1), (0, 5, 0, 1))
    sheet = Sheet("表", (), (5,) * 6, (cells,), amounts=(3,), strong=strong)
    data = xlsx_bytes([sheet])
    page = openpyxl.load_workbook(io.BytesIO(data), rich_text=True)["表"]
    first, all_, day, number, long, last = page[1]
    bold = [str(each) for each in first.value if not isinstance(each, str) and each.font.b]
    assert (str(first.value), bold) == ("新建三所", ["三"])
    assert (all_.value, all_.font.b, all_.data_type) == ("=全新", True, "s")
    assert (day.value.isoformat()[:10], number.value) == ("2025-01-02", 12)
    assert len(long.value) == 32_767
    assert [str(part) for part in last.value] == ["前", "后"]
    assert not first.font.b
