"""What was entered since the last look, the latest first."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QLabel, QStackedWidget, QWidget

from jjdesk.domain.progress import StatusChange
from jjdesk.domain.report import Commitment
from jjdesk.gui.progress.progress_model import ProgressGrid
from jjdesk.gui.progress.status_looks import SIGNS
from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.grid import THING_ROLE
from jjdesk.gui.widgets.naming import named
from jjdesk.gui.widgets.plain_table import plain_table, size_rows
from jjdesk.services import periods
from jjdesk.services.proposing import STATUS_WORDS
from jjdesk.words import say

_WIDTHS: Final = (56, 0, 104, 130, 220, 0)
"""Of the columns; those of 0 share what is left."""


class ProgressNews(QStackedWidget):
    """A table of entries, or what will stand here.

    Signals:
        open_wanted: id of a commitment.
    """

    open_wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = ProgressGrid(self)
        self._table = plain_table(self._model, "progressNews", self.tr("新变化"), self)
        self._table.activated.connect(self._open)
        self._none = named(QLabel(wordWrap=True), "progressNoNews")
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._none.setText(
            self.tr("上次查看以后没有新记录。\n记下的每次变化都列在这里，新的在前。")
        )
        self.addWidget(self._none)
        self.addWidget(self._table)
        self.set_look(look)

    def show_news(
        self, entries: Sequence[StatusChange], commitments: Mapping[str, Commitment]
    ) -> None:
        """Show entries on ``commitments``, given by their ids."""
        heads = (say("条"), say("承诺事项"), say("状态"), say("期间"), say("来源"), say("说明"))
        shown = [each for each in entries if each.commitment in commitments]
        rows = [_cells(each, commitments[each.commitment]) for each in shown]
        self._model.show(heads, rows, shown)
        self.setCurrentIndex(1 if rows else 0)
        self._size_columns()

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self._look = look
        size_rows(self._table, look)
        self._size_columns()

    def _size_columns(self) -> None:
        header = self._table.horizontalHeader()
        for column, width in enumerate(_WIDTHS[: self._model.columnCount()]):
            if width:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
                header.resizeSection(column, self._look.pixels(width))
            else:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def _open(self, index: QModelIndex) -> None:
        entry: StatusChange = index.data(THING_ROLE)
        self.open_wanted.emit(entry.commitment)


def _cells(entry: StatusChange, commitment: Commitment) -> tuple[str, ...]:
    return (
        str(commitment.number),
        commitment.text,
        f"{SIGNS[entry.status]} {STATUS_WORDS[entry.status]}",
        periods.words(entry.period),
        " ".join(word for word in (entry.source, entry.date) if word),
        " ".join(entry.note.split()),
    )
