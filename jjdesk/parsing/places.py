"""Towns and sub-districts a commitment names (镇街)."""

import re
from dataclasses import dataclass
from functools import cache

from jjdesk import paths
from jjdesk.domain.joined import Joined
from jjdesk.parsing import lexicons
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


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """The towns of one county as expressions, made from ``places-<code>.toml``.

    ``official`` leads from full and short names to the full ones, ``name`` finds either.
    """

    official: dict[str, str]
    name: re.Pattern[str]
    guarded: frozenset[str]
    before: dict[str, tuple[str, ...]]
    after: dict[str, tuple[str, ...]]


def gazetteer(place: str | None) -> Gazetteer | None:
    """The county whose name ends ``place``, or ``None`` when its towns are not known."""
    return next((_load(c) for county, c in _counties() if place and place.endswith(county)), None)


def find(
    joined: Joined, county: Gazetteer, corrections: tuple[tuple[int, int, str], ...] = ()
) -> tuple[str, ...]:
    """Official names of the towns in a sentence, in the order they are met.

    ``corrections`` are sure errata ``(start, end, likely)``: a misprinted name counts.
    """
    text = _corrected(joined, corrections)
    matches = [
        match
        for match in county.name.finditer(text)
        if county.official[match[0]] == match[0] or _names_town(text, match, county)
    ]
    if not matches:
        return ()
    return tuple(
        dict.fromkeys(
            county.official[match[0]]
            for i, match in enumerate(matches)
            if match[0] not in county.guarded
            or _FACILITY.match(text, match.end())
            or _has_neighbour(text, matches, i)
        )
    )


def _names_town(text: str, match: re.Match[str], county: Gazetteer) -> bool:
    """Whether the short name stands for the town, not inside another word or name."""
    name, start, end = match[0], match.start(), match.end()
    if text.endswith(county.before.get(name, ()), 0, start):
        return False
    if text.endswith(_LARGER, 0, start):
        return False
    if name[-1] in _WATERS and _WATER_CONTEXT.search(text, start, end + _REACH):
        return False
    return not text.startswith(county.after.get(name, ()), end) and not _NO_PLACE.match(text, end)


def _has_neighbour(text: str, matches: list[re.Match[str]], position: int) -> bool:
    """Whether the name stands in a list beside another town's."""
    match = matches[position]
    before = position and text[matches[position - 1].end() : match.start()] in _LIST_MARKS
    after = (
        position + 1 < len(matches)
        and text[match.end() : matches[position + 1].start()] in _LIST_MARKS
    )
    return bool(before or after)


def _corrected(joined: Joined, corrections: tuple[tuple[int, int, str], ...]) -> str:
    text = joined.text
    for start, end, likely in reversed(corrections):
        inside = [i for i, origin in enumerate(joined.origins) if start <= origin < end]
        if inside:
            text = text[: inside[0]] + likely + text[inside[-1] + 1 :]
    return text


@cache
def _counties() -> tuple[tuple[str, str], ...]:
    files = sorted((paths.resources() / "lexicons").glob("places-*.toml"))
    return tuple((lexicons.load(file.stem)["county"], file.stem) for file in files)


@cache
def _load(name: str) -> Gazetteer:
    data = lexicons.load(name)
    official = {town: town for town in data["towns"]}
    short = {_SUFFIX.sub("", town): town for town in data["towns"]}
    names = official | short
    return Gazetteer(
        names,
        re.compile(alternation(names)),
        frozenset(data["guarded"]),
        {key: tuple(words) for key, words in data["word_before"].items()},
        {key: tuple(words) for key, words in data["word_after"].items()},
    )
