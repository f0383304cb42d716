"""Reports in the workbook: source text and reading, so that the file stands alone."""

from sqlite_utils import Database

from jjdesk.domain.report import Report


def contains(database: Database, sha256: str) -> bool:
    """Whether the report with this SHA-256 of its source text is kept."""
    rows = database.execute("SELECT 1 FROM report WHERE sha256 = ?", [sha256])
    return rows.fetchone() is not None


def add(database: Database, report: Report, text: str, parsed: str, added: str) -> None:
    """Keep a report; one that is kept already stays as it is.

    Args:
        database: the open workbook.
        report: the reading.
        text: the decoded source text.
        parsed: ``report`` as report JSON, version 1.
        added: ISO 8601 in UTC.
    """
    source = report.source
    database.execute(
        """
        INSERT INTO report (sha256, name, title, media_type, source_text, parsed, added)
        VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (sha256) DO NOTHING
        """,
        [source.sha256, source.name, report.title, source.media_type, text, parsed, added],
    )
