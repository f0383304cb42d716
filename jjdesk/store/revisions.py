"""Revisions of annotations in the workbook: all that is known of each one's history."""

import json
from collections.abc import Iterable

import msgspec
from sqlite_utils import Database

from jjdesk.domain.annotation import Content, Revision
from jjdesk.store import rows as cells

_COLUMNS = "id, annotation, parents, editor, made, content"


def add(database: Database, revisions: Iterable[Revision]) -> None:
    """Keep revisions; one that is there already is replaced only where its content is missing.

    Without content it cannot be told whose it is: then it stays with the note it was first said of.
    """
    database.conn.executemany(
        f"INSERT INTO revision ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)"  # noqa: S608  ours
        " ON CONFLICT (id) DO UPDATE SET annotation = excluded.annotation,"
        " parents = excluded.parents, editor = excluded.editor, made = excluded.made,"
        " content = excluded.content WHERE content IS NULL"
        " AND (excluded.content IS NOT NULL OR annotation = excluded.annotation)",
        [_row(revision) for revision in revisions],
    )


def remove(database: Database, revision: str) -> None:
    """Forget a revision: one that another of the same sitting has taken the place of."""
    database.execute("DELETE FROM revision WHERE id = ?", [revision])


def of_annotation(database: Database, annotation: str) -> tuple[Revision, ...]:
    """All that is known of one annotation's history, by id."""
    return _read(database, "annotation = ?", [annotation])


def of_annotations(
    database: Database, annotations: Iterable[str]
) -> dict[str, tuple[Revision, ...]]:
    """The same of many, by annotation; those without a history are left out."""
    wanted = json.dumps(list(annotations))
    found: dict[str, list[Revision]] = {}
    for revision in _read(database, "annotation IN (SELECT value FROM json_each(?))", [wanted]):
        found.setdefault(revision.annotation, []).append(revision)
    return {annotation: tuple(revisions) for annotation, revisions in found.items()}


def of_deleted(database: Database, report: str) -> dict[str, tuple[Revision, ...]]:
    """The histories of the annotations on a report (its SHA-256) that are not there now."""
    rows = database.execute(
        "SELECT DISTINCT annotation FROM revision"
        " WHERE content IS NOT NULL AND json_extract(content, '$.anchor.report') = ?"
        " AND NOT EXISTS (SELECT 1 FROM annotation WHERE id = revision.annotation)",
        [report],
    ).fetchall()
    return of_annotations(database, [annotation for (annotation,) in rows])


def _read(database: Database, where: str, values: list[str]) -> tuple[Revision, ...]:
    rows = database.execute(
        f"SELECT {_COLUMNS} FROM revision WHERE {where} ORDER BY id",  # noqa: S608  ours
        values,
    )
    return tuple(
        Revision(
            id=cells.text(id_),
            annotation=cells.text(annotation),
            parents=msgspec.json.decode(parents, type=tuple[str, ...]),
            editor=cells.text(editor),
            made=cells.text(made),
            content=None if content is None else msgspec.json.decode(content, type=Content),
        )
        for id_, annotation, parents, editor, made, content in rows
    )


def _row(revision: Revision) -> tuple[object, ...]:
    content = revision.content
    return (
        revision.id,
        revision.annotation,
        msgspec.json.encode(revision.parents).decode(),
        revision.editor,
        revision.made,
        None if content is None else msgspec.json.encode(content).decode(),
    )
