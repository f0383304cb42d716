"""A widget is found by its name, and looks as a property that has changed says."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from jjdesk.gui.widgets.naming import named, restyle


def test_a_thing_is_found_by_the_name_it_was_given(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    label = named(QLabel("甲", holder), "one")
    other = named(QObject(holder), "two")
    assert holder.findChild(QLabel, "one") is label
    assert holder.findChild(QObject, "two") is other


def test_a_changed_property_is_seen_only_once_it_is_styled_anew(qtbot):
    button = QPushButton("乙")
    qtbot.addWidget(button)
    button.setStyleSheet(
        "QPushButton { background: #ffffff; border: none; }"
        "QPushButton[faint='true'] { background: #123456; }"
    )
    button.resize(60, 30)

    def ground() -> str:
        return button.grab().toImage().pixelColor(2, 2).name()

    assert ground() == "#ffffff"
    button.setProperty("faint", True)
    restyle(button)
    assert ground() == "#123456"
    button.setProperty("faint", False)
    restyle(button)
    assert ground() == "#ffffff"
