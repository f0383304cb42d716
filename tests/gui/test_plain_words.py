"""Words of others are no HTML: in no label, no tooltip, no note; nothing they name is loaded."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QToolTip, QVBoxLayout

from jjdesk.gui.rooms import table as rooms_table

TRAP = '<b>甲</b><img src="//nobody.invalid/share/x.png">'
"""On Windows a picture by such a name would be asked for over the network."""


def test_a_label_that_says_nothing_else_shows_words_as_they_are(desk, qtbot):
    sheet = QDialog(desk.window)
    column = QVBoxLayout(sheet)
    plain, rich = QLabel(TRAP), QLabel("<b>我们的</b>")
    rich.setTextFormat(Qt.TextFormat.RichText)
    column.addWidget(plain)
    column.addWidget(rich)
    sheet.show()
    qtbot.waitUntil(sheet.isVisible)
    assert plain.textFormat() == Qt.TextFormat.PlainText
    assert rich.textFormat() == Qt.TextFormat.RichText
    sheet.close()


def test_a_tooltip_shows_words_as_they_are(desk, qtbot):
    QToolTip.showText(QPoint(5, 5), TRAP, desk.window)
    qtbot.waitUntil(QToolTip.isVisible)
    tips = [
        each
        for each in QApplication.topLevelWidgets()
        if isinstance(each, QLabel) and each.inherits("QTipLabel") and each.isVisible()
    ]
    assert [tip.textFormat() for tip in tips] == [Qt.TextFormat.PlainText]
    QToolTip.hideText()


@pytest.mark.parametrize("room", range(1, 1 + len(rooms_table(*[None] * 7))))
def test_no_label_in_any_room_guesses(desk, qtbot, room):
    desk.key(str(room), Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: desk.window.findChild(QLabel) is not None)
    shown = [label for label in desk.window.findChildren(QLabel) if label.isVisible()]
    guessing = [
        label.objectName() for label in shown if label.textFormat() == Qt.TextFormat.AutoText
    ]
    assert shown
    assert guessing == []
