"""The copies of the workbook, as a Qt table model."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from jjdesk.words import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jjdesk.services.backing_up import Held

HELD_ROLE = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_KILO = 1024


class BackupsModel(QAbstractTableModel):
    """Rows are copies, the latest first; ``HELD_ROLE`` is the ``Held``."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._copies: tuple[Held, ...] = ()

    def show(self, copies: "Sequence[Held]") -> None:
        """Show other copies."""
        self.beginResetModel()
        self._copies = tuple(copies)
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Number of copies."""
        return 0 if parent.isValid() else len(self._copies)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """When, why, how large, what is in it."""
        return 0 if parent.isValid() else 4

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The heads of the columns."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("时间"), self.tr("为何"), self.tr("大小"), self.tr("里面有"))[section]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell; the copy itself."""
        if not index.isValid():
            return None
        held = self._copies[index.row()]
        if role == HELD_ROLE:
            return held
        if role == Qt.ItemDataRole.ToolTipRole:
            return held.backup.path.name
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        backup = held.backup
        return (
            f"{backup.moment:%Y-%m-%d %H:%M}",
            say(backup.occasion.value),
            size_words(held.size),
            held.words,
        )[index.column()]


def size_words(size: int) -> str:
    """``640 KB``, ``1.2 MB``."""
    if size < _KILO**2:
        return f"{max(1, round(size / _KILO))} KB"
    return f"{size / _KILO**2:.1f} MB"
