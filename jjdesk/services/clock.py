"""The time, as annotations keep it."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
"""Gives the present moment, with its time zone."""


def utc_now() -> datetime:
    """The machine's clock in UTC; it may be wrong or set back."""
    return datetime.now(UTC)


def stamp(moment: datetime) -> str:
    """``moment`` as ISO 8601 in UTC to the millisecond, so that text order is time order."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
