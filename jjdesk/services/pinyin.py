"""Find Chinese text by its pinyin: initials (xfcz), in full (xianfeng), or mixed (xianfengcz)."""

import os
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from typing import Final

_TERM: Final = re.compile(r"[a-z][a-z']+")
_DIAERESIS: Final = "\u0308"
_LONG_INITIALS: Final = ("zh", "ch", "sh")
LONGEST: Final = 63
"""Letters of a term that are looked at; no name is as long."""
_BEGUN: Final = frozenset({0})
_DONE: Final = frozenset({-1})

Spans = tuple[tuple[int, int], ...]
"""Stretches of a text, in code points: start, and the place behind the end."""


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
            for reading in readings(char):
                if reading.startswith(rest):
                    return _DONE
                used = len(self._term) - len(rest)
                after.update(
                    used + len(piece) for piece in pieces(reading) if rest.startswith(piece)
                )
        return frozenset(after)


def letters(term: str) -> str:
    """``term`` as pinyin is looked for: small Latin letters and apostrophes; else empty."""
    folded = unicodedata.normalize("NFKC", term).casefold()[:LONGEST].rstrip("'")
    folded = re.sub("(?<=[jqxy])[vü]", "u", folded).replace("ü", "v")
    return folded if _TERM.fullmatch(folded) and len(folded.replace("'", "")) > 1 else ""


def matches(term: str, text: str) -> Spans:
    """Where ``term`` stands in one text; for many make a ``PinyinIndex``.

    Each letter group is a reading in full or its initial (x, or zh, ch, sh); the last one may be
    unfinished. An apostrophe parts two syllables. One letter, and a term with anything but Latin
    letters, finds nothing. A character with several readings is found by each of them; ü is v or u.
    """
    wanted = letters(term)
    if not wanted:
        return ()
    automaton = _Automaton(wanted)
    chars = (*text, "")
    spans: list[tuple[int, int]] = []
    for place in range(len(text)):
        if spans and place < spans[-1][1]:
            continue
        end = automaton.end(chars, place)
        if end:
            spans.append((place, end))
    return tuple(spans)


@lru_cache(maxsize=16384)
def readings(char: str) -> tuple[str, ...]:
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
def pieces(reading: str) -> tuple[str, ...]:
    """What may stand for a reading within a term."""
    long = reading[:2] if reading[:2] in _LONG_INITIALS else reading[0]
    return tuple({reading, reading[0], long})


@lru_cache(maxsize=1)
def _dictionary() -> Mapping[int, str]:
    """Readings by code point, separated by commas."""
    # Words are not looked up, and loading them takes three times as long as the characters.
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "1")
    from pypinyin.constants import PINYIN_DICT  # noqa: PLC0415  slow

    return PINYIN_DICT
