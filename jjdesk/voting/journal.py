"""The protocol of a vote (计票记录): lines of JSON, each with the SHA-256 of the line before.

Entries only ever come after those that are there. An entry holds hashes of whole files and
numbers, never a single ballot. It is written before the files it speaks of: whoever is killed in
between finds them as the entry before the last left them, and says so by `Act.UNDONE`.
"""

import contextlib
import hashlib
import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct

from jjdesk import files
from jjdesk.errors import SourceError, VotingError
from jjdesk.words import say

LARGEST: Final = 64 * 1024 * 1024


class Act(StrEnum):
    """What was done at the counting station."""

    CREATE = "create"
    COLLECT = "collect"
    COUNTERS = "counters"
    PAPER = "paper"
    CLOSE = "close"
    COUNT = "count"
    UNDONE = "undone"


_NUMBERS: Final = {Act.COUNTERS: frozenset({"present", "issued"})}
"""What an act's counts must hold, as it is looked up there again."""


class Entry(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One line.

    Attributes:
        number: 1, 2, 3 …
        before: SHA-256 of the line before; of the first line the id of the package.
        time: ISO 8601 to the minute.
        files: SHA-256 by name of every file as it is after this act; absent ones are left out.
        counts: what the act counted.
    """

    number: int
    before: str
    time: str
    act: Act
    files: dict[str, str]
    counts: dict[str, int]


def digest(data: bytes) -> str:
    """SHA-256 in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def read(data: bytes, package: str) -> tuple[Entry, ...]:
    """The entries of a journal.

    Args:
        data: the file's content.
        package: id of the vote's package.

    Raises:
        VotingError: a line is none of ours, or does not follow from the one before.
    """
    if not data.endswith(b"\n") or len(data) > LARGEST:
        raise _broken(say("最后一行不完整"))
    before = package
    entries: list[Entry] = []
    for number, line in enumerate(data[:-1].split(b"\n"), 1):
        try:
            entry = msgspec.json.decode(line, type=Entry)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise _broken(say("第 {number} 行不是记录", number=number)) from error
        if not _NUMBERS.get(entry.act, frozenset()) <= entry.counts.keys():
            raise _broken(say("第 {number} 行不是记录", number=number))
        # One spelling only: what is not covered by the chain could be changed unseen.
        if encode(entry) != line:
            raise _broken(say("第 {number} 行被改写过", number=number))
        if entry.before != before or entry.number != number:
            raise _broken(
                say("第 {number} 行与前一行接不上", number=number)
                if entries
                else say("第 {number} 行与票决包不符", number=number)
            )
        before = digest(line)
        entries.append(entry)
    return tuple(entries)


def encode(entry: Entry) -> bytes:
    """The line of an entry, without its end."""
    return msgspec.json.encode(entry, order="deterministic")


def _broken(what: str) -> VotingError:
    return VotingError(
        say("计票记录{what}，可能被改动或损坏。文件都没有改动，请保留原样并用备份核对。", what=what)
    )


class Journal:
    """The journal of one station, kept in step with its file."""

    def __init__(self, path: Path, package: str, data: bytes = b"") -> None:
        """Take up what the file holds.

        Raises:
            VotingError: the chain is broken.
        """
        self._path = path
        self._data = data
        self._package = package
        self.entries = read(data, package) if data else ()

    @property
    def head(self) -> str:
        """SHA-256 of the last line; of an empty journal the id of the package."""
        return digest(self._data[:-1].rsplit(b"\n", 1)[-1]) if self._data else self._package

    @property
    def hash(self) -> str:
        """SHA-256 of the whole file."""
        return digest(self._data)

    def append(self, act: Act, files_: dict[str, str], counts: dict[str, int], time: str) -> None:
        """Write an entry; it is on disk then.

        Raises:
            VotingError: it cannot be written, or someone else wrote; nothing is changed.
        """
        entry = Entry(
            number=len(self.entries) + 1,
            before=self.head,
            time=time,
            act=act,
            files=files_,
            counts=counts,
        )
        self.require_own()
        data = self._data + encode(entry) + b"\n"
        write(self._path, data)
        self._data = data
        self.entries = (*self.entries, entry)

    def require_own(self) -> None:
        """Make sure that the file is as this station left it.

        Raises:
            VotingError: it vanished, or another program wrote it.
        """
        try:
            found = self._path.read_bytes() if self._data or self._path.exists() else b""
        except OSError as error:
            if not files.is_folder(self._path.parent):
                raise gone(self._path.parent) from error
            found = None
        if found != self._data:
            message = say(
                "票决文件夹已由另一个计票台改动。这里没有写入任何内容，"
                "请只保留一个计票台，并重新打开这个文件夹。"
            )
            raise VotingError(message)


def gone(folder: Path) -> VotingError:
    """What is said when the folder, or the stick it is on, is no longer there."""
    return VotingError(
        say(
            "找不到票决文件夹“{name}”，U 盘可能已拔出。已存入的选票没有改动，请插回后重新打开。",
            name=folder.name,
        )
    )


def write(path: Path, data: bytes) -> None:
    """Write a file of the vote whole, or leave it as it was.

    Raises:
        VotingError: it cannot be written; says which and why.
    """
    if not files.is_folder(path.parent):
        raise gone(path.parent)
    try:
        files.replace(path, data)
        _settle(path.parent)
    except SourceError as error:
        if not files.is_folder(path.parent):
            raise gone(path.parent) from error
        cause = error.__cause__
        why = cause.strerror if isinstance(cause, OSError) and cause.strerror else str(cause)
        message = say(
            "写不出“{name}”（{why}）。票决文件夹保持原样，选票文件也还在原处；"
            "请检查磁盘空间和权限后再试。",
            name=path.name,
            why=why,
        )
        raise VotingError(message) from error


def _settle(folder: Path) -> None:
    """Let the new name of a file survive a power cut, where the system can be asked to."""
    if sys.platform == "win32":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
