"""One's own usual openings: added, changed, removed, kept or left as they were."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QPlainTextEdit, QPushButton

from jjdesk.gui.notes import note_openings
from jjdesk.gui.notes.templates import TemplatesDialog


class Sheet:
    def __init__(self, dialog: TemplatesDialog, qtbot) -> None:
        self.dialog = dialog
        self._qtbot = qtbot

    @property
    def rows(self) -> QListWidget:
        return self.dialog.findChild(QListWidget, "ownOpenings")

    @property
    def text(self) -> QPlainTextEdit:
        return self.dialog.findChild(QPlainTextEdit, "ownOpening")

    def lines(self) -> list[str]:
        return [self.rows.item(row).text() for row in range(self.rows.count())]

    def button(self, name: str) -> QPushButton:
        return self.dialog.findChild(QPushButton, name)

    def click(self, name: str) -> None:
        assert self.button(name).isEnabled(), name
        self._qtbot.mouseClick(self.button(name), Qt.MouseButton.LeftButton)

    def down(self) -> None:
        self._qtbot.keyClick(self.rows, Qt.Key.Key_Down)


@pytest.fixture
def sheet(qtbot, look):
    def show(*texts: str) -> Sheet:
        dialog = TemplatesDialog(texts, look)
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitExposed(dialog)
        dialog.activateWindow()
        return Sheet(dialog, qtbot)

    return show


def test_an_empty_list_says_what_belongs_there(sheet):
    shown = sheet()
    assert shown.dialog.windowTitle() == "自己的常用开头"
    assert shown.lines() == []
    assert not shown.button("openingRemove").isEnabled()
    assert shown.text.placeholderText() == "写下常用的一段开头，插入批注时照用。"
    hint = shown.dialog.findChild(QLabel, "importHint").text()
    assert hint == "这些开头只在您的工作簿里。行首写“- ”或“1. ”是列表。"
    assert shown.dialog.texts() == ()


def test_into_an_empty_list_one_writes_at_once(sheet, qtbot):
    shown = sheet()
    qtbot.waitUntil(shown.text.hasFocus)
    qtbot.keyClicks(QApplication.focusWidget(), "abc")
    assert shown.text.toPlainText() == "abc"
    assert shown.lines() == ["abc"]
    assert shown.button("openingRemove").isEnabled()
    assert shown.dialog.texts() == ("abc",)


def test_after_the_last_is_removed_one_writes_another(sheet, qtbot):
    shown = sheet("甲")
    shown.click("openingRemove")
    qtbot.mouseClick(shown.text.viewport(), Qt.MouseButton.LeftButton)
    qtbot.keyClicks(shown.text, "ab")
    assert shown.dialog.texts() == ("ab",)
    shown.click("openingRemove")
    assert shown.text.toPlainText() == ""
    assert shown.dialog.texts() == ()


def test_the_first_is_chosen_and_its_text_shown(sheet):
    shown = sheet("请说明口径：\n", "建议补充：")
    assert shown.lines() == ["请说明口径：", "建议补充："]
    assert shown.text.toPlainText() == "请说明口径：\n"
    shown.down()
    assert shown.text.toPlainText() == "建议补充："
    assert shown.rows.accessibleName() == "自己的常用开头"
    assert shown.text.accessibleName() == "文字"


def test_one_is_added_and_typed(sheet, qtbot):
    shown = sheet("甲")
    shown.click("openingAdd")
    assert shown.lines() == ["甲", "（空）"]
    qtbot.waitUntil(shown.text.hasFocus)
    qtbot.keyClicks(shown.text, "abc")
    assert shown.lines() == ["甲", "abc"]
    assert shown.dialog.texts() == ("甲", "abc")


def test_an_empty_one_is_not_kept(sheet):
    shown = sheet("甲")
    shown.click("openingAdd")
    shown.click("openingAdd")
    assert shown.dialog.texts() == ("甲",)


def test_a_changed_one_is_changed_in_the_list_too(sheet):
    shown = sheet("甲", "乙")
    shown.down()
    shown.text.setPlainText("很长的一段开头，" * 6)
    assert shown.lines()[1] == ("很长的一段开头，" * 6)[:28] + "…"
    assert shown.dialog.texts() == ("甲", ("很长的一段开头，" * 6))
    shown.text.setPlainText("")
    assert shown.lines()[1] == "（空）"
    assert shown.dialog.texts() == ("甲",)


def test_one_is_removed_and_the_next_is_shown(sheet):
    shown = sheet("甲", "乙")
    shown.click("openingRemove")
    assert shown.lines() == ["乙"]
    assert shown.text.toPlainText() == "乙"
    shown.click("openingRemove")
    assert shown.lines() == []
    assert shown.text.toPlainText() == ""
    assert not shown.button("openingRemove").isEnabled()
    assert shown.dialog.texts() == ()


def test_keep_accepts_and_cancel_does_not(sheet, qtbot):
    shown = sheet("甲")
    with qtbot.waitSignal(shown.dialog.accepted):
        shown.click("openingKeep")
    other = sheet("甲")
    with qtbot.waitSignal(other.dialog.rejected):
        other.click("openingBack")


def test_tab_leaves_the_text(sheet, qtbot):
    shown = sheet("甲")
    shown.text.setFocus()
    qtbot.waitUntil(shown.text.hasFocus)
    qtbot.keyClick(shown.text, Qt.Key.Key_Tab)
    assert not shown.text.hasFocus()
    assert shown.text.toPlainText() == "甲"


# The setting


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=20), max_size=60))
def test_what_is_kept_comes_back_each_once_without_blank_ones(texts):
    wanted = list(dict.fromkeys(text.strip() for text in texts))
    filled = tuple(text for text in wanted if text)[: note_openings.MOST]
    assert note_openings.own(note_openings.kept(texts)) == filled


@pytest.mark.parametrize(
    ("stored", "own"),
    [
        ("", ()),
        ("{", ()),
        ("null", ()),
        ("3", ()),
        ('{"a": 1}', ()),
        ('"一"', ()),
        ("[]", ()),
        ('["一", 2, null, "二", ["三"]]', ("一", "二")),
    ],
)
def test_a_broken_setting_brings_what_can_be_read(stored, own):
    assert note_openings.own({note_openings.OWN: stored}) == own


def test_without_the_setting_there_are_none():
    assert note_openings.own({}) == ()


def test_a_very_long_one_is_cut(sheet):
    assert sheet is not None
    (kept,) = json.loads(note_openings.kept(["字" * 5000])[note_openings.OWN])
    assert kept == "字" * 2000


def test_the_programs_own_are_full_and_distinct():
    groups = note_openings.shipped()
    assert len({group.title for group in groups}) == len(groups) > 0
    for group in groups:
        assert group.texts
        assert len(set(group.texts)) == len(group.texts)
        assert all(text.strip() for text in group.texts)
