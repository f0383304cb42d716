"""The sentences behind a bar, in a list beside the chart; each leads to its place in its report."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from jjdesk.domain.chart import Behind
from jjdesk.gui.theme import Look
from jjdesk.words import say

BEHIND_ROLE: Final = Qt.ItemDataRole.UserRole
_SIDE: Final = 16
_ABOVE: Final = 8
_HEAD: Final = 12.5
_BODY: Final = 14
_MOST: Final = 400
"""Characters of one quote that are shown; a sentence without end would fill the list."""
_BATCH: Final = 60
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()
_WRAP: Final = Qt.TextFlag.TextWordWrap


class QuoteModel(QAbstractListModel):
    """A row a quote; ``BEHIND_ROLE`` holds what it is of."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._behind: Sequence[Behind] = ()
        self._several = False

    def show(self, behind: Sequence[Behind]) -> None:
        """Show other quotes; reports are named where there are several."""
        self.beginResetModel()
        self._behind = behind
        self._several = len({each.report for each in behind}) > 1
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Number of quotes."""
        return 0 if parent.isValid() else len(self._behind)

    def head(self, row: int) -> str:
        """Where a quote stands: ``第 12 条``, before it its report where there are several."""
        each = self._behind[row]
        number = self.tr("第 %d 条") % each.number
        return f"{each.report_name}　{number}" if self._several else number

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The quote without line breaks; with its place for a screen reader."""
        if not index.isValid() or index.row() >= len(self._behind):
            return None
        each = self._behind[index.row()]
        if role == BEHIND_ROLE:
            return each
        quote = "".join(each.quote.split())[:_MOST]
        if role == Qt.ItemDataRole.DisplayRole:
            return quote
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return say("{head}：{quote}", head=self.head(index.row()), quote=quote)
        return None


class _QuoteRow(QStyledItemDelegate):
    """Paints a quote under its place, broken into as many lines as it needs."""

    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self.look = look
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002  Qt's
        """As high as its lines."""
        width = self._view.viewport().width()
        body = self._body(QRect(0, 0, width, 10**5), str(index.data()))
        return QSize(width, self._head_height() + body.height() + 2 * self._px(_ABOVE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Ground, place, quote, hairline."""
        tokens = self.look.tokens
        area: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        painter.save()
        chosen = bool(state & QStyle.StateFlag.State_Selected) and self._view.hasFocus()
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, QColor(tokens.selected if chosen else tokens.hover))
        side, above = self._px(_SIDE), self._px(_ABOVE)
        inner = area.adjusted(side, above, -side, -above)
        model = self._view.model()
        head = model.head(index.row()) if isinstance(model, QuoteModel) else ""
        painter.setFont(self.look.ui_font(_HEAD))
        painter.setPen(QColor(tokens.ink2))
        painter.drawText(inner, Qt.AlignmentFlag.AlignTop, head)
        painter.setFont(self.look.ui_font(_BODY))
        painter.setPen(QColor(tokens.ink))
        inner.setTop(inner.top() + self._head_height())
        painter.drawText(inner, _WRAP, str(index.data()))
        painter.setPen(QPen(QColor(tokens.line)))
        painter.drawLine(area.left() + side, area.bottom(), area.right() - side, area.bottom())
        painter.restore()

    def _body(self, area: QRect, words: str) -> QRect:
        side = self._px(_SIDE)
        metrics = QFontMetrics(self.look.ui_font(_BODY))
        return metrics.boundingRect(area.adjusted(side, 0, -side, 0), _WRAP, words)

    def _head_height(self) -> int:
        return self._px(_HEAD * 1.6)

    def _px(self, pixels: float) -> int:
        return self.look.pixels(pixels)


class QuoteList(QListView):
    """The quotes behind what is chosen.

    Signals:
        opened: SHA-256 of a report and the id of a commitment in it.
    """

    opened = Signal(str, str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chartQuotes")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_BATCH)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self._model = QuoteModel(self)
        self._row = _QuoteRow(look, self)
        self.setModel(self._model)
        self.setItemDelegate(self._row)
        self.clicked.connect(self._open)

    def show_quotes(self, name: str, behind: Sequence[Behind]) -> None:
        """Show what stands behind ``name``."""
        self._model.show(behind)
        self.setAccessibleName(self.tr("%s：%d 处原文") % (name, len(behind)))
        self.setCurrentIndex(self._model.index(0))
        self.scrollToTop()

    def words(self) -> str:
        """The quote with the keyboard, and where it stands; empty without one."""
        spoken = self.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
        return str(spoken or "")

    def set_look(self, look: Look) -> None:
        """Paint with another look."""
        self._row.look = look
        self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines break anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the quote with the keyboard."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        each: Behind | None = index.data(BEHIND_ROLE)
        if each is not None:
            self.opened.emit(each.report, each.commitment)
