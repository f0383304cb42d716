"""Asks for the passphrase of one file: a copy, or a workbook from elsewhere, under another one."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton, QWidget

from jjdesk.errors import UserError
from jjdesk.gui.main_window import MainWindow
from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.naming import named
from jjdesk.gui.widgets.sheet import column_of, foot_of, form_of
from jjdesk.gui.workbook.data_thread import DataThread

_WIDTH = 560


class AskSheet(QDialog):
    """One field, and a sentence about the file.

    Signals:
        given: what was typed; the field is empty again.
    """

    given = Signal(str)

    def __init__(self, name: str, look: Look, parent: QWidget | None = None) -> None:
        """Ask about the file called ``name``."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("这份文件的密码"))
        said = named(QLabel(wordWrap=True), "askSaid")
        words = self.tr(
            "“%s”用的是另一个密码：以前设过的，或在别的电脑上设的。请输入它当时的密码；文件不会被改动。"
        )
        said.setText(words % name)
        self._said = said
        self._field = named(QLineEdit(), "askField")
        self._field.setEchoMode(QLineEdit.EchoMode.Password)
        back = named(QPushButton(self.tr("取消")), "askBack")
        self._open = named(QPushButton(self.tr("打开")), "askOpen")
        self._open.setDefault(True)
        self._open.setEnabled(False)
        foot = foot_of(self, back, self._open)
        column_of(self, said, form_of((self.tr("密码"), self._field)), foot)
        self.setMinimumWidth(look.pixels(_WIDTH))
        self._field.textChanged.connect(lambda text: self._open.setEnabled(bool(text)))
        self._open.clicked.connect(self._give)
        self._field.setFocus()

    def say(self, words: str) -> None:
        """Say why it did not open the file; another can be typed."""
        self._said.setText(words)
        self.setAccessibleDescription(words)
        self._field.setReadOnly(False)
        self._field.setFocus()

    def _give(self) -> None:
        typed = self._field.text()
        self._field.clear()
        self._field.setReadOnly(True)
        self.given.emit(typed)


class Asker(QObject):
    """Asks until the file can be opened, or nobody wants it any more."""

    def __init__(self, window: MainWindow) -> None:
        """Ask nothing yet; sheets lie over ``window``."""
        super().__init__(window)
        self._window = window

    def ask(self, path: Path, done: Callable[[], None]) -> None:
        """Ask for the passphrase of the file at ``path``; ``done`` is called once it is known."""
        sheet = AskSheet(path.name, self._window.look, self._window)
        thread = DataThread(sheet)

        def known(_: None) -> None:
            if sheet.isVisible():  # not given up while the passphrase was tried
                sheet.accept()
                done()

        def failed(error: UserError) -> None:
            sheet.say(str(error))

        sheet.given.connect(lambda typed: thread.run(partial(unlock, path, typed), known, failed))
        sheet.finished.connect(thread.close)
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()


def unlock(path: Path, passphrase: str) -> None:
    """Let a file be opened from now on; on a data thread, since it takes a moment.

    Raises:
        WorkbookLockedError: that is not its passphrase.
    """
    from jjdesk.services import protecting  # noqa: PLC0415  slow

    protecting.unlock(path, passphrase)
