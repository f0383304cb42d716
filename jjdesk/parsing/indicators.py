"""Names of indicators (指标): the noun phrase that stands alone, what a list omits filled in."""

import re
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from jjdesk.domain.report import Measure
from jjdesk.parsing import clauses, lexicons, measures, modality, phrases
from jjdesk.parsing.bounds import Reading
from jjdesk.parsing.patterns import alternation
from jjdesk.parsing.phrases import KEEP, NO_VERB, Phrase, Verb
from jjdesk.parsing.quantities import Quantity

_LEVEL, _GROWTH, _REDUCTION, _DELIVERY = (
    Measure.LEVEL,
    Measure.GROWTH,
    Measure.REDUCTION,
    Measure.DELIVERY,
)
_SEPARATOR = re.compile("[、，]|以及|和(?!美|谐|平|睦)|与|及")
_JOINERS = "、和与及以至跟 "
_FIGURE = re.compile("[0-9０-９]")
_GAUGE = re.compile(
    "(?:播种|种植|综合|养殖|总)?(?:面积|产能|产量|产值|规模|收入|数量|总量|建设|项目建设|改造|工程)$"
)
_EACH = re.compile("(?:均|分别)?各(?:自)?(?:达到?|有|建成|新增|完成|打造|培育)?$")


class Item(Struct, frozen=True, gc=False):
    """An indicator with its measure; ``start`` and ``end`` bound the quote, value included."""

    indicator: str
    start: int
    end: int
    measure: Measure


class _Held(Struct, frozen=True, gc=False):
    """What an item leaves to those after it in its list."""

    verb: Verb
    noun: str
    measure: Measure


class Reader:
    """Names the items of one sentence, clause by clause, in reading order."""

    def __init__(self, text: str) -> None:
        """Read ``text``, a joined sentence, whose clauses are at ``spans``."""
        self.text = text
        self.spans = clauses.split(text)
        self._clause = (0, 0)
        self._previous = ""
        self._held: _Held | None = None
        self._fresh = True  # at the first number of the clause

    def items(
        self, numbers: list[Quantity], readings: list[Reading], place: int
    ) -> list[list[Item]]:
        """The items of each of ``numbers`` (one at least), which stand in clause ``place``.

        A number has several items only with 各.
        """
        cursor, stop = self._enter(place, numbers[0].start), self.spans[place][1]
        self._fresh = True
        if len(numbers) == 1:  # as in most clauses
            return [self._name(numbers[0], readings[0], cursor, stop)[0]]
        return self._several(numbers, readings, cursor, stop)

    def _several(
        self, numbers: list[Quantity], readings: list[Reading], cursor: int, end: int
    ) -> list[list[Item]]:
        """The items of the numbers of a clause, whose words are from ``cursor`` to ``end``."""
        last = len(numbers) - 1
        named: list[list[Item]] = []
        spread: list[str] = []
        listed = False
        for index, q in enumerate(numbers):
            self._fresh = index == 0
            stop = numbers[index + 1].start if index < last else end
            if index < last or spread:
                region = self.text[cursor : q.start]
                if self._fresh or region.strip(_JOINERS):
                    spread, listed = self._spread(region, numbers, index), False
            items, cursor = self._name(q, readings[index], cursor, stop)
            if spread:
                measure = named[-1][0].measure if named and listed else items[0].measure
                items = [replace(items[0], indicator=spread.pop(0), measure=measure)]
                listed = bool(spread)
            named.append(items)
        return named

    def _enter(self, place: int, first: int) -> int:
        """Go to clause ``place``; where the words of its first number begin, past a colon."""
        text, spans = self.text, self.spans
        start, _ = self._clause = spans[place]
        before, behind = spans[place - 1] if place else (0, 0)
        self._previous = text[before:behind]
        colon = max(text.rfind("：", start, first), text.rfind(":", start, first))
        return start if colon < 0 else colon + 1

    def _name(self, q: Quantity, reading: Reading, start: int, stop: int) -> tuple[list[Item], int]:
        """Items of one number and where the next one's words begin."""
        phrase = phrases.before(self.text, start, q.start)
        noun, noun_end = "", stop
        if reading.end < stop and self._may_count(phrase, q):
            noun, _, noun_end = phrases.after(self.text, reading.end, stop)
        if noun and self._attributive(phrase, noun):
            return [self._ahead(phrase, q, noun, noun_end)], max(noun_end, reading.end)
        if "各" in phrase.tail and _EACH.search(phrase.tail) is not None:
            return self._each(phrase, q, reading), reading.end
        return [self._behind(phrase, q, reading, noun)], reading.end

    @staticmethod
    def _may_count(phrase: Phrase, q: Quantity) -> bool:
        """Whether the number can count a noun after it, whatever that is."""
        if not phrase.noun or q.kind in ("count", "people", "size", "other"):
            return True
        return bool(phrases.last_verb(phrase.noun).word)

    @staticmethod
    def _attributive(phrase: Phrase, noun: str) -> bool:
        """Whether a number that can do so counts the noun after it, not the words before."""
        if not phrase.noun or len(noun) > 1 or noun in "村镇乡县校街":
            return True
        return bool(phrases.last_verb(phrase.noun).word)

    def _ahead(self, phrase: Phrase, q: Quantity, noun: str, end: int) -> Item:
        """An item whose number stands before what it counts (5个镇级农会)."""
        verb = phrase.verb
        if phrase.noun:
            verb = phrases.last_verb(phrase.noun) if phrases.last_verb(phrase.noun).word else verb
        if q.base == "%" and self.text.startswith("的", q.end):
            return Item(f"{noun}占比", q.start, end, _LEVEL)
        if q.base == "%" and len(noun) <= 3:
            holder = phrases.object_of(self._previous)
            return Item(f"{holder}{noun}率", q.start, end, _LEVEL)
        held = self._continued(phrase)
        if held is not None and not verb.word:
            verb = held.verb
        full = self._whole(noun)
        measure = measures.of(Phrase(verb, noun, "", 0, 0, 0), q)
        self._held = _Held(verb, full, measure)
        start = q.start
        if verb.kind == KEEP and not phrase.noun:
            start = phrase.verb_start
        return Item(phrases.named(verb, full), start, end, measure)

    def _behind(self, phrase: Phrase, q: Quantity, reading: Reading, following: str) -> Item:
        """An item whose number stands after what it counts (耕地保有量109万亩)."""
        held = self._continued(phrase)
        measure = measures.of(phrase, q)
        noun, verb, opening = phrase.noun, phrase.verb, phrase.verb
        if not noun:
            if not self._fresh or verb.word in measures.RESULT_VERBS:
                held = self._held
            noun = held.noun if held else following or self._borrowed(verb)
            if held and measure in (_LEVEL, _DELIVERY):
                changed = held.measure in (_GROWTH, _REDUCTION)
                come_to = measures.reaches(phrase) or verb.word in ("达到", "达")
                stands = come_to and q.kind != "ratio"
                reached = stands or (changed and bool(phrase.tail or verb.word))
                verb = NO_VERB if stands else held.verb
                measure = _LEVEL if reached else held.measure
        elif held and not verb.word:
            verb, measure = self._inherited(phrase, q, held, measure)
        full, held = self._whole(noun), held or self._held
        if held is not None:
            full = self._filled(full, held)
        self._held = _Held(verb, full, measure)
        name = full
        if opening.word or (verb.word and not measures.standing(full)):
            name = phrases.named(verb, full)
        if q.kind in ("count", "people") and measure is _LEVEL and phrase.tail:
            name = name if measures.standing(name) else f"{name}数"
        if opening.kind == KEEP:
            start = phrase.verb_start
        else:
            start = phrase.start if phrase.noun else reading.start
        return Item(name, start, reading.end, measure)

    @staticmethod
    def _inherited(
        phrase: Phrase, q: Quantity, held: _Held, measure: Measure
    ) -> tuple[Verb, Measure]:
        """Verb and measure of a list's further item that has no verb of its own."""
        if q.kind == "ratio":
            grown = held.measure is _GROWTH and not phrase.tail
            goes_on = grown and not measures.standing(phrase.noun[-1:])
            return NO_VERB, held.measure if goes_on and measure is _LEVEL else measure
        if not phrase.tail and not measures.standing(phrase.noun):
            return held.verb, held.measure
        return (held.verb if measure is _DELIVERY else NO_VERB), measure

    def _each(self, phrase: Phrase, q: Quantity, reading: Reading) -> list[Item]:
        """One item a holder that shares the number (A、B各1家)."""
        measure = measures.of(replace(phrase, tail=""), q)
        items = []
        for holder in _split(phrase.noun, 0):
            noun = holder
            if q.base in ("家", "户") and not noun.endswith(("企业", "公司", "户", "店", "农场")):
                noun += "企业" if q.base == "家" else ""
            name = phrases.named(phrase.verb, noun)
            items.append(Item(name, phrase.verb_start, reading.end, measure))
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

    def _continued(self, phrase: Phrase) -> _Held | None:
        """The item before, when the one led by ``phrase`` goes on with its list."""
        if self._held is None or phrase.verb.word:
            return None
        if self._fresh and modality.opens_action(self.text[slice(*self._clause)]):
            return None
        return self._held

    def _whole(self, noun: str) -> str:
        """``noun`` with what its bare form leaves out, taken from the clause before."""
        if noun.startswith(_shortened()):
            short = next(short for short in _shortened() if noun.startswith(short))
            return _full_names()[short] + noun[len(short) :]
        bare = noun in _bare()
        if not bare and noun[:2] not in self._previous:
            return noun
        previous = self._subject()
        if bare and 0 < len(previous) <= 16 and not previous.endswith(noun):
            return previous + noun
        for length in (4, 3, 2):
            if len(noun) > length and previous.endswith(noun[:length]) and len(previous) > length:
                return previous + noun[length:]
        return noun

    @staticmethod
    def _filled(noun: str, held: _Held) -> str:
        """``noun`` with the modifier that it shares with the item before it."""
        if held.noun == noun:
            return noun
        if len(noun) < len(held.noun) and held.noun.endswith(noun):
            return held.noun
        if noun.endswith("率") and _rate().fullmatch(noun) is not None:
            end = _rate().search(held.noun)
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
        head = last[len(one) :]
        headed = len(head) >= 4 or (len(head) > 1 and measures.standing(head))
        short = headed and len(one) <= 4 and not measures.standing(one)
        filled.append(one + head if short else one)
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
def _shortened() -> tuple[str, ...]:
    return tuple(_full_names())


@cache
def _bare() -> frozenset[str]:
    return frozenset(lexicons.load("indicators")["bare"])


@cache
def _rate() -> re.Pattern[str]:
    return re.compile(lexicons.load("indicators")["rates"]["bare"])
