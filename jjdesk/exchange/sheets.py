"""Spreadsheets -> grids of text: xlsx, xls and ods by calamine, csv and its kin by the library.

calamine holds a sheet as one block from its first to its last cell, so that a single cell far out
would take all memory: what is packed is measured before calamine sees it.
"""

import csv
import datetime as dt
import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any, NamedTuple
from xml.etree import ElementTree as ET

from jjdesk.domain.sheet import FORMULA_STARTS
from jjdesk.errors import SourceError
from jjdesk.exchange import plain_text
from jjdesk.exchange import task_table_refusals as refusals
from jjdesk.exchange.vocabulary import Grid, Vocabulary

MOST_UNPACKED = 100 * 1024 * 1024
"""Bytes of all parts of a sheet file, counted while unpacking."""
MOST_PARTS = 5000
MOST_CELLS = 2_000_000
"""Cells in the rectangle around all that is filled in one sheet."""
MOST_COLUMNS = 256
MOST_ROWS = 20_000

_CHUNK = 1 << 20
_SEPARATORS = ("\t", ",", ";", "|", "，", "；")
_FILLED = re.compile(
    rb"""<(?:\w+:)?c\s(?:[^<>]*?\s)?r\s*=\s*["']([A-Za-z]{1,3})(\d{1,7})["'][^<>]*(?<!/)>"""
)
_ENCRYPTED = 0x1
_LETTERS = 26


class Sheet(NamedTuple):
    """One sheet or table: its name, or what stands above it, and its cells."""

    title: str
    grid: Grid


def read_workbook(data: bytes, name: str) -> list[Sheet]:
    """All sheets of an xlsx, xlsb, xls or ods that have a filled cell, in the file's order.

    Raises:
        SourceError: encrypted, damaged, a bomb, or no spreadsheet.
    """
    if data.startswith(b"PK"):
        _measure(data, name)
    import python_calamine  # noqa: PLC0415  slow

    try:
        with python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
            return [
                Sheet(title, grid)
                for title in book.sheet_names
                if (grid := _grid(book.get_sheet_by_name(title), name))
            ]
    except SourceError:
        raise
    except python_calamine.PasswordError as error:
        raise refusals.encrypted(name) from error
    except BaseException as error:
        # Rust's panics are no Exception; all of them are damage in the file.
        if isinstance(error, Exception) or type(error).__name__ == "PanicException":
            raise refusals.broken(name) from error
        raise


def read_separated(text: str, vocabulary: Vocabulary[Any]) -> list[Sheet]:
    """The table in a text whose cells are parted by tabs, commas or the like.

    The separator is the one that shows a header with the most columns; without a header, none.
    """
    best: tuple[int, Grid] = (0, [])
    lines = text.splitlines()
    for separator in _SEPARATORS:
        most = max((line.count(separator) for line in lines), default=0)
        if not 0 < most < 4 * MOST_COLUMNS:
            continue
        for quoting in (csv.QUOTE_MINIMAL, csv.QUOTE_NONE):
            grid = _parsed(text, separator, quoting)
            named = vocabulary.named(grid)
            if named > best[0]:
                best = (named, grid)
    return [Sheet("", best[1])] if best[0] else []


def decode(data: bytes, name: str) -> str:
    """The text of a csv, tsv or list, in whatever encoding.

    Raises:
        SourceError: it is no text.
    """
    text = plain_text.decode(data)
    if text is None:
        raise refusals.not_a_table(name)
    return text


def _parsed(text: str, separator: str, quoting: Any) -> Grid:
    """The cells, all rows equally long; nothing where the text is no such table."""
    rows: Grid = []
    width = 0
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, quoting=quoting)
        for row in reader:
            if len(row) > MOST_COLUMNS or len(rows) > MOST_ROWS:
                return []
            rows.append([_plain(cell) for cell in row])
            width = max(width, len(row))
    except csv.Error:
        return []
    return [row + [""] * (width - len(row)) for row in rows]


def _plain(cell: str) -> str:
    """A cell without the mark that keeps a spreadsheet from taking it for a formula."""
    return cell[1:] if cell[:1] == "'" and cell[1:].startswith(FORMULA_STARTS) else cell


def _grid(sheet: Any, name: str) -> Grid:
    """A sheet's cells as text, merged ones filled; nothing for an empty sheet."""
    if not sheet.height or not sheet.width:
        return []
    if sheet.height * sheet.width > MOST_CELLS:
        raise refusals.too_large(name, f"有 {sheet.height} 行 {sheet.width} 列")
    height, width = min(sheet.height, MOST_ROWS), min(sheet.width, MOST_COLUMNS)
    grid = [[_words(cell) for cell in row[:width]] for row in sheet.to_python(nrows=height)]
    top, left = sheet.start or (0, 0)
    for (first, begin), (last, end) in sheet.merged_cell_ranges or ():
        rows = range(max(first - top, 0), min(last - top + 1, len(grid)))
        places = range(max(begin - left, 0), min(end - left + 1, width))
        if first >= top and begin >= left and rows and places:
            words = grid[rows[0]][places[0]]
            for row in rows:
                for place in places:
                    grid[row][place] = words
    return grid if any(any(row) for row in grid) else []


def _words(cell: object) -> str:
    """A cell as one reads it: whole numbers without a point, dates as 2025-12-31."""
    if isinstance(cell, bool):
        return "是" if cell else "否"
    if isinstance(cell, float):
        return f"{cell:.15g}"
    if isinstance(cell, dt.datetime):
        midnight = cell.time() == dt.time()
        return cell.date().isoformat() if midnight else cell.isoformat(" ", "minutes")
    return str(cell).strip()


def _measure(data: bytes, name: str) -> None:
    """Refuse a sheet file whose parts or cells would not fit, before they are unpacked.

    Raises:
        SourceError: a bomb, damaged or encrypted.
    """
    left = MOST_UNPACKED
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = archive.infolist()
            if len(infos) > MOST_PARTS:
                raise refusals.too_large(name, f"里有超过 {MOST_PARTS} 个部件")
            if any(info.flag_bits & _ENCRYPTED for info in infos):
                raise refusals.encrypted(name)
            for info in infos:
                far = (0, 0)
                for chunk in _chunks(archive, info):
                    left -= len(chunk) - _OVERLAP
                    if left < 0:
                        limit = MOST_UNPACKED // 1024 // 1024
                        raise refusals.too_large(name, f"解压后超过 {limit} MB")
                    if "/worksheets/" in info.filename:
                        far = _farthest(chunk, far)
                if far[0] * far[1] > MOST_CELLS:
                    raise refusals.too_large(name, f"的单元格排到第 {far[0]} 行第 {far[1]} 列")
            if "content.xml" in archive.namelist():
                _measure_ods(archive, name)
    except (*_UNREADABLE, ET.ParseError) as error:
        raise refusals.broken(name) from error


_OVERLAP = 512
_UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    ValueError,
    OSError,
    EOFError,
    NotImplementedError,
    RuntimeError,
    LookupError,
)


def _chunks(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Iterator[bytes]:
    """A part's bytes, piece by piece; each begins with the end of the one before."""
    tail = b" " * _OVERLAP
    with archive.open(info) as file:
        while piece := file.read(_CHUNK):
            yield tail + piece
            tail = (tail + piece)[-_OVERLAP:]


def _farthest(chunk: bytes, far: tuple[int, int]) -> tuple[int, int]:
    """Last row and column of the filled cells in this piece of a sheet, and in those before."""
    row, column = far
    for letters, number in _FILLED.findall(chunk):
        row = max(row, int(number))
        place = 0
        for letter in letters.upper():
            place = place * _LETTERS + letter - ord("A") + 1
        column = max(column, place)
    return row, column


def _measure_ods(archive: zipfile.ZipFile, name: str) -> None:
    """Count the cells of an ods as they repeat; empty ones at the end of a row do not count."""
    cells = filled = waiting = 0
    with archive.open("content.xml") as file:
        for event, element in ET.iterparse(file, events=("end",)):  # noqa: S314  bytes are counted
            kind = element.tag.rpartition("}")[2]
            if kind == "table-cell":
                repeats = _repeats(element, "columns")
                waiting += repeats
                if len(element) or element.attrib.get(_value_type(element)):
                    filled, waiting = filled + waiting, 0
            elif kind == "table-row":
                cells += filled * _repeats(element, "rows")
                filled = waiting = 0
                element.clear()
            if cells > MOST_CELLS or filled > MOST_CELLS:
                raise refusals.too_large(name, "里重复的单元格太多")
            del event


def _value_type(element: ET.Element) -> str:
    return next((key for key in element.attrib if key.endswith("}value-type")), "")


def _repeats(element: ET.Element, what: str) -> int:
    ending = f"}}number-{what}-repeated"
    return int(next((v for k, v in element.attrib.items() if k.endswith(ending)), "1"))
