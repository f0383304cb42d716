"""Copies that are under another passphrase than the workbook: listed, asked for, put back."""

import hashlib
import secrets
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QPushButton, QTableView

from jjdesk.domain.backup import Occasion
from jjdesk.gui import app
from jjdesk.gui.exchange.backup_sheet import BackupSheet
from jjdesk.gui.exchange.restore_sheet import RestoreSheet
from jjdesk.gui.workbook.asking import Asker, AskSheet
from jjdesk.services import protecting
from jjdesk.services.bundle import Services
from jjdesk.store import backups, driver, whole
from jjdesk.store.database import open_workbook

EARLIER, NOW = "the earlier one", "the present one"
MOMENT = datetime(2025, 2, 7, 9, tzinfo=UTC)
KEY = Qt.Key


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    """Keys that cost nothing; none is kept for the next test."""

    def derived(word, salt):
        return bytearray(hashlib.sha256(word.encode() + salt).digest())

    monkeypatch.setattr(driver, "_derived", derived)
    yield
    driver.forget()


def written(path, name):
    services = Services(open_workbook(path))
    services.identity.rename(name)
    services.close()


@pytest.fixture
def path(tmp_path):
    """A workbook under a passphrase, with one copy under an earlier one and one without any."""
    path, aside = tmp_path / "workbook.jjdesk", tmp_path / "aside.jjdesk"
    written(path, "原来的名字")
    workbook = open_workbook(path)
    copy = workbook.copy(MOMENT, Occasion.OWN)
    workbook.close()
    copy.path.replace(aside)
    protecting.protect(aside, EARLIER)
    written(path, "后来的名字")
    protecting.protect(path, NOW)
    aside.replace(copy.path)
    driver.forget(driver.salt_of(copy.path))
    return path


@pytest.fixture
def desk(start, path):
    desk = start(path)
    yield desk
    desk.window.close()


def name_of(path):
    return [row["name"] for row in whole.read_file(path).tables["author"]]


def listed(desk, qtbot):
    desk.find(QAction, "backups").trigger()
    sheet = desk.find(BackupSheet, "")
    table = desk.find(QTableView, "backups")
    qtbot.waitUntil(lambda: table.model().rowCount() > 0)
    model = table.model()
    return sheet, [model.index(row, 3).data() for row in range(model.rowCount())]


def give(desk, qtbot, word):
    qtbot.waitUntil(lambda: desk.window.findChild(AskSheet) is not None)
    sheet = desk.window.findChild(AskSheet)
    field = sheet.findChild(QLineEdit)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is field)
    qtbot.keyClicks(field, word)
    qtbot.keyClick(field, KEY.Key_Return)
    return sheet


def restored(desk, qtbot):
    """Agree, and go on in the window that comes."""
    qtbot.waitUntil(lambda: desk.window.findChild(RestoreSheet) is not None)
    before = len(app._OPEN)
    desk.find(QPushButton, "restoreKeep").click()
    qtbot.waitUntil(lambda: len(app._OPEN) > before, timeout=15_000)
    desk.window = app._OPEN[-1]
    qtbot.waitUntil(lambda: desk.window._filling is not None, timeout=15_000)


def said(desk):
    return desk.window.findChild(QLabel, "noticeWords").text()


def test_it_is_listed_as_such_and_its_own_passphrase_puts_it_back(desk, qtbot, path):
    _, words = listed(desk, qtbot)
    assert words == ["另有密码，恢复时输入"]
    own = driver.salt_of(path)
    desk.find(QPushButton, "backupRestore").click()
    sheet = give(desk, qtbot, NOW)
    qtbot.waitUntil(lambda: "密码不对" in sheet.findChild(QLabel, "askSaid").text())
    give(desk, qtbot, EARLIER)
    restored(desk, qtbot)
    assert name_of(path) == ["原来的名字"]
    assert driver.salt_of(path) == own, "it stays under its own passphrase"


def test_given_up_nothing_is_changed(desk, qtbot, path):
    listed(desk, qtbot)
    before = name_of(path)
    desk.find(QPushButton, "backupRestore").click()
    qtbot.waitUntil(lambda: desk.window.findChild(AskSheet) is not None)
    qtbot.keyClick(desk.window.findChild(AskSheet), KEY.Key_Escape)
    qtbot.waitUntil(lambda: desk.window.findChild(AskSheet) is None)
    assert desk.window.findChild(RestoreSheet) is None
    assert name_of(path) == before
    assert len(backups.beside(path)) == 1


def test_given_up_while_the_passphrase_is_tried_nothing_goes_on(desk, qtbot, path):
    went_on = []
    copy = backups.beside(path)[0].path
    Asker(desk.window).ask(copy, lambda: went_on.append(copy))
    sheet = give(desk, qtbot, EARLIER)
    qtbot.keyClick(sheet, KEY.Key_Escape)
    qtbot.waitUntil(lambda: desk.window.findChild(AskSheet) is None)
    assert went_on == []


def test_a_file_that_is_chosen_is_asked_for_too(desk, qtbot, path, monkeypatch):
    (copy,) = backups.beside(path)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(copy.path), ""))
    desk.find(QAction, "restore_all").trigger()
    give(desk, qtbot, EARLIER)
    qtbot.waitUntil(lambda: desk.window.findChild(RestoreSheet) is not None)
    assert copy.path.name in desk.words("restoreWords")
    assert not desk.find(QLabel, "noticeWords").isVisible(), "nothing is waited for"


def test_a_copy_that_went_meanwhile_is_told(desk, qtbot, path):
    listed(desk, qtbot)
    (copy,) = backups.beside(path)
    desk.find(QPushButton, "backupRestore").click()
    qtbot.waitUntil(lambda: desk.window.findChild(AskSheet) is not None)
    copy.path.unlink()
    give(desk, qtbot, EARLIER)
    qtbot.waitUntil(lambda: "读不出来" in said(desk))
    assert "没有文件被改动" in said(desk)


def test_in_place_of_a_damaged_workbook_the_copy_keeps_its_passphrase(desk, qtbot, path):
    listed(desk, qtbot)
    data = bytearray(path.read_bytes())
    data[4096 * 2 : 4096 * 20] = secrets.token_bytes(4096 * 18)
    path.write_bytes(bytes(data))
    desk.find(QPushButton, "backupCheck").click()
    qtbot.waitUntil(lambda: "损坏" in desk.words("backupSaid"))
    own = driver.salt_of(path)
    desk.find(QPushButton, "backupRestore").click()
    give(desk, qtbot, EARLIER)
    restored(desk, qtbot)
    qtbot.waitUntil(lambda: "已由" in said(desk))
    assert name_of(path) == ["原来的名字"]
    assert driver.salt_of(path) == own


def test_what_is_exported_is_said_not_to_be_encrypted(desk, qtbot, tmp_path, monkeypatch):
    target = tmp_path / "全部.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    desk.find(QAction, "export_all").trigger()
    qtbot.waitUntil(target.exists)
    qtbot.waitUntil(lambda: "没有加密" in said(desk))
    assert "妥善保管" in said(desk)
    assert "后来的名字".encode() in target.read_bytes()
