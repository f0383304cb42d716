"""A box on the ballot, as on paper: empty, ticked, crossed, or with the number of the choice."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from jjdesk.domain.poll import Mark
from jjdesk.gui.theme import Look

_SIDE: Final = 30
"""Of the box in pixels at 100 %."""
_AROUND: Final = 4
"""Room for the focus ring in pixels."""
_TICK: Final = ((0.24, 0.53), (0.43, 0.73), (0.78, 0.24))
_CROSS: Final = (((0.27, 0.27), (0.73, 0.73)), ((0.73, 0.27), (0.27, 0.73)))
_TRIANGLE: Final = ((0.5, 0.24), (0.78, 0.72), (0.22, 0.72), (0.5, 0.24))
_OWN_KEYS: Final = {Qt.Key.Key_Space, Qt.Key.Key_Select}


class MarkBox(QAbstractButton):
    """One box for one mark; what it does when pressed is the sheet's to say.

    Signals:
        focused: the keyboard came here.
    """

    focused = Signal()

    def __init__(self, mark: Mark, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.mark = mark
        self.rank = 0
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._look = look
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self._look = look
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        """The box and its ring."""
        side = self._look.pixels(_SIDE) + 2 * _AROUND
        return QSize(side, side)

    def show_mark(self, *, standing: bool, rank: int = 0) -> None:
        """Draw the mark, or the empty box; ``rank`` is the number of the choice."""
        self.rank = rank
        self.setChecked(standing)
        self.update()

    def nextCheckState(self) -> None:
        """The sheet decides what a press does; it may be refused."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell where the keyboard is."""
        super().focusInEvent(event)
        self.focused.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space presses; all other keys are the sheet's."""
        if event.key() in _OWN_KEYS:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw box, mark and ring."""
        tokens = self._look.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(_AROUND, _AROUND, -_AROUND, -_AROUND)
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.blue), 2))
            painter.drawRoundedRect(box.adjusted(-2.5, -2.5, 2.5, 2.5), 6, 6)
        standing = self.isChecked()
        painter.setPen(QPen(QColor(tokens.accent if standing else tokens.ink2), 1.2))
        painter.setBrush(QColor(tokens.card))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        if standing:
            self._draw_mark(painter, box)
        painter.end()

    def _draw_mark(self, painter: QPainter, box: QRectF) -> None:
        accent = QColor(self._look.tokens.accent)
        pen = QPen(accent, self._look.pixels(2.4))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.rank:
            painter.setFont(self._look.ui_font(17, bold=True))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self.rank))
        elif self.mark is Mark.ABSTAIN:
            inset = box.width() * 0.26
            painter.drawEllipse(box.adjusted(inset, inset, -inset, -inset))
        else:
            painter.drawPath(_path(self.mark, box))


def _path(mark: Mark, box: QRectF) -> QPainterPath:
    """A tick, a cross, or between them a triangle."""
    lines: tuple[tuple[tuple[float, float], ...], ...] = (_TICK,)
    if mark in {Mark.AGAINST, Mark.DISSATISFIED}:
        lines = _CROSS
    elif mark is Mark.PARTLY:
        lines = (_TRIANGLE,)
    path = QPainterPath()
    for line in lines:
        points = [
            QPointF(box.left() + x * box.width(), box.top() + y * box.height()) for x, y in line
        ]
        path.moveTo(points[0])
        for point in points[1:]:
            path.lineTo(point)
    return path
