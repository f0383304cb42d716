"""Names of indicators (指标): the noun phrase that stands alone, what a list omits filled in."""

import re
from dataclasses import dataclass, replace
from functools import cache

from jjdesk.domain.report import Measure
from jjdesk.parsing import clauses, lexicons, measures, modality, phrases, quantities
from jjdesk.parsing.bounds import Reading
from jjdesk.parsing.patterns import alternation
from jjdesk.parsing.phrases import NO_VERB, Phrase, Verb
from jjdesk.parsing.quantities import Quantity

_SEPARATOR = re.compile("[、，]|以及|和(?!美|谐|平|睦)|与|及")
_JOINERS = "、和与及以至跟 "
_EACH = re.compile("(?:均|分别)?各(?:自)?(?:达到?|有|建成|新增|完成|打造|培育)?$")


@dataclass(frozen=True, slots=True)
class Item:
    """An indicator with its measure; ``start`` and ``end`` bound the quote in the joined text.

    ``joined`` says that it continues the list of the item before it.
    """

    indicator: str
    start: int
    end: int
    measure: Measure
    joined: bool


@dataclass(frozen=True, slots=True)
class _Held:
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
        self._clause = ""

    def items(
        self, numbers: list[Quantity], readings: list[Reading], clause: tuple[int, int]
    ) -> list[list[Item]]:
        """The items of each of ``numbers``, which stand in ``clause``; several only with 各."""
        text, (start, end) = self.text, clause
        colon = (
            max(text.rfind("：", start, numbers[0].start), text.rfind(":", start, numbers[0].start))
            if numbers
            else -1
        )
        cursor = colon + 1 if colon >= start else start
        self._clause = text[start:end]
        named: list[list[Item]] = []
        spread: list[str] = []
        for index, (q, reading) in enumerate(zip(numbers, readings, strict=True)):
            stop = numbers[index + 1].start if index + 1 < len(numbers) else end
            region = text[cursor : q.start]
            fresh = index == 0
            if fresh or region.strip(_JOINERS):
                spread = self._spread(region, numbers[index:])
            items, cursor = self._name(q, reading, (cursor, stop, end), fresh=fresh)
            if spread:
                items = [replace(items[0], indicator=spread.pop(0))]
            named.append(items)
        return named

    def _name(
        self, q: Quantity, reading: Reading, limits: tuple[int, int, int], *, fresh: bool
    ) -> tuple[list[Item], int]:
        """Items of one number and where the next one's words begin."""
        start, stop, end = limits
        text = self.text
        phrase = phrases.before(text, start, q.start)
        if (
            start != q.start
            and text[start : q.start].strip(_JOINERS) == ""
            and self._held
            and not fresh
        ):
            phrase = replace(phrase, verb=NO_VERB)
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
        return quantities.kind(q) in ("count", "people", "size", "other") and len(noun) > 1

    def _ahead(self, phrase: Phrase, q: Quantity, noun: str, end: int, *, fresh: bool) -> Item:
        """An item whose number stands before what it counts (5个镇级农会)."""
        verb = phrase.verb
        if phrase.noun:
            verb = phrases.last_verb(phrase.noun) if phrases.last_verb(phrase.noun).word else verb
        if q.base == "%" and len(noun) <= 3:
            holder = phrases.object_of(self._previous(q.start))
            return Item(f"{holder}{noun}率", q.start, end, Measure.LEVEL, joined=not fresh)
        joined = self._continues(phrase, fresh=fresh)
        if joined and self._held and not verb.word:
            verb = self._held.verb
        full = self._whole(noun, q)
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
            noun = held.noun if held else following or self._borrowed(q, verb)
            measure = held.measure if held and not phrase.tail else measure
        elif held and not verb.word and not phrase.tail and not measures.standing(noun):
            verb, measure = held.verb, held.measure
        elif held and not verb.word and measure is Measure.DELIVERY and held.verb.word:
            verb = held.verb
        full = self._filled(self._whole(noun, q), held or self._held)
        self._held = _Held(verb, full, measure)
        name = (
            full if measures.standing(full) and not phrase.verb.word else phrases.named(verb, full)
        )
        if measure is Measure.LEVEL and phrase.tail and quantities.kind(q) in ("count", "people"):
            name = name if measures.standing(name) else f"{name}数"
        kept = phrase.verb.kind == phrases.KEEP
        start = phrase.verb_start if kept else phrase.start
        return Item(name, min(start, q.start), reading.end, measure, joined=joined)

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

    def _spread(self, region: str, numbers: list[Quantity]) -> list[str]:
        """Names for 分别 and for values listed one after the other: one subject a value."""
        chain = 1
        for left, right in zip(numbers, numbers[1:], strict=False):
            between = self.text[left.end : right.start]
            if len(between) > 9 or _gap().fullmatch(between) is None:
                break
            chain += 1
        if chain < 2 or not region:
            return []
        phrase = phrases.before(region, 0, len(region))
        subjects = _split(phrase.noun, chain)
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

    def _whole(self, noun: str, q: Quantity) -> str:
        """``noun`` with what its bare form leaves out, taken from the clause before."""
        for short, full in lexicons.load("indicators")["full_names"].items():
            if noun.startswith(short):
                return full + noun[len(short) :]
        previous = phrases.object_of(self._previous(q.start))
        if noun in _bare() and previous:
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

    def _borrowed(self, q: Quantity, verb: Verb) -> str:
        """A name for a number that has none of its own: what the clause before is about."""
        return phrases.object_of(self._previous(q.start)) or verb.word

    def _previous(self, position: int) -> str:
        """The clause before the one that holds ``position``; empty at the sentence's start."""
        index = clauses.containing(self.text, position)
        if index == 0:
            return ""
        start, end = clauses.split(self.text)[index - 1]
        return self.text[start:end]


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
    return last


@cache
def _gap() -> re.Pattern[str]:
    words = lexicons.load("bounds")
    after = [w for group in words["after"].values() for w in group]
    before = [w for group in words["before"].values() for w in group]
    return re.compile(f"{alternation(after)}?(?:[、，和与及]|以及){alternation(before)}?")


@cache
def _bare() -> frozenset[str]:
    return frozenset(lexicons.load("indicators")["bare"])


@cache
def _rate() -> re.Pattern[str]:
    return re.compile(lexicons.load("indicators")["rates"]["bare"])
