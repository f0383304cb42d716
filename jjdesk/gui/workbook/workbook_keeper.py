"""Keeps the one connection to the workbook that all rooms share."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from jjdesk.errors import UserError
from jjdesk.gui.workbook.data_thread import DataThread

if TYPE_CHECKING:
    from jjdesk.services.bundle import Services

Result = TypeVar("Result")
Connect = Callable[[], "Services"]


class WorkbookKeeper(QObject):
    """Opens the workbook on the data thread when it is first needed, and closes it there.

    Signals:
        turned: why nothing can be written from now on; empty when all can be written again.
        acted: after each work: names of what can be taken back and done again, or empty texts.
    """

    acted = Signal(str, str)
    turned = Signal(str)

    def __init__(self, connect: Connect, parent: QObject | None = None) -> None:
        """Open nothing yet.

        Args:
            connect: opens the workbook for writing; called on the data thread, and again by the
                next work if it failed.
            parent: the owner.
        """
        super().__init__(parent)
        self._thread = DataThread(self)
        self._connect = connect
        self.reading_only = ""
        self._services: Services | None = None

    def open(self, done: Callable[[], None], failed: Callable[[UserError], None]) -> None:
        """Open the workbook in the background, so that the first work need not wait for it."""
        self.run(lambda _: None, lambda _: done(), failed)

    def run(
        self,
        work: "Callable[[Services], Result]",
        done: Callable[[Result], None],
        failed: Callable[[UserError], None],
    ) -> None:
        """Run ``work`` on the data thread after all that was given before it.

        Then ``done`` is called or, upon a ``UserError``, ``failed``: both on this thread.
        """

        def all_of_it() -> tuple[Result, tuple[str, str]]:
            services = self._opened()
            return work(services), services.undoing.names()

        def delivered(both: tuple[Result, tuple[str, str]]) -> None:
            result, names = both
            self.acted.emit(*names)
            done(result)

        self._thread.run(all_of_it, delivered, failed)

    def drain(self) -> None:
        """Wait until everything given so far has been done, and its result delivered."""
        self._thread.drain()

    def turn(self, connect: Connect, reading_only: str = "") -> None:
        """Wait until everything given so far has been done, and close the workbook.

        Args:
            connect: opens it for the next work.
            reading_only: why nothing can be written then; empty when all can be.
        """

        def work() -> None:
            self._close()
            self._connect = connect

        self._thread.run(work, lambda _: None, lambda _: None)
        self._thread.drain()
        self.reading_only = reading_only
        self.turned.emit(reading_only)

    def without(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[UserError], None],
    ) -> None:
        """Run ``work`` on the data thread while the workbook is closed; the next one opens it."""

        def closed() -> Result:
            self._close()
            return work()

        self._thread.run(closed, done, failed)

    def close(self) -> None:
        """Wait until everything given has been done, and close the workbook."""
        self._thread.run(self._close, lambda _: None, lambda _: None)
        self._thread.close()

    def _opened(self) -> "Services":
        """On the data thread only: the open workbook."""
        if self._services is None:
            self._services = self._connect()
        return self._services

    def _close(self) -> None:
        if self._services is not None:
            self._services.close()
            self._services = None
