import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jjdesk.errors import SourceError
from jjdesk.exchange import task_table_html
from jjdesk.exchange.task_table import read, read_page, tasks

PAGE = """<html><head><title>x</title><style>td {}</style></head><body><p>重点工作分解表</p>
<table><tr><th>序号<th>目标任务<th>责任单位<th>责任领导</tr>
<tr><td colspan=4><b>一、教育</b></td></tr>
<tr><td>1</td><td><p>新建小学
3所，</p><p>改造2所。</p></td><td rowspan="2">区教委<br>区财政局</td><td>张三</td></tr>
<tr><td>2<td>修路。<td>李四</table></body></html>"""
PIECES = (
    "<table>", "</table>", "<tr>", "<td>", "</td>", "<th colspan=3>", "<td rowspan='99999'>",
    "<p>", "<script>", "</script>", "目标任务", "修路。", "责任单位", "<", "&#0;",
    "<![foo", "<![if x]>", "<![endif]>", "<!--", "-->", "<td rowspan='²'>",
)  # fmt: skip


@pytest.mark.parametrize("name", ["表.html", "表.xls"])
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_page_under_any_name_is_read(tmp_path, name, encoding):
    path = tmp_path / name
    path.write_bytes(PAGE.encode(encoding))
    table = read(path)
    assert table.title == "重点工作分解表"
    assert [(t.text, t.section, t.units, t.leader) for t in tasks(table)] == [
        ("新建小学 3所，改造2所。", "一、教育", "区教委、区财政局", "张三"),
        ("修路。", "一、教育", "区教委、区财政局", "李四"),
    ]


def test_what_word_puts_on_the_clipboard_is_read():
    page = (
        "<html xmlns:o='urn:schemas-microsoft-com:office:office'><!--StartFragment--><table>"
        "<tr><td><p class=MsoNormal><span>目标任务<o:p></o:p></span></p></td></tr><tr><td>"
        "<p class=MsoNormal><![if !supportLists]><span>1.</span><![endif]>修路。<o:p></o:p></p>"
        "</td></tr></table><!--EndFragment--></html>"
    )
    (task,) = tasks(read_page(page, "x"))
    assert (task.number, task.text) == ("1", "修路。")


def test_marked_sections_of_no_kind_are_damage():
    with pytest.raises(SourceError, match="已损坏"):
        read_page("<table><tr><td>目标任务</td><![foo[x]]></table>", "x")


def test_an_inner_table_is_one_of_its_own():
    inner = "<table><tr><td>目标任务<td>责任单位<tr><td>修路。<td>甲局</table>"
    sheets = task_table_html.read(f"<table><tr><td>首页<td>{inner}</td></tr></table>", "x")
    assert [sheet.grid for sheet in sheets][1] == [["目标任务", "责任单位"], ["修路。", "甲局"]]
    assert [task.units for task in tasks(read_page(inner, "x"))] == ["甲局"]


def test_what_is_no_text_of_the_page_is_left_out():
    (sheet,) = task_table_html.read(
        "<script>'<table>'</script><table><tr><td>甲<style>乙</style></td></tr></table>", "x"
    )
    assert sheet.grid == [["甲"]]


def test_a_cell_that_covers_everything_takes_no_memory():
    cell = "<td rowspan=99999 colspan=99999>甲</td>"
    (sheet,) = task_table_html.read(f"<table><tr>{cell * 100}</tr><tr></tr></table>", "x")
    assert len(sheet.grid) == 2
    assert len(sheet.grid[0]) <= 400


def test_nor_do_many_tables_of_such_cells():
    table = '<table><tr><td rowspan="300" colspan="300">甲</td><td>乙</td></tr></table>'
    reader = task_table_html._Reader()
    reader.feed(table * 50)
    assert sum(len(each.cells) for each in reader._all) < 300_100
    grids = [sheet.grid for sheet in reader.sheets()]
    assert len(grids) == 50
    assert grids[0][0][0] == "甲"
    assert grids[-1] == [["甲", "乙"]]


def test_nor_do_many_tables_of_empty_rows():
    table = "<table><tr><td colspan=256>甲" + "<tr>" * 1000 + "</table>"
    assert len(task_table_html.read(table * 7, "x")) == 7
    with pytest.raises(SourceError, match="单元格超过 200 万个"):
        task_table_html.read(table * 8, "x")


def test_a_page_of_too_many_tags_is_not_read():
    page = "<table><tr><td>目标任务<tr><td>修路。</table>"
    assert tasks(read_page(page, "x"))
    with pytest.raises(SourceError, match="万处网页标记"):
        read_page(page + "<br>" * task_table_html.MOST_TAGS, "x")


@settings(max_examples=200)
@given(st.lists(st.sampled_from(PIECES)))
def test_no_page_crashes(pieces):
    try:
        found = len(tasks(read_page("<table>" + "".join(pieces), "x")))
    except SourceError as error:
        found = str(error).count("没有改动任何数据")
    assert found
