"""The notes on one thing, one below the other: the chosen one open for writing, others as text."""

from bisect import insort
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from jjdesk.domain.annotation import Annotation
from jjdesk.gui.notes.note_card import Names, NoteCard
from jjdesk.gui.notes.note_form import NoteForm
from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.naming import named

_MOST = 12
"""Notes on one thing that are unfolded here; the list of all notes has the others.

Each costs at every line that is typed above it, which moves all of them.
"""


class NotesPanel(QWidget):
    """Cards in reading order; one form among them.

    Signals:
        chosen: the id of the note that was clicked.
        linked: the id of a commitment whose link was clicked.
        settled: the id of a note whose conflict is to be settled.
        copied: the id of another's note that is to become one's own, too.
    """

    chosen = Signal(str)
    linked = Signal(str)
    settled = Signal(str)
    copied = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("notes")
        self._look = look
        self._names = Names()
        self._cards: dict[str, NoteCard] = {}
        self._notes: tuple[Annotation, ...] = ()
        self.form = NoteForm(look)
        self.form.linked.connect(self.linked)
        self._others = named(QLabel(wordWrap=True), "notesMore")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self.form)
        self._column.addWidget(self._others)
        self.form.hide()
        self._others.hide()

    def show_notes(
        self, notes: Sequence[Annotation], opened: Annotation | None, names: Names
    ) -> None:
        """Show ``notes`` in their order, ``opened`` in the form: one of them, or a new one."""
        renamed, self._names = names != self._names, names
        shown = list(notes[:_MOST])
        if opened is not None and all(note.id != opened.id for note in shown):
            insort(shown, opened, key=lambda note: (note.anchor.start, note.created))
        wanted = {note.id: note for note in shown if opened is None or note.id != opened.id}
        for id_, card in list(self._cards.items()):
            if renamed or wanted.get(id_) != card.note:
                del self._cards[id_]
                card.hide()
                card.deleteLater()
        for position, note in enumerate(shown):
            if opened is not None and note.id == opened.id:
                self._put(position, self.form)
            else:
                self._put(position, self._cards.get(note.id) or self._made(note))
        if opened is not None:
            self.form.show_note(opened, names)
        self.form.setVisible(opened is not None)
        rest = len(notes) - _MOST
        self._others.setText(self.tr("还有 %d 条，在“全部”里看。") % rest)
        self._others.setVisible(rest > 0)

    def _put(self, position: int, widget: QWidget) -> None:
        if self._column.indexOf(widget) != position:
            self._column.insertWidget(position, widget)
            if isinstance(widget, NoteCard):
                widget.fit(self.width())

    def _made(self, note: Annotation) -> NoteCard:
        card = NoteCard(note, self._names, self._look)
        card.chosen.connect(self.chosen)
        card.linked.connect(self.linked)
        card.settled.connect(self.settled)
        card.copied.connect(self.copied)
        self._cards[note.id] = card
        return card

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The cards are as high as their words at the new width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            for card in self._cards.values():
                card.fit(event.size().width())

    def card(self, note: str) -> NoteCard | None:
        """The card of a note that is shown as text."""
        return self._cards.get(note)

    def order(self) -> list[str]:
        """Ids of the notes in the order of the screen, the open one among them."""
        ids = []
        for position in range(self._column.count()):
            item = self._column.itemAt(position)
            widget = item.widget() if item else None
            # A card that was put away stands in the layout until the next turn of the event loop.
            if isinstance(widget, NoteCard) and self._cards.get(widget.note.id) is widget:
                ids.append(widget.note.id)
            elif widget is self.form and self.form.note and not self.form.isHidden():
                ids.append(self.form.note.id)
        return ids

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self._look = look
        self.form.set_look(look)
        for card in self._cards.values():
            card.hide()
            card.deleteLater()
        self._cards = {}
