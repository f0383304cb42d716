"""The text of a note, lightly formatted, which says when typing has rested."""

import unicodedata

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from jjdesk.domain.markup import Block, BlockKind, Run
from jjdesk.gui.notes import note_document

REST_MS = 300
_SPARE_LINES = 3
_STARTERS = {"-": BlockKind.BULLET, "*": BlockKind.BULLET, "1.": BlockKind.NUMBER}
_Key = Qt.Key


class NoteEdit(QTextEdit):
    """Paragraphs, lists and bold; as high as its text. While ``plain`` it is words alone.

    A composition in progress (Chinese input) is no text yet, and nothing is done to the document
    while one is: Qt keeps it beside the text, so that reading neither holds nor disturbs it, but
    a text set or a step undone would end it.

    Signals:
        rested: no key for ``REST_MS``, or the focus left, and the text is another than before.
        left: Escape was pressed.
        finished: Ctrl+Enter was pressed; what is typed has been reported.
        entered: the focus came.
    """

    rested = Signal(str)
    left = Signal()
    finished = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = ""
        self._composing = False
        self._later: str | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.flush)
        self._filling = False
        self.plain = False
        self._room = 0
        self.least_lines = 3
        self.setAcceptRichText(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self.textChanged.connect(self._changed)

    # The text

    def show_text(self, text: str) -> None:
        """Show the text of a note; it is not reported as typed."""
        self._rest.stop()
        self._later = None
        self._room = 0
        self._kept = text
        if self.text() == text:
            return
        self._filling = True
        if self.plain:
            self.setPlainText(text)
        else:
            note_document.fill(self.document(), text)
        self.setCurrentCharFormat(note_document.weight(bold=False))
        self._filling = False

    def refresh(self, text: str) -> None:
        """The note's text is another in the workbook: show it, unless that would disturb a hand.

        What is typed and not yet reported wins here; both versions are kept in the workbook. While
        a composition stands the new text waits for its end.
        """
        if text == self._kept or self.text() != self._kept:
            return
        if self._composing:
            self._later = text
            return
        self.show_text(text)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def text(self) -> str:
        """The text in the notation of notes; while ``plain`` as it stands."""
        return self.toPlainText() if self.plain else note_document.text_of(self.document())

    def flush(self) -> None:
        """Report the text now if it is another than the one kept."""
        self._rest.stop()
        text = self.text()
        if text != self._kept:
            self._kept = text
            self.rested.emit(text)

    @property
    def composing(self) -> bool:
        """Whether an input method shows what it has not yet committed."""
        return self._composing

    def insert_text(self, text: str) -> None:
        """Put a text in the notation where the cursor stands, as if typed."""
        from jjdesk.domain import markup  # noqa: PLC0415  seldom needed

        cursor = self.textCursor()
        note_document.insert(cursor, markup.parse(text))
        self.setTextCursor(cursor)
        self.setCurrentCharFormat(note_document.weight(bold=False))

    def _changed(self) -> None:
        if not self._filling:
            self._rest.start()

    # How high

    def sizeHint(self) -> QSize:
        """As high as the text, and at least some lines."""
        line = self.fontMetrics().lineSpacing()
        height = max(self.least_lines * line, int(self.document().size().height()), self._room)
        return QSize(super().sizeHint().width(), height + self._frame())

    def minimumSizeHint(self) -> QSize:
        """The same; it never scrolls in itself."""
        return QSize(80, self.sizeHint().height())

    def _frame(self) -> int:
        """What the style puts around the text, above and below."""
        edges = self.viewportMargins()
        around = self.contentsMargins()
        return edges.top() + edges.bottom() + around.top() + around.bottom() + 2

    def _grow(self) -> None:
        """While one types, grow by some lines at once: each time all that is below moves."""
        height = int(self.document().size().height())
        if not self.hasFocus():
            self._room = 0
        elif self.least_lines * self.fontMetrics().lineSpacing() < height and height > self._room:
            self._room = height + _SPARE_LINES * self.fontMetrics().lineSpacing()
        else:
            return
        self.updateGeometry()

    # Keys

    def event(self, event: QEvent) -> bool:
        """Claim the keys that are the note's own here before they are the window's."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            own = self._claims(event)
            if own is not None:
                event.setAccepted(own)
                return own
        return super().event(event)

    def _claims(self, event: QKeyEvent) -> bool | None:
        """Whether a key is ours, the window's, or (``None``) as ``QTextEdit`` has it."""
        if self._composing or event.key() == _Key.Key_Escape or _list_key(event):
            return True
        if event.matches(QKeySequence.StandardKey.Undo):
            return self.document().isUndoAvailable()
        if _redoes(event):
            return self.document().isRedoAvailable()
        if event.matches(QKeySequence.StandardKey.Bold) or _finishes(event):
            return True
        return None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves, Ctrl+Enter goes on, some keys form; everything else types."""
        if event.key() == _Key.Key_Escape:
            self.left.emit()
        elif _finishes(event):
            self.flush()
            self.finished.emit()
        elif event.matches(QKeySequence.StandardKey.Bold):
            self.toggle_bold()
        elif (kind := _list_key(event)) is not None:
            self.toggle_list(kind)
        elif _redoes(event):
            self.redo()
        elif not self._ends_list(event) and not self._begins_list(event):
            super().keyPressEvent(event)

    def toggle_bold(self) -> None:
        """Make what is selected, or what is typed next, bold, or not any more."""
        if self.plain:
            return
        bold = self.fontWeight() <= QFont.Weight.Medium
        self.mergeCurrentCharFormat(note_document.weight(bold=bold))

    def toggle_list(self, kind: BlockKind) -> None:
        """Make the paragraphs items of a list, or plain again."""
        if self.plain:
            return
        cursor = self.textCursor()
        here = note_document.kind_of(cursor.block())
        note_document.set_kind(cursor, BlockKind.PARAGRAPH if here is kind else kind)

    def _begins_list(self, event: QKeyEvent) -> bool:
        """A blank after ``-`` or ``1.`` at the beginning of a paragraph makes it an item."""
        plain = self.plain or event.modifiers() != Qt.KeyboardModifier.NoModifier
        if plain or event.text() != " ":
            return False
        cursor = self.textCursor()
        before = cursor.block().text()[: cursor.positionInBlock()]
        kind = _STARTERS.get(before)
        if kind is None or note_document.kind_of(cursor.block()) is not BlockKind.PARAGRAPH:
            return False
        cursor.beginEditBlock()
        cursor.movePosition(cursor.MoveOperation.StartOfBlock, cursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        note_document.set_kind(cursor, kind)
        cursor.endEditBlock()
        return True

    def _ends_list(self, event: QKeyEvent) -> bool:
        """Enter in an empty item, and Backspace at the beginning of one, end the list there."""
        cursor = self.textCursor()
        if cursor.hasSelection() or not cursor.block().textList():
            return False
        empty_enter = event.key() in {_Key.Key_Return, _Key.Key_Enter} and not cursor.block().text()
        back = event.key() == _Key.Key_Backspace and cursor.atBlockStart()
        if empty_enter or back:
            note_document.set_kind(cursor, BlockKind.PARAGRAPH)
        return empty_enter or back

    # Chinese input

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Know whether a composition stands; a text that waited for its end is shown then."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        later, self._later = self._later, self._later if self._composing else None
        if later is not None and not self._composing and not event.commitString():
            self.refresh(later)

    # Pasting

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Files are the window's to import, not text of a note."""
        return not source.hasUrls() and (source.hasText() or source.hasHtml())

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Keep words, lists and bold of what is pasted, and nothing else."""
        if source.hasHtml() and not self.plain:
            blocks = note_document.blocks_of_html(_ideographs(source.html()))
        else:
            lines = _ideographs(source.text()).splitlines()
            blocks = tuple(Block(runs=(Run(line),)) for line in lines)
        cursor = self.textCursor()
        note_document.insert(cursor, blocks)
        self.setTextCursor(cursor)
        self.setCurrentCharFormat(note_document.weight(bold=False))

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copied words are plain beside their form."""
        mime = super().createMimeDataFromSelection()
        mime.setText(self.textCursor().selection().toPlainText())
        return mime

    # Focus

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say so."""
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The focus leaves: what is there is kept at once."""
        super().focusOutEvent(event)
        self.flush()
        if self._room:
            self._room = 0
            self.updateGeometry()


def _list_key(event: QKeyEvent) -> BlockKind | None:
    """The list of Ctrl+Shift+8 and 7; with Shift a keyboard may send ``*`` and ``&``."""
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    if event.modifiers() & both != both:
        return None
    return {
        _Key.Key_8: BlockKind.BULLET,
        _Key.Key_Asterisk: BlockKind.BULLET,
        _Key.Key_7: BlockKind.NUMBER,
        _Key.Key_Ampersand: BlockKind.NUMBER,
    }.get(_Key(event.key()))


def _finishes(event: QKeyEvent) -> bool:
    held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
    return bool(held) and event.key() in {_Key.Key_Return, _Key.Key_Enter}


def _redoes(event: QKeyEvent) -> bool:
    ctrl_y = event.keyCombination().toCombined() == (
        Qt.KeyboardModifier.ControlModifier.value | _Key.Key_Y.value
    )
    return ctrl_y or event.matches(QKeySequence.StandardKey.Redo)


def _ideographs(text: str) -> str:
    """Radicals and look-alikes that PDFs give for characters, as the characters they stand for."""
    return "".join(
        unicodedata.normalize("NFKC", each)
        if "\u2e80" <= each <= "\u2fdf" or "\uf900" <= each <= "\ufaff"
        else each
        for each in text
    )
