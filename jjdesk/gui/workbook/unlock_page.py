"""What stands in place of the report while the workbook is locked: it asks for the passphrase."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from jjdesk.errors import UserError
from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.naming import named
from jjdesk.gui.workbook.asking import unlock
from jjdesk.gui.workbook.data_thread import DataThread

_WIDTH = 360


class UnlockPage(QWidget):
    """One field, one button, and a sentence.

    Signals:
        unlocked: the workbook can be opened.
    """

    unlocked = Signal()

    def __init__(
        self, workbook: Path, look: Look, words: str = "", parent: QWidget | None = None
    ) -> None:
        """Ask for the passphrase of ``workbook``; ``words`` are said before."""
        super().__init__(parent)
        self._workbook = workbook
        self._thread = DataThread(self)
        self._field = named(QLineEdit(), "unlockField")
        self._field.setEchoMode(QLineEdit.EchoMode.Password)
        self._field.setAccessibleName(self.tr("密码"))
        self._field.setPlaceholderText(self.tr("密码"))
        self._field.setMinimumWidth(look.pixels(_WIDTH))
        self._open = named(QPushButton(self.tr("打开")), "unlockOpen")
        self._open.setProperty("main", True)
        self._said = named(QLabel(wordWrap=True), "unlockSaid")
        self._said.setText(words + self.tr("工作簿“%s”已锁定。请输入密码。") % workbook.name)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._field)
        row.addWidget(self._open)
        column = QVBoxLayout()
        column.setSpacing(16)
        column.addStretch(1)
        column.addWidget(self._said)
        column.addLayout(row)
        column.addStretch(1)
        across = QHBoxLayout(self)
        across.addStretch(1)
        across.addLayout(column)
        across.addStretch(1)
        self.setFocusProxy(self._field)
        self._field.returnPressed.connect(self._try)
        self._open.clicked.connect(self._try)

    # As what fills the window

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self._field.setMinimumWidth(look.pixels(_WIDTH))

    def may_leave(self) -> bool:
        """Nothing is to be kept."""
        return True

    def leave(self) -> None:
        """The window closes."""
        self._thread.close()

    def layout_state(self) -> bytes:
        """There are no panels."""
        return b""

    def _try(self) -> None:
        if not self._field.text() or not self._open.isEnabled():
            return
        given = self._field.text()
        self._field.clear()
        self._open.setEnabled(False)
        self.setCursor(Qt.CursorShape.WaitCursor)
        self._thread.run(partial(unlock, self._workbook, given), self._done, self._failed)

    def _done(self, _: None) -> None:
        self._thread.close()
        self.unlocked.emit()

    def _failed(self, error: UserError) -> None:
        self.unsetCursor()
        self._open.setEnabled(True)
        self._said.setText(str(error))
        self._field.setFocus()
