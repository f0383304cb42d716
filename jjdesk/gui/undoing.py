"""What Ctrl+Z takes back: corrections and removals, the last one first, each by its name."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

_MOST = 50


class UndoStack(QObject):
    """Notes are not in it: a text has the undo of its own field.

    Signals:
        changed: the name of what is taken back next, or an empty text.
    """

    changed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._acts: list[tuple[str, Callable[[], None]]] = []

    def push(self, name: str, take_back: Callable[[], None]) -> None:
        """Remember an act by its name and by what takes it back."""
        self._acts = [*self._acts[1 - _MOST :], (name, take_back)]
        self._tell()

    def undo(self) -> None:
        """Take back the last act, if there is one."""
        if self._acts:
            _, take_back = self._acts.pop()
            self._tell()
            take_back()

    def drop(self, take_back: Callable[[], None]) -> None:
        """Forget an act that was taken back in another way."""
        self._acts = [act for act in self._acts if act[1] is not take_back]
        self._tell()

    def _tell(self) -> None:
        self.changed.emit(self._acts[-1][0] if self._acts else "")
