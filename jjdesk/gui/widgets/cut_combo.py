"""A choice whose words end in … where there is no room for them, and stand whole in its tooltip."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter


class CutCombo(QComboBox):
    """Qt cuts the words through a letter once a style sheet is set; nobody sees that they go on."""

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw frame and arrow, and as much of the words as there is room for."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox,
            option,
            QStyle.SubControl.SC_ComboBoxEditField,
            self,
        )
        words, cut = self.currentText(), Qt.TextElideMode.ElideRight
        shown = self.fontMetrics().elidedText(words, cut, field.width())
        option.currentText = shown  # type: ignore[attr-defined]  # PySide's stubs lack it
        self.setToolTip(words if shown != words else "")
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()
