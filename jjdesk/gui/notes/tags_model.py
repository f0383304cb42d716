"""The list of tags as a Qt table: name, editable in place, and the number of notes."""

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor

from jjdesk.gui.notes import tag_colours
from jjdesk.gui.theme import Tokens

if TYPE_CHECKING:
    from jjdesk.services.tagging import Counted

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
TAG_ROLE = Qt.ItemDataRole.UserRole
_NAME, _COUNT = range(2)


class TagsModel(QAbstractTableModel):
    """Rows are tags in the order of the list, nested ones set in.

    Signals:
        renamed: a tag's id and the name typed for it.
    """

    renamed = Signal(str, str)

    def __init__(self, tokens: Tokens, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self._rows: tuple[Counted, ...] = ()

    def show(self, rows: "tuple[Counted, ...]") -> None:
        """Show other tags."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row_of(self, tag: str) -> int:
        """The row of a tag by its id, or the first."""
        return next((n for n, each in enumerate(self._rows) if each.tag.id == tag), 0)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Number of tags."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """Name and number."""
        return 0 if parent.isValid() else 2

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """The name can be typed over."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == _NAME else flags

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """标签 and 批注, each above what it names."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section == _COUNT else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        translate = QCoreApplication.translate
        return (translate("Tags", "标签"), translate("Tags", "批注"))[section]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Name, number, colour, and the ``Counted`` itself."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == TAG_ROLE:
            return row
        if index.column() == _COUNT:
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            counted: dict[int, object] = {
                Qt.ItemDataRole.DisplayRole: row.annotations,
                Qt.ItemDataRole.TextAlignmentRole: right,
            }
            return counted.get(role)
        shown: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: f"{'　' if row.parent else ''}#{row.tag.name}",
            Qt.ItemDataRole.EditRole: row.tag.name,
            Qt.ItemDataRole.ForegroundRole: QColor(
                tag_colours.colour(row.tag.colour, self._tokens)
            ),
        }
        return shown.get(role)

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for the name typed; the list is shown anew once it is kept."""
        name = str(value).strip()
        if role != Qt.ItemDataRole.EditRole or not name or not index.isValid():
            return False
        tag = self._rows[index.row()].tag
        if name != tag.name:
            self.renamed.emit(tag.id, name)
        return False
