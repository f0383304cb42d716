"""The fields and the keyboard of the open note: asked, given, left, put in."""

import re

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QToolButton

from jjdesk.domain.annotation import Amendment, Link, NoteKind
from jjdesk.domain.tag import Tag
from jjdesk.gui.notes.note_card import Names
from jjdesk.gui.notes.note_edit import NoteEdit
from jjdesk.gui.notes.note_fields import DateLine, FieldLine

NAMES = Names(
    tags={"t1": Tag(id="t1", name="民生"), "t2": Tag(id="t2", name="教育")}, numbers={"c2": 2}
)


def read(html: str) -> str:
    document = QTextDocument()
    document.setHtml(html)
    return document.toPlainText().replace("\xa0", " ")


# Fields


def test_tags_are_asked_offered_and_given(hand, a_note, qtbot):
    asked = []
    hand.form.offer_tags = lambda words: asked.append(words) or ("民生",)
    hand.show(a_note("字"))
    hand.form.ask_tag()
    field = hand.find(FieldLine, "tagField")
    qtbot.waitUntil(field.hasFocus)
    assert asked == [""]
    field.completer().popup().hide()
    field.setText("新词")
    with qtbot.waitSignal(hand.form.tag_given) as told:
        hand.key(field, Qt.Key.Key_Return)
    assert told.args == ["新词"]
    assert field.isVisible(), "tags are taken until Escape"


def test_escape_in_a_field_goes_back_to_the_text(hand, a_note, qtbot):
    hand.show(a_note("字"))
    for ask, name in (
        (hand.form.ask_tag, "tagField"),
        (hand.form.ask_link, "linkField"),
        (hand.form.ask_day, "dayField"),
    ):
        ask()
        field = hand.find(FieldLine, name)
        qtbot.waitUntil(field.hasFocus)
        hand.key(field, Qt.Key.Key_Escape)
        qtbot.waitUntil(hand.text.hasFocus)
        assert not field.isVisible()


def test_backspace_in_the_empty_tag_field_takes_the_last_tag(hand, a_note):
    hand.show(a_note("字", tags=("t1", "t2")))
    hand.form.ask_tag()
    hand.key(hand.find(FieldLine, "tagField"), Qt.Key.Key_Backspace)
    assert hand.edited[-1].tags == ("t1",)
    hand.show(a_note("字", id="n2"))
    hand.form.ask_tag()
    before = len(hand.edited)
    hand.key(hand.find(FieldLine, "tagField"), Qt.Key.Key_Backspace)
    assert len(hand.edited) == before


def test_a_link_is_given_and_the_keyboard_goes_back(hand, a_note, qtbot):
    offered = []
    hand.form.offer_links = lambda words: offered.append(words) or ()
    hand.show(a_note("字"))
    hand.form.ask_link()
    field = hand.find(FieldLine, "linkField")
    qtbot.waitUntil(field.hasFocus)
    field.setText("2")
    with qtbot.waitSignal(hand.form.link_given) as told:
        hand.key(field, Qt.Key.Key_Return)
    assert told.args == ["2"]
    qtbot.waitUntil(hand.text.hasFocus)
    assert offered == [""]


def test_a_day_is_kept_and_taken_away_by_backspace(hand, a_note, qtbot):
    hand.show(a_note("字"))
    hand.form.ask_day()
    field = hand.find(DateLine, "dayField")
    qtbot.waitUntil(field.hasFocus)
    field.setText("2099-12-31")
    hand.key(field, Qt.Key.Key_Return)
    assert hand.edited[-1].follow_up == "2099-12-31"
    qtbot.waitUntil(hand.text.hasFocus)
    hand.show(hand.edited[-1])
    hand.form.ask_day()
    hand.key(field, Qt.Key.Key_Backspace)
    assert hand.edited[-1].follow_up is None


# The keyboard


def test_the_form_knows_whether_it_has_the_keyboard(hand, a_note, qtbot):
    hand.show(a_note("字"))
    hand.below.setFocus()
    qtbot.waitUntil(hand.below.hasFocus)
    assert not hand.form.has_keys
    hand.form.focus_text()
    qtbot.waitUntil(lambda: hand.form.has_keys)


def test_the_end_of_the_text_or_the_proposed_words(hand, a_note, qtbot):
    hand.show(a_note("一二三"))
    hand.form.focus_end()
    qtbot.waitUntil(hand.text.hasFocus)
    assert hand.text.textCursor().position() == 3
    hand.show(a_note(id="n2", kind=NoteKind.AMEND, amendment=Amendment("甲", "乙")))
    hand.form.focus_end()
    qtbot.waitUntil(hand.find(NoteEdit, "amendProposed").hasFocus)
    reasoned = a_note("理由", id="n3", kind=NoteKind.AMEND, amendment=Amendment("甲", "乙"))
    hand.show(reasoned)
    hand.form.focus_end()
    qtbot.waitUntil(hand.text.hasFocus)
    hand.form.focus_amendment()
    qtbot.waitUntil(hand.find(NoteEdit, "amendProposed").hasFocus)


def test_escape_and_ctrl_enter_in_the_text_are_said(hand, a_note, qtbot):
    hand.show(a_note("字"))
    with qtbot.waitSignal(hand.form.left):
        hand.key(hand.text, Qt.Key.Key_Escape)
    with qtbot.waitSignal(hand.form.finished):
        hand.key(hand.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_the_menu_is_wanted_below_its_button(hand, a_note, qtbot):
    hand.show(a_note("字"))
    more = hand.find(QToolButton, "noteMore")
    with qtbot.waitSignal(hand.form.menu_wanted) as told:
        qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    assert told.args == [more.mapToGlobal(more.rect().bottomLeft())]


def test_an_opening_goes_in_where_the_cursor_stands(hand, a_note, qtbot):
    hand.show(a_note("头尾"))
    cursor = hand.text.textCursor()
    cursor.setPosition(1)
    hand.text.setTextCursor(cursor)
    hand.form.insert("**中**")
    assert hand.text.text() == "头**中**尾"
    qtbot.waitUntil(hand.text.hasFocus)
    hand.form.flush()
    assert hand.edited[-1].text == "头**中**尾"


def test_no_name_in_the_chips_is_markup(hand, a_note):
    names = replace_names(NAMES, Tag(id="t1", name="<b>粗</b>"))
    hand.show(a_note("字", tags=("t1",), links=(Link("r", '"><b>', "<i>引</i>"),)), names)
    assert read(hand.chips.text()) == "#<b>粗</b>×   → “<i>引</i>”×"
    assert re.findall(r'href="go:([^"]*)"', hand.chips.text()) == ["&quot;&gt;&lt;b&gt;"]


def replace_names(names: Names, tag: Tag) -> Names:
    return names._replace(tags={tag.id: replace(tag)})
