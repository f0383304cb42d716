"""Which commitments of the open report have been read, as the user walks through it.

``read`` are their ids, ``changed`` says that they are others now. Marks are gathered and written on
the data thread every two seconds: no key waits for them.
"""

from collections.abc import Callable, Collection, Iterable
from collections.abc import Set as AbstractSet
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from jjdesk.errors import UserError
from jjdesk.gui.actions import Act
from jjdesk.gui.notes.note_keeper import NoteKeeper
from jjdesk.gui.reading.progress_line import ProgressLine
from jjdesk.gui.reading.reader import ReaderRoom
from jjdesk.gui.widgets.notice_bar import NoticeBar
from jjdesk.gui.workbook.workbook_keeper import WorkbookKeeper

if TYPE_CHECKING:
    from jjdesk.services.bundle import Services

LOOK_MS = 1500
"""How long a commitment is chosen until it counts as read."""
GATHER_MS = 2000


class ReadMarks(QObject):
    """A commitment is read once it was chosen for a while, walked past, or noted.

    Signals:
        changed: other commitments are read now, or another report is open.
    """

    changed = Signal()

    def __init__(
        self, reader: ReaderRoom, workbook: WorkbookKeeper, notes: NoteKeeper, bar: NoticeBar
    ) -> None:
        super().__init__(reader)
        self._reader = reader
        self._workbook = workbook
        self._notes = notes
        self._bar = bar
        self._report = ""
        self.read: frozenset[str] = frozenset()
        self._waiting: dict[str, bool] = {}
        self._chosen = ""
        self._left_unread = ""
        self._look = QTimer(self, singleShot=True, interval=LOOK_MS)
        self._look.timeout.connect(self._mark_chosen)
        self._gather = QTimer(self, singleShot=True, interval=GATHER_MS)
        self._gather.timeout.connect(self.write)
        self._lines: list[ProgressLine] = []
        reader.titled.connect(self._open)
        reader.moved.connect(self._choose)
        reader.passed.connect(self._pass)
        notes.changed.connect(self._note)
        workbook.turned.connect(self._turned)
        self.add_line(reader.progress)

    def add_line(self, line: ProgressLine) -> None:
        """Show on ``line`` how far the report has been read."""
        self._lines.append(line)
        self._tell()

    def slots(self) -> dict[Act, Callable[[], None]]:
        """What is done upon which act."""
        return {
            Act.FIRST_UNREAD: self.go_to_unread,
            Act.UNREAD: self.leave_unread,
            Act.ALL_UNREAD: self.forget_all,
        }

    def load(self) -> None:
        """Ask the workbook what has been read of the open report."""
        report = self._sha256()
        self._workbook.run(
            lambda services: services.reading.of_report(report),
            partial(self._take, report),
            self._no_matter,
        )

    def _open(self) -> None:
        """Another report is shown."""
        report = self._sha256()
        if report == self._report:
            return
        self.write()
        first = not self._report
        self._report, self.read, self._chosen = report, frozenset(), ""
        self._tell()
        if not first:  # at the start the workbook is not opened yet
            self.load()

    def _take(self, report: str, read: frozenset[str]) -> None:
        if report == self._report:
            waiting = {each for each, is_read in self._waiting.items() if is_read}
            unread = self._waiting.keys() - waiting
            self.read = read - unread | waiting
            self._tell()

    # Walking

    def _choose(self, commitment: str) -> None:
        if commitment != self._chosen:
            self._left_unread = ""
        self._chosen = commitment
        self._look.start()

    def _pass(self, commitment: str) -> None:
        if commitment != self._left_unread:
            self._change([commitment], read=True)

    def _mark_chosen(self) -> None:
        if self._chosen != self._left_unread:
            self._change([self._chosen], read=True)

    def _note(self, ids: Iterable[str]) -> None:
        """A note on the commitment that is chosen is another: it was read."""
        noted = (self._notes.get(each) for each in ids)
        if self._notes.is_loaded and any(
            note is not None and note.anchor.commitment == self._chosen for note in noted
        ):
            self._mark_chosen()

    # Acts

    def leave_unread(self) -> None:
        """Take the mark of the chosen commitment away, and leave it so while it is chosen."""
        self._look.stop()
        self._left_unread = self._chosen
        self._change([self._chosen], read=False)

    def forget_all(self) -> None:
        """Take all marks of the open report away; the bar gives them back."""
        before, report = self.read & self._known(), self._report
        if not before:
            return
        self._look.stop()
        self._left_unread = self._chosen
        self._change(before, read=False)

        def give_back() -> None:
            if self._report == report:
                self._change(before, read=True)

        words = self.tr("%d 条承诺事项已全部标为未读。") % len(before)
        self._bar.say(words, self.tr("撤销"), give_back)

    def go_to_unread(self) -> None:
        """Go to the first of the shown commitments that has not been read."""
        shown = self._reader.page.shown()
        unread = next((each for each in shown if each not in self.read), "")
        if unread:
            self._reader.choose(unread)
        else:
            self._bar.say(self.tr("这里的 %d 条承诺事项都已读过。") % len(shown))

    # The way to the workbook

    def _change(self, commitments: Collection[str], *, read: bool) -> None:
        known = self._known()
        others = {each for each in commitments if each in known and (each in self.read) != read}
        if not others:
            return
        self.read = self.read | others if read else self.read - others
        self._waiting |= dict.fromkeys(others, read)
        self._gather.start()
        self._tell()

    def write(self) -> None:
        """Have written what is waiting; while another window has the workbook, it waits on."""
        self._gather.stop()
        if not self._waiting or self._workbook.reading_only:
            return
        waiting, self._waiting = self._waiting, {}
        report = self._report
        read = [each for each, is_read in waiting.items() if is_read]
        unread = [each for each, is_read in waiting.items() if not is_read]

        def work(services: "Services") -> None:
            services.reading.keep(report, read, unread)

        def failed(_: UserError) -> None:
            if report == self._report:
                self._waiting = waiting | self._waiting

        self._workbook.run(work, lambda _: None, failed)

    def _turned(self, reading_only: str) -> None:
        if not reading_only:
            self.write()
            self.load()

    def _tell(self) -> None:
        known = self._known()
        for line in self._lines:
            line.show_read(len(self.read & known), len(known))
        self.changed.emit()

    def _known(self) -> AbstractSet[str]:
        return self._reader.ids()

    def _sha256(self) -> str:
        return self._reader.open_report.report.source.sha256

    def _no_matter(self, _: UserError) -> None:
        """What keeps marks from being read is said by the notes, which need the same workbook."""
