"""What a stretch of the source should read."""

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

_WIDTH = 400


class ErratumSheet(QDialog):
    """The source above, what it should read below; the source itself stays."""

    def __init__(self, source: str, likely: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("勘误"))
        self._likely = named(QLineEdit(likely), "erratumLikely")
        self._likely.setAccessibleName(self.tr("应为"))
        self._keep = named(QPushButton(self.tr("记下")), "erratumKeep")
        self._keep.setProperty("main", True)
        self._keep.setDefault(True)
        self._back = named(QPushButton(self.tr("取消")), "erratumBack")
        self._keep.clicked.connect(self.accept)
        self._back.clicked.connect(self.reject)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        quote = QLabel(source)
        quote.setWordWrap(True)
        form.addRow(self.tr("原文"), quote)
        form.addRow(self.tr("应为"), self._likely)
        hint = named(QLabel(self.tr("只在上面标出，原文不改。")), "erratumHint")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(hint, 1)
        buttons.addWidget(self._back)
        buttons.addWidget(self._keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addLayout(form)
        column.addLayout(buttons)
        self.setMinimumWidth(look.pixels(_WIDTH))

    def likely(self) -> str:
        """What it should read."""
        return self._likely.text()
