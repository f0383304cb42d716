"""Sheet files that would take all memory, or end the program, are refused before they are read."""

import io
import zipfile

import pytest
import xlsxwriter

from jjdesk.errors import SourceError
from jjdesk.exchange import sheet_limits, sheets

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
SHEET = "xl/worksheets/sheet1.xml"


def xlsx(pages: int = 1) -> dict[str, bytes]:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as book:
        for _ in range(pages):
            book.add_worksheet().write_row(0, 0, ["序号", "目标任务"])
    with zipfile.ZipFile(file) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(parts: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def sheet(rows: str, head: str = "") -> bytes:
    return f'{head}<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'.encode()


def refused(parts: dict[str, bytes], why: str) -> None:
    with pytest.raises(SourceError, match=why) as caught:
        sheets.read_workbook(zipped(parts), "表.xlsx")
    assert "没有改动任何数据" in str(caught.value)


CELL = "<v>1</v></c>"
FAR = {
    "by its place": f'<row r="1"><c r="A1">{CELL}<c r="A2147483647">{CELL}</row>',
    "by its row's number": f'<row r="1"><c>{CELL}</row><row r="2000000001"><c>{CELL}</row>',
    "with a prefix": '<x:row><x:c r="XFD1048576"><x:v>1</x:v></x:c></x:row>',
    "with single quotes": f"<row r='1'><c\n r='A1'>{CELL}<c\tr = 'ZZ999999'>{CELL}</row>",
    "spelled with a reference": f'<row r="1"><c r="A1">{CELL}<c r="A&#57;99999999">{CELL}</row>',
}


@pytest.mark.parametrize("rows", FAR.values(), ids=FAR)
def test_a_cell_far_out_is_refused_however_it_is_written(rows):
    parts = xlsx()
    parts[SHEET] = sheet(rows).replace(
        b"<worksheet", b'<worksheet xmlns:x="' + MAIN.encode() + b'"'
    )
    refused(parts, "单元格排到第")


@pytest.mark.parametrize(
    "rows", ['<row r="-5"/>', '<row r="x"/>', f'<c r="5">{CELL}', f'<c r="中1">{CELL}']
)
def test_a_place_that_is_none_is_damage(rows):
    refused(xlsx() | {SHEET: sheet(rows)}, "已损坏")


def test_a_sheet_by_another_name_is_measured_too():
    parts = xlsx()
    parts["xl/picture.png"] = sheet(f'<row><c r="A1">{CELL}<c r="A999999999">{CELL}</row>')
    names = "xl/_rels/workbook.xml.rels"
    parts[names] = parts[names].replace(b"worksheets/sheet1.xml", b"picture.png")
    refused(parts, "单元格排到第")


@pytest.mark.parametrize("part", [SHEET, "content.xml"])
def test_entities_that_unfold_without_end_are_refused(part):
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 9 if n else "啊"}">' for n in range(12))
    bomb = sheet("<row><c><v>&a11;</v></c></row>", f"<!DOCTYPE x [{entities}]>")
    refused(xlsx() | {part: bomb}, "已损坏")


def test_another_encoding_hides_nothing():
    hidden = sheet(f'<row><c r="A1">{CELL}<c r="A999999999">{CELL}</row>').decode()
    refused(
        xlsx() | {SHEET: f'<?xml version="1.0" encoding="cp037"?>{hidden}'.encode()}, "单元格排到"
    )
    refused(xlsx() | {SHEET: sheet("<row/>") + "é".encode("latin-1")}, "已损坏")


def test_a_part_that_unpacks_to_too_much(monkeypatch):
    monkeypatch.setattr(sheet_limits, "MOST_UNPACKED", 100_000)
    refused(xlsx() | {"xl/media/x.bin": bytes(10_000_000)}, "解压后超过")


def test_too_many_parts(monkeypatch):
    monkeypatch.setattr(sheet_limits, "MOST_PARTS", 20)
    refused(xlsx() | {f"xl/{n}": b"" for n in range(20)}, "超过 20 个部件")


def test_a_binary_workbook_is_refused():
    refused({"xl/workbook.bin": b"\x83\x01"}, "另存为 xlsx")


def test_a_part_twice_is_damage():
    buffer = io.BytesIO(zipped(xlsx()))
    with zipfile.ZipFile(buffer, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr(SHEET, b"")
    with pytest.raises(SourceError, match="已损坏"):
        sheets.read_workbook(buffer.getvalue(), "表.xlsx")


def test_one_part_as_many_sheets_is_read_only_so_often(monkeypatch):
    monkeypatch.setattr(sheet_limits, "MOST_AGAIN", 1)
    parts = xlsx(3)
    names = "xl/_rels/workbook.xml.rels"
    assert len(sheets.read_workbook(zipped(parts), "x")) == 3
    for number in (2, 3):
        del parts[f"xl/worksheets/sheet{number}.xml"]
        parts[names] = parts[names].replace(f"sheet{number}.xml".encode(), b"sheet1.xml")
    refused(parts, "里有 3 张工作表")


def test_what_all_sheets_hold_is_counted_together(monkeypatch):
    monkeypatch.setattr(sheet_limits, "MOST_CELLS", 5)
    refused(xlsx(3), "里的单元格超过")


def test_macros_are_left_alone():
    parts = xlsx() | {"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0 Auto_Open", "../../x": b"x"}
    (found,) = sheets.read_workbook(zipped(parts), "表.xlsm")
    assert found.grid == [["序号", "目标任务"]]


ODS = "urn:oasis:names:tc:opendocument:xmlns"


def ods(rows: str) -> dict[str, bytes]:
    spaces = " ".join(f'xmlns:{each}="{ODS}:{each}:1.0"' for each in ("office", "table", "text"))
    content = (
        f"<office:document-content {spaces}><office:body><office:spreadsheet>"
        f'<table:table table:name="一">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    kind = b"application/vnd.oasis.opendocument.spreadsheet"
    manifest = f'<m:manifest xmlns:m="{ODS}:manifest:1.0"/>'.encode()
    return {"mimetype": kind, "content.xml": content.encode(), "META-INF/manifest.xml": manifest}


WORD = '<table:table-cell office:value-type="string"><text:p>甲</text:p></table:table-cell>'


def row(cells: str, repeated: int = 1) -> str:
    return f'<table:table-row table:number-rows-repeated="{repeated}">{cells}</table:table-row>'


def empty(columns: int) -> str:
    return f'<table:table-cell table:number-columns-repeated="{columns}"/>'


def test_an_ods_with_room_at_its_end_is_read():
    rows = row(WORD + WORD + empty(16382)) + row(empty(16384), 1_048_575)
    (found,) = sheets.read_workbook(zipped(ods(rows)), "表.ods")
    assert found.grid == [["甲", "甲"]]


@pytest.mark.parametrize(
    "rows",
    [
        row(empty(9_000_000) + WORD),
        row(WORD, 9_000_000),
        row(WORD + WORD + WORD) + row(empty(1), 1_000_000) + row(WORD),
        row(f'<table:covered-table-cell table:number-columns-repeated="9999999"/>{WORD}'),
    ],
)
def test_an_ods_that_repeats_too_much_is_refused(rows):
    refused(ods(rows), "单元格排到第")


@pytest.mark.parametrize("times", [-1, "x", "9" * 5000])
def test_an_ods_that_repeats_nonsense_is_damage(times):
    refused(ods(row(empty(times) + WORD)), "已损坏")
