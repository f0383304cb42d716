"""What fills the window: the place of the rail, and beside it the rooms, one shown at a time."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from jjdesk import words
from jjdesk.gui.theme import Look

_LEAST = 40
_GROWING = 24
_GROWING_ENGLISH = 42
"""A room's name is two signs in Chinese, eight letters in English."""


class Place(QWidget):
    """Keeps room for a panel that comes after the first paint."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    def fill(self, panel: QWidget) -> None:
        """Put the panel in."""
        self._layout.addWidget(panel)


class Shell(QWidget):
    """Reserves the rail's width from the first paint on, so that nothing jumps."""

    def __init__(self, look: Look, first: QWidget) -> None:
        """Show ``first``, the room that the first paint waits for."""
        super().__init__()
        self.rail = Place("railPlace")
        self._shown = first
        # A layout that shows one and hides the rest: QStackedWidget would be one class more that
        # PySide builds before the first paint.
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self.rail)
        self._layout.addWidget(first, 1)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Scale with the text size."""
        growing = _GROWING if words.catalogue() is None else _GROWING_ENGLISH
        self.rail.setFixedWidth(_LEAST + look.pixels(growing))

    def show_room(self, room: QWidget) -> None:
        """Show ``room`` in place of the one shown."""
        if room is self._shown:
            return
        self._shown.hide()
        if self._layout.indexOf(room) < 0:
            self._layout.addWidget(room, 1)
        self._shown = room
        room.show()
