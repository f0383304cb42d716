"""The year a target is to be reached in: the report's own, or a later one (到2030年, 未来五年)."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

from msgspec.structs import replace

from jjdesk.domain.joined import Joined
from jjdesk.domain.report import Target

_HORIZON = re.compile(
    r"[到至](?P<year>20\d\d)年"
    r"|“?(?P<plan>十[三四五六七])五”?(?:规划)?(?:时期|期间|期末|末)"
    r"|(?:今后|未来|接下来)(?P<span>[二两三四五])年(?!行动|计划|攻坚)"
)
_PLAN_ENDS = {"十三": 2020, "十四": 2025, "十五": 2030, "十六": 2035, "十七": 2040}
_YEARS = {"二": 2, "两": 2, "三": 3, "四": 4, "五": 5}
_THIS_YEAR = re.compile("今年|本年度?|年内")


def of_headings(headings: Sequence[str | None], year: int | None) -> int | None:
    """The year that the nearest of the headings sets for all under it, if one does."""
    for heading in headings:
        until = _of_heading(heading, year) if heading else None
        if until is not None:
            return until
    return None


@lru_cache(maxsize=32)  # a heading stands above many paragraphs
def _of_heading(heading: str, year: int | None) -> int | None:
    match = _HORIZON.search(heading)
    return None if match is None or _THIS_YEAR.search(heading) else _later(match, year)


def set_apart(
    targets: tuple[Target, ...], sentence: Joined, until: int | None, year: int | None
) -> tuple[Target, ...]:
    """The targets of a sentence, those of another year than the report's with their own.

    ``until`` is what the headings above say. A year holds from where it is named.
    """
    turns = changes(sentence.text, year)
    starts = [sentence.origins[at] for at, _ in turns]
    years = [until, *(named for _, named in turns)]
    return tuple([replace(t, until=years[bisect_right(starts, t.value_start)]) for t in targets])


def signs() -> list[str]:
    """Words without one of which a sentence speaks of no other year."""
    return ["到20", "至20", *(f"{plan}五" for plan in _PLAN_ENDS), "今后", "未来", "接下来"]


def changes(text: str, year: int | None) -> list[tuple[int, int | None]]:
    """Where in a sentence another year begins to hold, and which; ``None`` is the report's own.

    Empty for most sentences. A horizon holds until the next one or until 今年.
    """
    found = [(match.start(), _later(match, year)) for match in _HORIZON.finditer(text)]
    if not found:
        return []
    found += [(match.start(), None) for match in _THIS_YEAR.finditer(text)]
    return sorted(found, key=lambda change: change[0])


def _later(match: re.Match[str], year: int | None) -> int | None:
    """The year a match speaks of; ``None`` when it is the report's own or cannot be told."""
    if match["year"]:
        named = int(match["year"])
    elif match["plan"]:
        named = _PLAN_ENDS[match["plan"]]
    elif year is None:
        return None
    else:
        # of five years from 2026 on the last is 2030
        named = year + _YEARS[match["span"]] - 1
    return None if year is not None and named <= year else named
