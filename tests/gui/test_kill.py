"""A note is on disk by itself soon after the last key, and survives SIGKILL."""

import sqlite3
import subprocess
import sys
import textwrap
import time
from contextlib import closing

import pytest

from jjdesk.store import snapshot
from jjdesk.store.container import State

PATIENCE = 5e9
"""Nanoseconds for a shared machine; the rest is 300 ms."""

# The real application, driven from within by a timer: it chooses the first commitment, writes,
# and says when the last key was; it never ends by itself.
DRIVER = textwrap.dedent(
    """
    import sys, time
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QInputMethodEvent
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication
    from jjdesk.gui import app

    furnish = app._furnish

    def drive(window, *rest):
        furnish(window, *rest)
        window.activateWindow()
        QTimer.singleShot(800, write)

    def write():
        for key in "jn":
            QTest.keyClick(QApplication.focusWidget(), key)
        event = QInputMethodEvent()
        event.setCommitString("建议说明口径")
        QApplication.sendEvent(QApplication.focusWidget(), event)
        print(time.monotonic_ns(), flush=True)

    app._furnish = drive
    from jjdesk.__main__ import main
    main(["--workbook", sys.argv[1]])
    """
)


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_a_note_is_there_without_a_further_act_and_survives_a_kill(tmp_path):
    workbook = tmp_path / "workbook.jjdesk"
    command = [sys.executable, "-c", DRIVER, str(workbook)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            last_key = int(process.stdout.readline())
            while not (kept := texts(workbook)) and time.monotonic_ns() < last_key + PATIENCE:
                time.sleep(0.01)
        finally:
            process.kill()
    assert kept == texts(workbook) == ["建议说明口径"]


def texts(workbook):
    if snapshot.read(workbook).state is not State.CURRENT:
        return []
    with closing(sqlite3.connect(workbook)) as connection:
        return [text for (text,) in connection.execute("SELECT body FROM annotation")]
