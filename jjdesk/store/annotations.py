"""Annotations in the workbook as they stand now: rows, with their tags and links.

Plain SQL, not ``Table.upsert``: sqlite-utils 4.2 probes each connection with a table of its own,
and where that probe meets another writer's lock it falls back for good to ``INSERT OR IGNORE`` of
the key alone, which our NOT NULL columns refuse without a word.
"""

import json
from collections.abc import Iterable, Iterator

import msgspec
from msgspec.structs import replace
from sqlite_utils import Database

from jjdesk.domain.annotation import Annotation, Link
from jjdesk.store import rows as cells
from jjdesk.store import snapshot


def put(database: Database, annotation: Annotation) -> None:
    """Keep ``annotation``, in place of the one with its id. Its report must be there.

    Tags and links are touched only where they are others.
    """
    there = get(database, annotation.id)
    row = _row(annotation)
    names = ", ".join(row)
    values = ", ".join(f":{name}" for name in row)
    changed = ", ".join(f"{name} = excluded.{name}" for name in row if name != "id")
    database.execute(
        f"INSERT INTO annotation ({names}) VALUES ({values})"  # noqa: S608  columns of ours
        f" ON CONFLICT (id) DO UPDATE SET {changed}",
        row,
    )
    if annotation.tags != (there.tags if there else ()):
        _put_tags(database, annotation)
    if annotation.links != (there.links if there else ()):
        _put_links(database, annotation)


def remove(database: Database, annotation_id: str) -> bool:
    """Remove the annotation with this id; False when there is none."""
    for table in ("annotation_tag", "annotation_link"):
        database.execute(f"DELETE FROM {table} WHERE annotation = ?", [annotation_id])  # noqa: S608
    cursor = database.execute("DELETE FROM annotation WHERE id = ?", [annotation_id])
    return cursor.rowcount > 0


def show(database: Database, annotation_id: str, annotation: Annotation | None) -> None:
    """Let the row of ``annotation_id`` be what its history says: ``None`` where it is deleted.

    A row that shows this revision already keeps its anchor: another reading may have moved it.
    """
    here = get(database, annotation_id)
    if annotation is None:
        remove(database, annotation_id)
    elif here is not None and here.revision == annotation.revision:
        put(database, replace(annotation, anchor=here.anchor))
    else:
        put(database, annotation)


def get(database: Database, annotation_id: str) -> Annotation | None:
    """The annotation with this id, if there is one."""
    return next(_read(database, "WHERE id = ?", [annotation_id]), None)


def of_ids(database: Database, ids: Iterable[str]) -> tuple[Annotation, ...]:
    """The annotations with these ids that are there, in reading order."""
    wanted = json.dumps(list(ids))
    where = "WHERE id IN (SELECT value FROM json_each(?)) ORDER BY report, start, created, id"
    return tuple(_read(database, where, [wanted]))


def of_report(database: Database, sha256: str) -> tuple[Annotation, ...]:
    """The annotations on one report in reading order."""
    return tuple(_read(database, "WHERE report = ? ORDER BY start, created, id", [sha256]))


def every(database: Database) -> Iterator[Annotation]:
    """All annotations, report by report in reading order, read one after the other."""
    return _read(database, "ORDER BY report, start, created, id", [])


def _read(database: Database, where: str, values: Iterable[object]) -> Iterator[Annotation]:
    given = list(values)
    there = f"annotation IN (SELECT id FROM annotation {where})"  # noqa: S608  conditions of ours
    tags: dict[str, list[str]] = {}
    for id_, tag in database.execute(
        f"SELECT annotation, tag FROM annotation_tag WHERE {there} ORDER BY position",  # noqa: S608
        given,
    ):
        tags.setdefault(id_, []).append(cells.text(tag))
    links: dict[str, list[Link]] = {}
    for id_, *link in database.execute(
        "SELECT annotation, report, commitment, quote FROM annotation_link"  # noqa: S608  ours
        f" WHERE {there} ORDER BY position",
        given,
    ):
        links.setdefault(id_, []).append(cells.of(Link, link))
    for row in database.execute(
        f"SELECT {snapshot.ANNOTATION} FROM annotation {where}",  # noqa: S608  columns of ours
        given,
    ):
        found = snapshot.annotation(*row)
        if found.id in tags or found.id in links:
            found = replace(
                found, tags=tuple(tags.get(found.id, ())), links=tuple(links.get(found.id, ()))
            )
        yield found


def _put_tags(database: Database, annotation: Annotation) -> None:
    database.execute("DELETE FROM annotation_tag WHERE annotation = ?", [annotation.id])
    for position, tag in enumerate(annotation.tags):
        database.execute(
            "INSERT INTO annotation_tag (annotation, position, tag) VALUES (?, ?, ?)",
            [annotation.id, position, tag],
        )


def _put_links(database: Database, annotation: Annotation) -> None:
    database.execute("DELETE FROM annotation_link WHERE annotation = ?", [annotation.id])
    for position, link in enumerate(annotation.links):
        database.execute(
            "INSERT INTO annotation_link (annotation, position, report, commitment, quote)"
            " VALUES (?, ?, ?, ?, ?)",
            [annotation.id, position, link.report, link.commitment, link.quote],
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
