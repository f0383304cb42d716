"""The outline as a Qt item model: the label, and the number of commitments below it."""

from typing import overload

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from jjdesk.services.outlining import OutlineNode
from jjdesk.words import say

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
COUNT_ROLE = Qt.ItemDataRole.UserRole
SOURCE_ROLE = Qt.ItemDataRole.UserRole + 1


class OutlineModel(QAbstractItemModel):
    """A read-only tree of one column; ``COUNT_ROLE`` and ``SOURCE_ROLE`` hold the rest."""

    def __init__(self, nodes: tuple[OutlineNode, ...] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._flat: list[tuple[OutlineNode, int, int]] = []
        self._roots = self._lay(nodes, -1)
        self._below: dict[int, list[int]] = {-1: self._roots}
        self._index_children()

    def _lay(self, nodes: tuple[OutlineNode, ...], parent: int) -> list[int]:
        """Give each node a number; ``_flat`` holds node, parent's number and row."""
        numbers = []
        for row, node in enumerate(nodes):
            number = len(self._flat)
            self._flat.append((node, parent, row))
            numbers.append(number)
            self._lay(node.children, number)
        return numbers

    def _index_children(self) -> None:
        for number, (_, parent, _) in enumerate(self._flat):
            self._below.setdefault(number, [])
            if parent >= 0:
                self._below[parent].append(number)

    def index(self, row: int, column: int, parent: _Index = _NOWHERE) -> QModelIndex:
        """The index of a child."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, self._below[self._number(parent)][row])

    @overload
    def parent(self) -> QObject: ...
    @overload
    def parent(self, child: _Index) -> QModelIndex: ...
    def parent(self, child: _Index | None = None) -> QModelIndex | QObject:
        """The parent's index, or the owner when asked without one."""
        if child is None:
            return super().parent()
        if not child.isValid():
            return QModelIndex()
        above = self._flat[child.internalId()][1]
        return QModelIndex() if above < 0 else self.createIndex(self._flat[above][2], 0, above)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Number of children."""
        return 0 if parent.column() > 0 else len(self._below[self._number(parent)])

    def columnCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: ARG002  Qt's signature
        """One column."""
        return 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Label, tooltip, count or source offset."""
        if not index.isValid():
            return None
        node = self._flat[index.internalId()][0]
        return {
            Qt.ItemDataRole.DisplayRole: node.label,
            Qt.ItemDataRole.ToolTipRole: node.full,
            Qt.ItemDataRole.AccessibleTextRole: say(
                "{label}，{count} 条", label=node.label, count=node.count
            ),
            COUNT_ROLE: node.count,
            SOURCE_ROLE: node.source_start,
        }.get(role)

    def at_source(self, offset: int) -> QModelIndex:
        """The deepest line that begins at or before a source offset."""
        best = -1
        for number, (node, _, _) in enumerate(self._flat):
            if node.source_start <= offset:
                best = number
        return QModelIndex() if best < 0 else self.createIndex(self._flat[best][2], 0, best)

    @staticmethod
    def _number(index: _Index) -> int:
        return index.internalId() if index.isValid() else -1
