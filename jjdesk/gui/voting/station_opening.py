"""The counting station before a vote is open: begin one, go on with one, check a finished one."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from jjdesk import files
from jjdesk.gui.theme import Look
from jjdesk.gui.voting.station_parts import button, column, flow_of, ground, label
from jjdesk.gui.widgets.naming import named
from jjdesk.services.polling.stationing import PACKAGE_SUFFIX, is_station

_WIDTH = 640


class StationOpening(QWidget):
    """Three ways in.

    Signals:
        begun: a package's path and the folder for the vote.
        resumed: a folder with a vote.
        checked: a folder whose finished vote is to be checked.
        refused: a sentence.
    """

    begun = Signal(object, object)
    resumed = Signal(object)
    checked = Signal(object)
    refused = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        named(self, "stationOpening")
        tr = self.tr
        self._begin = button(tr("打开票决包…"), "stationBegin", self._ask_package, main=True)
        self._resume = button(tr("继续已有的计票…"), "stationResume", self._ask_folder)
        self._verify = button(tr("验票…"), "stationVerifyOther", self._ask_finished)
        self._sheet = named(QFrame(), "stationWelcome")
        inner = column(
            label(tr("计票台"), "stationWelcomeTitle"),
            label(
                tr(
                    "秘书处给计票台一份票决包。打开它，再选一个空文件夹：收到的选票、计票记录和"
                    "结果都存在这个文件夹里，随时可以关机，下次接着做。"
                ),
                "stationWelcomeText",
                wrap=True,
            ),
            flow_of(self._begin, self._resume, self._verify),
            label(
                tr("也可以把票决包（.jjvote）或计票文件夹拖到这里。截止之前，谁也打不开选票。"),
                "stationHint",
                wrap=True,
            ),
            spacing=16,
        )
        inner.setContentsMargins(32, 28, 32, 28)
        self._sheet.setLayout(inner)
        around = QVBoxLayout()
        around.setContentsMargins(24, 48, 24, 24)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._sheet, 100)
        middle.addStretch(1)
        around.addLayout(middle)
        around.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(ground(around, "stationOpeningScroll"))
        self.set_look(look)

    def take_keyboard(self) -> None:
        """To the main act."""
        self._begin.setFocus()

    def drop(self, paths: list[Path]) -> None:
        """A package, or the folder of a vote."""
        for path in paths:
            if files.is_folder(path) and is_station(path):
                self.resumed.emit(path)
                return
            if path.suffix == PACKAGE_SUFFIX:
                self._ask_for(path)
                return
        self.refused.emit(
            self.tr("这不是票决包（.jjvote），也不是计票文件夹。没有打开任何内容，请另选。")
        )

    def _ask_package(self) -> None:
        words = self.tr("票决包 (*%s)") % PACKAGE_SUFFIX
        path, _ = QFileDialog.getOpenFileName(self, self.tr("打开票决包"), "", words)
        if path:
            self._ask_for(Path(path))

    def _ask_for(self, package: Path) -> None:
        title = self.tr("选一个空文件夹，存放本次计票")
        folder = QFileDialog.getExistingDirectory(self, title, str(package.parent))
        if folder:
            self.begun.emit(package, Path(folder))

    def _ask_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("选择计票文件夹"))
        if folder:
            self.resumed.emit(Path(folder))

    def _ask_finished(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("选择要验票的计票文件夹"))
        if folder:
            self.checked.emit(Path(folder))

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self._sheet.setMaximumWidth(look.pixels(_WIDTH))
