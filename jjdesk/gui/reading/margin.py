"""The margin: 本条 (the chosen commitment) and 全部 (all annotations)."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from jjdesk.gui.reading.commitment import CommitmentPanel
from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.naming import named


class MarginPanel(QWidget):
    """Two leaves under a tab bar; the second one is put in from outside."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("margin")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.commitment = CommitmentPanel(look)
        self._tabs = named(QTabBar(drawBase=False, expanding=False), "marginTabs")
        self._tabs.setAccessibleName(self.tr("边栏"))
        self._tabs.addTab(self.tr("本条"))
        self._tabs.addTab(self.tr("全部"))
        self._leaves = QStackedWidget()
        self._leaves.addWidget(self.commitment)
        self._tabs.currentChanged.connect(self._leaves.setCurrentIndex)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._tabs)
        layout.addWidget(self._leaves, 1)

    def hold(self, leaf: QWidget) -> None:
        """Take the list of all annotations."""
        self._leaves.addWidget(leaf)

    def show_total(self, total: int) -> None:
        """Say how many annotations there are."""
        words = self.tr("全部 %d") % total if total else self.tr("全部")
        if words != self._tabs.tabText(1):
            self._tabs.setTabText(1, words)

    def show_one(self) -> None:
        """Turn to 本条."""
        self._tabs.setCurrentIndex(0)

    def show_all(self) -> None:
        """Turn to 全部."""
        self._tabs.setCurrentIndex(1)

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self.commitment.set_look(look)
