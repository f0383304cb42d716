"""The words around a number: which verb counts it, and the noun phrase that is counted."""

import re
from dataclasses import dataclass
from functools import cache

from msgspec import Struct

from jjdesk.parsing import lexicons
from jjdesk.parsing.patterns import WordSet, alternation

KEEP, NOMINAL, DROP = "keep", "nominal", "drop"

_OUTSIDE = frozenset("、，,；;：:。 和与及并")
_LINKS = frozenset("、和与及并")
_DATES = frozenset("到至在0123456789")  # what ``lead_dates`` of the lexicon begin with
_STOPS = "，,。；;、：:（(！!？? "
_AFTER_STOP = re.compile(rf"[{_STOPS}\s]|(?:和|与|及|以及)(?=[0-9０-９一二三四五六七八九十两])")
_AFTER_CUT = re.compile(
    "为牵引|为抓手|为重点|为契机|用于|用以|年内|年底|今年|全年|支持|作为|落户|开工|竣工|建成|投用|投产|落地|完工|进行|实现|达到|全部|顺利|免费|纳入"
    "|入选|进入|力争|确保|占比|突破|带动|通过|获批|获评|贯通|满足|提质扩面|落地见效|以|不"
)
_ADJECTIVE = re.compile("[高新大优][^，。]{1,3}|[^，。]{1,5}[化型级性]")
_CLOSING = re.compile("(?:专项)?(?:行动|工作|工程|计划|任务|建设)$")
_FROM = re.compile("[由从][0-9０-９][^，。；]*$")
_WHOLE = re.compile("集[^，。；0-9]{2,30}于一体的")
_OFFERED = re.compile("(?:免费)?(?:开展|提供|进行|实施|配备|安装|加装|建立|办理)(?:免费)?")


class Verb(Struct, frozen=True, gc=False):
    """The verb that governs a number: ``kind`` is KEEP, NOMINAL, DROP or ``""`` for none."""

    word: str
    kind: str


NO_VERB = Verb("", "")


class Phrase(Struct, frozen=True, gc=False):
    """A stretch of the sentence taken apart: verb, noun phrase and the words before the number.

    ``start`` and ``end`` bound the noun in the text; ``verb_start`` is where the kept verb begins.
    """

    verb: Verb
    noun: str
    tail: str
    start: int
    end: int
    verb_start: int


def before(text: str, start: int, end: int) -> Phrase:
    """Take ``text[start:end]`` apart, the words that lead up to a number."""
    number = end
    if (base := _FROM.search(text, start, end)) is not None:
        end = base.start()
    verb_start, noun_start = _lead(text, start, end)
    noun_end = end
    if verb_start == noun_start or noun_start < end:
        noun_end = _strip_tail(text, verb_start, end)
        if noun_start > noun_end:
            verb_start, noun_start = _lead(text, start, noun_end)
    if noun_start == verb_start:
        verb, offset = NO_VERB, 0
    else:
        if 0 < noun_end - noun_start <= 2:
            noun_start = _put_back(text, verb_start, noun_start)
        verb, offset = _classify(text[verb_start:noun_start])
        if noun_end - noun_start == 1 and verb.word:  # 推进村: the verb is part of the name
            verb, noun_start = NO_VERB, verb_start
    if noun_start >= noun_end:
        return Phrase(verb, "", text[noun_end:number], number, number, verb_start + offset)
    noun = _inner().sub("", text[noun_start:noun_end])
    return Phrase(verb, noun, text[noun_end:number], noun_start, noun_end, verb_start + offset)


def last_verb(noun: str) -> Verb:
    """The counting or making verb at the end of ``noun`` (全县创建 -> 创建)."""
    for length in range(min(6, len(noun)), 1, -1):
        verb = _verbs().get(noun[-length:])
        if verb is not None:
            return verb
    return NO_VERB


def after(text: str, start: int, end: int) -> tuple[str, int, int]:
    """The noun phrase that follows a number, and its span; empty when there is none."""
    while start < end and text[start] in "的余个":
        start += 1
    if start >= end or text[start] in _STOPS:
        return "", start, start
    limit = end
    whole = _WHOLE.match(text, start, end)
    start = whole.end() if whole else start
    stop = _AFTER_STOP.search(text, start, end)
    end = stop.start() if stop else end
    offered = _OFFERED.search(text, start + 2, end)
    if offered and text[offered.end() : end]:
        return text[start : offered.start()] + text[offered.end() : end], start, end
    if text[end : end + 1] == "、" and _ADJECTIVE.fullmatch(text, start, end):
        stop = _AFTER_STOP.search(text, end + 1, limit)
        end = stop.start() if stop else limit
    cut = _AFTER_CUT.search(text, start, end)
    if cut is not None and cut.start() > start:
        end = cut.start()
    elif cut is not None and cut.start() == start:
        end = start
    end = _strip_tail(text, start, end)
    while end > start and text[end - 1] in "和与及并以 ":
        end -= 1
    return text[start:end], start, end


def named(verb: Verb, noun: str) -> str:
    """The indicator's name: ``noun`` with the verb that says which change is counted."""
    if verb.kind == KEEP and not noun.startswith(verb.word):
        return verb.word + noun
    if verb.kind == NOMINAL and not noun.endswith(verb.word):
        return noun + verb.word
    return noun


def object_of(clause: str) -> str:
    """What a clause is about: without its leading verbs and closing 行动, 工作 and the like."""
    whole = clause.strip("、，,；;：:。 ")
    phrase = before(whole, 0, len(whole))
    noun = phrase.noun or whole
    return _CLOSING.sub("", noun)


def _lead(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the leading verbs of ``text[start:end]`` begin and where the noun after them does."""
    words = _words()
    while start < end and (first := text[start]) in words.openers:
        if first in _OUTSIDE:
            start += 1
        elif word := words.lead.at(text, start, end):
            start += len(word)
        elif first in _DATES and (date := words.dates.match(text, start, end)) is not None:
            start = date.end()
        else:
            break
    reached = at = start  # the run of verbs, with their adverbs
    while at < end and text[at] in words.runners:
        if (verb := words.verbs.at(text, at, end)) and not _is_noun(text, at, end, verb):
            at = reached = at + len(verb)
        elif adverb := words.adverbs.at(text, at, end):
            at += len(adverb)
        elif at == reached > start and text[at] in _LINKS:
            at += 1
        else:
            break
    return start, reached


def _put_back(text: str, verb_start: int, noun_start: int) -> int:
    """Give a short noun its modifier back when it was read as one verb more (挖掘|治理场景)."""
    words = _words()
    last = words.verbs.before(text, verb_start, noun_start)
    if not last or noun_start - len(last) <= verb_start or last not in words.noun_like:
        return noun_start
    return noun_start - len(last)


def _is_noun(text: str, at: int, end: int, verb: str) -> bool:
    """Whether ``verb`` at ``at`` begins a noun (治理率, 服务中心) instead of governing one."""
    words, after = _words(), at + len(verb)
    tails = words.noun_tails if verb in words.noun_like else words.short_tails
    if text[after : after + 1] not in tails.firsts:
        return False
    return bool(tails.at(text, after, end)) and not words.not_tails.at(text, after, end)


def _strip_tail(text: str, start: int, end: int) -> int:
    """Where the noun ends once the words that only lead to the number are taken off."""
    words = _words()
    tail = words.tail
    while text[end - 1 : end] in tail.lasts and (word := tail.before(text, start, end)):
        if text.endswith(words.tail_stop, start, end):
            break
        end -= len(word)
    return end


def _classify(words: str) -> tuple[Verb, int]:
    """Which of a run of verbs counts, and where in the run it begins."""
    bare = words.rstrip("、和与及并")
    verbs = _verbs()
    alone = verbs.get(bare)
    if alone is not None:
        return alone, len(words) if alone.kind == DROP else 0
    first_nominal: tuple[Verb, int] | None = None
    last = Verb(bare, DROP)
    for match in _single().finditer(bare):
        verb = verbs[match[0]]
        if verb.kind == KEEP:
            return Verb(bare[match.start() :], KEEP), match.start()
        if verb.kind == NOMINAL and first_nominal is None:
            first_nominal = Verb(bare[match.start() :], NOMINAL), match.start()
        last = verb
    return first_nominal or (last, len(words))


@cache
def _verbs() -> dict[str, Verb]:
    words = lexicons.load("indicators")
    return {w: Verb(w, kind) for kind in (DROP, NOMINAL, KEEP) for w in words[kind]}


@cache
def _single() -> re.Pattern[str]:
    return re.compile(alternation(_verbs()))


@dataclass(frozen=True, slots=True)
class _Words:
    """The word lists, made ready for matching at a place.

    ``openers`` are the characters that words outside a phrase begin with, ``runners`` those of a
    run of verbs: most places are told by their first character.
    """

    openers: frozenset[str]
    runners: frozenset[str]
    lead: WordSet
    adverbs: WordSet
    verbs: WordSet
    noun_like: frozenset[str]
    noun_tails: WordSet
    short_tails: WordSet
    not_tails: WordSet
    tail: WordSet
    tail_stop: tuple[str, ...]
    dates: re.Pattern[str]


@cache
def _words() -> _Words:
    words = lexicons.load("indicators")
    bounds = [word for group in lexicons.load("bounds")["before"].values() for word in group]
    lead = [word for word in words["lead"] if word not in _verbs()]
    adverbs = [word for word in lexicons.load("actions")["adverbs"] if word not in _verbs()]
    return _Words(
        openers=_OUTSIDE | _DATES | {word[0] for word in lead},
        runners=_LINKS | {word[0] for word in [*_verbs(), *adverbs]},
        lead=WordSet(lead),
        adverbs=WordSet(adverbs),
        verbs=WordSet(_verbs()),
        noun_like=frozenset(words["noun_like"]),
        noun_tails=WordSet(words["noun_tails"]),
        short_tails=WordSet(words["short_tails"]),
        not_tails=WordSet(words["not_tails"]),
        tail=WordSet(words["tail"] + bounds),
        tail_stop=tuple(words["tail_stop"]),
        dates=re.compile(words["lead_dates"]),
    )


@cache
def _inner() -> re.Pattern[str]:
    return re.compile("|".join(lexicons.load("indicators")["inner"]))
