"""The rooms, and what they share: the workbook, the notes, what can be undone."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMenu

from jjdesk.domain.finding import Counted, Filter
from jjdesk.domain.library import Shelved
from jjdesk.errors import UserError
from jjdesk.gui import rooms
from jjdesk.gui.actions import Act
from jjdesk.gui.correcting.corrector import Corrector
from jjdesk.gui.exchange.backer import Backer
from jjdesk.gui.exchange.exchange_folder import SUFFIXES
from jjdesk.gui.exchange.exchanger import Exchanger
from jjdesk.gui.exchange.transferrer import Transferrer
from jjdesk.gui.finding.filter_keeper import SAVED_FILTERS, FilterKeeper
from jjdesk.gui.finding.searcher import Searcher
from jjdesk.gui.library.gazetteer import Gazetteer
from jjdesk.gui.library.librarian import Librarian, Opened
from jjdesk.gui.main_window import MainWindow
from jjdesk.gui.note_list.leaf import NoteListLeaf
from jjdesk.gui.notes.note_keeper import NoteKeeper
from jjdesk.gui.page.reader_frame import ReaderFrame
from jjdesk.gui.progress.follower import Follower
from jjdesk.gui.reading.note_tools import NoteTools
from jjdesk.gui.reading.read_marks import ReadMarks
from jjdesk.gui.reading.reader import ReaderRoom
from jjdesk.gui.reading.reading_switch import ReadingSwitch
from jjdesk.gui.rooms import Rooms
from jjdesk.gui.shell import Shell
from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.notice_bar import NoticeBar
from jjdesk.gui.workbook.protector import Protector
from jjdesk.gui.workbook.undoing import Undo
from jjdesk.gui.workbook.workbook_keeper import Connect, WorkbookKeeper
from jjdesk.services.opening import BUNDLED_SHA256, Desk

if TYPE_CHECKING:
    from jjdesk.gui.charting.room import ChartsRoom
    from jjdesk.gui.library.room import LibraryRoom
    from jjdesk.gui.note_list.room import NotesRoom
    from jjdesk.gui.progress.room import ProgressRoom
    from jjdesk.gui.summary.room import SummaryRoom
    from jjdesk.gui.voting.room import VotingRoom
    from jjdesk.services.listing import Line
    from jjdesk.services.undoing import Undone


_LATER_MS = 600
"""Milliseconds after the window stands: first the workbook is opened for notes."""


class House(QObject):
    """Builds the rooms and wires them to each other and to the window.

    Signals:
        left: the window closes, and the workbook is closed.
    """

    left = Signal()

    def __init__(
        self,
        window: MainWindow,
        shell: Shell,
        frame: ReaderFrame,
        desk: Desk,
        connect: Connect,
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._later = QTimer(self, singleShot=True, interval=_LATER_MS)
        self._later.timeout.connect(self._load_rest)
        self.bar = NoticeBar(shell)
        self._workbook = WorkbookKeeper(connect, self)
        self.undo = Undo(self._workbook, self.bar, self)
        self._notes = NoteKeeper(self._workbook, desk.open_report, desk.marks, self)
        self.reader = ReaderRoom(frame, desk, self._notes, window.look, window.state)
        self._library: LibraryRoom | None = None
        self._progress: ProgressRoom | None = None
        self._vote: VotingRoom | None = None
        self._list = NoteListLeaf(
            window.look,
            self._workbook,
            self._notes,
            lambda: self.reader.open_report,
            lambda: self.reader.seeker.known,
        )
        self.reader.margin.hold(self._list)
        self.marks = ReadMarks(self.reader, self._workbook, self._notes, self.bar)
        self.reading = ReadingSwitch(window, shell, self.reader, self.marks)
        shared = (self._workbook, self._notes, self.undo, self.bar)
        self._librarian = Librarian(window, *shared)
        self._corrector = Corrector(window, self.reader, *shared)
        self._tools = NoteTools(window, self.reader, *shared[:3], desk.settings)
        self._follower = Follower(window, self.reader, self._workbook, self.undo, self.bar)
        self._gazetteer = Gazetteer(window, self._workbook, self.undo, self.bar)
        seeker = self.reader.seeker
        self.filters = FilterKeeper(
            window, seeker, self._workbook, desk.settings, self.undo, self.bar
        )
        self.searcher = Searcher(seeker, self._workbook, window.look)
        self.exchanger = Exchanger(
            window, seeker, self._workbook, self._notes, self.undo, desk.settings
        )
        self.transferrer = Transferrer(window, self._workbook, self.bar, self.write_waiting)
        self.backer = Backer(window, desk, self._workbook, self.bar, self.transferrer)
        self.protector = Protector(
            window, desk.workbook, desk.settings, self._workbook, self.bar, self
        )
        entries = rooms.table(
            self._make_reader,
            self._make_charts,
            self._make_vote,
            self._make_notes,
            self._make_progress,
            self._make_summary,
            self._make_library,
        )
        self.rooms = Rooms(shell, entries, window.look)
        self._wire(window)

    def _wire(self, window: MainWindow) -> None:
        seeker = self.reader.seeker
        self.reader.titled.connect(window.name_report)
        self.reader.counted.connect(self.rooms.tell)
        self.reader.saved.connect(window.show_saved)
        self.reader.seeker.filtered.connect(self._list.filter)
        self._list.chosen.connect(self._show_line)
        self._workbook.turned.connect(self.reader.set_reading_only)
        self.rooms.entered.connect(self.reading.end)
        self.rooms.told.connect(window.show_counts)
        self._follower.left.connect(self._show_commitment)
        self._follower.viewed.connect(
            lambda view: seeker.know(
                statuses={change.commitment: change.status for change in view.changes}
            )
        )
        self.filters.counted.connect(self._follower.load)
        self._librarian.opened.connect(self._show_report)
        self._librarian.reread.connect(self._corrector.show)
        self._gazetteer.reread.connect(self._corrector.show)
        self.searcher.open_wanted.connect(self._open_at)
        self.filters.counted.connect(self.rooms.tell)
        self.filters.places_wanted.connect(self._gazetteer.ask)
        self.marks.changed.connect(lambda: self.reader.seeker.know(read=self.marks.read))
        self._librarian.shelved.connect(self._show_shelf)
        self._librarian.added.connect(self._show_added)
        self._librarian.notes_given.connect(self.exchanger.import_files)
        self.undo.done.connect(self._show_undone)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def _make_reader(self, _: Look) -> ReaderRoom:
        return self.reader

    def _make_charts(self, look: Look) -> "ChartsRoom":
        from jjdesk.gui.charting.room import ChartsRoom  # noqa: PLC0415  only when it is gone to

        room = ChartsRoom(look, self._workbook, self.reader)
        room.counted_wanted.connect(self._show_counted)
        room.open_wanted.connect(self._open_at)
        room.told.connect(self.rooms.tell)
        room.said.connect(self.bar.say)
        self._let_renew(room)
        return room

    def _let_renew(self, room: "ChartsRoom | SummaryRoom") -> None:
        """Renew what ``room`` shows upon any change of notes, names, progress, filter, report."""
        for signal in (
            self._notes.changed,
            self._notes.named,
            self._follower.viewed,
            self.reader.seeker.filtered,
            self.filters.counted,
            self.reader.counted,
        ):
            signal.connect(lambda *_: room.renew())

    def _show_counted(self, charted: Filter, counted: Counted) -> None:
        """Show in the reader what was counted for a piece of a chart."""
        self.rooms.go(rooms.REPORT)
        self.reader.seeker.show_counted(charted, counted)

    def _make_notes(self, look: Look) -> "NotesRoom":
        from jjdesk.gui.note_list.room import NotesRoom  # noqa: PLC0415  only when it is gone to

        room = NotesRoom(
            look,
            self._workbook,
            self._notes,
            self.undo,
            self.bar,
            lambda: self.reader.open_report,
        )
        room.followed.connect(self._show_line)
        self.exchanger.merged.connect(room.refresh)
        room.open_wanted.connect(self._open_at)
        room.told.connect(self.rooms.tell)
        return room

    def _make_vote(self, look: Look) -> "VotingRoom":
        from jjdesk.gui.voting.leaf import Around  # noqa: PLC0415  only when it is gone to
        from jjdesk.gui.voting.room import VotingRoom  # noqa: PLC0415  only when it is gone to

        around = Around(
            run=self._workbook.run,
            bar=self.bar,
            undo=self.undo,
            open_report=lambda: self.reader.open_report,
            show_commitment=self._show_commitment,
            reading_only=lambda: self._workbook.reading_only,
        )
        self._vote = room = VotingRoom(look, around)
        room.told.connect(self.rooms.tell)
        return room

    def _make_progress(self, look: Look) -> "ProgressRoom":
        from jjdesk.gui.progress.room import ProgressRoom  # noqa: PLC0415  only when gone to

        self._progress = ProgressRoom(look, self._follower)
        self._follower.viewed.connect(self.rooms.tell)
        return self._progress

    def _make_summary(self, look: Look) -> "SummaryRoom":
        from jjdesk.gui.summary.room import SummaryRoom  # noqa: PLC0415  only when it is gone to

        room = SummaryRoom(look, self._workbook, self.reader, self.undo, self.bar)
        room.told.connect(self.rooms.tell)
        self._let_renew(room)
        return room

    def _show_line(self, line: "Line") -> None:
        """Show a note where it hangs."""
        anchor = line.note.anchor
        if anchor.report == self.reader.open_report.report.source.sha256:
            self.rooms.go(rooms.REPORT)
            self.reader.show_note(line.note)
        else:
            self._open_at(anchor.report, line.place.commitment)

    def _make_library(self, look: Look) -> "LibraryRoom":
        from jjdesk.gui.library.room import LibraryRoom  # noqa: PLC0415  only when it is gone to

        self._library = room = LibraryRoom(look, self._workbook)
        room.entered.connect(self._librarian.refresh)
        room.shelf.open_wanted.connect(self._open)
        room.shelf.import_wanted.connect(self._librarian.ask_for_file)
        room.shelf.paste_wanted.connect(self._librarian.import_clipboard)
        room.shelf.places_wanted.connect(self._gazetteer.ask)
        room.shelf.remove_wanted.connect(self._librarian.remove)
        room.shelf.restore_wanted.connect(self._librarian.restore)
        room.open_wanted.connect(self._open_at)
        room.undo_wanted.connect(self.undo.undo)
        room.tasks_changed.connect(self._load_standings)
        return room

    def open(self, menu: QMenu) -> None:
        """Fill the room that is shown first; a moment later the workbook is opened."""
        self.rooms.add_menu(menu)
        self.rooms.go(rooms.REPORT)
        self.reader.open()
        if self._desk.notice:
            self.bar.say(self._desk.notice)
        if not self._desk.problem:
            self._later.start()

    def _show_undone(self, undone: "Undone") -> None:
        """Show anew what an act touched that was taken back or done again."""
        opened = self.reader.open_report.report.source.sha256
        if undone.tables & {"report", "correction", "place_list"}:
            if opened in undone.reports:
                self._librarian.renew(opened)
            else:
                self._librarian.refresh()
        elif undone.annotations:
            self._notes.refresh(undone.annotations)
        if "tag" in undone.tables:
            self._notes.load_names()
        if SAVED_FILTERS in undone.tables:
            self.filters.load()
        if any(table.startswith("task") for table in undone.tables):
            self._load_standings()
            if self._library is not None:
                self._library.renew_tasks(self.undo.words(undone))

    # Another window on the same workbook

    def write_waiting(self) -> int:
        """Hand over what is typed and wait until it is on disk; how many notes are not."""
        self.rooms.flush()
        self.reader.margin.commitment.flush()
        self.reader.remember_place()
        self.marks.write()
        return len(self._notes.settle())

    def why_open(self) -> str:
        """Why the window is not to be locked by itself just now; empty where it may be."""
        return self._vote.why_open() if self._vote is not None else ""

    def forgotten(self) -> str:
        """What is on the screen and kept nowhere, and gone with the window; empty for nothing."""
        return self._vote.forgotten() if self._vote is not None else ""

    def turn(self, connect: Connect, reading_only: str) -> None:
        """Close the workbook and open it by ``connect`` from now on; why it is only read, if so."""
        if reading_only:
            self.exchanger.leave()
        self._workbook.turn(connect, reading_only)
        if not reading_only:
            self.exchanger.start()

    def renew(self) -> None:
        """Show what the workbook holds now, after another window has written it."""
        self._librarian.renew(self.reader.open_report.report.source.sha256)
        self._load_standings()
        self.filters.load()
        self.rooms.refresh()
        self._notes.remember({})  # nothing, so that the foot says that all is kept

    def _load_rest(self) -> None:
        """What the margin shows beside the reading: corrections, and what task tables say."""
        if not self._workbook.reading_only:
            self._librarian.freshen(self.reader.open_report.report.source.sha256)
        self._corrector.load()
        self._load_standings()
        self.filters.load()
        self.marks.load()
        self.exchanger.start()
        self.backer.start()
        self.protector.start()

    def _load_standings(self) -> None:
        sha256 = self.reader.open_report.report.source.sha256
        self._workbook.run(
            lambda services: services.tasking.of_report(sha256),
            self.reader.show_standings,
            self._say,
        )
        self._follower.load()

    def _say(self, error: UserError) -> None:
        self.bar.say(str(error))

    def slots(self) -> dict[Act, Callable[[], None]]:
        """What the rooms do upon which act."""
        return (
            self.reader.slots()
            | self._tools.slots()
            | self.marks.slots()
            | self.reading.slots()
            | self.exchanger.slots()
            | self.transferrer.slots()
            | self.backer.slots()
            | self.protector.slots()
            | {
                Act.PROGRESS: self._follow,
                Act.UNDO: self.undo.undo,
                Act.REDO: self.undo.redo,
                Act.MENU: self.rooms.rail.open_menu,
                Act.IMPORT: self._import_file,
                Act.PASTE: self._import_clipboard,
            }
        )

    def _follow(self) -> None:
        """Ask about what is chosen: in the room 跟进 its rows, in 报告 (also while reading) one."""
        if self._progress is not None and self.rooms.shown == rooms.PROGRESS:
            self._progress.ask()
        elif self.rooms.shown == rooms.REPORT:
            self._follower.ask_chosen()

    def _show_commitment(self, commitment: str) -> None:
        self.rooms.go(rooms.REPORT)
        self.reader.choose(commitment)

    # Reports

    def _open(self, sha256: str) -> None:
        """Read a report; the one that is open only needs the room."""
        if sha256 == self.reader.open_report.report.source.sha256:
            self.rooms.go(rooms.REPORT)
        else:
            self._librarian.open(sha256)

    def _open_at(self, sha256: str, commitment: str) -> None:
        """Read a report at one of its commitments."""
        self.reader.wish(commitment)
        self._open(sha256)

    def _show_report(self, opened: Opened, go: bool) -> None:
        self._notes.take(opened.report.report.source.sha256, opened.notes)
        self.reader.show_report(opened.report)
        self._corrector.take(opened.corrections)
        self._load_standings()
        if go:
            self.rooms.go(rooms.REPORT)
        else:
            self._librarian.refresh()

    def _show_shelf(
        self,
        shelf: tuple[Shelved, ...],
        removed: tuple[Shelved, ...],
        notes: Mapping[str, int],
    ) -> None:
        opened = self.reader.open_report.report.source.sha256
        if any(each.sha256 == opened for each in removed):
            self._librarian.open(BUNDLED_SHA256, go=False)
        if self._library is not None:
            self._library.show_shelf(shelf, removed, notes, self.reader.open_report)
            self.rooms.tell()

    def _show_added(self, sha256: str) -> None:
        self.rooms.go(rooms.LIBRARY)
        if self._library is not None:
            self._library.show_reports()
            self._library.shelf.choose(sha256)

    def _import_file(self) -> None:
        self.rooms.go(rooms.LIBRARY)
        self._librarian.ask_for_file()

    def _import_clipboard(self) -> None:
        self.rooms.go(rooms.LIBRARY)
        self._librarian.import_clipboard()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Files that are dropped on the window are imported."""
        if isinstance(event, QDropEvent) and event.type() in {
            QEvent.Type.DragEnter,
            QEvent.Type.Drop,
        }:
            files = [
                Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()
            ]
            if files:
                event.acceptProposedAction()
            if files and not isinstance(event, QDragEnterEvent):
                if not all(file.suffix.casefold() in SUFFIXES for file in files):
                    self.rooms.go(rooms.LIBRARY)
                self._librarian.import_files(files)
            return bool(files)
        return super().eventFilter(watched, event)

    # As the window asks

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self.rooms.set_look(look)
        self.reading.set_look(look)
        self._list.set_look(look)
        self.searcher.set_look(look)

    def layout_state(self) -> bytes:
        """How wide the reader's panels are."""
        return self.reader.layout_state()

    def may_leave(self) -> bool:
        """Keep what is not yet kept; if that fails, whether the user leaves all the same."""
        self._later.stop()
        self.reading.leave()
        return self.rooms.may_leave()

    def leave(self) -> None:
        """Leave the rooms, and close the workbook."""
        self.rooms.leave()
        self.marks.write()
        self.exchanger.leave()
        self.backer.leave()
        self.protector.leave()
        self._workbook.close()
        self.left.emit()
