"""Watches the exchange folder: what appears there is told once it is whole.

A folder on a network or kept by Syncthing does not always tell that something changed, so a slow
timer looks, too. Looking is done beside the window's thread: a share that is gone can take minutes
to say so.
"""

import threading
from collections.abc import Callable, Collection
from contextlib import suppress
from pathlib import Path
from typing import Final

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer, Signal

from jjdesk.services.arriving import REST, Arrivals, Look

SUFFIXES: Final = (".jjpack", ".jsonld")
"""Of files that hold notes; all others are taken for reports."""

_SLOWLY_MS: Final = 30_000
_SOON_MS: Final = 300
_RESTED_MS: Final = int(REST * 1000) + 200


class ExchangeFolder(QObject):
    """Looks into one folder, or none.

    Signals:
        arrived: an ``arriving.Arrived``: a whole file that was not known.
        refused: one sentence on a file that cannot be read.
        lost: one sentence: the folder cannot be looked into; told once.
        back: the folder can be looked into again.
    """

    arrived = Signal(object)
    refused = Signal(str)
    lost = Signal(str)
    back = Signal()
    _looked = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._arrivals: Arrivals | None = None
        self._known: set[str] = set()
        self._looking = False
        self._again = False
        self._is_lost = False
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._look_soon)
        self._slowly = QTimer(self, interval=_SLOWLY_MS)
        self._slowly.timeout.connect(self._look)
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._look)
        self._looked.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    @property
    def folder(self) -> Path | None:
        """The folder that is watched."""
        return self._arrivals.folder if self._arrivals else None

    def watch(self, folder: Path, known: Collection[str]) -> None:
        """Watch ``folder`` and no other, if that is not done already.

        Args:
            folder: need not be there yet.
            known: SHA-256 of files that are not told.
        """
        if self.folder == folder:
            return
        self.stop()
        self._arrivals = Arrivals(folder)
        self._known = set(known)
        self._slowly.start()
        self._look()

    def know(self, sha256: str) -> None:
        """A file with this content was written by us, or is taken in: it is not told."""
        self._known.add(sha256)

    def forget(self, contents: Collection[str]) -> None:
        """Files with these contents are told again: they could not be taken in."""
        self._known.difference_update(contents)
        if self._arrivals is not None:
            # What has been looked through is not read again, unless one begins anew.
            self._arrivals = Arrivals(self._arrivals.folder)

    def stop(self) -> None:
        """Watch nothing."""
        self._arrivals = None
        self._slowly.stop()
        self._soon.stop()
        self._is_lost = False
        if self._watcher.directories():
            self._watcher.removePaths(self._watcher.directories())

    def _look_soon(self) -> None:
        if not self._soon.isActive():
            self._soon.start(_SOON_MS)

    def _look(self) -> None:
        """Look beside this thread, one look at a time."""
        arrivals = self._arrivals
        if arrivals is None:
            return
        if self._looking:
            self._again = True
            return
        self._looking, self._again = True, False
        # A thread that does not keep the program from ending while a dead share is waited for.
        threading.Thread(
            target=_run, args=(arrivals, frozenset(self._known), self._hand_over), daemon=True
        ).start()

    def _hand_over(self, arrivals: Arrivals, look: Look) -> None:
        """On the thread that looked; the window may have gone in the meantime."""
        with suppress(RuntimeError):
            self._looked.emit(arrivals, look)

    def _tell(self, arrivals: Arrivals, look: Look) -> None:
        self._looking = False
        if arrivals is not self._arrivals:
            self._look()
            return
        self._tell_of_folder(look.problem)
        for found in look.arrived:
            if found.sha256 not in self._known:
                self.know(found.sha256)
                self.arrived.emit(found)
        for sentence in look.refused:
            self.refused.emit(sentence)
        if self._again:
            self._look_soon()
        elif look.restless:
            self._soon.start(_RESTED_MS)

    def _tell_of_folder(self, problem: str) -> None:
        if problem and not self._is_lost:
            self.lost.emit(problem)
        elif self._is_lost and not problem:
            self.back.emit()
        self._is_lost = bool(problem)
        # A folder that was away is another one for the watcher, too.
        folder = str(self._arrivals.folder) if self._arrivals else ""
        if folder and not problem and folder not in self._watcher.directories():
            self._watcher.addPath(folder)
            # What came between the look and this would be told by nobody.
            self._look_soon()


def _run(
    arrivals: Arrivals, known: Collection[str], done: Callable[[Arrivals, Look], None]
) -> None:
    done(arrivals, arrivals.look(known))
