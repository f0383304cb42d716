"""Manuscripts on pages: what stands on which page, and where."""

import struct
import zlib
from itertools import pairwise

import pytest

from jjdesk.domain.chart import Chart
from jjdesk.domain.chart import Form as Shape
from jjdesk.domain.manuscript import (
    Break,
    Face,
    Figure,
    Form,
    Heading,
    Manuscript,
    Paragraph,
    Remark,
    Run,
    Signatures,
    Squares,
    paragraph,
)
from jjdesk.domain.sheet import Sheet
from jjdesk.domain.summary import Layout, PageStyle
from jjdesk.gui.paper.items import BODY, MM, Dark, Picture, Rule, Words
from jjdesk.gui.paper.setter import Setter, typeset

OFFICIAL = PageStyle()
COMPACT = PageStyle(Layout.COMPACT)
STYLES = (OFFICIAL, COMPACT, PageStyle(points=22), PageStyle(Layout.COMPACT, 16))
SENTENCE = "实施老旧小区改造，完善配套设施，推进加装电梯，建设养老托育服务点。"


@pytest.fixture(autouse=True)
def _application(qapp):
    """Fonts need it."""


def put(*parts, style=OFFICIAL, **rest):
    return typeset(Manuscript(title="批注摘要", parts=parts, **rest), style)


def lines(page):
    """Text by line from top to bottom, without what stands outside the body."""
    rows = {}
    for item in page:
        if isinstance(item, Words) and BODY.top() < item.place.y() < BODY.bottom():
            rows.setdefault(round(item.place.y()), []).append(item)
    return [
        (y, "".join(item.text for item in sorted(rows[y], key=lambda item: item.place.x())))
        for y in sorted(rows)
    ]


def words(page):
    return [text for _, text in lines(page)]


def everything(pages):
    return "".join("".join(words(page)) for page in pages)


def full(count):
    """A paragraph of so many lines of 28 characters."""
    return paragraph("字" * (28 * count), Form.FLUSH)


def test_a_full_page_has_22_lines_of_28_characters():
    made = put(Break(), full(44))
    assert [words(page) for page in made.pages[1:]] == [["字" * 28] * 22] * 2
    ys = [y for y, _ in lines(made.pages[1])]
    steps = {below - above for above, below in pairwise(ys)}
    assert steps <= {241, 242}  # 225 mm by 22, in units
    (run, place, _) = next(item for item in made.pages[1] if item[2] == "字" * 28)
    assert place.x() == BODY.left()
    last = run.positions()[-1].x()
    assert BODY.width() - last == pytest.approx(BODY.width() / 28, abs=1)


def test_larger_text_keeps_the_proportion():
    made = put(Break(), paragraph("字" * 1000, Form.FLUSH), style=PageStyle(points=22))
    assert (len(words(made.pages[1])), len(words(made.pages[1])[0])) == (15, 20)


def test_numbers_stand_outside_and_the_title_runs_above_further_pages():
    made = put(full(70), running="批注摘要（张三）")
    assert len(made.pages) > 3
    for number, page in enumerate(made.pages, start=1):
        texts = {item.text: item.place for item in page if isinstance(item, Words)}
        place = texts[f"— {number} —"]
        assert (place.x() > BODY.center().x()) is (number % 2 == 1)
        assert place.y() > BODY.bottom()
        assert ("批注摘要（张三）" in texts) is (number > 1)
    assert made.running == "批注摘要（张三）"


def test_a_long_running_title_is_shortened_to_a_line():
    page = put(full(30), running="题" * 100).pages[1]
    (head,) = (item for item in page if isinstance(item, Words) and item.text.startswith("题"))
    assert head.text.endswith("…")
    assert head.place.x() + head.run.positions()[-1].x() < BODY.right()


@pytest.mark.parametrize("style", STYLES)
def test_a_heading_never_stands_at_the_foot(style):
    for before in range(1, 45):
        filling = [paragraph("前") for _ in range(before)]
        parts = (Heading("一、标题"), Heading("（一）次级", 2), paragraph(SENTENCE * 4))
        made = put(*filling, *parts, style=style)
        (page,) = (page for page in made.pages if "一、标题" in words(page))
        found = words(page)
        at = found.index("一、标题")
        assert found[at + 1] == "（一）次级"
        assert len(found) >= at + 4


@pytest.mark.parametrize("style", STYLES)
def test_no_line_of_a_paragraph_stands_alone(style):
    for before in range(1, 45):
        made = put(*(paragraph("前") for _ in range(before)), paragraph("后" * 170), style=style)
        for page in made.pages:
            assert sum(text.startswith("后") for text in words(page)) != 1
        assert everything(made.pages).count("后") == 170


def test_a_note_has_a_line_along_it_and_its_head_is_not_left_behind():
    for before in range(10, 24):
        remark = Remark("建议 · 张三", "张三", "", (paragraph(SENTENCE * 9, Form.NOTE),))
        noted = Paragraph((Run("条"),), Form.FLUSH, (remark,))
        made = put(*(paragraph("前") for _ in range(before)), noted)
        (page,) = (page for page in made.pages if "建议 · 张三" in words(page))
        assert words(page).index("建议 · 张三") < len(words(page)) - 2
        for page in made.pages:
            ys = [y for y, text in lines(page) if text in SENTENCE * 9 or "张三" in text]
            bars = [item for item in page if isinstance(item, Rule)]
            assert len(bars) == bool(ys)
            for bar in bars:
                assert bar.start.x() == bar.end.x()
                assert bar.start.y() < min(ys) <= max(ys) < bar.end.y()


def test_the_parts_of_a_page_are_where_their_form_says():
    made = put(
        paragraph("正文" * 20),
        paragraph("齐头", Form.FLUSH),
        paragraph("居中", Form.CENTRED),
        paragraph("靠右", Form.RIGHT),
        paragraph("引文" * 20, Form.QUOTE),
        Paragraph((Run("1."), Run("项目" * 20)), Form.ITEM),
    )
    lefts = {}
    for item in made.pages[0]:
        if isinstance(item, Words):
            lefts.setdefault(item.text[:2], round((item.place.x() - BODY.left()) / 131.61, 2))
    assert lefts["正文"] == 2
    assert lefts["齐头"] == 0
    assert lefts["居中"] == 13
    assert lefts["靠右"] == 24
    assert lefts["引文"] == 2
    assert lefts["1."] == 2
    items = [item for item in made.pages[0] if isinstance(item, Words) and "项" in item.text]
    assert len({item.place.x() for item in items}) == 1
    assert items[0].place.x() > BODY.left() + 3 * 131


def test_faces_of_runs_share_a_line():
    runs = (Run("目标：", Face.STRONG), Run("新建"), Run("小学", Face.QUOTE), Run("注", Face.SMALL))
    ((_, text),) = lines(put(Break(), Paragraph(runs)).pages[1])
    assert text == "目标：新建小学注"


def test_bookmarks_lead_to_headings_and_tables():
    sheet = Sheet("量化目标", ("条",), (1,), (("1",),))
    made = put(Heading("一、前"), full(30), Heading("（一）后", 2), paragraph("文"), sheet)
    assert [(mark.words, mark.level, mark.page) for mark in made.bookmarks] == [
        ("一、前", 1, 0),
        ("（一）后", 2, 1),
        ("量化目标", 2, 1),
    ]
    for mark in made.bookmarks:
        (y,) = (y for y, text in lines(made.pages[mark.page]) if text == mark.words)
        assert 0 < y / MM - mark.top_mm < 10


def test_a_break_begins_a_page_and_none_is_empty():
    made = put(Break(), paragraph("一"), Break(), Break(), paragraph("二"), Break())
    assert [words(page) for page in made.pages] == [["批注摘要"], ["一"], ["二"]]


def test_nothing_at_all_is_one_page_that_says_so():
    made = put(empty="还没有批注；在报告室按 N 写下第一条。", summary=("重庆市江津区",))
    (page,) = made.pages
    assert words(page)[:2] == ["批注摘要", "重庆市江津区"]
    assert "还没有批注" in everything(made.pages)
    assert len(put().pages) == 1


def test_a_long_title_has_lines_about_equally_long():
    manuscript = Manuscript(title="关于加快推进白沙镇中学改造提升工程、完善保障机制的建议")
    first, second = words(typeset(manuscript, OFFICIAL).pages[0])
    assert first.endswith("、")
    assert abs(len(first) - len(second)) < 10


def test_lines_to_sign_on_stand_with_what_is_signed():
    to_sign = Signatures(("以上计票结果属实。",), (("总监票人", 1), ("监票人", 2), ("日期", 0)))
    for before in range(8, 23):
        made = put(full(before), to_sign)
        (page,) = (page for page in made.pages if "总监票人" in words(page))
        found = words(page)
        assert found[-4:] == ["以上计票结果属实。", "总监票人", "监票人", "日期"]
        assert "字" in found[-5]
        assert sum(isinstance(item, Rule) for item in page) == 3


def test_who_hands_in_and_when_are_not_parted_from_the_words():
    for before in range(8, 24):
        ends = (paragraph("代表 张三", Form.RIGHT), paragraph("2025年", Form.RIGHT))
        made = put(full(before), *ends)
        (page,) = (page for page in made.pages if "2025年" in words(page))
        assert words(page)[-2:] == ["代表 张三", "2025年"]
        assert "字" in words(page)[-3]


def test_squares_are_one_path_in_the_middle():
    (dark,) = (
        item
        for item in put(Squares(((True, False), (False, True)))).pages[0]
        if isinstance(item, Dark)
    )
    box = dark.path.boundingRect()
    assert box.center().x() == pytest.approx(BODY.center().x())
    assert box.width() == pytest.approx(40 * MM)


def png(width, height):
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    data = zlib.compress(b"".join(b"\0" + b"\0" * width for _ in range(height)))
    chunks = ((b"IHDR", head), (b"IDAT", data), (b"IEND", b""))
    made = b"\x89PNG\r\n\x1a\n"
    for name, body in chunks:
        check = struct.pack(">I", zlib.crc32(name + body))
        made += struct.pack(">I", len(body)) + name + body + check
    return made


@pytest.mark.parametrize(("size", "wide"), [((300, 150), 156), ((100, 200), 112.5)])
def test_a_figure_is_as_wide_as_the_body_and_no_higher_than_a_page(size, wide):
    figure = Figure(
        Chart(
            name="图",
            form=Shape.BARS,
            question="问",
            answer="答",
            parts=(),
            bars=(),
            unit="个",
            bars_are="项",
        )
    )
    manuscript = Manuscript(title="图", parts=(paragraph("前"), figure))
    made = typeset(manuscript, OFFICIAL, {figure: png(*size)})
    (picture,) = (item for page in made.pages for item in page if isinstance(item, Picture))
    assert picture.area.width() == pytest.approx(wide * MM)
    assert picture.area.bottom() <= BODY.bottom() + 1
    assert not [
        item for item in typeset(manuscript, OFFICIAL).pages[0] if isinstance(item, Picture)
    ]


def test_steps_are_short_say_how_far_and_can_be_left():
    parts = tuple(paragraph(SENTENCE * 6) for _ in range(600))
    setter = Setter(Manuscript(title="长", parts=parts), OFFICIAL)
    shares = list(setter.steps())
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert len(shares) > 3
    assert everything(setter.typeset.pages).count("养老托育") == 3600
    left = Setter(Manuscript(title="长", parts=parts), OFFICIAL)
    next(left.steps())
    assert len(left.typeset.pages) < len(setter.typeset.pages)


def test_the_same_manuscript_gives_the_same_pages():
    parts = (Heading("一、"), paragraph(SENTENCE * 40), Sheet("表", ("甲",), (1,), (("乙",),)))
    one, other = put(*parts), put(*parts)
    assert [lines(page) for page in one.pages] == [lines(page) for page in other.pages]


def test_lines_to_sign_begin_behind_the_longest_name_that_has_one():
    date = "日　期　　　　　　　　年　　　　月　　　　日"
    (page,) = put(Signatures((), (("提出人", 1), (date, 0)))).pages
    (line,) = (item for item in page if isinstance(item, Rule))
    assert line.end.x() - line.start.x() > BODY.width() / 2


@pytest.mark.parametrize("style", STYLES)
def test_what_a_note_is_about_stands_with_its_beginning(style):
    remark = Remark(
        "建议 · 王敏", "王敏", "2025-02-07T09:00:00Z", (paragraph("写明。", Form.NOTE),)
    )
    for before in range(40):
        filling = (paragraph("前"),) * before
        noted = Paragraph((Run("对本章节", Face.STRONG),), Form.BODY, (remark,))
        pages = put(*filling, noted, style=style).pages
        (page,) = (page for page in pages if "对本章节" in words(page))
        assert words(page)[-2:] == ["建议 · 王敏", "写明。"]
