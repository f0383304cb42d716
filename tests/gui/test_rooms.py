"""The rooms behind the rail: made when they are first gone to, asked in turn, left together."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from jjdesk.gui import actions, rooms
from jjdesk.gui.actions import AT_PAGE, EXCHANGING, NOTING, WRITING, Act, menus, table
from jjdesk.gui.rooms import REPORT, Rooms
from jjdesk.gui.shell import Place, Shell
from jjdesk.gui.theme import DARK, LIGHT, Look
from jjdesk.gui.widgets.rail import RailButton

LABELS = ["报告", "图表", "票决", "批注", "跟进", "摘要", "资料"]


class Room:
    """A room that remembers what it was asked."""

    def __init__(self, name: str, look: Look) -> None:
        self.name = name
        self.widget = QWidget()
        self.asked = []
        self.looks = [look]
        self.leaves = True

    def set_look(self, look):
        self.looks.append(look)

    def enter(self):
        self.asked.append("enter")

    def words(self):
        return f"这里是{self.name}"

    def hand_over(self):
        self.asked.append("hand over")

    def may_leave(self):
        self.asked.append("may leave")
        return self.leaves

    def leave(self):
        self.asked.append("leave")


class House:
    """Rooms around a shell, and what they told."""

    def __init__(self, qtbot) -> None:
        self.look = Look(LIGHT, 100, serif=True)
        self.made = {}
        self.first = QWidget()
        self.shell = Shell(self.look, self.first)
        qtbot.addWidget(self.shell)
        entries = rooms.table(*[self.maker(label) for label in LABELS])
        self.rooms = Rooms(self.shell, entries, self.look)
        self.entered, self.told = [], []
        self.rooms.entered.connect(self.entered.append)
        self.rooms.told.connect(self.told.append)
        self.shell.resize(1000, 600)
        self.shell.show()
        qtbot.waitExposed(self.shell)

    def maker(self, label: str) -> Callable[[Look], Room]:
        def make(look: Look) -> Room:
            assert label not in self.made, "each is made once"
            self.made[label] = room = Room(label, look)
            if label == "报告":
                room.widget = self.first
            return room

        return make


@pytest.fixture
def house(qtbot):
    return House(qtbot)


def test_no_room_is_made_before_it_is_gone_to(house):
    assert house.made == {}
    assert house.rooms.shown == ""
    house.rooms.go("vote")
    assert list(house.made) == ["票决"]
    house.rooms.go("vote")
    assert house.made["票决"].asked == ["enter", "enter"]


def test_the_room_is_shown_entered_and_told_of(house):
    house.rooms.go(REPORT)
    house.rooms.go("charts")
    assert house.made["图表"].widget.isVisible()
    assert not house.first.isVisible()
    assert house.rooms.shown == "charts"
    assert (house.entered, house.told) == (
        [REPORT, "charts"],
        ["这里是报告", "这里是图表"],
    )
    house.rooms.go(REPORT)
    assert house.first.isVisible()
    assert not house.made["图表"].widget.isVisible()


@pytest.mark.parametrize(("number", "label"), list(enumerate(LABELS, start=1)))
def test_a_click_on_the_rail_goes_there(house, qtbot, number, label):
    name, said = house.rooms.labels()[number - 1]
    assert said == label
    button = house.rooms.rail.findChild(RailButton, name)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert house.rooms.shown == name
    assert button.isChecked()
    assert button.toolTip() == f"{label}（Alt+{number}）"


def test_what_has_changed_is_told_again(house):
    house.rooms.go("notes")
    house.made["批注"].name = "两条批注"
    house.rooms.tell()
    assert house.told[-1] == "这里是两条批注"


def test_all_but_the_reader_hand_over_what_is_typed(house):
    for name in (REPORT, "notes", "vote"):
        house.rooms.go(name)
    house.rooms.flush()
    assert "hand over" not in house.made["报告"].asked
    assert house.made["批注"].asked.count("hand over") == 1
    assert house.made["票决"].asked.count("hand over") == 1


def test_only_the_open_room_is_read_anew_and_not_the_reader(house):
    house.rooms.go("notes")
    house.rooms.go(REPORT)
    house.rooms.refresh()
    assert house.made["报告"].asked == ["enter"]
    assert house.made["批注"].asked == ["enter"]
    house.rooms.go("notes")
    house.rooms.refresh()
    assert house.made["批注"].asked == ["enter"] * 3


def test_one_room_that_may_not_be_left_keeps_the_window_open(house):
    for name in (REPORT, "vote"):
        house.rooms.go(name)
    assert house.rooms.may_leave()
    house.made["票决"].leaves = False
    assert not house.rooms.may_leave()


def test_all_rooms_that_were_made_are_left(house):
    for name in (REPORT, "vote"):
        house.rooms.go(name)
    house.rooms.leave()
    assert [room.asked[-1] for room in house.made.values()] == ["leave", "leave"]


def test_a_look_goes_to_all_and_to_those_made_later(house):
    house.rooms.go(REPORT)
    dark = Look(DARK, 150, serif=False)
    house.rooms.set_look(dark)
    assert house.made["报告"].looks == [house.look, dark]
    house.rooms.go("summary")
    assert house.made["摘要"].looks == [dark]
    assert house.shell.rail.width() == 40 + 36


def test_the_menu_stands_at_the_foot_of_the_rail(house):
    menu = QMenu(house.shell)
    house.rooms.add_menu(menu)
    buttons = [
        each for each in house.rooms.rail.findChildren(QWidget) if each.objectName() == "menu"
    ]
    assert len(buttons) == 1


# The shell


def test_the_rail_has_its_room_from_the_first_on(qtbot):
    first = QWidget()
    shell = Shell(Look(LIGHT, 100, serif=True), first)
    qtbot.addWidget(shell)
    assert shell.rail.width() == 64
    panel = QWidget()
    shell.rail.fill(panel)
    assert panel.parentWidget() is shell.rail
    assert isinstance(shell.rail, Place)


def test_the_room_that_is_shown_already_is_not_shown_again(house):
    house.rooms.go("charts")
    widget = house.made["图表"].widget
    shows = []
    widget.showEvent = lambda _: shows.append(True)
    house.shell.show_room(widget)
    assert shows == []
    assert widget.isVisible()


def test_a_room_is_laid_out_once_however_often_it_is_shown(house):
    for name in ("charts", "vote", "charts", "vote"):
        house.rooms.go(name)
    assert house.shell.layout().count() == 4, "the rail, the first and the two"


# The table of acts


def test_every_act_is_in_the_table_once():
    assert set(table()) == set(Act)


def test_every_act_has_a_name_of_its_own():
    names = [entry.name for entry in table().values()]
    assert len(set(names)) == len(names)
    assert all(name.strip() == name != "" for name in names)


def test_no_key_is_given_twice_nor_one_of_a_room_or_kind():
    keys = [key for entry in table().values() for key in entry.keys]
    keys += [actions.room_key(number) for number in range(1, 8)]
    keys += [str(number) for number in range(1, 6)]
    assert sorted(keys) == sorted(set(keys))


def test_in_the_menus_no_act_stands_twice_and_none_is_short_of_a_place():
    offered = [act for _, acts in menus() for act in acts]
    assert sorted(offered) == sorted(set(offered))
    assert set(Act) - set(offered) == {Act.MENU}
    assert [title for title, _ in menus()][-1] == ""


def test_a_menu_is_short_enough_for_large_letters():
    assert all(len(acts) <= 12 for _, acts in menus())
    assert len(menus()) <= 12


def test_what_writes_says_why_it_does_not():
    """Where another window has the workbook: all that writes notes or takes something in."""
    assert set(NOTING) | set(EXCHANGING) <= WRITING
    for act in (Act.IMPORT, Act.PASTE, Act.UNDO, Act.REDO, Act.RESTORE_ALL, Act.CORRECT):
        assert act in WRITING
    for act in (Act.NEXT, Act.SEARCH, Act.LARGER, Act.QUIT, Act.TAKE_OVER, Act.EXPORT_ALL):
        assert act not in WRITING


def test_what_stands_around_the_page_leaves_the_reading_mode():
    for act in (Act.SEARCH, Act.FILTERS, Act.OUTLINE, Act.MARGIN, Act.MENU):
        assert act in AT_PAGE
    for act in (Act.NEXT, Act.NOTE, Act.PROGRESS, Act.READING_MODE, Act.LARGER):
        assert act not in AT_PAGE


def test_actions_are_the_windows_own_with_all_their_keys(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    made = actions.build(window)
    for act, entry in table().items():
        action = made[act]
        assert action.parent() is window
        assert action.objectName() == act.value
        assert [keys.toString() for keys in action.shortcuts()] == list(entry.keys)
    assert set(window.actions()) == set(made.values())


def test_menus_hold_the_very_actions(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    made = actions.build(window)
    menu = actions.menu(window, made)
    below = menu.findChildren(QMenu)
    assert [each.title() for each in below] == [title for title, _ in menus() if title]
    found = [action for each in below for action in each.actions()]
    leading = {each.menuAction() for each in below}
    found += [a for a in menu.actions() if a not in leading and not a.isSeparator()]
    assert set(found) == {made[act] for act in Act if act is not Act.MENU}


def test_keys_of_rooms_and_kinds(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    room = actions.room_action(window, "票决", 3)
    kind = actions.kind_action(window, 4)
    assert (room.text(), room.objectName(), room.shortcut().toString()) == (
        "票决",
        "room3",
        "Alt+3",
    )
    assert (kind.objectName(), kind.shortcut().toString()) == ("4", "4")
