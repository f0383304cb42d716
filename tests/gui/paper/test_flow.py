"""Slabs on pages: what stands together, is repeated, has a bar; pictures, codes, signatures."""

import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath

from jjdesk.domain.manuscript import Signatures, Squares
from jjdesk.domain.summary import Layout, PageStyle
from jjdesk.gui.paper import blocks
from jjdesk.gui.paper.flow import Flow
from jjdesk.gui.paper.items import BODY, INK, MM, Dark, Picture, Rule, Typeset, Words
from jjdesk.gui.paper.measures import measures
from jjdesk.gui.paper.painting import paint
from jjdesk.gui.paper.slabs import Slab, moved

ROOM = BODY.height()
pytestmark = pytest.mark.usefixtures("qapp")


def slab(name: str, height: float, **fields) -> Slab:
    """A slab that is told by the width of its rule."""
    mark = float(sum(map(ord, name)))
    return Slab(height, (Rule(QPointF(0, 0), QPointF(1, 0), mark),), **fields)


def placed(*slabs: Slab, grid: float = 0.0) -> Flow:
    flow = Flow("标题", grid)
    for each in slabs:
        flow.add(each)
    flow.finish()
    return flow


def names(flow: Flow) -> list[str]:
    """What stands on each page, by the slabs' names of one letter."""
    return [
        "".join(chr(int(item.width)) for item in page if isinstance(item, Rule) and item.width > 20)
        for page in flow.pages
    ]


def tops(flow: Flow) -> list[float]:
    return [
        item.start.y() - BODY.top()
        for page in flow.pages
        for item in page
        if isinstance(item, Rule) and item.width > 20
    ]


def words(page) -> list[str]:
    return ["".join(item.text) for item in page if isinstance(item, Words)]


def test_nothing_is_one_page_with_its_number():
    flow = placed()
    assert len(flow.pages) == 1
    assert "".join(words(flow.pages[0])) == "— 1 —"


def test_slabs_stand_below_each_other_and_turn_the_page_when_it_is_full():
    third = ROOM / 3
    assert names(placed(*(slab(name, third) for name in "abcd"))) == ["abc", "d"]


def test_air_stands_between_slabs_but_not_at_a_pages_top():
    flow = placed(slab("a", 100.0, gap=50.0), slab("b", 100.0, gap=50.0))
    assert tops(flow) == [0.0, 150.0]


def test_what_is_kept_goes_to_the_next_page_together():
    half = ROOM / 2
    flow = placed(slab("a", half), slab("b", half - 100, keep=True), slab("c", half))
    assert names(flow) == ["a", "bc"]


def test_a_chain_longer_than_a_page_is_torn_between_its_slabs():
    flow = placed(*(slab(name, ROOM / 2, keep=name != "d") for name in "abcd"))
    assert names(flow) == ["ab", "cd"]


def test_heads_are_repeated_where_a_row_begins_a_page():
    head = slab("h", 100.0)
    flow = placed(
        slab("a", ROOM - 50), slab("b", 200.0, heads=(head,)), slab("c", 200.0, heads=(head,))
    )
    assert names(flow) == ["a", "hbc"]


def test_a_break_begins_a_page_unless_the_page_is_empty():
    assert names(placed(slab("a", 10.0, turn=True), slab("b", 10.0, turn=True))) == ["a", "b"]
    flow = placed(slab("a", 10.0, keep=True), slab("b", 10.0, turn=True))
    assert names(flow) == ["a", "b"], "what was to stand together with it is placed first"


def test_text_stands_on_the_lines_of_the_grid():
    flow = placed(slab("a", 30.0), slab("b", 30.0, snap=True), slab("c", 30.0, snap=True), grid=100)
    assert tops(flow) == [0.0, 100.0, 200.0]


def test_bookmarks_say_page_and_place():
    flow = placed(slab("a", ROOM, mark=("一、", 1)), slab("b", 10.0, mark=("（一）", 2)))
    assert [(each.words, each.level, each.page) for each in flow.bookmarks] == [
        ("一、", 1, 0),
        ("（一）", 2, 1),
    ]
    assert flow.bookmarks[1].top_mm == pytest.approx(BODY.top() / MM)


def bars(flow: Flow) -> list[tuple[int, float]]:
    return [
        (number, round(item.end.y() - item.start.y()))
        for number, page in enumerate(flow.pages)
        for item in page
        if isinstance(item, Rule) and item.start.x() == item.end.x() > 0
    ]


def test_a_bar_runs_along_a_note_and_ends_with_it():
    note = BODY.left() + 10
    flow = placed(
        slab("a", 100.0), slab("b", 100.0, bar=note), slab("c", 100.0, bar=note), slab("d", 100.0)
    )
    assert bars(flow) == [(0, 200)]


def test_a_bar_goes_on_on_the_next_page_and_two_notes_have_two():
    note = BODY.left() + 10
    flow = placed(slab("a", ROOM - 100), slab("b", 100.0, bar=note), slab("c", 100.0, bar=note))
    assert bars(flow) == [(0, 100), (1, 100)]
    flow = placed(slab("a", 100.0, bar=note), slab("b", 50.0, bar=note + 20))
    assert bars(flow) == [(0, 100), (0, 50)]


@given(st.lists(st.tuples(st.floats(10, 3000), st.booleans()), max_size=30))
def test_nothing_is_lost_and_nothing_stands_below_the_foot(given_slabs):
    made = [
        slab(chr(97 + n % 26), min(height, ROOM), keep=keep)
        for n, (height, keep) in enumerate(given_slabs)
    ]
    flow = placed(*made)
    assert "".join(names(flow)) == "".join(chr(97 + n % 26) for n in range(len(made)))
    heights = {chr(97 + n % 26): each.height for n, each in enumerate(made[:26])}
    if len(made) <= 26:
        for page in flow.pages:
            for item in page:
                if isinstance(item, Rule) and item.width > 20:
                    bottom = item.start.y() + heights[chr(int(item.width))]
                    assert bottom <= BODY.bottom() + 1


def test_the_running_title_stands_above_further_pages_only():
    flow = placed(slab("a", ROOM), slab("b", ROOM))
    assert "标题" not in "".join(words(flow.pages[0]))
    assert "".join(words(flow.pages[1])).startswith("标题")
    assert "".join(words(flow.pages[1])).endswith("— 2 —")


# Blocks


def png(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    rows = b"".join(b"\0" + b"\xff\0\0" * width for _ in range(height))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("size", "wide", "high"),
    [
        ((400, 100), BODY.width(), BODY.width() / 4),
        ((100, 100), BODY.width(), BODY.width()),
        ((100, 1000), BODY.height() / 10, BODY.height()),
    ],
)
def test_a_picture_is_as_wide_as_the_body_or_as_high_as_a_page(size, wide, high):
    made = blocks.picture(png(*size), 5.0)
    (item,) = made.items
    assert isinstance(item, Picture)
    assert (item.area.width(), item.area.height()) == pytest.approx((wide, high))
    assert item.area.center().x() == pytest.approx(BODY.center().x())
    assert (made.height, made.gap) == (pytest.approx(high), 5.0)


def test_a_code_is_forty_millimetres_in_the_middle():
    made = blocks.squares(Squares(((True, False), (False, True))))
    (item,) = made.items
    assert isinstance(item, Dark)
    box = item.path.boundingRect()
    assert box.width() == pytest.approx(40 * MM)
    assert box.center().x() == pytest.approx(BODY.center().x())


@pytest.mark.parametrize("layout", list(Layout))
@pytest.mark.parametrize("count", [0, 1, 2])
def test_lines_to_sign_share_the_width_behind_the_names(layout, count):
    sizes = measures(PageStyle(layout))
    part = Signatures(above=("以上属实。",), rows=(("监票人：", count), ("日期：", 1)))
    made = list(blocks.signatures(part, sizes))
    assert all(each.keep for each in made[:-1])
    assert not made[-1].keep
    ruled = [[item for item in each.items if isinstance(item, Rule)] for each in made]
    assert [len(rules) for rules in ruled] == [0, count, 1]
    for rules in ruled[1:]:
        if rules:
            assert rules[-1].end.x() == pytest.approx(BODY.right())


def test_signatures_without_names_to_write_on_still_stand():
    sizes = measures(PageStyle())
    made = list(blocks.signatures(Signatures(above=(), rows=(("签字", 0),)), sizes))
    assert len(made) == 1


# Items


def test_every_kind_of_item_is_moved_down_and_nowhere_else():
    path = QPainterPath()
    path.addRect(QRectF(1, 2, 3, 4))
    rule = moved(Rule(QPointF(1, 2), QPointF(3, 2), 0.5, QColor("red")), 10)
    assert (rule.start, rule.end, rule.colour) == (QPointF(1, 12), QPointF(3, 12), QColor("red"))
    assert moved(Dark(path), 10).path.boundingRect() == QRectF(1, 12, 3, 4)
    picture = moved(Picture(QRectF(1, 2, 3, 4), b"x"), 10)
    assert (picture.area, picture.data) == (QRectF(1, 12, 3, 4), b"x")


def test_each_kind_of_item_is_painted_and_the_pen_left_for_text():
    path = QPainterPath()
    path.addRect(QRectF(10, 10, 20, 20))
    page = (
        Rule(QPointF(10, 60), QPointF(30, 60), 8.0, QColor("#0000FF")),
        Dark(path),
        Picture(QRectF(50, 10, 20, 20), png(2, 2)),
        Rule(QPointF(50, 60), QPointF(70, 60), 8.0),
    )
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    image.fill("white")
    painter = QPainter(image)
    paint(painter, Typeset("", "", (page,), ()), 0)
    painter.end()
    assert image.pixelColor(20, 60) == QColor("#0000FF")
    assert image.pixelColor(20, 20) == INK
    assert image.pixelColor(60, 20) == QColor("#FF0000")
    assert image.pixelColor(60, 60) == INK
    assert image.pixelColor(90, 90) == QColor("white")


def test_a_picture_out_of_sight_is_not_unpacked():
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    image.fill("white")
    painter = QPainter(image)
    painter.setClipRect(QRectF(0, 0, 40, 40))
    paint(painter, Typeset("", "", ((Picture(QRectF(50, 50, 20, 20), b"no picture"),),), ()), 0)
    painter.end()
    assert image.pixelColor(60, 60) == QColor("white")
