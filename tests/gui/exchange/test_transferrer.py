"""All of the workbook out and in again, by the menu."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton
from shiboken6 import isValid

from jjdesk.errors import WorkbookError
from jjdesk.gui import app
from jjdesk.gui.exchange.restore_sheet import RestoreSheet
from jjdesk.gui.main_window import MainWindow
from jjdesk.gui.page.page import ReportPage
from jjdesk.services.bundle import Services
from jjdesk.store import whole
from jjdesk.store.database import open_workbook


class Hand:
    """What a hand does with the workbook as a whole."""

    def __init__(self, desk, qtbot, monkeypatch, folder) -> None:
        self.desk, self._qtbot = desk, qtbot
        self._patch, self.folder = monkeypatch, folder

    def export(self, name="全部.json"):
        file = self.folder / name
        self._patch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
        self.desk.find(QAction, "export_all").trigger()
        self._qtbot.waitUntil(lambda: self.said() != "")
        return file

    def choose(self, file):
        self._patch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
        self.desk.find(QAction, "restore_all").trigger()

    def sheet(self, file) -> RestoreSheet:
        self.choose(file)
        self._qtbot.waitUntil(lambda: self.desk.window.findChild(RestoreSheet) is not None)
        return self.desk.window.findChild(RestoreSheet)

    def said(self) -> str:
        label = self.desk.find(QLabel, "noticeWords")
        return label.text() if label.isVisible() else ""

    def restore(self, file) -> MainWindow:
        """Confirm it, and wait for the window that comes in place of this one."""
        sheet = self.sheet(file)
        before = len(app._OPEN)
        sheet.findChild(QPushButton, "restoreKeep").click()
        self._qtbot.waitUntil(lambda: len(app._OPEN) > before, timeout=10_000)
        window = app._OPEN[-1]
        self._qtbot.waitUntil(lambda: window._filling is not None, timeout=10_000)
        self.desk.window = window
        self._qtbot.waitUntil(
            lambda: window.findChild(QLabel, "noticeWords").isVisible(), timeout=10_000
        )
        return window


@pytest.fixture
def hand(desk, qtbot, monkeypatch, tmp_path):
    hand = Hand(desk, qtbot, monkeypatch, tmp_path)
    yield hand
    hand.desk.window.close()


def written(desk, text) -> None:
    desk.write(text)
    desk.key(Qt.Key.Key_Escape)
    desk.wait_saved()


def test_what_was_just_typed_is_in_the_file(hand):
    hand.desk.key("j")
    hand.desk.write("刚写的")
    file = hand.export()
    (note,) = json.loads(file.read_bytes())["tables"]["annotation"]
    assert note["body"] == "刚写的"
    assert "1 条批注" in hand.said()
    assert str(file) in hand.said()


def test_a_window_that_comes_back_shows_what_the_file_holds(hand, qtbot):
    desk = hand.desk
    desk.key("j")
    written(desk, "原来的")
    file = hand.export()
    desk.page.setFocus()
    desk.key("j")
    written(desk, "后来的")
    old = desk.window
    window = hand.restore(file)
    assert not (isValid(old) and old.isVisible())
    assert window.isVisible()
    assert desk.kept() == ["原来的"]
    assert "原来的内容备份在“" in hand.said()
    (copy,) = hand.folder.glob("*-备份/*.jjdesk")
    there = whole.read_file(copy).tables["annotation"]
    assert sorted(row["body"] for row in there) == ["原来的", "后来的"]
    notes = window._filling._notes
    qtbot.waitUntil(lambda: [note.text for note in notes.all()] == ["原来的"])
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is window.findChild(ReportPage))
    desk.key("j")
    qtbot.waitUntil(lambda: not desk.find(QPushButton, "takeOver").isVisible())


def test_a_copy_brings_back_what_was_replaced(hand):
    desk = hand.desk
    empty = hand.export("空.json")
    desk.page.setFocus()
    desk.key("j")
    written(desk, "不能丢")
    hand.restore(empty)
    assert desk.kept() == []
    (copy,) = hand.folder.glob("*-备份/*.jjdesk")
    hand.restore(copy)
    assert desk.kept() == ["不能丢"]


def test_the_sheet_says_what_would_change_and_leaves_it(hand, qtbot):
    desk = hand.desk
    desk.key("j")
    written(desk, "甲")
    sheet = hand.sheet(hand.export())
    words = sheet.findChild(QLabel, "restoreWords").text()
    assert "里有：1 份报告、1 条批注" in words
    assert "现有的内容（1 份报告、1 条批注）将被替换" in words
    for label in sheet.findChildren(QLabel):
        assert label.height() >= label.heightForWidth(label.width()), "no line is cut"
    sheet.findChild(QPushButton, "restoreBack").click()
    qtbot.waitUntil(lambda: desk.window.findChild(RestoreSheet) is None)
    assert not list(hand.folder.glob("*-备份"))
    assert desk.kept() == ["甲"]


def test_another_file_is_refused_in_words(hand, qtbot, tmp_path):
    other = tmp_path / "别的.json"
    other.write_text("{}", encoding="utf-8")
    hand.choose(other)
    qtbot.waitUntil(lambda: "不是本程序导出的全部资料" in hand.said())
    assert hand.desk.window.isEnabled()


def test_without_a_file_nothing_is_done(hand, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    hand.desk.find(QAction, "restore_all").trigger()
    assert hand.desk.window.findChild(RestoreSheet) is None
    assert hand.said() == ""


def test_a_copy_that_cannot_be_made_leaves_the_window_as_it_was(hand, qtbot, monkeypatch):
    desk = hand.desk
    desk.key("j")
    written(desk, "甲")
    file = hand.export()
    sheet = hand.sheet(file)

    def refuse(*_):
        raise WorkbookError("磁盘已满")

    monkeypatch.setattr("jjdesk.store.backups.make", refuse)
    sheet.findChild(QPushButton, "restoreKeep").click()
    qtbot.waitUntil(lambda: hand.said() == "磁盘已满")
    assert desk.window.isEnabled()
    assert desk.kept() == ["甲"]


def test_what_others_put_there_is_seen_at_once(hand, tmp_path):
    services = Services(open_workbook(tmp_path / "other.jjdesk"))
    services.identity.rename("李四")
    file = tmp_path / "李四.json"
    services.transferring.export(file)
    services.close()
    window = hand.restore(file)
    assert "已由“李四.json”恢复" in hand.said()
    assert window._filling.undo._names == ("", "")
