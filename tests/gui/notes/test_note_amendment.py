"""A change of words: both fields, the change below them, and what is reported."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel

from jjdesk.domain.annotation import Amendment
from jjdesk.gui.notes.note_amendment import AmendmentEdit, changes, diff_html
from jjdesk.gui.notes.note_edit import NoteEdit
from jjdesk.gui.theme import DARK, LIGHT, Look

WORDS = st.text("新建小学3所，4改造。\n<&", max_size=14)


def read(html: str) -> str:
    document = QTextDocument()
    document.setHtml(html)
    return document.toPlainText()


@pytest.fixture
def edit(in_window, look, qtbot):
    """The fields with a change in them, and the keyboard in the proposed words."""
    edit = AmendmentEdit(look)
    in_window(edit)
    edit.show_amendment(Amendment("新建小学3所", "新建小学3所"))
    edit.focus()
    qtbot.waitUntil(proposed(edit).hasFocus)
    return edit


def proposed(edit: AmendmentEdit) -> NoteEdit:
    return edit.findChild(NoteEdit, "amendProposed")


def original(edit: AmendmentEdit) -> NoteEdit:
    return edit.findChild(NoteEdit, "amendOriginal")


def shown(edit: AmendmentEdit) -> str:
    return edit.findChild(QLabel, "amendDiff").text()


def test_the_fields_are_named_for_eye_and_ear(edit):
    names = [label.text() for label in edit.findChildren(QLabel, "noteFieldName")]
    assert names == ["原文", "建议改为", "改动", "理由"]
    assert original(edit).accessibleName() == "原文"
    assert proposed(edit).accessibleName() == "建议改为"
    assert edit.findChild(QLabel, "amendDiff").accessibleName() == "改动对照"
    buddies = [label.buddy() for label in edit.findChildren(QLabel, "noteFieldName")]
    assert buddies == [original(edit), proposed(edit), None, None]


def test_unchanged_words_say_so(edit):
    assert read(shown(edit)) == "（还没有改动）"


def test_what_is_typed_is_shown_as_a_change_and_reported_once(edit, qtbot):
    given_to = []
    edit.rested.connect(given_to.append)
    qtbot.keyClick(proposed(edit), Qt.Key.Key_End)
    qtbot.keyClicks(proposed(edit), "x")
    qtbot.waitUntil(lambda: "<u" in shown(edit))
    assert read(shown(edit)) == "新建小学3所x"
    edit.flush()
    assert given_to == [Amendment("新建小学3所", "新建小学3所x")]
    edit.flush()
    assert len(given_to) == 1


def test_the_original_can_be_narrowed_down(edit):
    told = []
    edit.rested.connect(told.append)
    original(edit).setPlainText("小学3所")
    edit.flush()
    assert told == [Amendment("小学3所", "新建小学3所")]


def test_shown_words_are_not_reported_as_typed(edit, qtbot):
    with qtbot.assertNotEmitted(edit.rested):
        edit.show_amendment(Amendment("甲", "乙"))
        edit.flush()
    assert (original(edit).text(), proposed(edit).text()) == ("甲", "乙")
    assert read(shown(edit)) == "甲乙"


def test_what_another_window_kept_is_shown_where_nothing_was_typed(edit, qtbot):
    qtbot.keyClicks(proposed(edit), "x")
    edit.refresh(Amendment("小学3所", "别处写的"))
    assert original(edit).text() == "小学3所"
    assert proposed(edit).text().startswith("x"), "what is typed wins"


def test_escape_ctrl_enter_and_the_focus_are_said(edit, qtbot):
    with qtbot.waitSignal(edit.left):
        qtbot.keyClick(proposed(edit), Qt.Key.Key_Escape)
    with qtbot.waitSignal(edit.finished):
        qtbot.keyClick(proposed(edit), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(edit.entered):
        original(edit).setFocus()


def test_no_lists_and_no_bold_in_words_of_the_report(edit, qtbot):
    proposed(edit).selectAll()
    qtbot.keyClick(proposed(edit), Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(proposed(edit), "- ")
    assert proposed(edit).text() == "- "


def test_the_change_is_drawn_with_another_look(edit):
    edit.show_amendment(Amendment("甲", "乙"))
    assert LIGHT.green in shown(edit)
    edit.set_look(Look(DARK, 100, True))
    assert DARK.green in shown(edit)
    assert LIGHT.green not in shown(edit)


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("3所", "4所", [(-1, "3"), (1, "4"), (0, "所")]),
        ("建好", "建好学校", [(0, "建好"), (1, "学校")]),
        ("建好学校", "建好", [(0, "建好"), (-1, "学校")]),
        ("", "新", [(1, "新")]),
        ("旧", "", [(-1, "旧")]),
        ("同", "同", [(0, "同")]),
    ],
)
def test_what_stays_goes_and_comes(one, other, found):
    assert list(changes(one, other)) == found


@given(WORDS, WORDS)
def test_a_change_drops_no_word_of_either_text(one, other):
    found = list(changes(one, other))
    assert "".join(words for sign, words in found if sign <= 0) == one
    assert "".join(words for sign, words in found if sign >= 0) == other


@given(WORDS, WORDS)
def test_signs_of_html_in_the_words_stay_words(one, other):
    html = diff_html(one, other, Look(LIGHT, 100, True))
    tags = {each.split(" ")[0].strip("/>") for each in html.split("<")[1:]}
    names = {tag.split(">")[0] for tag in tags}
    assert names <= {"s", "u", "b", "br", "span"}


def test_lines_stay_lines_in_the_change():
    html = diff_html("一\n二", "一\n三", Look(LIGHT, 100, True))
    assert html.startswith("一<br>")
