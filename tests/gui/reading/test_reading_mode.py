"""The reading mode: one commitment at a time on the whole screen, by the keyboard alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QToolButton

from jjdesk.gui import rooms
from jjdesk.gui.actions import AT_PAGE
from jjdesk.gui.reading.reading_mode import ReadingMode, neighbours, where_words

ENTER = Qt.Key.Key_Return


@pytest.fixture
def mode(desk):
    """The mode is on, at the second commitment."""
    desk.keys("jj")
    desk.key("r")
    return desk.window.findChild(ReadingMode)


def text(desk) -> str:
    return desk.find(QLabel, "readingText").accessibleName()


def number(desk) -> int:
    return int(desk.words("readingNumber").split()[1])


def test_r_takes_the_whole_screen_and_escape_gives_it_back(desk):
    desk.keys("jj")
    before = desk.window.geometry()
    desk.key("r")
    mode = desk.window.findChild(ReadingMode)
    assert mode.isVisible()
    assert desk.window.isFullScreen()
    assert not desk.page.isVisible()
    assert not desk.tree.isVisible()
    assert QApplication.focusWidget() is mode
    assert desk.words("readingNumber") == "第 2 条"
    desk.key(Qt.Key.Key_Escape)
    assert not mode.isVisible()
    assert not desk.window.isFullScreen()
    assert desk.window.size() == before.size()
    assert desk.page.isVisible()
    assert desk.tree.isVisible()
    assert QApplication.focusWidget() is desk.page
    assert desk.chosen == 2


def test_it_begins_where_the_page_stands(desk):
    desk.page.go_to_source(desk.page._rows[desk.row_of(40)].source_start)
    desk.key(Qt.Key.Key_F5)
    assert number(desk) == 40


def test_the_commitment_stands_between_its_neighbours_under_its_section(desk):
    desk.click(54)
    desk.key("r")
    reading = desk.window._filling.reader
    report = reading.open_report.report
    by_number = {c.number: c for c in report.commitments}
    assert text(desk) == by_number[54].text
    assert desk.words("readingBefore").startswith("53  ")
    assert desk.words("readingAfter").startswith("55  ")
    assert desk.words("readingWhere") == where_words(report, by_number[54])
    assert "（五）坚定不移建设宜居城市" in desk.words("readingWhere")
    chips = [chip.text() for chip in desk.window.findChildren(QLabel, "readingChip")]
    assert chips == [f"{t.indicator}  ≥ {t.value} 个" for t in by_number[54].targets]
    assert len(chips) == 2


@pytest.mark.parametrize("key", ["j", Qt.Key.Key_Space, Qt.Key.Key_PageDown])
@pytest.mark.usefixtures("mode")
def test_one_key_goes_on(desk, key):
    desk.key(key)
    assert number(desk) == 3
    assert desk.chosen == 3
    assert desk.find(QToolButton, "readWords").text() == "已读 2/154"


@pytest.mark.parametrize("key", ["k", Qt.Key.Key_Backspace, Qt.Key.Key_PageUp])
@pytest.mark.usefixtures("mode")
def test_another_goes_back(desk, key):
    desk.key(key)
    assert number(desk) == 1
    assert desk.words("readingBefore") == ""


@pytest.mark.usefixtures("mode")
def test_shift_space_goes_back(desk):
    desk.key(Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert number(desk) == 1


def test_space_first_shows_the_rest_of_a_long_text(desk, mode):
    while desk.window.state.scale < 200:
        desk.ctrl(Qt.Key.Key_Equal)
    desk.window.setFixedSize(800, 500)
    QApplication.processEvents()
    scroll = desk.find(QScrollArea, "readingScroll")
    reader = desk.window._filling.reader
    long = max(reader.open_report.report.commitments, key=lambda each: len(each.text))
    reader.choose(long.id)
    QApplication.processEvents()
    assert mode._text.height() > scroll.viewport().height()
    places = [scroll.verticalScrollBar().value()]
    while number(desk) == long.number:
        desk.key(Qt.Key.Key_Space)
        QApplication.processEvents()
        places.append(scroll.verticalScrollBar().value())
    assert len(places) > 2
    assert places[:-1] == sorted(places[:-1])
    assert places[-1] == 0, "the next one begins at its beginning"


def test_the_note_under_it_is_the_margins_own(desk, mode):
    desk.write("请说明口径")
    assert QApplication.focusWidget() is desk.note
    assert mode.isAncestorOf(desk.note)
    assert desk.note.isVisible()
    desk.key(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is mode, "the first Escape leaves the note"
    assert mode.isVisible()
    desk.wait_saved()
    assert desk.kept() == ["请说明口径"]
    desk.key(Qt.Key.Key_Escape)
    assert desk.window.findChild(ReadingMode).isHidden()
    assert desk.note.toPlainText() == "请说明口径"
    assert desk.note.isVisible()
    assert not mode.isAncestorOf(desk.note)


@pytest.mark.usefixtures("mode")
def test_ctrl_enter_keeps_the_note_and_goes_on(desk, qtbot):
    desk.write("甲")
    desk.ctrl(ENTER)
    assert number(desk) == 3
    assert QApplication.focusWidget() is desk.note
    desk.commit("乙")
    desk.ctrl(ENTER)
    assert number(desk) == 4
    qtbot.waitUntil(lambda: sorted(desk.kept()) == ["乙", "甲"])


def test_what_is_being_written_is_written_on(desk):
    desk.key("j")
    desk.write("还没写")
    desk.key(Qt.Key.Key_F5)
    assert desk.window.findChild(ReadingMode).isVisible()
    assert QApplication.focusWidget() is desk.note
    desk.commit("完")
    assert desk.note.toPlainText() == "还没写完"


@pytest.mark.usefixtures("mode")
def test_a_figure_gives_a_kind(desk, qtbot):
    desk.key("3")
    qtbot.waitUntil(lambda: len(desk.window._filling._notes.all()) == 1)
    assert desk.window._filling._notes.all()[0].kind == "question"


def test_with_a_filter_it_walks_what_is_shown(desk):
    desk.key("g")
    first, second = desk.shown()[:2]
    desk.click(first)
    desk.key("r")
    assert f"筛选后第 1 / {len(desk.shown())} 条" in desk.words("readingNumber")
    desk.key("j")
    assert number(desk) == second


@pytest.mark.parametrize("act", sorted(AT_PAGE))
def test_acts_on_the_panels_leave_it_first(desk, mode, act):
    desk.find(QAction, act.value).trigger()
    assert mode.isHidden()
    assert desk.page.isVisible()


def test_another_room_ends_it(desk, mode, qtbot):
    desk.key(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert mode.isHidden()
    assert not desk.window.isFullScreen()
    desk.key(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(desk.page.isVisible)
    assert desk.note.isVisible()
    assert mode.isHidden()
    assert desk.window._filling.rooms._open == rooms.REPORT


def test_the_button_leaves_it_and_the_window_closes_from_it(desk, mode, start):
    desk.find(QPushButton, "readingLeave").click()
    assert mode.isHidden()
    desk.key("r")
    assert mode.isVisible()
    desk.close()
    assert not start(desk.workbook).window.isFullScreen()


def test_tab_reaches_only_what_is_shown(desk, mode):
    seen = set()
    for _ in range(60):
        desk.key(Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is mode or mode.isAncestorOf(focus) or focus.isVisible()
        seen.add(focus.objectName())
    assert {"readingLeave", "readWords"} <= seen


@pytest.mark.parametrize("scale", [100, 150, 200])
def test_it_fits_a_small_screen_at_every_text_size(desk, mode, scale):
    while desk.window.state.scale < scale:
        desk.ctrl(Qt.Key.Key_Equal)
    assert mode.minimumSizeHint().width() <= 1366
    assert mode.minimumSizeHint().height() <= 768 - 40


def test_neighbours():
    assert neighbours(["a", "b", "c"], "a") == ("", "b")
    assert neighbours(["a", "b", "c"], "b") == ("a", "c")
    assert neighbours(["a", "b", "c"], "c") == ("b", "")
    assert neighbours(["a"], "x") == ("", "")
