"""Rows of a task table as a Qt item model: the preview of a file, matches, tasks without one."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

THING_ROLE = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class TaskGrid(QAbstractTableModel):
    """Read-only rows of texts under headings; ``THING_ROLE`` is what a row stands for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._header: tuple[str, ...] = ()
        self._rows: tuple[tuple[str, ...], ...] = ()
        self._things: tuple[object, ...] = ()

    def show(
        self,
        header: Sequence[str],
        rows: Sequence[tuple[str, ...]],
        things: Sequence[object] = (),
    ) -> None:
        """Show other rows, each as long as ``header``; ``things`` has one a row, or none."""
        self.beginResetModel()
        self._header = tuple(header)
        self._rows = tuple(rows)
        self._things = tuple(things)
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """Number of headings."""
        return 0 if parent.isValid() else len(self._header)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The cell's text, also as a tooltip, and what the row stands for."""
        if not index.isValid():
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self._rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        if role == THING_ROLE and index.row() < len(self._things):
            return self._things[index.row()]
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """The headings, or the number of a row."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return section + 1
        return self._header[section] if section < len(self._header) else None
