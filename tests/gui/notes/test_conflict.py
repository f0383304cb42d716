"""Two versions of a note side by side: what is said of each, one chosen or both kept."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QDialog, QLabel, QPushButton

from jjdesk.domain.annotation import Amendment, NoteKind, Revision
from jjdesk.gui.notes.conflict import ConflictDialog
from jjdesk.services import revising
from jjdesk.services.annotating import Version


def read(label: QLabel) -> str:
    document = QTextDocument()
    document.setHtml(label.text())
    return document.toPlainText()


@pytest.fixture
def version(a_note):
    """Makes a version of a note; ``None`` as text is one whose words are not known."""

    def make(text, name="", *, shown=False, id_="", **fields) -> Version:
        note = a_note(text or "", **{k: v for k, v in fields.items() if k != "deleted"})
        content = revising.content_of(note)
        if fields.get("deleted"):
            content = revising.without_words(content)
        revision = Revision(
            id=id_ or f"r-{text}",
            annotation="n1",
            parents=(),
            editor="",
            made="2026-03-01T08:00:00+00:00",
            content=None if text is None else content,
        )
        return Version(revision, name, is_shown=shown, is_rival=not shown)

    return make


@pytest.fixture
def dialog(qtbot, look):
    """Shows versions, and gives the sheet."""

    def show(*versions) -> ConflictDialog:
        sheet = ConflictDialog(versions, look)
        qtbot.addWidget(sheet)
        sheet.show()
        return sheet

    return show


def heads(sheet) -> list[str]:
    return [label.text().split("  ", 1)[1] for label in sheet.findChildren(QLabel, "conflictHead")]


def texts(sheet) -> list[str]:
    return [read(label) for label in sheet.findChildren(QLabel, "conflictText")]


def test_the_sheet_says_what_happened_and_that_nothing_is_lost(dialog, version):
    sheet = dialog(version("甲", shown=True), version("乙"))
    assert sheet.windowTitle() == "另一处也改过这条批注"
    hint = sheet.findChild(QLabel, "conflictHint").text()
    assert hint == "两处各改了一次，两种写法都在。选一种，或者都留下再自己改。"


def test_the_version_on_the_screens_is_first_and_says_so(dialog, version):
    sheet = dialog(version("乙", "王代表"), version("甲", shown=True))
    assert heads(sheet) == ["本人 · 现在显示的", "王代表"]
    assert texts(sheet) == ["随记\n甲", "随记\n乙"]


def test_at_most_three_stand_side_by_side_but_all_are_joined(dialog, version, qtbot):
    given = [version("甲", shown=True), *(version(text) for text in "乙丙丁")]
    sheet = dialog(*given)
    assert len(texts(sheet)) == 3
    with qtbot.waitSignal(sheet.joined) as told:
        qtbot.mouseClick(sheet.findChild(QPushButton, "conflictBoth"), Qt.MouseButton.LeftButton)
    assert told.args == ["甲\n\n乙\n\n丙\n\n丁"]


def test_a_deleted_version_and_one_without_words_say_so(dialog, version):
    sheet = dialog(version("甲", shown=True), version("乙", deleted=True, id_="d"), version(None))
    assert texts(sheet)[1:] == ["（已删除）", "（已删除）"]


def test_kind_and_change_of_words_are_shown(dialog, version):
    sheet = dialog(
        version("理由", shown=True, kind=NoteKind.AMEND, amendment=Amendment("3所", "4所")),
        version("<b>字</b>", kind=NoteKind.WATCH),
    )
    assert texts(sheet) == ["修改\n34所\n理由", "关注\n<b>字</b>"]


@pytest.mark.parametrize("which", [0, 1])
def test_one_is_chosen(dialog, version, qtbot, which):
    sheet = dialog(version("甲", shown=True, id_="one"), version("乙", id_="two"))
    use = sheet.findChildren(QPushButton, "conflictUse")[which]
    with qtbot.waitSignal(sheet.chosen) as told, qtbot.assertNotEmitted(sheet.joined):
        qtbot.mouseClick(use, Qt.MouseButton.LeftButton)
    assert told.args == [["one", "two"][which]]
    assert sheet.result() == QDialog.DialogCode.Accepted


def test_equal_and_empty_texts_are_joined_once(dialog, version, qtbot):
    sheet = dialog(
        version("甲", shown=True), version("甲", id_="x"), version("", id_="y"), version("乙")
    )
    with qtbot.waitSignal(sheet.joined) as told:
        sheet.findChild(QPushButton, "conflictBoth").click()
    assert told.args == ["甲\n\n乙"]


def test_later_leaves_both_as_they_are(dialog, version, qtbot):
    sheet = dialog(version("甲", shown=True), version("乙"))
    with qtbot.assertNotEmitted(sheet.chosen), qtbot.assertNotEmitted(sheet.joined):
        qtbot.mouseClick(sheet.findChild(QPushButton, "conflictLater"), Qt.MouseButton.LeftButton)
    assert sheet.result() == QDialog.DialogCode.Rejected
    assert not sheet.isVisible()


def test_escape_is_later(dialog, version, qtbot):
    sheet = dialog(version("甲", shown=True), version("乙"))
    with qtbot.assertNotEmitted(sheet.chosen):
        qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_each_button_says_which_version_it_takes(dialog, version):
    sheet = dialog(version("甲", shown=True), version("乙", "王代表"))
    first, second = sheet.findChildren(QPushButton, "conflictUse")
    assert first.accessibleName().startswith("用这一版，")
    assert first.accessibleName().endswith("本人 · 现在显示的")
    assert second.accessibleName().endswith("王代表")
