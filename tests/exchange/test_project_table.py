import csv
import datetime as dt
import io
import tempfile
from functools import cache
from itertools import permutations
from pathlib import Path

import docx
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from jjdesk.domain.poll import Project
from jjdesk.domain.project_list import ProjectColumn, RawProjects, keys
from jjdesk.errors import SourceError
from jjdesk.exchange.project_table import projects, read, read_text

COLUMNS = ("序号", "项目名称", "建设内容", "投资（万元）", "责任单位", "完成时限")
ROWS = (
    ("1", "农村公路建设", "新改建农村公路50公里", "6,100", "区交通局", "12月底前"),
    ("2", "农村厕所改造", "改造1000户", "900.5", "区农业农村委", "2025-11-30"),
)


def project(number: int, name: str, content: str = "", **fields) -> Project:
    return Project(key=keys([name])[0], number=number, name=name, content=content, **fields)


PROJECTS = (
    project(1, "农村公路建设", "新改建农村公路50公里", investment=6100.0, unit="区交通局",
            deadline="12月底前"),
    project(2, "农村厕所改造", "改造1000户", investment=900.5, unit="区农业农村委",
            deadline="2025-11-30"),
)  # fmt: skip


def as_csv(folder, rows, encoding="utf-8-sig"):
    file = io.StringIO()
    csv.writer(file).writerows(rows)
    path = folder / "名单.csv"
    path.write_bytes(file.getvalue().encode(encoding))
    return path


def as_xlsx(folder, *pages):
    path = folder / "名单.xlsx"
    book = xlsxwriter.Workbook(str(path))
    for rows in pages:
        page = book.add_worksheet()
        for number, cells in enumerate(rows):
            for place, cell in enumerate(cells):
                page.write(number, place, cell)
    book.close()
    return path


def as_docx(folder, *tables):
    document = docx.Document()
    for rows in tables:
        document.add_paragraph("2025年民生实事候选项目")
        table = document.add_table(len(rows), len(rows[0]))
        for row, cells in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, cells, strict=True):
                cell.text = text
    path = folder / "名单.docx"
    document.save(path)
    return path


def found(header, *rows):
    lines = ["\t".join(cells) for cells in (header, *rows)]
    return projects(read_text("\n".join(lines), "名单"))


WRITERS = [as_csv, as_xlsx, as_docx]


@pytest.mark.parametrize("write", WRITERS)
def test_a_list_is_read_from_each_kind_of_file(write, tmp_path):
    table = read(write(tmp_path, (COLUMNS, *ROWS)))
    assert projects(table) == (PROJECTS, ())
    assert table.columns == tuple(ProjectColumn)
    assert table.title in {"", "Sheet1", "2025年民生实事候选项目"}


def test_the_line_above_is_the_title(tmp_path):
    table = read(as_docx(tmp_path, (COLUMNS, *ROWS)))
    assert table.title == "2025年民生实事候选项目"


def test_a_list_from_an_old_chinese_machine_is_read(tmp_path):
    path = as_csv(tmp_path, (COLUMNS, *ROWS), "gb18030")
    assert projects(read(path)) == (PROJECTS, ())


@settings(max_examples=60, deadline=None)
@given(st.permutations(range(len(COLUMNS))), st.sets(st.sampled_from([0, 2, 3, 4, 5])))
def test_columns_come_in_any_order_and_may_be_missing(order, left_out):
    shown = [place for place in order if place not in left_out]
    rows = [[cells[place] for place in shown] for cells in (COLUMNS, *ROWS)]
    read_back = found(*rows)
    for row, each in zip(PROJECTS, read_back.projects, strict=True):
        fields = (None, None, "content", "investment", "unit", "deadline")
        for place, name in enumerate(fields):
            if name:
                empty = None if name == "investment" else ""
                assert getattr(each, name) == (empty if place in left_out else getattr(row, name))
        assert (each.key, each.number, each.name) == (row.key, row.number, row.name)
    assert read_back.problems == ()


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("序 号", "number"),
        ("候选项目名称", "name"),
        ("名称", "name"),
        ("实事项目", "name"),
        ("建设内容及规模", "content"),
        ("年度目标任务", "content"),
        ("总投资\n（万元）", "investment"),
        ("资金来源", None),
        ("估算资金", "investment"),
        ("牵头单位", "unit"),
        ("项目类别", None),
        ("责任领导", None),
        ("计划完成时间", "deadline"),
        ("得票数", None),
        ("备注", None),
    ],
)
def test_headings_are_known(heading, column):
    table = read_text(f'项目名称,"{heading}",责任单位,完成时限\n甲,乙,丙,丁', "名单")
    known = [each and each.value for each in table.columns]
    assert known[1] == (None if column == "name" else column)
    if column == "name":
        only = read_text(f'"{heading}",责任单位,完成时限\n甲,丙,丁', "名单")
        assert only.columns[0] is ProjectColumn.NAME


@pytest.mark.parametrize(
    ("heading", "cell", "amount"),
    [
        ("投资（万元）", "1,200", 1200),
        ("投资(亿元)", "1.2", 12_000),
        ("投资（元）", "5000000", 500),
        ("投资", "300", 300),
        ("投资（万元）", "1.2亿元", 12_000),
        ("投资（万元）", "约300万元", 300),
        ("投资（万元）", "１２０", 120),
        ("投资", "待定", None),
        ("投资", "3000元", 0.3),
        ("投资估算", "800 左右", 800),
        ("投资（万元）", "-", None),
        ("投资（万元）", "", None),
        ("投资（单位：亿元）", "2", 20_000),
    ],
)
def test_amounts_are_in_ten_thousands(heading, cell, amount):
    result = found(("项目名称", "责任单位", heading), ("道路", "交通局", cell))
    assert result.projects[0].investment == amount
    told = "元" in heading or amount is None
    assert len(result.problems) == (0 if told and cell != "待定" else 1)


@pytest.mark.parametrize(("unit", "amount"), [("单位：亿元", 20_000), ("（单位: 元）", 0.0002)])
def test_a_unit_above_the_table_counts(tmp_path, unit, amount):
    rows = [("2025年区级民生实事候选项目", "", ""), ("", "", unit)]
    rows += [("项目名称", "投资", "责任单位"), ("道路", "2", "交通局")]
    table = read(as_xlsx(tmp_path, rows))
    assert table.title == "2025年区级民生实事候选项目"
    assert projects(table).projects[0].investment == amount
    assert projects(table).problems == ()


def test_where_no_unit_is_named_it_is_said():
    result = found(("项目名称", "投资", "责任单位"), ("道路", "2", "交通局"))
    assert result.projects[0].investment == 2
    assert result.problems == ("表中没有写明投资的单位，没带单位的数按万元读入，请核对。",)


def test_numbers_dates_and_merged_cells_of_a_sheet_are_read(tmp_path):
    path = tmp_path / "名单.xlsx"
    book = xlsxwriter.Workbook(str(path))
    page = book.add_worksheet()
    page.merge_range("A1:F1", "2025年区级民生实事候选项目")
    page.write_row(1, 0, COLUMNS)
    page.merge_range("A3:F3", "一、交通类")
    page.write_row(3, 0, [1, "农村公路建设", "新改建农村公路50公里", 6100, "区交通局", "12月底前"])
    page.write_row(4, 0, [2, "农村厕所改造", "改造1000户", 900.5, "区农业农村委"])
    date = book.add_format({"num_format": "yyyy-mm-dd"})
    page.write_datetime(4, 5, dt.datetime(2025, 11, 30), date)  # noqa: DTZ001  a sheet knows no zone
    page.write_row(5, 0, ["合计", "", "", 7000.5])
    book.close()
    assert projects(read(path)) == (PROJECTS, ())


def test_an_amount_that_is_none_is_named_and_the_rest_is_read():
    result = found(COLUMNS, (*ROWS[0][:3], "待核定", *ROWS[0][4:]), ROWS[1])
    assert [each.investment for each in result.projects] == [None, 900.5]
    assert result.problems == (
        "“农村公路建设”的投资“待核定”不是一个数，没有读入；其他内容已读入。",
    )


def test_headings_sums_notes_and_repeated_headers_are_no_projects():
    result = found(
        COLUMNS,
        ("一、交通类",) * 6,
        ROWS[0],
        COLUMNS,
        ("二、农村类", "", "", "", "", ""),
        ROWS[1],
        ("合计", "", "", "7000.5", "", ""),
        ("注：以上项目按程序报批", "", "", "", "", ""),
    )
    assert result == (PROJECTS, ())


def test_a_chinese_number_heads_a_group_where_projects_have_figures():
    result = found(COLUMNS, ("一", "交通类", "", "", "", ""), ROWS[0], ROWS[1])
    assert result == (PROJECTS, ())


def test_chinese_numbers_count_projects_where_there_are_no_figures():
    rows = [(said, f"项目{said}", "内容") for said in ("一", "（二）", "十", "十三", "二十一")]
    result = found(("序号", "项目名称", "建设内容"), *rows)
    assert [each.number for each in result.projects] == [1, 2, 10, 13, 21]
    assert result.problems == ()


def test_a_sum_that_is_another_is_named():
    result = found(COLUMNS, *ROWS, ("合计", "", "", "7,100", "", ""))
    assert result.problems == ("表中合计 7,100 万元，各项相加是 7,000.5 万元，请核对投资。",)


@pytest.mark.parametrize("numbers", [("1", "1"), ("1", ""), ("1", "甲"), ("0", "2")])
def test_numbers_that_do_not_serve_are_counted_anew(numbers):
    rows = [(number, *row[1:]) for number, row in zip(numbers, ROWS, strict=True)]
    result = found(COLUMNS, *rows)
    assert [each.number for each in result.projects] == [1, 2]
    assert result.problems == ("序号有缺漏或重复，已按表中的先后重新编号。",)


def test_numbers_that_do_not_begin_with_one_are_kept():
    rows = [("7", *ROWS[0][1:]), ("3", *ROWS[1][1:])]
    assert [each.number for each in found(COLUMNS, *rows).projects] == [7, 3]


def test_a_number_before_the_name_is_no_part_of_it():
    result = found(("项目名称", "责任单位"), ("3.农村公路", "甲"), ("4、农村厕所", "乙"))
    assert [(each.number, each.name) for each in result.projects] == [
        (3, "农村公路"),
        (4, "农村厕所"),
    ]


def test_a_project_over_two_rows_is_one():
    more = ("1", "农村公路建设", "养护农村公路20公里", "6,100", "区农业农村委", "12月底前")
    result = found(COLUMNS, ROWS[0], more, ROWS[1])
    assert [each.number for each in result.projects] == [1, 2]
    assert result.projects[0].content == "新改建农村公路50公里；养护农村公路20公里"
    assert result.projects[0].unit == "区交通局；区农业农村委"
    assert result.projects[0].investment == 6100


def test_two_columns_of_units_are_told_apart():
    result = found(("项目名称", "牵头单位", "配合单位"), ("公路", "交通局", "财政局"))
    assert result.projects[0].unit == "交通局；配合单位：财政局"


def test_equal_names_are_named_and_have_keys_of_their_own():
    result = found(COLUMNS, ROWS[0], ("2", *ROWS[0][1:]))
    assert "出现 2 次" in result.problems[0]
    assert len({each.key for each in result.projects}) == 2


def test_a_row_without_a_name_is_named():
    result = found(COLUMNS, ("1", "", "内容", "5", "单位", ""), ROWS[1])
    assert result.problems == ("表头下第 1 行没有项目名称，没有读入。",)


def test_contents_serve_where_there_are_no_names():
    result = found(("序号", "建设内容", "责任单位"), ("1", "新建公园，种树100棵。", "甲"))
    assert result.projects[0].name == "新建公园"
    assert result.projects[0].content == "新建公园，种树100棵。"


def test_a_list_over_two_tables_is_one(tmp_path):
    path = as_docx(tmp_path, (COLUMNS, ROWS[0]), (COLUMNS, ROWS[1]))
    assert projects(read(path)) == (PROJECTS, ())


def test_what_columns_hold_can_be_put_right():
    table = read_text("甲列,项目名称,责任单位\n公路,交通类,交通局", "名单")
    columns = (ProjectColumn.NAME, None, ProjectColumn.UNIT)
    right = RawProjects(table.name, table.title, table.header, table.rows, columns)
    assert [each.name for each in projects(right).projects] == ["公路"]
    with pytest.raises(SourceError, match="没有找到写着“项目名称”的一列"):
        projects(RawProjects(table.name, "", table.header, table.rows, (None, None, None)))


def test_keys_are_the_same_wherever_the_name_is_and_differ_otherwise():
    assert keys(["农村公路 （一期）"]) == keys(["农村公路(一期)"])
    names = ["".join(each) for each in permutations("甲乙丙丁")]
    assert len({*keys(names)}) == len(names)
    assert len({*keys(["甲", "甲", "甲#2"])}) == 3


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "是空的"),
        ("各位代表，现在报告工作。", "没有找到写着“项目名称”的一列"),
        ("序号,项目名称,责任单位\n合计,,", "没有一个写着名称的项目"),
        ("序号,项目名称,责任单位\n", "没有一个写着名称的项目"),
    ],
)
def test_what_is_no_list_is_refused_in_a_sentence(text, words, tmp_path):
    path = tmp_path / "名单.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SourceError, match=words) as refused:
        projects(read(path))
    assert "没有改动任何数据" in str(refused.value)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(st.text(max_size=12), min_size=6, max_size=6), max_size=6))
def test_any_cells_are_read_or_refused(rows):
    table = RawProjects("x", "", COLUMNS, tuple(map(tuple, rows)), tuple(ProjectColumn))
    try:
        result = projects(table)
    except SourceError:
        return
    numbers = [each.number for each in result.projects]
    assert len({*numbers}) == len(numbers) <= len(rows)
    assert len({each.key for each in result.projects}) == len(numbers)
    assert all(each.number > 0 and each.name for each in result.projects)


@st.composite
def damaged(draw: st.DrawFn, data: bytes) -> bytes:
    """Bytes changed, left out, repeated or cut off."""
    noise = bytearray(data)
    for _ in range(draw(st.integers(1, 5))):
        at, length = draw(st.integers(0, len(noise))), draw(st.integers(1, 60))
        act = draw(st.sampled_from(("change", "drop", "repeat", "cut")))
        if act == "change":
            noise[at : at + length] = draw(st.binary(max_size=length))
        elif act == "repeat":
            noise[at:at] = noise[at : at + length] * 20
        else:
            del noise[at : at + length if act == "drop" else len(noise)]
    return bytes(noise)


@cache
def sound(write) -> bytes:
    """A file of that kind, made once: some hold the moment of their making."""
    with tempfile.TemporaryDirectory() as folder:
        return write(Path(folder), (COLUMNS, *ROWS)).read_bytes()


@pytest.mark.parametrize("write", WRITERS)
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_a_damaged_file_is_read_or_refused(tmp_path_factory, write, data):
    path = write(tmp_path_factory.mktemp("sound"), (COLUMNS, *ROWS))
    path.write_bytes(data.draw(damaged(sound(write))))
    said = "没有改动任何数据"
    try:
        assert projects(read(path)).projects
    except SourceError as refused:
        said = str(refused)
    assert "没有改动任何数据" in said
