"""The pages of a summary by themselves: what is said below them, zoom, waiting, given up."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainterPath
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton

from jjdesk.domain.manuscript import Manuscript, paragraph
from jjdesk.domain.summary import Layout, PageStyle, Purpose, Summary
from jjdesk.gui.paper.items import MM, Dark, Typeset
from jjdesk.gui.paper.page_view import Fit
from jjdesk.gui.summary.making import Made
from jjdesk.gui.summary.pages import SummaryPages
from jjdesk.gui.theme import DARK, LIGHT, Look
from jjdesk.services.summarising.catalogue import BUILT_IN

BY_PURPOSE = {each.purpose: each for each in BUILT_IN}


@pytest.fixture
def made(open_report):
    def make(purpose=Purpose.NOTES, pages: int = 3, **fields) -> Made:
        path = QPainterPath()
        path.addRect(QRectF(20 * MM, 20 * MM, 8 * MM, 8 * MM))
        summary = Summary(
            manuscript=Manuscript(title="摘要", parts=(paragraph("字"),)),
            sheets=(),
            characters=fields.pop("characters", 1200),
            told=fields.pop("told", "12 条"),
        )
        definition = replace(BY_PURPOSE[purpose], **fields)
        typeset = Typeset("摘要", "摘要", tuple((Dark(path),) for _ in range(pages)), ())
        return Made(definition, open_report.report, summary, typeset, {})

    return make


@pytest.fixture
def pages(qtbot) -> SummaryPages:
    pages = SummaryPages(Look(LIGHT, 100, True))
    qtbot.addWidget(pages)
    pages.resize(900, 600)
    pages.show()
    qtbot.waitExposed(pages)
    pages.activateWindow()
    return pages


def said(pages: SummaryPages, name: str = "summaryState") -> str:
    return pages.findChild(QLabel, name).text()


def button(pages: SummaryPages, name: str) -> QPushButton:
    return pages.findChild(QPushButton, name)


def test_at_first_pages_are_waited_for(pages):
    assert pages.waits
    assert said(pages) == "正在排版…"
    assert button(pages, "summaryStop").isVisible()
    assert button(pages, "summaryStop").toolTip() == "停止排版（Esc）"
    assert not button(pages, "summaryAgain").isVisible()
    assert pages.findChild(QProgressBar, "summaryProgress").accessibleName() == "正在排版"


@pytest.mark.parametrize(("share", "value"), [(0.0, 0), (0.25, 250), (0.5, 500), (1.0, 1000)])
def test_the_bar_says_how_much_is_made(pages, share, value):
    pages.wait(share)
    assert pages.findChild(QProgressBar, "summaryProgress").value() == value


@pytest.mark.parametrize(
    ("purpose", "fields", "words"),
    [
        (Purpose.NOTES, {}, "第 1 / 3 页 · 12 条 · 约 1200 字"),
        (Purpose.SPEECH, {"told": "约 900 字，读 4 分钟"}, "第 1 / 3 页 · 约 900 字，读 4 分钟"),
        (Purpose.PROPOSAL, {"told": ""}, "第 1 / 3 页 · 约 1200 字"),
        (Purpose.TARGETS, {}, "第 1 / 3 页 · 12 条"),
        (Purpose.NOTES, {"characters": 0}, "第 1 / 3 页 · 12 条"),
        (Purpose.TASKS, {"told": "", "pages": 1}, "第 1 / 1 页"),
    ],
)
def test_below_the_pages_it_says_where_one_is_and_how_long_it_is(
    pages, made, purpose, fields, words
):
    pages.show_made(made(purpose, **fields))
    assert said(pages) == words
    assert not pages.waits
    assert pages.view.isVisible()


def test_another_page_in_sight_is_said(pages, made):
    pages.show_made(made())
    pages.view.go_to(3)
    assert said(pages).startswith("第 3 / 3 页")


def test_the_same_definition_stays_at_its_page_and_another_begins_at_the_first(pages, made):
    pages.show_made(made())
    pages.view.go_to(3)
    pages.show_made(made())
    assert pages.view.page == 3
    pages.show_made(made(Purpose.TARGETS))
    assert pages.view.page == 1


def test_the_faces_are_named_as_far_as_there_is_room(pages, made, qtbot):
    pages.show_made(made(page=PageStyle(Layout.COMPACT)))
    label = pages.findChild(QLabel, "summaryFaces")
    assert label.toolTip() == label.accessibleName() == "正文 思源宋体（自带）"
    qtbot.waitUntil(lambda: label.text() == "正文 思源宋体（自带）")
    pages.resize(300, 600)
    qtbot.waitUntil(lambda: label.text() != "正文 思源宋体（自带）")


def test_a_promise_is_said_while_one_waits_and_only_then(pages, made):
    pages.promise("正在排版，排好就打印…")
    assert said(pages) == "正在排版，排好就打印…"
    pages.wait(0.5)
    assert said(pages) == "正在排版，排好就打印…"
    pages.promise("")
    assert said(pages) == "正在排版…"
    pages.show_made(made())
    pages.promise("正在排版，排好就存…")
    assert said(pages).startswith("第 1 / 3 页")


def test_why_there_are_no_pages_stands_where_they_would_be(pages, made):
    pages.show_made(made())
    pages.fail("先点“选择…”，指定一次票决的文件夹，里面要有开票结果。")
    assert said(pages, "summaryEmpty").startswith("先点“选择…”")
    assert not pages.view.isVisible()
    assert said(pages) == ""
    assert not button(pages, "summaryAgain").isVisible()
    pages.view.turned.emit(1, 1)
    assert said(pages) == ""


def test_what_was_given_up_can_be_made_after_all(pages, qtbot):
    with qtbot.waitSignal(pages.stopped):
        qtbot.mouseClick(button(pages, "summaryStop"), Qt.MouseButton.LeftButton)
    pages.give_up()
    assert said(pages, "summaryEmpty") == "已停止排版。要看页面，点下面的“重新排版”或按 F5。"
    assert said(pages) == "已停止"
    assert not pages.waits
    with qtbot.waitSignal(pages.wanted):
        qtbot.mouseClick(button(pages, "summaryAgain"), Qt.MouseButton.LeftButton)
    pages.wait(0.0)
    assert not button(pages, "summaryAgain").isVisible()


def test_sizes_are_offered_and_shown(pages, made):
    pages.show_made(made())
    zoom = pages.zoom
    assert [zoom.itemText(n) for n in range(zoom.count())] == [
        "适合宽度", "整页", "50 %", "75 %", "100 %", "125 %", "150 %", "175 %", "200 %",
    ]  # fmt: skip
    assert zoom.accessibleName() == "页面大小"
    zoom.setCurrentIndex(4)
    zoom.activated.emit(4)
    assert pages.view.zoom == 100
    pages.view.set_zoom(Fit.PAGE)
    assert zoom.currentText() == "整页"


@pytest.mark.parametrize(("keys", "percent"), [("+", 125), ("=", 125), ("-", 75)])
def test_keys_on_the_pages_zoom(pages, made, qtbot, keys, percent):
    pages.show_made(made())
    pages.view.set_zoom(100)
    pages.view.setFocus()
    qtbot.waitUntil(pages.view.hasFocus)
    qtbot.keyClick(pages.view, keys)
    assert pages.view.zoom == percent
    qtbot.keyClick(pages.view, "0")
    assert pages.view.zoom is Fit.WIDTH


def test_another_look_says_the_same(pages, made):
    pages.set_look(Look(DARK, 150, True))
    assert said(pages) == "正在排版…"
    pages.show_made(made())
    before = said(pages)
    pages.set_look(Look(LIGHT, 200, True))
    assert said(pages) == before
