"""A summary's tables for a program, version 1: what stands in the spreadsheet, as JSON.

Written only. Numbers are numbers, an empty cell is ``null``; a row has as many cells as the sheet
has heads. Where files lie on this machine is not told.
"""

from typing import Final

import msgspec
from msgspec import Struct
from msgspec.structs import asdict, replace

from jjdesk import __version__
from jjdesk.domain.sheet import Cell, Sheet
from jjdesk.domain.summary import Definition, Summary

FORMAT: Final = "jjdesk-summary"
VERSION: Final = 1


class _Table(Struct, frozen=True):
    name: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    sums: tuple[Cell, ...]
    above: tuple[str, ...]
    below: tuple[str, ...]


class _File(Struct, frozen=True, kw_only=True):
    format: str = FORMAT
    version: int = VERSION
    program: str = __version__
    name: str
    purpose: str
    title: str
    lines: tuple[str, ...]
    told: str
    characters: int
    definition: dict[str, object]
    sheets: tuple[_Table, ...]


def encode(summary: Summary, definition: Definition) -> bytes:
    """The summary as indented UTF-8 JSON with a line end; the same one gives the same bytes.

    ``definition`` is written whole, what is usual in it, too, but for ``folder``.
    """
    document = summary.manuscript
    whole = _File(
        name=definition.name,
        purpose=definition.purpose.value,
        title=document.title,
        lines=document.summary,
        told=summary.told,
        characters=summary.characters,
        definition=_told(definition),
        sheets=tuple(_table(sheet) for sheet in summary.sheets),
    )
    return msgspec.json.format(msgspec.json.encode(whole), indent=1) + b"\n"


def _told(definition: Definition) -> dict[str, object]:
    fields = asdict(replace(definition, folder=""))
    del fields["folder"]
    # The struct leaves out what is usual; a reader who does not know our defaults needs it.
    return fields | {"page": asdict(definition.page)}


def _table(sheet: Sheet) -> _Table:
    return _Table(sheet.name, sheet.heads, sheet.rows, sheet.sums, sheet.above, sheet.below)
