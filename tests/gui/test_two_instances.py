"""Two real processes on one workbook: nothing is lost, whoever hangs or dies."""

import os
import signal
import sqlite3
import subprocess
import sys
import textwrap
from contextlib import closing

import pytest

from jjdesk.store import snapshot

# The real application, told what to do by lines on its standard input, one answer a line.
DRIVER = textwrap.dedent(
    """
    import queue, sys, threading
    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtGui import QInputMethodEvent
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QLabel, QPushButton
    from jjdesk.gui import app
    from jjdesk.gui.workbook import locking

    locking.PATIENCE_MS = 1500
    furnish = app._furnish
    lines = queue.Queue()

    def drive(window, *rest):
        furnish(window, *rest)
        window.activateWindow()
        listen = lambda: [lines.put(line.strip()) for line in sys.stdin]
        threading.Thread(target=listen, daemon=True).start()
        timer = QTimer(window, interval=10)
        timer.timeout.connect(lambda: lines.empty() or do(window, *lines.get().split()))
        timer.start()

    def do(window, act, words=""):
        if act == "write":
            for key in "jn":
                QTest.keyClick(QApplication.focusWidget(), key)
            event = QInputMethodEvent()
            event.setCommitString(words)
            QApplication.sendEvent(QApplication.focusWidget(), event)
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
        elif act == "take":
            window.findChild(QPushButton, "takeOver").click()
        elif act == "close":
            window.close()
        reads = window.findChild(QPushButton, "takeOver").isVisible()
        told = window.findChild(QLabel, "noticeWords").text()
        print("reads" if reads else "writes", told, sep="|", flush=True)

    app._furnish = drive
    from jjdesk.__main__ import main
    main(["--workbook", sys.argv[1]])
    """
)
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals")


class Instance:
    """A running application."""

    def __init__(self, workbook) -> None:
        pipe = subprocess.PIPE
        command = [sys.executable, "-c", DRIVER, str(workbook)]
        self.process = subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True)
        self.role, self.told = self.do("look")

    def do(self, line: str) -> list[str]:
        self.process.stdin.write(f"{line}\n")
        self.process.stdin.flush()
        return self.process.stdout.readline().strip().split("|")

    def until(self, role: str, told: str = "") -> None:
        """Wait for what is to come; the time-out of the run ends what never comes."""
        for _ in range(2000):
            self.role, self.told = self.do("look")
            if self.role == role and told in self.told:
                return
        pytest.fail(f"{self.role}: {self.told}")


@pytest.fixture
def instance(tmp_path):
    made = []

    def start() -> Instance:
        made.append(Instance(tmp_path / "workbook.jjdesk"))
        return made[-1]

    start.kept = lambda: kept(tmp_path / "workbook.jjdesk")
    yield start
    for each in made:
        each.process.kill()
        each.process.communicate()


def kept(workbook) -> list[str]:
    with closing(sqlite3.connect(workbook)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return sorted(text for (text,) in connection.execute("SELECT body FROM annotation"))


def test_a_note_just_typed_is_handed_over_to_another_process(instance):
    first, second = instance(), instance()
    assert (first.role, second.role) == ("writes", "reads")
    assert f"（本机，进程 {first.process.pid}）" in second.told
    first.do("write 甲")
    second.do("take")
    second.until("writes")
    assert instance.kept() == ["甲"]
    first.until("reads", "接管了这个工作簿，本窗口从现在起只供阅读。您写的都已存入。")
    second.do("write 乙")
    first.do("take")
    first.until("writes")
    second.until("reads")
    assert len(instance.kept()) == 2 or instance.kept() == ["甲乙"]


def test_one_that_hangs_keeps_it_and_goes_on_when_it_wakes(instance):
    first, second = instance(), instance()
    first.do("write 甲")
    first.process.send_signal(signal.SIGSTOP)
    second.do("take")
    second.until("reads", "可能卡住了")
    first.process.send_signal(signal.SIGCONT)
    first.until("writes")
    first.do("write 乙")
    second.do("take")
    second.until("writes")
    assert "".join(instance.kept()).count("甲") == 1
    assert "乙" in "".join(instance.kept())


def test_one_that_is_killed_makes_room_at_once(instance):
    first, second = instance(), instance()
    first.process.kill()
    first.process.wait()
    second.do("take")
    second.until("writes")
    second.do("write 丙")
    os.kill(second.process.pid, signal.SIGKILL)
    second.process.wait()
    third = instance()
    assert third.role == "writes", "a dead process's lock is nobody's"


def test_the_one_that_stays_is_told_when_the_other_closes(instance):
    first, second = instance(), instance()
    first.process.stdin.write("close\n")
    first.process.stdin.flush()
    assert first.process.wait(20) == 0
    second.until("reads", "已经关闭")
    second.do("take")
    second.until("writes")


def test_both_may_write_at_once_and_sqlite_keeps_it_all(tmp_path):
    """Should a lock fail, as on a network folder that knows none."""
    script = textwrap.dedent(
        """
        import sys, pathlib
        from jjdesk.store.database import open_workbook
        workbook = open_workbook(pathlib.Path(sys.argv[1]), patience=30)
        for number in range(40):
            with workbook.changing() as database:
                row = [f"{sys.argv[2]}{number}", "x"]
                database.execute("INSERT INTO setting (key, value) VALUES (?, ?)", row)
        workbook.close()
        """
    )
    workbook = tmp_path / "workbook.jjdesk"
    started = [
        subprocess.Popen([sys.executable, "-c", script, str(workbook), name]) for name in "ab"
    ]
    assert [each.wait(60) for each in started] == [0, 0]
    assert len(snapshot.read(workbook).settings) == 80
    assert kept(workbook) == []
