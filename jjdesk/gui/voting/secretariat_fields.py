"""Fields of the rule sheet: a value each, its name before it, and what contradicts it below."""

from collections.abc import Iterable
from enum import StrEnum

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIntValidator, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QWidget,
)

from jjdesk.gui.widgets.cut_combo import CutCombo
from jjdesk.gui.widgets.naming import named, restyle

_MOST = 99_999
_NARROWEST = 80


class Choice(CutCombo):
    """One of some values; the wheel scrolls the sheet, not the value, unless it has the keys."""

    def __init__(self, values: Iterable[tuple[StrEnum, str]] = ()) -> None:
        super().__init__()
        self._wanted = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for value, words in values:
            self.addItem(words, str(value))

    def want(self, width: int) -> None:
        """Be so wide, in pixels, where there is room."""
        self._wanted = width
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As wide as wanted, or as its words."""
        return super().sizeHint().expandedTo(QSize(self._wanted, 0))

    def minimumSizeHint(self) -> QSize:
        """Narrow where the letters are large: the words are cut off then."""
        return QSize(_NARROWEST, super().minimumSizeHint().height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the sheet."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class Number(QLineEdit):
    """A whole number; nothing typed is 0."""

    def __init__(self) -> None:
        super().__init__()
        self.setValidator(QIntValidator(0, _MOST, self))
        self.setAlignment(Qt.AlignmentFlag.AlignRight)

    @property
    def number(self) -> int:
        """What is typed."""
        return int(self.text() or 0)

    @number.setter
    def number(self, value: int) -> None:
        self.setText(str(value) if value else "")


class Field(QWidget):
    """A row: name, control with words after it, and below the control what is wrong with it.

    Signals:
        changed: the value is another, by the hand or not.
    """

    changed = Signal()

    def __init__(
        self, name: str, label: str, control: QWidget, after: str = "", *, wide: bool = False
    ) -> None:
        super().__init__()
        named(self, f"{name}Field")
        self.name = name
        self.control = named(control, name)
        control.setAccessibleName(label)
        self._wide = wide
        self._label = QLabel(label)
        self._label.setProperty("fieldName", True)
        self._label.setBuddy(control)
        self._after = QLabel(after)
        self._after.setProperty("fieldAfter", True)
        self._after.setVisible(bool(after))
        self._problem = named(QLabel(wordWrap=True), f"{name}Problem")
        self._problem.setProperty("fieldProblem", True)
        self._problem.setTextFormat(Qt.TextFormat.PlainText)
        self._problem.hide()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(control, 1 if wide else 0)
        row.addWidget(self._after)
        if not wide:
            row.addStretch(1)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.addWidget(self._label, 0, 0)
        grid.addLayout(row, 0, 1)
        grid.addWidget(self._problem, 1, 1)
        grid.setColumnStretch(1, 1)
        self._wire(control)

    def _wire(self, control: QWidget) -> None:
        if isinstance(control, QComboBox):
            control.currentIndexChanged.connect(self.changed)
        elif isinstance(control, QCheckBox):
            control.toggled.connect(self.changed)
        elif isinstance(control, QLineEdit):
            control.textChanged.connect(self.changed)

    @property
    def label(self) -> str:
        """The name before the control."""
        return self._label.text()

    @property
    def problem(self) -> str:
        """What is said below the control."""
        return self._problem.text()

    def tell(self, problem: str) -> None:
        """Say below the control what contradicts it, or nothing."""
        if problem == self._problem.text():
            return
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        self.control.setProperty("problem", bool(problem))
        self.control.setAccessibleDescription(problem)
        restyle(self.control)

    def set_widths(self, label: int, control: int) -> None:
        """Draw name and control so wide, in pixels."""
        self._label.setFixedWidth(label)
        if isinstance(self.control, Choice):
            self.control.want(control)
        elif isinstance(self.control, QLineEdit) and not self._wide:
            self.control.setFixedWidth(control)


Value = str | int | bool


def value_of(control: QWidget) -> Value:
    """What a control of the sheet says."""
    if isinstance(control, Number):
        return control.number
    if isinstance(control, QComboBox):
        chosen = control.currentData()
        return chosen if isinstance(chosen, str) else ""
    if isinstance(control, QCheckBox):
        return control.isChecked()
    return control.text().strip() if isinstance(control, QLineEdit) else ""


def set_value(control: QWidget, value: Value) -> None:
    """Let a control say ``value``, where it says something else."""
    if value_of(control) == value:
        return
    if isinstance(control, Number):
        control.number = int(value)
    elif isinstance(control, QComboBox):
        control.setCurrentIndex(control.findData(str(value)))
    elif isinstance(control, QCheckBox):
        control.setChecked(bool(value))
    elif isinstance(control, QLineEdit):
        control.setText(str(value))
