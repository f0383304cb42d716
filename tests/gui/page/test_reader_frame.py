"""The frame before its panels: what the first paint shows."""

import pytest

from jjdesk.gui.page.page import ReportPage
from jjdesk.gui.page.reader_frame import ReaderFrame
from jjdesk.gui.theme import LIGHT, Look
from jjdesk.gui.window_state import WindowState
from jjdesk.services.composing import Row, RowKind, compose
from jjdesk.services.opening import Desk, open_bundled


@pytest.fixture(scope="module")
def opened():
    return open_bundled()


@pytest.fixture
def shown(qtbot, opened, tmp_path):
    """A frame of some size that shows the bundled report, from where it was left."""

    def show(width: int, height: int, scale: int = 100, place: int = 0) -> ReaderFrame:
        frame = ReaderFrame(Look(LIGHT, scale, serif=True), WindowState())
        qtbot.addWidget(frame)
        frame.resize(width, height)
        frame.show()
        qtbot.waitExposed(frame)
        frame.open(Desk(opened, tmp_path / "workbook.jjdesk", {"place": str(place)}))
        return frame

    return show


@pytest.mark.parametrize("scale", [100, 150, 200])
@pytest.mark.parametrize("size", [(1366, 768), (1280, 720), (2560, 1440), (900, 2000)])
def test_the_first_paint_fills_the_page_and_lays_out_little_more(shown, opened, size, scale):
    rows = compose(opened.report, opened.text)
    frame = shown(*size, scale)
    page = frame.page
    laid_out = page.document().blockCount()
    bottom = page.document().documentLayout().blockBoundingRect(page.document().lastBlock())
    assert bottom.bottom() >= page.viewport().height()
    assert laid_out < len(rows) / 3
    assert page.toPlainText().split("\n") == [row.text for row in rows[:laid_out]]


def test_the_first_screen_is_laid_out_once_beside_its_bar(qtbot, opened, tmp_path):
    frame = ReaderFrame(Look(LIGHT, 100, serif=True), WindowState())
    qtbot.addWidget(frame)
    frame.resize(1366, 768)
    frame.show()
    qtbot.waitExposed(frame)
    page = frame.page
    sizes = []
    page.document().documentLayout().documentSizeChanged.connect(sizes.append)
    frame.open(Desk(opened, tmp_path / "workbook.jjdesk", {}))
    (filled,) = (size for size in sizes if size.height() > page.height())
    assert filled.width() == page.width() - page.verticalScrollBar().width()


def test_a_bar_stays_only_while_there_is_something_to_scroll_to(shown, opened):
    frame = shown(1366, 768)
    assert frame.page.verticalScrollBar().isVisible()
    frame.complete()
    assert frame.page.verticalScrollBar().isVisible()
    frame.page.show_rows(compose(opened.report, opened.text)[:3])
    assert not frame.page.verticalScrollBar().isVisible()


def test_the_page_begins_where_it_was_left_and_then_has_all(shown, opened):
    rows = compose(opened.report, opened.text)
    frame = shown(1366, 768, place=rows[60].source_start + 3)
    assert frame.page.document().firstBlock().text() == rows[60].text
    frame.complete()
    assert frame.page.document().blockCount() == len(rows)
    assert frame.page.place() == rows[60].source_start


def test_at_the_end_of_a_report_there_is_no_more_to_show(shown, opened):
    last = compose(opened.report, opened.text)[-1]
    frame = shown(1366, 768, place=last.source_start)
    assert frame.page.toPlainText() == last.text
    assert not frame.page.verticalScrollBar().isVisible()


def test_narrow_words_do_not_leave_the_page_half_empty(qtbot):
    """Twice as many Latin letters as Chinese ones go into a line, and more of some."""
    page = ReportPage(Look(LIGHT, 100, serif=True))
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()
    rows = [Row(RowKind.TEXT, "i" * 90, number) for number in range(200)]
    first = page.first_screen(rows)
    page.show_rows(first)
    bottom = page.document().documentLayout().blockBoundingRect(page.document().lastBlock())
    assert bottom.bottom() >= page.viewport().height()
    assert len(first) < len(rows)
