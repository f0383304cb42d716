"""Sectors (领域): which class of the functional classification a sentence belongs to.

Weighted words vote; the surroundings (heading, theme, the sentence before) lend a weak prior. All
words and weights are data in ``resources/lexicons/sectors.toml``.
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from jjdesk.parsing import lexicons
from jjdesk.parsing.context import SentenceContext

_FALLBACK = "201"  # general public services: what no department's own budget line carries
_OTHERS_AT_MOST = 2
_OTHER_POINTS = 4.0
_OTHER_SHARE = 0.3
_LENT_AT_MOST = 10.0
_CLAUSE_END = re.compile("[，；。,;]")

_Votes = tuple[tuple[str, float], ...]


class _Words(NamedTuple):
    """The words that begin with the same two characters.

    ``longer`` are those of more than two, the longest first; ``pair`` is the word of just these
    two, or empty.
    """

    pair: str
    longer: tuple[str, ...]


@cache
def _starts() -> Mapping[tuple[str, str], _Words]:
    """From the first two characters to the words that begin with them."""
    groups: dict[tuple[str, str], list[str]] = {}
    for word in sorted(_votes(), key=len, reverse=True):
        groups.setdefault((word[0], word[1]), []).append(word)
    return {
        start: _Words(
            "".join(start) if "".join(start) in words else "",
            tuple(word for word in words if len(word) > 2),
        )
        for start, words in groups.items()
    }


@cache
def _votes() -> Mapping[str, tuple[_Votes, _Votes]]:
    """The votes of each word in the first clause and after it; none of a neutral word.

    Turns the lexicon inside out: from words by sector to sectors by word.
    """
    lexicon = lexicons.load("sectors")
    opening: float = lexicon["priors"]["opening"]
    votes: dict[str, list[tuple[str, float]]] = {word: [] for word in lexicon["neutral"]["terms"]}
    for code, sector in lexicon["sectors"].items():
        for level, weight in lexicon["weights"].items():
            for word in sector.get(level, ()):
                votes.setdefault(word, []).append((code, float(weight)))
    return {
        word: (tuple((code, weight * opening) for code, weight in late), tuple(late))
        for word, late in votes.items()
    }


@cache
def _priors() -> Mapping[str, float]:
    """What the surroundings lend, as shares of their own points."""
    priors: Mapping[str, float] = lexicons.load("sectors")["priors"]
    return priors


@lru_cache(maxsize=32)  # the sentence before lends what it scored itself
def _scores(text: str) -> Mapping[str, float]:
    """Points of each sector in ``text`` by its own words; a repeated word counts once.

    Of overlapping words the longest counts, read from the left. Words of the first clause, where
    the matter is usually named, weigh more. Linear in the length of the text.
    """
    votes = _votes()
    clause_end = _CLAUSE_END.search(text)
    opening = clause_end.start() if clause_end else len(text)
    points: dict[str, float] = {}
    seen = set()
    free_from = 0
    for position, words in enumerate(map(_starts().get, pairwise(text))):
        if words is None or position < free_from:
            continue
        word, longer = words
        if longer and text.startswith(longer, position):
            for word in longer:
                if text.startswith(word, position):
                    break
        elif not word:
            continue
        free_from = position + len(word)
        if word not in seen:
            seen.add(word)
            for code, gain in votes[word][position >= opening]:
                points[code] = points.get(code, 0.0) + gain
    return points


def _lent(text: str) -> Mapping[str, float]:
    """What ``text`` says to its neighbours: its scores, cut to 10 points in total."""
    scores = _scores(text)
    total = sum(scores.values())
    if total <= _LENT_AT_MOST:
        return scores
    share = _LENT_AT_MOST / total
    return {code: score * share for code, score in scores.items()}


@lru_cache(maxsize=32)  # the same for all sentences of a paragraph
def _lent_from_above(theme: str | None, section: str | None, part: str | None) -> _Votes:
    """What theme and headings lend to the sentences under them."""
    priors = _priors()
    above = ((theme, priors["theme"]), (section, priors["section"]), (part, priors["part"]))
    return tuple(
        (code, score * share)
        for text, share in above
        if text
        for code, score in _lent(text).items()
    )


def _first(points: Mapping[str, float]) -> str:
    """The sector with most points; of equals the lower code, so that runs agree."""
    first, most = _FALLBACK, 0.0
    for code, score in points.items():
        if score > most or (score == most and code < first):
            first, most = code, score
    return first


def classify(text: str, context: SentenceContext) -> tuple[str, tuple[str, ...]]:
    """The primary sector of a sentence and up to two others, best first.

    Args:
        text: the sentence, joined over breaks.
        context: where it stands; headings, theme and the sentence before lend a weak prior.
    """
    own = _scores(text)
    points = dict(own)
    above = _lent_from_above(context.theme, context.section_heading, context.part_heading)
    for code, score in above:
        points[code] = points.get(code, 0.0) + score
    if context.previous:
        share = _priors()["previous"]
        for code, score in _lent(context.previous.text).items():
            points[code] = points.get(code, 0.0) + score * share
    primary = _first(points)
    enough = max(_OTHER_POINTS, _OTHER_SHARE * own.get(primary, 0.0))
    others = [(-own[code], code) for code in own if own[code] >= enough and code != primary]
    if len(others) > 1:
        others = sorted(others)[:_OTHERS_AT_MOST]
    return primary, tuple([code for _, code in others])


def of_target(indicator: str, quote: str, sentence_sector: str) -> str:
    """The sector of one target: its own words decide, the sentence's sector helps the undecided.

    Args:
        indicator: what is counted, as a noun phrase.
        quote: the target's words in the sentence.
        sentence_sector: the primary sector of its sentence.
    """
    scores = _scores(indicator) or _scores(quote)
    if not scores:
        return sentence_sector
    points = dict(scores)
    points[sentence_sector] = points.get(sentence_sector, 0.0) + _priors()["target"]
    return _first(points)
