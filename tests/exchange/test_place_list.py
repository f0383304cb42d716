import io

import pytest
import xlsxwriter

from jjdesk.domain.library import PlaceList
from jjdesk.errors import SourceError
from jjdesk.exchange import place_list

TOWNS = ("中山路街道", "双竹镇", "五间乡")


@pytest.mark.parametrize(
    "text",
    [
        "永川区\n中山路街道\n双竹镇\n五间乡\n",
        "1. 永川区\n（1）中山路街道办事处\n2、双竹镇人民政府\n三、五间乡\n",
        "区县,镇街,代码\n永川区,中山路街道,500118001\n永川区,双竹镇,500118106\n永川区,五间乡,1\n",
        "重庆市\t永川区\t永川区中山路街道\n重庆市\t永川区\t双竹镇\n重庆市\t永川区\t五间乡\n双竹镇",
        "永川区\n中山路街道、双竹镇、五间乡",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_towns_are_read_in_any_form(tmp_path, text, encoding):
    file = tmp_path / "x.csv"
    file.write_bytes(text.encode(encoding))
    assert place_list.read(file) == (PlaceList("永川区", TOWNS),)


def test_several_counties_come_apart(tmp_path):
    file = tmp_path / "x.txt"
    file.write_text("永川区\n双竹镇\n合川区\n涞滩镇\n永川区\n五间镇\n", encoding="utf-8")
    assert place_list.read(file) == (
        PlaceList("永川区", ("双竹镇", "五间镇")),
        PlaceList("合川区", ("涞滩镇",)),
    )


@pytest.mark.parametrize(("name", "county"), [("永川区镇街.txt", "永川区"), ("list.txt", "")])
def test_a_county_may_stand_in_the_files_name(tmp_path, name, county):
    file = tmp_path / name
    file.write_text("双竹镇\n", encoding="utf-8")
    assert place_list.read(file) == (PlaceList(county, ("双竹镇",)),)


def test_a_sheet_is_read(tmp_path):
    content = io.BytesIO()
    with xlsxwriter.Workbook(content) as book:
        sheet = book.add_worksheet()
        for number, town in enumerate(TOWNS):
            sheet.write_row(number, 0, [number, "永川区", town])
    file = tmp_path / "x.xlsx"
    file.write_bytes(content.getvalue())
    assert place_list.read(file) == (PlaceList("永川区", TOWNS),)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "空文件"),
        ("各位代表：现在报告工作。".encode(), "没有找到镇街"),
        (b"\x00\x01\x02\xff" * 50, "编码"),
        (b"PK\x03\x04 broken", "损坏|表格"),
        ("\n".join(f"{chr(0x4E00 + n)}镇" for n in range(5001)).encode(), "超过 5000"),
    ],
)
def test_what_is_no_list_is_refused_with_advice(tmp_path, content, said):
    file = tmp_path / "x.txt"
    file.write_bytes(content)
    with pytest.raises(SourceError, match=said) as refused:
        place_list.read(file)
    assert "请" in str(refused.value)


def test_a_missing_file_is_told(tmp_path):
    with pytest.raises(SourceError, match="找不到"):
        place_list.read(tmp_path / "none.txt")
