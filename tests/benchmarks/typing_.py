"""What a key costs in a note, from the press to the paint, with 10,000 notes on the open report.

``typing``: the 99th percentile, autosaves included; the floor is an empty ``QTextEdit`` in a bare
window. ``typing_frame``: the same against a frame of 16 ms.
"""

import os
import statistics
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from _bench import tell
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit, QWidget

from jjdesk.__main__ import _connect, _load
from jjdesk.gui import app
from jjdesk.gui.main_window import MainWindow
from jjdesk.gui.notes.note_edit import NoteEdit
from jjdesk.gui.window_state import WindowState
from jjdesk.services.drafting import new_annotation
from jjdesk.services.opening import open_bundled
from jjdesk.store import annotations
from jjdesk.store.database import open_workbook

NOTES = 10_000
BURSTS = 25
KEYS = 24
FRAME_MS = 16.0
WORDS = "建议说明技术合同成交额中区属企业承接的份额，并在年中通报进展。"


class Paints(QObject):
    """Counts the paints of a widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Count."""
        self.count += event.type() == QEvent.Type.Paint
        return super().eventFilter(watched, event)


def fill(path: Path) -> None:
    """A workbook with the notes, on all commitments of the bundled report alike."""
    from jjdesk.services.bundle import Services  # noqa: PLC0415  after the first imports

    opened = open_bundled()
    commitments = opened.report.commitments
    workbook = open_workbook(path)
    first = new_annotation(commitments[0], opened, text=WORDS)
    Services(workbook).annotating.save(first, opened)
    with workbook.changing() as database:
        for number in range(1, NOTES):
            note = new_annotation(commitments[number % len(commitments)], opened)
            annotations.put(database, replace(note, text=f"{number} {WORDS}"))
    workbook.close()


def wait(milliseconds: int) -> None:
    """Let the application run."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def press(edit: QTextEdit, paints: Paints, events: list[QEvent]) -> float:
    """Milliseconds from the press until the field is painted."""
    before = paints.count
    begun = time.perf_counter()
    for event in events:
        QApplication.sendEvent(edit, event)
    while paints.count == before:
        QApplication.processEvents()
    return (time.perf_counter() - begun) * 1e3


def key(letter: str) -> list[QEvent]:
    """A key of the Latin alphabet, or a character that an input method gives."""
    if letter.isascii():
        kinds = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)
        code = Qt.Key(ord(letter.upper()))
        return [QKeyEvent(kind, code, Qt.KeyboardModifier.NoModifier, letter) for kind in kinds]
    event = QInputMethodEvent()
    event.setCommitString(letter)
    return [event]


def typed(edit: QTextEdit, rest: int) -> float:
    """The 99th percentile over all keys; between bursts the autosave has its turn."""
    paints = Paints(edit.viewport())
    taken = []
    for burst in range(BURSTS):
        letters = WORDS if burst % 2 else "jianyishuomingjishuhetong"
        taken += [press(edit, paints, key(letter)) for letter in letters[:KEYS]]
        edit.clear() if burst % 8 == 7 else None
        wait(rest)
    return statistics.quantiles(taken, n=100)[98]


def bare() -> float:
    """The floor."""
    window = QMainWindow()
    edit = QTextEdit()
    window.setCentralWidget(edit)
    window.resize(328, 240)
    window.show()
    edit.setFocus()
    wait(100)
    return typed(edit, 20)


def ours(path: Path) -> float:
    """The note of the first commitment, on a desk with all notes loaded."""
    window = MainWindow(WindowState(scheme="light"))
    window.resize(1366, 768)
    window.show()
    app._show_page(window, partial(_load, path), _connect)
    while window._filling is None or not window._filling._notes.is_loaded:
        wait(50)
    wait(500)
    window._filling.reader.choose(next(iter(window._filling.reader.ids())))
    edit = window.findChild(NoteEdit, "note")
    edit.setFocus()
    wait(300)
    value = typed(edit, 340)
    window.close()
    return value


def main() -> None:
    """Two lines."""
    with tempfile.TemporaryDirectory() as home:
        os.environ |= {"HOME": home, "XDG_DATA_HOME": home, "LOCALAPPDATA": home}
        application = app.create_application(sys.argv[:1])
        path = Path(home) / "workbook.jjdesk"
        fill(path)
        floor = bare()
        value = ours(path)
        # The floor is about a millisecond, of which a third is noise.
        tell("typing", value, floor, bar=8.0)
        tell("typing_frame", value, FRAME_MS, bar=1.0)
        application.processEvents()


if __name__ == "__main__":
    main()
