"""Names of indicators (指标): the noun phrase that stands alone, what a list omits filled in."""

import re
from bisect import bisect_left
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from jjdesk.domain.report import Measure
from jjdesk.parsing import clauses, lexicons, measures, modality, phrases
from jjdesk.parsing.bounds import Reading
from jjdesk.parsing.patterns import alternation
from jjdesk.parsing.phrases import NO_VERB, Phrase, Verb
from jjdesk.parsing.quantities import Quantity

_SEPARATOR = re.compile("[、，]|以及|和(?!美|谐|平|睦)|与|及")
_JOINERS = "、和与及以至跟 "
_FIGURE = re.compile("[0-9０-９]")
_GAUGE = re.compile(
    "(?:播种|种植|综合|养殖|总)?(?:面积|产能|产量|产值|规模|收入|数量|总量|建设|项目建设|改造|工程)$"
)
_EACH = re.compile("(?:均|分别)?各(?:自)?(?:达到?|有|建成|新增|完成|打造|培育)?$")


class Item(Struct, frozen=True):
    """An indicator with its measure; ``start`` and ``end`` bound the quote in the joined text.

    ``joined`` says that it continues the list of the item before it.
    """

    indicator: str
    start: int
    end: int
    measure: Measure
    joined: bool


class _Held(Struct, frozen=True):
    """What an item leaves to those after it in its list."""

    verb: Verb
    noun: str
    measure: Measure


class Reader:
    """Names the items of one sentence, clause by clause, in reading order."""

    def __init__(self, text: str) -> None:
        """Read ``text``, a joined sentence."""
        self.text = text
        self._held: _Held | None = None
        self._clauses = clauses.split(text)
        self._clause = self._previous = ""

    def items(
        self, numbers: list[Quantity], readings: list[Reading], clause: tuple[int, int]
    ) -> list[list[Item]]:
        """The items of each of ``numbers`` (one at least), which stand in ``clause``.

        A number has several items only with 各.
        """
        text, (start, end) = self.text, clause
        colon = max(
            text.rfind("：", start, numbers[0].start), text.rfind(":", start, numbers[0].start)
        )
        cursor = max(colon + 1, start)
        index = bisect_left(self._clauses, clause)
        self._clause = text[start:end]
        self._previous = text[slice(*self._clauses[index - 1])] if index else ""
        named: list[list[Item]] = []
        spread: list[str] = []
        listed = False
        for index, (q, reading) in enumerate(zip(numbers, readings, strict=True)):
            stop = numbers[index + 1].start if index + 1 < len(numbers) else end
            region = text[cursor : q.start]
            fresh = index == 0
            if fresh or region.strip(_JOINERS):
                spread, listed = self._spread(region, numbers, index), False
            items, cursor = self._name(q, reading, (cursor, stop), fresh=fresh)
            if spread:
                first = named[-1][0].measure if named and listed else items[0].measure
                items = [replace(items[0], indicator=spread.pop(0), measure=first)]
                listed = bool(spread)
            named.append(items)
        return named

    def _name(
        self, q: Quantity, reading: Reading, limits: tuple[int, int], *, fresh: bool
    ) -> tuple[list[Item], int]:
        """Items of one number and where the next one's words begin."""
        start, stop = limits
        text = self.text
        phrase = phrases.before(text, start, q.start)
        noun, _, noun_end = phrases.after(text, reading.end, stop)
        if noun and self._attributive(phrase, q, noun):
            return [self._ahead(phrase, q, noun, noun_end, fresh=fresh)], max(noun_end, reading.end)
        each = _EACH.search(phrase.tail)
        if each:
            return self._each(phrase, q, reading), reading.end
        return [self._behind(phrase, q, reading, noun, fresh=fresh)], reading.end

    def _attributive(self, phrase: Phrase, q: Quantity, noun: str) -> bool:
        """Whether the number counts the noun after it, not the words before."""
        if not phrase.noun:
            return True
        if phrases.last_verb(phrase.noun).word:
            return True
        return q.kind in ("count", "people", "size", "other") and (
            len(noun) > 1 or noun in "村镇乡县校街"
        )

    def _ahead(self, phrase: Phrase, q: Quantity, noun: str, end: int, *, fresh: bool) -> Item:
        """An item whose number stands before what it counts (5个镇级农会)."""
        verb = phrase.verb
        if phrase.noun:
            verb = phrases.last_verb(phrase.noun) if phrases.last_verb(phrase.noun).word else verb
        if q.base == "%" and self.text.startswith("的", q.end):
            return Item(f"{noun}占比", q.start, end, Measure.LEVEL, joined=not fresh)
        if q.base == "%" and len(noun) <= 3:
            holder = phrases.object_of(self._previous)
            return Item(f"{holder}{noun}率", q.start, end, Measure.LEVEL, joined=not fresh)
        joined = self._continues(phrase, fresh=fresh)
        if joined and self._held and not verb.word:
            verb = self._held.verb
        full = self._whole(noun)
        shape = Phrase(verb, noun, "", 0, 0, 0)
        measure = measures.of(shape, q)
        self._held = _Held(verb, full, measure)
        start = phrase.verb_start if verb.kind == phrases.KEEP and not phrase.noun else q.start
        return Item(phrases.named(verb, full), min(start, q.start), end, measure, joined=joined)

    def _behind(
        self, phrase: Phrase, q: Quantity, reading: Reading, following: str, *, fresh: bool
    ) -> Item:
        """An item whose number stands after what it counts (耕地保有量109万亩)."""
        joined = self._continues(phrase, fresh=fresh)
        held = self._held if joined else None
        measure = measures.of(phrase, q)
        noun, verb = phrase.noun, phrase.verb
        if not noun:
            held = self._held if not fresh or verb.word in measures.RESULT_VERBS else held
            noun = held.noun if held else following or self._borrowed(verb)
            if held and measure in (Measure.LEVEL, Measure.DELIVERY):
                changed = held.measure in (Measure.GROWTH, Measure.REDUCTION)
                reached = changed and bool(phrase.tail or verb.word)
                verb, measure = held.verb, Measure.LEVEL if reached else held.measure
        elif held and not verb.word:
            verb, measure = self._inherited(phrase, q, held, measure)
        full = self._filled(self._whole(noun), held or self._held)
        self._held = _Held(verb, full, measure)
        name = (
            full if measures.standing(full) and not phrase.verb.word else phrases.named(verb, full)
        )
        if measure is Measure.LEVEL and phrase.tail and q.kind in ("count", "people"):
            name = name if measures.standing(name) else f"{name}数"
        start = phrase.verb_start if phrase.verb.kind == phrases.KEEP else phrase.start
        start = start if phrase.noun or phrase.verb.kind == phrases.KEEP else reading.start
        return Item(name, min(start, q.start), reading.end, measure, joined=joined)

    @staticmethod
    def _inherited(
        phrase: Phrase, q: Quantity, held: _Held, measure: Measure
    ) -> tuple[Verb, Measure]:
        """Verb and measure of a list's further item that has no verb of its own."""
        if q.kind == "ratio":
            grown = held.measure is Measure.GROWTH and not phrase.tail
            goes_on = grown and not measures.standing(phrase.noun[-1:])
            return NO_VERB, held.measure if goes_on and measure is Measure.LEVEL else measure
        if not phrase.tail and not measures.standing(phrase.noun):
            return held.verb, held.measure
        return (held.verb if measure is Measure.DELIVERY else NO_VERB), measure

    def _each(self, phrase: Phrase, q: Quantity, reading: Reading) -> list[Item]:
        """One item a holder that shares the number (A、B各1家)."""
        measure = measures.of(replace(phrase, tail=""), q)
        items = []
        for holder in _split(phrase.noun, 0):
            noun = holder
            if q.base in ("家", "户") and not noun.endswith(("企业", "公司", "户", "店", "农场")):
                noun += "企业" if q.base == "家" else ""
            name = phrases.named(phrase.verb, noun)
            items.append(Item(name, phrase.verb_start, reading.end, measure, joined=False))
        self._held = _Held(phrase.verb, phrase.noun, measure)
        return items

    def _spread(self, region: str, numbers: list[Quantity], index: int) -> list[str]:
        """Names for 分别 and for values listed from ``index`` on: one subject a value."""
        chain = 1
        while index + chain < len(numbers):
            left, right = numbers[index + chain - 1], numbers[index + chain]
            between = self.text[left.end : right.start]
            if len(between) > 9 or _gap().fullmatch(between) is None:
                break
            chain += 1
        if chain < 2 or not region:
            return []
        phrase = phrases.before(region, 0, len(region))
        subjects = _split(phrase.noun, chain)
        if len(subjects) == 1 and chain == 2 and "城乡" in subjects[0]:
            subjects = [subjects[0].replace("城乡", place, 1) for place in ("城镇", "农村")]
        if len(subjects) != chain:
            return []
        return [phrases.named(phrase.verb, one) for one in _headed(subjects)]

    def _continues(self, phrase: Phrase, *, fresh: bool) -> bool:
        """Whether an item goes on with the list of the item before it."""
        if self._held is None:
            return False
        if not fresh:
            return not phrase.verb.word
        return not phrase.verb.word and not modality.opens_action(self._clause)

    def _whole(self, noun: str) -> str:
        """``noun`` with what its bare form leaves out, taken from the clause before."""
        for short, full in _full_names().items():
            if noun.startswith(short):
                return full + noun[len(short) :]
        if noun not in _bare() and noun[:2] not in self._previous:
            return noun
        previous = self._subject()
        if noun in _bare() and 0 < len(previous) <= 16 and not previous.endswith(noun):
            return previous + noun
        for length in (4, 3, 2):
            if len(noun) > length and previous.endswith(noun[:length]) and len(previous) > length:
                return previous + noun[length:]
        return noun

    def _filled(self, noun: str, held: _Held | None) -> str:
        """``noun`` with the modifier that it shares with the item before it."""
        if held is None or held.noun == noun:
            return noun
        if len(noun) < len(held.noun) and held.noun.endswith(noun):
            return held.noun
        rate = _rate()
        if rate.fullmatch(noun):
            end = rate.search(held.noun)
            if end is not None and end.end() == len(held.noun):
                return held.noun[: end.start()] + noun
        if len(noun) <= 4 and len(held.noun) >= len(noun) + 3 and held.noun[-1] in _kin(noun[-1]):
            return held.noun[: -len(noun)] + noun
        return noun

    def _borrowed(self, verb: Verb) -> str:
        """A name for a number that has none of its own: what the clause before is about."""
        figure = _FIGURE.search(self._previous)
        before = phrases.before(self._previous, 0, figure.start()).noun if figure else ""
        return self._subject() or before or verb.word or "数量"

    def _subject(self) -> str:
        """What the clause before is about: its last item's holder where it has one."""
        if _FIGURE.search(self._previous) is None:
            return phrases.object_of(self._previous)
        return _GAUGE.sub("", self._held.noun) if self._held is not None else ""


def _split(noun: str, wanted: int) -> list[str]:
    """Subjects listed in ``noun``; ``wanted`` of them if 0 is not given and 、 alone is too few."""
    parts = [p for p in re.split("[、，]", noun) if p]
    if wanted and len(parts) == wanted:
        return parts
    return [p for p in _SEPARATOR.split(noun) if p]


def _headed(subjects: list[str]) -> list[str]:
    """Subjects with the head that only the last one prints (城镇、农村居民收入)."""
    last = subjects[-1]
    filled = []
    for one in subjects[:-1]:
        short = len(one) <= 4 and len(last) >= len(one) + 4 and not measures.standing(one)
        filled.append(one + last[len(one) :] if short else one)
    return [*filled, last]


def _kin(last: str) -> str:
    """Characters that end names of the same kind as one that ends in ``last``."""
    for group in ("镇村乡组户社区县市街", "园区基地", "级类"):
        if last in group:
            return group
    return ""


@cache
def _gap() -> re.Pattern[str]:
    words = lexicons.load("bounds")
    after = [w for group in words["after"].values() for w in group]
    before = [w for group in words["before"].values() for w in group]
    return re.compile(f"{alternation(after)}?(?:[、，和与及]|以及){alternation(before)}?")


@cache
def _full_names() -> dict[str, str]:
    return dict(lexicons.load("indicators")["full_names"])


@cache
def _bare() -> frozenset[str]:
    return frozenset(lexicons.load("indicators")["bare"])


@cache
def _rate() -> re.Pattern[str]:
    return re.compile(lexicons.load("indicators")["rates"]["bare"])
