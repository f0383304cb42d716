"""Notes in the W3C Web Annotation model (JSON-LD), and back; also what Hypothesis exports.

Where a note hangs: ``TextQuoteSelector`` (exact, prefix, suffix) and ``TextPositionSelector``
(start, end, in code points). A report is named by its hash (``ni:`` of RFC 6920). What the model
has no word for stands under ``jjdesk:`` names, which other programs pass over. Of foreign files
what fits is read, and the rest counted. Source: https://www.w3.org/TR/annotation-model/
"""

import binascii
import uuid
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

import msgspec
from msgspec import Struct

from jjdesk.domain.annotation import (
    Amendment,
    Anchor,
    Annotation,
    Importance,
    Link,
    NoteKind,
    Scope,
    Stance,
)
from jjdesk.domain.tag import Author
from jjdesk.exchange import pack_refusals
from jjdesk.exchange.pack import (
    LARGEST,
    LONGEST,
    MOST_AROUND,
    MOST_ENTRIES,
    AboutReport,
    is_moment,
)
from jjdesk.words import say

SUFFIXES: Final = (".jsonld", ".json")

_CONTEXT: Final = ["http://www.w3.org/ns/anno.jsonld", {"jjdesk": "urn:jjdesk:"}]
_NI: Final = "ni:///sha-256;"
_UUID: Final = "urn:uuid:"
_AUTHOR: Final = "urn:jjdesk:author:"
_KIND: Final = say("网络批注文件（JSON-LD）")
_MOTIVATIONS: Final = {
    NoteKind.WATCH: "bookmarking",
    NoteKind.SUPPORT: "assessing",
    NoteKind.QUESTION: "questioning",
    NoteKind.SUGGEST: "commenting",
    NoteKind.AMEND: "editing",
    NoteKind.FREE: "commenting",
}
_KINDS: Final = {
    "bookmarking": NoteKind.WATCH,
    "questioning": NoteKind.QUESTION,
    "editing": NoteKind.AMEND,
}
"""Of other programs' motivations: those that say which kind is meant."""
_BEGINNING: Final = "1970-01-01T00:00:00.000Z"
_DEEPEST: Final = 8
_FAR: Final = 100_000_000


class WebNote(Struct, frozen=True):
    """A note with what it refers to by id spelled out.

    ``tags`` are names; ``annotation.tags`` is empty. In a file of another program the anchor's
    report may be empty: its words say where it belongs.
    """

    annotation: Annotation
    tags: tuple[str, ...] = ()
    author: Author = Author("", "")
    about: AboutReport | None = None


class WebNotes(Struct, frozen=True):
    """What a file holds, and how many entries of it fit nowhere (pictures, replies, no words)."""

    notes: tuple[WebNote, ...]
    left_out: int = 0


def write(notes: Iterable[WebNote], program: str = "") -> bytes:
    """An ``AnnotationCollection`` on one page, as indented UTF-8 JSON."""
    items = [_item(note) for note in notes]
    whole = {
        "@context": _CONTEXT,
        "type": "AnnotationCollection",
        "generator": {"type": "Software", "name": f"jjdesk {program}".strip()},
        "total": len(items),
        "first": {"type": "AnnotationPage", "startIndex": 0, "items": items},
    }
    return msgspec.json.format(msgspec.json.encode(whole), indent=1) + b"\n"


def _item(note: WebNote) -> dict[str, Any]:
    annotation = note.annotation
    body = [*_bodies(note)]
    own = {
        "kind": annotation.kind,
        "stance": annotation.stance,
        "importance": int(annotation.importance),
        "followUp": annotation.follow_up,
        "shared": annotation.shared,
    }
    creator = {"type": "Person", "name": note.author.name}
    if note.author.id:
        creator["id"] = _AUTHOR + note.author.id
    return {
        "id": _urn(annotation.id),
        "type": "Annotation",
        "motivation": _MOTIVATIONS[annotation.kind],
        "creator": creator,
        "created": annotation.created,
        "modified": annotation.modified,
        "body": body,
        "target": _target(annotation.anchor, note.about),
        **{f"jjdesk:{name}": value for name, value in own.items() if value is not None},
    }


def _bodies(note: WebNote) -> Iterator[dict[str, Any]]:
    annotation = note.annotation
    if annotation.text:
        # The notation of lists and bold is that of Markdown.
        yield _textual("commenting", annotation.text) | {
            "format": "text/markdown",
            "language": "zh-CN",
        }
    for name in note.tags:
        yield _textual("tagging", name)
    if annotation.amendment:
        proposed = _textual("editing", annotation.amendment.proposed)
        yield proposed | {"jjdesk:original": annotation.amendment.original}
    for link in annotation.links:
        yield {
            "type": "SpecificResource",
            "purpose": "linking",
            "source": _ni(link.report),
            "selector": {"type": "TextQuoteSelector", "exact": link.quote},
            "jjdesk:commitment": link.commitment,
        }


def _textual(purpose: str, value: str) -> dict[str, Any]:
    return {"type": "TextualBody", "purpose": purpose, "value": value}


def _target(anchor: Anchor, about: AboutReport | None) -> dict[str, Any]:
    quote = {
        "type": "TextQuoteSelector",
        "exact": anchor.quote,
        "prefix": anchor.prefix,
        "suffix": anchor.suffix,
    }
    place = {"type": "TextPositionSelector", "start": anchor.start, "end": anchor.end}
    own: dict[str, object] = {
        "scope": anchor.scope, "commitment": anchor.commitment, "section": anchor.section,
    }  # fmt: skip
    if about is not None:
        own |= {"title": about.title, "place": about.place, "year": about.year}
    return {
        "type": "SpecificResource",
        "source": _ni(anchor.report),
        **({} if anchor.scope is Scope.REPORT else {"selector": [quote, place]}),
        **{f"jjdesk:{name}": value for name, value in own.items() if value not in (None, "")},
    }


def _urn(identity: str) -> str:
    try:
        return _UUID + str(uuid.UUID(hex=identity))
    except ValueError:
        return _UUID + str(uuid.uuid5(uuid.NAMESPACE_URL, identity))


def _ni(digest: str) -> str:
    return _NI + urlsafe_b64encode(bytes.fromhex(digest)).decode().rstrip("=")


def read_file(path: Path) -> WebNotes:
    """Read the annotations of a file.

    Raises:
        SourceError: it cannot be opened, and as of ``read``.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        raise pack_refusals.unopened(path.name, error) from error
    return read(data, path.name)


def read(data: bytes, name: str) -> WebNotes:
    """Read the annotations of a file; ``name`` is for the sentences.

    Raises:
        SourceError: it is no such file, holds no annotation, or is too large.
    """
    if len(data) > LARGEST:
        raise pack_refusals.too_large(
            name, say("超过 {largest} MB", largest=LARGEST // 1024 // 1024)
        )
    try:
        whole = msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise pack_refusals.foreign(name, _KIND) from error
    items = [*_items(whole, _DEEPEST)]
    if not items:
        raise pack_refusals.foreign(name, _KIND)
    if len(items) > MOST_ENTRIES:
        raise pack_refusals.too_large(
            name, say("有超过 {most_entries} 条批注", most_entries=MOST_ENTRIES)
        )
    read_ones = [_note(item) for item in items]
    notes = tuple(note for note in read_ones if note is not None)
    return WebNotes(notes, len(items) - len(notes))


def _items(whole: Any, levels: int) -> Iterator[dict[str, Any]]:
    """The annotations in a collection, a page, a list, an export of Hypothesis, or one alone."""
    if levels and isinstance(whole, list):
        for each in whole:
            yield from _items(each, levels - 1)
    elif levels and isinstance(whole, dict):
        if "target" in whole:
            yield whole
            return
        for key in ("first", "items", "rows", "annotations", "@graph"):
            yield from _items(whole.get(key), levels - 1)


def _note(item: dict[str, Any]) -> WebNote | None:
    """One annotation; ``None`` when it has neither words on a text nor words of its own."""
    target = next((each for each in _listed(item.get("target")) if isinstance(each, dict)), {})
    anchor = _anchor(target, item)
    bodies = [*_read_bodies(item)]
    text = "\n\n".join(value for purpose, value, _ in bodies if purpose not in _NO_TEXT and value)
    tags = [value for purpose, value, _ in bodies if purpose == "tagging"]
    tags += [each for each in _listed(item.get("tags")) if isinstance(each, str)]
    whole_report = anchor.scope is Scope.REPORT
    if not (anchor.quote or (whole_report and (text or item.get("jjdesk:kind")))):
        return None
    created = _moment(item.get("created"))
    annotation = Annotation(
        id=_identity(item),
        anchor=anchor,
        kind=_kind(item, bodies),
        text=text[:LONGEST],
        stance=_one_of(Stance, item.get("jjdesk:stance")),
        importance=_one_of(Importance, item.get("jjdesk:importance")) or Importance.ORDINARY,
        amendment=_amendment(bodies, anchor),
        links=tuple(_links(item)),
        follow_up=_day(item.get("jjdesk:followUp")),
        shared=item.get("jjdesk:shared") is True,
        created=created,
        modified=max(created, _moment(item.get("modified") or item.get("updated"))),
    )
    names = tuple(dict.fromkeys(tag.strip()[:100] for tag in tags if tag.strip()))
    return WebNote(annotation, names, _creator(item), _about(target, anchor))


_NO_TEXT: Final = ("tagging", "editing", "linking", "classifying", "identifying")


def _listed(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _words(value: Any, most: int = LONGEST) -> str:
    """``value``, if it is a text."""
    return value[:most] if isinstance(value, str) else ""


def _read_bodies(item: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Purpose, words and the whole of each body of words."""
    for plain in (item.get("bodyValue"), item.get("text")):
        if isinstance(plain, str):
            yield "commenting", plain, {}
    for body in _listed(item.get("body")):
        if isinstance(body, str) and not body.startswith(("http:", "https:")):
            yield "commenting", body, {}
        elif isinstance(body, dict):
            purpose = _words(next(iter(_listed(body.get("purpose"))), ""))
            yield purpose, _words(body.get("value") or body.get("chars")), body


def _anchor(target: dict[str, Any], item: dict[str, Any]) -> Anchor:
    source = target.get("source") or target.get("id") or item.get("uri")
    if isinstance(source, dict):
        source = source.get("id")
    quote: dict[str, Any] = {}
    place: dict[str, Any] = {}
    for selector in _selectors(target.get("selector"), _DEEPEST):
        if selector.get("type") == "TextQuoteSelector":
            quote = quote or selector
        elif selector.get("type") == "TextPositionSelector":
            place = place or selector
    start, end = (_offset(place.get(name)) for name in ("start", "end"))
    scope = _one_of(Scope, target.get("jjdesk:scope"))
    if scope is None:
        scope = Scope.SPAN if quote else Scope.REPORT
    exact = "" if scope is Scope.REPORT else _words(quote.get("exact"))
    return Anchor(
        report=_digest(_words(source)),
        commitment=_words(target.get("jjdesk:commitment"), 100),
        quote=exact,
        prefix=_words(quote.get("prefix"))[-MOST_AROUND:],
        suffix=_words(quote.get("suffix"), MOST_AROUND),
        start=start,
        end=max(start, end),
        scope=scope,
        section=_words(target.get("jjdesk:section"), 100),
    )


def _selectors(value: Any, levels: int) -> Iterator[dict[str, Any]]:
    """All selectors, also those that refine another."""
    for each in _listed(value):
        if isinstance(each, dict) and levels:
            yield each
            yield from _selectors(each.get("refinedBy"), levels - 1)


def _offset(value: Any) -> int:
    return value if type(value) is int and 0 <= value <= _FAR else 0


def _digest(source: str) -> str:
    """The report's SHA-256 that an ``ni:`` address holds, or an empty text."""
    if not source.startswith(_NI):
        return ""
    try:
        digest = urlsafe_b64decode(source.removeprefix(_NI) + "=").hex()
    except (binascii.Error, ValueError):
        return ""
    return digest if len(digest) == 2 * sha256().digest_size else ""


def _identity(item: dict[str, Any]) -> str:
    """The id of a note: ours again, and for another program's the same each time."""
    said = _words(item.get("id") or item.get("@id"))
    if not said:
        said = sha256(msgspec.json.encode(item, order="deterministic")).hexdigest()
    try:
        return uuid.UUID(said.removeprefix(_UUID)).hex
    except ValueError:
        return uuid.uuid5(uuid.NAMESPACE_URL, said).hex


def _kind(item: dict[str, Any], bodies: list[tuple[str, str, dict[str, Any]]]) -> NoteKind:
    said = _one_of(NoteKind, item.get("jjdesk:kind"))
    if isinstance(said, NoteKind):
        return said
    motivations = [each for each in _listed(item.get("motivation")) if isinstance(each, str)]
    found = next((_KINDS[each] for each in motivations if each in _KINDS), NoteKind.FREE)
    if found is NoteKind.AMEND and not any(purpose == "editing" for purpose, _, _ in bodies):
        return NoteKind.SUGGEST
    # Words marked and nothing said of them.
    silent = not any(value for _, value, _ in bodies)
    return NoteKind.WATCH if silent and found is NoteKind.FREE else found


def _one_of(kind: Any, value: Any) -> Any:
    """``value`` as a member of an enumeration; ``None`` when it is none."""
    try:
        return kind(value) if isinstance(value, str | int) else None
    except ValueError:
        return None


def _amendment(bodies: list[tuple[str, str, dict[str, Any]]], anchor: Anchor) -> Amendment | None:
    """A change of words; another program says only what is to stand there."""
    for purpose, value, body in bodies:
        if purpose == "editing":
            original = body.get("jjdesk:original")
            return Amendment(original if isinstance(original, str) else anchor.quote, value)
    return None


def _links(item: dict[str, Any]) -> Iterator[Link]:
    for body in _listed(item.get("body")):
        if not isinstance(body, dict) or body.get("purpose") != "linking":
            continue
        report = _digest(_words(body.get("source")))
        commitment = _words(body.get("jjdesk:commitment"), 100)
        quotes = [_words(each.get("exact")) for each in _selectors(body.get("selector"), 1)]
        if report and commitment:
            yield Link(report, commitment, next(iter(quotes), ""))


def _moment(value: Any) -> str:
    """A time as notes keep it; what is no time is the beginning of times."""
    try:
        moment = datetime.fromisoformat(_words(value))
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=UTC)
        said = moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    except (ValueError, OverflowError):
        return _BEGINNING
    return said if is_moment(said) else _BEGINNING


def _day(value: Any) -> str | None:
    try:
        return datetime.fromisoformat(_words(value)).date().isoformat()
    except ValueError:
        return None


def _creator(item: dict[str, Any]) -> Author:
    """Who wrote it; an id of our own again, and for others one made of what the file says."""
    said = next(iter(_listed(item.get("creator") or item.get("user"))), "")
    identity, name = (said, "") if isinstance(said, str) else ("", "")
    if isinstance(said, dict):
        identity = _words(said.get("id"))
        name = _words(said.get("name") or said.get("nickname"))
    name = name or identity.rpartition("/")[2].removeprefix("acct:").partition("@")[0]
    if identity.startswith(_AUTHOR):
        return Author(identity.removeprefix(_AUTHOR)[:64], name[:100])
    if not (identity or name):
        return Author("", "")
    return Author(uuid.uuid5(uuid.NAMESPACE_URL, identity or name).hex, name[:100])


def _about(target: dict[str, Any], anchor: Anchor) -> AboutReport | None:
    if not anchor.report:
        return None
    year = target.get("jjdesk:year")
    title, place = (_words(target.get(f"jjdesk:{name}"), 1000) for name in ("title", "place"))
    known = year if type(year) is int and 0 <= year <= 9999 else None
    return AboutReport(anchor.report, title or None, place or None, known)
