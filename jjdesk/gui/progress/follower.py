"""Follows up the commitments of the open report: in the margin, by U, in the room 跟进."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from jjdesk.domain.progress import StatusChange
from jjdesk.domain.report import Commitment
from jjdesk.errors import UserError
from jjdesk.gui.main_window import MainWindow
from jjdesk.gui.progress.follow_line import FollowLine
from jjdesk.gui.reading.reader import ReaderRoom
from jjdesk.gui.widgets.notice_bar import NoticeBar
from jjdesk.gui.workbook.undoing import Undo
from jjdesk.gui.workbook.workbook_keeper import WorkbookKeeper

if TYPE_CHECKING:
    from jjdesk.gui.progress.status_sheet import StatusSheet
    from jjdesk.services.bundle import Services
    from jjdesk.services.following import Change, Followed, Given, View
    from jjdesk.services.proposing import Proposal
    from jjdesk.services.undoing import Undone

Work = Callable[["Services"], "Change"]


class Follower(QObject):
    """Asks how far commitments have come, has it written, and knows how they stand.

    Signals:
        viewed: a ``View``: how the commitments of the open report stand now.
        left: id of a commitment that is to be shown on the page.
    """

    viewed = Signal(object)
    left = Signal(str)

    def __init__(
        self,
        window: MainWindow,
        reader: ReaderRoom,
        workbook: WorkbookKeeper,
        undo: Undo,
        bar: NoticeBar,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._reader = reader
        self._workbook = workbook
        self._undo = undo
        self._bar = bar
        self._periods: dict[str, str] = {}
        self._asked: Sequence[Commitment] = ()
        self._since: dict[str, str] = {}
        self._view: View | None = None
        self._words: dict[str, str] = {}
        self._sheet: StatusSheet | None = None
        undo.done.connect(self._show_undone)
        self._line = FollowLine()
        self._line.clicked.connect(self.ask_chosen)
        panel = reader.margin.commitment
        panel.add_line(self._line)
        if correct := panel.findChild(QToolButton, "correct"):
            QWidget.setTabOrder(correct, self._line)
        reader.moved.connect(self._show_line)

    def load(self) -> None:
        """Ask how the commitments of the open report stand."""
        opened = self._reader.open_report
        period = self._periods.get(self._sha256, "")
        since = self._since.get(self._sha256)
        self._workbook.run(
            lambda services: services.following.view(opened, period, since),
            self._take,
            self._say,
        )

    def look(self, period: str | None = None) -> None:
        """Show to someone who looks at all of them how they stand in a period, or as before.

        What is told as new stays so until the window is closed.
        """
        sha256 = self._sha256
        if period is not None:
            self._periods[sha256] = period
        if sha256 in self._since:
            self.load()
            return
        wanted = self._periods.get(sha256, "")
        opened = self._reader.open_report

        def work(services: "Services") -> "View":
            view = services.following.view(opened, wanted)
            if not self._workbook.reading_only:
                services.following.look(sha256)
            return view

        def done(view: "View") -> None:
            self._since[sha256] = view.overview.since
            self._take(view)

        self._workbook.run(work, done, self._say)

    def _take(self, view: "View") -> None:
        if view.report != self._sha256:
            return  # Another report is open by now, and its own view is under way.
        self._view = view
        self._words = _words(view)
        self._show_line()
        if self._sheet is not None:
            self._sheet.show_view(view)
        self.viewed.emit(view)
        asked, self._asked = self._asked, ()
        self.ask(asked)

    def _show_line(self) -> None:
        """Say in the margin how the chosen commitment stands."""
        commitment = self._reader.chosen()
        words = self._words.get(commitment.id, "") if commitment else ""
        self._line.show_words(words)
        self._line.setVisible(commitment is not None)

    # Asking

    def ask_chosen(self) -> None:
        """Ask about the commitment that is chosen in the reader."""
        commitment = self._reader.chosen()
        if commitment is not None:
            self.ask([commitment])

    def ask(self, commitments: Sequence[Commitment]) -> None:
        """Open the sheet on commitments of the open report."""
        from jjdesk.gui.progress.status_sheet import StatusSheet  # noqa: PLC0415  seldom needed

        if not commitments:
            return
        if self._view is None or self._view.report != self._sha256:
            self._asked = commitments
            self.load()
            return
        year = self._reader.open_report.report.year
        self._sheet = sheet = StatusSheet(
            commitments, self._view, year, self._window.look, self._window
        )
        sheet.given.connect(partial(self.give, tuple(commitments)))
        sheet.changed.connect(self._change)
        sheet.removed.connect(self._remove)
        sheet.undo_wanted.connect(self._undo.undo)
        sheet.finished.connect(self._forget_sheet)
        sheet.open()

    def _forget_sheet(self) -> None:
        if self._sheet is not None:
            self._sheet.deleteLater()
            self._sheet = None

    def commitments(self) -> tuple[Commitment, ...]:
        """Those of the open report."""
        return self._reader.open_report.report.commitments

    def open_at(self, commitment: str) -> None:
        """Go to a commitment on the page."""
        self.left.emit(commitment)

    # Writing

    def give(self, commitments: Sequence[Commitment], given: "Given") -> None:
        """Keep what was said of commitments: one act."""
        opened = self._reader.open_report
        self._do(lambda services: services.following.set_status(opened, commitments, given))

    def take_over(self, wanted: Sequence["Proposal"]) -> None:
        """Keep what task tables suggested: one act."""
        opened = self._reader.open_report
        self._do(lambda services: services.following.take_over(opened, wanted))

    def export(self, path: Path, rows: "Sequence[Followed]") -> None:
        """Write progress and its history to a file, of these commitments."""
        view = self._view
        if view is None:
            return

        def work(_: "Services") -> int:
            from jjdesk.services import progress_sheet  # noqa: PLC0415  slow

            return progress_sheet.save(view.overview, view.changes, path, rows)

        def done(count: int) -> None:
            self._bar.say(self.tr("已把 %d 条承诺事项的跟进写入“%s”。") % (count, path.name))

        self._workbook.run(work, done, self._say)

    def _change(self, entry: StatusChange, given: "Given") -> None:
        self._do(lambda services: services.following.change(entry, given))

    def _remove(self, entry: StatusChange) -> None:
        self._do(lambda services: services.following.remove([entry]))

    def _do(self, work: Work) -> None:
        self._workbook.run(work, self._done, self._say)

    def _done(self, change: "Change") -> None:
        self._undo.tell(self.tr("已%s。") % change.act)
        self.load()

    def _show_undone(self, undone: "Undone") -> None:
        if "status_change" in undone.tables:
            self.load()

    def tell(self, words: str) -> None:
        """Say what has been done."""
        self._bar.say(words)

    def _say(self, error: UserError) -> None:
        self._bar.say(str(error))

    @property
    def _sha256(self) -> str:
        return self._reader.open_report.report.source.sha256


def _words(view: "View") -> dict[str, str]:
    """What the margin says of each commitment of which anything was said."""
    from jjdesk.services.progress_sheet import entry_words  # noqa: PLC0415  slow

    last = {each.commitment: each for each in view.changes}
    return {commitment: entry_words(entry) for commitment, entry in last.items()}
