"""That ballots were sealed with this workbook: how often for a package, and the last receipt."""

from sqlite_utils import Database

from jjdesk.domain.project_list import Cast
from jjdesk.store import rows as cells


def read(database: Database, package: str) -> Cast | None:
    """What is known of a package; None if none was sealed here."""
    row = database.execute(
        "SELECT package, sequence, receipt FROM cast_ballot WHERE package = ?", [package]
    ).fetchone()
    return cells.of(Cast, row) if row else None


def put(database: Database, cast: Cast) -> None:
    """Keep what is known of a package now."""
    database.execute(
        "INSERT INTO cast_ballot (package, sequence, receipt) VALUES (?, ?, ?)"
        " ON CONFLICT (package) DO UPDATE SET sequence = excluded.sequence,"
        " receipt = excluded.receipt",
        [cast.package, cast.sequence, cast.receipt],
    )
