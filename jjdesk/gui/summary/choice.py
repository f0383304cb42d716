"""A choice in a form that scrolls."""

from collections.abc import Iterable

from PySide6.QtGui import QWheelEvent

from jjdesk.gui.widgets.cut_combo import CutCombo


class Choice(CutCombo):
    """The wheel scrolls the form, and changes nothing in passing."""

    def __init__(self, choices: Iterable[tuple[str, object]] = ()) -> None:
        super().__init__()
        self.setMinimumContentsLength(6)
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.offer(choices)

    def offer(self, choices: Iterable[tuple[str, object]]) -> None:
        """Offer these, words and value."""
        self.clear()
        for words, value in choices:
            self.addItem(words, value)

    def choose(self, value: object) -> None:
        """Show what is chosen; nothing, where it is not offered."""
        rows = (row for row in range(self.count()) if self.itemData(row) == value)
        self.setCurrentIndex(next(rows, -1))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave it to the form."""
        event.ignore()
