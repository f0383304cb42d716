"""Furnish the painted page: the rooms, the acts of the window, and the lock."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from jjdesk.domain.annotation import MARKED
from jjdesk.gui import actions, rooms, translator
from jjdesk.gui.actions import AT_PAGE, WRITING, Act
from jjdesk.gui.help.about import AboutDialog
from jjdesk.gui.help.helper import Helper
from jjdesk.gui.help.keys import KeysDialog
from jjdesk.gui.house import House
from jjdesk.gui.main_window import MainWindow
from jjdesk.gui.page.reader_frame import ReaderFrame
from jjdesk.gui.shell import Shell
from jjdesk.gui.workbook.locking import WorkbookLock
from jjdesk.gui.workbook.taking_over import TakingOver, reason
from jjdesk.services import protection
from jjdesk.services.opening import Desk
from jjdesk.words import CHINESE, ENGLISH, say

if TYPE_CHECKING:
    from jjdesk.services.bundle import Services


def furnish(
    window: MainWindow,
    shell: Shell,
    frame: ReaderFrame,
    desk: Desk,
    connect: "Callable[[Desk], Services]",
    again: Callable[[str], None],
) -> None:
    """Put rooms and acts around the page that ``frame`` shows already.

    Args:
        window: to be filled.
        shell: what is in it.
        frame: the page.
        desk: what is shown.
        connect: opens the desk's workbook.
        again: opens another window in place of this one, which says a sentence: all of the workbook
            is another.
    """
    translator.speak_for_qt(QApplication.instance())
    lock = _locked(window, desk)
    why = desk.reading_only or ("" if desk.problem else reason(lock))
    house = House(window, shell, frame, desk, partial(connect, desk))
    taking = TakingOver(
        lock, house, house.bar, lambda why: connect(replace(desk, reading_only=why))
    )
    taking.stays = desk.stays
    house.left.connect(lock.close)
    # Later: it closes the window that says so.
    for source in (house.transferrer, house.backer, house.protector):
        source.replaced.connect(lambda words: QTimer.singleShot(0, partial(again, words)))
    house.protector.locked.connect(lambda words: QTimer.singleShot(0, partial(_lock, again, words)))
    acts = actions.build(window)
    slots = house.slots() | _window_slots(window, house, desk) | {Act.TAKE_OVER: taking.ask}
    for act, action in acts.items():
        slot = house.reading.at_page(slots[act]) if act in AT_PAGE else slots[act]
        action.triggered.connect(taking.guarded(slot) if act in WRITING else slot)
    house.reader.progress.offer([acts[act] for act in house.marks.slots()])
    at_page = house.reader.slots() | house.marks.slots() | house.reading.slots()
    # Their keys open other things in other rooms: O a package of a vote, a list of projects.
    reading = [acts[act] for act in (*at_page, Act.TEMPLATE, Act.HISTORY)]
    for number, _ in enumerate(MARKED, start=1):
        action = actions.kind_action(window, number)
        action.triggered.connect(taking.guarded(partial(house.reader.press_kind, number)))
        reading.append(action)
    for number, (name, label) in enumerate(house.rooms.labels(), start=1):
        action = actions.room_action(window, label, number)
        action.triggered.connect(partial(house.rooms.go, name))
    house.rooms.entered.connect(partial(_allow, reading))
    # No page of the reader there; its key exports what is seen.
    exporting = (rooms.CHARTS, rooms.SUMMARY)
    house.rooms.entered.connect(lambda room: acts[Act.FACE].setEnabled(room not in exporting))
    named = partial(_name_undo, acts, {act: acts[act].text() for act in (Act.UNDO, Act.REDO)})
    house.undo.changed.connect(named)
    named("", "")
    acts[Act.TAKE_OVER].setEnabled(False)
    taking.turned.connect(lambda why: acts[Act.TAKE_OVER].setEnabled(bool(why) and not desk.stays))
    taking.turned.connect(lambda why: window.show_reading_only(why, offer=not desk.stays))
    window.take_over.connect(taking.ask)
    window.set_filling(house)
    house.open(actions.menu(window, acts))
    taking.start(why)
    window.follow_contrast()


def _lock(again: Callable[[str], None], words: str) -> None:
    """Let one that asks for the passphrase take the place of this window, and notes be garbage."""
    again(words)
    protection.lock()


def _allow(reading: list[QAction], room: str) -> None:
    """The acts of the reader, only while it is shown."""
    for action in reading:
        action.setEnabled(room == rooms.REPORT)


def _name_undo(acts: dict[Act, QAction], plainly: dict[Act, str], undo: str, redo: str) -> None:
    """Say in the menu what would be taken back and done again."""
    for act, name in ((Act.UNDO, undo), (Act.REDO, redo)):
        acts[act].setText(
            say("{plainly}：{name}", plainly=plainly[act], name=name) if name else plainly[act]
        )
        acts[act].setEnabled(bool(name))


def _choose_language(window: MainWindow, house: House, language: str) -> None:
    """Another language from the next start on: what is said already is not said again."""
    window.choose_language(language)
    chosen = {
        CHINESE: window.tr("下次打开程序时，界面用中文。"),
        ENGLISH: window.tr("下次打开程序时，界面用英文（English）。"),
    }
    house.bar.say(chosen[language])


def _window_slots(window: MainWindow, house: House, desk: Desk) -> dict[Act, Callable[[], object]]:
    return {
        Act.LARGER: window.enlarge,
        Act.SMALLER: window.reduce,
        Act.NORMAL: window.normal_size,
        Act.SCHEME: window.change_scheme,
        Act.FACE: window.change_face,
        Act.CHINESE: partial(_choose_language, window, house, CHINESE),
        Act.ENGLISH: partial(_choose_language, window, house, ENGLISH),
        Act.MANUAL: Helper(window, house.rooms).open,
        Act.KEYS: lambda: KeysDialog([label for _, label in house.rooms.labels()], window).open(),
        Act.ABOUT: lambda: AboutDialog(desk.workbook, window).open(),
        Act.QUIT: window.close,
    }


def _locked(window: MainWindow, desk: Desk) -> WorkbookLock:
    """The lock of the desk's workbook, tried where it could be written; goes with the window."""
    with suppress(OSError):
        desk.workbook.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    lock = WorkbookLock(desk.workbook, window)
    if not (desk.problem or desk.stays):
        lock.take()
    return lock
