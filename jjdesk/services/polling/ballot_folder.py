"""A folder or stick that is watched for sealed ballots: what is new there and has come to rest.

Only names, sizes and times are looked at. Nothing in the folder is ever changed, and no workbook
is needed: this runs where a dead network folder may hang.
"""

import contextlib
import os
from pathlib import Path

from msgspec import Struct

from jjdesk.services.polling.stationing import BALLOT_SUFFIX
from jjdesk.words import say

_Stamp = tuple[int, int]
"""Size in bytes, and time of the last change in nanoseconds."""


class Found(Struct, frozen=True):
    """Ballots that are new and at rest; why the folder cannot be looked into, or nothing."""

    ballots: tuple[Path, ...] = ()
    problem: str = ""


class BallotFolder:
    """One folder; use on one thread at a time."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._seen: dict[str, _Stamp] = {}
        self._told: dict[str, _Stamp] = {}

    def look(self) -> Found:
        """What is new since the last look: files that are as they were then, each once."""
        now: dict[str, _Stamp] = {}
        try:
            for folder, _, names in os.walk(self.folder, onerror=self._fail):
                for name in names:
                    if name.lower().endswith(BALLOT_SUFFIX) and not name.startswith("."):
                        # One that is gone by now, or leads nowhere, is none.
                        with contextlib.suppress(FileNotFoundError):
                            stat = Path(folder, name).stat()
                            now[f"{folder}{os.sep}{name}"] = (stat.st_size, stat.st_mtime_ns)
            self.folder.stat()
        except OSError:
            self._seen = {}
            return Found(
                problem=say(
                    "看不到“{name}”，U 盘可能已拔出。插回后会接着收。", name=self.folder.name
                )
            )
        rested = {path: stamp for path, stamp in now.items() if self._seen.get(path) == stamp}
        fresh = [path for path, stamp in rested.items() if self._told.get(path) != stamp]
        self._told.update((path, now[path]) for path in fresh)
        self._seen = now
        return Found(tuple(Path(path) for path in sorted(fresh)))

    def _fail(self, error: OSError) -> None:
        """Folders in it may be closed to the user, as those that systems keep on a stick."""
        if not isinstance(error, PermissionError) or error.filename == str(self.folder):
            raise error
