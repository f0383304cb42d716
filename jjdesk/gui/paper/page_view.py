"""Pages on the screen as they will be printed, one below the other."""

from enum import Enum
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from jjdesk.gui.paper.items import PAGE, Typeset, Words
from jjdesk.gui.paper.painting import paint
from jjdesk.gui.theme import Look

_MM: Final = 25.4
_GAP: Final = 16
"""Pixels between pages and around them."""
_STEPS: Final = (50, 75, 100, 125, 150, 175, 200)
_LEAST: Final = 20
_NOTCH: Final = 120
_SHADOW: Final = 4
_WHITE: Final = QColor("#FFFFFF")
_TOLD: Final = 2000
"""Characters of a page that a screen reader is given at once."""


class Fit(Enum):
    """How large pages are, if not by per cent."""

    WIDTH = "width"
    PAGE = "page"


class PageView(QAbstractScrollArea):
    """Real pages; only those in sight are painted, so that 500 are no slower than five.

    Signals:
        turned: number of the page in sight, from 1 on, and of how many; (0, 0) without any.
        zoomed: per cent of their size on paper.
    """

    turned = Signal(int, int)
    zoomed = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._typeset: Typeset | None = None
        self._zoom: Fit | int = Fit.WIDTH
        self._scale = 1.0
        self._told: tuple[int, int] | None = None
        self._notches = 0
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        # Without a bar that comes and goes with it the width that is fitted would never settle.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName(self.tr("页面预览"))

    # What is shown

    def show_typeset(self, typeset: Typeset | None) -> None:
        """Show these pages, as near as can be where the others were."""
        bar = self.verticalScrollBar()
        place = bar.value()
        self._typeset = typeset
        self._told = None
        self._arrange()
        bar.setValue(min(place, bar.maximum()))
        self._tell()
        self.viewport().update()

    @property
    def typeset(self) -> Typeset | None:
        """What is shown."""
        return self._typeset

    @property
    def pages(self) -> int:
        """How many."""
        return len(self._typeset.pages) if self._typeset is not None else 0

    @property
    def page(self) -> int:
        """The page in sight: that at the middle of the view; from 1, or 0 without any."""
        if not self.pages:
            return 0
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        return max(1, min(self.pages, 1 + int((middle - _GAP / 2) // self._pitch)))

    def go_to(self, page: int, top_mm: float = 0.0) -> None:
        """Bring a page (from 1) to the view's upper edge, or the place so far down on it."""
        if self.pages:
            number = max(1, min(page, self.pages))
            down = top_mm / _MM * self.logicalDpiY() * self.percent / 100
            self.verticalScrollBar().setValue(round((number - 1) * self._pitch + down))

    def set_look(self, look: Look) -> None:
        """Show with another look; paper stays white."""
        self._look = look
        self.viewport().update()

    # How large

    @property
    def zoom(self) -> Fit | int:
        """Fitted, or per cent of the size on paper."""
        return self._zoom

    @property
    def percent(self) -> int:
        """Per cent of the size on paper, fitted or not."""
        return round(self._scale * PAGE.width() / self._natural * 100)

    def set_zoom(self, zoom: Fit | int) -> None:
        """Fit the pages to the view, or show them in so many per cent of their size."""
        self._zoom_at(zoom, QPointF(self.viewport().rect().center()))

    def zoom_in(self) -> None:
        """One step larger."""
        self._step(1, QPointF(self.viewport().rect().center()))

    def zoom_out(self) -> None:
        """One step smaller."""
        self._step(-1, QPointF(self.viewport().rect().center()))

    def _step(self, by: int, at: QPointF) -> None:
        now = self.percent
        steps = [each for each in _STEPS if (each - now) * by > 0]
        if steps:
            self._zoom_at(steps[0] if by > 0 else steps[-1], at)

    def _zoom_at(self, zoom: Fit | int, at: QPointF) -> None:
        """Zoom so that what is at a point of the view stays there."""
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        page, within = divmod(down.value() + at.y() - _GAP, self._pitch)
        sideways = (across.value() + at.x() - self._left) / self._scale
        before, pitch = self._scale, self._pitch
        self._zoom = zoom
        self._arrange()
        if zoom is Fit.PAGE:
            self.go_to(min(int(page) + 1, self.pages))
        elif before != self._scale:
            inside = within * (self._pitch - _GAP) / (pitch - _GAP)
            down.setValue(round(page * self._pitch + inside + _GAP - at.y()))
            across.setValue(round(sideways * self._scale + self._left - at.x()))
        self._tell()
        self.viewport().update()

    # Where pages are, in pixels

    @property
    def _natural(self) -> float:
        """Width of a page in its size on paper."""
        return self.logicalDpiX() * 210 / _MM

    @property
    def _pitch(self) -> float:
        """From a page's top to the next one's: whole pixels, so that every page is as crisp."""
        return round(PAGE.height() * self._scale) + _GAP

    @property
    def _wide(self) -> int:
        return round(PAGE.width() * self._scale)

    @property
    def _left(self) -> int:
        """Of pages, before anything is scrolled."""
        return max(_GAP, (self.viewport().width() - self._wide) // 2)

    def _arrange(self) -> None:
        """Size of pages and bars for this view."""
        view = self.viewport().size()
        before = self.percent
        if isinstance(self._zoom, int):
            self._scale = self._natural * self._zoom / 100 / PAGE.width()
        else:
            self._scale = (view.width() - 2 * _GAP) / PAGE.width()
            if self._zoom is Fit.PAGE:
                self._scale = min(self._scale, (view.height() - 2 * _GAP) / PAGE.height())
        self._scale = max(self._scale, self._natural * _LEAST / 100 / PAGE.width())
        high = round(self.pages * self._pitch + _GAP)
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        down.setRange(0, max(0, high - view.height()))
        down.setPageStep(view.height())
        down.setSingleStep(40)
        across.setRange(0, max(0, self._wide + 2 * _GAP - view.width()))
        across.setPageStep(view.width())
        across.setSingleStep(40)
        if self.percent != before:
            self.zoomed.emit(self.percent)

    def _area(self, index: int) -> QRect:
        """Of a page (from 0) in the view."""
        left = self._left - self.horizontalScrollBar().value()
        top = _GAP + round(index * self._pitch) - self.verticalScrollBar().value()
        return QRect(left, top, self._wide, round(self._pitch) - _GAP)

    # What Qt asks

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pages that are in what is to be painted anew."""
        painter = QPainter(self.viewport())
        tokens = self._look.tokens
        exposed = event.rect()
        painter.fillRect(exposed, QColor(tokens.frame))
        if self._typeset is None:
            return
        top = exposed.top() + self.verticalScrollBar().value() - _GAP
        first = max(0, int(top // self._pitch))
        for index in range(first, self.pages):
            area = self._area(index)
            if area.top() - _SHADOW > exposed.bottom():
                break
            self._paint_page(painter, index, area, exposed)

    def _paint_page(self, painter: QPainter, index: int, area: QRect, exposed: QRect) -> None:
        tokens = self._look.tokens
        shadow = QColor("#000000")
        for step in range(_SHADOW, 0, -1):
            shadow.setAlpha(56 // step if tokens.dark else 20 // step)
            painter.fillRect(area.adjusted(-step // 2, 0, step // 2, step), shadow)
        painter.fillRect(area, _WHITE)
        painter.setPen(QColor(tokens.line))
        painter.drawRect(QRectF(area).adjusted(-0.5, -0.5, 0.5, 0.5))
        if self._typeset is not None:
            painter.save()
            painter.setClipRect(area & exposed, Qt.ClipOperation.IntersectClip)
            painter.translate(area.topLeft())
            paint(painter, self._typeset, index, self._scale)
            painter.restore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit anew; the page in sight stays there."""
        super().resizeEvent(event)
        bar = self.verticalScrollBar()
        place = bar.value() / self._pitch
        self._arrange()
        bar.setValue(round(place * self._pitch))
        self._tell()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move what is painted; at a fraction of pixels paint it anew, which is as crisp."""
        if self.devicePixelRatioF().is_integer():
            self.viewport().scroll(dx, dy)
        else:
            self.viewport().update()
        self._tell()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl a step larger or smaller, around the mouse."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self._notches += event.angleDelta().y()
        if abs(self._notches) >= _NOTCH:
            self._step(1 if self._notches > 0 else -1, event.position())
            self._notches = 0
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home, End, page up and down, and with Ctrl plus, minus and 0."""
        if not self._walk(event) and not self._zoom_by_key(event):
            super().keyPressEvent(event)

    def _walk(self, event: QKeyEvent) -> bool:
        key, bar = event.key(), self.verticalScrollBar()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        whole = self._zoom is Fit.PAGE or control
        if key == Qt.Key.Key_Home:
            bar.setValue(0)
        elif key == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        elif key in {Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}:
            forward = 1 if key == Qt.Key.Key_PageDown else -1
            if whole:
                self.go_to(self.page + forward)
            else:
                bar.setValue(bar.value() + forward * (self.viewport().height() - 40))
        else:
            return False
        event.accept()
        return True

    def _zoom_by_key(self, event: QKeyEvent) -> bool:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        if event.key() in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            self.zoom_in()
        elif event.key() == Qt.Key.Key_Minus:
            self.zoom_out()
        elif event.key() == Qt.Key.Key_0:
            self.set_zoom(Fit.WIDTH)
        else:
            return False
        event.accept()
        return True

    def _tell(self) -> None:
        """Which page is in sight, to whom it matters and to screen readers."""
        now = (self.page, self.pages)
        if now == self._told:
            return
        self._told = now
        number, of = now
        self.setAccessibleDescription(
            self.tr("第 %d 页，共 %d 页。") % now + self._words(number - 1) if of else ""
        )
        self.turned.emit(number, of)

    def _words(self, index: int) -> str:
        if self._typeset is None:
            return ""
        items = self._typeset.pages[index]
        return "".join(item.text for item in items if isinstance(item, Words))[:_TOLD]
