"""Sectors (领域): which class of the functional classification a sentence belongs to.

Weighted words vote; the surroundings (heading, theme, the sentence before) lend a weak prior. All
words and weights are data in ``resources/lexicons/sectors.toml``, names in ``sector_names.toml``.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from operator import add

from jjdesk.parsing import lexicons
from jjdesk.parsing.context import SentenceContext

_FALLBACK = "201"  # general public services: what no department's own budget line carries
_OTHERS_AT_MOST = 2
_OTHER_POINTS = 4.0
_OTHER_SHARE = 0.3
_LENT_AT_MOST = 10.0
_CLAUSE_END = re.compile("[，；。,;]")

_Votes = tuple[tuple[str, float], ...]
_Word = tuple[str, _Votes, _Votes]  # with its votes in the first clause and after it


@dataclass(frozen=True, slots=True)
class _Words:
    """The lexicon, made ready for scanning.

    ``starts`` leads from the first two characters to the longer words, the longest first, and to
    the word of just these two, if there is one.
    """

    starts: Mapping[str, tuple[tuple[_Word, ...], _Word | None]]
    priors: Mapping[str, float]


@cache
def _words() -> _Words:
    """Turn the lexicon inside out: from words by sector to sectors by word."""
    lexicon = lexicons.load("sectors")
    opening: float = lexicon["priors"]["opening"]
    votes: dict[str, list[tuple[str, float]]] = {term: [] for term in lexicon["neutral"]["terms"]}
    for code, sector in lexicon["sectors"].items():
        for level, weight in lexicon["weights"].items():
            for term in sector.get(level, ()):
                votes.setdefault(term, []).append((code, float(weight)))
    starts: dict[str, list[_Word]] = {}
    for term in sorted(votes, key=len, reverse=True):
        early = tuple((code, weight * opening) for code, weight in votes[term])
        starts.setdefault(term[:2], []).append((term, early, tuple(votes[term])))
    alone = {word[0]: word for group in starts.values() for word in group if len(word[0]) == 2}
    return _Words(
        {
            start: (tuple(word for word in group if word[0] != start), alone.get(start))
            for start, group in starts.items()
        },
        lexicon["priors"],
    )


def names() -> dict[str, str]:
    """Sector code to its full Chinese name, in the order of the classification."""
    return {code: sector["name"] for code, sector in _named().items()}


def short_names() -> dict[str, str]:
    """Sector code to a name of two to four characters, for chips and axes."""
    return {code: sector["short"] for code, sector in _named().items()}


def _named() -> dict[str, dict[str, str]]:
    sectors: dict[str, dict[str, str]] = lexicons.load("sector_names")["sectors"]
    return sectors


@lru_cache(maxsize=32)  # the sentence before lends what it scored itself
def _scores(text: str) -> Mapping[str, float]:
    """Points of each sector in ``text`` by its own words; a repeated word counts once.

    Of overlapping words the longest counts, read from the left. Words of the first clause, where
    the matter is usually named, weigh more. Linear in the length of the text.
    """
    starts = _words().starts
    clause_end = _CLAUSE_END.search(text)
    opening = clause_end.start() if clause_end else len(text)
    points: dict[str, float] = {}
    seen: set[str] = set()
    free_from = 0
    pairs: Iterator[str] = map(add, text, text[1:])
    hits = [(i, group) for i, group in enumerate(map(starts.get, pairs)) if group is not None]
    for position, group in hits:
        if position < free_from:
            continue
        longer, found = group
        for word in longer:
            if text.startswith(word[0], position):
                found = word
                break
        if found is None:
            continue
        term, early, late = found
        free_from = position + len(term)
        if term not in seen:
            seen.add(term)
            for code, gain in early if position < opening else late:
                points[code] = points.get(code, 0.0) + gain
    return points


@lru_cache(maxsize=32)  # headings lend to one sentence after the other
def _lent(text: str) -> _Votes:
    """What ``text`` says to its neighbours: its scores, cut to 10 points in total."""
    scores = _scores(text)
    share = min(1.0, _LENT_AT_MOST / (sum(scores.values()) or 1.0))
    return tuple((code, score * share) for code, score in scores.items())


def _first(points: Mapping[str, float]) -> str:
    """The sector with most points; of equals the lower code, so that runs agree."""
    if not points:
        return _FALLBACK
    most = max(points.values())
    return min(code for code, score in points.items() if score == most)


def classify(text: str, context: SentenceContext) -> tuple[str, tuple[str, ...]]:
    """The primary sector of a sentence and up to two others, best first.

    Args:
        text: the sentence, joined over breaks.
        context: where it stands; headings, theme and the sentence before lend a weak prior.
    """
    priors = _words().priors
    own = _scores(text)
    points = dict(own)
    neighbours = (
        (context.theme, priors["theme"]),
        (context.section_heading, priors["section"]),
        (context.part_heading, priors["part"]),
        (context.previous.text if context.previous else None, priors["previous"]),
    )
    for neighbour, share in neighbours:
        if neighbour:
            for code, score in _lent(neighbour):
                points[code] = points.get(code, 0.0) + score * share
    primary = _first(points)
    enough = max(_OTHER_POINTS, _OTHER_SHARE * own.get(primary, 0.0))
    others = sorted(
        (-score, code) for code, score in own.items() if score >= enough and code != primary
    )
    return primary, tuple(code for _, code in others[:_OTHERS_AT_MOST])


def of_target(indicator: str, quote: str, sentence_sector: str) -> str:
    """The sector of one target: its own words decide, the sentence's sector helps the undecided.

    Args:
        indicator: what is counted, as a noun phrase.
        quote: the target's words in the sentence.
        sentence_sector: the primary sector of its sentence.
    """
    points = dict(_scores(indicator) or _scores(quote))
    points[sentence_sector] = points.get(sentence_sector, 0.0) + _words().priors["target"]
    return _first(points)
