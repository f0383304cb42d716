"""Sectors (领域): which class of the functional classification a sentence belongs to.

Weighted words vote; the surroundings (heading, theme, the sentence before) lend a weak prior. All
words and weights are data in ``resources/lexicons/sectors.toml``.
"""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from jjdesk.parsing import lexicons
from jjdesk.parsing.context import SentenceContext

_OTHERS_AT_MOST = 2
_OTHER_POINTS = 4.0
_OTHER_SHARE = 0.3
_LENT_AT_MOST = 10.0
_CLAUSE_END = re.compile("[，；。,;]")

_Votes = tuple[tuple[int, float], ...]
"""The sectors, by their place in the order of codes, that a word speaks for, each with a weight."""

_Points = list[float]
"""One figure for each sector, in the order of codes: of equals the lower code is met first."""


class _Lexicon(NamedTuple):
    """The words of all sectors, ready to be looked for, with what each is worth.

    ``opening`` and ``later`` hold the votes of each word in the first clause and after it, by the
    word's number in ``words``; a neutral word has none. General public services, where falls what
    no other sector claims, is the first of ``codes``.
    """

    codes: tuple[str, ...]
    words: AhoCorasick
    opening: tuple[_Votes, ...]
    later: tuple[_Votes, ...]


@cache
def _lexicon() -> _Lexicon:
    """Turns the data inside out: from words by sector to sectors by word."""
    data = lexicons.load("sectors")
    factor: float = data["priors"]["opening"]
    codes = tuple(sorted(data["sectors"]))
    votes: dict[str, list[tuple[int, float]]] = {word: [] for word in data["neutral"]["terms"]}
    for place, code in enumerate(codes):
        for level, weight in data["weights"].items():
            for word in data["sectors"][code].get(level, ()):
                votes.setdefault(word, []).append((place, float(weight)))
    return _Lexicon(
        codes,
        AhoCorasick(votes, matchkind=MatchKind.LeftmostLongest),
        tuple(tuple((place, weight * factor) for place, weight in own) for own in votes.values()),
        tuple(tuple(own) for own in votes.values()),
    )


@cache
def _prior(source: str) -> float:
    """What a part of the surroundings lends, as a share of its own points."""
    share: float = lexicons.load("sectors")["priors"][source]
    return share


def _points(text: str) -> _Points:
    """Points of each sector in ``text`` by its own words; a repeated word counts once.

    Of overlapping words the longest counts, read from the left. Words of the first clause, where
    the matter is usually named, weigh more.
    """
    codes, words, votes, later = _lexicon()
    points = [0.0] * len(codes)
    clause_end = _CLAUSE_END.search(text)
    opening = clause_end.start() if clause_end else len(text)
    seen = set()
    for word, start, _ in words.find_matches_as_indexes(text):
        if start > opening:
            votes = later
        if word not in seen:
            seen.add(word)
            for place, gain in votes[word]:
                points[place] += gain
    return points


@lru_cache(maxsize=2)  # the sentence before lends what it scored itself
def _of_sentence(text: str) -> _Points:
    return _points(text)


@lru_cache(maxsize=32)  # the same for all sentences of a paragraph
def _lent_from_above(theme: str | None, section: str | None, part: str | None) -> _Points:
    """What theme and headings lend to the sentences under them."""
    lent = [0.0] * len(_lexicon().codes)
    for text, source in ((theme, "theme"), (section, "section"), (part, "part")):
        if text:
            points = _points(text)
            share = _share_lent(points, source)
            lent = [sofar + share * score for sofar, score in zip(lent, points, strict=True)]
    return lent


def _share_lent(points: _Points, source: str) -> float:
    """The share that goes to the neighbours of a text, whose points are cut to 10 in total."""
    total = sum(points)
    share = _prior(source)
    return share * _LENT_AT_MOST / total if total > _LENT_AT_MOST else share


def classify(text: str, context: SentenceContext) -> tuple[str, tuple[str, ...]]:
    """The primary sector of a sentence and up to two others, best first.

    Args:
        text: the sentence, joined over breaks.
        context: where it stands; headings, theme and the sentence before lend a weak prior.
    """
    own = _of_sentence(text)
    above = _lent_from_above(context.theme, context.section_heading, context.part_heading)
    if context.previous:
        before = _of_sentence(context.previous.text)
        share = _share_lent(before, "previous")
        points = [
            score + lent + share * said
            for score, lent, said in zip(own, above, before, strict=True)
        ]
    else:
        points = [score + lent for score, lent in zip(own, above, strict=True)]
    primary = points.index(max(points))
    enough = max(_OTHER_POINTS, _OTHER_SHARE * own[primary])
    others = [place for place, score in enumerate(own) if score >= enough and place != primary]
    if len(others) > 1:
        others.sort(key=own.__getitem__, reverse=True)
    codes = _lexicon().codes
    return codes[primary], tuple([codes[place] for place in others[:_OTHERS_AT_MOST]])


def of_target(indicator: str, quote: str, sentence_sector: str) -> str:
    """The sector of one target: its own words decide, the sentence's sector helps the undecided.

    Args:
        indicator: what is counted, as a noun phrase.
        quote: the target's words in the sentence.
        sentence_sector: the primary sector of its sentence.
    """
    points = _points(indicator)
    if not any(points):
        points = _points(quote)
        if not any(points):
            return sentence_sector
    codes = _lexicon().codes
    points[codes.index(sentence_sector)] += _prior("target")
    return codes[points.index(max(points))]
