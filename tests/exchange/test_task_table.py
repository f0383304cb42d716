import datetime as dt
import io
import zipfile
from pathlib import Path

import docx
import pytest
import xlsxwriter
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from jjdesk.domain.task import Column, Task
from jjdesk.errors import SourceError
from jjdesk.exchange import sheet_limits, sheets, table_files, task_table, task_table_docx
from jjdesk.exchange.table_files import Found
from jjdesk.exchange.task_table import read, read_text, split_number, tasks
from jjdesk.exchange.task_table_columns import meaning

HEADER = ("序号", "目标任务", "责任单位", "责任领导")
ROWS = (
    ("1", "新建小学3所。", "区教委、白沙镇", "张三副区长"),
    ("2", "建成公交枢纽。", "区交通局", "李四副区长"),
)


def task(ordinal: int, text: str, **fields: str) -> Task:
    empty = dict.fromkeys(("number", "section", "units", "leader", "deadline", "progress"), "")
    return Task(ordinal=ordinal, text=text, **(empty | fields))


TASKS = tuple(
    task(n, text, number=number, units=units, leader=leader)
    for n, (number, text, units, leader) in enumerate(ROWS, start=1)
)


def word(*tables, above=(), merge=()) -> bytes:
    """A docx with these tables, each with the paragraph above it, and merged cells in the last."""
    document = docx.Document()
    for number, rows in enumerate(tables):
        document.add_paragraph(above[number] if number < len(above) else "")
        table = document.add_table(len(rows), len(rows[0]))
        for row, cells in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, cells, strict=True):
                cell.text = text
    for (top, left), (bottom, right) in merge:
        words = table.cell(top, left).text
        table.cell(top, left).merge(table.cell(bottom, right)).text = words
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def excel(*pages, merge=()) -> bytes:
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file)
    for rows in pages:
        page = book.add_worksheet()
        for number, row in enumerate(rows):
            for place, cell in enumerate(row):
                page.write(number, place, cell)
        for area, words in merge:
            page.merge_range(area, words)
    book.close()
    return file.getvalue()


def read_or_refused(reader, *what) -> bool:
    """Whether there are tasks, or a sentence that says why not."""
    try:
        return bool(tasks(reader(*what)))
    except SourceError as error:
        return "没有改动任何数据" in str(error)


def put(tmp_path: Path, name: str, data: bytes) -> Path:
    path = tmp_path / name
    path.write_bytes(data)
    return path


def of(tmp_path: Path, name: str, data: bytes) -> tuple[Task, ...]:
    return tasks(read(put(tmp_path, name, data)))


def separated(separator: str = ",", rows=(HEADER, *ROWS)) -> str:
    return "\r\n".join(separator.join(row) for row in rows) + "\r\n"


FORMS = {
    "docx": word((HEADER, *ROWS)),
    "xlsx": excel((HEADER, *ROWS)),
    "csv": separated().encode(),
    "tsv": separated("\t").encode("gb18030"),
    "txt": b"\xef\xbb\xbf" + separated(";").encode("gb18030"),
}


@pytest.mark.parametrize("form", FORMS)
def test_every_form_gives_the_same_tasks(tmp_path, form):
    assert of(tmp_path, f"表.{form}", FORMS[form]) == TASKS


@pytest.mark.parametrize("separator", ["\t", ",", ";", "|", "，"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_any_separator_in_any_encoding(tmp_path, separator, encoding):
    data = separated(separator).replace("、", "和").encode(encoding)
    found = of(tmp_path, "表.csv", data)
    assert [each.text for each in found] == [row[1] for row in ROWS]
    assert [each.leader for each in found] == [row[3] for row in ROWS]


def test_columns_stand_in_any_order_and_may_be_missing():
    text = separated("\t", [("推进情况", "时限要求", "工作任务"), ("已开工", "6月底", "修路。")])
    assert tasks(read_text(text, "x")) == (task(1, "修路。", deadline="6月底", progress="已开工"),)


def test_titles_and_notes_stand_above_the_header():
    rows = [("江津区重点工作分解表", "", ""), ("单位：项", "", ""), ("", "", "")]
    table = read_text(
        separated("\t", [*rows, ("任务", "责任部门", "完成时间"), ("修路。", "甲局", "年底")]), "x"
    )
    assert table.title == "江津区重点工作分解表"
    assert tasks(table) == (task(1, "修路。", units="甲局", deadline="年底"),)


def test_rows_that_span_the_table_are_sections():
    rows = (
        HEADER,
        ("一、经济", "一、经济", "一、经济", "一、经济"),
        ("（一）工业", "", "", ""),
        ROWS[0],
        HEADER,
        ("二、交通", "", "", ""),
        ROWS[1],
        ("合计", "2 项", "", ""),
    )
    merge = [((1, 0), (1, 3)), ((2, 0), (2, 3)), ((5, 0), (5, 3))]
    in_word = task_table_docx.read(word(rows, merge=merge), "x")
    for sheet in (in_word, sheets.read_workbook(excel(rows), "x")):
        found = tasks(task_table._table(Found(sheet, ""), "x"))
        assert [each.section for each in found] == ["一、经济 / （一）工业", "二、交通"]
        assert [each.ordinal for each in found] == [1, 2]


def test_a_chinese_number_among_figures_is_a_section():
    rows = [HEADER, ("一", "经济发展", "", ""), ROWS[0], ("二", "交通", "", ""), ROWS[1]]
    found = tasks(read_text(separated("\t", rows), "x"))
    assert [(each.section, each.number) for each in found] == [
        ("一、经济发展", "1"),
        ("二、交通", "2"),
    ]


def test_chinese_numbers_alone_number_the_tasks():
    rows = [HEADER[:2], ("一", "修路。"), ("二", "建校。")]
    assert [each.text for each in tasks(read_text(separated("\t", rows), "x"))] == [
        "修路。",
        "建校。",
    ]


def test_a_cell_merged_downwards_stands_in_each_of_its_rows(tmp_path):
    rows = (HEADER, ROWS[0], (*ROWS[1][:2], "", ""))
    merge = [((1, 2), (2, 2)), ((1, 3), (2, 3))]
    by_word = of(tmp_path, "a.docx", word(rows, merge=merge))
    areas = [("C2:C3", ROWS[0][2]), ("D2:D3", ROWS[0][3])]
    by_sheet = of(tmp_path, "a.xlsx", excel(rows, merge=areas))
    assert by_word == by_sheet
    assert [(each.units, each.leader) for each in by_word] == [ROWS[0][2:]] * 2


def test_a_task_merged_over_several_units_is_one_task(tmp_path):
    rows = (HEADER, ROWS[0], ("", "", "区财政局", ROWS[0][3]))
    data = word(rows, merge=[((1, 0), (2, 0)), ((1, 1), (2, 1))])
    (found,) = of(tmp_path, "a.docx", data)
    assert found.units == "区教委、白沙镇；区财政局"
    assert found.leader == ROWS[0][3]


def test_a_header_in_two_rows(tmp_path):
    rows = (
        ("序号", "重点工作", "责任单位", ""),
        ("", "", "牵头单位", "配合单位"),
        ("1", "修路。", "甲局", "乙局"),
    )
    merge = [((0, 0), (1, 0)), ((0, 1), (1, 1)), ((0, 2), (0, 3))]
    table = read(put(tmp_path, "a.docx", word(rows, merge=merge)))
    assert table.header == ("序号", "重点工作", "牵头单位", "配合单位")
    assert tasks(table) == (task(1, "修路。", number="1", units="甲局；配合单位：乙局"),)


def test_several_tables_are_put_below_each_other(tmp_path):
    other = (("项目名称", "建设内容", "责任单位"), ("公交", "建枢纽站。", "区交通局"))
    data = word((HEADER, ROWS[0]), (ROWS[1],), other, above=("重点工作", "", "民生实事"))
    found = of(tmp_path, "a.docx", data)
    assert [each.section for each in found] == ["重点工作", "重点工作", "民生实事"]
    assert [each.text for each in found][1:] == [ROWS[1][1], "公交：建枢纽站。"]
    assert [each.units for each in found] == [ROWS[0][2], ROWS[1][2], "区交通局"]


def test_all_sheets_are_read(tmp_path):
    found = of(tmp_path, "a.xlsx", excel((HEADER, ROWS[0]), (("封面",),), (HEADER, ROWS[1])))
    assert [(each.section, each.text) for each in found] == [
        ("Sheet1", ROWS[0][1]),
        ("Sheet3", ROWS[1][1]),
    ]


def test_numbers_and_dates_of_a_sheet_read_as_printed(tmp_path):
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"default_date_format": "yyyy-mm-dd"})
    page = book.add_worksheet()
    page.write_row(0, 0, ("序号", "任务", "完成时限", "进展"))
    page.write_number(1, 0, 1)
    page.write_string(1, 1, "修路。")
    page.write_datetime(1, 2, dt.datetime(2025, 12, 31))  # noqa: DTZ001
    page.write_number(1, 3, 0.6)
    book.close()
    assert of(tmp_path, "a.xlsx", file.getvalue()) == (
        task(1, "修路。", number="1", deadline="2025-12-31", progress="0.6"),
    )


def test_lines_in_a_cell_become_one(tmp_path):
    rows = (HEADER, ("1", "新建\n小学3所。", "区教委\n区财政局", "张三\n李四"))
    (found,) = of(tmp_path, "a.xlsx", excel(rows))
    assert (found.text, found.units, found.leader) == (
        "新建小学3所。",
        "区教委、区财政局",
        "张三、李四",
    )


def test_the_number_printed_in_the_text_goes_before_the_column(tmp_path):
    rows = (HEADER, ("123", "1.新建小学3所。", "", ""), ("124", "2.5公里道路。", "", ""))
    first, second = of(tmp_path, "a.xlsx", excel(rows))
    assert (first.number, first.text) == ("1", "新建小学3所。")
    assert (second.number, second.text) == ("124", "2.5公里道路。")
    assert split_number("12、修路") == ("12", "修路")
    assert split_number("修路") == ("", "修路")


LIST = """关于印发2025年重点工作责任分解的通知
各镇人民政府：
《重点工作责任分解》已经区政府同意，现印发给你们。
重点工作责任分解
一、发展经济
1.新建工厂2座，完成
改造3座。
责任领导：张三副区长
责任单位：区经信局、区发改局（区金融办）
2.修路10公里。
责任单位：区交通局
二、改善民生
3.建校。（责任单位：区教委；完成时限：6月底）
民生实事
1.改造小区。
责任单位：区住建局
附件：略
"""


def test_a_list_with_labels_is_read_as_a_table(tmp_path):
    document = docx.Document()
    for line in LIST.splitlines():
        document.add_paragraph(line)
    file = io.BytesIO()
    document.save(file)
    found = of(tmp_path, "a.docx", file.getvalue())
    above = "重点工作责任分解 / "
    assert found == (
        task(1, "新建工厂2座，完成改造3座。", number="1", section=above + "一、发展经济",
             leader="张三副区长", units="区经信局、区发改局（区金融办）"),
        task(2, "修路10公里。", number="2", section=above + "一、发展经济", units="区交通局"),
        task(3, "建校。", number="3", section=above + "二、改善民生", units="区教委",
             deadline="6月底"),
        task(4, "改造小区。", number="1", section="民生实事", units="区住建局"),
    )  # fmt: skip
    assert tasks(read_text(LIST, "x")) == found


def test_units_in_brackets_behind_the_task():
    text = "1.修路。（区交通局牵头，区财政局配合）\n2.建校（一期）。（区教委负责）。\n"
    assert tasks(read_text(text, "x")) == (
        task(1, "修路。", number="1", units="区交通局牵头，区财政局配合"),
        task(2, "建校（一期）。", number="2", units="区教委负责"),
    )


def test_a_table_within_a_box_is_read():
    document = docx.Document()
    box = document.add_table(2, 1)
    box.cell(0, 0).text = "重点工作分解表"
    table = box.cell(1, 0).add_table(2, 4)
    for row, cells in zip(table.rows, (HEADER, ROWS[0]), strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    file = io.BytesIO()
    document.save(file)
    (sheet,) = task_table_docx.read(file.getvalue(), "x")
    assert sheet.title == "重点工作分解表"
    assert tasks(task_table._table(Found([sheet], ""), "x")) == TASKS[:1]


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("责任单位（第一个为牵头单位）", Column.UNITS),
        ("牵 头\n单 位", Column.UNITS),
        ("责任单位及责任人", Column.UNITS),
        ("包联县级领导", Column.LEADER),
        ("项目负责人", Column.LEADER),
        ("计划完成时间", Column.DEADLINE),
        ("2025年1-6月完成情况", Column.PROGRESS),
        ("建设规模及主要内容", Column.TEXT),
        ("2025年目标任务", Column.TEXT),
        ("一级任务", Column.SECTION),
        ("No.", Column.NUMBER),
        ("量化目标", None),
        ("备注", None),
        ("存在问题", None),
        ("", None),
        ("目标任务" * 10, None),
    ],
)
def test_what_a_heading_means(heading, column):
    assert meaning(heading) is column


def test_a_report_is_no_list_of_tasks():
    seed = Path(__file__).resolve().parents[2] / "seeds" / "jiangjin-2025.txt"
    with pytest.raises(SourceError, match="没有找到"):
        read(seed)


def test_columns_can_be_given_another_meaning(tmp_path):
    rows = (("序号", "目标任务", "备注"), ("1", "修路。", "甲局"))
    table = read(put(tmp_path, "a.xlsx", excel(rows)))
    assert table.columns == (Column.NUMBER, Column.TEXT, None)
    changed = replace(table, columns=(Column.NUMBER, Column.TEXT, Column.UNITS))
    assert tasks(changed) == (task(1, "修路。", number="1", units="甲局"),)


REFUSED = {
    "空.csv": (b"", "是空的"),
    "空白.txt": (b" \r\n", "是空的"),
    "无任务列.csv": ("姓名,电话\r\n张三,1\r\n".encode(), "没有找到写着“目标任务”"),
    "只有表头.csv": (separated(rows=[HEADER]).encode(), "只有表头"),
    "网页.htm": (b"<html><p>1</p></html>", "不是认识的表格文件"),
    "网页.xls": (b"<html><table><tr><td>1</td></tr></table></html>", "没有找到"),
    "空网页.xls": (b"<html><table></table></html>", "没有找到|是空的"),
    "旧.rtf": (b"{\\rtf1 abc}", "不是认识的表格文件"),
    "扫描.pdf": (b"%PDF-1.7 ...", "是 PDF"),
    "图片.png": (b"\x89PNG\r\n\x1a\n" + bytes(300), "不是认识的表格文件"),
    "加密.xlsx": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
        "加了密码",
    ),
    "旧.xls": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000), "已损坏"),
    "断.xlsx": (FORMS["xlsx"][:2000], "已损坏"),
    "断.docx": (b"PK\x03\x04word/document.xml", "损坏"),
    "空表.xlsx": (excel(()), "是空的"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_is_said_in_one_sentence(tmp_path, name):
    data, words = REFUSED[name]
    with pytest.raises(SourceError, match=words) as caught:
        read(put(tmp_path, name, data))
    said = str(caught.value)
    assert name in said
    assert "没有改动任何数据" in said
    assert "\n" not in said


def test_a_missing_file_and_a_folder_are_named(tmp_path):
    with pytest.raises(SourceError, match="找不到"):
        read(tmp_path / "没有.xlsx")
    with pytest.raises(SourceError, match="不是认识的表格文件"):
        read(tmp_path)


def test_a_huge_file_is_not_read(tmp_path, monkeypatch):
    monkeypatch.setattr(table_files, "LARGEST", 100)
    with pytest.raises(SourceError, match="不像一份任务表"):
        read(put(tmp_path, "a.xlsx", FORMS["xlsx"]))


def test_a_text_of_too_many_lines_is_not_taken_apart():
    with pytest.raises(SourceError, match="有 20001 行"):
        read_text("1.修路\n" * 20_001, "x")


def test_what_unpacks_to_too_much_is_not_unpacked(tmp_path, monkeypatch):
    monkeypatch.setattr(sheet_limits, "MOST_UNPACKED", 2000)
    with pytest.raises(SourceError, match="解压后超过"):
        read(put(tmp_path, "a.xlsx", FORMS["xlsx"]))


def test_a_cell_far_out_is_refused_before_a_sheet_is_laid_out(tmp_path):
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file)
    page = book.add_worksheet()
    page.write_row(0, 0, HEADER)
    page.write(1_048_575, 16_383, "远")
    book.close()
    with pytest.raises(SourceError, match="单元格排到第 1048576 行第 16384 列"):
        read(put(tmp_path, "a.xlsx", file.getvalue()))


def test_empty_cells_far_out_do_no_harm(tmp_path):
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file)
    page = book.add_worksheet()
    page.write_row(0, 0, HEADER)
    page.write_row(1, 0, ROWS[0])
    page.write_blank(1_048_575, 16_383, None, book.add_format({"bold": True}))
    book.close()
    assert of(tmp_path, "a.xlsx", file.getvalue()) == TASKS[:1]


def ods(cells: str) -> bytes:
    names = "urn:oasis:names:tc:opendocument:xmlns"
    content = (
        f'<office:document-content xmlns:office="{names}:office:1.0" '
        f'xmlns:table="{names}:table:1.0" xmlns:text="{names}:text:1.0"><office:body>'
        f'<office:spreadsheet><table:table table:name="表">{cells}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
        archive.writestr(
            "META-INF/manifest.xml",
            f'<m:manifest xmlns:m="{names}:manifest:1.0"></m:manifest>',
        )
    return file.getvalue()


def ods_row(cells, repeats: int = 1) -> str:
    inner = "".join(
        f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>'
        for cell in cells
    )
    padding = '<table:table-cell table:number-columns-repeated="16000"/>'
    row = f'<table:table-row table:number-rows-repeated="{repeats}">'
    return f"{row}{inner}{padding}</table:table-row>"


def test_an_ods_is_read(tmp_path):
    data = ods("".join(ods_row(row) for row in (HEADER, *ROWS)))
    assert of(tmp_path, "a.ods", data) == TASKS


def test_an_ods_that_repeats_without_end_is_refused(tmp_path):
    data = ods(ods_row(HEADER) + ods_row(ROWS[0], 1_000_000))
    with pytest.raises(SourceError, match="的单元格排到第 1000001 行"):
        read(put(tmp_path, "a.ods", data))


def test_a_docx_table_without_end_is_refused():
    document = docx.Document()
    table = document.add_table(1, 1)
    properties = table.cell(0, 0)._tc.get_or_add_tcPr()
    span = OxmlElement("w:gridSpan")
    span.set(qn("w:val"), "99999999999")
    properties.append(span)
    file = io.BytesIO()
    document.save(file)
    with pytest.raises(SourceError, match="行列太多"):
        task_table_docx.read(file.getvalue(), "a.docx")


@settings(max_examples=60)
@given(st.sampled_from(sorted(FORMS)), st.data())
def test_noise_never_crashes(tmp_path_factory, form, data):
    content = bytearray(FORMS[form])
    for _ in range(data.draw(st.integers(1, 20))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path_factory.mktemp("noise") / f"表.{form}"
    path.write_bytes(content)
    assert read_or_refused(read, path)


@settings(max_examples=100)
@given(st.text(max_size=400))
def test_no_text_crashes(text):
    assert read_or_refused(read_text, text, "x")
