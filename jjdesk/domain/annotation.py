"""What a deputy hangs on a report (批注), and how its versions hang together."""

from enum import IntEnum, StrEnum
from typing import Final

from msgspec import Struct


class NoteKind(StrEnum):
    """What an annotation is; the first five in the order of the keys 1 to 5."""

    WATCH = "watch"
    SUPPORT = "support"
    QUESTION = "question"
    SUGGEST = "suggest"
    AMEND = "amend"
    FREE = "free"


MARKED: Final = tuple(kind for kind in NoteKind if kind is not NoteKind.FREE)
"""The kinds that say something by themselves, without a text."""


class Stance(StrEnum):
    """How the deputy stands to what the annotation hangs on (表态)."""

    FOR = "for"
    RESERVED = "reserved"
    AGAINST = "against"


class Importance(IntEnum):
    """How much it matters to the deputy, in three steps."""

    ORDINARY = 1
    IMPORTANT = 2
    KEY = 3


class Scope(StrEnum):
    """What an annotation hangs on."""

    COMMITMENT = "commitment"
    SPAN = "span"
    TARGET = "target"
    SECTION = "section"
    REPORT = "report"


class Anchor(Struct, frozen=True):
    """Where an annotation hangs, so that it survives a corrected text.

    ``report`` is the SHA-256 of the source text, ``commitment`` the id of the commitment that holds
    the place (empty on a section, on the report, and on a span outside all commitments),
    ``section`` the section's id where the scope is a section. ``quote`` with 20 characters before
    and after it, ``start`` and ``end`` in code points of the source, find the place again when the
    id is gone. On the whole report ``quote`` is empty, and both offsets are 0.
    """

    report: str
    commitment: str
    quote: str
    prefix: str
    suffix: str
    start: int
    end: int
    scope: Scope = Scope.COMMITMENT
    section: str = ""


class Amendment(Struct, frozen=True):
    """A change of words (修改意见): 原文 and 建议改为; the reason is the annotation's text."""

    original: str
    proposed: str


class Link(Struct, frozen=True):
    """Another commitment that an annotation points to; ``quote`` says which when it is gone."""

    report: str
    commitment: str
    quote: str


class Annotation(Struct, frozen=True, kw_only=True):
    """One annotation as it stands now.

    Attributes:
        id: stays the same through all revisions, on every machine.
        anchor: what it hangs on.
        kind: what it is.
        text: paragraphs, lists and bold in the notation of :mod:`jjdesk.domain.markup`.
        stance: for or against, if the deputy said so.
        importance: one of three steps.
        amendment: only where ``kind`` is ``AMEND``.
        tags: ids of tags, in the order given.
        links: other commitments.
        follow_up: ISO date to come back to it, or ``None``.
        author: id of the author who made it; empty in workbooks from before there were authors.
        shared: whether it may leave the workbook in a pack; an annotation begins private.
        created: ISO 8601 in UTC, to the millisecond.
        modified: of the latest revision, like ``created``.
        revision: id of the revision that is shown.
        rivals: ids of revisions that were made without knowledge of it (conflict), sorted.
    """

    id: str
    anchor: Anchor
    kind: NoteKind = NoteKind.FREE
    text: str = ""
    stance: Stance | None = None
    importance: Importance = Importance.ORDINARY
    amendment: Amendment | None = None
    tags: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    follow_up: str | None = None
    author: str = ""
    shared: bool = False
    created: str
    modified: str
    revision: str = ""
    rivals: tuple[str, ...] = ()


class Marks(Struct, frozen=True):
    """What is seen of the annotations on one commitment before they are read.

    ``kinds`` are those that there are, in the order of the keys, ``number`` is of all annotations.
    """

    kinds: tuple[NoteKind, ...]
    number: int


class Content(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What one revision says; the fields are those of ``Annotation``.

    ``deleted`` revisions keep the anchor, kind and author, and no words.
    """

    anchor: Anchor
    author: str
    created: str
    kind: NoteKind = NoteKind.FREE
    text: str = ""
    stance: Stance | None = None
    importance: Importance = Importance.ORDINARY
    amendment: Amendment | None = None
    tags: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    follow_up: str | None = None
    shared: bool = False
    deleted: bool = False


class Revision(Struct, frozen=True, kw_only=True):
    """One version of an annotation in its history.

    ``id`` is a hash of all else (see ``jjdesk.services.revising``), ``parents`` the revisions it
    was made from: none for the first, several where a conflict was settled. ``content`` is ``None``
    where only its place in the history is known: earlier wording does not leave a workbook.
    """

    id: str
    annotation: str
    parents: tuple[str, ...]
    editor: str
    made: str
    content: Content | None
