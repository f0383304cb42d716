"""Two windows on one workbook, in one process: one writes, one reads, and they change places."""

import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QTableView

from jjdesk.errors import WorkbookError
from jjdesk.gui.actions import WRITING
from jjdesk.gui.widgets.notice_bar import NoticeBar
from jjdesk.gui.workbook import locking
from jjdesk.gui.workbook.locking import WorkbookLock


@pytest.fixture
def two(start, qtbot):
    """The window that writes, with one note, and the one that reads."""
    first = start()
    first.write("第一个窗口写的")
    first.key(Qt.Key.Key_Escape)
    first.wait_saved()
    second = start(first.workbook)
    notes = second.window._filling._notes
    qtbot.waitUntil(lambda: [*map(notes.names.own, notes.all())] == [True])
    return first, second


def told(desk) -> str:
    bar = desk.window.findChild(NoticeBar)
    return desk.find(QLabel, "noticeWords").text() if bar.isVisible() else ""


def answer(desk) -> None:
    """Press the button of what is said at the foot."""
    QTest.mouseClick(desk.find(QPushButton, "noticeAct"), Qt.MouseButton.LeftButton)


def writes(desk) -> bool:
    return not desk.find(QPushButton, "takeOver").isVisible()


def to_front(desk, qtbot) -> None:
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)
    desk.page.setFocus()


def take_over(first, second, qtbot) -> None:
    """The second asks, by the button at its foot."""
    QTest.mouseClick(second.find(QPushButton, "takeOver"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: writes(second) and not writes(first), timeout=10_000)
    second.wait_saved()


def test_the_second_says_who_has_the_workbook(two):
    first, second = two
    assert writes(first)
    assert not writes(second)
    for words in (second.words("saved"), told(second)):
        assert "另一个窗口正在使用这个工作簿（本机，进程 " in words
        assert "接管" in words
    assert told(first) == ""


def test_what_is_kept_is_read_in_the_second(two):
    _, second = two
    second.key("j")
    assert second.note.toPlainText() == "第一个窗口写的"
    assert second.note.isReadOnly()


def test_no_act_writes_in_the_second_and_each_says_why(two, qtbot):
    first, second = two
    second.key("j")
    before = first.workbook.read_bytes()
    acts = [second.find(QAction, act.value) for act in WRITING]
    acts += [second.find(QAction, str(number)) for number in range(1, 6)]
    for act in acts:
        second.find(QPushButton, "noticeClose").click()
        assert told(second) == ""
        act.setEnabled(True)
        act.trigger()
        assert "本窗口只供阅读" in told(second), act.objectName()
    assert second.note.isReadOnly()
    qtbot.waitUntil(lambda: second.words("saved") == told(second))
    assert first.workbook.read_bytes() == before


def test_a_click_in_the_margin_changes_nothing_and_says_why(two, qtbot):
    first, second = two
    second.key("j")
    buttons = second.window.findChildren(QPushButton)
    support = next(b for b in buttons if b.text() == "2 支持" and b.isVisible())
    QTest.mouseClick(support, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "未保存：另一个窗口正在使用这个工作簿" in second.words("saved"))
    assert not support.isChecked()
    assert [note.kind for note in second.window._filling._notes.all()] == ["free"]
    assert second.note.toPlainText() == "第一个窗口写的"
    assert first.kept() == ["第一个窗口写的"]


def test_the_second_takes_over_and_the_first_reads_on(two, qtbot):
    first, second = two
    take_over(first, second, qtbot)
    assert "接管了这个工作簿" in told(first)
    assert "您写的都已存入" in told(first)
    assert first.note.isReadOnly()
    to_front(second, qtbot)
    second.key("k")
    second.key("e")
    second.commit("，第二个窗口接着写的")
    second.key(Qt.Key.Key_Escape)
    second.wait_saved()
    assert second.kept() == ["第一个窗口写的，第二个窗口接着写的"]


def test_what_is_typed_and_not_yet_written_goes_along(two, qtbot):
    first, second = two
    to_front(first, qtbot)
    first.key("e")
    first.commit("，还没停笔")
    assert first.kept() == ["第一个窗口写的"]
    take_over(first, second, qtbot)
    assert second.kept() == ["第一个窗口写的，还没停笔"]
    to_front(second, qtbot)
    second.key("k")
    assert second.note.toPlainText() == "第一个窗口写的，还没停笔"
    assert first.note.toPlainText() == "第一个窗口写的，还没停笔"


def test_what_could_not_be_written_stays_on_screen_and_is_written_when_it_can_be(
    two, qtbot, monkeypatch
):
    first, second = two
    to_front(first, qtbot)
    services = first.window._filling._workbook._services

    def refuse(*_):
        message = "磁盘已满。"
        raise WorkbookError(message)

    monkeypatch.setattr(services.annotating, "save", refuse)
    first.key("j")
    first.write("存不进去的话")
    first.key(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: "磁盘已满" in first.words("saved"))
    take_over(first, second, qtbot)
    assert "有 1 条批注没能存入" in told(first)
    assert first.note.toPlainText() == "存不进去的话"
    assert second.kept() == ["第一个窗口写的"]
    take_over(second, first, qtbot)
    qtbot.waitUntil(lambda: sorted(first.kept()) == ["存不进去的话", "第一个窗口写的"])


def test_each_may_have_the_others_part_again_and_again(two, qtbot):
    first, second = two
    for _ in range(2):
        take_over(first, second, qtbot)
        take_over(second, first, qtbot)
    assert first.kept() == ["第一个窗口写的"]
    first.key("j")
    assert not first.note.isReadOnly()


def test_the_room_that_is_open_shows_what_the_other_wrote(two, qtbot):
    first, second = two
    second.key("4", Qt.KeyboardModifier.AltModifier)
    rows = second.find(QTableView, "noteTable").model
    qtbot.waitUntil(lambda: rows().rowCount() == 1)
    to_front(first, qtbot)
    first.key("j")
    first.write("第二条也写了")
    take_over(first, second, qtbot)
    qtbot.waitUntil(lambda: rows().rowCount() == 2)


def test_in_the_reading_mode_too_nothing_can_be_typed(two, qtbot):
    first, second = two
    to_front(first, qtbot)
    first.key("r")
    take_over(first, second, qtbot)
    assert first.note.isReadOnly()
    take_over(second, first, qtbot)
    assert not first.note.isReadOnly()


def test_one_that_does_not_answer_is_said_to_hang(two, qtbot, monkeypatch):
    first, second = two
    monkeypatch.setattr(locking, "PATIENCE_MS", 300)
    monkeypatch.setattr(WorkbookLock, "_look_for_asking", lambda _: None)
    second.find(QPushButton, "takeOver").click()
    assert "正在等它回应" in told(second)
    qtbot.waitUntil(lambda: "可能卡住了" in told(second))
    assert not writes(second)
    assert writes(first)


def test_waiting_can_be_given_up(two, monkeypatch):
    _, second = two
    monkeypatch.setattr(WorkbookLock, "_look_for_asking", lambda _: None)
    second.find(QPushButton, "takeOver").click()
    answer(second)
    assert "本窗口只供阅读" in told(second)
    assert not second.workbook.with_name("workbook.jjdesk.ask").exists()


def test_the_end_of_the_first_is_said_and_the_second_may_begin(two, qtbot):
    first, second = two
    first.close()
    qtbot.waitUntil(lambda: "已经关闭" in told(second))
    assert not writes(second)
    answer(second)
    assert writes(second)
    assert "可以写了" in told(second)


def test_a_lost_lock_makes_the_window_read(two):
    first, _ = two
    lock = first.window.findChild(WorkbookLock)
    file = first.workbook.with_name("workbook.jjdesk.lock")
    file.unlink()
    file.write_text("4321\npython3.11\noffice-pc\n0123\n4567\n", encoding="utf-8")
    lock._look()
    assert not writes(first)
    assert "被强行接管（电脑“office-pc”，进程 4321）" in told(first)


def test_a_workbook_from_a_newer_version_is_read_and_nobody_can_take_it_over(start, qtbot):
    first = start()
    first.write("不能丢")
    first.key(Qt.Key.Key_Escape)
    first.wait_saved()
    first.close()
    with closing(sqlite3.connect(first.workbook)) as connection:
        connection.execute("PRAGMA user_version = 99")
        connection.execute("ALTER TABLE annotation ADD COLUMN mood TEXT")
        connection.commit()
    before = first.workbook.read_bytes()
    second = start(first.workbook)
    qtbot.waitUntil(lambda: "由更新版本的程序保存" in second.words("saved"))
    assert "升级程序" in told(second)
    assert not second.find(QPushButton, "takeOver").isVisible()
    assert not second.find(QPushButton, "noticeAct").isVisible()
    assert not second.find(QAction, "take_over").isEnabled()
    qtbot.waitUntil(lambda: second.note.toPlainText() == "不能丢")
    second.find(QAction, "note").trigger()
    assert "只供阅读" in told(second)
    second.close()
    assert first.workbook.read_bytes() == before
    assert [file.name for file in first.workbook.parent.glob("*.lock")] == []


def test_where_nothing_may_be_written_all_is_read_and_it_is_said_why(start, qtbot, monkeypatch):
    first = start()
    first.write("不能丢")
    first.key(Qt.Key.Key_Escape)
    first.wait_saved()
    first.close()
    before = first.workbook.read_bytes()
    monkeypatch.setattr("jjdesk.store.container.is_locked", lambda _: True)
    second = start(first.workbook)
    qtbot.waitUntil(lambda: "不可写，本窗口只供阅读" in second.words("saved"))
    assert "请检查文件夹的权限" in told(second)
    assert not second.find(QPushButton, "takeOver").isVisible()
    qtbot.waitUntil(lambda: second.note.toPlainText() == "不能丢")
    second.close()
    assert first.workbook.read_bytes() == before
