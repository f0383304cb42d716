"""Who writes the notes (我的姓名): asked once, before the first of them leaves."""

from typing import NamedTuple

from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.naming import named

_WIDTH = 440
_LONGEST = 40


class Person(NamedTuple):
    """A deputy's name, and the delegation if it was given."""

    name: str
    delegation: str


class IdentitySheet(QDialog):
    """Name and delegation; nothing else is asked."""

    def __init__(self, person: Person, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("我的姓名"))
        self._name = named(QLineEdit(person.name), "identityName")
        self._delegation = named(QLineEdit(person.delegation), "identityDelegation")
        self._keep = named(QPushButton(self.tr("记下")), "identityKeep")
        self._keep.setProperty("main", True)
        self._keep.setDefault(True)
        back = named(QPushButton(self.tr("取消")), "identityBack")
        back.clicked.connect(self.reject)
        self._keep.clicked.connect(self.accept)
        self._name.textChanged.connect(self._allow)
        self._lay_out(look, back)
        self._allow()

    def person(self) -> Person:
        """As it stands in the fields."""
        return Person(self._name.text().strip(), self._delegation.text().strip())

    def _allow(self) -> None:
        self._keep.setEnabled(bool(self._name.text().strip()))

    def _lay_out(self, look: Look, back: QPushButton) -> None:
        hint = named(QLabel(wordWrap=True), "identityHint")
        hint.setText(
            self.tr("姓名只写在您导出的批注里，让别的代表知道是谁写的。可以随时改，批注跟着改。")
        )
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        for words, field in (
            (self.tr("姓名"), self._name),
            (self.tr("代表团"), self._delegation),
        ):
            field.setMaxLength(_LONGEST)
            field.setAccessibleName(words)
            form.addRow(words, field)
        self._delegation.setPlaceholderText(self.tr("可不填"))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(back)
        buttons.addWidget(self._keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addWidget(hint)
        column.addLayout(form)
        column.addLayout(buttons)
        self.setMinimumWidth(look.pixels(_WIDTH))
