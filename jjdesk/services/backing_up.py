"""Copies of the workbook while one works, what they hold, and how sound the workbook is.

What needs no open workbook stands by itself: it is asked for when the workbook cannot be opened.
"""

from datetime import timedelta
from pathlib import Path
from typing import Final

from msgspec import Struct

from jjdesk.domain.backup import Backup, Occasion
from jjdesk.errors import UserError
from jjdesk.services.clock import Clock, utc_now
from jjdesk.services.transferring import told
from jjdesk.store import backups, driver
from jjdesk.store import whole as wholes
from jjdesk.store.backups import Copying, StoppedError
from jjdesk.store.database import Workbook
from jjdesk.words import say

__all__ = ["BackingUp", "Copying", "Held", "before_import", "conflicts", "held", "run"]

HOUR: Final = timedelta(hours=1)


class Held(Struct, frozen=True):
    """A copy as it is listed: its size in bytes, and in words what it holds.

    ``readable`` says that it can be put back, ``locked`` that its passphrase is asked for first.
    """

    backup: Backup
    size: int
    words: str
    readable: bool
    locked: bool = False


class BackingUp:
    """Copies of the open workbook. To be used on the thread that opened it."""

    def __init__(self, workbook: Workbook, clock: Clock = utc_now) -> None:
        """Work on an open workbook; ``clock`` may be wrong."""
        self._workbook = workbook
        self._clock = clock

    def begin_if_due(self) -> Copying | None:
        """A copy to be run on another thread, if the last one is not of this hour.

        The last hour is told by the clock; where that was set back or on, one is due, too.

        Raises:
            WorkbookError: the workbook cannot be read.
        """
        now = self._clock()
        there = backups.beside(self._workbook.path)
        if any(abs(now - each.moment) < HOUR for each in there if _is_copy(each)):
            return None
        with self._workbook.reading() as database:
            if wholes.is_empty(database):
                return None
        return self._workbook.begin_copy(now)

    def make(self) -> Backup:
        """A copy that the user wants to have now, and that stays.

        Raises:
            WorkbookError: it could not be made.
        """
        return self._workbook.copy(self._clock(), Occasion.OWN)


def before_import(workbook: Workbook, clock: Clock) -> Backup | None:
    """A copy before much is taken in from a file; ``None`` where nothing is there yet.

    Raises:
        WorkbookError: it could not be made; nothing is to be taken in.
    """
    with workbook.reading() as database:
        if wholes.is_empty(database):
            return None
    return workbook.copy(clock(), Occasion.IMPORT)


def run(copying: Copying) -> Backup | None:
    """Make a copy on any thread; ``None`` where it was given up.

    Raises:
        WorkbookError: it could not be made.
    """
    try:
        return copying.run()
    except StoppedError:
        return None


def held(workbook: Path) -> tuple[Held, ...]:
    """The copies of a workbook that need not be open, the latest first, and what is in each."""
    there = (*backups.beside(workbook), *backups.conflicts(workbook))
    ordered = sorted(there, key=lambda each: (each.moment, each.turn), reverse=True)
    return tuple(_looked_at(each) for each in ordered)


def conflicts(workbook: Path) -> int:
    """How many other versions of a workbook programs for syncing left beside it."""
    return len(backups.conflicts(workbook))


def _looked_at(backup: Backup) -> Held:
    try:
        size = backup.path.stat().st_size
    except OSError:
        return Held(backup, 0, say("读不出来"), readable=False)
    if not driver.is_unlocked(backup.path):
        return Held(backup, size, say("另有密码，恢复时输入"), readable=True, locked=True)
    try:
        words = told(wholes.counts_of_file(backup.path))
    except UserError:
        return Held(backup, size, say("读不出来"), readable=False)
    return Held(backup, size, words, readable=True)


def _is_copy(backup: Backup) -> bool:
    return backup.occasion not in {Occasion.DAMAGED, Occasion.SALVAGED}
