"""The data of ICU in Qt's wheel, without what no part of Qt that we ship ever asks for.

Qt asks ICU to compare and fold strings and for a few encodings. The wheel's libicudata is 32 MB:
names of languages, countries, currencies, units and time zones in 800 locales (Qt has its own),
dictionaries that find words in Thai, rules of transliteration, 200 encodings. The library is
nothing but a table of names and what they name: ICU's ``ucmndata.h`` and ``toolutil/package.cpp``.
"""

import re
import struct
from pathlib import Path
from typing import Final

UNUSED: Final = ("curr/", "lang/", "rbnf/", "region/", "translit/", "unit/", "zone/")
ENCODINGS: Final = ("gb18030.cnv", "ibm-1386_P100-2001.cnv", "windows-936-2000.cnv")
"""Of the tables of encodings: GB18030 and GBK. UTF-8, UTF-16 and Latin 1 need none."""

LANGUAGES: Final = ("en", "root", "zh")
"""Whose rules of order are kept; ICU takes those of the root for all others."""

_OF_LANGUAGE: Final = re.compile(r"(?:coll/|brkitr/)?([a-z]{2,3})(?:_\w+)?\.res")
_ALIGNED: Final = 16
_PHDR: Final = struct.Struct("<IIQQQQQQ")
"""A program header of ELF64: type, flags, offset, addresses, sizes in file, memory, alignment."""
_LOAD: Final = 1


def is_needed(name: str) -> bool:
    """Whether to keep an item, by its name below ``icudt73l/``."""
    if name.endswith(".cnv"):
        return name in ENCODINGS
    if language := _OF_LANGUAGE.fullmatch(name):
        return language[1] in LANGUAGES
    return not name.startswith(UNUSED) and not name.endswith(".dict")


def repacked(package: bytes) -> bytes:
    """A package of ICU (``CmnD``, little endian) with those items that :func:`is_needed`.

    Raises:
        ValueError: these are not the bytes of such a package.
    """
    if package[2:4] != b"\xda\x27" or package[12:16] != b"CmnD" or package[8]:
        message = "not a little-endian package of ICU"
        raise ValueError(message)
    (head,) = struct.unpack_from("<H", package)
    table = package[head:]
    (count,) = struct.unpack_from("<I", table)
    places = [struct.unpack_from("<II", table, 4 + 8 * n) for n in range(count)]
    ends = [start for _, start in places[1:]] + [len(table)]
    kept: list[tuple[bytes, bytes]] = []
    for (at, start), end in zip(places, ends, strict=True):
        name = table[at : table.index(b"\0", at)]
        if is_needed(name.decode("ascii").partition("/")[2]):
            kept.append((name, table[start:end]))
    names = b"".join(name + b"\0" for name, _ in kept)
    first = 4 + 8 * len(kept)
    # Items keep their distance from multiples of 16 in memory, where the package begins at one.
    offset = first + len(names)
    offset += -(head + offset) % _ALIGNED
    rows, items, at = b"", b"", first
    for name, item in kept:
        rows += struct.pack("<II", at, offset + len(items))
        at += len(name) + 1
        items += item + bytes(-len(item) % _ALIGNED)
    body = struct.pack("<I", len(kept)) + rows + names
    return package[:head] + body + bytes(offset - len(body)) + items


def trim(source: Path, target: Path) -> None:
    """Write the shared library ``source`` (ELF, 64 bits) to ``target`` with fewer data.

    Addresses stay as they are, only the file gets shorter: what followed the data moves up by whole
    pages. Section headers, which no loader reads, are left out.

    Raises:
        ValueError: the library is not built as Qt's is.
    """
    library = source.read_bytes()
    begin = library.find(b"CmnD") - 12
    if library[:6] != b"\x7fELF\x02\x01" or begin < 0:
        message = f"not a 64-bit little-endian library with data of ICU: {source}"
        raise ValueError(message)
    (phoff,) = struct.unpack_from("<Q", library, 32)
    (phnum,) = struct.unpack_from("<H", library, 56)
    heads = [list(_PHDR.unpack_from(library, phoff + _PHDR.size * n)) for n in range(phnum)]
    data = next(head for head in heads if head[0] == _LOAD and not head[2])
    rest = next(head for head in heads if head[0] == _LOAD and head[2])
    small = library[:begin] + repacked(library[begin : data[5]])
    moved = (rest[2] - len(small)) // rest[7] * rest[7]
    data[5] = data[6] = len(small)
    tail, size = rest[2], rest[5]
    for head in heads:
        if head[2] >= tail:
            head[2] -= moved
    made = bytearray(small + bytes(tail - moved - len(small)) + library[tail : tail + size])
    for number, head in enumerate(heads):
        _PHDR.pack_into(made, phoff + _PHDR.size * number, *head)
    struct.pack_into("<Q", made, 40, 0)
    struct.pack_into("<HHH", made, 58, 0, 0, 0)
    target.write_bytes(made)
