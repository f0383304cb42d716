"""Walks the tour with the eyes of one who hears, tabs or reads large: what stands wrong is told.

At each place where the camera would take a picture, everything on the screen is looked at: what
takes the keyboard without a name, what is reached by no Tab or holds it, an order that jumps back,
words that are cut, a focus that cannot be seen. ``tests/gui/test_accessible.py`` runs it.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

from camera import SIZE, Camera, rest
from language import chinese
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QHeaderView,
    QLabel,
    QMainWindow,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QTextBrowser,
    QTextEdit,
    QWidget,
)

_PIXEL = 1
"""Rounding of sizes at other text sizes."""

_LOOKS = 6
"""At what seems to be cut: layouts may not have settled."""
_LINKS = 120
"""More than there are in the manual."""

_CARET = (QTextEdit, QPlainTextEdit)
"""Where the keyboard is, a caret blinks: pictures of it differ by themselves."""


class Inspector(Camera):
    """A camera that looks instead of taking pictures."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window, Path())
        self._focused: set[str] = set()
        self.found: dict[str, list[str]] = {}
        self.sheets: set[str] = set()
        self.seen = 0

    def save(self, name: str, above: tuple[QWidget, QPoint] | None = None) -> None:
        rest(60)
        if self.window.size().toTuple() != SIZE:
            self._tell(name, "size", f"window {self.window.size().toTuple()}")
            self.window.resize(*SIZE)
        root = self._root() if above is None else above[0]
        if not isinstance(root, QDialog | QMainWindow):
            return  # a menu, a tip: Qt's own affair
        if isinstance(root, QDialog) and (root.width() > SIZE[0] or root.height() > SIZE[1]):
            self._tell(name, "size", f"{_called(root)} {root.size().toTuple()}")
        while not root.isActiveWindow():
            root.activateWindow()  # as a desktop does when what lay over it is closed
            rest(10)
        self._look_at(name, root)

    def _look_at(self, name: str, root: QWidget) -> None:
        shown = [w for w in root.findChildren(QWidget) if _is_shown(w, root)]
        self.seen += len(shown)
        self.sheets.add(type(root).__name__)
        for widget in shown:
            for what in _unnamed(widget):
                self._tell(name, "name", f"{_called(widget)} {what}")
            for what in _stays_cut(widget):
                self._tell(name, "cut", f"{_called(widget)} {what}")
            for what in chinese(widget):
                self._tell(name, "chinese", f"{_called(widget)} {what}")
        for menu in root.findChildren(QMenu):
            for what in chinese(menu):
                self._tell(name, "chinese", f"{_called(menu)} {what}")
        for what in _badly_ordered(root, shown):
            self._tell(name, "tab", what)
        for what in self._unseen(root, shown):
            self._tell(name, "focus", what)

    def _root(self) -> QWidget:
        """What the keyboard is in: the dialog on top, or the window."""
        dialogs = [d for d in self.window.findChildren(QDialog) if d.isVisible()]
        return dialogs[-1] if dialogs else self.window

    def _tell(self, screen: str, kind: str, words: str) -> None:
        heard = self.found.setdefault(kind, [])
        if not any(line.endswith(f": {words}") for line in heard):
            heard.append(f"{screen}: {words}")

    def _unseen(self, root: QWidget, shown: Iterable[QWidget]) -> Iterator[str]:
        """Controls that look the same with the keyboard and without."""
        had = QApplication.focusWidget()
        for widget in shown:
            look = f"{_called(widget)} {sorted(_looks(widget).items())}"
            if isinstance(widget, QAbstractButton) and widget.isChecked():
                look += " checked"
            if isinstance(widget, _CARET) or look in self._focused:
                continue
            if not (_is_tabbed(widget) and _is_in_sight(widget)):
                continue
            self._focused.add(look)
            root.setFocus()
            without = _picture(widget)
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            if widget.hasFocus() and _picture(widget) == without:
                yield look
        if had is not None:
            had.setFocus()


def _looks(widget: QWidget) -> dict[str, object]:
    """The properties that a style sheet asks for."""
    names = (bytes(name.data()).decode() for name in widget.dynamicPropertyNames())
    return {name: widget.property(name) for name in names if not name.startswith("_")}


def _picture(widget: QWidget) -> QImage:
    """A control with a little of what is around it, as the focus may be drawn there."""
    window = widget.window()
    corner = widget.mapTo(window, QPoint())
    return window.grab(QRect(corner, widget.size()).adjusted(-4, -4, 4, 4)).toImage()


def _called(widget: QWidget) -> str:
    """A widget by its class and name, or that of what holds it."""
    name = widget.objectName()
    parent = widget.parentWidget()
    if not name and parent is not None:
        name = f"in {type(parent).__name__}#{parent.objectName()}"
    return f"{type(widget).__name__}#{name}"


def _is_shown(widget: QWidget, root: QWidget) -> bool:
    inner = widget.parentWidget()
    return (
        widget.isVisible()
        and widget.window() is root
        and not widget.visibleRegion().isEmpty()
        and not isinstance(inner, QComboBox | QAbstractSpinBox)
        and not widget.objectName().startswith("qt_")
    )


def _is_in_sight(widget: QWidget) -> bool:
    """Wholly, and not under what lies over the window."""
    middle = widget.mapTo(widget.window(), widget.rect().center())
    top = widget.window().childAt(middle)
    on_top = top is not None and (top is widget or widget.isAncestorOf(top))
    return on_top and widget.visibleRegion().boundingRect() == widget.rect()


def _is_tabbed(widget: QWidget) -> bool:
    policy = widget.focusPolicy()
    return (
        widget.isEnabled()
        and bool(policy.value & Qt.FocusPolicy.TabFocus.value)
        and widget.focusProxy() is None
    )


def _unnamed(widget: QWidget) -> Iterator[str]:
    takes = widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None
    if not (takes or isinstance(widget, QAbstractButton)):
        return
    interface = QAccessible.queryAccessibleInterface(widget)
    heard = interface.text(QAccessible.Text.Name).strip() if interface else ""
    if not any(letter.isalnum() for letter in heard):
        yield f"{heard!r}"


# Words


def _stays_cut(widget: QWidget) -> list[str]:
    """What is cut once lines have broken and layouts have grown with them."""
    for _ in range(_LOOKS):
        if not (cut := list(_cut(widget))):
            return []
        rest(50)
    return cut


def _cut(widget: QWidget) -> Iterator[str]:
    words = _words(widget)
    if not words or not (_is_cut(widget, words) or _is_cut_by_others(widget)):
        return
    if not widget.toolTip():
        yield f"{words[:30]!r} {widget.size().toTuple()} for {widget.sizeHint().toTuple()}"


def _words(widget: QWidget) -> str:
    if isinstance(widget, QLabel | QAbstractButton):
        return widget.text()
    return widget.currentText() if isinstance(widget, QComboBox) else ""


def _is_cut(widget: QWidget, words: str) -> bool:
    if isinstance(widget, QLabel):
        if widget.wordWrap():
            high = widget.heightForWidth(widget.width()) > widget.height() + _PIXEL
            return high or widget.minimumSizeHint().width() > widget.width() + _PIXEL
        hint = widget.sizeHint()
    elif isinstance(widget, QComboBox):
        return _wide(widget, words) > _field(widget).width() + _PIXEL
    elif isinstance(widget, QPushButton):
        option = QStyleOptionButton()
        widget.initStyleOption(option)
        inside = widget.style().subElementRect(
            QStyle.SubElement.SE_PushButtonContents, option, widget
        )
        return (
            _wide(widget, words) > inside.width() + _PIXEL
            or widget.fontMetrics().height() > inside.height() + _PIXEL
        )
    else:
        hint = widget.minimumSizeHint()
    return hint.width() > widget.width() + _PIXEL or hint.height() > widget.height() + _PIXEL


def _wide(widget: QWidget, words: str) -> int:
    plain = words.replace("&&", "\0").replace("&", "").replace("\0", "&")
    return max(widget.fontMetrics().horizontalAdvance(line) for line in plain.splitlines() or [""])


def _field(box: QComboBox) -> QRect:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    return box.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox,
        option,
        QStyle.SubControl.SC_ComboBoxEditField,
        box,
    )


def _is_cut_by_others(widget: QWidget) -> bool:
    """Whether it stands out of what holds it, and no scroll bar leads there."""
    inner: QWidget = widget
    while (holder := inner.parentWidget()) is not None and not inner.isWindow():
        above = holder.parentWidget()
        if isinstance(above, QAbstractScrollArea) and above.viewport() is holder:
            return _is_beyond(widget, above)
        place = QRect(widget.mapTo(holder, QPoint()), widget.size())
        if not holder.rect().adjusted(-_PIXEL, -_PIXEL, _PIXEL, _PIXEL).contains(place):
            return True
        inner = holder
    return False


def _is_beyond(widget: QWidget, area: QAbstractScrollArea) -> bool:
    """Whether it stands out at the side of an area that never scrolls there."""
    never = area.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    if not never or isinstance(area, QHeaderView):  # a table scrolls its head
        return False
    right = widget.mapTo(area.viewport(), QPoint()).x() + widget.width()
    return right > area.viewport().width() + _PIXEL


# Tab


def _badly_ordered(root: QWidget, shown: Iterable[QWidget]) -> Iterator[str]:
    """Presses Tab until it is where it began."""
    stops = [widget for widget in shown if _is_tabbed(widget)]
    had = QApplication.focusWidget()
    for widget in stops:
        if _holds_tab(widget):
            yield f"{_called(widget)} holds Tab"
    chain = _tabbed(root, stops)
    for widget in stops:
        if widget not in chain and not _may_be_passed(widget):
            yield f"{_called(widget)} is reached by no Tab"
    backs = [pair for pair in pairwise(chain) if _jumps_back(*pair)]
    # Once it begins anew.
    for one, other in backs if len(backs) > 1 else ():
        yield f"{_called(one)} to {_called(other)} jumps back"
    if had is not None:
        had.setFocus()


def _tabbed(root: QWidget, stops: list[QWidget]) -> list[QWidget]:
    if not stops:
        return []
    had = QApplication.focusWidget()
    if had not in stops:
        stops[0].setFocus(Qt.FocusReason.TabFocusReason)
    chain: list[QWidget] = []
    # In a text with links Tab goes from link to link before it goes on.
    links = _LINKS if any(isinstance(widget, QTextBrowser) for widget in stops) else 0
    for _ in range(3 * len(stops) + links):
        at = QApplication.focusWidget()
        if at is None or at.window() is not root or at in chain[:-1]:
            break
        if at not in chain[-1:]:  # in a date Tab goes through year, month and day
            chain.append(at)
        QTest.keyClick(at, Qt.Key.Key_Tab)
    return chain


def _may_be_passed(widget: QWidget) -> bool:
    """Of choices that exclude each other Tab reaches the chosen one, the arrows the others."""
    if not isinstance(widget, QAbstractButton):
        return False
    group = widget.group()
    return widget.autoExclusive() or (group is not None and group.exclusive())


def _holds_tab(widget: QWidget) -> bool:
    if isinstance(widget, QAbstractItemView):
        return widget.tabKeyNavigation()
    if isinstance(widget, QTextEdit | QPlainTextEdit):
        return not (widget.isReadOnly() or widget.tabChangesFocus())
    return False


def _jumps_back(one: QWidget, other: QWidget) -> bool:
    """Whether Tab goes up in a column or left in a row of what holds both."""
    holders = list(_holders(one))
    upper = next((w for w in _holders(other) if w.parentWidget() in holders), None)
    if upper is None or upper.parentWidget() is None:
        return False
    lower = next((w for w in holders if w.parentWidget() is upper.parentWidget()), None)
    if lower is None or lower is upper:
        return False
    here, there = lower.geometry(), upper.geometry()
    beside = here.top() < there.bottom() and there.top() < here.bottom()
    below = here.left() < there.right() and there.left() < here.right()
    return (beside and there.right() <= here.left()) or (below and there.bottom() <= here.top())


def _holders(widget: QWidget | None) -> Iterator[QWidget]:
    while widget is not None:
        yield widget
        widget = widget.parentWidget()
