"""Reports in the workbook: source text and reading, so that the file stands alone."""

from collections.abc import Iterator
from typing import Final

from msgspec import Struct
from sqlite_utils import Database

from jjdesk.domain.library import Shelved
from jjdesk.domain.report import Report
from jjdesk.store import rows as cells

_SHELVED: Final = "sha256, name, title, place, year, commitments, targets, parser, added, removed"


class Kept(Struct, frozen=True):
    """A report as the workbook keeps it; ``parsed`` is its reading as report JSON."""

    shelved: Shelved
    text: str
    parsed: str
    media_type: str


def contains(database: Database, sha256: str) -> bool:
    """Whether the report with this SHA-256 of its source text is kept."""
    rows = database.execute("SELECT 1 FROM report WHERE sha256 = ?", [sha256])
    return rows.fetchone() is not None


def add(
    database: Database, report: Report, text: str, *, parsed: str, parser: int, added: str
) -> None:
    """Keep a report; one that is kept already stays as it is.

    Args:
        database: the open workbook.
        report: the reading.
        text: the decoded source text.
        parsed: ``report`` as report JSON, version 1.
        parser: version of the parser that read it.
        added: ISO 8601 in UTC.
    """
    source = report.source
    database.execute(
        """
        INSERT INTO report (sha256, name, title, place, year, media_type, source_text, parsed,
            parser, commitments, targets, added)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (sha256) DO NOTHING
        """,
        [source.sha256, source.name, report.title, report.place, report.year, source.media_type,
         text, parsed, parser, *_counts(report), added],
    )  # fmt: skip


def put_reading(database: Database, report: Report, *, parsed: str, parser: int) -> None:
    """Replace the reading of a kept report, and what the shelf says of it.

    Args:
        database: the open workbook.
        report: the new reading.
        parsed: ``report`` as report JSON, version 1.
        parser: version of the parser that read it.
    """
    database.execute(
        """
        UPDATE report SET title = ?, place = ?, year = ?, parsed = ?, parser = ?, commitments = ?,
            targets = ?
        WHERE sha256 = ?
        """,
        [report.title, report.place, report.year, parsed, parser, *_counts(report),
         report.source.sha256],
    )  # fmt: skip


def shelf(database: Database) -> tuple[Shelved, ...]:
    """All reports of the workbook, also removed ones: the newest year first, then by title."""
    rows = database.execute(
        f"SELECT {_SHELVED} FROM report ORDER BY year DESC, title, added, sha256"  # noqa: S608
    )
    return tuple(cells.of(Shelved, row) for row in rows)


def read(database: Database, sha256: str) -> Kept | None:
    """A report with its text and reading; ``None`` when it is not kept."""
    row = database.execute(
        f"SELECT source_text, parsed, media_type, {_SHELVED}"  # noqa: S608  columns of ours
        " FROM report WHERE sha256 = ?",
        [sha256],
    ).fetchone()
    return Kept(cells.of(Shelved, row[3:]), *cells.texts(row[:3])) if row else None


def texts(database: Database) -> Iterator[tuple[str, str]]:
    """SHA-256 and source text of every report, one at a time."""
    for sha256, text in database.execute("SELECT sha256, source_text FROM report"):
        yield cells.text(sha256), cells.text(text)


def set_removed(database: Database, sha256: str, moment: str | None) -> bool:
    """Take a report off the shelf (ISO 8601 in UTC) or put it back (``None``).

    Returns:
        Whether that changed anything.
    """
    cursor = database.execute(
        "UPDATE report SET removed = ? WHERE sha256 = ? AND (removed IS NULL) = (? IS NOT NULL)",
        [moment, sha256, moment],
    )
    return cursor.rowcount > 0


def _counts(report: Report) -> tuple[int, int]:
    commitments = report.commitments
    return len(commitments), sum(len(commitment.targets) for commitment in commitments)
