"""Annotations in the workbook."""

from sqlite_utils import Database

from jjdesk.domain.annotation import Annotation


def put(database: Database, annotation: Annotation) -> None:
    """Insert ``annotation``, or replace the one with its id. Its report must be there."""
    anchor = annotation.anchor
    row = {
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
    }
    database.table("annotation").upsert(row, pk="id")


def remove(database: Database, annotation_id: str) -> bool:
    """Remove the annotation with this id; False when there is none."""
    cursor = database.execute("DELETE FROM annotation WHERE id = ?", [annotation_id])
    return cursor.rowcount > 0
