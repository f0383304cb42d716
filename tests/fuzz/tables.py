"""Tables of tasks, projects and towns: sheets, csv, documents and pages."""

import csv
import io
from collections.abc import Callable, Sequence
from pathlib import Path
from xml.etree import ElementTree as ET

import documents
from dice import Dice
from target import Tried, written

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_ODF = "urn:oasis:names:tc:opendocument:xmlns"
for _prefix, _name in (
    ("r", _OFFICE),
    *((each, f"{_ODF}:{each}:1.0") for each in ("office", "table", "text", "manifest")),
):
    # Some readers know attributes by the prefixes that all writers use.
    ET.register_namespace(_prefix, _name)
Rows = Sequence[Sequence[str]]
TASKS: Rows = (
    ("序号", "目标任务", "责任单位", "责任领导", "完成时限", "推进情况"),
    ("一", "发展产业", "", "", "", ""),
    ("1", "新增企业30家", "区经信委\n区商务委", "王某", "2025-12-31", "已开工"),
    ("2", "新建小学3所", "区教委", "李某", "12月底前", "完成60%"),
    ("合计", "", "", "", "", ""),
)
PROJECTS: Rows = (
    ("2026年民生实事项目", "", "", "", "", ""),
    ("序号", "项目名称", "建设内容", "投资（万元）", "责任单位", "完成时限"),
    ("1", "农村公路建设", "新改建农村公路50公里", "6,100", "区交通局", "12月底前"),
    ("2", "农村厕所改造", "改造1000户", "约1.5亿元", "区农业农村委", "2026-11-30"),
    ("合计", "", "", "21100", "", ""),
)
TOWNS: Rows = (("序号", "镇街"), ("1", "江津区"), ("2", "几江街道"), ("3", "白沙镇"))
LIST = (
    "2025年目标任务\n一、发展产业\n1.新增企业30家。\n责任单位：区经信委；责任领导：王某\n"
    "2.新建小学3所。（区教委牵头，区财政局配合）\n3、改造1000户。责任单位：区农业农村委\n"
)
_SHEET_WORDS = (
    '<c r="XFD1048576"><v>1</v></c>', '<c r="A1" t="s"><v>99999</v></c>', '<c r="A1" t="e"><v>#N/A</v></c>',
    '<mergeCell ref="A1:XFD1048576"/>', '<c r="ZZZ9999999"/>', '<dimension ref="A1:XFD1048576"/>',
    '<c t="d"><v>2025-02-30</v></c>', '<c s="1"><v>1e308</v></c>', "<v>-1</v>", "<f>A1</f>", "<row r='0'>",
    '<c r="B2" t="b"><v>1</v></c>', '<c r="A0"><v>1</v></c>', '<si><t xml:space="preserve">', "<rPh>",
)  # fmt: skip
_ODS_WORDS = (
    'table:number-columns-repeated="16384"', 'table:number-rows-repeated="1048576"',
    'table:number-columns-repeated="-5"', 'table:number-rows-repeated="x"', "<table:table-row>",
    '<table:table-cell office:value-type="float" office:value="1e999"/>', "<table:covered-table-cell/>",
    '<table:table-cell office:value-type="date" office:date-value="2025-13-40"/>', "<text:p>", "<text:s text:c='9'/>",
)  # fmt: skip


def _escaped(cell: str) -> str:
    return cell.replace("&", "&amp;").replace("<", "&lt;")


def xlsx_members(rows: Rows) -> dict[str, bytes]:
    """The members of a workbook of one sheet; its first column holds shared words."""
    shared = "".join(f"<si><t>{_escaped(row[0])}</t></si>" for row in rows)
    lines = []
    for number, row in enumerate(rows, 1):
        cells = [f'<c r="A{number}" t="s"><v>{number - 1}</v></c>']
        for place, cell in enumerate(row[1:], 1):
            where = f'r="{"ABCDEFGH"[place]}{number}"'
            if cell.isdecimal():
                cells.append(f'<c {where} s="1"><v>{cell}</v></c>')
            elif cell:
                cells.append(f'<c {where} t="inlineStr"><is><t>{_escaped(cell)}</t></is></c>')
        lines.append(f'<row r="{number}">{"".join(cells)}</row>')
    merged = '<mergeCells count="1"><mergeCell ref="B2:C2"/></mergeCells>'
    kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        f'<Override PartName="/xl/workbook.xml" ContentType="{kinds}.sheet.main+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" '
        f'Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
        '<sheet name="表一" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="r1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="r2" Type="{_OFFICE}/sharedStrings" Target="sharedStrings.xml"/>'
        f'<Relationship Id="r3" Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>',
        "xl/styles.xml": f'<styleSheet xmlns="{_MAIN}"><numFmts><numFmt numFmtId="164" formatCode='
        '"yyyy-mm-dd"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
        "xl/sharedStrings.xml": f'<sst xmlns="{_MAIN}">{shared}</sst>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{_MAIN}"><dimension ref="A1:F5"/><sheetData>'
        f"{''.join(lines)}</sheetData>{merged}</worksheet>",
    }
    return {name: f"{_XML}{text}".encode() for name, text in parts.items()}


def ods_members(rows: Rows) -> dict[str, bytes]:
    """The members of a sheet of LibreOffice."""
    lines = []
    for row in rows:
        cells = "".join(
            f'<table:table-cell office:value-type="string"><text:p>{_escaped(cell)}</text:p>'
            "</table:table-cell>"
            for cell in row
        )
        empty = '<table:table-cell table:number-columns-repeated="3"/>'
        lines.append(f"<table:table-row>{cells}{empty}</table:table-row>")
    names = " ".join(f'xmlns:{each}="{_ODF}:{each}:1.0"' for each in ("office", "table", "text"))
    content = (
        f"<office:document-content {names}><office:body><office:spreadsheet>"
        f'<table:table table:name="表">{"".join(lines)}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        f'<manifest:manifest xmlns:manifest="{_ODF}:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/></manifest:manifest>'
    )
    return {
        "mimetype": kind.encode(),
        "content.xml": f"{_XML}{content}".encode(),
        "META-INF/manifest.xml": f"{_XML}{manifest}".encode(),
    }


def _packed(dice: Dice, members: dict[str, bytes], words: Sequence[str]) -> bytes:
    def part(_: str, data: bytes) -> bytes:
        if dice.hit(10):
            return dice.bytes_of(data)
        return dice.xml_of(data.decode(errors="replace"), words).encode(errors="replace")

    return dice.zip_of(members, part)


def _csv(dice: Dice, rows: Rows) -> bytes:
    held = [[dice.text_of(cell) if dice.hit(12) else cell for cell in row] for row in rows]
    file = io.StringIO()
    delimiter = dice.choice((",", "\t", ";", "|"))
    csv.writer(file, delimiter=delimiter).writerows(held)
    text = file.getvalue()
    if dice.hit(2):
        text = dice.text_of(text, (delimiter, '"', "\n", '""', f'"{delimiter}"', "\r", *rows[1]))
    data = text.encode(dice.choice(("utf-8", "utf-8-sig", "gb18030", "utf-16")), errors="replace")
    return dice.bytes_of(data) if dice.hit(5) else data


def _page(dice: Dice, rows: Rows) -> bytes:
    lines = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    page = f"<html><body><p>分解表</p><table border='1'>{lines}</table></body></html>"
    return dice.markup_of(page, documents.HTML_WORDS).encode(errors="replace")


def _xls(dice: Dice) -> bytes:
    data = (Path(__file__).parent / "seeds" / "tasks.xls").read_bytes()
    return dice.bytes_of(data)


def _any(dice: Dice, rows: Rows) -> bytes:
    """A table in one of the forms that are read."""
    act = dice.randrange(7)
    if act == 0:
        return documents.docx(dice)
    if act == 1:
        return _page(dice, rows)
    if act == 2:
        return dice.text_of(LIST, ("责任单位：", "1.", "一、", "（", "牵头）", "\n")).encode(
            errors="replace"
        )
    if act == 3:
        return _packed(dice, xlsx_members(rows), _SHEET_WORDS)
    return _csv(dice, rows)


def _tasks(make: Callable[[Dice], bytes]) -> Tried:
    import python_calamine

    from jjdesk.exchange import task_table

    assert python_calamine  # loaded before memory is limited

    def read(data: bytes) -> None:
        table = task_table.read(written("表.xlsx", data))
        for task in task_table.tasks(table):
            "".join((task.number, task.section, task.text, task.units, task.deadline)).encode()

    return Tried(make, read)


def xlsx() -> Tried:
    """Workbooks of Excel."""
    return _tasks(lambda dice: _packed(dice, xlsx_members(TASKS), _SHEET_WORDS))


def ods() -> Tried:
    """Sheets of LibreOffice."""
    return _tasks(lambda dice: _packed(dice, ods_members(TASKS), _ODS_WORDS))


def xls() -> Tried:
    """Old workbooks of Excel; the seed was written by LibreOffice."""
    return _tasks(_xls)


def csvs() -> Tried:
    """Comma-separated values and their kin."""
    return _tasks(lambda dice: _csv(dice, TASKS))


def tasks() -> Tried:
    """Task tables in every form."""
    return _tasks(lambda dice: _any(dice, TASKS))


def projects() -> Tried:
    """Lists of projects in every form."""
    import python_calamine

    from jjdesk.exchange import project_table

    assert python_calamine

    def read(data: bytes) -> None:
        found = project_table.projects(project_table.read(written("名单.xlsx", data)))
        assert len({each.number for each in found.projects}) == len(found.projects)
        assert len({each.key for each in found.projects}) == len(found.projects)

    return Tried(lambda dice: _any(dice, PROJECTS), read)


def towns() -> Tried:
    """Lists of towns."""
    import python_calamine

    from jjdesk.exchange import place_list

    assert python_calamine

    def make(dice: Dice) -> bytes:
        return (
            _csv(dice, TOWNS) if dice.hit(2) else _packed(dice, xlsx_members(TOWNS), _SHEET_WORDS)
        )

    def read(data: bytes) -> None:
        for each in place_list.read(written("江津区.csv", data)):
            assert each.towns

    return Tried(make, read)
