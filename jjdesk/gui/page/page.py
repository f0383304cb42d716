"""The page: the report set as a printed one, its commitments numbered and marked in the gutter.

Nothing here touches the namespace ``Qt`` before the first paint (see ``theme.brush``), nor another
class that is not needed for it: at the first touch PySide builds a class with all its enums.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtCore import QEvent, QMarginsF, QPoint, QPointF, QRect, QRectF, QSize, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit

from jjdesk.domain.report import Commitment
from jjdesk.gui.page import page_document, span_line
from jjdesk.gui.theme import PAGE_PIXELS, Look, brush, sector_brush
from jjdesk.services.composing import Row, row_at

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QContextMenuEvent,
        QInputMethodEvent,
        QMouseEvent,
        QPainter,
        QPaintEvent,
        QResizeEvent,
        QTextBlock,
        QTextLayout,
    )
    from PySide6.QtWidgets import QWidget

CHARACTERS_A_LINE = 40
BAR_ALWAYS = 2
"""``Qt.ScrollBarPolicy.ScrollBarAlwaysOn``."""
_GUTTER = 84
_MARGIN = 28


class ReportPage(QTextEdit):
    """Shows rows, lights the commitment under the mouse and the one selected.

    Signals:
        chosen: the id of the commitment the user clicked.
        painted: the page was painted, and waits to be settled.
        menu_wanted: where on the screen, on which row and character of it the menu shall open.
        pointed: the row and the character of it that was clicked.
    """

    chosen = Signal(str)
    painted = Signal()
    menu_wanted = Signal(QPoint, object, int)
    pointed = Signal(object, int)

    def __init__(self, look: Look, parent: "QWidget | None" = None) -> None:
        super().__init__(parent)
        self._look = look
        self._rows: tuple[Row, ...] = ()
        self._words: tuple[str, ...] = ()
        self._block_of: dict[str, int] = {}
        self._selected = ""
        self._hovered = ""
        self._annotated: Collection[str] = ()
        self._own: Collection[str] = ()
        self._spans: Callable[[Row], Sequence[tuple[int, int]]] | None = None
        self._pressed_at = QPoint()
        self._on_hit = False
        self._settled = False
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("报告正文"))
        self.setTabChangesFocus(True)

    def settle(self) -> None:
        """What the page takes after its first paint: gutter, mouse, and selection by keys.

        Asked for the viewport, which it does not know, PySide looks through all widget classes:
        that alone would cost a tenth of a bare start.
        """
        self._settled = True
        self.setVerticalScrollBarPolicy(QtCore.Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.viewport().setMouseTracking(True)
        self.setCursorWidth(0)  # a caret would promise that one can write here
        self.setTextInteractionFlags(
            QtCore.Qt.TextInteractionFlag.TextSelectableByMouse
            | QtCore.Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    def show_rows(self, rows: tuple[Row, ...], words: tuple[str, ...] = ()) -> None:
        """Show ``rows``, with ``words`` marked where they occur."""
        self._rows = rows
        self._words = words
        self._on_hit = False
        self._block_of = {
            row.commitment.id: number for number, row in enumerate(rows) if row.commitment
        }
        self._rebuild()

    def renew_rows(self, rows: tuple[Row, ...], words: tuple[str, ...] = ()) -> None:
        """Show other rows; the selected one, if it is seen, else the one at the top, stays put."""
        bar, here = self.verticalScrollBar(), self.place()
        selected = self._block_of.get(self._selected)
        if selected is not None:
            rect = self._block_rect(self.document().findBlockByNumber(selected))
            if bar.value() <= rect.top() <= bar.value() + self.viewport().height():
                here = self._rows[selected].source_start
        above = self._top_of(here) - bar.value()
        self.show_rows(rows, words)
        bar.setValue(self._top_of(here) - above)

    def _top_of(self, offset: int) -> int:
        """Where the row that holds the source offset begins, in pixels from the first."""
        block = self.document().findBlockByNumber(row_at(self._rows, offset))
        return int(self._block_rect(block).top())

    def set_look(self, look: Look) -> None:
        """Draw with another look; the place on the page is kept."""
        self._look = look
        place = self.place()
        self._rebuild()
        self.go_to_source(place)

    def set_annotated(self, ids: Collection[str]) -> None:
        """The ids of the commitments that get a dot in the gutter."""
        self._annotated = ids
        self._refresh()

    def set_own(self, ids: Collection[str]) -> None:
        """The ids of the commitments whose number is underlined: those of the deputy's towns."""
        if ids != self._own:
            self._own = ids
            self._refresh()

    def underline_spans(self, spans: Callable[[Row], Sequence[tuple[int, int]]]) -> None:
        """Underline the characters of a row that ``spans`` gives; asked for rows in view."""
        self._spans = spans
        self._refresh()

    def clear_selection(self) -> None:
        """Let go of the words that are marked."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def select(self, commitment: str, *, scroll: bool = True) -> None:
        """Show which commitment is selected, and bring it into view."""
        self._selected = commitment
        number = self._block_of.get(commitment)
        if number is not None:
            # Within its row the cursor may stand on a hit, from which the next one is sought.
            if self.textCursor().blockNumber() != number:
                self.setTextCursor(QTextCursor(self.document().findBlockByNumber(number)))
            if scroll:
                self._bring_into_view(number)
        self._refresh()

    def shown(self) -> list[str]:
        """Ids of the commitments on the page, in reading order."""
        return list(self._block_of)

    def neighbour(self, step: int) -> str:
        """Id of the shown commitment ``step`` after the selected one, or the nearest in view."""
        ids = list(self._block_of)
        if not ids:
            return ""
        if self._selected not in self._block_of:
            return self._first_in_view(ids)
        return ids[min(max(ids.index(self._selected) + step, 0), len(ids) - 1)]

    def next_hit(self, step: int) -> str:
        """Select the next (``1``) or previous (``-1``) marked word; returns its commitment's id."""
        places = [
            (self.document().findBlockByNumber(number).position() + start, row)
            for number, row in enumerate(self._rows)
            for start, _ in page_document.hits(row.text, self._words)
            if row.commitment
        ]
        if not places:
            return ""
        here = self.textCursor().selectionStart() - (step > 0 and not self._on_hit)
        self._on_hit = True
        if step > 0:
            at, row = next((p for p in places if p[0] > here), places[0])
        else:
            at, row = next((p for p in reversed(places) if p[0] < here), places[-1])
        cursor = self.textCursor()
        cursor.setPosition(at)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        return row.commitment.id if row.commitment else ""

    def first_screen(self, rows: Iterable[Row]) -> tuple[Row, ...]:
        """The first of ``rows`` that fill the view: laying out the rest can wait.

        What overfills it has its scroll bar before it is laid out, not laid out again for the bar.
        """
        held: list[Row] = []
        room = self.height()
        for row in rows:
            held.append(row)
            room -= page_document.least_height(row, self._look, CHARACTERS_A_LINE)
            if room < 0:
                self.setProperty("verticalScrollBarPolicy", BAR_ALWAYS)
                break
        return tuple(held)

    def place(self) -> int:
        """Source offset of the row at the top of the view."""
        block = self.cursorForPosition(QPoint(self.width() // 2, 4)).block()
        number = block.blockNumber()
        return self._rows[number].source_start if 0 <= number < len(self._rows) else 0

    def go_to_source(self, offset: int) -> None:
        """Bring the row that holds the source offset to the top."""
        number = row_at(self._rows, offset)
        if number == 0:
            self.verticalScrollBar().setValue(0)
            return
        rect = self._block_rect(self.document().findBlockByNumber(number))
        self.verticalScrollBar().setValue(int(rect.top()) - 8)

    def _rebuild(self) -> None:
        page_document.build(self.document(), self._rows, self._look, self._words, self._margins())
        if self._selected in self._block_of:
            self.select(self._selected, scroll=False)
        else:
            # Filling the document has pushed the cursor to its end, where Qt would scroll to.
            self.setTextCursor(QTextCursor(self.document()))

    def _margins(self) -> QMarginsF:
        """Space around the text that centres a line of 40 characters beside its gutter."""
        line = self._look.pixels(PAGE_PIXELS) * CHARACTERS_A_LINE + 2
        gutter = self._look.pixels(_GUTTER)
        width = self.width() - self.verticalScrollBar().sizeHint().width()
        left = gutter + max(0, width - gutter - _MARGIN - line) // 2
        right = max(_MARGIN, width - left - line)
        return QMarginsF(left, 16, right, 120)

    def resizeEvent(self, event: "QResizeEvent") -> None:
        """Centre the page in its panel, and keep the place."""
        place = self.place() if self._rows else 0
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            page_document.set_margins(self.document(), self._margins())
            if event.oldSize() != QSize(-1, -1):
                self.go_to_source(place)

    def _block_rect(self, block: "QTextBlock") -> QRectF:
        return self.document().documentLayout().blockBoundingRect(block)

    def _bring_into_view(self, number: int) -> None:
        rect = self._block_rect(self.document().findBlockByNumber(number))
        bar = self.verticalScrollBar()
        height = self.viewport().height()
        top, bottom = int(rect.top()), int(rect.bottom())
        if top < bar.value() + height // 8 or bottom > bar.value() + height * 7 // 8:
            bar.setValue(top - height // 3)

    def _first_in_view(self, ids: list[str]) -> str:
        place = self.place()
        for identifier in ids:
            if self._rows[self._block_of[identifier]].source_start >= place:
                return identifier
        return ids[-1]

    def _commitment_at(self, position: QPoint) -> Commitment | None:
        block = self.cursorForPosition(position).block()
        rect = self._block_rect(block).translated(0, -self.verticalScrollBar().value())
        if not rect.top() <= position.y() <= rect.bottom():
            return None
        number = block.blockNumber()
        return self._rows[number].commitment if number < len(self._rows) else None

    def contextMenuEvent(self, event: "QContextMenuEvent") -> None:
        """Ask for the menu of the row under the mouse, or under the cursor of the keyboard."""
        by_mouse = event.reason() == event.Reason.Mouse
        spot = event.pos() if by_mouse else self.cursorRect().bottomLeft()
        cursor = self.cursorForPosition(spot)
        rows = self._rows[cursor.blockNumber() :][:1]
        for row in rows:
            place = self.viewport().mapToGlobal(spot)
            self.menu_wanted.emit(place, row, cursor.positionInBlock())

    def selection(self) -> tuple[Row, int, int] | None:
        """The row and the characters in it that are selected; what goes over rows is cut."""
        cursor = self.textCursor()
        block = self.document().findBlock(cursor.selectionStart())
        if not cursor.hasSelection() or block.blockNumber() >= len(self._rows):
            return None
        start = cursor.selectionStart() - block.position()
        row = self._rows[block.blockNumber()]
        end = min(cursor.selectionEnd() - block.position(), len(row.text))
        return (row, start, end) if start < end else None

    def inputMethodEvent(self, event: "QInputMethodEvent") -> None:
        """Nothing can be composed here; Qt would insert it all the same."""
        event.ignore()

    def mousePressEvent(self, event: "QMouseEvent") -> None:
        """Remember where the press was, to tell a click from a selection."""
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: "QMouseEvent") -> None:
        """A click chooses the commitment under it; a dragged selection does not."""
        super().mouseReleaseEvent(event)
        position = event.position().toPoint()
        moved = (position - self._pressed_at).manhattanLength() > 4
        commitment = self._commitment_at(position)
        if moved or event.button() != QtCore.Qt.MouseButton.LeftButton:
            return
        # Before the choice, which may scroll something else under the mouse.
        cursor = self.cursorForPosition(position)
        rows = self._rows[cursor.blockNumber() :][:1]
        if commitment:
            self.chosen.emit(commitment.id)
        for row in rows:
            self.pointed.emit(row, cursor.positionInBlock())

    def mouseMoveEvent(self, event: "QMouseEvent") -> None:
        """Light the commitment under the mouse."""
        super().mouseMoveEvent(event)
        commitment = self._commitment_at(event.position().toPoint())
        self._set_hovered(commitment.id if commitment else "")

    def focusInEvent(self, event: "QtGui.QFocusEvent") -> None:
        """Frame what is chosen: its keys work now."""
        super().focusInEvent(event)
        self._refresh()

    def focusOutEvent(self, event: "QtGui.QFocusEvent") -> None:
        """Frame it no more."""
        super().focusOutEvent(event)
        self._refresh()

    def leaveEvent(self, event: QEvent) -> None:
        """The mouse is gone: nothing is lit."""
        super().leaveEvent(event)
        self._set_hovered("")

    def _refresh(self) -> None:
        if self._settled:
            self.viewport().update()

    def _set_hovered(self, commitment: str) -> None:
        if commitment != self._hovered:
            self._hovered = commitment
            self._refresh()

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell what a marked slip should read, and what a term means."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QtGui.QHelpEvent):
            QtWidgets.QToolTip.showText(
                event.globalPos(), self._tip_at(event.pos()), self.viewport()
            )
            return True
        return super().viewportEvent(event)

    def _tip_at(self, position: QPoint) -> str:
        cursor = self.cursorForPosition(position)
        offset = cursor.positionInBlock()
        rows = self._rows[cursor.blockNumber() :][:1]  # none while the page is empty
        told = [m for row in rows for m in row.marks if m.note]
        return next((m.note for m in told if m.start <= offset <= m.end), "")

    def paintEvent(self, event: "QPaintEvent") -> None:
        """Paint the light behind the text, the text, and the gutter."""
        if not self._settled:
            super().paintEvent(event)
            self.painted.emit()
            return
        painter = QtGui.QPainter(self.viewport())
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        shown = list(self._visible(QRect(event.rect())))
        for row, rect, _ in shown:
            self._paint_light(painter, row, rect)
        painter.end()
        super().paintEvent(event)
        painter = QtGui.QPainter(self.viewport())
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        for row, rect, layout in shown:
            if row.commitment:
                self._paint_gutter(painter, row.commitment, rect)
            if self._spans is not None and (spans := self._spans(row)):
                span_line.paint(painter, layout, rect, spans, self._look)
        painter.end()

    def _visible(self, area: QRect) -> "list[tuple[Row, QRectF, QTextLayout]]":
        """Rows that meet ``area``, with rectangle and layout of their text in the viewport."""
        offset = self.verticalScrollBar().value()
        block = self.cursorForPosition(QPoint(0, max(0, area.top()))).block()
        found = []
        while block.isValid() and block.blockNumber() < len(self._rows):
            row = self._rows[block.blockNumber()]
            layout = block.layout()
            rect = layout.boundingRect().translated(layout.position() - QPointF(0, offset))
            if rect.top() > area.bottom():
                break
            found.append((row, rect, layout))
            block = block.next()
        return found

    def _paint_light(self, painter: "QPainter", row: Row, rect: QRectF) -> None:
        if row.commitment is None:
            return
        selected = row.commitment.id == self._selected
        if not selected and row.commitment.id != self._hovered:
            return
        tokens = self._look.tokens
        area = rect.adjusted(-self._look.pixels(62), -3, 12, 3)
        light = QtGui.QPainterPath()
        light.addRoundedRect(area, 6, 6)
        painter.fillPath(light, brush(tokens.selected if selected else tokens.hover))
        if selected:
            bar = QtGui.QPainterPath()
            bar.addRect(area.left(), area.top(), 3, area.height())
            painter.fillPath(bar, brush(tokens.accent))
        if selected and self.hasFocus():
            frame = QtGui.QPainterPath()  # two outlines: between them it is filled
            frame.addRoundedRect(area, 6, 6)
            frame.addRoundedRect(area.adjusted(1, 1, -1, -1), 5, 5)
            painter.fillPath(frame, brush(tokens.blue))

    def _paint_gutter(self, painter: "QPainter", commitment: Commitment, rect: QRectF) -> None:
        tokens = self._look.tokens
        line = self._look.pixels(PAGE_PIXELS * page_document.LINE_HEIGHT)
        font = self._look.ui_font(12)
        metrics = QtGui.QFontMetricsF(font)
        text = str(commitment.number)
        left = rect.left() - self._look.pixels(12) - metrics.horizontalAdvance(text)
        base = rect.top() + (line + metrics.ascent() - metrics.descent()) / 2
        number = QtGui.QPainterPath()
        number.addText(QPointF(left, base), font, text)
        painter.fillPath(number, brush(tokens.ink2))
        if commitment.id in self._own:
            own = QtGui.QPainterPath()
            own.addRect(left, base + self._look.pixels(3), metrics.horizontalAdvance(text), 2)
            painter.fillPath(own, brush(tokens.blue))
        size = self._look.pixels(8)
        centre = QPointF(rect.left() - self._look.pixels(48), rect.top() + line / 2)
        mark = QtGui.QPainterPath()
        mark.addRect(centre.x() - size / 2, centre.y() - size / 2, size, size)
        painter.fillPath(mark, sector_brush(commitment.sector, tokens))
        if commitment.id in self._annotated:
            dot = QtGui.QPainterPath()
            dot.addEllipse(centre + QPointF(0, size * 1.6), size / 2, size / 2)
            painter.fillPath(dot, brush(tokens.accent))
