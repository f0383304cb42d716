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
    row = {
        "sha256": report.source.sha256,
        "name": report.source.name,
        "title": report.title,
        "media_type": report.source.media_type,
        "source_text": text,
        "parsed": parsed,
        "added": added,
    }
    database.table("report").insert(row, pk="sha256", ignore=True)
