"""Dates as a deputy types them: ``2026-12-31``, ``12.31``, ``三天后``, ``下周``, ``月底``."""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

_DIGITS: Final = {each: value for value, each in enumerate("零一二三四五六七八九")} | {"两": 2}
_UNITS: Final = {"天": 1, "日": 1, "周": 7, "星期": 7, "个星期": 7}
_FULL: Final = re.compile(r"(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?")
_SHORT: Final = re.compile(r"(\d{1,2})[-./月](\d{1,2})[日号]?")
_MONTH_END: Final = re.compile(r"(?:(\d{4})年)?(\d{1,2})月底前?")
_LATER: Final = re.compile(
    r"([零一二两三四五六七八九十\d]+)(天|日|周|个?星期|个?月|年)(?:以?后|之后)?"
)
_WORDS: Final[dict[str, Callable[[date], date]]] = {
    "今天": lambda today: today,
    "明天": lambda today: today + timedelta(days=1),
    "后天": lambda today: today + timedelta(days=2),
    "下周": lambda today: today + timedelta(days=7),
    "下月": lambda today: _months(today, 1),
    "下个月": lambda today: _months(today, 1),
    "月底": lambda today: _last_day(today.year, today.month),
    "年底": lambda today: date(today.year, 12, 31),
    "明年": lambda today: _months(today, 12),
    "半年后": lambda today: _months(today, 6),
}


def parse(words: str, today: date) -> date | None:
    """The day that is meant, counted from ``today``; ``None`` if that cannot be told."""
    words = "".join(words.split())
    if words in _WORDS:
        return _WORDS[words](today)
    try:
        return _printed(words, today) or _counted(words, today)
    except (ValueError, OverflowError):
        return None


def _printed(words: str, today: date) -> date | None:
    if found := _FULL.fullmatch(words):
        return date(*map(int, found.groups()))
    if found := _MONTH_END.fullmatch(words):
        year, month = found.groups()
        return _next(lambda y: _last_day(y, int(month)), today, year)
    if found := _SHORT.fullmatch(words):
        month, day = map(int, found.groups())
        return _next(lambda y: date(y, month, day), today, None)
    return None


def _counted(words: str, today: date) -> date | None:
    found = _LATER.fullmatch(words)
    count = _number(found[1]) if found else None
    if found is None or count is None:
        return None
    unit = found[2]
    if unit in _UNITS:
        return today + timedelta(days=count * _UNITS[unit])
    return _months(today, count * (12 if unit == "年" else 1))


def _next(day_in: Callable[[int], date], today: date, year: str | None) -> date:
    """The day in the year said, or else the next one to come."""
    if year is not None:
        return day_in(int(year))
    this = day_in(today.year)
    return this if this >= today else day_in(today.year + 1)


def _number(words: str) -> int | None:
    """``3``, ``三``, ``十``, ``十五``, ``二十``."""
    if words.isdigit():
        return int(words)
    tens, ten, ones = words.rpartition("十")
    if not ten:
        return _DIGITS.get(words)
    high = _DIGITS.get(tens, None) if tens else 1
    low = _DIGITS.get(ones, None) if ones else 0
    return None if high is None or low is None else high * 10 + low


def _months(day: date, count: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _last_day(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])
