"""The list of summaries by itself: keys, buttons, names written in place, what may not be done."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QPushButton

from jjdesk.gui.summary.definitions import DefinitionList
from jjdesk.services.summarising.catalogue import BUILT_IN

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier
OWN = (
    replace(BUILT_IN[0], id="own-1", name="我的一"),
    replace(BUILT_IN[1], id="own-2", name="我的二"),
)
ALL = (*BUILT_IN, *OWN)
FIRST = len(BUILT_IN)


class Hand:
    def __init__(self, names: DefinitionList, qtbot) -> None:
        self.names = names
        self._qtbot = qtbot
        self.told: list = []
        for signal in ("chosen", "opened", "copied", "renamed", "removed", "moved"):
            getattr(names, signal).connect(
                lambda *said, signal=signal: self.told.append((signal, *said))
            )

    @property
    def list(self) -> QListWidget:
        return self.names.list

    def button(self, name: str) -> QPushButton:
        return self.names.findChild(QPushButton, f"summary-{name}")

    def click(self, name: str) -> None:
        self._qtbot.mouseClick(self.button(name), Qt.MouseButton.LeftButton)

    def key(self, key, modifier=NONE) -> None:
        self._qtbot.keyClick(self.list, key, modifier)

    def claims(self, key, modifier=NONE) -> bool:
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifier)
        event.ignore()
        QApplication.sendEvent(self.list, event)
        return event.isAccepted()

    def editor(self) -> QLineEdit:
        found = self.list.findChild(QLineEdit)
        assert found is not None
        return found

    def at(self, row: int) -> None:
        self.list.setCurrentRow(row)
        self.told.clear()


@pytest.fixture
def hand(qtbot) -> Hand:
    names = DefinitionList()
    qtbot.addWidget(names)
    names.resize(200, 500)
    names.show()
    qtbot.waitExposed(names)
    names.activateWindow()
    hand = Hand(names, qtbot)
    names.show_definitions(ALL, BUILT_IN[0].id)
    names.list.setFocus()
    qtbot.waitUntil(names.list.hasFocus)
    hand.told.clear()
    return hand


def test_built_in_ones_stand_first_and_what_is_chosen_is_marked(hand):
    rows = [hand.list.item(row).text() for row in range(hand.list.count())]
    assert rows == [each.name for each in ALL]
    assert hand.list.currentRow() == 0
    assert hand.list.accessibleName() == "摘要"
    assert [hand.list.item(row).toolTip() for row in (0, FIRST)] == [ALL[0].name, "我的一"]


def test_showing_is_no_choice_of_the_user(hand):
    hand.names.show_definitions(ALL, "own-2")
    assert hand.list.currentItem().text() == "我的二"
    hand.names.show_definitions(ALL, "gone")
    assert hand.list.currentRow() == 0
    assert hand.told == []


def test_arrows_choose(hand):
    hand.key(Key.Key_Down)
    assert hand.told == [("chosen", BUILT_IN[1].id)]


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter])
def test_enter_goes_to_the_pages(hand, key):
    hand.key(key)
    assert hand.told == [("opened",)]


@pytest.mark.parametrize(
    ("row", "enabled"),
    [
        (0, {"copy": True, "rename": False, "remove": False, "up": False, "down": False}),
        (FIRST, {"copy": True, "rename": True, "remove": True, "up": True, "down": True}),
    ],
)
def test_only_ones_own_can_be_changed(hand, row, enabled):
    hand.at(row)
    assert {name: hand.button(name).isEnabled() for name in enabled} == enabled


@pytest.mark.parametrize(
    ("name", "heard"),
    [
        ("copy", "照这一份另建一份"),
        ("rename", "改名"),
        ("remove", "删除"),
        ("up", "上移"),
        ("down", "下移"),
    ],
)
def test_buttons_are_named_with_their_keys(hand, name, heard):
    assert hand.button(name).accessibleName() == heard
    assert hand.button(name).toolTip().startswith(f"{heard}（")


@pytest.mark.parametrize(
    ("button", "key", "told"),
    [
        ("copy", None, ("copied", "own-1")),
        ("remove", (Key.Key_Delete, NONE), ("removed", "own-1")),
        ("up", (Key.Key_Up, ALT), ("moved", "own-1", -1)),
        ("down", (Key.Key_Down, ALT), ("moved", "own-1", 1)),
    ],
)
def test_each_act_by_its_button_and_its_key(hand, button, key, told):
    hand.at(FIRST)
    hand.click(button)
    assert hand.told == [told]
    if key:
        assert hand.claims(*key)
        hand.key(*key)
        assert hand.told == [told, told]


@pytest.mark.parametrize(
    "key", [(Key.Key_Delete, NONE), (Key.Key_Up, ALT), (Key.Key_Down, ALT), (Key.Key_F2, NONE)]
)
def test_keys_do_nothing_to_a_built_in_one(hand, key):
    hand.at(0)
    hand.key(*key)
    assert hand.told == []
    assert not hand.list.is_written


def test_a_name_is_written_where_it_stands(hand, qtbot):
    hand.at(FIRST)
    hand.key(Key.Key_F2)
    assert hand.list.is_written
    hand.editor().setText("新名")
    qtbot.keyClick(hand.editor(), Key.Key_Return)
    qtbot.waitUntil(lambda: ("renamed", "own-1", "新名") in hand.told)
    assert hand.list.item(FIRST).text() == "我的一", "until it is kept"


def test_escape_leaves_a_name_as_it_was_and_is_not_the_windows(hand, qtbot):
    hand.at(FIRST)
    hand.names.rename()
    assert hand.claims(Key.Key_Escape)
    hand.editor().setText("新名")
    qtbot.keyClick(hand.editor(), Key.Key_Escape)
    qtbot.waitUntil(lambda: not hand.list.is_written)
    assert hand.told == []
    assert not hand.claims(Key.Key_Escape)


def test_the_same_name_again_is_no_change(hand, qtbot):
    hand.at(FIRST)
    hand.names.rename()
    hand.editor().setText(" 我的一 ")
    qtbot.keyClick(hand.editor(), Key.Key_Return)
    QApplication.processEvents()
    assert hand.told == []


def test_a_double_click_writes_ones_own_and_no_built_in_name(hand, qtbot):
    def double(row: int) -> None:
        place: QPoint = hand.list.visualItemRect(hand.list.item(row)).center()
        qtbot.mouseClick(hand.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
        qtbot.mouseDClick(hand.list.viewport(), Qt.MouseButton.LeftButton, pos=place)

    double(0)
    assert not hand.list.is_written
    double(FIRST)
    assert hand.list.is_written
    qtbot.keyClick(hand.editor(), Key.Key_Escape)


def test_a_name_that_is_being_written_is_said_before_the_list_is_another(hand):
    hand.at(FIRST)
    hand.names.rename()
    hand.editor().setText("新名")
    hand.names.show_definitions(ALL[:-1], "own-1")
    assert not hand.list.is_written
    assert hand.list.count() == len(ALL) - 1
    assert hand.told == [("renamed", "own-1", "新名")]


def test_the_same_list_again_leaves_the_name_that_is_being_written(hand, qtbot):
    hand.at(FIRST)
    hand.names.rename()
    hand.editor().setText("新")
    hand.names.show_definitions(ALL, "own-1")
    assert hand.list.is_written
    qtbot.keyClick(hand.editor(), Key.Key_Escape)


def test_steps_stop_at_the_ends(hand):
    seen = []
    for step in (-1, 1, 1, -1):
        hand.names.step(step)
        seen.append(hand.list.currentRow())
    assert seen == [0, 1, 2, 1]
    hand.at(len(ALL) - 1)
    hand.names.step(1)
    assert hand.list.currentRow() == len(ALL) - 1


def test_an_empty_list_offers_nothing(hand):
    hand.names.show_definitions((), "")
    hand.told.clear()
    assert not any(hand.button(n).isEnabled() for n in ("copy", "rename", "remove", "up", "down"))
    hand.names.copy()
    hand.names.rename()
    hand.key(Key.Key_Delete)
    hand.names.step(1)
    assert hand.told == []


def test_keys_of_a_number_pad_count_too(hand):
    keypad = Qt.KeyboardModifier.KeypadModifier
    hand.key(Key.Key_Enter, keypad)
    assert hand.told == [("opened",)]
