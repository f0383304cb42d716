"""The application: Qt's set-up, the window, and the order in which they come."""

import faulthandler
import gc
import os
import sys
from collections.abc import Callable, MutableMapping
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from PySide6 import QtGui
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from jjdesk import paths, words
from jjdesk.errors import InternalError
from jjdesk.gui import crash, window_state
from jjdesk.gui.main_window import MainWindow
from jjdesk.gui.widgets.first_paint import FirstPaint
from jjdesk.words import say

if TYPE_CHECKING:
    from jjdesk.gui.page.reader_frame import ReaderFrame
    from jjdesk.gui.shell import Shell
    from jjdesk.services.bundle import Services
    from jjdesk.services.opening import Desk

Load = Callable[[], "Desk"]
Connect = Callable[["Desk"], "Services"]

_OPEN: list[MainWindow] = []
"""Windows that were opened in place of others: Qt leaves it to Python to hold them."""


def create_application(arguments: list[str]) -> QApplication:
    """The ``QApplication`` with the environment it needs."""
    reach_fcitx(os.environ)
    # Given here, the style does not make PySide build QStyle's eleven enums, as setStyle would.
    app = QApplication([*arguments, "-style", "fusion"])
    app.setApplicationName("jjdesk")
    if words.catalogue() is not None:
        from jjdesk.gui import translator  # noqa: PLC0415  Chinese need not wait for it

        translator.speak(app)
    app.setApplicationDisplayName(say("江津代表工作台"))
    return app


def show_icon() -> None:
    """Let windows carry the application's icon to the task bar.

    Not before the first paint: a picture makes Qt look through its plugins, and PySide build
    ``QIcon`` with its 150 names of icons.
    """
    QApplication.setWindowIcon(QtGui.QIcon(str(paths.resources() / "style" / "jjdesk.png")))


def reach_fcitx(environment: MutableMapping[str, str]) -> None:
    """Let Chinese be typed in an fcitx session; elsewhere nothing is changed.

    The wheels of Qt bring no fcitx plugin, and without one nothing says so: fcitx is reached
    through the ibus plugin and fcitx's own portal. The list ``QT_IM_MODULES``, where a desktop sets
    it, goes before the single name.
    """
    names = ("QT_IM_MODULE", "QT_IM_MODULES", "XMODIFIERS")
    if not any("fcitx" in environment.get(name, "") for name in names):
        return
    environment["QT_IM_MODULE"] = "ibus"
    environment["IBUS_USE_PORTAL"] = "1"
    modules = environment.get("QT_IM_MODULES", "").split(";")
    if "fcitx" in modules:
        environment["QT_IM_MODULES"] = ";".join(m for m in modules if m not in {"fcitx", "ibus"})
        environment["QT_IM_MODULES"] += ";ibus" if environment["QT_IM_MODULES"] else "ibus"


def _watch_crashes() -> None:
    """Let the interpreter write its stacks to a file if it dies; what an earlier one left is kept.

    The file holds names of functions and line numbers, never a text.
    """
    with suppress(OSError):
        file = paths.crash_file()
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        # A bare descriptor: it must stay open as long as the interpreter lives.
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND
        faulthandler.enable(os.open(file, flags, 0o600))


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
    FirstPaint(window, lambda: _show_page(window, load, connect))
    window.show()
    code = app.exec()
    window_state.save(window.state, state_file)
    return code


def _show_page(window: MainWindow, load: Load, connect: Connect) -> None:
    """The second step of the start: the report, as soon as the frame is painted."""
    from jjdesk.gui.page.reader_frame import ReaderFrame  # noqa: PLC0415  not before the first paint
    from jjdesk.gui.shell import Shell  # noqa: PLC0415  not before the first paint

    try:
        desk = load()
    except InternalError as error:
        crash.say_final(window, str(error))
        return
    if desk.locked:
        _ask_passphrase(window, desk, load, connect)
        return
    frame = ReaderFrame(window.look, window.state)
    shell = Shell(window.look, frame)
    window.setCentralWidget(shell)
    shell.resize(window.size())
    shell.show()  # at its real size the text is laid out once, not twice
    frame.open(desk)

    again = partial(_show_again, window, load, connect)

    def painted() -> None:
        frame.page.painted.disconnect(painted)
        QTimer.singleShot(0, lambda: _furnish(window, shell, frame, desk, connect, again))

    frame.page.painted.connect(painted)


def _ask_passphrase(window: MainWindow, desk: "Desk", load: Load, connect: Connect) -> None:
    """In place of the second step, for a locked workbook; the step follows once it is open."""
    from jjdesk.gui.workbook.unlock_page import UnlockPage  # noqa: PLC0415  seldom needed

    page = UnlockPage(desk.workbook, window.look, desk.notice or "")
    # What is set in its place is the central widget's end.
    page.unlocked.connect(lambda: QTimer.singleShot(0, partial(_show_page, window, load, connect)))
    window.setCentralWidget(page)
    window.set_filling(page)
    page.show()
    page.setFocus()
    show_icon()
    gc.enable()


def _show_again(window: MainWindow, load: Load, connect: Connect, words: str) -> None:
    """Another window in place of ``window``, as at a start: nothing of the old one is left over.

    None comes where this one may not be left, as with a ballot that is sealed and not saved.
    """
    if not window.may_close():
        return
    from msgspec.structs import replace  # noqa: PLC0415  not before the first paint

    def said() -> "Desk":
        desk = load()
        return replace(desk, notice=words or desk.notice)

    other = MainWindow(window.state)
    _OPEN.append(other)
    other.setGeometry(window.geometry())
    FirstPaint(other, lambda: _show_page(other, said, connect))
    # The application would end with its last window, and the lock goes with the old one.
    other.show()
    window.close()
    window.deleteLater()


def _furnish(
    window: MainWindow,
    shell: "Shell",
    frame: "ReaderFrame",
    desk: "Desk",
    connect: Connect,
    again: Callable[[str], None],
) -> None:
    """The third step: the panels around the page, which the eye does not wait for."""
    from jjdesk import log  # noqa: PLC0415  not before the report is seen
    from jjdesk.gui.furnishing import furnish  # noqa: PLC0415  not before the report is seen

    show_icon()
    log.start(paths.log_file())
    _watch_crashes()
    furnish(window, shell, frame, desk, connect, again)
    gc.enable()
