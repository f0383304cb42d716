"""One's own usual openings: seen, added, changed, removed."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from jjdesk.gui.notes.note_words import short
from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.naming import named
from jjdesk.gui.widgets.sheet import column_of, foot_of, size_of

_TEXT = Qt.ItemDataRole.UserRole


class TemplatesDialog(QDialog):
    """A list of openings, and the text of the chosen one; ``texts`` once it was accepted."""

    def __init__(self, texts: Sequence[str], look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("自己的常用开头"))
        self._list = named(QListWidget(), "ownOpenings")
        self._list.setAccessibleName(self.tr("自己的常用开头"))
        self._text = named(QPlainTextEdit(tabChangesFocus=True), "ownOpening")
        self._text.setAccessibleName(self.tr("文字"))
        self._text.setPlaceholderText(self.tr("写下常用的一段开头，插入批注时照用。"))
        self._add = named(QPushButton(self.tr("添加")), "openingAdd")
        self._remove = named(QPushButton(self.tr("去掉")), "openingRemove")
        self._keep = named(QPushButton(self.tr("存好")), "openingKeep")
        self._back = named(QPushButton(self.tr("取消")), "openingBack")
        for text in texts:
            self._put(text)
        self._lay_out(look)
        self._list.currentItemChanged.connect(self._show)
        self._text.textChanged.connect(self._take)
        self._add.clicked.connect(self._begin)
        self._remove.clicked.connect(self._drop)
        self._keep.clicked.connect(self.accept)
        self._list.setCurrentRow(0)
        self._show()
        if not texts:
            self._text.setFocus()

    def texts(self) -> tuple[str, ...]:
        """The openings as they are now, without empty ones."""
        items = (self._list.item(row) for row in range(self._list.count()))
        texts = (str(item.data(_TEXT)).strip() for item in items if item)
        return tuple(filter(None, texts))

    def _lay_out(self, look: Look) -> None:
        side = QVBoxLayout()
        side.addWidget(self._add)
        side.addWidget(self._remove)
        side.addStretch(1)
        row = QHBoxLayout()
        row.addWidget(self._list, 1)
        row.addLayout(side)
        words = self.tr("这些开头只在您的工作簿里。行首写“- ”或“1. ”是列表。")
        hint = named(QLabel(words, wordWrap=True), "importHint")
        foot = foot_of(self, self._back, self._keep)
        column_of(self, hint, row, self._text, foot, grows=[row, self._text], spacing=12)
        size_of(self, look.pixels(480), look.pixels(420))

    def _put(self, text: str) -> QListWidgetItem:
        item = QListWidgetItem(short(text, 28) or self.tr("（空）"), self._list)
        item.setData(_TEXT, text)
        return item

    def _show(self) -> None:
        item = self._list.currentItem()
        self._remove.setEnabled(item is not None)
        self._text.setPlainText(str(item.data(_TEXT)) if item else "")

    def _take(self) -> None:
        text = self._text.toPlainText()
        item = self._list.currentItem()
        if self._list.currentRow() < 0 and text:
            item = self._put(text)
            with QSignalBlocker(self._list):  # the text is there already
                self._list.setCurrentItem(item)
            self._remove.setEnabled(True)
        if item is not None:
            item.setData(_TEXT, text)
            item.setText(short(text, 28) or self.tr("（空）"))

    def _begin(self) -> None:
        self._list.setCurrentItem(self._put(""))
        self._text.setFocus()

    def _drop(self) -> None:
        self._list.takeItem(self._list.currentRow())
        self._show()
