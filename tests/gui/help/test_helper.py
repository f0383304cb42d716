"""F1 leads to the manual's place of what has the keyboard: rooms, their parts, every sheet."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton, QVBoxLayout, QWidget

from jjdesk.gui import rooms
from jjdesk.gui.help import helper as helper_module
from jjdesk.gui.help import places
from jjdesk.gui.help.helper import Helper
from jjdesk.gui.help.manual import ManualDialog


class FilterPanel(QWidget):
    """A part of a room that has a heading of its own, by its name."""


class StatusSheet(QDialog):
    """A sheet that has a heading of its own, by its name."""


class UnheardOfSheet(QDialog):
    """A sheet that nobody has told of."""


class Rooms:
    """The room that is shown."""

    shown = rooms.CHARTS


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.fixture
def helper(window):
    return Helper(window, Rooms())


def manual(above: QWidget) -> ManualDialog | None:
    return above.findChild(ManualDialog)


def heading(above: QWidget) -> str:
    return manual(above).page.textCursor().block().text()


def with_field(sheet: QDialog, qtbot) -> QLineEdit:
    """A sheet over the window, with the keyboard in its field."""
    field = QLineEdit()
    QVBoxLayout(sheet).addWidget(field)
    sheet.open()
    sheet.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    return field


# Which heading


@pytest.mark.parametrize(
    ("room", "wanted"),
    [
        (rooms.REPORT, "打开与阅读"),
        (rooms.CHARTS, "图表"),
        (rooms.VOTE, "票决"),
        (rooms.NOTES, "全部批注"),
        (rooms.PROGRESS, "跟进"),
        (rooms.SUMMARY, "摘要"),
        (rooms.LIBRARY, "资料"),
        ("no such room", "打开与阅读"),
    ],
)
def test_a_room_has_its_heading(room, wanted):
    assert places.heading_of(None, room) == wanted


def test_what_holds_the_keyboard_counts_before_the_room(qtbot):
    panel = FilterPanel()
    qtbot.addWidget(panel)
    inner = QWidget(panel)
    button = QPushButton(inner)
    assert places.heading_of(button, rooms.REPORT) == "查找与筛选"
    assert places.heading_of(panel, rooms.REPORT) == "查找与筛选"


def test_of_what_has_no_heading_the_room_is_told(qtbot):
    plain = QPushButton()
    qtbot.addWidget(plain)
    assert places.heading_of(plain, rooms.PROGRESS) == "跟进"


@pytest.mark.parametrize(
    ("sheet", "wanted"),
    [
        ("BackupSheet", "备份与恢复"),
        ("RestoreSheet", "备份与恢复"),
        ("PassphraseSheet", "密码与锁定"),
        ("UnlockPage", "密码与锁定"),
        ("KeysDialog", "全部按键"),
        ("AboutDialog", "安装、升级、卸载"),
        ("PackPreviewSheet", "交换批注"),
        ("ProjectImportSheet", "名单与意向"),
        ("ClosingSheet", "计票台"),
    ],
)
def test_sheets_lead_to_the_chapter_that_tells_of_them(sheet, wanted):
    assert places.WIDGETS[sheet] == wanted


# The window that opens


def test_it_opens_at_the_room_over_the_window(window, helper):
    window.setFocus()
    helper.open()
    assert manual(window).isVisible()
    assert heading(window) == "图表"


def test_it_is_one_window_however_often_it_is_asked_for(window, helper):
    helper.open()
    first = manual(window)
    Rooms.shown = rooms.LIBRARY
    window.activateWindow()
    helper.open()
    Rooms.shown = rooms.CHARTS
    assert window.findChildren(ManualDialog) == [first]
    assert heading(window) == "资料"


def test_closed_it_goes_and_is_made_anew(window, helper, qtbot):
    helper.open()
    qtbot.keyClick(manual(window), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: manual(window) is None)
    helper.open()
    assert manual(window).isVisible()


def test_a_sheet_gets_the_key_when_it_is_entered_and_only_once(window, helper, qtbot):
    assert helper.parent() is window
    sheet = StatusSheet(window)
    field = with_field(sheet, qtbot)
    other = QPushButton(sheet)
    other.show()
    other.setFocus()
    field.setFocus()
    keys = sheet.findChildren(QShortcut, "helpKey")
    assert len(keys) == 1
    sheet.reject()


def test_in_a_sheet_f1_opens_the_manual_over_it_at_its_heading(window, helper, qtbot):
    assert helper.parent() is window
    sheet = StatusSheet(window)
    field = with_field(sheet, qtbot)
    qtbot.keyClick(field, Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: manual(sheet) is not None)
    assert heading(sheet) == "跟进"
    manual(sheet).close()
    sheet.reject()


def test_a_sheet_that_nobody_told_of_leads_to_the_room(window, helper, qtbot):
    sheet = UnheardOfSheet(window)
    with_field(sheet, qtbot)
    helper.open()
    assert heading(sheet) == "图表"
    manual(sheet).close()
    sheet.reject()


def test_the_manual_itself_and_plain_windows_get_no_key(window, helper, qtbot):
    helper.open()
    own = manual(window)
    qtbot.waitUntil(lambda: own.isAncestorOf(QApplication.focusWidget()))
    own.names.setFocus()
    assert own.findChild(QShortcut, "helpKey") is None
    assert window.findChild(QShortcut, "helpKey") is None or own.isVisible()
    own.close()
    helper._give(None, None)
    assert window.findChild(QShortcut, "helpKey") is None


def test_without_an_application_of_windows_it_waits_for_nothing(window, monkeypatch):
    monkeypatch.setattr(helper_module.QApplication, "instance", staticmethod(lambda: None))
    assert Helper(window, Rooms()).parent() is window
