"""What appears in the exchange folder: a shared folder, a stick, a folder that Syncthing keeps.

A file is read once it has rested, is whole, and all in it is as it was written. Nothing in the
folder is ever changed here. No workbook is needed: this runs where a dead network folder may hang.
"""

import stat
import time
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import Final

from msgspec import Struct

from jjdesk.errors import UserError
from jjdesk.exchange import pack
from jjdesk.exchange.pack import Pack
from jjdesk.exchange.pack_refusals import HalfCopiedError
from jjdesk.words import say

REST: Final = 2.0
"""Seconds in which neither size nor time of a file may change before it is read."""
PATIENCE: Final = 120.0
"""Seconds after which a file that still is not whole is named to the user."""
_MOST_FILES: Final = 2000
_Stamp = tuple[int, int]
"""Size in bytes, and time of the last change in nanoseconds."""


class Arrived(Struct, frozen=True):
    """A file of notes that is whole."""

    path: Path
    sha256: str
    pack: Pack


class Look(Struct, frozen=True):
    """What a look into the folder found.

    Attributes:
        arrived: files that were not known.
        refused: a sentence for each file that cannot be read; said once.
        problem: why the folder cannot be looked into; empty when it can.
        restless: whether a file was not at rest, so that another look is worth while soon.
    """

    arrived: tuple[Arrived, ...] = ()
    refused: tuple[str, ...] = ()
    problem: str = ""
    restless: bool = False


class _File:
    """What is known of one file: its stamp, since when, and whether it is done with."""

    def __init__(self, stamp: _Stamp, now: float) -> None:
        self.stamp = stamp
        self.since = now
        self.done = False
        self.named = False


class Arrivals:
    """Looks into one folder, again and again."""

    def __init__(self, folder: Path, monotonic: Callable[[], float] = time.monotonic) -> None:
        """Look into ``folder``, which need not be there yet; ``monotonic`` gives seconds."""
        self.folder = folder
        self._monotonic = monotonic
        self._files: dict[str, _File] = {}

    def look(self, known: Collection[str] = ()) -> Look:
        """Look once; files whose SHA-256 is ``known`` are passed over."""
        try:
            stamps = dict(_stamps(self.folder))
        except (OSError, ValueError) as error:
            return Look(problem=_lost(self.folder, error))
        self._files = {name: file for name, file in self._files.items() if name in stamps}
        arrived: list[Arrived] = []
        refused: list[str] = []
        for name, stamp in sorted(stamps.items()):
            try:
                found = self._looked_at(name, stamp)
            except UserError as error:
                refused.append(str(error))
            else:
                if found is not None and found.sha256 not in known:
                    arrived.append(found)
        restless = any(not (file.done or file.named) for file in self._files.values())
        return Look(tuple(arrived), tuple(refused), restless=restless)

    def _looked_at(self, name: str, stamp: _Stamp) -> Arrived | None:
        """The file, if it is new and at rest and whole.

        Raises:
            SourceError: it is something else, or has been in parts for too long.
        """
        now = self._monotonic()
        file = self._files.get(name)
        if file is None or file.stamp != stamp:
            self._files[name] = _File(stamp, now)
            return None
        if file.done or now - file.since < REST:
            return None
        path = self.folder / name
        try:
            read, digest = pack.read_file(path)
            if _stamp(path) != stamp:
                return None
        except HalfCopiedError:
            if now - file.since >= PATIENCE and not file.named:
                file.named = True
                raise
            return None
        except UserError:
            file.done = True
            raise
        file.done = True
        return Arrived(path, digest, read)


def _stamps(folder: Path) -> Iterator[tuple[str, _Stamp]]:
    """Names and stamps of the files of notes; what other programs have on the way is none."""
    names = sorted(path.name for path in folder.iterdir() if _is_pack(path.name))
    for name in names[:_MOST_FILES]:
        stamp = _stamp(folder / name)
        if stamp is not None:
            yield name, stamp


def _is_pack(name: str) -> bool:
    """Whether a name is that of a whole file: none hidden, none on its way."""
    return name.casefold().endswith(pack.SUFFIX) and not name.startswith((".", "~"))


def _stamp(path: Path) -> _Stamp | None:
    """The stamp of a plain file; ``None`` for all else: a pipe would wait for ever."""
    try:
        found = path.stat()
    except OSError:
        return None
    return (found.st_size, found.st_mtime_ns) if stat.S_ISREG(found.st_mode) else None


def _lost(folder: Path, error: Exception) -> str:
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return say(
        "交换文件夹“{folder}”现在打不开（{reason}）。批注都在本机，没有改动；文件夹恢复后会自动继续。",
        folder=folder,
        reason=reason,
    )
