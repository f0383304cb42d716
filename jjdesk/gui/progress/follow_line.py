"""A quiet line that says how far a commitment has come, and leads to its sheet."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter


class FollowLine(QPushButton):
    """Its words are cut where the margin is narrow; the tooltip has them whole."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("followLine")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_words("")

    def show_words(self, words: str) -> None:
        """Say what the latest entry says, or that there is none."""
        self.setText(self.tr("跟进：%s") % (words or self.tr("未评")))
        self.setToolTip(self.tr("%s\n记下或修改办到哪一步（U）") % self.text())
        self.setAccessibleName(self.text())

    def minimumSizeHint(self) -> QSize:
        """As narrow as need be."""
        return QSize(0, super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The button with as much of its words as there is room for."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        room = self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self)
        option.text = self.fontMetrics().elidedText(  # type: ignore[attr-defined]
            self.text(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.end()
