"""Quantified targets as a table says them: which ones, their values in words, and by when."""

import re
from collections.abc import Iterable
from typing import Final

from msgspec import Struct

from jjdesk.domain.report import Category, Commitment, Deadline, Goal, Measure, Milestone, Target
from jjdesk.domain.summary import Definition
from jjdesk.domain.wording import value_in_words
from jjdesk.services.charting import stacks

_CLAUSE_END: Final = re.compile(r"[，；。：,;:]")
_CHANGES: Final = re.compile(r"[增减涨降压]|提高|缩小|翻番")
"""In an indicator's name: its value is said to be a change already."""
_VERBS: Final = {Measure.GROWTH: ("增长", "增加"), Measure.REDUCTION: ("下降", "减少")}
"""Of rates, and of amounts."""


class Aimed(Struct, frozen=True):
    """A target with the commitment it stands in."""

    commitment: Commitment
    target: Target


def wanted(commitments: Iterable[Commitment], definition: Definition) -> tuple[Aimed, ...]:
    """The targets of commitments, no mere sizes, and of the measures and bounds filtered for."""
    measures, bounds = definition.wanted.measures, definition.wanted.bounds
    return tuple(
        Aimed(commitment, target)
        for commitment in commitments
        for target in commitment.targets
        if target.category is not Category.SCALE
        and (not measures or target.measure in measures)
        and (not bounds or target.bound in bounds)
    )


def value_words(target: Target) -> str:
    """The value as one says it: ``增长12%以上``, ``减少2万亩``, ``200户以上``, ``全覆盖``."""
    words = value_in_words(target)
    verbs = _VERBS.get(target.measure)
    if verbs is None or isinstance(target.value, str) or _CHANGES.search(target.indicator):
        return words
    return f"{verbs[0] if target.base_unit == '%' else verbs[1]}{words}"


def in_words(commitment: Commitment, definition: Definition) -> str:
    """``小学新建数 3所；…``: the wanted targets of a commitment, each once."""
    said = (
        f"{each.target.indicator} {value_words(each.target)}"
        for each in wanted([commitment], definition)
    )
    return "；".join(dict.fromkeys(said))


def quote(said: Target | Goal | Milestone) -> str:
    """The report's own words, in one line."""
    return stacks.joined(said.quote)


def until(each: Aimed) -> str:
    """By when, in the report's own words; empty where it says nothing more than its year.

    Only a deadline in the target's own clause counts: what another clause names may be of another
    thing.
    """
    target, commitment = each.target, each.commitment
    if target.until:
        return f"{target.until}年"
    if not commitment.deadlines:
        return ""
    text, at = commitment.quote, target.value_start - commitment.start
    start = max((mark.end() for mark in _CLAUSE_END.finditer(text, 0, at)), default=0)
    end = next((mark.start() for mark in _CLAUSE_END.finditer(text, at)), len(text))
    found: Deadline | None = None
    for deadline in sorted(commitment.deadlines, key=lambda one: one.start):
        place = deadline.start - commitment.start
        if start <= place <= at:
            found = deadline  # the nearest before the value
        elif at < place < end and found is None and "、" not in text[at:place]:
            found = deadline
    return stacks.joined(found.quote) if found else ""
