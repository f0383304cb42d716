"""How the commitments of each section or sector stand: a bar and its numbers a row."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from jjdesk.gui.progress import progress_bar
from jjdesk.gui.progress.progress_model import ProgressGrid
from jjdesk.gui.progress.status_looks import SIGNS
from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.grid import THING_ROLE
from jjdesk.gui.widgets.naming import named
from jjdesk.gui.widgets.plain_table import make_plain, size_rows
from jjdesk.services.following import Group
from jjdesk.services.proposing import STATUS_WORDS

_Index = QModelIndex | QPersistentModelIndex
_ROW: Final = 36
_NUMBER: Final = 84
_BAR: Final = 1
_BAR_HEIGHT: Final = 14
_SIDE: Final = 12


class GroupBar(QStyledItemDelegate):
    """Paints the bar of a group."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """The bar in the middle of the row, over what the style paints below."""
        super().paint(painter, option, index)
        group: Group = index.data(THING_ROLE)
        rect = QRectF(option.rect)  # type: ignore[attr-defined]  # missing in the stubs
        height = self.look.pixels(_BAR_HEIGHT)
        box = QRectF(
            rect.left() + _SIDE,
            rect.center().y() - height / 2,
            rect.width() - 2 * _SIDE,
            height,
        )
        progress_bar.paint(painter, group.counts, box, self.look.tokens)


class ProgressGroups(QTableView):
    """One row a group."""

    def __init__(self, look: Look, kind: str, name: str, parent: QWidget | None = None) -> None:
        """Show groups of a ``kind`` (章节), under the object name ``name``."""
        super().__init__(parent)
        self._kind = kind
        self._model = ProgressGrid(self)
        self._bar = GroupBar(look, self)
        named(self, name)
        self.setProperty("progressGroups", True)
        make_plain(self, self._model, self.tr("按%s看跟进") % kind)
        self.setItemDelegateForColumn(_BAR, self._bar)
        self.set_look(look)

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Show other groups."""
        statuses = [STATUS_WORDS[status] for status in SIGNS]
        heads = (self._kind, self.tr("分布"), *statuses, self.tr("逾期"))
        self._model.show(heads, [_cells(group) for group in groups], groups)
        self._size_columns()

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self._look = self._bar.look = look
        size_rows(self, look, _ROW)
        self._size_columns()

    def _size_columns(self) -> None:
        header = self.horizontalHeader()
        for column in range(self._model.columnCount()):
            if column <= _BAR:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
            else:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
                header.resizeSection(column, self._look.pixels(_NUMBER))


def _cells(group: Group) -> tuple[str, ...]:
    numbers = [*(group.counts[status] for status in SIGNS), group.overdue]
    return (group.name, "", *(str(number) if number else "·" for number in numbers))
