"""The folder of a vote: what its files are called, and reading them and ballots elsewhere."""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from jjdesk import files
from jjdesk.errors import VotingError
from jjdesk.voting import box_file, sealing
from jjdesk.voting.journal import digest, gone
from jjdesk.words import say

PACKAGE: Final = "票决包.jjvote"
BOX: Final = "票箱.jjbox"
PAPER: Final = "纸质选票.json"
JOURNAL: Final = "计票记录.jsonl"
OPENED: Final = "开票.json"
RESULT: Final = "结果.json"
KEPT: Final = (PACKAGE, BOX, PAPER, OPENED)
"""The files whose hashes every line of the journal names."""
SYSTEMS_OWN: Final = ("System Volume Information", "$RECYCLE.BIN", "lost+found")
"""Folders that systems keep on a stick, closed to the user: nobody puts a ballot there."""
OWN: Final = (".jjvote", ".jjbox", ".jjballot", ".jsonl")
"""Endings of files that only a vote has: no strange one may lie among its own."""


def read(path: Path, absent: bytes | None = None) -> bytes:
    """A file of the vote; ``absent`` where it is not there, if that may be.

    Raises:
        VotingError: it cannot be read.
    """
    try:
        if path.stat().st_size > box_file.LARGEST:
            message = say(
                "“{name}”过大，不是票决文件。文件没有改动，请选择票决文件夹。", name=path.name
            )
            raise VotingError(message)
        return path.read_bytes()
    except FileNotFoundError as error:
        if not files.is_folder(path.parent):
            raise gone(path.parent) from error
        if absent is not None:
            return absent
        message = say(
            "文件夹里没有“{name}”，不是完整的票决文件夹。其余文件没有改动，"
            "请找回这个文件或换用备份。",
            name=path.name,
        )
        raise VotingError(message) from error
    except OSError as error:
        raise _unread(path, error) from error


def inside(folder: Path) -> list[Path]:
    """What is in the vote's folder, by name.

    Raises:
        VotingError: it cannot be looked into.
    """
    try:
        return sorted(folder.iterdir())
    except OSError as error:
        raise _unread(folder, error) from error


def _unread(path: Path, error: OSError) -> VotingError:
    return VotingError(
        say(
            "读不出“{name}”（{strerror}）。没有改动，请检查磁盘和权限后再试。",
            name=path.name,
            strerror=error.strerror,
        )
    )


def earlier(folder: Path, hash_: str) -> Path | None:
    """The vote's folder beside or around this one whose result has this SHA-256."""
    around = folder.resolve().parent
    for path in (around / RESULT, *sorted(around.glob(f"*/{RESULT}"))):
        # What lies beside it may be no vote, or closed to us.
        with contextlib.suppress(VotingError):
            if digest(read(path)) == hash_:
                return path.parent
    return None


def sweep(folder: Path) -> None:
    """Remove what a killed station had begun to write: an earlier box would tell of the order."""
    # Of a folder that is closed to the user, whoever reads it says so.
    if not files.is_folder(folder):
        return
    for name in (*KEPT, JOURNAL, RESULT):
        for rest in folder.glob(f".{name}.*.part"):
            with contextlib.suppress(OSError):
                rest.unlink()


def ballots_of(source: Path) -> Iterator[str]:
    """The file itself, or all ballots in a folder and the folders in it.

    Of a folder in it that is closed to the user itself: no ballot can be read from it either, and
    none is to be left out unseen.

    Raises:
        VotingError: it is not there any more.
    """
    closed: list[str] = []

    def fail(error: OSError) -> None:
        if not isinstance(error, PermissionError) or error.filename == str(source):
            raise error
        closed.append(error.filename)

    if files.is_there(source) and source.is_file():
        yield str(source)
        return
    try:
        for folder, folders, names in os.walk(source, onerror=fail):
            folders[:] = sorted(name for name in folders if name not in SYSTEMS_OWN)
            yield from closed
            closed.clear()
            for name in sorted(names):
                if name.lower().endswith(sealing.SUFFIX) and not name.startswith("."):
                    yield f"{folder}{os.sep}{name}"
    except OSError as error:
        message = say(
            "找不到“{name}”，U 盘可能已拔出。票箱没有变化，请插回后再收一次。", name=source.name
        )
        raise VotingError(message) from error
    yield from closed


def beginning(path: str, size: int) -> bytes:
    """The first bytes of a file, at most so many; of a hundred thousand files this is the fast way.

    Raises:
        OSError: it cannot be read.
    """
    # A pipe of that name would be waited for until somebody writes into it.
    flags = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
    handle = os.open(path, flags)
    try:
        return os.read(handle, size)
    finally:
        os.close(handle)
