"""The whole application without a mouse: every act, every control, and where the keyboard is."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QMenu,
    QPlainTextEdit,
    QScrollArea,
    QStackedWidget,
    QTextEdit,
    QWidget,
)

from jjdesk.gui.actions import Act, menus, table

SCROLLING = (QScrollArea, QStackedWidget)
"""What takes the keyboard only to scroll, or for what is in it."""
CARET = (QTextEdit, QPlainTextEdit)
"""Where a blinking line says it, which a picture may miss."""
ROOMS = 7


def controls(window: QWidget) -> list[QWidget]:
    """What Tab is to reach of what is shown."""
    return [
        w
        for w in window.findChildren(QWidget)
        if w.isVisible()
        and w.isEnabled()
        and w.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
        and not isinstance(w, (QMenu, QLabel, *SCROLLING))
        and w.focusProxy() is None
    ]


def rooms(desk) -> list[str]:
    return [name for name, _ in desk.window._filling.rooms.labels()]


def test_no_room_is_left_out(desk):
    assert len(rooms(desk)) == ROOMS


def go(desk, number: int) -> None:
    desk.key(str(number), Qt.KeyboardModifier.AltModifier)
    QApplication.processEvents()


def said(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()} {widget.accessibleName()}".strip()


def test_each_key_means_one_act(desk):
    """What is ambiguous, or off by mistake, does not fire."""
    desk.key("j")
    fired = []
    for act, entry in table().items():
        action = desk.find(QAction, act.value)
        action.triggered.disconnect()
        action.triggered.connect(lambda *_, act=act: fired.append(act))
        action.setEnabled(True)
        for key in entry.keys:
            fired.clear()
            desk.page.setFocus()
            combined = QKeySequence(key)[0]
            QTest.keyClick(desk.page, combined.key(), combined.keyboardModifiers())
            assert fired == [act], key


def test_every_act_is_in_a_menu_or_has_a_key():
    offered = {act for _, acts in menus() for act in acts}
    assert {act for act, entry in table().items() if not entry.keys} <= offered
    assert set(table()) - offered <= {Act.MENU}


def test_the_menu_is_walked_by_arrows_alone(desk):
    desk.key(Qt.Key.Key_F2)
    menu = desk.find(QMenu, "actsMenu")
    assert menu.isVisible()
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Right)
    below = QApplication.activePopupWidget()
    assert below is not menu
    first = below.activeAction()
    assert first is not None
    QTest.keyClick(below, Qt.Key.Key_Return)
    assert not menu.isVisible()


@pytest.mark.parametrize("number", range(1, ROOMS + 1))
def test_tab_reaches_every_control_of_every_room(desk, number):
    desk.key("j")
    go(desk, number)
    wanted = set(controls(desk.window))
    assert len(wanted) >= 4
    reached = set()
    for _ in range(3 * len(wanted)):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        reached.add(QApplication.focusWidget())
    assert {said(w) for w in wanted - reached} == set()
    assert all(w.isVisible() for w in reached)


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("number", range(1, ROOMS + 1))
def test_it_is_seen_where_the_keyboard_is(desk, number, dark):
    desk.key("j")
    go(desk, number)
    if dark != (desk.window.look.tokens.name == "dark"):
        desk.ctrl("d")
    unseen = []
    for widget in controls(desk.window):
        if isinstance(widget, CARET):
            continue
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        with_keyboard = picture(desk.window, widget)
        desk.find(QWidget, "menu").setFocus(Qt.FocusReason.TabFocusReason)
        if widget.objectName() == "menu":
            desk.find(QWidget, "report").setFocus(Qt.FocusReason.TabFocusReason)
        if picture(desk.window, widget) == with_keyboard:
            unseen.append(said(widget))
    assert unseen == []


def picture(window: QWidget, widget: QWidget):
    corner = widget.mapTo(window, widget.rect().topLeft())
    return window.grab(QRect(corner, widget.size()).adjusted(-3, -3, 3, 3)).toImage()
