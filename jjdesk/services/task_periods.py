"""The period a task table tells of (2025, 2025年上半年, 2025年三季度): guessed and put in order."""

import re
from collections.abc import Iterable

_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_DIGITS = {"一": 1, "二": 2, "三": 3, "四": 4}
_QUARTERS = re.compile(r"(?:第)?([一二三四1-4])季度|[Qq]([1-4])")
_MONTHS = re.compile(r"(?<![\d.])(1[0-2]|0?[1-9])月(?!\d*日)|(?<=20\d\d[-.])(1[0-2]|0[1-9])(?!\d)")
_NAMED = (("前三季度", 9), ("上半年", 6), ("下半年", 12), ("全年", 12), ("年终", 12), ("年底", 12))


def guess(texts: Iterable[str], year: int | None) -> str:
    """The period that a file's name, title or heading tells; else the report's year.

    Args:
        texts: what may name it, the most telling first.
        year: the report's, where no text has one.
    """
    found_year = part = ""
    for text in texts:
        mark = _YEAR.search(text)
        found_year = found_year or (mark[1] if mark else "")
        part = part or _part(text)
    known = found_year or (str(year) if year else "")
    if not known:
        return part
    return f"{known}年{part}"


def order(period: str) -> tuple[int, int, str]:
    """Sorts periods by their year and last month; a year without a part is its end."""
    mark = _YEAR.search(period)
    return int(mark[1]) if mark else 0, _last_month(period), period


def _part(text: str) -> str:
    for name, _ in _NAMED[:3]:
        if name in text:
            return name
    quarter = _QUARTERS.search(text)
    if quarter:
        number = _quarter(quarter)
        return f"{'一二三四'[number - 1]}季度"
    month = _MONTHS.search(text)
    return f"{int(month[1] or month[2])}月" if month else ""


def _last_month(period: str) -> int:
    for name, month in _NAMED:
        if name in period:
            return month
    quarter = _QUARTERS.search(period)
    if quarter:
        return 3 * _quarter(quarter)
    mark = _MONTHS.search(period)
    return int(mark[1] or mark[2]) if mark else 12


def _quarter(mark: re.Match[str]) -> int:
    figure = mark[1] or mark[2]
    return _DIGITS.get(figure) or int(figure)
