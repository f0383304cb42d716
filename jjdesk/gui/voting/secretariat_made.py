"""What was made, and who gets which part of it."""

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.flow import FlowLayout
from jjdesk.gui.widgets.naming import named
from jjdesk.services.polling import preparing
from jjdesk.services.polling.preparing import Prepared

_NAMES = 200
_WIDEST_NAMES = 320


class MadeSheet(QFrame):
    """A sheet of paper: id, parts, whom they are for.

    Signals:
        again: another one is to be made.
        burn_wanted: credentials and shares were handed out and are to go from this folder.
    """

    again = Signal()
    burn_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        named(self, "rulePaper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._made: Prepared | None = None
        self._title = named(QLabel(wordWrap=True), "madeTitle")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._where = named(QLabel(wordWrap=True), "madeWhere")
        self._where.setTextFormat(Qt.TextFormat.PlainText)
        self._where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._where.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._id = named(QLabel(), "madeId")
        self._id.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._hint = named(QLabel(self.tr("与票决规则上的、各台电脑上显示的逐一核对")), "madeHint")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(12)
        self._grid.setColumnStretch(1, 1)
        self._names: list[QLabel] = []
        self._words: list[QLabel] = []
        self._burn = named(QPushButton(self.tr("已全部发出，从这里删去凭证和钥匙")), "madeBurn")
        self._burn.clicked.connect(self.burn_wanted)
        self._lay_out()
        self.set_look(look)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 32, 40, 32)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._where)
        column.addSpacing(8)
        column.addWidget(self._id)
        column.addWidget(self._hint)
        column.addSpacing(16)
        column.addLayout(self._grid)
        column.addSpacing(16)
        column.addWidget(self._buttons())
        column.addStretch(1)

    def _buttons(self) -> QWidget:
        buttons = QWidget(self)
        flow = FlowLayout(buttons)
        self._open_button = named(QPushButton(self.tr("打开文件夹")), "madeOpen")
        self._open_button.setProperty("main", True)
        self._open_button.clicked.connect(self._open)
        copied = named(QPushButton(self.tr("复制编号")), "madeCopy")
        copied.clicked.connect(self._copy)
        again = named(QPushButton(self.tr("再做一份")), "madeAgain")
        again.clicked.connect(self.again)
        for button in (self._open_button, copied, self._burn, again):
            flow.addWidget(button)
        return buttons

    def tell(self, made: Prepared) -> None:
        """Show what was made."""
        self._made = made
        self._title.setText(self.tr("已生成：%s") % made.plan.title)
        self._where.setText(str(made.folder))
        self._id.setText(self.tr("票决包编号 %s") % made.fingerprint)
        while self._grid.count():
            item = self._grid.takeAt(0)
            if item is not None and (widget := item.widget()) is not None:
                widget.deleteLater()
        self._names, self._words = [], []
        for name, words in preparing.handing_out(made.plan, burnt=made.burnt):
            self._add(name, words)
        self._burn.setVisible(not made.burnt)
        self.set_look(self._look)

    def _add(self, name: str, words: str) -> None:
        row = len(self._names)
        head = QLabel(name, self, wordWrap=True)
        head.setProperty("madeName", True)
        head.setTextFormat(Qt.TextFormat.PlainText)
        said = QLabel(words, self, wordWrap=True)
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setProperty("madeWords", True)
        self._grid.addWidget(head, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(said, row, 1)
        self._names.append(head)
        self._words.append(said)

    def take_focus(self) -> None:
        """Give the keyboard to what is most likely wanted."""
        self._open_button.setFocus()

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self._look = look
        for head in self._names:
            head.setMinimumWidth(min(look.pixels(_NAMES), _WIDEST_NAMES))

    def _open(self) -> None:
        if self._made is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._made.folder)))

    def _copy(self) -> None:
        if self._made is not None:
            QGuiApplication.clipboard().setText(self._made.fingerprint)
