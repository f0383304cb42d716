"""The definitions of summaries in a list: chosen, copied, renamed, removed, put in order."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from jjdesk.domain.summary import Definition
from jjdesk.gui.widgets.flow import FlowLayout
from jjdesk.gui.widgets.naming import named
from jjdesk.words import say

_NEW: Final = "Ctrl+N"


class _Names(QListWidget):
    """Keys that mean something else in the window are this list's while the keyboard is on it."""

    def __init__(self, acts: Mapping[str, Callable[[], None]]) -> None:
        super().__init__()
        self._acts = acts

    def event(self, event: QEvent) -> bool:
        """Take the keys before the window does."""
        # While a name is written, Esc leaves the name, not what is being made.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (self.is_written or self._act(event) is not None)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key stands for."""
        act = self._act(event)
        if act is None or self.is_written:
            super().keyPressEvent(event)
        else:
            act()

    @property
    def is_written(self) -> bool:
        """Whether a name is being written."""
        return self.state() == QListWidget.State.EditingState

    def _act(self, event: QKeyEvent) -> Callable[[], None] | None:
        keys = QKeySequence(event.keyCombination()).toString()
        return self._acts.get(keys.removeprefix("Num+"))


class DefinitionList(QWidget):
    """The built-in ones, then the user's own; each act is kept by who listens.

    Signals:
        chosen: the id of the one that is to be shown.
        opened: the keyboard is to go to what it holds.
        copied: the id of the one of which another is to be made.
        renamed: an id, and the new name.
        removed: an id.
        moved: an id, and by how many places.
    """

    chosen = Signal(str)
    opened = Signal()
    copied = Signal(str)
    renamed = Signal(str, str)
    removed = Signal(str)
    moved = Signal(str, int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("summaryDefinitions")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._definitions: tuple[Definition, ...] = ()
        keys = {
            "F2": self.rename,
            "Del": self._remove,
            "Alt+Up": lambda: self._move(-1),
            "Alt+Down": lambda: self._move(1),
            "Return": self.opened.emit,
            "Enter": self.opened.emit,
        }
        self.list = named(_Names(keys), "summaryNames")
        self.list.setAccessibleName(self.tr("摘要"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setEditTriggers(QListWidget.EditTrigger.DoubleClicked)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._buttons = {
            "copy": self._button(self.tr("新建"), self.tr("照这一份另建一份"), _NEW, self.copy),
            "rename": self._button(self.tr("改名"), self.tr("改名"), "F2", self.rename),
            "remove": self._button(self.tr("删除"), self.tr("删除"), "Del", self._remove),
            "up": self._button("↑", self.tr("上移"), "Alt+Up", keys["Alt+Up"]),
            "down": self._button("↓", self.tr("下移"), "Alt+Down", keys["Alt+Down"]),
        }
        self._lay_out()
        self.list.currentRowChanged.connect(self._choose)
        self.list.itemChanged.connect(self._rename)

    def _button(self, words: str, told: str, key: str, act: Callable[[], None]) -> QPushButton:
        native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        button = QPushButton(words)
        button.setProperty("pill", True)
        button.setAccessibleName(told)
        button.setToolTip(say("{told}（{native}）", told=told, native=native))
        button.clicked.connect(lambda _: act())
        return button

    def _lay_out(self) -> None:
        acts = QWidget()
        flow = FlowLayout(acts)
        for name, button in self._buttons.items():
            flow.addWidget(named(button, f"summary-{name}"))
        acts.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 12)
        column.setSpacing(8)
        column.addWidget(self.list, 1)
        below = QVBoxLayout()
        below.setContentsMargins(12, 0, 12, 0)
        below.addWidget(acts)
        column.addLayout(below)

    # What is shown

    def show_definitions(self, definitions: Sequence[Definition], chosen: str) -> None:
        """List these, the one of the id ``chosen`` as chosen; nothing is said of it."""
        others = [(d.id, d.name) for d in definitions] != [
            (d.id, d.name) for d in self._definitions
        ]
        if others and self.list.is_written:
            self.list.setFocus()  # what is written of a name is said first
        self.list.blockSignals(True)
        if others:
            self.list.clear()
            for each in definitions:
                item = QListWidgetItem(say(each.name))
                item.setToolTip(say(each.name))
                if not each.built_in:
                    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
                self.list.addItem(item)
        self._definitions = tuple(definitions)
        ids = [each.id for each in definitions]
        self.list.setCurrentRow(ids.index(chosen) if chosen in ids else 0)
        self.list.blockSignals(False)
        self._offer()

    def _offer(self) -> None:
        """Only what can be done with the one that is chosen."""
        definition = self._current()
        own = definition is not None and not definition.built_in
        for name, button in self._buttons.items():
            button.setEnabled(own or (name == "copy" and definition is not None))

    def _current(self) -> Definition | None:
        row = self.list.currentRow()
        return self._definitions[row] if 0 <= row < len(self._definitions) else None

    def _own(self) -> Definition | None:
        definition = self._current()
        return None if definition is None or definition.built_in else definition

    def _choose(self) -> None:
        self._offer()
        definition = self._current()
        if definition is not None:
            self.chosen.emit(definition.id)

    # Acts

    def step(self, step: int) -> None:
        """To the one beside, as far as there is one."""
        row = self.list.currentRow() + step
        if 0 <= row < self.list.count():
            self.list.setCurrentRow(row)

    def copy(self) -> None:
        """Ask for another one like the one that is chosen."""
        definition = self._current()
        if definition is not None:
            self.copied.emit(definition.id)

    def rename(self) -> None:
        """Write another name where it stands."""
        if self._own() is not None:
            self.list.setFocus()
            self.list.editItem(self.list.currentItem())

    def _rename(self, item: QListWidgetItem) -> None:
        definition = self._definitions[self.list.row(item)]
        if item.text().strip() == definition.name:
            return
        name = item.text()
        self.list.blockSignals(True)
        item.setText(definition.name)  # until it is kept
        self.list.blockSignals(False)
        self.renamed.emit(definition.id, name)

    def _remove(self) -> None:
        definition = self._own()
        if definition is not None:
            self.removed.emit(definition.id)

    def _move(self, step: int) -> None:
        definition = self._own()
        if definition is not None:
            self.moved.emit(definition.id, step)
