"""The page of keys at every text size, reached and read by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget

from jjdesk.gui import theme
from jjdesk.gui.help.keys import KeysDialog

ROOMS = ["报告", "图表", "票决", "批注", "跟进", "摘要", "资料"]


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    return window


def dialog(window: QWidget, scale: int, tokens: theme.Tokens = theme.LIGHT) -> KeysDialog:
    window.setStyleSheet(theme.style_sheet(theme.Look(tokens, scale, serif=True)))
    window.ensurePolished()
    page = KeysDialog(ROOMS, window)
    page.show()
    return page


@pytest.mark.parametrize("scale", theme.SCALES)
def test_it_fits_the_window_at_every_text_size(window, scale):
    page = dialog(window, scale)
    assert page.width() <= 1366
    assert page.height() <= 768 - 90


@pytest.mark.parametrize("scale", theme.SCALES)
def test_no_words_or_keys_are_cut(window, scale, qtbot):
    page = dialog(window, scale)
    body = page.findChild(QWidget, "keysBody")
    whole = [label for label in body.findChildren(QLabel) if label.text()]
    qtbot.waitUntil(lambda: all(e.width() >= e.sizeHint().width() - 1 for e in whole))
    area = page.findChild(QScrollArea)
    assert body.width() <= area.viewport().width() + 1, "nothing is beside the window"


def test_what_is_below_is_reached_by_keys(window, qtbot):
    page = dialog(window, 200)
    area = page.findChild(QScrollArea)
    page.activateWindow()
    area.setFocus()
    qtbot.waitUntil(area.hasFocus)
    bar = area.verticalScrollBar()
    assert bar.maximum() > 0
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_PageDown)
    assert bar.value() > 0


def test_a_screen_reader_hears_what_the_list_is(window):
    page = dialog(window, 100)
    assert page.findChild(QScrollArea).accessibleName() == "全部按键"


def test_each_line_has_its_keys_on_the_left(window):
    page = dialog(window, 100)
    grid = page.findChild(QWidget, "keysBody").layout()
    for number in range(grid.count()):
        _, column, _, _ = grid.getItemPosition(number)
        is_key = grid.itemAt(number).widget().objectName() == "key"
        assert is_key == (column % 3 == 0)


def test_small_text_has_more_columns_than_large(window):
    small = dialog(window, 100).findChild(QWidget, "keysBody").layout().columnCount()
    large = dialog(window, 200).findChild(QWidget, "keysBody").layout().columnCount()
    assert small > large


def test_without_a_window_it_shows_itself_whole(qtbot):
    page = KeysDialog(ROOMS)
    qtbot.addWidget(page)
    page.show()
    assert page.findChild(QLabel, "key") is not None
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert not page.isVisible()
