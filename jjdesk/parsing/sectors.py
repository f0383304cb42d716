"""Sectors (领域): which class of the functional classification a sentence belongs to.

Weighted words vote; the surroundings (heading, theme, the sentence before) lend a weak prior. All
words and weights are data in ``resources/lexicons/sectors.toml``.
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from jjdesk.parsing import lexicons

_OTHERS_AT_MOST = 2
_OTHER_POINTS = 4.0
_OTHER_SHARE = 0.3
_LENT_AT_MOST = 10.0
_CLAUSE_END = re.compile("[，；。,;]")

_Votes = tuple[tuple[int, float], ...]
"""The sectors, by their place in the order of codes, that a word speaks for, each with a weight."""

_Points = dict[int, float]
"""Points of the sectors that have any, by their place in the order of codes."""


class _Lexicon(NamedTuple):
    """The words of all sectors, ready to be looked for, with what each is worth.

    ``opening`` and ``later`` hold the votes of each word in the first clause and after it, by the
    word's number in ``words``; a neutral word has none. ``priors`` are the shares of their own
    points that the surroundings lend. General public services, where falls what no other sector
    claims, is the first of ``codes``.
    """

    codes: tuple[str, ...]
    words: AhoCorasick
    opening: tuple[_Votes, ...]
    later: tuple[_Votes, ...]
    priors: Mapping[str, float]


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
        data["priors"],
    )


def _points(text: str) -> _Points:
    """Points of each sector in ``text`` by its own words; a repeated word counts once.

    Of overlapping words the longest counts, read from the left. Words of the first clause, where
    the matter is usually named, weigh more.
    """
    _, words, votes, later, _ = _lexicon()
    points: _Points = {}
    found = words.find_matches_as_indexes(text)
    if not found:
        return points
    clause_end = _CLAUSE_END.search(text)
    opening = clause_end.start() if clause_end else len(text)
    seen = set()
    for word, start, _ in found:
        if start > opening:
            votes = later
        if word not in seen:
            seen.add(word)
            for place, gain in votes[word]:
                points[place] = points.get(place, 0.0) + gain
    return points


_of_heading = lru_cache(maxsize=32)(_points)  # a heading stands above many paragraphs


def _lend(points: _Points, share: float, lent: list[float]) -> None:
    """Add what a text says to its neighbours: a share of its points, cut to 10 in total."""
    total = sum(points.values())
    if total > _LENT_AT_MOST:
        share *= _LENT_AT_MOST / total
    for place, score in points.items():
        lent[place] += score * share


def _lent_from_above(theme: str | None, section: str | None, part: str | None) -> list[float]:
    """What theme and headings lend to the sentences under them, for each sector one figure."""
    lexicon = _lexicon()
    lent = [0.0] * len(lexicon.codes)
    for text, source in ((theme, "theme"), (section, "section"), (part, "part")):
        if text:
            _lend(_of_heading(text), lexicon.priors[source], lent)
    return lent


class Vote:
    """The sectors of one paragraph's sentences, which are to be handed over in reading order.

    Headings and theme lend to each sentence, each sentence lends to the next.
    """

    def __init__(self, theme: str | None, section: str | None, part: str | None) -> None:
        """Keep what stands above; it is weighed with the first sentence that needs a sector."""
        self._headings = theme, section, part
        self._above: list[float] = []
        self._before: _Points = {}
        self._passed = ""

    def pass_over(self, text: str) -> None:
        """Take a sentence that needs no sector; its words count only if one follows that does."""
        self._passed = text

    def classify(self, text: str) -> tuple[str, tuple[str, ...]]:
        """The primary sector of a sentence and up to two others, best first."""
        lexicon = _lexicon()
        if not self._above:
            self._above = _lent_from_above(*self._headings)
        if self._passed:
            self._before, self._passed = _points(self._passed), ""
        points = self._above.copy()
        if self._before:
            _lend(self._before, lexicon.priors["previous"], points)
        own = self._before = _points(text)
        for place, score in own.items():
            points[place] += score
        primary = points.index(max(points))  # of equals the lower code
        alone = len(own) == 1 and primary in own
        return lexicon.codes[primary], () if alone else _others(own, primary)


def _others(own: _Points, primary: int) -> tuple[str, ...]:
    """Further sectors that the sentence itself speaks for, best first."""
    enough = max(_OTHER_POINTS, _OTHER_SHARE * own.get(primary, 0.0))
    found = []
    for place, score in own.items():
        if score >= enough and place != primary:
            found.append((-score, place))
    if not found:
        return ()
    found.sort()
    codes = _lexicon().codes
    return tuple([codes[place] for _, place in found[:_OTHERS_AT_MOST]])


def of_target(indicator: str, quote: str, sentence_sector: str) -> str:
    """The sector of one target: its own words decide, the sentence's sector helps the undecided.

    Args:
        indicator: what is counted, as a noun phrase.
        quote: the target's words in the sentence.
        sentence_sector: the primary sector of its sentence.
    """
    points = _points(indicator) or _points(quote)
    if not points:
        return sentence_sector
    lexicon = _lexicon()
    first = lexicon.codes.index(sentence_sector)
    most = points.pop(first, 0.0) + lexicon.priors["target"]
    for place, score in points.items():
        if score > most or (score == most and place < first):
            first, most = place, score
    return lexicon.codes[first]
