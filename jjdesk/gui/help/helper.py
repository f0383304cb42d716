"""F1: the manual at the place where the keyboard is, in the window and in each sheet over it."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from jjdesk.gui.help import places
from jjdesk.gui.help.manual import ManualDialog
from jjdesk.gui.main_window import MainWindow
from jjdesk.gui.rooms import Rooms


class Helper(QObject):
    """A sheet hears no key of the window: each is given one of its own when it is first entered."""

    def __init__(self, window: MainWindow, rooms: Rooms) -> None:
        super().__init__(window)
        self._window = window
        self._rooms = rooms
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._give)

    def open(self) -> None:
        """Open the manual where what has the keyboard is told of."""
        focused = QApplication.focusWidget()
        heading = places.heading_of(focused, self._rooms.shown)
        above = QApplication.activeModalWidget() or self._window
        shown = above.findChild(ManualDialog)
        manual = shown if shown is not None else ManualDialog(above)
        manual.open_at(heading)

    def _give(self, _: QWidget | None, now: QWidget | None) -> None:
        sheet = now.window() if now is not None else None
        if not isinstance(sheet, QDialog) or isinstance(sheet, ManualDialog):
            return
        if sheet.findChild(QShortcut, "helpKey") is None:
            key = QShortcut(QKeySequence("F1"), sheet)
            key.setObjectName("helpKey")
            key.activated.connect(self.open)
