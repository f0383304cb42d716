"""The window locked, or its workbook replaced, while a ballot or a counting station is open.

Only ever one window; nothing is written before it agreed to go.
"""

import hashlib

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
)

from jjdesk.gui import app
from jjdesk.gui.exchange.restore_sheet import RestoreSheet
from jjdesk.gui.main_window import MainWindow
from jjdesk.gui.voting.receipt import ReceiptPage
from jjdesk.gui.workbook.protector import Protector
from jjdesk.gui.workbook.unlock_page import UnlockPage
from jjdesk.services import protecting, protection
from jjdesk.services.polling.stationing import CountingStation
from jjdesk.store import backups, driver, whole
from jjdesk.store.database import open_workbook

WORD = "八个字符以上的密码"
KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


class Long:
    """Nobody has touched anything for hours."""

    def hasExpired(self, _):  # noqa: N802  as Qt calls it
        return True

    def start(self):
        pass


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    """Keys that cost nothing; none is kept for the next test."""

    def derived(word, salt):
        return bytearray(hashlib.sha256(word.encode() + salt).digest())

    monkeypatch.setattr(driver, "_derived", derived)
    yield
    driver.forget()


@pytest.fixture
def desk(start, tmp_path):
    """The application on a locked workbook whose passphrase was given."""
    path = tmp_path / "workbook.jjdesk"
    open_workbook(path).close()
    protecting.protect(path, WORD)
    desk = start(path)
    desk.window.resize(1366, 768)
    yield desk
    for window in windows():
        window.close()


def windows():
    """What is on the screen; the newest is the last one."""
    return [
        each
        for each in QApplication.topLevelWidgets()
        if isinstance(each, MainWindow) and each.isVisible()
    ]


def sealed(voting):
    """A sealed ballot that is nowhere but in this window."""
    voting.enter().begin()
    voting.key(KEY.Key_Return)
    voting.key(KEY.Key_Return, CTRL)
    voting.wait(lambda: isinstance(voting.leaf._pages.currentWidget(), ReceiptPage))


def save(voting, monkeypatch):
    folder = voting.folder / "urn"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    voting.key("s")
    assert voting.leaf._receipt.saved


def station(voting, folder):
    folder.mkdir()
    voting.enter("station")
    voting.leaf.desk.begin(voting.package(demo=True), folder)
    voting.wait(lambda: voting.leaf._standing is not None)


def untouched(voting, monkeypatch):
    """Nobody touches anything for so long that it is time to lock."""
    protector = voting.desk.window.findChild(Protector)
    voting.wait(protector._timer.isActive)
    monkeypatch.setattr(protector, "_rested", Long())
    protector.look()
    return protector


def asks(voting):
    """The words of the window that asks for the passphrase, the only one."""
    voting.wait(lambda: any(each.findChild(UnlockPage) for each in windows()))
    (window,) = windows()
    return window.findChild(QLabel, "unlockSaid").text()


def stays(voting):
    """The window is still there, alone, and its workbook open."""
    QApplication.processEvents()
    assert windows() == [voting.desk.window]
    assert driver.is_unlocked(voting.desk.workbook)


# By key


def test_with_a_sealed_ballot_that_is_not_saved_the_key_does_not_lock(voting, monkeypatch):
    sealed(voting)
    voting.key(KEY.Key_L, CTRL)
    stays(voting)
    assert "还没有保存" in voting.said
    assert voting.leaf._receipt is not None
    save(voting, monkeypatch)
    voting.key(KEY.Key_L, CTRL)
    assert "已锁定" in asks(voting)
    assert not driver.is_unlocked(voting.desk.workbook)


def test_with_a_ballot_being_marked_the_key_locks_and_the_marks_are_gone(voting):
    voting.enter().begin()
    voting.key(KEY.Key_Space)
    marking = voting.leaf._marking
    assert not marking.is_blank
    voting.key(KEY.Key_L, CTRL)
    words = asks(voting)
    assert "还没有封" in words
    assert "没有留下" in words
    assert marking.is_blank


def test_with_a_station_open_the_key_locks_and_the_box_is_on_the_disk(voting, tmp_path):
    station(voting, tmp_path / "计票")
    voting.key(KEY.Key_L, CTRL)
    assert "票箱已在磁盘上" in asks(voting)
    assert CountingStation.resume(tmp_path / "计票").standing().electronic == 0


# By itself


def test_a_sealed_ballot_that_is_not_saved_is_not_locked_away(voting, monkeypatch):
    sealed(voting)
    protector = untouched(voting, monkeypatch)
    stays(voting)
    assert "没有自动锁定" in voting.said
    assert "保存选票" in voting.said
    voting.desk.find(QPushButton, "noticeClose").click()
    protector.look()
    assert voting.said == "", "it is said once"
    save(voting, monkeypatch)
    protector.look()
    assert "已锁定" in asks(voting)


def test_a_ballot_being_marked_goes_with_the_window(voting, monkeypatch):
    voting.enter().begin()
    voting.key(KEY.Key_Space)
    untouched(voting, monkeypatch)
    assert "没有留下" in asks(voting)


def test_an_open_station_is_not_locked_away(voting, monkeypatch, tmp_path):
    station(voting, tmp_path / "计票")
    protector = untouched(voting, monkeypatch)
    stays(voting)
    assert "计票台开着" in voting.said
    voting.desk.find(QPushButton, "stationLeave").click()
    assert voting.leaf._standing is None
    protector.look()
    assert "已锁定" in asks(voting)


def test_a_touch_lets_it_be_said_again(voting, monkeypatch, tmp_path):
    station(voting, tmp_path / "计票")
    protector = untouched(voting, monkeypatch)
    assert protector._told
    monkeypatch.setattr(Long, "hasExpired", lambda *_: False)
    protector.look()
    assert protector._told == ""


def test_without_any_vote_nothing_stands_in_the_way(voting, monkeypatch):
    untouched(voting, monkeypatch)
    assert asks(voting).startswith("工作簿“workbook.jjdesk”已锁定")


# Another workbook in its place


def kept(path):
    """All but where one reads just now."""
    return whole.read_file(path).tables | {"setting": []}


def restoring(voting, qtbot, file):
    voting.desk.window._filling.transferrer.preview(file)
    voting.wait(lambda: voting.desk.window.findChild(RestoreSheet) is not None)
    qtbot.mouseClick(voting.desk.find(QPushButton, "restoreKeep"), Qt.MouseButton.LeftButton)


def test_nothing_is_restored_over_a_sealed_ballot_that_is_not_saved(voting, qtbot, tmp_path):
    other = tmp_path / "other.jjdesk"
    open_workbook(other).close()
    sealed(voting)
    voting.desk.settle()  # the receipt goes to the workbook after it is on the screen
    before = kept(voting.desk.workbook)
    restoring(voting, qtbot, other)
    stays(voting)
    assert "还没有保存" in voting.said
    assert voting.desk.window.isEnabled()
    assert kept(voting.desk.workbook) == before
    assert backups.beside(voting.desk.workbook) == ()
    voting.wait(lambda: voting.desk.window.findChild(RestoreSheet) is None)
    # Said once, it is the deputy's own choice.
    opened = len(app._OPEN)
    restoring(voting, qtbot, other)
    voting.wait(lambda: len(app._OPEN) > opened)
    voting.wait(lambda: app._OPEN[-1].findChild(Protector) is not None)
    assert windows() == [app._OPEN[-1]]
    assert protection.is_protected(voting.desk.workbook), "its own passphrase stays"


def test_no_passphrase_is_changed_over_it_either(voting):
    sealed(voting)
    before = driver.salt_of(voting.desk.workbook)
    voting.desk.find(QAction, "protect").trigger()
    for name, word in (("Old", WORD), ("New", WORD + "新"), ("Again", WORD + "新")):
        voting.desk.find(QLineEdit, f"passphrase{name}").setText(word)
    voting.desk.find(QCheckBox, "passphraseKnown").setChecked(True)
    voting.desk.find(QPushButton, "passphraseKeep").click()
    voting.wait(
        lambda: "密码没有改动" in voting.desk.window.findChild(QLabel, "passphraseSaid").text()
    )
    stays(voting)
    assert driver.salt_of(voting.desk.workbook) == before
    assert "还没有保存" in voting.said


def test_a_restoring_that_fails_leaves_a_window_that_asks_again(
    voting, qtbot, tmp_path, monkeypatch
):
    other = tmp_path / "other.jjdesk"
    open_workbook(other).close()
    restoring_fails = OSError(28, "No space left on device")

    def full(*_):
        raise restoring_fails

    voting.desk.key("j")
    voting.desk.write("甲")
    voting.desk.key(KEY.Key_Escape)
    voting.desk.wait_saved()
    monkeypatch.setattr("jjdesk.store.backups.os.fsync", full)
    restoring(voting, qtbot, other)
    voting.wait(lambda: "备份没有做成" in voting.said)
    stays(voting)
    assert voting.desk.window.isEnabled()
    assert not voting.desk.window._agreed
    monkeypatch.undo()
    assert [row["body"] for row in whole.read_file(voting.desk.workbook).tables["annotation"]] == [
        "甲"
    ]
