"""What a file would put in place of the whole workbook: told before it is done."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QWidget

from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.naming import named
from jjdesk.gui.widgets.sheet import column_of, foot_of

_WIDTH = 480


class RestoreSheet(QDialog):
    """A sentence, and whether it shall be so."""

    def __init__(self, words: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("由导出的文件恢复"))
        said = named(QLabel(words, wordWrap=True), "restoreWords")
        hint = named(QLabel(wordWrap=True), "restoreHint")
        hint.setText(
            self.tr("恢复后窗口会重新打开，此前的操作不能再撤销；备份也可以这样恢复回来。")
        )
        back = named(QPushButton(self.tr("取消")), "restoreBack")
        keep = named(QPushButton(self.tr("恢复")), "restoreKeep")
        keep.clicked.connect(self.accept)
        column_of(self, said, hint, foot_of(self, back, keep))
        self.setAccessibleDescription(words)
        self._labels = (said, hint)
        self.setMinimumWidth(look.pixels(_WIDTH))
        back.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """As high as the words are at this width; a layout asks them before it is known."""
        super().showEvent(event)
        for label in self._labels:
            label.setMinimumHeight(label.heightForWidth(label.width()))
