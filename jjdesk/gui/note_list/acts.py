"""What is done with the chosen rows of a list of annotations, one act for all of them."""

from collections.abc import Callable, Sequence
from functools import partial
from html import escape
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication

from jjdesk.domain.annotation import Amendment, Annotation, Importance, NoteKind, Stance
from jjdesk.domain.sheet import harmless
from jjdesk.errors import UserError
from jjdesk.gui.note_list.model import cells
from jjdesk.gui.notes import note_kinds, note_words
from jjdesk.gui.notes.note_keeper import NoteKeeper
from jjdesk.gui.widgets.notice_bar import NoticeBar
from jjdesk.gui.workbook.undoing import Undo
from jjdesk.gui.workbook.workbook_keeper import WorkbookKeeper
from jjdesk.services.opening import OpenReport
from jjdesk.words import say

if TYPE_CHECKING:
    from jjdesk.services.annotating import Change
    from jjdesk.services.bundle import Services
    from jjdesk.services.listing import Line, Wish

_STANCES = (None, *Stance)
_MOST = 2000
"""Notes that are changed at once: it takes a millisecond each."""
_Turn = Callable[[Annotation], Annotation]


class NoteListActs(QObject):
    """Changes annotations by their rows in the workbook (``NoteListModel.keys``).

    Signals:
        changed: something is another now; the list is to be read again.
    """

    changed = Signal()

    def __init__(
        self,
        workbook: WorkbookKeeper,
        keeper: NoteKeeper,
        undo: Undo,
        bar: NoticeBar,
        open_report: Callable[[], OpenReport],
    ) -> None:
        super().__init__(bar)
        self._workbook = workbook
        self._keeper = keeper
        self._undo = undo
        self._bar = bar
        self._open_report = open_report

    def may_write(self) -> bool:
        """Whether anything may be changed; if not, it is said why."""
        if self._workbook.reading_only:
            self._bar.say(self._workbook.reading_only)
        return not self._workbook.reading_only

    def say_foreign(self) -> None:
        """Say what can be done with another's annotation."""
        self._bar.say(self.tr("他人的批注不能改动，可以复制为自己的（Y）。"))

    # Acts

    def set_kind(self, rows: Sequence[int], kind: NoteKind) -> None:
        """Give a kind; a change of words begins with the words that are there."""

        def turn(note: Annotation) -> Annotation:
            amendment = None
            if kind is NoteKind.AMEND:
                words = note_words.joined(note.anchor.quote)
                amendment = note.amendment or Amendment(words, words)
            return replace(note, kind=kind, amendment=amendment)

        label = note_kinds.label(kind)
        self._revise(rows, turn, self.tr("标为“%s”") % label, self.tr("已标为“%s”") % label)

    def turn_importance(self, rows: Sequence[int], first: Annotation) -> None:
        """The step after that of the ``first`` one, for all."""
        step = Importance(first.importance % len(Importance) + 1)
        label = note_kinds.importance_label(step)
        self._revise(
            rows, lambda note: replace(note, importance=step),
            self.tr("修改重要程度"), self.tr("重要程度已设为“%s”") % label,
        )  # fmt: skip

    def turn_stance(self, rows: Sequence[int], first: Annotation) -> None:
        """The stance after that of the ``first`` one, for all."""
        stance = _STANCES[(_STANCES.index(first.stance) + 1) % len(_STANCES)]
        label = note_kinds.stance_label(stance) if stance else self.tr("未表态")
        self._revise(
            rows, lambda note: replace(note, stance=stance),
            self.tr("修改表态"), self.tr("表态已设为“%s”") % label,
        )  # fmt: skip

    def tag(self, rows: Sequence[int], name: str) -> None:
        """Give a tag, or take it off where all have it."""
        opened = self._open_report()
        on, off = self.tr("加标签“%s”") % name, self.tr("取下标签“%s”") % name

        def work(services: "Services", ids: Sequence[str]) -> "Change":
            own = services.noting_many.own(ids)
            there = {each.tag.name: each.tag.id for each in services.tagging.shown()}
            tag = there.get(name.strip())
            if len(own) != 1 or tag is None:
                return services.noting_many.tag(ids, name, opened)
            has_it = tag in own[0].tags
            tags = tuple(each for each in own[0].tags if each != tag)
            act = named(services, off if has_it else on, rows, own)
            tags = tags if has_it else (*tags, tag)
            return services.noting_many.revise(
                ids, lambda note: replace(note, tags=tags), act, opened
            )

        self._do(rows, work, self.tr("标签“%s”") % name)
        self._keeper.load_names()

    def share(self, rows: Sequence[int], first: Annotation) -> None:
        """Share all, or make all private, the other way than the ``first`` one is."""
        shared = not first.shared
        opened = self._open_report()
        act = self.tr("公开批注") if shared else self.tr("收回批注")

        def work(services: "Services", ids: Sequence[str]) -> "Change":
            own = services.noting_many.own(ids)
            if len(own) != 1:
                return services.annotating.share(ids, shared=shared)
            return services.noting_many.revise(
                ids, lambda note: replace(note, shared=shared),
                named(services, act, rows, own), opened,
            )  # fmt: skip

        self._do(rows, work, self.tr("已设为共享") if shared else self.tr("已设为私有"))

    def delete(self, rows: Sequence[int]) -> None:
        """Delete; what is gone is said, with 撤销."""

        def work(services: "Services", ids: Sequence[str]) -> "Change":
            own = services.noting_many.own(ids)
            act = named(services, self.tr("删除批注"), rows, own)
            name = self.tr("删除 %d 条批注") % len(own) if len(own) > 1 else act
            return services.annotating.remove_all([note.id for note in own], name)

        self._do(rows, work, self.tr("已删除"))

    def copy_as_mine(self, rows: Sequence[int]) -> None:
        """Make annotations of one's own that say what others' say."""

        def work(services: "Services", ids: Sequence[str]) -> "Change":
            from jjdesk.services.annotating import Change  # noqa: PLC0415  slow
            from jjdesk.services.listing import Found, Wish  # noqa: PLC0415  slow

            lines = services.listing.lines(Found(Wish(), rows, len(rows)), 0, len(rows))
            places = {line.note.id: line.place.words for line in lines}
            copy = services.annotating.copy_as_mine
            made = [copy(each, places.get(each, "")).saved for each in ids]
            return Change(saved=tuple(note for notes in made for note in notes))

        self._do(rows, work, self.tr("已复制为自己的"))

    def _revise(self, rows: Sequence[int], turn: _Turn, act: str, said: str) -> None:
        opened = self._open_report()

        def work(services: "Services", ids: Sequence[str]) -> "Change":
            name = named(services, act, rows, services.noting_many.own(ids))
            return services.noting_many.revise(ids, turn, name, opened)

        self._do(rows, work, said)

    def _do(
        self,
        rows: Sequence[int],
        act: "Callable[[Services, Sequence[str]], Change]",
        said: str,
    ) -> None:
        if not self.may_write():
            return
        if len(rows) > _MOST:
            words = self.tr("选了 %d 条，一次最多改动 %d 条。请先筛选，再分几次改。")
            self._bar.say(words % (len(rows), _MOST))
            return

        def work(services: "Services") -> "tuple[Change, int]":
            notes = services.listing.notes(rows)
            return act(services, [note.id for note in notes]), len(notes)

        self._workbook.run(work, partial(self._done, said), self._failed)

    def _done(self, said: str, answer: "tuple[Change, int]") -> None:
        change, asked = answer
        ids = {*change.removed, *(note.id for note in change.saved)}
        self._keeper.refresh(ids)
        self.changed.emit()
        if not ids:
            self.say_foreign()
            return
        words = self.tr("%s：%d 条批注。") % (said, len(ids))
        if len(ids) < asked:
            words += self.tr("其中 %d 条是他人的，没有改动。") % (asked - len(ids))
        self._undo.tell(words)

    def _failed(self, error: UserError) -> None:
        self._bar.say(str(error))

    # A single one, as it is typed

    def write(self, note: Annotation) -> None:
        """Keep an annotation as it reads now; typing is one act with what was typed before."""
        opened = self._open_report()
        if note.anchor.report == opened.report.source.sha256:
            self._keeper.put(note)
        else:
            self._keeper.run(lambda services: services.annotating.save(note, opened))

    def tag_one(self, note: Annotation, name: str, then: Callable[[Annotation], None]) -> None:
        """Give the annotation that is being written a tag; ``then`` shows it."""

        def done(tag: str) -> None:
            if tag not in note.tags:
                then(replace(note, tags=(*note.tags, tag)))

        self._workbook.run(lambda services: services.tagging.ensure(name).id, done, self._failed)
        self._keeper.load_names()

    # Copies

    def copy(self, wish: "Wish", rows: Sequence[int]) -> None:
        """Put annotations on the clipboard: as a table for spreadsheets and for 文字 or Word."""

        def work(services: "Services") -> "tuple[Line, ...]":
            from jjdesk.services.listing import Found  # noqa: PLC0415  slow

            return services.listing.lines(Found(wish, rows, len(rows)), 0, len(rows))

        def done(lines: "Sequence[Line]") -> None:
            QGuiApplication.clipboard().setMimeData(as_table(lines))
            self._bar.say(self.tr("已复制 %d 条批注，可粘贴到文字或表格中。") % len(lines))

        self._workbook.run(work, done, self._failed)


def named(services: "Services", act: str, rows: Sequence[int], own: Sequence[Annotation]) -> str:
    """``删除批注（第 3 条）``: an act on one annotation has its place; on several it has not.

    Args:
        services: of the open workbook; the list is read on its thread.
        act: what is done.
        rows: the chosen rows.
        own: those of their annotations that are changed.
    """
    from jjdesk.services.listing import Found, Wish  # noqa: PLC0415  slow

    if len(own) != 1:
        return act
    lines = services.listing.lines(Found(Wish(), rows, len(rows)), 0, len(rows))
    place = next((line.place.words for line in lines if line.note.id == own[0].id), "")
    return say("{act}（{place}）", act=act, place=place) if place else act


def as_table(lines: "Sequence[Line]") -> QMimeData:
    """Annotations as tab-separated text and as an HTML table, a row each, with heads."""
    rows = [
        (
            say("位置"),
            say("章节"),
            say("原文"),
            say("类型"),
            say("批注"),
            say("标签"),
            say("批注人"),
            say("修改时间"),
        )
    ]
    for line in lines:
        place, text, kind, author, modified = cells(line)
        quote = "".join(line.note.anchor.quote.split())
        tags = say("、").join(tag.name for tag in line.tags)
        rows.append((place, line.place.section, quote, kind, text, tags, author, modified))
    data = QMimeData()
    data.setText("\n".join("\t".join(map(_cell, row)) for row in rows))
    body = "".join(
        f"<tr>{''.join(f'<td>{escape(_safe(each))}</td>' for each in row)}</tr>".replace(
            "\n", "<br>"
        )
        for row in rows
    )
    data.setHtml(f'<table border="1" cellspacing="0" cellpadding="4">{body}</table>')
    return data


def _cell(text: str) -> str:
    """As spreadsheets read it: in quotes where it holds a line break, a tab, or quotes.

    A cell that a spreadsheet would take for a formula begins with an apostrophe.
    """
    text = _safe(text)
    if any(sign in text for sign in '\n\t"'):
        doubled = text.replace('"', '""')
        return f'"{doubled}"'
    return text


def _safe(text: str) -> str:
    """A cell that no spreadsheet runs, from whichever form it is pasted."""
    return str(harmless(text))
