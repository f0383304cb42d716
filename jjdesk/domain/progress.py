"""How far a commitment has come (跟进)."""

from enum import StrEnum

from msgspec import Struct


class Status(StrEnum):
    """Where a commitment stands, in the order of the screens."""

    UNRATED = "unrated"
    NOT_STARTED = "not_started"
    UNDER_WAY = "under_way"
    BEHIND = "behind"
    DONE = "done"


class StatusChange(Struct, frozen=True, kw_only=True):
    """One entry in the history of a commitment's status.

    The status in a period is that of its latest entry by ``date``, then ``created``.

    Attributes:
        id: random.
        report: SHA-256 of the source text.
        commitment: id of the commitment.
        quote: its words, to be found again in a corrected text.
        period: the year, half, quarter or month that it is about, as ``2025``, ``2025H1``,
            ``2025Q3``, ``2025-09``.
        status: what it is from then on.
        source: where that was learned, as 区政府办通报.
        date: ISO date of the source.
        note: the deputy's words.
        created: ISO 8601 in UTC.
    """

    id: str
    report: str
    commitment: str
    quote: str
    period: str
    status: Status
    source: str = ""
    date: str
    note: str = ""
    created: str
