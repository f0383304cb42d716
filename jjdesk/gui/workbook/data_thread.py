"""The one door to the background: a single thread that owns the workbook."""

import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from jjdesk.errors import UserError

_SWITCH = 0.001
"""Seconds after which a thread lets another one go on."""
Result = TypeVar("Result")


class DataThread(QObject):
    """Runs work one after the other and brings its result back to the window's thread."""

    _finished = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # A key must not wait 5 ms, Python's own interval, whenever the workbook is being written.
        sys.setswitchinterval(_SWITCH)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="workbook")
        self._closed = False
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[UserError], None],
    ) -> None:
        """Run ``work``; then ``done`` or, upon a ``UserError``, ``failed`` on this thread.

        Any other exception is said as one, and raised again here for the last resort to record.
        Once closed, nothing is run: timers of a window that closes may still want something shown.
        """
        if self._closed:
            return
        future = self._pool.submit(work)
        future.add_done_callback(lambda ended: self._finished.emit(ended, done, failed))

    def drain(self) -> None:
        """Wait until everything given so far has been done, and its result delivered."""
        if not self._closed:
            self._pool.submit(int).result()
        QCoreApplication.sendPostedEvents(self)

    def close(self) -> None:
        """Wait until everything given has been done; take nothing more."""
        self._closed = True
        self._pool.shutdown(wait=True)

    def _deliver(
        self,
        future: Future[Any],
        done: Callable[[Any], None],
        failed: Callable[[UserError], None],
    ) -> None:
        error = future.exception()
        if error is None:
            done(future.result())
        elif isinstance(error, UserError):
            failed(error)
        else:
            # Of what was only to be read as of what was to be written.
            words = self.tr("程序出错，这一步没有做成；已保存的都在，屏幕上没保存的可先复制出来。")
            failed(UserError(words))
            raise error
