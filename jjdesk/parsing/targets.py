"""Targets (量化目标) of a commitment sentence, with absolutes and projects' own sizes."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from operator import attrgetter

from ahocorasick_rs import AhoCorasick
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
from jjdesk.parsing.bounds import Reading
from jjdesk.parsing.indicators import Item
from jjdesk.parsing.patterns import alternation, scanning
from jjdesk.parsing.quantities import Quantity

_BASELINE = re.compile("(?:由|从)[^，。；]{0,8}$")
_OPENING_YEAR = re.compile(rf"(?:其中，?)?{tense.YEAR}(?!的?(?:基础|基数|水平))")
_VALUE_START = attrgetter("quantity.start")
_LONGEST = 100  # characters of a name that leads to an absolute
_LEANING_REACH = 24  # the longest word of background and the eight characters after it
_HELD_WORDS = ("严守", "守住", "守牢", "坚守", "红线", "底线")
_HELD = re.compile("|".join(_HELD_WORDS))
_LINKS = "、和与及以"
_COUNTED = ("count", "people", "size", "time")
_REACHED = ("达", "到", "至", "为", "在")
_SIGNS = (quantities, absolutes, scales)
# without any of these a sentence has no target; one class of characters tells most places
_SIGN = re.compile(
    f"[{''.join([kind.SIGN_FIRSTS for kind in _SIGNS])}]"
    f"(?:{'|'.join([kind.SIGN_RESTS for kind in _SIGNS])})"
)
_EQUAL, _LEVEL, _DELIVERY = Bound.EQUAL, Measure.LEVEL, Measure.DELIVERY
_TARGET, _SCALE, _ABSOLUTE = Category.TARGET, Category.SCALE, Category.ABSOLUTE
_ONWARD = re.compile(
    "[^，。；0-9]{0,6}?(?:提高|增加|增长|提升|扩大|缩短|压缩|下降|降低|降|增|升|减少)(?:到|至|为)"
)


def find(
    sentences: Sequence[Joined], sentence_sectors: Sequence[str], year: int | None
) -> list[tuple[Target, ...]]:
    """Targets, absolutes and scales of each commitment sentence in the order of their values.

    One value shared by several holders with 各 gives one target each, over the same span. A quote
    is as the joined sentence reads; the source, breaks included, is at ``start`` and ``end``.

    Args:
        sentences: commitments, joined over breaks; each question is asked of all before the next.
        sentence_sectors: their primary sectors, for targets whose own words do not say theirs.
        year: the year planned for; figures of a year before it are past.
    """
    texts = [sentence.text for sentence in sentences]
    signed = [_SIGN.search(text) is not None for text in texts]
    numbers = [quantities.find(t) if sign else () for t, sign in zip(texts, signed, strict=True)]
    drafts: list[list[_Draft]] = [[] for _ in texts]
    figures: list[_Figures] = []
    for text, its, sign, found in zip(texts, numbers, signed, drafts, strict=True):
        if sign:
            _words(text, year, found)
        if its:
            figures += _figures(text, its, year, found)
    readings = [[bounds.read(one.text, q, one.clause) for q in one.numbers] for one in figures]
    named = [
        one.reader.items(one.numbers, bound_words, one.place)
        for one, bound_words in zip(figures, readings, strict=True)
    ]
    for one, bound_words, items in zip(figures, readings, named, strict=True):
        _bound(one, bound_words, items)
    return _targets(sentences, sentence_sectors, drafts)


def _targets(
    sentences: Sequence[Joined], sentence_sectors: Sequence[str], drafts: list[list["_Draft"]]
) -> list[tuple[Target, ...]]:
    """The targets of each sentence, with firmness and sector."""
    for found in drafts:
        if len(found) > 1:
            found.sort(key=_VALUE_START)
    every = [draft for found in drafts for draft in found]
    told = iter(
        sectors.of_things(
            [draft.item.indicator for draft in every],
            [draft.quote for draft in every],
            [s for its, s in zip(drafts, sentence_sectors, strict=True) for _ in its],
        )
    )
    return [
        tuple([_target(sentence, draft, next(told)) for draft in its]) if its else ()
        for sentence, its in zip(sentences, drafts, strict=True)
    ]


class _Draft(Struct, frozen=True, gc=False):
    """A target of which the firmness and the sector are still to be told."""

    quote: str
    item: Item
    quantity: Quantity
    bound: Bound
    measure: Measure
    category: Category


class _Figures(Struct, frozen=True, gc=False):
    """A clause with the figures in it that may be targets, and where those are gathered.

    ``wary`` says that the sentence holds a word that makes a figure past, background or a red line.
    """

    text: str
    reader: indicators.Reader
    place: int
    clause: tuple[int, int]
    numbers: list[Quantity]
    wary: bool
    found: list[_Draft]


def _draft(
    text: str, item: Item, q: Quantity, bound: Bound, kind: tuple[Measure, Category]
) -> _Draft:
    return _Draft(text[item.start : item.end], item, q, bound, *kind)


def _words(text: str, year: int | None, found: list[_Draft]) -> None:
    """Words that stand for a figure: absolutes and grades."""
    if "全" in text or "零" in text:  # one is in every absolute
        found += _absolutes(text, year)
    if "级" in text:
        found += _grades(text)


def _target(sentence: Joined, draft: _Draft, sector: str) -> Target:
    """Tie what was found to the source."""
    origins, q, item = sentence.origins, draft.quantity, draft.item
    start, end = q.start, q.end
    return Target(
        draft.quote,
        origins[item.start],
        origins[item.end - 1] + 1,
        origins[start],
        origins[end - 1] + 1,
        item.indicator,
        q.value,
        q.high,
        q.unit,
        q.normalized,
        q.base,
        draft.bound,
        draft.measure,
        modality.at(sentence.text, start),
        draft.category,
        sector,
    )


def _absolutes(text: str, year: int | None) -> Iterator[_Draft]:
    """Words that stand for a complete number."""
    past: dict[tuple[int, int], bool] = {}
    told = 0  # where the word before ends: what stands up to there is not this one's
    for word in absolutes.find(text):
        clause = start, end = clauses.split(text)[clauses.containing(text, word.start)]
        if clause not in past:  # asked once, so that the cost of a long clause stays linear
            past[clause] = _is_past(text, clause, year)
        if past[clause]:
            continue
        phrase = phrases.before(text, max(start, told, word.start - _LONGEST), word.start)
        told = word.end
        first, last = phrase.start if phrase.noun else word.start, word.end
        noun = phrase.noun
        if word.word == "全量" or not noun:
            noun, _, last = phrases.after(text, word.end, end)
            first, last = word.start, max(last, word.end)
        item = Item(absolutes.named(noun, word.word), first, last, _LEVEL)
        q = Quantity(
            word.start, word.end, word.word, None, None, word.normalized, word.base, "ratio", None
        )
        yield _draft(text, item, q, _EQUAL, (_LEVEL, _ABSOLUTE))


def _grades(text: str) -> Iterator[_Draft]:
    """Sizes printed as a grade (百亿级) in front of what has it."""
    for q in scales.grades(text):
        noun, _, end = phrases.after(text, q.end, len(text))
        item = Item(f"{noun}规模", q.start, max(end, q.end), _LEVEL)
        yield _draft(text, item, q, _EQUAL, (_LEVEL, _SCALE))


def _figures(
    text: str, numbers: tuple[Quantity, ...], year: int | None, found: list[_Draft]
) -> Iterator[_Figures]:
    """Clauses with figures that may be targets; projects' own sizes are found at once."""
    wary = bool(_caution().find_matches_as_indexes(text))
    reader = indicators.Reader(text)
    for place, inside in _by_clause(reader.spans, numbers):
        clause = reader.spans[place]
        if wary and _is_past(text, clause, year):
            continue
        kept = []
        for q in inside:
            sized = scales.is_sized(q)
            if sized and scales.is_size(text, q):
                found.append(_scale(text, q, clause))
            elif not (
                (sized and scales.is_class(text, q))
                or (wary and _is_background(text, q, clause[0]))
            ):
                kept.append(q)
        if kept:
            yield _Figures(text, reader, place, clause, kept, wary, found)


def _scale(text: str, q: Quantity, clause: tuple[int, int]) -> _Draft:
    """A project's own size; its name is what stands around the figure."""
    noun, _, noun_end = phrases.after(text, q.end, clause[1])
    if noun:
        item = Item(f"{noun}规模", q.start, max(noun_end, q.end), _LEVEL)
    else:
        phrase = phrases.before(text, clause[0], q.start)
        item = Item(f"{phrase.noun}规模", phrase.start, q.end, _LEVEL)
    bound = bounds.read(text, q, clause).bound
    return _draft(text, item, q, bound, (_LEVEL, _SCALE))


def _bound(one: _Figures, readings: list[Reading], named: list[list[Item]]) -> None:
    """Gather the targets of one clause, bounds carried along its lists."""
    text, clause = one.text, one.clause
    whole = bounds.of_list(text, one.numbers[-1].end, clause[1]) if one.wary else None
    held = one.wary and _HELD.search(text, *clause) is not None
    carried: Bound | None = None
    last, before = clause[0], one.numbers[0]
    for q, reading, items in zip(one.numbers, readings, named, strict=True):
        bound = reading.bound
        if carried is not None and not _goes_on(text[last : reading.start], carried, before, q):
            carried = None
        if bound is _EQUAL:
            bound = whole or carried or bound
        carried = bound if reading.head or bound is carried else None
        last, before = reading.end, q
        for item in items:
            measure = item.measure
            if held and measure is _DELIVERY:
                measure = _LEVEL
            one.found.append(_draft(text, item, q, bound, (measure, _TARGET)))


def _goes_on(between: str, carried: Bound, before: Quantity, q: Quantity) -> bool:
    """Whether the list whose first value is bound goes on from ``before`` to ``q``.

    Bare values go on under any bound; members with a noun of their own (不低于50户、个体户200户)
    only under a limit, in the same unit, without a verb that makes or reaches them. Rates and sums
    of money stand each for themselves (就业率不低于90%、失业率5%).
    """
    if not between.strip(_LINKS):
        return True
    limits = carried is Bound.AT_LEAST or carried is Bound.AT_MOST
    alike = q.base == before.base and q.kind in _COUNTED
    return limits and alike and _is_bare(between)


def _is_bare(between: str) -> bool:
    """Whether only a link and a noun lead to a further value of a list."""
    noun = between.lstrip(_LINKS)
    is_led = len(noun) < len(between) and not noun.endswith(_REACHED)
    return is_led and not modality.opens_action(noun)


def _by_clause(
    spans: tuple[tuple[int, int], ...], numbers: tuple[Quantity, ...]
) -> list[tuple[int, list[Quantity]]]:
    """Places of clauses that hold figures, with these; no separator stands inside a figure."""
    held: list[tuple[int, list[Quantity]]] = []
    place = 0
    inside_of = -1
    for q in numbers:
        first = q.start
        while spans[place][1] <= first:
            place += 1
        if place == inside_of:
            held[-1][1].append(q)
        else:
            held.append((place, [q]))
            inside_of = place
    return held


@cache
def _caution() -> AhoCorasick:
    """Without any of these no figure of a sentence is past, leant on or held as a line."""
    words = lexicons.load("names")
    years = [f"{digit}年" for digit in "0123456789〇零○一二三四五六七八九"]
    held = [*_HELD_WORDS, *bounds.list_words()]
    return AhoCorasick([*words["past"], *words["background"], *years, *held, "由", "从"])


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
