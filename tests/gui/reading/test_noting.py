"""Notes in the room 报告 by keys and mouse: what each key means where, and what the page shows."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QLabel, QMenu, QPushButton

from jjdesk.domain.annotation import Importance, NoteKind, Scope, Stance
from jjdesk.gui.actions import Act
from jjdesk.gui.notes import note_openings
from jjdesk.gui.notes.history import HistoryDialog
from jjdesk.gui.notes.note_edit import NoteEdit
from jjdesk.gui.notes.tags import TagsDialog
from jjdesk.gui.notes.templates import TemplatesDialog
from jjdesk.services import drafting

SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def reader(desk, qtbot):
    qtbot.waitUntil(lambda: desk.window._filling._notes.is_loaded)
    return desk.window._filling.reader


def notes(desk) -> list:
    return list(desk.window._filling._notes.all())


def mark(desk, row: int, start: int, end: int) -> str:
    """Mark words of a row of the page; what they are."""
    block = desk.page.document().findBlockByNumber(row)
    cursor = desk.page.textCursor()
    cursor.setPosition(block.position() + start)
    cursor.setPosition(block.position() + end, cursor.MoveMode.KeepAnchor)
    desk.page.setTextCursor(cursor)
    return cursor.selectedText()


def heading_row(desk, kind: str) -> int:
    return next(n for n, row in enumerate(desk.page._rows) if row.kind == kind)


def click_row(desk, qtbot, row: int, offset: int = 2) -> None:
    desk.page.go_to_source(desk.page._rows[row].source_start)
    block = desk.page.document().findBlockByNumber(row)
    cursor = desk.page.textCursor()
    cursor.setPosition(block.position() + offset)
    place = desk.page.cursorRect(cursor).center()
    qtbot.mouseClick(desk.page.viewport(), Qt.MouseButton.LeftButton, pos=place)


def dialog(desk, qtbot, kind: type) -> QDialog:
    qtbot.waitUntil(lambda: any(d.isVisible() for d in desk.window.findChildren(kind)))
    return next(d for d in desk.window.findChildren(kind) if d.isVisible())


def test_keys_on_the_open_note_take_the_next_commitment_where_none_is_chosen(desk, reader):
    assert reader.chosen() is None
    desk.key("p")
    assert reader.chosen() is not None
    assert notes(desk)[0].stance is Stance.FOR
    desk.key("i")
    assert notes(desk)[0].importance is Importance.IMPORTANT


def test_every_kind_by_its_key_and_zero_for_none(desk, reader):
    desk.key("j")
    seen = []
    for key in "12340":
        desk.key(key)
        seen.append(notes(desk)[0].kind if notes(desk) else None)
    assert seen == [
        NoteKind.WATCH,
        NoteKind.SUPPORT,
        NoteKind.QUESTION,
        NoteKind.SUGGEST,
        None,
    ]
    assert reader.noting.on_commitment


def test_words_outside_every_commitment_are_noted_on_in_their_section(desk, reader, qtbot):
    row = next(
        n for n, each in enumerate(desk.page._rows)
        if each.kind == "text" and len(each.text) > 12 and n > heading_row(desk, "section")
    )  # fmt: skip
    mark(desk, row, 2, 8)
    desk.key("3")
    (note,) = notes(desk)
    assert note.anchor.scope is Scope.SPAN
    assert note.anchor.commitment == ""
    assert desk.words("commitmentHead").startswith("章节 · ")
    assert not reader.noting.on_commitment
    assert reader.noting._underlined(desk.page._rows[row]) == [(2, 8)]
    desk.click(3)
    click_row(desk, qtbot, row, 4)
    assert desk.words("commitmentHead").startswith("章节 · ")
    assert reader.noting.taking.opened.id == note.id


@pytest.mark.usefixtures("reader")
def test_words_before_every_section_are_noted_on_with_the_report(desk):
    title = heading_row(desk, "title")
    mark(desk, title, 0, 4)
    desk.key("1")
    (note,) = notes(desk)
    assert note.anchor.scope in {Scope.SPAN, Scope.REPORT}
    assert desk.words("commitmentHead") == "整篇报告"


def test_the_smallest_of_several_noted_stretches_is_opened(desk, reader, qtbot):
    row = desk.row_of(5)
    mark(desk, row, 0, 12)
    desk.key("1")
    mark(desk, row, 3, 7)
    desk.key("2")
    assert len(notes(desk)) == 2
    small = min(notes(desk), key=lambda each: each.anchor.end - each.anchor.start)
    desk.click(8)
    click_row(desk, qtbot, row, 5)
    assert reader.noting.taking.opened.id == small.id
    click_row(desk, qtbot, row, 10)
    assert reader.noting.taking.opened.id != small.id


def test_a_click_on_a_heading_shows_its_section_and_a_noted_one_is_underlined(desk, reader, qtbot):
    row = heading_row(desk, "section")
    click_row(desk, qtbot, row)
    assert desk.words("commitmentHead").startswith("章节 · ")
    assert list(reader.noting._underlined(desk.page._rows[row])) == []
    desk.key("1")
    assert notes(desk)[0].anchor.scope is Scope.SECTION
    assert reader.noting._underlined(desk.page._rows[row]) == [(0, len(desk.page._rows[row].text))]


def test_a_change_of_words_begins_with_what_is_marked(desk, reader, qtbot):
    words = mark(desk, desk.row_of(5), 0, 6)
    desk.find(QAction, Act.AMEND.value).trigger()
    proposed = desk.find(NoteEdit, "amendProposed")
    qtbot.waitUntil(proposed.hasFocus)
    assert proposed.text() == words
    assert reader.chosen().number == 5


def test_n_on_marked_words_writes_on_them_and_takes_the_mark_away(desk, reader, qtbot):
    mark(desk, desk.row_of(5), 0, 6)
    desk.key("n")
    qtbot.waitUntil(desk.note.hasFocus)
    assert reader.page.selection() is None
    desk.commit("口径")
    desk.key(Qt.Key.Key_Escape)
    desk.wait_saved()
    assert [note.text for note in notes(desk)] == ["口径"]
    assert notes(desk)[0].anchor.scope is Scope.SPAN


def test_a_hidden_margin_is_shown_when_it_is_written_in(desk, reader, qtbot):
    desk.find(QAction, Act.MARGIN.value).trigger()
    qtbot.waitUntil(lambda: not reader.margin.isVisible())
    desk.key("j")
    desk.key("n")
    qtbot.waitUntil(desk.note.hasFocus)
    assert reader.margin.isVisible()


def test_a_note_is_shown_wherever_it_hangs(desk, reader):
    opened = reader.open_report
    report = opened.report
    section = report.sections[3]
    begin = {
        "commitment": drafting.new_annotation(report.commitments[9], opened, text="条"),
        "section": drafting.new_on_section(section, opened),
        "report": drafting.new_on_report(opened),
    }
    keeper = desk.window._filling._notes
    for name, draft in begin.items():
        keeper.put(replace(draft, text=name))
    loose = drafting.new_on_span(opened, report.sections[2].start, report.sections[2].start + 3)
    loose = replace(loose, text="loose", anchor=replace(loose.anchor, commitment="", section=""))
    keeper.put(loose)
    for name, head in (
        ("report", "整篇报告"),
        ("section", "章节 · "),
        ("commitment", "第 10 条"),
    ):
        note = keeper.get(begin[name].id)
        reader.show_note(note)
        assert desk.words("commitmentHead").startswith(head)
        assert reader.noting.taking.opened.text == name
    reader.show_note(loose)
    assert abs(reader.page.place() - loose.anchor.start) < 400


def test_a_commitment_of_another_report_is_wished_and_granted_once_it_is_there(reader):
    reader.choose("no such commitment")
    assert reader.chosen() is None
    reader.wish("no such commitment")
    assert reader.chosen() is None
    reader.wish(reader.open_report.report.commitments[4].id)
    assert reader.chosen().number == 5


def test_c_opens_the_corrections_of_the_next_commitment_where_none_is_chosen(desk, reader):
    desk.key("c")
    assert reader.chosen() is not None
    menus = [menu for menu in desk.window.findChildren(QMenu) if menu.isVisible()]
    assert menus
    menus[0].close()


# Beside writing


@pytest.mark.usefixtures("reader")
def test_what_was_deleted_is_said_and_comes_back(desk, qtbot):
    desk.click(5)
    desk.write("要删的话")
    desk.key(Qt.Key.Key_Escape)
    desk.wait_saved()
    desk.find(QAction, Act.REMOVE.value).trigger()
    qtbot.waitUntil(lambda: "已删除批注（第 5 条）：“要删的话”" in desk.words("noticeWords"))
    desk.find(QPushButton, "noticeAct").click()
    qtbot.waitUntil(lambda: [note.text for note in notes(desk)] == ["要删的话"])


def test_a_deleted_note_without_words_is_said_by_what_it_hung_on(desk, reader, qtbot):
    desk.click(5)
    desk.key("1")
    desk.wait_saved()
    quote = "".join(reader.chosen().quote.split())
    desk.find(QAction, Act.REMOVE.value).trigger()
    qtbot.waitUntil(lambda: f"“{quote[:26]}" in desk.words("noticeWords"))


@pytest.mark.usefixtures("reader")
def test_history_without_an_open_note_shows_the_deleted_ones(desk, qtbot):
    desk.find(QAction, Act.HISTORY.value).trigger()
    sheet = dialog(desk, qtbot, HistoryDialog)
    assert sheet.findChild(QLabel, "versionWords").text() == "还没有删除过批注。"
    sheet.reject()


@pytest.mark.usefixtures("reader")
def test_the_sheet_of_tags_opens_by_its_entry_and_names_are_read_again(desk, qtbot):
    desk.find(QAction, Act.TAGS.value).trigger()
    sheet = dialog(desk, qtbot, TagsDialog)
    qtbot.waitUntil(lambda: sheet.findChild(QLabel, "tagsWords").text() != "")
    assert sheet.findChild(QLabel, "tagsWords").text() == "还没有标签。在批注上按 T 就能加。"
    sheet.accept()


def open_openings(desk) -> QMenu:
    desk.find(QAction, Act.TEMPLATE.value).trigger()
    menus = [menu for menu in desk.window.findChildren(QMenu, "openings") if menu.isVisible()]
    assert len(menus) == 1
    return menus[0]


@pytest.mark.usefixtures("reader")
def test_openings_are_offered_by_kind_and_ones_own_below(desk, qtbot):
    menu = open_openings(desk)
    assert desk.note.isVisible()
    titles = [group.title for group in note_openings.shipped()]
    assert [action.text() for action in menu.actions()] == [*titles, "", "自己的常用开头…"]
    menu.actions()[-1].trigger()
    menu.close()
    sheet = dialog(desk, qtbot, TemplatesDialog)
    sheet.findChild(QPushButton, "openingAdd").click()
    sheet._text.setPlainText("请说明**口径**：")
    sheet.findChild(QPushButton, "openingKeep").click()
    desk.window.activateWindow()
    again = open_openings(desk)
    own = next(action for action in again.actions() if action.text() == "请说明口径：")
    own.trigger()
    again.close()
    assert desk.note.text() == "请说明**口径**："


@pytest.mark.usefixtures("reader")
def test_the_menu_of_a_note_holds_what_a_note_can_have(desk):
    desk.key("j")
    desk.key("m", CTRL)
    (menu,) = [each for each in desk.window.findChildren(QMenu, "noteMenu") if each.isVisible()]
    names = [action.objectName() for action in menu.actions() if not action.isSeparator()]
    assert names == [
        act.value
        for act in (
            Act.STANCE,
            Act.IMPORTANCE,
            Act.TAG,
            Act.LINK,
            Act.FOLLOW_UP,
            Act.AMEND,
            Act.TEMPLATE,
            Act.SHARE,
            Act.HISTORY,
            Act.REMOVE,
        )
    ]
    menu.close()


@pytest.mark.usefixtures("reader")
def test_a_new_tag_is_made_given_and_known(desk, qtbot):
    desk.click(5)
    desk.write("字")
    desk.key(Qt.Key.Key_Escape)
    desk.key("t")
    desk.commit("民生")
    desk.key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(notes(desk)[0].tags) == 1)
    names = desk.window._filling._notes.names
    assert names.tag(notes(desk)[0].tags[0]).name == "民生"
