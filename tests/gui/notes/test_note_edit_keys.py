"""The keys of a note's field: bold, lists, back and forth, pasting, compositions."""

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt, QUrl
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit

from jjdesk.domain.markup import BlockKind
from jjdesk.gui.notes.note_edit import NoteEdit

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
Key = Qt.Key


@pytest.fixture
def edit(in_window, qtbot):
    field = NoteEdit()
    in_window(field, QLineEdit())
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    return field


@pytest.fixture
def told(edit):
    """The texts that the field reported."""
    texts: list[str] = []
    edit.rested.connect(texts.append)
    return texts


def claims(edit: NoteEdit, key: Key, modifier=NONE) -> bool:
    """Whether a key is the field's before the window sees it."""
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifier)
    event.ignore()
    QApplication.sendEvent(edit, event)
    return event.isAccepted()


def compose(edit: NoteEdit, preedit: str, commit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    if commit:
        event.setCommitString(commit)
    QApplication.sendEvent(edit, event)


def paste(edit: NoteEdit, *, text: str = "", html: str = "") -> None:
    mime = QMimeData()
    if text:
        mime.setText(text)
    if html:
        mime.setHtml(html)
    edit.insertFromMimeData(mime)


def to_end(edit: NoteEdit) -> None:
    edit.moveCursor(QTextCursor.MoveOperation.End)


# Bold


def test_bold_is_for_what_is_typed_next_and_ends_the_same_way(edit, qtbot):
    qtbot.keyClick(edit, Key.Key_B, CTRL)
    qtbot.keyClicks(edit, "ab")
    qtbot.keyClick(edit, Key.Key_B, CTRL)
    qtbot.keyClicks(edit, "c")
    assert edit.text() == "**ab**c"


def test_bold_is_for_what_is_marked_and_goes_again(edit, qtbot):
    edit.show_text("一二三")
    edit.selectAll()
    qtbot.keyClick(edit, Key.Key_B, CTRL)
    assert edit.text() == "**一二三**"
    qtbot.keyClick(edit, Key.Key_B, CTRL)
    assert edit.text() == "一二三"


# Lists


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("- a", "- a"),
        ("* a", "- a"),
        ("1. a", "1. a"),
        ("2. a", "2\\. a"),
        ("x- a", "x- a"),
        ("-- a", "-- a"),
        ("-a", "-a"),
    ],
)
def test_a_sign_and_a_blank_begin_a_list(edit, qtbot, typed, text):
    qtbot.keyClicks(edit, typed)
    assert edit.text() == text


def test_a_sign_within_an_item_is_only_a_sign(edit, qtbot):
    qtbot.keyClicks(edit, "- ")
    qtbot.keyClicks(edit, "- a")
    assert edit.text() == "- - a"


def test_enter_goes_on_with_the_list_and_enter_again_ends_it(edit, qtbot):
    qtbot.keyClicks(edit, "- a")
    qtbot.keyClick(edit, Key.Key_Return)
    qtbot.keyClicks(edit, "b")
    qtbot.keyClick(edit, Key.Key_Return)
    qtbot.keyClick(edit, Key.Key_Return)
    qtbot.keyClicks(edit, "c")
    assert edit.text() == "- a\n- b\nc"


def test_numbers_are_counted(edit, qtbot):
    qtbot.keyClicks(edit, "1. a")
    for letter in "bc":
        qtbot.keyClick(edit, Key.Key_Return)
        qtbot.keyClicks(edit, letter)
    assert edit.text() == "1. a\n2. b\n3. c"


@pytest.mark.parametrize(
    ("key", "text"),
    [
        (Key.Key_8, "- 一"),
        (Key.Key_Asterisk, "- 一"),
        (Key.Key_7, "1. 一"),
        (Key.Key_Ampersand, "1. 一"),
    ],
)
def test_ctrl_shift_and_a_figure_make_a_list_and_undo_it(edit, qtbot, key, text):
    edit.show_text("一")
    assert claims(edit, key, CTRL | SHIFT)
    qtbot.keyClick(edit, key, CTRL | SHIFT)
    assert edit.text() == text
    qtbot.keyClick(edit, key, CTRL | SHIFT)
    assert edit.text() == "一"


@pytest.mark.parametrize("key", [Key.Key_6, Key.Key_A])
def test_other_figures_make_none(edit, qtbot, key):
    edit.show_text("一")
    qtbot.keyClick(edit, key, CTRL | SHIFT)
    assert edit.text() == "一"


def test_backspace_with_marked_words_takes_the_words(edit, qtbot):
    edit.show_text("- 一\n- 二")
    edit.selectAll()
    qtbot.keyClick(edit, Key.Key_Backspace)
    assert "一" not in edit.text()
    assert "二" not in edit.text()


def test_backspace_within_an_item_takes_a_letter(edit, qtbot):
    edit.show_text("- 一二")
    to_end(edit)
    qtbot.keyClick(edit, Key.Key_Backspace)
    assert edit.text() == "- 一"


# Back and forth


def test_typing_is_taken_back_and_done_again(edit, qtbot):
    qtbot.keyClicks(edit, "abc")
    assert claims(edit, Key.Key_Z, CTRL)
    qtbot.keyClick(edit, Key.Key_Z, CTRL)
    assert edit.text() == ""
    assert claims(edit, Key.Key_Y, CTRL)
    qtbot.keyClick(edit, Key.Key_Y, CTRL)
    assert edit.text() == "abc"


def test_ctrl_shift_z_does_it_again_too(edit, qtbot):
    qtbot.keyClicks(edit, "abc")
    qtbot.keyClick(edit, Key.Key_Z, CTRL)
    assert claims(edit, Key.Key_Z, CTRL | SHIFT)
    qtbot.keyClick(edit, Key.Key_Z, CTRL | SHIFT)
    assert edit.text() == "abc"


def test_where_nothing_was_typed_the_windows_own_undo_is_meant(edit):
    edit.show_text("一")
    assert not claims(edit, Key.Key_Z, CTRL)
    assert not claims(edit, Key.Key_Y, CTRL)


@pytest.mark.parametrize(
    ("key", "modifier", "own"),
    [
        (Key.Key_Escape, NONE, True),
        (Key.Key_B, CTRL, True),
        (Key.Key_Return, CTRL, True),
        (Key.Key_Enter, CTRL, True),
        (Key.Key_J, NONE, True),
        (Key.Key_1, NONE, True),
        (Key.Key_F, CTRL, False),
        (Key.Key_1, CTRL, False),
        (Key.Key_F5, NONE, False),
    ],
)
def test_which_keys_are_the_fields_and_which_the_windows(edit, key, modifier, own):
    assert claims(edit, key, modifier) is own


def test_while_a_composition_stands_all_keys_are_the_fields(edit):
    compose(edit, "mingsheng")
    assert claims(edit, Key.Key_F5)
    assert claims(edit, Key.Key_Z, CTRL)
    compose(edit, "")
    assert not claims(edit, Key.Key_F5)


# What is reported


def test_escape_leaves_and_reports_nothing_by_itself(edit, told, qtbot):
    qtbot.keyClicks(edit, "a")
    with qtbot.waitSignal(edit.left):
        qtbot.keyClick(edit, Key.Key_Escape)
    assert told == []


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter])
def test_ctrl_enter_reports_before_it_goes_on(edit, told, qtbot, key):
    qtbot.keyClicks(edit, "a")
    seen = []
    edit.finished.connect(lambda: seen.append(list(told)))
    qtbot.keyClick(edit, key, CTRL)
    assert seen == [["a"]]


def test_the_text_is_reported_when_the_focus_leaves(edit, told, qtbot):
    qtbot.keyClicks(edit, "ab")
    assert told == []
    qtbot.keyClick(edit, Key.Key_Tab)
    assert told == ["ab"]
    edit.flush()
    assert told == ["ab"]


def test_the_text_is_reported_once_typing_has_rested(edit, told, qtbot):
    qtbot.keyClicks(edit, "ab")
    qtbot.waitUntil(lambda: told == ["ab"])


def test_a_text_typed_back_to_what_it_was_is_not_reported(edit, told, qtbot):
    edit.show_text("一")
    to_end(edit)
    qtbot.keyClicks(edit, "a")
    qtbot.keyClick(edit, Key.Key_Backspace)
    edit.flush()
    assert told == []


# Another text arrives


def test_a_text_of_elsewhere_is_shown_where_nothing_was_typed(edit, told):
    edit.show_text("一")
    edit.refresh("二")
    assert edit.text() == "二"
    assert edit.textCursor().atEnd()
    edit.flush()
    assert told == []


def test_what_is_typed_wins_over_it(edit, told, qtbot):
    edit.show_text("一")
    to_end(edit)
    qtbot.keyClicks(edit, "a")
    edit.refresh("二")
    assert edit.text() == "一a"
    edit.flush()
    assert told == ["一a"]


def test_it_waits_for_the_end_of_a_composition(edit):
    edit.show_text("一")
    compose(edit, "min")
    assert edit.composing
    edit.refresh("二")
    assert edit.text() == "一"
    compose(edit, "ming")
    assert edit.text() == "一"
    compose(edit, "")
    assert not edit.composing
    assert edit.text() == "二"


def test_a_composition_that_is_committed_wins_over_it(edit, told):
    edit.show_text("一")
    to_end(edit)
    compose(edit, "min")
    edit.refresh("二")
    compose(edit, "", "民")
    assert edit.text() == "一民"
    edit.flush()
    assert told == ["一民"]


def test_the_same_text_again_leaves_the_cursor_where_it_is(edit):
    edit.show_text("一二三")
    cursor = edit.textCursor()
    cursor.setPosition(1)
    edit.setTextCursor(cursor)
    edit.show_text("一二三")
    assert edit.textCursor().position() == 1


# Pasting


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("一", "一"),
        ("一\n二", "一\n二"),
        ("一\r\n二", "一\n二"),
        ("⼀⼆", "一二"),
        ("\u2e9f", "母"),
        ("\uf900\uf901\uf902", "豈更車"),
        ("- 一", "\\- 一"),
        ("**一**", "\\*\\*一\\*\\*"),
    ],
)
def test_words_are_pasted_as_they_read(edit, text, kept):
    paste(edit, text=text)
    assert edit.text() == kept


def test_a_page_is_pasted_with_lists_and_bold_alone(edit):
    paste(edit, html="<p>头</p><ul><li><b>甲</b></li></ul><p style='color:red'>尾</p>")
    assert edit.text() == "头\n- **甲**\n尾"


def test_what_is_typed_after_bold_words_were_pasted_is_not_bold(edit, qtbot):
    paste(edit, html="<b>粗</b>")
    qtbot.keyClicks(edit, "a")
    assert edit.text() == "**粗**a"


def test_a_plain_field_takes_the_words_of_a_page(edit):
    edit.plain = True
    paste(edit, html="<b>粗</b>", text="粗")
    assert edit.text() == "粗"


def test_files_are_not_pasted_into_a_note(edit):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/home/x.docx")])
    mime.setText("/home/x.docx")
    assert not edit.canInsertFromMimeData(mime)
    words = QMimeData()
    words.setText("字")
    assert edit.canInsertFromMimeData(words)
    page = QMimeData()
    page.setHtml("<p>字</p>")
    assert edit.canInsertFromMimeData(page)
    assert not edit.canInsertFromMimeData(QMimeData())


def test_what_is_copied_is_plain_beside_its_form(edit):
    edit.show_text("- **甲**乙")
    edit.selectAll()
    mime = edit.createMimeDataFromSelection()
    assert mime.text() == "甲乙"
    assert mime.hasHtml()


# Its height


def test_an_empty_field_is_three_lines_high_or_as_many_as_asked(edit):
    line = edit.fontMetrics().lineSpacing()
    three = edit.sizeHint().height()
    edit.least_lines = 1
    assert edit.sizeHint().height() <= three - 2 * line + 2
    assert edit.minimumSizeHint().height() == edit.sizeHint().height()
    assert edit.minimumSizeHint().width() == 80


def test_while_one_types_it_grows_ahead_and_gives_the_room_back(edit, qtbot):
    edit.show_text("\n".join("行" * 3 for _ in range(6)))
    to_end(edit)
    qtbot.keyClick(edit, Key.Key_Return)
    line = edit.fontMetrics().lineSpacing()
    needed = int(edit.document().size().height())
    assert edit.sizeHint().height() >= needed + line
    qtbot.keyClick(edit, Key.Key_Tab)
    assert edit.sizeHint().height() < needed + line


@pytest.mark.parametrize("kind", [BlockKind.BULLET, BlockKind.NUMBER])
def test_a_plain_field_has_no_lists(edit, kind):
    edit.plain = True
    edit.show_text("一")
    edit.toggle_list(kind)
    edit.toggle_bold()
    assert edit.text() == "一"


def test_an_opening_that_is_put_in_is_reported_as_typed(edit, told):
    edit.show_text("一")
    to_end(edit)
    edit.insert_text("\n- 二")
    edit.flush()
    assert told == ["一\n- 二"]
