"""Start one thing, say when it was painted, and end at once: ``bare``, ``shell`` or ``report``.

Prints the monotonic clock in nanoseconds, which all processes of a machine share, and the most
memory in bytes that the process has held until then, or 0 where the system does not tell.
"""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QWidget


class Painted(QObject):
    """Ends the process as soon as the widget has been painted once."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Wait for the paint, and for Qt to be done with it."""
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, finish)
        return super().eventFilter(watched, event)


def finish() -> None:
    """Print clock and memory; no tidying, which is not part of a start."""
    sys.stdout.write(f"{time.monotonic_ns()} {most_memory()}\n")
    sys.stdout.flush()
    os._exit(0)


def most_memory() -> int:
    """Bytes resident at the most so far."""
    if sys.platform != "linux":
        return 0
    for line in Path("/proc/self/status").read_text(encoding="utf-8").splitlines():
        if line.startswith("VmHWM"):
            return int(line.split()[1]) * 1024
    return 0


def bare() -> None:
    """The floor: a window with one label."""
    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    label = QLabel("江津代表工作台")
    window.setCentralWidget(label)
    Painted(label)
    window.show()
    app.exec()


def ours(step: str) -> None:
    """The application as ``jjdesk`` starts it, up to the step that follows a first paint."""
    from jjdesk.gui import app  # noqa: PLC0415  not for the floor

    setattr(app, step, lambda *_: finish())
    from jjdesk.__main__ import main  # noqa: PLC0415

    main([])


STARTS: dict[str, Callable[[], None]] = {
    "bare": bare,
    "shell": lambda: ours("_show_page"),
    "report": lambda: ours("_furnish"),
}

if __name__ == "__main__":
    STARTS[sys.argv[1]]()
