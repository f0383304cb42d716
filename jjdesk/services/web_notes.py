"""Notes of another program (W3C Web Annotation) as revisions, hung on the reports that are here."""

import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from jjdesk.domain.annotation import Anchor, Annotation, Revision, Scope
from jjdesk.domain.tag import Author, Tag
from jjdesk.exchange.pack import Pack
from jjdesk.exchange.web_annotation import WebNotes
from jjdesk.services import revising
from jjdesk.services.anchoring import Passages, covering
from jjdesk.services.drafting import CONTEXT
from jjdesk.services.opening import OpenReport

_UNSIGNED = Author(uuid.uuid5(uuid.NAMESPACE_URL, "jjdesk:unsigned").hex, "未署名")
_SEVERAL = "%s等 %d 人"


class Fitted(Struct, frozen=True):
    """What of a file fits: as a pack; how many are here already; how many fit nowhere."""

    pack: Pack
    known: int
    left_out: int


def fit(
    found: WebNotes,
    there: Mapping[str, Annotation],
    library: Iterable[OpenReport],
    tag_of: Callable[[str], Tag],
) -> Fitted:
    """Make revisions of a file's notes; the same file gives the same ones each time.

    Args:
        found: as the file has them.
        there: notes that are here already, by id.
        library: the reports that are here; only asked for where a note does not say its report.
        tag_of: gives the tag of a name.
    """
    placed = dict(_placed([note.annotation for note in found.notes], library))
    revisions: list[Revision] = []
    authors: dict[str, Author] = {}
    tags: dict[str, Tag] = {}
    known = left_out = 0
    for note in found.notes:
        anchor = placed.get(note.annotation.id)
        if anchor is None:
            left_out += 1
            continue
        author = note.author if note.author.id else _UNSIGNED
        own = {tag.id: tag for tag in map(tag_of, note.tags)}
        annotation = replace(note.annotation, anchor=anchor, author=author.id, tags=tuple(own))
        here = there.get(annotation.id)
        if here is not None and (
            _says_same(here, annotation) or annotation.modified <= here.modified
        ):
            known += 1
            continue
        content = revising.content_of(annotation)
        revisions.append(
            revising.revise(
                annotation.id, content, parents=(), editor=author.id, made=annotation.modified
            )
        )
        authors[author.id] = author if author.name else replace(author, name=_UNSIGNED.name)
        tags |= own
    first = next(iter(authors.values()), _UNSIGNED)
    named = (
        first if len(authors) < 2 else replace(first, name=_SEVERAL % (first.name, len(authors)))
    )
    pack = Pack(
        author=named,
        made=max((each.made for each in revisions), default=""),
        revisions=tuple(revisions),
        tags=tuple(tags.values()),
        authors=tuple(authors.values()),
        reports=tuple(
            {note.about.sha256: note.about for note in found.notes if note.about}.values()
        ),
    )
    return Fitted(pack, known, left_out + found.left_out)


def _says_same(here: Annotation, given: Annotation) -> bool:
    return all(
        getattr(here, name) == getattr(given, name)
        for name in ("text", "kind", "stance", "importance", "amendment", "follow_up", "tags")
    )


def _placed(
    notes: Iterable[Annotation], library: Iterable[OpenReport]
) -> Iterator[tuple[str, Anchor]]:
    """Ids of notes with the anchors they have, or, where no report is said, find."""
    lost = []
    for note in notes:
        if note.anchor.report:
            yield note.id, note.anchor
        elif note.anchor.scope is not Scope.REPORT:
            lost.append(note)
    if not lost:
        return
    for opened in library:
        spans = [(each.start, each.end) for each in opened.report.commitments]
        passages = Passages(opened.text, spans)
        for note in lost.copy():
            span = passages.exact(note.anchor)
            if span is not None:
                lost.remove(note)
                yield note.id, _anchor(span, covering(spans, *span), opened)


def _anchor(span: tuple[int, int], number: int | None, opened: OpenReport) -> Anchor:
    """On a span of a report's text; on the whole commitment where it is all of it."""
    start, end = span
    commitment = opened.report.commitments[number] if number is not None else None
    whole = commitment is not None and (commitment.start, commitment.end) == span
    return Anchor(
        report=opened.report.source.sha256,
        commitment=commitment.id if commitment else "",
        quote=opened.text[start:end],
        prefix=opened.before(start, CONTEXT),
        suffix=opened.after(end, CONTEXT),
        start=start,
        end=end,
        scope=Scope.COMMITMENT if whole else Scope.SPAN,
    )
