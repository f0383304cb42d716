import csv
import io
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
