"""F1 opens the manual where one is: each room and each sheet has its heading in it."""

import ast
import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication, QDialog

import jjdesk.gui
from jjdesk import paths
from jjdesk.gui import rooms
from jjdesk.gui.help import places
from jjdesk.gui.help.manual import ManualDialog, ManualPage

GUI = Path(jjdesk.gui.__file__).parent
# The manual itself, and a sheet that others are made from.
WITHOUT = {"ManualDialog"}


def headings() -> list[str]:
    text = (paths.manual() / "index.md").read_text(encoding="utf-8")
    return re.findall(r"^#+ (.+)$", text, flags=re.MULTILINE)


def classes() -> dict[str, set[str]]:
    """Each class of the window, by name, with what it is made from."""
    found = {}
    for file in GUI.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                found[node.name] = {ast.unparse(base) for base in node.bases}
    return found


def sheets() -> set[str]:
    known, found = classes(), {"QDialog", "QMessageBox"}
    while more := {name for name, bases in known.items() if bases & found} - found:
        found |= more
    return found & set(known)


def test_each_anchor_is_a_heading_of_the_manual():
    told = {*places.ROOMS.values(), *places.WIDGETS.values(), places.START}
    assert told <= set(headings())
    assert len(headings()) == len(set(headings()))


def test_each_room_and_each_sheet_has_an_anchor():
    entries = rooms.table(*[None] * 7)
    assert {entry.name for entry in entries} == set(places.ROOMS)
    assert len(sheets()) > 25
    assert sheets() - WITHOUT <= set(places.WIDGETS)


def test_each_name_is_that_of_a_widget():
    assert set(places.WIDGETS) <= set(classes())


def test_each_link_and_picture_of_the_manual_leads_somewhere(qtbot):
    page = ManualPage(paths.manual())
    qtbot.addWidget(page)
    text = (paths.manual() / "index.md").read_text(encoding="utf-8")
    links = re.findall(r"\]\(#([^)]+)\)", text)
    assert len(links) > 15
    assert [link for link in links if not page.go(link)] == []
    image = QTextDocument.ResourceType.ImageResource.value
    pictures = re.findall(r"\]\((pictures/[^)]+)\)", text)
    for picture in pictures:
        assert 0 < page.loadResource(image, QUrl(picture)).width() <= 760
    assert page.loadResource(QTextDocument.ResourceType.StyleSheetResource.value, "x") is None
    assert page.loadResource(image, QUrl("http://example.org/no.png")).isNull()
    assert not page.go("没有这一节")


@pytest.mark.parametrize(("key", "heading"), [("1", "打开与阅读"), ("2", "图表"), ("7", "资料")])
def test_f1_opens_the_manual_at_the_room(desk, qtbot, key, heading):
    desk.key(key, Qt.KeyboardModifier.AltModifier)
    desk.key(Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: desk.window.findChild(ManualDialog) is not None)
    manual = desk.window.findChild(ManualDialog)
    assert manual.page.textCursor().block().text() == heading
    assert manual.names.currentItem().text().strip("　") == heading
    assert 0 <= manual.page.cursorRect().top() < 40
    manual.names.setCurrentRow(0)
    assert manual.page.textCursor().block().text() == headings()[1]
    manual.close()


def test_f1_in_the_search_field_tells_of_searching(desk, qtbot):
    desk.key("/")
    desk.key(Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: desk.window.findChild(ManualDialog) is not None)
    manual = desk.window.findChild(ManualDialog)
    assert manual.page.textCursor().block().text() == "查找与筛选"
    manual.close()


def test_f1_works_in_a_sheet_too(desk, qtbot):
    desk.key("?")
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, QDialog)
    sheet.activateWindow()
    qtbot.waitUntil(lambda: sheet.isAncestorOf(QApplication.focusWidget()))
    desk.key(Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: sheet.findChild(ManualDialog) is not None)
    manual = sheet.findChild(ManualDialog)
    assert manual.page.textCursor().block().text() == "全部按键"
    manual.close()
    sheet.close()


def test_what_is_first_seen_is_told_in_four_lines(desk):
    hint = desk.words("emptyHint")
    assert hint.count("\n") == 3
    assert "F1" in hint
