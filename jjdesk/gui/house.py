"""The rooms, and what they share: the workbook, the notes, what can be undone."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from jjdesk.gui import rooms
from jjdesk.gui.actions import Act
from jjdesk.gui.main_window import MainWindow
from jjdesk.gui.note_keeper import NoteKeeper
from jjdesk.gui.reader import ReaderRoom
from jjdesk.gui.reader_frame import ReaderFrame
from jjdesk.gui.rooms import Rooms
from jjdesk.gui.shell import Shell
from jjdesk.gui.theme import Look
from jjdesk.gui.undoing import UndoStack
from jjdesk.gui.workbook_keeper import Connect, WorkbookKeeper
from jjdesk.services.opening import Desk


class House(QObject):
    """Builds the rooms and wires them to each other and to the window."""

    def __init__(
        self,
        window: MainWindow,
        shell: Shell,
        frame: ReaderFrame,
        desk: Desk,
        connect: Connect,
    ) -> None:
        super().__init__(window)
        self.undo = UndoStack(self)
        self._workbook = WorkbookKeeper(connect, self)
        self._notes = NoteKeeper(self._workbook, desk.open_report, desk.annotations, self)
        self.reader = ReaderRoom(frame, desk, self._notes, window.look, window.state)
        self.rooms = Rooms(shell, rooms.table(self._make_reader), window.look)
        self._wire(window)

    def _make_reader(self, _: Look) -> ReaderRoom:
        return self.reader

    def _wire(self, window: MainWindow) -> None:
        self.reader.titled.connect(window.name_report)
        self.reader.counted.connect(self.rooms.tell)
        self.reader.saved.connect(window.show_saved)
        self.rooms.told.connect(window.show_counts)

    def open(self, menu: QMenu) -> None:
        """Fill the room that is shown first; a moment later the workbook is opened."""
        self.rooms.add_menu(menu)
        self.rooms.go(rooms.REPORT)
        self.reader.open()

    def slots(self) -> dict[Act, Callable[[], None]]:
        """What the rooms do upon which act."""
        return self.reader.slots() | {
            Act.UNDO: self.undo.undo,
            Act.MENU: self.rooms.rail.open_menu,
        }

    # As the window asks

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self.rooms.set_look(look)

    def layout_state(self) -> bytes:
        """How wide the reader's panels are."""
        return self.reader.layout_state()

    def may_leave(self) -> bool:
        """Keep what is not yet kept; if that fails, whether the user leaves all the same."""
        return self.rooms.may_leave()

    def leave(self) -> None:
        """Leave the rooms, and close the workbook."""
        self.rooms.leave()
        self._workbook.close()
