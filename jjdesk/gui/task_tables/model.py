"""The task tables of a report as a Qt list model."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jjdesk.services.tasking import TableView

VIEW_ROLE = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class TaskTables(QAbstractListModel):
    """Rows are tables, by period; ``VIEW_ROLE`` is the ``TableView``."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._views: tuple[TableView, ...] = ()

    def show(self, views: "Sequence[TableView]") -> None:
        """Show other tables."""
        self.beginResetModel()
        self._views = tuple(views)
        self.endResetModel()

    def row_of(self, table: str) -> int:
        """The row of the table with this id; the first where it is not there."""
        ids = [view.table.id for view in self._views]
        return ids.index(table) if table in ids else 0

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Number of tables."""
        return 0 if parent.isValid() else len(self._views)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Period, name and what is still to be decided."""
        if not index.isValid():
            return None
        view = self._views[index.row()]
        if role == VIEW_ROLE:
            return view
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        waiting = len(view.doubtful())
        state = self.tr("待定 %d") % waiting if waiting else self.tr("已全部判定")
        words = self.tr("%s · %d 项") % (view.table.period, len(view.tasks))
        return f"{view.table.name}\n{words}\n{state}"
