"""Puts right what was read: from the margin, from the page's menu, each act undone by its name."""

from bisect import bisect_right
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from jjdesk.domain.library import Correction, Field
from jjdesk.domain.report import Commitment, Erratum, Kind, Report, Sentence, Target
from jjdesk.errors import UserError
from jjdesk.gui.library.librarian import Opened, read_all
from jjdesk.gui.main_window import MainWindow
from jjdesk.gui.notes.note_keeper import NoteKeeper
from jjdesk.gui.reading.reader import ReaderRoom
from jjdesk.gui.widgets.notice_bar import NoticeBar
from jjdesk.gui.workbook.undoing import Undo
from jjdesk.gui.workbook.workbook_keeper import WorkbookKeeper
from jjdesk.services.composing import Row, plain_errata, source_span
from jjdesk.services.opening import OpenReport
from jjdesk.services.sectors import sector_names
from jjdesk.words import say

if TYPE_CHECKING:
    from jjdesk.gui.correcting.erratum_sheet import ErratumSheet
    from jjdesk.gui.correcting.target_sheet import TargetSheet
    from jjdesk.services.bundle import Services
    from jjdesk.services.correcting import Correcting

Act = Callable[["Correcting", OpenReport], tuple[OpenReport, Correction]]
_SHOWN = 12


class Corrector(QObject):
    """Offers what can be corrected where the user points, and has it written."""

    def __init__(
        self,
        window: MainWindow,
        reader: ReaderRoom,
        workbook: WorkbookKeeper,
        notes: NoteKeeper,
        undo: Undo,
        bar: NoticeBar,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._reader = reader
        self._workbook = workbook
        self._notes = notes
        self._undo = undo
        self._bar = bar
        self._made: tuple[Correction, ...] = ()
        reader.page.menu_wanted.connect(self._open_menu_at)
        reader.margin.commitment.menu_wanted.connect(self._open_menu_of_chosen)
        reader.margin.commitment.target_chosen.connect(self._ask_target)

    def load(self) -> None:
        """Ask for the corrections of the open report."""
        sha256 = self._sha256
        self._workbook.run(
            lambda services: services.correcting.of_report(sha256), self.take, self._say
        )

    def take(self, made: tuple[Correction, ...]) -> None:
        """Know the corrections of the open report."""
        self._made = tuple(each for each in made if each.report == self._sha256)
        self._reader.show_corrected({(c.field, c.start, c.end) for c in self._made})

    # Menus

    def _open_menu_of_chosen(self, place: QPoint) -> None:
        commitment = self._reader.chosen()
        if commitment is not None:
            self._open_menu(place, self._sentence_at(commitment.start), None)

    def _open_menu_at(self, place: QPoint, row: Row, character: int) -> None:
        at = self._span(row, character, character + 1)
        if at is None:
            return
        if row.commitment is not None:
            self._reader.choose(row.commitment.id)
        slip = next((e for e in self._errata() if e.start <= at[0] < max(e.end, e.start + 1)), None)
        self._open_menu(place, self._sentence_at(at[0]), slip)

    def _open_menu(self, place: QPoint, sentence: Sentence, slip: Erratum | None) -> None:
        menu = QMenu(self._window)
        menu.setObjectName("correctMenu")
        commitment = next((c for c in self._report.commitments if c.sentence == sentence.id), None)
        if slip is not None:
            self._offer_slip(menu, slip)
        self._offer_kinds(menu, sentence)
        if commitment is not None:
            self._offer_sectors(menu, commitment)
            self._offer_targets(menu, commitment)
        self._offer_selection(menu)
        self._offer_undoing(menu, sentence)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _offer_kinds(self, menu: QMenu, sentence: Sentence) -> None:
        below = _submenu(menu, self.tr("句类"))
        for kind, words in kind_words().items():
            act = partial(self._correct, self.tr("更正句类"), _kind_act(sentence, kind))
            _checked(below.addAction(words, act), on=kind is sentence.kind)

    def _offer_sectors(self, menu: QMenu, commitment: Commitment) -> None:
        below = _submenu(menu, self.tr("领域"))
        for code, words in sector_names().items():
            act = partial(self._correct, self.tr("更正领域"), _sector_act(commitment, code))
            _checked(below.addAction(f"{code} {words}", act), on=code == commitment.sector)

    def _offer_targets(self, menu: QMenu, commitment: Commitment) -> None:
        for target in commitment.targets:
            words = self.tr("目标“%s”…") % target.indicator[:_SHOWN]
            menu.addAction(words, partial(self._ask_target, target))

    def _offer_slip(self, menu: QMenu, slip: Erratum) -> None:
        name = say("“{strip}”→“{likely}”", strip=slip.text.strip(), likely=slip.likely)
        menu.addAction(
            self.tr("勘误 %s：采纳") % name,
            partial(self._keep_erratum, (slip.start, slip.end), slip.likely),
        )
        menu.addAction(self.tr("勘误：改为…"), partial(self._ask_erratum, slip))
        act = partial(self._correct, self.tr("取消勘误"), _drop_erratum_act(slip))
        menu.addAction(self.tr("勘误：原文不错"), act)
        menu.addSeparator()

    def _offer_selection(self, menu: QMenu) -> None:
        menu.addSeparator()
        span = self._selected()
        for words, act in (
            (self.tr("把所选文字加为目标…"), self._draft_target),
            (self.tr("把所选文字标为勘误…"), self._new_erratum),
        ):
            action = menu.addAction(words)
            action.setEnabled(span is not None)
            if span is not None:
                action.triggered.connect(partial(act, span))
        copy = menu.addAction(self.tr("复制"), self._reader.page.copy)
        copy.setEnabled(span is not None)

    def _offer_undoing(self, menu: QMenu, sentence: Sentence) -> None:
        """What was corrected in this sentence, also at an earlier time, each to be taken back."""
        inside = [c for c in self._made if sentence.start <= c.start and c.end <= sentence.end]
        if inside:
            menu.addSeparator()
        for made in inside:
            quote = "".join(made.quote.split())
            shown = quote if len(quote) <= _SHOWN else f"{quote[:_SHOWN]}…"
            words = self.tr("撤回更正：%s“%s”") % (field_words(made.field), shown)
            menu.addAction(words, partial(self._take_back, words, made))

    # Sheets

    def _ask_target(self, target: Target) -> None:
        from jjdesk.gui.correcting.target_sheet import TargetSheet  # noqa: PLC0415  seldom needed

        sheet = TargetSheet(target, self._window.look, self._window)
        sheet.finished.connect(partial(self._target_left, sheet, target))
        sheet.open()

    def _target_left(self, sheet: "TargetSheet", target: Target, result: int) -> None:
        from jjdesk.gui.correcting.target_sheet import DROPPED  # noqa: PLC0415  seldom needed

        sheet.deleteLater()
        changed = sheet.target()
        if result == DROPPED:
            self._correct(self.tr("去掉目标"), lambda c, opened: c.drop_target(opened, target))
        elif result and changed != target:
            self._correct(
                self.tr("更正目标"), lambda c, opened: c.set_target(opened, changed, target)
            )

    def _draft_target(self, span: tuple[int, int]) -> None:
        opened = self._reader.open_report
        self._workbook.run(
            lambda services: services.correcting.draft_target(opened, *span),
            self._ask_new_target,
            self._say,
        )

    def _ask_new_target(self, draft: Target) -> None:
        from jjdesk.gui.correcting.target_sheet import TargetSheet  # noqa: PLC0415  seldom needed

        sheet = TargetSheet(draft, self._window.look, self._window, new=True)
        sheet.accepted.connect(partial(self._add_target, sheet))
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def _add_target(self, sheet: "TargetSheet") -> None:
        added = sheet.target()
        self._correct(self.tr("添加目标"), lambda c, opened: c.set_target(opened, added))

    def _ask_erratum(self, slip: Erratum) -> None:
        self._show_erratum((slip.start, slip.end), slip.text, slip.likely)

    def _new_erratum(self, span: tuple[int, int]) -> None:
        text = self._reader.open_report.text[slice(*span)]
        self._show_erratum(span, text, text)

    def _show_erratum(self, span: tuple[int, int], source: str, likely: str) -> None:
        from jjdesk.gui.correcting.erratum_sheet import ErratumSheet  # noqa: PLC0415  seldom needed

        sheet = ErratumSheet(source, likely, self._window.look, self._window)
        sheet.accepted.connect(partial(self._erratum_given, sheet, span))
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def _erratum_given(self, sheet: "ErratumSheet", span: tuple[int, int]) -> None:
        self._keep_erratum(span, sheet.likely())

    def _keep_erratum(self, span: tuple[int, int], likely: str) -> None:
        self._correct(self.tr("勘误"), lambda c, opened: c.set_erratum(opened, *span, likely))

    # Writing

    def _correct(self, name: str, act: Act) -> None:
        opened = self._reader.open_report

        def work(services: "Services") -> Opened:
            report, _ = act(services.correcting, opened)
            return read_all(services, report)

        def done(now: Opened) -> None:
            self._undo.tell(self.tr("已%s。") % name)
            self.show(now)

        self._workbook.run(work, done, self._say)

    def _take_back(self, name: str, correction: Correction) -> None:
        def work(services: "Services") -> Opened:
            report, _ = services.correcting.undo(correction)
            return read_all(services, report)

        def done(now: Opened) -> None:
            self._undo.tell(self.tr("已%s。") % name)
            self.show(now)

        self._workbook.run(work, done, self._say)

    def show(self, now: Opened) -> None:
        """Show the new reading, unless another report is open by now."""
        if now.report.report.source.sha256 == self._sha256:
            self._notes.take(self._sha256, now.notes)
            self._reader.refresh(now.report)
            self.take(now.corrections)

    def _say(self, error: UserError) -> None:
        self._bar.say(str(error))

    # Places

    @property
    def _report(self) -> Report:
        return self._reader.open_report.report

    @property
    def _sha256(self) -> str:
        return self._report.source.sha256

    def _errata(self) -> tuple[Erratum, ...]:
        return plain_errata(self._report)

    def _sentence_at(self, offset: int) -> Sentence:
        sentences = self._report.sentences
        found = bisect_right(sentences, offset, key=lambda sentence: sentence.start)
        return sentences[max(0, found - 1)]

    def _selected(self) -> tuple[int, int] | None:
        selection = self._reader.page.selection()
        return self._span(*selection) if selection else None

    def _span(self, row: Row, start: int, end: int) -> tuple[int, int] | None:
        """Where characters of a row stand in the source; ``None`` if the row is not of it."""
        return source_span(row, start, end, self._reader.open_report.text)


def kind_words() -> dict[Kind, str]:
    """The kinds a user can give a sentence, by their names on screen."""
    translate = QCoreApplication.translate
    return {
        Kind.COMMITMENT: translate("Kind", "承诺事项"),
        Kind.AIM: translate("Kind", "总体要求"),
        Kind.REVIEW: translate("Kind", "工作回顾"),
        Kind.ADDRESS: translate("Kind", "称呼与致辞"),
        Kind.HEADING: translate("Kind", "标题"),
    }


def field_words(field: Field) -> str:
    """The name of what was corrected."""
    translate = QCoreApplication.translate
    return {
        Field.KIND: translate("Field", "句类"),
        Field.SECTOR: translate("Field", "领域"),
        Field.TARGET: translate("Field", "目标"),
        Field.ERRATUM: translate("Field", "勘误"),
    }[field]


def _kind_act(sentence: Sentence, kind: Kind) -> Act:
    return lambda correcting, opened: correcting.set_kind(opened, sentence, kind)


def _sector_act(commitment: Commitment, code: str) -> Act:
    return lambda correcting, opened: correcting.set_sector(opened, commitment, code)


def _drop_erratum_act(slip: Erratum) -> Act:
    return lambda correcting, opened: correcting.drop_erratum(opened, slip)


def _submenu(menu: QMenu, words: str) -> QMenu:
    # With a parent of its own: what QMenu.addMenu makes goes when Python forgets it.
    below = QMenu(words, menu)
    menu.addMenu(below)
    return below


def _checked(action: QAction, *, on: bool) -> None:
    action.setCheckable(True)
    action.setChecked(on)
