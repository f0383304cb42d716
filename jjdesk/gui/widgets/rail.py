"""The rail at the left: a button a room with icon and label, and the menu of all acts below."""

from collections.abc import Iterable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QVBoxLayout, QWidget

from jjdesk.gui.theme import Look, brush
from jjdesk.gui.widgets import icons
from jjdesk.gui.widgets.icons import Icon
from jjdesk.words import say

_ICON = 22
_LABEL = 13
_HEIGHT = 56
_LEAST = 40
_SIDE = 6


class RailEntry(NamedTuple):
    """A room as the rail shows it; ``key`` is the shortcut in its tooltip."""

    name: str
    label: str
    icon: Icon
    key: str


class RailButton(QAbstractButton):
    """Icon above label; what is chosen lies on a card, in the accent colour, with a bar."""

    def __init__(self, entry: RailEntry, look: Look) -> None:
        super().__init__()
        self._look = look
        self._icon = entry.icon
        self.setObjectName(entry.name)
        self.setText(entry.label)
        self.setAccessibleName(entry.label)
        self.setToolTip(
            say("{label}（{key}）", label=entry.label, key=entry.key) if entry.key else entry.label
        )
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self._look = look
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as its label, as high as icon and label."""
        return QSize(self._look.pixels(_LABEL * 2) + 4 * _SIDE, self._look.pixels(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Lower where large text leaves no room for all of them."""
        return QSize(self.sizeHint().width(), self._look.pixels(_LEAST))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's signature
        """Card, icon, label, and a ring where the keyboard is."""
        tokens = self._look.tokens
        chosen = self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(_SIDE, 2, -_SIDE, -2)
        card = QPainterPath()
        card.addRoundedRect(area, 8, 8)
        if chosen or self.underMouse():
            painter.fillPath(card, brush(tokens.paper if chosen else tokens.card))
        if self.hasFocus():
            painter.strokePath(card, _pen(tokens.blue))
        elif self.underMouse():
            painter.strokePath(card, _pen(tokens.line))
        if chosen:
            bar = QPainterPath()
            bar.addRect(QRectF(0, area.top() + 8, 3, area.height() - 16))
            painter.fillPath(bar, brush(tokens.accent))
        colour = tokens.accent if chosen else tokens.ink2
        left = int(area.height()) - self._look.pixels(_LABEL + 6)
        size = min(self._look.pixels(_ICON), left - 2)  # smaller where the rail is full
        top = area.top() + (area.height() - size - self._look.pixels(_LABEL + 6)) / 2
        box = QRectF(area.center().x() - size / 2, top, size, size)
        icons.paint(painter, self._icon, box, colour)
        painter.setFont(self._look.ui_font(_LABEL))
        painter.setPen(_pen(colour))
        label = QRectF(area.left(), box.bottom(), area.width(), area.bottom() - box.bottom())
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()


def _pen(colour: str) -> QPen:
    return QPen(QColor(colour), 1)


class Rail(QWidget):
    """The buttons of the rooms.

    Signals:
        chosen: the name of the room to go to.
    """

    chosen = Signal(str)

    def __init__(self, entries: Iterable[RailEntry], look: Look) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("房间"))
        self._buttons = {entry.name: RailButton(entry, look) for entry in entries}
        self._menu: QMenu | None = None
        self._menu_button = RailButton(RailEntry("menu", self.tr("菜单"), Icon.MENU, "F2"), look)
        self._menu_button.clicked.connect(self.open_menu)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(2)
        for name, button in self._buttons.items():
            button.setCheckable(True)
            button.clicked.connect(partial(self._choose, name))
            column.addWidget(button)
        column.addStretch(1)
        column.addWidget(self._menu_button)

    def show_room(self, name: str) -> None:
        """Show which room is open."""
        for each, button in self._buttons.items():
            button.setChecked(each == name)

    def add_menu(self, menu: QMenu) -> None:
        """Open ``menu`` from the button at the foot."""
        self._menu = menu

    def open_menu(self) -> None:
        """Open the menu of all acts beside its button, as far up as it needs."""
        if self._menu is None:
            return
        button = self._menu_button
        corner = button.mapToGlobal(QPoint(button.width(), button.height()))
        self._menu.ensurePolished()
        self._menu.popup(corner - QPoint(0, self._menu.sizeHint().height()))

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        for button in (*self._buttons.values(), self._menu_button):
            button.set_look(look)

    def _choose(self, name: str) -> None:
        self.show_room(name)
        self.chosen.emit(name)
