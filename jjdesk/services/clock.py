"""The time, as annotations keep it."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

Clock = Callable[[], datetime]
"""Gives the present moment, with its time zone."""


def utc_now() -> datetime:
    """The machine's clock in UTC; it may be wrong or set back."""
    return datetime.now(UTC)


def stamp(moment: datetime) -> str:
    """``moment`` as ISO 8601 in UTC to the millisecond, so that text order is time order."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def stamp_after(moment: datetime, earlier: str) -> str:
    """The same, but always later than ``earlier``: where the last one to change something wins.

    A clock that was set back must not make a change the older one.
    """
    now = stamp(moment)
    if now > earlier:
        return now
    try:
        before = datetime.fromisoformat(earlier)
        return stamp(before + timedelta(milliseconds=1))
    except (ValueError, OverflowError):
        # What is no time, or the end of all time, came from elsewhere; text order is what counts.
        return earlier + "0"
