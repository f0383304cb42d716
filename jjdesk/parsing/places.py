"""Towns and sub-districts a commitment names (镇街)."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from jjdesk import paths
from jjdesk.domain.joined import Joined
from jjdesk.domain.report import Confidence, Erratum
from jjdesk.parsing import lexicons, signs
from jjdesk.parsing.patterns import alternation

_SUFFIX = re.compile("(?:街道|镇|乡)$")
_LIST_MARKS = frozenset("、和与及—")
_WORDS = lexicons.load("places")
_FACILITY = re.compile(rf"[\u4e00-\u9fff]{{0,6}}?{alternation(_WORDS['facility'])}")
_NO_PLACE = re.compile(alternation(_WORDS["no_place"]))
_WATERS = "江河溪湖"
_WATER_CONTEXT = re.compile(alternation(_WORDS["water_context"]))
_REACH = 16
_LARGER = tuple(_WORDS["larger"])
_COMMON = frozenset(_WORDS["common"])


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """The towns of one county, made from ``places-<code>.toml``.

    ``official`` leads from full and short names to the full ones; ``names`` finds either.
    """

    official: dict[str, str]
    names: AhoCorasick
    guarded: frozenset[str]
    before: dict[str, tuple[str, ...]]
    after: dict[str, tuple[str, ...]]


def gazetteer(place: str | None) -> Gazetteer | None:
    """The county whose name ends ``place``, or ``None`` when its towns are not known."""
    return next((_load(c) for county, c in _counties() if place and place.endswith(county)), None)


def shipped() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The counties whose lists are shipped with the program, each with its official names."""
    return tuple(
        (county, tuple(dict.fromkeys(_load(name).official.values())))
        for county, name in _counties()
    )


def of_towns(towns: tuple[str, ...]) -> Gazetteer:
    """Towns of a county that no list is shipped for; common words count in full form only.

    Args:
        towns: official names, ending in 镇, 乡 or 街道.
    """
    return _made(towns, _COMMON & {_SUFFIX.sub("", town) for town in towns}, {}, {})


class Survey:
    """The towns of a county in a text, told from one scan which sentences name any."""

    def __init__(self, source: str, county: Gazetteer | None, slips: Iterable[Erratum]) -> None:
        """Look for the towns of ``county``; sure ``slips`` correct misprinted names."""
        self._source = source
        self._county = county
        self._sure = [(e.start, e.end, e.likely) for e in slips if e.confidence is Confidence.HIGH]
        self._sure_starts = [start for start, _, _ in self._sure]

    def of_sentences(self, sentences: Sequence[Joined]) -> list[tuple[str, ...]]:
        """Official names of the towns in each of some sentences, which are in order."""
        county = self._county
        if county is None or not sentences:
            return [()] * len(sentences)
        start, end = sentences[0].origins[0], sentences[-1].origins[-1] + 1
        found = county.names.find_matches_as_indexes(self._source[start:end])
        marks = [(start + at, 1) for _, at, _ in found]
        marks += [(slip, 1) for slip in self._sure_starts]  # a misprint may hide a name
        return [
            find(one, county, self._slips(one.origins[0], one.origins[-1] + 1)) if ask else ()
            for one, ask in zip(sentences, signs.held(sentences, marks, unsure=1), strict=True)
        ]

    def _slips(self, start: int, end: int) -> list[tuple[int, int, str]]:
        """The sure slips that begin in ``source[start:end]``."""
        first = bisect_left(self._sure_starts, start)
        return self._sure[first : bisect_left(self._sure_starts, end, first)]


def find(
    joined: Joined, county: Gazetteer, corrections: Sequence[tuple[int, int, str]] = ()
) -> tuple[str, ...]:
    """Official names of the towns in a sentence, in the order they are met.

    ``corrections`` are sure errata ``(start, end, likely)``: a misprinted name counts.
    """
    text = _corrected(joined, corrections) if corrections else joined.text
    found = county.names.find_matches_as_indexes(text)
    if not found:
        return ()
    official = county.official
    names = []
    for _, start, end in found:
        name = text[start:end]
        if official[name] == name or _names_town(text, name, start, county):
            names.append((name, start, end))
    towns = {}
    for i, (name, _, end) in enumerate(names):
        if (
            name not in county.guarded
            or _FACILITY.match(text, end)
            or _has_neighbour(text, names, i)
        ):
            towns[official[name]] = True
    return tuple(towns)


def _names_town(text: str, name: str, start: int, county: Gazetteer) -> bool:
    """Whether the short name stands for the town, not inside another word or name."""
    end = start + len(name)
    if text.endswith(_LARGER, 0, start) or text.endswith(county.before.get(name, ()), 0, start):
        return False
    if name[-1] in _WATERS and _WATER_CONTEXT.search(text, start, end + _REACH):
        return False
    return not text.startswith(county.after.get(name, ()), end) and not _NO_PLACE.match(text, end)


def _has_neighbour(text: str, names: list[tuple[str, int, int]], position: int) -> bool:
    """Whether the name stands in a list beside another town's."""
    _, start, end = names[position]
    if position and text[names[position - 1][2] : start] in _LIST_MARKS:
        return True
    return position + 1 < len(names) and text[end : names[position + 1][1]] in _LIST_MARKS


def _corrected(joined: Joined, corrections: Sequence[tuple[int, int, str]]) -> str:
    text, origins = joined.text, joined.origins
    for start, end, likely in reversed(corrections):
        first, last = bisect_left(origins, start), bisect_left(origins, end)
        if first < last:
            text = text[:first] + likely + text[last:]
    return text


@cache
def _counties() -> tuple[tuple[str, str], ...]:
    files = sorted((paths.resources() / "lexicons").glob("places-*.toml"))
    return tuple((lexicons.load(file.stem)["county"], file.stem) for file in files)


@cache
def _load(name: str) -> Gazetteer:
    data = lexicons.load(name)
    return _made(
        data["towns"],
        frozenset(data["guarded"]),
        {key: tuple(words) for key, words in data["word_before"].items()},
        {key: tuple(words) for key, words in data["word_after"].items()},
    )


def _made(
    towns: Iterable[str],
    guarded: frozenset[str],
    before: dict[str, tuple[str, ...]],
    after: dict[str, tuple[str, ...]],
) -> Gazetteer:
    official = {town: town for town in towns}
    short = {_SUFFIX.sub("", town): town for town in official}
    # One character alone is a word before it is a town.
    names = official | {name: town for name, town in short.items() if len(name) > 1}
    automaton = AhoCorasick(names, matchkind=MatchKind.LeftmostLongest)
    return Gazetteer(names, automaton, guarded, before, after)
