"""All of a workbook at once: read to leave in a file, and put in place of what is there."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import msgspec
from sqlite_utils import Database

from jjdesk.domain.annotation import Annotation
from jjdesk.domain.library import Whole
from jjdesk.store import (
    annotations,
    authors,
    backups,
    cast_ballots,
    container,
    corrections,
    driver,
    faults,
    intentions,
    passages,
    place_lists,
    progress,
    project_links,
    projects,
    revisions,
    tags,
    tasks,
)
from jjdesk.store.container import SCHEMA_VERSION, State
from jjdesk.store.database import ERASING, Workbook
from jjdesk.store.migrations import MIGRATIONS
from jjdesk.store.undo_log import DERIVED, TRACKED
from jjdesk.words import say

_OURS: Final = "_sqlite_migrations"
_SEALED: Final = "cast_ballot"
_KINDS: Final = {"TEXT": (str,), "INTEGER": (int,), "REAL": (int, float)}
"""What a column may hold, beside nothing where it may be empty."""
_FOREIGN: Final = (0, sqlite3.SQLITE_ERROR)
"""What is told of SQL that does not fit the tables, and, by Python, of text that is no UTF-8."""


class UnfitError(Exception):
    """What was to be put cannot be a workbook; ``str`` says in Chinese in which way."""


def tables(connection: sqlite3.Connection) -> tuple[str, ...]:
    """The tables that hold what users keep, by name."""
    rows = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    return tuple(name for (name,) in rows if name != _OURS and not name.startswith(DERIVED))


def read(connection: sqlite3.Connection) -> Whole:
    """All of a workbook as it is at one moment; rows in the order of their keys.

    That something is yet to be erased is a matter of the file, and left out.
    """
    outside = not connection.in_transaction
    if outside:
        connection.execute("BEGIN")
    try:
        (schema,) = connection.execute("PRAGMA user_version").fetchone()
        return Whole(schema, {name: _rows(connection, name) for name in tables(connection)})
    finally:
        if outside:
            connection.rollback()


def read_file(path: Path) -> Whole:
    """All of the workbook at ``path``, of this or an older shape; the file is not changed.

    Raises:
        WorkbookError: there is none, or it cannot be read.
    """
    if not container.occupied(path):
        raise faults.missing(path)
    with container.readonly(path) as connection:
        if container.examine(connection, path) is State.MISSING:
            raise faults.missing(path)
        try:
            return read(connection)
        except driver.of(sqlite3.OperationalError) as error:
            if faults.primary_code(error) not in _FOREIGN:
                raise
            # It passes for a workbook, and has tables or bytes of text as none of ours has.
            raise faults.damaged(path) from error


def counts(database: Database) -> dict[str, int]:
    """The number of rows of each table."""
    return backups.counts(database.conn, tables(database.conn))


def counts_of_file(path: Path) -> dict[str, int]:
    """The same of the workbook at ``path``, of this or an older shape, and of SQLite's own tables.

    The file is not changed.

    Raises:
        WorkbookError: there is none, or it cannot be read.
    """
    with container.readonly(path) as connection:
        if container.examine(connection, path) is State.MISSING:
            raise faults.missing(path)
        return backups.counts(connection)


def is_empty(database: Database) -> bool:
    """Whether nothing a user made is in the workbook: at most settings and marks."""
    found = counts(database)
    return not any(found[name] for name in (*TRACKED, _SEALED))


def notes(whole: Whole) -> tuple[Annotation, ...]:
    """The notes of a workbook, as the present version has them.

    Raises:
        UnfitError: it is no workbook.
    """
    with _made(whole) as given:
        return tuple(annotations.every(given))


def put(workbook: Workbook, whole: Whole) -> None:
    """Put all of it in place of what the workbook holds, in one transaction.

    No act from before can be taken back any more. That ballots were sealed here stays known: where
    both know of a vote, the later sealing counts.

    Raises:
        UnfitError: it is no workbook; nothing was changed.
        WorkbookError: SQLite refused; nothing was changed.
    """
    with _made(whole) as given:
        with workbook.changing() as database:
            database.execute("PRAGMA defer_foreign_keys = ON")
            for name in tables(database.conn):
                _replace(database, given, name)
            if database["passage_state"].exists():
                passages.prepare(database, anew=True)
        workbook.forget_acts()


def _replace(database: Database, given: Database, table: str) -> None:
    if table == _SEALED:
        cast_ballots.put_later(database.conn, cast_ballots.rows(given.conn))
        return
    columns = [name for name, *_ in _columns(given.conn, table)]
    names = ", ".join(f'"{each}"' for each in columns)
    rows = given.execute(f"SELECT {names} FROM {table}")  # noqa: S608  ours
    marks = ", ".join("?" for _ in columns)
    insert = f"INSERT INTO {table} ({names}) VALUES ({marks})"  # noqa: S608  ours
    if table == "setting":
        database.execute("DELETE FROM setting WHERE key <> ?", [ERASING])
        insert += " ON CONFLICT (key) DO NOTHING"
    else:
        database.execute(f"DELETE FROM {table}")  # noqa: S608  ours
    database.conn.executemany(insert, rows)


@contextmanager
def _made(whole: Whole) -> Iterator[Database]:
    """A workbook in memory with all of ``whole``, brought to the present shape and looked at."""
    with Database(memory=True, execute_plugins=False) as database:
        try:
            _fill(database, whole)
            MIGRATIONS.apply(database)
            _look_at_all(database)
        except _NO_SENSE as error:
            # What SQLite or a reader says names columns, and no words of a note.
            raise UnfitError(say("内容自相矛盾")) from error
        yield database


_NO_SENSE: Final = (
    sqlite3.Error,
    msgspec.MsgspecError,
    ValueError,
    TypeError,
    OverflowError,
    RecursionError,
)


def _fill(database: Database, whole: Whole) -> None:
    """Give an empty database the shape that ``whole`` is of, and its rows."""
    names = [each.name for each in MIGRATIONS.pending(database)]
    if not 0 < whole.schema <= SCHEMA_VERSION:
        raise UnfitError(say("没有第 {schema} 版的工作簿", schema=whole.schema))
    MIGRATIONS.apply(database, stop_before=names[whole.schema :])
    known = tables(database.conn)
    if set(known) != set(whole.tables):
        raise UnfitError(say("表与工作簿的不同"))
    database.execute("PRAGMA foreign_keys = ON")
    with database.atomic():
        database.execute("PRAGMA defer_foreign_keys = ON")
        for name in known:
            _insert(database, name, whole.tables[name])


def _insert(
    database: Database, table: str, rows: Sequence[Mapping[str, str | int | float | None]]
) -> None:
    columns = _columns(database.conn, table)
    names = [name for name, *_ in columns]
    for number, row in enumerate(rows, start=1):
        if row.keys() != {*names}:
            raise UnfitError(
                say("表 {table} 第 {number} 行的列与工作簿的不同", table=table, number=number)
            )
        for name, kinds, required in columns:
            value = row[name]
            if (value is None and required) or not (value is None or type(value) in kinds):
                raise UnfitError(
                    say(
                        "表 {table} 第 {number} 行的 {name} 不是该有的类型",
                        table=table,
                        number=number,
                        name=name,
                    )
                )
    quoted, marks = ", ".join(f'"{name}"' for name in names), ", ".join("?" for _ in names)
    database.conn.executemany(
        f"INSERT INTO {table} ({quoted}) VALUES ({marks})",  # noqa: S608  ours
        ([row[name] for name in names] for row in rows),
    )


def _look_at_all(database: Database) -> None:
    """Read all that is read at other times, so that what makes no sense shows now."""
    notes = list(annotations.every(database))
    rows = database.execute("SELECT DISTINCT annotation FROM revision").fetchall()
    revisions.of_annotations(database, [annotation for (annotation,) in rows])
    annotations.of_ids(database, [note.id for note in notes])
    for (report,) in database.execute("SELECT sha256 FROM report").fetchall():
        corrections.of_report(database, report)
        progress.of_report(database, report)
    for (table,) in database.execute("SELECT id FROM task_table").fetchall():
        tasks.tasks(database, table)
        tasks.matches(database, table)
    for listed in projects.every(database):
        intentions.of_list(database, listed.id)
    for (report,) in database.execute("SELECT DISTINCT report FROM project_link").fetchall():
        project_links.of_projects(database, report)
    for (package,) in database.execute("SELECT package FROM cast_ballot").fetchall():
        cast_ballots.read(database, package)
    for every in (authors.every, place_lists.every, tags.every):
        every(database)


def _columns(
    connection: sqlite3.Connection, table: str
) -> list[tuple[str, tuple[type, ...], bool]]:
    """The columns of a table: name, what it may hold, and whether it must hold something."""
    rows = connection.execute(f"PRAGMA table_info({table})").fetchall()
    return [(row[1], _KINDS[row[2]], bool(row[3] or row[5])) for row in rows]


def _rows(connection: sqlite3.Connection, table: str) -> list[dict[str, str | int | float | None]]:
    info = connection.execute(f"PRAGMA main.table_info({table})").fetchall()
    names = [row[1] for row in info]
    keys = [row[1] for row in sorted(info, key=lambda row: row[5]) if row[5]]
    quoted = ", ".join(map(_quoted, names))
    order = ", ".join(map(_quoted, keys)) or "rowid"
    rows = connection.execute(f"SELECT {quoted} FROM {table} ORDER BY {order}")  # noqa: S608  ours
    found = [dict(zip(names, row, strict=True)) for row in rows]
    return [row for row in found if not (table == "setting" and row["key"] == ERASING)]


def _quoted(column: str) -> str:
    """A column's name as SQL takes it, whatever a file of others calls it."""
    return '"' + column.replace('"', '""') + '"'
