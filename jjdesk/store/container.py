"""The file itself: whether it is a workbook of ours, and how to read it without writing."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Final

from jjdesk.store import driver, faults

APPLICATION_ID: Final = 0x4A4A4457
"""``PRAGMA application_id`` of a workbook: "JJDW"."""

SCHEMA_VERSION: Final = 5
"""``PRAGMA user_version`` after the last migration this program knows."""

_PATIENCE: Final = 2.0
_STRANGE: Final = """
    SELECT EXISTS (
        SELECT 1 FROM sqlite_master
        WHERE type NOT IN ('table', 'index') OR coalesce(rootpage, 0) <= 0
            OR name GLOB '*[^a-z0-9_]*' AND name NOT GLOB 'sqlite_autoindex_*'
    )
"""
"""Only what has pages of its own holds rows: no view, no trigger, no virtual table has any."""
_CANNOT_READ_IN_PLACE: Final = {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY}


class State(StrEnum):
    """What stands at a workbook's path."""

    MISSING = "missing"
    """No file, or one that holds nothing yet."""
    OLDER = "older"
    CURRENT = "current"
    NEWER = "newer"
    """From a newer version: it may be read as far as it holds what this one knows."""


def state(path: Path, *, newer: bool = False) -> State:
    """Say what stands at ``path`` without changing it.

    Args:
        path: a file, or nothing yet.
        newer: whether a workbook from a newer version is good enough.

    Raises:
        WorkbookError: it is no workbook, cannot be read, or is from a newer version.
    """
    if not occupied(path):
        return State.MISSING
    with readonly(path) as connection:
        return examine(connection, path, newer=newer)


def sqlite_version() -> str:
    """Of the library that reads and writes workbooks."""
    return sqlite3.sqlite_version


def occupied(path: Path) -> bool:
    """Whether a file with at least one byte stands at ``path``.

    Raises:
        WorkbookError: it is a folder, or the path may not be looked at.
    """
    try:
        if path.is_dir():
            raise faults.foreign(path)
        return path.stat().st_size > 0
    except FileNotFoundError:
        return False
    except OSError as error:
        raise faults.explain_os(error, path) from error


def is_locked(path: Path) -> bool:
    """Whether a file that stands at ``path`` may not be written, as far as it shows untried."""
    if not path.exists():
        return False
    return not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK))


@contextmanager
def readonly(path: Path) -> Iterator[sqlite3.Connection]:
    """Read ``path`` with the standard library, never writing to it.

    A read-only connection cannot finish what a killed writer left half done (a hot journal), nor
    open a WAL file in a folder that may not be written. Both are read from a copy, with the
    companion files beside it.

    Raises:
        WorkbookError: it is no SQLite file, broken or unreadable.
    """
    try:
        connection = _connect(path, "ro")
    except UnicodeDecodeError as error:
        raise faults.damaged(path) from error
    except driver.errors() as error:
        if faults.primary_code(error) not in _CANNOT_READ_IN_PLACE:
            raise faults.explain(error, path) from error
    else:
        with closing(connection), _explained(path):
            yield connection
        return
    import tempfile  # noqa: PLC0415  slow, and seldom needed

    with (
        tempfile.TemporaryDirectory(prefix="jjdesk-") as folder,
        _explained(path),
        closing(_connect(_copy(path, Path(folder)), "rw")) as connection,
    ):
        yield connection


def examine(connection: sqlite3.Connection, path: Path, *, newer: bool = False) -> State:
    """Tell whether ``connection`` is on a workbook, and of which age.

    A workbook has tables and indexes alone. What somebody put into one to act by itself (triggers,
    views in place of tables, virtual tables) makes it none of ours, as do names that are no words.

    Args:
        connection: to be asked.
        path: for the sentences.
        newer: whether a workbook from a newer version is good enough.

    Raises:
        WorkbookError: it is no workbook, or from a newer version.
    """
    application_id = _number(connection, "PRAGMA application_id")
    if application_id == 0 and _number(connection, "SELECT count(*) FROM sqlite_master") == 0:
        return State.MISSING
    if application_id != APPLICATION_ID:
        raise faults.foreign(path)
    version = _number(connection, "PRAGMA user_version")
    if version > SCHEMA_VERSION and not newer:
        raise faults.newer(path)
    if _number(connection, _STRANGE):
        raise faults.strange(path)
    if version == SCHEMA_VERSION:
        return State.CURRENT
    return State.NEWER if version > SCHEMA_VERSION else State.OLDER


def distrust(connection: sqlite3.Connection) -> None:
    """Let nothing that stands in the file's own shape run functions, and look at each page's cells.

    What SQLite advises for files of others: https://www.sqlite.org/security.html
    """
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    connection = driver.connect(path, mode=mode, patience=_PATIENCE)
    try:
        distrust(connection)
        # SQLite opens files lazily: only reading shows whether it can.
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except driver.errors():
        connection.close()
        raise
    return connection


def _copy(path: Path, folder: Path) -> Path:
    import shutil  # noqa: PLC0415  slow, and seldom needed

    copy = folder / "workbook"
    try:
        shutil.copyfile(path, copy)
        for suffix in ("-wal", "-journal"):
            companion = path.with_name(path.name + suffix)
            if companion.exists():
                shutil.copyfile(companion, copy.with_name(copy.name + suffix))
    except OSError as error:
        raise faults.explain_os(error, path) from error
    return copy


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    try:
        yield
    except UnicodeDecodeError as error:
        # SQLite tells of damage with the very bytes that are damaged.
        raise faults.damaged(path) from error
    except driver.errors() as error:
        raise faults.explain(error, path) from error


def _number(connection: sqlite3.Connection, sql: str) -> int:
    (number,) = connection.execute(sql).fetchone()
    return int(number)
