"""Annotations in the workbook.

Plain SQL, not ``Table.upsert``: sqlite-utils 4.2 probes each connection with a table of its own,
and where that probe meets another writer's lock it falls back for good to ``INSERT OR IGNORE`` of
the key alone, which our NOT NULL columns refuse without a word.
"""

from sqlite_utils import Database

from jjdesk.domain.annotation import Annotation
from jjdesk.store import snapshot


def put(database: Database, annotation: Annotation) -> None:
    """Insert ``annotation``, or replace the one with its id. Its report must be there."""
    anchor = annotation.anchor
    database.execute(
        """
        INSERT INTO annotation (id, report, commitment, quote, prefix, suffix, start, stance, body,
            created, modified)
        VALUES (:id, :report, :commitment, :quote, :prefix, :suffix, :start, :stance, :body,
            :created, :modified)
        ON CONFLICT (id) DO UPDATE SET report = excluded.report, commitment = excluded.commitment,
            quote = excluded.quote, prefix = excluded.prefix, suffix = excluded.suffix,
            start = excluded.start, stance = excluded.stance, body = excluded.body,
            created = excluded.created, modified = excluded.modified
        """,
        {
            "id": annotation.id,
            "report": anchor.report,
            "commitment": anchor.commitment,
            "quote": anchor.quote,
            "prefix": anchor.prefix,
            "suffix": anchor.suffix,
            "start": anchor.start,
            "stance": annotation.stance,
            "body": annotation.text,
            "created": annotation.created,
            "modified": annotation.modified,
        },
    )


def of_report(database: Database, sha256: str) -> tuple[Annotation, ...]:
    """The annotations on one report in reading order."""
    rows = database.execute(
        f"SELECT {snapshot.ANNOTATION} FROM annotation"  # noqa: S608  columns of ours
        " WHERE report = ? ORDER BY start, created, id",
        [sha256],
    )
    return tuple(snapshot.annotation(*row) for row in rows)


def remove(database: Database, annotation_id: str) -> bool:
    """Remove the annotation with this id; False when there is none."""
    cursor = database.execute("DELETE FROM annotation WHERE id = ?", [annotation_id])
    return cursor.rowcount > 0
