"""A path that is read and copied, not written."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame


class PathLine(QLineEdit):
    """Where there is no room for all of it, its middle is left out: both ends tell it apart.

    The whole stands in its tooltip; with the keyboard on it, the arrows go through all of it.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)

    def show_path(self, path: str) -> None:
        """Show this one."""
        self.setText(path)
        self.setToolTip(path)

    @property
    def shown(self) -> str:
        """What there is room for."""
        return self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideMiddle, self._room(self._option()).width()
        )

    def _option(self) -> QStyleOptionFrame:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        return option

    def _room(self, option: QStyleOptionFrame) -> QRect:
        element = QStyle.SubElement.SE_LineEditContents
        return self.style().subElementRect(element, option, self).adjusted(2, 0, -2, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame and both ends; with the keyboard on it, as any other field."""
        if self.hasFocus() or self.shown == self.text():
            super().paintEvent(event)
            return
        option = self._option()
        painter = QPainter(self)
        panel = QStyle.PrimitiveElement.PE_PanelLineEdit
        self.style().drawPrimitive(panel, option, painter, self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(self._room(option), flags, self.shown)
        painter.end()
