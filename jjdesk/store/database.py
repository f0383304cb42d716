"""The workbook open for writing, through sqlite-utils (slow to import)."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from sqlite_utils import Database

from jjdesk.store import container, faults
from jjdesk.store.container import State
from jjdesk.store.migrations import MIGRATIONS

PATIENCE: Final = 3.0
"""Seconds to wait for another writer."""


class Workbook:
    """An open workbook. To be used and closed on the thread that opened it."""

    def __init__(self, database: Database, path: Path) -> None:
        """Wrap an open database whose shape is current."""
        self.path = path
        self._database = database

    @contextmanager
    def reading(self) -> Iterator[Database]:
        """Read outside a transaction.

        Raises:
            WorkbookError: SQLite refused, in words for the user.
        """
        try:
            yield self._database
        except sqlite3.Error as error:
            raise faults.explain(error, self.path) from error

    @contextmanager
    def changing(self) -> Iterator[Database]:
        """Do all of the block or nothing; on disk when the block is left.

        Raises:
            WorkbookError: SQLite refused, and nothing was changed.
        """
        with self.reading() as database, database.atomic():
            yield database

    def close(self) -> None:
        """Close the file; closing twice does no harm."""
        self._database.close()


def open_workbook(path: Path, patience: float = PATIENCE) -> Workbook:
    """Open the workbook at ``path``, creating it (mode 0600) and its folder (0700) when missing.

    Args:
        path: the file.
        patience: seconds to wait for another writer.

    Raises:
        WorkbookError: it is no workbook, from a newer version, or cannot be written; the file is
            left as it was.
    """
    state = container.state(path)
    _create(path)
    connection = sqlite3.connect(path, timeout=patience)
    try:
        # Plug-ins that other programs installed for sqlite-utils have no business here.
        database = Database(connection, execute_plugins=False)
        _prepare(database, state)
    except sqlite3.Error as error:
        connection.close()
        raise faults.explain(error, path) from error
    return Workbook(database, path)


def _create(path: Path) -> None:
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        # SQLite gives the companions -wal and -shm the mode of the file itself.
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    except OSError as error:
        raise faults.explain_os(error, path) from error


def _prepare(database: Database, state: State) -> None:
    database.execute("PRAGMA foreign_keys = ON")
    if state is not State.CURRENT:
        _migrate(database)
    # Another instance that is just opening the same new file may hold it; the journal it
    # has until the next start is as safe, only slower.
    with suppress(sqlite3.OperationalError):
        database.enable_wal()
    # The power may fail, not only the program: wait for the disk at each commit.
    database.execute("PRAGMA synchronous = FULL")
    # Better now than at the first note: a folder that may not be written shows here.
    database.execute("BEGIN IMMEDIATE")
    database.rollback()


def _migrate(database: Database) -> None:
    # The write lock first: of two instances the second waits and then finds nothing to do.
    database.execute("BEGIN IMMEDIATE")
    try:
        MIGRATIONS.apply(database)
    except BaseException:
        database.rollback()
        raise
    database.commit()
