"""The room 报告: outline, page and margin under the filter row, wired to the annotations."""

from collections.abc import Callable, Collection, KeysView, Mapping, Sequence

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from jjdesk.domain.annotation import Annotation, Scope
from jjdesk.domain.library import Field
from jjdesk.domain.report import Commitment
from jjdesk.domain.task import Standing
from jjdesk.gui.actions import Act
from jjdesk.gui.finding.seeker import Seeker
from jjdesk.gui.notes.note_edit import NoteEdit
from jjdesk.gui.notes.note_keeper import NoteKeeper
from jjdesk.gui.page.page import ReportPage
from jjdesk.gui.page.reader_frame import CHOSEN, PLACE, ReaderFrame, left_at
from jjdesk.gui.reading.margin import MarginPanel
from jjdesk.gui.reading.noting import Noting
from jjdesk.gui.reading.outline import OutlinePanel
from jjdesk.gui.reading.progress_line import ProgressLine
from jjdesk.gui.reading.unsaved import UnsavedDialog
from jjdesk.gui.theme import Look
from jjdesk.gui.window_state import WindowState
from jjdesk.services.composing import compose, plain_errata
from jjdesk.services.filtering import units_of
from jjdesk.services.opening import Desk, OpenReport
from jjdesk.words import say

_SETTLE_MS = 250
_STEADY_MS = 1500
"""How long the page stands until its place is kept, so that a power cut does not lose it."""
OPENED = "report"
"""Setting: SHA-256 of the report that opens at the start."""


class ReaderRoom(QObject):
    """Furnishes a frame with its panels and shows one report after the other in it.

    Signals:
        titled: title and year of the report that is open now.
        counted: what the foot says of the report is something else now.
        saved: in words, whether everything is kept, and the problem if it is not.
        moved: id of the commitment that is chosen now; empty when none is.
        passed: id of a commitment that the user has walked on from.
    """

    titled = Signal(str)
    counted = Signal()
    saved = Signal(str, str)
    moved = Signal(str)
    passed = Signal(str)

    def __init__(
        self, frame: ReaderFrame, desk: Desk, notes: NoteKeeper, look: Look, state: WindowState
    ) -> None:
        super().__init__(frame)
        self._frame = frame
        self._desk = desk
        self._settings = dict(desk.settings)
        self._state = state
        self._chosen = ""
        self._wished = ""
        self._corrected: Collection[tuple[Field, int, int]] = set()
        self._standings: Mapping[str, Sequence[Standing]] = {}
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._steady = QTimer(self, singleShot=True, interval=_STEADY_MS)
        self._notes = notes
        self._shape = -1
        self._page = frame.page
        self.seeker = Seeker(frame, notes, desk.open_report, look, lambda: self._chosen)
        self._outline = OutlinePanel(look)
        self._margin = MarginPanel(look)
        frame.left.fill(self._outline)
        frame.right.fill(self._margin)
        self.noting = Noting(self._page, self._outline, self._margin, notes, desk.open_report)
        self._take(desk.open_report)
        self._wire()

    def _take(self, open_report: OpenReport) -> None:
        """Know a report, without showing it yet."""
        self.open_report = open_report
        self._report = open_report.report
        self._by_id = {commitment.id: commitment for commitment in self._report.commitments}
        self._targets = sum(len(commitment.targets) for commitment in self._report.commitments)
        self._slips = len(plain_errata(self._report))
        self.seeker.take(open_report)
        self.noting.take(open_report)

    def _wire(self) -> None:
        self.seeker.walked.connect(self._show)
        self.moved.connect(self.seeker.stay_at)
        self._outline.chosen.connect(self._page.go_to_source)
        self._page.chosen.connect(self.choose)
        self._page.verticalScrollBar().valueChanged.connect(self._follow)
        self.noting.margin_wanted.connect(self._show_margin)
        self.noting.commitment_wanted.connect(self._next)
        self.noting.taking.linked.connect(self.choose)
        self.noting.taking.finished.connect(self.save_and_next)
        self._steady.timeout.connect(self.remember_place)
        self._settle.timeout.connect(self._notes.connect_workbook)
        self._notes.changed.connect(self._note_changed)
        self._notes.saved.connect(self._notes_saved)
        self._notes.failed.connect(self._note_failed)

    def slots(self) -> dict[Act, Callable[[], None]]:
        """What this room does upon which act."""
        return (
            self.seeker.slots()
            | self.noting.slots()
            | {
                Act.NEXT: self._next,
                Act.PREVIOUS: self._previous,
                Act.SAVE_AND_NEXT: self.save_and_next,
                Act.CORRECT: self._open_corrections,
                Act.ONE: self._margin.show_one,
                Act.ALL: self._margin.show_all,
                Act.OUTLINE: self._toggle_outline,
                Act.MARGIN: self._toggle_margin,
            }
        )

    @property
    def widget(self) -> QWidget:
        """The frame around the page."""
        return self._frame

    @property
    def margin(self) -> MarginPanel:
        """The panel right of the page."""
        return self._margin

    @property
    def page(self) -> ReportPage:
        """The page."""
        return self._page

    @property
    def progress(self) -> ProgressLine:
        """How far the report has been read."""
        return self._outline.progress

    def ids(self) -> KeysView[str]:
        """Ids of all commitments of the open report."""
        return self._by_id.keys()

    def enter(self) -> None:
        """Take the keyboard to the page."""
        self._page.setFocus()

    def chosen(self) -> Commitment | None:
        """The commitment that is chosen."""
        return self._by_id.get(self._chosen)

    def open(self) -> None:
        """Fill the panels; a moment later open the workbook for writing."""
        self._frame.complete()
        self._fill(left_at(self._settings, self._report.source.sha256)[1])
        if self._desk.problem:
            self._note_failed(self._desk.problem)
        else:
            self._notes_saved()
            self._settle.start()

    def _fill(self, chosen: str) -> None:
        """Fill the panels around a page that shows the whole report."""
        self._outline.show_report(self._report)
        self._follow()
        self.seeker.fill()
        self._show_annotations()
        self._show(chosen if chosen in self._by_id else "")
        year = f" {self._report.year}" if self._report.year else ""
        self.titled.emit(f"{self._report.title or self._report.source.name}{year}")
        self.counted.emit()

    def show_report(self, open_report: OpenReport) -> None:
        """Show another report, as it was left; the place in the one before is remembered."""
        self._margin.commitment.flush()
        self.remember_place()
        self.seeker.show_all()
        self._take(open_report)
        self._notes.show(open_report)
        sha256 = self._report.source.sha256
        self._keep({OPENED: sha256})
        place, chosen = left_at(self._settings, sha256)
        self._chosen = ""
        self._corrected, self._standings = set(), {}
        self._frame.show_report(compose(self._report, open_report.text), place)
        self._fill(chosen)
        self._grant()

    def wish(self, commitment: str) -> None:
        """Go to a commitment as soon as the report that has it is shown."""
        self._wished = commitment
        self._grant()

    def _grant(self) -> None:
        if self._wished in self._by_id:
            self.choose(self._wished)
            self._wished = ""

    def refresh(self, open_report: OpenReport) -> None:
        """Show another reading of the same report, as after a correction, in the same place."""
        self._margin.commitment.flush()
        place = self._page.place()
        self._take(open_report)
        self._notes.show(open_report)
        self._outline.show_report(self._report)
        self.seeker.refresh()
        self._page.go_to_source(place)
        self._follow()
        self._show_annotations()
        self._show_chosen()
        self.noting.taking.renew()
        self.counted.emit()

    def show_corrected(self, places: Collection[tuple[Field, int, int]]) -> None:
        """Mark what the user has put right, by field and place in the source."""
        if places != self._corrected:
            self._corrected = places
            self._show_chosen()

    def show_standings(self, standings: Mapping[str, Sequence[Standing]]) -> None:
        """Say with each commitment (by its id) what the task tables hold of it."""
        self._standings = standings
        self.seeker.know(units=units_of(standings))
        self._show_standing()

    def _show_standing(self) -> None:
        rows = self._standings.get(self._chosen, ())
        self._margin.commitment.show_standing("\n".join(map(standing_words, rows)))

    def words(self) -> str:
        """What the report holds."""
        words = self.tr(
            "承诺事项 %d 条    量化目标 %d 个    批注 %d 条    勘误 %d 处（虚点线，原文未改）"
        )
        notes, own = self._notes.total, self.seeker.in_constituency()
        told = words % (len(self._by_id), self._targets, notes, self._slips)
        return told + (self.tr("    我的选区 %d 条") % own if own else "")

    def _follow(self) -> None:
        self._outline.follow(self._page.place())
        self._steady.start()

    # Choosing and noting

    def choose(self, commitment: str) -> None:
        """Choose a commitment by its id; one that is not of this report is no matter."""
        if commitment in self._by_id:
            self._page.select(commitment)
            self._show(commitment)

    def show_note(self, note: Annotation) -> None:
        """Show what a note of this report hangs on, and the note."""
        anchor = note.anchor
        section = next((each for each in self._report.sections if each.id == anchor.section), None)
        if anchor.commitment in self._by_id:
            self.choose(anchor.commitment)
        elif section is not None:
            self._page.go_to_source(section.start)
            self.noting.show_section(section)
        elif anchor.scope is Scope.REPORT:
            self.noting.show_report()
        else:
            self._page.go_to_source(anchor.start)
        self.noting.taking.open(note.id)

    def _show(self, commitment: str) -> None:
        self._margin.commitment.flush()
        self._chosen = commitment
        self._steady.start()
        self._page.select(commitment, scroll=False)
        self._margin.show_one()
        self._margin.commitment.show_commitment(self.chosen(), self._corrected)
        self._show_standing()
        self.noting.show(commitment)
        self.moved.emit(commitment)

    def _show_chosen(self) -> None:
        if self.noting.on_commitment:
            self._margin.commitment.show_commitment(self.chosen(), self._corrected)
            self._show_standing()

    def walk(self, step: int) -> None:
        """Choose the commitment that comes ``step`` after the chosen one on the page."""
        if step > 0:
            self.passed.emit(self._chosen)
        self.choose(self._page.neighbour(step))

    def _next(self) -> None:
        self.walk(1)

    def _previous(self) -> None:
        self.walk(-1)

    def save_and_next(self) -> None:
        """Keep the note, and write on the next commitment."""
        self._margin.commitment.flush()
        self._next()
        self.noting.write()

    def _show_margin(self) -> None:
        if not self._state.margin:
            self._toggle_margin()
        self._margin.show_one()

    def _open_corrections(self) -> None:
        if not self._chosen:
            self._next()
        self._show_margin()
        self._margin.commitment.open_menu()

    def press_kind(self, number: int) -> None:
        """Give or take back a kind, 1 to 5: see ``Noting.press_kind``."""
        self.noting.press_kind(number)

    def _note_changed(self, _: object) -> None:
        self.saved.emit(self.tr("正在保存…"), "")
        self._show_annotations()
        self.counted.emit()

    def _notes_saved(self) -> None:
        self.saved.emit(self.tr("全部已保存 · 离线"), "")

    def _note_failed(self, sentence: str) -> None:
        words = self.tr("未保存：%s") % sentence
        self.saved.emit("", words)
        self._margin.commitment.notes.form.show_state(words, problem=True)

    def _show_annotations(self) -> None:
        if self._notes.shape != self._shape:
            self._shape = self._notes.shape
            self._page.set_annotated(self._notes.annotated())
        self._margin.show_total(self._notes.total)

    def set_reading_only(self, why: str) -> None:
        """Let no note be typed while nothing can be written."""
        # The reading mode may have borrowed the notes from the margin.
        for place in (self._margin, self._margin.commitment.notes):
            for edit in place.findChildren(NoteEdit):
                edit.setReadOnly(bool(why))

    # As the window asks

    def _toggle_outline(self) -> None:
        self._state.outline = not self._state.outline
        self._frame.left.setVisible(self._state.outline)

    def _toggle_margin(self) -> None:
        self._state.margin = not self._state.margin
        self._frame.right.setVisible(self._state.margin)

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        for panel in (self.seeker, self._outline, self._frame, self._margin):
            panel.set_look(look)

    def layout_state(self) -> bytes:
        """How wide the panels are."""
        return self._frame.layout_state()

    def hand_over(self) -> None:
        """What is typed goes to the workbook."""
        self._margin.commitment.flush()

    def may_leave(self) -> bool:
        """Hand over what is typed and wait until it is on disk; ask if it cannot be written."""
        self._settle.stop()
        self.hand_over()
        lost = self._notes.settle()
        return not lost or UnsavedDialog(lost, self._places_of(lost), self._frame.window()).leaves()

    def _places_of(self, notes: tuple[Annotation, ...]) -> dict[str, str]:
        """Where each note hangs, in words: by number here, by its quote in another report."""
        here = {note.id: self._by_id.get(note.anchor.commitment) for note in notes}
        return {
            note.id: self.tr("第 %d 条") % commitment.number
            if (commitment := here[note.id])
            else say("“{names}…”", names="".join(note.anchor.quote.split())[:16])
            for note in notes
        }

    def leave(self) -> None:
        """Remember the place."""
        self.remember_place()

    def remember_place(self) -> None:
        """Keep where the report is read just now, for the next start."""
        self._steady.stop()
        ending = f":{self._report.source.sha256}"
        place = self.seeker.place()
        there = {PLACE + ending: str(place), CHOSEN + ending: self._chosen}
        if not there.items() <= self._settings.items():
            self._keep(there)

    def _keep(self, settings: dict[str, str]) -> None:
        self._settings |= settings
        if not self._desk.problem and not self._notes.reading_only:
            self._notes.remember(settings)


def standing_words(standing: Standing) -> str:
    """``2025年上半年：区教委 · 6月底前 · 已完成`` of one table, as far as it says so."""
    task, table = standing.task, standing.table
    parts = [part for part in (task.units, task.leader, task.deadline, task.progress) if part]
    return say(
        "{period}：{names}", period=table.period or table.name, names=" · ".join(parts) or task.text
    )
