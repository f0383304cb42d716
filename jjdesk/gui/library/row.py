"""A report of the library on two lines: what it is, and what it holds."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from jjdesk.gui.library.model import LINE_ROLE, words
from jjdesk.gui.theme import Look

if TYPE_CHECKING:
    from jjdesk.gui.library.model import ShelfLine

_SIDE = 24
_YEAR = 72
_HEIGHT = 68
_Index = QModelIndex | QPersistentModelIndex


class LibraryRow(QStyledItemDelegate):
    """Paints with the tokens of a look; years stand under each other, the open one has a bar."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def set_look(self, look: Look) -> None:
        """Paint with another look."""
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002
        """Two lines with air."""
        return QSize(self._look.pixels(320), self._look.pixels(_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Year, title and place; below what it holds and since when."""
        line: ShelfLine = index.data(LINE_ROLE)
        tokens = self._look.tokens
        rect: QRect = option.rect  # type: ignore[attr-defined]  # missing in the stubs
        state = option.state  # type: ignore[attr-defined]
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(tokens.selected if chosen else tokens.hover))
        if chosen:
            painter.fillRect(
                QRect(rect.left(), rect.top(), 3, rect.height()), QColor(tokens.accent)
            )
        painter.setPen(QColor(tokens.line))
        painter.drawLine(rect.left() + _SIDE, rect.bottom(), rect.right() - _SIDE, rect.bottom())
        box = rect.adjusted(_SIDE, self._look.pixels(10), -_SIDE, -self._look.pixels(10))
        half = box.height() // 2
        upper = QRect(box.left(), box.top(), box.width(), half)
        lower = QRect(box.left(), box.top() + half, box.width(), half)
        year = self._look.pixels(_YEAR)
        self._write(painter, upper, str(line.shelved.year or "—"), colour=tokens.ink2, size=17)
        self._write_right(painter, upper, line)
        upper.adjust(year, 0, -self._look.pixels(96), 0)
        self._write(painter, upper, line.title, colour=tokens.ink, size=17)
        lower.adjust(year, 0, 0, 0)
        below = " · ".join(filter(None, (line.shelved.place, words(line), _since(line))))
        self._write(painter, lower, below, colour=tokens.ink2, size=13)
        painter.restore()

    def _write(self, painter: QPainter, box: QRect, text: str, *, colour: str, size: float) -> None:
        painter.setFont(self._look.ui_font(size))
        painter.setPen(QColor(colour))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)

    def _write_right(self, painter: QPainter, box: QRect, line: "ShelfLine") -> None:
        if not line.opened:
            return
        painter.setFont(self._look.ui_font(13))
        painter.setPen(QColor(self._look.tokens.accent))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(box, right, QCoreApplication.translate("Library", "正在阅读"))


def _since(line: "ShelfLine") -> str:
    shelved = line.shelved
    translate = QCoreApplication.translate
    if shelved.removed:
        return translate("Library", "%s 移除") % _day(shelved.removed)
    if not shelved.added:
        return translate("Library", "程序自带")
    return translate("Library", "%s 加入") % _day(shelved.added)


def _day(moment: str) -> str:
    """``2025-11-22`` of an ISO moment, in the machine's time; of what is none its beginning."""
    try:
        return datetime.fromisoformat(moment).astimezone().strftime("%Y-%m-%d")
    except (ValueError, OverflowError):
        return moment[:10]
