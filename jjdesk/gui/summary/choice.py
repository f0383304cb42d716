"""A choice in a form that scrolls."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtGui import QWheelEvent

from jjdesk.gui.widgets.cut_combo import CutCombo


class Choice(CutCombo):
    """The wheel scrolls the form, and changes nothing in passing.

    Values are kept beside Qt, which would make plain texts of an enum's.
    """

    def __init__(self, choices: Iterable[tuple[str, object]] = ()) -> None:
        super().__init__()
        self._offered: tuple[tuple[str, object], ...] = ()
        self._values: tuple[object, ...] = ()
        self.setMinimumContentsLength(6)
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.offer(choices)

    def offer(self, choices: Iterable[tuple[str, object]]) -> None:
        """Offer these, words and value."""
        offered = tuple(choices)
        if offered == self._offered:
            return  # a list that is open stays so
        self._offered = offered
        self._values = tuple(value for _, value in offered)
        self.clear()
        self.addItems([words for words, _ in offered])

    @property
    def value(self) -> Any:
        """What is chosen."""
        row = self.currentIndex()
        return self._values[row] if row >= 0 else None

    def choose(self, value: object) -> None:
        """Show what is chosen; nothing, where it is not offered."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave it to the form."""
        event.ignore()
