"""What of the workbook is to be searched, and which of it has changed."""

import json
from collections.abc import Iterable, Mapping
from typing import Final

from msgspec import Struct
from sqlite_utils import Database

from jjdesk.store import rows as cells
from jjdesk.store.passages import Source

_REPORT_OF_TABLE: Final = "(SELECT report FROM task_table WHERE id = {row}.task_table)"
_MARKS: Final = (
    ("report", "report", "{row}.sha256"),
    ("correction", "report", "{row}.report"),
    ("task_table", "report", "{row}.report"),
    ("task", "report", _REPORT_OF_TABLE),
    ("task_match", "report", _REPORT_OF_TABLE),
    ("annotation", "note", "{row}.id"),
    ("annotation_tag", "note", "{row}.annotation"),
    ("tag", "tag", "{row}.id"),
    ("author", "author", "{row}.id"),
)
"""Table, what a change of it makes stale, and which one."""


_NOTE: Final = ("id", "report", "commitment", "body", "original", "proposed", "author")


class NoteRow(Struct, frozen=True):
    """A note as the workbook has it; ``tags`` are the ids it holds, ``author`` is one, too."""

    id: str
    report: str
    commitment: str
    body: str
    original: str | None
    proposed: str | None
    author: str
    tags: tuple[str, ...]
    token: str


class Marks(Struct, frozen=True):
    """What has been changed by this connection: SHA-256 of reports, ids of annotations."""

    reports: frozenset[str]
    notes: frozenset[str]


class Pulse(Struct, frozen=True):
    """Numbers that become others: by a change of others, of the tables' shape, and of ours."""

    others: int
    shape: int
    ours: int


def pulse(database: Database) -> Pulse:
    """How much was changed in the file."""
    (others,) = database.execute("PRAGMA data_version").fetchone()
    (shape,) = database.execute("PRAGMA schema_version").fetchone()
    return Pulse(others, shape, database.conn.total_changes)


def watch(database: Database) -> None:
    """Take down from now on what this connection changes."""
    database.execute(
        "CREATE TEMP TABLE IF NOT EXISTS passage_mark (kind, id, PRIMARY KEY (kind, id))"
    )
    for table, kind, expression in _MARKS:
        for event, row in (("INSERT", "new"), ("UPDATE", "new"), ("DELETE", "old")):
            database.execute(
                f"""
                CREATE TEMP TRIGGER IF NOT EXISTS passage_{table}_{event} AFTER {event} ON {table}
                BEGIN
                    INSERT OR IGNORE INTO passage_mark
                    VALUES ('{kind}', {expression.format(row=row)});
                END
                """  # noqa: S608  names of ours
            )


def take_marks(database: Database) -> Marks:
    """What was changed since this was asked last."""
    rows = database.execute("SELECT kind, id FROM passage_mark").fetchall()
    database.execute("DELETE FROM passage_mark")
    marked = {
        wanted: frozenset(id_ for kind, id_ in rows if kind == wanted)
        for wanted in ("report", "note", "tag", "author")
    }
    notes = set(marked["note"])
    if marked["tag"]:
        # A tag may be shown by notes that carry one merged into it.
        tagged = database.execute("SELECT DISTINCT annotation FROM annotation_tag")
        notes.update(annotation for (annotation,) in tagged)
    if marked["author"]:
        written = database.execute(
            "SELECT id FROM annotation WHERE author IN (SELECT value FROM json_each(?))",
            [json.dumps(list(marked["author"]))],
        )
        notes.update(annotation for (annotation,) in written)
    return Marks(marked["report"], frozenset(notes))


def sources_now(database: Database) -> tuple[Source, ...]:
    """The reports that are to be searched: newest year first, then by title."""
    rows = database.execute("""
        SELECT sha256, coalesce(title, name), year, json_array(parser, title, year, place,
            (SELECT group_concat(id) FROM (
                SELECT id FROM correction WHERE report = sha256 ORDER BY id)),
            (SELECT group_concat(id) FROM (
                SELECT id FROM task_table
                WHERE report = sha256 AND task_table.removed IS NULL ORDER BY id)),
            (SELECT group_concat(verdict) FROM (
                SELECT verdict || count(*) AS verdict FROM task_match
                JOIN task_table ON task_table.id = task_table
                WHERE report = sha256 GROUP BY verdict ORDER BY verdict)))
        FROM report WHERE removed IS NULL ORDER BY year DESC, title, sha256
    """)
    return tuple(cells.of(Source, row) for row in rows)


def sources_known(database: Database) -> Mapping[str, str]:
    """The tokens of the reports whose passages are here."""
    return dict(database.execute("SELECT report, token FROM passage_source").fetchall())


def notes_to_do(database: Database) -> set[str]:
    """Ids of notes that are not here as they are now, or are here and should not be."""
    now = _note_tokens(database, "report IN (SELECT report FROM passage_source)")
    known = dict(database.execute("SELECT annotation, token FROM passage_note").fetchall())
    return {id_ for id_ in now.keys() | known.keys() if now.get(id_) != known.get(id_)}


def _note_tokens(database: Database, condition: str, *values: str) -> dict[str, str]:
    """Of notes: what they are, who wrote them, and where they hold tags, what all tags are."""
    rows = database.execute(
        f"""
        SELECT id, json_array(revision, modified, report, commitment,
            (SELECT author.modified FROM author WHERE author.id = annotation.author),
            (SELECT group_concat(tag) || tags FROM annotation_tag
            WHERE annotation_tag.annotation = annotation.id))
        FROM annotation, (SELECT count(*) || coalesce(max(modified), '') AS tags FROM tag)
        WHERE {condition}
        """,  # noqa: S608  ours
        list(values),
    )
    return dict(rows.fetchall())


def notes_on(database: Database, report: str) -> set[str]:
    """Ids of the notes on a report, those that are here and those that are to be."""
    rows = database.execute(
        "SELECT id FROM annotation WHERE report = ?"
        " UNION SELECT annotation FROM passage_note WHERE report = ?",
        [report, report],
    )
    return {id_ for (id_,) in rows}


def read_notes(database: Database, ids: Iterable[str]) -> tuple[NoteRow, ...]:
    """Notes on reports that are here, in reading order; ids of others are passed over."""
    wanted = [json.dumps(list(ids))]
    tags: dict[str, list[str]] = {}
    for annotation, tag in database.execute(
        "SELECT annotation, tag FROM annotation_tag"
        " WHERE annotation IN (SELECT value FROM json_each(?)) ORDER BY position",
        wanted,
    ):
        tags.setdefault(annotation, []).append(tag)
    rows = database.execute(
        """
        SELECT annotation.id, report, commitment, body, original, proposed, author
        FROM annotation JOIN passage_source USING (report)
        WHERE annotation.id IN (SELECT value FROM json_each(?))
        ORDER BY passage_source.id, start, created, annotation.id
        """,
        wanted,
    ).fetchall()
    tokens = _note_tokens(database, "id IN (SELECT value FROM json_each(?))", *wanted)
    return tuple(
        cells.made(
            NoteRow,
            {
                **dict(zip(_NOTE, row, strict=True)),
                "tags": tuple(tags.get(row[0], ())),
                "token": tokens[row[0]],
            },
        )
        for row in rows
    )
