"""Targets (量化目标) of a commitment sentence, with absolutes and projects' own sizes."""

import re
from collections.abc import Sequence
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
    signed = [_SIGN.search(sentence.text) is not None for sentence in sentences]
    numbers = [
        quantities.find(sentence.text) if sign else ()
        for sentence, sign in zip(sentences, signed, strict=True)
    ]
    drafts = [
        _drafts(sentence.text, its, year) if sign else []
        for sentence, its, sign in zip(sentences, numbers, signed, strict=True)
    ]
    every = [draft for its in drafts for draft in its]
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


def _drafts(text: str, numbers: tuple[Quantity, ...], year: int | None) -> list[_Draft]:
    """What is found in one sentence, in the order of the values."""
    finder = _Finder(text, year)
    if "全" in text or "零" in text:  # one is in every absolute
        finder.absolutes()
    if "级" in text:
        finder.grades()
    if numbers:
        finder.numbers(numbers)
    found = finder.found
    if len(found) > 1:
        found.sort(key=_VALUE_START)
    return found


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


class _Finder:
    """Collects the targets of one sentence in ``found``."""

    def __init__(self, text: str, year: int | None) -> None:
        self.found: list[_Draft] = []
        self._text = text
        self._year = year

    def absolutes(self) -> None:
        """Words that stand for a complete number."""
        text = self._text
        past: dict[tuple[int, int], bool] = {}
        for word in absolutes.find(text):
            clause = start, end = clauses.split(text)[clauses.containing(text, word.start)]
            if clause not in past:  # asked once, so that the cost of a long clause stays linear
                past[clause] = _is_past(text, clause, self._year)
            if past[clause]:
                continue
            phrase = phrases.before(text, max(start, word.start - _LONGEST), word.start)
            first, last = phrase.start if phrase.noun else word.start, word.end
            noun = phrase.noun
            if word.word == "全量" or not noun:
                noun, _, last = phrases.after(text, word.end, end)
                first, last = word.start, max(last, word.end)
            item = Item(absolutes.named(noun, word.word), first, last, _LEVEL, joined=False)
            q = Quantity(
                word.start, word.end, word.word, None, None, word.normalized, word.base,
                "ratio", None,
            )  # fmt: skip
            self._add(item, q, _EQUAL, _LEVEL, _ABSOLUTE)

    def grades(self) -> None:
        """Sizes printed as a grade (百亿级) in front of what has it."""
        text = self._text
        for q in scales.grades(text):
            noun, _, end = phrases.after(text, q.end, len(text))
            item = Item(f"{noun}规模", q.start, max(end, q.end), _LEVEL, joined=False)
            self._add(item, q, _EQUAL, _LEVEL, _SCALE)

    def numbers(self, numbers: tuple[Quantity, ...]) -> None:
        """Targets and scales with a printed figure."""
        text = self._text
        wary = bool(_caution().find_matches_as_indexes(text))
        reader = indicators.Reader(text)
        for place, inside in _by_clause(reader.spans, numbers):
            clause = reader.spans[place]
            if wary and _is_past(text, clause, self._year):
                continue
            kept = []
            for q in inside:
                sized = scales.is_sized(q)
                if sized and scales.is_size(text, q):
                    self._scale(q, *clause)
                elif not (
                    (sized and scales.is_class(text, q))
                    or (wary and _is_background(text, q, clause[0]))
                ):
                    kept.append(q)
            if kept:
                self._clause(reader, kept, place, wary=wary)

    def _scale(self, q: Quantity, start: int, end: int) -> None:
        """A project's own size; its name is what stands around the figure."""
        text = self._text
        noun, _, noun_end = phrases.after(text, q.end, end)
        if noun:
            item = Item(f"{noun}规模", q.start, max(noun_end, q.end), _LEVEL, joined=False)
        else:
            phrase = phrases.before(text, start, q.start)
            item = Item(f"{phrase.noun}规模", phrase.start, q.end, _LEVEL, joined=False)
        bound = bounds.read(text, q, (start, end)).bound
        self._add(item, q, bound, _LEVEL, _SCALE)

    def _clause(
        self,
        reader: indicators.Reader,
        numbers: list[Quantity],
        place: int,
        *,
        wary: bool,
    ) -> None:
        """Targets of one clause: items named by the reader, bounds carried along its lists."""
        text, clause = self._text, reader.spans[place]
        readings = [bounds.read(text, q, clause) for q in numbers]
        whole = bounds.of_list(text, numbers[-1].end, clause[1]) if wary else None
        held = wary and _HELD.search(text, *clause) is not None
        carried: Bound | None = None
        last = clause[0]
        named = reader.items(numbers, readings, place)
        for q, reading, items in zip(numbers, readings, named, strict=True):
            bound = reading.bound
            if carried is not None and text[last : reading.start].strip("、和与及以"):
                carried = None
            if bound is _EQUAL:
                bound = whole or carried or bound
            carried = bound if reading.head or bound is carried else None
            last = reading.end
            for item in items:
                measure = item.measure
                if held and measure is _DELIVERY:
                    measure = _LEVEL
                self._add(item, q, bound, measure, _TARGET)

    def _add(
        self, item: Item, q: Quantity, bound: Bound, measure: Measure, category: Category
    ) -> None:
        quote = self._text[item.start : item.end]
        self.found.append(_Draft(quote, item, q, bound, measure, category))


def _by_clause(
    spans: tuple[tuple[int, int], ...], numbers: tuple[Quantity, ...]
) -> list[tuple[int, list[Quantity]]]:
    """Places of clauses that hold figures, with these; one across a separator is in none."""
    held: list[tuple[int, list[Quantity]]] = []
    place = 0
    inside_of = -1
    for q in numbers:
        first = q.start
        while spans[place][1] <= first:
            place += 1
        start, end = spans[place]
        if first < start or q.end > end:
            continue
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
