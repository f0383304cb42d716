"""Copies of a workbook beside it, made by SQLite itself before all of it is replaced."""

import os
import sqlite3
from collections.abc import Sequence
from contextlib import closing, suppress
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Final

from jjdesk.store import faults

_MARK: Final = "-备份-"
_PATIENCE: Final = 3.0


def make(connection: sqlite3.Connection, path: Path, moment: datetime) -> Path:
    """Copy the open workbook at ``path`` into a file beside it, called by the hour; its path.

    Only the user may read it. It is whole, or not there.

    Raises:
        WorkbookError: it could not be made; the workbook is as it was.
    """
    copy = _fresh(path, moment)
    try:
        with closing(sqlite3.connect(copy)) as target:
            connection.backup(target)
            # One file, that no companion need stand beside.
            target.execute("PRAGMA journal_mode = DELETE").fetchone()
    except sqlite3.Error as error:
        with suppress(OSError):
            copy.unlink()
        raise faults.explain(error, copy) from error
    return copy


def beside(path: Path) -> tuple[Path, ...]:
    """The copies of the workbook at ``path``, the oldest first."""
    start, end = f"{path.stem}{_MARK}", path.suffix
    try:
        found = [each for each in path.parent.iterdir() if each.name.startswith(start)]
    except OSError:
        return ()
    same = (each for each in found if each.suffix == end)
    return tuple(sorted(same, key=lambda each: each.stem))


def erase(path: Path, sql: str, values: Sequence[str]) -> None:
    """Take rows out of all copies of the workbook at ``path`` for good, as out of itself.

    Raises:
        sqlite3.Error: not out of all of them.
    """
    for copy in beside(path):
        with closing(sqlite3.connect(copy, timeout=_PATIENCE)) as connection:
            # What is no copy of ours, or older than the table, has nothing to take out.
            if _holds(connection, sql):
                connection.execute(sql, values)
                connection.commit()
                connection.execute("PRAGMA temp_store = MEMORY")
                connection.execute("VACUUM")


def _holds(connection: sqlite3.Connection, sql: str) -> bool:
    try:
        connection.execute(f"EXPLAIN {sql}", ["[]"] * sql.count("?")).fetchall()
    except (sqlite3.OperationalError, sqlite3.DatabaseError) as error:
        if faults.primary_code(error) in {sqlite3.SQLITE_ERROR, sqlite3.SQLITE_NOTADB}:
            return False
        raise
    return True


def _fresh(path: Path, moment: datetime) -> Path:
    """A new and empty file with a name of its own."""
    name = f"{path.stem}{_MARK}{moment.astimezone():%Y%m%d-%H%M%S}"
    try:
        for turn in count(1):
            copy = path.with_name(f"{name}{f'-{turn}' if turn > 1 else ''}{path.suffix}")
            with suppress(FileExistsError):
                os.close(os.open(copy, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
                break
    except OSError as error:
        raise faults.explain_os(error, path) from error
    return copy
