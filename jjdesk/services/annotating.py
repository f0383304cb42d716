"""The whole life of an annotation: made, changed, deleted, brought back, settled, shared.

Each act leaves a revision, and has a name under which it is undone. Slow to import (sqlite-utils):
not before the first paint. What needs no workbook is in :mod:`jjdesk.services.drafting` and
:mod:`jjdesk.services.revising`.
"""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from jjdesk import parsing
from jjdesk.domain.annotation import Annotation, Content, Revision
from jjdesk.errors import UserError
from jjdesk.exchange import report_json
from jjdesk.services import anchoring, revising
from jjdesk.services.anchoring import Placement
from jjdesk.services.clock import Clock, stamp, utc_now
from jjdesk.services.identity import Identity
from jjdesk.services.opening import OpenReport
from jjdesk.store import annotations, reports, revisions
from jjdesk.store.database import Workbook
from jjdesk.store.texts import storable
from jjdesk.words import Labels, say, to_say

SITTING: Final = timedelta(minutes=10)
"""Time between two saves after which further typing is a version of its own."""
_WORDS: Final = frozenset({"text", "amendment"})
"""What typing changes."""
_FIELDS: Final = Labels(
    {
        "kind": to_say("类型"),
        "stance": to_say("表态"),
        "importance": to_say("重要程度"),
        "tags": to_say("标签"),
        "links": to_say("关联"),
        "follow_up": to_say("再看日期"),
    }
)
"""How an act is called that changes one of these alone."""
_GONE: Final = say("这条批注已经不在了，没有改动；其他批注完好。请重新打开报告再试。")
_NO_VERSION: Final = say("这个版本已经不在了，没有改动；批注完好。请重新打开历史记录再试。")


@dataclass(frozen=True, slots=True)
class Change:
    """What an act changed: annotations as they are kept now, and ids of those taken away."""

    saved: tuple[Annotation, ...] = ()
    removed: tuple[str, ...] = ()


class Version(Struct, frozen=True):
    """One version in the history of an annotation, with the name of its editor.

    ``name`` is empty where it is not known; ``is_shown`` marks the one that stands on the screens,
    ``is_rival`` those made without knowledge of it.
    """

    revision: Revision
    name: str
    is_shown: bool
    is_rival: bool


class Deleted(Struct, frozen=True):
    """A deleted annotation as it was last, when it was deleted and by whom.

    ``annotation.revision`` is what ``Annotating.restore`` takes.
    """

    annotation: Annotation
    deleted: str
    name: str


@dataclass(frozen=True, slots=True)
class _Sitting:
    """The note being typed in: its latest revision, and what joins its saves to one act."""

    annotation: str
    revision: str
    made: datetime
    joins: str


class Annotating:
    """Changes annotations in a workbook. To be used on the thread that opened it.

    All that changes something raises WorkbookError where it could not be written; then nothing was
    changed.
    """

    def __init__(
        self, workbook: Workbook, clock: Clock = utc_now, identity: Identity | None = None
    ) -> None:
        """Work on an open workbook.

        Args:
            workbook: open, with the current shape.
            clock: gives the present moment; may be wrong.
            identity: who writes.
        """
        self._workbook = workbook
        self._clock = clock
        self._identity = identity or Identity(workbook, clock)
        self._sitting: _Sitting | None = None
        self._made: dict[str, str] = {}
        """The latest revision made here, by annotation."""

    # What there is

    def get(self, annotation: str) -> Annotation | None:
        """The annotation with this id."""
        with self._workbook.reading() as database:
            return annotations.get(database, annotation)

    def of_report(self, open_report: OpenReport) -> Placement:
        """The notes on a report, placed on it as it is open now; those that hang on nothing apart.

        Raises:
            WorkbookError: the workbook cannot be read.
        """
        with self._workbook.reading() as database:
            notes = annotations.of_report(database, open_report.report.source.sha256)
        return anchoring.place(notes, open_report)

    def of_ids(self, ids: Iterable[str]) -> tuple[Annotation, ...]:
        """The notes with these ids that are there, in reading order."""
        with self._workbook.reading() as database:
            return annotations.of_ids(database, ids)

    def history(self, annotation: str) -> tuple[Version, ...]:
        """All versions of an annotation whose words are known, the newest first; deletions too."""
        known = self._known(annotation)
        names = self._identity.names()
        now = revising.shown(known)
        head, rivals = (now.revision, now.rivals) if now else ("", ())
        return tuple(
            Version(each, names.get(each.editor, ""), each.id == head, each.id in rivals)
            for each in revising.in_order(known)
            if each.content is not None
        )

    def deleted(self, report: str) -> tuple[Deleted, ...]:
        """The deleted annotations on a report (its SHA-256), the latest deletion first."""
        with self._workbook.reading() as database:
            histories = revisions.of_deleted(database, report)
        names = self._identity.names()
        found = []
        for known in histories.values():
            order = revising.in_order(known)
            last = next((each for each in order if each.content and not each.content.deleted), None)
            if last is not None:
                name = names.get(order[0].editor, "")
                found.append(Deleted(revising.annotation_of(last), order[0].made, name))
        return tuple(sorted(found, key=lambda each: each.deleted, reverse=True))

    # What is done

    def save(self, annotation: Annotation, open_report: OpenReport, where: str = "") -> Change:
        """Keep ``annotation``, new or changed; it is on disk when this returns.

        Its report may be any of the library; the bundled one is kept with its first annotation.
        Further typing in one sitting replaces the version it began. What was changed elsewhere
        since ``annotation.revision`` stays beside it as a rival.

        Args:
            annotation: as it shall be.
            open_report: the report it hangs on.
            where: for the act's name, as 第 12 条.

        Returns:
            The annotation as kept: time of modification set, text made storable.
        """
        editor, now = self._identity.me(), self._clock()
        content = _storable(revising.content_of(annotation), editor)
        before = self.get(annotation.id)
        changed = _changed(before, content)
        if before and not changed:
            return Change(saved=(before,))
        self._keep_report(annotation.anchor.report, open_report)
        sitting = self._continued(before, changed, now)
        joins = sitting.joins if sitting else uuid.uuid4().hex
        with self._workbook.changing(_act(before, changed, where), joins) as database:
            known = self._known(annotation.id)
            parents = (*self._parents(known, annotation), *self._undone(known, annotation.id))
            if sitting and parents == (sitting.revision,):
                replaced = next(each for each in known if each.id == sitting.revision)
                revisions.remove(database, replaced.id)
                known, parents = tuple(each for each in known if each != replaced), replaced.parents
            revision = _revision(annotation.id, content, parents, editor, now)
            change = self._add(known, revision)
        typed = changed <= _WORDS and (content.text or content.amendment)
        self._sitting = _Sitting(annotation.id, revision.id, now, joins) if typed else None
        return change

    def end_sitting(self) -> None:
        """What is typed from now on is a version of its own, for the present one has left."""
        self._sitting = None

    def remove(self, annotation: str, where: str = "") -> Change:
        """Delete an annotation, which can be brought back; an unknown id changes nothing."""
        return self.remove_all((annotation,), _named(say("删除批注"), where))

    def remove_all(self, ids: Iterable[str], act: str) -> Change:
        """Delete several annotations in one act."""
        self.end_sitting()
        editor, now = self._identity.me(), self._clock()
        changes = []
        with self._workbook.changing(act):
            for note in self.of_ids(ids):
                known = self._known(note.id)
                content = revising.without_words(revising.content_of(note))
                ends = (*(head.id for head in revising.heads(known)), *self._undone(known, note.id))
                changes.append(self._add(known, _revision(note.id, content, ends, editor, now)))
        return _together(changes)

    def restore(self, annotation: str, revision: str, where: str = "") -> Change:
        """Let an annotation say again what a version of it said; also a deleted one.

        Raises:
            UserError: there is no such version.
        """
        with self._workbook.changing(_named(say("恢复批注"), where)):
            known = self._known(annotation)
            content = self._version(known, annotation, revision)
            return self._follow(known, annotation, content, revising.base(known))

    def settle(self, annotation: str, choice: str | Annotation, where: str = "") -> Change:
        """End a conflict: one version, or what was made of several, is what all continue from.

        Args:
            annotation: id of the annotation.
            choice: id of the version that is right, also one that deletes; or the annotation as it
                shall be.
            where: for the act's name.

        Raises:
            UserError: there is no such version.
        """
        with self._workbook.changing(_named(say("处理批注冲突"), where)):
            known = self._known(annotation)
            if isinstance(choice, str):
                content = self._version(known, annotation, choice)
            else:
                content = revising.content_of(choice)
            ends = [head.id for head in revising.heads(known)]
            return self._follow(known, annotation, content, ends)

    def copy_as_mine(self, annotation: str, where: str = "") -> Change:
        """Make an annotation of one's own that says what another's says; it begins private.

        Raises:
            UserError: there is no such annotation.
        """
        with self._workbook.changing(_named(say("复制批注"), where)):
            note = self.get(annotation)
            if note is None:
                raise UserError(_GONE)
            now = stamp(self._clock())
            mine = replace(note, author=self._identity.me(), created=now, shared=False)
            return self._follow((), uuid.uuid4().hex, revising.content_of(mine), ())

    def share(self, ids: Iterable[str], *, shared: bool) -> Change:
        """Let one's own annotations leave the workbook in packs, or keep them from now on."""
        wanted = [note for note in self._own(ids) if note.shared is not shared]
        name = say("公开批注") if shared else say("收回批注")
        return self._revise([replace(note, shared=shared) for note in wanted], name)

    def sign(self, ids: Iterable[str]) -> Change:
        """Put the deputy's id on notes from before there were authors, as they are to leave."""
        return self._revise([note for note in self._own(ids) if not note.author], say("署名批注"))

    # How

    def _own(self, ids: Iterable[str]) -> list[Annotation]:
        mine = self._identity.mine()
        return [note for note in self.of_ids(ids) if note.author in mine]

    def _revise(self, notes: list[Annotation], name: str) -> Change:
        act = say("{name} {count} 条", name=name, count=len(notes)) if len(notes) > 1 else name
        changes = []
        with self._workbook.changing(act):
            for note in notes:
                known = self._known(note.id)
                content = revising.content_of(note)
                changes.append(self._follow(known, note.id, content, revising.base(known)))
        return _together(changes)

    def _known(self, annotation: str) -> tuple[Revision, ...]:
        """The history; of an annotation from before there were revisions, as it stands."""
        with self._workbook.reading() as database:
            known = revisions.of_annotation(database, annotation)
            here = None if known else annotations.get(database, annotation)
        return (revising.first(here),) if here else known

    def _version(self, known: Iterable[Revision], annotation: str, wanted: str) -> Content:
        """What a version said, at the place where the annotation hangs now, or hung at last."""
        content = next((each.content for each in known if each.id == wanted), None)
        if content is None:
            raise UserError(_NO_VERSION)
        ends = (head.content for head in revising.heads(known))
        here = self.get(annotation) or next(filter(None, ends), content)
        return replace(content, anchor=here.anchor)

    def _parents(self, known: tuple[Revision, ...], annotation: Annotation) -> tuple[str, ...]:
        """What a save continues: the head, or the version it was made from if that is no head now.

        Saves that were on their way already when the one before them was kept continue that one.
        """
        ends = revising.heads(known)
        seen = next((each for each in known if each.id == annotation.revision), None)
        mine = self._made.get(annotation.id)
        if seen is None or any(each.id == mine for each in ends):
            return revising.base(known)
        if seen in ends:
            return tuple(each.id for each in ends if each.content == seen.content)
        return (seen.id,)

    def _continued(
        self, before: Annotation | None, changed: frozenset[str], now: datetime
    ) -> _Sitting | None:
        """The sitting that a save belongs to."""
        sitting = self._sitting
        if sitting is None or before is None or before.revision != sitting.revision:
            return None
        rested = timedelta() <= now - sitting.made < SITTING
        return sitting if rested and changed <= _WORDS else None

    def _follow(
        self, known: tuple[Revision, ...], annotation: str, content: Content, parents: Iterable[str]
    ) -> Change:
        """Keep another version, which ends a sitting."""
        self.end_sitting()
        editor, now = self._identity.me(), self._clock()
        said = _storable(content, editor)
        before = (*parents, *self._undone(known, annotation))
        return self._add(known, _revision(annotation, said, before, editor, now))

    def _undone(self, known: Iterable[Revision], annotation: str) -> tuple[str, ...]:
        """The latest version made here, if it was taken back: the next one is made instead of it.

        It may have left in a pack before; who has it shall not take both for a conflict.
        """
        mine = self._made.get(annotation)
        return () if mine is None or any(each.id == mine for each in known) else (mine,)

    def _add(self, known: tuple[Revision, ...], revision: Revision) -> Change:
        """Keep a revision, and show what the history says with it."""
        now = revising.shown((*known, revision))
        with self._workbook.changing() as database:
            # The first one known may be of a note from before, which is not kept yet.
            revisions.add(database, (*known[:1], revision))
            annotations.show(database, revision.annotation, now)
        self._made[revision.annotation] = revision.id
        if now is None:
            return Change(removed=(revision.annotation,))
        kept = self.get(revision.annotation)
        return Change(saved=(kept,) if kept else ())

    def _keep_report(self, sha256: str, open_report: OpenReport) -> None:
        """Keep a report that is not yet in the workbook: no act, for it stays when one is undone.

        Looked up before: reports are never deleted but by undoing what added them.
        """
        with self._workbook.reading() as database:
            if reports.contains(database, sha256):
                return
        parsed = report_json.encode(open_report.report).decode("utf-8")
        with self._workbook.changing() as database:
            reports.add(
                database, open_report.report, open_report.text,
                parsed=parsed, parser=parsing.VERSION, added=stamp(self._clock()),
            )  # fmt: skip


def _storable(content: Content, editor: str) -> Content:
    """``content`` as SQLite can hold it, by its author."""
    amendment = content.amendment
    return replace(
        content,
        author=content.author or editor,
        text=storable(content.text),
        amendment=amendment
        and replace(
            amendment,
            original=storable(amendment.original),
            proposed=storable(amendment.proposed),
        ),
    )


def _revision(
    annotation: str, content: Content, parents: Iterable[str], editor: str, now: datetime
) -> Revision:
    return revising.revise(annotation, content, parents=parents, editor=editor, made=stamp(now))


def _changed(before: Annotation | None, content: Content) -> frozenset[str]:
    """Names of the fields that a save changes; to sign a note alone is no change."""
    if before is None:
        return _WORDS
    there = replace(revising.content_of(before), author=before.author or content.author)
    fields = Content.__struct_fields__
    return frozenset(name for name in fields if getattr(there, name) != getattr(content, name))


def _act(before: Annotation | None, changed: frozenset[str], where: str) -> str:
    if before is None:
        return _named(say("添加批注"), where)
    fields = [name for key, name in _FIELDS.items() if key in changed]
    return _named(
        say("修改批注{fields}", fields=fields[0])
        if len(fields) == len(changed) == 1
        else say("修改批注"),
        where,
    )


def _named(act: str, where: str) -> str:
    return say("{act}（{where}）", act=act, where=where) if where else act


def _together(changes: Iterable[Change]) -> Change:
    parts = list(changes)
    return Change(
        tuple(note for part in parts for note in part.saved),
        tuple(id_ for part in parts for id_ in part.removed),
    )
