"""Which of up to 65,536 texts hold two characters side by side: lists of numbers, packed.

A block is made once and only read from then on. It says in which of its texts each character, each
pair and, where both its pairs are common, each triple of characters stands. A short list is an
array of 16-bit numbers; a long one has a byte for each step from one number to the next, or a bit
for each text, whichever is shorter. Whoever asks for a longer term gets texts that may hold it.

Slow to import (numpy).
"""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from operator import itemgetter
from typing import Final

import numpy as np
from numpy.typing import NDArray

CAPACITY: Final = 1 << 16
"""Texts of a block."""

_SHORT: Final = 256
"""A list of fewer texts is an array, and its length fits a byte."""
_COMMON: Final = CAPACITY // 100
"""Where both pairs of a triple stand in so many texts, the triple has a list of its own."""
_BITMAP: Final = CAPACITY // 8
_DENSE: Final = 32
"""A character in more than one of so many texts has a list; others are put together from pairs."""
_FEW: Final = 48
"""Of so few texts it is quicker to read them than to narrow them further."""
_LAST_RANK: Final = CAPACITY - 1
"""Characters beyond so many different ones share a number: their lists hold more than asked."""
_SEPARATOR: Final = ord("\n")
_TABLES: Final = ("chars", "pairs_at", "texts_at", "long_key", "long_count", "long_at", "char_rank",
    "char_count", "char_at", "triple_key", "triple_count", "triple_at", "sections")  # fmt: skip
_TYPES: Final = dict.fromkeys(_TABLES, "<u4") | {"triple_key": "<u8", "char_rank": "<u2"}

Texts = NDArray[np.uint16]
"""Numbers of texts within a block, ascending."""
_Numbers = NDArray[np.int64]


class Block:
    """A block as it is read."""

    def __init__(self, head: bytes, read: Callable[[int, int], bytes]) -> None:
        """Read a block.

        Args:
            head: what ``build`` gave.
            read: gives the bytes of the body from one place to another.
        """
        self._read = read
        tables = _unpacked(head)
        self._chars = tables["chars"]
        self._pairs_at, self._texts_at = tables["pairs_at"], tables["texts_at"]
        self._long = _Lists(tables["long_key"], tables["long_count"], tables["long_at"], self)
        self._char = _Lists(tables["char_rank"], tables["char_count"], tables["char_at"], self)
        self._triple = _Lists(
            tables["triple_key"], tables["triple_count"], tables["triple_at"], self
        )
        self._ranks, self._counts, self._texts = map(int, tables["sections"])

    def holding(self, terms: Iterable[Sequence[str]]) -> Texts:
        """Texts that may hold, of each of ``terms``, at least one spelling; none left out.

        Args:
            terms: at least one; its spellings, none empty, without white space.
        """
        terms = list(terms)
        single = [term[0] for term in terms if len(term) == 1]
        found = self._with_all(single) if single else None
        for term in terms:
            if len(term) > 1 and (found is None or len(found) > _FEW):
                either = _any(self._with_all([each]) for each in term)
                found = either if found is None else _both(found, either)
        return _NONE if found is None else found

    def bytes_of(self, start: int, end: int) -> bytes:
        """The body from ``start`` to ``end``."""
        return self._read(start, end)

    def _with_all(self, words: Sequence[str]) -> Texts:
        """Texts that may hold all of ``words``: the rarest pieces first, until few texts are left.

        A list that is not among the long ones has fewer texts than any of those.
        """
        short: list[tuple[int, ...]] = []
        long: list[tuple[int, _Lists, int]] = []
        for word in words:
            ranks = self._ranked(word)
            if not ranks or not self._sort(ranks, short, long):
                return _NONE
        found: Texts | None = None
        for piece in short:
            if found is None or len(found) > _FEW:
                found = _both(found, self._short(*piece))
        for _, lists, place in sorted(long, key=itemgetter(0)):
            if found is None or len(found) > _FEW:
                found = _both(found, lists.texts(place))
        return _NONE if found is None else found

    def _ranked(self, word: str) -> list[int]:
        """The numbers of the characters of ``word``; none when one of them is in no text."""
        codes = np.array([*map(ord, word)], dtype=np.uint32)
        places = self._chars.searchsorted(codes)
        if self._chars.take(places, mode="clip").tolist() != codes.tolist():
            return []
        return [min(place, _LAST_RANK) for place in places.tolist()]

    def _sort(
        self,
        ranks: Sequence[int],
        short: list[tuple[int, ...]],
        long: "list[tuple[int, _Lists, int]]",
    ) -> bool:
        """Add the pieces of a word to the short and the long lists; False when it is in no text."""
        if len(ranks) == 1:
            for place, count in self._char.places(ranks):
                if count:
                    long.append((count, self._char, place))
                else:
                    short.append((ranks[0],))
            return True
        pairs = [first << 16 | second for first, second in pairwise(ranks)]
        common: list[bool] = []
        for pair, (place, count) in zip(pairs, self._long.places(pairs), strict=True):
            common.append(count >= _COMMON)
            if count:
                long.append((count, self._long, place))
            else:
                short.append((pair >> 16, pair & 0xFFFF))
        triples = [
            pairs[at] << 16 | ranks[at + 2]
            for at, (first, second) in enumerate(pairwise(common))
            if first and second
        ]
        found = self._triple.places(triples)
        long.extend((count, self._triple, place) for place, count in found)
        return all(count for _, count in found)

    def _short(self, first: int, second: int | None = None) -> Texts:
        """The texts with a pair that stands in few, or with a character that stands in few."""
        start, end = int(self._pairs_at[first]), int(self._pairs_at[first + 1])
        at = int(self._texts_at[first])
        if second is None:
            return self._of_char(first, at, int(self._texts_at[first + 1]))
        seconds = self._array(self._ranks, start, end)
        place = int(seconds.searchsorted(np.uint16(second)))
        if place == len(seconds) or seconds[place] != second:
            return _NONE
        raw = self._read(self._counts + start, self._counts + start + place + 1)
        counts = np.frombuffer(raw, np.uint8)
        at += int(counts[:-1].sum())
        return self._array(self._texts, at, at + int(counts[-1]))

    def _of_char(self, rank: int, start: int, end: int) -> Texts:
        wide = self._long.between(rank << 16, (rank + 1) << 16)
        return _any([self._array(self._texts, start, end), *map(self._long.texts, wide)])

    def _array(self, section: int, start: int, end: int) -> Texts:
        return np.frombuffer(self._read(section + 2 * start, section + 2 * end), "<u2")


class _Lists:
    """Long lists by a key, of which a block's head says where each stands."""

    def __init__(self, keys: _Numbers, counts: _Numbers, ends: _Numbers, block: Block) -> None:
        self._keys, self._counts, self._ends, self._block = keys, counts, ends, block

    def places(self, keys: Sequence[int]) -> list[tuple[int, int]]:
        """For each key the number of its list and how many texts that has, 0 when there is none."""
        if not keys or not len(self._keys):
            return [(0, 0)] * len(keys)
        wanted = np.array(keys, dtype=self._keys.dtype)
        places = np.minimum(self._keys.searchsorted(wanted), len(self._keys) - 1)
        counts = np.where(self._keys[places] == wanted, self._counts[places], 0)
        return list(zip(places.tolist(), counts.tolist(), strict=True))

    def between(self, low: int, high: int) -> range:
        """The numbers of the lists with keys from ``low`` to below ``high``, which may be 2³²."""
        keys = self._keys
        end = len(keys) if high >> 32 else int(keys.searchsorted(keys.dtype.type(high)))
        return range(int(keys.searchsorted(keys.dtype.type(low))), end)

    def texts(self, place: int) -> Texts:
        """A list."""
        start, end = int(self._ends[place]), int(self._ends[place + 1])
        return _decoded(self._block.bytes_of(start, end), int(self._counts[place]))


_NONE: Final[Texts] = np.empty(0, dtype=np.uint16)


def build(texts: Sequence[str]) -> tuple[bytes, bytes]:
    """Make a block.

    Args:
        texts: at most ``CAPACITY``, in the order of their numbers; an empty one is never found.

    Returns:
        Its head, to be held in memory, and its body, to be read in pieces.
    """
    codes, numbers = _characters(texts)
    chars, ranks = _ranked(codes)
    begins = codes[:-1] != _SEPARATOR
    pairs = ranks[:-1] << np.uint64(16) | ranks[1:]
    keys, counts, listed = _grouped(pairs[begins], numbers[:-1][begins])
    head: dict[str, NDArray[np.generic]] = {"chars": chars}
    body = _put_short(head, min(len(chars), CAPACITY), keys, counts, listed)
    long = counts >= _SHORT
    _put_long(head, body, "long", keys[long], list(_lists(counts, listed, long)))
    char_keys, char_counts, char_listed = _grouped(ranks, numbers)
    dense = char_counts * _DENSE > len(texts)
    dense &= char_keys != np.searchsorted(chars, _SEPARATOR)
    _put_long(head, body, "char", char_keys[dense], list(_lists(char_counts, char_listed, dense)))
    common = _among(pairs, keys[counts >= _COMMON]) & begins
    both = common[:-1] & common[1:]
    triples = pairs[:-1][both] << np.uint64(16) | ranks[2:][both]
    # Three ranks and the number of a text do not fit 64 bits: which of the triples it is, does.
    kinds, which = np.unique(triples, return_inverse=True)
    _, sizes, stands = _grouped(which.astype(np.uint64), numbers[:-2][both])
    _put_long(head, body, "triple", kinds, list(_lists(sizes, stands, sizes > 0)))
    return _packed(head), bytes(body)


def _characters(texts: Sequence[str]) -> tuple[NDArray[np.uint32], NDArray[np.uint64]]:
    """All characters with a separator behind each text, and the number of each one's text."""
    joined = "\n".join((*texts, "")).encode("utf-32-le")
    codes = np.frombuffer(joined, "<u4")
    lengths = np.fromiter((len(text) + 1 for text in texts), np.int64, len(texts))
    return codes, np.repeat(np.arange(len(texts), dtype=np.uint64), lengths)


def _ranked(codes: NDArray[np.uint32]) -> tuple[NDArray[np.int64], NDArray[np.uint64]]:
    """The different characters in ascending order, and each one's number among them."""
    present = np.zeros(sys.maxunicode + 1, dtype=bool)
    present[codes] = True
    ranks = np.minimum(np.cumsum(present) - 1, _LAST_RANK).astype(np.uint64)
    return np.flatnonzero(present), ranks[codes]


def _grouped(
    tokens: NDArray[np.uint64], numbers: NDArray[np.uint64]
) -> tuple[NDArray[np.uint64], _Numbers, Texts]:
    """Different tokens in ascending order, how many texts each is in, and these one after other."""
    # np.unique hashes, which takes ten times as long as sorting here.
    both = np.sort(tokens << np.uint64(16) | numbers)
    both = both[_changes(both)]
    tokens = both >> np.uint64(16)
    starts = np.flatnonzero(_changes(tokens))
    counts = np.diff(starts, append=len(tokens))
    return tokens[starts], counts, (both & np.uint64(0xFFFF)).astype("<u2")


def _changes(ordered: NDArray[np.uint64]) -> NDArray[np.bool_]:
    """Where another value begins."""
    fresh = np.ones(len(ordered), dtype=bool)
    np.not_equal(ordered[1:], ordered[:-1], out=fresh[1:])
    return fresh


def _lists(counts: _Numbers, listed: Texts, wanted: NDArray[np.bool_]) -> Iterator[Texts]:
    ends = np.cumsum(counts)
    for at in np.flatnonzero(wanted):
        yield listed[ends[at] - counts[at] : ends[at]]


def _put_short(
    head: dict[str, NDArray[np.generic]],
    size: int,
    keys: NDArray[np.uint64],
    counts: _Numbers,
    listed: Texts,
) -> bytearray:
    """Put the pairs that stand in few texts: second characters, counts and texts in three rows."""
    short = counts < _SHORT
    first = (keys[short] >> np.uint64(16)).astype(np.int64)
    per_char = np.bincount(first, minlength=size)
    texts_per_char = np.bincount(first, weights=counts[short], minlength=size)
    head["pairs_at"] = np.concatenate([[0], np.cumsum(per_char)])
    head["texts_at"] = np.concatenate([[0], np.cumsum(texts_per_char)])
    body = bytearray((keys[short] & np.uint64(0xFFFF)).astype("<u2").tobytes())
    counts_at = len(body)
    body += counts[short].astype(np.uint8).tobytes()
    head["sections"] = np.array([0, counts_at, len(body)])
    body += listed[np.repeat(short, counts)].tobytes()
    return body


def _put_long(
    head: dict[str, NDArray[np.generic]],
    body: bytearray,
    name: str,
    keys: NDArray[np.uint64],
    lists: Sequence[Texts],
) -> None:
    ends = [len(body)]
    for texts in lists:
        body += _encoded(texts)
        ends.append(len(body))
    head["char_rank" if name == "char" else f"{name}_key"] = keys
    head[f"{name}_count"] = np.array([len(texts) for texts in lists])
    head[f"{name}_at"] = np.array(ends)


def _encoded(texts: Texts) -> bytes:
    if len(texts) < _SHORT:
        return texts.tobytes()
    steps = np.diff(texts.astype(np.int64), prepend=-1)
    # A byte of 0 is a step of 255 that ends at no text.
    wide = (steps - 1) // 255
    if len(texts) + wide.sum() < _BITMAP:
        coded = np.zeros(len(texts) + wide.sum(), np.uint8)
        coded[np.cumsum(wide + 1) - 1] = steps - 255 * wide
        return coded.tobytes()
    bits = np.zeros(CAPACITY, np.uint8)
    bits[texts] = 1
    return np.packbits(bits).tobytes()


def _decoded(raw: bytes, count: int) -> Texts:
    if count < _SHORT:
        return np.frombuffer(raw, "<u2")
    coded = np.frombuffer(raw, np.uint8)
    if len(raw) == _BITMAP:
        return np.flatnonzero(np.unpackbits(coded)).astype(np.uint16)
    reached: _Numbers = np.cumsum(np.where(coded == 0, 255, coded))
    numbers: Texts = (reached[coded != 0] - 1).astype(np.uint16)
    return numbers


def _both(left: Texts | None, right: Texts) -> Texts:
    """The texts in both lists; those of ``right`` when there is no other."""
    if left is None:
        return right
    held = np.zeros(CAPACITY, dtype=bool)
    held[right] = True
    kept: Texts = left[held[left]]
    return kept


def _any(lists: Iterable[Texts]) -> Texts:
    """The texts in any of the lists."""
    held = np.zeros(CAPACITY, dtype=bool)
    for each in lists:
        held[each] = True
    return np.flatnonzero(held).astype(np.uint16)


def _among(values: NDArray[np.uint64], known: NDArray[np.uint64]) -> NDArray[np.bool_]:
    """Which of ``values`` are ``known``, which ascend."""
    if not len(known):
        return np.zeros(len(values), dtype=bool)
    nearest = known[np.minimum(known.searchsorted(values), len(known) - 1)]
    return np.equal(nearest, values)


def _packed(head: dict[str, NDArray[np.generic]]) -> bytes:
    tables = [head[name].astype(_TYPES[name]).tobytes() for name in _TABLES]
    sizes = np.array([len(table) for table in tables], "<u4")
    return b"".join([sizes.tobytes(), *tables])


def _unpacked(head: bytes) -> dict[str, _Numbers]:
    sizes = np.frombuffer(head, "<u4", len(_TABLES))
    at, tables = 4 * len(_TABLES), {}
    for name, size in zip(_TABLES, map(int, sizes), strict=True):
        tables[name] = np.frombuffer(head[at : at + size], _TYPES[name])
        at += size
    return tables
