"""How commitments stand as a Qt table model.

Slow to import (sqlite-utils): not before the first paint.
"""

from collections.abc import Callable, Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from jjdesk.domain.progress import Status
from jjdesk.gui.progress.status_looks import SIGNS, colour
from jjdesk.gui.theme import LIGHT, Tokens
from jjdesk.gui.widgets.grid import TaskGrid
from jjdesk.gui.widgets.plain_table import head_of
from jjdesk.services import periods, progress_sheet
from jjdesk.services.due import Timing
from jjdesk.services.following import Followed
from jjdesk.services.proposing import STATUS_WORDS
from jjdesk.words import say

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
ROW_ROLE = Qt.ItemDataRole.UserRole
NUMBER, TEXT, STATUS, DUE, LAST, SOURCE = range(6)
_SHOWN_ROLES: Final = frozenset(
    {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}
)


class ProgressModel(QAbstractTableModel):
    """Rows are commitments; ``ROW_ROLE`` holds the ``Followed`` itself."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Followed] = []
        self._tokens = LIGHT
        self._order = (NUMBER, Qt.SortOrder.AscendingOrder)

    def show(self, rows: Sequence[Followed]) -> None:
        """Show other rows, in the order that was chosen."""
        self.beginResetModel()
        self._rows = list(rows)
        self._arrange()
        self.endResetModel()

    def rows(self) -> tuple[Followed, ...]:
        """The rows as they are shown."""
        return tuple(self._rows)

    def row_of(self, commitment: str) -> int:
        """The row of the commitment with this id; -1 where it is not shown."""
        ids = [row.commitment.id for row in self._rows]
        return ids.index(commitment) if commitment in ids else -1

    def set_tokens(self, tokens: Tokens) -> None:
        """Colour with other tokens."""
        self._tokens = tokens

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Arrange the rows; those that are alike stay in reading order."""
        self.beginResetModel()
        self._order = (column, order)
        self._arrange()
        self.endResetModel()

    def _arrange(self) -> None:
        column, order = self._order
        self._rows.sort(key=lambda row: row.commitment.number)
        key = _KEYS.get(column)
        if key is not None:
            self._rows.sort(key=key, reverse=order == Qt.SortOrder.DescendingOrder)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Number of commitments."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """Number of columns."""
        return 0 if parent.isValid() else len(self._heads())

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell's words, whole in the tooltip; or the row."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row, column = self._rows[index.row()], index.column()
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._colour(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return say(
                "{heads}：{said}", heads=self._heads()[column], said=self._words(row, column)
            )
        return self._words(row, column) if role in _SHOWN_ROLES else None

    def _words(self, row: Followed, column: int) -> str:
        last = row.last
        if column == NUMBER:
            return str(row.commitment.number)
        if column == TEXT:
            return row.commitment.text
        if column == STATUS:
            return f"{SIGNS[row.status]} {STATUS_WORDS[row.status]}"
        if column == DUE:
            return progress_sheet.due_words(row.due)
        if last is None:
            return ""
        return f"{periods.words(last.period)} · {last.date}" if column == LAST else last.source

    def _colour(self, row: Followed, column: int) -> QColor | None:
        if column == STATUS:
            return QColor(colour(row.status, self._tokens))
        if column == DUE and row.due.timing is Timing.OVERDUE:
            return QColor(self._tokens.accent)
        if column == DUE and row.due.timing is Timing.SOON:
            return QColor(self._tokens.warning)
        return None if column == TEXT else QColor(self._tokens.ink2)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """The heads; rows have none."""
        return head_of(self._heads(), section, orientation, role)

    def _heads(self) -> tuple[str, ...]:
        return (
            self.tr("条"),
            self.tr("承诺事项"),
            self.tr("状态"),
            self.tr("时限"),
            self.tr("最近记录"),
            self.tr("来源"),
        )


_LAST_DAY: Final = "9999"
_KEYS: Final[dict[int, Callable[[Followed], Any]]] = {
    NUMBER: lambda row: row.commitment.number,
    TEXT: lambda row: row.commitment.text,
    STATUS: lambda row: list(Status).index(row.status),
    DUE: lambda row: row.due.day or _LAST_DAY,
    LAST: lambda row: row.last.date if row.last else "",
    SOURCE: lambda row: row.last.source if row.last else "",
}


class ProgressGrid(TaskGrid):
    """A grid of one line a row: words stand in the middle of it."""

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """As of the grid."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return super().data(index, role)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """As of the grid, above the words."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return super().headerData(section, orientation, role)
