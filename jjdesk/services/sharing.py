"""Let the deputy's notes leave the workbook: as a pack, or in the W3C Web Annotation model.

Private notes leave only where that is said; earlier wording and tags of private notes never do.

Slow to import (sqlite-utils): not before the first paint.
"""

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

import jjdesk
from jjdesk import files
from jjdesk.domain.annotation import Annotation, Revision
from jjdesk.domain.finding import Filter
from jjdesk.domain.tag import Author, Tag
from jjdesk.errors import SourceError
from jjdesk.exchange import pack as packs
from jjdesk.exchange import web_annotation
from jjdesk.exchange.pack import AboutReport, Pack
from jjdesk.exchange.web_annotation import WebNote
from jjdesk.services import revising, tagging
from jjdesk.services.annotating import Annotating
from jjdesk.services.clock import Clock, stamp, utc_now
from jjdesk.services.exchange_settings import DELEGATION
from jjdesk.services.filtering import Known
from jjdesk.services.identity import Identity
from jjdesk.services.listing import Listing, Wish
from jjdesk.store import authors, exchange_files, reports, revisions, settings, tags
from jjdesk.store.database import Workbook
from jjdesk.words import say

_NOTHING: Final = say(
    "没有可以导出的批注，没有写出文件。批注都在，请先把批注设为共享，或连同私有批注一起导出。"
)


class Choice(Struct, frozen=True):
    """Which of the deputy's notes leave.

    Attributes:
        wanted: what they must be; ``None`` for all, then also word of what was deleted.
        report: SHA-256 of the one report ``wanted`` is asked of, or empty for all.
        known: what ``wanted`` needs to know beside the workbook.
        private: with private notes, too.
    """

    wanted: Filter | None = None
    report: str = ""
    known: Known = Known()
    private: bool = False


class Stock(Struct, frozen=True):
    """How many of the deputy's notes are shared, how many private."""

    shared: int
    private: int


class Sent(Struct, frozen=True):
    """A file in the exchange folder."""

    path: Path
    sha256: str
    notes: int


class Sharing:
    """Writes the deputy's notes. To be used on the thread that opened the workbook."""

    def __init__(
        self,
        workbook: Workbook,
        identity: Identity,
        listing: Listing,
        annotating: Annotating,
        clock: Clock = utc_now,
    ) -> None:
        """Work on an open workbook; ``annotating`` is told that what was written has left."""
        self._workbook = workbook
        self._identity = identity
        self._listing = listing
        self._annotating = annotating
        self._clock = clock

    def stock(self, choice: Choice) -> Stock:
        """What there is to choose from; ``choice.private`` makes no difference."""
        notes = self._own(choice)
        shared = sum(note.shared for note in notes)
        return Stock(shared, len(notes) - shared)

    def file_name(self) -> str:
        """The name of a file of today, without an ending: 张三-批注-2026-11-23."""
        day = self._clock().astimezone().date().isoformat()
        return _file_name(self._identity.author().name, f"-批注-{day}")

    def write(self, path: Path, choice: Choice) -> int:
        """Write a pack; it stands there whole, or nothing does.

        Returns:
            How many notes are in it.

        Raises:
            SourceError: the deputy has no name yet, nothing was chosen, or the file cannot be
                written.
            WorkbookError: the workbook cannot be read.
        """
        pack = self._pack(choice)
        if not pack.revisions:
            raise SourceError(_NOTHING)
        files.replace(path, packs.write(pack))
        self._annotating.end_sitting()
        return len(pack.notes)

    def write_web(self, path: Path, choice: Choice) -> int:
        """Write notes in the W3C model, as ``write``."""
        self._named()
        chosen = [note for note in self._own(choice) if note.shared or choice.private]
        if not chosen:
            raise SourceError(_NOTHING)
        with self._workbook.reading() as database:
            stands = tagging.resolved(tags.every(database))
            names = {id_: tag.name for id_, tag in stands.items() if not tag.removed}
        about = self._about({note.anchor.report for note in chosen})
        author = self._identity.author()
        notes = [
            WebNote(
                note,
                tuple(names[tag] for tag in note.tags if tag in names),
                replace(author, id=note.author or author.id, modified=""),
                about.get(note.anchor.report),
            )
            for note in chosen
        ]
        files.replace(path, web_annotation.write(notes, jjdesk.__version__))
        self._annotating.end_sitting()
        return len(notes)

    def send(self, folder: Path) -> Sent | None:
        """Write all shared notes to the exchange folder, into the one file that is the deputy's.

        Returns:
            The file, or ``None`` when it holds the same already, or there is nothing to send.

        Raises:
            SourceError: as of ``write``; what stands there is as it was.
        """
        pack = self._pack(Choice())
        path = self._own_file(folder, pack.author)
        there = _bytes(path)
        data = packs.write(pack)
        if there == data or (there is None and not pack.revisions):
            return None
        files.replace(path, data)
        self._annotating.end_sitting()
        digest = sha256(data).hexdigest()
        with self._workbook.changing() as database:
            exchange_files.put(
                database, digest, name=path.name, author=pack.author.id,
                taken=stamp(self._clock()), added=0,
            )  # fmt: skip
        return Sent(path, digest, len(pack.notes))

    # What leaves

    def _named(self) -> Author:
        author = self._identity.author()
        if not author.name:
            message = say("还没有写明是谁的批注，没有写出文件。批注都在，请先填写“我的姓名”。")
            raise SourceError(message)
        return author

    def _own(self, choice: Choice) -> tuple[Annotation, ...]:
        wish = Wish(
            wanted=choice.wanted or Filter(),
            report=choice.report if choice.wanted else "",
            known=choice.known,
        )
        found = self._listing.find(wish)
        mine = self._identity.mine()
        return tuple(note for note in self._listing.notes(found.rows) if note.author in mine)

    def _pack(self, choice: Choice) -> Pack:
        author = self._named()
        notes = self._own(choice)
        if choice.private:
            self._annotating.sign(note.id for note in notes if not note.author)
        with self._workbook.reading() as database:
            histories = revisions.of_annotations(database, [note.id for note in notes])
            if choice.wanted is None:
                histories |= self._deleted()
            kept = tuple(
                revision
                for history in histories.values()
                for revision in sendable(history, private=choice.private)
            )
            contents = [each.content for each in kept if each.content is not None]
            used = {tag for content in contents for tag in content.tags}
            about = self._about({content.anchor.report for content in contents})
            said = settings.read(database, (DELEGATION,))
            return Pack(
                author=author,
                delegation=said.get(DELEGATION, ""),
                made=max((each.made for each in kept), default=author.modified),
                program=jjdesk.__version__,
                revisions=kept,
                tags=_with_kin(tags.every(database), used),
                authors=_signed(authors.every(database), kept, author),
                reports=tuple(about.values()),
            )

    def _deleted(self) -> dict[str, tuple[Revision, ...]]:
        """Histories of the deputy's notes that were deleted."""
        mine = self._identity.mine() - {""}
        found: dict[str, tuple[Revision, ...]] = {}
        with self._workbook.reading() as database:
            for report in reports.shelf(database):
                for note, history in revisions.of_deleted(database, report.sha256).items():
                    ends = revising.heads(history)
                    if ends and ends[0].content and ends[0].content.author in mine:
                        found[note] = history
        return found

    def _about(self, digests: set[str]) -> dict[str, AboutReport]:
        with self._workbook.reading() as database:
            return {
                each.sha256: AboutReport(each.sha256, each.title, each.place, each.year)
                for each in reports.shelf(database)
                if each.sha256 in digests
            }

    def _own_file(self, folder: Path, author: Author) -> Path:
        """The deputy's file on this machine: two that wrote one would be in each other's way."""
        plain = folder / _file_name(author.name, f"-批注{packs.SUFFIX}")
        try:
            there, _ = packs.read_file(plain)
        except SourceError:
            mine = not files.is_there(plain)
        else:
            mine = there.author.id == author.id
        if mine:
            return plain
        return folder / _file_name(author.name, f"-批注-{author.id[:6]}{packs.SUFFIX}")


def sendable(history: Iterable[Revision], *, private: bool) -> tuple[Revision, ...]:
    """What of a note's history may leave: shared heads whole, what led to them as bare ids.

    Args:
        history: all revisions of one note.
        private: whether private heads may leave, too.
    """
    known = {revision.id: revision for revision in history}
    shared = {each.id for each in known.values() if each.content and each.content.shared}
    kept: dict[str, Revision] = {}
    for head in revising.heads(known.values()):
        before = _ancestors(head, known)
        content = head.content
        left = shared & {head.id, *before}
        # Of a deletion only those hear who may have heard of the note.
        leaves = left if content and content.deleted else content and (content.shared or private)
        if not leaves:
            continue
        for id_ in before:
            kept.setdefault(id_, replace(known[id_], content=None))
        kept[head.id] = head
    return tuple(kept.values())


def _ancestors(head: Revision, known: dict[str, Revision]) -> set[str]:
    """Ids of the revisions that led to ``head``, as far as they are known."""
    found: set[str] = set()
    left = list(head.parents)
    while left:
        id_ = left.pop()
        if id_ in known and id_ not in found:
            found.add(id_)
            left.extend(known[id_].parents)
    return found


def _with_kin(every: Iterable[Tag], used: set[str]) -> tuple[Tag, ...]:
    """The tags in use, and those they are nested in or were merged into; none that was removed."""
    known = {tag.id: tag for tag in every if not tag.removed}
    kept: dict[str, Tag] = {}
    left = sorted(used)
    while left:
        tag = known.get(left.pop())
        if tag is not None and tag.id not in kept:
            kept[tag.id] = tag
            left += filter(None, (tag.parent, tag.merged))
    return tuple(kept.values())


def _signed(
    every: Iterable[Author], kept: Iterable[Revision], author: Author
) -> tuple[Author, ...]:
    """The authors of what leaves; those of the deputy's other machines bear his name."""
    names = {each.id: each for each in every if each.name}
    ids = {each.editor for each in kept} | {each.content.author for each in kept if each.content}
    found = {id_: names.get(id_, replace(author, id=id_)) for id_ in ids if id_}
    return tuple((found | {author.id: author}).values())


def _file_name(author: str, rest: str) -> str:
    return files.fit(author, rest, otherwise="代表")


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None
