"""Tables on pages: columns, heads on every page, rows that are not torn."""

import pytest

from jjdesk.domain.manuscript import Manuscript, paragraph
from jjdesk.domain.sheet import Sheet
from jjdesk.domain.summary import Layout, PageStyle
from jjdesk.gui.paper.items import BODY, MM, Rule, Words
from jjdesk.gui.paper.setter import typeset

OFFICIAL = PageStyle()
COMPACT = PageStyle(Layout.COMPACT)
SENTENCE = "实施老旧小区改造，完善配套设施，推进加装电梯，建设养老托育服务点。"


@pytest.fixture(autouse=True)
def _application(qapp):
    """Fonts need it."""


def put(*sheets, style=OFFICIAL, before=0):
    filling = (paragraph("前"),) * before
    return typeset(Manuscript(title="目标", parts=(*filling, *sheets)), style).pages


def texts(page):
    return [item.text for item in page if isinstance(item, Words)]


def find(page, text):
    (found,) = (item for item in page if isinstance(item, Words) and item.text == text)
    return found.place


def end(page, text):
    """Where the last character begins."""
    (found,) = (item for item in page if isinstance(item, Words) and item.text == text)
    return found.place.x() + found.run.positions()[-1].x()


def rules(page, *, upright=False):
    straight = [item for item in page if isinstance(item, Rule)]
    return [item for item in straight if (item.start.x() == item.end.x()) is upright]


@pytest.mark.parametrize("style", [OFFICIAL, COMPACT, PageStyle(points=22)])
def test_heads_on_every_page_and_no_row_torn(style):
    rows = tuple((f"始{n}", f"{SENTENCE * 3}终{n}终") for n in range(40))
    pages = put(Sheet("表", ("条", "原文"), (4, 24), rows), style=style)
    assert len(pages) > 2
    for page in pages:
        assert "条" in texts(page)
        assert "原文" in texts(page)
    for n in range(40):
        (page,) = (page for page in pages if f"始{n}" in texts(page))
        assert f"终{n}终" in "".join(texts(page))
    assert "".join("".join(texts(page)) for page in pages).count("建设养老") >= 100


def test_heads_and_name_never_stand_without_a_row():
    for before in range(1, 44):
        pages = put(Sheet("表名", ("条",), (1,), (("甲",), ("乙",))), before=before)
        (page,) = (page for page in pages if "表名" in texts(page))
        assert "甲" in texts(page)


def test_a_row_taller_than_a_page_goes_on_and_loses_nothing():
    pages = put(Sheet("表", ("条", "原文"), (4, 24), (("前", "短"), ("长", SENTENCE * 90))))
    assert len(pages) > 2
    assert "".join("".join(texts(page)) for page in pages).count("。") == 90
    for page in pages:
        assert all(item.place.y() < 297 * MM for item in page if isinstance(item, Words))


def test_sums_and_lines_below_stay_with_the_last_row():
    rows = tuple((str(n), float(n)) for n in range(25))
    for count in range(10, 25):
        sheet = Sheet("表", ("条", "数"), (9, 4), rows[:count], sums=("合计", 9.0), below=("注",))
        pages = put(sheet, before=12)
        (page,) = (page for page in pages if "合计" in texts(page))
        assert str(count - 1) in texts(page)
        assert "注" in texts(page)
        assert find(page, "合计").y() < find(page, "注").y()


def test_lines_above_stand_over_the_heads():
    (page,) = put(Sheet("表", ("条",), (1,), (("甲",),), above=("说明一", "说明二")))
    ys = [find(page, text).y() for text in ("表", "说明一", "说明二", "条", "甲")]
    assert ys == sorted(ys)


def test_numbers_end_on_one_line_below_their_head():
    rows = (("粮食", 2400.0, "吨"), ("校舍", 7.5, "万平方米"), ("无", None, ""))
    (page,) = put(Sheet("", ("指标", "目标值", "单位"), (8, 5, 8), rows))
    assert "2400" in texts(page)
    # Of the last digit only its own width lies between its beginning and the column's end.
    assert end(page, "2400") == pytest.approx(end(page, "7.5"), abs=2)
    assert find(page, "7.5").x() > find(page, "2400").x()
    assert end(page, "2400") < find(page, "吨").x()


def test_columns_that_lack_room_take_it_from_long_text():
    rows = tuple((n, "不少于", 33333.5, "2025年底", SENTENCE * 2) for n in range(10, 14))
    heads = ("条", "界限", "目标值", "时限", "原文")
    for style in (OFFICIAL, COMPACT, PageStyle(points=22)):
        page = put(Sheet("", heads, (3, 4, 5, 5, 24), rows), style=style)[0]
        for text in ("10", "不少于", "33333.5", "2025年底"):
            assert text in texts(page)


def test_a_table_to_write_in_has_boxes_and_high_rows():
    rows = tuple((str(n), "") for n in range(1, 4))
    (page,) = put(Sheet("", ("序号", "姓名"), (3, 9), rows, to_sign=True))
    edges = {round(item.start.x()) for item in rules(page, upright=True)}
    assert {round(BODY.left()), round(BODY.right())} < edges
    assert len(edges) == 3
    heights = [find(page, str(n + 1)).y() - find(page, str(n)).y() for n in (1, 2)]
    assert heights == pytest.approx([10 * MM] * 2)


def test_a_form_without_heads():
    (page,) = put(Sheet("", (), (6, 20), (("标题", "改造"), ("代表团", ""))))
    assert find(page, "标题").y() == find(page, "改造").y() < find(page, "代表团").y()
    assert len({round(item.start.y()) for item in rules(page)}) == 3


def test_cells_keep_their_line_breaks():
    (page,) = put(Sheet("", ("甲", "乙"), (5, 5), (("一\n二", "三"),)))
    assert find(page, "一").y() < find(page, "二").y()
    assert find(page, "一").y() == find(page, "三").y()


def test_a_table_without_rows_is_its_heads():
    (page,) = put(Sheet("表", ("甲", "乙"), (5, 5), ()))
    assert {"表", "甲", "乙"} <= set(texts(page))


def test_a_table_to_sign_stands_on_one_page_with_its_name():
    rows = tuple((number, None, None) for number in range(1, 7))
    for before in range(24):
        pages = put(
            Sheet("签名表", ("序号", "姓名", "签名"), (3, 6, 6), rows, to_sign=True), before=before
        )
        (page,) = (page for page in pages if "签名表" in texts(page))
        assert all(str(number) in texts(page) for number in range(1, 7))


def test_a_long_table_to_sign_fills_pages_from_where_it_begins():
    rows = tuple((number, None) for number in range(1, 50))
    first, second, *_ = put(Sheet("", ("序号", "签名"), (3, 6), rows, to_sign=True), before=4)
    assert {"前", "1", "9"} <= set(texts(first))
    assert {"序号", "25"} <= set(texts(second))


@pytest.mark.parametrize("style", [PageStyle(Layout.COMPACT, 22), PageStyle(points=22)])
def test_large_type_tears_no_number_in_a_narrow_column(style):
    rows = ((136, "城镇调查失业率", "35微克每立方米以内", "确保", SENTENCE[:12]),) * 3
    heads, widths = ("条", "指标", "目标值", "力度", "原文"), (3, 12, 8, 3, 13)
    (page,) = put(Sheet("", heads, widths, rows), style=style)
    assert texts(page).count("136") == 3
    assert texts(page).count("确保") == 3
    assert texts(page).count("力度") == 1
