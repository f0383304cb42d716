"""What the government's task tables say of one commitment, a card a period."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from jjdesk.domain.task import Standing
from jjdesk.gui.widgets.naming import named


class StandingCards(QWidget):
    """Stands in the margin below a commitment's figures; takes no room where there is nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("standings")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.hide()

    def show_standings(self, standings: Sequence[Standing]) -> None:
        """Show what ``Tasking.of_report`` has for a commitment: in its order, the latest last."""
        while item := self._column.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for standing in standings:
            self._column.addWidget(_StandingCard(standing))
        self.setVisible(bool(standings))


class _StandingCard(QFrame):
    """One task of one table: period, progress, who does it and until when."""

    def __init__(self, standing: Standing) -> None:
        super().__init__()
        self.setProperty("card", True)
        task = standing.task
        facts = (
            (self.tr("责任单位：%s"), task.units),
            (self.tr("责任领导：%s"), task.leader),
            (self.tr("完成时限：%s"), task.deadline),
        )
        head = self.tr("落实情况 · %s") % standing.table.period
        progress = task.progress or self.tr("表中没有写推进情况")
        details = "\n".join(form % words for form, words in facts if words)
        self.setAccessibleName(f"{head}，{progress}")
        self.setToolTip(f"{standing.table.name}\n{task.number} {task.text}")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(2)
        for words, name in ((head, "cardDetail"), (progress, "cardName"), (details, "cardDetail")):
            if words:
                label = named(QLabel(words, wordWrap=True), name)
                label.setTextFormat(Qt.TextFormat.PlainText)
                column.addWidget(label)
