"""An annotation unfolded: where it hangs, the kind, the whole text."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QTextLayout, QTextLine, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from jjdesk.domain import markup
from jjdesk.domain.annotation import NoteKind
from jjdesk.gui import note_kinds
from jjdesk.gui.models.annotation_model import ANNOTATION_ROLE, COMMITMENT_ROLE
from jjdesk.gui.theme import Look

if TYPE_CHECKING:
    from jjdesk.domain.annotation import Annotation

_SIDE = 16
_ABOVE = 10
_Index = QModelIndex | QPersistentModelIndex


class AnnotationRow(QStyledItemDelegate):
    """Paints rows as wide as the view, as high as the text needs."""

    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._look = look
        self._view = view

    def set_look(self, look: Look) -> None:
        """Paint with another look."""
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002
        """The view's width; the height of head, quote and text."""
        annotation: Annotation = index.data(ANNOTATION_ROLE)
        width = self._view.viewport().width()
        text = self._lines(markup.plain(annotation.text), width - 2 * _SIDE)
        return QSize(width, 2 * _ABOVE + (2 + text.lineCount()) * self._line())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one annotation."""
        annotation: Annotation = index.data(ANNOTATION_ROLE)
        commitment = index.data(COMMITMENT_ROLE)
        tokens = self._look.tokens
        rect: QRect = option.rect  # type: ignore[attr-defined]  # missing in the stubs
        state = option.state  # type: ignore[attr-defined]
        painter.save()
        if state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected):
            painter.fillRect(rect, QColor(tokens.hover))
        painter.setPen(QColor(tokens.line))
        painter.drawLine(rect.left() + _SIDE, rect.bottom(), rect.right() - _SIDE, rect.bottom())
        box = rect.adjusted(_SIDE, _ABOVE, -_SIDE, -_ABOVE)
        place = f"第 {commitment.number} 条" if commitment else "原处已不在"
        painter.setFont(self._look.ui_font(12.5))
        painter.setPen(QColor(tokens.ink2))
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft, place)
        if annotation.kind is not NoteKind.FREE:
            painter.setPen(QColor(note_kinds.colour(annotation.kind, tokens)))
            painter.drawText(box, Qt.AlignmentFlag.AlignRight, note_kinds.label(annotation.kind))
        box.adjust(0, self._line(), 0, 0)
        painter.setPen(QColor(tokens.ink2))
        quote = painter.fontMetrics().elidedText(
            "".join(annotation.anchor.quote.split()), Qt.TextElideMode.ElideRight, box.width()
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft, quote)
        box.adjust(0, self._line(), 0, 0)
        painter.setPen(QColor(tokens.ink))
        self._lines(markup.plain(annotation.text), box.width()).draw(
            painter, QPointF(box.topLeft())
        )
        painter.restore()

    def _lines(self, text: str, width: int) -> QTextLayout:
        """``text`` broken into lines: by Chinese rules, and within a word that is too long."""
        layout = QTextLayout(text.replace("\n", "\u2028"), self._look.ui_font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        line = layout.createLine() if text else QTextLine()
        while line.isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, line.lineNumber() * self._line()))
            line = layout.createLine()
        layout.endLayout()
        return layout

    def _line(self) -> int:
        return self._look.pixels(21)
