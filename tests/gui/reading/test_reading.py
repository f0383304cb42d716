"""What counts as read, how it is shown, and that no key waits for it."""

import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QToolButton

from jjdesk.gui.actions import Act
from jjdesk.gui.reading import read_marks
from jjdesk.gui.reading.read_marks import ReadMarks


@pytest.fixture
def desk(start, monkeypatch, qtbot):
    """Nothing counts as read by waiting, unless a test lets it; the notes are known."""
    monkeypatch.setattr(read_marks, "LOOK_MS", 3_600_000)
    desk = start()
    qtbot.waitUntil(lambda: desk.window._filling._notes.is_loaded)
    return desk


def line(desk) -> str:
    return desk.find(QToolButton, "readWords").text()


def read(desk) -> list[int]:
    marks = desk.window._filling.marks
    ids = {c.id: c.number for c in desk.window._filling.reader.open_report.report.commitments}
    return sorted(ids[each] for each in marks.read)


def on_disk(desk) -> int:
    with closing(sqlite3.connect(desk.workbook)) as connection:
        return connection.execute("SELECT count(*) FROM reading").fetchone()[0]


def test_nothing_is_read_at_first(desk):
    assert line(desk) == "已读 0/154"
    assert desk.find(QProgressBar, "readBar").maximum() == 154


def test_what_is_walked_past_is_read(desk):
    desk.keys("jjj")
    assert read(desk) == [1, 2]
    assert line(desk) == "已读 2/154"
    desk.key("k")
    assert read(desk) == [1, 2], "going back is not walking past"


def test_what_is_chosen_for_a_while_is_read(start, qtbot, monkeypatch):
    monkeypatch.setattr(read_marks, "LOOK_MS", 200)
    desk = start()
    desk.click(3)
    assert read(desk) == []
    qtbot.waitUntil(lambda: read(desk) == [3])


def test_what_is_chosen_only_briefly_is_not(desk):
    desk.click(3)
    desk.click(5)
    assert read(desk) == []


def test_what_is_noted_is_read(desk):
    desk.click(4)
    desk.key("1")
    assert read(desk) == [4]


def test_marks_are_gathered_and_written_on_the_data_thread(desk, qtbot, monkeypatch):
    marks = desk.window.findChild(ReadMarks)
    reading = marks._workbook._services.reading
    keep, given = reading.keep, []
    monkeypatch.setattr(reading, "keep", lambda *marked: (given.append(1), keep(*marked)))
    desk.keys("j" * 20)
    assert given == []
    assert on_disk(desk) == 0
    marks._gather.setInterval(0)
    marks._gather.start()
    qtbot.waitUntil(lambda: on_disk(desk) == 19)
    assert given == [1]


def test_marks_are_there_at_the_next_start(desk, start, qtbot):
    desk.keys("jjjj")
    desk.close()
    again = start(desk.workbook)
    qtbot.waitUntil(lambda: line(again) == "已读 3/154")
    assert read(again) == [1, 2, 3]


def test_a_mark_can_be_taken_away_and_stays_away(desk):
    desk.keys("jjj")
    desk.key("k")
    desk.key("u", Qt.KeyboardModifier.ShiftModifier)
    assert read(desk) == [1]
    desk.key("j")
    assert read(desk) == [1], "it was left unread on purpose"
    desk.keys("kj")
    assert read(desk) == [1, 2], "it was chosen anew"


def test_all_marks_can_be_taken_away_and_given_back(desk):
    desk.keys("jjjj")
    desk.find(QAction, Act.ALL_UNREAD.value).trigger()
    assert read(desk) == []
    assert "3 条承诺事项已全部标为未读" in desk.words("noticeWords")
    desk.find(QPushButton, "noticeAct").click()
    assert read(desk) == [1, 2, 3]


def test_shift_j_goes_to_the_first_unread_of_what_is_shown(desk):
    desk.keys("jjj")
    desk.click(40)
    desk.key("j", Qt.KeyboardModifier.ShiftModifier)
    assert desk.chosen == 3
    desk.key("g")
    desk.key("j", Qt.KeyboardModifier.ShiftModifier)
    assert desk.chosen == next(each for each in desk.shown() if each not in read(desk))


def test_when_all_is_read_it_says_so(desk):
    marks = desk.window.findChild(ReadMarks)
    marks._change(list(marks._known()), read=True)
    assert line(desk) == "已读 154/154"
    desk.key("j", Qt.KeyboardModifier.ShiftModifier)
    assert desk.find(QLabel, "noticeWords").text() == "这里的 154 条承诺事项都已读过。"


def test_a_window_that_only_reads_keeps_its_marks_to_itself(desk, start):
    second = start(desk.workbook)
    second.keys("jjj")
    assert line(second) == "已读 2/154"
    second.window._filling.marks.write()
    assert on_disk(desk) == 0
    assert "未保存" not in second.words("saved")


def test_the_words_are_a_menu_of_what_can_be_done(desk):
    words = desk.find(QToolButton, "readWords")
    assert words.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert [act.text() for act in words.menu().actions()] == [
        "到第一条未读",
        "本条标为未读",
        "全部标为未读",
    ]
