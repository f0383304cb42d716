"""Which commitments have been read: the table ``reading``."""

from collections.abc import Iterable

from sqlite_utils import Database

from jjdesk.store import rows as cells


def of_report(database: Database, report: str) -> frozenset[str]:
    """Ids of the commitments of a report that have been read."""
    rows = database.execute("SELECT commitment FROM reading WHERE report = ?", [report])
    return frozenset(cells.text(row[0]) for row in rows)


def mark(database: Database, report: str, commitments: Iterable[str], moment: str) -> None:
    """Mark commitments as read at ``moment`` (ISO 8601 in UTC); an earlier mark stays."""
    for commitment in commitments:
        database.execute(
            "INSERT OR IGNORE INTO reading (report, commitment, read_at) VALUES (?, ?, ?)",
            [report, commitment, moment],
        )


def unmark(database: Database, report: str, commitments: Iterable[str]) -> None:
    """Take the marks of commitments away."""
    for commitment in commitments:
        database.execute(
            "DELETE FROM reading WHERE report = ? AND commitment = ?", [report, commitment]
        )
