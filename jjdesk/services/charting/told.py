"""Counts in words, for the answers of charts."""

from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter
from typing import Final

from jjdesk.domain.chart import Bar, Part
from jjdesk.words import say, to_say

SECTORS: Final = to_say("领域", about="several")
SECTIONS: Final = to_say("章节", about="several")
TOWNS: Final = to_say("镇街", about="several")
_UNIT: Final = to_say("条", about="number")
"""What the rows of a chart are, as ``Chart.bars_are``."""
_NAMED: Final = 2
"""So many of equal length are named one by one."""


def several(rows_are: str) -> str:
    """``领域`` and the like, as they stand in sentences."""
    return say(rows_are, about="several")


def parts(shown: Iterable[Part], count: Callable[[str], int], unit: str = _UNIT) -> str:
    """``关注 5 条、疑问 3 条``: the parts that there are any of."""
    here = ((part.label, count(part.key)) for part in shown)
    return say("、").join(
        say("{label} {number} {unit}", label=label, number=number, unit=unit)
        for label, number in here
        if number
    )


def counts(what: str, shown: Iterable[Part], count: Callable[[str], int]) -> str:
    """``量化目标 67 个：确保 13 个、力争 10 个…``: the parts that there are any of.

    Where there is but one, ``量化目标 2 个，都是“未加限定”``.
    """
    some = [part for part in shown if count(part.key)]
    total = sum(count(part.key) for part in some)
    if len(some) == 1:
        label = some[0].label
        return (
            say("{what} {total} 个，都是“{label}”", what=what, total=total, label=label)
            if total > 1
            else say("{what} 1 个，{label}", what=what, label=label)
        )
    return say(
        "{what} {total} 个：{parts}",
        what=what,
        total=total,
        parts=parts(some, count, say("个", about="number")),
    )


def most(
    bars: Sequence[Bar],
    rows_are: str,
    unit: str = _UNIT,
    count: Callable[[Bar], float] = attrgetter("total"),
) -> str:
    """``农林水最多（16 条）``, ``都在教育``, ``每个领域 1 条``: the bars of the highest ``count``.

    Of more than two that are equal only their number is told. Nothing where all counts are 0, and
    of one bar alone.
    """
    highest = max(map(count, bars), default=0)
    if not highest or len(bars) < 2:
        return ""
    first = [bar.label for bar in bars if count(bar) == highest]
    if highest == sum(map(count, bars)):
        return say(
            "{all}在{listed}",
            all=say("都") if highest > 1 else "",
            listed=listed(first, rows_are),
        )
    if len(first) == len(bars):
        return say(
            "每个{rows_are} {highest:g} {unit}", rows_are=rows_are, highest=highest, unit=unit
        )
    if len(first) > _NAMED:
        return say(
            "{count} 个{rows_are}并列最多（各 {highest:g} {unit}）",
            count=len(first),
            rows_are=rows_are,
            highest=highest,
            unit=unit,
        )
    each = say("各 ") if len(first) > 1 else ""
    return say(
        "{listed}最多（{each}{highest:g} {unit}）",
        listed=listed(first, rows_are),
        each=each,
        highest=highest,
        unit=unit,
    )


def listed(names: Iterable[str], rows_are: str) -> str:
    """``教育、科学技术``; names of sections in quotation marks: ``“（一）…”“（二）…”``."""
    if rows_are in (several(SECTORS), several(TOWNS)):
        return say("、").join(names)
    return "".join(say("“{name}”", name=name) for name in names)
