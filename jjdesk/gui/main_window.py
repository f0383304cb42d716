"""The main window: puts the panels together and wires them."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QMainWindow,
    QMenu,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from jjdesk.domain.annotation import Stance
from jjdesk.domain.report import Commitment
from jjdesk.gui import actions, theme
from jjdesk.gui.actions import Act
from jjdesk.gui.dialogs.about import AboutDialog
from jjdesk.gui.dialogs.keys import KeysDialog
from jjdesk.gui.note_keeper import NoteKeeper
from jjdesk.gui.panels.filter_bar import FilterBar
from jjdesk.gui.panels.margin import MarginPanel
from jjdesk.gui.panels.outline import OutlinePanel
from jjdesk.gui.panels.page import ReportPage
from jjdesk.gui.theme import DARK, LIGHT, SCALES, Look
from jjdesk.gui.widgets.naming import named, restyle
from jjdesk.gui.window_state import WindowState
from jjdesk.services.composing import compose, plain_errata
from jjdesk.services.finding import Filter, Finder, fold
from jjdesk.services.opening import Desk
from jjdesk.services.sectors import sector_names

if TYPE_CHECKING:
    from jjdesk.services.annotating import Annotating

_PLACE = "place"
_CHOSEN = "chosen"
_CONNECT_AFTER_MS = 250


class MainWindow(QMainWindow):
    """The shell first; ``open_desk`` fills it with a report and its annotations."""

    def __init__(self, state: WindowState) -> None:
        super().__init__()
        self._state = state
        self._look = self._current_look()
        self._desk: Desk | None = None
        self._keeper: NoteKeeper | None = None
        self._finder: Finder | None = None
        self._by_id: dict[str, Commitment] = {}
        self._chosen = ""
        self.setWindowTitle(self.tr("江津代表工作台"))
        self._filter_bar = FilterBar(self._look)
        self._outline = OutlinePanel(self._look)
        self._page = ReportPage(self._look)
        self._margin = MarginPanel(self._look)
        self._actions = actions.build(self)
        self._lay_out()
        self._wire()
        self._apply_look()
        self._restore()

    # Putting together

    def _lay_out(self) -> None:
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        for panel in (self._outline, self._page, self._margin):
            self._splitter.addWidget(panel)
        self._splitter.setStretchFactor(1, 1)
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._filter_bar)
        column.addWidget(self._splitter, 1)
        self.setCentralWidget(centre)
        self._filter_bar.add_button(self._menu_button())
        self._counts = named(QLabel(), "counts")
        self._saved = named(QLabel(), "saved")
        self.statusBar().addWidget(self._counts)
        self.statusBar().addPermanentWidget(self._saved)
        self.statusBar().setSizeGripEnabled(False)

    def _menu_button(self) -> QToolButton:
        button = named(QToolButton(), "menu")
        button.setText("☰")
        button.setToolTip(self.tr("菜单"))
        button.setAccessibleName(self.tr("菜单"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        for act, action in self._actions.items():
            if act in {Act.ONE, Act.LARGER, Act.KEYS}:
                menu.addSeparator()
            menu.addAction(action)
        button.setMenu(menu)
        return button

    def _wire(self) -> None:
        self._filter_bar.changed.connect(self._apply_filter)
        self._filter_bar.walked.connect(self._walk_hits)
        self._outline.chosen.connect(self._page.go_to_source)
        self._page.chosen.connect(self._choose)
        self._page.verticalScrollBar().valueChanged.connect(self._follow)
        self._margin.annotation_chosen.connect(self._choose)
        self._margin.commitment.stance_given.connect(self._give_stance)
        self._margin.commitment.text_given.connect(self._give_text)
        self._margin.commitment.left.connect(self._page.setFocus)
        for act, slot in self._slots().items():
            self._actions[act].triggered.connect(slot)
        for number, _ in enumerate(Stance, start=1):
            self._add_stance_key(number)

    def _slots(self) -> dict[Act, Callable[[], None]]:
        return {
            Act.NEXT: self._next,
            Act.PREVIOUS: self._previous,
            Act.NOTE: self._write_note,
            Act.SEARCH: self._filter_bar.focus_search,
            Act.SECTOR: self._filter_bar.focus_sector,
            Act.WITH_TARGET: self._filter_bar.toggle_with_target,
            Act.ANNOTATED: self._filter_bar.toggle_annotated,
            Act.CLEAR: self._clear,
            Act.ONE: self._margin.show_one,
            Act.ALL: self._margin.show_all,
            Act.OUTLINE: self._toggle_outline,
            Act.MARGIN: self._toggle_margin,
            Act.LARGER: self._larger,
            Act.SMALLER: self._smaller,
            Act.NORMAL: self._normal_size,
            Act.SCHEME: self._change_scheme,
            Act.FACE: self._change_face,
            Act.KEYS: self._show_keys,
            Act.ABOUT: self._show_about,
            Act.QUIT: self._quit,
        }

    def _add_stance_key(self, number: int) -> None:
        action = actions.stance_action(self, number)
        action.triggered.connect(self._press_stance)

    # A report

    def open_desk(self, desk: Desk, connect: "Callable[[], Annotating]") -> None:
        """Show the report and its annotations; connect to the workbook a moment later."""
        self._desk = desk
        report = desk.open_report.report
        self._by_id = {commitment.id: commitment for commitment in report.commitments}
        self._keeper = NoteKeeper(desk.open_report, desk.annotations, connect, self)
        self._keeper.changed.connect(self._note_changed)
        self._keeper.saved.connect(self._notes_saved)
        self._keeper.failed.connect(self._note_failed)
        self._outline.show_report(report)
        self._filter_bar.offer_sectors(self._sectors_used())
        self._page.show_rows(compose(report, desk.open_report.text))
        self._show_annotations()
        self._show_counts()
        self._filter_bar.show_state(self._in_words(Filter(), len(self._by_id)), active=False)
        self._return_to_place(desk)
        self._page.setFocus()
        if desk.problem:
            self._note_failed(desk.problem)
        else:
            self._saved.setText(self.tr("全部已保存 · 离线"))
            QTimer.singleShot(_CONNECT_AFTER_MS, self._keeper.connect_workbook)

    def _sectors_used(self) -> list[tuple[str, str, int]]:
        counts = dict.fromkeys(sector_names(), 0)
        for commitment in self._by_id.values():
            for code in (commitment.sector, *commitment.other_sectors):
                counts[code] = counts.get(code, 0) + 1
        names = sector_names()
        return [(code, names.get(code, code), n) for code, n in counts.items() if n]

    def _return_to_place(self, desk: Desk) -> None:
        place = desk.settings.get(_PLACE, "0")
        chosen = desk.settings.get(_CHOSEN, "")
        if chosen in self._by_id:
            self._choose(chosen)
        self._page.go_to_source(int(place) if place.isdigit() else 0)

    # Finding

    def _apply_filter(self, wanted: Filter) -> None:
        if self._desk is None or self._keeper is None:
            return
        report = self._desk.open_report.report
        if self._finder is None:
            self._finder = Finder(report, sector_names())
        active = wanted != Filter()
        shown = self._finder.find(self._keeper.all(), wanted)
        place = self._page.place()
        rows = compose(report, self._desk.open_report.text, set(shown) if active else None)
        self._page.show_rows(rows, tuple(fold(wanted.query).split()))
        self._filter_bar.show_state(self._in_words(wanted, len(shown)), active=active)
        if active:
            self._page.verticalScrollBar().setValue(0)
        elif self._chosen:
            self._page.select(self._chosen)
        else:
            self._page.go_to_source(place)

    def _in_words(self, wanted: Filter, shown: int) -> str:
        if wanted == Filter():
            return self.tr("共 %d 条承诺事项") % shown
        return self._finder.describe(wanted, shown) if self._finder else ""

    def _walk_hits(self, step: int) -> None:
        commitment = self._page.next_hit(step)
        if commitment:
            self._show(commitment)

    def _clear(self) -> None:
        self._filter_bar.clear()
        self._page.setFocus()

    def _follow(self) -> None:
        self._outline.follow(self._page.place())

    # Choosing and noting

    def _choose(self, commitment: str) -> None:
        if commitment in self._by_id:
            self._page.select(commitment)
            self._show(commitment)

    def _show(self, commitment: str) -> None:
        if self._keeper is None:
            return
        self._margin.commitment.flush()
        self._chosen = commitment
        self._page.select(commitment, scroll=False)
        self._margin.show_one()
        self._margin.commitment.show_commitment(
            self._by_id[commitment], self._keeper.of(commitment)
        )
        self._show_note_state(commitment)

    def _next(self) -> None:
        self._choose(self._page.neighbour(1))

    def _previous(self) -> None:
        self._choose(self._page.neighbour(-1))

    def _write_note(self) -> None:
        if not self._chosen:
            self._next()
        self._margin.setVisible(True)
        self._margin.show_one()
        self._margin.commitment.focus_note()

    def _press_stance(self) -> None:
        if not self._chosen:
            self._next()
        self._margin.show_one()
        self._margin.commitment.press_stance(int(self.sender().objectName()))

    def _give_stance(self, commitment: Commitment, stance: Stance | None) -> None:
        if self._keeper is not None:
            self._keeper.set_stance(commitment, stance)

    def _give_text(self, commitment: Commitment, text: str) -> None:
        if self._keeper is not None:
            self._keeper.set_text(commitment, text)

    def _note_changed(self, commitment: str) -> None:
        self._saved.setText(self.tr("正在保存…"))
        self._saved.setToolTip("")
        self._show_annotations()
        self._show_counts()
        if commitment == self._chosen:
            self._show_note_state(commitment)

    def _notes_saved(self) -> None:
        self._saved.setText(self.tr("全部已保存 · 离线"))
        self._saved.setProperty("problem", False)
        restyle(self._saved)

    def _note_failed(self, sentence: str) -> None:
        self._saved.setText(self.tr("未能保存：%s") % sentence)
        self._saved.setToolTip(sentence)
        self._saved.setProperty("problem", True)
        restyle(self._saved)

    def _show_annotations(self) -> None:
        if self._keeper is None:
            return
        notes = self._keeper.all()
        self._page.set_annotated({note.anchor.commitment for note in notes})
        self._margin.show_annotations(
            [(note, self._by_id.get(note.anchor.commitment)) for note in notes]
        )

    def _show_note_state(self, commitment: str) -> None:
        note = self._keeper.of(commitment) if self._keeper else None
        words = self.tr("最后修改 %s") % _local(note.modified) if note else ""
        self._margin.commitment.show_state(words)

    def _show_counts(self) -> None:
        if self._desk is None or self._keeper is None:
            return
        report = self._desk.open_report.report
        targets = sum(len(c.targets) for c in report.commitments)
        self._counts.setText(
            self.tr(
                "承诺事项 %d 条    量化目标 %d 个    批注 %d 条    勘误 %d 处（虚点线，原文未改）"
            )
            % (len(self._by_id), targets, len(self._keeper.all()), len(plain_errata(report)))
        )

    # Look

    def _current_look(self) -> Look:
        dark = self._state.scheme == "dark" or (
            self._state.scheme == "system"
            and QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        )
        return Look(DARK if dark else LIGHT, self._state.scale, self._state.serif)

    def _apply_look(self) -> None:
        self._look = self._current_look()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.setPalette(theme.palette(self._look.tokens))
            app.setFont(self._look.ui_font())
        self.setStyleSheet(theme.style_sheet(self._look))

    def _change_look(self) -> None:
        self._apply_look()
        for panel in (self._filter_bar, self._outline, self._page, self._margin):
            panel.set_look(self._look)

    def _larger(self) -> None:
        self._set_scale(next((s for s in SCALES if s > self._state.scale), SCALES[-1]))

    def _smaller(self) -> None:
        self._set_scale(next((s for s in reversed(SCALES) if s < self._state.scale), SCALES[0]))

    def _normal_size(self) -> None:
        self._set_scale(100)

    def _set_scale(self, scale: int) -> None:
        self._state.scale = scale
        self._change_look()

    def _change_scheme(self) -> None:
        self._state.scheme = "light" if self._look.tokens is DARK else "dark"
        self._change_look()

    def _change_face(self) -> None:
        self._state.serif = not self._state.serif
        self._change_look()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the system when it turns light or dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ThemeChange and self._current_look() != self._look:
            self._change_look()

    # The window

    def _toggle_outline(self) -> None:
        self._outline.setVisible(not self._outline.isVisible())

    def _toggle_margin(self) -> None:
        self._margin.setVisible(not self._margin.isVisible())

    def _show_keys(self) -> None:
        KeysDialog(self).open()

    def _show_about(self) -> None:
        if self._desk is not None:
            AboutDialog(self._desk.workbook, self).open()

    def _quit(self) -> None:
        self.close()

    def _restore(self) -> None:
        self.resize(1280, 720)
        if self._state.geometry:
            self.restoreGeometry(self._state.geometry)
        self._splitter.setSizes([256, 704, 328])
        if self._state.splitter:
            self._splitter.restoreState(self._state.splitter)
        self._outline.setVisible(self._state.outline)
        self._margin.setVisible(self._state.margin)

    def window_state(self) -> WindowState:
        """How the window looks now, to be found again at the next start."""
        self._state.geometry = bytes(self.saveGeometry().data())
        self._state.splitter = bytes(self._splitter.saveState().data())
        self._state.outline = self._outline.isVisibleTo(self)
        self._state.margin = self._margin.isVisibleTo(self)
        return self._state

    def closeEvent(self, event: QCloseEvent) -> None:
        """Hand over what is typed and wait until it is on disk."""
        self._margin.commitment.flush()
        if self._keeper is not None:
            if self._desk is not None and not self._desk.problem:
                place = str(self._page.place())
                self._keeper.remember({_PLACE: place, _CHOSEN: self._chosen})
            self._keeper.close()
        super().closeEvent(event)


def _local(moment: str) -> str:
    """``11-22 21:15`` of an ISO moment, in the machine's time."""
    return datetime.fromisoformat(moment).astimezone().strftime("%m-%d %H:%M")
