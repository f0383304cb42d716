"""Labels, buttons and the scrolling ground of the counting station's pages."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from PySide6.QtWidgets import QLabel as Label

from jjdesk.gui.widgets.flow import FlowLayout
from jjdesk.gui.widgets.naming import named, restyle


def label(text: str = "", name: str = "stationText", *, wrap: bool = False) -> Label:
    """Plain words; ``name`` for style sheet and tests."""
    made = named(Label(text), name)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if wrap:
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    made.setWordWrap(wrap)  # after the policy, which would forget that its height follows its width
    return made


def button(words: str, name: str, act: Callable[[], object], *, main: bool = False) -> QPushButton:
    """A button; Enter presses it, too, where the keyboard is on it."""
    made = named(QPushButton(words), name)
    made.setAutoDefault(True)
    if main:
        made.setProperty("main", True)
    made.clicked.connect(lambda _: act())
    return made


def row_of(*parts: QWidget, spacing: int = 8, ends: bool = True) -> QHBoxLayout:
    """Widgets beside each other; ``ends``: what is left stands at the right."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(spacing)
    for part in parts:
        row.addWidget(part)
    if ends:
        row.addStretch(1)
    return row


def flow_of(*parts: QWidget) -> QWidget:
    """Widgets beside each other, in further lines where there is little room."""
    made = QWidget()
    lines = FlowLayout(made)
    for part in parts:
        lines.addWidget(part)
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return made


def column(*parts: QWidget | QLayout, spacing: int = 12) -> QVBoxLayout:
    """Parts below each other."""
    made = QVBoxLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(spacing)
    for part in parts:
        if isinstance(part, QLayout):
            made.addLayout(part)
        else:
            made.addWidget(part)
    return made


class _Ground(QWidget):
    """What scrolls: as high as it must be at the width there is.

    Words that break and rows that flow are high where they are narrow; Qt asks for that height.
    """

    def minimumSizeHint(self) -> QSize:
        """At the width of the view."""
        least, inner, view = super().minimumSizeHint(), self.layout(), self.parentWidget()
        width = least.width() if view is None else view.width()
        if inner is None or not inner.hasHeightForWidth() or width < least.width():
            return least
        return QSize(least.width(), inner.totalMinimumHeightForWidth(width))


def ground(inner: QLayout, name: str) -> QScrollArea:
    """A page that scrolls: ``inner`` on the station's ground."""
    scroll = named(QScrollArea(), name)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setWidgetResizable(True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    body = named(_Ground(), "stationGround")
    body.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    body.setLayout(inner)
    scroll.setWidget(body)
    return scroll


def mark(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet asks for."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        restyle(widget)
