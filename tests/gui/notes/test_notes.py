"""NoteKind and note: typed, composed, kept, changed and taken away."""

import time

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QPushButton

from jjdesk.__main__ import _connect
from jjdesk.domain.annotation import NoteKind
from jjdesk.errors import WorkbookError
from jjdesk.gui.note_list.model import Column
from jjdesk.gui.notes.note_edit import REST_MS, NoteEdit
from jjdesk.gui.reading.unsaved import UnsavedDialog


def test_a_note_is_kept_when_the_keys_have_rested(desk, qtbot):
    desk.write("建议说明口径。")
    assert desk.kept() == []
    qtbot.waitUntil(lambda: desk.kept() == ["建议说明口径。"])
    desk.wait_saved()
    (note,) = desk.notes()
    assert note.anchor.commitment == desk.page._rows[desk.row_of(1)].commitment.id
    assert note.kind is NoteKind.FREE


def test_each_key_begins_the_rest_anew(desk, qtbot):
    desk.key("n")
    given = []
    desk.note.rested.connect(given.append)
    for letter in "abcd":
        desk.key(letter)
        qtbot.wait(REST_MS // 3)
    assert given == []
    qtbot.waitUntil(lambda: given == ["abcd"])


def test_leaving_the_field_keeps_at_once(desk):
    desk.write("马上保存")
    given = []
    desk.note.rested.connect(given.append)
    desk.page.setFocus()
    assert given == ["马上保存"]


def test_a_composition_is_neither_kept_nor_disturbed(desk, qtbot):
    desk.key("n")
    given = []
    desk.note.rested.connect(given.append)
    desk.compose("jian'yi")
    qtbot.wait(REST_MS * 2)
    layout = desk.note.document().firstBlock().layout()
    assert layout.preeditAreaText() == "jian'yi"
    assert (given, desk.kept()) == ([], [])
    desk.commit("建议")
    qtbot.waitUntil(lambda: desk.kept() == ["建议"])
    assert given == ["建议"]


def test_an_autosave_leaves_the_next_composition_alone(desk, qtbot):
    desk.write("建议")
    desk.compose("shuo'ming")
    qtbot.waitUntil(lambda: desk.kept() == ["建议"])
    desk.wait_saved()
    assert desk.note.document().firstBlock().layout().preeditAreaText() == "shuo'ming"
    assert desk.note.textCursor().position() == 2
    desk.commit("说明")
    assert desk.note.toPlainText() == "建议说明"
    qtbot.waitUntil(lambda: desk.kept() == ["建议说明"])


def test_closing_in_the_middle_of_a_composition_keeps_what_was_committed(desk):
    desk.write("建议")
    desk.compose("shuo'ming")
    desk.close()
    assert desk.kept() == ["建议"]


def test_escape_goes_back_to_the_page_and_leaves_the_filter(desk, qtbot):
    desk.key("g")
    shown = desk.shown()
    desk.write("先看口径")
    desk.key(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is desk.page
    assert desk.shown() == shown, "the filter is another matter"
    qtbot.waitUntil(lambda: desk.kept() == ["先看口径"])
    desk.key(Qt.Key.Key_Escape)
    assert len(desk.shown()) == 154


def test_going_on_with_j_keeps_the_note_where_it_belongs(desk, qtbot):
    desk.write("第一条的话")
    desk.key(Qt.Key.Key_Escape)
    desk.key("j")
    assert desk.chosen == 2
    assert desk.note.toPlainText() == ""
    desk.key("k")
    assert desk.note.toPlainText() == "第一条的话"
    qtbot.waitUntil(lambda: desk.kept() == ["第一条的话"])


def test_clicking_another_commitment_while_typing_keeps_the_note(desk, qtbot):
    desk.write("写到一半")
    desk.click(3)
    assert desk.chosen == 3
    assert desk.note.toPlainText() == ""
    qtbot.waitUntil(lambda: desk.kept() == ["写到一半"])


def test_a_note_goes_when_text_and_stance_are_gone(desk, qtbot):
    desk.key("j")
    desk.key("2")
    desk.write("支持")
    qtbot.waitUntil(lambda: desk.kept() == ["支持"])
    desk.ctrl("a")
    desk.key(Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: desk.kept() == [""])
    (note,) = desk.notes()
    assert note.kind is NoteKind.SUPPORT
    desk.key(Qt.Key.Key_Escape)
    desk.key("2")
    qtbot.waitUntil(lambda: desk.kept() == [])
    assert desk.tabs.tabText(1) == "全部"


def test_blanks_alone_are_no_note(desk, qtbot):
    desk.write("   ")
    qtbot.wait(REST_MS + 100)
    assert desk.kept() == []
    assert desk.tabs.tabText(1) == "全部"


def test_stance_and_note_of_one_commitment_are_one_annotation(desk, qtbot):
    desk.key("j")
    desk.key("4")
    desk.write("宜写明基数")
    qtbot.waitUntil(lambda: desk.kept() == ["宜写明基数"])
    (note,) = desk.notes()
    assert note.kind is NoteKind.SUGGEST
    assert desk.tabs.tabText(1) == "全部 1"
    assert "批注 1 条" in desk.words("counts")


def test_a_click_on_a_stance_counts_like_its_key(desk, qtbot):
    desk.key("j")
    button = next(b for b in desk.window.findChildren(QPushButton) if b.text() == "3 疑问")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(desk.kept()) == 1)
    assert desk.notes()[0].kind is NoteKind.QUESTION


def test_all_notes_are_unfolded_in_reading_order_and_lead_back(desk, qtbot):
    for number in (8, 2):
        desk.click(number)
        desk.write(f"第 {number} 条的批注")
        desk.key(Qt.Key.Key_Escape)
    desk.ctrl("2")
    model = desk.annotations.model()
    qtbot.waitUntil(lambda: model.rowCount() == 2)
    texts = [model.index(row, Column.NOTE).data() for row in range(model.rowCount())]
    assert texts == ["第 2 条的批注", "第 8 条的批注"]
    assert model.index(1, Column.PLACE).data() == "第 8 条"
    place = desk.annotations.visualRect(model.index(0, Column.NOTE)).center()
    qtbot.mouseClick(desk.annotations.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert desk.chosen == 2
    assert desk.tabs.currentIndex() == 0


def test_the_margin_says_when_a_note_was_changed(desk, qtbot):
    desk.write("何时")
    desk.key(Qt.Key.Key_Escape)
    assert desk.words("noteState").startswith("最后修改 ")
    assert desk.words("saved") == "正在保存…"
    desk.wait_saved()
    assert time.strftime("%m-%d") in desk.words("noteState")
    qtbot.keyClick(desk.page, "j")
    assert desk.words("noteState") == ""


class Faulty:
    """A way to the workbook that can be cut."""

    SENTENCE = "磁盘已满，批注没有写入；它还在屏幕上，请腾出空间。"

    def __init__(self) -> None:
        self.cut = True

    def __call__(self, desk):
        if self.cut:
            raise WorkbookError(self.SENTENCE)
        return _connect(desk)


def test_a_failed_save_is_said_and_the_text_stays(start, qtbot):
    desk = start(connect=Faulty())
    desk.write("不能丢的话")
    qtbot.waitUntil(lambda: Faulty.SENTENCE in desk.words("saved"))
    qtbot.wait(REST_MS + 100)
    assert desk.words("saved") == f"未保存：{Faulty.SENTENCE}"
    assert desk.note.toPlainText() == "不能丢的话"
    desk.key(Qt.Key.Key_Escape)
    desk.keys("jk")
    assert desk.note.toPlainText() == "不能丢的话"


def test_what_was_refused_is_written_when_the_disk_takes_notes_again(start, qtbot):
    fault = Faulty()
    desk = start(connect=fault)
    desk.write("先被拒绝")
    desk.key(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: Faulty.SENTENCE in desk.words("saved"))
    fault.cut = False
    desk.key("j")
    desk.write("后来的")
    desk.key(Qt.Key.Key_Escape)
    desk.wait_saved()
    assert desk.kept() == ["先被拒绝", "后来的"]


def test_what_was_refused_is_tried_again_at_the_end(start, qtbot):
    fault = Faulty()
    desk = start(connect=fault)
    desk.write("关窗前写入")
    desk.key(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: Faulty.SENTENCE in desk.words("saved"))
    fault.cut = False
    desk.close()
    assert desk.kept() == ["关窗前写入"]


ASKS = UnsavedDialog.leaves


def answer(button: str) -> None:
    """Press a button of the message that will stand when the event loop runs next."""

    def press() -> None:
        box = QApplication.activeModalWidget()
        next(b for b in box.findChildren(QPushButton) if b.text() == button).click()

    QTimer.singleShot(0, press)


@pytest.mark.parametrize(
    ("button", "stays", "copied"),
    [
        ("返回", True, ""),
        ("复制文字并关闭", False, "第 1 条：没有地方写"),
        ("不保存，关闭", False, ""),
    ],
)
def test_closing_on_what_cannot_be_written_asks(start, qtbot, monkeypatch, button, stays, copied):
    desk = start(connect=Faulty())
    monkeypatch.setattr(UnsavedDialog, "leaves", ASKS)
    desk.write("没有地方写")
    desk.key(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: Faulty.SENTENCE in desk.words("saved"))
    QApplication.clipboard().clear()
    answer(button)
    assert desk.window.close() is not stays
    assert desk.window.isVisible() is stays
    assert QApplication.clipboard().text() == copied
    if stays:
        assert desk.note.toPlainText() == "没有地方写"
        monkeypatch.setattr(UnsavedDialog, "leaves", lambda _: True)


@pytest.fixture
def edit(qtbot):
    edit = NoteEdit()
    qtbot.addWidget(edit)
    return edit


def test_a_stored_text_is_not_reported_as_typed(edit, qtbot):
    given = []
    edit.rested.connect(given.append)
    edit.show_text("已存的批注")
    edit.flush()
    qtbot.wait(REST_MS + 50)
    assert given == []


def test_tab_leaves_the_note(desk):
    desk.key("n")
    desk.key(Qt.Key.Key_Tab)
    assert desk.note.toPlainText() == ""
    assert QApplication.focusWidget() is not desk.note


def test_a_long_note_is_kept_whole(desk, qtbot):
    text = "口径不一致，请说明。\n" * 400
    desk.write(text)
    qtbot.waitUntil(lambda: desk.kept() == [text])
