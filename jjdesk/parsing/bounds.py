"""How a printed value limits its indicator (界限): 以上, 不低于, 左右 and their kin."""

import re
from dataclasses import dataclass
from functools import cache

from msgspec import Struct

from jjdesk.domain.report import Bound
from jjdesk.parsing import lexicons
from jjdesk.parsing.patterns import WordSet, alternation
from jjdesk.parsing.quantities import Quantity

_LEAST = re.compile("至少[^，。；、0-9]{1,6}$")  # 至少新增5家: the verb stands between
_REACH = 8  # characters before a number that its bound can stand in
_LINKS = ("达到", "达", "有", "在", "为", "于")  # between the word and the number

_EQUAL, _RANGE = Bound.EQUAL, Bound.RANGE
_SIGNS = {bound.value: bound for bound in Bound}


class Reading(Struct, frozen=True, gc=False):
    """A bound and where its words begin and end around the value.

    ``head`` says that the word stood before the value, so that it may bind the rest of a list.
    """

    bound: Bound
    start: int
    end: int
    head: bool = False


def read(text: str, quantity: Quantity, clause: tuple[int, int]) -> Reading:
    """The bound of ``quantity`` inside the span ``clause`` of ``text``.

    余 and 多 inside the number (100余家) say more than the number: ``>``. 以上 and the like bind
    only the value they touch.
    """
    first, end = quantity.start, quantity.end
    words, after = _words(), None
    if text[end : end + 1] in words.after_firsts:
        after = words.after.match(text, end, clause[1])
    reach = max(clause[0], first - _REACH)
    before = ""
    if text[first - 1 : first] in words.before.lasts:
        before = words.before.before(text, reach, first)
    start = first - len(before)
    if after is not None:
        end = after.end()
    said = quantity.bound
    if said == "range":
        return Reading(_RANGE, start, end)
    if after is not None:
        return Reading(words.after_meaning[after["word"]], start, end)
    if before:
        return Reading(words.before_meaning[before], start, end, head=True)
    if text.find("至少", reach, first) >= 0 and _LEAST.search(text, reach, first) is not None:
        return Reading(Bound.AT_LEAST, start, end)
    return Reading(_SIGNS[said] if said else _EQUAL, start, end)


def of_list(text: str, start: int, end: int) -> Bound | None:
    """The bound that a noun at the end of a list (红线) puts on all of its values."""
    found = _list().search(text, start, end)
    return _meaning("list")[found[0]] if found else None


def list_words() -> list[str]:
    """The nouns that ``of_list`` looks for."""
    return [*_meaning("list")]


@dataclass(frozen=True, slots=True)
class _Words:
    """The word lists, made ready for matching at a place."""

    before: WordSet
    before_meaning: dict[str, Bound]
    after: re.Pattern[str]
    after_firsts: frozenset[str]
    after_meaning: dict[str, Bound]


@cache
def _words() -> _Words:
    before, after = _meaning("before"), _meaning("after")
    led = {word + link: bound for word, bound in before.items() for link in _LINKS} | before
    return _Words(
        before=WordSet(led),
        before_meaning=led,
        after=re.compile(rf"\s?(?:[（(]含[）)])?(?P<word>{alternation(after)})"),
        after_firsts=frozenset("（( \u3000").union(word[0] for word in after),
        after_meaning=after,
    )


def _meaning(place: str) -> dict[str, Bound]:
    table: dict[str, list[str]] = lexicons.load("bounds")[place]
    return {word: Bound(sign) for sign, words in table.items() for word in words}


@cache
def _list() -> re.Pattern[str]:
    return re.compile(alternation(_meaning("list")))
