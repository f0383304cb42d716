"""Tables in a file of whatever kind: its sheets as grids, those with a header below each other."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from jjdesk.errors import SourceError
from jjdesk.exchange import docx_reader, sheets, task_table_docx, task_table_html
from jjdesk.exchange import task_table_refusals as refusals
from jjdesk.exchange.refusals import SAFE
from jjdesk.exchange.sheets import Sheet
from jjdesk.exchange.vocabulary import Grid, Vocabulary, headings
from jjdesk.words import say

LARGEST = 20 * 1024 * 1024
"""Bytes; the largest task tables seen have some hundred thousand."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_DOCX = b"word/document.xml"
# A portal's page under the name of a sheet, or RTF.
_MARKED_UP = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<(?:!doctype|html|table|\?xml)|\{\\rtf)", re.IGNORECASE
)


class Found(NamedTuple):
    """What is in a file: its tables, and its text where that can hold a list; else empty."""

    sheets: list[Sheet]
    text: str


class Stacked(NamedTuple):
    """Tables below each other under one header; ``rows`` are all as wide as it.

    ``above`` is all that stands above the header of the first, ``title`` the longest line of it.
    """

    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    above: str


def read(path: Path, vocabulary: Vocabulary[Any]) -> Found:
    """The tables of a docx, xlsx, xls, ods, csv, tsv or text file, or of a saved page.

    Raises:
        SourceError: missing, barred, empty, huge, encrypted, damaged or of another kind.
    """
    data = _bytes(path)
    name = path.name
    if data.startswith(_OLE) and _ENCRYPTED_PACKAGE in data:
        raise refusals.encrypted(name)
    if _MARKED_UP.match(data):
        return read_page(sheets.decode(data, name), name)
    if data.startswith(b"%PDF-"):
        raise refusals.scanned(name)
    if data.startswith(_ZIP) and _DOCX in data:
        return Found(task_table_docx.read(data, name), docx_reader.read(data, name))
    if data.startswith((_OLE, *_ZIP)):
        return Found(sheets.read_workbook(data, name), "")
    return read_text(sheets.decode(data, name), name, vocabulary)


def read_text(text: str, name: str, vocabulary: Vocabulary[Any]) -> Found:
    """The table in a text: a csv's, or what was copied from Word or Excel.

    Raises:
        SourceError: empty or huge.
    """
    if not text.strip():
        raise refusals.empty(name)
    lines = text.count("\n")
    if lines > sheets.MOST_ROWS:
        raise refusals.too_large(name, say("有 {lines} 行", lines=lines))
    return Found(sheets.read_separated(text, vocabulary), text)


def read_page(page: str, name: str) -> Found:
    """The tables of a web page, or of what Word and Excel copy as one.

    Raises:
        SourceError: there is none.
    """
    if "<table" not in page.lower():
        raise refusals.not_a_table(name)
    return Found(task_table_html.read(page, name), "")


def stacked(found: Sequence[Sheet], vocabulary: Vocabulary[Any]) -> Stacked | None:
    """One table of all that have a header, and of those that go on with the one above."""
    parts: list[tuple[str, tuple[str, ...], Grid]] = []
    above = ""
    for sheet in found:
        span = vocabulary.header_rows(sheet.grid)
        if span is not None:
            first, end = span
            lines = _lines(sheet.grid[:first])
            title = max((e for e in lines if e[-1] not in "。；"), key=len, default=sheet.title)
            above = above or "\n".join((*lines, sheet.title))
            parts.append((title, headings(sheet.grid, first, end), sheet.grid[end:]))
        elif parts and len(parts[-1][1]) == len(sheet.grid[0]):
            parts[-1][2].extend(sheet.grid)
    if not parts:
        return None
    header = list(parts[0][1])
    places = [_places(header, part[1], vocabulary) for part in parts]
    titled = len({title for title, _, rows in parts if rows}) > 1
    rows: list[tuple[str, ...]] = []
    for (title, _, grid), where in zip(parts, places, strict=True):
        if titled and title and grid:
            rows.append((title,) * len(header))
        rows += [_placed(row, where, len(header)) for row in grid]
    return Stacked(parts[0][0], tuple(header), tuple(rows), above)


def _bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise refusals.not_a_table(path.name)
        size = path.stat().st_size
        if size > LARGEST:
            raise refusals.too_large(path.name, say("有 {size:.0f} MB", size=size / 1024 / 1024))
        data = path.read_bytes()
    except FileNotFoundError as error:
        message = say(
            "找不到文件“{path}”。{safe}，请检查文件名，或确认它没有被移走。", path=path, safe=SAFE
        )
        raise SourceError(message) from error
    except (OSError, ValueError) as error:
        message = say(
            "读不出文件“{path}”（{error}）。{safe}，请把它复制到自己的文件夹后再试。",
            path=path,
            error=error,
            safe=SAFE,
        )
        raise SourceError(message) from error
    if not data.strip():
        raise refusals.empty(path.name)
    return data


def _places(header: list[str], names: Sequence[str], vocabulary: Vocabulary[Any]) -> list[int]:
    """Where the columns of a table stand in the common ``header``, which grows as needed."""
    if names == tuple(header):
        return list(range(len(header)))
    meaning = vocabulary.meaning
    places: list[int] = []
    for heading in names:
        same = [n for n, other in enumerate(header) if other == heading]
        alike = [
            n
            for n, other in enumerate(header)
            if heading and meaning(other) is meaning(heading) is not None
        ]
        free = [n for n in (*same, *alike) if n not in places]
        if not free:
            header.append(heading)
        places.append(free[0] if free else len(header) - 1)
    return places


def _placed(row: Sequence[str], places: Sequence[int], width: int) -> tuple[str, ...]:
    """A row in the common order; one that spans its table spans the common one, too."""
    filled = {cell for cell in row if cell}
    if len(filled) == 1 and all(row):
        return (row[0],) * width
    cells = [""] * width
    for cell, place in zip(row, places, strict=True):
        cells[place] = cell
    return tuple(cells)


def _lines(rows: Grid) -> list[str]:
    """What stands above a header, each line once."""
    return list(
        dict.fromkeys(" ".join(cell.split()) for row in rows for cell in row if cell.strip())
    )
