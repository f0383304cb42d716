"""A note unfolded as text: who, of what kind, on which words, and all that was set."""

from collections.abc import Collection, Mapping
from datetime import date
from html import escape
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from jjdesk.domain.annotation import Annotation, NoteKind
from jjdesk.domain.tag import Tag
from jjdesk.gui.notes import author_colours, note_kinds, note_words, tag_colours
from jjdesk.gui.notes.note_amendment import diff_html
from jjdesk.gui.theme import Look, Tokens
from jjdesk.gui.widgets.naming import named
from jjdesk.words import say

_COPY = "copy"


class Names(NamedTuple):
    """What notes are shown with: whose are one's own, names of authors, tags, numbers by id."""

    mine: Collection[str] = ("",)
    authors: Mapping[str, str] = {}
    tags: Mapping[str, Tag] = {}
    numbers: Mapping[str, int] = {}

    def own(self, note: Annotation) -> bool:
        """Whether a note may be edited here; one from before there were authors is one's own."""
        return not note.author or note.author in self.mine

    def tag(self, tag: str) -> Tag | None:
        """The tag behind an id: the one it was merged into, ``None`` if it is off the list."""
        found = self.tags.get(tag)
        for _ in range(len(self.tags)):
            if found is None or not found.merged:
                break
            found = self.tags.get(found.merged)
        return None if found is None or found.removed or found.merged else found


class NoteCard(QFrame):
    """Shows a note whole, as text.

    Signals:
        chosen: the id of the note that was clicked, or on which Enter was pressed.
        linked: the id of a commitment whose link was clicked.
        settled: the id of a note whose conflict is to be settled.
        copied: the id of another's note that is to become one's own, too.
    """

    chosen = Signal(str)
    linked = Signal(str)
    settled = Signal(str)
    copied = Signal(str)

    def __init__(self, note: Annotation, names: Names, look: Look) -> None:
        super().__init__()
        self.note = note
        self.setProperty("noteCard", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 8)
        column.setSpacing(4)
        column.addWidget(_rich(head_html(note, names, look.tokens), "noteHead"))
        for html in _body(note, look):
            column.addWidget(_rich(html, "noteText"))
        if foot := chips_html(note, names, look.tokens):
            label = _rich(foot, "noteChips")
            label.linkActivated.connect(self._follow)
            column.addWidget(label)
        if note.rivals:
            label = _rich(conflict_html(look.tokens), "noteConflict")
            label.linkActivated.connect(self._follow)
            column.addWidget(label)
        self.setAccessibleName(_spoken(note, names))

    def fit(self, width: int) -> None:
        """Be as high as the words need at a width.

        A fixed height: asked by layouts at each line that is typed elsewhere, rich text costs.
        """
        self.ensurePolished()
        for label in self.findChildren(QLabel):
            label.ensurePolished()
        layout = self.layout()
        if layout is not None:
            layout.invalidate()
            self.setFixedHeight(layout.heightForWidth(width))

    def _follow(self, target: str) -> None:
        if target == _COPY:
            self.copied.emit(self.note.id)
        elif target == "rivals":
            self.settled.emit(self.note.id)
        else:
            self.linked.emit(target)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click chooses the note."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.chosen.emit(self.note.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """So does Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.chosen.emit(self.note.id)
            return
        super().keyPressEvent(event)


def head_html(note: Annotation, names: Names, tokens: Tokens) -> str:
    """Kind, stance and importance; then whose it is if not one's own, and whether it is shared."""
    parts = []
    if note.kind is not NoteKind.FREE:
        colour = note_kinds.colour(note.kind, tokens)
        parts.append(f'<b style="color:{colour}">{note_kinds.label(note.kind)}</b>')
    parts += [escape(each) for each in set_words(note)]
    if not names.own(note):
        colour = author_colours.colour_of(note.author, tokens)
        name = escape(note_words.author_name(note, names.authors))
        parts.insert(0, f'<span style="color:{colour}">▌{name}</span>')
    elif note.shared:
        parts.append(say("共享"))
    if scope := note_words.scope_words(note):
        parts.append(escape(scope))
    return " · ".join(parts) or note_kinds.label(NoteKind.FREE)


def set_words(note: Annotation) -> list[str]:
    """Stance and importance in words and marks, as far as they are set."""
    words = [note_kinds.stance_label(note.stance)] if note.stance else []
    if marks := note_kinds.importance_marks(note.importance):
        words.append(f"{marks}{note_kinds.importance_label(note.importance)}")
    return words


def chips_html(note: Annotation, names: Names, tokens: Tokens) -> str:
    """Tags, links and the follow-up date."""
    shown = dict.fromkeys(filter(None, map(names.tag, note.tags)))
    parts = [tag_html(each, tokens) for each in shown]
    for link in note.links:
        number = names.numbers.get(link.commitment)
        where = (
            say("→ 第 {number} 条", number=number)
            if number
            else say("→ “{short}”", short=note_words.short(link.quote, 10))
        )
        style = f"color:{tokens.blue}; text-decoration:none"
        parts.append(f'<a href="{escape(link.commitment)}" style="{style}">{escape(where)}</a>')
    if note.follow_up:
        today = date.today()  # noqa: DTZ011  the day on the user's wall
        parts.append(say("提醒 {day}", day=note_words.day_words(note.follow_up, today)))
    if not names.own(note):
        style = f"color:{tokens.ink2}"
        parts.append(
            say('<a href="{copy}" style="{style}">抄为我的批注</a>', copy=_COPY, style=style)
        )
    return "&nbsp;&nbsp; ".join(parts)


def conflict_html(tokens: Tokens) -> str:
    """That the note was changed in two places, and how to see both."""
    style = f"color:{tokens.blue}"
    said = say('<span style="color:{warning}">另一处也改过</span>', warning=tokens.warning)
    return say(
        '{said}&nbsp; <a href="rivals" style="{style}">两种写法…</a>', said=said, style=style
    )


def tag_html(tag: Tag, tokens: Tokens) -> str:
    """``#民生`` in the tag's colour."""
    return (
        f'<span style="color:{tag_colours.colour(tag.colour, tokens)}">#{escape(tag.name)}</span>'
    )


def _body(note: Annotation, look: Look) -> list[str]:
    parts = []
    if note.amendment is not None:
        parts.append(diff_html(note.amendment.original, note.amendment.proposed, look))
    if note.text:
        parts.append(note_words.text_html(note.text))
    return parts


def _spoken(note: Annotation, names: Names) -> str:
    whose = "" if names.own(note) else note_words.author_name(note, names.authors)
    words = [whose, note_kinds.label(note.kind), *set_words(note), note.text]
    return say("，").join(filter(None, words))


def _rich(html: str, name: str) -> QLabel:
    label: QLabel = named(QLabel(html, wordWrap=True), name)
    label.setTextFormat(Qt.TextFormat.RichText)
    flags = Qt.TextInteractionFlag.NoTextInteraction  # a click is the card's
    if "<a " in html:
        flags = Qt.TextInteractionFlag.LinksAccessibleByMouse
        flags |= Qt.TextInteractionFlag.LinksAccessibleByKeyboard
    label.setTextInteractionFlags(flags)
    return label
