"""Put the kept filters in order: rename, move, remove; each at once, each can be taken back."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from jjdesk.domain.finding import Filter, SavedFilter
from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.naming import named
from jjdesk.gui.widgets.sheet import column_of, size_of
from jjdesk.words import say

_WIDTH, _HEIGHT = 520, 420


class FilterNamesDialog(QDialog):
    """Lists the kept filters, each with what it wants in words.

    Signals:
        renamed: the name of one, and its new one.
        removed: the name of one.
        ordered: all names in their new order.
    """

    renamed = Signal(str, str)
    removed = Signal(str)
    ordered = Signal(tuple)

    def __init__(
        self,
        saved: Sequence[SavedFilter],
        words: Callable[[Filter], str],
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        """List ``saved``; ``words`` says a filter in words."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("整理已存的筛选"))
        self._words = words
        self._saved: tuple[SavedFilter, ...] = ()
        self._list = named(QListWidget(), "filterNames")
        self._list.setAccessibleName(self.tr("已存的筛选"))
        self._list.setEditTriggers(
            QListWidget.EditTrigger.DoubleClicked | QListWidget.EditTrigger.EditKeyPressed
        )
        self._hint = named(QLabel(wordWrap=True), "filterNameWords")
        self._buttons = {
            "up": self._button(self.tr("上移"), "Alt+Up", lambda: self._move(-1)),
            "down": self._button(self.tr("下移"), "Alt+Down", lambda: self._move(1)),
            "rename": self._button(self.tr("改名"), "F2", self._edit),
            "remove": self._button(self.tr("删除"), "Del", self._remove),
        }
        self._done = named(QPushButton(self.tr("完成")), "filterNamesDone")
        self._done.clicked.connect(self.accept)
        self._lay_out(look)
        self._list.currentRowChanged.connect(self._show_words)
        self._list.itemChanged.connect(self._rename)
        self.show_saved(saved)
        self._list.setFocus()

    def _button(self, words: str, key: str, do: Callable[[], None]) -> QPushButton:
        native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        button = QPushButton(words)
        button.setObjectName(f"filter{key}")
        button.setAutoDefault(False)
        button.setToolTip(say("{said}（{native}）", said=words, native=native))
        button.clicked.connect(do)
        shortcut = QShortcut(QKeySequence(key), self._list)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(do)
        return button

    def _lay_out(self, look: Look) -> None:
        side = QVBoxLayout()
        side.setSpacing(8)
        for button in self._buttons.values():
            side.addWidget(button)
        side.addStretch(1)
        side.addWidget(self._done)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._list, 1)
        row.addLayout(side)
        column_of(self, row, self._hint, grows=[row], spacing=12)
        size_of(self, look.pixels(_WIDTH), look.pixels(_HEIGHT))

    def show_saved(self, saved: Sequence[SavedFilter]) -> None:
        """List what is kept now; the chosen one stays chosen, by its place."""
        row = self._list.currentRow()
        self._saved = tuple(saved)
        self._list.blockSignals(True)
        self._list.clear()
        for each in saved:
            item = QListWidgetItem(each.name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            self._list.addItem(item)
        self._list.blockSignals(False)
        self._list.setCurrentRow(min(max(row, 0), len(saved) - 1))
        self._show_words()

    def _show_words(self) -> None:
        row = self._list.currentRow()
        chosen = 0 <= row < len(self._saved)
        self._hint.setText(
            self._words(self._saved[row].wanted)
            if chosen
            else self.tr("还没有存下的筛选。筛好之后按 W 存下。")
        )
        for button in self._buttons.values():
            button.setEnabled(chosen)

    def _move(self, step: int) -> None:
        row = self._list.currentRow()
        names = [each.name for each in self._saved]
        if 0 <= row + step < len(names) and row >= 0:
            names.insert(row + step, names.pop(row))
            self._list.setCurrentRow(row + step)
            self.ordered.emit(tuple(names))

    def _edit(self) -> None:
        item = self._list.currentItem()
        if item is not None:
            self._list.editItem(item)

    def _rename(self, item: QListWidgetItem) -> None:
        row = self._list.row(item)
        before = self._saved[row].name
        if item.text().strip() != before:
            self.renamed.emit(before, item.text())

    def _remove(self) -> None:
        row = self._list.currentRow()
        if 0 <= row < len(self._saved):
            self.removed.emit(self._saved[row].name)
