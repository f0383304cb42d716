"""The text of a note: grows with it, and says when typing has rested."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

REST_MS = 300


class NoteEdit(QPlainTextEdit):
    """Plain text; a composition in progress (Chinese input) never counts as text.

    Signals:
        rested: no key for ``REST_MS``, or the focus left, and the text is another than before.
        left: Escape was pressed.
    """

    rested = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = ""
        self._composing = False
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.flush)
        self.textChanged.connect(self._changed)
        self.setTabChangesFocus(True)

    def show_text(self, text: str) -> None:
        """Show a stored text; it is not reported as typed."""
        self._rest.stop()
        self._kept = text
        if self.toPlainText() != text:
            self.setPlainText(text)

    def flush(self) -> None:
        """Report the text now if it is another than the one kept."""
        self._rest.stop()
        if self._composing:
            return
        text = self.toPlainText()
        if text != self._kept:
            self._kept = text
            self.rested.emit(text)

    def _changed(self) -> None:
        if not self._composing and self.toPlainText() != self._kept:
            self._rest.start()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Note whether a composition is under way: it is left alone until it is committed."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        self._changed()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The focus leaves: what is there is kept at once."""
        self._composing = False
        super().focusOutEvent(event)
        self.flush()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the page; everything else types."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)
