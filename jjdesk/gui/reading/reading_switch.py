"""Turns the reading mode on and off; it is made when it is first wanted."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from jjdesk.gui.actions import Act
from jjdesk.gui.main_window import MainWindow
from jjdesk.gui.reading.read_marks import ReadMarks
from jjdesk.gui.reading.reader import ReaderRoom
from jjdesk.gui.shell import Shell
from jjdesk.gui.theme import Look

if TYPE_CHECKING:
    from jjdesk.gui.reading.reading_mode import ReadingMode


class ReadingSwitch(QObject):
    """Knows the mode, if there is one yet."""

    def __init__(
        self, window: MainWindow, shell: Shell, reader: ReaderRoom, marks: ReadMarks
    ) -> None:
        super().__init__(reader)
        self._window = window
        self._shell = shell
        self._reader = reader
        self._marks = marks
        self._mode: ReadingMode | None = None

    def slots(self) -> dict[Act, Callable[[], None]]:
        """What is done upon which act."""
        return {Act.READING_MODE: self.toggle}

    def toggle(self) -> None:
        """Begin to read, or leave."""
        mode = self._mode or self._made()
        if mode.is_on:
            mode.leave()
        else:
            mode.enter()

    def _made(self) -> "ReadingMode":
        from jjdesk.gui.reading.reading_mode import ReadingMode  # noqa: PLC0415  only when it is wanted

        self._mode = mode = ReadingMode(self._window, self._shell, self._reader, self._window.look)
        mode.progress.offer(self._reader.progress.acts())
        self._marks.add_line(mode.progress)
        return mode

    def at_page(self, act: Callable[[], object]) -> Callable[[], None]:
        """``act``, which is about what stands around the page: the mode is left for it."""

        def do() -> None:
            self.leave()
            act()

        return do

    def leave(self) -> None:
        """Go back to the page, if the mode is on."""
        if self._mode is not None:
            self._mode.leave()

    def end(self) -> None:
        """Another room is shown: give it the window."""
        if self._mode is not None:
            self._mode.end()

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        if self._mode is not None:
            self._mode.set_look(look)
