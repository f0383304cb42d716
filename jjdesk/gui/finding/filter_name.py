"""Ask for the name under which a filter is kept."""

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.naming import named
from jjdesk.gui.widgets.sheet import column_of, foot_of
from jjdesk.services.saved_filters import LONGEST

_WIDTH = 420


class FilterNameDialog(QDialog):
    """Proposes the filter in words.

    Signals:
        given: the name to keep it under.
    """

    given = Signal(str)

    def __init__(
        self, words: str, known: Collection[str], look: Look, parent: QWidget | None = None
    ) -> None:
        """Ask for a name.

        Args:
            words: the filter in words, also the first proposal.
            known: the names there are.
            look: how to draw.
            parent: the window.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("存下筛选"))
        self._known = known
        self._words = named(QLabel(words, wordWrap=True), "filterWords")
        self._name = named(
            QLineEdit(words.replace("“", "").replace("”", "")[:LONGEST]), "filterName"
        )
        self._name.setMaxLength(LONGEST)
        self._name.setAccessibleName(self.tr("名称"))
        self._name.selectAll()
        self._hint = named(QLabel(wordWrap=True), "filterNameHint")
        self._back = named(QPushButton(self.tr("取消")), "filterNameBack")
        self._keep = named(QPushButton(self.tr("存下")), "filterNameKeep")
        foot = foot_of(self, self._back, self._keep)
        column_of(self, self._words, self._name, self._hint, foot, spacing=12)
        self.setMinimumWidth(look.pixels(_WIDTH))
        self._name.textChanged.connect(self._check)
        self._keep.clicked.connect(self._give)
        self._check()

    def _check(self) -> None:
        name = self._name.text().strip()
        self._keep.setEnabled(bool(name))
        replaced = name in self._known
        self._hint.setText(
            self.tr("已有同名的筛选，存下后由这一个代替，可以撤销。")
            if replaced
            else self.tr("存下后在“已存”里一点即用（Shift+W，再按序号）。")
        )

    def _give(self) -> None:
        self.accept()
        self.given.emit(self._name.text().strip())
