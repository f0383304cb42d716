"""Every act of the menu at the page, by its own key: what its name says is what is seen."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QMenu,
    QTreeView,
    QWidget,
)

from jjdesk.gui import rooms
from jjdesk.gui.actions import Act, table
from jjdesk.gui.progress.status_sheet import StatusSheet
from jjdesk.gui.theme import CONTRAST, DARK, LIGHT
from jjdesk.gui.widgets.notice_bar import NoticeBar

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


class Keys:
    """A hand that presses the keys of acts where the focus is."""

    def __init__(self, desk, qtbot):
        self.desk, self.qtbot = desk, qtbot
        self.house = desk.window._filling
        self.seeker = self.house.reader.seeker

    def press(self, act, which=0):
        """The act's key, as the table has it."""
        keys = self.desk.find(QAction, act.value).shortcuts()[which][0]
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClick(target, keys.key(), keys.keyboardModifiers())

    def back(self):
        """To the page, with whatever lies over it closed."""
        for dialog in self.desk.window.findChildren(QDialog):
            dialog.close()
        for menu in self.desk.window.findChildren(QMenu):
            menu.close()
        self.desk.window.activateWindow()
        self.desk.page.setFocus()
        self.qtbot.waitUntil(lambda: QApplication.focusWidget() is self.desk.page)

    def wait(self, until):
        self.qtbot.waitUntil(until, timeout=20000)

    @property
    def said(self):
        bar = self.desk.window.findChild(NoticeBar)
        return bar.accessibleName() if bar.isVisible() else ""

    @property
    def filter(self):
        return self.seeker.bar.filter()

    def sheets(self):
        """What dialogs are open, by their titles."""
        return [
            dialog.windowTitle()
            for dialog in self.desk.window.findChildren(QDialog)
            if dialog.isVisible()
        ]


@pytest.fixture
def keys(desk, qtbot):
    return Keys(desk, qtbot)


def test_acts_on_commitments(keys):
    desk = keys.desk
    keys.press(Act.NEXT)
    keys.press(Act.NEXT)
    second = desk.chosen
    assert second > 1
    keys.press(Act.PREVIOUS)
    assert desk.chosen < second
    first = desk.chosen
    keys.press(Act.FIRST_UNREAD)
    assert desk.chosen >= first
    for which in range(2):
        keys.back()
        keys.press(Act.READING_MODE, which)
        keys.wait(lambda: not desk.page.isVisible())
        keys.press(Act.READING_MODE, which)
        keys.wait(desk.page.isVisible)
    keys.back()
    desk.click(2)
    keys.press(Act.PROGRESS)
    keys.wait(lambda: any(s.isVisible() for s in desk.window.findChildren(StatusSheet)))


def test_acts_on_what_the_page_shows(keys):
    desk = keys.desk
    keys.press(Act.WITH_TARGET)
    with_target = desk.shown()
    assert 0 < len(with_target) < 154
    keys.press(Act.WITH_TARGET)
    assert len(desk.shown()) == 154
    keys.press(Act.ANNOTATED)
    assert desk.shown() == []
    keys.press(Act.CLEAR)
    assert len(desk.shown()) == 154
    for which in range(2):
        keys.back()
        keys.press(Act.SEARCH, which)
        assert QApplication.focusWidget() is desk.search
    desk.commit("小学")
    keys.wait(lambda: 0 < len(desk.shown()) < 154)
    keys.press(Act.CLEAR)
    keys.wait(lambda: len(desk.shown()) == 154)
    keys.back()
    panel = keys.desk.find(QWidget, "filterPanel")
    before = panel.isVisible()
    keys.press(Act.FILTERS)
    assert panel.isVisible() is not before


def test_acts_on_what_stands_around_the_page(keys):
    desk = keys.desk
    tree = desk.find(QTreeView, "outlineTree")
    keys.press(Act.OUTLINE)
    assert not tree.isVisible()
    keys.press(Act.OUTLINE)
    assert tree.isVisible()
    keys.press(Act.ALL)
    assert desk.tabs.currentIndex() == 1
    keys.back()
    keys.press(Act.ONE)
    assert desk.tabs.currentIndex() == 0
    keys.back()
    keys.press(Act.MARGIN)
    assert not desk.tabs.isVisible()
    keys.press(Act.MARGIN)
    assert desk.tabs.isVisible()
    keys.back()
    keys.press(Act.MENU)
    assert desk.find(QMenu, "actsMenu").isVisible()


def test_acts_on_letters_and_colours(keys):
    state = keys.desk.window.state
    for which in range(2):
        keys.press(Act.LARGER, which)
    assert state.scale == 125
    keys.press(Act.SMALLER)
    assert state.scale == 110
    keys.press(Act.NORMAL)
    assert state.scale == 100
    seen = []
    for _ in range(3):
        keys.press(Act.SCHEME)
        seen.append(keys.desk.window.look.tokens)
    assert seen == [DARK, CONTRAST, LIGHT]
    keys.press(Act.FACE)
    assert not state.serif


def test_acts_on_notes(keys):
    desk = keys.desk
    desk.click(2)
    keys.press(Act.NOTE)
    assert QApplication.focusWidget() is desk.note
    desk.commit("第一条")
    desk.key(KEY.Key_Escape)
    desk.wait_saved()
    assert desk.kept() == ["第一条"]
    keys.back()
    keys.press(Act.REMOVE)
    keys.wait(lambda: desk.kept() == [])
    keys.back()
    # The screen hears of an undo after the disk, and of nothing else to redo before that.
    keys.press(Act.UNDO)
    keys.wait(lambda: desk.kept() == ["第一条"] and "已撤销" in keys.said)
    keys.press(Act.REDO)
    keys.wait(lambda: desk.kept() == [] and "已重做" in keys.said)
    keys.press(Act.UNDO)
    keys.wait(lambda: desk.kept() == ["第一条"] and "已撤销" in keys.said)
    keys.wait(lambda: bool(keys.house._notes._notes))
    keys.press(Act.ANNOTATED)
    keys.wait(lambda: desk.shown() == [2])
    keys.press(Act.ANNOTATED)
    keys.press(Act.REDO, 1)
    keys.wait(lambda: desk.kept() == [])


def test_notes_on_a_section_and_on_the_whole_report(keys):
    desk = keys.desk
    desk.click(2)
    keys.press(Act.NOTE_SECTION)
    desk.commit("本章节")
    desk.key(KEY.Key_Escape)
    desk.wait_saved()
    keys.back()
    keys.press(Act.NOTE_REPORT)
    desk.commit("整篇")
    desk.key(KEY.Key_Escape)
    keys.wait(lambda: sorted(desk.kept()) == sorted(["本章节", "整篇"]))


def test_the_menu_names_what_would_be_taken_back(keys):
    desk = keys.desk
    undo = desk.find(QAction, Act.UNDO.value)
    assert (undo.text(), undo.isEnabled()) == ("撤销", False)
    desk.click(2)
    desk.write("一条")
    desk.key(KEY.Key_Escape)
    keys.wait(undo.isEnabled)
    assert undo.text().startswith("撤销：")
    keys.back()
    keys.press(Act.UNDO)
    redo = desk.find(QAction, Act.REDO.value)
    keys.wait(redo.isEnabled)
    assert redo.text().startswith("重做：")


@pytest.mark.parametrize(
    ("act", "title"),
    [
        (Act.KEYS, "全部按键"),
        (Act.ABOUT, "关于"),
        (Act.MANUAL, "使用手册"),
    ],
)
def test_help_is_opened(keys, act, title):
    if table()[act].keys:
        keys.press(act)
    else:
        keys.desk.find(QAction, act.value).trigger()
    keys.wait(lambda: any(title in sheet for sheet in keys.sheets()))


def test_taking_in_goes_to_the_library_first(keys, monkeypatch):
    asked = []
    monkeypatch.setattr(
        QFileDialog, "getOpenFileNames", lambda *a, **_: (asked.append(a[1]), ([], ""))[1]
    )
    monkeypatch.setattr(
        QFileDialog, "getOpenFileName", lambda *a, **_: (asked.append(a[1]), ("", ""))[1]
    )
    keys.press(Act.IMPORT)
    assert keys.house.rooms.shown == rooms.LIBRARY
    assert len(asked) == 1
    keys.house.rooms.go(rooms.REPORT)
    QGuiApplication.clipboard().clear()
    keys.press(Act.PASTE)
    assert keys.house.rooms.shown == rooms.LIBRARY
    keys.wait(lambda: keys.said != "")


def test_in_other_rooms_the_keys_of_the_page_are_off_and_come_back(keys):
    desk = keys.desk
    desk.click(2)
    desk.key("3", ALT)
    for act in (Act.NEXT, Act.NOTE, Act.READING_MODE, Act.TEMPLATE, Act.HISTORY):
        assert not desk.find(QAction, act.value).isEnabled(), act
    for act in (Act.LARGER, Act.KEYS, Act.QUIT, Act.UNDO):
        assert desk.find(QAction, act.value).shortcuts(), act
    assert desk.find(QAction, Act.LARGER.value).isEnabled()
    assert not any(desk.find(QAction, str(kind)).isEnabled() for kind in range(1, 6))
    desk.key("1", ALT)
    assert desk.find(QAction, Act.NEXT.value).isEnabled()
    before = desk.chosen
    keys.press(Act.NEXT)
    assert desk.chosen != before


@pytest.mark.parametrize(("number", "off"), [(2, True), (6, True), (7, False)])
def test_the_face_of_the_page_is_not_changed_where_its_key_exports(keys, number, off):
    keys.desk.key(str(number), ALT)
    assert keys.desk.find(QAction, Act.FACE.value).isEnabled() is not off


def test_nothing_can_be_taken_over_from_nobody(keys):
    assert not keys.desk.find(QAction, Act.TAKE_OVER.value).isEnabled()


def test_the_window_is_closed_by_its_key(keys):
    keys.press(Act.QUIT)
    keys.wait(lambda: not keys.desk.window.isVisible())


# Dropped on the window


@pytest.fixture
def drop(desk):
    def act(*urls):
        """Whether the window takes them, as they enter and as they are dropped."""
        mime = QMimeData()
        mime.setText("x")
        if urls:
            mime.setUrls([QUrl(url) for url in urls])
        copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        plain = Qt.KeyboardModifier.NoModifier
        events = (
            QDragEnterEvent(QPoint(9, 9), copy, mime, left, plain),
            QDropEvent(QPointF(9, 9), copy, mime, left, plain),
        )
        house = desk.window._filling
        return [house.eventFilter(desk.window, event) for event in events]

    return act


def test_a_report_that_is_dropped_is_shown_in_the_library(desk, drop, tmp_path):
    file = tmp_path / "某县.txt"
    file.write_text("某县人民政府工作报告\n一、教育\n新建小学3所。\n", encoding="utf-8")
    given = []
    desk.window._filling._librarian.import_files = given.append
    assert drop(file.as_uri()) == [True, True]
    assert given == [[file]], "once, when it is dropped"
    assert desk.window._filling.rooms.shown == rooms.LIBRARY


def test_notes_that_are_dropped_leave_the_room_as_it_is(desk, drop, tmp_path):
    file = tmp_path / "同事.jjpack"
    file.touch()
    given = []
    desk.window._filling._librarian.import_files = given.append
    drop(file.as_uri())
    assert given == [[file]]
    assert desk.window._filling.rooms.shown == rooms.REPORT


@pytest.mark.parametrize("urls", [(), ("https://example.org/x.docx",)])
def test_what_is_no_file_here_is_not_taken(desk, drop, urls):
    given = []
    desk.window._filling._librarian.import_files = given.append
    assert drop(*urls) == [False, False]
    assert given == []


def test_the_foot_and_the_title_are_those_of_the_report(desk):
    assert "承诺事项 154 条" in desk.find(QLabel, "counts").text()
    assert desk.window.windowTitle().startswith("重庆市江津区人民政府工作报告 2025")
