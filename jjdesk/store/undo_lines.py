"""The lines of the undo log: triggers that write what a row was, statements that make it so again.

A line holds the values themselves, each in the type it had, so that one statement serves all rows
of a table and is compiled once. What a row was lies in ``a0``, ``a1`` … in the order of the table's
columns, what it became in ``b0``, ``b1`` …; of an update, of the changed columns only. Of a long
value that a row became, its digest is enough: it is there to be recognised.
"""

import hashlib
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from typing import Any, Final

from msgspec import Struct
from sqlite_utils import Database

_LONG: Final = 256
"""Bytes from which a value is told by its digest."""
_WIDEST: Final = 32
"""Columns that a table may have."""
_BEFORE: Final = tuple(f"a{i}" for i in range(_WIDEST))
_AFTER: Final = tuple(f"b{i}" for i in range(_WIDEST))
LINE: Final = ", ".join(("tbl", "change", "columns", *_BEFORE, *_AFTER))
"""What ``Shape.inverse`` takes, as columns of ``undo_line``."""
_TABLE: Final = f"""
    PRAGMA temp_store = MEMORY;
    PRAGMA recursive_triggers = ON;
    CREATE TEMP TABLE undo_line (
        id INTEGER PRIMARY KEY,
        act INTEGER NOT NULL,
        tbl TEXT NOT NULL,
        change TEXT NOT NULL,
        columns TEXT NOT NULL,
        annotation TEXT,
        report TEXT,
        size INTEGER NOT NULL,
        {", ".join((*_BEFORE, *_AFTER))}
    );
    CREATE INDEX temp.undo_line_of_act ON undo_line (act, id);
"""
"""What REPLACE takes away is a deletion, too: hence the triggers that set off triggers."""


class Change(StrEnum):
    """What happened to a row."""

    DELETE = "DELETE"
    INSERT = "INSERT"
    UPDATE = "UPDATE"


class Shape(Struct, frozen=True):
    """A table with its columns; ``keys`` are the numbers of those that say which row it is."""

    table: str
    columns: tuple[str, ...]
    keys: tuple[int, ...]

    def inverse(self, change: str, columns: str, values: Sequence[Any]) -> tuple[str, list[Any]]:
        """A statement that takes one change of a row back, with its values.

        It touches the row only as the change left it. The other arguments are of a line.
        """
        before, after = values[:_WIDEST], values[_WIDEST:]
        every = range(len(self.columns))
        if change == Change.DELETE:
            names = ", ".join(self._quoted(i) for i in every)
            marks = ", ".join("?" for _ in every)
            sql = f"INSERT INTO {self.table} ({names}) VALUES ({marks})"  # noqa: S608  ours
            return sql, [before[i] for i in every]
        if change == Change.INSERT:
            sql = f"DELETE FROM {self.table} WHERE {self._as_left(every)}"  # noqa: S608  ours
            return sql, [after[i] for i in every]
        changed = [int(i) for i in columns.split()]
        shown = [*self.keys, *(i for i in changed if i not in self.keys)]
        news = ", ".join(f"{self._quoted(i)} = ?" for i in changed)
        sql = f"UPDATE {self.table} SET {news} WHERE {self._as_left(shown)}"  # noqa: S608  ours
        return sql, [*(before[i] for i in changed), *(after[i] for i in shown)]

    def _quoted(self, column: int, row: str = "") -> str:
        return f'{row}"{self.columns[column]}"'

    def _as_left(self, columns: Sequence[int]) -> str:
        """A condition on the row, with one value for each column."""
        return " AND ".join(f"{self._told(i)} IS ?" for i in columns)

    def _told(self, column: int, row: str = "") -> str:
        """A value as it is recognised; a key by itself, so that the index finds the row."""
        value = self._quoted(column, row)
        octets = f"CAST({value} AS BLOB)"
        if column in self.keys:
            return value
        return f"CASE WHEN length({octets}) > {_LONG} THEN undo_digest({octets}) ELSE {value} END"

    def triggers(self) -> Iterator[str]:
        """What writes the lines, one trigger for each way a row can change."""
        every = range(len(self.columns))
        before = {i: self._quoted(i, "OLD.") for i in every}
        after = {i: self._told(i, "NEW.") for i in every}
        differs = {i: f"{before[i]} IS NOT {self._quoted(i, 'NEW.')}" for i in every}
        yield self._trigger(Change.DELETE, "''", before, {})
        yield self._trigger(Change.INSERT, "''", {}, after)
        changed = " || ".join(f"CASE WHEN {differs[i]} THEN '{i} ' ELSE '' END" for i in every)
        yield self._trigger(
            Change.UPDATE,
            changed,
            {i: f"CASE WHEN {differs[i]} THEN {before[i]} END" for i in every},
            {
                i: after[i] if i in self.keys else f"CASE WHEN {differs[i]} THEN {after[i]} END"
                for i in every
            },
            " OR ".join(differs.values()),
        )

    def _trigger(
        self,
        change: Change,
        columns: str,
        before: dict[int, str],
        after: dict[int, str],
        when: str = "1",
    ) -> str:
        rows = [row for row, values in (("OLD", before), ("NEW", after)) if values]
        report = " || ' ' || ".join(self._report(row) for row in rows)
        values = [*before.values(), *after.values()]
        names = [*(_BEFORE[i] for i in before), *(_AFTER[i] for i in after)]
        size = " + ".join(f"coalesce(length(CAST({value} AS BLOB)), 0)" for value in values)
        return f"""
            CREATE TEMP TRIGGER undo_{self.table}_{change} AFTER {change} ON main.{self.table}
            WHEN undo_act() IS NOT NULL AND ({when})
            BEGIN
                INSERT INTO undo_line (act, tbl, change, columns, annotation, report, size,
                    {", ".join(names)})
                VALUES (undo_act(), '{self.table}', '{change}', {columns},
                    {self._annotation(rows[0])}, {report}, {size}, {", ".join(values)});
            END;
        """  # noqa: S608  tables and columns of ours

    def _annotation(self, row: str) -> str:
        """The annotation that a row is of, or NULL."""
        if self.table == "annotation":
            return f"{row}.id"
        return f"{row}.annotation" if "annotation" in self.columns else "NULL"

    def _report(self, row: str) -> str:
        """The report that a row hangs on, or NULL; a link only points to one."""
        if self.table == "report":
            return f"{row}.sha256"
        if "task_table" in self.columns:
            return f"(SELECT report FROM task_table WHERE id = {row}.task_table)"  # noqa: S608
        hangs = "report" in self.columns and self.table != "annotation_link"
        return f"{row}.report" if hangs else "NULL"


def watch(
    database: Database, tables: Sequence[str], act: Callable[[], int | None]
) -> dict[str, Shape]:
    """Make the table of lines and the triggers that fill it.

    Args:
        database: open, in its present shape.
        tables: those that are watched.
        act: the number under which lines are written; ``None`` when they are not.

    Returns:
        The shapes of the tables by name.

    Raises:
        sqlite3.DatabaseError: a table is not there: the file is damaged, or somebody else's.
    """
    connection = database.conn
    connection.create_function("undo_act", 0, act)
    connection.create_function("undo_digest", 1, _digest, deterministic=True)
    shapes = {}
    for table in tables:
        rows = connection.execute(f"PRAGMA main.table_info({table})").fetchall()
        if not rows:
            error = sqlite3.DatabaseError("a table is missing")
            error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
            raise error
        keys = tuple(number for number, row in enumerate(rows) if row[5])
        shapes[table] = Shape(table, tuple(str(row[1]) for row in rows), keys)
    triggers = (trigger for shape in shapes.values() for trigger in shape.triggers())
    connection.executescript(_TABLE + "".join(triggers))
    return shapes


def _digest(value: bytes) -> str:
    return hashlib.sha256(value).hexdigest()
