"""How a printed value limits its indicator (界限): 以上, 不低于, 左右 and their kin."""

import re
from functools import cache

from msgspec import Struct

from jjdesk.domain.report import Bound
from jjdesk.parsing import lexicons
from jjdesk.parsing.patterns import alternation
from jjdesk.parsing.quantities import Quantity

_LEAST = re.compile("至少[^，。；、0-9]{1,6}$")  # 至少新增5家: the verb stands between

_SIGNS = {bound.value: bound for bound in Bound}


class Reading(Struct, frozen=True):
    """A bound and where its words begin and end around the value.

    ``head`` says that the word stood before the value, so that it may bind the rest of a list.
    """

    bound: Bound
    start: int
    end: int
    head: bool


def read(text: str, quantity: Quantity, clause: tuple[int, int]) -> Reading:
    """The bound of ``quantity`` inside the span ``clause`` of ``text``.

    余 and 多 inside the number (100余家) say more than the number: ``>``. 以上 and the like bind
    only the value they touch.
    """
    end = quantity.end
    after = _after().match(text, end, clause[1])
    reach = max(clause[0], quantity.start - 8)
    before = _before().search(text, reach, quantity.start)
    start = before.start() if before else quantity.start
    if after is not None:
        end = after.end()
    if quantity.bound == "range":
        return Reading(Bound.RANGE, start, end, head=False)
    if after is not None:
        bound = _meaning("after")[after["word"]]
        return Reading(bound, start, end, head=False)
    if before is not None:
        return Reading(_meaning("before")[before["word"]], start, end, head=True)
    if _LEAST.search(text, reach, quantity.start):
        return Reading(Bound.AT_LEAST, start, end, head=False)
    return Reading(_SIGNS[quantity.bound or "="], start, end, head=False)


def of_list(text: str, start: int, end: int) -> Bound | None:
    """The bound that a noun at the end of a list (红线) puts on all of its values."""
    found = _list().search(text, start, end)
    return _meaning("list")[found[0]] if found else None


@cache
def _meaning(place: str) -> dict[str, Bound]:
    table: dict[str, list[str]] = lexicons.load("bounds")[place]
    return {word: Bound(sign) for sign, words in table.items() for word in words}


@cache
def _before() -> re.Pattern[str]:
    return re.compile(f"(?P<word>{alternation(_meaning('before'))})(?:达到?|有|在|为|于)?$")


@cache
def _after() -> re.Pattern[str]:
    return re.compile(rf"\s?(?:[（(]含[）)])?(?P<word>{alternation(_meaning('after'))})")


@cache
def _list() -> re.Pattern[str]:
    return re.compile(alternation(_meaning("list")))
