"""How firm an undertaking is (力度): 确保, 力争, or nothing said; parts of a chart.

Which word is of which kind is data: ``resources/lexicons/modality.toml``.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from jjdesk.domain.chart import Part
from jjdesk.parsing import lexicons
from jjdesk.words import say, to_say

FIRM: Final = "firm"
ASPIRED: Final = "aspired"
PLAIN: Final = "plain"


def firmness(modality: str | None) -> str:
    """The key of the part that a modal word belongs to.

    No word, and one that is in no list (a deputy may write any), is ``PLAIN``.
    """
    return _kinds().get(modality or "", PLAIN)


@cache
def parts() -> tuple[Part, ...]:
    """确保, 力争 and 未加限定, the firmest first; the first two after the first of their words."""
    words = lexicons.load("modality")
    return (
        Part(FIRM, words[FIRM][0], 1),
        Part(ASPIRED, words[ASPIRED][0], 2),
        Part(PLAIN, to_say("未加限定"), 0),
    )


def other_words(modalities: Iterable[str | None]) -> str:
    """Which words are counted under the name of another: ``“确保”含“严守”2 个。``; or nothing."""
    used = Counter(word for word in modalities if word)
    said = (_others(part, used) for part in parts())
    told = say("；").join(words for words in said if words)
    return say("{told}。", told=told) if told else ""


def _others(part: Part, used: Mapping[str, int]) -> str:
    """``“确保”含“严守”2 个、“务必”1 个``, the most used first."""
    here = [word for word in used if firmness(word) == part.key and word != part.name]
    words = say("、").join(
        say("“{word}”{used} 个", word=word, used=used[word])
        for word in sorted(here, key=lambda w: -used[w])
    )
    return say("“{label}”含{said}", label=part.label, said=words) if words else ""


@cache
def _kinds() -> Mapping[str, str]:
    words = lexicons.load("modality")
    return MappingProxyType({word: kind for kind in (FIRM, ASPIRED) for word in words[kind]})
