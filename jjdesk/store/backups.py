"""Copies of a workbook in a folder beside it, made by SQLite itself and looked at afterwards.

A copy is made from a connection of its own, so that the workbook is written meanwhile, and in small
steps, so that it can be given up at any moment. It is made anew by VACUUM: nothing is in it of what
had been deleted from the workbook before (ADR 0025).
"""

import hashlib
import os
import re
import shutil
import sqlite3
import threading
from collections.abc import Iterable, Sequence
from contextlib import closing, suppress
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Final

from jjdesk.domain.backup import STAYING, Backup, Occasion, outdated
from jjdesk.errors import JjdeskError
from jjdesk.store import cast_ballots, container, driver, faults

_MARK: Final = "-备份"
_PART: Final = ".part"
_UNFINISHED: Final = re.compile(r"^\..*\.part(-wal|-shm|-journal)?$")
_PATIENCE: Final = 3.0
_STEP: Final = 256
"""Pages copied between two looks at whether it is to be given up."""
_OPERATIONS: Final = 20_000
"""Steps of SQLite's machine between two such looks."""
_MOST_REMOVED: Final = 3
"""Copies taken away after one was made: a clock that is wrong for a while does little harm."""
_CONFLICT: Final = re.compile(r"sync-conflict|conflict(ed)? copy|冲突|衝突", re.IGNORECASE)
"""How programs for syncing call what they could not bring together (Syncthing, Dropbox, 坚果云)."""
_STAMP: Final = "%Y%m%d-%H%M%S"


class StoppedError(Exception):
    """A copy was given up; nothing of it is left."""


class Copying:
    """One copy of the workbook at ``path``: ``run`` it on any thread, ``stop`` it from another."""

    def __init__(self, path: Path, moment: datetime, occasion: Occasion) -> None:
        """Do nothing yet; ``moment`` is told by the copy's name."""
        self._path = path
        self._moment = moment
        self._occasion = occasion
        self._begun = False
        self._turn = threading.Lock()
        self._stopped = threading.Event()
        self._ended = threading.Event()

    def run(self) -> Backup:
        """Make the copy. It is whole and was looked at, or not there; only the user may read it.

        Where the last copy holds the same, that one stands for it. Some of the copies that are kept
        no longer are taken away.

        Raises:
            WorkbookError: it could not be made; the workbook is as it was.
            StoppedError: it was given up.
        """
        with self._turn:
            if self._stopped.is_set():
                raise StoppedError
            self._begun = True
        try:
            made = self._run()
            thin(self._path, self._moment)
        finally:
            self._ended.set()
        return made

    def stop(self, patience: float = _PATIENCE) -> bool:
        """Give it up; whether it is at its end, or comes to it within so many seconds."""
        with self._turn:
            self._stopped.set()
            if not self._begun:
                return True
        return self._ended.wait(patience)

    def _run(self) -> Backup:
        part = new_part(self._path, self._moment)
        try:
            held = self._fill(part)
            check(part, held, self._stopped)
            self._look()
            return self._put(part)
        except driver.errors() as error:
            raise self._told(error) from error
        except OSError as error:
            raise faults.no_copy_os(error, self._path) from error
        finally:
            with suppress(OSError):
                part.unlink()

    def _fill(self, part: Path) -> dict[str, int]:
        like = self._path
        with (
            container.readonly(like) as source,
            closing(driver.connect(part, like=like)) as target,
        ):
            try:
                # One moment for all that follows, whoever writes meanwhile.
                source.execute("BEGIN")
                held = counts(source)
                source.backup(target, pages=_STEP, progress=self._look)
                source.rollback()
                target.set_progress_handler(self._stopped.is_set, _OPERATIONS)
                # One file, that no companion need stand beside, and none of what was deleted.
                target.execute("PRAGMA journal_mode = OFF").fetchone()
                target.execute("PRAGMA temp_store = MEMORY")
                target.execute("VACUUM")
            except driver.errors() as error:
                if faults.primary_code(error) == sqlite3.SQLITE_CORRUPT:
                    raise faults.damaged(self._path) from error
                raise self._told(error) from error
        return held

    def _told(self, error: sqlite3.Error) -> Exception:
        stopped = self._stopped.is_set()
        return StoppedError() if stopped else faults.no_copy(error, self._path)

    def _look(self, *_: int) -> None:
        if self._stopped.is_set():
            raise StoppedError

    def _put(self, part: Path) -> Backup:
        there = beside(self._path)
        if self._occasion not in STAYING and there and _same(there[-1].path, part):
            return there[-1]
        to_disk(part)
        for turn in count(1):
            copy = _named(self._path, self._moment, self._occasion, turn)
            if not copy.exists():
                part.replace(copy)
                return Backup(copy, _whole_second(self._moment), self._occasion, turn)
        raise AssertionError  # pragma: no cover  count does not end


def make(path: Path, moment: datetime, occasion: Occasion) -> Backup:
    """Make a copy of the workbook at ``path``, as ``Copying.run`` does.

    Raises:
        WorkbookError: as there.
    """
    return Copying(path, moment, occasion).run()


def thin(path: Path, now: datetime) -> None:
    """Take away some of the copies that are kept no longer; one that resists stays."""
    for each in outdated(beside(path), now)[:_MOST_REMOVED]:
        with suppress(OSError):
            each.path.unlink()


def folder(path: Path) -> Path:
    """Where the copies of the workbook at ``path`` stand."""
    return path.with_name(f"{path.stem}{_MARK}")


def beside(path: Path) -> tuple[Backup, ...]:
    """The copies of the workbook at ``path``, the oldest first."""
    name = re.compile(
        re.escape(f"{path.stem}{_MARK}-")
        + r"(\d{8}-\d{6})-(\w+?)(?:-(\d+))?"
        + re.escape(path.suffix)
    )
    found = []
    for file in _files(path):
        match = name.fullmatch(file.name)
        # What others put there, or call so, is none of ours.
        with suppress(ValueError, OverflowError):
            if match:
                moment = datetime.strptime(match[1], _STAMP).astimezone()
                turn = int(match[3] or 1)
                found.append(Backup(file, moment, Occasion(match[2]), turn))
    return tuple(sorted(found, key=lambda each: (each.moment, each.turn)))


def conflicts(path: Path) -> tuple[Backup, ...]:
    """Other versions of the workbook at ``path`` that programs for syncing left beside it."""
    found = []
    with suppress(OSError):
        for file in path.parent.glob(f"*{path.suffix}"):
            if file.stem.startswith(path.stem) and _CONFLICT.search(file.stem[len(path.stem) :]):
                moment = datetime.fromtimestamp(file.stat().st_mtime).astimezone()
                found.append(Backup(file, moment, Occasion.CONFLICT))
    return tuple(sorted(found, key=lambda each: each.moment))


def counts(connection: sqlite3.Connection, tables: Iterable[str] = ()) -> dict[str, int]:
    """The number of rows of each of ``tables``; of all that there are where none is named."""
    every = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
    return {
        name: int(connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0])  # noqa: S608
        for name in tables or [name for (name,) in connection.execute(every).fetchall()]
    }


def check(copy: Path, held: dict[str, int], stopped: threading.Event) -> None:
    """Read the copy as it is on disk: sound, with as many rows as the workbook had.

    Raises:
        sqlite3.DatabaseError: it is not.
    """
    with closing(driver.connect(copy, mode="ro")) as connection:
        connection.set_progress_handler(stopped.is_set, _OPERATIONS)
        verdicts = connection.execute("PRAGMA quick_check(1)").fetchall()
        if verdicts != [("ok",)] or counts(connection) != held:
            error = sqlite3.DatabaseError("the copy is not what was copied")
            error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
            raise error


def differ(connection: sqlite3.Connection, other: str, tables: Iterable[str]) -> bool:
    """Whether the attached database ``other`` has another shape or other rows than the main one."""
    pairs = [
        (f'SELECT * FROM main."{table}"', f'SELECT * FROM {other}."{table}"')  # noqa: S608
        for table in tables
    ]
    shape = "SELECT type, name, tbl_name, sql FROM {}.sqlite_master"
    pairs.append((shape.format("main"), shape.format(other)))
    return any(
        connection.execute(f"{first} EXCEPT {second} LIMIT 1").fetchone() is not None
        for one, two in pairs
        for first, second in ((one, two), (two, one))
    )


def erase(path: Path, sql: str, values: Sequence[str]) -> None:
    """Take rows out of all copies of the workbook at ``path`` for good, as out of itself.

    A copy that is too damaged for that goes itself, as does what is left of one that was never
    finished: the rows may be in it.

    Raises:
        sqlite3.Error: not out of all of them.
        OSError: one that had to go could not be taken away.
    """
    for part in parts(path):
        part.unlink()
    for copy in beside(path):
        try:
            # What was put aside is no copy of ours: what was deleted there may still be in it.
            _erase(copy.path, sql, values, anew=copy.occasion is Occasion.DAMAGED)
        except driver.of(sqlite3.DatabaseError) as error:
            if faults.primary_code(error) not in {sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT}:
                raise
            for file in (copy.path, *companions(copy.path)):
                file.unlink(missing_ok=True)


def _erase(copy: Path, sql: str, values: Sequence[str], *, anew: bool) -> None:
    with closing(driver.connect(copy, patience=_PATIENCE)) as connection:
        # What is older than the table has nothing to take out.
        if not _holds(connection, sql):
            return
        # What was deleted before is in no copy (see above); only these rows are.
        if connection.execute(sql, values).rowcount or anew:
            connection.commit()
            connection.execute("PRAGMA temp_store = MEMORY")
            connection.execute("VACUUM")
            connection.execute("PRAGMA journal_mode = DELETE").fetchone()


def _same_rows(one: Path, other: Path, salt: bytes) -> bool:
    try:
        with closing(driver.connect(one, mode="ro")) as connection:
            uri = f"{other.absolute().as_uri()}?mode=ro"
            connection.execute("ATTACH ? AS made KEY ?", [uri, driver.secret_of(salt)])
            return not differ(connection, "made", counts(connection))
    except driver.errors():
        # Of another shape.
        return False


def _holds(connection: sqlite3.Connection, sql: str) -> bool:
    try:
        connection.execute(f"EXPLAIN {sql}", ["[]"] * sql.count("?")).fetchall()
    except driver.of(sqlite3.OperationalError) as error:
        if faults.primary_code(error) == sqlite3.SQLITE_ERROR:
            return False
        raise
    return True


def put_in_place(path: Path, copy: Path, moment: datetime) -> Path | None:
    """Put a copy in place of the workbook at ``path``, that nobody may have open.

    What stood there is put aside as it was, with its companions: it may be damaged, and hold what
    the copy does not; at any moment it is whole in one of the two places. What is known of sealed
    ballots there is carried over. A workbook that was locked stays so, under its own passphrase, if
    that was given; else it is as the copy is.

    Returns:
        Where it was put; ``None`` where nothing stood there.

    Raises:
        WorkbookError: it could not be done; what stands there is as it was.
    """
    part = new_part(path, moment)
    try:
        check(part, _written(copy, part, driver.salt_of(path)), threading.Event())
        _carry_seals(path, part)
        to_disk(part)
        return _exchange(path, part, moment)
    except driver.errors() as error:
        raise faults.no_copy(error, path) from error
    except OSError as error:
        raise faults.no_copy_os(error, path) from error
    finally:
        with suppress(OSError):
            part.unlink()


def _written(copy: Path, part: Path, own: bytes | None) -> dict[str, int]:
    """Write a copy into the empty file ``part``, under the key of ``own`` if it is known.

    Returns:
        The number of rows of each table.
    """
    with container.readonly(copy) as source:
        held = counts(source)
        if own is None or own == driver.salt_of(copy) or driver.key_of(own) is None:
            with closing(driver.connect(part, like=copy)) as target:
                source.backup(target)
                target.execute("PRAGMA journal_mode = DELETE").fetchone()
            return held
    driver.exported(copy, part, own)
    return held


def _exchange(path: Path, part: Path, moment: datetime) -> Path | None:
    # SQLite would take what is in the old WAL for the new file's: it goes first, also where the
    # old file is gone. Should the power fail then, what was put aside is whole, and so is the
    # workbook as of its last checkpoint.
    there = [each for each in companions(path) if each.exists()]
    gone = not path.exists()
    if gone and not there:
        part.replace(path)
        return None
    old = place(path, moment, Occasion.DAMAGED)
    copied = not gone and _copy_aside(path, old)
    if not (copied or gone):
        there.append(path)  # it cannot be read through, or there is no room: it is moved
    moved: list[tuple[Path, Path]] = []
    try:
        for each in there:
            aside = old.with_name(each.name.replace(path.name, old.name, 1))
            each.replace(aside)
            moved.append((each, aside))
        part.replace(path)
    except OSError:
        for each, aside in reversed(moved):
            aside.replace(each)
        if copied:
            old.unlink()
        raise
    return None if gone else old


def _copy_aside(path: Path, old: Path) -> bool:
    """Copy the bytes of a file to where nothing is yet; whether they are all there, on the disk."""
    part = old.with_name(f".{old.name}{_PART}")
    try:
        _make_empty(part)
        with path.open("rb") as source, part.open("rb+") as target:
            shutil.copyfileobj(source, target)
        to_disk(part)
        part.replace(old)
    except OSError:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        return False
    settle(old.parent)
    return True


def companions(path: Path) -> tuple[Path, ...]:
    """The files that SQLite may keep beside the one at ``path``."""
    return tuple(path.with_name(f"{path.name}{end}") for end in ("-wal", "-shm", "-journal"))


def _carry_seals(path: Path, part: Path) -> None:
    """Keep what is known of sealed ballots, as far as it can be read: no number is given twice."""
    with suppress(JjdeskError, *driver.errors()), container.readonly(path) as source:
        seals = cast_ballots.rows(source)
        with closing(driver.connect(part)) as target:
            cast_ballots.put_later(target, seals)
            target.commit()


def place(path: Path, moment: datetime, occasion: Occasion) -> Path:
    """Where a file is to stand among the copies; nothing is there yet.

    Raises:
        WorkbookError: the folder cannot be made.
    """
    _make_folder(path)
    names = (_named(path, moment, occasion, turn) for turn in count(1))
    return next(name for name in names if not name.exists())


def new_part(path: Path, moment: datetime) -> Path:
    """A new and empty file for a copy that is being made; what is left of others is taken away."""
    _make_folder(path)
    part = folder(path) / f".{path.stem}{_MARK}-{_local(moment)}{_PART}"
    try:
        for old in parts(path):
            old.unlink()
        _make_empty(part)
    except OSError as error:
        raise faults.no_copy_os(error, path) from error
    return part


def _make_empty(part: Path) -> None:
    """A file that nobody else may read."""
    os.close(os.open(part, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))


def to_disk(path: Path) -> None:
    """Wait until the file's bytes are on disk.

    Raises:
        OSError: they are not.
    """
    # Windows does so only for one that is open for writing.
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def settle(folder: Path) -> None:
    """Let the disk know of a new name; Windows does so by itself."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _make_folder(path: Path) -> None:
    try:
        folder(path).mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise faults.no_copy_os(error, path) from error


def parts(path: Path) -> list[Path]:
    """What is left of copies that were never finished, with their journals."""
    return [each for each in _files(path) if _UNFINISHED.search(each.name)]


def _files(path: Path) -> list[Path]:
    try:
        return list(folder(path).iterdir())
    except OSError:
        return []


def _named(path: Path, moment: datetime, occasion: Occasion, turn: int) -> Path:
    again = f"-{turn}" if turn > 1 else ""
    name = f"{path.stem}{_MARK}-{_local(moment)}-{occasion.value}{again}{path.suffix}"
    return folder(path) / name


def _local(moment: datetime) -> str:
    return f"{moment.astimezone():{_STAMP}}"


def _whole_second(moment: datetime) -> datetime:
    return moment.astimezone().replace(microsecond=0)


def _same(one: Path, other: Path) -> bool:
    """Whether two files hold the same bytes; one that cannot be read does not.

    Locked ones differ in each byte: they are asked for their rows.
    """
    salt = driver.salt_of(other)
    if salt is not None:
        return salt == driver.salt_of(one) and _same_rows(one, other, salt)
    try:
        if one.stat().st_size != other.stat().st_size:
            return False
        with one.open("rb") as first, other.open("rb") as second:
            a, b = (hashlib.file_digest(file, "sha256").digest() for file in (first, second))
    except OSError:
        return False
    return a == b
