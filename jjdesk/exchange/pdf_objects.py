"""The objects of a PDF as Qt writes it, by their numbers: read, changed and added to.

What changes is appended to the file (an incremental update): what was there stays as it was.
A library that reads any PDF takes about as long for it as setting the pages does.
"""

import re
from itertools import pairwise
from typing import Final

_TABLE: Final = re.compile(rb"xref\s+0 (\d+)\s+")
_ROW: Final = 20
"""Bytes that the place of an object takes in the table."""
_SIZE: Final = re.compile(rb"/Size\s+\d+")


class Objects:
    """What the numbers of a file stand for: ``objects[4]`` is what it holds.

    Attributes:
        numbers: of the objects the file has.
    """

    def __init__(self, data: bytes) -> None:
        """Find the objects of ``data``: a PDF with one plain table of them.

        Raises:
            ValueError: it has no such table.
        """
        self._data = data
        self._start = int(data[data.rindex(b"startxref") + 9 :].split(None, 1)[0])
        table = _TABLE.match(data, self._start)
        if table is None:
            raise ValueError(data[self._start : self._start + 40])
        self._count = int(table[1])
        rows = range(table.end(), table.end() + _ROW * self._count, _ROW)
        self._places = [int(data[row : row + 10]) for row in rows]
        self.numbers = [number for number, place in enumerate(self._places) if place > 0]
        self._ends = dict(pairwise(sorted({*self._places, self._start})))
        self._trailer = data[data.index(b"<<", rows.stop) : data.rindex(b"startxref")]
        self._changed: dict[int, bytes] = {}

    def trailer(self, key: bytes) -> int:
        """The number of what is to be read first: ``/Root``, ``/Info``."""
        return reference(self._trailer, key)

    def __getitem__(self, number: int) -> bytes:
        if number in self._changed:
            return self._changed[number]
        start = self._places[number]
        whole = self._data[start : self._ends[start]]
        return whole[whole.index(b"obj") + 3 : whole.rindex(b"endobj")].strip()

    def __setitem__(self, number: int, body: bytes) -> None:
        self._changed[number] = body

    def add(self, count: int) -> range:
        """Numbers for that many new objects."""
        first, self._count = self._count, self._count + count
        return range(first, self._count)

    def written(self) -> bytes:
        """The file, what has changed behind what was there."""
        made = bytearray(self._data)
        rows = []
        for number, body in sorted(self._changed.items()):
            rows.append(b"%d 1\n%010d 00000 n \n" % (number, len(made)))
            made += b"%d 0 obj\n%b\nendobj\n" % (number, body)
        start = len(made)
        size = b"/Size %d /Prev %d" % (self._count, self._start)
        trailer = _SIZE.sub(size, self._trailer, count=1)
        made += b"xref\n%btrailer\n%bstartxref\n%d\n%%%%EOF\n" % (b"".join(rows), trailer, start)
        return bytes(made)


def reference(body: bytes, key: bytes) -> int:
    """The number that stands for what ``body`` says of ``key``, or of the first of its list.

    Raises:
        KeyError: it says nothing.
    """
    found = re.search(re.escape(key) + rb"\s*\[?\s*(\d+) 0 R", body)
    if found is None:
        raise KeyError(key)
    return int(found[1])


def string(words: str) -> bytes:
    """``words`` as a string of a PDF."""
    return b"<FEFF%b>" % words.encode("utf-16-be", "replace").hex().encode()
