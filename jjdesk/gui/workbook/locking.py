"""Which of several windows may write a workbook, and how that right is handed over.

Two files stand beside a workbook, locks of Qt's own: ``.lock`` is held by the window that may
write, ``.ask`` by one that wants to. No sockets: files reach over a network folder, too. A lock
names process and machine; on this machine the lock of a dead process is nobody's, on another none
can tell, so that only the user may break it.
"""

import os
from contextlib import suppress
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import (
    QCoreApplication,
    QElapsedTimer,
    QFileInfo,
    QFileSystemWatcher,
    QLockFile,
    QObject,
    QSysInfo,
    QTimer,
    Signal,
)

from jjdesk.words import say

PATIENCE_MS = 8_000
"""How long a window of this machine may take to write what waits and let go."""
FAR_PATIENCE_MS = 60_000
"""The same for another machine: what a network folder shows may be half a minute old."""
SLOW_MS = 2_500
"""How often the files are looked at where the system does not tell that they have changed."""
QUICK_MS = 100


class Role(StrEnum):
    """What a window may do with the workbook."""

    READING = "reading"
    ASKING = "asking"
    """It reads, and has asked the one that writes to let go."""
    GIVING = "giving"
    """It has let go, and the one that asked has not taken over yet."""
    WRITING = "writing"
    ALONE = "alone"
    """It writes without a lock: the folder takes no lock file, as one that may not be written."""


class Holder(NamedTuple):
    """The window that has a lock. ``user`` is empty where it is ours, or not known."""

    process: int
    machine: str
    user: str
    since: datetime
    here: bool

    def words(self) -> str:
        """``本机，进程 1234`` or ``电脑“办公室”，用户 wang，进程 1234``."""
        tr = QCoreApplication.translate
        place = tr("Holder", "本机") if self.here else tr("Holder", "电脑“%s”") % self.machine
        parts = [place]
        if self.user:
            parts.append(tr("Holder", "用户 %s") % self.user)
        if self.process:
            parts.append(tr("Holder", "进程 %d") % self.process)
        return say("，").join(parts)


class WorkbookLock(QObject):
    """One window's part in it.

    Signals:
        asked: another window, a ``Holder``, wants to write; :meth:`give` lets it.
        granted: this window may write from now on, after it could not.
        refused: nobody answered within the time, or another one asks just now.
        freed: this window only reads, and nobody writes any more.
        lost: another machine has broken the lock of this window; it may not write.
    """

    asked = Signal(object)
    granted = Signal()
    refused = Signal()
    freed = Signal()
    lost = Signal()

    def __init__(self, workbook: Path, parent: QObject | None = None) -> None:
        """Look at nothing yet.

        Args:
            workbook: the file; it need not exist.
            parent: the owner.
        """
        super().__init__(parent)
        self.role = Role.READING
        self._path = Path(f"{workbook}.lock")
        self._ask_path = Path(f"{workbook}.ask")
        self._lock = lock_file(self._path)
        self._ask = lock_file(self._ask_path)
        self._heard: Holder | None = None
        self._told_free = False
        self._since = QElapsedTimer()
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._look)
        self._slow = QTimer(self, interval=SLOW_MS)
        self._slow.timeout.connect(self._look)
        self._quick = QTimer(self, interval=QUICK_MS)
        self._quick.timeout.connect(self._look)

    def take(self) -> bool:
        """Take the lock if nobody has it, and watch over it; whether this window may write."""
        if self._lock.tryLock(0):
            self.role = Role.WRITING
        elif self._lock.error() is not QLockFile.LockError.LockFailedError:
            self.role = Role.ALONE
            return True
        # Where the system cannot watch a folder, as with many network folders, the timer is enough.
        self._watcher.addPath(str(self._path.parent))
        self._slow.start()
        return self.role is Role.WRITING

    def holder(self) -> Holder | None:
        """The window that writes, as far as its lock tells; ``None`` when there is none."""
        return holder_of(self._lock, self._path)

    def ask(self) -> None:
        """Ask for the workbook; ``granted`` or ``refused`` follows."""
        if self.role not in {Role.READING, Role.GIVING}:
            return
        self._rest(Role.READING)
        if self._lock.tryLock(0):
            self._begin_writing()
        elif self._ask.tryLock(0):
            self._wait(Role.ASKING)
        else:
            self.refused.emit()

    def cancel(self) -> None:
        """Ask no longer."""
        if self.role is Role.ASKING:
            self._ask.unlock()
            self._rest(Role.READING)

    def give(self) -> None:
        """Let go, for the window that has asked; if it does not take over, the lock comes back."""
        if self.role is Role.WRITING:
            self._lock.unlock()
            self._wait(Role.GIVING)

    def breakable(self) -> bool:
        """Whether only the user can tell if the one that writes is still there."""
        holder = self.holder()
        return self.role is Role.READING and holder is not None and not holder.here

    def seize(self) -> None:
        """Break the lock of another machine, upon the user's word; ``granted`` or ``refused``."""
        if self.breakable() and self._lock.removeStaleLockFile() and self._lock.tryLock(0):
            self._begin_writing()
        else:
            self.refused.emit()

    def close(self) -> None:
        """Let go of everything; closing twice does no harm."""
        for timer in (self._slow, self._quick):
            timer.stop()
        self._ask.unlock()
        if self.role is Role.WRITING and not self._is_ours():
            self._drop()
        self._lock.unlock()
        self.role = Role.READING

    # What is seen beside the workbook

    def _look(self) -> None:
        if self.role is Role.WRITING:
            self._look_for_asking()
        elif self.role is Role.READING:
            self._look_for_end()
        elif self.role is Role.ASKING:
            self._try()
        elif self.role is Role.GIVING:
            self._look_for_taking()

    def _look_for_asking(self) -> None:
        if not self._is_ours():
            self._drop()
            self._rest(Role.READING)
            self.lost.emit()
            return
        asker = holder_of(self._ask, self._ask_path)
        if asker is None or asker == self._heard:
            return
        if self._ask.tryLock(0):
            self._ask.unlock()  # who asked is dead
            return
        self._heard = asker
        self.asked.emit(asker)

    def _look_for_end(self) -> None:
        if self._told_free:
            return
        # Trying is the only way to learn that a process is dead whose lock still stands.
        if self._lock.tryLock(0):
            self._lock.unlock()
            self._told_free = True
            self.freed.emit()

    def _try(self) -> None:
        if self._lock.tryLock(0):
            self._ask.unlock()
            self._begin_writing()
        elif self._since.hasExpired(self._patience()):
            self.cancel()
            self.refused.emit()

    def _look_for_taking(self) -> None:
        if self._path.exists():
            self._rest(Role.READING)
        elif self._since.hasExpired(PATIENCE_MS) and self._lock.tryLock(0):
            self._begin_writing()

    def _patience(self) -> int:
        holder = self.holder()
        return FAR_PATIENCE_MS if holder and not holder.here else PATIENCE_MS

    def _wait(self, role: Role) -> None:
        self.role = role
        self._since.start()
        self._quick.start()

    def _rest(self, role: Role) -> None:
        self.role = role
        self._told_free = False
        self._quick.stop()

    def _begin_writing(self) -> None:
        self._rest(Role.WRITING)
        self._heard = None
        self.granted.emit()

    def _is_ours(self) -> bool:
        """Whether the lock still names this process; what cannot be read is taken to do so."""
        if not self._path.exists():
            # Somebody tidied up. Held or not, another window would come in: lock it anew.
            let_go(self._lock, self._path)
            return self._lock.tryLock(0)
        holder = self.holder()
        return holder is None or (holder.here and holder.process == os.getpid())

    def _drop(self) -> None:
        """Forget a lock that is another's by now, without taking its file away."""
        aside = self._path.with_name(f"{self._path.name}.{os.getpid()}")
        try:
            self._path.replace(aside)
        except OSError:
            return
        let_go(self._lock, self._path)
        aside.replace(self._path)


def lock_file(path: Path) -> QLockFile:
    """A lock that is not taken yet."""
    lock = QLockFile(str(path))
    lock.setStaleLockTime(0)  # never by age: a window may stay open for days
    return lock


def let_go(lock: QLockFile, path: Path) -> None:
    """Unlock though our file may be gone: Qt warns when it finds none to remove."""
    with suppress(OSError):
        path.touch()
    lock.unlock()


def holder_of(lock: QLockFile, path: Path) -> Holder | None:
    """Who has a lock, as far as its file tells; ``None`` where it is not there."""
    process, machine, _ = lock.getLockInfo()
    try:
        made = path.stat()
    except OSError:
        return None
    here = not machine or machine == QSysInfo.machineHostName()
    us = getattr(os, "geteuid", lambda: made.st_uid)()  # Windows has none
    user = QFileInfo(str(path)).owner() if here and made.st_uid != us else ""
    since = datetime.fromtimestamp(made.st_mtime).astimezone()
    return Holder(process, machine, user, since, here)
