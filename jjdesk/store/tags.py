"""Tags in the workbook; annotations hold their ids."""

import json
from collections.abc import Iterable

from sqlite_utils import Database

from jjdesk.domain.tag import Tag
from jjdesk.store import rows as cells


def put(database: Database, tags: Iterable[Tag]) -> None:
    """Keep tags; of two with one id the one with the later ``modified`` stays, then the greater.

    So tags of several workbooks come together to the same in any order.
    """
    database.conn.executemany(
        """
        INSERT INTO tag (id, name, colour, parent, merged, removed, modified)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, colour = excluded.colour,
            parent = excluded.parent, merged = excluded.merged, removed = excluded.removed,
            modified = excluded.modified
        WHERE (excluded.modified, excluded.name, excluded.colour, excluded.parent, excluded.merged,
            excluded.removed) > (modified, name, colour, parent, merged, removed)
        """,
        [
            (tag.id, tag.name, tag.colour, tag.parent, tag.merged, tag.removed, tag.modified)
            for tag in tags
        ],
    )


def every(database: Database) -> tuple[Tag, ...]:
    """All tags by name, also merged and removed ones."""
    rows = database.execute(
        "SELECT id, name, colour, parent, merged, removed, modified FROM tag ORDER BY name, id"
    )
    return tuple(
        cells.of(Tag, (*texts, bool(removed), modified)) for *texts, removed, modified in rows
    )


def counts(database: Database) -> dict[str, int]:
    """The number of annotations by id of tag, as they hold it."""
    rows = database.execute("SELECT tag, count(*) FROM annotation_tag GROUP BY tag")
    return {cells.text(tag): number for tag, number in rows}


def count_of_any(database: Database, tags: Iterable[str]) -> int:
    """The number of annotations that hold at least one of ``tags``."""
    (number,) = database.execute(
        "SELECT count(DISTINCT annotation) FROM annotation_tag"
        " WHERE tag IN (SELECT value FROM json_each(?))",
        [json.dumps(list(tags))],
    ).fetchone()
    return int(number)
