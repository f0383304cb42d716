"""What takes each change of the workbook back, written by triggers as it happens (ADR 0015).

The lines live in a TEMP table in memory: nothing of them is in the file, and they end with the
connection. Each touches its row only as the change left it: where another program, or a change
without a name, has changed it since, an act is not taken back by halves.
"""

import sqlite3
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from msgspec import Struct
from sqlite_utils import Database

from jjdesk.store import driver, undo_lines

TRACKED: Final = (
    "annotation", "annotation_link", "annotation_tag", "correction", "intention", "place_list",
    "project", "project_link", "project_list", "report", "revision", "saved_filter",
    "status_change", "summary", "tag", "task", "task_match", "task_table",
)  # fmt: skip
"""What users change."""
UNTRACKED: Final = (
    "_sqlite_migrations", "absent_report", "author", "cast_ballot", "reading", "setting",
    "taken_file",
)  # fmt: skip
"""Names of reports elsewhere and of authors, where one was, settings, that a file was taken in or a
ballot sealed."""
DERIVED: Final = ("passage", "sqlite_")
"""How the names of tables begin that are made from others, or are SQLite's own."""

MOST_ACTS: Final = 500
MOST_BYTES: Final = 256 * 2**20


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
        self._shapes = undo_lines.watch(
            database, TRACKED, lambda: self._current.id if self._current else None
        )

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
        except driver.of(OvertakenError, sqlite3.IntegrityError) as error:
            self._erase(acts.pop())
            raise OvertakenError(act.name) from error
        acts.pop()
        self._measured(taken)
        self._joinable = False
        other = Direction.REDO if direction is Direction.UNDO else Direction.UNDO
        self._acts[other].append(taken)
        return touched

    def forget(self, table: str) -> None:
        """Let no act be taken back or done again that touched a table; the others stay."""
        rows = self._database.execute("SELECT DISTINCT act FROM undo_line WHERE tbl = ?", [table])
        touched = {row[0] for row in rows.fetchall()}
        for acts in self._acts.values():
            for act in [each for each in acts if each.id in touched]:
                acts.remove(act)
                self._erase(act)
        self._joinable = False

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
        read = f"SELECT {undo_lines.LINE} FROM undo_line WHERE id = ?"  # noqa: S608  ours
        for line in lines:
            table, change, columns, *values = self._database.execute(read, line).fetchone()
            inverse = self._shapes[table].inverse(change, columns, values)
            if self._database.conn.execute(*inverse).rowcount != 1:
                raise OvertakenError
        self._database.execute("DELETE FROM undo_line WHERE act = ?", [act.id])

    def _measured(self, act: _Act) -> bool:
        """Add to ``act`` what was written of it since the last time; whether there was any."""
        size, last = self._database.execute(
            "SELECT sum(size), max(id) FROM undo_line WHERE act = ? AND id > ?",
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
