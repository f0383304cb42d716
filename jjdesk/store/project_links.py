"""Which commitments bear on the projects of a list: what was decided, in the workbook."""

from collections.abc import Mapping

from msgspec.structs import replace
from sqlite_utils import Database

from jjdesk.domain.project_list import ProjectLink
from jjdesk.store import rows as cells

_LINK = "project, report, commitment, quote, likeness, verdict"


def put(database: Database, list_id: str, link: ProjectLink) -> None:
    """Keep a link, or the new verdict on one that is kept; its project must be there."""
    database.execute(
        f"""
        INSERT INTO project_link (project_list, {_LINK}) VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (project_list, project, report, commitment) DO UPDATE SET
            quote = excluded.quote, likeness = excluded.likeness, verdict = excluded.verdict
        """,  # noqa: S608  columns of ours
        [list_id, link.project, link.report, link.commitment, link.quote, link.likeness,
         link.verdict.value],
    )  # fmt: skip


def _remove(database: Database, list_id: str, link: ProjectLink) -> None:
    """Take a decision away."""
    database.execute(
        "DELETE FROM project_link"
        " WHERE project_list = ? AND project = ? AND report = ? AND commitment = ?",
        [list_id, link.project, link.report, link.commitment],
    )


def of_list(database: Database, list_id: str, report: str) -> tuple[ProjectLink, ...]:
    """The links of a list to commitments of a report (its SHA-256), rejected ones too."""
    rows = database.execute(
        f"SELECT {_LINK} FROM project_link WHERE project_list = ? AND report = ?"  # noqa: S608
        " ORDER BY project, commitment",
        [list_id, report],
    )
    return tuple(_link(row) for row in rows.fetchall())


def of_projects(database: Database, report: str) -> tuple[ProjectLink, ...]:
    """The links of all lists that are there to commitments of a report, the latest list last."""
    rows = database.execute(
        f"SELECT {_LINK} FROM project_link JOIN project_list ON id = project_list"  # noqa: S608
        " WHERE report = ? AND removed IS NULL ORDER BY added, id, project, commitment",
        [report],
    )
    return tuple(_link(row) for row in rows.fetchall())


def rehang(
    database: Database, report: str, ids: Mapping[str, str], quotes: Mapping[str, str]
) -> None:
    """Hang the links to a report on the commitments' new ids.

    Args:
        database: in a transaction.
        report: SHA-256 of the report.
        ids: new ids by old ones; links to others stay as they are.
        quotes: the commitments' words, by their new ids.
    """
    moved = []
    for list_id, link in _of_report(database, report):
        new = ids.get(link.commitment, link.commitment)
        there = replace(link, commitment=new, quote=quotes.get(new, link.quote))
        if there != link:
            moved.append((list_id, link, there))
    # All go before any comes: the new id of one may be the old one of another.
    for list_id, link, _ in moved:
        _remove(database, list_id, link)
    for list_id, _, there in moved:
        put(database, list_id, there)


def copy(
    database: Database, older: str, newer: str, ids: Mapping[str, str], quotes: Mapping[str, str]
) -> None:
    """Give a version of a report the links to an older one, which keeps its own.

    Args:
        database: in a transaction.
        older: SHA-256 of the version that has the links.
        newer: of the version that gets them.
        ids: commitments of ``newer`` by those of ``older``; links to others are not copied.
        quotes: the words of the commitments of ``newer``, by their ids.
    """
    for list_id, link in _of_report(database, older):
        new = ids.get(link.commitment)
        if new is not None:
            quote = quotes.get(new, link.quote)
            put(database, list_id, replace(link, report=newer, commitment=new, quote=quote))


def _of_report(database: Database, report: str) -> tuple[tuple[str, ProjectLink], ...]:
    rows = database.execute(
        f"SELECT project_list, {_LINK} FROM project_link WHERE report = ?",  # noqa: S608  ours
        [report],
    )
    return tuple((list_id, _link(row)) for list_id, *row in rows.fetchall())


def _link(row: tuple[str, ...] | list[str]) -> ProjectLink:
    return cells.of(ProjectLink, row)
