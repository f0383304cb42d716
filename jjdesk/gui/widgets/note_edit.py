"""The text of a note, which says when typing has rested."""

from PySide6.QtCore import QEvent, QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

REST_MS = 300


class NoteEdit(QPlainTextEdit):
    """Plain text; a composition in progress (Chinese input) is no text yet, and is left alone.

    Qt keeps a composition beside the text, so that reading the text neither holds nor disturbs it.

    Signals:
        rested: no key for ``REST_MS``, or the focus left, and the text is another than before.
        left: Escape was pressed.
    """

    rested = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = ""
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
        text = self.toPlainText()
        if text != self._kept:
            self._kept = text
            self.rested.emit(text)

    def _changed(self) -> None:
        if self.toPlainText() != self._kept:
            self._rest.start()

    def event(self, event: QEvent) -> bool:
        """Escape is the note's own key here, before it is the window's."""
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if escape and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Files are the window's to import, not text of a note."""
        return not source.hasUrls() and super().canInsertFromMimeData(source)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The focus leaves: what is there is kept at once."""
        super().focusOutEvent(event)
        self.flush()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the page; everything else types."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)
