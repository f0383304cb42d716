"""The chart of a comparison: a picture whose rows can be walked and clicked."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from jjdesk.domain.comparison import Comparison
from jjdesk.errors import UserError
from jjdesk.gui.theme import DARK, Look
from jjdesk.gui.widgets.naming import named

if TYPE_CHECKING:
    from jjdesk.charts.comparison import Drawing

_LEAST_WIDTH = 620
_SETTLE_MS = 120
Run = Callable[[Callable[[], Any], Callable[[Any], None], Callable[[UserError], None]], None]


class ChartPicture(QWidget):
    """The picture, with the chosen row lit.

    Signals:
        chosen: number of the pair in the comparison; opened: the same, by Enter or double click.
    """

    chosen = Signal(int)
    opened = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._look = look
        self._image = QImage()
        self._rows: list[tuple[int, float, float]] = []
        self._at = -1

    def set_look(self, look: Look) -> None:
        """Light the rows with another look."""
        self._look = look
        self.update()

    def show_drawing(self, drawing: "Drawing | None", ratio: float) -> None:
        """Show a picture drawn for this device pixel ratio, or none."""
        self._image = QImage.fromData(drawing.png) if drawing else QImage()
        self._image.setDevicePixelRatio(ratio)
        self._rows = [(r.pair, r.top, r.bottom) for r in drawing.rows] if drawing else []
        self._at = min(self._at, len(self._rows) - 1)
        self.setAccessibleName(self.tr("图：%s") % drawing.words if drawing else self.tr("图"))
        self.setMinimumSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        """As large as the picture."""
        return self._image.deviceIndependentSize().toSize()

    def pair_at(self, y: float) -> int:
        """Number of the pair whose row is there, or -1."""
        return next((pair for pair, top, bottom in self._rows if top <= y < bottom), -1)

    def row_of(self, pair: int) -> QRectF:
        """Where a pair's row stands."""
        for number, top, bottom in self._rows:
            if number == pair:
                return QRectF(0, top, self.width(), bottom - top)
        return QRectF()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's signature
        """The picture, and a bar beside the chosen row."""
        painter = QPainter(self)
        painter.drawImage(0, 0, self._image)
        if 0 <= self._at < len(self._rows) and self.hasFocus():
            _, top, bottom = self._rows[self._at]
            bar = QRectF(8, top + 3, 3, bottom - top - 6)
            painter.fillRect(bar, QColor(self._look.tokens.accent))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the row under the mouse."""
        self._choose(self.pair_at(event.position().y()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the row under the mouse."""
        pair = self.pair_at(event.position().y())
        if pair >= 0:
            self.opened.emit(pair)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down walk the rows, Enter opens."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is not None and self._rows:
            at = max(0, min(len(self._rows) - 1, self._at + step))
            self._choose(self._rows[at][0])
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._at >= 0:
            self.opened.emit(self._rows[self._at][0])
        else:
            super().keyPressEvent(event)

    def _choose(self, pair: int) -> None:
        at = next((n for n, row in enumerate(self._rows) if row[0] == pair), -1)
        if at >= 0:
            self._at = at
            self.chosen.emit(pair)
            self.update()


class ComparisonChart(QScrollArea):
    """Draws off the window's thread, anew when the width or the look has changed.

    Signals:
        chosen, opened: number of the pair in the comparison.
        failed: why it could not be drawn.
    """

    chosen = Signal(int)
    opened = Signal(int)
    failed = Signal(str)

    def __init__(self, look: Look, run: Run, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("comparisonChart")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._look = look
        self._run = run
        self._comparison: Comparison | None = None
        self._asked: tuple[object, ...] = ()
        self._picture = named(ChartPicture(look), "comparisonPicture")
        self._picture.chosen.connect(self._show_row)
        self._picture.opened.connect(self.opened)
        self.setWidget(self._picture)
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._draw)

    def show_comparison(self, comparison: Comparison | None) -> None:
        """Draw another comparison, now if the chart is in sight."""
        self._comparison = comparison
        if self.isVisible():
            self._draw()

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self._look = look
        self._picture.set_look(look)
        self._settle.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw for the new width, once it has settled."""
        super().resizeEvent(event)
        self._settle.start()

    def _draw(self) -> None:
        if self._comparison is None or not self.isVisible():
            return
        comparison, look, ratio = self._comparison, self._look, self.devicePixelRatioF()
        width = max(self.viewport().width(), look.pixels(_LEAST_WIDTH))
        asked = (comparison, look, ratio, width)
        if asked == self._asked:
            return
        self._asked = asked

        def work() -> "Drawing":
            from jjdesk.charts.comparison import Colours, draw  # noqa: PLC0415  slow

            tokens = look.tokens
            ground = (tokens.paper, tokens.ink, tokens.ink2, tokens.line)
            colours = Colours(*ground, dark=tokens is DARK)
            return draw(comparison, colours, width=width, em=look.pixels(14), ratio=ratio)

        def done(drawing: "Drawing") -> None:
            if asked == self._asked:
                self._picture.show_drawing(drawing, ratio)
                self._picture.resize(self._picture.sizeHint())

        self._run(work, done, self._fail)

    def _fail(self, error: UserError) -> None:
        self._asked = ()
        self.failed.emit(str(error))

    def _show_row(self, pair: int) -> None:
        row = self._picture.row_of(pair)
        self.ensureVisible(0, round(row.center().y()), 0, round(row.height()))
        self.chosen.emit(pair)
