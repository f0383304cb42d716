"""Notes of one deputy as a file (批注包, .jjpack): a zip of JSON, the same notes the same bytes.

``manifest.json`` says what it is, who made it and the SHA-256 of each other member. Of each note
the heads carry their content, the revisions before them only their place in the history; of the
reports only what names them. What is read is checked in full before anything is handed on: file
and members have limits, and every member must be there as it was written.
"""

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Final, TypeVar

import msgspec
from msgspec import Struct

from jjdesk.domain.annotation import Content, Revision
from jjdesk.domain.tag import Author, Tag
from jjdesk.exchange import archives, pack_refusals
from jjdesk.words import say

SUFFIX: Final = ".jjpack"
FORMAT: Final = "jjdesk-pack"
VERSION: Final = 1
LARGEST: Final = 64 * 1024 * 1024
"""Bytes of a file; ten thousand long notes have some two million."""
MOST_UNPACKED: Final = 64 * 1024 * 1024
"""Bytes of all members, counted while unpacking."""
MOST_ENTRIES: Final = 200_000
"""Revisions, tags, authors or reports."""
LONGEST: Final = 200_000
"""Characters of one text."""
MOST_AROUND: Final = 100
"""Characters kept of what stands before a quote, and of what stands after it."""

_MANIFEST: Final = "manifest.json"
_REVISIONS: Final = "revisions.json"
_TAGS: Final = "tags.json"
_AUTHORS: Final = "authors.json"
_REPORTS: Final = "reports.json"
_MEMBERS: Final = (_REVISIONS, _TAGS, _AUTHORS, _REPORTS)
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
"""The earliest time a zip can hold."""
_LEVEL: Final = 6
_MODE: Final = 0o644 << 16
_UNIX: Final = 3
_METHODS: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""Of these zipfile unpacks no more than is asked for."""
_MAGIC: Final = b"PK"
_KIND: Final = say("批注包")
_ID = re.compile(r"[0-9A-Za-z_:-]{1,64}")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_LONGEST_NAME: Final = 100
_LAST_OFFSET: Final = 100_000_000

Decoded = TypeVar("Decoded")


class AboutReport(Struct, frozen=True):
    """What names a report; its text is not in a pack."""

    sha256: str
    title: str | None = None
    place: str | None = None
    year: int | None = None


class Pack(Struct, frozen=True, kw_only=True):
    """Notes of one deputy.

    Attributes:
        author: whose notes they are.
        delegation: of the author (代表团), or empty.
        made: when it was made, ISO 8601 in UTC.
        program: version of the program that made it.
        revisions: of the notes; those that are no parent of another have content.
        tags: that the notes use, and those these are nested in or were merged into.
        authors: who wrote them.
        reports: that they hang on.
    """

    author: Author
    made: str
    delegation: str = ""
    program: str = ""
    revisions: tuple[Revision, ...] = ()
    tags: tuple[Tag, ...] = ()
    authors: tuple[Author, ...] = ()
    reports: tuple[AboutReport, ...] = ()

    @property
    def notes(self) -> frozenset[str]:
        """Ids of the notes."""
        return frozenset(revision.annotation for revision in self.revisions)


class _Head(Struct, frozen=True):
    """What any version of a manifest says."""

    format: str
    version: int
    program: str = ""


class _Manifest(Struct, frozen=True, kw_only=True):
    format: str
    version: int
    program: str
    made: str
    author: Author
    members: dict[str, str]
    delegation: str = ""
    counts: dict[str, int]


def write(pack: Pack) -> bytes:
    """The pack as a file's bytes; the same pack gives the same bytes."""
    revisions = sorted(pack.revisions, key=lambda each: (each.annotation, each.made, each.id))
    tags = sorted(pack.tags, key=lambda tag: tag.id)
    authors = sorted(pack.authors, key=lambda author: author.id)
    reports = sorted(pack.reports, key=lambda report: report.sha256)
    parts: dict[str, Sequence[Struct]] = {
        _REVISIONS: revisions, _TAGS: tags, _AUTHORS: authors, _REPORTS: reports,
    }  # fmt: skip
    members = {name: msgspec.json.encode(entries) for name, entries in parts.items()}
    manifest = _Manifest(
        format=FORMAT,
        version=VERSION,
        program=pack.program,
        made=pack.made,
        author=pack.author,
        delegation=pack.delegation,
        members={name: sha256(data).hexdigest() for name, data in members.items()},
        counts={"notes": len(pack.notes)}
        | {name.partition(".")[0]: len(entries) for name, entries in parts.items()},
    )
    whole = {_MANIFEST: msgspec.json.format(msgspec.json.encode(manifest), indent=1), **members}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in whole.items():
            info = zipfile.ZipInfo(name, _EPOCH)
            info.create_system, info.external_attr = _UNIX, _MODE
            archive.writestr(info, data, zipfile.ZIP_DEFLATED, _LEVEL)
    return buffer.getvalue()


def read_file(path: Path) -> tuple[Pack, str]:
    """Read a pack, and the SHA-256 of the file.

    Raises:
        HalfCopiedError: it ends too early or was damaged.
        SourceError: it cannot be opened, is something else, too large, or contradicts itself.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        raise pack_refusals.unopened(path.name, error) from error
    return read(data, path.name), sha256(data).hexdigest()


def read(data: bytes, name: str) -> Pack:
    """Read a pack from a file's bytes; ``name`` is for the sentences.

    Raises:
        HalfCopiedError: it ends too early or was damaged.
        SourceError: it is something else, too large, or contradicts itself.
    """
    if len(data) > LARGEST:
        raise pack_refusals.too_large(
            name, say("超过 {largest} MB", largest=LARGEST // 1024 // 1024)
        )
    # Room that was made for a file and is not yet filled holds zeros.
    if data[:4].strip(b"\0") and not data.startswith(_MAGIC[: len(data)]):
        raise pack_refusals.foreign(name, _KIND)
    members = _unpack(data, name)
    manifest = _manifest(members, name)
    for member, digest in manifest.members.items():
        if member not in members or sha256(members[member]).hexdigest() != digest:
            raise pack_refusals.half_copied(name)
    if set(manifest.members) != set(_MEMBERS):
        raise pack_refusals.contradictory(name, say("清单与内容不符"))
    pack = Pack(
        author=manifest.author,
        made=manifest.made,
        delegation=manifest.delegation[:_LONGEST_NAME],
        program=manifest.program,
        revisions=_decoded(members[_REVISIONS], tuple[Revision, ...], name),
        tags=_decoded(members[_TAGS], tuple[Tag, ...], name),
        authors=_decoded(members[_AUTHORS], tuple[Author, ...], name),
        reports=_decoded(members[_REPORTS], tuple[AboutReport, ...], name),
    )
    fault = next(_faults(pack), None)
    if fault:
        raise pack_refusals.contradictory(name, fault)
    return pack


def _unpack(data: bytes, name: str) -> dict[str, bytes]:
    """The members by name, unpacked in memory; nothing but these names is looked at."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        infos = archive.infolist()
        names = [info.filename for info in infos]
        if _MANIFEST not in names:
            raise pack_refusals.foreign(name, _KIND)
        if not {*names} <= {_MANIFEST, *_MEMBERS} or len({*names}) != len(names):
            raise pack_refusals.contradictory(name, say("夹带了别的文件"))
        if archives.encrypted(infos):
            raise pack_refusals.contradictory(name, say("加了密码"))
        if any(info.compress_type not in _METHODS for info in infos):
            raise pack_refusals.contradictory(name, say("压缩方法不明"))
        left, members = MOST_UNPACKED, {}
        for info in infos:
            with archive.open(info) as file:
                members[info.filename] = file.read(left + 1)
            left -= len(members[info.filename])
            if left < 0:
                limit = MOST_UNPACKED // 1024 // 1024
                raise pack_refusals.too_large(name, say("解压后超过 {limit} MB", limit=limit))
    except archives.DAMAGED as error:
        raise pack_refusals.half_copied(name) from error
    return members


def _manifest(members: dict[str, bytes], name: str) -> _Manifest:
    try:
        head = msgspec.json.decode(members[_MANIFEST], type=_Head)
    except _UNDECODABLE as error:
        raise pack_refusals.foreign(name, _KIND) from error
    if head.format != FORMAT:
        raise pack_refusals.foreign(name, _KIND)
    if head.version > VERSION:
        raise pack_refusals.newer(name, head.program)
    return _decoded(members[_MANIFEST], _Manifest, name)


_UNDECODABLE = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)


def _decoded(data: bytes, kind: type[Decoded], name: str) -> Decoded:
    try:
        return msgspec.json.decode(data, type=kind)
    except _UNDECODABLE as error:
        raise pack_refusals.contradictory(name, say("内容不合格式")) from error


def _faults(pack: Pack) -> Iterator[str]:
    """What cannot be, in words."""
    sizes = map(len, (pack.revisions, pack.tags, pack.authors, pack.reports))
    if any(size > MOST_ENTRIES for size in sizes):
        yield say("超过 {most_entries} 项", most_entries=MOST_ENTRIES)
        return
    if not is_moment(pack.made) or not all(map(_sound_author, (pack.author, *pack.authors))):
        yield say("作者或时间不对")
    if pack.author not in pack.authors:
        yield say("作者不在名单里")
    if not all(map(_sound_tag, pack.tags)):
        yield say("标签不对")
    if not all(_sound_report(report) for report in pack.reports):
        yield say("报告不对")
    writers = frozenset(author.id for author in pack.authors)
    if not all(_sound_revision(each, writers) for each in pack.revisions):
        yield say("批注不对")
    yield from _history_faults(pack.revisions)


def is_moment(text: str) -> bool:
    """Whether a text is a time as notes keep it, which can be shown in every time zone."""
    return bool(_MOMENT.fullmatch(text)) and _is_date(text) and "0002" <= text[:4] <= "9998"


def _is_day(text: str) -> bool:
    return bool(_DAY.fullmatch(text)) and _is_date(text)


def _is_date(text: str) -> bool:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def _sound_author(author: Author) -> bool:
    return (
        bool(_ID.fullmatch(author.id))
        and 0 < len(author.name.strip()) <= _LONGEST_NAME
        and (not author.modified or is_moment(author.modified))
    )


def _sound_tag(tag: Tag) -> bool:
    ids = (tag.id, *filter(None, (tag.parent, tag.merged)))
    return (
        all(_ID.fullmatch(each) for each in ids)
        and 0 < len(tag.name) <= _LONGEST_NAME
        and len(tag.colour) <= _LONGEST_NAME
        and (not tag.modified or is_moment(tag.modified))
    )


def _sound_report(report: AboutReport) -> bool:
    year_known = report.year is None or 0 <= report.year <= 9999
    words = (report.title or "", report.place or "")
    return bool(_SHA256.fullmatch(report.sha256)) and year_known and max(map(len, words)) <= 1000


def _sound_revision(revision: Revision, writers: frozenset[str]) -> bool:
    ids = (revision.id, revision.annotation, *revision.parents)
    return (
        all(_ID.fullmatch(each) for each in ids)
        and is_moment(revision.made)
        and len(revision.editor) <= 64
        and (
            revision.content is None
            or (revision.editor in writers and _sound_content(revision.content, writers))
        )
    )


def _sound_content(content: Content, writers: frozenset[str]) -> bool:
    anchor, change = content.anchor, content.amendment
    texts = [content.text, anchor.quote]
    texts += [change.original, change.proposed] if change else []
    texts += [link.quote for link in content.links]
    names = [anchor.commitment, anchor.section, *content.tags]
    names += [name for link in content.links for name in (link.report, link.commitment)]
    return (
        content.author in writers
        and is_moment(content.created)
        and (content.follow_up is None or _is_day(content.follow_up))
        and bool(_SHA256.fullmatch(anchor.report))
        and 0 <= anchor.start <= anchor.end <= _LAST_OFFSET
        and max(len(anchor.prefix), len(anchor.suffix)) <= MOST_AROUND
        and max(map(len, texts)) <= LONGEST
        and max(map(len, names)) <= _LONGEST_NAME
    )


def _history_faults(revisions: Sequence[Revision]) -> Iterator[str]:
    """Ids given twice, and histories that run in a ring or end without content.

    A note whose latest version has no content would hide what the receiver knows of it.
    """
    known = {revision.id: revision for revision in revisions}
    if len(known) != len(revisions):
        yield say("批注版本重复")
    parents = {parent for revision in revisions for parent in revision.parents}
    if any(each.content is None and each.id not in parents for each in revisions):
        yield say("批注没有内容")
    if any(
        known[parent].annotation != each.annotation
        for each in revisions
        for parent in each.parents
        if parent in known
    ):
        yield say("批注历史相互错接")
    if _ringed(known):
        yield say("批注历史成环")


def _ringed(known: dict[str, Revision]) -> bool:
    """Whether some revision is its own ancestor (Kahn: what cannot be taken off is a ring)."""
    waiting = {each.id: sum(p in known for p in set(each.parents)) for each in known.values()}
    children: dict[str, list[str]] = {}
    for each in known.values():
        for parent in set(each.parents):
            children.setdefault(parent, []).append(each.id)
    free = [identity for identity, count in waiting.items() if not count]
    taken = 0
    while free:
        taken += 1
        for child in children.get(free.pop(), ()):
            waiting[child] -= 1
            if not waiting[child]:
                free.append(child)
    return taken != len(known)
