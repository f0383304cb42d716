"""The last resort: an error nobody caught is recorded and said, and the work goes on."""

import sys
import threading
from types import TracebackType

from PySide6 import QtCore, QtWidgets
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget


class _Reporter(QObject):
    """Shows one message at a time, on the window's thread."""

    raised = Signal(str)

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._box: QtWidgets.QMessageBox | None = None
        self.raised.connect(self._show)

    def hook(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Record the error where it happened; its message may quote a note, so only its kind."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        while trace is not None and trace.tb_next is not None:
            trace = trace.tb_next
        where = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else "?"
        import logging  # noqa: PLC0415  costs start time, and may never be needed

        logging.getLogger(__name__).error("uncaught %s at %s", kind.__name__, where)
        self.raised.emit(f"{kind.__name__} · {where}")

    def _show(self, details: str) -> None:
        if self._box is not None:
            return
        # Without an active window nothing else holds it.
        self._box = box = QtWidgets.QMessageBox(QApplication.activeWindow())
        box.setIcon(QtWidgets.QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("程序出错"))
        box.setText(
            self.tr("刚才的操作没有完成，这是程序的错误。已保存的批注不受影响，可以继续使用。")
        )
        box.setDetailedText(details)
        # Queued: it must not vanish within its own signal.
        box.finished.connect(self._closed, QtCore.Qt.ConnectionType.QueuedConnection)
        box.open()

    def _closed(self) -> None:
        self._box = None


def install(app: QApplication) -> None:
    """From now on uncaught errors of any thread are recorded and shown."""
    reporter = _Reporter(app)
    sys.excepthook = reporter.hook
    threading.excepthook = lambda a: reporter.hook(
        a.exc_type, a.exc_value or a.exc_type(), a.exc_traceback
    )


def say_final(window: QWidget, sentence: str) -> None:
    """Say what keeps the program from working at all; closing the message closes the window."""
    box = QtWidgets.QMessageBox(window)
    box.setIcon(QtWidgets.QMessageBox.Icon.Critical)
    box.setText(sentence)
    box.finished.connect(window.close)
    box.open()
