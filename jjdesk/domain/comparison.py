"""Two reports side by side: what continues, what is new, what is gone, and by how much."""

from enum import StrEnum

from msgspec import Struct

from jjdesk.domain.report import Commitment, Target


class Trend(StrEnum):
    """Where the value of an indicator went between two reports."""

    RISEN = "risen"
    SAME = "same"
    FALLEN = "fallen"
    UNLIKE = "unlike"


class Unlike(StrEnum):
    """Why the values of one indicator cannot be subtracted."""

    VALUES = "values"
    """One of them is no number."""
    TERMS = "terms"
    MEASURES = "measures"
    UNITS = "units"


class Continued(Struct, frozen=True):
    """A commitment of the older report and what the newer one makes of it.

    ``likeness`` is from 0 to 1; 1 is the same words.
    """

    older: Commitment
    newer: Commitment
    likeness: float


class Alone(Struct, frozen=True):
    """A commitment that has none to continue it, or that continues none.

    ``nearest`` is the commitment of the other report that comes nearest, where one is near at all:
    it may have been merged into that, or split off from it.
    """

    commitment: Commitment
    nearest: Commitment | None


class Placed(Struct, frozen=True):
    """A target with the commitment it stands in."""

    target: Target
    commitment: Commitment


class TargetPair(Struct, frozen=True):
    """The targets of one indicator in both reports.

    ``change`` is newer less older in ``unit``, the base unit of both (``个百分点`` between two
    percentages); ``relative`` is the change as a part of the older value. Both are ``None`` where
    the values cannot be subtracted; then ``why`` says so.
    """

    older: Placed
    newer: Placed
    likeness: float
    trend: Trend
    change: float | None
    unit: str | None
    relative: float | None
    why: Unlike | None


class Comparison(Struct, frozen=True):
    """Two reports side by side, in reading order; pairs that cannot be subtracted come last."""

    older_name: str
    newer_name: str
    continued: tuple[Continued, ...]
    new: tuple[Alone, ...]
    gone: tuple[Alone, ...]
    pairs: tuple[TargetPair, ...]
    new_targets: tuple[Placed, ...]
    gone_targets: tuple[Placed, ...]


class Edit(Struct, frozen=True):
    """A stretch of two texts: ``older`` is what stood there, ``newer`` what stands there now.

    Equal where nothing changed; one of them is ``""`` where words were only added or dropped.
    """

    older: str
    newer: str
