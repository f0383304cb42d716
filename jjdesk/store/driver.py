"""The one place that connects to a file: plain by the standard library, locked by SQLCipher.

Which it is, the file's first bytes say (ADR 0031). Keys stay in this process, by the salt they were
made with; a passphrase is not kept.
"""

import importlib
import os
import sqlite3
import sys
import threading
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar, cast
from weakref import WeakKeyDictionary

from jjdesk.store import faults

if TYPE_CHECKING:
    from types import ModuleType

Kind = TypeVar("Kind", bound=Exception)

_MARK: Final = b"JJDK"
_SALT: Final = 16
"""Bytes; a locked file begins with them, the mark first."""
_KEY: Final = 32
_PASSES: Final = 3
_MEMORY: Final = 64 << 20
"""Bytes that each guess of a passphrase costs."""
_NOT_OURS: Final = "sqlcipher3.dbapi2"

_keys: dict[bytes, bytearray] = {}
_turn = threading.Lock()
_open: "WeakKeyDictionary[sqlite3.Connection, tuple[tuple[int, int], bytes | None]]"
_open = WeakKeyDictionary()
"""The file of each open connection, by device and number, and its salt.

A file that is open here is not closed by another descriptor: POSIX lets go of all locks a process
has on a file when it closes it anywhere, those of SQLite, too.
"""
_read: dict[tuple[int, int], list[int]] = {}
"""Descriptors of such files that were read, to be closed with the last connection."""


class _Plain(sqlite3.Connection):
    """One that says when it is closed."""

    def close(self) -> None:
        super().close()
        _let_go(self)


def errors() -> tuple[type[sqlite3.Error], ...]:
    """What a handler of ``sqlite3.Error`` has to name: SQLCipher's are of no common kin.

    They have the same attributes and meanings; the type is told so.
    """
    return of(sqlite3.Error)


def of(*kinds: type[Kind]) -> tuple[type[Kind], ...]:
    """The same for other kinds: ``kinds``, and what SQLCipher raises for those of SQLite."""
    other = sys.modules.get(_NOT_OURS)
    if other is None:
        return kinds
    theirs = (getattr(other, kind.__name__) for kind in kinds if issubclass(kind, sqlite3.Error))
    return (*kinds, *theirs)


def salt_of(path: Path) -> bytes | None:
    """The salt that a locked file begins with; ``None`` of any other, or where there is none."""
    identity = identity_of(path)
    with _turn:
        for opened, salt in _open.values():
            if opened == identity:
                return salt
    with suppress(OSError), path.open("rb") as file:
        first = file.read(_SALT)
        if first.startswith(_MARK) and len(first) == _SALT:
            return first
    return None


def contents(path: Path, most: int = -1) -> bytes:
    """The bytes of a file that may be open in this process, without letting go of its locks.

    Args:
        path: the file.
        most: so many of them, from the first on; all where negative.

    Raises:
        OSError: they cannot be read.
    """
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    try:
        with os.fdopen(descriptor, "rb", closefd=False) as file:
            return file.read(most)
    finally:
        found = os.fstat(descriptor)
        identity = found.st_dev, found.st_ino
        with _turn:
            if any(opened == identity for opened, _ in _open.values()):
                _read.setdefault(identity, []).append(descriptor)
            else:
                os.close(descriptor)


def key_of(salt: bytes) -> bytes | None:
    """The key of files with this salt, where it is known."""
    key = _keys.get(salt)
    return None if key is None else bytes(key)


def connect(
    path: Path, *, mode: str = "rwc", patience: float = 5.0, like: Path | None = None
) -> sqlite3.Connection:
    """Connect to the file at ``path``.

    Args:
        path: the file.
        mode: of SQLite's URIs: ``ro``, ``rw``, ``rwc``.
        patience: seconds to wait for another writer.
        like: an empty file at ``path`` is to be locked as this one is, or to be as plain.

    Raises:
        WorkbookLockedError: it is locked, and nobody has given its passphrase yet.
        sqlite3.Error: it cannot be opened; or SQLCipher's own, see ``errors``.
    """
    salt = salt_of(path)
    if salt is None and like is not None and not _is_filled(path):
        salt = salt_of(like)
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    if salt is None:
        connection: sqlite3.Connection
        connection = sqlite3.connect(uri, uri=True, timeout=patience, factory=_Plain)
    else:
        connection = _connect_locked(uri, _secret(path, salt), patience)
    identity = identity_of(path)
    if identity is not None:
        with _turn:
            _open[connection] = (identity, salt)
    return connection


def convertible(path: Path, patience: float = 5.0) -> sqlite3.Connection:
    """A connection that can write its file into a locked or a plain one (``sqlcipher_export``).

    Raises:
        WorkbookLockedError: as of ``connect``. So SQLCipher's errors.
    """
    salt = salt_of(path)
    secret = None if salt is None else _secret(path, salt)
    return _connect_locked(f"{path.absolute().as_uri()}?mode=rw", secret, patience)


def in_memory(path: Path) -> sqlite3.Connection:
    """A locked file read into memory; it is not changed.

    Raises:
        WorkbookLockedError: as of ``connect``. So SQLCipher's errors.
    """
    salt = salt_of(path)
    source = f"{path.absolute().as_uri()}?mode=ro"
    memory = _connect_locked(":memory:", None, 5.0)
    memory.execute("ATTACH ? AS kept KEY ?", [source, secret_of(salt)])
    copy_all(memory, "kept", "main")
    memory.execute("DETACH kept")
    return memory


def exported(source: Path, target: Path, salt: bytes | None) -> None:
    """Write all of one file, that is only read, into an empty one, under the key of a salt.

    Raises:
        WorkbookLockedError: as of ``connect``. So SQLCipher's errors.
    """
    found = salt_of(source)
    if found is not None:
        _secret(source, found)
    memory = _connect_locked(":memory:", None, 5.0)
    try:
        uri = f"{source.absolute().as_uri()}?mode=ro"
        memory.execute("ATTACH ? AS kept KEY ?", [uri, secret_of(found)])
        memory.execute("ATTACH ? AS made KEY ?", [str(target), secret_of(salt)])
        copy_all(memory, "kept", "made")
    finally:
        memory.close()


def copy_all(connection: sqlite3.Connection, source: str, target: str) -> None:
    """Write all of one attached database into another, an empty one."""
    connection.execute("SELECT sqlcipher_export(?, ?)", [target, source]).fetchone()
    for pragma in ("user_version", "application_id"):
        (number,) = connection.execute(f"PRAGMA {source}.{pragma}").fetchone()
        connection.execute(f"PRAGMA {target}.{pragma} = {int(number)}")


def secret_of(salt: bytes | None) -> str:
    """What SQLCipher is given for a file with this salt, whose key is known; empty for none."""
    return "" if salt is None else f"x'{_keys[salt].hex()}{salt.hex()}'"


def new_salt(passphrase: str) -> bytes:
    """A salt for files to come; the key of the passphrase and it is known from now on."""
    salt = _MARK + os.urandom(_SALT - len(_MARK))
    _keys[salt] = _derived(passphrase, salt)
    return salt


def unlock(path: Path, passphrase: str) -> None:
    """Let the locked file at ``path`` be opened from now on, and all that have its salt.

    Raises:
        WorkbookError: it is not its passphrase, or the file is damaged.
    """
    salt = salt_of(path)
    if salt is None:
        return
    key = _derived(passphrase, salt)
    # Where the companions cannot be made, or another holds them, the file's first page tells alone.
    if not any(_fits(path, key, salt, options) for options in ("mode=ro", "mode=ro&immutable=1")):
        raise faults.wrong_passphrase(path)
    _keys[salt] = key


def _fits(path: Path, key: bytearray, salt: bytes, options: str) -> bool:
    """Whether a key opens the file at ``path``, with those options of SQLite's addresses."""
    uri = f"{path.absolute().as_uri()}?{options}"
    connection = _connect_locked(uri, f"x'{key.hex()}{salt.hex()}'", 5.0)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except errors():
        return False
    finally:
        connection.close()
    return True


def is_unlocked(path: Path) -> bool:
    """Whether the file at ``path`` can be opened without asking for a passphrase."""
    salt = salt_of(path)
    return salt is None or salt in _keys


def forget(salt: bytes | None = None) -> None:
    """Keep no key any more, or not the one of a salt."""
    for each in [salt] if salt is not None else list(_keys):
        key = _keys.pop(each, None)
        if key is not None:
            key[:] = bytes(len(key))


def _let_go(connection: sqlite3.Connection) -> None:
    with _turn:
        identity, _ = _open.pop(connection, (None, None))
        if identity is not None and all(opened != identity for opened, _ in _open.values()):
            for descriptor in _read.pop(identity, []):
                os.close(descriptor)


def identity_of(path: Path) -> tuple[int, int] | None:
    """What tells a file from another one that came in its place; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _secret(path: Path, salt: bytes) -> str:
    if salt not in _keys:
        raise faults.locked(path)
    return secret_of(salt)


def _connect_locked(uri: str, secret: str | None, patience: float) -> sqlite3.Connection:
    cipher = _cipher()
    connection = cast(
        "sqlite3.Connection",
        cipher.connect(uri, uri=True, timeout=patience, factory=_locked_kind()),
    )
    # It would write on stderr what every wrong passphrase meets.
    connection.execute("PRAGMA cipher_log_level = NONE").fetchone()
    if secret is not None:
        connection.execute(f'PRAGMA key = "{secret}"').fetchone()
    return connection


@cache
def _locked_kind() -> type[sqlite3.Connection]:
    theirs = _cipher().Connection

    def close(connection: sqlite3.Connection) -> None:
        theirs.close(connection)
        _let_go(connection)

    return type("Locked", (theirs,), {"close": close})


def _cipher() -> "ModuleType":
    # It has no types.
    return importlib.import_module(_NOT_OURS)


def _derived(passphrase: str, salt: bytes) -> bytearray:
    import unicodedata  # noqa: PLC0415  for locked files only

    from nacl.pwhash import argon2id  # noqa: PLC0415  slow, and for locked files only

    # The same characters, whichever way the input method makes them.
    given = unicodedata.normalize("NFKC", passphrase).encode()
    return bytearray(argon2id.kdf(_KEY, given, salt, opslimit=_PASSES, memlimit=_MEMORY))


def _is_filled(path: Path) -> bool:
    try:
        return path.stat().st_size > 0
    except OSError:
        return False
