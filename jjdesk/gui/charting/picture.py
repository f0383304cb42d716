"""A chart as a picture whose bars can be walked, pointed at and opened."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QFrame, QScrollArea, QToolTip, QWidget

from jjdesk.domain.chart import Chart
from jjdesk.errors import UserError
from jjdesk.gui.charting import bar_words
from jjdesk.gui.charting.bar_words import WHOLE
from jjdesk.gui.theme import UI_PIXELS, Look, Tokens
from jjdesk.gui.widgets.naming import named

if TYPE_CHECKING:
    from jjdesk.charts.canvas import Mark
    from jjdesk.charts.drawing import Drawing

_LEAST_EMS: Final = 28
"""Width of a picture in ems below which it is scrolled, not drawn narrower."""
_NEARLY: Final = 1.04
"""How much higher than the view a picture may be to be drawn smaller, not scrolled."""
_SETTLE_MS: Final = 120
_PAGE: Final = 8
_STEPS: Final = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _PAGE,
    Qt.Key.Key_PageUp: -_PAGE,
    Qt.Key.Key_Home: -(10**6),
    Qt.Key.Key_End: 10**6,
}
_SIDEWAYS: Final = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
_ENTER: Final = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
Place = tuple[int, int]
"""Number of a bar in its chart, and of the piece in it; ``WHOLE`` for all of it."""
_NOWHERE: Final = (-1, WHOLE)
Run = Callable[[Callable[[], Any], Callable[[Any], None], Callable[[UserError], None]], None]


class Picture(QWidget):
    """The picture, with the chosen bar or piece lit.

    Signals:
        chosen: bar and part, by key or mouse.
        clicked: bar and part, by the mouse.
        opened: bar and part, by Enter or a double click.

    Attributes:
        chart: what is drawn.
    """

    chosen = Signal(int, int)
    clicked = Signal(int, int)
    opened = Signal(int, int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("图"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._look = look
        self.chart: Chart | None = None
        self._instead = ""
        self._image = QImage()
        self._pixels = b""
        self._marks: dict[Place, QRectF] = {}
        self._bars: list[int] = []
        self._at = _NOWHERE
        self._under = _NOWHERE

    def set_look(self, look: Look) -> None:
        """Light the bars with another look."""
        self._look = look
        self.update()

    def show_drawing(self, chart: Chart, drawing: "Drawing", ratio: float) -> None:
        """Show a chart as it was drawn for this device pixel ratio."""
        self.chart = chart
        self._pixels = drawing.rgba  # QImage does not copy them
        self._image = QImage(
            self._pixels,
            drawing.width,
            drawing.height,
            4 * drawing.width,
            QImage.Format.Format_RGBA8888,
        )
        self._image.setDevicePixelRatio(ratio)
        self._take(drawing.marks)
        self._describe()
        self.resize(self.sizeHint())
        self.update()

    def _take(self, marks: "tuple[Mark, ...]") -> None:
        self._marks = {
            (mark.bar, mark.part): QRectF(
                QPointF(mark.left, mark.top), QPointF(mark.right, mark.bottom)
            )
            for mark in marks
        }
        self._bars = sorted({bar for bar, _ in self._marks})
        if self._at not in self._marks:
            whole = (self._at[0], WHOLE)
            self._at = whole if whole in self._marks else _NOWHERE
        self._under = _NOWHERE

    def clear(self, words: str) -> None:
        """Show words: what was drawn, if anything, is of another chart."""
        self.chart = None
        self._instead = words
        self._image = QImage()
        self._take(())
        self.update()

    def sizeHint(self) -> QSize:
        """As large as the picture."""
        return self._image.deviceIndependentSize().toSize()

    @property
    def place(self) -> Place:
        """The chosen bar and part; the bar is -1 where there is none."""
        return self._at

    def box(self, place: Place) -> QRectF:
        """Where a bar or piece stands; empty where it is not in the picture."""
        return self._marks.get(place, QRectF())

    def place_at(self, point: QPointF) -> Place:
        """The piece there, else the bar whose row it is, else none."""
        for place, box in self._marks.items():
            if place[1] != WHOLE and box.contains(point):
                return place
        rows = (place for place, box in self._marks.items() if box.contains(point))
        return next(rows, _NOWHERE)

    def choose(self, bar: int, part: int = WHOLE) -> bool:
        """Light a bar or piece without a signal; whether the picture has it."""
        place = (bar, part) if (bar, part) in self._marks else (bar, WHOLE)
        known = place in self._marks
        self._at = place if known else _NOWHERE
        self._describe()
        self.update()
        return known

    def _describe(self) -> None:
        """Say to a screen reader what is chosen; it is told by the change of the name."""
        if self.chart is None:
            return
        whole = f"{self.chart.question} {self.chart.answer}"
        bar, part = self._at
        if bar < 0:
            self.setAccessibleName(self.tr("图：%s") % whole)
            self.setAccessibleDescription(self.chart.remark)
        else:
            self.setAccessibleName(bar_words.spoken(self.chart, bar, part))
            self.setAccessibleDescription(whole)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's signature
        """The picture, the chosen row and piece, and what is under the mouse."""
        painter = QPainter(self)
        painter.drawImage(0, 0, self._image)
        tokens = self._look.tokens
        if self._image.isNull():
            painter.setPen(QColor(tokens.ink2))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._instead)
        row = self.box((self._at[0], WHOLE))
        if not row.isNull():
            # What is drawn in the row stays as it is, its ground takes the colour of the chosen.
            modes = QPainter.CompositionMode
            dark = tokens.dark
            painter.setCompositionMode(
                modes.CompositionMode_Lighten if dark else modes.CompositionMode_Darken
            )
            painter.fillRect(row, QColor(tokens.selected))
            painter.setCompositionMode(modes.CompositionMode_SourceOver)
            if self.hasFocus():
                bar = QRectF(row.left(), row.top() + 2, 3, row.height() - 4)
                painter.fillRect(bar, QColor(tokens.accent))
        elif self.hasFocus():
            painter.fillRect(QRectF(0, 0, self.width(), 2), QColor(tokens.blue))
        if self._at[1] != WHOLE:
            self._frame(painter, self._at, tokens.accent, 2)
        if self._under[1] != WHOLE and self._under != self._at:
            self._frame(painter, self._under, tokens.ink2, 1)

    def _frame(self, painter: QPainter, place: Place, colour: str, width: int) -> None:
        box = self.box(place)
        if not box.isNull():
            painter.setPen(QPen(QColor(colour), width))
            painter.drawRect(box.adjusted(-width, -width, width, width))

    # Mouse and keys

    def event(self, event: QEvent) -> bool:
        """Quotes where the mouse rests."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = self.place_at(QPointF(event.pos()))
            if self.chart is not None and place != _NOWHERE:
                box = self.box(place).toAlignedRect()
                words = bar_words.tip(self.chart, *place)
                QToolTip.showText(event.globalPos(), words, self, box)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Frame the piece under the mouse."""
        self._point(self.place_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the mouse."""
        super().leaveEvent(event)
        self._point(_NOWHERE)

    def _point(self, place: Place) -> None:
        if place == self._under:
            return
        self._under = place
        opens = place != _NOWHERE and self._opens(place)
        self.setCursor(Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor)
        self.update()

    def _opens(self, place: Place) -> bool:
        return self.chart is not None and bool(bar_words.behind(self.chart, *place))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what is under the mouse."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._choose(self.place_at(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell a click on what was pressed on."""
        place = self.place_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and place == self._at != _NOWHERE:
            self.clicked.emit(*place)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open what is under the mouse."""
        place = self.place_at(event.position())
        if place != _NOWHERE:
            self.opened.emit(*place)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """By the keyboard, begin at the first bar."""
        super().focusInEvent(event)
        by_key = event.reason() != Qt.FocusReason.MouseFocusReason
        if by_key and self._at == _NOWHERE and self._bars:
            self._choose((self._bars[0], WHOLE))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down walk the bars, left and right the pieces of one, Enter opens."""
        key = Qt.Key(event.key())
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain != Qt.KeyboardModifier.NoModifier:
            super().keyPressEvent(event)
        elif key in _STEPS and self._bars:
            self._walk(_STEPS[key])
        elif key in _SIDEWAYS and self._at != _NOWHERE:
            self._walk_pieces(_SIDEWAYS[key])
        elif key in _ENTER and self._at != _NOWHERE:
            self.opened.emit(*self._at)
        else:
            super().keyPressEvent(event)

    def _walk(self, step: int) -> None:
        """To another bar, staying in the same column of pieces where it has one."""
        bar, part = self._at
        outside = -1 if step > 0 else len(self._bars)
        at = self._bars.index(bar) if bar in self._bars else outside
        number = max(0, min(len(self._bars) - 1, at + step))
        place = (self._bars[number], part)
        self._choose(place if place in self._marks else (place[0], WHOLE))

    def _walk_pieces(self, step: int) -> None:
        bar, part = self._at
        parts = sorted(each for row, each in self._marks if row == bar)
        number = max(0, min(len(parts) - 1, parts.index(part) + step))
        self._choose((bar, parts[number]))

    def _choose(self, place: Place) -> None:
        if place in self._marks:
            self.choose(*place)
            self.chosen.emit(*place)


def _drawing(chart: Chart, tokens: Tokens, em: float, ratio: float, size: QSize) -> "Drawing":
    """A chart drawn as wide as ``size``, and where that is nearly so, no higher."""
    from jjdesk.charts.canvas import Colours  # noqa: PLC0415  slow
    from jjdesk.charts.drawing import draw  # noqa: PLC0415  slow

    ground = (tokens.paper, tokens.ink, tokens.ink2, tokens.line)
    colours = Colours(*ground, dark=tokens.dark)
    drawing = draw(chart, colours, width=size.width(), em=em, ratio=ratio)
    over = drawing.height / (ratio * size.height())
    if 1 < over <= _NEARLY:  # all of it is seen with letters that are a hair smaller
        return draw(chart, colours, width=size.width(), em=em * 0.998 / over, ratio=ratio)
    return drawing


class ChartView(QScrollArea):
    """Draws a chart off the window's thread, anew when width, look or text size has changed.

    Signals:
        chosen, clicked, opened: bar and part, as of the picture.
        failed: why it could not be drawn.
        drawn: the picture shows the chart.
    """

    chosen = Signal(int, int)
    clicked = Signal(int, int)
    opened = Signal(int, int)
    failed = Signal(str)
    drawn = Signal()

    def __init__(self, look: Look, run: Run, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chartView")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._look = look
        self._run = run
        self._zoom = 1.0
        self._chart: Chart | None = None
        self._number = 0
        self._wanted = _NOWHERE
        self._asked: tuple[object, ...] = ()
        self.picture = named(Picture(look), "chartPicture")
        self.picture.chosen.connect(self._show_chosen)
        self.picture.clicked.connect(partial(self._pass_on, self.clicked))
        self.picture.opened.connect(partial(self._pass_on, self.opened))
        self.setWidget(self.picture)
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._draw)

    def show_chart(self, chart: Chart) -> None:
        """Draw another chart, now if the view is in sight."""
        if chart != self._chart:
            self._chart = chart
            self._number += 1
            self._wanted = _NOWHERE
        self._draw()

    def choose(self, bar: int, part: int = WHOLE) -> None:
        """Light a bar or piece, and bring it into sight, as soon as it is drawn."""
        self._wanted = (bar, part)
        if self._is_drawn and self.picture.place != self._wanted:
            self._light()

    @property
    def _is_drawn(self) -> bool:
        """Whether the picture is of this chart; it stays until the next one is drawn."""
        return self.picture.chart is self._chart

    def _light(self) -> None:
        if self.picture.choose(*self._wanted):
            self._bring(*self._wanted)

    def set_zoom(self, zoom: float) -> None:
        """Draw with letters as many times as large as the look's."""
        self._zoom = zoom
        self._settle.start()

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self._look = look
        self.picture.set_look(look)
        self._settle.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw for the new width, once it has settled."""
        super().resizeEvent(event)
        if self.picture.chart is None:
            self.picture.resize(self.viewport().size())
        self._settle.start()

    def event(self, event: QEvent) -> bool:
        """Draw for another screen with other pixels."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._settle.start()
        return super().event(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what was shown while this was out of sight."""
        super().showEvent(event)
        self._settle.start()

    def _draw(self) -> None:
        chart, ratio = self._chart, self.devicePixelRatioF()
        if chart is None or not self.isVisible():
            return
        em = self._look.pixels(UI_PIXELS * self._zoom)
        # Less the frame, which the style draws; and less the bar, seen or not: a picture that makes
        # it appear is not drawn twice.
        room = self.maximumViewportSize()
        bar = self.verticalScrollBar().sizeHint().width()
        width = max(room.width() - bar, _LEAST_EMS * em)
        height = room.height()
        asked = (self._number, self._look.tokens, em, ratio, width, height)
        if asked == self._asked:
            return
        self._asked = asked
        if self.picture.chart is None:
            self._clear(self.tr("正在画图…"))
        tokens = self._look.tokens

        def work() -> "Drawing | None":
            if asked != self._asked:
                return None  # another one is wanted by now
            return _drawing(chart, tokens, em, ratio, QSize(width, height))

        def done(drawing: "Drawing | None") -> None:
            if drawing is not None and asked == self._asked:
                self._show(chart, drawing, ratio)

        def failed(error: UserError) -> None:
            if asked == self._asked:
                self._fail(error)

        self._run(work, done, failed)

    def _show(self, chart: Chart, drawing: "Drawing", ratio: float) -> None:
        before = self.picture.chart
        self.picture.show_drawing(chart, drawing, ratio)
        if before is not None and before.name == chart.name:
            self._light()
        else:  # another question is read from its title on, whichever of its bars is chosen
            self.picture.choose(*self._wanted)
            self.verticalScrollBar().setValue(0)
        self.drawn.emit()

    def _clear(self, words: str) -> None:
        self.picture.clear(words)
        self.picture.resize(self.viewport().size())

    def _fail(self, error: UserError) -> None:
        self._asked = ()
        if not self._is_drawn:
            self._clear(self.tr("这张图没有画出来；表里的数照样可用。"))
        self.failed.emit(str(error))

    def _show_chosen(self, bar: int, part: int) -> None:
        if self._is_drawn:
            self._wanted = (bar, part)
            self._bring(bar, part)
            self.chosen.emit(bar, part)

    def _pass_on(self, signal: SignalInstance, bar: int, part: int) -> None:
        if self._is_drawn:
            signal.emit(bar, part)

    def _bring(self, bar: int, part: int) -> None:
        """Scroll to it; at the first bar up to the title."""
        box = self.picture.box((bar, part))
        row = self.picture.box((bar, WHOLE))
        first = bar == 0 and row.bottom() < self.viewport().height()
        y = 0 if first else round(row.center().y())
        self.ensureVisible(round(box.center().x()), y, 40, round(row.height()))
