"""备份与恢复: the copies of the workbook, and how sound it is."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHeaderView, QLabel, QPushButton, QWidget

from jjdesk.gui.exchange.backups_model import HELD_ROLE, BackupsModel
from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.naming import named
from jjdesk.gui.widgets.plain_table import plain_table, size_rows
from jjdesk.gui.widgets.sheet import column_of, foot_of, size_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jjdesk.services.backing_up import Held
    from jjdesk.services.repairing import Health

_WIDTH, _HEIGHT = 720, 460


class BackupSheet(QDialog):
    """A table of copies; what can be done about them and the workbook.

    Signals:
        copy_wanted: a copy of now.
        check_wanted: the workbook is to be looked through.
        rescue_wanted: what can be read of it is to be kept.
        restore_wanted: a ``Held`` is to be put in place of the workbook.
    """

    copy_wanted = Signal()
    check_wanted = Signal()
    rescue_wanted = Signal()
    restore_wanted = Signal(object)

    def __init__(
        self, look: Look, parent: QWidget | None = None, *, problem: str = "", writes: bool = True
    ) -> None:
        """List no copies yet.

        Args:
            look: of the window.
            parent: the window.
            problem: why the workbook cannot be read; empty where it can.
            writes: whether this window may write the workbook.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("备份与恢复"))
        self._writes = writes
        self._model = BackupsModel(self)
        self._table = plain_table(self._model, "backups", self.tr("备份"), self)
        size_rows(self._table, look)
        head = self._table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setStretchLastSection(True)
        self._said = named(QLabel(problem, wordWrap=True), "backupSaid")
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setVisible(bool(problem))
        self._copy = named(QPushButton(self.tr("现在备份")), "backupNow")
        self._check = named(QPushButton(self.tr("检查工作簿")), "backupCheck")
        self._rescue = named(QPushButton(self.tr("抢救")), "backupRescue")
        self._restore = named(QPushButton(self.tr("恢复…")), "backupRestore")
        self._copy.setEnabled(writes and not problem)
        self._rescue.setVisible(bool(problem))
        self._lay_out()
        self._wire()
        size_of(self, look.pixels(_WIDTH), look.pixels(_HEIGHT))

    def _lay_out(self) -> None:
        hint = named(QLabel(wordWrap=True), "backupHint")
        hint.setText(
            self.tr(
                "写批注时每小时自动备份一次，导入、升级和恢复之前也备份；每份写好后都检查过。"
                "一天内每小时留一份，一周内每天、一个月内每周、此后每月一份。"
                "清除干净的意向，备份里也清除。备份在工作簿旁边：防不了电脑丢失，请另存一份到别处。"
            )
        )
        back = named(QPushButton(self.tr("关闭")), "backupBack")
        foot = foot_of(self, back, self._restore, left=[self._copy, self._check, self._rescue])
        column_of(self, hint, self._said, self._table, foot, grows=[self._table], spacing=8)

    def _wire(self) -> None:
        self._copy.clicked.connect(self.copy_wanted)
        self._check.clicked.connect(self.check_wanted)
        self._rescue.clicked.connect(self.rescue_wanted)
        self._restore.clicked.connect(self._ask)
        self._table.doubleClicked.connect(self._ask)
        self._table.selectionModel().currentChanged.connect(self._allow)
        self._allow()

    def show_copies(self, copies: "Sequence[Held]") -> None:
        """List copies, and choose the first."""
        self._model.show(copies)
        self._table.setCurrentIndex(self._model.index(0, 0))
        self._allow()

    def show_health(self, health: "Health") -> None:
        """Say how sound the workbook is, and offer what helps."""
        self._rescue.setVisible(not health.sound)
        self.say(health.words)

    def say(self, words: str) -> None:
        """Say something above the table."""
        self._said.setText(words)
        self._said.setVisible(bool(words))
        self.setAccessibleDescription(words)

    def chosen(self) -> "Held | None":
        """The copy that is chosen."""
        held: Held | None = self._model.data(self._table.currentIndex(), HELD_ROLE)  # type: ignore[assignment]
        return held

    def _allow(self) -> None:
        held = self.chosen()
        self._restore.setEnabled(self._writes and held is not None and held.readable)

    def _ask(self) -> None:
        held = self.chosen()
        if held is not None and self._restore.isEnabled():
            self.restore_wanted.emit(held)
