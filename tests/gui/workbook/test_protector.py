"""A passphrase set in the window, the window locked, the passphrase asked for."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QClipboard, QIcon
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QPushButton, QSpinBox

from jjdesk.gui import app
from jjdesk.gui.workbook.passphrase_sheet import PassphraseSheet
from jjdesk.gui.workbook.protector import Protector
from jjdesk.gui.workbook.unlock_page import UnlockPage
from jjdesk.services import protecting, protection
from jjdesk.store import annotations, driver
from jjdesk.store.database import open_workbook

WORD = "八个字符以上的密码"
NOTE = "这一条只给自己看"


@pytest.fixture(autouse=True)
def forgetful():
    yield
    driver.forget()


def following(desk, qtbot, act):
    """The window that takes the place of this one upon ``act``."""
    before = len(app._OPEN)
    act()
    qtbot.waitUntil(lambda: len(app._OPEN) > before, timeout=15_000)
    desk.window = app._OPEN[-1]
    qtbot.waitUntil(lambda: desk.window._filling is not None, timeout=15_000)


def fill(desk, *, old=""):
    desk.find(QAction, "protect").trigger()
    sheet = desk.find(PassphraseSheet, "")
    desk.find(QLineEdit, "passphraseOld").setText(old)
    for name in ("passphraseNew", "passphraseAgain"):
        desk.find(QLineEdit, name).setText(WORD)
    return sheet


def noted(desk):
    desk.key("j")
    desk.write(NOTE)
    desk.key(Qt.Key.Key_Escape)
    desk.wait_saved()


def give(desk, word):
    desk.find(QLineEdit, "unlockField").setText(word)
    desk.find(QPushButton, "unlockOpen").click()


def locked_page(desk, qtbot):
    qtbot.waitUntil(lambda: desk.window.findChild(UnlockPage) is not None)


def is_furnished(desk):
    return desk.window.findChild(Protector) is not None


def test_set_lock_and_open_again(desk, qtbot, monkeypatch):
    # Without a screen Qt does not say whose the clipboard is.
    monkeypatch.setattr(QClipboard, "ownsClipboard", lambda _: True)
    noted(desk)
    fill(desk)
    keep = desk.find(QPushButton, "passphraseKeep")
    assert not keep.isEnabled(), "that forgetting is final is to be ticked first"
    desk.find(QCheckBox, "passphraseKnown").setChecked(True)
    following(desk, qtbot, keep.click)
    assert protection.is_protected(desk.workbook)
    qtbot.waitUntil(lambda: is_furnished(desk))
    assert "已加密" in desk.words("noticeWords")

    QApplication.clipboard().setText("赞成")
    following(desk, qtbot, desk.find(QAction, "lock").trigger)
    locked_page(desk, qtbot)
    assert QApplication.clipboard().text() == ""
    assert not driver.is_unlocked(desk.workbook)
    assert desk.page is None
    assert NOTE not in " ".join(label.text() for label in desk.window.findChildren(QLabel))

    give(desk, "不是这个密码")
    qtbot.waitUntil(lambda: "密码不对" in desk.words("unlockSaid"))
    assert desk.find(QLineEdit, "unlockField").text() == ""
    give(desk, WORD)
    qtbot.waitUntil(lambda: is_furnished(desk), timeout=15_000)
    assert desk.page is not None
    workbook = open_workbook(desk.workbook)
    with workbook.reading() as database:
        assert [each.text for each in annotations.every(database)] == [NOTE]
    workbook.close()


@pytest.fixture
def locked(start, qtbot, tmp_path):
    """The application on a locked workbook, opened by its passphrase."""
    path = tmp_path / "other.jjdesk"
    open_workbook(path).close()
    protecting.protect(path, WORD)
    protection.lock()
    QApplication.setWindowIcon(QIcon())
    opened = start(path, furnished=False)
    qtbot.waitUntil(lambda: opened.window.findChild(UnlockPage) is not None)
    assert not opened.window.windowIcon().isNull()
    give(opened, WORD)
    qtbot.waitUntil(lambda: is_furnished(opened), timeout=15_000)
    return opened


def test_taken_away_it_is_asked_for_no_more(locked, qtbot):
    fill(locked, old=WORD)
    following(locked, qtbot, locked.find(QPushButton, "passphraseNone").click)
    assert not protection.is_protected(locked.workbook)


def test_a_wrong_one_changes_nothing(locked, qtbot):
    before = locked.workbook.read_bytes()[:16]
    fill(locked, old="不是这个密码")
    locked.find(QPushButton, "passphraseNone").click()
    qtbot.waitUntil(lambda: "密码不对" in locked.words("passphraseSaid"), timeout=15_000)
    assert locked.workbook.read_bytes()[:16] == before


def test_after_minutes_without_a_touch_it_is_locked(locked, qtbot, monkeypatch):
    protector = locked.find(Protector, "")
    protector.start()
    protector.look()
    assert locked.window.isVisible()
    monkeypatch.setattr(protector, "_rested", Long())
    following(locked, qtbot, protector.look)
    locked_page(locked, qtbot)


class Long:
    """Nobody has touched anything for hours."""

    def hasExpired(self, ms):  # noqa: N802  as Qt calls it
        return ms == 600_000

    def start(self):
        pass


def test_the_minutes_alone_need_no_new_passphrase(locked, qtbot):
    locked.find(QAction, "protect").trigger()
    assert locked.find(QSpinBox, "passphraseMinutes").value() == 10
    locked.find(QSpinBox, "passphraseMinutes").setValue(3)
    locked.find(QPushButton, "passphraseKeep").click()
    qtbot.waitUntil(lambda: locked.find(Protector, "")._minutes == 3)


def test_without_a_passphrase_nothing_is_locked(desk):
    desk.find(QAction, "lock").trigger()
    assert "还没有设密码" in desk.words("noticeWords")
    assert desk.window.isVisible()
