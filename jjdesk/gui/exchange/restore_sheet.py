"""What a file would put in place of the whole workbook: told before it is done."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QLabel, QListWidget, QPushButton, QWidget

from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.naming import named
from jjdesk.gui.widgets.sheet import column_of, foot_of

if TYPE_CHECKING:
    from jjdesk.services.transferring import Changes

_WIDTH = 480
_MOST = 200
"""Notes named one by one; how many there are stands above."""


class RestoreSheet(QDialog):
    """A sentence, which notes it is about, and whether it shall be so."""

    def __init__(self, words: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("恢复工作簿"))
        said = named(QLabel(words, wordWrap=True), "restoreWords")
        self._changes = named(QListWidget(), "restoreChanges")
        self._changes.setAccessibleName(self.tr("会变的批注"))
        self._changes.hide()
        hint = named(QLabel(wordWrap=True), "restoreHint")
        hint.setText(
            self.tr("恢复后窗口会重新打开，此前的操作不能再撤销；备份也可以这样恢复回来。")
        )
        back = named(QPushButton(self.tr("取消")), "restoreBack")
        keep = named(QPushButton(self.tr("恢复")), "restoreKeep")
        keep.clicked.connect(self.accept)
        foot = foot_of(self, back, keep)
        column_of(self, said, self._changes, hint, foot, grows=[self._changes])
        self.setAccessibleDescription(words)
        self._labels = (said, hint)
        self.setMinimumWidth(look.pixels(_WIDTH))
        back.setFocus()

    def tell(self, changes: "Changes") -> None:
        """Name the notes that would come, go or be others, by their first words."""
        for form, notes in (
            (self.tr("多出：%s"), changes.come),
            (self.tr("少掉：%s"), changes.gone),
            (self.tr("不同：%s"), changes.other),
        ):
            self._changes.addItems([form % words for words in notes[:_MOST]])
            if len(notes) > _MOST:
                self._changes.addItem(form % self.tr("……还有 %d 条") % (len(notes) - _MOST))
        self._changes.setVisible(self._changes.count() > 0)

    def showEvent(self, event: QShowEvent) -> None:
        """As high as the words are at this width; a layout asks them before it is known."""
        super().showEvent(event)
        for label in self._labels:
            label.setMinimumHeight(label.heightForWidth(label.width()))
