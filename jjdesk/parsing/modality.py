"""How firm an undertaking is (力度): the modal word that holds at a place of a sentence."""

import re
from bisect import bisect_right
from functools import cache, lru_cache

from jjdesk.parsing import clauses, lexicons
from jjdesk.parsing.patterns import alternation, guarded, scanning


def at(text: str, position: int) -> str | None:
    """The modal word that governs ``position`` of the joined sentence ``text``.

    It holds until the next modal word, the sentence's end, or a clause that opens with a new action
    verb. A clause that opens with a verb of result (实现 达到 完成) or a noun goes on under it.
    """
    offsets, words = _turns(text)
    return words[bisect_right(offsets, position)] if offsets else None


def opens_action(clause: str) -> bool:
    """Whether ``clause`` opens with a verb that starts a new action, adverbs aside."""
    return _opening().match(clause) is not None


@lru_cache(maxsize=8)  # asked for every target and milestone of the sentence
def _turns(text: str) -> tuple[list[int], list[str | None]]:
    """Where the firmness changes, and the words that hold before, between and after."""
    offsets: list[int] = []
    words: list[str | None] = [None]
    modal, scan = _modal()
    waiting = scan.finditer(text)
    match = next(waiting, None)
    if match is None:
        return offsets, words
    for start, end in clauses.split(text):
        if words[-1] is not None and opens_action(text[start:end]):
            offsets.append(start)
            words.append(None)
        while match is not None and match.start() < end:
            word = match[0]
            if word in modal:
                offsets.append(match.end())
                words.append(word)
            match = next(waiting, None)
    return offsets, words


@cache
def _modal() -> tuple[frozenset[str], re.Pattern[str]]:
    """The closed list, and the scan for it that knows the longer words that only hold one, too."""
    lists = lexicons.load("modality")
    modal = frozenset([*lists["firm"], *lists["aspired"]])
    return modal, re.compile(scanning([*modal, *lists["not_modal"]]))


@cache
def _opening() -> re.Pattern[str]:
    words = lexicons.load("actions")
    adverbs, verbs = guarded(words["adverbs"]), guarded(words["verbs"])
    results, tails = alternation(words["results"]), alternation(words["noun_tails"])
    return re.compile(rf"\s*+{adverbs}*(?!{results}){verbs}(?!{tails})")
