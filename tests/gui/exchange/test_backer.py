"""Copies by themselves, the page 备份与恢复, a damaged workbook put right."""

import secrets
import threading
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QPushButton, QTableView

from jjdesk.domain.backup import Occasion
from jjdesk.errors import WorkbookError
from jjdesk.gui import app
from jjdesk.gui.exchange import backer as backing
from jjdesk.gui.exchange.backup_sheet import BackupSheet
from jjdesk.gui.exchange.restore_sheet import RestoreSheet
from jjdesk.store import backups, whole


class Page:
    """What a hand does on the page."""

    def __init__(self, desk, qtbot) -> None:
        self.desk, self._qtbot = desk, qtbot

    @property
    def backer(self):
        return self.desk.window._filling.backer

    def open(self) -> BackupSheet:
        self.desk.find(QAction, "backups").trigger()
        return self.desk.find(BackupSheet, "")

    def press(self, name) -> None:
        self.desk.find(QPushButton, name).click()

    def rows(self) -> list[list[str]]:
        model = self.desk.find(QTableView, "backups").model()
        return [
            [model.index(row, column).data() for column in range(model.columnCount())]
            for row in range(model.rowCount())
        ]

    def said(self) -> str:
        return self.desk.find(QLabel, "backupSaid").text()

    def noticed(self) -> str:
        label = self.desk.find(QLabel, "noticeWords")
        return label.text() if label.isVisible() else ""

    def write(self, text) -> None:
        self.desk.window.activateWindow()
        self.desk.page.setFocus()
        self._qtbot.waitUntil(lambda: QApplication.focusWidget() is self.desk.page)
        self.desk.key("j")
        self.desk.write(text)
        self.desk.key(Qt.Key.Key_Escape)
        self.desk.wait_saved()

    def look(self) -> None:
        with self._qtbot.waitSignal(self.backer.made):
            self.backer.look()

    def copies(self):
        return backups.beside(self.desk.workbook)

    def confirm(self):
        """Confirm what would be put in place; wait for the window that comes after it."""
        self._qtbot.waitUntil(lambda: self.desk.window.findChild(RestoreSheet) is not None)
        before = len(app._OPEN)
        self.press("restoreKeep")
        self._qtbot.waitUntil(lambda: len(app._OPEN) > before, timeout=10_000)
        self.desk.window = app._OPEN[-1]
        self._qtbot.waitUntil(lambda: self.desk.window._filling is not None, timeout=10_000)
        self._qtbot.waitUntil(lambda: self.noticed() != "", timeout=10_000)


@pytest.fixture
def page(desk, qtbot):
    page = Page(desk, qtbot)
    yield page
    page.desk.window.close()


def test_a_copy_is_made_by_itself_once_an_hour(page, monkeypatch):
    page.look()
    assert page.copies() == (), "nothing was written yet"
    page.write("甲")
    page.look()
    (first,) = page.copies()
    assert first.occasion is Occasion.HOURLY
    page.write("乙")
    page.look()
    assert page.copies() == (first,)
    later = datetime.now(UTC) + timedelta(hours=1)
    services = page.desk.window._filling._workbook._services
    monkeypatch.setattr(services.backing_up, "_clock", lambda: later)
    page.look()
    assert len(page.copies()) == 2
    page.write("丙")
    # A clock that was set back by a year makes no copy wait for that year to pass.
    monkeypatch.setattr(services.backing_up, "_clock", lambda: later - timedelta(days=365))
    page.look()
    assert len(page.copies()) == 3


def test_it_begins_some_time_after_the_start(page, qtbot):
    assert backing.FIRST_MS >= 30_000
    qtbot.waitUntil(page.backer._first.isActive)
    assert page.backer._timer.isActive()


def test_what_keeps_it_from_being_made_is_said_once(page, qtbot):
    page.write("甲")
    folder = backups.folder(page.desk.workbook)
    folder.write_text("in the way", encoding="utf-8")
    page.look()
    qtbot.waitUntil(lambda: "备份没有做成" in page.noticed())
    page.press("noticeClose")
    page.look()
    assert page.noticed() == ""
    folder.unlink()
    page.look()
    assert len(page.copies()) == 1


def test_the_end_does_not_wait_for_a_copy(page, monkeypatch, qtbot):
    page.write("甲")
    looked = threading.Event()

    def wait(copying, *_):
        looked.set()
        assert copying._stopped.wait(10)
        raise backups.StoppedError

    monkeypatch.setattr(backups.Copying, "_look", wait)
    page.backer.look()
    qtbot.waitUntil(looked.is_set)
    page.desk.window.close()
    assert page.copies() == ()
    assert [*backups.folder(page.desk.workbook).iterdir()] == []


def test_the_page_lists_copies_and_makes_one(page, qtbot):
    page.write("甲")
    page.open()
    assert not page.desk.find(QPushButton, "backupRestore").isEnabled()
    assert not page.desk.find(QPushButton, "backupRescue").isVisible()
    page.press("backupNow")
    qtbot.waitUntil(lambda: len(page.rows()) == 1)
    ((when, why, size, holds),) = page.rows()
    assert when.startswith("20")
    assert why == "手动"
    assert size.endswith(("KB", "MB"))
    assert holds == "1 份报告、1 条批注"
    assert "已备份，并检查过" in page.said()
    assert page.desk.find(QPushButton, "backupRestore").isEnabled()


def test_a_copy_that_cannot_be_read_is_listed_and_not_put_back(page, qtbot):
    page.write("甲")
    page.open()
    page.press("backupNow")
    qtbot.waitUntil(lambda: len(page.rows()) == 1)
    (copy,) = page.copies()
    copy.path.write_bytes(b"torn")
    page.backer._list()
    qtbot.waitUntil(lambda: page.rows()[0][3] == "读不出来")
    assert not page.desk.find(QPushButton, "backupRestore").isEnabled()


def test_what_would_change_is_told_before_a_copy_is_put_back(page, qtbot):
    page.write("留下来的一条")
    page.open()
    page.press("backupNow")
    qtbot.waitUntil(lambda: len(page.rows()) == 1)
    page.press("backupBack")
    page.write("后来写的一条")
    page.open()
    qtbot.waitUntil(lambda: len(page.rows()) == 1)
    page.press("backupRestore")
    qtbot.waitUntil(lambda: page.desk.window.findChild(RestoreSheet) is not None)
    assert page.desk.window.findChild(RestoreSheet).windowTitle() == "恢复工作簿"
    assert "与现在相比，批注少掉 1 条。" in page.desk.words("restoreWords")
    listed = page.desk.find(QListWidget, "restoreChanges")
    assert [listed.item(row).text() for row in range(listed.count())] == ["少掉：后来写的一条"]
    page.confirm()
    assert page.desk.kept() == ["留下来的一条"]
    assert {each.occasion for each in page.copies()} == {Occasion.OWN, Occasion.RESTORE}


def test_a_sound_workbook_is_said_to_be_so(page, qtbot):
    page.write("甲")
    page.open()
    page.press("backupCheck")
    qtbot.waitUntil(lambda: "工作簿完好" in page.said())
    assert not page.desk.find(QPushButton, "backupRescue").isVisible()


def spoil(path, page) -> None:
    with path.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(secrets.token_bytes(4096))


def test_a_damaged_workbook_is_rescued_and_put_right(page, start, qtbot):
    page.write("不能丢的一条")
    page.desk.close()
    spoil(page.desk.workbook, 1)
    damaged = page.desk.workbook.read_bytes()
    page.desk = start(page.desk.workbook)
    assert "备份与恢复" in page.desk.words("saved")
    page.open()
    assert "不是工作簿" in page.said()
    assert not page.desk.find(QPushButton, "backupNow").isEnabled()
    page.press("backupCheck")
    qtbot.waitUntil(lambda: "有损坏" in page.said())
    page.press("backupRescue")
    qtbot.waitUntil(lambda: "救出1 份报告、1 条批注" in page.said(), timeout=10_000)
    qtbot.waitUntil(lambda: len(page.rows()) == 1)
    assert page.rows()[0][1] == "抢救"
    assert page.desk.workbook.read_bytes() == damaged
    page.press("backupRestore")
    qtbot.waitUntil(lambda: page.desk.window.findChild(RestoreSheet) is not None)
    assert "不能逐条比较" in page.desk.words("restoreWords")
    page.confirm()
    assert "原来的工作簿另存为" in page.noticed()
    assert page.desk.kept() == ["不能丢的一条"]
    (aside,) = [each for each in page.copies() if each.occasion is Occasion.DAMAGED]
    assert aside.path.read_bytes() == damaged
    page.write("又能写了")
    assert sorted(page.desk.kept()) == ["不能丢的一条", "又能写了"]


def test_nothing_is_replaced_where_that_fails_or_another_window_is_there(
    page, start, qtbot, monkeypatch
):
    page.write("甲")
    page.open()
    page.press("backupNow")
    qtbot.waitUntil(lambda: len(page.rows()) == 1)
    page.press("backupBack")
    page.desk.close()
    spoil(page.desk.workbook, 1)
    page.desk = start(page.desk.workbook)
    damaged = page.desk.workbook.read_bytes()
    lock = backing.lock_file(page.desk.workbook.with_name(f"{page.desk.workbook.name}.lock"))
    assert lock.tryLock(0)
    (copy,) = page.copies()
    page.backer._replace(copy.path)
    assert "另一个窗口正在使用" in page.noticed()
    lock.unlock()

    def refuse(*_):
        raise WorkbookError("磁盘已满")

    monkeypatch.setattr("jjdesk.store.backups.put_in_place", refuse)
    page.backer._replace(copy.path)
    qtbot.waitUntil(lambda: page.noticed() == "磁盘已满")
    assert page.desk.window.isEnabled()
    assert page.desk.workbook.read_bytes() == damaged
    assert len(whole.read_file(copy.path).tables["annotation"]) == 1


def test_a_window_that_only_reads_makes_none(page, start, qtbot):
    page.write("甲")
    second = Page(start(page.desk.workbook), qtbot)
    second.backer.look()
    second.open()
    qtbot.waitUntil(lambda: second.rows() == [])
    assert not second.desk.find(QPushButton, "backupNow").isEnabled()
    assert second.copies() == ()


def test_what_a_program_for_syncing_left_is_told_and_listed(page, start, qtbot):
    page.write("甲")
    page.desk.close()
    workbook = page.desk.workbook
    left = workbook.with_name("workbook.sync-conflict-20260101-000000-ABCDEFG.jjdesk")
    left.write_bytes(workbook.read_bytes())
    page.desk = start(workbook)
    qtbot.waitUntil(lambda: "留下了 1 份冲突的版本" in page.noticed())
    page.press("noticeAct")
    qtbot.waitUntil(lambda: len(page.rows()) == 1)
    assert page.rows()[0][1] == "同步冲突"
    assert page.desk.find(QPushButton, "backupRestore").isEnabled()
