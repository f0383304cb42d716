"""Reports that notes from elsewhere hang on and that are not in the workbook: what names them."""

from collections.abc import Iterable

from sqlite_utils import Database

from jjdesk.store import rows as cells

Named = tuple[str, str | None, str | None, int | None]
"""SHA-256, title, place and year."""


def put(database: Database, absent: Iterable[Named]) -> None:
    """Remember what names reports; what was said of one last stays."""
    database.conn.executemany(
        "INSERT OR REPLACE INTO absent_report (sha256, title, place, year) VALUES (?, ?, ?, ?)",
        list(absent),
    )


def every(database: Database) -> tuple[Named, ...]:
    """All that were heard of and are still not in the workbook."""
    rows = database.execute(
        "SELECT sha256, title, place, year FROM absent_report"
        " WHERE sha256 NOT IN (SELECT sha256 FROM report) ORDER BY sha256"
    )
    return tuple(
        (cells.text(sha256), cells.optional(title), cells.optional(place), cells.year(year))
        for sha256, title, place, year in rows
    )
