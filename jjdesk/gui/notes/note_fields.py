"""The one-line fields of a note that appear when they are asked for: tag, link, follow-up date."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QDate, QEvent, QPoint, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QCompleter, QLineEdit, QWidget

from jjdesk.gui.notes import note_dates

Offer = Callable[[str], Sequence[str]]
_MOST = 12


class FieldLine(QLineEdit):
    """Takes words by Enter, offers what begins or holds them; Escape leaves, and so does the focus.

    Signals:
        given: what was entered or chosen.
        emptied: Backspace was pressed in the empty field.
        left: Escape was pressed, or Enter in the empty field.
    """

    given = Signal(str)
    emptied = Signal()
    left = Signal()

    def __init__(self, hint: str, offer: Offer | None = None) -> None:
        super().__init__()
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self._offer = offer
        self._offers = QStringListModel(self)
        if offer is not None:
            completer = QCompleter(self._offers, self)
            completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
            completer.setMaxVisibleItems(_MOST)
            completer.activated.connect(self._take)
            self.setCompleter(completer)
            self.textEdited.connect(self._ask)

    def open(self) -> None:
        """Show the empty field, take the keyboard, offer what there is."""
        self.clear()
        self.show()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._ask("")

    def _ask(self, words: str) -> None:
        if self._offer is not None:
            self._offers.setStringList(list(self._offer(words.strip()))[:_MOST])
            if self._offers.rowCount() and self.isVisible():
                self.completer().complete()
            else:
                self._put_list_away()

    def _put_list_away(self) -> None:
        """The list would take the next keys, and the next click."""
        if self._offer is not None:
            self.completer().popup().hide()

    def _take(self, words: str) -> None:
        self._put_list_away()
        self.clear()
        if words.strip():
            self.given.emit(words.strip())

    def event(self, event: QEvent) -> bool:
        """Escape is the field's own here."""
        own = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if own and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter gives, Escape leaves, Backspace in the empty field takes the last one away."""
        if event.key() == Qt.Key.Key_Escape:
            self._put_list_away()
            self.left.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self.text().strip():
                self._take(self.text())
            else:
                self.left.emit()
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.emptied.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Without the keyboard the empty field is gone, but not for its own list."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._put_list_away()
            self.hide()


class DateLine(FieldLine):
    """A day in words or figures, or from a calendar, which Down opens.

    Signals:
        day_given: the day as an ISO date.
    """

    day_given = Signal(str)

    def __init__(self, hint: str, today: Callable[[], date] = date.today) -> None:
        super().__init__(hint)
        self._today = today
        self._calendar: QCalendarWidget | None = None
        self.given.connect(self._read)

    def _read(self, words: str) -> None:
        day = note_dates.parse(words, self._today())
        if day is None:
            self.setText(words)
            self.selectAll()
            self.setToolTip(
                self.tr("没看懂这个日期，可写 2026-12-31、三天后、年底，或按 ↓ 看日历。")
            )
            self.setProperty("problem", True)
            self.style().polish(self)
            return
        self.day_given.emit(day.isoformat())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down opens the calendar."""
        if event.key() == Qt.Key.Key_Down:
            self.open_calendar()
            return
        if self.property("problem"):
            self.setProperty("problem", False)
            self.style().polish(self)
        super().keyPressEvent(event)

    def open_calendar(self) -> None:
        """Let a day be chosen by arrows and Enter, or by a click."""
        if self._calendar is None:
            self._calendar = _Calendar(self)
            self._calendar.activated.connect(self._chosen)
            self._calendar.clicked.connect(self._chosen)
        today = self._today()
        self._calendar.setMinimumDate(QDate(today.year, today.month, today.day))
        self._calendar.move(self.mapToGlobal(QPoint(0, self.height())))
        self._calendar.show()
        self._calendar.setFocus()

    def _chosen(self, day: QDate) -> None:
        if self._calendar is not None:
            self._calendar.hide()
        self.day_given.emit(day.toString(Qt.DateFormat.ISODate))


class _Calendar(QCalendarWidget):
    """Lies over the window until a day is chosen or it is left."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowFlags(Qt.WindowType.Popup)
        self.setObjectName("dayCalendar")
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
