"""What a search in all reports has found, over the page: where, and the words with the hits."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QBrush, QColor, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.naming import named
from jjdesk.words import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jjdesk.services.searching import Hit

HIT_ROLE = Qt.ItemDataRole.UserRole
_LINES = 2
_BEFORE = 24
"""Characters shown before the first hit of a long text."""
_SIDE = 24
_ROOM = 2
"""Characters that make room for the sign that there is more; two, as a digit is narrower."""

_Index = QModelIndex | QPersistentModelIndex


class SearchResults(QFrame):
    """Lies over ``page`` while all reports are searched.

    Signals:
        open_wanted: SHA-256 of a report and the id of one of its commitments, or empty.
        more_wanted: the list is at its end.
    """

    open_wanted = Signal(str, str)
    more_wanted = Signal()

    def __init__(self, page: QWidget, look: Look) -> None:
        super().__init__(page)
        self.setObjectName("searchResults")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._page = page
        self._state = named(QLabel(wordWrap=True), "searchState")
        self._model = HitModel(self)
        self._model.more_wanted.connect(self.more_wanted)
        self._painter = HitRow(look, self)
        self._list = named(QListView(), "searchHits")
        self._list.setAccessibleName(self.tr("全部资料中找到的"))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._painter)
        self._list.setUniformItemSizes(True)
        self._list.setMouseTracking(True)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setTabKeyNavigation(False)
        self._list.clicked.connect(self._open)
        self._list.activated.connect(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._state)
        column.addWidget(self._list, 1)
        page.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Cover the page."""
        self.setGeometry(self._page.rect())
        self.show()
        self.raise_()

    def say(self, words: str) -> None:
        """Say above the list what was found, or what to do."""
        self._state.setText(words)
        self._state.setAccessibleName(words)

    def show_hits(self, hits: "Sequence[Hit]", *, more: bool) -> None:
        """Show the first page; the first hit is chosen."""
        self._model.show_hits(hits, more=more)
        self._list.scrollToTop()
        if hits:
            self._list.setCurrentIndex(self._model.index(0))

    def add_hits(self, hits: "Sequence[Hit]", *, more: bool) -> None:
        """Show another page behind the last."""
        self._model.add_hits(hits, more=more)

    def open_current(self) -> None:
        """Open the hit that is chosen."""
        self._open(self._list.currentIndex())

    def enter(self) -> None:
        """Take the keyboard to the list."""
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self._painter.set_look(look)
        self._list.doItemsLayout()

    def _open(self, index: QModelIndex) -> None:
        hit = index.data(HIT_ROLE)
        if hit is not None:
            self.open_wanted.emit(hit.report, hit.commitment)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the page at every size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._page.rect())
        return super().eventFilter(watched, event)


class HitModel(QAbstractListModel):
    """Hits, a page after the other as they are scrolled to.

    Signals:
        more_wanted: the next page.
    """

    more_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits: list[Hit] = []
        self._more = False

    def show_hits(self, hits: "Sequence[Hit]", *, more: bool) -> None:
        """Hold other hits."""
        self.beginResetModel()
        self._hits = list(hits)
        self._more = more
        self.endResetModel()

    def add_hits(self, hits: "Sequence[Hit]", *, more: bool) -> None:
        """Hold more of them."""
        if hits:
            first = len(self._hits)
            self.beginInsertRows(QModelIndex(), first, first + len(hits) - 1)
            self._hits.extend(hits)
            self.endInsertRows()
        self._more = more

    def rowCount(self, parent: _Index | None = None) -> int:
        """Number of hits that are there yet."""
        return 0 if parent is not None and parent.isValid() else len(self._hits)

    def canFetchMore(self, _parent: _Index) -> bool:
        """Whether there is another page."""
        return self._more

    def fetchMore(self, _parent: _Index) -> None:
        """Ask for the next page, once."""
        self._more = False
        self.more_wanted.emit()

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A hit as text, or itself."""
        if not 0 <= index.row() < len(self._hits):
            return None
        hit = self._hits[index.row()]
        if role == HIT_ROLE:
            return hit
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return say(
                "{place_in_words}：{text}", place_in_words=place_in_words(hit), text=hit.text
            )
        return None


class HitRow(QStyledItemDelegate):
    """Paints a hit: where it is, and below two lines of it with the words marked."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self._look = look

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """Alike for every hit; the list gives all of its width, and could not give more."""
        return QSize(1, self._look.pixels(14 + 20 + 26 * _LINES + 10))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint a hit."""
        hit: Hit = index.data(HIT_ROLE)
        look, tokens = self._look, self._look.tokens
        rect: QRect = option.rect  # type: ignore[attr-defined]  # missing in the stubs
        state = option.state  # type: ignore[attr-defined]
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(tokens.selected))
            bar = QRect(rect.topLeft(), QSize(3, rect.height()))
            painter.fillRect(bar, QColor(tokens.accent))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(tokens.hover))
        area = rect.adjusted(look.pixels(_SIDE), look.pixels(10), -look.pixels(_SIDE), 0)
        painter.setFont(look.ui_font(13))
        painter.setPen(QColor(tokens.ink2))
        head = QRect(area.topLeft(), QSize(area.width(), look.pixels(20)))
        words = painter.fontMetrics().elidedText(
            place_in_words(hit), Qt.TextElideMode.ElideRight, head.width()
        )
        painter.drawText(head, int(Qt.AlignmentFlag.AlignVCenter), words)
        self._paint_text(painter, hit, QRect(area.left(), head.bottom() + 2, area.width(), 0))
        painter.setPen(QColor(tokens.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()

    def _paint_text(self, painter: QPainter, hit: "Hit", area: QRect) -> None:
        text, spans = excerpt(hit)
        layout = self._laid_out(text, spans, area.width())
        last = layout.lineAt(layout.lineCount() - 1)
        end_of_lines = last.textStart() + last.textLength()
        if end_of_lines < _utf16(text):
            kept = _until(text, end_of_lines - _ROOM)
            shown = [(start, min(end, len(kept))) for start, end in spans if start < len(kept)]
            layout = self._laid_out(kept + "…", shown, area.width())
        painter.setPen(QColor(self._look.tokens.ink))
        layout.draw(painter, QPointF(area.topLeft()))

    def _laid_out(self, text: str, spans: "Sequence[tuple[int, int]]", width: int) -> QTextLayout:
        layout = QTextLayout(text, self._look.page_font(16))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats([self._format(text, start, end) for start, end in spans])
        layout.beginLayout()
        top = 0.0
        for _ in range(_LINES):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0, top))
            top += self._look.pixels(26)
        layout.endLayout()
        return layout

    def _format(self, text: str, start: int, end: int) -> QTextLayout.FormatRange:
        marked = QTextLayout.FormatRange()
        # The stubs know none of the three.
        marked.start = _utf16(text[:start])  # type: ignore[attr-defined]
        marked.length = _utf16(text[start:end])  # type: ignore[attr-defined]
        form = QTextCharFormat()
        form.setBackground(QBrush(QColor(self._look.tokens.hit)))
        marked.format = form  # type: ignore[attr-defined]
        return marked


def place_in_words(hit: "Hit") -> str:
    """``江津区政府工作报告 2025 · 第 12 条 · 批注``; what holds the words if the text does not."""
    parts = [f"{hit.title} {hit.year}" if hit.year else hit.title]
    if hit.number:
        parts.append(say("第 {number} 条", number=hit.number))
    if hit.note:
        parts.append(say("批注"))
    if hit.beside and not hit.spans:
        parts.append(say("见于：{names}", names=say("、").join(hit.beside)))
    return " · ".join(parts)


def excerpt(hit: "Hit") -> tuple[str, list[tuple[int, int]]]:
    """The text from a little before its first hit on, in one line, with the places of the hits."""
    first = hit.spans[0][0] if hit.spans else 0
    begin = max(0, first - _BEFORE)
    mark = "…" if begin else ""
    text = mark + hit.text[begin:].replace("\n", " ")
    shift = begin - len(mark)
    return text, [(start - shift, end - shift) for start, end in hit.spans]


def _utf16(text: str) -> int:
    """Qt counts code units."""
    return len(text.encode("utf-16-le")) // 2


def _until(text: str, units: int) -> str:
    """The beginning of ``text``, that many code units long at most."""
    return text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", errors="ignore")
