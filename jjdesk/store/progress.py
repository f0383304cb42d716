"""The history of how far commitments have come, in the workbook."""

import uuid
from collections.abc import Iterable, Mapping
from typing import Final

from msgspec.structs import replace
from sqlite_utils import Database

from jjdesk.domain.progress import StatusChange
from jjdesk.store import rows as cells

_COLUMNS: Final = "id, report, commitment, quote, period, status, source, date, note, created"


def put(database: Database, change: StatusChange) -> None:
    """Keep an entry, new or changed; its report must be there."""
    database.execute(
        f"""
        INSERT INTO status_change ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET commitment = excluded.commitment, quote = excluded.quote,
            period = excluded.period, status = excluded.status, source = excluded.source,
            date = excluded.date, note = excluded.note
        """,  # noqa: S608  columns of ours
        [change.id, change.report, change.commitment, change.quote, change.period,
         change.status.value, change.source, change.date, change.note, change.created],
    )  # fmt: skip


def remove(database: Database, ids: Iterable[str]) -> int:
    """Take entries away; how many there were."""
    return sum(
        database.execute("DELETE FROM status_change WHERE id = ?", [each]).rowcount for each in ids
    )


def of_report(database: Database, report: str) -> tuple[StatusChange, ...]:
    """All entries of a report (its SHA-256), the latest last."""
    rows = database.execute(
        f"SELECT {_COLUMNS} FROM status_change WHERE report = ?"  # noqa: S608  columns of ours
        " ORDER BY date, created, id",
        [report],
    )
    return tuple(_change(row) for row in rows)


def sources(database: Database) -> tuple[str, ...]:
    """What was given as a source in any report, the most frequent first."""
    rows = database.execute(
        "SELECT source FROM status_change WHERE source <> '' GROUP BY source"
        " ORDER BY count(*) DESC, source"
    )
    return tuple(cells.text(source) for (source,) in rows)


def rehang(
    database: Database, report: str, ids: Mapping[str, str], quotes: Mapping[str, str]
) -> None:
    """Hang a report's entries on the commitments' new ids.

    Args:
        database: in a transaction.
        report: SHA-256 of the report.
        ids: new ids by old ones; entries on others stay as they are.
        quotes: the commitments' words, by their new ids.
    """
    for change in of_report(database, report):
        new = ids.get(change.commitment, change.commitment)
        moved = replace(change, commitment=new, quote=quotes.get(new, change.quote))
        if moved != change:
            put(database, moved)


def copy(
    database: Database, older: str, newer: str, ids: Mapping[str, str], quotes: Mapping[str, str]
) -> None:
    """Give a version of a report the entries of an older one, which keeps its own.

    Args:
        database: in a transaction.
        older: SHA-256 of the version that has the entries.
        newer: of the version that gets them.
        ids: commitments of ``newer`` by those of ``older``; entries on others are not copied.
        quotes: the words of the commitments of ``newer``, by their ids.
    """
    for change in of_report(database, older):
        new = ids.get(change.commitment)
        if new is not None:
            quote = quotes.get(new, change.quote)
            given = replace(change, id=uuid.uuid4().hex, report=newer, commitment=new, quote=quote)
            put(database, given)


def _change(row: tuple[str, ...]) -> StatusChange:
    return cells.made(StatusChange, dict(zip(_COLUMNS.split(", "), row, strict=True)))
