"""The counting station behind its pages: acts run on a thread of its own, each tells how it stands.

Nothing here is of the workbook, so a long count keeps no note from being saved.
"""

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import QObject, Signal

from jjdesk.domain.poll import Ballot, Project
from jjdesk.errors import UserError, VotingError
from jjdesk.gui.voting.station_lock import StationLock
from jjdesk.gui.workbook.data_thread import DataThread
from jjdesk.services.polling import stationing
from jjdesk.services.polling.stationing import (
    CountingStation,
    Keyer,
    KeyShare,
    Standing,
    Verified,
)

T = TypeVar("T")
_TOLD_EVERY: Final = 0.05
"""Seconds between two words on how far it is."""


class StationDesk(QObject):
    """One open station, or none.

    Signals:
        stood: a ``Standing``: how it stands after an act.
        failed: a sentence: why an act was not done.
        collected: a ``Batch``: what became of files.
        began: words: something takes a while; ``worked`` tells how far it is; ``ended``.
    """

    stood = Signal(object)
    failed = Signal(str)
    collected = Signal(object)
    began = Signal(str)
    worked = Signal(int, int)
    ended = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._thread = DataThread(self)
        self._station: CountingStation | None = None
        self._lock: StationLock | None = None
        """Of the folder that is open; only the thread touches it."""
        self._given_up = False
        self._running: list[str] = []
        self._told_at = 0.0

    def begin(self, file: Path, folder: Path) -> None:
        """A new vote in an empty folder."""
        self._open(folder, lambda: CountingStation.begin(file, folder))

    def resume(self, folder: Path) -> None:
        """The vote of a folder."""
        self._open(folder, lambda: CountingStation.resume(folder))

    def _open(self, folder: Path, make: Callable[[], CountingStation]) -> None:
        def work() -> tuple[CountingStation, Standing]:
            before = self._lock
            if before is not None and before.folder == folder:
                station = make()
                return station, station.standing()
            lock = StationLock(folder)
            try:
                station = make()
                stands = station.standing()
            except BaseException:
                lock.release()
                raise
            self._lock = lock
            if before is not None:
                before.release()
            return station, stands

        def done(both: tuple[CountingStation, Standing]) -> None:
            self._station = both[0]
            self.stood.emit(both[1])

        self._thread.run(work, done, self._fail)

    def close_station(self) -> None:
        """Turn to another vote; what was done is in the folder."""
        self._station = None
        self._thread.run(self._unlock, lambda _: None, self._fail)

    def _unlock(self) -> None:
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def stop(self) -> None:
        """The window closes: give up what runs and wait for it."""
        self._given_up = True
        self._thread.close()
        self._unlock()

    def give_up(self) -> None:
        """Stop what takes long; nothing of it is done then."""
        self._given_up = True

    # Acts

    def collect(self, sources: Sequence[Path], failed: Callable[[], None] | None = None) -> None:
        """Take ballots into the box; ``failed``: none could be."""
        self._do(
            lambda station: station.collect(sources, self._tell),
            self.collected.emit,
            words=self.tr("正在收票"),
            failed=failed,
        )

    def holds(self, receipt: str, done: Callable[[int], None]) -> None:
        """How many ballots of a receipt's credential are in the box; 0: its own is not."""
        self._do(lambda station: station.holds(receipt), done)

    def set_counters(self, present: int, issued: int) -> None:
        """实到 and 发出."""
        self._do(lambda station: station.set_counters(present, issued))

    def key_paper(
        self,
        who: Keyer,
        number: int,
        ballot: Ballot | None,
        done: Callable[[], None],
        failed: Callable[[], None] | None = None,
    ) -> None:
        """What one of the two keyed; None takes it back; ``failed``: it was not kept."""
        self._do(
            lambda station: station.key_paper(who, number, ballot),
            lambda _: done(),
            failed=failed,
        )

    def settle(self, number: int, ballot: Ballot) -> None:
        """What a paper ballot says."""
        self._do(lambda station: station.settle(number, ballot))

    def confirm_void(self, number: int, reason: str) -> None:
        """The head scrutineer's word."""
        self._do(lambda station: station.confirm_void(number, reason))

    def close_vote(self) -> None:
        """截止."""
        self._do(lambda station: station.close())

    def admit(
        self,
        text: Callable[[], str],
        among: Sequence[KeyShare],
        done: Callable[[KeyShare], None],
        failed: Callable[[str], None],
    ) -> None:
        """A part of the key; ``text`` may read a file."""
        station = self._station
        if station is not None:
            self._thread.run(
                lambda: station.admit(text(), among), done, lambda error: failed(str(error))
            )

    def count(self, shares: Sequence[KeyShare]) -> None:
        """开票、计票; once, however often it is asked for."""
        words = self.tr("正在开票、计票")
        if words not in self._running:
            self._do(lambda station: station.count(shares, self._tell), words=words)

    def write_next(
        self, key: Path, target: Path, decided: Sequence[str], done: Callable[[Path], None]
    ) -> None:
        """The package of the round that follows."""
        self._do(lambda station: station.write_next(key, target, decided), done)

    def verify(self, folder: Path, done: Callable[[Verified], None]) -> None:
        """Check the files of a finished vote."""
        words = self.tr("正在验票")
        self._begin_work(words)

        def told(found: Verified) -> None:
            self._end_work(words)
            done(found)

        def refused(error: UserError) -> None:
            self._end_work(words)
            self._fail(error)

        self._thread.run(lambda: stationing.verify(folder), told, refused)

    @property
    def candidates(self) -> tuple[Project, ...]:
        """Of whom the presidium may choose for a further round."""
        return self._station.candidates() if self._station else ()

    @property
    def has_next(self) -> bool:
        """A further round follows by the rules, or may be decided."""
        station = self._station
        return station is not None and bool(station.candidates() or station.following())

    # How they run

    def _do(
        self,
        act: Callable[[CountingStation], T],
        done: Callable[[T], object] | None = None,
        *,
        words: str = "",
        failed: Callable[[], None] | None = None,
    ) -> None:
        station = self._station
        if station is None:
            return
        if words:
            self._given_up = False
            self._begin_work(words)

        def work() -> tuple[T, Standing]:
            result = act(station)
            return result, station.standing()

        def delivered(both: tuple[T, Standing]) -> None:
            self._end_work(words)
            if station is not self._station:
                return  # another vote was turned to in the meantime; what was done is in its folder
            self.stood.emit(both[1])
            if done is not None:
                done(both[0])

        def refused(error: UserError) -> None:
            self._end_work(words)
            self._fail(error)
            if failed is not None:
                failed()

        self._thread.run(work, delivered, refused)

    def _tell(self, done: int, of: int) -> None:
        """On the station's thread: how far it is.

        Raises:
            VotingError: it is given up.
        """
        if self._given_up:
            raise VotingError(self.tr("已停止，没有做完的都没有计入。票箱没有变化，可以重新开始。"))
        now = time.monotonic()
        if done == of or now - self._told_at > _TOLD_EVERY:
            self._told_at = now
            self.worked.emit(done, of)

    def _fail(self, error: UserError) -> None:
        self.failed.emit(str(error))

    def _begin_work(self, words: str) -> None:
        self._running.append(words)
        self.began.emit(words)

    def _end_work(self, words: str) -> None:
        """One is over; the next that waits is told of in its place. Of what was short, nothing."""
        if not words:
            return
        self._running.remove(words)
        if self._running:
            self.began.emit(self._running[0])
        else:
            self.ended.emit()
