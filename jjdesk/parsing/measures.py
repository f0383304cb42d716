"""What a target measures (计量方式): a level, a growth, things delivered, or something cut."""

import re
from functools import cache

from jjdesk.domain.report import Measure
from jjdesk.parsing import lexicons
from jjdesk.parsing.patterns import WordSet, alternation
from jjdesk.parsing.phrases import DROP, KEEP, NOMINAL, Phrase
from jjdesk.parsing.quantities import Quantity

RESULT_VERBS = frozenset(
    [
        *("完成", "实现", "达到", "达", "保持", "确保", "稳定", "争取", "维持", "提高", "提升"),
        *("扩大", "守住", "守牢", "牢牢守住", "坚守", "巩固"),
    ]
)
_LEVEL, _GROWTH, _REDUCTION, _DELIVERY = (
    Measure.LEVEL,
    Measure.GROWTH,
    Measure.REDUCTION,
    Measure.DELIVERY,
)
_CHANGES = {change.value: change for change in (_GROWTH, _REDUCTION)}


def of(phrase: Phrase, quantity: Quantity) -> Measure:
    """The measure of ``quantity`` by the words that lead to it."""
    kind = quantity.kind
    if quantity.unit is None and kind == "ratio" and str(quantity.value).startswith("翻"):
        return _GROWTH
    noun, verb, tail = phrase.noun, phrase.verb, phrase.tail
    lead = (tail if noun else verb.word + tail).removesuffix("左右")
    to = lead.endswith(_to())
    if not to and (change := _change(noun, lead)) is not None:
        return change
    counts = verb.kind in (KEEP, NOMINAL)
    cut = counts and _words("reduction").match(verb.word) is not None
    if kind == "ratio":
        return _REDUCTION if cut and not to else _LEVEL
    if counts:
        return _REDUCTION if cut else _DELIVERY
    return _DELIVERY if _is_delivered(phrase, kind) else _LEVEL


def _is_delivered(phrase: Phrase, kind: str) -> bool:
    """Whether a number without a counting verb tells what is made in the period."""
    noun, verb, tail = phrase.noun, phrase.verb, phrase.tail
    if _words("delivery").search(noun) is not None:
        return True
    reached = reaches(phrase)
    made = verb.kind == DROP and verb.word not in RESULT_VERBS
    if made and kind != "money" and not reached:
        return True
    if reached or kind not in ("count", "people", "size") or tail.endswith(_passed()):
        return False
    return not standing(noun)


def reaches(phrase: Phrase) -> bool:
    """Whether the words just before the number say that it is the level come to (总数达到)."""
    return bool(phrase.tail and _reach().before(phrase.tail, 0, len(phrase.tail)))


def standing(noun: str) -> bool:
    """Whether ``noun`` by itself names a stock, a rate or a yearly flow."""
    return bool(_level_tail().before(noun, 0, len(noun)))


def _change(noun: str, lead: str) -> Measure | None:
    """Growth or reduction, when ``noun`` or the words just before the number name a change."""
    if noun.endswith(("增速", "增幅", "涨幅", "增长率")):
        return _GROWTH
    if noun.endswith("降幅"):
        return _REDUCTION
    if not lead:
        return None
    change = None
    for match in _changes().finditer(lead):
        change = match.lastgroup
    return _CHANGES[change] if change else None


@cache
def _changes() -> re.Pattern[str]:
    words = lexicons.load("measures")
    growth, reduction = alternation(words["growth"]), alternation(words["reduction"])
    return re.compile(f"(?P<growth>{growth})|(?P<reduction>{reduction})")


@cache
def _words(name: str) -> re.Pattern[str]:
    return re.compile(alternation(lexicons.load("measures")[name]))


@cache
def _level_tail() -> WordSet:
    return WordSet(lexicons.load("measures")["level_tail"])


@cache
def _reach() -> WordSet:
    return WordSet(lexicons.load("measures")["reach"])


@cache
def _passed() -> tuple[str, ...]:
    """突破 and its kin set a level to pass; 不少于 alone says nothing about the measure."""
    return tuple(lexicons.load("bounds")["before"][">"])


@cache
def _to() -> tuple[str, ...]:
    return tuple(lexicons.load("measures")["to"])
