"""A workbook and its copies put under a passphrase, under another one, or under none (ADR 0031)."""

import os
import sqlite3
import threading
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from typing import Final

from jjdesk.errors import UserError
from jjdesk.store import backups, container, driver, faults

_CHUNK: Final = 1 << 20
_KEEPS_OPEN: Final = os.name == "posix"
"""Whether a file may be replaced that is open: Windows refuses."""
_SHRED: Final = ".old.part"


def change(path: Path, passphrase: str, moment: datetime) -> tuple[Path, ...]:
    """Put the workbook at ``path``, that nobody may have open, and its copies under a passphrase.

    At any moment each file is whole, the old one or the new one.

    Args:
        path: the workbook.
        passphrase: empty for none.
        moment: the present one.

    Returns:
        The copies that could not be read, and stand as they did.

    Raises:
        WorkbookLockedError: the workbook is locked, and its own passphrase was not given.
        WorkbookError: it could not be done; the workbook is as it was.
    """
    old = driver.salt_of(path)
    salt = driver.new_salt(passphrase) if passphrase else None
    try:
        _convert(path, path, salt, moment)
    except BaseException:
        if salt is not None:
            driver.forget(salt)
        raise
    left = _convert_copies(path, salt, moment)
    if old is not None and not left:
        driver.forget(old)
    return left


def finish(path: Path, moment: datetime) -> tuple[Path, ...]:
    """Lock the plain copies of a locked workbook: the power failed amid ``change``.

    What that left half done goes first, written over: it may be plain.

    Returns:
        Those that could not be read.

    Raises:
        WorkbookError: they could not be written.
    """
    salt = driver.salt_of(path)
    if salt is None or not driver.is_unlocked(path):
        return ()
    _sweep(path)
    return _convert_copies(path, salt, moment, plain=True)


def _sweep(path: Path) -> None:
    try:
        for part in backups.parts(path):
            _shred(part)
    except OSError as error:
        raise faults.no_copy_os(error, path) from error


def _convert_copies(
    path: Path, salt: bytes | None, moment: datetime, *, plain: bool = False
) -> tuple[Path, ...]:
    left = []
    for copy in backups.beside(path):
        found = driver.salt_of(copy.path)
        if found == salt or (plain and found is not None):
            continue
        try:
            _convert(copy.path, path, salt, moment)
        except UserError:
            left.append(copy.path)
    return tuple(left)


def _convert(path: Path, workbook: Path, salt: bytes | None, moment: datetime) -> None:
    """Write one file anew, compare it, and put it in the old one's place."""
    _sweep(workbook)
    part = backups.new_part(workbook, moment)
    try:
        held = _write(path, part, salt)
        backups.check(part, held, threading.Event())
        backups.to_disk(part)
        _replace(path, part)
    except driver.errors() as error:
        raise faults.no_copy(error, workbook) from error
    except OSError as error:
        raise faults.no_copy_os(error, workbook) from error
    finally:
        # It may be plain, as where a passphrase is taken away.
        with suppress(OSError):
            for each in (part, *backups.companions(part)):
                _shred(each)


def _write(path: Path, part: Path, salt: bytes | None) -> dict[str, int]:
    """Returns: the number of rows of each table."""
    with closing(driver.convertible(path)) as connection:
        container.distrust(connection)
        connection.execute("PRAGMA temp_store = MEMORY")
        _have_alone(connection, path)
        connection.execute("ATTACH ? AS made KEY ?", [str(part), driver.secret_of(salt)])
        driver.copy_all(connection, "main", "made")
        held = backups.counts(connection)
        _compare(connection, held)
        return held


def _have_alone(connection: sqlite3.Connection, path: Path) -> None:
    """Keep everybody else from the file until it is closed, and leave nothing beside it."""
    try:
        connection.execute("PRAGMA main.locking_mode = EXCLUSIVE").fetchone()
        (mode,) = connection.execute("PRAGMA main.journal_mode = DELETE").fetchone()
        # The lock comes with the first writing, not with the wish.
        connection.execute("BEGIN EXCLUSIVE")
        connection.rollback()
    except driver.of(sqlite3.OperationalError) as error:
        raise faults.not_alone(path) from error
    if mode != "delete":
        raise faults.not_alone(path)


def _compare(connection: sqlite3.Connection, held: dict[str, int]) -> None:
    """Raises: sqlite3.DatabaseError, the new file does not hold what the old one does."""
    if backups.differ(connection, "made", held):
        error = sqlite3.DatabaseError("the new file is not what the old one is")
        error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
        raise error


def _replace(path: Path, part: Path) -> None:
    """Let ``part`` be ``path``, and nothing be left of what stood there, as far as can be.

    The old file keeps a second name, to be written over at the next start if the power fails here.
    Where a disk knows no second names (FAT) it is kept open instead, where the system lets it be
    replaced then.
    """
    old = part.with_name(part.name.removesuffix(".part") + _SHRED)
    opened = -1
    try:
        os.link(path, old)
    except OSError:
        if _KEEPS_OPEN:
            opened = os.open(path, os.O_RDWR)
    try:
        part.replace(path)
        backups.settle(path.parent)
        with suppress(OSError):
            for each in backups.companions(path):
                each.unlink(missing_ok=True)
            if opened >= 0:
                _overwrite(opened)
            _shred(old)
    finally:
        if opened >= 0:
            os.close(opened)


def _shred(path: Path) -> None:
    """Write over a file before it goes: what had it open, or looks at the disk, finds nothing.

    Not where it has another name: the power failed between two names, and the other is the
    workbook.
    """
    with suppress(OSError), path.open("rb+", buffering=0) as file:
        if os.fstat(file.fileno()).st_nlink == 1:
            _overwrite(file.fileno())
    path.unlink(missing_ok=True)


def _overwrite(descriptor: int) -> None:
    left = os.lseek(descriptor, 0, os.SEEK_END)
    os.lseek(descriptor, 0, os.SEEK_SET)
    while left > 0:
        left -= os.write(descriptor, bytes(min(left, _CHUNK)))
    os.fsync(descriptor)
