"""What has just happened is said over the foot, until it is answered or something else is said."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QWidget

from jjdesk.gui import theme
from jjdesk.gui.widgets.notice_bar import NoticeBar

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def around(qtbot):
    around = QWidget()
    qtbot.addWidget(around)
    around.resize(900, 600)
    around.show()
    return around


@pytest.fixture
def bar(around):
    return NoticeBar(around)


def words(bar: NoticeBar) -> str:
    return bar.findChild(QLabel, "noticeWords").text()


def buttons(bar: NoticeBar) -> list[str]:
    return [each.text() for each in bar.findChildren(QPushButton) if each.isVisible()]


def press(bar: NoticeBar, qtbot, name: str) -> None:
    qtbot.mouseClick(bar.findChild(QPushButton, name), LEFT)


def test_nothing_is_said_at_first(bar):
    assert not bar.isVisible()


def test_words_alone_are_acknowledged(bar, qtbot):
    bar.say("已记下。")
    assert (bar.isVisible(), words(bar), buttons(bar)) == (True, "已记下。", ["知道了"])
    press(bar, qtbot, "noticeClose")
    assert not bar.isVisible()


def test_what_can_be_done_about_it_is_done_once_and_the_bar_goes(bar, qtbot):
    done = []
    bar.say("已删除。", "撤销", lambda: done.append(bar.isVisible()))
    assert buttons(bar) == ["撤销", "知道了"]
    press(bar, qtbot, "noticeAct")
    assert done == [False], "gone already: what is done may say something itself"
    bar.show()
    press(bar, qtbot, "noticeAct")
    assert done == [False]


def test_what_is_done_may_say_the_next_thing(bar, qtbot):
    bar.say("已移除。", "撤销", lambda: bar.say("已放回。"))
    press(bar, qtbot, "noticeAct")
    assert (bar.isVisible(), words(bar), buttons(bar)) == (True, "已放回。", ["知道了"])


def test_the_next_thing_takes_the_place_of_the_last_and_of_its_act(bar, qtbot):
    done = []
    bar.say("一", "撤销", lambda: done.append(1))
    bar.say("二", "查看", lambda: done.append(2))
    press(bar, qtbot, "noticeAct")
    assert done == [2]
    bar.say("三", "查看", lambda: done.append(3))
    bar.say("四")
    assert buttons(bar) == ["知道了"], "the act of what is said no more is not offered"


def test_knowing_it_does_nothing_else(bar, qtbot):
    done = []
    bar.say("已删除。", "撤销", lambda: done.append(1))
    press(bar, qtbot, "noticeClose")
    assert done == []


def test_while_something_is_going_on_it_can_only_be_given_up(bar, qtbot):
    given_up = []
    bar.wait("正在读…", lambda: given_up.append(1))
    assert buttons(bar) == ["取消"]
    assert bar.findChild(QProgressBar).isVisible()
    press(bar, qtbot, "noticeAct")
    assert given_up == [1]
    assert not bar.isVisible()


def test_what_is_done_takes_its_own_bar_away_and_no_other(bar):
    bar.wait("正在读…", lambda: None)
    bar.settle()
    assert not bar.isVisible()
    bar.wait("正在读…", lambda: None)
    bar.say("已读完，有 3 条。")
    bar.settle()
    assert (bar.isVisible(), words(bar)) == (True, "已读完，有 3 条。")
    assert not bar.findChild(QProgressBar).isVisible()


@pytest.mark.parametrize(
    ("taken_back", "stays"), [("磁盘已满", False), ("别的话", True), ("", True)]
)
def test_words_are_withdrawn_only_while_they_are_said(bar, taken_back, stays):
    bar.say("磁盘已满")
    bar.withdraw(taken_back)
    assert bar.isVisible() is stays


def test_nothing_is_withdrawn_where_nothing_was_said(bar):
    bar.withdraw("")
    bar.settle()
    assert not bar.isVisible()


def test_a_screen_reader_hears_the_words(bar):
    bar.say("已导出 3 条。")
    assert bar.accessibleName() == "已导出 3 条。"


def test_words_of_others_are_no_markup(bar):
    bar.say("读不出“<img src=x>.docx”。")
    assert bar.findChild(QLabel, "noticeWords").textFormat() == Qt.TextFormat.PlainText
    assert words(bar) == "读不出“<img src=x>.docx”。"


def test_it_lies_in_the_middle_above_the_foot_and_stays_there(bar, around, qtbot):
    bar.say("已记下。")
    line = bar.findChild(QLabel, "noticeWords").fontMetrics().height()

    def is_at_the_foot() -> bool:
        left, right = bar.x(), around.width() - bar.x() - bar.width()
        below = around.height() - 1 - bar.geometry().bottom()
        return abs(left - right) <= 1 and below == 3 * line + 16

    assert is_at_the_foot()
    around.resize(640, 400)
    qtbot.waitUntil(is_at_the_foot)


def test_a_hidden_bar_takes_no_notice_of_the_window(bar, around):
    before = bar.geometry()
    around.resize(640, 400)
    assert bar.geometry() == before


@pytest.mark.parametrize("pixels", [14, 28])
def test_long_words_wrap_and_are_seen_whole(bar, around, qtbot, pixels):
    around.setStyleSheet(f"* {{ font-size: {pixels}px; }}")
    bar.say("同步软件在工作簿旁边留下了 2 份冲突的版本：两台电脑可能同时写过。" * 3, "查看", print)
    label = bar.findChild(QLabel, "noticeWords")
    qtbot.waitUntil(lambda: label.height() >= label.heightForWidth(label.width()))
    assert bar.width() <= around.width() * 0.8
    assert around.rect().contains(bar.geometry())


@pytest.mark.parametrize("scale", [100, 150, 200])
def test_the_first_words_need_one_line_where_there_is_room(bar, around, qtbot, scale):
    around.setStyleSheet(theme.style_sheet(theme.Look(theme.LIGHT, scale, serif=True)))
    around.resize(1300, 600)
    bar.say("正在读“2025年重庆市政府工作报告.docx”…", "取消", print)
    label = bar.findChild(QLabel, "noticeWords")
    assert label.heightForWidth(label.width()) < 2 * label.fontMetrics().height()
    qtbot.waitUntil(lambda: label.height() < 2 * label.fontMetrics().height())


def test_it_lies_over_what_came_later(bar, around):
    cover = QWidget(around)
    cover.resize(around.size())
    cover.show()
    bar.say("已记下。")
    assert around.childAt(bar.geometry().center()) in {bar, *bar.findChildren(QWidget)}
