import csv
import io
import re
import zipfile

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
