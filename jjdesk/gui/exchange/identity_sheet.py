"""Who writes the notes (我的姓名): asked once, before the first of them leaves."""

from typing import NamedTuple

from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.naming import named
from jjdesk.gui.widgets.sheet import column_of, foot_of, form_of

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
        back = named(QPushButton(self.tr("取消")), "identityBack")
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
        for field in (self._name, self._delegation):
            field.setMaxLength(_LONGEST)
        form = form_of((self.tr("姓名"), self._name), (self.tr("代表团"), self._delegation))
        self._delegation.setPlaceholderText(self.tr("可不填"))
        column_of(self, hint, form, foot_of(self, back, self._keep))
        self.setMinimumWidth(look.pixels(_WIDTH))
