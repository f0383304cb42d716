"""Furnish the painted page: the rooms, the acts of the window, and the lock."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLockFile, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from jjdesk.domain.annotation import MARKED
from jjdesk.gui import actions, rooms
from jjdesk.gui.actions import Act
from jjdesk.gui.dialogs.about import AboutDialog
from jjdesk.gui.dialogs.keys import KeysDialog
from jjdesk.gui.house import House
from jjdesk.gui.main_window import MainWindow
from jjdesk.gui.reader_frame import ReaderFrame
from jjdesk.gui.shell import Shell
from jjdesk.services.opening import Desk

if TYPE_CHECKING:
    from jjdesk.services.bundle import Services


def furnish(
    window: MainWindow,
    shell: Shell,
    frame: ReaderFrame,
    desk: Desk,
    connect: "Callable[[Desk], Services]",
) -> None:
    """Put rooms and acts around the page that ``frame`` shows already."""
    _speak_chinese()
    desk = _locked(window, desk)
    house = House(window, shell, frame, desk, partial(connect, desk))
    acts = actions.build(window)
    slots = house.slots() | _window_slots(window, house, desk)
    for act, action in acts.items():
        action.triggered.connect(slots[act])
    reading = [acts[act] for act in house.reader.slots()]
    for number, _ in enumerate(MARKED, start=1):
        action = actions.kind_action(window, number)
        action.triggered.connect(partial(house.reader.press_kind, number))
        reading.append(action)
    for number, (name, label) in enumerate(house.rooms.labels(), start=1):
        action = actions.room_action(window, label, number)
        action.triggered.connect(partial(house.rooms.go, name))
    house.rooms.entered.connect(partial(_allow, reading))
    house.undo.changed.connect(partial(_name_undo, acts[Act.UNDO]))
    _name_undo(acts[Act.UNDO], "")
    window.set_filling(house)
    house.open(actions.menu(window, acts))


def _allow(reading: list[QAction], room: str) -> None:
    """The acts of the reader, only while it is shown."""
    for action in reading:
        action.setEnabled(room == rooms.REPORT)


def _name_undo(action: QAction, name: str) -> None:
    plain = actions.table()[Act.UNDO].name
    action.setText(f"{plain}：{name}" if name else plain)
    action.setEnabled(bool(name))


def _speak_chinese() -> None:
    """Qt's own buttons in Chinese; ours are so by themselves."""
    app = QApplication.instance()
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if app is not None and translator.load("qtbase_zh_CN", folder):
        app.installTranslator(translator)


def _window_slots(window: MainWindow, house: House, desk: Desk) -> dict[Act, Callable[[], object]]:
    return {
        Act.LARGER: window.enlarge,
        Act.SMALLER: window.reduce,
        Act.NORMAL: window.normal_size,
        Act.SCHEME: window.change_scheme,
        Act.FACE: window.change_face,
        Act.KEYS: lambda: KeysDialog([label for _, label in house.rooms.labels()], window).open(),
        Act.ABOUT: lambda: AboutDialog(desk.workbook, window).open(),
        Act.QUIT: window.close,
    }


def _locked(window: MainWindow, desk: Desk) -> Desk:
    """``desk`` if no other window has its workbook, else one that says so and writes nothing.

    The lock lives as long as the window; one left behind by a power cut is taken over.
    """
    with suppress(OSError):
        desk.workbook.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    lock = QLockFile(f"{desk.workbook}.lock")
    lock.setStaleLockTime(0)
    taken = lock.tryLock(0)
    window.destroyed.connect(lock.unlock)
    if taken or lock.error() is not QLockFile.LockError.LockFailedError or desk.problem:
        return desk
    problem = QCoreApplication.translate(
        "Opening",
        "另一个窗口正在使用这个工作簿，本窗口只供阅读。请回到那个窗口，或关掉它后重新打开。",
    )
    return replace(desk, problem=problem)
