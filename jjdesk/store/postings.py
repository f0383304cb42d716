"""Which of up to 65,536 texts hold two characters side by side: lists of numbers, packed.

A block is made once and only read from then on. It says in which of its texts each character, each
pair and, where both its pairs are common, each triple of characters stands. A short list is an
array of 16-bit numbers; a long one has a byte for each step from one number to the next, or a bit
for each text, whichever is shorter. Whoever asks for a longer term gets texts that may hold it.

Slow to import (numpy).
"""

import sys
from bisect import bisect_left
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
_LAST_RANK: Final = CAPACITY - 2
"""Characters beyond so many different ones share a number: their lists hold more than asked."""
_SEPARATOR: Final = ord("\n")
_AT_ONCE: Final = 4096
"""Bytes that are read whole rather than in two pieces."""
_TABLES: Final = ("chars", "group_at", "group_pairs", "pair_key", "pair_count", "pair_at",
    "char_key", "char_count", "char_at", "triple_key", "triple_count", "triple_at")  # fmt: skip
_TYPES: Final = dict.fromkeys(_TABLES, "<u4") | {"triple_key": "<u8", "group_pairs": "<u2"}

Texts = NDArray[np.uint16]
"""Numbers of texts within a block, ascending."""
_Held = NDArray[np.bool_]
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
        self._group_at, self._group_pairs = tables["group_at"], tables["group_pairs"]
        self._pair, self._char, self._triple = (
            _Lists(tables[f"{name}_key"], tables[f"{name}_count"], tables[f"{name}_at"], read)
            for name in ("pair", "char", "triple")
        )

    def holding(self, terms: Iterable[Sequence[str]], seen: dict[str, int]) -> Texts:
        """Texts that may hold, of each of ``terms``, at least one spelling; none left out.

        Args:
            terms: at least one; its spellings, none empty, without white space.
            seen: how many texts of a block before had a pair or character; it is kept up to date.
        """
        terms = list(terms)
        single = [term[0] for term in terms if len(term) == 1]
        found = self._with_all(single, seen) if single else None
        for term in terms:
            if len(term) > 1 and (found is None or len(found) > _FEW):
                either = _any(self._with_all([each], seen) for each in term)
                found = either if found is None else _both(found, either)
        return _NONE if found is None else found

    def _with_all(self, words: Sequence[str], seen: dict[str, int]) -> Texts:
        """Texts that may hold all of ``words``: the rarest pieces first, until few texts are left.

        A list that is not among the long ones has fewer texts than any of those.
        """
        short: list[tuple[str, int, int]] = []
        long: list[tuple[int, _Lists, int]] = []
        for word in words:
            ranks = self._ranked(word)
            if not ranks or not self._sort(word, ranks, short, long):
                return _NONE
        short.sort(key=lambda piece: seen.get(piece[0], _SHORT // 2))
        found: Texts | None = None
        for piece, first, second in short:
            if found is None or len(found) > _FEW:
                texts = self._of_pair(first, second) if len(piece) > 1 else self._of_char(first)
                seen[piece] = len(texts)
                found = _both(found, texts)
        long.sort(key=itemgetter(0))
        return _narrowed(found, (lists.held(place) for _, lists, place in long))

    def _ranked(self, word: str) -> list[int]:
        """The numbers of the characters of ``word``; none when one of them is in no text."""
        # Of so few, bisecting is ten times as quick as asking numpy.
        ranks: list[int] = []
        for code in map(ord, word):
            place = bisect_left(self._chars, code)
            if place == len(self._chars) or self._chars[place] != code:
                return []
            ranks.append(min(place, _LAST_RANK))
        return ranks

    def _sort(
        self,
        word: str,
        ranks: Sequence[int],
        short: list[tuple[str, int, int]],
        long: "list[tuple[int, _Lists, int]]",
    ) -> bool:
        """Add the pieces of a word to the short and the long lists; False when it is in no text."""
        if len(ranks) == 1:
            for place, count in self._char.places(ranks):
                if count:
                    long.append((count, self._char, place))
                else:
                    short.append((word, ranks[0], 0))
            return True
        pairs = [first << 16 | second for first, second in pairwise(ranks)]
        common: list[bool] = []
        for at, (place, count) in enumerate(self._pair.places(pairs)):
            common.append(count >= _COMMON)
            if count:
                long.append((count, self._pair, place))
            else:
                short.append((word[at : at + 2], ranks[at], ranks[at + 1]))
        triples = [
            pairs[at] << 16 | ranks[at + 2]
            for at, (first, second) in enumerate(pairwise(common))
            if first and second
        ]
        found = list(self._triple.places(triples))
        long.extend((count, self._triple, place) for place, count in found)
        return all(count for _, count in found)

    def _of_pair(self, first: int, second: int) -> Texts:
        """The texts with a pair that stands in few."""
        start, texts, end, pairs = self._group(first)
        raw = self._read(start, end if end - start <= _AT_ONCE else texts)
        seconds = np.frombuffer(raw, "<u2", pairs)
        place = int(seconds.searchsorted(np.uint16(second)))
        if place == pairs or seconds[place] != second:
            return _NONE
        counts = np.frombuffer(raw, np.uint8, place + 1, 2 * pairs)
        at = texts + 2 * int(counts[:-1].sum())
        size = int(counts[-1])
        if end - start <= _AT_ONCE:
            return np.frombuffer(raw, "<u2", size, at - start)
        return np.frombuffer(self._read(at, at + 2 * size), "<u2")

    def _of_char(self, rank: int) -> Texts:
        """The texts with a character that stands in few: those with a pair that it begins."""
        _, texts, end, _ = self._group(rank)
        wide = self._pair.between(rank << 16, (rank + 1) << 16)
        short = np.frombuffer(self._read(texts, end), "<u2")
        held = np.zeros(CAPACITY, dtype=bool)
        held[short] = True
        for place in wide:
            held |= self._pair.held(place)
        return np.flatnonzero(held).astype(np.uint16)

    def _group(self, rank: int) -> tuple[int, int, int, int]:
        """Where the pairs that a character begins are, their texts, and their end; how many."""
        pairs, start = self._group_pairs[rank], self._group_at[rank]
        return start, start + 3 * pairs, self._group_at[rank + 1], pairs


class _Lists:
    """Long lists by a key, of which a block's head says where each stands."""

    def __init__(
        self,
        keys: Sequence[int],
        counts: Sequence[int],
        ends: Sequence[int],
        read: Callable[[int, int], bytes],
    ) -> None:
        self._keys, self._counts, self._ends, self._read = keys, counts, ends, read

    def places(self, keys: Iterable[int]) -> Iterator[tuple[int, int]]:
        """For each key the number of its list and how many texts that has, 0 when there is none."""
        for key in keys:
            place = bisect_left(self._keys, key)
            known = place < len(self._keys) and self._keys[place] == key
            yield place, self._counts[place] if known else 0

    def between(self, low: int, high: int) -> range:
        """The numbers of the lists with keys from ``low`` to below ``high``."""
        return range(bisect_left(self._keys, low), bisect_left(self._keys, high))

    def held(self, place: int) -> _Held:
        """Of each text, whether it is in a list."""
        raw = self._read(self._ends[place], self._ends[place + 1])
        return _decoded(raw, self._counts[place])


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
    _put_long(head, body, "pair", keys[long], list(_lists(counts, listed, long)))
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
    """Put the pairs that stand in few texts, by their first characters.

    Of each of these: the second characters, in how many texts they stand, and these texts.
    """
    short = counts < _SHORT
    keys, few, texts = keys[short], counts[short], listed[np.repeat(short, counts)]
    first = (keys >> np.uint64(16)).astype(np.int64)
    pairs = np.bincount(first, minlength=size)
    of_texts = np.bincount(first, weights=few, minlength=size).astype(np.int64)
    ends = np.cumsum(3 * pairs + 2 * of_texts)
    base = np.concatenate([[0], ends])
    head["group_at"], head["group_pairs"] = base, pairs
    body = np.zeros(int(base[-1]), np.uint8)
    at = np.arange(len(keys)) - (np.cumsum(pairs) - pairs)[first]
    _scatter(body, base[first] + 2 * at, (keys & np.uint64(0xFFFF)).astype("<u2"))
    body[base[first] + 2 * pairs[first] + at] = few
    whose = np.repeat(first, few)
    at = np.arange(len(texts)) - (np.cumsum(of_texts) - of_texts)[whose]
    _scatter(body, base[whose] + 3 * pairs[whose] + 2 * at, texts)
    return bytearray(body.tobytes())


def _scatter(body: NDArray[np.uint8], places: _Numbers, values: Texts) -> None:
    """Write two bytes at each place."""
    body[places] = values & 0xFF
    body[places + 1] = values >> 8


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
    head[f"{name}_key"] = keys
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


def _decoded(raw: bytes, count: int) -> _Held:
    coded = np.frombuffer(raw, np.uint8)
    if count >= _SHORT and len(raw) == _BITMAP:
        return np.unpackbits(coded).view(bool)
    held = np.zeros(CAPACITY, dtype=bool)
    if count < _SHORT:
        held[coded.view("<u2")] = True
    else:
        ends = coded != 0
        steps = coded if ends.all() else np.where(ends, coded, 255)
        held[np.cumsum(steps, dtype=np.intp)[ends] - 1] = True
    return held


def _narrowed(found: Texts | None, lists: Iterator[_Held]) -> Texts:
    """The texts that are in all lists too, until few are left; begun with the lists where none."""
    if found is None:
        held = next(lists)
        while np.count_nonzero(held) > _FEW and (other := next(lists, None)) is not None:
            held &= other
        return np.flatnonzero(held).astype(np.uint16)
    while len(found) > _FEW and (other := next(lists, None)) is not None:
        found = found[other[found]]
    return found


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


def _unpacked(head: bytes) -> dict[str, memoryview]:
    sizes = np.frombuffer(head, "<u4", len(_TABLES))
    at, tables = 4 * len(_TABLES), {}
    for name, size in zip(_TABLES, sizes.tolist(), strict=True):
        kind = np.dtype(_TYPES[name])
        tables[name] = np.frombuffer(head[at : at + size], kind).astype(kind.newbyteorder("=")).data
        at += size
    return tables
