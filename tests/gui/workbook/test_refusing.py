"""What is refused while notes wait to be written, or the window only reads: said, and harmless."""

import hashlib
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
)

from jjdesk.__main__ import _connect, _load
from jjdesk.gui import app
from jjdesk.gui.exchange.restore_sheet import RestoreSheet
from jjdesk.gui.main_window import MainWindow
from jjdesk.gui.workbook.passphrase_sheet import PassphraseSheet
from jjdesk.gui.workbook.protector import Protector
from jjdesk.services import protecting, protection
from jjdesk.store import driver, whole
from jjdesk.store.database import open_workbook

WORD = "long enough, 8+"
KEY = Qt.Key


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    """Keys that cost nothing; none is kept for the next test."""

    def derived(word, salt):
        return bytearray(hashlib.sha256(word.encode() + salt).digest())

    monkeypatch.setattr(driver, "_derived", derived)
    yield
    driver.forget()


@pytest.fixture
def locked(start, tmp_path):
    """The application on a locked workbook whose passphrase was given."""
    path = tmp_path / "folder" / "workbook.jjdesk"
    open_workbook(path).close()
    protecting.protect(path, WORD)
    return start(path)


def said(desk):
    label = desk.window.findChild(QLabel, "noticeWords")
    return label.text() if label.isVisible() else ""


def unwritten(desk, qtbot):
    """A note that cannot be written: the file is away. Gives it back when called."""
    aside = desk.workbook.with_name("aside")
    desk.key("j")
    desk.write("甲")
    desk.key(KEY.Key_Escape)
    desk.wait_saved()
    desk.workbook.rename(aside)
    desk.write("乙")
    desk.key(KEY.Key_Escape)
    qtbot.waitUntil(lambda: "没有存入" in desk.words("saved"))
    return lambda: aside.rename(desk.workbook)


def test_with_a_note_that_could_not_be_written_it_is_not_locked(locked, qtbot):
    give_back = unwritten(locked, qtbot)
    for _ in range(2):
        locked.find(QAction, "lock").trigger()
        assert "没有锁定，以免丢失" in said(locked)
        locked.find(QPushButton, "noticeClose").click()
    assert locked.window.isVisible()
    give_back()
    assert driver.is_unlocked(locked.workbook)


def test_nor_is_a_passphrase_set_nor_anything_exported_or_restored(
    desk, qtbot, tmp_path, monkeypatch
):
    path = tmp_path / "folder" / "x.jjdesk"
    house = desk.window._filling
    monkeypatch.setattr(house.protector, "_rooms", Waiting())
    monkeypatch.setattr(house.transferrer, "_write_waiting", lambda: 2)
    desk.find(QAction, "protect").trigger()
    for name in ("New", "Again"):
        desk.find(QLineEdit, f"passphrase{name}").setText(WORD)
    desk.find(QCheckBox, "passphraseKnown").setChecked(True)
    desk.find(QPushButton, "passphraseKeep").click()
    assert "密码没有改动" in desk.words("passphraseSaid")
    assert not protection.is_protected(desk.workbook)
    desk.find(PassphraseSheet, "").reject()
    target = tmp_path / "all.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    desk.find(QAction, "export_all").trigger()
    qtbot.waitUntil(lambda: "没有导出，也没有恢复" in said(desk), timeout=15_000)
    assert "2 条批注" in said(desk)
    assert not target.exists()
    open_workbook(path).close()
    before = kept(desk.workbook)
    house.transferrer.preview(path)
    qtbot.waitUntil(lambda: desk.window.findChild(RestoreSheet) is not None, timeout=15_000)
    desk.find(QPushButton, "restoreKeep").click()
    qtbot.waitUntil(lambda: "没有恢复" in said(desk))
    assert kept(desk.workbook) == before


def kept(path):
    """All but where one reads just now."""
    return whole.read_file(path).tables | {"setting": []}


class Waiting:
    """Rooms with two notes that cannot be written."""

    def write_waiting(self):
        return 2


def test_what_is_being_read_can_be_given_up(desk, tmp_path):
    path = tmp_path / "folder" / "x.jjdesk"
    open_workbook(path).close()
    desk.window._filling.transferrer.preview(path)
    button = next(
        each
        for each in desk.window.findChildren(QPushButton)
        if each.isVisible() and each.text() == "取消"
    )
    button.click()
    assert said(desk) == "已取消，工作簿没有任何改动。"
    desk.window._filling._workbook.drain()
    assert desk.window.findChild(RestoreSheet) is None


def test_of_two_files_the_second_is_shown(desk, qtbot, tmp_path):
    transferrer = desk.window._filling.transferrer
    for name in ("one", "two"):
        open_workbook(tmp_path / "folder" / f"{name}.jjdesk").close()
    transferrer.preview(tmp_path / "folder" / "none.jjdesk")
    transferrer.preview(tmp_path / "folder" / "one.jjdesk")
    transferrer.preview(tmp_path / "folder" / "two.jjdesk")
    qtbot.waitUntil(lambda: desk.window.findChild(RestoreSheet) is not None, timeout=15_000)
    desk.window._filling._workbook.drain()
    assert len(desk.window.findChildren(RestoreSheet)) == 1
    assert "two.jjdesk" in desk.words("restoreWords")
    desk.find(RestoreSheet, "").reject()


def test_a_window_that_only_reads_sets_no_passphrase(desk, monkeypatch):
    monkeypatch.setattr(desk.window._filling._workbook, "reading_only", "只供阅读")
    desk.find(QAction, "protect").trigger()
    assert desk.window.findChild(PassphraseSheet) is None
    assert "不能改密码" in said(desk)
    assert "请先接管" in said(desk)


def test_never_by_itself_if_the_deputy_wants_so(locked, qtbot):
    locked.find(QAction, "protect").trigger()
    locked.find(QSpinBox, "passphraseMinutes").setValue(0)
    locked.find(QPushButton, "passphraseKeep").click()
    protector = locked.find(Protector, "")
    qtbot.waitUntil(lambda: protector._minutes == 0)
    qtbot.waitUntil(lambda: not protector._timer.isActive())


def test_a_touch_begins_the_minutes_anew(locked, qtbot):
    protector = locked.find(Protector, "")
    qtbot.waitUntil(protector._timer.isActive)
    protector._rested.invalidate()
    assert protector._rested.hasExpired(0)
    locked.key("j")
    assert protector._rested.isValid()
    assert not protector._rested.hasExpired(60_000)


# The application itself


def test_it_has_a_name(qapp, monkeypatch):
    monkeypatch.setattr(app, "QApplication", lambda _: qapp)
    monkeypatch.setattr(app, "reach_fcitx", lambda _: None)
    made = app.create_application(["jjdesk"])
    assert made is qapp
    assert qapp.applicationName() == "jjdesk"


def test_it_runs_until_its_window_is_closed(qapp, qtbot, monkeypatch, tmp_path):
    monkeypatch.setattr(app, "create_application", lambda _: qapp)
    monkeypatch.setattr(app, "_watch_crashes", lambda: None)
    monkeypatch.setattr(app.crash, "install", lambda _: None)

    qapp.setWindowIcon(QIcon())

    def execute():
        (window,) = (
            each
            for each in QApplication.topLevelWidgets()
            if isinstance(each, MainWindow) and each.isVisible()
        )
        qtbot.waitUntil(lambda: window._filling is not None)
        assert not window.windowIcon().isNull()
        window.close()
        return 7

    monkeypatch.setattr(qapp, "exec", execute, raising=False)
    assert app.run(partial(_load, tmp_path / "w.jjdesk"), _connect) == 7
    assert app.paths.window_file().exists()
