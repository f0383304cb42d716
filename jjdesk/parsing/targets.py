"""Targets (量化目标) of a commitment sentence, with absolutes and projects' own sizes beside them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from jjdesk.domain.report import Bound, Category, Measure, Target
from jjdesk.parsing import (
    absolutes,
    bounds,
    clauses,
    indicators,
    lexicons,
    measures,
    modality,
    phrases,
    quantities,
    scales,
    sectors,
)
from jjdesk.parsing.context import SentenceContext
from jjdesk.parsing.indicators import Item
from jjdesk.domain.joined import Joined
from jjdesk.parsing.patterns import alternation
from jjdesk.parsing.quantities import Quantity

_BASELINE = re.compile("(?:由|从)[^，。；]{0,8}$")
_ONWARD = re.compile(
    "[^，。；0-9]{0,6}?(?:提高|增加|增长|提升|扩大|缩短|压缩|下降|降低|降|增|升|减少)(?:到|至|为)"
)


@dataclass(frozen=True, slots=True)
class _Found:
    """One target before it is tied to the source: offsets into the joined text."""

    item: Item
    quantity: Quantity
    bound: Bound
    measure: Measure
    category: Category


def find(sentence: Joined, context: SentenceContext) -> tuple[Target, ...]:
    """Targets, absolutes and scales of one commitment sentence in the order of their values.

    One value shared by several holders with 各 gives one target each, over the same span. A quote
    is as the joined sentence reads; the source, breaks included, is at ``start`` and ``end``.
    """
    text = sentence.text
    found = list(_absolute(text))
    numbers = quantities.find(text)
    if numbers:
        found.extend(_numeric(text, numbers))
    found.sort(key=lambda one: one.quantity.start)
    return tuple(_target(sentence, one, context) for one in found)


def _numeric(text: str, numbers: tuple[Quantity, ...]) -> Iterator[_Found]:
    """Targets and scales with a printed figure."""
    reader = indicators.Reader(text)
    for start, end in clauses.split(text):
        inside = [q for q in numbers if start <= q.start and q.end <= end]
        if not inside or _is_past(text[start:end]):
            continue
        kept = []
        for q in inside:
            if scales.is_size(text, q):
                yield _scale(text, q, start, end)
            elif not scales.is_class(text, q) and not _is_baseline(text, q):
                kept.append(q)
        yield from _clause(reader, kept, (start, end))


def _clause(
    reader: indicators.Reader, numbers: list[Quantity], clause: tuple[int, int]
) -> Iterator[_Found]:
    """Targets of one clause: items named by the reader, bounds carried along its lists."""
    text = reader.text
    readings = [bounds.read(text, q, clause) for q in numbers]
    whole = bounds.of_list(text, numbers[-1].end, clause[1]) if numbers else None
    carried: Bound | None = None
    for (q, reading), items in zip(
        zip(numbers, readings, strict=True), reader.items(numbers, readings, clause), strict=True
    ):
        bound = reading.bound
        if items and items[0].joined and carried is not None and bound is Bound.EQUAL:
            bound = carried
        carried = (
            bound if reading.head or (carried is bound and items and items[0].joined) else None
        )
        if whole is not None and bound is Bound.EQUAL:
            bound = whole
        for item in items:
            yield _Found(item, q, bound, item.measure, Category.TARGET)


def _scale(text: str, q: Quantity, start: int, end: int) -> _Found:
    """A project's own size; its name is what stands around the figure."""
    noun, noun_start, noun_end = phrases.after(text, q.end, end)
    if noun:
        item = Item(f"{noun}规模", q.start, max(noun_end, q.end), Measure.LEVEL, joined=False)
    else:
        phrase = phrases.before(text, start, q.start)
        item = Item(f"{phrase.noun}规模", phrase.start, q.end, Measure.LEVEL, joined=False)
    return _Found(item, q, bounds.read(text, q, (start, end)).bound, Measure.LEVEL, Category.SCALE)


def _absolute(text: str) -> Iterator[_Found]:
    """Words that stand for a complete number."""
    for word in absolutes.find(text):
        start, end = clauses.split(text)[clauses.containing(text, word.start)]
        if _is_past(text[start:end]):
            continue
        phrase = phrases.before(text, start, word.start)
        first, last = phrase.start if phrase.noun else word.start, word.end
        noun = phrase.noun
        if word.word == "全量" or not noun:
            noun, _, last = phrases.after(text, word.end, end)
            first, last = word.start, max(last, word.end)
        q = Quantity(
            word.start, word.end, word.word, None, None, word.normalized, word.base, None
        )  # fmt: skip
        item = Item(absolutes.named(noun, word.word), first, last, Measure.LEVEL, joined=False)
        yield _Found(item, q, Bound.EQUAL, Measure.LEVEL, Category.ABSOLUTE)


def _target(sentence: Joined, found: _Found, context: SentenceContext) -> Target:
    """Tie what was found to the source."""
    text, q, item = sentence.text, found.quantity, found.item
    start, end = sentence.span(min(item.start, q.start), max(item.end, q.end))
    value_start, value_end = sentence.span(q.start, q.end)
    quote = text[min(item.start, q.start) : max(item.end, q.end)]
    target = Target(
        quote=quote,
        start=start,
        end=end,
        value_start=value_start,
        value_end=value_end,
        indicator=item.indicator,
        value=q.value,
        value_high=q.high,
        unit=q.unit,
        normalized_value=q.normalized,
        base_unit=q.base,
        bound=found.bound,
        measure=found.measure,
        modality=modality.at(text, q.start),
        category=found.category,
        sector="",
    )
    return replace(target, sector=sectors.of_target(item.indicator, quote, context.sector))


def _is_past(clause: str) -> bool:
    """Whether the clause reports what was done or stands now."""
    return _past().search(clause) is not None


def _is_baseline(text: str, q: Quantity) -> bool:
    """Whether the figure is what a change starts from (由10家增加到20家)."""
    head = text[max(0, q.start - 10) : q.start]
    return _BASELINE.search(head) is not None and _ONWARD.match(text, q.end) is not None


@cache
def _past() -> re.Pattern[str]:
    words = lexicons.load("names")
    compared = "".join(f"(?<!{word})" for word in words["compared"])
    return re.compile(f"{compared}{alternation(words['past'])}")
