"""Small parts of widgets as the style sheet draws them, in each look and at each size of text."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QComboBox,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QStyle,
    QStyleOptionButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from jjdesk.gui import theme
from jjdesk.gui.theme import LOOKS, SCALES, Look
from jjdesk.gui.widgets.naming import named

each_look = pytest.mark.parametrize("tokens", LOOKS, ids=lambda tokens: tokens.name)
each_size = pytest.mark.parametrize(
    ("tokens", "scale"),
    [*((theme.LIGHT, scale) for scale in SCALES), (theme.DARK, 150), (theme.CONTRAST, 100)],
    ids=lambda one: getattr(one, "name", one),
)


@pytest.fixture
def dressed(qtbot, qapp):
    """Shows a widget alone on paper, dressed as in the window."""
    qapp.setStyle("Fusion")
    grounds = []  # qtbot keeps none of its widgets alive

    def show(widget, tokens=theme.LIGHT, scale=100):
        look = Look(tokens, scale, serif=True)
        ground = named(QWidget(), "importBody")  # a ground of paper
        grounds.append(ground)
        ground.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        ground.setPalette(theme.palette(tokens))
        ground.setStyleSheet(theme.style_sheet(look))
        widget.setParent(ground)
        widget.resize(widget.sizeHint())
        ground.resize(widget.size())
        qtbot.addWidget(ground)
        ground.show()
        qtbot.waitExposed(ground)
        return widget

    return show


def picture(widget) -> QImage:
    return widget.grab().toImage()


def places(image: QImage, colour: str, area: QRect) -> list[QPoint]:
    """The pixels of just that colour in ``area``."""
    wanted = QColor(colour).rgb()
    return [
        QPoint(x, y)
        for y in range(area.top(), area.bottom() + 1)
        for x in range(area.left(), area.right() + 1)
        if image.pixel(x, y) == wanted
    ]


@each_size
def test_the_arrows_of_a_number_can_be_seen_and_pressed(dressed, qtbot, tokens, scale):
    box = dressed(QSpinBox(value=10), tokens, scale)
    image, half = picture(box), box.height() // 2
    side = QRect(box.width() - box.height() * 2 // 3, 2, box.height() * 2 // 3 - 2, half - 2)
    for area, value in ((side, 11), (side.translated(0, half), 10)):
        arrow = places(image, tokens.ink2, area)
        assert len(arrow) > 8, "an arrow is drawn"
        qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=arrow[len(arrow) // 2])
        assert box.value() == value


@each_size
def test_one_of_several_is_chosen_by_a_round_mark(dressed, tokens, scale):
    button = dressed(QRadioButton("批注包"), tokens, scale)
    option = QStyleOptionButton()
    button.initStyleOption(option)
    mark = button.style().subElementRect(QStyle.SubElement.SE_RadioButtonIndicator, option, button)
    image = picture(button)
    corners = (mark.topLeft(), mark.topRight(), mark.bottomLeft(), mark.bottomRight())
    assert {image.pixel(each) for each in corners} == {image.pixel(0, 0)}
    assert len(places(image, tokens.ink2, mark)) >= 4, "its line is drawn"


@each_look
def test_what_belongs_in_a_box_is_as_plain_in_a_list_that_can_be_typed_in(dressed, tokens):
    box = QComboBox(editable=True)
    box.lineEdit().setPlaceholderText("从哪里得知")
    dressed(box, tokens)
    assert len(places(picture(box), tokens.ink2, box.lineEdit().geometry())) > 10


@each_look
@pytest.mark.parametrize("main", [True, False])
def test_a_button_with_the_keyboard_has_no_second_frame(dressed, qtbot, tokens, main):
    button = QPushButton("　　")
    button.setProperty("main", main)
    dressed(button, tokens)
    button.window().activateWindow()
    button.window().setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)  # as Tab does
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(button.hasFocus)
    image = picture(button)
    ground = tokens.accent if main else tokens.card
    inside = button.rect().adjusted(3, 3, -3, -3)
    assert len(places(image, ground, inside)) == inside.width() * inside.height()


@each_look
@pytest.mark.parametrize(("state", "seen"), [("Unchecked", "ink2"), ("Checked", "accent")])
def test_a_tick_in_a_table_stands_in_a_box(dressed, tokens, state, seen):
    table = named(QTableWidget(1, 1), "proposals")
    table.verticalHeader().hide()
    item = QTableWidgetItem("")
    item.setCheckState(getattr(Qt.CheckState, state))
    table.setItem(0, 0, item)
    dressed(table, tokens)
    drawn = places(picture(table.viewport()), getattr(tokens, seen), table.visualItemRect(item))
    assert len({each.y() for each in drawn}) >= 10, "four sides, or a ground"


@each_look
@pytest.mark.parametrize("checked", [False, True])
@pytest.mark.parametrize(
    "kind", ["", "main", "pill", "link", "kind", "status", "stationStep", "watching", "late"]
)
def test_a_button_of_any_kind_shows_that_it_has_the_keyboard(dressed, qtbot, tokens, kind, checked):
    button = QPushButton("收票")
    button.setCheckable(True)
    if kind:
        button.setProperty(kind, True)
    dressed(button, tokens)
    button.setChecked(checked)
    button.clearFocus()
    without = picture(button)
    button.window().activateWindow()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(button.hasFocus)
    assert picture(button) != without
