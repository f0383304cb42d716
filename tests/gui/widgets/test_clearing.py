"""The cross in a field: it empties the field, and a screen reader hears what it does."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit, QToolButton

from jjdesk.gui.widgets.clearing import offer_clearing


@pytest.fixture
def field(qtbot):
    field = QLineEdit()
    qtbot.addWidget(field)
    offer_clearing(field, "清除搜索")
    field.resize(240, 32)
    field.show()
    return field


def cross(field: QLineEdit) -> QToolButton:
    return field.findChild(QToolButton)


def test_a_click_on_the_cross_empties_the_field(field, qtbot):
    field.setText("白沙镇")
    qtbot.waitUntil(lambda: cross(field).isVisible())
    with qtbot.waitSignal(field.textChanged) as changed:
        qtbot.mouseClick(cross(field), Qt.MouseButton.LeftButton)
    assert changed.args == [""]
    assert field.text() == ""


def test_an_empty_field_has_nothing_to_clear(field, qtbot):
    assert not field.text()
    field.setText("x")
    field.clear()
    qtbot.mouseClick(cross(field), Qt.MouseButton.LeftButton)
    assert field.text() == ""


def test_a_screen_reader_hears_what_the_cross_does(field):
    heard = QAccessible.queryAccessibleInterface(cross(field))
    assert heard.text(QAccessible.Text.Name) == "清除搜索"


def test_what_was_cleared_comes_back_with_undo(field, qtbot):
    field.insert("双福")
    qtbot.mouseClick(cross(field), Qt.MouseButton.LeftButton)
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "双福"
