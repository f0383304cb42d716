"""Lists of projects in the workbook."""

from collections.abc import Iterable

from sqlite_utils import Database

from jjdesk.domain.poll import Project
from jjdesk.domain.project_list import ProjectList
from jjdesk.store import rows as cells

_LIST = "id, name, kind, demo, source, added, removed"
_PROJECT = "key, number, name, content, investment, unit, deadline"


def add(database: Database, kept: ProjectList) -> None:
    """Keep a list with its projects."""
    database.execute(
        f"INSERT INTO project_list ({_LIST}) VALUES (?, ?, ?, ?, ?, ?, ?)",  # noqa: S608  ours
        [kept.id, kept.name, kept.kind, int(kept.demo), kept.source, kept.added, kept.removed],
    )
    for project in kept.projects:
        _put(database, kept.id, project)


def update(database: Database, kept: ProjectList) -> None:
    """Give a list the name and the projects it has now.

    With a project that is gone its links and the deputy's intention go, too.
    """
    database.execute(
        "UPDATE project_list SET name = ?, kind = ? WHERE id = ?", [kept.name, kept.kind, kept.id]
    )
    keys = {each.key for each in kept.projects}
    for gone in (each.key for each in _projects(database, kept.id) if each.key not in keys):
        for table, column in (("project_link", "project"), ("intention", "project")):
            _delete(database, table, column, kept.id, gone)
        _delete(database, "project", "key", kept.id, gone)
    for project in kept.projects:
        _put(database, kept.id, project)


def set_removed(database: Database, id_: str, moment: str | None) -> bool:
    """Take a list away (ISO 8601 in UTC) or put it back (``None``); whether that changed it."""
    cursor = database.execute(
        "UPDATE project_list SET removed = ? WHERE id = ? AND (removed IS NULL) = (? IS NOT NULL)",
        [moment, id_, moment],
    )
    return cursor.rowcount > 0


def every(database: Database) -> tuple[ProjectList, ...]:
    """All lists, also removed ones, as they were added."""
    rows = database.execute(f"SELECT {_LIST} FROM project_list ORDER BY added, id")  # noqa: S608
    return tuple(_list(database, row) for row in rows.fetchall())


def read(database: Database, id_: str) -> ProjectList | None:
    """A list, also a removed one."""
    sql = f"SELECT {_LIST} FROM project_list WHERE id = ?"  # noqa: S608  columns of ours
    row = database.execute(sql, [id_]).fetchone()
    return None if row is None else _list(database, row)


def _list(database: Database, row: tuple[str, ...]) -> ProjectList:
    id_, name, kind, demo, source, added, removed = row
    held = tuple(_projects(database, id_))
    return cells.of(ProjectList, (id_, name, held, kind, bool(demo), source, added, removed))


def _projects(database: Database, id_: str) -> Iterable[Project]:
    rows = database.execute(
        f"SELECT {_PROJECT} FROM project WHERE project_list = ? ORDER BY number, key",  # noqa: S608
        [id_],
    )
    for row in rows.fetchall():
        yield cells.of(Project, row)


def _put(database: Database, id_: str, project: Project) -> None:
    database.execute(
        f"""
        INSERT INTO project (project_list, {_PROJECT}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (project_list, key) DO UPDATE SET number = excluded.number,
            name = excluded.name, content = excluded.content, investment = excluded.investment,
            unit = excluded.unit, deadline = excluded.deadline
        """,  # noqa: S608  columns of ours
        [id_, project.key, project.number, project.name, project.content, project.investment,
         project.unit, project.deadline],
    )  # fmt: skip


def _delete(database: Database, table: str, column: str, id_: str, key: str) -> None:
    database.execute(
        f"DELETE FROM {table} WHERE project_list = ? AND {column} = ?",  # noqa: S608  names of ours
        [id_, key],
    )
