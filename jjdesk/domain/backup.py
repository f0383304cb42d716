"""Copies of a workbook (备份): when and why they were made, and which of them are kept."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Final

from msgspec import Struct

from jjdesk.words import to_say


class Occasion(StrEnum):
    """Why a copy was made; the value is part of its file's name."""

    HOURLY = to_say("自动")
    IMPORT = to_say("导入前")
    UPGRADE = to_say("升级前")
    RESTORE = to_say("恢复前")
    OWN = to_say("手动")
    DAMAGED = to_say("损坏")
    """No copy, but a workbook that could not be read, put aside as it was."""
    CONFLICT = to_say("同步冲突")
    """No copy of ours, but another version that a program for syncing left."""
    SALVAGED = to_say("抢救")
    """No copy, but all that could be read of a damaged workbook."""


STAYING: Final = frozenset({Occasion.UPGRADE, Occasion.OWN, Occasion.DAMAGED, Occasion.SALVAGED})
"""Copies that only the user removes: few, and each for a reason of its own."""

_TIERS: Final = (
    (timedelta(hours=1), ""),
    (timedelta(days=1), "%Y%m%d%H"),
    (timedelta(days=7), "%Y%m%d"),
    (timedelta(days=31), "%G%V"),
    (timedelta.max, "%Y%m"),
)
"""Up to which age one copy is kept of each hour, day, week (ISO 8601) or month; at first all."""


class Backup(Struct, frozen=True):
    """A copy of a workbook; ``moment`` is by the clock of then, ``turn`` counts within a second."""

    path: Path
    moment: datetime
    occasion: Occasion
    turn: int = 1


def outdated(backups: Iterable[Backup], now: datetime) -> tuple[Backup, ...]:
    """The copies that are kept no longer, the oldest first.

    Of the last hour all are kept, of the last day the latest of each hour, then of each day of a
    week, of each week of a month, of each month. The latest of all stays whatever the clock says,
    so does what seems to be of the future: where a clock was set back nothing is taken away.
    """
    ordered = sorted(backups, key=lambda each: (each.moment, each.turn))
    kept: set[tuple[timedelta, str]] = set()
    gone = []
    for backup in reversed(ordered):
        age = now - backup.moment
        if backup.occasion in STAYING or age < _TIERS[0][0]:
            continue
        limit, form = next(tier for tier in _TIERS if age < tier[0])
        slot = (limit, f"{backup.moment:{form}}")
        if slot in kept:
            gone.append(backup)
        kept.add(slot)
    return tuple(reversed(gone))
