"""Targets (量化目标) of a commitment sentence, with absolutes and projects' own sizes."""

import re
from collections.abc import Iterator
from functools import cache
from operator import attrgetter

from msgspec import Struct

from jjdesk.domain.joined import Joined
from jjdesk.domain.report import Bound, Category, Measure, Target
from jjdesk.parsing import (
    absolutes,
    bounds,
    clauses,
    indicators,
    lexicons,
    modality,
    phrases,
    quantities,
    scales,
    sectors,
    tense,
)
from jjdesk.parsing.absolutes import Absolute
from jjdesk.parsing.context import SentenceContext
from jjdesk.parsing.indicators import Item
from jjdesk.parsing.patterns import alternation, scanning
from jjdesk.parsing.quantities import Quantity

_BASELINE = re.compile("(?:由|从)[^，。；]{0,8}$")
_OPENING_YEAR = re.compile(rf"(?:其中，?)?{tense.YEAR}(?!的?(?:基础|基数|水平))")
_START = attrgetter("quantity.start")
_LEANING_REACH = 24  # the longest word of background and the eight characters after it
_HELD = re.compile("严守|守住|守牢|坚守|红线|底线")
_ONWARD = re.compile(
    "[^，。；0-9]{0,6}?(?:提高|增加|增长|提升|扩大|缩短|压缩|下降|降低|降|增|升|减少)(?:到|至|为)"
)


class _Found(Struct, frozen=True):
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
    text, year = sentence.text, context.year
    words, grades, numbers = absolutes.find(text), scales.grades(text), quantities.find(text)
    if not (words or grades or numbers):
        return ()
    found = [*_absolute(text, words, year), *_graded(text, grades), *_numeric(text, numbers, year)]
    found.sort(key=_START)
    return tuple([_target(sentence, one, context) for one in found])


def _numeric(text: str, numbers: tuple[Quantity, ...], year: int | None) -> Iterator[_Found]:
    """Targets and scales with a printed figure."""
    reader = indicators.Reader(text)
    for clause, inside in _by_clause(text, numbers):
        if _is_past(text, clause, year):
            continue
        kept = []
        for q in inside:
            if scales.is_size(text, q):
                yield _scale(text, q, *clause)
            elif not (scales.is_class(text, q) or _is_background(text, q, clause[0])):
                kept.append(q)
        if kept:
            yield from _clause(reader, kept, clause)


def _by_clause(
    text: str, numbers: tuple[Quantity, ...]
) -> Iterator[tuple[tuple[int, int], list[Quantity]]]:
    """Clauses that hold figures, with these; a figure across a separator is in none."""
    waiting = iter(numbers)
    q = next(waiting, None)
    for start, end in clauses.split(text):
        inside = []
        while q is not None and q.start < end:
            if q.start >= start and q.end <= end:
                inside.append(q)
            q = next(waiting, None)
        if inside:
            yield (start, end), inside
        if q is None:
            return


def _clause(
    reader: indicators.Reader, numbers: list[Quantity], clause: tuple[int, int]
) -> Iterator[_Found]:
    """Targets of one clause: items named by the reader, bounds carried along its lists."""
    text = reader.text
    readings = [bounds.read(text, q, clause) for q in numbers]
    whole = bounds.of_list(text, numbers[-1].end, clause[1])
    held = _HELD.search(text, *clause) is not None
    carried, last = None, clause[0]
    for (q, reading), items in zip(
        zip(numbers, readings, strict=True), reader.items(numbers, readings, clause), strict=True
    ):
        bound = reading.bound
        bare = not text[last : reading.start].strip("、和与及以")
        if bound is Bound.EQUAL:
            bound = whole or (carried if bare and carried else bound)
        carried = bound if reading.head or (bare and bound is carried) else None
        last = reading.end
        for item in items:
            measure = Measure.LEVEL if held and item.measure is Measure.DELIVERY else item.measure
            yield _Found(item, q, bound, measure, Category.TARGET)


def _scale(text: str, q: Quantity, start: int, end: int) -> _Found:
    """A project's own size; its name is what stands around the figure."""
    noun, _, noun_end = phrases.after(text, q.end, end)
    if noun:
        item = Item(f"{noun}规模", q.start, max(noun_end, q.end), Measure.LEVEL, joined=False)
    else:
        phrase = phrases.before(text, start, q.start)
        item = Item(f"{phrase.noun}规模", phrase.start, q.end, Measure.LEVEL, joined=False)
    return _Found(item, q, bounds.read(text, q, (start, end)).bound, Measure.LEVEL, Category.SCALE)


def _graded(text: str, grades: tuple[Quantity, ...]) -> Iterator[_Found]:
    """Sizes printed as a grade (百亿级) in front of what has it."""
    for q in grades:
        noun, _, end = phrases.after(text, q.end, len(text))
        item = Item(f"{noun}规模", q.start, max(end, q.end), Measure.LEVEL, joined=False)
        yield _Found(item, q, Bound.EQUAL, Measure.LEVEL, Category.SCALE)


def _absolute(text: str, words: tuple[Absolute, ...], year: int | None) -> Iterator[_Found]:
    """Words that stand for a complete number."""
    for word in words:
        start, end = clauses.split(text)[clauses.containing(text, word.start)]
        if _is_past(text, (start, end), year):
            continue
        phrase = phrases.before(text, start, word.start)
        first, last = phrase.start if phrase.noun else word.start, word.end
        noun = phrase.noun
        if word.word == "全量" or not noun:
            noun, _, last = phrases.after(text, word.end, end)
            first, last = word.start, max(last, word.end)
        q = Quantity(
            word.start, word.end, word.word, None, None, word.normalized, word.base, "ratio", None
        )  # fmt: skip
        item = Item(absolutes.named(noun, word.word), first, last, Measure.LEVEL, joined=False)
        yield _Found(item, q, Bound.EQUAL, Measure.LEVEL, Category.ABSOLUTE)


def _target(sentence: Joined, found: _Found, context: SentenceContext) -> Target:
    """Tie what was found to the source."""
    text, q, item = sentence.text, found.quantity, found.item
    first = min(item.start, q.start)
    last = max(item.end, q.end)
    start, end = sentence.span(first, last)
    value_start, value_end = sentence.span(q.start, q.end)
    quote = text[first:last]
    return Target(
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
        sector=sectors.of_target(item.indicator, quote, context.sector),
    )


def _is_past(text: str, clause: tuple[int, int], year: int | None) -> bool:
    """Whether the clause reports what was done or stands now, or opens with a past year."""
    if _past().search(text, *clause) is not None:
        return True
    opening = _OPENING_YEAR.match(text, *clause) if year is not None else None
    return opening is not None and tense.years(opening[0])[0] < (year or 0)


def _is_background(text: str, q: Quantity, start: int) -> bool:
    """Whether work leans on the figure (依托3个园区) or a change starts from it (由1家增到2家)."""
    if _leaning().search(text, max(start, q.start - _LEANING_REACH), q.start) is not None:
        return True
    baseline = _BASELINE.search(text, q.start - 10, q.start)
    return baseline is not None and _ONWARD.match(text, q.end) is not None


@cache
def _leaning() -> re.Pattern[str]:
    """The verb opens the clause and the figure follows without another verb of making."""
    return re.compile(
        f"{alternation(lexicons.load('names')['background'])}(?![率面度量额数])[^，。；、]{{0,8}}$"
    )


@cache
def _past() -> re.Pattern[str]:
    words = lexicons.load("names")
    return re.compile(scanning(words["past"], not_after=words["compared"]))
