"""Rows read from the bytes of a database file, page by page, where SQLite itself cannot any more.

Only what a leaf of a table holds by itself: nothing is asked of the pages above it, so that a
damaged page costs its own rows and no others. See https://www.sqlite.org/fileformat2.html for
all the numbers here.
"""

import struct
from collections.abc import Iterator, Mapping
from typing import Final

Value = str | int | float | None

HEAD: Final = b"SQLite format 3\0"
"""What a file begins with that is not locked."""
_LEAF: Final = 0x0D
_HEADER: Final = 100
_WAL_HEADER: Final = 32
_FRAME: Final = 24
_USUAL: Final = 4096
_SIZES: Final = frozenset(2**power for power in range(9, 17))
_WIDTHS: Final = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
_LONGEST: Final = 64 * 2**20
"""Bytes of a row; what claims more is no row."""


def rows(data: bytes, wal: bytes = b"", reserved: int = 0) -> Iterator[tuple[Value, ...]]:
    """All rows on sound leaves of tables, of whichever table; also what was deleted lately.

    Args:
        data: of the file.
        wal: of the file with ``-wal`` beside it, whose pages are later ones.
        reserved: bytes at the end of each page that are not SQLite's.
    """
    size = _page_size(data)
    pages = {
        number + 1: data[at : at + size] for number, at in enumerate(range(0, len(data), size))
    }
    pages |= later(wal, size)
    used = {number: page[: size - reserved] for number, page in pages.items()}
    for number, page in used.items():
        yield from _of_page(page, _HEADER if number == 1 else 0, used, size - reserved)


def _page_size(data: bytes) -> int:
    told = int.from_bytes(data[16:18], "big")
    size = 65536 if told == 1 else told
    return size if data.startswith(HEAD) and size in _SIZES else _USUAL


def later(wal: bytes, size: int) -> dict[int, bytes]:
    """The pages of a WAL that were committed, the latest of each, by their number."""
    salts = wal[16:24]
    found: dict[int, bytes] = {}
    waiting: dict[int, bytes] = {}
    for at in range(_WAL_HEADER, len(wal) - _FRAME - size + 1, _FRAME + size):
        number, committed = struct.unpack(">II", wal[at : at + 8])
        if wal[at + 8 : at + 16] != salts:
            break
        waiting[number] = wal[at + _FRAME : at + _FRAME + size]
        if committed:
            found |= waiting
            waiting = {}
    return found


def _of_page(
    page: bytes, at: int, pages: Mapping[int, bytes], size: int
) -> Iterator[tuple[Value, ...]]:
    if len(page) < size or page[at] != _LEAF:
        return
    count = int.from_bytes(page[at + 3 : at + 5], "big")
    for place in range(at + 8, min(at + 8 + 2 * count, size - 1), 2):
        try:
            yield _row(page, int.from_bytes(page[place : place + 2], "big"), pages, size)
        except (ValueError, IndexError, KeyError, struct.error):
            continue  # no row, or one that is damaged


def _row(page: bytes, at: int, pages: Mapping[int, bytes], size: int) -> tuple[Value, ...]:
    length, at = _varint(page, at)
    _, at = _varint(page, at)
    # Nor is one longer than all there is: pages that go on in a circle would make it so.
    if length > min(_LONGEST, len(pages) * size):
        raise ValueError(length)
    local = _local(length, size)
    payload = page[at : at + local]
    if local < length:
        payload += _overflow(page[at + local : at + local + 4], length - local, pages)
    if len(payload) < length:
        raise ValueError(length)
    return _values(payload)


def _local(length: int, size: int) -> int:
    """How much of a row stands on its leaf."""
    if length <= size - 35:
        return length
    least = (size - 12) * 32 // 255 - 23
    local = least + (length - least) % (size - 4)
    return local if local <= size - 35 else least


def _overflow(first: bytes, length: int, pages: Mapping[int, bytes]) -> bytes:
    found, number = bytearray(), int.from_bytes(first, "big")
    while len(found) < length:
        page = pages[number]
        found += page[4:]
        number = int.from_bytes(page[:4], "big")
    return bytes(found[:length])


def _values(payload: bytes) -> tuple[Value, ...]:
    end, at = _varint(payload, 0)
    values: list[Value] = []
    body = end
    while at < end:
        kind, at = _varint(payload, at)
        value, body = _value(payload, kind, body)
        values.append(value)
    return tuple(values)


def _value(payload: bytes, kind: int, at: int) -> tuple[Value, int]:
    if kind in {0, 8, 9}:
        return {0: None, 8: 0, 9: 1}[kind], at
    if kind in _WIDTHS:
        width = _WIDTHS[kind]
        return int.from_bytes(_bytes(payload, at, width), "big", signed=True), at + width
    if kind == 7:
        return struct.unpack(">d", _bytes(payload, at, 8))[0], at + 8
    if kind < 13 or kind % 2 == 0:
        raise ValueError(kind)  # no workbook holds anything but texts and numbers
    width = (kind - 13) // 2
    return _bytes(payload, at, width).decode("utf-8"), at + width


def _bytes(payload: bytes, at: int, width: int) -> bytes:
    found = payload[at : at + width]
    if len(found) < width:
        raise ValueError(width)
    return found


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = 0
    for step in range(8):
        byte = data[at + step]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + step + 1
    return value << 8 | data[at + 8], at + 9
