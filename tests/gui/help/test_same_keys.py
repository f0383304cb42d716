"""Menus, tooltips, the page of keys and the manual tell the same keys, and the keys do it."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLabel, QMenu, QWidget

from jjdesk import paths
from jjdesk.gui.actions import Act, menus, room_key, table
from jjdesk.gui.help.keys import KeysDialog
from jjdesk.gui.rooms import table as rooms_table

TIPS = {
    "搜索全部资料": (Act.EVERYWHERE, "在全部资料里搜索（Ctrl+Shift+F）"),
    "全部筛选条件": (Act.FILTERS, "全部筛选条件（F）"),
    "清除搜索与筛选": (Act.CLEAR, "清除搜索与筛选（Esc）"),
    "批注整篇报告": (Act.NOTE_REPORT, "整篇报告的批注（Ctrl+Shift+N）"),
    "更正本条": (Act.CORRECT, "更正本条（C）"),
    "批注的更多内容": (Act.NOTE_MENU, "标签、表态、日期等（Ctrl+M）"),
}
"""By the name of the act in the menu: the act, and what is seen over its button."""


def native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def manual() -> str:
    return (paths.manual() / "index.md").read_text(encoding="utf-8")


def manual_rows() -> dict[str, list[str]]:
    rows = re.findall(r"^\| (.+?) \| (`.+`) \|$", manual(), re.MULTILINE)
    return {name: re.findall(r"`([^`]+)`", keys) for name, keys in rows}


def page_rows(dialog: KeysDialog) -> dict[str, str]:
    """Name and keys of each line of the page of keys, by where they stand."""
    grid = dialog.findChild(QWidget, "keysBody").layout()
    found = {}
    for number in range(grid.count()):
        row, column, _, _ = grid.getItemPosition(number)
        label = grid.itemAt(number).widget()
        if isinstance(label, QLabel) and label.objectName() != "key":
            found[label.text()] = grid.itemAtPosition(row, column - 1).widget().text()
    return found


@pytest.fixture
def labels() -> list[str]:
    return [entry.label for entry in rooms_table(*[None] * 7)]


@pytest.fixture
def page(qtbot, labels):
    dialog = KeysDialog(labels)
    qtbot.addWidget(dialog)
    return dialog


def test_the_page_tells_all_keys_of_each_act(page):
    told = page_rows(page)
    for entry in table().values():
        if entry.keys:
            assert told[entry.name].split("  ") == list(dict.fromkeys(map(native, entry.keys)))


def test_the_manual_tells_the_keys_of_the_page(page):
    told = page_rows(page)
    for name, keys in manual_rows().items():
        if name in told:
            each = [native(key) for key in keys if key not in {"1", "5"}]
            shown = re.split(r"  | – ", told[name])
            assert [key for key in shown if key not in {"1", "5"}] == list(dict.fromkeys(each))
    assert {entry.name for entry in table().values() if entry.keys} <= set(manual_rows())


def test_the_page_tells_the_keys_of_the_rooms(page, labels):
    assert page_rows(page)[" / ".join(labels)] == f"{room_key(1)} – {room_key(7)}"


def test_the_menu_has_each_act_once_but_that_which_opens_it():
    listed = [act for _, acts in menus() for act in acts]
    assert len(listed) == len(set(listed))
    assert set(listed) == set(table()) - {Act.MENU}


def test_no_two_acts_have_a_name_or_a_key_in_common():
    names = [entry.name for entry in table().values()]
    keys = [QKeySequence(key).toString() for entry in table().values() for key in entry.keys]
    keys += [QKeySequence(room_key(n)).toString() for n in range(1, 8)]
    assert len(names) == len(set(names))
    assert len(keys) == len(set(keys))


def test_each_key_is_one_that_qt_understands():
    for entry in table().values():
        for key in entry.keys:
            sequence = QKeySequence(key)
            assert sequence.count() == 1, key
            assert sequence[0].key() != Qt.Key.Key_unknown, key


def test_menu_tooltips_and_acts_agree_in_the_window(desk):
    desk.key("j")
    actions = {a.objectName(): a for a in desk.window.findChildren(QAction) if a.objectName()}
    for act, entry in table().items():
        shortcuts = [key.toString() for key in actions[act.value].shortcuts()]
        assert shortcuts == [QKeySequence(key).toString() for key in entry.keys], act
    in_menu = [
        action
        for menu in desk.find(QMenu, "actsMenu").findChildren(QMenu)
        for action in menu.actions()
    ]
    assert {actions[act.value] for act in (Act.SEARCH, Act.NOTE, Act.KEYS)} <= set(in_menu)
    tips = {w.toolTip() for w in desk.window.findChildren(QWidget) if w.toolTip()}
    for name, (act, tip) in TIPS.items():
        assert tip in tips, name
        assert table()[act].name == name
        assert tip.endswith(f"（{native(table()[act].keys[0])}）")


def test_every_key_in_a_tooltip_of_the_report_is_that_of_an_act(desk):
    """A key that is told and does nothing would be worse than none."""
    desk.key("j")
    known = {native(key) for entry in table().values() for key in entry.keys}
    known |= {room_key(n) for n in range(1, 8)} | set("12345")
    told = set()
    for widget in desk.window.findChildren(QWidget):
        found = re.search(r"（([A-Za-z][A-Za-z0-9+/?=↑↓]*|F\d+|[1-5])）$", widget.toolTip())
        if found:
            told.add(found[1])
    assert len(told) > 10
    assert told <= known


@pytest.mark.parametrize("number", range(1, 8))
def test_the_rooms_keys_lead_where_the_rail_says(desk, number, labels):
    desk.key(str(number), Qt.KeyboardModifier.AltModifier)
    buttons = [b for b in desk.find(QWidget, "rail").children() if isinstance(b, QWidget)]
    chosen = [b.toolTip() for b in buttons if getattr(b, "isChecked", lambda: False)()]
    assert chosen == [f"{labels[number - 1]}（Alt+{number}）"]
