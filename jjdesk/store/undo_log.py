"""What takes each change of the workbook back, written by triggers as it happens (ADR 0015).

The lines live in a TEMP table in memory: nothing of them is in the file, and they end with the
connection. A line is one SQL statement, which touches its row only as the change left it: where
another program has changed it since, an act is not taken back by halves.
"""

import hashlib
import sqlite3
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from msgspec import Struct
from sqlite_utils import Database

TRACKED: Final = (
    "annotation", "annotation_link", "annotation_tag", "author", "correction", "place_list",
    "report", "revision", "saved_filter", "status_change", "tag", "task", "task_match",
    "task_table",
)  # fmt: skip
"""What users change."""
UNTRACKED: Final = ("_sqlite_migrations", "reading", "setting", "taken_file")
"""Where one was, what is found again at the start, which files were taken in."""
DERIVED: Final = ("passage", "sqlite_")
"""How the names of tables begin that are made from others, or are SQLite's own."""

MOST_ACTS: Final = 500
MOST_BYTES: Final = 256 * 2**20
_LONG: Final = 256
"""Bytes from which a value is told by its digest."""
_LINES: Final = """
    PRAGMA temp_store = MEMORY;
    CREATE TEMP TABLE undo_line (
        id INTEGER PRIMARY KEY,
        act INTEGER NOT NULL,
        tbl TEXT NOT NULL,
        annotation TEXT,
        report TEXT,
        sql TEXT NOT NULL
    );
    CREATE INDEX temp.undo_line_of_act ON undo_line (act, id)
"""


class Direction(StrEnum):
    """Which of the two lists an act is taken from."""

    UNDO = "undo"
    REDO = "redo"


class Undone(Struct, frozen=True):
    """What taking an act back, or doing it again, touched.

    Attributes:
        name: of the act, as 删除批注（第 12 条）.
        direction: whether it was taken back or done again.
        annotations: ids of annotations that are others now, or came, or went; in no order.
        tables: names of the tables that were touched.
        reports: SHA-256 of the reports that were touched, or something that hangs on them.
    """

    name: str
    direction: Direction
    annotations: tuple[str, ...]
    tables: frozenset[str]
    reports: frozenset[str]


class OvertakenError(Exception):
    """A row is not as the act left it; the act was not taken back, and is forgotten."""


@dataclass(slots=True)
class _Act:
    """``size`` in bytes of its lines, ``last`` the id of the latest of them."""

    id: int
    name: str
    joins: str = ""
    size: int = 0
    last: int = 0


class UndoLog:
    """The acts of one connection that can be taken back, and those that can be done again."""

    def __init__(
        self, database: Database, most_acts: int = MOST_ACTS, most_bytes: int = MOST_BYTES
    ) -> None:
        """Watch the tables of an open workbook; what was done before is not known."""
        self._database = database
        self._most_acts, self._most_bytes = most_acts, most_bytes
        self._acts: dict[Direction, deque[_Act]] = {each: deque() for each in Direction}
        self._current: _Act | None = None
        self._latest = 0
        self._joinable = False
        _watch(database, lambda: self._current.id if self._current else None)

    def names(self) -> tuple[str, str]:
        """What would be taken back and what done again next; empty where there is nothing."""
        undo, redo = self._acts[Direction.UNDO], self._acts[Direction.REDO]
        return undo[-1].name if undo else "", redo[-1].name if redo else ""

    @contextmanager
    def recording(self, name: str, joins: str = "") -> Iterator[None]:
        """Let the changes of the block, a transaction, be one act.

        Args:
            name: of the act; without one the changes are not recorded.
            joins: where the last act had the same, not empty, both are one act by the first name.
        """
        if not name or self._current is not None:
            yield
            return
        undo = self._acts[Direction.UNDO]
        joined = bool(joins) and self._joinable and bool(undo) and undo[-1].joins == joins
        act = undo[-1] if joined else self._begun(name, joins)
        with self._writing(act):
            yield
        if not self._measured(act):
            return
        if not joined:
            undo.append(act)
        self._joinable = True
        self._forget(self._acts[Direction.REDO], 0)
        self._bound(undo)

    def take(self, direction: Direction) -> Undone | None:
        """Take the last act back, or do the one again that was taken back last.

        Raises:
            OvertakenError: nothing was changed.
        """
        acts = self._acts[direction]
        if not acts:
            return None
        act = acts[-1]
        taken = self._begun(act.name)
        touched = self._touched(act, direction)
        try:
            with self._writing(taken), self._database.atomic():
                self._run(act)
        except (OvertakenError, sqlite3.IntegrityError) as error:
            self._erase(acts.pop())
            raise OvertakenError(act.name) from error
        acts.pop()
        self._measured(taken)
        self._joinable = False
        other = Direction.REDO if direction is Direction.UNDO else Direction.UNDO
        self._acts[other].append(taken)
        return touched

    def _begun(self, name: str, joins: str = "") -> _Act:
        self._latest += 1
        return _Act(self._latest, name, joins)

    @contextmanager
    def _writing(self, act: _Act) -> Iterator[None]:
        self._current = act
        try:
            yield
        finally:
            self._current = None

    def _touched(self, act: _Act, direction: Direction) -> Undone:
        rows = self._database.execute(
            "SELECT DISTINCT tbl, annotation, report FROM undo_line WHERE act = ?", [act.id]
        ).fetchall()
        return Undone(
            act.name,
            direction,
            tuple({row[1] for row in rows if row[1]}),
            frozenset(row[0] for row in rows),
            frozenset(report for row in rows for report in (row[2] or "").split()),
        )

    def _run(self, act: _Act) -> None:
        """Run the lines of ``act``, the latest first, and forget them."""
        self._database.execute("PRAGMA defer_foreign_keys = ON")
        lines = self._database.execute(
            "SELECT id FROM undo_line WHERE act = ? ORDER BY id DESC", [act.id]
        ).fetchall()
        for line in lines:
            row = self._database.execute("SELECT sql FROM undo_line WHERE id = ?", line).fetchone()
            if self._database.conn.execute(row[0]).rowcount != 1:
                raise OvertakenError
        self._database.execute("DELETE FROM undo_line WHERE act = ?", [act.id])

    def _measured(self, act: _Act) -> bool:
        """Add to ``act`` what was written of it since the last time; whether there was any."""
        size, last = self._database.execute(
            "SELECT sum(length(CAST(sql AS BLOB))), max(id) FROM undo_line"
            " WHERE act = ? AND id > ?",
            [act.id, act.last],
        ).fetchone()
        if last is None:
            return False
        act.size, act.last = act.size + size, last
        return True

    def _bound(self, acts: deque[_Act]) -> None:
        """Forget the oldest acts beyond the bounds; the last one stays whatever its size."""
        size, kept = 0, 0
        for act in reversed(acts):
            size += act.size
            if kept and (size > self._most_bytes or kept >= self._most_acts):
                break
            kept += 1
        self._forget(acts, kept)

    def _forget(self, acts: deque[_Act], kept: int) -> None:
        while len(acts) > kept:
            self._erase(acts.popleft())

    def _erase(self, act: _Act) -> None:
        self._database.execute("DELETE FROM undo_line WHERE act = ?", [act.id])


def _watch(database: Database, act: Callable[[], int | None]) -> None:
    """Make the table of lines and the triggers that fill it; ``act`` says under which number."""
    connection = database.conn
    connection.create_function("undo_act", 0, act)
    connection.create_function("undo_digest", 1, _digest, deterministic=True)
    # What REPLACE takes away is a deletion, too.
    script = [_LINES, "PRAGMA recursive_triggers = ON"]
    for table in TRACKED:
        rows = connection.execute(f"PRAGMA main.table_info({table})").fetchall()
        columns = [str(row[1]) for row in rows]
        keys = [str(row[1]) for row in rows if row[5]]
        script += _triggers(table, columns, keys)
    connection.executescript(";".join(script))


def _digest(value: bytes) -> str:
    return hashlib.sha256(value).hexdigest()


def _triggers(table: str, columns: list[str], keys: list[str]) -> Iterator[str]:
    """One trigger for each way a row can change; the expressions in them make SQL."""
    differs = {column: f'OLD."{column}" IS NOT NEW."{column}"' for column in columns}
    rest = [column for column in columns if column not in keys]
    names = ", ".join(f'"{column}"' for column in columns)
    values = " || ', ' || ".join(_literal(f'OLD."{column}"') for column in columns)
    here = " || ' AND ' || ".join(_same(column) for column in keys)
    whole = here + "".join(f" || {_and_same(column)}" for column in rest)
    changed = " || ".join(_if(differs[column], _assigned(column)) for column in columns)
    left = here + "".join(f" || {_if(differs[each], _and_same(each))}" for each in rest)
    delete = f"'INSERT INTO {table} ({names}) VALUES (' || {values} || ')'"  # noqa: S608  ours
    insert = f"'DELETE FROM {table} WHERE ' || {whole}"  # noqa: S608  columns of ours
    update = f"'UPDATE {table} SET ' || substr({changed}, 3) || ' WHERE ' || {left}"  # noqa: S608
    yield _trigger(table, "DELETE", columns, "1", delete)
    yield _trigger(table, "INSERT", columns, "1", insert)
    yield _trigger(table, "UPDATE", columns, " OR ".join(differs.values()), update)


def _trigger(table: str, change: str, columns: list[str], when: str, sql: str) -> str:
    rows = {"DELETE": ("OLD",), "INSERT": ("NEW",), "UPDATE": ("OLD", "NEW")}[change]
    annotation = _annotation(table, columns, rows[0])
    report = " || ' ' || ".join(_report(table, columns, row) for row in rows)
    return f"""
        CREATE TEMP TRIGGER undo_{table}_{change} AFTER {change} ON main.{table}
        WHEN undo_act() IS NOT NULL AND ({when})
        BEGIN
            INSERT INTO undo_line (act, tbl, annotation, report, sql)
            VALUES (undo_act(), '{table}', {annotation}, {report}, {sql});
        END
    """  # noqa: S608  tables and columns of ours


def _annotation(table: str, columns: list[str], row: str) -> str:
    """The annotation that a row is of, or NULL."""
    if table == "annotation":
        return f"{row}.id"
    return f"{row}.annotation" if "annotation" in columns else "NULL"


def _report(table: str, columns: list[str], row: str) -> str:
    """The report that a row hangs on, or NULL; a link only points to one."""
    if table == "report":
        return f"{row}.sha256"
    if "task_table" in columns:
        return f"(SELECT report FROM task_table WHERE id = {row}.task_table)"  # noqa: S608
    return f"{row}.report" if "report" in columns and table != "annotation_link" else "NULL"


def _if(condition: str, sql: str) -> str:
    return f"CASE WHEN {condition} THEN {sql} ELSE '' END"


def _assigned(column: str) -> str:
    value = _literal(f'OLD."{column}"')
    return f"""', "{column}" = ' || {value}"""


def _same(column: str) -> str:
    """An expression for SQL that is true where ``column`` is as it is now."""
    new = f'NEW."{column}"'
    octets = f"CAST({new} AS BLOB)"
    told = f"""'undo_digest(CAST("{column}" AS BLOB)) = ' || quote(undo_digest({octets}))"""
    said = f"""'"{column}" IS ' || {_literal(new)}"""
    return f"CASE WHEN length({octets}) > {_LONG} THEN {told} ELSE {said} END"


def _and_same(column: str) -> str:
    return f"' AND ' || {_same(column)}"


def _literal(value: str) -> str:
    """An expression for the SQL of a value; ``quote`` ends a text at its first NUL."""
    return f"""CASE WHEN typeof({value}) = 'text' AND instr({value}, char(0))
        THEN 'CAST(x''' || hex({value}) || ''' AS TEXT)' ELSE quote({value}) END"""
