"""The main window: the frame that is painted first, the look, and what fills it."""

from typing import Protocol

from PySide6 import QtCore, QtWidgets
from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

from jjdesk import paths
from jjdesk.gui import system_look, theme, window_state
from jjdesk.gui.theme import CONTRAST, DARK, LIGHT, LOOKS, SCALES, Look, Tokens
from jjdesk.gui.widgets.naming import named, restyle
from jjdesk.gui.window_state import WindowState

_FIRST_SIZE = (1280, 720)


class Filling(Protocol):
    """What fills the window: it follows the look, is left once, and may be asked how it stood."""

    def set_look(self, look: Look) -> None:
        """Draw with another look."""

    def may_leave(self) -> bool:
        """Keep what is not yet kept; if that fails, whether the user leaves all the same."""

    def leave(self) -> None:
        """The window closes."""

    def layout_state(self) -> bytes:
        """How wide the panels are, for the next start."""


class MainWindow(QMainWindow):
    """An empty frame until it is filled.

    Signals:
        take_over: the user wants the workbook that another window has.
    """

    take_over = Signal()

    def __init__(self, state: WindowState) -> None:
        super().__init__()
        self.state = state
        self._filling: Filling | None = None
        self._agreed = False
        self._reading_only = ""
        self._told = ("", "")
        # Before our own palette is set: the style hints would build the namespace Qt for it.
        system = QGuiApplication.palette()
        self._system_dark = system_look.is_dark(system)
        self._system_contrast = system_look.is_black_and_white(system)
        self.setWindowTitle(self.tr("江津代表工作台"))
        self.look = self._current_look()
        self._set_palette()
        self.resize(*_FIRST_SIZE)
        if state.geometry:
            self.restoreGeometry(state.geometry)

    def set_filling(self, filling: Filling) -> None:
        """Follow the look with ``filling``, and leave it when the window closes."""
        self._filling = filling
        self._counts = named(QLabel(), "counts")
        self._saved = named(QLabel(), "saved")
        # Asked for a status bar of its own making, PySide looks through all widget classes for it.
        foot = QtWidgets.QStatusBar()
        foot.addWidget(self._counts)
        self._take_over = named(QtWidgets.QPushButton(self.tr("接管")), "takeOver")
        self._take_over.hide()
        self._take_over.clicked.connect(self.take_over)
        foot.addPermanentWidget(self._saved)
        foot.addPermanentWidget(self._take_over)
        foot.setSizeGripEnabled(False)
        self.setStatusBar(foot)
        self.setStyleSheet(theme.style_sheet(self.look))

    def show_counts(self, words: str) -> None:
        """Say at the foot what the open room holds."""
        self._counts.setText(words)

    def show_saved(self, words: str, problem: str) -> None:
        """Say at the foot whether all is kept; ``problem`` is the whole sentence if not.

        While nothing can be written, that is said instead of what is kept.

        A problem has the foot to itself; even so it never makes the window wider.
        """
        self._told = (words, problem)
        sentence = problem or self._reading_only
        self._counts.setVisible(not sentence)
        self._saved.setText(sentence or words)
        self._saved.setToolTip(sentence)
        self._saved.setMinimumWidth(1)
        self._saved.setProperty("problem", bool(problem))
        restyle(self._saved)

    def show_reading_only(self, why: str, *, offer: bool = True) -> None:
        """Say at the foot why nothing can be written, or no more; ``offer`` what changes it."""
        self._reading_only = why
        self._take_over.setVisible(bool(why) and offer)
        self.show_saved(*self._told)

    def name_report(self, title: str) -> None:
        """Name the open report in the window's title."""
        own = self.tr("江津代表工作台")
        self.setWindowTitle(f"{title} — {own}" if title else own)

    # Look

    def enlarge(self) -> None:
        """The next larger text size."""
        self._set_scale(next((s for s in SCALES if s > self.state.scale), SCALES[-1]))

    def reduce(self) -> None:
        """The next smaller text size."""
        self._set_scale(next((s for s in reversed(SCALES) if s < self.state.scale), SCALES[0]))

    def normal_size(self) -> None:
        """Text at 100 %."""
        self._set_scale(100)

    def change_scheme(self) -> None:
        """From light to dark, to high contrast, and to light again."""
        following = LOOKS.index(self.look.tokens) + 1
        self.state.scheme = LOOKS[following % len(LOOKS)].name
        self._change_look()

    def change_face(self) -> None:
        """The page in Song or in Hei."""
        self.state.serif = not self.state.serif
        self._change_look()

    def choose_language(self, language: str) -> None:
        """Another language at the next start; kept at once, so that the next is soon enough."""
        self.state.language = language
        window_state.save(self.state, paths.window_file())

    def _set_scale(self, scale: int) -> None:
        self.state.scale = scale
        self._change_look()

    def _current_look(self) -> Look:
        return Look(self._tokens(), self.state.scale, self.state.serif)

    def _tokens(self) -> Tokens:
        """Those that were chosen, else what the system looks like."""
        if self.state.scheme == "system":
            if self._system_contrast:
                return CONTRAST
            return DARK if self._system_dark else LIGHT
        return next(tokens for tokens in LOOKS if tokens.name == self.state.scheme)

    def _set_palette(self) -> None:
        QApplication.setPalette(theme.palette(self.look.tokens))
        QApplication.setFont(self.look.ui_font())

    def _change_look(self) -> None:
        self.look = self._current_look()
        self._set_palette()
        if self._filling is not None:
            self.setStyleSheet(theme.style_sheet(self.look))
            self._filling.set_look(self.look)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes through the window as one reads it."""
        from jjdesk.gui.widgets import tab_order  # noqa: PLC0415  not before the first paint

        return tab_order.step(self, forward=forward)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the system when it turns light or dark, or to high contrast."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ThemeChange:
            scheme = QGuiApplication.styleHints().colorScheme()
            self._system_dark = scheme == QtCore.Qt.ColorScheme.Dark
            self.follow_contrast()

    def follow_contrast(self) -> None:
        """Ask the system whether it wants high contrast, and look like it.

        Not before the first paint: the style hints would build the namespace Qt.
        """
        asked = system_look.asks_for_contrast()
        self._system_contrast = self._system_contrast if asked is None else asked
        if self._current_look() != self.look:
            self._change_look()

    def may_close(self) -> bool:
        """Ask now what is asked upon closing; once agreed, closing asks no more, until ``stay``."""
        self._agreed = self._agreed or self._filling is None or self._filling.may_leave()
        return self._agreed

    def stay(self) -> None:
        """It is not to be closed after all."""
        self._agreed = False

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave the rooms once everything is on disk, or the user says so."""
        if not self.may_close():
            event.ignore()
            return
        self.state.geometry = bytes(self.saveGeometry().data())
        if self._filling is not None:
            self.state.splitter = self._filling.layout_state()
            self._filling.leave()
            self._filling = None
        super().closeEvent(event)
