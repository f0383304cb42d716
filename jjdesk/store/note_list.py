"""What a list of all annotations asks of the workbook: numbers of rows, and the rows of a page.

A list holds the ``rowid`` of each annotation in the order shown, eight bytes a note, so that any
page is found by its place without counting (OFFSET). They are good until the next change. Orders,
filters and counts read narrow indexes only; the notes themselves are read a page at a time.
"""

import json
from array import array
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, Literal, TypeAlias

from msgspec.structs import replace
from sqlite_utils import Database

from jjdesk.domain.annotation import Annotation, Link
from jjdesk.domain.tag import Author, Tag
from jjdesk.store import rows as cells
from jjdesk.store import snapshot

Source: TypeAlias = Database
"""An open workbook's database, as ``Workbook.reading`` gives it."""
Rows = set[int]
"""Numbers of rows (``rowid``) of annotations."""
Column = Literal["kind", "importance", "author", "stance", "follow_up", "month", "report"]

_VALUE: Final = {
    "kind": "kind",
    "importance": "importance",
    "author": "author",
    "stance": "stance",
    "follow_up": "follow_up",
    "month": "substr(modified, 1, 7)",
    "report": "report",
}
_SAID: Final = ("body", "original", "proposed")
"""What of an annotation is searched."""
_WORDS: Final = " || char(10) || ".join(f"coalesce({each}, '')" for each in _SAID)
_TO_WIDE: Final = 0xFEE0
"""From a plain letter or digit to its full-width form, which is equal though SQL does not know."""
_PARTED: Final = (
    "instr(body, :first) AND instr(body, :last) AND (instr(body, '**') OR instr(body, '\\'))"
    " AND replace(replace(body, '**', ''), '\\', '') LIKE :like ESCAPE '\\'"
)
_SAID_HOLDS: Final = " OR ".join(f"instr({each}, :word)" for each in _SAID)
_SAID_HOLDS_ANY_CASE: Final = " OR ".join(f"{each} LIKE :word ESCAPE '\\'" for each in _SAID)


def state(database: Database) -> tuple[int, int]:
    """Another value as soon as anything in the workbook was changed, here or by another program."""
    (version,) = database.execute("PRAGMA data_version").fetchone()
    return int(version), database.conn.total_changes


def in_reading_order(database: Database, reports: Iterable[str]) -> "array[int]":
    """All annotations on ``reports`` (SHA-256), report by report, each by its place in the text."""
    rows: array[int] = array("q")
    for report in reports:
        rows.extend(
            _numbers(
                database,
                "SELECT rowid AS row FROM annotation WHERE report = ? ORDER BY start, created, id",
                [report],
            )
        )
    return rows


def by_time(database: Database, *, descending: bool) -> list[int]:
    """All annotations by when they were last modified."""
    way = "DESC" if descending else "ASC"
    return _numbers(
        database,
        f"SELECT rowid AS row FROM annotation ORDER BY modified {way}, id {way}",  # noqa: S608
    )


def rows_by_value(database: Database, column: Column) -> list[tuple[Any, list[int]]]:
    """The rows of each value of a column; those without one (stance, follow_up) are left out."""
    value = _VALUE[column]
    known = f"WHERE {value} IS NOT NULL" if column in {"stance", "follow_up"} else ""
    return _grouped(
        database,
        f"SELECT {value}, json_group_array(rowid) FROM annotation {known} GROUP BY {value}",  # noqa: S608
    )


def rows_by_tag(database: Database, *, first: bool = False) -> list[tuple[str, list[int]]]:
    """The rows of each tag by its id; only those whose ``first`` tag it is."""
    query = (
        "SELECT tag, json_group_array(annotation.rowid) FROM annotation_tag"
        " JOIN annotation ON annotation.id = annotation_tag.annotation"
    )
    return _grouped(database, f"{query}{' WHERE position = 0' if first else ''} GROUP BY tag")


def counts(database: Database, column: Column) -> dict[str, int]:
    """How many annotations of the workbook have which value."""
    query = f"SELECT {_VALUE[column]} AS value, count(*) FROM annotation GROUP BY value"  # noqa: S608
    return {str(value): number for value, number in database.execute(query) if value is not None}


def having(database: Database, column: Column, wanted: Iterable[object]) -> Rows:
    """Annotations with one of the values."""
    found: Rows = set()
    query = f"SELECT rowid AS row FROM annotation WHERE {_VALUE[column]} = ?"  # noqa: S608
    for value in wanted:
        found.update(_numbers(database, query, [value]))
    return found


def between(database: Database, since: str, until: str) -> Rows:
    """Annotations modified at ``since`` or later and before ``until`` (ISO 8601; empty: no end)."""
    return set(
        _numbers(
            database,
            "SELECT rowid AS row FROM annotation WHERE modified >= ? AND (? = '' OR modified < ?)",
            [since, until, until],
        )
    )


def to_follow(database: Database, until: str) -> Rows:
    """Annotations to come back to by an ISO date."""
    return set(
        _numbers(
            database,
            "SELECT rowid AS row FROM annotation WHERE follow_up IS NOT NULL AND follow_up <= ?",
            [until],
        )
    )


def in_conflict(database: Database) -> Rows:
    """Annotations with rival versions."""
    return set(_numbers(database, "SELECT rowid AS row FROM annotation WHERE rivals <> '[]'"))


def tagged(database: Database, tags: Iterable[str]) -> Rows:
    """Annotations with one of the tags, by their ids."""
    return set(
        _numbers(
            database,
            "SELECT rowid AS row FROM annotation WHERE id IN (SELECT annotation FROM annotation_tag"
            " WHERE tag IN (SELECT value FROM json_each(?)))",
            [json.dumps(list(tags))],
        )
    )


def total(database: Database) -> int:
    """How many annotations there are in the workbook."""
    (number,) = database.execute("SELECT count(*) FROM annotation").fetchone()
    return int(number)


def places(database: Database, report: str = "") -> list[tuple[str, str, int]]:
    """Report, commitment and number of annotations, wherever there are any; or of one report."""
    counted = "SELECT report, commitment, count(*) FROM annotation"
    grouped = "GROUP BY report, commitment"
    if report:
        rows = database.execute(f"{counted} WHERE report = ? {grouped}", [report])
    else:
        rows = database.execute(f"{counted} {grouped}")
    return [
        (cells.text(there), cells.text(commitment), number) for there, commitment, number in rows
    ]


def reports_with_any(database: Database) -> set[str]:
    """The reports (SHA-256) that have annotations."""
    rows = database.execute(
        "SELECT sha256 FROM report WHERE EXISTS (SELECT 1 FROM annotation WHERE report = sha256)"
    )
    return {sha256 for (sha256,) in rows}


def loose(database: Database, report: str, commitment: str) -> list[tuple[int, str, str]]:
    """Row, section and quote of what hangs on no commitment, or on one that is not there."""
    rows = database.execute(
        "SELECT rowid, section, quote FROM annotation WHERE report = ? AND commitment = ?",
        [report, commitment],
    )
    return [(row, cells.text(section), cells.text(quote)) for row, section, quote in rows]


def rows_by_place(database: Database) -> list[tuple[int, str, str]]:
    """Row, report and commitment of every annotation."""
    rows = database.execute("SELECT rowid, report, commitment FROM annotation")
    return [(row, cells.text(report), cells.text(commitment)) for row, report, commitment in rows]


def at(database: Database, pairs: Iterable[tuple[str, str]]) -> Rows:
    """Annotations that hang on one of the commitments: (SHA-256 of the report, id)."""
    found: Rows = set()
    for report, commitment in pairs:
        found.update(
            row
            for (row,) in database.execute(
                "SELECT rowid FROM annotation WHERE report = ? AND commitment = ?",
                [report, commitment],
            )
        )
    return found


def saying(database: Database, word: str) -> tuple[Rows, list[tuple[int, str]]]:
    """Annotations whose words hold ``word``, and those that may, with their words.

    In doubt are those where bold type or a backslash parts the word, and those with full-width
    letters.
    """
    plain = {sign for sign in word if sign.isascii() and sign.isalnum()}
    wide = {chr(ord(each) + _TO_WIDE) for sign in plain for each in (sign, sign.upper())}
    held = _SAID_HOLDS_ANY_CASE if plain else _SAID_HOLDS
    signs = {f"sign{number}": sign for number, sign in enumerate(sorted(wide))}
    doubted = [f"instr({each}, :{name})" for name in signs for each in _SAID]
    rows = database.execute(
        f"SELECT rowid, CASE WHEN {held} THEN NULL ELSE {_WORDS} END FROM annotation"  # noqa: S608
        f" WHERE {' OR '.join([held, _PARTED, *doubted])}",
        {
            "word": _like(word) if plain else word,
            "like": _like(word),
            "first": _sure(word[0]),
            "last": _sure(word[-1]),
            **signs,
        },
    ).fetchall()
    found = {row for row, words in rows if words is None}
    return found, [(row, cells.text(words)) for row, words in rows if words is not None]


def words(database: Database, rows: Iterable[int]) -> list[tuple[int, str]]:
    """Row and words of annotations."""
    found = database.execute(
        f"SELECT rowid, {_WORDS} FROM annotation"  # noqa: S608  columns of ours
        " WHERE rowid IN (SELECT value FROM json_each(?))",
        [json.dumps(list(rows))],
    )
    return [(row, cells.text(words)) for row, words in found]


def _sure(sign: str) -> str:
    """A character that is in a text if its word is; none where it may stand in another form."""
    return "" if sign.isascii() else sign


def _like(word: str) -> str:
    """A pattern for LIKE that holds ``word``, each character of which stands for itself."""
    plain = word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{plain}%"


def page(database: Database, rows: Sequence[int]) -> list[tuple[int, Annotation]]:
    """Row and annotation for each of ``rows`` that is still there, in their order."""
    wanted = json.dumps(list(rows))
    query = (
        f"SELECT rowid, {snapshot.ANNOTATION} FROM annotation"  # noqa: S608  columns of ours
        " WHERE rowid IN (SELECT value FROM json_each(?))"
    )
    found = {
        row: snapshot.annotation(*columns) for row, *columns in database.execute(query, [wanted])
    }
    ids = json.dumps([note.id for note in found.values()])
    tags, links = _tags(database, ids), _links(database, ids)
    return [(row, _with(found[row], tags, links)) for row in rows if row in found]


def _with(
    note: Annotation, tags: Mapping[str, list[str]], links: Mapping[str, list[Link]]
) -> Annotation:
    return replace(note, tags=tuple(tags.get(note.id, ())), links=tuple(links.get(note.id, ())))


def tags(database: Database) -> dict[str, Tag]:
    """All tags by id, also merged and removed ones."""
    rows = database.execute("SELECT id, name, colour, parent, merged, removed, modified FROM tag")
    return {row[0]: cells.of(Tag, (*row[:5], bool(row[5]), row[6])) for row in rows}


def authors(database: Database) -> dict[str, Author]:
    """All authors by id."""
    rows = database.execute("SELECT id, name, modified FROM author")
    return {row[0]: cells.of(Author, row) for row in rows}


def readings(database: Database, reports: Iterable[str]) -> list[tuple[str, str]]:
    """SHA-256 and report JSON of some reports."""
    wanted = json.dumps(list(reports))
    rows = database.execute(
        "SELECT sha256, parsed FROM report WHERE sha256 IN (SELECT value FROM json_each(?))",
        [wanted],
    )
    return [(sha256, cells.text(parsed)) for sha256, parsed in rows]


def _tags(database: Database, ids: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for annotation, tag in database.execute(
        "SELECT annotation, tag FROM annotation_tag"
        " WHERE annotation IN (SELECT value FROM json_each(?)) ORDER BY annotation, position",
        [ids],
    ):
        found.setdefault(annotation, []).append(cells.text(tag))
    return found


def _links(database: Database, ids: str) -> dict[str, list[Link]]:
    found: dict[str, list[Link]] = {}
    for annotation, *link in database.execute(
        "SELECT annotation, report, commitment, quote FROM annotation_link"
        " WHERE annotation IN (SELECT value FROM json_each(?)) ORDER BY annotation, position",
        [ids],
    ):
        found.setdefault(annotation, []).append(cells.of(Link, link))
    return found


def _grouped(database: Database, query: str) -> list[tuple[Any, list[int]]]:
    return [(value, json.loads(rows)) for value, rows in database.execute(query)]


def _numbers(
    database: Database, query: str, values: Sequence[object] | dict[str, object] = ()
) -> list[int]:
    """The rows that ``query`` names ``row``, in its order: as one text, which is twice as fast."""
    (text,) = database.execute(f"SELECT json_group_array(row) FROM ({query})", values).fetchone()  # noqa: S608
    found: list[int] = json.loads(text)
    return found
