"""Where one reads and what one has read are on disk soon after, and survive SIGKILL."""

import sqlite3
import subprocess
import sys
import textwrap
import time
from contextlib import closing

import pytest

from jjdesk.gui.page.reader_frame import CHOSEN, left_at
from jjdesk.services.opening import BUNDLED_SHA256, open_bundled
from jjdesk.store import snapshot

PATIENCE = 15e9
"""Nanoseconds for a shared machine; the rest is two seconds."""

# The real application, driven from within by a timer; it never ends by itself.
DRIVER = textwrap.dedent(
    """
    import sys, time
    from PySide6.QtCore import QTimer
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication
    from jjdesk.gui import app

    furnish = app._furnish

    def drive(window, *rest):
        furnish(window, *rest)
        window.activateWindow()
        QTimer.singleShot(800, walk)

    def walk():
        for key in "jjjjjjjjjj":
            QTest.keyClick(QApplication.focusWidget(), key)
        print(time.monotonic_ns(), flush=True)

    app._furnish = drive
    from jjdesk.__main__ import main
    main(["--workbook", sys.argv[1]])
    """
)
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")


def kill_once(done, workbook):
    """Start the application, let it walk, and kill it as soon as ``done`` gives something."""
    command = [sys.executable, "-c", DRIVER, str(workbook)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            last_key = int(process.stdout.readline())
            while not (kept := done(workbook)) and time.monotonic_ns() < last_key + PATIENCE:
                time.sleep(0.01)
        finally:
            process.kill()
    return kept


def test_the_place_in_the_text_survives_a_kill(tmp_path):
    workbook = tmp_path / "workbook.jjdesk"
    kept = kill_once(chosen, workbook)
    tenth = open_bundled().report.commitments[9]
    assert kept == chosen(workbook) == tenth.id
    place, left = left_at(snapshot.read(workbook).settings, BUNDLED_SHA256)
    assert left == tenth.id
    assert 0 <= place <= tenth.start


def test_what_was_read_survives_a_kill(tmp_path):
    workbook = tmp_path / "workbook.jjdesk"
    report = open_bundled().report
    assert kill_once(read, workbook) >= {each.id for each in report.commitments[:9]}


def chosen(workbook):
    return snapshot.read(workbook).settings.get(f"{CHOSEN}:{BUNDLED_SHA256}", "")


def read(workbook):
    with closing(sqlite3.connect(workbook)) as connection:
        try:
            return {row[0] for row in connection.execute("SELECT commitment FROM reading")}
        except sqlite3.OperationalError:
            return set()  # the tables are not made yet
