"""Watches one folder or stick for sealed ballots; looks every two seconds beside the window."""

import threading
from contextlib import suppress
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from jjdesk.services.polling.ballot_folder import BallotFolder, Found

_EVERY_MS: Final = 2000


class StationFolder(QObject):
    """Looks into one folder, or none.

    Signals:
        arrived: a tuple of paths: ballots that are new there.
        lost: a sentence: the folder cannot be looked into; told once.
        back: the folder can be looked into again.
    """

    arrived = Signal(object)
    lost = Signal(str)
    back = Signal()
    _looked = Signal(object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._ballots: BallotFolder | None = None
        self._looking = False
        self._is_lost = False
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self._look)
        self._looked.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    @property
    def folder(self) -> Path | None:
        """The folder that is watched."""
        return self._ballots.folder if self._ballots else None

    def watch(self, folder: Path) -> None:
        """Watch ``folder`` and no other; what lies there already is told, too."""
        self.stop()
        self._ballots = BallotFolder(folder)
        self._timer.start()
        self._look()

    def stop(self) -> None:
        """Watch nothing."""
        self._ballots = None
        self._is_lost = False
        self._timer.stop()

    def again(self) -> None:
        """What was told could not be taken: tell it again."""
        if self._ballots is not None:
            self.watch(self._ballots.folder)

    def _look(self) -> None:
        ballots = self._ballots
        if ballots is None or self._looking:
            return
        self._looking = True
        # A thread that does not keep the program from ending while a dead share is waited for.
        threading.Thread(target=self._run, args=(ballots,), daemon=True).start()

    def _run(self, ballots: BallotFolder) -> None:
        found = ballots.look()
        with suppress(RuntimeError):  # the window may have gone in the meantime
            self._looked.emit(ballots, found)

    def _tell(self, ballots: BallotFolder, found: Found) -> None:
        self._looking = False
        if ballots is not self._ballots:
            return
        if found.problem and not self._is_lost:
            self.lost.emit(found.problem)
        elif self._is_lost and not found.problem:
            self.back.emit()
        self._is_lost = bool(found.problem)
        if found.ballots:
            self.arrived.emit(found.ballots)
