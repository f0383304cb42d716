"""Who may write a workbook: the lock of one window against that of another."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from jjdesk.gui.workbook import locking
from jjdesk.gui.workbook.locking import Role, WorkbookLock

HOLD = (
    "import sys, os, signal; from PySide6.QtCore import QLockFile\n"
    "lock = QLockFile(sys.argv[1]); lock.setStaleLockTime(0); assert lock.tryLock(0)\n"
)
FAR = "4321\npython3.11\noffice-pc\n0123456789abcdef\nfedcba9876543210\n"
"""What Qt writes into a lock: process, program, machine, and its two marks."""


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    return tmp_path / "workbook.jjdesk"


@pytest.fixture
def lock(qapp, workbook):  # noqa: ARG001  timers need an application
    made = []

    def make() -> WorkbookLock:
        made.append(WorkbookLock(workbook))
        made[-1].take()
        return made[-1]

    yield make
    for each in made:
        each.close()


@pytest.fixture
def far(workbook: Path) -> Path:
    """A lock that a window on another machine has."""
    file = Path(f"{workbook}.lock")
    file.write_text(FAR, encoding="utf-8")
    return file


def test_one_window_writes_the_next_reads_and_knows_who_writes(lock):
    first, second = lock(), lock()
    assert first.role is Role.WRITING
    assert second.role is Role.READING
    holder = second.holder()
    assert (holder.process, holder.here, holder.user) == (os.getpid(), True, "")
    assert holder.words() == f"本机，进程 {os.getpid()}"


def test_asked_the_first_lets_go_and_the_second_has_it(lock, qtbot):
    first, second = lock(), lock()
    first.asked.connect(lambda _: first.give())
    with qtbot.waitSignal(second.granted):
        second.ask()
    assert second.role is Role.WRITING
    qtbot.waitUntil(lambda: first.role is Role.READING)
    with qtbot.waitSignal(first.granted):
        second.asked.connect(lambda _: second.give())
        first.ask()
    assert first.role is Role.WRITING


def test_it_is_heard_without_the_system_telling_of_changes(lock, qtbot, monkeypatch):
    monkeypatch.setattr(locking, "SLOW_MS", 50)
    monkeypatch.setattr(locking.QFileSystemWatcher, "addPath", lambda *_: False)
    first, second = lock(), lock()
    with qtbot.waitSignal(first.asked):
        second.ask()


def test_one_that_does_not_answer_keeps_it(lock, qtbot, monkeypatch):
    monkeypatch.setattr(locking, "PATIENCE_MS", 300)
    first, second = lock(), lock()
    with qtbot.waitSignal(second.refused):
        second.ask()
    assert (first.role, second.role) == (Role.WRITING, Role.READING)
    assert not second.breakable()
    # It can be asked again.
    with qtbot.waitSignal(first.asked):
        second.ask()


def test_two_that_ask_at_once_do_not_wait_for_each_other(lock, qtbot):
    first, second, third = lock(), lock(), lock()
    second.ask()
    with qtbot.waitSignal(third.refused):
        third.ask()
    first.asked.connect(lambda _: first.give())
    qtbot.waitUntil(lambda: second.role is Role.WRITING)


def test_what_nobody_takes_comes_back(lock, qtbot, monkeypatch):
    monkeypatch.setattr(locking, "PATIENCE_MS", 300)
    first, second = lock(), lock()
    second.ask()
    with qtbot.waitSignal(first.asked):
        pass
    second.cancel()
    with qtbot.waitSignal(first.granted):
        first.give()
    assert first.role is Role.WRITING


def test_the_end_of_the_one_that_writes_is_told_once(lock, qtbot):
    first, second = lock(), lock()
    told = []
    second.freed.connect(lambda: told.append(1))
    first.close()
    qtbot.waitUntil(lambda: told == [1])
    second._look()
    assert told == [1]
    assert second.role is Role.READING, "only the user's word makes it write"
    second.ask()
    assert second.role is Role.WRITING


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_the_lock_of_a_dead_process_is_taken_at_once(lock, workbook):
    kill = HOLD + "os.kill(os.getpid(), signal.SIGKILL)"
    command = [sys.executable, "-c", kill, f"{workbook}.lock"]
    assert subprocess.run(command, check=False).returncode == -signal.SIGKILL
    assert Path(f"{workbook}.lock").exists()
    assert lock().role is Role.WRITING


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_a_request_of_a_dead_process_is_no_request(lock, workbook):
    first = lock()
    heard = []
    first.asked.connect(heard.append)
    kill = HOLD + "os.kill(os.getpid(), signal.SIGKILL)"
    subprocess.run([sys.executable, "-c", kill, f"{workbook}.ask"], check=False)
    assert Path(f"{workbook}.ask").exists()
    first._look()
    assert heard == []
    assert not Path(f"{workbook}.ask").exists()


@pytest.mark.usefixtures("far")
def test_of_another_machine_only_the_user_can_tell(lock, qtbot, monkeypatch):
    monkeypatch.setattr(locking, "FAR_PATIENCE_MS", 200)
    second = lock()
    assert second.role is Role.READING
    assert second.holder().words() == "电脑“office-pc”，进程 4321"
    with qtbot.waitSignal(second.refused):
        second.ask()
    assert second.role is Role.READING
    assert second.breakable()
    with qtbot.waitSignal(second.granted):
        second.seize()
    assert second.role is Role.WRITING
    assert second.holder().process == os.getpid()


def test_a_lock_of_this_machine_cannot_be_broken(lock, qtbot):
    first, second = lock(), lock()
    with qtbot.waitSignal(second.refused):
        second.seize()
    assert (first.role, second.role) == (Role.WRITING, Role.READING)


def test_whose_lock_was_broken_stops_and_leaves_the_other_its_own(lock, workbook, qtbot):
    first = lock()
    file = Path(f"{workbook}.lock")
    file.unlink()
    file.write_text(FAR, encoding="utf-8")
    with qtbot.waitSignal(first.lost):
        pass
    assert first.role is Role.READING
    first.close()
    assert file.read_text(encoding="utf-8") == FAR


def test_a_lock_file_that_was_tidied_up_is_made_again(lock, workbook):
    first = lock()
    Path(f"{workbook}.lock").unlink()
    first._look()
    assert first.role is Role.WRITING
    assert Path(f"{workbook}.lock").exists()


def test_nothing_is_left_beside_the_workbook(lock, workbook):
    first, second = lock(), lock()
    second.ask()
    for each in (second, first):
        each.close()
    assert list(workbook.parent.iterdir()) == []
    first.close()


@pytest.mark.usefixtures("qapp")
def test_where_no_lock_file_can_stand_the_window_goes_on_alone(tmp_path):
    alone = WorkbookLock(tmp_path / "missing" / "workbook.jjdesk")
    assert alone.take()
    assert alone.role is Role.ALONE
    assert alone.holder() is None
    alone.close()
