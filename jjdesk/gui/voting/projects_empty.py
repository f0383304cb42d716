"""Where there is no list of projects yet: what belongs there, and how to begin."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from jjdesk.gui.theme import Look
from jjdesk.gui.voting.ballot_parts import Ground, page_of, scroll_of, words_of
from jjdesk.gui.widgets.flow import FlowLayout
from jjdesk.gui.widgets.naming import named

_WIDEST = 680


class NoProjects(QWidget):
    """A few words and two ways to begin.

    Signals:
        import_wanted: a file with a list is to be chosen.
        demonstration_wanted: the demonstration list is to be shown.
    """

    import_wanted = Signal()
    demonstration_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        named(self, "gatePage")
        self._sheet = named(QFrame(), "gateSheet")
        self._begin = named(QPushButton(self.tr("导入名单…（O）")), "projectsBegin")
        self._begin.setProperty("main", True)
        demonstration = named(QPushButton(self.tr("看看示例名单")), "projectsTry")
        column = QVBoxLayout(self._sheet)
        column.setContentsMargins(8, 16, 8, 16)
        column.setSpacing(8)
        column.addWidget(words_of(self.tr("还没有项目名单"), "gateStep"))
        words = self.tr(
            "会前，政府提出的民生实事候选项目（Excel、Word 或 csv 表格）可以导入到这里，也可以按 "
            "Ctrl+V 粘贴复制的表格。每个项目会对上报告里的承诺事项，您可以标上选、不选或待定，"
            "写下理由，排出先后。这些意向只在这台电脑上，不是选票。"
        )
        column.addWidget(words_of(words, "projectsEmpty"))
        column.addSpacing(8)
        buttons = QWidget()
        flow = FlowLayout(buttons)
        flow.addWidget(self._begin)
        flow.addWidget(demonstration)
        column.addWidget(buttons)
        page_of(self, scroll_of(Ground(self._sheet, "gateGround")))
        self._begin.clicked.connect(self.import_wanted)
        demonstration.clicked.connect(self.demonstration_wanted)
        self.set_look(look)

    def take_keyboard(self) -> None:
        """Take the keys to the main act."""
        self._begin.setFocus()

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self._sheet.setMaximumWidth(look.pixels(_WIDEST))
