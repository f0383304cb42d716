"""That ballots were sealed with this workbook: how often for a package, and the last receipt."""

import sqlite3
from collections.abc import Iterable
from typing import Any, Final

from sqlite_utils import Database

from jjdesk.domain.project_list import Cast
from jjdesk.store import rows as cells

_COLUMNS: Final = "package, sequence, receipt"
_PUT: Final = (
    f"INSERT INTO cast_ballot ({_COLUMNS}) VALUES (?, ?, ?)"  # noqa: S608  ours
    " ON CONFLICT (package) DO UPDATE SET sequence = excluded.sequence, receipt = excluded.receipt"
)


def read(database: Database, package: str) -> Cast | None:
    """What is known of a package; None if none was sealed here."""
    row = database.execute(
        f"SELECT {_COLUMNS} FROM cast_ballot WHERE package = ?",  # noqa: S608  ours
        [package],
    ).fetchone()
    return cells.of(Cast, row) if row else None


def put(database: Database, cast: Cast) -> None:
    """Keep what is known of a package now."""
    database.execute(_PUT, [cast.package, cast.sequence, cast.receipt])


def rows(connection: sqlite3.Connection) -> list[tuple[Any, ...]]:
    """What is known of all packages, as ``put_later`` takes it; nothing is looked at."""
    return connection.execute(f"SELECT {_COLUMNS} FROM cast_ballot").fetchall()  # noqa: S608  ours


def put_later(connection: sqlite3.Connection, known: Iterable[tuple[Any, ...]]) -> None:
    """Add what another workbook knows: where both know of a package, the later sealing counts."""
    connection.executemany(f"{_PUT} WHERE excluded.sequence > sequence", known)
