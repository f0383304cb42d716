"""What a sheet file (xlsx, ods) may hold, measured before calamine sees it.

calamine keeps a sheet as one block from its first to its last cell, and what cannot be allocated
ends the whole program: a single cell far out would do. So each part that may be a sheet is read
once as XML, without a tree, and the blocks are reckoned. Both must see the same: what is no XML by
its letter, is in another encoding than UTF-8 or has a document type is refused.
"""

import io
import zipfile
from typing import Final, NamedTuple
from xml.parsers import expat

from jjdesk.exchange import archives
from jjdesk.exchange import task_table_refusals as refusals
from jjdesk.words import say

MOST_UNPACKED: Final = 100 * 1024 * 1024
"""Bytes of all parts of a sheet file, counted while unpacking."""
MOST_PARTS: Final = 5000
MOST_CELLS: Final = 2_000_000
"""Cells in the rectangle around all that is filled in one sheet."""
MOST_SHEETS: Final = 300
MOST_WORK: Final = 1024 * 1024 * 1024
"""Bytes of XML that are read for all sheets, each as long as the longest."""
MOST_AGAIN: Final = 32 * 1024 * 1024
"""The same where several sheets are one and the same part, which no program writes."""

_SHEET: Final = b"sheetData"
_LETTERS: Final = 26
_LONGEST: Final = 20
"""Characters of a cell's place; the last one, XFD1048576, has ten."""


class Measured(NamedTuple):
    """A sheet file that may be read: packed anew, as a zip can be read in more than one way.

    ``sheets`` is how many it may have: for each, the longest part may be read.
    """

    data: bytes
    sheets: int


def measured(data: bytes, name: str) -> Measured:
    """Refuse a sheet file whose parts or cells would not fit, before they are read for good.

    Raises:
        SourceError: a bomb, damaged, encrypted, or a binary workbook (xlsb).
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = _parts(archive, name)
        longest, count = 1, 0
        for part, content in parts.items():
            # Whatever it is called: a workbook may name any part as its sheet.
            if _SHEET in content:
                cells: _Cells = _Xlsx(name)
            elif part == "content.xml":
                cells = _Ods(name)
            else:
                continue
            longest, count = max(longest, len(content)), count + 1
            _read(content, cells)
    except (*archives.DAMAGED, expat.ExpatError) as error:
        raise refusals.broken(name) from error
    most = min(MOST_SHEETS, max(count, MOST_AGAIN // longest), MOST_WORK // longest)
    return Measured(_packed(parts), most)


def check_sheets(number: int, fitting: Measured, name: str) -> None:
    """Refuse a file with more sheets than may be read.

    Raises:
        SourceError: it has more.
    """
    if number > fitting.sheets:
        raise refusals.too_large(name, say("里有 {number} 张工作表", number=number))


def _parts(archive: zipfile.ZipFile, name: str) -> dict[str, bytes]:
    """All parts by name, unpacked in memory."""
    infos = archive.infolist()
    if len(infos) > MOST_PARTS:
        raise refusals.too_large(name, say("里有超过 {most_parts} 个部件", most_parts=MOST_PARTS))
    if archives.encrypted(infos):
        raise refusals.encrypted(name)
    if any(info.filename.lower().endswith("workbook.bin") for info in infos):
        raise refusals.binary(name)
    left, parts = MOST_UNPACKED, {}
    for info in infos:
        if info.filename in parts:
            raise refusals.broken(name)
        with archive.open(info) as file:
            parts[info.filename] = file.read(left + 1)
        left -= len(parts[info.filename])
        if left < 0:
            limit = MOST_UNPACKED // 1024 // 1024
            raise refusals.too_large(name, say("解压后超过 {limit} MB", limit=limit))
    return parts


def _packed(parts: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return buffer.getvalue()


def _read(content: bytes, cells: "_Cells") -> None:
    parser = expat.ParserCreate("utf-8")
    parser.StartElementHandler = cells.start
    parser.EndElementHandler = cells.end
    parser.StartDoctypeDeclHandler = _refuse_doctype
    parser.Parse(content, True)


def _refuse_doctype(*_: object) -> None:
    """Where entities are declared."""
    raise ValueError("a document type")


def _local(name: str) -> str:
    return name.rpartition(":")[2]


class _Cells:
    """Reckons the rectangle around the filled cells, and refuses what is too large."""

    def __init__(self, name: str) -> None:
        self._name = name

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    def _check(self, rows: int, columns: int) -> None:
        if rows * columns > MOST_CELLS:
            raise refusals.too_large(
                self._name,
                say("的单元格排到第 {rows} 行第 {columns} 列", rows=rows, columns=columns),
            )


class _Xlsx(_Cells):
    """Cells of a worksheet by their places; one without a place follows the one before."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._row = self._column = 0
        self._last_row = self._last_column = 0
        self._open = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Follow rows and cells; a cell counts once something stands in it."""
        kind = _local(name)
        if kind == "row":
            self._row = int(attributes["r"]) if "r" in attributes else self._row + 1
            self._column = 0
        elif kind == "c":
            self._open = True
            if "r" in attributes:
                self._row, self._column = _place(attributes["r"], self._row)
            else:
                self._column += 1
        elif self._open:
            self._last_row = max(self._last_row, self._row)
            self._last_column = max(self._last_column, self._column)
            self._check(self._last_row, self._last_column)

    def end(self, name: str) -> None:
        """Leave a cell."""
        if _local(name) == "c":
            self._open = False


def _place(said: str, row: int) -> tuple[int, int]:
    """Row and column of ``B12``.

    Raises:
        ValueError: it is no place.
    """
    letters = said.rstrip("0123456789")
    digits = said[len(letters) :]
    if not letters.isascii() or not letters.isalpha() or len(said) > _LONGEST:
        raise ValueError("no place of a cell")
    column = 0
    for letter in letters.upper():
        column = column * _LETTERS + ord(letter) - ord("A") + 1
    return int(digits) if digits else row, column


class _Ods(_Cells):
    """Cells of an ods as they repeat; empty ones at the ends of rows and sheets do not count."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._reset()

    def _reset(self) -> None:
        self._rows = self._empty_rows = self._widest = 0
        self._width = self._empty = 0
        self._repeats = 0
        self._row_repeats = 1

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Follow tables, rows and cells."""
        kind = _local(name)
        if kind == "table":
            self._reset()
        elif kind == "table-row":
            self._width = self._empty = 0
            self._row_repeats = _repeats(attributes, "rows")
        elif kind in ("table-cell", "covered-table-cell"):
            self._repeats = _repeats(attributes, "columns")
            self._empty += self._repeats
            if any(_local(key) in _VALUES for key in attributes):
                self._fill()
        elif self._repeats:
            self._fill()

    def _fill(self) -> None:
        self._width += self._empty
        self._empty = self._repeats = 0
        self._check(1, self._width)

    def end(self, name: str) -> None:
        """A row is over: all before a filled one are part of the block."""
        kind = _local(name)
        if kind in ("table-cell", "covered-table-cell"):
            self._repeats = 0
        elif kind == "table-row":
            self._empty_rows += self._row_repeats
            if self._width:
                self._rows += self._empty_rows
                self._empty_rows = 0
                self._widest = max(self._widest, self._width)
                self._check(self._rows, self._widest)


_VALUES: Final = frozenset(["value-type", "value", "formula", "string-value", "date-value"])


def _repeats(attributes: dict[str, str], what: str) -> int:
    ending = f"number-{what}-repeated"
    times = int(next((v for k, v in attributes.items() if _local(k) == ending), "1"))
    if times < 0:
        raise ValueError("a negative number of cells")
    return times
