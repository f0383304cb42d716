"""The chosen note, open for writing: its kind, its text, and whatever else is set."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from html import escape

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from jjdesk.domain.annotation import MARKED, Amendment, Annotation, Importance, NoteKind, Stance
from jjdesk.gui.notes import note_kinds, note_words
from jjdesk.gui.notes.note_amendment import AmendmentEdit
from jjdesk.gui.notes.note_card import Names, conflict_html, tag_html
from jjdesk.gui.notes.note_edit import NoteEdit
from jjdesk.gui.notes.note_fields import DateLine, FieldLine
from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.flow import FlowLayout
from jjdesk.gui.widgets.naming import named, restyle
from jjdesk.words import say

_STANCES = (None, *Stance)


class NoteForm(QFrame):
    """What is not set is not shown.

    Signals:
        edited: the note as it reads now.
        left: Escape was pressed.
        finished: Ctrl+Enter was pressed.
        tag_given: words of a tag for the note.
        link_given: what was chosen of ``offer_links``.
        linked: the id of a commitment whose link was clicked.
        settled: the conflict of the note is to be settled.
        menu_wanted: the menu below ＋ shall open there.
    """

    edited = Signal(object)
    left = Signal()
    finished = Signal()
    tag_given = Signal(str)
    link_given = Signal(str)
    linked = Signal(str)
    settled = Signal()
    menu_wanted = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("noteForm")
        self._look = look
        self._names = Names()
        self.note: Annotation | None = None
        self.offer_tags: Callable[[str], Sequence[str]] = lambda _: ()
        self.offer_links: Callable[[str], Sequence[str]] = lambda _: ()
        self._where = named(QLabel(), "noteWhere")
        # No QButtonGroup: Tab would reach only one of its buttons.
        self._kinds: dict[int, QPushButton] = {}
        self._kind_row = QWidget()
        self._make_kinds()
        self._amendment = named(AmendmentEdit(look), "amendment")
        self._amendment.hide()
        self._text = named(NoteEdit(), "note")
        self._text.setPlaceholderText(self.tr("在这里写批注，停笔即自动保存（N）"))
        self._text.setAccessibleName(self.tr("批注"))
        self._chips = named(QLabel(wordWrap=True), "noteChips")
        self._chips.setTextFormat(Qt.TextFormat.RichText)
        self._conflict = named(QLabel(), "noteConflict")
        self._conflict.setTextFormat(Qt.TextFormat.RichText)
        self._tag = named(FieldLine(self.tr("标签，回车加上"), self._tags_like), "tagField")
        self._link = named(FieldLine(self.tr("第几条，或其中的字"), self._links_like), "linkField")
        self._day = named(
            DateLine(self.tr("提醒日期：2026-12-31、三天后、年底（↓ 日历）")), "dayField"
        )
        self._state = named(QLabel(wordWrap=True), "noteState")
        self._more = named(QToolButton(), "noteMore")
        self._more.setText(say("＋"))
        self._more.setToolTip(self.tr("标签、表态、日期等（Ctrl+M）"))
        self._more.setAccessibleName(self.tr("给批注加标签、表态、日期等"))
        self._lay_out()
        self._wire()

    def _make_kinds(self) -> None:
        flow = FlowLayout(self._kind_row)
        for number, kind in enumerate(MARKED, start=1):
            button = QPushButton(f"{number} {note_kinds.label(kind)}")
            button.setCheckable(True)
            button.setProperty("kind", kind.value)
            button.setToolTip(self.tr("批注类型：%s（%d）") % (note_kinds.label(kind), number))
            button.setAccessibleName(self.tr("批注类型：%s") % note_kinds.label(kind))
            button.clicked.connect(partial(self._kind_clicked, number))
            self._kinds[number] = button
            flow.addWidget(button)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(4)
        foot.addWidget(self._state, 1)
        foot.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 6)
        column.setSpacing(6)
        for widget in (
            self._where,
            self._kind_row,
            self._amendment,
            self._text,
            self._chips,
            self._conflict,
            self._tag,
            self._link,
            self._day,
        ):
            column.addWidget(widget)
        column.addLayout(foot)
        for widget in (self._where, self._chips, self._conflict, self._tag, self._link, self._day):
            widget.hide()

    def _wire(self) -> None:
        self._text.rested.connect(self._text_rested)
        self._amendment.rested.connect(self._amendment_rested)
        for writer in (self._text, self._amendment):
            writer.left.connect(self.left)
            writer.finished.connect(self.finished)
        self._chips.linkActivated.connect(self._chip_clicked)
        self._conflict.linkActivated.connect(lambda _: self.settled.emit())
        for field in (self._tag, self._link, self._day):
            field.left.connect(self.focus_text)
        self._tag.given.connect(self.tag_given)
        self._tag.emptied.connect(self._drop_last_tag)
        self._link.given.connect(self.link_given)
        self._link.given.connect(self.focus_text)
        self._day.day_given.connect(self._day_given)
        self._day.emptied.connect(partial(self._day_given, ""))
        self._more.clicked.connect(self.open_menu)

    # The note

    def show_note(self, note: Annotation, names: Names) -> None:
        """Open a note; the same one again leaves what is being typed alone."""
        same = self.note is not None and self.note.id == note.id
        if not same:
            self.flush()
        self.note = note
        self._names = names
        if note.amendment is not None:
            show = self._amendment.refresh if same else self._amendment.show_amendment
            show(note.amendment)
        self._amendment.setVisible(note.amendment is not None)
        if same:
            self._text.refresh(note.text)
        else:
            self._text.show_text(note.text)
            for field in (self._tag, self._link, self._day):
                field.hide()
        self._show_rest(note)

    def adopt(self, note: Annotation) -> None:
        """Know the note by what the workbook made of it; the text is as it is here."""
        self.note = note
        self._show_rest(note)

    def _show_rest(self, note: Annotation) -> None:
        where = "" if note.amendment else note_words.scope_words(note)
        self._where.setText(where)
        self._where.setVisible(bool(where))
        for number, each in enumerate(MARKED, start=1):
            self._kinds[number].setChecked(each == note.kind)
        self._chips.setText(self._chips_html(note))
        self._chips.setVisible(bool(self._chips.text()))
        self._conflict.setText(conflict_html(self._look.tokens))
        self._conflict.setVisible(bool(note.rivals))

    def _chips_html(self, note: Annotation) -> str:
        tokens = self._look.tokens
        plain = f"color:{tokens.ink}; text-decoration:none"
        quiet = f"color:{tokens.ink2}; text-decoration:none"
        parts = []
        if note.stance:
            words = note_kinds.stance_label(note.stance)
            parts.append(f'<a href="stance:" style="{plain}">{words}</a>')
        if marks := note_kinds.importance_marks(note.importance):
            words = note_kinds.importance_label(note.importance)
            parts.append(f'<a href="importance:" style="{plain}">{marks}{words}</a>')
        for each in note.tags:
            tag = self._names.tag(each)
            if tag is not None:
                cross = f'<a href="tag:{escape(each)}" style="{quiet}">×</a>'
                parts.append(f"{tag_html(tag, tokens)}{cross}")
        for number, link in enumerate(note.links):
            known = self._names.numbers.get(link.commitment)
            where = (
                say("第 {known} 条", known=known)
                if known
                else say("“{short}”", short=note_words.short(link.quote, 10))
            )
            parts.append(
                f'<a href="go:{escape(link.commitment)}" style="color:{tokens.blue};'
                f' text-decoration:none">→ {escape(where)}</a>'
                f'<a href="link:{number}" style="{quiet}">×</a>'
            )
        if note.follow_up:
            words = note_words.day_words(note.follow_up, date.today())  # noqa: DTZ011
            cross = f'<a href="day:" style="{quiet}">×</a>'
            parts.append(
                say(
                    '<a href="ask_day:" style="{plain}">提醒 {said}</a>{cross}',
                    plain=plain,
                    said=words,
                    cross=cross,
                )
            )
        return "&nbsp;&nbsp; ".join(parts)

    def _chip_clicked(self, target: str) -> None:
        what, _, which = target.partition(":")
        note = self.note
        if note is None:
            return
        acts: dict[str, Callable[[], object]] = {
            "stance": self.turn_stance,
            "importance": self.turn_importance,
            "tag": lambda: self._change(tags=tuple(t for t in note.tags if t != which)),
            "go": lambda: self.linked.emit(which),
            "link": lambda: self._change(
                links=tuple(x for n, x in enumerate(note.links) if str(n) != which)
            ),
            "day": lambda: self._change(follow_up=None),
            "ask_day": self.ask_day,
        }
        acts[what]()

    def _change(self, **fields: object) -> None:
        if self.note is not None:
            self.flush()
            self.edited.emit(replace(self.note, **fields))

    # Keys and clicks

    def press_kind(self, number: int) -> None:
        """Give the kind with that number (1 to 5), or take it back."""
        self._kinds[number].click()

    def set_kind(self, kind: NoteKind) -> None:
        """Give a kind; a change of words begins with the words that are there."""
        note = self.note
        if note is None:
            return
        amendment = None
        if kind is NoteKind.AMEND:
            words = note_words.joined(note.anchor.quote)
            amendment = note.amendment or Amendment(words, words)
        self._change(kind=kind, amendment=amendment)

    def _kind_clicked(self, number: int) -> None:
        given = self._kinds[number].isChecked()
        self.set_kind(MARKED[number - 1] if given else NoteKind.FREE)

    def turn_stance(self) -> None:
        """The next stance: for, with reservations, against, none."""
        if self.note is not None:
            at = _STANCES.index(self.note.stance)
            self._change(stance=_STANCES[(at + 1) % len(_STANCES)])

    def turn_importance(self) -> None:
        """The next of the three steps."""
        if self.note is not None:
            self._change(importance=Importance(self.note.importance % len(Importance) + 1))

    def ask_tag(self) -> None:
        """Take tags until Escape."""
        self._tag.open()

    def ask_link(self) -> None:
        """Take another commitment."""
        self._link.open()

    def ask_day(self) -> None:
        """Take the day to come back."""
        self._day.open()

    def open_menu(self) -> None:
        """Ask for the menu of all that a note can have, below its button."""
        self.menu_wanted.emit(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def insert(self, text: str) -> None:
        """Put a usual opening where the cursor stands."""
        self._text.insert_text(text)
        self.focus_text()

    def focus_amendment(self) -> None:
        """Go to the proposed words."""
        self._amendment.focus()

    @property
    def has_keys(self) -> bool:
        """Whether the keyboard is in the form."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def focus_text(self) -> None:
        """Go to the text."""
        self._text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_end(self) -> None:
        """Go to the end of the text; of a change of words, to the proposed ones."""
        if self.note is not None and self.note.amendment is not None and not self.note.text:
            self._amendment.focus()
            return
        self.focus_text()
        cursor = self._text.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self._text.setTextCursor(cursor)

    def flush(self) -> None:
        """Hand over what is typed, now."""
        self._amendment.flush()
        self._text.flush()

    @property
    def composing(self) -> bool:
        """Whether an input method stands in the middle of a composition."""
        return any(edit.composing for edit in self.findChildren(NoteEdit))

    def show_state(self, words: str, *, problem: bool = False) -> None:
        """Say below the note when it was kept, or why it is not."""
        self._state.setText(words)
        if bool(self._state.property("problem")) != problem:
            self._state.setProperty("problem", problem)
            restyle(self._state)

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self._look = look
        self._amendment.set_look(look)
        if self.note is not None:
            self._show_rest(self.note)

    def _text_rested(self, text: str) -> None:
        if self.note is not None:
            self.edited.emit(replace(self.note, text=text))

    def _amendment_rested(self, amendment: Amendment) -> None:
        if self.note is not None:
            self.edited.emit(replace(self.note, amendment=amendment))

    def _drop_last_tag(self) -> None:
        if self.note is not None and self.note.tags:
            self._change(tags=self.note.tags[:-1])

    def _day_given(self, day: str) -> None:
        self._change(follow_up=day or None)
        self.focus_text()

    def _tags_like(self, words: str) -> Sequence[str]:
        return self.offer_tags(words)

    def _links_like(self, words: str) -> Sequence[str]:
        return self.offer_links(words)
