"""Corrections of a report's reading in the workbook; at one place a field has at most one."""

from sqlite_utils import Database

from jjdesk.domain.library import Correction
from jjdesk.store import rows as cells


def put(database: Database, correction: Correction) -> None:
    """Keep a correction; it takes the place of an earlier one of its field at the same place."""
    database.execute(
        """
        INSERT INTO correction (id, report, field, start, end, quote, value, created)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (report, field, start, end) DO UPDATE SET id = excluded.id,
            quote = excluded.quote, value = excluded.value, created = excluded.created
        """,
        [correction.id, correction.report, correction.field, correction.start, correction.end,
         correction.quote, correction.value, correction.created],
    )  # fmt: skip


def remove(database: Database, correction_id: str) -> bool:
    """Remove the correction with this id; False when there is none."""
    cursor = database.execute("DELETE FROM correction WHERE id = ?", [correction_id])
    return cursor.rowcount > 0


def of_report(database: Database, sha256: str) -> tuple[Correction, ...]:
    """The corrections of one report in the order they were made."""
    rows = database.execute(
        "SELECT id, report, field, start, end, quote, value, created FROM correction"
        " WHERE report = ? ORDER BY created, rowid",
        [sha256],
    )
    return tuple(cells.of(Correction, row) for row in rows)
