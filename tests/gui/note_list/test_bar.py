"""The row above the list by itself: search, pills, orders, what is said."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from jjdesk.domain.finding import Filter
from jjdesk.gui.note_list.bar import NoteListBar, filter_words, order_names
from jjdesk.gui.theme import LIGHT, Look
from jjdesk.services.list_wish import Order

Key = Qt.Key


class Hand:
    def __init__(self, qtbot) -> None:
        self._qtbot = qtbot
        self.bar = NoteListBar(Look(LIGHT, 100, True))
        self.around = QWidget()
        column = QVBoxLayout(self.around)
        column.addWidget(self.bar)
        self.wanted: list[Filter] = []
        self.sorted: list = []
        self.scoped: list[bool] = []
        self.left = self.cleared = 0
        self.bar.wanted.connect(self.wanted.append)
        self.bar.sorted_by.connect(lambda *how: self.sorted.append(how))
        self.bar.scoped.connect(self.scoped.append)
        self.bar.left.connect(lambda: self._count("left"))
        self.bar.cleared.connect(lambda: self._count("cleared"))
        self.around.resize(1000, 60)
        qtbot.addWidget(self.around)
        self.around.show()
        qtbot.waitExposed(self.around)
        self.around.activateWindow()
        self.bar.show_filter(Filter(), "共 3 条批注", several=True, here=False)
        self.bar.show_order("reading", descending=False)

    def _count(self, what: str) -> None:
        setattr(self, what, getattr(self, what) + 1)

    def button(self, name: str) -> QPushButton:
        return self.bar.findChild(QPushButton, name)

    def click(self, name: str) -> None:
        self._qtbot.mouseClick(self.button(name), Qt.MouseButton.LeftButton)

    def type(self, words: str) -> None:
        self.bar.focus_search()
        self._qtbot.keyClicks(self.bar.search, words)


@pytest.fixture
def hand(qtbot):
    return Hand(qtbot)


@pytest.mark.parametrize(
    ("button", "on", "off"),
    [
        ("noteMine", Filter(mine=True), Filter(mine=None)),
        ("noteOthers", Filter(mine=False), Filter(mine=None)),
        ("noteImportant", Filter(least_importance=2), Filter(least_importance=0)),
        ("noteConflicts", Filter(conflicts=True), Filter(conflicts=False)),
    ],
)
def test_a_pill_filters_and_filters_no_more(hand, button, on, off):
    hand.click(button)
    assert hand.wanted == [on]
    hand.bar.show_filter(on, "", several=True, here=False)
    assert hand.button(button).isChecked()
    hand.click(button)
    assert hand.wanted[1] == off


def test_pills_add_to_what_is_filtered(hand):
    hand.bar.show_filter(Filter(kinds=("watch",)), "", several=True, here=False)
    hand.click("noteMine")
    assert hand.wanted == [Filter(kinds=("watch",), mine=True)]


def test_mine_and_others_are_never_both(hand):
    for mine in (True, False, None):
        hand.bar.show_filter(Filter(mine=mine), "", several=True, here=False)
        assert hand.button("noteMine").isChecked() is (mine is True)
        assert hand.button("noteOthers").isChecked() is (mine is False)


def test_what_is_shown_is_said_whole_where_it_is_cut(hand):
    words = "疑问 · #民生 · 12/154 条"
    hand.bar.show_filter(Filter(kinds=("question",)), words, several=True, here=False)
    state = hand.bar.findChild(QLabel, "filterState")
    assert state.text() == words
    assert state.toolTip() == words


def test_clearing_is_offered_only_where_something_is_filtered(hand):
    assert not hand.button("noteClear").isVisible()
    hand.bar.show_filter(Filter(kinds=("question",)), "", several=True, here=False)
    assert hand.button("noteClear").isVisible()
    assert hand.button("noteClear").toolTip() == "显示全部批注（Esc）"
    hand.click("noteClear")
    assert hand.cleared == 1


def test_the_open_report_alone_is_offered_only_where_there_are_several(hand):
    assert hand.button("noteHere").isVisible()
    hand.click("noteHere")
    hand.click("noteHere")
    assert hand.scoped == [False, True]
    hand.bar.show_filter(Filter(), "", several=False, here=False)
    assert not hand.button("noteHere").isVisible()


# Search


def test_typing_searches_once_it_rests(hand, qtbot):
    hand.type("kou")
    assert hand.wanted == []
    qtbot.waitUntil(lambda: hand.wanted == [Filter(query="kou")])
    assert hand.left == 0


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_Down])
def test_enter_and_the_arrow_search_at_once_and_go_on_to_the_list(hand, qtbot, key):
    hand.type("kou")
    qtbot.keyClick(hand.bar.search, key)
    assert hand.wanted == [Filter(query="kou")]
    assert hand.left == 1


def test_escape_clears_what_is_searched(hand, qtbot):
    hand.bar.show_filter(Filter(query="kou"), "", several=True, here=False)
    assert hand.bar.search.text() == "kou"
    hand.bar.focus_search()
    assert hand.bar.search.selectedText() == "kou"
    qtbot.keyClick(hand.bar.search, Key.Key_Escape)
    assert hand.wanted[-1].query == ""
    assert hand.bar.search.text() == ""
    assert hand.left == 1


def test_the_cross_clears_it_too(hand, qtbot):
    hand.bar.show_filter(Filter(query="kou"), "", several=True, here=False)
    (cross,) = hand.bar.search.findChildren(QToolButton)
    assert cross.accessibleName() == "清除搜索"
    qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert hand.wanted == [Filter(query="")]


def test_the_same_words_again_are_not_searched_again(hand, qtbot):
    hand.bar.show_filter(Filter(query="kou"), "", several=True, here=False)
    hand.bar.focus_search()
    qtbot.keyClick(hand.bar.search, Key.Key_Return)
    assert hand.wanted == []


def test_what_is_typed_is_not_overwritten_by_an_older_search(hand):
    hand.type("kouj")
    hand.bar.show_filter(Filter(query="kou"), "", several=True, here=False)
    assert hand.bar.search.text() == "kouj"


def test_blanks_at_the_end_are_left_as_typed(hand):
    hand.bar.search.setText("kou ")
    hand.bar.show_filter(Filter(query="kou"), "", several=True, here=False)
    assert hand.bar.search.text() == "kou "


def test_the_field_is_named(hand):
    assert hand.bar.search.placeholderText() == "在批注中搜索（/）"
    assert hand.bar.search.accessibleName() == "在批注中搜索"
    assert isinstance(hand.bar.search, QLineEdit)


# Orders


@pytest.mark.parametrize(
    ("order", "words"),
    [
        (Order.READING, "按阅读顺序 ▾"),
        (Order.TIME, "按修改时间 ▾"),
        (Order.KIND, "按类型 ▾"),
        (Order.IMPORTANCE, "按重要程度 ▾"),
        (Order.AUTHOR, "按批注人 ▾"),
        (Order.TAG, "按标签 ▾"),
        (Order.FOLLOW_UP, "按提醒日期 ▾"),
    ],
)
def test_the_order_is_said_on_its_button(hand, order, words):
    hand.bar.show_order(order, descending=False)
    assert hand.button("noteSort").text() == words
    assert hand.button("noteSort").property("active") is (order is not Order.READING)
    hand.bar.show_order(order, descending=True)
    assert hand.button("noteSort").text() == words.replace(" ▾", " ↓ ▾")


def entry(hand: Hand, order: str) -> QAction:
    menu = hand.button("noteSort").menu()
    assert isinstance(menu, QMenu)
    return next(action for action in menu.actions() if action.data() == order)


def test_every_order_is_offered_and_the_present_one_checked(hand):
    hand.bar.show_order("kind", descending=False)
    actions = hand.button("noteSort").menu().actions()
    assert [action.text() for action in actions] == list(order_names().values())
    assert [action.data() for action in actions if action.isChecked()] == ["kind"]


def test_another_order_begins_forwards_and_the_same_turns_round(hand):
    entry(hand, "time").trigger()
    assert hand.sorted == [("time", False)]
    hand.bar.show_order("time", descending=False)
    entry(hand, "time").trigger()
    assert hand.sorted[-1] == ("time", True)
    hand.bar.show_order("time", descending=True)
    entry(hand, "time").trigger()
    assert hand.sorted[-1] == ("time", False)


def test_larger_letters_give_the_search_more_room_up_to_a_limit(hand):
    widths = []
    for scale in (100, 110, 150, 200):
        hand.bar.set_look(Look(LIGHT, scale, True))
        widths.append(hand.bar.search.width())
    assert widths == [220, 242, 260, 260]


# In words


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        (Filter(), ""),
        (Filter(kinds=("question",)), "疑问"),
        (Filter(kinds=("question", "watch")), "疑问 · 关注"),
        (Filter(sectors=("205",)), "教育"),
        (Filter(sectors=("999",)), "999"),
        (Filter(tags=("民生", "教育")), "#民生 · #教育"),
        (Filter(authors=("zhang",)), "张三"),
        (Filter(authors=("unknown",)), ""),
        (Filter(since="2026-03-01", until="2026-03-31"), "2026-03"),
        (Filter(since="2026-03-01"), ""),
        (Filter(query="  口径 "), "“口径”"),
        (Filter(query="   "), ""),
        (
            Filter(kinds=("watch",), tags=("民生",), authors=("zhang",), query="口"),
            "关注 · #民生 · 张三 · “口”",
        ),
    ],
)
def test_what_is_filtered_by_is_said_in_words(wanted, words):
    assert filter_words(wanted, {"zhang": "张三"}) == words
