"""The passphrase of a workbook: given, set, changed, taken away.

All by its path: the workbook is closed while it is replaced.
"""

from pathlib import Path
from typing import Final

from jjdesk.errors import WorkbookError
from jjdesk.services import protection
from jjdesk.services.clock import Clock, utc_now
from jjdesk.store import driver, protecting
from jjdesk.words import say

SHORTEST: Final = 8
"""Characters; fewer are guessed."""


def unlock(file: Path, passphrase: str) -> None:
    """Let a workbook or a copy be opened from now on, until it is locked.

    Raises:
        WorkbookLockedError: that is not its passphrase.
    """
    driver.unlock(file, passphrase)


def protect(workbook: Path, passphrase: str, clock: Clock = utc_now) -> str:
    """Set or change the passphrase of a workbook that nobody has open; in words what was done.

    Raises:
        WorkbookError: it is too short, or it could not be done; the workbook is as it was.
    """
    if len(passphrase) < SHORTEST:
        raise WorkbookError(
            say(
                "密码少于 {shortest} 个字符，没有设置；工作簿没有改动。"
                "请换一个长一些、自己记得住的。",
                shortest=SHORTEST,
            )
        )
    again = protection.is_protected(workbook)
    left = protecting.change(workbook, passphrase, clock())
    words = say("密码已更改") if again else say("密码已设置")
    return say("{said}：工作簿和旁边的备份都已加密。{told}", said=words, told=_told(left))


def release(workbook: Path, clock: Clock = utc_now) -> str:
    """Take the passphrase away, of the copies too; in words what was done.

    Raises:
        WorkbookError: it could not be done; the workbook is as it was.
    """
    left = protecting.change(workbook, "", clock())
    return say("密码已取消：工作簿和旁边的备份不再加密。{told}", told=_told(left))


def finish(workbook: Path, clock: Clock = utc_now) -> None:
    """Do what a power cut left undone when a passphrase was set.

    Raises:
        WorkbookError: it could not be done now; the next start tries again.
    """
    protecting.finish(workbook, clock())


def _told(left: tuple[Path, ...]) -> str:
    if not left:
        return ""
    names = say("、").join(say("“{name}”", name=each.name) for each in left)
    return say(
        "有 {count} 份备份读不出来，或磁盘空间不够，保持原样：{names}；"
        "不需要时请在备份文件夹里自行删除。",
        count=len(left),
        names=names,
    )
