"""Take in notes of others, and one's own from another machine: any order, any number of times.

Merging is the union of two sets of revisions (ADR 0014), in one transaction, as one act. A note on
a report that is not in the library is kept, and shown once its report is there. Where another
version of the report's text is there, it hangs on that; its revisions stay as they came.

Slow to import (sqlite-utils): not before the first paint.
"""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from jjdesk import parsing
from jjdesk.domain.annotation import Annotation, Revision
from jjdesk.domain.tag import Author, Tag
from jjdesk.errors import SourceError, UserError
from jjdesk.exchange import pack as packs
from jjdesk.exchange import report_json, web_annotation
from jjdesk.exchange.pack import Pack
from jjdesk.services import anchoring, backing_up, revising, tagging, waiting, web_notes
from jjdesk.services.arriving import Arrived
from jjdesk.services.clock import Clock, stamp, utc_now
from jjdesk.services.identity import Identity
from jjdesk.services.library import Library
from jjdesk.services.opening import BUNDLED_SHA256
from jjdesk.store import (
    absent_reports,
    annotations,
    authors,
    exchange_files,
    reports,
    revisions,
    tags,
)
from jjdesk.store.database import Workbook
from jjdesk.words import say

_SAFE: Final = say("批注没有任何改动")
Histories = Mapping[str, Sequence[Revision]]


class Brought(Struct, frozen=True):
    """What a set of revisions would bring, by ids of notes; each note is in at most one.

    ``conflicting`` have now several versions, of which all stay; ``gone`` were deleted by who wrote
    them.
    """

    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    conflicting: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    known: tuple[str, ...] = ()

    @property
    def touched(self) -> tuple[str, ...]:
        """All that would be others than before."""
        return (*self.new, *self.changed, *self.conflicting, *self.gone)


class Preview(Struct, frozen=True, kw_only=True):
    """What a file would bring; nothing is kept yet.

    Attributes:
        name: of the file.
        author: whose notes they are.
        made: ISO 8601 of the latest change in it.
        new: how many notes; so the other numbers, see ``Brought``.
        waiting: notes, of the new and changed ones, on reports that are not in the library.
        absent: titles of these reports.
        left_out: what cannot be taken: it fits nowhere, or bears the id of somebody else's note.
        may_be_mine: whether the deputy may have written them on another machine.
    """

    name: str
    author: Author
    made: str = ""
    new: int = 0
    changed: int = 0
    conflicting: int = 0
    gone: int = 0
    known: int = 0
    waiting: int = 0
    absent: tuple[str, ...] = ()
    left_out: int = 0
    may_be_mine: bool = False
    pack: Pack
    sha256: str = ""

    @property
    def brings_something(self) -> bool:
        """Whether any note would be another than before."""
        return bool(self.new or self.changed or self.conflicting or self.gone)


class Merged(Struct, frozen=True):
    """What was taken in.

    Attributes:
        act: its name in the undo; empty when nothing was new, not even an earlier version.
        words: what came of it, in one or two sentences.
        preview: what was found.
        annotations: ids of the notes that are others now.
        reports: SHA-256 of the reports they hang on.
    """

    act: str
    words: str
    preview: Preview
    annotations: tuple[str, ...] = ()
    reports: frozenset[str] = frozenset()


class Merging:
    """Takes notes in. To be used on the thread that opened the workbook."""

    def __init__(
        self, workbook: Workbook, identity: Identity, library: Library, clock: Clock = utc_now
    ) -> None:
        """Work on an open workbook."""
        self._workbook = workbook
        self._identity = identity
        self._library = library
        self._clock = clock

    def known_files(self) -> frozenset[str]:
        """SHA-256 of the files of the exchange folder that were taken in or written here."""
        with self._workbook.reading() as database:
            return exchange_files.known(database)

    def preview_file(self, path: Path) -> Preview:
        """Read a file of notes and say what it would bring.

        Raises:
            SourceError: it cannot be read, is something else, or contradicts itself.
        """
        if path.suffix.casefold() in web_annotation.SUFFIXES:
            return self._preview_web(path)
        pack, digest = packs.read_file(path)
        return self.preview(pack, path.name, digest)

    def _preview_web(self, path: Path) -> Preview:
        """The same of a file in the W3C model."""
        found = web_annotation.read_file(path)
        with self._workbook.reading() as database:
            ids = [note.annotation.id for note in found.notes]
            there = {note.id: note for note in annotations.of_ids(database, ids)}
            every = {tag.id: tag for tag in tags.every(database)}
        library = (self._library.open(each.sha256) for each in self._library.shelf())
        fitted = web_notes.fit(found, there, library, partial(tagging.for_name, every=every))
        preview = self.preview(fitted.pack, path.name, left_out=fitted.left_out)
        return replace(preview, known=preview.known + fitted.known)

    def preview(self, pack: Pack, name: str, sha256: str = "", left_out: int = 0) -> Preview:
        """Say what a pack would bring.

        Args:
            pack: as it was read.
            name: of its file.
            sha256: of its file.
            left_out: what of the file is not in ``pack``.

        Raises:
            SourceError: a revision is not what its id says.
        """
        return self._looked_at(pack, name, sha256, left_out, self._identity.mine())

    def _looked_at(
        self, pack: Pack, name: str, sha256: str, left_out: int, mine: frozenset[str]
    ) -> Preview:
        if not all(map(revising.is_genuine, pack.revisions)):
            message = say(
                "“{name}”里的批注与编号不符，可能被改动过，没有读入。{safe}，请对方重新导出。",
                name=name,
                safe=_SAFE,
            )
            raise SourceError(message)
        there = self._histories(pack.notes)
        with self._workbook.reading() as database:
            kept = {each.sha256 for each in reports.shelf(database)} | {BUNDLED_SHA256}
        given = _by_note(pack.revisions)
        strangers = {note for note in given if _is_stranger(there.get(note, ()), given[note], mine)}
        sound = tuple(each for each in pack.revisions if each.annotation not in strangers)
        brought = compare(there, sound)
        heads = [
            revising.shown(revising.merge(there.get(note, ()), given[note]))
            for note in (*brought.new, *brought.changed)
        ]
        away = [note for note in heads if note is not None and note.anchor.report not in kept]
        placed = self._placed(pack, kept, away)
        absent = [note.anchor.report for note in away if note.id not in placed]
        titles = {each.sha256: each.title or "" for each in pack.reports}
        return Preview(
            name=name,
            author=pack.author,
            made=pack.made,
            new=len(brought.new),
            changed=len(brought.changed),
            conflicting=len(brought.conflicting),
            gone=len(brought.gone),
            known=len(brought.known),
            waiting=len(absent),
            absent=tuple(
                sorted({titles.get(each) or say("（不知名的报告）") for each in {*absent}})
            ),
            left_out=left_out + len(strangers),
            may_be_mine=pack.author.id not in mine,
            pack=replace(pack, revisions=sound),
            sha256=sha256,
        )

    def merge(self, preview: Preview, *, own: bool = False) -> Merged:
        """Take in what was looked at; on disk when this returns.

        Args:
            preview: of the file.
            own: whether the deputy says that he wrote it, on another machine.

        Raises:
            WorkbookError: no copy of the workbook could be made first, or SQLite refused; nothing
                was taken in.
        """
        claimed = frozenset({preview.author.id} if own else ())
        mine = self._identity.mine() | claimed
        # The workbook may have changed since the preview was shown.
        found = self._looked_at(preview.pack, preview.name, preview.sha256, preview.left_out, mine)
        pack = found.pack
        there = self._histories(pack.notes)
        brought = compare(there, pack.revisions)
        act = _act(found) or self._act_of_tags(pack) or _act_of_history(pack, there)
        if act:
            backing_up.before_import(self._workbook, self._clock)
        with self._workbook.changing(act) as database:
            for author in claimed:
                self._identity.claim(author)
            authors.put(database, _others(pack, mine))
            absent_reports.put(database, map(msgspec.structs.astuple, pack.reports))
            tags.put(database, pack.tags)
            # Of notes from before there were revisions, ``there`` has the first one.
            for note, given in _by_note(pack.revisions).items():
                revisions.add(database, revising.merge(there.get(note, ()), given))
            self._show(pack, brought.touched, there)
            if preview.sha256:
                exchange_files.put(
                    database, preview.sha256, name=preview.name, author=pack.author.id,
                    taken=stamp(self._clock()), added=len(brought.touched),
                )  # fmt: skip
            shown = annotations.of_ids(database, brought.touched)
        return Merged(
            act,
            _words(found),
            found,
            brought.touched,
            frozenset(note.anchor.report for note in shown),
        )

    def _act_of_tags(self, pack: Pack) -> str:
        """The act's name where only tags are newer; empty where none is."""
        with self._workbook.reading() as database:
            here = {tag.id: tag for tag in tags.every(database)}
        newer = [tag for tag in pack.tags if tag.id not in here or _rank(tag) > _rank(here[tag.id])]
        return (
            say("导入 {name} 的标签 {count} 个", name=pack.author.name, count=len(newer))
            if newer
            else ""
        )

    def take(self, arrived: Arrived) -> Merged:
        """Take in what appeared in the exchange folder.

        Raises:
            SourceError: a revision is not what its id says.
            WorkbookError: nothing was taken in.
        """
        return self.merge(self.preview(arrived.pack, arrived.path.name, arrived.sha256))

    def _versions(self, pack: Pack, kept: set[str]) -> dict[str, list[str]]:
        """Kept reports that may be other versions of those a pack tells of, by SHA-256."""
        shelf = self._library.shelf()
        found: dict[str, list[str]] = {}
        for about in pack.reports:
            if about.sha256 in kept:
                continue
            named = msgspec.structs.astuple(about)
            degrees = {
                each.sha256: waiting.likely_same(
                    named, (each.sha256, each.title, each.place, each.year)
                )
                for each in shelf
            }
            likely = [sha256 for sha256, degree in degrees.items() if degree]
            found[about.sha256] = sorted(likely, key=degrees.__getitem__, reverse=True)
        return found

    def _show(self, pack: Pack, touched: Iterable[str], before: Histories) -> None:
        """Make the rows of notes anew from all that is known of them."""
        with self._workbook.changing() as database:
            rows = annotations.of_ids(database, touched)
            histories = revisions.of_annotations(database, touched)
            notes = {id_: revising.shown(history) for id_, history in histories.items()}
            there = [note for note in notes.values() if note is not None]
            kept = {each.sha256 for each in reports.shelf(database)} | {BUNDLED_SHA256}
            placed = self._placed(pack, kept, there)
            here = {note.id: note for note in there if note.anchor.report in kept}
            here |= placed | _staying(rows, before, notes)
            if any(note.anchor.report == BUNDLED_SHA256 for note in here.values()):
                self._keep_bundled()
            for id_ in notes:
                annotations.show(database, id_, here.get(id_))

    def _placed(
        self, pack: Pack, kept: set[str], notes: Iterable[Annotation]
    ) -> dict[str, Annotation]:
        """Notes on a report that is here in another version only, on that, by id."""
        versions = self._versions(pack, kept)
        by_report: dict[str, list[Annotation]] = {}
        for note in notes:
            if note.anchor.report in versions:
                by_report.setdefault(note.anchor.report, []).append(note)
        placed: dict[str, Annotation] = {}
        for old, there in by_report.items():
            found: tuple[Annotation, ...] = ()
            for version in versions[old]:
                # What cannot be opened takes no notes; they wait.
                with suppress(UserError):
                    here = anchoring.place(there, self._library.open(version))
                    found = max(found, here.notes, key=len)
            placed |= {note.id: note for note in found}
        return placed

    def _keep_bundled(self) -> None:
        """The report that comes with the program is kept with the first note on it."""
        with self._workbook.reading() as database:
            if reports.contains(database, BUNDLED_SHA256):
                return
        opened = self._library.open(BUNDLED_SHA256)
        with self._workbook.changing() as database:
            reports.add(
                database, opened.report, opened.text,
                parsed=report_json.encode(opened.report).decode("utf-8"),
                parser=parsing.VERSION, added=stamp(self._clock()),
            )  # fmt: skip

    def _histories(self, notes: Iterable[str]) -> Histories:
        """What is known of notes, also of those from before there were revisions."""
        wanted = set(notes)
        with self._workbook.reading() as database:
            known: dict[str, Sequence[Revision]] = dict(revisions.of_annotations(database, wanted))
            old = annotations.of_ids(database, wanted - known.keys())
        return known | {note.id: (revising.first(note),) for note in old}


def compare(there: Histories, given: Iterable[Revision]) -> Brought:
    """What ``given`` would change of the histories that are there."""
    found: dict[str, list[str]] = {name: [] for name in Brought.__struct_fields__}
    for note, revisions_ in sorted(_by_note(given).items()):
        found[_change(there.get(note, ()), revisions_)].append(note)
    return Brought(**{name: tuple(notes) for name, notes in found.items()})


def _change(before: Sequence[Revision], given: Sequence[Revision]) -> str:
    """Which field of ``Brought`` a note belongs to."""
    after = revising.merge(before, given)
    old, now = revising.shown(before), revising.shown(after)
    if {each.id for each in revising.heads(before)} == {each.id for each in revising.heads(after)}:
        return "known"
    if now is not None and now.rivals:
        return "conflicting"
    if now is None:
        return "gone" if old is not None else "known"
    if old is None:
        return "changed" if before else "new"
    return "changed"


def _by_note(given: Iterable[Revision]) -> dict[str, list[Revision]]:
    found: dict[str, list[Revision]] = {}
    for revision in given:
        found.setdefault(revision.annotation, []).append(revision)
    return found


def _is_stranger(
    there: Iterable[Revision], given: Iterable[Revision], mine: frozenset[str]
) -> bool:
    """Whether a note is there that somebody else has written: nobody writes another's notes."""
    known = {each.content.author for each in there if each.content is not None}
    new = {each.content.author for each in given if each.content is not None}
    return bool(known) and not (new <= known or (known | new) <= mine)


def _others(pack: Pack, mine: frozenset[str]) -> list[Author]:
    """The authors of a pack; nobody else's says what the deputy is called."""
    own = pack.author.id in mine
    return [author for author in pack.authors if own or author.id not in mine]


def _staying(
    rows: Iterable[Annotation], before: Histories, notes: Mapping[str, Annotation | None]
) -> dict[str, Annotation]:
    """Notes that were moved here, as with a corrected text, and not by who wrote them since."""
    stay = {}
    for row in rows:
        old, now = revising.shown(before.get(row.id, ())), notes.get(row.id)
        if old and now and row.anchor != old.anchor and now.anchor == old.anchor:
            stay[row.id] = replace(now, anchor=row.anchor)
    return stay


def _rank(tag: Tag) -> tuple[object, ...]:
    """What the store compares where two tags have one id."""
    return tag.modified, tag.name, tag.colour, tag.parent, tag.merged, tag.removed


def _act(preview: Preview) -> str:
    count = preview.new + preview.changed + preview.conflicting + preview.gone
    return (
        say("导入 {name} 的批注 {count} 条", name=preview.author.name, count=count) if count else ""
    )


def _act_of_history(pack: Pack, there: Histories) -> str:
    """The act's name where only earlier versions are new; empty where none is."""
    known = {each.id: each for history in there.values() for each in history}
    new = {
        each.annotation
        for each in pack.revisions
        if each.id not in known or (each.content and not known[each.id].content)
    }
    return (
        say("导入 {name} 的批注历史 {count} 条", name=pack.author.name, count=len(new))
        if new
        else ""
    )


def _words(preview: Preview) -> str:
    """What came of it."""
    parts = [
        words % count
        for words, count in (
            (say("新 %d 条"), preview.new),
            (say("改动 %d 条"), preview.changed),
            (say("对方已删除 %d 条"), preview.gone),
            (say("冲突 %d 条（两个版本都已留下）"), preview.conflicting),
        )
        if count
    ]
    if not parts:
        return say("{name} 的批注都已经有了，没有重复存入。", name=preview.author.name)
    words = say(
        "已导入 {name} 的批注：{names}。", name=preview.author.name, names=say("，").join(parts)
    )
    if preview.waiting:
        words += say(
            "有 {waiting} 条批的报告不在资料中，导入报告后就会显示。", waiting=preview.waiting
        )
    if preview.left_out:
        words += say("有 {left_out} 条对不上，没有导入。", left_out=preview.left_out)
    return words
