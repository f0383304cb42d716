"""Asked when the window closes on annotations that could not be written."""

from collections.abc import Mapping, Sequence

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from jjdesk.domain.annotation import Annotation
from jjdesk.words import say


class UnsavedDialog(QMessageBox):
    """Goes back, or closes with or without a copy of the texts on the clipboard."""

    def __init__(
        self,
        annotations: Sequence[Annotation],
        places: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        """Ask about ``annotations``; ``places`` says by their id where they hang."""
        super().__init__(parent)
        self._text = "\n\n".join(
            say("{places}：{text}", places=places[a.id], text=a.text) for a in annotations
        )
        self.setIcon(QMessageBox.Icon.Warning)
        self.setWindowTitle(self.tr("有批注没有保存"))
        self.setText(self.tr("有 %d 条批注没能写入工作簿，现在关闭就会丢失。") % len(annotations))
        self.setInformativeText(
            self.tr("其他批注完好。可以返回，腾出空间或换个位置后再试；也可以先把文字复制下来。")
        )
        self._back = self.addButton(self.tr("返回"), QMessageBox.ButtonRole.RejectRole)
        self._copy = self.addButton(self.tr("复制文字并关闭"), QMessageBox.ButtonRole.AcceptRole)
        self._drop = self.addButton(self.tr("不保存，关闭"), QMessageBox.ButtonRole.DestructiveRole)
        self.setDefaultButton(self._back)
        self.setEscapeButton(self._back)

    def leaves(self) -> bool:
        """Ask, and do as told; whether the window is to be closed."""
        self.exec()
        chosen = self.clickedButton()
        if chosen is self._copy:
            QGuiApplication.clipboard().setText(self._text)
        return chosen is not self._back
