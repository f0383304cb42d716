"""How far the open report has been read (已读 63/154), with a thin bar and what can be done."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QProgressBar, QToolButton, QVBoxLayout, QWidget

from jjdesk.gui.widgets.naming import named


class ProgressLine(QWidget):
    """A line of words over a thin bar; the words open a menu of acts, where it has any."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("progressLine")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words = named(QToolButton(), "readWords")
        self._words.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._words.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._bar = named(QProgressBar(), "readBar")
        self._bar.setTextVisible(False)
        row = QHBoxLayout()
        row.addWidget(self._words)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 8)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self._bar)
        self.show_read(0, 0)

    def offer(self, acts: list[QAction]) -> None:
        """Let the words open a menu of ``acts``."""
        menu = named(QMenu(self), "readMenu")
        menu.addActions(acts)
        self._words.setMenu(menu)
        self._words.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._words.setToolTip(self.tr("读过的承诺事项：停留一秒半，或走到下一条，就算读过"))

    def acts(self) -> list[QAction]:
        """What the menu offers."""
        menu = self._words.menu()
        return menu.actions() if menu else []

    def show_read(self, read: int, total: int) -> None:
        """Say how many of ``total`` commitments have been read."""
        words = self.tr("已读 %d/%d") % (read, total)
        self._words.setText(words)
        self._words.setAccessibleName(words)
        self._bar.setAccessibleName(words)
        self._bar.setMaximum(max(total, 1))
        self._bar.setValue(read)
        self.setVisible(total > 0)
