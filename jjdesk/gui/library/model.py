"""The reports of the library, as a Qt list model."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from jjdesk.domain.library import Shelved, source_words
from jjdesk.words import say

LINE_ROLE = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()


class ShelfLine(NamedTuple):
    """A report of the list: how many notes hang on it, and whether it is the open one."""

    shelved: Shelved
    notes: int
    opened: bool

    @property
    def title(self) -> str:
        """The title, or the file's name where there is none."""
        return self.shelved.title or source_words(self.shelved.name)


class LibraryModel(QAbstractListModel):
    """Rows are lines of the shelf."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[ShelfLine, ...] = ()

    def show(self, lines: Iterable[ShelfLine]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    def line(self, index: QModelIndex) -> ShelfLine | None:
        """The line at an index."""
        return self._lines[index.row()] if index.isValid() else None

    def row_of(self, sha256: str) -> int:
        """The row of a report, -1 if it is not shown."""
        return next((n for n, each in enumerate(self._lines) if each.shelved.sha256 == sha256), -1)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Number of reports."""
        return 0 if parent.isValid() else len(self._lines)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """The title, the whole line in words, and the line itself."""
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return source_words(line.shelved.name)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return say("，").join(
                filter(None, (line.title, self.tr("正在阅读") if line.opened else "", words(line)))
            )
        return line if role == LINE_ROLE else None


def words(line: ShelfLine) -> str:
    """``154 条承诺事项 · 70 个量化目标 · 6 条批注``."""
    shelved = line.shelved
    parts = [
        say("{commitments} 条承诺事项", commitments=shelved.commitments),
        say("{targets} 个量化目标", targets=shelved.targets),
    ]
    if line.notes:
        parts.append(say("{notes} 条批注", notes=line.notes))
    return " · ".join(parts)
