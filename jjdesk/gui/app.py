"""The application: Qt's set-up, the window, and the order in which they come."""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QLibraryInfo,
    QLockFile,
    QObject,
    QTimer,
    QTranslator,
)
from PySide6.QtWidgets import QApplication

from jjdesk import paths
from jjdesk.gui import crash, window_state
from jjdesk.gui.main_window import MainWindow
from jjdesk.services.opening import Desk

if TYPE_CHECKING:
    from jjdesk.services.annotating import Annotating

Load = Callable[[], Desk]
Connect = Callable[[Desk], "Annotating"]


class _FirstPaint(QObject):
    """Calls back once, just after the window was painted for the first time."""

    def __init__(self, window: MainWindow, then: Callable[[], None]) -> None:
        super().__init__(window)
        self._then = then
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the paint."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._then)
        return super().eventFilter(watched, event)


def create_application(arguments: list[str]) -> QApplication:
    """The ``QApplication`` with the environment it needs.

    The wheels of Qt bring no fcitx plugin; in an fcitx session Chinese can still be typed through
    the ibus plugin and fcitx's own portal.
    """
    if "fcitx" in os.environ.get("QT_IM_MODULE", "") + os.environ.get("XMODIFIERS", ""):
        os.environ["QT_IM_MODULE"] = "ibus"
        os.environ["IBUS_USE_PORTAL"] = "1"
    app = QApplication(arguments)
    app.setApplicationName("jjdesk")
    app.setApplicationDisplayName("江津代表工作台")
    app.setStyle("Fusion")
    translator = QTranslator(app)
    if translator.load(
        "qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    ):
        app.installTranslator(translator)
    return app


def _alone(desk: Desk, locks: list[QLockFile]) -> Desk:
    """``desk`` if no other window has its workbook, else one that says so and writes nothing."""
    with suppress(OSError):
        desk.workbook.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    lock = QLockFile(f"{desk.workbook}.lock")
    lock.setStaleLockTime(0)
    if not lock.tryLock(0) and lock.error() is QLockFile.LockError.LockFailedError:
        problem = QCoreApplication.translate(
            "App",
            "另一个窗口正在使用这个工作簿，本窗口只供阅读，不保存批注。请回到那个窗口，或关掉它后重新打开。",
        )
        return replace(desk, problem=problem)
    locks.append(lock)
    return desk


def run(load: Load, connect: Connect, arguments: list[str] | None = None) -> int:
    """Show the window, then the report in it; returns the exit code.

    Args:
        load: reads what the first paint shows; called once the shell is painted.
        connect: opens the desk's workbook for writing; called on the data thread.
        arguments: for Qt, with the program's name first.
    """
    app = create_application(arguments or sys.argv[:1])
    crash.install(app)
    state_file = paths.window_file()
    window = MainWindow(window_state.load(state_file))

    locks: list[QLockFile] = []

    def open_desk() -> None:
        desk = _alone(load(), locks)
        window.open_desk(desk, lambda: connect(desk))

    _FirstPaint(window, open_desk)
    window.show()
    code = app.exec()
    window_state.save(window.window_state(), state_file)
    return code
