"""The rooms of the window: one table of them, the rail that leads there, one shown at a time."""

from collections.abc import Callable
from typing import NamedTuple, Protocol

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from jjdesk.gui.actions import room_key
from jjdesk.gui.shell import Shell
from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.icons import Icon
from jjdesk.gui.widgets.rail import Rail, RailEntry

REPORT = "report"
CHARTS = "charts"
VOTE = "vote"
NOTES = "notes"
PROGRESS = "progress"
SUMMARY = "summary"
LIBRARY = "library"


class Room(Protocol):
    """One room: a widget that follows the look, is entered and left."""

    @property
    def widget(self) -> QWidget:
        """What is shown."""

    def set_look(self, look: Look) -> None:
        """Draw with another look."""

    def enter(self) -> None:
        """The room is shown: refresh what others may have changed, and take the keyboard."""

    def words(self) -> str:
        """What the foot says while the room is shown."""

    def hand_over(self) -> None:
        """What is typed goes to the workbook; nothing is asked."""

    def may_leave(self) -> bool:
        """Before the window closes: whether nothing would be lost, or the user does not mind."""

    def leave(self) -> None:
        """The window closes."""


class Entry(NamedTuple):
    """A room in the table: its name, label and icon, and what makes it when it is first shown."""

    name: str
    label: str
    icon: Icon
    make: Callable[[Look], Room]


def table(*makers: Callable[[Look], Room]) -> tuple[Entry, ...]:
    """All rooms in the order of the rail, a line each; ``makers`` are in that order."""
    tr = QCoreApplication.translate
    rows = (
        (REPORT, tr("Room", "报告"), Icon.REPORT),
        (CHARTS, tr("Room", "图表"), Icon.CHARTS),
        (VOTE, tr("Room", "票决"), Icon.VOTE),
        (NOTES, tr("Room", "批注"), Icon.NOTES),
        (PROGRESS, tr("Room", "跟进"), Icon.PROGRESS),
        (SUMMARY, tr("Room", "摘要"), Icon.SUMMARY),
        (LIBRARY, tr("Room", "资料"), Icon.LIBRARY),
    )
    return tuple(Entry(*row, make) for row, make in zip(rows, makers, strict=True))


class Rooms(QObject):
    """Makes a room when it is first gone to, and shows it beside the rail.

    Signals:
        entered: the name of the room that is shown now.
        told: what the foot is to say of it.
    """

    entered = Signal(str)
    told = Signal(str)

    def __init__(self, shell: Shell, entries: tuple[Entry, ...], look: Look) -> None:
        super().__init__(shell)
        self._shell = shell
        self._look = look
        self._entries = {entry.name: entry for entry in entries}
        self._made: dict[str, Room] = {}
        self._open = ""
        self.rail = Rail(
            (RailEntry(e.name, e.label, e.icon, room_key(n)) for n, e in enumerate(entries, 1)),
            look,
        )
        self.rail.chosen.connect(self.go)
        shell.rail.fill(self.rail)

    def add_menu(self, menu: QMenu) -> None:
        """Put the menu of all acts at the foot of the rail."""
        self.rail.add_menu(menu)

    def labels(self) -> list[tuple[str, str]]:
        """Name and label of each room in the order of the rail."""
        return [(entry.name, entry.label) for entry in self._entries.values()]

    @property
    def shown(self) -> str:
        """The name of the room that is shown."""
        return self._open

    def go(self, name: str) -> None:
        """Show a room."""
        room = self.room(name)
        self.rail.show_room(name)
        self._shell.show_room(room.widget)
        self._open = name
        room.enter()
        self.entered.emit(name)
        self.told.emit(room.words())

    def room(self, name: str) -> Room:
        """A room, made when it is asked for the first time."""
        if name not in self._made:
            self._made[name] = self._entries[name].make(self._look)
        return self._made[name]

    def tell(self) -> None:
        """Say again at the foot what the open room has to say."""
        self.told.emit(self._made[self._open].words())

    def flush(self) -> None:
        """Let every room but the reader's, which can do so by itself, hand over what is typed."""
        for name, room in self._made.items():
            if name != REPORT:
                room.hand_over()

    def refresh(self) -> None:
        """Let the open room show what is in the workbook now."""
        if self._open != REPORT:
            self._made[self._open].enter()

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self._look = look
        self._shell.set_look(look)
        self.rail.set_look(look)
        for room in self._made.values():
            room.set_look(look)

    def may_leave(self) -> bool:
        """Whether every room may be left."""
        return all(room.may_leave() for room in self._made.values())

    def leave(self) -> None:
        """Leave every room."""
        for room in self._made.values():
            room.leave()
