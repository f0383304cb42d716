"""The margin's 全部: the notes on the open report, unfolded, filtered like the page."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from jjdesk.domain.finding import Filter
from jjdesk.gui.note_list.model import NoteListModel
from jjdesk.gui.note_list.table import NoteTable
from jjdesk.gui.notes.note_keeper import NoteKeeper
from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.naming import named
from jjdesk.gui.workbook.workbook_keeper import WorkbookKeeper
from jjdesk.services.filtering import Known
from jjdesk.services.list_wish import Wish
from jjdesk.services.opening import OpenReport

if TYPE_CHECKING:
    from jjdesk.services.listing import Line

_Key = Qt.Key
_REST_MS = 200
"""Milliseconds without a change after which the list is read again, while it is seen."""


class NoteListLeaf(QWidget):
    """A narrow list; it is read when it is seen.

    Signals:
        chosen: the ``Line`` that was clicked, or on which Enter was pressed.
    """

    chosen = Signal(object)

    def __init__(
        self,
        look: Look,
        workbook: WorkbookKeeper,
        keeper: NoteKeeper,
        open_report: Callable[[], OpenReport],
        known: Callable[[], Known],
    ) -> None:
        super().__init__()
        self._keeper = keeper
        self._open_report = open_report
        self._known = known
        self._wanted = Filter()
        self._stale = True
        self._model = NoteListModel(workbook.run, self)
        self.table = named(NoteTable(self._model, look, narrow=True), "annotations")
        self.table.setAccessibleName(self.tr("全部批注"))
        self.table.use_keys({_Key.Key_Return, _Key.Key_Enter})
        self._none = named(QLabel(wordWrap=True), "noAnnotations")
        self._none.hide()
        self._later = QTimer(self, singleShot=True, interval=_REST_MS)
        self._later.timeout.connect(self._read)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._none)
        column.addWidget(self.table, 1)
        self._model.found.connect(self._show_found)
        self._model.failed.connect(self._none.setText)
        self.table.followed.connect(self._choose)
        self.table.pressed_key.connect(lambda *_: self._choose(self.table.currentIndex().row()))
        keeper.changed.connect(lambda _: self.refresh())
        keeper.loaded.connect(self.refresh)
        keeper.named.connect(self._show_names)

    def filter(self, wanted: Filter) -> None:
        """List what passes, as the page shows it."""
        self._wanted = wanted
        self.refresh(at_once=True)

    def refresh(self, *, at_once: bool = False) -> None:
        """Read the list again, now or when it is seen."""
        self._stale = True
        if self.isVisible():
            self._later.start(0 if at_once else _REST_MS)

    def showEvent(self, event: QShowEvent) -> None:
        """Read what has changed since."""
        super().showEvent(event)
        if self._stale:
            self._later.start(0)

    def _read(self) -> None:
        self._stale = False
        report = self._open_report().report.source.sha256
        self._model.show(Wish(wanted=self._wanted, known=self._known(), report=report))

    def _show_found(self) -> None:
        self._none.setVisible(not self._model.rowCount())
        self.table.setVisible(bool(self._model.rowCount()))
        self._none.setText(
            self.tr("没有符合的批注。按 Esc 清除搜索与筛选。")
            if self._model.total
            else self.tr("还没有批注。选一条承诺事项，按 N 写批注，按 1 至 5 定类型。")
        )

    def _show_names(self) -> None:
        self.table.show_names(self._keeper.names)
        self.refresh()

    def _choose(self, row: int) -> None:
        line: Line | None = self._model.line(row) if row >= 0 else None
        if line is not None:
            self.chosen.emit(line)

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self.table.set_look(look)
