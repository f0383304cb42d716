"""The workbook open for writing, through sqlite-utils (slow to import)."""

import errno
import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from traceback import walk_tb
from typing import Final

from msgspec import MsgspecError
from sqlite_utils import Database

from jjdesk.domain.backup import Backup, Occasion
from jjdesk.errors import WorkbookLockedError
from jjdesk.store import backups, container, driver, faults
from jjdesk.store.backups import Copying
from jjdesk.store.container import State
from jjdesk.store.migrations import MIGRATIONS
from jjdesk.store.undo_log import TRACKED, Direction, OvertakenError, UndoLog, Undone

PATIENCE: Final = 3.0
"""Seconds to wait for another writer."""
ERASING: Final = "erasing"
"""Setting: something was erased, and the file is not made anew yet."""


class Workbook:
    """An open workbook. To be used and closed on the thread that opened it."""

    def __init__(self, database: Database, path: Path) -> None:
        """Wrap an open database whose shape is current."""
        self.path = path
        self._database = database
        self._log = UndoLog(database)
        self._copying: Copying | None = None
        self._file = driver.identity_of(path)

    @contextmanager
    def reading(self) -> Iterator[Database]:
        """Read outside a transaction.

        Raises:
            WorkbookError: SQLite refused, in words for the user, or a row is none of ours.
        """
        try:
            yield self._database
        except driver.errors() as error:
            raise faults.explain(error, self.path) from faults.cause(error)
        except (ValueError, TypeError, MsgspecError) as error:
            if not _of_store(error):
                raise
            # Not from it: it may quote what the cell holds, and nobody may read that in a log.
            raise faults.damaged(self.path) from None

    @contextmanager
    def changing(self, act: str = "", joins: str = "") -> Iterator[Database]:
        """Do all of the block or nothing; on disk when the block is left.

        It may read before it writes: nobody else writes meanwhile.

        Args:
            act: the name under which it can be taken back, as 删除批注（第 12 条）; without one it
                cannot.
            joins: where the last act had the same, not empty, both are one act.

        Raises:
            WorkbookError: SQLite refused, or the file is not in its place any more; nothing was
                changed.
        """
        with self.reading() as database, self._log.recording(act, joins), _transaction(database):
            yield database
            self._look_for_file()

    def erase(self, table: str, sql: str, values: Sequence[str]) -> None:
        """Take rows away for good: none of their bytes stays in the file, or in copies beside it.

        No act that touched the table can be taken back any more. Takes time by the file's size.
        What is not finished, as where the power fails, is when the workbook is next opened.

        Args:
            table: of ours, watched by the undo.
            sql: deletes rows of it.
            values: for the question marks in ``sql``.

        Raises:
            WorkbookError: nothing was deleted, as where a copy cannot be written; or traces of what
                was are left, as where another program reads meanwhile.
        """
        if not self._give_up_copy():
            raise faults.traces_kept(self.path)
        self._log.forget(table)
        with self.changing() as database:
            database.execute(sql, values)
            database.execute("INSERT OR REPLACE INTO setting VALUES (?, '')", [ERASING])
            # Before it is done here: a kill leaves it to be done again, not half done.
            try:
                backups.erase(self.path, sql, values)
            except driver.of(sqlite3.Error, OSError, WorkbookLockedError) as error:
                raise faults.traces_kept(self.path) from error
        try:
            finished = _make_anew(self._database)
        except driver.errors() as error:
            raise faults.traces_left(self.path) from error
        if not finished:
            raise faults.traces_left(self.path)

    def forget_acts(self) -> None:
        """Let no act from before be taken back or done again: all is another by now."""
        for table in TRACKED:
            self._log.forget(table)

    def copy(self, moment: datetime, occasion: Occasion) -> Backup:
        """Put a copy of the workbook beside it, as it is on disk.

        Raises:
            WorkbookError: it could not be made.
        """
        # It would tell of an earlier moment.
        self._give_up_copy()
        return backups.make(self.path, moment, occasion)

    def begin_copy(self, moment: datetime) -> Copying:
        """A copy that is to be made on another thread while this one goes on writing.

        It is given up where it is in the way of something: erasing, another copy, closing.
        """
        self._give_up_copy()
        self._copying = Copying(self.path, moment, Occasion.HOURLY)
        return self._copying

    def _give_up_copy(self) -> bool:
        """Whether no copy is being made from now on."""
        if self._copying is None or self._copying.stop():
            self._copying = None
            return True
        return False

    def is_alone(self) -> bool:
        """Whether no other program has the workbook open just now."""
        try:
            # SQLite leaves the WAL only for the one that has the file to itself.
            (mode,) = self._database.execute("PRAGMA journal_mode = DELETE").fetchone()
            self._database.enable_wal()
        except driver.of(sqlite3.OperationalError):
            return False
        return str(mode) == "delete"

    def settle(self) -> None:
        """Take out of the file beside the workbook (WAL) what it still holds of earlier states.

        While another program reads, some of it may stay until the workbook is closed.

        Raises:
            WorkbookError: SQLite refused, as where the disk is gone; all is as it was.
        """
        with self.reading() as database:
            _checkpoint(database)

    def names(self) -> tuple[str, str]:
        """Names of the acts that ``undo`` and ``redo`` would take; empty where there is none."""
        return self._log.names()

    def undo(self) -> Undone | None:
        """Take the last named act back; ``None`` when there is none.

        Raises:
            WorkbookError: SQLite refused, or the same was changed since by what is no act here,
                as by another program; nothing was changed.
        """
        return self._take(Direction.UNDO)

    def redo(self) -> Undone | None:
        """Do the act again that was taken back last, unless there was another since.

        Raises:
            WorkbookError: as of ``undo``.
        """
        return self._take(Direction.REDO)

    def _look_for_file(self) -> None:
        """What is written into a file that was taken away would be gone with the last window."""
        if driver.identity_of(self.path) != self._file:
            raise faults.gone(self.path)

    def _take(self, direction: Direction) -> Undone | None:
        try:
            with self.reading():
                self._look_for_file()
                return self._log.take(direction)
        except OvertakenError as error:
            raise faults.overtaken(str(error), again=direction is Direction.REDO) from error

    def close(self) -> None:
        """Close the file; closing twice does no harm."""
        self._give_up_copy()
        self._database.close()


def _of_store(error: BaseException) -> bool:
    """Whether it was raised in this room, where rows become values: a row then holds none of ours.

    That it came through this very module says nothing: whoever reads does so by way of it.
    """
    rooms = [str(frame.f_globals.get("__name__")) for frame, _ in walk_tb(error.__traceback__)]
    ours = [room for room in rooms if room.startswith("jjdesk.") and room != __name__]
    return bool(ours) and ours[-1].startswith("jjdesk.store.")


@contextmanager
def _transaction(database: Database) -> Iterator[None]:
    """One that waits for other writers first: begun by reading, it would be refused after them."""
    if database.conn.in_transaction:
        with database.atomic():
            yield
        return
    database.execute("BEGIN IMMEDIATE")
    try:
        yield
        database.execute("COMMIT")
    except BaseException:
        database.rollback()
        raise


def _make_anew(database: Database) -> bool:
    """Leave nothing in the file of what was deleted; False while another program reads.

    It lies in free places of the pages and in the WAL. VACUUM makes the file anew, through memory
    as ``undo_lines`` wishes, and a checkpoint that truncates empties the WAL.
    """
    database.execute("VACUUM")
    if _checkpoint(database):
        with _transaction(database):
            database.execute("DELETE FROM setting WHERE key = ?", [ERASING])
        return _checkpoint(database)
    return False


def _checkpoint(database: Database) -> bool:
    busy, *_ = database.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not busy


def open_workbook(path: Path, patience: float = PATIENCE) -> Workbook:
    """Open the workbook at ``path``, creating it (mode 0600) and its folder (0700) when missing.

    Args:
        path: the file.
        patience: seconds to wait for another writer.

    One of an older version is brought up to date, after a copy of it.

    Raises:
        WorkbookError: it is no workbook, from a newer version, or cannot be written, or no copy of
            an older one could be made; the file is left as it was.
    """
    state = container.state(path)
    if state is State.OLDER:
        backups.make(path, datetime.now(UTC), Occasion.UPGRADE)
    _create(path)
    connection = driver.connect(path, patience=patience)
    try:
        # Plug-ins that other programs installed for sqlite-utils have no business here.
        database = Database(connection, execute_plugins=False)
        _prepare(database, state)
        workbook = Workbook(database, path)
        _finish_erasing(database)
    except driver.errors() as error:
        connection.close()
        raise faults.explain(error, path) from error
    return workbook


def _create(path: Path) -> None:
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        # SQLite gives the companions -wal and -shm the mode of the file itself. One that is there
        # is left alone: closing it would let go of the locks that this process may have on it.
        if not path.exists():
            os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        elif not os.access(path, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    except OSError as error:
        raise faults.explain_os(error, path) from error


def _prepare(database: Database, state: State) -> None:
    container.distrust(database.conn)
    database.execute("PRAGMA foreign_keys = ON")
    if state is not State.CURRENT:
        _migrate(database)
    # Another instance that is just opening the same new file may hold it; the journal it
    # has until the next start is as safe, only slower.
    with suppress(*driver.of(sqlite3.OperationalError)):
        database.enable_wal()
    # The power may fail, not only the program: wait for the disk at each commit.
    database.execute("PRAGMA synchronous = FULL")
    # Better now than at the first note: a folder that may not be written shows here.
    database.execute("BEGIN IMMEDIATE")
    database.rollback()


def _finish_erasing(database: Database) -> None:
    if database.execute("SELECT 1 FROM setting WHERE key = ?", [ERASING]).fetchone():
        # Another window may read it just now; then the next start does it.
        with suppress(*driver.errors()):
            _make_anew(database)


def _migrate(database: Database) -> None:
    # The write lock first: of two instances the second waits and then finds nothing to do.
    database.execute("BEGIN IMMEDIATE")
    try:
        MIGRATIONS.apply(database)
    except BaseException:
        database.rollback()
        raise
    database.commit()
