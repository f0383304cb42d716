"""Deadlines (时限) of a commitment: 6月底前, 上半年, 年内."""

import re
from calendar import monthrange

from jjdesk.domain.joined import Joined
from jjdesk.domain.report import Deadline

_QUARTERS = "一二三四"
_NUMERALS = {c: i for i, c in enumerate("一二三四五六七八九十", start=1)} | {"十一": 11, "十二": 12}
_PARTS = {"初": 10, "上旬": 10, "中旬": 20}
_BY = "(?:之?前|以前)"
# the year may be named; a bare 年底 is this year's, but not in 去年底, 五年内, 每年年底
_DEADLINE = re.compile(
    r"(?<![去上前往每历近年一二三四五六七八九十\d])(?:(?P<year>20\d\d)年|(?P<next>明年)|(?P<this>今年|本年))?(?:"
    rf"(?P<month>\d{{1,2}}|十[一二]?|[一二三四五六七八九])月"
    rf"(?:(?P<day>\d{{1,2}})日{_BY}?|(?P<part>[底末初]|[上中下]旬){_BY}?|{_BY})"
    rf"|(?P<quarter>[一二三四])季度(?:[末底]{_BY}?|之?前|内)"
    r"|(?P<half>[上下])半年(?:[末底])?(?:之?前|内)?"
    r"|(?P<feast>元旦|春节|五一|七一|国庆)节?之?前"
    rf"|(?(year)年?|(?(next)年?|(?(this)年?|年)))(?:[底末]{_BY}?|内|(?(year)前|(?!)))(?![生涵需部])"
    r")"
)
_PAST = re.compile(r"(?:截至|截止|自|从|去|上)$")
_FEASTS = {"元旦": (1, 1), "春节": None, "五一": (5, 1), "七一": (7, 1), "国庆": (10, 1)}
_LAST_MONTH = 12


def find(sentence: Joined, year: int | None) -> tuple[Deadline, ...]:
    """Deadlines of a commitment in the order of the text.

    ``by`` is the last day as ISO 8601, ``None`` where the calendar does not fix it (春节前) or the
    report's ``year`` is not known.
    """
    text = sentence.text
    return tuple(
        [
            Deadline(match[0], *sentence.span(*match.span()), _day(match, year))
            for match in _DEADLINE.finditer(text)
            if not _PAST.search(text, max(0, match.start() - 2), match.start())
        ]
    )


def signs() -> list[str]:
    """Words without one of which a sentence names no deadline."""
    parts = [f"{unit}{part}" for unit in "月度年" for part in "底末前内之以"]
    days = [f"月{part}" for part in "初上中下123456789"]
    return [*parts, *days, *_FEASTS, "半年"]


def _day(match: re.Match[str], year: int | None) -> str | None:
    """The last day that a deadline leaves, ISO 8601."""
    if match["year"]:
        year = int(match["year"])
    if year is None:
        return None
    if match["next"]:
        year += 1
    if match["feast"]:
        feast = _FEASTS[match["feast"]]
        return _iso(year, *feast) if feast else None
    if match["month"]:
        return _in_month(match, year, _number(match["month"]))
    month = _LAST_MONTH
    if match["quarter"]:
        month = 3 * (_QUARTERS.index(match["quarter"]) + 1)
    elif match["half"] == "上":
        month = 6
    return _iso(year, month, monthrange(year, month)[1])


def _in_month(match: re.Match[str], year: int, month: int) -> str | None:
    """The last day that a deadline within a month leaves."""
    if not 1 <= month <= _LAST_MONTH:
        return None
    if match["day"]:
        return _iso(year, month, int(match["day"]))
    return _iso(year, month, _PARTS.get(match["part"], monthrange(year, month)[1]))


def _number(printed: str) -> int:
    return _NUMERALS.get(printed) or int(printed)


def _iso(year: int, month: int, day: int) -> str | None:
    """The day as ISO 8601; ``None`` if the calendar has no such day."""
    if not 1 <= day <= monthrange(year, month)[1]:
        return None
    return f"{year:04d}-{month:02d}-{day:02d}"
