"""Counts of commitments, notes and towns in words, for the answers of charts."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from jjdesk.domain.chart import Bar, Part
from jjdesk.services.charting.stacks import SECTORS

TOWNS: Final = "镇街"
_NAMED: Final = 3
"""So many of equal length are named one by one."""


def parts(shown: Iterable[Part], count: Callable[[str], int]) -> str:
    """``关注 5 条、疑问 3 条``: the parts that there are any of."""
    return "、".join(f"{part.label} {count(part.key)} 条" for part in shown if count(part.key))


def most(bars: Sequence[Bar], rows_are: str, count: Callable[[Bar], float]) -> str:
    """``农林水最多（16 条）``, ``各 1 条``, ``都在教育``: the bars of the highest ``count``.

    Nothing where all counts are 0, and of one bar alone.
    """
    highest = max(map(count, bars), default=0)
    if not highest or len(bars) < 2:
        return ""
    some = [bar for bar in bars if count(bar)]
    first = [bar.label for bar in some if count(bar) == highest]
    if len(some) == 1:
        return f"都在{listed(first, rows_are)}"
    if len(first) == len(bars):
        return f"各 {highest:g} 条"
    each = "各 " if len(first) > 1 else ""
    names = listed(first[:_NAMED], rows_are)
    more = f"等 {len(first)} 个" if len(first) > _NAMED else ""
    return f"{names}{more}最多（{each}{highest:g} 条）"


def listed(names: Iterable[str], rows_are: str) -> str:
    """``教育、科学技术``; names of sections in quotation marks: ``“（一）…”“（二）…”``."""
    if rows_are in (SECTORS, TOWNS):
        return "、".join(names)
    return "".join(f"“{name}”" for name in names)
