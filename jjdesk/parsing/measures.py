"""What a target measures (计量方式): a level, a growth, things delivered, or something cut."""

import re
from functools import cache

from jjdesk.domain.report import Measure
from jjdesk.parsing import lexicons, phrases
from jjdesk.parsing.patterns import WordSet, alternation
from jjdesk.parsing.phrases import Phrase
from jjdesk.parsing.quantities import Quantity

RESULT_VERBS = frozenset(
    [
        *("完成", "实现", "达到", "达", "保持", "确保", "稳定", "争取", "维持", "提高", "提升"),
        *("扩大", "守住", "守牢", "牢牢守住", "坚守", "巩固"),
    ]
)


def of(phrase: Phrase, quantity: Quantity) -> Measure:
    """The measure of ``quantity`` by the words that lead to it."""
    change = _change(phrase, quantity)
    if change is not None:
        return change
    kind = quantity.kind
    if kind == "ratio":
        return Measure.LEVEL
    if phrase.verb.kind in (phrases.KEEP, phrases.NOMINAL):
        cut = _words("reduction").match(phrase.verb.word) is not None
        return Measure.REDUCTION if cut else Measure.DELIVERY
    return Measure.DELIVERY if _is_delivered(phrase, kind) else Measure.LEVEL


def _is_delivered(phrase: Phrase, kind: str) -> bool:
    """Whether a number without a counting verb tells what is made in the period."""
    if _words("delivery").search(phrase.noun):
        return True
    reached = bool(_reach().before(phrase.tail, 0, len(phrase.tail)))
    made = phrase.verb.kind == phrases.DROP and phrase.verb.word not in RESULT_VERBS
    if made and kind != "money" and not reached:
        return True
    if reached or phrase.tail.endswith(_passed()) or standing(phrase.noun):
        return False
    return kind in ("count", "people", "size")


def standing(noun: str) -> bool:
    """Whether ``noun`` by itself names a stock, a rate or a yearly flow."""
    return bool(_level_tail().before(noun, 0, len(noun)))


def _change(phrase: Phrase, quantity: Quantity) -> Measure | None:
    """Growth or reduction, when the words just before the number name a change."""
    if isinstance(quantity.value, str) and quantity.value.startswith("翻"):
        return Measure.GROWTH
    lead = phrase.tail if phrase.noun else phrase.verb.word + phrase.tail
    lead = lead.removesuffix("左右")
    if lead.endswith(_to()):
        return None
    if phrase.noun.endswith(("增速", "增幅", "涨幅", "增长率")):
        return Measure.GROWTH
    if phrase.noun.endswith("降幅"):
        return Measure.REDUCTION
    change = None
    for match in _changes().finditer(lead):
        change = match.lastgroup
    return Measure(change) if change else None


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
