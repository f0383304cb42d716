"""What a stretch of the source should read."""

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

_WIDTH = 400


class ErratumSheet(QDialog):
    """The source above, what it should read below; the source itself stays."""

    def __init__(self, source: str, likely: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("勘误"))
        self._likely = named(QLineEdit(likely), "erratumLikely")
        self._keep = named(QPushButton(self.tr("记下")), "erratumKeep")
        self._back = named(QPushButton(self.tr("取消")), "erratumBack")
        self._keep.clicked.connect(self.accept)
        quote = QLabel(source)
        quote.setWordWrap(True)
        form = form_of((self.tr("原文"), quote), (self.tr("应为"), self._likely))
        hint = named(QLabel(self.tr("只在上面标出，原文不改。")), "erratumHint")
        column_of(self, form, foot_of(self, self._back, self._keep, left=[hint]))
        self.setMinimumWidth(look.pixels(_WIDTH))

    def likely(self) -> str:
        """What it should read."""
        return self._likely.text()
