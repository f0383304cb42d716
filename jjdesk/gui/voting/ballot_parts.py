"""What the pages of a ballot are made of: words, a sheet on its ground, a foot."""

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from jjdesk.gui.widgets.naming import named


def words_of(text: str, name: str, *, centred: bool = False) -> QLabel:
    """Plain words that break lines where they must."""
    label = named(QLabel(text), name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if centred:
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label


def scroll_of(widget: QWidget, name: str = "ballotScroll") -> QScrollArea:
    """A frameless area in which ``widget`` is scrolled up and down."""
    scroll = named(QScrollArea(), name)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setWidgetResizable(True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setWidget(widget)
    return scroll


class Ground(QWidget):
    """A sheet in the middle of what it lies on; ``column`` takes what is to stand below it."""

    def __init__(self, sheet: QWidget, name: str = "ballotGround") -> None:
        super().__init__()
        named(self, name)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._settled = QTimer(self, singleShot=True, interval=0)
        self._settled.timeout.connect(self._fit)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 20, 24, 20)
        self.column.setSpacing(16)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(sheet, 1000)
        line.addStretch(1)
        self.column.addLayout(line)
        self.column.addStretch(1)

    def event(self, event: QEvent) -> bool:
        """As high as the words need at this width: a scroll area does not ask for that itself."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self._fit()
            self._settled.start()
        return super().event(event)

    def _fit(self) -> None:
        """Once more when all is settled: what was just put in gets its letters only when shown."""
        self.column.invalidate()
        self.setMinimumHeight(self.column.totalHeightForWidth(self.width()))


def foot_of(*widgets: QWidget) -> QFrame:
    """``widgets`` beside each other at the foot of a page, at the right where no words fill it."""
    foot = named(QFrame(), "ballotFoot")
    row = QHBoxLayout(foot)
    row.setContentsMargins(20, 8, 20, 8)
    row.setSpacing(16)
    has_words = any(isinstance(widget, QLabel) and widget.wordWrap() for widget in widgets)
    if not has_words:
        row.addStretch(1)
    for widget in widgets:
        says = isinstance(widget, QLabel) and widget.wordWrap()
        row.addWidget(widget, 1 if says else 0)
    return foot


def page_of(page: QWidget, *parts: QWidget) -> None:
    """Set ``parts`` below each other into ``page``; the first takes what is left."""
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for place, part in enumerate(parts):
        column.addWidget(part, 0 if place else 1)
