"""What is done with the reports of the library: opened, imported, removed and put back."""

from collections import deque
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from jjdesk.domain.annotation import Annotation
from jjdesk.domain.library import Correction, Shelved
from jjdesk.errors import UserError
from jjdesk.gui.exchange.exchange_folder import SUFFIXES
from jjdesk.gui.main_window import MainWindow
from jjdesk.gui.notes.note_keeper import NoteKeeper
from jjdesk.gui.widgets.notice_bar import NoticeBar
from jjdesk.gui.workbook.undoing import Undo
from jjdesk.gui.workbook.workbook_keeper import WorkbookKeeper
from jjdesk.services.opening import BUNDLED_SHA256, OpenReport
from jjdesk.words import say

if TYPE_CHECKING:
    from jjdesk.gui.library.import_sheet import ImportSheet
    from jjdesk.services.bundle import Services
    from jjdesk.services.library import LibraryChange, Preview


Shelves = tuple[tuple[Shelved, ...], tuple[Shelved, ...], dict[str, int]]


class Opened(NamedTuple):
    """A report with all that hangs on it."""

    report: OpenReport
    notes: tuple[Annotation, ...]
    corrections: tuple[Correction, ...]


class Librarian(QObject):
    """Asks the services and says what came of it; nothing is stored before it was confirmed.

    Signals:
        opened: a report as ``Opened``, to be read, and whether to go to it.
        reread: a report as ``Opened``, as a newer parser reads it.
        shelved: the reports, those that were removed, and the number of notes by report.
        added: the SHA-256 of a report that came or came back.
        notes_given: files (``list[Path]``) that hold notes, and no report.
    """

    opened = Signal(object, bool)
    reread = Signal(object)
    shelved = Signal(object, object, object)
    added = Signal(str)
    notes_given = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        workbook: WorkbookKeeper,
        notes: NoteKeeper,
        undo: Undo,
        bar: NoticeBar,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._workbook = workbook
        self._notes = notes
        self._undo = undo
        self._bar = bar
        self._waiting: deque[Path] = deque()
        self._reading = 0
        self._sheet: ImportSheet | None = None

    # The shelf

    def refresh(self) -> None:
        """Read the shelf anew."""
        self._workbook.run(_both_shelves, self._show_shelves, self._say)

    def _show_shelves(self, shelves: Shelves) -> None:
        self.shelved.emit(*shelves)

    def open(self, sha256: str, *, go: bool = True) -> None:
        """Open a report for reading, read anew if the parser has become better."""

        def done(opened: Opened) -> None:
            self.opened.emit(opened, go)

        self._workbook.run(partial(_open, sha256), done, self._say)

    def freshen(self, sha256: str) -> None:
        """Read a report again if the parser has become better since; its notes follow."""

        def work(services: "Services") -> Opened | None:
            better = services.library.refresh(sha256)
            return read_all(services, better) if better else None

        def done(opened: Opened | None) -> None:
            if opened is not None:
                self.reread.emit(opened)

        self._workbook.run(work, done, self._say)

    def renew(self, sha256: str) -> None:
        """Read an open report again as the workbook has it; one that is gone makes room."""

        def gone(_: UserError) -> None:
            self.open(BUNDLED_SHA256, go=False)

        self._workbook.run(partial(_open, sha256), self.reread.emit, gone)
        self.refresh()

    def remove(self, sha256: str) -> None:
        """Take a report off the shelf; the bar says so and takes it back."""
        self._workbook.run(
            lambda services: services.library.remove(sha256), self._changed, self._say
        )

    def restore(self, sha256: str) -> None:
        """Put a removed report back."""
        self._workbook.run(
            lambda services: services.library.restore(sha256), self._changed, self._say
        )

    def _changed(self, change: "LibraryChange") -> None:
        self._undo.tell(_told(change))
        self._after(change)

    def _after(self, change: "LibraryChange") -> None:
        """Show what another shelf means for notes and lists."""
        came = change.added or change.restored
        moved = {note.anchor.report for note in change.moved} | ({came.sha256} if came else set())
        for sha256 in moved:
            self._workbook.run(partial(_open, sha256), self._take_notes, _no_matter)
        self.refresh()
        if came:
            self.added.emit(came.sha256)

    def _take_notes(self, opened: Opened) -> None:
        self._notes.take(opened.report.report.source.sha256, opened.notes)
        self.refresh()

    # Importing

    def ask_for_file(self) -> None:
        """Let the user choose files to import."""
        kinds = self.tr(
            "报告和批注 (*.docx *.pdf *.txt *.html *.htm *.mht *.md *.jjpack *.jsonld)"
            ";;所有文件 (*)"
        )
        title = self.tr("导入报告文件")
        files, _ = QFileDialog.getOpenFileNames(self._window, title, "", kinds)
        self.import_files(map(Path, files))

    def import_files(self, files: Iterable[Path]) -> None:
        """Import reports one after the other, each with its preview; what holds notes is told."""
        given = list(files)
        notes = [file for file in given if file.suffix.casefold() in SUFFIXES]
        if notes:
            self.notes_given.emit(notes)
        self._waiting.extend(file for file in given if file not in notes)
        self._next()

    def import_clipboard(self) -> None:
        """Import the text on the clipboard."""
        text = QGuiApplication.clipboard().text()
        words = self.tr("正在读剪贴板里的文字…")
        self._preview(words, lambda services: services.library.preview_text(text))

    def _next(self) -> None:
        if self._waiting and self._sheet is None and not self._busy():
            file = self._waiting.popleft()
            words = self.tr("正在读“%s”…") % file.name
            self._preview(words, lambda services: services.library.preview_file(file))

    def _busy(self) -> bool:
        return self._reading % 2 == 1

    def _preview(self, words: str, read: "Callable[[Services], Preview]") -> None:
        """Read in the background; what was given up in the meantime is dropped when it comes."""
        if self._busy() or self._sheet is not None:
            return
        self._reading += 1
        ticket = self._reading

        def done(preview: "Preview") -> None:
            if ticket == self._reading:
                self._reading += 1
                self._bar.settle()
                self._show_preview(preview)

        def failed(error: UserError) -> None:
            if ticket == self._reading:
                self._reading += 1
                self._say(error)
                self._next()

        self._bar.wait(words, self._cancel)
        self._workbook.run(read, done, failed)

    def _cancel(self) -> None:
        self._reading += 1
        self._waiting.clear()
        self._bar.say(self.tr("已取消导入，没有存入任何内容。"))

    def _show_preview(self, preview: "Preview") -> None:
        from jjdesk.gui.library.import_sheet import ImportSheet  # noqa: PLC0415  seldom needed

        self._sheet = sheet = ImportSheet(preview, self._window.look, self._window)
        sheet.accepted.connect(partial(self._add, sheet))
        sheet.finished.connect(self._sheet_left)
        sheet.open()

    def _sheet_left(self) -> None:
        if self._sheet is not None:
            self._sheet.deleteLater()
        self._sheet = None
        self._next()

    def _add(self, sheet: "ImportSheet") -> None:
        preview, given = sheet.preview, sheet.confirmed()
        self._workbook.run(
            lambda services: services.library.add(preview, **given._asdict()),
            self._changed,
            self._say,
        )

    def _say(self, error: UserError) -> None:
        self._bar.say(str(error))


def _both_shelves(services: "Services") -> Shelves:
    library = services.library
    return library.shelf(), library.shelf(removed=True), library.notes()


def _open(sha256: str, services: "Services") -> Opened:
    return read_all(services, services.library.refresh(sha256) or services.library.open(sha256))


def read_all(services: "Services", open_report: OpenReport) -> Opened:
    """On the data thread: a report with its notes and corrections."""
    placed = services.annotating.of_report(open_report)
    corrections = services.correcting.of_report(open_report.report.source.sha256)
    return Opened(open_report, (*placed.notes, *placed.unplaced), corrections)


def _told(change: "LibraryChange") -> str:
    """What an act did, in one or two sentences."""
    words = say("已{undo}。", undo=change.undo)
    if change.removed:
        return say("{said}批注、更正和任务表都还在，随时可以恢复。", said=words)
    lost = len(change.unplaced_notes) + len(change.unplaced_corrections)
    if change.moved:
        words += say(
            "{count} 条批注已随之移来。", count=len(change.moved) - len(change.unplaced_notes)
        )
    if lost:
        words += say("有 {lost} 处批注或更正在新版本里找不到原处，仍可在“全部”里看到。", lost=lost)
    return words


def _no_matter(_: UserError) -> None:
    """A report that is gone has no notes to show."""
