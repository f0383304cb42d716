"""What the deputy intends for projects, in the workbook."""

from collections.abc import Iterable, Sequence
from typing import Final

from sqlite_utils import Database

from jjdesk.domain.project_list import Intention
from jjdesk.store import rows as cells

TABLE: Final = "intention"
ERASE: Final = "DELETE FROM intention WHERE project IN (SELECT value FROM json_each(?))"
"""Deletes the intentions for projects in all lists; takes their keys as a JSON array."""


def of_list(database: Database, list_id: str) -> tuple[Intention, ...]:
    """The intentions that were ever changed, in the deputy's order."""
    rows = database.execute(
        "SELECT project, leaning, note FROM intention WHERE project_list = ?"
        " ORDER BY position, project",
        [list_id],
    )
    return tuple(_intention(row) for row in rows.fetchall())


def of_projects(database: Database, keys: Iterable[str]) -> tuple[tuple[str, Intention], ...]:
    """The intentions for projects of these keys in lists that are there, with the list's id.

    Those of the latest list come last.
    """
    wanted = set(keys)
    rows = database.execute(
        "SELECT project_list, project, leaning, note FROM intention"
        " JOIN project_list ON id = project_list WHERE removed IS NULL"
        " ORDER BY added, id, position, project"
    )
    return tuple((row[0], _intention(row[1:])) for row in rows.fetchall() if row[1] in wanted)


def put(database: Database, list_id: str, intentions: Sequence[Intention]) -> None:
    """Keep the intentions for a list's projects, in this order; rows that are the same stay."""
    for position, each in enumerate(intentions):
        database.execute(
            """
            INSERT INTO intention (project_list, project, leaning, position, note)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (project_list, project) DO UPDATE SET leaning = excluded.leaning,
                position = excluded.position, note = excluded.note
            """,
            [list_id, each.project, each.leaning.value, position, each.note],
        )


def _intention(row: Sequence[str]) -> Intention:
    return cells.of(Intention, row)
