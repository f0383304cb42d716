"""What a deputy hangs on a commitment (批注)."""

from enum import StrEnum

from msgspec import Struct


class Stance(StrEnum):
    """How the deputy stands to a commitment, in the order of the keys 1 to 5."""

    WATCH = "watch"
    SUPPORT = "support"
    QUESTION = "question"
    SUGGEST = "suggest"
    AMEND = "amend"


class Anchor(Struct, frozen=True):
    """Where an annotation hangs, so that it survives a corrected text.

    ``report`` is the SHA-256 of the source text, ``commitment`` the commitment's id. ``quote`` with
    20 characters before and after it, and ``start`` in code points, find the place again when the
    id is gone.
    """

    report: str
    commitment: str
    quote: str
    prefix: str
    suffix: str
    start: int


class Annotation(Struct, frozen=True):
    """One annotation. ``created`` and ``modified`` are ISO 8601 in UTC, to the millisecond."""

    id: str
    anchor: Anchor
    stance: Stance | None
    text: str
    created: str
    modified: str
