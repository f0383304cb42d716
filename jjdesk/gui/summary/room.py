"""The room 摘要: definitions of summaries, and their pages as they are printed.

Slow to import (all that can be summed up): not before the first paint.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from jjdesk.gui.reading.reader import ReaderRoom
from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.naming import named
from jjdesk.gui.widgets.notice_bar import NoticeBar
from jjdesk.gui.workbook.undoing import Undo
from jjdesk.gui.workbook.workbook_keeper import WorkbookKeeper


class SummaryRoom(QWidget):
    """Left the definitions, in the middle what one holds, right its pages.

    Signals:
        told: the foot has something else to say.
    """

    told = Signal()

    def __init__(
        self,
        look: Look,
        workbook: WorkbookKeeper,
        reader: ReaderRoom,
        undo: Undo,
        bar: NoticeBar,
    ) -> None:
        super().__init__()
        self.setObjectName("summaryRoom")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._workbook = workbook
        self._reader = reader
        self._undo = undo
        self._bar = bar
        self._empty = named(QLabel(wordWrap=True), "summaryEmpty")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._empty, 1)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    # As the window asks

    @property
    def widget(self) -> QWidget:
        """The room itself."""
        return self

    def enter(self) -> None:
        """Show what is there now, and take the keyboard."""
        self.setFocus()

    def words(self) -> str:
        """Nothing yet."""
        return ""

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self._look = look

    def hand_over(self) -> None:
        """Nothing is typed here."""

    def may_leave(self) -> bool:
        """Nothing is waiting here."""
        return True

    def leave(self) -> None:
        """Nothing to keep."""
