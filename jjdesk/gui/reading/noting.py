"""Notes in the room 报告: what keys, marked words and clicks mean, and what the page shows."""

from bisect import bisect_right
from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from jjdesk.domain.annotation import MARKED, NoteKind, Scope
from jjdesk.domain.report import Section, Target
from jjdesk.gui.actions import Act
from jjdesk.gui.notes.note_keeper import NoteKeeper
from jjdesk.gui.notes.note_taking import NOTHING, NoteTaking, Subject
from jjdesk.gui.page.page import ReportPage
from jjdesk.gui.reading.margin import MarginPanel
from jjdesk.gui.reading.outline import OutlinePanel
from jjdesk.services import drafting
from jjdesk.services.composing import Row, row_spans, source_span
from jjdesk.services.opening import OpenReport
from jjdesk.services.outlining import short_heading


class Noting(QObject):
    """Between page, outline and margin.

    Signals:
        margin_wanted: the margin's 本条 is to be seen.
        commitment_wanted: a commitment is to be chosen, the next one in view if none is.
    """

    margin_wanted = Signal()
    commitment_wanted = Signal()

    def __init__(
        self,
        page: ReportPage,
        outline: OutlinePanel,
        margin: MarginPanel,
        keeper: NoteKeeper,
        open_report: OpenReport,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._outline = outline
        self._margin = margin
        self._panel = margin.commitment
        self._keeper = keeper
        self._subject = NOTHING
        self._shape = -1
        self._lines: dict[int, Sequence[tuple[int, int]]] = {}
        self.taking = NoteTaking(keeper, self._panel.notes, self)
        self.take(open_report)
        page.underline_spans(self._underlined)
        page.pointed.connect(self._pointed)
        outline.head_chosen.connect(self.show_report)
        keeper.changed.connect(self._forget_lines)
        self.taking.left.connect(page.setFocus)

    def take(self, open_report: OpenReport) -> None:
        """Know the report that is open."""
        self._report = open_report
        self._by_id = {each.id: each for each in open_report.report.commitments}
        sections = sorted(open_report.report.sections, key=lambda each: each.start)
        self._sections = sections
        self._starts = [each.start for each in sections]
        self._headings = {each.start: each for each in sections if each.heading}
        self.taking.take(open_report)
        self._shape = -1
        self._forget_lines()

    def slots(self) -> dict[Act, Callable[[], None]]:
        """What is done upon which act."""
        taking, form = self.taking, self._panel.notes.form
        return {
            Act.NOTE: self.write,
            Act.NOTE_SECTION: self._write_on_section,
            Act.NOTE_REPORT: self._write_on_report,
            Act.EDIT: self._seen(taking.edit),
            Act.FREE: self._seen(lambda: taking.press_kind(0)),
            Act.AMEND: self._amend,
            Act.STANCE: self._seen(form.turn_stance),
            Act.IMPORTANCE: self._seen(form.turn_importance),
            Act.TAG: self._seen(form.ask_tag),
            Act.LINK: self._seen(form.ask_link),
            Act.FOLLOW_UP: self._seen(form.ask_day),
            Act.SHARE: self._seen(taking.share),
            Act.REMOVE: self._seen(taking.remove),
            Act.NEXT_NOTE: self._seen(lambda: taking.step(1)),
            Act.PREVIOUS_NOTE: self._seen(lambda: taking.step(-1)),
            Act.NOTE_MENU: self._seen(form.open_menu),
        }

    # What is shown

    def show(self, commitment: str) -> None:
        """Show the notes on a commitment; an empty id is none."""
        self._subject = Subject(commitment) if commitment else NOTHING
        self.taking.show(self._subject)

    def show_section(self, section: Section) -> None:
        """Show a section by its heading, with its notes."""
        words = short_heading(section.number, section.heading)
        self._panel.flush()
        self._panel.show_heading(self.tr("章节 · %s") % words)
        self._subject = Subject(section=section.id)
        self.taking.show(self._subject)
        self.margin_wanted.emit()

    def show_report(self) -> None:
        """Show the report as a whole, with the notes on it."""
        self._panel.flush()
        self._panel.show_heading(self.tr("整篇报告"))
        self._subject = Subject(report=True)
        self.taking.show(self._subject)
        self.margin_wanted.emit()

    @property
    def on_commitment(self) -> bool:
        """Whether the margin shows a commitment, or nothing."""
        return not self._subject.section and not self._subject.report

    def _seen(self, act: Callable[[], None]) -> Callable[[], None]:
        """An act on the open note: the margin shows it; without a subject the next one is taken."""

        def do() -> None:
            if self._subject == NOTHING:
                self.commitment_wanted.emit()
            self.margin_wanted.emit()
            self.taking.on_form(act)()
            self._panel.bring_form_into_view()

        return do

    # Writing

    def write(self) -> None:
        """Write: on marked words, on the target or heading with the keyboard, or what is chosen."""
        target, section = self._panel.target_in_focus(), self._section_in_focus()
        if self._begin_on_marked(NoteKind.FREE):
            self._panel.notes.form.focus_end()
        elif target is not None:
            self.write_on_target(target)
        elif section is not None:
            self.show_section(section)
            self.taking.write()
        else:
            self._seen(self.taking.write)()
        self._panel.bring_form_into_view()

    def write_on_target(self, target: Target) -> None:
        """Begin a note on a target of the chosen commitment."""
        commitment = self._by_id.get(self._subject.commitment)
        if commitment is not None:
            self.margin_wanted.emit()
            self.taking.begin_on(target)

    def press_kind(self, number: int) -> None:
        """Give a kind, 1 to 5: to a new note on marked words, or to the open note."""
        if not self._begin_on_marked(MARKED[number - 1]):
            self._seen(lambda: self.taking.press_kind(number))()

    def _amend(self) -> None:
        if self._begin_on_marked(NoteKind.AMEND):
            self._panel.notes.form.focus_amendment()
        else:
            self._seen(self.taking.amend)()

    def _begin_on_marked(self, kind: NoteKind) -> bool:
        """Begin a note on the words marked on the page, if there are any."""
        selection = self._page.selection()
        if selection is None:
            return False
        span = source_span(*selection, self._report.text)
        if span is None:
            return False
        draft = drafting.new_on_span(self._report, *span)
        self._page.clear_selection()
        if draft.anchor.commitment:
            self._page.chosen.emit(draft.anchor.commitment)
        else:
            section = self._section_at(span[0])
            self.show_section(section) if section else self.show_report()
        self.margin_wanted.emit()
        self.taking.begin(draft, kind)
        return True

    def _write_on_section(self) -> None:
        section = self._section_in_focus() or self._section_of_chosen()
        if section is None:  # before the first section: only the report holds it
            self._write_on_report()
            return
        self.show_section(section)
        self.taking.write()

    def _write_on_report(self) -> None:
        self.show_report()
        self.taking.write()

    def _section_in_focus(self) -> Section | None:
        """The section whose line in the outline has the keyboard."""
        focus = QApplication.focusWidget()
        at = self._outline.current() if focus and self._outline.isAncestorOf(focus) else None
        return self._headings.get(at) if at is not None else None

    def _section_of_chosen(self) -> Section | None:
        commitment = self._by_id.get(self._subject.commitment)
        at = commitment.start if commitment is not None else self._page.place()
        return self._section_at(at)

    def _section_at(self, offset: int) -> Section | None:
        before = bisect_right(self._starts, offset)
        return self._sections[before - 1] if before else None

    # The page

    def _pointed(self, row: Row, character: int) -> None:
        """A click on noted words opens their note, one on a heading shows its section."""
        if row.source_start in self._headings:
            self.show_section(self._headings[row.source_start])
            return
        if any(start <= character <= end for start, end in self._underlined(row)):
            self._open_at(row, character)

    def _open_at(self, row: Row, character: int) -> None:
        span = source_span(row, character, character + 1, self._report.text)
        at = span[0] if span else row.source_start
        if row.commitment is None and (section := self._section_at(at)):
            self.show_section(section)
        notes = self._keeper.of(row.commitment.id) if row.commitment else self._keeper.all()
        held = [
            n for n in notes if _is_span(n.anchor.scope) and n.anchor.start <= at <= n.anchor.end
        ]
        if held:
            self.taking.open(min(held, key=lambda n: n.anchor.end - n.anchor.start).id)

    def _underlined(self, row: Row) -> Sequence[tuple[int, int]]:
        """Which characters of a row are noted on; kept until a note changes."""
        key = row.source_start
        if key not in self._lines:
            self._lines[key] = self._find_lines(row)
        return self._lines[key]

    def _find_lines(self, row: Row) -> Sequence[tuple[int, int]]:
        section = self._headings.get(row.source_start)
        if section is not None and self._keeper.of_section(section.id):
            return [(0, len(row.text))]
        if row.commitment is not None:
            notes = self._keeper.of(row.commitment.id)
            found = [(n.anchor.start, n.anchor.end) for n in notes if _is_span(n.anchor.scope)]
        else:
            found = self._loose(row)
        return row_spans(row, found, self._report.text)

    def _loose(self, row: Row) -> list[tuple[int, int]]:
        """Spans that are part of no commitment, in the section of a row."""
        section = self._section_at(row.source_start)
        notes = self._keeper.of_section(section.id) if section else self._keeper.of_report()
        return [(n.anchor.start, n.anchor.end) for n in notes if n.anchor.scope is Scope.SPAN]

    def _forget_lines(self, _: Collection[str] = ()) -> None:
        """What is underlined may be another, unless only words of notes were changed."""
        if self._keeper.shape != self._shape:
            self._shape = self._keeper.shape
            self._lines = {}
            self._page.viewport().update()


def _is_span(scope: Scope) -> bool:
    return scope in {Scope.SPAN, Scope.TARGET}
