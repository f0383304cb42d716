"""What a reader is tried with, and where inputs lie while they are read."""

import atexit
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import NamedTuple

from dice import Dice

from jjdesk.errors import SourceError

ROOT = Path(__file__).resolve().parents[2]
_MEMORY = Path("/dev/shm")  # noqa: S108  a disk would be worn out


class Tried(NamedTuple):
    """``make`` gives a hostile input, ``read`` what the program does with one."""

    make: Callable[[Dice], bytes]
    read: Callable[[bytes], None]


@dataclass(slots=True)
class Target:
    """A reader by name; ``opened`` loads its libraries and makes its sound seeds.

    ``refusals`` are the errors that it may raise: sentences for the user.
    """

    name: str
    opened: Callable[[], Tried]
    refusals: tuple[type[Exception], ...] = (SourceError,)
    _tried: list[Tried] = field(default_factory=list)

    def load(self) -> None:
        """Make ready, once."""
        if not self._tried:
            self._tried.append(self.opened())

    def make(self, dice: Dice) -> bytes:
        """A hostile input."""
        return self._tried[0].make(dice)

    def read(self, data: bytes) -> None:
        """Read it as the program does."""
        self._tried[0].read(data)


@cache
def scratch() -> Path:
    """A folder for inputs, in memory where the system has one; it is removed at the end."""
    folder = Path(
        tempfile.mkdtemp(prefix="jjdesk-fuzz-", dir=_MEMORY if _MEMORY.exists() else None)
    )
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def written(name: str, data: bytes) -> Path:
    """A file that holds an input."""
    path = scratch() / name
    path.write_bytes(data)
    return path
