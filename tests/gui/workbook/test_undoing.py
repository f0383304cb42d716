"""Undo and redo by key, named in the menu and on the bar."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QPushButton

from jjdesk.gui.actions import Act


def named(desk, act: Act) -> QAction:
    return desk.find(QAction, act.value)


def noted(desk, qtbot, *texts: str) -> None:
    """A note on each commitment from the first on."""
    for text in texts:
        desk.key("j")
        desk.write(text)
        desk.key(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: desk.kept() == list(texts))
    desk.wait_saved()


def test_acts_are_taken_back_the_last_one_first_and_done_again(desk, qtbot):
    assert not named(desk, Act.UNDO).isEnabled()
    noted(desk, qtbot, "甲", "乙")
    assert named(desk, Act.UNDO).text() == "撤销：添加批注（第 2 条）"
    desk.ctrl("z")
    qtbot.waitUntil(lambda: desk.kept() == ["甲"])
    qtbot.waitUntil(lambda: desk.note.toPlainText() == "")
    assert desk.words("noticeWords") == "已撤销：添加批注（第 2 条）。"
    assert named(desk, Act.REDO).text() == "重做：添加批注（第 2 条）"
    desk.ctrl("z")
    qtbot.waitUntil(lambda: desk.kept() == [])
    qtbot.waitUntil(lambda: not named(desk, Act.UNDO).isEnabled())
    desk.ctrl("y")
    desk.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: desk.kept() == ["甲", "乙"])
    qtbot.waitUntil(lambda: desk.note.toPlainText() == "乙")
    assert not named(desk, Act.REDO).isEnabled()


def test_in_the_text_typing_is_taken_back_before_the_acts(desk, qtbot):
    noted(desk, qtbot, "甲")
    desk.keys("j")
    desk.key("n")
    desk.commit("乙")
    qtbot.waitUntil(lambda: desk.kept() == ["甲", "乙"])
    desk.ctrl("z")
    assert desk.note.toPlainText() == "", "the field's own step"
    qtbot.waitUntil(lambda: desk.kept() == ["甲"])
    assert QApplication.focusWidget() is desk.note
    for _ in range(3):  # the empty note that went, the one that came, the first one
        desk.wait_saved()
        desk.ctrl("z")
        qtbot.wait(50)
    qtbot.waitUntil(lambda: desk.kept() == [])


def test_a_deletion_says_what_is_gone_and_the_bar_brings_it_back(desk, qtbot):
    noted(desk, qtbot, "删了可惜的话")
    desk.key(Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: "删了可惜的话" in desk.words("noticeWords"))
    assert desk.words("noticeWords").startswith("已删除批注（第 1 条）")
    assert desk.kept() == []
    qtbot.mouseClick(desk.find(QPushButton, "noticeAct"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desk.kept() == ["删了可惜的话"])
    qtbot.waitUntil(lambda: desk.note.toPlainText() == "删了可惜的话")


def test_the_bar_takes_back_its_own_act_only(desk, qtbot):
    noted(desk, qtbot, "甲", "乙")
    desk.key(Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: desk.words("noticeWords").startswith("已删除批注"))
    desk.key("k")
    desk.key("1")
    desk.wait_saved()
    qtbot.mouseClick(desk.find(QPushButton, "noticeAct"), Qt.MouseButton.LeftButton)
    assert desk.words("noticeWords").startswith("这之后又有改动")
    assert desk.kept() == ["甲"]
