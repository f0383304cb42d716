"""The history of an annotation as a graph of revisions: ids, heads, what is shown, merging.

Pure functions. A revision's id is a hash of all it says and of its parents, so that the same
revision is the same everywhere, and none can be its own ancestor. All answers here depend on the
set of revisions alone, never on the order in which they came (ADR 0014).
"""

import hashlib
from collections import Counter
from collections.abc import Iterable
from typing import Final

import msgspec
from msgspec.structs import replace

from jjdesk.domain.annotation import Annotation, Content, Revision

_SAID: Final = tuple(field for field in Content.__struct_fields__ if field != "deleted")


def revise(
    annotation: str, content: Content, *, parents: Iterable[str], editor: str, made: str
) -> Revision:
    """A revision with its id.

    Args:
        annotation: the annotation's id.
        content: what it says.
        parents: ids of the revisions it was made from.
        editor: the author's id; empty where there were no authors yet.
        made: ISO 8601 in UTC.
    """
    revision = Revision(
        id="",
        annotation=annotation,
        parents=tuple(sorted(set(parents))),
        editor=editor,
        made=made,
        content=content,
    )
    return replace(revision, id=_identity(revision))


def is_genuine(revision: Revision) -> bool:
    """Whether a revision is what its id says; of one without content that cannot be told."""
    return revision.content is None or revision.id == _identity(revision)


def first(annotation: Annotation) -> Revision:
    """The revision of an annotation from before there were revisions: the same in every copy."""
    content = content_of(annotation)
    return revise(
        annotation.id, content, parents=(), editor=annotation.author, made=annotation.modified
    )


def content_of(annotation: Annotation) -> Content:
    """What an annotation says."""
    return Content(**{name: getattr(annotation, name) for name in _SAID})


def without_words(content: Content) -> Content:
    """What a deleted annotation keeps: where it hung, its kind, who made it."""
    return Content(
        anchor=content.anchor,
        author=content.author,
        created=content.created,
        kind=content.kind,
        shared=content.shared,
        deleted=True,
    )


def annotation_of(revision: Revision, rivals: tuple[str, ...] = ()) -> Annotation:
    """The annotation as one revision, which has content, says it."""
    content = revision.content
    values = {name: getattr(content, name) for name in _SAID}
    modified = max(revision.made, values["created"])
    return Annotation(
        id=revision.annotation, modified=modified, revision=revision.id, rivals=rivals, **values
    )


def merge(one: Iterable[Revision], other: Iterable[Revision]) -> tuple[Revision, ...]:
    """The union of two sets of revisions by id: commutative, associative, idempotent.

    Where one side has a revision without content, that of the other wins.
    """
    union: dict[str, Revision] = {}
    for revision in (*one, *other):
        there = union.get(revision.id)
        union[revision.id] = revision if there is None else _joined(there, revision)
    return tuple(union[id_] for id_ in sorted(union))


def heads(revisions: Iterable[Revision]) -> tuple[Revision, ...]:
    """The revisions with content that no other one with content was made from.

    The greatest ``(made, id)`` first. What came between two may be known by its id alone.
    """
    known = {revision.id: revision for revision in revisions}
    whole = [revision for revision in known.values() if revision.content is not None]
    left = [parent for revision in whole for parent in revision.parents]
    covered: set[str] = set()
    while left:
        id_ = left.pop()
        if id_ not in covered:
            covered.add(id_)
            left.extend(known[id_].parents if id_ in known else ())
    found = [revision for revision in whole if revision.id not in covered]
    # Ids of bare revisions cannot be checked; should they stand in a circle, all of it counts.
    return tuple(sorted(found or whole, key=_latest, reverse=True))


def shown(revisions: Iterable[Revision]) -> Annotation | None:
    """The annotation as its revisions say; ``None`` when it is deleted.

    Of several heads the greatest ``(made, id)`` is shown, one with words before a deleted one, so
    that what was still worked on elsewhere does not vanish. The others are its rivals, unless they
    say the same.
    """
    ends = heads(revisions)
    head = _main(ends)
    if head is None or head.content is None or head.content.deleted:
        return None
    rivals = sorted(each.id for each in ends if each.content != head.content)
    return annotation_of(head, tuple(rivals))


def base(revisions: Iterable[Revision]) -> tuple[str, ...]:
    """Parents of the next change: the head that is shown, and others that say the same."""
    ends = heads(revisions)
    head = _main(ends)
    return tuple(each.id for each in ends if head and each.content == head.content)


def in_order(revisions: Iterable[Revision]) -> tuple[Revision, ...]:
    """The newest first: none before one that was made from it, whatever the clocks said."""
    known = {revision.id: revision for revision in revisions}
    children = Counter(parent for each in known.values() for parent in set(each.parents))
    ready = [revision for revision in known.values() if not children[revision.id]]
    order: dict[str, Revision] = {}
    while ready:
        revision = max(ready, key=_latest)
        ready.remove(revision)
        order[revision.id] = revision
        for parent in set(revision.parents) & known.keys():
            children[parent] -= 1
            if not children[parent]:
                ready.append(known[parent])
    circle = [revision for revision in known.values() if revision.id not in order]
    return (*order.values(), *sorted(circle, key=_latest, reverse=True))


def _identity(revision: Revision) -> str:
    said = (
        revision.annotation,
        revision.parents,
        revision.editor,
        revision.made,
        revision.content,
    )
    return hashlib.sha256(msgspec.json.encode(said)).hexdigest()


def _main(ends: tuple[Revision, ...]) -> Revision | None:
    kept = [head for head in ends if head.content is not None and not head.content.deleted]
    return next(iter(kept or ends), None)


def _joined(one: Revision, other: Revision) -> Revision:
    """Two revisions of one id; they differ only where one is bare, or an id is not genuine."""
    if (one.content is None) is not (other.content is None):
        return other if one.content is None else one
    if one.content is None:
        return replace(
            one,
            annotation=max(one.annotation, other.annotation),
            parents=tuple(sorted({*one.parents, *other.parents})),
            editor=max(one.editor, other.editor),
            made=max(one.made, other.made),
        )
    return max(one, other, key=msgspec.json.encode)


def _latest(revision: Revision) -> tuple[str, str]:
    return revision.made, revision.id
