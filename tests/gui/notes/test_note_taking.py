"""Notes on everything that can be noted on, and all that a note can have, by keys and clicks."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMenu, QPushButton

from jjdesk.domain.annotation import Importance, NoteKind, Scope, Stance
from jjdesk.gui.notes.conflict import ConflictDialog
from jjdesk.gui.notes.history import HistoryDialog
from jjdesk.gui.notes.note_card import NoteCard
from jjdesk.gui.notes.note_edit import NoteEdit
from jjdesk.gui.notes.note_fields import DateLine, FieldLine
from jjdesk.gui.notes.tags import TagsDialog
from jjdesk.gui.widgets.figure_card import FigureCard
from jjdesk.services import revising
from jjdesk.store import annotations, revisions

ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def mark(desk, number: int, start: int, end: int) -> str:
    """Mark words of a commitment as the keyboard does; what they are."""
    block = desk.page.document().findBlockByNumber(desk.row_of(number))
    cursor = desk.page.textCursor()
    cursor.setPosition(block.position() + start)
    cursor.setPosition(block.position() + end, cursor.MoveMode.KeepAnchor)
    desk.page.setTextCursor(cursor)
    return cursor.selectedText()


def only(desk, qtbot):
    """The one note on disk, once there is one and all is written."""
    qtbot.waitUntil(lambda: len(desk.kept()) == 1)
    desk.wait_saved()
    return desk.notes()[0]


def cards(desk) -> list[str]:
    """What the notes that are not open say, in the order of the screen."""
    found = desk.window.findChildren(NoteCard)
    shown = sorted((card for card in found if card.isVisible()), key=lambda card: card.y())
    return [card.note.text for card in shown]


def dialog(desk, qtbot, kind: type) -> QDialog:
    qtbot.waitUntil(lambda: any(d.isVisible() for d in desk.window.findChildren(kind)))
    return next(d for d in desk.window.findChildren(kind) if d.isVisible())


def test_n_writes_another_note_once_the_open_one_has_words(desk, qtbot):
    desk.key("j")
    desk.write("第一")
    desk.key(Qt.Key.Key_Escape)
    desk.write("第二")
    desk.key(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: desk.kept() == ["第一", "第二"])
    qtbot.waitUntil(lambda: cards(desk) == ["第一"])
    desk.key(Qt.Key.Key_Up, ALT)
    assert desk.note.toPlainText() == "第一"
    qtbot.waitUntil(lambda: cards(desk) == ["第二"])
    desk.key("e")
    desk.commit("，接着写")
    desk.key(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: desk.kept() == ["第一，接着写", "第二"])


def test_a_click_on_a_card_opens_it(desk, qtbot):
    desk.key("j")
    for text in ("甲", "乙"):
        desk.write(text)
        desk.key(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: cards(desk) == ["甲"])
    card = next(c for c in desk.window.findChildren(NoteCard) if c.isVisible())
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert desk.note.toPlainText() == "甲"


@pytest.mark.parametrize("key", ["n", "3"])
def test_marked_words_get_a_note_of_their_own_and_a_line(desk, qtbot, key):
    words = mark(desk, 6, 4, 12)
    desk.key(key)
    assert desk.chosen == 6
    if key == "n":
        desk.commit("口径？")
        desk.key(Qt.Key.Key_Escape)
    note = only(desk, qtbot)
    assert (note.anchor.scope, note.anchor.quote) == (Scope.SPAN, words)
    assert note.kind is (NoteKind.FREE if key == "n" else NoteKind.QUESTION)
    assert not desk.page.textCursor().hasSelection()
    row = desk.page._rows[desk.row_of(6)]
    assert desk.page._spans(row) == [(4, 12)]
    assert words in desk.words("noteWhere")


def test_a_click_on_noted_words_opens_their_note(desk, qtbot):
    desk.click(6)
    desk.write("整条")
    desk.key(Qt.Key.Key_Escape)
    mark(desk, 6, 4, 12)
    desk.write("文句")
    desk.key(Qt.Key.Key_Escape)
    desk.keys("j")
    qtbot.mouseClick(desk.page.viewport(), Qt.MouseButton.LeftButton, pos=desk.point_at(6, 8))
    assert desk.note.toPlainText() == "文句"


def test_a_target_is_noted_on_from_its_card(desk, qtbot):
    desk.keys("jjjjjj")
    qtbot.waitUntil(lambda: any(c.isVisible() for c in desk.window.findChildren(FigureCard)))
    card = next(c for c in desk.window.findChildren(FigureCard) if c.isVisible())
    card.setFocus()
    desk.key("n")
    desk.commit("基数是多少")
    desk.key(Qt.Key.Key_Escape)
    note = only(desk, qtbot)
    assert note.anchor.scope is Scope.TARGET
    assert note.anchor.quote == card.target.quote


def test_a_section_is_noted_on_by_key_from_the_outline_and_by_its_heading(desk, qtbot):
    desk.click(12)
    desk.key("n", SHIFT)
    desk.commit("本节没有提乡镇学校")
    desk.key(Qt.Key.Key_Escape)
    note = only(desk, qtbot)
    assert note.anchor.scope is Scope.SECTION
    assert note.anchor.section
    assert desk.words("commitmentHead").startswith("章节 · ")
    desk.click(1)
    assert desk.note.toPlainText() == ""
    heading = next(
        n for n, row in enumerate(desk.page._rows) if row.source_start == note.anchor.start
    )
    cursor = desk.page.textCursor()
    cursor.setPosition(desk.page.document().findBlockByNumber(heading).position() + 1)
    desk.page.go_to_source(desk.page._rows[heading].source_start)
    qtbot.mouseClick(
        desk.page.viewport(),
        Qt.MouseButton.LeftButton,
        pos=desk.page.cursorRect(cursor).center(),
    )
    assert desk.note.toPlainText() == "本节没有提乡镇学校"
    desk.tree.setFocus()
    desk.key("n")
    assert QApplication.focusWidget() is desk.note


def test_before_the_first_section_its_key_notes_on_the_report(desk):
    desk.key("j")
    desk.key("n", SHIFT)
    assert desk.words("commitmentHead") == "整篇报告"
    assert QApplication.focusWidget() is desk.note


def test_the_report_is_noted_on_by_key_and_from_its_title(desk, qtbot):
    desk.key("n", CTRL | SHIFT)
    desk.commit("总体实事求是")
    desk.key(Qt.Key.Key_Escape)
    note = only(desk, qtbot)
    assert note.anchor.scope is Scope.REPORT
    desk.click(1)
    qtbot.mouseClick(desk.find(QLabel, "outlineTitle"), Qt.MouseButton.LeftButton)
    assert (desk.words("commitmentHead"), desk.note.toPlainText()) == ("整篇报告", "总体实事求是")


def test_an_amendment_begins_with_the_words_and_shows_the_change(desk, qtbot):
    words = mark(desk, 6, 4, 12)
    desk.key("a")
    proposed = desk.find(NoteEdit, "amendProposed")
    assert QApplication.focusWidget() is proposed
    assert proposed.toPlainText() == desk.find(NoteEdit, "amendOriginal").toPlainText() == words
    cursor = proposed.textCursor()
    cursor.movePosition(cursor.MoveOperation.End)
    proposed.setTextCursor(cursor)
    desk.commit("并公布进展")
    qtbot.waitUntil(lambda: "<u " in desk.words("amendDiff"))
    assert "并公布进展" in desk.words("amendDiff")
    note = only(desk, qtbot)
    qtbot.waitUntil(lambda: desk.notes()[0].amendment.proposed == f"{words}并公布进展")
    assert (note.kind, note.amendment.original) == (NoteKind.AMEND, words)


def test_fields_appear_by_key_and_can_be_typed_from_the_text(desk, qtbot):
    desk.key("j")
    desk.keys("ppii")
    assert not desk.find(FieldLine, "tagField").isVisible()
    desk.key("n")
    desk.key(Qt.Key.Key_T, ALT)
    desk.commit("科技")
    desk.key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "#科技" in desk.words("noteChips"))
    desk.key(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is desk.note
    desk.key(Qt.Key.Key_L, ALT)
    desk.commit("8")
    desk.key(Qt.Key.Key_Return)
    desk.key(Qt.Key.Key_D, ALT)
    desk.commit("2026-12-31")
    desk.key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.notes()[0].follow_up == "2026-12-31")
    note = desk.notes()[0]
    assert (note.stance, note.importance) == (Stance.RESERVED, Importance.KEY)
    assert [link.commitment for link in note.links] == [
        desk.page._rows[desk.row_of(8)].commitment.id
    ]
    assert len(note.tags) == 1
    shown = desk.words("noteChips")
    for words in ("有保留", "★★关键", "#科技", "第 8 条", "12-31"):
        assert words in shown
    desk.find(QLabel, "noteChips").linkActivated.emit(f"go:{note.links[0].commitment}")
    assert desk.chosen == 8


def test_a_date_that_is_not_understood_stays_to_be_put_right(desk, qtbot):
    desk.key("j")
    desk.key("d")
    day = desk.find(DateLine, "dayField")
    desk.commit("改天")
    desk.key(Qt.Key.Key_Return)
    assert (day.isVisible(), day.text()) == (True, "改天")
    assert desk.kept() == []
    desk.commit("三天后")
    desk.key(Qt.Key.Key_Return)
    assert only(desk, qtbot).follow_up is not None


def test_a_tag_that_there_is_is_completed_and_not_made_again(desk, qtbot):
    for _ in range(2):
        desk.key("j")
        desk.key("t")
        desk.commit("民生")
        desk.key(Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: "#民生" in desk.words("noteChips"))
        desk.key(Qt.Key.Key_Escape)
        desk.key(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(desk.kept()) == 2)
    first, second = desk.notes()
    assert first.tags == second.tags
    field = desk.find(FieldLine, "tagField")
    desk.key("j")
    desk.key("t")
    assert field.completer().completionModel().rowCount() == 1
    desk.key(Qt.Key.Key_Escape)


def test_a_given_tag_puts_its_list_away_and_two_escapes_lead_to_the_page(desk, qtbot):
    for _ in range(2):
        desk.key("j")
        desk.key("t")
        desk.commit("民生")
        desk.key(Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: "#民生" in desk.words("noteChips"))
        assert QApplication.activePopupWidget() is None
        desk.key(Qt.Key.Key_Escape)
        assert QApplication.focusWidget() is desk.note
        desk.key(Qt.Key.Key_Escape)
        assert QApplication.focusWidget() is desk.page
    desk.key("j")
    desk.key("t")
    desk.commit("民")
    assert QApplication.activePopupWidget() is not None, "what there is is offered"
    qtbot.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
    assert QApplication.focusWidget() is desk.note


def test_ctrl_enter_keeps_the_note_and_goes_on(desk, qtbot):
    desk.key("j")
    desk.write("写完了")
    desk.key(Qt.Key.Key_Return, CTRL)
    assert desk.chosen == 2
    assert QApplication.focusWidget() is desk.note
    assert desk.note.toPlainText() == ""
    qtbot.waitUntil(lambda: desk.kept() == ["写完了"])


def test_x_shares_and_takes_back(desk, qtbot):
    desk.key("j")
    desk.write("给大家看")
    desk.key(Qt.Key.Key_Escape)
    assert not only(desk, qtbot).shared
    desk.key("x")
    qtbot.waitUntil(lambda: desk.words("noteState").endswith("共享"))
    assert desk.notes()[0].shared


def test_lists_and_bold_are_typed_and_kept_in_the_notation(desk, qtbot):
    desk.key("n")
    for letter in "- a":
        desk.key(letter)
    desk.key(Qt.Key.Key_Return)
    desk.ctrl("b")
    desk.key("b")
    desk.ctrl("b")
    desk.key(Qt.Key.Key_Return)
    desk.key(Qt.Key.Key_Return)
    desk.key("c")
    desk.key(Qt.Key.Key_7, CTRL | SHIFT)
    qtbot.waitUntil(lambda: desk.kept() == ["- a\n- **b**\n1. c"])


def test_pasting_keeps_lists_and_bold_alone(desk):
    mime = QMimeData()
    mime.setHtml(
        "<h1 style='color:red'>题</h1><p>一<b>二</b><img src='x.png'></p><ul><li>三</li></ul>"
    )
    desk.key("n")
    desk.note.insertFromMimeData(mime)
    text = desk.note.text()
    assert "- 三" in text
    assert "一**二**" in text
    assert "img" not in text


def test_the_keys_of_a_composition_are_never_acts(desk, qtbot):
    desk.key("j")
    desk.write("甲")
    qtbot.waitUntil(lambda: desk.kept() == ["甲"])
    desk.compose("yi")
    for key in (Qt.Key.Key_Z, Qt.Key.Key_Y):
        desk.key(key, CTRL)
    desk.key(Qt.Key.Key_Delete, ALT)
    desk.commit("乙")
    qtbot.waitUntil(lambda: desk.kept() == ["甲乙"])


def arrive(desk, note) -> None:
    """The note is another in the workbook, as after an import: written behind the window."""
    house = desk.window._filling
    opened = house.reader.open_report
    house._workbook.run(
        lambda services: services.annotating.save(note, opened), lambda _: None, lambda _: None
    )
    house._notes.refresh((note.id,))
    house._workbook.drain()


def test_an_import_leaves_a_composition_alone_and_is_shown_after_it(desk, qtbot):
    desk.key("j")
    desk.write("本机")
    note = only(desk, qtbot)
    desk.compose("zhong")
    arrive(desk, replace(note, text="从别处来的"))
    layout = desk.note.document().firstBlock().layout()
    assert (layout.preeditAreaText(), desk.note.toPlainText()) == ("zhong", "本机")
    desk.compose("")
    assert desk.note.toPlainText() == "从别处来的"


def test_what_is_typed_while_an_import_arrives_is_kept(desk, qtbot):
    desk.key("j")
    desk.write("本机")
    note = only(desk, qtbot)
    desk.compose("jia")
    arrive(desk, replace(note, text="从别处来的"))
    desk.commit("加")
    assert desk.note.toPlainText() == "本机加"
    qtbot.waitUntil(lambda: "本机加" in desk.kept())


def test_the_note_of_another_deputy_is_read_and_copied_but_not_edited(desk, qtbot):
    desk.key("j")
    desk.write("说明口径")
    desk.key(Qt.Key.Key_Escape)
    note = only(desk, qtbot)
    desk.key("j")
    theirs = replace(note, id="0" * 32, author="f" * 32, text="他人的话", revision="")
    arrive(desk, theirs)
    desk.key("k")
    qtbot.waitUntil(lambda: cards(desk) == ["他人的话"])
    assert desk.note.toPlainText() == "说明口径"
    card = next(c for c in desk.window.findChildren(NoteCard) if c.isVisible())
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert desk.note.toPlainText() == "说明口径"
    card.findChild(QLabel, "noteChips").linkActivated.emit("copy")
    qtbot.waitUntil(lambda: len(desk.kept()) == 3)
    copy = next(each for each in desk.notes() if each.id not in {note.id, theirs.id})
    assert (copy.text, copy.author, copy.shared) == ("他人的话", note.author, False)


def test_the_history_shows_versions_and_brings_one_back(desk, qtbot):
    desk.key("j")
    desk.write("第一版")
    desk.key(Qt.Key.Key_Escape)
    only(desk, qtbot)
    desk.key("p")
    desk.wait_saved()
    desk.key("e")
    desk.commit("改过")
    desk.key(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: desk.kept() == ["第一版改过"])
    desk.key("h")
    history = dialog(desk, qtbot, HistoryDialog)
    rows = history._list.count()
    assert rows >= 2
    assert "<u " in history._words.text()
    history._list.setCurrentRow(rows - 1)
    qtbot.mouseClick(history.findChild(QPushButton, "versionRestore"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desk.kept() == ["第一版"])
    qtbot.waitUntil(lambda: desk.note.toPlainText() == "第一版")


def test_a_deleted_note_is_brought_back_from_the_history(desk, qtbot):
    desk.key("j")
    desk.write("丢了")
    desk.key(Qt.Key.Key_Escape)
    only(desk, qtbot)
    desk.key(Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: desk.kept() == [])
    desk.key("h")
    history = dialog(desk, qtbot, HistoryDialog)
    qtbot.mouseClick(history.findChild(QPushButton, "versionRestore"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desk.kept() == ["丢了"])
    qtbot.waitUntil(lambda: desk.note.toPlainText() == "丢了")


@pytest.mark.parametrize(
    ("button", "kept"), [("conflictBoth", "本机\n\n别处"), ("conflictUse", None)]
)
def test_a_conflict_is_said_and_settled(desk, qtbot, button, kept):
    desk.key("j")
    desk.write("本机")
    desk.key(Qt.Key.Key_Escape)
    note = only(desk, qtbot)
    make_rival(desk, note, "别处")
    qtbot.waitUntil(lambda: desk.find(QLabel, "noteConflict").isVisible())
    desk.find(QLabel, "noteConflict").linkActivated.emit("rivals")
    conflict = dialog(desk, qtbot, ConflictDialog)
    shown = [label.text() for label in conflict.findChildren(QLabel, "conflictText")]
    assert len(shown) == 2
    qtbot.mouseClick(conflict.findChild(QPushButton, button), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desk.notes()[0].rivals == ())
    if kept:
        assert sorted(desk.kept()[0].split("\n\n")) == sorted(kept.split("\n\n"))
    else:
        assert desk.kept()[0] in {"本机", "别处"}


def make_rival(desk, note, text: str) -> None:
    """Another version of the note, made elsewhere without knowledge of the present one."""

    def work(services):
        workbook = services._workbook
        content = replace(revising.content_of(note), text=text)
        rival = revising.revise(
            note.id, content, parents=(), editor="elsewhere", made="2999-01-01T00:00:00.000Z"
        )
        with workbook.changing() as database:
            known = revisions.of_annotation(database, note.id)
            revisions.add(database, (rival,))
            annotations.show(database, note.id, revising.shown((*known, rival)))

    house = desk.window._filling
    house._workbook.run(work, lambda _: None, lambda error: pytest.fail(str(error)))
    house._notes.refresh((note.id,))
    house._workbook.drain()


def test_an_opening_is_inserted_by_key(desk):
    desk.key("j")
    desk.key("n")
    desk.key(Qt.Key.Key_O, ALT)
    menu = desk.find(QMenu, "openings")
    below = menu.actions()[0].menu()
    text = below.actions()[0].text()
    below.actions()[0].trigger()
    assert desk.note.toPlainText()[:8] == text[:8]
    menu.close()


def test_tags_are_merged_in_their_dialog_and_notes_follow(desk, qtbot):
    for name in ("科技", "创新"):
        desk.key("j")
        desk.key("t")
        desk.commit(name)
        desk.key(Qt.Key.Key_Return)
        qtbot.waitUntil(lambda name=name: f"#{name}" in desk.words("noteChips"))
        desk.key(Qt.Key.Key_Escape)
        desk.key(Qt.Key.Key_Escape)
    desk.wait_saved()
    desk.window._filling._tools._show_tags()
    tags = dialog(desk, qtbot, TagsDialog)
    qtbot.waitUntil(lambda: tags._model.rowCount() == 2)
    chosen = tags._chosen().tag.name
    tags._offer_merging()
    menu = tags.findChild(QMenu, "tagMenu")
    menu.actions()[0].trigger()
    menu.close()
    qtbot.waitUntil(lambda: tags._model.rowCount() == 1)
    assert tags._model.index(0, 1).data() == 2
    tags.accept()
    left = tags._model.index(0, 0).data().strip("　#")
    assert left != chosen
    qtbot.waitUntil(lambda: f"#{left}" in desk.words("noteChips"))
