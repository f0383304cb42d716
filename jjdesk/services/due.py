"""By when a commitment is to be done, and whether that day has passed.

Asked are the deadlines in its own words and those of its tasks; where neither names a day, later
years of its targets (到2030年); for a goal of the year, in a gentle way, the end of the year.
"""

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Final

from msgspec import Struct

from jjdesk.domain.joined import Joined
from jjdesk.domain.progress import Status
from jjdesk.domain.report import Commitment
from jjdesk.services import task_periods
from jjdesk.words import say

SOON: Final = 30
"""Days before the end in which a deadline is said to come."""
_FIRST_YEAR: Final = 2020
"""A clock before that is wrong: nothing is said to be late by it."""
_DAY: Final = re.compile(r"(20\d\d)[-./年](1[0-2]|0?[1-9])[-./月](3[01]|[12]\d|0?[1-9])(?!\d)")
_MONTH: Final = re.compile(r"(20\d\d)[-./](1[0-2]|0?[1-9])(?![\d.])")
_YEAR_WORDS: Final = ("全年", "年终", "年末", "当年", "年度")


class Timing(StrEnum):
    """How a day stands to the present one."""

    NONE = "none"
    LATER = "later"
    SOON = "soon"
    OVERDUE = "overdue"
    WITHIN_YEAR = "within_year"
    YEAR_OVER = "year_over"


class Due(Struct, frozen=True):
    """By when, as ISO date (``""`` where nothing says), in whose words, and how near that is.

    ``days`` are those until then, negative once it has passed; 0 where the clock is not believed.
    """

    day: str = ""
    quote: str = ""
    timing: Timing = Timing.NONE
    days: int = 0


def believed(today: date) -> bool:
    """Whether a clock can be right."""
    return today.year >= _FIRST_YEAR


def due(
    commitment: Commitment,
    year: int | None,
    tasks: Iterable[str],
    today: date,
    status: Status,
) -> Due:
    """By when a commitment is to be done.

    Of several days the last one counts: before it, not all of the commitment is late.

    Args:
        commitment: of a report.
        year: the report's.
        tasks: deadlines of its tasks, as the tables have them.
        today: by the machine's clock, which may be wrong.
        status: a commitment that is done is neither late nor soon due.
    """
    days = [(each.by, each.quote) for each in commitment.deadlines if each.by]
    days += [(day, words) for words in tasks if (day := last_day(words, year))]
    if not days:
        days = [
            (f"{target.until}-12-31", say("到{until}年", until=target.until))
            for target in commitment.targets
            if target.until
        ]
    if days:
        day, quote = max(days)
        return _placed(day, quote, today, status)
    if year is not None and (commitment.targets or commitment.goals):
        return _within(year, today, status)
    return Due()


def _placed(day: str, quote: str, today: date, status: Status) -> Due:
    if not believed(today):
        return Due(day, quote, Timing.LATER)
    days = (date.fromisoformat(day) - today).days
    if status is Status.DONE or days > SOON:
        return Due(day, quote, Timing.LATER, days)
    return Due(day, quote, Timing.OVERDUE if days < 0 else Timing.SOON, days)


def _within(year: int, today: date, status: Status) -> Due:
    over = believed(today) and today.year > year and status is not Status.DONE
    return Due(f"{year}-12-31", "", Timing.YEAR_OVER if over else Timing.WITHIN_YEAR)


def last_day(words: str, year: int | None) -> str:
    """The last day that a cell of a task table leaves, ISO 8601; ``""`` where it names none."""
    # What reads deadlines in sentences is of the parser: only tables need it here.
    from jjdesk.parsing import deadlines  # noqa: PLC0415  slow

    exact = [f"{y}-{int(m):02d}-{int(d):02d}" for y, m, d in _DAY.findall(words)]
    if exact:
        return max(filter(_exists, exact), default="")
    read = deadlines.find(Joined.of(words, 0, len(words)), year)
    found = [each.by for each in read if each.by]
    return max(found) if found else _end_of_period(words, year)


def _end_of_period(words: str, year: int | None) -> str:
    plain = _MONTH.search(words)
    if plain:
        return _end(int(plain[1]), int(plain[2]))
    said = task_periods.guess((words,), None)
    if not said:
        return _end(year, 12) if year and any(word in words for word in _YEAR_WORDS) else ""
    named, month, _ = task_periods.order(said)
    named = named or year or 0
    return _end(named, month) if named else ""


def _end(year: int, month: int) -> str:
    return f"{year:04d}-{month:02d}-{monthrange(year, month)[1]:02d}"


def _exists(day: str) -> bool:
    try:
        date.fromisoformat(day)
    except ValueError:
        return False
    return True
