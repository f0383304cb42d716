"""The field of a note by itself."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from jjdesk.domain.markup import Block, BlockKind, Run, parse, render
from jjdesk.gui.notes import note_document
from jjdesk.gui.notes.note_amendment import changes, diff_html
from jjdesk.gui.notes.note_edit import NoteEdit
from jjdesk.gui.notes.note_words import text_html
from jjdesk.gui.theme import LIGHT, Look

WORDS = st.text("ab 字。-*1.\\", min_size=1, max_size=6)
BLOCKS = st.lists(
    st.builds(
        Block,
        st.sampled_from(BlockKind),
        st.lists(st.builds(Run, WORDS, st.booleans()), max_size=3).map(tuple),
    ),
    max_size=5,
)
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def edit(qtbot):
    """The field with another below it, and the keyboard in it."""
    around = QWidget()
    column = QVBoxLayout(around)
    field = NoteEdit()
    column.addWidget(field)
    column.addWidget(QLineEdit())
    qtbot.addWidget(around)
    around.show()
    qtbot.waitExposed(around)
    around.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    yield field
    around.close()


@given(BLOCKS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_what_the_notation_can_say_comes_back_from_the_field(qapp, blocks):
    assert qapp is not None
    text = render(blocks)
    document = QTextDocument()
    note_document.fill(document, text)
    assert note_document.text_of(document) == text


def test_tab_leaves_and_escape_says_so(edit, qtbot):
    with qtbot.waitSignal(edit.left):
        qtbot.keyClick(edit, Qt.Key.Key_Escape)
    qtbot.keyClick(edit, Qt.Key.Key_Tab)
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    assert edit.text() == ""


def test_backspace_at_its_beginning_makes_an_item_a_paragraph(edit, qtbot):
    edit.show_text("- 一\n- 二")
    edit.moveCursor(edit.textCursor().MoveOperation.End)
    edit.moveCursor(edit.textCursor().MoveOperation.StartOfBlock)
    qtbot.keyClick(edit, Qt.Key.Key_Backspace)
    assert edit.text() == "- 一\n二"
    qtbot.keyClick(edit, Qt.Key.Key_Asterisk, CTRL_SHIFT)
    assert edit.text() == "- 一\n- 二"


def test_a_plain_field_takes_no_form(edit, qtbot):
    edit.plain = True
    for letter in "- a":
        qtbot.keyClick(edit, letter)
    qtbot.keyClick(edit, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(edit, "b")
    mime = QMimeData()
    mime.setHtml("<b>c</b>")
    edit.insertFromMimeData(mime)
    assert edit.text() == "- ab"
    mime.setText("c")
    edit.insertFromMimeData(mime)
    assert edit.text() == "- abc"
    assert "<b>" not in edit.toHtml()


def test_look_alikes_of_a_pdf_become_the_characters_they_stand_for(edit):
    mime = QMimeData()
    mime.setText("⼈民\n代表")
    edit.insertFromMimeData(mime)
    assert edit.text() == "人民\n代表"


def test_the_field_grows_with_its_text(edit, qtbot):
    before = edit.height()
    edit.show_text("\n".join("一二三四五六七八"))
    qtbot.waitUntil(lambda: edit.height() > before)
    assert not edit.verticalScrollBar().isVisible()


@given(st.text("建议改为甲乙丙", max_size=20), st.text("建议改为甲乙丙", max_size=20))
def test_a_change_gives_both_texts_back(original, proposed):
    pieces = list(changes(original, proposed))
    assert "".join(words for sign, words in pieces if sign <= 0) == original
    assert "".join(words for sign, words in pieces if sign >= 0) == proposed


def test_a_change_is_told_by_more_than_colour():
    shown = diff_html("力争完成", "确保完成<", Look(LIGHT, 100, serif=True))
    assert "<s " in shown
    assert "<u " in shown
    assert "&lt;" in shown
    assert "还没有改动" in diff_html("同", "同", Look(LIGHT, 100, serif=True))


def test_a_note_as_rich_text_keeps_its_lists_and_hides_nothing():
    html = text_html("开头 <b>\n- 一\n- **二**\n结尾")
    assert html.count("<li>") == 2
    assert "&lt;b&gt;" in html
    assert "<b>二</b>" in html
    document = QTextDocument()
    document.setHtml(html)
    assert document.toPlainText().split() == ["开头", "<b>", "一", "二", "结尾"]
    assert parse("") == ()
