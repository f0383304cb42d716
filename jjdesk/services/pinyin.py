"""Find Chinese text by its pinyin: initials (xfcz), in full (xianfeng), or mixed (xianfengcz)."""

import os
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, pairwise
from typing import Final

_TERM: Final = re.compile(r"[a-z][a-z']+")
_DIAERESIS: Final = "\u0308"
_LONG_INITIALS: Final = ("zh", "ch", "sh")
_LONGEST: Final = 64
"""Letters of a term that are looked at; no name is as long."""
_BEGUN: Final = frozenset({0})
_DONE: Final = frozenset({-1})

Spans = tuple[tuple[int, int], ...]
"""Stretches of a text, in code points: start, and the place behind the end."""


class PinyinIndex:
    """Texts made ready to be searched by pinyin, as one types.

    A character with several readings is found by each of them. ü is v or u.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        """Prepare ``texts``; the first use in a program loads the readings (0.1 s)."""
        self._starts = [0]
        for text in texts:
            # A place without readings between two texts keeps a match within one.
            self._starts.append(self._starts[-1] + len(text) + 1)
        self._chars = [char for text in texts for char in (*text, "")]
        self._places: dict[str, list[int]] = {}
        for place, (char, following) in enumerate(pairwise(self._chars)):
            for key in _keys(char, following):
                self._places.setdefault(key, []).append(place)

    def find(self, term: str) -> dict[int, Spans]:
        """Where ``term`` stands, by the numbers of the texts.

        Each letter group is a reading in full or its initial (x, or zh, ch, sh); the last one may
        be unfinished. An apostrophe parts two syllables. One letter, and a term with anything but
        Latin letters, finds nothing.
        """
        found: dict[int, list[tuple[int, int]]] = {}
        for number, start, end in self.places(term):
            found.setdefault(number, []).append((start, end))
        return {number: tuple(spans) for number, spans in found.items()}

    def places(self, term: str) -> Iterator[tuple[int, int, int]]:
        """As ``find``, one place after the other: number of the text, start, end."""
        wanted = letters(term)
        if not wanted:
            return
        automaton = _Automaton(wanted)
        free = 0
        for place in self._places.get(wanted.replace("'", "")[:2], ()):
            end = automaton.end(self._chars, place) if place >= free else 0
            if end:
                free = end
                number = bisect_right(self._starts, place) - 1
                first = self._starts[number]
                yield number, place - first, end - first


class _Automaton:
    """Reads characters against a term; what was once reckoned is remembered, for one search."""

    def __init__(self, term: str) -> None:
        self._term = term
        self._steps: dict[tuple[frozenset[int], str], frozenset[int]] = {}

    def end(self, chars: Sequence[str], place: int) -> int:
        """Behind the last character that the term needs from ``place`` on; 0 when it fails."""
        reached = _BEGUN
        while reached:
            step = reached, chars[place]
            known = self._steps.get(step)
            reached = self._steps[step] = self._step(*step) if known is None else known
            place += 1
            if reached is _DONE:
                return place
        return 0

    def _step(self, reached: frozenset[int], char: str) -> frozenset[int]:
        """How many letters of the term can be used up with ``char``, from so many before."""
        after: set[int] = set()
        for start in reached:
            rest = self._term[start:].lstrip("'")
            for reading in _readings(char):
                if reading.startswith(rest):
                    return _DONE
                used = len(self._term) - len(rest)
                after.update(
                    used + len(piece) for piece in _pieces(reading) if rest.startswith(piece)
                )
        return frozenset(after)


def letters(term: str) -> str:
    """``term`` as pinyin is looked for: small Latin letters and apostrophes; else empty."""
    folded = unicodedata.normalize("NFKC", term).casefold()[:_LONGEST].rstrip("'")
    folded = re.sub("(?<=[jqxy])[vü]", "u", folded).replace("ü", "v")
    return folded if _TERM.fullmatch(folded) and len(folded.replace("'", "")) > 1 else ""


def matches(term: str, text: str) -> Spans:
    """Where ``term`` stands in one text; for many, or many terms, make a ``PinyinIndex``."""
    return PinyinIndex([text]).find(term).get(0, ())


@lru_cache(maxsize=16384)
def _readings(char: str) -> tuple[str, ...]:
    """The readings of a character without tones, as they are typed; none for what is no Han."""
    if not char or char < "\u2e80":
        return ()
    toned = _dictionary().get(ord(char), "")
    return tuple(dict.fromkeys(chain.from_iterable(map(_typed, toned.split(",")))))


def _typed(toned: str) -> Iterator[str]:
    parts = unicodedata.normalize("NFD", toned).replace("u" + _DIAERESIS, "v")
    plain = "".join(char for char in parts if char.isascii() and char.isalpha())
    if plain:
        yield plain
    if "v" in plain:
        yield plain.replace("v", "u")


@lru_cache(maxsize=2048)
def _pieces(reading: str) -> tuple[str, ...]:
    """What may stand for a reading within a term."""
    long = reading[:2] if reading[:2] in _LONG_INITIALS else reading[0]
    return tuple({reading, reading[0], long})


@lru_cache(maxsize=65536)
def _keys(char: str, following: str) -> tuple[str, ...]:
    """The first two letters of all terms that can begin at ``char``."""
    readings = _readings(char)
    within = (reading[:2] for reading in readings if len(reading) > 1)
    across = (one[0] + two[0] for one in readings for two in _readings(following))
    return tuple({*within, *across})


@lru_cache(maxsize=1)
def _dictionary() -> Mapping[int, str]:
    """Readings by code point, separated by commas."""
    # Words are not looked up, and loading them takes three times as long as the characters.
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "1")
    from pypinyin.constants import PINYIN_DICT  # noqa: PLC0415  slow

    return PINYIN_DICT
