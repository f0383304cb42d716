"""Authors in the workbook: who writes annotations, by the name that was given last."""

from collections.abc import Iterable

from sqlite_utils import Database

from jjdesk.domain.tag import Author
from jjdesk.store import rows as cells


def put(database: Database, authors: Iterable[Author]) -> None:
    """Keep authors; of two with one id the one with the greater ``(modified, name)`` stays."""
    database.conn.executemany(
        "INSERT INTO author (id, name, modified) VALUES (?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET name = excluded.name, modified = excluded.modified"
        " WHERE (excluded.modified, excluded.name) > (modified, name)",
        [(author.id, author.name, author.modified) for author in authors],
    )


def every(database: Database) -> tuple[Author, ...]:
    """All authors by name."""
    rows = database.execute("SELECT id, name, modified FROM author ORDER BY name, id")
    return tuple(cells.of(Author, row) for row in rows)
