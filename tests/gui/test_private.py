"""What is written is the user's alone, and no word of a note is where it has no business."""

import contextlib
import faulthandler
import logging
import os
import stat
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QFileDialog, QMainWindow

from jjdesk import log, paths
from jjdesk.gui import app as application
from jjdesk.gui import crash
from jjdesk.services import protecting, repairing
from jjdesk.store import backups, driver

NOTE = "只写给自己看的一句话，谁也不该看到"
WORD = "eight letters and more"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="modes of POSIX")


@pytest.fixture(autouse=True)
def open_handed():
    """A system that would let everybody read what is made; keys go afterwards."""
    before = os.umask(0)
    yield
    os.umask(before)
    driver.forget()


def others_may(folder):
    """What stands below and others could read, write or enter."""
    return sorted(
        str(each.relative_to(folder))
        for each in folder.rglob("*")
        if not each.is_symlink() and stat.S_IMODE(each.stat().st_mode) & 0o077
    )


def holding(folder, words):
    return [
        str(each.relative_to(folder))
        for each in folder.rglob("*")
        if each.is_file() and words.encode() in each.read_bytes()
    ]


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "user"
    folder.mkdir(mode=0o700)
    return folder


def noted(desk):
    desk.key("j")
    desk.write(NOTE)
    desk.key(Qt.Key.Key_Escape)
    desk.wait_saved()


def test_all_that_a_window_writes_is_for_the_user_alone(start, qtbot, folder, monkeypatch, home):
    desk = start(folder / "desk" / "workbook.jjdesk")
    noted(desk)
    target = folder / "全部.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    desk.find(QAction, "export_all").trigger()
    qtbot.waitUntil(target.exists)
    house = desk.window._filling
    house._workbook.run(lambda services: services.backing_up.make(), lambda _: None, pytest.fail)
    house._workbook.drain()
    desk.close()
    made = {each.name for each in folder.rglob("*")}
    assert {"workbook.jjdesk", "workbook-备份", "全部.json"} <= made
    # The lock says who writes, to other users of a shared folder: no word of a note is in it.
    assert [each for each in others_may(folder) if not each.endswith((".lock", ".ask"))] == []
    ours = [each for each in others_may(home) if "jjdesk" in each]
    assert ours == []


def test_so_are_copies_rescued_and_put_back_and_locked(start, folder):
    path = folder / "workbook.jjdesk"
    desk = start(path)
    noted(desk)
    desk.close()
    saved = repairing.rescue(path)
    repairing.put_in_place(path, saved.backup.path)
    assert others_may(folder) == []
    protecting.protect(path, WORD)
    assert others_may(folder) == []
    repairing.put_in_place(path, saved.backup.path)
    protecting.release(path)
    assert others_may(folder) == []
    assert len(backups.beside(path)) >= 2


def test_titles_logs_and_looks_hold_no_word_of_a_note(start, folder, home, qapp):
    desk = start(folder / "workbook.jjdesk")
    crash.install(qapp)
    log.start(paths.log_file())
    noted(desk)
    shown = [each.windowTitle() for each in QApplication.topLevelWidgets()]
    assert any(shown)
    assert not any(NOTE[:6] in title for title in shown)
    error = ValueError(f"the note {NOTE} could not be read")
    sys.excepthook(ValueError, error, None)
    logging.getLogger("jjdesk.anything").info("told")
    assert paths.log_file().exists()
    desk.close()
    assert holding(home, NOTE[:6]) == []
    assert holding(home, "could not be read") == []
    for box in QApplication.topLevelWidgets():
        if not isinstance(box, QMainWindow):
            box.close()


def test_no_file_outside_the_workbook_and_its_copies_holds_it(start, folder, home, tmp_path):
    desk = start(folder / "workbook.jjdesk")
    noted(desk)
    desk.close()
    held = holding(tmp_path, NOTE)
    assert held
    assert all(each.startswith("user/workbook") for each in held)
    assert holding(home, NOTE) == []


def test_the_file_of_crashes_is_the_users_own_and_holds_no_text(monkeypatch, home):
    opened = []
    monkeypatch.setattr(faulthandler, "enable", opened.append)
    application._watch_crashes()
    (descriptor,) = opened
    with contextlib.closing(os.fdopen(descriptor, "wb")) as file:
        secret = NOTE
        faulthandler.dump_traceback(file)
        assert secret
    kept = paths.crash_file()
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert stat.S_IMODE(kept.parent.stat().st_mode) == 0o700
    assert "test_the_file_of_crashes" in kept.read_text()
    assert NOTE not in kept.read_text()
    assert holding(home, NOTE) == []
