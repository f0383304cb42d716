"""A hand on the keys of a window, and the camera that takes its picture."""

from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QEvent, QEventLoop, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QAction, QColor, QInputMethodEvent, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QMenu, QWidget

from jjdesk.gui.main_window import MainWindow
from jjdesk.gui.page.page import ReportPage
from jjdesk.gui.workbook.data_thread import DataThread

SIZE = (1366, 768)


_SOON = 450
"""Milliseconds: what a timer does later than that, no picture waits for."""
_LAYOUTS = 8
"""Rests until all have found their size at another text size: cards grow once lines have broken."""
_QUIET = 3
"""Looks in a row at which nothing was going on."""


def rest(milliseconds: int) -> None:
    """Let the application go on until nothing is going on any more, for that long at most."""
    clock = QElapsedTimer()
    clock.start()
    quiet = 0
    while quiet < _QUIET and clock.elapsed() < milliseconds:
        loop = QEventLoop()
        QTimer.singleShot(min(10, milliseconds), loop.quit)
        loop.exec()
        windows = [each for each in QApplication.topLevelWidgets() if each.parent() is None]
        for thread in (each for window in windows for each in window.findChildren(DataThread)):
            if not thread._closed:
                thread.drain()
        timers = (each for window in windows for each in window.findChildren(QTimer))
        quiet = 0 if any(map(_is_soon, timers)) else quiet + 1


def _is_soon(timer: QTimer) -> bool:
    """Whether it is about to do what it was started for, once or bit by bit."""
    is_work = timer.isSingleShot() or timer.interval() == 0
    return timer.isActive() and is_work and timer.remainingTime() < _SOON


class Camera:
    """Dialogs, menus and tooltips are drawn where they stand over the window."""

    def __init__(self, window: MainWindow, folder: Path) -> None:
        self.window = window
        self._folder = folder
        self.ending = ""
        self.page = window.findChild(ReportPage)

    def look(self, scale: int, tokens: str) -> None:
        self.window.normal_size()
        while self.window.state.scale < scale:
            self.window.enlarge()
        while self.window.look.tokens.name != tokens:
            self.window.change_scheme()
        for _ in range(_LAYOUTS):
            rest(100)

    def choose(self, number: int) -> None:
        row = next(r for r in self.page._rows if r.commitment and r.commitment.number == number)
        self.page.chosen.emit(row.commitment.id)
        self.back()

    def back(self) -> None:
        """Take the keyboard to the page: a list that lay over the window keeps it offscreen."""
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        while not self.window.isActiveWindow():
            self.window.activateWindow()
            rest(10)
        self.page.setFocus()

    def key(
        self,
        key: str | Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        target = QApplication.focusWidget() or self.page
        QTest.keyClick(target, key, modifier)

    def press(self, name: str) -> None:
        self.window.findChild(QAbstractButton, name).click()

    def open_menu(self, menu: QMenu, place: QPoint, name: str) -> None:
        menu.popup(place)
        rest(50)
        self.save(name, (menu, menu.pos()))
        menu.close()

    def type(self, words: str) -> None:
        """Write as an input method does."""
        event = QInputMethodEvent()
        event.setCommitString(words)
        QApplication.sendEvent(QApplication.focusWidget(), event)

    def act(self, name: str) -> None:
        """Do an act that has no key, as from the menu."""
        self.window.findChild(QAction, name).trigger()

    def dialog(self) -> QDialog:
        """The dialog that lies over the window."""
        for _ in range(100):
            if shown := [d for d in self.window.findChildren(QDialog) if d.isVisible()]:
                return shown[0]
            rest(100)  # a machine with much to do
        raise LookupError("no dialog")

    def save_dialog(self, name: str) -> None:
        rest(50)
        self.save_over(self.dialog(), name)

    def save_over(self, dialog: QDialog, name: str) -> None:
        """A picture of a dialog in the middle of the window."""
        frame = self.window.frameGeometry()
        self.save(name, (dialog, frame.center() - dialog.rect().center()))

    def close_dialog(self, name: str) -> None:
        self.save_dialog(name)
        dialog = self.dialog()
        dialog.reject()
        dialog.deleteLater()
        # The loops of the tour run within another, in which it would live on and be found again.
        QApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete.value)

    def save(self, name: str, above: tuple[QWidget, QPoint] | None = None) -> None:
        rest(60)
        assert self.window.size().toTuple() == SIZE
        picture: QPixmap = self.window.grab()
        if above is not None:
            widget, place = above
            painter = QPainter(picture)
            above_at = QRect(self.window.mapFromGlobal(place), widget.size())
            if isinstance(widget, QDialog):
                self._draw_frame(painter, above_at, widget.windowTitle())
            painter.drawPixmap(above_at.topLeft(), widget.grab())
            painter.end()
        picture.save(str(self._folder / f"{name}{self.ending}.png"))

    def _draw_frame(self, painter: QPainter, around: QRect, title: str) -> None:
        """What a desktop draws around a dialog, and the offscreen platform does not."""
        tokens = self.window.look.tokens
        bar = painter.fontMetrics().height() + 16
        painter.setPen(QColor(tokens.ink2))
        painter.setBrush(QColor(tokens.frame))
        frame = around.adjusted(-1, -bar, 0, 0)
        painter.drawRect(frame)
        painter.setPen(QColor(tokens.ink))
        title_box = QRect(frame.left(), frame.top(), frame.width(), bar)
        painter.drawText(title_box, Qt.AlignmentFlag.AlignCenter, title)
