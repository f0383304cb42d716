"""The rail alone: a button a room, heard by name, seen where the keyboard and the mouse are."""

import itertools

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QImage
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from jjdesk.gui.theme import CONTRAST, DARK, LIGHT, LOOKS, Look
from jjdesk.gui.widgets.icons import Icon
from jjdesk.gui.widgets.rail import Rail, RailButton, RailEntry

ENTRIES = (
    RailEntry("report", "报告", Icon.REPORT, "Alt+1"),
    RailEntry("charts", "图表", Icon.CHARTS, "Alt+2"),
    RailEntry("library", "资料", Icon.LIBRARY, ""),
)
PLAIN = Look(LIGHT, 100, serif=True)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def rail(qtbot):
    rail = Rail(ENTRIES, PLAIN)
    qtbot.addWidget(rail)
    rail.resize(64, 600)
    rail.show()
    return rail


def button(rail: Rail, name: str) -> RailButton:
    return rail.findChild(RailButton, name)


def colours(widget: QWidget) -> set[str]:
    picture: QImage = widget.grab().toImage()
    sides = range(picture.width()), range(picture.height())
    return {picture.pixelColor(x, y).name().upper() for x in sides[0] for y in sides[1]}


def hover(widget: QWidget) -> None:
    """As the mouse does when it comes."""
    widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    middle = QPointF(widget.rect().center())
    QApplication.sendEvent(widget, QEnterEvent(middle, middle, middle))


def test_rooms_stand_below_each_other_and_the_menu_at_the_foot(rail):
    names = ["report", "charts", "library", "menu"]
    tops = [button(rail, name).mapTo(rail, QPoint()).y() for name in names]
    assert tops == sorted(tops)
    assert tops[3] > 600 - 80
    assert tops[2] < 250


def test_each_is_heard_by_its_name_and_tells_its_key(rail):
    assert rail.accessibleName() == "房间"
    heard = [button(rail, entry.name).accessibleName() for entry in ENTRIES]
    assert heard == ["报告", "图表", "资料"]
    tips = [button(rail, name).toolTip() for name in ("report", "charts", "library", "menu")]
    assert tips == ["报告（Alt+1）", "图表（Alt+2）", "资料", "菜单（F2）"]


def test_a_click_goes_to_the_room_and_shows_it_chosen(rail, qtbot):
    with qtbot.waitSignal(rail.chosen) as chosen:
        qtbot.mouseClick(button(rail, "charts"), LEFT)
    assert chosen.args == ["charts"]
    assert [button(rail, e.name).isChecked() for e in ENTRIES] == [False, True, False]


def test_a_room_that_is_shown_stays_chosen_when_it_is_clicked_again(rail, qtbot):
    rail.show_room("charts")
    qtbot.mouseClick(button(rail, "charts"), LEFT)
    assert button(rail, "charts").isChecked()


def test_a_room_gone_to_by_key_is_shown_chosen_without_going_there_again(rail):
    gone = []
    rail.chosen.connect(gone.append)
    rail.show_room("library")
    assert button(rail, "library").isChecked()
    assert gone == []


def test_space_presses_the_button_that_has_the_keyboard(rail, qtbot):
    button(rail, "library").setFocus()
    with qtbot.waitSignal(rail.chosen) as chosen:
        qtbot.keyClick(button(rail, "library"), Qt.Key.Key_Space)
    assert chosen.args == ["library"]


def test_before_there_is_a_menu_its_button_does_nothing(rail, qtbot):
    qtbot.mouseClick(button(rail, "menu"), LEFT)
    assert QApplication.activePopupWidget() is None


def test_the_menu_opens_beside_its_button_upwards(rail, qtbot):
    menu = QMenu(rail)
    for words in ("撤销", "重做", "退出"):
        menu.addAction(words)
    rail.add_menu(menu)
    qtbot.mouseClick(button(rail, "menu"), LEFT)
    assert menu.isVisible()
    assert menu.x() >= rail.mapToGlobal(QPoint()).x() + 50
    foot = button(rail, "menu").mapToGlobal(QPoint(0, button(rail, "menu").height())).y()
    assert menu.geometry().bottom() <= foot
    menu.close()


@pytest.mark.parametrize("tokens", LOOKS, ids=lambda tokens: tokens.name)
def test_what_is_chosen_has_a_bar_in_the_accent_colour(rail, tokens):
    rail.set_look(Look(tokens, 100, serif=True))
    assert tokens.accent not in colours(button(rail, "charts"))
    rail.show_room("charts")
    assert {tokens.accent, tokens.paper} <= colours(button(rail, "charts"))


@pytest.mark.parametrize("tokens", [LIGHT, DARK, CONTRAST], ids=lambda tokens: tokens.name)
def test_words_under_the_mouse_stand_on_a_ground_on_which_they_are_read(rail, tokens):
    """In high contrast they once stood light grey on grey."""
    rail.set_look(Look(tokens, 100, serif=True))
    pointed = button(rail, "charts")
    before = colours(pointed)
    hover(pointed)
    seen = colours(pointed)
    assert tokens.card in seen
    assert seen != before
    middle = pointed.grab().toImage().pixelColor(12, pointed.height() // 2).name().upper()
    assert middle == tokens.card, "the ground, beside icon and words"


@pytest.mark.parametrize("tokens", LOOKS, ids=lambda tokens: tokens.name)
def test_where_the_keyboard_is_there_is_a_ring(rail, qtbot, tokens):
    rail.set_look(Look(tokens, 100, serif=True))
    rail.activateWindow()
    at = button(rail, "charts")
    without = at.grab().toImage()
    at.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(at.hasFocus)
    assert at.grab().toImage() != without


def test_larger_text_makes_higher_and_wider_buttons(rail):
    small = button(rail, "report").sizeHint()
    rail.set_look(Look(LIGHT, 200, serif=True))
    large = button(rail, "report").sizeHint()
    assert large.height() == 2 * small.height()
    assert large.width() > small.width()


def test_at_twice_the_text_size_all_find_room_in_a_low_window(qtbot):
    entries = [RailEntry(f"r{n}", "房间", Icon.NOTES, f"Alt+{n}") for n in range(1, 8)]
    rail = Rail(entries, Look(LIGHT, 200, serif=True))
    qtbot.addWidget(rail)
    rail.resize(rail.sizeHint().width(), 700)
    rail.show()
    boxes = [each.geometry() for each in rail.findChildren(RailButton)]
    assert all(rail.rect().contains(box) for box in boxes)
    for one, other in itertools.pairwise(boxes):
        assert not one.intersects(other)


def test_leaving_it_takes_the_card_away(rail):
    pointed = button(rail, "charts")
    before = pointed.grab().toImage()
    hover(pointed)
    pointed.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    QApplication.sendEvent(pointed, QEvent(QEvent.Type.Leave))
    assert pointed.grab().toImage() == before
