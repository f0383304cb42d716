"""The workbook open for reading: another window writes it, or it may not be written at all."""

import sqlite3
from pathlib import Path
from typing import NoReturn

from sqlite_utils import Database

from jjdesk.errors import WorkbookError
from jjdesk.store import container, driver, faults
from jjdesk.store.container import State
from jjdesk.store.database import PATIENCE, Workbook
from jjdesk.store.migrations import MIGRATIONS
from jjdesk.store.undo_log import TRACKED


class ReadOnlyWorkbook(Workbook):
    """A workbook that is read and never written; each change is refused in the same words."""

    def __init__(self, database: Database, path: Path, reason: str) -> None:
        """Wrap a database that is open for reading.

        Args:
            database: open; its shape is current.
            path: its file.
            reason: one sentence for the user, why nothing can be changed.
        """
        super().__init__(database, path)
        self._reason = reason

    def changing(self, act: str = "", joins: str = "") -> NoReturn:  # noqa: ARG002  as there
        """Change nothing.

        Raises:
            WorkbookError: always.
        """
        raise WorkbookError(self._reason)


def open_for_reading(path: Path, reason: str, patience: float = PATIENCE) -> ReadOnlyWorkbook:
    """Open the workbook at ``path`` for reading; the file is not changed.

    Where its folder may not be written it is read into memory: SQLite could not read it there.

    Args:
        path: the file.
        reason: one sentence for the user, why nothing can be changed.
        patience: seconds to wait for the one that writes.

    Raises:
        WorkbookError: there is none yet, it has an older shape (the one that writes gives it the
            present one soon), a newer version keeps it in another way, or it cannot be read.
    """
    state = container.state(path, newer=True)
    locked = container.is_locked(path)
    older = locked and state is State.OLDER
    if state not in {State.CURRENT, State.NEWER} and not older:
        raise WorkbookError(reason)
    try:
        connection = _in_memory(path) if locked else _in_place(path, patience)
    except driver.errors() as error:
        raise faults.explain(error, path) from error
    try:
        database = Database(connection, execute_plugins=False)
        if older:
            # In memory: the file stays as it is.
            MIGRATIONS.apply(database)
        if state is State.NEWER and not _is_known(database):
            raise faults.newer(path)
        return ReadOnlyWorkbook(database, path, reason)
    except driver.errors() as error:
        connection.close()
        raise faults.explain(error, path) from error
    except WorkbookError:
        connection.close()
        raise


def _in_place(path: Path, patience: float) -> sqlite3.Connection:
    connection = driver.connect(path, mode="ro", patience=patience)
    container.distrust(connection)
    return connection


def _in_memory(path: Path) -> sqlite3.Connection:
    if driver.salt_of(path) is not None:
        return driver.in_memory(path)
    memory = sqlite3.connect(":memory:")
    with container.readonly(path) as source:
        source.backup(memory)
    return memory


def _is_known(database: Database) -> bool:
    """Whether all tables and columns that this version knows are there."""
    with Database(memory=True, execute_plugins=False) as ours:
        MIGRATIONS.apply(ours)
        wanted = {name: set(_columns(ours, name)) for name in (*TRACKED, "setting", "author")}
    return all(columns <= set(_columns(database, name)) for name, columns in wanted.items())


def _columns(database: Database, table: str) -> list[str]:
    return [row[1] for row in database.execute(f"PRAGMA table_info({table})").fetchall()]
