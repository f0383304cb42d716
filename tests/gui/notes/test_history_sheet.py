"""The sheet of versions and of deleted notes: what each changed, and what can be brought back."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel, QListWidget, QPushButton, QTabBar

from jjdesk.domain.annotation import (
    Amendment,
    Content,
    Importance,
    Link,
    NoteKind,
    Revision,
    Scope,
    Stance,
)
from jjdesk.gui.notes.history import HistoryDialog, changes_words
from jjdesk.services import revising
from jjdesk.services.annotating import Deleted, Version

DAY = "2026-03-01T08:{:02}:00+00:00"


class Sheet:
    def __init__(self, dialog: HistoryDialog, qtbot) -> None:
        self.dialog = dialog
        self._qtbot = qtbot
        self.restored: list = []
        dialog.restored.connect(lambda *ids: self.restored.append(ids))

    @property
    def rows(self) -> QListWidget:
        return self.dialog.findChild(QListWidget, "versions")

    @property
    def tabs(self) -> QTabBar:
        return self.dialog.findChild(QTabBar, "historyTabs")

    @property
    def button(self) -> QPushButton:
        return self.dialog.findChild(QPushButton, "versionRestore")

    def lines(self) -> list[tuple[str, str]]:
        """Each line of the list: what stands after the moment, and what changed."""
        found = []
        for row in range(self.rows.count()):
            head, changed = self.rows.item(row).text().split("\n")
            found.append((head.split("  ", 1)[1], changed))
        return found

    def words(self) -> str:
        document = QTextDocument()
        document.setHtml(self.dialog.findChild(QLabel, "versionWords").text())
        return document.toPlainText()

    def down(self, times: int = 1) -> None:
        for _ in range(times):
            self._qtbot.keyClick(self.rows, Qt.Key.Key_Down)

    def click(self, button: str) -> None:
        found = self.dialog.findChild(QPushButton, button)
        self._qtbot.mouseClick(found, Qt.MouseButton.LeftButton)


@pytest.fixture
def content(a_note):
    return lambda text="", **fields: revising.content_of(a_note(text, **fields))


@pytest.fixture
def sheet(qtbot, look):
    """Shows versions, given with the newest first, and deleted notes."""

    def show(*made: tuple[Content | None, dict], deleted=()) -> Sheet:
        versions = []
        for number, (each, fields) in enumerate(made):
            revision = Revision(
                id=f"r{number}",
                annotation="n1",
                parents=fields.get("parents", (f"r{number + 1}",)),
                editor="",
                made=DAY.format(40 - number),
                content=each,
            )
            versions.append(
                Version(
                    revision,
                    fields.get("name", ""),
                    is_shown=fields.get("shown", False),
                    is_rival=fields.get("rival", False),
                )
            )
        dialog = HistoryDialog(versions, deleted, look)
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitExposed(dialog)
        dialog.activateWindow()
        return Sheet(dialog, qtbot)

    return show


def test_each_version_says_who_and_what_changed(sheet, content):
    shown = sheet(
        (content("二", stance=Stance.FOR), {"shown": True}),
        (content("二"), {"name": "王代表", "rival": True}),
        (content("一"), {"name": "王代表"}),
    )
    assert shown.dialog.windowTitle() == "批注的历史"
    assert shown.tabs.tabText(0) == "这条批注 3 个版本"
    assert shown.tabs.tabText(1) == "已删除 0 条"
    assert shown.lines() == [
        ("本人 · 现在的版本", "表态"),
        ("王代表 · 另一处写的", "文字"),
        ("王代表", "新建"),
    ]


def test_the_change_of_a_version_is_shown_beside_it(sheet, content):
    shown = sheet((content("新建4所"), {"shown": True}), (content("新建3所"), {}))
    assert shown.words().strip() == "新建34所"
    assert "<s " in shown.dialog.findChild(QLabel, "versionWords").text()
    shown.down()
    assert shown.words().strip() == "新建3所"


def test_facts_stand_above_the_words(sheet, content):
    shown = sheet(
        (
            content(
                "字",
                kind=NoteKind.QUESTION,
                stance=Stance.AGAINST,
                importance=Importance.KEY,
                follow_up="2026-12-31",
            ),
            {"shown": True},
        )
    )
    assert shown.words().splitlines()[0] == "疑问 · 不赞成 · 关键 · 2026-12-31"


def test_a_change_of_words_is_shown_with_its_reason(sheet, content):
    shown = sheet(
        (
            content("理由", kind=NoteKind.AMEND, amendment=Amendment("甲", "乙丙")),
            {"shown": True},
        ),
        (content("理由", kind=NoteKind.AMEND, amendment=Amendment("甲", "乙")), {}),
    )
    assert shown.words().splitlines() == ["修改", "乙丙", "理由"]


def test_the_present_version_needs_not_be_brought_back(sheet, content):
    shown = sheet((content("二"), {"shown": True}), (content("一"), {}))
    assert not shown.button.isEnabled()
    shown.down()
    assert shown.button.isEnabled()
    assert shown.button.text() == "恢复此版本"
    shown.click("versionRestore")
    assert shown.restored == [("n1", "r1")]
    assert not shown.dialog.isVisible()


def test_a_deletion_is_told_and_is_nothing_to_bring_back(sheet, content):
    gone = revising.without_words(content("一"))
    shown = sheet((content("一"), {"shown": True}), (gone, {}), (content("一"), {}))
    assert [changed for _, changed in shown.lines()] == ["恢复", "删除", "新建"]
    shown.down()
    assert shown.words().strip() == "（删除）"
    assert not shown.button.isEnabled()


def test_a_version_whose_words_never_came_is_a_deletion(sheet, content):
    shown = sheet((content("二"), {"shown": True}), (None, {}))
    assert [changed for _, changed in shown.lines()] == ["新建", "删除"]
    shown.down()
    assert not shown.button.isEnabled()


def test_without_versions_the_deleted_ones_are_shown(sheet, a_note):
    gone = Deleted(a_note("去掉的话", kind=NoteKind.WATCH, revision="rx"), DAY.format(50), "")
    shown = sheet(deleted=(gone,))
    assert not shown.tabs.isTabEnabled(0)
    assert shown.tabs.currentIndex() == 1
    assert shown.tabs.tabText(1) == "已删除 1 条"
    assert shown.lines() == [("关注", "去掉的话")]
    assert shown.button.text() == "恢复这条批注"
    assert "去掉的话" in shown.words()
    assert shown.words().splitlines()[0] == "“新建小学3所，改造白沙镇中学。”"
    shown.click("versionRestore")
    assert shown.restored == [("n1", "rx")]


def test_a_deleted_note_without_words_is_known_by_what_it_hung_on(sheet, a_note):
    gone = Deleted(a_note("", kind=NoteKind.SUPPORT), DAY.format(50), "")
    assert sheet(deleted=(gone,)).lines() == [("支持", "新建小学3所，改造白沙镇中学。")]


def test_each_deleted_note_can_be_looked_at(sheet, a_note):
    gone = [
        Deleted(a_note(text, id=text, revision=f"r{text}"), DAY.format(50), "") for text in "甲乙"
    ]
    shown = sheet(deleted=gone)
    shown.down()
    assert "乙" in shown.words()
    shown.click("versionRestore")
    assert shown.restored == [("乙", "r乙")]


def test_where_nothing_was_deleted_it_says_so(sheet, content):
    shown = sheet((content("一"), {"shown": True}))
    shown.tabs.setCurrentIndex(1)
    assert shown.rows.count() == 0
    assert shown.words() == "还没有删除过批注。"
    assert not shown.button.isEnabled()
    shown.tabs.setCurrentIndex(0)
    assert shown.words().strip() == "一"


def test_close_and_escape_bring_nothing_back(sheet, content, qtbot):
    shown = sheet((content("二"), {"shown": True}), (content("一"), {}))
    shown.down()
    shown.click("historyClose")
    assert not shown.dialog.isVisible()
    shown.dialog.show()
    qtbot.keyClick(shown.rows, Qt.Key.Key_Escape)
    assert not shown.dialog.isVisible()
    assert shown.restored == []


def test_names_for_a_screen_reader(sheet, content):
    shown = sheet((content("一"), {"shown": True}))
    assert shown.rows.accessibleName() == "版本"


def test_no_words_of_a_note_are_markup(sheet, content):
    shown = sheet((content("<b>一</b>"), {"shown": True}))
    assert shown.words().strip() == "<b>一</b>"


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"amendment": Amendment("甲", "乙")}, "修改意见"),
        ({"importance": Importance.IMPORTANT}, "重要程度"),
        ({"links": (Link("r", "c", "q"),)}, "关联"),
        ({"text": "二", "tags": ("t",), "shared": True}, "文字、标签、设为共享"),
    ],
)
def test_what_else_a_version_can_change(content, changed, words):
    first = content("一")
    assert changes_words(replace(first, **changed), first) == words


def test_a_note_that_was_moved_says_so(content):
    first = content("一")
    moved = replace(first, anchor=replace(first.anchor, scope=Scope.SPAN, start=9, end=12))
    assert changes_words(moved, first) == "位置"


def test_nothing_before_it_is_new_and_nothing_in_it_is_gone(content):
    assert changes_words(content("一"), None) == "新建"
    assert changes_words(None, content("一")) == "删除"
    assert changes_words(None, None) == "删除"
