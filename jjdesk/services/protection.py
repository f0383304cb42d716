"""Whether a workbook is under a passphrase, and after how long it is locked; quick to import."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from jjdesk.store import driver

_MINUTES: Final = "lock_minutes"
"""Setting: minutes without a touch, 0 for never."""
_USUAL: Final = 10


def is_protected(workbook: Path) -> bool:
    """Whether the workbook is under a passphrase."""
    return driver.salt_of(workbook) is not None


def is_to_be_unlocked(file: Path) -> bool:
    """Whether a file is under a passphrase that nobody has given yet."""
    return not driver.is_unlocked(file)


def lock() -> None:
    """Forget all keys: the next who opens the workbook is asked."""
    driver.forget()


def minutes(settings: Mapping[str, str]) -> int:
    """After how many minutes without a touch a workbook is locked; 0 for never."""
    kept = settings.get(_MINUTES, "")
    return int(kept) if kept.isdecimal() else _USUAL


def keeping(minutes: int) -> dict[str, str]:
    """The setting that says so."""
    return {_MINUTES: str(minutes)}
