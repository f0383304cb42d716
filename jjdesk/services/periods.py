"""Periods of following up: ``2025``, ``2025H1``, ``2025Q3``, ``2025-09``; named, sorted, told."""

import re
from datetime import date
from typing import Final, NamedTuple

from jjdesk.services import task_periods
from jjdesk.words import say, to_say

_CODE: Final = re.compile(r"((?:19|20)\d\d)(?:H([12])|Q([1-4])|-(0[1-9]|1[0-2]))?")
_QUARTERS: Final = (to_say("一"), to_say("二"), to_say("三"), to_say("四"))
_QUARTER_MONTHS: Final = 3
_HALF_MONTHS: Final = 6
_YEAR_MONTHS: Final = 12


class Span(NamedTuple):
    """A year, the last month of a period, and how many months it has."""

    year: int
    last_month: int
    months: int


def span(period: str) -> Span | None:
    """What a code stands for; ``None`` for what is none."""
    match = _CODE.fullmatch(period)
    if match is None:
        return None
    year, half, quarter, month = match.groups()
    if half:
        return Span(int(year), int(half) * _HALF_MONTHS, _HALF_MONTHS)
    if quarter:
        return Span(int(year), int(quarter) * _QUARTER_MONTHS, _QUARTER_MONTHS)
    if month:
        return Span(int(year), int(month), 1)
    return Span(int(year), _YEAR_MONTHS, _YEAR_MONTHS)


def order(period: str) -> tuple[int, int, int, str]:
    """Sorts periods by their last month, the shorter first; what is no code comes first."""
    found = span(period)
    return (found.year, found.last_month, found.months, period) if found else (0, 0, 0, period)


def words(period: str) -> str:
    """``2025年上半年`` of ``2025H1``; what is no code is its own name."""
    found = span(period)
    if found is None:
        return period
    if found.months == _HALF_MONTHS:
        half = found.last_month // _HALF_MONTHS
        said = say("{year}年上半年") if half == 1 else say("{year}年下半年")
        return said.format(year=found.year)
    if found.months == _QUARTER_MONTHS:
        quarter = say(_QUARTERS[found.last_month // _QUARTER_MONTHS - 1])
        return say("{year}年{quarter}季度", year=found.year, quarter=quarter)
    if found.months == 1:
        return say("{year}年{month}月", year=found.year, month=found.last_month)
    return say("{year}年", year=found.year)


def of_words(said: str, year: int | None) -> str:
    """The code of a period as a task table names it; ``""`` where no year is known.

    What a table tells of several quarters (前三季度) is of the last of them.
    """
    known = task_periods.guess((said,), year)
    if _CODE.fullmatch(said):
        return said
    named, last_month, _ = task_periods.order(known)
    if not named:
        return ""
    part = known.partition("年")[2]
    if "半年" in part:
        return f"{named}H{last_month // _HALF_MONTHS}"
    if "季度" in part:
        return f"{named}Q{last_month // _QUARTER_MONTHS}"
    return f"{named}-{last_month:02d}" if part.endswith("月") else str(named)


def of_year(year: int) -> tuple[str, ...]:
    """The periods of a year that are offered, in the order of time: halves, quarters, the year."""
    parts = [f"{year}{part}" for part in ("Q1", "H1", "Q2", "Q3", "H2", "Q4")]
    months = [f"{year}-{month:02d}" for month in range(1, _YEAR_MONTHS + 1)]
    return tuple(sorted([*parts, *months, str(year)], key=order))


def proposed(year: int | None, today: date) -> str:
    """What an entry is about where nothing says otherwise.

    The half that is running in the report's own year, before and after that the year as a whole: a
    report without a year is of this one.
    """
    if year is not None and year != today.year:
        return str(year)
    return f"{today.year}H{1 if today.month <= _HALF_MONTHS else 2}"
