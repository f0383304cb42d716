"""Annotations in the workbook.

Plain SQL, not ``Table.upsert``: sqlite-utils 4.2 probes each connection with a table of its own,
and where that probe meets another writer's lock it falls back for good to ``INSERT OR IGNORE`` of
the key alone, which our NOT NULL columns refuse without a word.
"""

import msgspec
from sqlite_utils import Database

from jjdesk.domain.annotation import Annotation
from jjdesk.store import snapshot


def put(database: Database, annotation: Annotation) -> None:
    """Insert ``annotation``, or replace the one with its id. Its report must be there."""
    row = _row(annotation)
    names = ", ".join(row)
    values = ", ".join(f":{name}" for name in row)
    changed = ", ".join(f"{name} = excluded.{name}" for name in row if name != "id")
    database.execute(
        f"INSERT INTO annotation ({names}) VALUES ({values})"  # noqa: S608  columns of ours
        f" ON CONFLICT (id) DO UPDATE SET {changed}",
        row,
    )


def _row(annotation: Annotation) -> dict[str, object]:
    """The columns of an annotation; tags and links have tables of their own."""
    anchor, amendment = annotation.anchor, annotation.amendment
    return {
        "id": annotation.id,
        "report": anchor.report,
        "scope": anchor.scope,
        "commitment": anchor.commitment,
        "section": anchor.section,
        "quote": anchor.quote,
        "prefix": anchor.prefix,
        "suffix": anchor.suffix,
        "start": anchor.start,
        "end": anchor.end,
        "kind": annotation.kind,
        "stance": annotation.stance,
        "importance": int(annotation.importance),
        "body": annotation.text,
        "original": amendment.original if amendment else None,
        "proposed": amendment.proposed if amendment else None,
        "follow_up": annotation.follow_up,
        "author": annotation.author,
        "shared": annotation.shared,
        "created": annotation.created,
        "modified": annotation.modified,
        "revision": annotation.revision,
        "rivals": msgspec.json.encode(annotation.rivals).decode(),
    }


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
