"""Many texts made ready to be searched by pinyin, as one types.

All texts stand in one row of numbers, one a character, so that a term is read against all places
at once. Slow to import (numpy).
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from jjdesk.services.pinyin import LONGEST, Spans, letters, pieces, readings

_DONE: Final = np.uint64(1 << LONGEST)
"""Set where a character ends a term; the bits below say how many of its letters are used up."""
_REMEMBERED: Final = 16
"""Terms whose places are kept."""
_CODES: Final = 0x110000

_Places: TypeAlias = NDArray[np.intp]


class PinyinIndex:
    """Texts made ready to be searched by pinyin.

    Finds in each text what ``pinyin.matches`` finds in it.
    """

    def __init__(self, texts: Sequence[str] = ()) -> None:
        """Prepare ``texts``; the first use in a program loads the readings (0.1 s)."""
        self._numbers = np.zeros(_CODES, np.uint16)
        self._known: dict[str, int] = {}
        self._signs = 1
        self._by_piece: dict[str, list[int]] = {}
        self._by_beginning: dict[str, list[int]] = {}
        self._chars = np.zeros(0, np.uint16)
        self._owners = np.zeros(0, np.int32)
        self._starts: list[int] = [0]
        self._asked: dict[str, tuple[_Places, _Places]] = {}
        self._waiting: list[NDArray[np.uint16]] = []
        self._rows: list[str] = []
        self.add(texts)

    def add(self, texts: Sequence[str]) -> None:
        """Prepare more texts; their numbers follow those known."""
        if not texts:
            return
        # A sign without readings behind each text keeps a match within one.
        row = "".join(f"{text}\0" for text in texts)
        for char in set(row).difference(self._known):
            self._learn(char)
        codes = np.frombuffer(row.encode("utf-32-le", "surrogatepass"), np.uint32)
        self._rows.append(row)
        self._waiting.append(self._numbers[codes])
        for text in texts:
            self._starts.append(self._starts[-1] + len(text) + 1)
        self._asked.clear()

    def remove(self, number: int) -> None:
        """Forget a text; the others keep their numbers."""
        self._join()
        # Signs without readings: nothing is found in them.
        self._chars[self._starts[number] : self._starts[number + 1]] = 0
        self._asked.clear()

    def texts(self, term: str) -> list[int]:
        """The numbers of the texts in which ``term`` stands, ascending."""
        wanted = letters(term)
        if not wanted:
            return []
        hit = np.zeros(len(self._starts) - 1, bool)
        starts, _ = self._read(wanted)
        hit[self._owners.take(starts)] = True
        found: list[int] = np.flatnonzero(hit).tolist()
        return found

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
        for start, end in self._spans(wanted):
            number = int(self._owners[start])
            yield number, start - self._starts[number], end - self._starts[number]

    def sounding(self, term: str) -> set[str]:
        """What stands where ``find`` finds ``term``."""
        wanted = letters(term)
        if not wanted:
            return set()
        spans = self._spans(wanted)
        row = "".join(self._rows)
        self._rows = [row]
        return {row[start:end] for start, end in spans}

    def _spans(self, wanted: str) -> Iterable[tuple[int, int]]:
        """Starts and ends in the row; none overlaps the one before it."""
        starts, ends = self._read(wanted)
        spans = zip(starts.tolist(), ends.tolist(), strict=True)
        return spans if (ends[:-1] <= starts[1:]).all() else _apart(spans)

    def _learn(self, char: str) -> None:
        self._known[char] = 0
        spoken = readings(char)
        if not spoken:
            return
        self._known[char] = self._numbers[ord(char)] = sign = self._signs
        self._signs += 1
        for piece in {piece for reading in spoken for piece in pieces(reading)}:
            self._by_piece.setdefault(piece, []).append(sign)
        for start in {reading[: n + 1] for reading in spoken for n in range(len(reading))}:
            self._by_beginning.setdefault(start, []).append(sign)

    def _join(self) -> None:
        """Put what was added into the row."""
        if not self._waiting:
            return
        self._chars = np.concatenate([self._chars, *self._waiting])
        self._waiting = []
        lengths = np.diff(np.asarray(self._starts))
        self._owners = np.repeat(np.arange(len(lengths), dtype=np.int32), lengths)

    def _read(self, wanted: str) -> tuple[_Places, _Places]:
        """All starts of ``wanted`` and the places behind their ends, also overlapping ones."""
        self._join()
        if wanted not in self._asked:
            if len(self._asked) >= _REMEMBERED:
                del self._asked[next(iter(self._asked))]
            self._asked[wanted] = self._walk(wanted)
        return self._asked[wanted]

    def _walk(self, wanted: str) -> tuple[_Places, _Places]:
        """Read on from every place at once, a character at a time."""
        tables: dict[int, NDArray[np.uint64]] = {0: self._table(wanted, 0)}
        begun = self._begun(wanted, tables[0])
        ends = np.zeros(len(begun), np.intp)
        which, at = np.arange(len(begun)), begun
        reached = tables[0].take(self._chars.take(begun))
        while len(at):
            at = at + 1
            done = reached >= _DONE
            ends[which[done]] = at[done]
            going = np.flatnonzero((reached != 0) & ~done)
            which, at, before = which.take(going), at.take(going), reached.take(going)
            signs = self._chars.take(at)
            reached = np.zeros(len(at), np.uint64)
            for used in _bits(int(np.bitwise_or.reduce(before))):
                if used not in tables:
                    tables[used] = self._table(wanted, used)
                came = (before >> np.uint64(used)) & np.uint64(1)
                reached |= tables[used].take(signs) * came
        found = np.flatnonzero(ends)
        return begun.take(found), ends.take(found)

    def _begun(self, wanted: str, table: NDArray[np.uint64]) -> _Places:
        """Where ``wanted`` may start: where a shorter term does that was asked before."""
        for length in range(len(wanted) - 1, 1, -1):
            if wanted[:length] in self._asked:
                return self._asked[wanted[:length]][0]
        return np.flatnonzero((table != 0).take(self._chars))

    def _table(self, wanted: str, used: int) -> NDArray[np.uint64]:
        """By sign, how many letters may be used up behind it, from ``used`` on, as bits."""
        table = np.zeros(self._signs, np.uint64)
        rest = wanted[used:].lstrip("'")
        used = len(wanted) - len(rest)
        for length in range(1, len(rest) + 1):
            signs = self._by_piece.get(rest[:length])
            if signs:
                table[signs] |= np.uint64(1 << (used + length))
        if rest in self._by_beginning:
            table[self._by_beginning[rest]] = _DONE
        return table


def _apart(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    free = 0
    for start, end in spans:
        if start >= free:
            free = end
            yield start, end


def _bits(value: int) -> Iterator[int]:
    """The bits that are set, lowest first."""
    while value:
        lowest = value & -value
        yield lowest.bit_length() - 1
        value ^= lowest
