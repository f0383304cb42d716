"""The words around a number: which verb counts it, and the noun phrase that is counted."""

import re
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from jjdesk.parsing import lexicons
from jjdesk.parsing.patterns import alternation

KEEP, NOMINAL, DROP = "keep", "nominal", "drop"

_OUTSIDE = "、，,；;：:。 和与及并"
_AFTER_STOP = re.compile(
    r"[，,。；;、：:（(！!？?\s]|(?:和|与|及|以及)(?=[0-9０-９一二三四五六七八九十两])"
)
_AFTER_CUT = re.compile(
    "用于|用以|支持|作为|落户|开工|竣工|建成|投用|投产|落地|完工|进行|实现|达到|全部|顺利|免费|纳入"
    "|入选|进入|力争|确保|占比|突破|带动|通过|获批|获评|贯通|满足|提质扩面|落地见效|以|不"
)
_OFFERED = re.compile("(?:免费)?(?:开展|提供|进行|实施|配备|安装|加装|建立|办理)(?:免费)?")


class Verb(NamedTuple):
    """The verb that governs a number: ``kind`` is KEEP, NOMINAL, DROP or ``""`` for none."""

    word: str
    kind: str


NO_VERB = Verb("", "")


@dataclass(frozen=True, slots=True)
class Phrase:
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
    noun_end = _strip_tail(text, start, end)
    lead = _lead().match(text, start, noun_end)
    noun_start = lead.end() if lead else start
    words = lead["verbs"] if lead else ""
    verb_start = lead.start("verbs") if lead else start
    verb, offset = _classify(words)
    if noun_end - noun_start == 1 and words:  # 推进村: the verb is part of the name
        verb, noun_start = NO_VERB, lead.start("verbs") if lead else start
    if noun_start >= noun_end:
        return Phrase(verb, "", text[noun_end:end], noun_end, noun_end, verb_start + offset)
    noun = _inner().sub("", text[noun_start:noun_end])
    return Phrase(verb, noun, text[noun_end:end], noun_start, noun_end, verb_start + offset)


def last_verb(noun: str) -> Verb:
    """The counting or making verb at the end of ``noun`` (全县创建 -> 创建)."""
    kinds = _verbs()
    for length in range(min(6, len(noun)), 0, -1):
        kind = kinds.get(noun[-length:])
        if kind is not None and (length > 1):
            return Verb(noun[-length:], kind)
    return NO_VERB


def after(text: str, start: int, end: int) -> tuple[str, int, int]:
    """The noun phrase that follows a number, and its span; empty when there is none."""
    while start < end and text[start] in "的余个":
        start += 1
    stop = _AFTER_STOP.search(text, start, end)
    end = stop.start() if stop else end
    offered = _OFFERED.search(text, start + 2, end)
    if offered and text[offered.end() : end]:
        return text[start : offered.start()] + text[offered.end() : end], start, end
    cut = _AFTER_CUT.search(text, start, end)
    if cut is not None and cut.start() > start:
        end = cut.start()
    elif cut is not None and cut.start() == start:
        end = start
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
    whole = clause.strip(_OUTSIDE)
    phrase = before(whole, 0, len(whole))
    noun = phrase.noun or whole
    return re.sub("(?:专项)?(?:行动|工作|工程|计划|任务|建设)$", "", noun)


def _strip_tail(text: str, start: int, end: int) -> int:
    """Where the noun ends once the words that only lead to the number are taken off."""
    tails, stops = _tails()
    while end > start:
        if text.endswith(stops, start, end):
            break
        for length in range(min(6, end - start), 0, -1):
            if text[end - length : end] in tails:
                end -= length
                break
        else:
            break
    return end


def _classify(words: str) -> tuple[Verb, int]:
    """Which of a run of verbs counts, and where in the run it begins."""
    if not words:
        return NO_VERB, 0
    bare = words.rstrip("、和与及并")
    kinds = _verbs()
    first_nominal: tuple[Verb, int] | None = None
    last = Verb(bare, DROP)
    for match in _single().finditer(bare):
        kind = kinds[match[0]]
        if kind == KEEP:
            return Verb(bare[match.start() :], KEEP), match.start()
        if kind == NOMINAL and first_nominal is None:
            first_nominal = Verb(bare[match.start() :], NOMINAL), match.start()
        last = Verb(match[0], kind)
    return first_nominal or (last, len(words))


@cache
def _verbs() -> dict[str, str]:
    words = lexicons.load("indicators")
    return {w: k for k in (DROP, NOMINAL, KEEP) for w in words[k]}


@cache
def _single() -> re.Pattern[str]:
    return re.compile(alternation(_verbs()))


@cache
def _tails() -> tuple[frozenset[str], tuple[str, ...]]:
    words = lexicons.load("indicators")
    more = lexicons.load("bounds")["before"]
    bounds = [word for group in more.values() for word in group]
    return frozenset(words["tail"] + bounds), tuple(words["tail_stop"])


@cache
def _lead() -> re.Pattern[str]:
    words = lexicons.load("indicators")
    adverbs = alternation(lexicons.load("actions")["adverbs"])
    skipped = alternation(w for w in words["lead"] if w not in _verbs())
    verb = f"(?>{alternation(_verbs())})(?!(?!规模以上){alternation(words['noun_tails'])})"
    return re.compile(
        f"(?:[{_OUTSIDE}]|{words['lead_dates']}|{skipped})*"
        f"(?P<verbs>(?:(?:{adverbs})*{verb}(?:[、和与及并](?={verb}))?)*)"
    )


@cache
def _inner() -> re.Pattern[str]:
    return re.compile("|".join(lexicons.load("indicators")["inner"]))
