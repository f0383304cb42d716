"""One counting station at a time on a vote's folder: a lock file in it, of Qt's own.

It names process and machine. On this machine the lock of a dead process is nobody's; of another
machine none can tell, so that only the user may remove the file.
"""

from pathlib import Path

from PySide6.QtCore import QLockFile

from jjdesk.errors import VotingError
from jjdesk.gui.workbook import locking
from jjdesk.services.polling.stationing import LOCK
from jjdesk.words import say


class StationLock:
    """Held from when a folder is opened until it is left."""

    def __init__(self, folder: Path) -> None:
        """Take it.

        Raises:
            VotingError: another station has the folder; nothing of it was read.
        """
        self.folder = folder
        self._path = folder / LOCK
        self._lock = locking.lock_file(self._path)
        # Where no file can be made, none can be changed either: it may be looked at.
        if self._lock.tryLock(0) or self._lock.error() is not QLockFile.LockError.LockFailedError:
            return
        holder = locking.holder_of(self._lock, self._path)
        words = say("（{said}）", said=holder.words()) if holder is not None else ""
        far = holder is not None and not holder.here
        message = say(
            "另一个计票台正开着“{name}”{said}。这里没有读写任何内容，", name=folder.name, said=words
        )
        message += say("请在那边换一场票决或关闭窗口后再打开")
        if far:
            message += say("；那台电脑确已停用的，删去文件夹里的“{lock}”", lock=LOCK)
        raise VotingError(say("{message}。", message=message))

    def release(self) -> None:
        """Let go; twice does no harm."""
        if self._lock.isLocked():
            locking.let_go(self._lock, self._path)
