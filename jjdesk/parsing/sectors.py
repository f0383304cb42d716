"""Sectors (领域): which class of the functional classification a sentence belongs to.

Weighted words vote; the surroundings (heading, theme, the sentence before) lend a weak prior. All
words and weights are data in ``resources/lexicons/sectors.toml``.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from jjdesk.parsing import lexicons

_OTHERS_AT_MOST = 2
_OTHER_POINTS = 4.0
_OTHER_SHARE = 0.3
_LENT_AT_MOST = 10.0
_CLAUSE_END = re.compile("[，；。,;]")
_TOGETHER = 16
"""Sentences scanned at once: enough to pay for the scan, few enough to stay in the cache, which the
scanner's table of offsets, eight bytes for each byte of the text, would else be pushed out of."""

_Votes = tuple[tuple[int, float], ...]
"""The sectors, by their place in the order of codes, that a word speaks for, each with a weight."""

Headings = tuple[str | None, str | None, str | None]
"""The theme, and the headings of section and part above a paragraph."""

Sectors = tuple[str, tuple[str, ...]]
"""The code of the primary sector and those of the others."""

_NONE: Sectors = "", ()
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


def _points_of(texts: Sequence[str]) -> list[_Points]:
    """Points of each sector in each of some sentences by their own words.

    Of overlapping words the longest counts, read from the left, a repeated word once. Words of the
    first clause, where the matter is usually named, weigh more.
    """
    result: list[_Points] = []
    for first in range(0, len(texts), _TOGETHER):
        result += _scanned(texts[first : first + _TOGETHER])
    return result


def _scanned(texts: Sequence[str]) -> list[_Points]:
    """The points of sentences that are scanned at once."""
    _, words, opening, later, _ = _lexicon()
    together = "\n".join(texts)
    result: list[_Points] = [{} for _ in texts]
    at, turn, end = -1, 0, -1
    points, seen, votes = result[0], set[int](), opening
    for word, start, _ in words.find_matches_as_indexes(together):
        if start >= end:
            while start >= end:
                at += 1
                begin, end = end + 1, end + 1 + len(texts[at])
            clause_end = _CLAUSE_END.search(together, begin, end)
            turn = clause_end.start() if clause_end else end
            points, seen, votes = result[at], set(), opening
        if start > turn:
            votes = later
        if word not in seen:
            seen.add(word)
            for place, gain in votes[word]:
                if place in points:
                    points[place] += gain
                else:
                    points[place] = gain
    return result


def _points_of_names(names: Sequence[str]) -> list[_Points]:
    """Points of each sector in the names of some things, each of which is all first clause."""
    lexicon = _lexicon()
    votes = lexicon.opening
    result: list[_Points] = [{} for _ in names]
    at, end = -1, -1
    for word, start, _ in lexicon.words.find_matches_as_indexes("\n".join(names)):
        while start >= end:
            at += 1
            end += 1 + len(names[at])
        points = result[at]
        for place, gain in votes[word]:
            if place in points:
                points[place] += gain
            else:
                points[place] = gain
    return result


@lru_cache(maxsize=32)  # a heading stands above many paragraphs
def _of_heading(heading: str) -> _Points:
    return _points_of([heading])[0]


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


def of_paragraphs(
    paragraphs: Sequence[tuple[Sequence[str], Sequence[bool], Headings]],
) -> list[list[Sectors]]:
    """The primary sector of each sentence that is wanted and up to two others, best first.

    Headings and theme lend to each sentence, each sentence lends to the next one of its paragraph.
    Sentences that are not wanted get none. All words are looked for before any is counted.

    Args:
        paragraphs: of each the sentences, joined over breaks; which of them need a sector; and the
            theme and the headings of section and part above.
    """
    every = [text for texts, _, _ in paragraphs for text in texts]
    points = iter(_points_of(every))
    return [
        _voted([next(points) for _ in texts], wanted, headings)
        for texts, wanted, headings in paragraphs
    ]


def _voted(points: list[_Points], wanted: Sequence[bool], headings: Headings) -> list[Sectors]:
    """The sectors of one paragraph's sentences by their points."""
    lexicon = _lexicon()
    above, share = _lent_from_above(*headings), lexicon.priors["previous"]
    result: list[Sectors] = []
    before: _Points = {}
    for own, need in zip(points, wanted, strict=True):
        result.append(_decided(lexicon.codes, own, above, before, share) if need else _NONE)
        before = own
    return result


def _decided(
    codes: tuple[str, ...], own: _Points, above: list[float], before: _Points, share: float
) -> Sectors:
    """The sectors by a sentence's own points and what headings and the one before lend."""
    points = above.copy()
    if before:
        _lend(before, share, points)
    for place, score in own.items():
        points[place] += score
    primary = points.index(max(points))  # of equals the lower code
    alone = len(own) == 1 and primary in own
    return codes[primary], () if alone else _others(own, primary)


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


def of_things(
    names: Sequence[str], quotes: Sequence[str], sentence_sectors: Sequence[str]
) -> list[str]:
    """The sectors of targets or milestones, as ``of_target`` gives that of one."""
    found = _points_of_names(names)
    wordless = [i for i, points in enumerate(found) if not points]
    by_quote = _points_of_names([quotes[i] for i in wordless])
    for i, points in zip(wordless, by_quote, strict=True):
        found[i] = points
    return [_own(points, its) for points, its in zip(found, sentence_sectors, strict=True)]


def of_target(indicator: str, quote: str, sentence_sector: str) -> str:
    """The sector of one target: its own words decide, the sentence's sector helps the undecided.

    Args:
        indicator: what is counted, as a noun phrase.
        quote: the target's words in the sentence.
        sentence_sector: the primary sector of its sentence.
    """
    return of_things([indicator], [quote], [sentence_sector])[0]


def _own(points: _Points, sentence_sector: str) -> str:
    if not points:
        return sentence_sector
    lexicon = _lexicon()
    first = lexicon.codes.index(sentence_sector)
    most = points.pop(first, 0.0) + lexicon.priors["target"]
    for place, score in points.items():
        if score > most or (score == most and place < first):
            first, most = place, score
    return lexicon.codes[first]
