"""名单与意向: a list taken in, marked, moved, noted and linked by keys; every act can be undone."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
)

from jjdesk.domain.project_list import Leaning, ProjectColumn
from jjdesk.gui import rooms
from jjdesk.gui.voting.projects_import import ProjectImportSheet

KEY = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
TABLE = """序号\t项目名称\t建设内容\t投资(万元)\t责任单位
1\t农村公路建设\t新改建农村公路50公里\t6100\t区交通局
2\t农村厕所改造\t改造1000户\t900\t区农业农村委
3\t公共停车位\t新增公共停车位\t2700\t区城市管理局
"""


@pytest.fixture
def leaf(voting):
    """The demonstration list is shown."""
    voting.enter("projects")
    voting.wait(lambda: voting.desk.find(QPushButton, "projectsTry").isVisible())
    voting.desk.find(QPushButton, "projectsTry").click()
    voting.wait(lambda: voting.leaf._cards.count() == 13 and bool(voting.leaf._bearings))
    voting.leaf._cards.setFocus()
    return voting.leaf


def leanings(leaf):
    return [each.leaning for each in leaf._order]


def test_an_empty_place_says_how_to_begin(voting):
    voting.enter("projects")
    assert "按 Ctrl+V 粘贴" in voting.words("projectsEmpty")
    assert QApplication.focusWidget().objectName() == "projectsBegin"
    assert voting.leaf._head.isHidden(), "no acts on a list that is not there"
    assert voting.leaf.words() == ""


def test_the_demonstration_list_is_called_so(voting, leaf):
    assert leaf.badges() == ("示例名单 · 非大会名单",)
    assert voting.desk.find(QPushButton, "projectDemo").isHidden()
    assert leaf.words().startswith("名单 13 个项目")


def test_keys_mark_and_undo_takes_it_back(voting, leaf):
    voting.keys("1j2jj")
    voting.key(KEY.Key_Space)
    voting.wait(lambda: leanings(leaf)[3] is not Leaning.OPEN)
    assert leanings(leaf)[:4] == [Leaning.FOR, Leaning.AGAINST, Leaning.OPEN, Leaning.FOR]
    assert "选 2 · 不选 1 · 待定 10" in voting.words("ballotSays")
    voting.key("z", CTRL)
    voting.wait(lambda: leanings(leaf)[3] is Leaning.OPEN)
    assert "已撤销：改意向" in voting.said


def test_cards_are_moved_by_keys_and_stay_so(voting, leaf):
    first, second = leaf._cards.keys()[:2]
    voting.key(KEY.Key_Down, ALT)
    assert leaf._cards.keys()[:2] == [second, first]
    assert leaf._cards.chosen == first
    voting.wait(lambda: [each.project for each in leaf._order][:2] == [second, first])
    leaf.enter()
    voting.wait(lambda: leaf._cards.keys()[:2] == [second, first])
    voting.key("z", CTRL)
    voting.wait(lambda: leaf._cards.keys()[:2] == [first, second])


def test_a_drop_moves_a_card(voting, leaf):
    first, second = leaf._cards.keys()[:2]
    model = leaf._cards.model()
    root = leaf._cards.rootIndex()
    assert model.moveRow(root, 0, root, 2)
    voting.wait(lambda: [each.project for each in leaf._order][:2] == [second, first])


def test_a_note_is_kept_once_typing_rests(voting, leaf):
    key = leaf._cards.chosen
    voting.key("n")
    note = voting.desk.find(QPlainTextEdit, "projectNote")
    assert QApplication.focusWidget() is note
    voting.desk.commit("管护资金从哪里来")
    voting.wait(lambda: next(e for e in leaf._order if e.project == key).note != "")
    voting.key(KEY.Key_Escape)
    assert QApplication.focusWidget() is leaf._cards
    voting.key("j")
    assert note.toPlainText() == ""
    voting.key("k")
    assert note.toPlainText() == "管护资金从哪里来"


def test_a_note_is_handed_over_before_the_project_changes(voting, leaf):
    key = leaf._cards.chosen
    voting.key("n")
    voting.desk.commit("甲")
    leaf._cards.setCurrentRow(4)
    voting.wait(lambda: next(e for e in leaf._order if e.project == key).note == "甲")
    assert [each.project for each in leaf._order if each.note] == [key]


def test_a_commitment_that_does_not_bear_is_taken_away(voting, leaf):
    key = leaf._cards.chosen
    held = [each.commitment.id for each in leaf._bearings[key] if each.holds]
    assert held
    button = next(b for b in leaf._side.findChildren(QPushButton) if b.text() == "不对应")
    button.click()
    voting.wait(lambda: held[0] not in [e.commitment.id for e in leaf._bearings[key] if e.holds])
    voting.key("z", CTRL)
    voting.wait(lambda: held[0] in [e.commitment.id for e in leaf._bearings[key] if e.holds])


def test_another_commitment_is_added_by_its_number(voting, leaf):
    key = leaf._cards.chosen
    field = voting.desk.find(QLineEdit, "projectMore")
    field.setFocus()
    voting.keys("9999")
    voting.key(KEY.Key_Return)
    assert "报告没有第 9999 条" in voting.said
    field.setFocus()
    voting.keys("2")
    voting.key(KEY.Key_Return)
    voting.wait(lambda: 2 in [e.commitment.number for e in leaf._bearings[key] if e.holds])
    assert field.text() == ""


def test_g_goes_to_the_report(voting, leaf):
    wanted = next(e for e in leaf._bearings[leaf._cards.chosen] if e.holds).commitment
    voting.key("g")
    assert voting.desk.window._filling.rooms.shown == rooms.REPORT
    voting.wait(lambda: voting.desk.chosen == wanted.number)


def test_a_copied_table_is_shown_before_it_is_kept(voting):
    voting.enter("projects")
    QGuiApplication.clipboard().setText(TABLE)
    voting.key("v", CTRL)
    voting.wait(lambda: voting.leaf._sheet is not None)
    sheet = voting.desk.window.findChild(ProjectImportSheet)
    assert sheet._found.rowCount() == 3
    assert "完成时限" in sheet.findChild(QLabel, "projectProblems").text()
    hidden = [sheet._table.isColumnHidden(n) for n in range(6)]
    assert hidden == [False] * 5 + [True], "a column that the table does not have takes no room"
    sheet.findChild(QPushButton, "projectKeep").click()
    voting.wait(lambda: voting.leaf._cards.count() == 3)
    assert voting.leaf.badges() == ()
    assert voting.leaf._shown.projects[0].name == "农村公路建设"
    assert "已导入" in voting.said


def test_a_table_copied_from_word_keeps_its_merged_cells(voting):
    voting.enter("projects")
    copied = QMimeData()
    copied.setText("序号\t项目名称\t责任单位\n1\t公路\t交通局\n2\t桥\n")
    copied.setHtml(
        "<table><tr><td>序号</td><td>项目名称</td><td>责任单位</td></tr>"
        "<tr><td>1</td><td>公路</td><td rowspan=2>交通局</td></tr>"
        "<tr><td>2</td><td>桥</td></tr></table>"
    )
    QGuiApplication.clipboard().setMimeData(copied)
    voting.key("v", CTRL)
    voting.wait(lambda: voting.leaf._sheet is not None)
    keep = voting.leaf._sheet.findChild(QPushButton, "projectKeep")
    voting.qtbot.mouseClick(keep, Qt.MouseButton.LeftButton)
    voting.wait(lambda: voting.leaf._cards.count() == 2)
    assert [each.unit for each in voting.leaf._shown.projects] == ["交通局", "交通局"]


def test_given_up_it_is_not_kept(voting):
    voting.enter("projects")
    QGuiApplication.clipboard().setText(TABLE)
    voting.key("v", CTRL)
    voting.wait(lambda: voting.leaf._sheet is not None)
    voting.leaf._sheet.reject()
    voting.wait(lambda: voting.leaf._sheet is None)
    assert voting.leaf._cards.count() == 0


def test_a_column_can_mean_something_else(voting):
    voting.enter("projects")
    QGuiApplication.clipboard().setText(TABLE)
    voting.key("v", CTRL)
    voting.wait(lambda: voting.leaf._sheet is not None)
    sheet = voting.leaf._sheet
    box = sheet.findChild(QComboBox, "projectColumn4")
    box.setCurrentIndex(box.findData(ProjectColumn.DEADLINE.value))
    box.activated.emit(box.currentIndex())
    voting.wait(lambda: sheet._preview.projects[0].deadline == "区交通局")
    assert sheet._preview.projects[0].unit == ""


def test_a_removed_list_comes_back_by_undo(voting, leaf):
    voting.desk.find(QPushButton, "projectRemove").click()
    voting.wait(lambda: leaf._shown is None)
    assert "名单已移除" in voting.said
    voting.key("z", CTRL)
    voting.wait(lambda: leaf._cards.count() == 13 and leaf._shown is not None)
