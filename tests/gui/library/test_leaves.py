"""The room 资料 by itself: its three leaves, what it tells, what it says at the foot."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QListView, QTabBar

from jjdesk.errors import UserError
from jjdesk.gui.comparing.panel import ComparisonPanel
from jjdesk.gui.library.room import LibraryRoom
from jjdesk.gui.task_tables.panel import TasksPanel
from jjdesk.gui.theme import DARK, Look

OTHER = """几江区人民政府工作报告
——2024年1月8日
一、2024年重点工作
（一）办好教育。
新建小学3所，新增学位2000个以上。
"""


class Hand:
    def __init__(self, acts, look, open_report, qtbot) -> None:
        self.acts = acts
        self._qtbot = qtbot
        self.open_report = open_report
        self.room = LibraryRoom(look, acts.workbook)
        qtbot.addWidget(self.room)
        self.told: list = []
        for name in ("entered", "open_wanted", "undo_wanted", "tasks_changed"):
            getattr(self.room, name).connect(
                lambda *said, name=name: self.told.append((name, *said))
            )
        self.room.resize(1000, 600)
        self.room.show()
        qtbot.waitExposed(self.room)
        self.room.activateWindow()

    def fill(self) -> None:
        """Show the shelf as the workbook has it."""
        self.acts.librarian.refresh()
        self.acts.settle()
        self.room.show_shelf(self.acts.shelf, self.acts.removed, {}, self.open_report)
        self.acts.settle()

    def turn(self, leaf: int) -> None:
        bar = self.room.findChild(QTabBar, "libraryTabs")
        self._qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(leaf).center())
        self.acts.settle()


@pytest.fixture
def hand(acts, look, open_report, qtbot) -> Hand:
    return Hand(acts, look, open_report, qtbot)


def test_three_leaves_are_named(hand):
    bar = hand.room.findChild(QTabBar, "libraryTabs")
    assert [bar.tabText(n) for n in range(3)] == ["报告", "对照", "任务表"]
    assert bar.accessibleName() == "资料"
    assert hand.room.widget is hand.room


def test_before_the_shelf_is_known_the_foot_says_nothing(hand):
    assert hand.room.words() == ""
    hand.fill()
    assert hand.room.words() == "资料 1 份"
    hand.acts.keep(OTHER)
    hand.fill()
    assert hand.room.words() == "资料 2 份"


def test_entering_asks_for_the_shelf_and_takes_the_keyboard_to_the_list(hand, qtbot):
    hand.fill()
    hand.room.enter()
    assert hand.told == [("entered",)]
    qtbot.waitUntil(hand.room.findChild(QListView, "shelf").hasFocus)
    hand.turn(2)
    hand.room.enter()
    assert QApplication.focusWidget() is not hand.room.findChild(QListView, "shelf")


def test_leaves_are_made_when_they_are_first_turned_to(hand):
    hand.fill()
    assert hand.room.findChild(ComparisonPanel) is None
    assert hand.room.findChild(TasksPanel) is None
    hand.room.renew_tasks("已撤销：移除任务表。")
    hand.turn(1)
    comparison = hand.room.findChild(ComparisonPanel)
    assert comparison.isVisible()
    hand.turn(2)
    tasks = hand.room.findChild(TasksPanel)
    assert tasks.isVisible()
    hand.turn(1)
    hand.turn(2)
    assert hand.room.findChild(ComparisonPanel) is comparison
    assert hand.room.findChild(TasksPanel) is tasks
    hand.room.renew_tasks("已撤销：移除任务表。")
    hand.acts.settle()
    assert tasks.findChild(QLabel, "taskWords").text() == "已撤销：移除任务表。"
    hand.room.show_reports()
    assert hand.room.shelf.isVisible()


def test_what_the_leaves_wish_is_told_on(hand):
    hand.fill()
    hand.turn(1)
    hand.room.findChild(ComparisonPanel).open_requested.emit("a", "c1")
    hand.turn(2)
    hand.room.findChild(TasksPanel).undo_wanted.emit()
    hand.room.findChild(TasksPanel).changed.emit()
    assert hand.told == [("open_wanted", "a", "c1"), ("undo_wanted",), ("tasks_changed",)]


def test_two_reports_of_the_workbook_are_compared(hand, qtbot):
    hand.acts.keep(OTHER)
    hand.fill()
    hand.turn(1)
    answer = hand.room.findChild(QLabel, "comparisonAnswer")
    qtbot.waitUntil(lambda: "延续" in answer.text())
    assert hand.room.findChild(QComboBox, "olderReport").count() == 2


def test_with_one_report_there_is_nothing_to_compare(hand):
    hand.fill()
    hand.turn(1)
    empty = hand.room.findChild(QLabel, "comparisonEmpty")
    assert empty.isVisible()
    assert "请在“资料”里导入去年的" in empty.text()


def test_before_the_workbook_is_open_no_report_is(hand):
    with pytest.raises(UserError, match="工作簿还没有打开，请稍候再试。"):
        hand.room._open_by_hash("a")


def test_another_look_reaches_the_leaves_that_there_are(hand):
    hand.room.set_look(Look(DARK, 150, True))
    hand.fill()
    hand.turn(1)
    hand.turn(2)
    hand.room.set_look(Look(DARK, 120, True))
    assert hand.room.findChild(ComparisonPanel)._look.scale == 120


def test_nothing_is_typed_and_nothing_waits_here(hand):
    hand.room.hand_over()
    hand.room.leave()
    assert hand.room.may_leave() is True
