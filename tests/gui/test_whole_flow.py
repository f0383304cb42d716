"""A session from the first page to a colleague's desk, by keys and clicks alone.

Open, walk, note, tag, filter, list, undo, export, and import on another workbook.
"""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
)

from jjdesk.domain.annotation import NoteKind
from jjdesk.gui.note_list.model import LINE_ROLE
from jjdesk.gui.note_list.room import NotesRoom
from jjdesk.store import tags
from jjdesk.store.database import open_workbook

SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


class Session:
    """A desk, and what the hand at it waits for."""

    def __init__(self, desk, qtbot) -> None:
        self.desk = desk
        self._qtbot = qtbot

    def until(self, what) -> None:
        self._qtbot.waitUntil(what, timeout=10000)

    def sheet(self) -> QDialog:
        """The sheet that lies over the window."""

        def shown():
            return [each for each in self.desk.window.findChildren(QDialog) if each.isVisible()]

        self.until(lambda: len(shown()) == 1)
        return shown()[0]

    def press(self, parent, name: str) -> None:
        button = parent.findChild(QPushButton, name)
        self.until(button.isEnabled)
        self._qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def back(self) -> None:
        """The sheet is gone: a screen gives the keyboard back, offscreen it must be taken."""
        self.desk.window.activateWindow()
        self.until(lambda: QApplication.focusWidget() is not None)

    def said(self, words: str) -> None:
        self.until(lambda: words in self.desk.words("noticeWords"))

    def notes(self):
        """The table of the room 批注, as it stands."""
        room = self.desk.window.findChild(NotesRoom)
        self.until(lambda: room._model.is_ready)
        model = self.desk.find(QTableView, "noteTable").model()
        lines = (model.index(row, 0).data(LINE_ROLE) for row in range(model.rowCount()))
        return [line.note for line in lines if line]


def names_of_tags(workbook: Path) -> set[str]:
    opened = open_workbook(workbook)
    with opened.reading() as database:
        found = {tag.name for tag in tags.every(database)}
    opened.close()
    return found


def write_two_notes(session: Session) -> None:
    """Walk to the second commitment, note and tag it, save, and note the next one."""
    desk = session.desk
    desk.keys("jj")
    assert desk.chosen == 2
    desk.key("4")
    desk.write("请公布名额分配办法。")
    desk.wait_saved()
    desk.key("t", ALT)
    assert QApplication.focusWidget() is desk.find(QLineEdit, "tagField")
    desk.commit("教育公平")
    desk.key(Qt.Key.Key_Return)
    desk.wait_saved()
    desk.find(QLineEdit, "tagField")
    desk.note.setFocus()
    desk.key(Qt.Key.Key_Return, CTRL)
    session.until(lambda: desk.chosen == 3)
    desk.commit("“五名工程”指哪五名？")
    desk.key(Qt.Key.Key_Escape)
    session.until(lambda: len(desk.kept()) == 2)
    desk.wait_saved()


def filter_notes(session: Session) -> None:
    """What is noted, then by the pinyin of a tag; one key shows all again."""
    desk = session.desk
    desk.key("b")
    assert desk.shown() == [2, 3]
    desk.key("/")
    desk.keys("jygp")
    session.until(lambda: desk.shown() == [2])
    desk.key(Qt.Key.Key_Escape)
    session.until(lambda: len(desk.shown()) == 154)


def list_and_undo(session: Session) -> None:
    """All in one list; what is deleted there comes back, and goes, and comes back."""
    desk = session.desk
    desk.key("4", ALT)
    session.until(lambda: desk.window.findChild(NotesRoom) is not None)
    assert [note.text for note in session.notes()] == [
        "请公布名额分配办法。",
        "“五名工程”指哪五名？",
    ]
    desk.find(QTableView, "noteTable").setFocus()
    desk.key(Qt.Key.Key_End, CTRL)
    desk.key(Qt.Key.Key_Delete)
    session.said("已删除")
    assert len(desk.kept()) == 1
    desk.key("z", CTRL)
    session.said("已撤销：删除批注（第 3 条）")
    assert len(desk.kept()) == 2
    desk.key("y", CTRL)
    session.said("已重做：删除批注（第 3 条）")
    assert len(desk.kept()) == 1
    desk.key("z", CTRL)
    session.said("已撤销：删除批注（第 3 条）")
    session.until(lambda: len(session.notes()) == 2)


def export(session: Session, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Say who one is, and write what is shared."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    session.desk.key("e", CTRL | SHIFT)
    sheet = session.sheet()
    session.desk._qtbot.mouseClick(
        sheet.findChild(QLineEdit, "identityName"), Qt.MouseButton.LeftButton
    )
    session.desk.commit("李四")
    session.press(sheet, "identityKeep")
    session.until(lambda: not sheet.isVisible())
    sheet = session.sheet()
    assert sheet.findChild(QLabel, "packCount").text() == "共 1 条批注"
    session.press(sheet, "packSave")
    session.said("已导出 1 条批注")
    session.back()


def take_in(other: Session, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A colleague takes it in, and sees whose it is; it can be taken back."""
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(file)], ""))
    other.desk.key("o", CTRL | SHIFT)
    other.press(other.sheet(), "packTake")
    other.said("已导入 李四 的批注")
    (note,) = other.desk.notes()
    assert (note.kind, note.text) == (NoteKind.SUGGEST, "请公布名额分配办法。")
    assert names_of_tags(other.desk.workbook) == {"教育公平"}
    other.back()
    other.desk.click(2)
    other.until(
        lambda: any("李四" in each.text() for each in other.desk.window.findChildren(QLabel))
    )
    other.desk.page.setFocus()
    other.desk.key("z", CTRL)
    other.until(lambda: other.desk.kept() == [])


def test_from_the_first_page_to_a_colleagues_desk(desk, start, qtbot, tmp_path, monkeypatch):
    mine = Session(desk, qtbot)
    write_two_notes(mine)
    assert names_of_tags(desk.workbook) == {"教育公平"}

    filter_notes(mine)
    list_and_undo(mine)

    # Share the first one and let it leave.
    for key in (Qt.Key.Key_PageUp, Qt.Key.Key_Down, Qt.Key.Key_Up):
        desk.key(key)
    desk.key("x")
    mine.until(lambda: [note.shared for note in desk.notes()].count(True) == 1)
    file = tmp_path / "李四.jjpack"
    export(mine, file, monkeypatch)
    desk.close()

    take_in(Session(start(tmp_path / "colleague.jjdesk"), qtbot), file, monkeypatch)
