"""The exchange folder (交换文件夹): which it is, and whether own notes go there by themselves."""

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.naming import named
from jjdesk.gui.widgets.sheet import column_of, foot_of

_WIDTH = 520


class Arrangement(NamedTuple):
    """The exchange folder, or an empty text; ``sends`` writes the own notes there by itself."""

    folder: str
    sends: bool


class PackFolderSheet(QDialog):
    """One folder, one choice."""

    def __init__(self, now: Arrangement, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("交换文件夹"))
        self._folder = named(QLineEdit(now.folder), "folderPath")
        self._folder.setPlaceholderText(self.tr("没有使用交换文件夹"))
        self._folder.setAccessibleName(self.tr("交换文件夹"))
        self._sends = named(
            QCheckBox(self.tr("我共享的批注有变化时，自动写进这个文件夹")), "folderSends"
        )
        self._sends.setChecked(now.sends)
        self._choose = named(QPushButton(self.tr("选择…")), "folderChoose")
        self._none = named(QPushButton(self.tr("不再使用")), "folderNone")
        self._back = named(QPushButton(self.tr("取消")), "folderBack")
        self._keep = named(QPushButton(self.tr("使用")), "folderKeep")
        self._lay_out(look)
        self._choose.clicked.connect(self._ask)
        self._none.clicked.connect(self._give_up)
        self._keep.clicked.connect(self.accept)
        self._folder.textChanged.connect(self._allow)
        self._allow()

    def arrangement(self) -> Arrangement:
        """As it stands."""
        folder = self._folder.text().strip()
        return Arrangement(folder, bool(folder) and self._sends.isChecked())

    def _allow(self) -> None:
        there = bool(self._folder.text().strip())
        self._keep.setEnabled(there)
        self._none.setEnabled(there)
        self._sends.setEnabled(there)

    def _give_up(self) -> None:
        self._folder.clear()
        self.accept()

    def _ask(self) -> None:
        title = self.tr("选择交换文件夹")
        folder = QFileDialog.getExistingDirectory(self, title, self._folder.text())
        if folder:
            self._folder.setText(folder)

    def _lay_out(self, look: Look) -> None:
        hint = named(QLabel(wordWrap=True), "folderHint")
        hint.setTextFormat(Qt.TextFormat.PlainText)
        hint.setText(
            self.tr(
                "别的代表放进这个文件夹的批注包（.jjpack）会自动导入，可以撤销。共享文件夹、U 盘、"
                "Syncthing 同步的文件夹都可以。这里的文件不会被删除。"
            )
        )
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._folder, 1)
        row.addWidget(self._choose)
        foot = foot_of(self, self._back, self._keep, left=[self._none])
        column_of(self, hint, row, self._sends, foot)
        self.setMinimumWidth(look.pixels(_WIDTH))
