"""What a workbook keeps beside notes: its reports, corrections of their reading, place lists."""

from enum import StrEnum
from typing import Final

from msgspec import Struct

from jjdesk.words import say, to_say

CLIPBOARD: Final = to_say("剪贴板")
"""The name of a source that came from the clipboard, as it is kept."""


def source_words(name: str) -> str:
    """A source by its name, as it is said: a file's own, or the clipboard's."""
    return say(CLIPBOARD) if name == CLIPBOARD else name


class Shelved(Struct, frozen=True):
    """A report of the library (资料), without its text.

    ``added`` and ``removed`` are ISO 8601 in UTC; a removed report keeps its notes and can be put
    back. ``parser`` is the version of the parser that read it.
    """

    sha256: str
    name: str
    title: str | None
    place: str | None
    year: int | None
    commitments: int
    targets: int
    parser: int
    added: str
    removed: str | None


class Field(StrEnum):
    """What of a reading a user can correct.

    ``KIND`` and ``SECTOR`` stand at a sentence, ``TARGET`` at a target's value, ``ERRATUM`` at the
    misprint.
    """

    KIND = "kind"
    SECTOR = "sector"
    TARGET = "target"
    ERRATUM = "erratum"


class Correction(Struct, frozen=True):
    """One correction (更正) of a report's reading; it outlives every version of the parser.

    ``start`` and ``end`` point into the source text, ``quote`` is what stands there. ``value`` is a
    ``Kind``, a sector's code, an ``Erratum`` as JSON, or as JSON too the ``Target``s that shall
    stand at this value: one figure may count several things. ``None`` takes targets or erratum
    away.
    """

    id: str
    report: str
    field: Field
    start: int
    end: int
    quote: str
    value: str | None
    created: str


class PlaceList(Struct, frozen=True):
    """The towns of one county (地名表) as a user imported them, in their official form."""

    county: str
    towns: tuple[str, ...]


class Whole(Struct, frozen=True):
    """All that users keep in a workbook: rows by table, each by column; what is derived is not.

    ``schema`` is the shape of the workbook, which says which tables and columns there are.
    """

    schema: int
    tables: dict[str, list[dict[str, str | int | float | None]]]
