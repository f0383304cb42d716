"""Takes notes: on what is chosen, by keys and clicks, one note open at a time.

It stands between the keeper of notes and their panel in the margin. A note is a draft until
something is said with it; until then nothing is kept.
"""

import uuid
from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from jjdesk.domain.annotation import MARKED, Annotation, Link, NoteKind
from jjdesk.domain.report import Commitment, Target
from jjdesk.gui.notes import note_words
from jjdesk.gui.notes.note_card import Names
from jjdesk.gui.notes.note_keeper import NoteKeeper
from jjdesk.gui.notes.panel import NotesPanel
from jjdesk.services import drafting
from jjdesk.services.opening import OpenReport

_OFFERED = 12


class Subject(NamedTuple):
    """What is noted on: a commitment, a section by its id, the report, or nothing."""

    commitment: str = ""
    section: str = ""
    report: bool = False


NOTHING = Subject()


class NoteTaking(QObject):
    """Shows the notes on one subject, and does what keys and clicks want with them.

    Signals:
        left: the keyboard is to go back to the page.
        finished: the note is done; on with the next commitment.
        linked: the id of a commitment to go to.
        deleted: the note that was taken away.
        settled: the id of a note whose conflict is to be shown.
        tag_wanted: a note and the words of a tag that it is to get, made if it is new.
        menu_wanted: where the menu of the open note shall open.
    """

    left = Signal()
    finished = Signal()
    linked = Signal(str)
    deleted = Signal(object)
    settled = Signal(str)
    tag_wanted = Signal(object, str)
    menu_wanted = Signal(object)

    def __init__(self, keeper: NoteKeeper, panel: NotesPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._panel = panel
        self._form = panel.form
        self._subject = NOTHING
        self._opened: Annotation | None = None
        self._drafted: Annotation | None = None
        self._report: OpenReport | None = None
        self._by_id: dict[str, Commitment] = {}
        self._form.offer_tags = self._tags_like
        self._form.offer_links = self._links_like
        self._wire()

    def _wire(self) -> None:
        self._keeper.changed.connect(self._changed)
        self._keeper.named.connect(self._named)
        self._panel.chosen.connect(self.open)
        self._panel.linked.connect(self.linked)
        self._panel.settled.connect(self.settled)
        self._panel.copied.connect(self._copy)
        self._form.edited.connect(self._edited)
        self._form.left.connect(self.left)
        self._form.finished.connect(self.finished)
        self._form.tag_given.connect(self._tag_given)
        self._form.link_given.connect(self._link_given)
        self._form.settled.connect(self._settle)
        self._form.menu_wanted.connect(self.menu_wanted)

    # What is shown

    def take(self, open_report: OpenReport) -> None:
        """Know the report that is open."""
        self._report = open_report
        self._by_id = {each.id: each for each in open_report.report.commitments}

    @property
    def opened(self) -> Annotation | None:
        """The note that is open, as it is kept; ``None`` for a draft."""
        return self._keeper.get(self._opened.id) if self._opened else None

    @property
    def names(self) -> Names:
        """What notes are shown with."""
        return self._keeper.names

    def show(self, subject: Subject) -> None:
        """Show the notes on a subject; the first one of one's own is open, or a draft."""
        self._form.flush()
        self._subject = subject
        self._drafted = None
        mine = [note for note in self._on_subject() if self.names.own(note)]
        self._opened = mine[0] if mine else self._draft()
        self._show()

    def renew(self) -> None:
        """Show the same subject of a report that was read anew."""
        if self._is_untouched_draft() or self._opened is None:
            self.show(self._subject)
        else:
            self._show()

    def open(self, note: str, *, write: bool = False) -> None:
        """Open a note of the subject; one of another deputy is only shown."""
        found = self._keeper.get(note)
        if found is None:
            return
        self._form.flush()
        if self.names.own(found):
            self._opened = found
            self._show()
            if write:
                self._form.focus_end()
        elif card := self._panel.card(note):
            card.setFocus()

    def _on_subject(self) -> Sequence[Annotation]:
        commitment, section, report = self._subject
        if report:
            return self._keeper.of_report()
        if section:
            return self._keeper.of_section(section)
        return self._keeper.of(commitment) if commitment else ()

    def _show(self) -> None:
        self._panel.show_notes(self._on_subject(), self._opened, self.names)
        self.show_state()

    def show_state(self) -> None:
        """Say when the open note was changed last, and who may see it."""
        note = self.opened
        if note is None:
            self._form.show_state("")
            return
        words = self.tr("最后修改 %s") % note_words.moment_words(note.modified)
        shared = self.tr("共享") if note.shared else self.tr("私有")
        self._form.show_state(f"{words} · {shared}")

    def _changed(self, ids: Collection[str]) -> None:
        """What is shown has changed in the keeper: by this hand, by undo, by an import."""
        opened = self._opened
        if opened is not None and opened.id in ids:
            now = self._keeper.get(opened.id)
            if now is None and opened is not self._drafted:
                # It went behind our back: taken back, or removed elsewhere.
                self._opened = self._drafted = None
            elif now is not None:
                self._opened = now
        if self._subject == NOTHING:
            return
        on_subject = self._on_subject()
        if self._opened is None:
            mine = [note for note in on_subject if self.names.own(note)]
            self._opened = mine[0] if mine else self._draft()
        elif self._is_untouched_draft() and not self._form.composing:
            mine = [note for note in on_subject if self.names.own(note) and note.id in ids]
            self._opened = mine[0] if mine and not self._form.has_keys else self._opened
        self._show()

    def _named(self) -> None:
        """Which notes are one's own may be known only after the notes."""
        self._changed([note.id for note in self._on_subject()])

    def _is_untouched_draft(self) -> bool:
        return self._opened is not None and self._opened is self._drafted

    # Writing

    def _draft(self) -> Annotation | None:
        """An empty note on the subject, kept nowhere yet."""
        opened = self._report
        if opened is None or self._subject == NOTHING:
            return None
        commitment, section, _ = self._subject
        if commitment and commitment not in self._by_id:
            return None
        if commitment:
            draft = drafting.new_annotation(self._by_id[commitment], opened)
        elif section:
            found = next(each for each in opened.report.sections if each.id == section)
            draft = drafting.new_on_section(found, opened)
        else:
            draft = drafting.new_on_report(opened)
        self._drafted = draft
        return draft

    def begin(self, draft: Annotation | None = None, kind: NoteKind = NoteKind.FREE) -> None:
        """Open another note, on words or a target if ``draft`` is; it is kept once it says more."""
        self._form.flush()
        self._drafted = draft or self._draft()
        self._opened = self._drafted
        self._show()
        if kind is not NoteKind.FREE:
            self._form.set_kind(kind)

    def write(self) -> None:
        """Write on the open note while it has no words, else begin another one."""
        self._form.flush()
        if self._opened is None or self._opened.text.strip():
            self.begin()
        self._form.focus_end()

    def edit(self) -> None:
        """Write on in the open note."""
        self._form.focus_end()

    def press_kind(self, number: int) -> None:
        """Give the open note a kind by its number, or take it back; 0 is none."""
        if self._opened is not None and number == 0:
            self._form.set_kind(NoteKind.FREE)
        elif self._opened is not None:
            self._form.press_kind(number)

    def amend(self) -> None:
        """Begin a change of words on the open note, or go on with it."""
        if self._opened is not None and self._opened.kind is not NoteKind.AMEND:
            if self._opened.text.strip():
                self.begin()
            self._form.set_kind(MARKED[-1])
        self._form.focus_amendment()

    def begin_on(self, target: Target) -> None:
        """Begin a note on a target."""
        if self._report is not None:
            self.begin(drafting.new_on_target(target, self._report))
            self._form.focus_end()

    def _edited(self, note: Annotation) -> None:
        kept = self._keeper.get(note.id)
        note = note if kept is None else _with_kept(note, kept)
        if not note_words.is_empty(note, self._drafted):
            self._opened = note
            self._keeper.put(note)
        elif kept is not None:
            # What is typed from now on is another note, so that taking back stays plain.
            fresh = replace(note, id=uuid.uuid4().hex, revision="", rivals=())
            self._opened = self._drafted = fresh
            self._form.adopt(fresh)
            self._keeper.remove(note.id)
        else:
            self._opened = self._drafted = note
            self._show()

    def remove(self) -> None:
        """Take the open note away."""
        note = self.opened
        if note is None:
            return
        self._form.flush()
        gone = self._keeper.remove(note.id)
        if gone is not None:
            self.deleted.emit(gone)

    def share(self) -> None:
        """Let the open note leave the workbook in packs, or keep it private again."""
        self._form.flush()
        note = self.opened
        if note is not None:
            shared = not note.shared
            self._keeper.run(lambda s: s.annotating.share((note.id,), shared=shared), (note.id,))

    def _copy(self, note: str) -> None:
        """Make another's note one's own, too, and open the copy."""
        found = self._keeper.get(note)
        if found is not None:
            where = self._keeper.where(found)
            self._keeper.copy(note, where)

    def step(self, by: int) -> None:
        """Open the next or previous note on the subject."""
        order = self._panel.order()
        if order and self._opened is not None and self._opened.id in order:
            at = min(max(order.index(self._opened.id) + by, 0), len(order) - 1)
            self.open(order[at])

    def _settle(self) -> None:
        if self._opened is not None:
            self.settled.emit(self._opened.id)

    # Tags and links

    def _tag_given(self, words: str) -> None:
        if self._opened is None:
            return
        known = next((t for t in self.names.tags.values() if self._is_named(t.id, words)), None)
        if known is not None:
            self.add_tag(known.id)
        else:
            self.tag_wanted.emit(self._opened, words)

    def _is_named(self, tag: str, words: str) -> bool:
        found = self.names.tag(tag)
        return found is not None and found.id == tag and found.name == words.lstrip("#").strip()

    def add_tag(self, tag: str) -> None:
        """Give the open note a tag."""
        self._form.flush()
        note = self._opened
        if note is not None and tag not in note.tags:
            self._edited(replace(note, tags=(*note.tags, tag)))

    def give_tag(self, note: str, tag: str) -> None:
        """Give a tag that was made for it to a note, which may no longer be open."""
        kept = self._keeper.get(note)
        if self._opened is not None and self._opened.id == note:
            self.add_tag(tag)
        elif kept is not None:
            self._keeper.put(replace(kept, tags=(*kept.tags, tag)))

    def _tags_like(self, words: str) -> Sequence[str]:
        words = words.lstrip("#").casefold()
        taken = self._opened.tags if self._opened else ()
        names = [
            tag.name
            for tag in self.names.tags.values()
            if self.names.tag(tag.id) is tag and tag.id not in taken
        ]
        return sorted(name for name in names if words in name.casefold())[:_OFFERED]

    def _links_like(self, words: str) -> Sequence[str]:
        if not words:
            return ()
        here = self._opened.anchor.commitment if self._opened else ""
        found = (
            each
            for each in self._by_id.values()
            if each.id != here and (str(each.number) == words or words in each.text)
        )
        offered = sorted(found, key=lambda each: (str(each.number) != words, each.number))
        return [_offer_words(each) for each in offered[:_OFFERED]]

    def _link_given(self, words: str) -> None:
        number = words.split(maxsplit=1)[0].lstrip("第").rstrip("条")
        found = next((c for c in self._by_id.values() if str(c.number) == number), None)
        note, opened = self._opened, self._report
        if found is None:
            offers = self._links_like(words)
            if offers:
                self._link_given(offers[0])
            return
        if note is None or opened is None or any(x.commitment == found.id for x in note.links):
            return
        link = Link(opened.report.source.sha256, found.id, found.quote)
        self._edited(replace(note, links=(*note.links, link)))

    # As the room asks

    def on_form(self, act: Callable[[], None]) -> Callable[[], None]:
        """An act of the form, on the open note if there is one."""

        def do() -> None:
            if self._opened is not None:
                act()

        return do


def _offer_words(commitment: Commitment) -> str:
    return f"{commitment.number} {note_words.short(commitment.text, 24)}"


def _with_kept(note: Annotation, kept: Annotation) -> Annotation:
    """What the form says, with what only the workbook knows."""
    return replace(
        note,
        author=kept.author,
        revision=kept.revision,
        rivals=kept.rivals,
        modified=kept.modified,
        shared=kept.shared,
    )
