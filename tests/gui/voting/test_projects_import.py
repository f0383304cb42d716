"""A list before it is kept: what was found, which column means what, when it can be kept."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QTableView, QWidget

from jjdesk.domain.poll import Project
from jjdesk.domain.project_list import ProjectColumn, RawProjects
from jjdesk.gui.theme import LIGHT, Look
from jjdesk.gui.voting.projects_import import COLUMN_WORDS, ProjectImportSheet, _Found
from jjdesk.services.polling.projects import Preview

ROLE = Qt.ItemDataRole
C = ProjectColumn
RAW = RawProjects(
    name="名单.xlsx",
    title="",
    header=("序号", "项目名称", "备注", "投资估算"),
    rows=(("1", "农村公路", "", "6100"), ("2", "停车位", "急", "")),
    columns=(C.NUMBER, C.NAME, None, C.INVESTMENT),
)
PROJECTS = (
    Project(key="a", number=1, name="农村公路", investment=6100.0),
    Project(key="b", number=2, name="停车位"),
)
PREVIEW = Preview(
    raw=RAW,
    name="民生实事名单",
    projects=PROJECTS,
    problems=("第 2 行没有投资。",),
    missing=(C.CONTENT, C.UNIT, C.DEADLINE),
)


@pytest.fixture
def sheet(shown, look):
    """The sheet over a window, and what was asked for again."""
    window = shown(QWidget())
    asked = []
    sheet = ProjectImportSheet(PREVIEW, look, asked.append, window)
    sheet.asked = asked
    sheet.show()
    return sheet


def box(sheet, place):
    return sheet.findChild(QComboBox, f"projectColumn{place}")


def choose(sheet, qtbot, place, words):
    """As a hand does: the list is opened, the words are gone to, Enter."""
    combo = box(sheet, place)
    row = next(n for n in range(combo.count()) if combo.itemText(n) == words)
    combo.showPopup()
    view = combo.view()
    view.setCurrentIndex(combo.model().index(row, 0))
    qtbot.keyClick(view, Qt.Key.Key_Return)


def words(sheet, name):
    label = sheet.findChild(QLabel, name)
    return label.text() if label.isVisible() else ""


def cells(sheet):
    model = sheet.findChild(QTableView, "projectPreview").model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_the_model_keeps_qts_rules(qapp):  # noqa: ARG001  there is one
    parent = QWidget()
    model = _Found(parent)
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(model, mode, parent)
    model.show_projects(PROJECTS)
    model.show_projects(PROJECTS[:1])
    assert (tester.model().rowCount(), tester.model().columnCount()) == (1, 6)


def test_heads_and_tooltips(qapp):  # noqa: ARG001  there is one
    parent = QWidget()
    model = _Found(parent)
    model.show_projects(PROJECTS)
    heads = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(6)]
    assert heads == ["序号", "项目名称", "建设内容", "投资（万元）", "责任单位", "完成时限"]
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.headerData(0, Qt.Orientation.Horizontal, ROLE.FontRole) is None
    assert model.index(0, 1).data(ROLE.ToolTipRole) == "农村公路"
    assert model.index(0, 1).data(ROLE.FontRole) is None


def test_what_was_found_is_shown_with_its_columns_alone(sheet):
    assert cells(sheet) == [
        ["1", "农村公路", "", "6,100 万元", "", ""],
        ["2", "停车位", "", "", "", ""],
    ]
    table = sheet.findChild(QTableView, "projectPreview")
    hidden = [table.isColumnHidden(n) for n in range(6)]
    assert hidden == [False, False, True, False, True, True]
    assert words(sheet, "ballotSays") == "找到 2 个项目"


def test_numbers_are_shown_even_where_the_table_has_none(sheet):
    sheet.show_preview(replace(PREVIEW, missing=(C.NUMBER, C.UNIT)))
    table = sheet.findChild(QTableView, "projectPreview")
    assert [table.isColumnHidden(n) for n in range(6)] == [False] * 4 + [True, False]


def test_what_looks_wrong_and_what_is_not_there_is_said(sheet):
    assert words(sheet, "projectProblems").splitlines() == [
        "第 2 行没有投资。",
        "表里没有：建设内容、责任单位、完成时限。可以不填。",
    ]
    sheet.show_preview(replace(PREVIEW, problems=(), missing=()))
    assert words(sheet, "projectProblems") == ""


def test_each_column_says_what_it_is_called_and_what_it_holds(sheet):
    assert box(sheet, 0).currentText() == "序号"
    assert box(sheet, 2).currentText() == "备注：不读"
    assert box(sheet, 3).currentText() == "投资估算：投资（万元）"
    assert box(sheet, 3).accessibleName() == "第 4 列“投资估算”"
    offered = [box(sheet, 2).itemText(n) for n in range(box(sheet, 2).count())]
    assert offered == ["备注：不读", *(f"备注：{each}" for each in COLUMN_WORDS.values())]


def test_a_column_that_is_given_another_meaning_is_read_anew(sheet, qtbot):
    choose(sheet, qtbot, 2, "备注：完成时限")
    (raw,) = sheet.asked
    assert raw.columns == (C.NUMBER, C.NAME, C.DEADLINE, C.INVESTMENT)
    assert raw.rows == RAW.rows


def test_no_two_columns_mean_the_same(sheet, qtbot):
    choose(sheet, qtbot, 2, "备注：投资（万元）")
    assert box(sheet, 3).currentText() == "投资估算：不读"
    assert sheet.asked[0].columns == (C.NUMBER, C.NAME, C.INVESTMENT, None)


def test_two_columns_may_both_not_be_read(sheet, qtbot):
    choose(sheet, qtbot, 3, "投资估算：不读")
    assert box(sheet, 2).currentText() == "备注：不读"
    assert sheet.asked[0].columns == (C.NUMBER, C.NAME, None, None)


def test_columns_under_which_nothing_is_found_say_why_and_nothing_is_kept(sheet):
    sheet.show_problem("没有一列是项目名称。没有存入，请指明哪一列是。")
    assert cells(sheet) == []
    assert words(sheet, "projectProblems").startswith("没有一列是项目名称")
    keep = sheet.findChild(QPushButton, "projectKeep")
    assert not keep.isEnabled()
    sheet.findChild(QLineEdit, "projectListName").setText("别的名字")
    assert not keep.isEnabled(), "a name alone is no list"
    sheet.show_preview(PREVIEW)
    assert keep.isEnabled()


@pytest.mark.parametrize(("name", "may"), [("名单", True), ("", False), ("  ", False)])
def test_a_list_needs_a_name(sheet, qtbot, name, may):
    field = sheet.findChild(QLineEdit, "projectListName")
    assert field.text() == "民生实事名单"
    field.setText(name)
    keep = sheet.findChild(QPushButton, "projectKeep")
    assert keep.isEnabled() is may
    kept = []
    sheet.accepted.connect(lambda: kept.append(True))
    qtbot.mouseClick(keep, Qt.MouseButton.LeftButton)
    assert bool(kept) is may


def test_what_is_chosen_is_name_projects_and_where_it_came_from(sheet):
    sheet.findChild(QLineEdit, "projectListName").setText("  2025 年名单 ")
    assert sheet.chosen() == ("2025 年名单", PROJECTS, "名单.xlsx")


@pytest.mark.parametrize("way", ["button", "escape"])
def test_it_is_given_up_by_button_and_escape(sheet, qtbot, way):
    given_up = []
    sheet.rejected.connect(lambda: given_up.append(True))
    if way == "button":
        qtbot.mouseClick(sheet.findChild(QPushButton, "projectBack"), Qt.MouseButton.LeftButton)
    else:
        qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert given_up == [True]


def test_in_large_letters_it_stays_on_a_small_screen(shown):
    window = shown(QWidget())
    large = ProjectImportSheet(PREVIEW, Look(LIGHT, 200, serif=True), lambda _: None, window)
    assert large.width() <= 1200
    assert large.height() <= 680
