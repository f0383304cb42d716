"""A line of the outline: label to the left, number of commitments to the right."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from jjdesk.gui.reading.outline_model import COUNT_ROLE
from jjdesk.gui.theme import Look

_COUNT_WIDTH = 32


class OutlineRow(QStyledItemDelegate):
    """Paints with the tokens of a look; the selected line has a bar in the accent colour."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def set_look(self, look: Look) -> None:
        """Paint with another look."""
        self._look = look

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """One line of text with air above and below."""
        return QSize(super().sizeHint(option, index).width(), self._look.pixels(29))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the line over the whole width of the view."""
        tokens = self._look.tokens
        state = option.state  # type: ignore[attr-defined]  # missing in the stubs of QStyleOption
        rect: QRect = option.rect  # type: ignore[attr-defined]
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        top_level = not index.parent().isValid()
        painter.save()
        row = QRect(0, rect.top(), rect.right() + 1, rect.height())
        if chosen or hovered:
            painter.fillRect(row, QColor(tokens.selected if chosen else tokens.hover))
        if chosen:
            painter.fillRect(QRect(0, row.top(), 3, row.height()), QColor(tokens.accent))
        painter.setFont(self._look.ui_font(13))
        painter.setPen(
            QColor(tokens.accent if chosen else tokens.ink if top_level else tokens.ink2)
        )
        count_width = self._look.pixels(_COUNT_WIDTH)
        label_box = rect.adjusted(14, 0, -count_width, 0)
        label = painter.fontMetrics().elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, label_box.width()
        )
        painter.drawText(label_box, Qt.AlignmentFlag.AlignVCenter, label)
        painter.setPen(QColor(tokens.ink2))
        painter.setFont(self._look.ui_font(12.5))
        painter.drawText(
            rect.adjusted(0, 0, -14, 0),
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
            str(index.data(COUNT_ROLE)),
        )
        painter.restore()
