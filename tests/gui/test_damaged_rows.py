"""A workbook that opens and holds what is no value of ours: told in words, the window goes on."""

import sqlite3

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from jjdesk.gui.library import row
from jjdesk.gui.note_list import model
from jjdesk.gui.notes import note_words
from jjdesk.gui.progress import room
from jjdesk.gui.widgets.notice_bar import NoticeBar

ALT = Qt.KeyboardModifier.AltModifier
UNREAD = "谁也不该看到的字"


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        ("annotation", "body", UNREAD.encode()),
        ("annotation", "modified", UNREAD),
        ("report", "year", UNREAD),
        ("report", "added", UNREAD),
    ],
)
def test_the_window_goes_on_over_damaged_rows(start, qtbot, table, column, value):
    desk = start()
    desk.click(2)
    desk.write("一条")
    desk.key(Qt.Key.Key_Escape)
    desk.wait_saved()
    desk.close()
    desk.window.deleteLater()
    connection = sqlite3.connect(desk.workbook)
    connection.execute(f"UPDATE {table} SET {column} = ?", [value])  # noqa: S608  ours
    connection.commit()
    connection.close()
    again = start()
    for number in "1234567":
        again.key(number, ALT)
        qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        again.window._filling._workbook.drain()
        QApplication.processEvents()
    again.key("1", ALT)
    again.click(3)
    assert again.chosen == 3
    bar = again.window.findChild(NoticeBar)
    assert UNREAD not in bar.accessibleName()
    assert UNREAD not in again.words("saved")


@pytest.mark.parametrize("moment", ["", "不是时间", "二〇二五年三月五日上午九时"])
@pytest.mark.parametrize(
    "words", [row._day, model.moment_words, note_words.moment_words, room._local]
)
def test_a_time_that_is_none_is_shown_as_it_begins(words, moment):
    assert words(moment) == moment[:10]
