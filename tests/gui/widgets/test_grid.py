"""Rows of texts as Qt's views ask for them."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from jjdesk.gui.widgets.grid import THING_ROLE, TaskGrid

HEADER = ("序号", "任务", "单位")
ROWS = (("1", "新建小学 3 所", "区教委"), ("2", "改造老旧小区 20 个", "区住建委"))
DISPLAY = Qt.ItemDataRole.DisplayRole
ACROSS, DOWN = Qt.Orientation.Horizontal, Qt.Orientation.Vertical


@pytest.fixture
def grid(qapp):
    grid = TaskGrid(qapp)
    grid.show(HEADER, ROWS, ("first", "second"))
    yield grid
    grid.deleteLater()


def cells(grid: TaskGrid) -> list[list[object]]:
    return [
        [grid.index(row, column).data() for column in range(grid.columnCount())]
        for row in range(grid.rowCount())
    ]


def test_the_texts_stand_in_their_rows_and_columns(grid):
    assert cells(grid) == [list(row) for row in ROWS]


def test_a_cut_text_stands_whole_in_its_tooltip(grid):
    assert grid.index(1, 1).data(Qt.ItemDataRole.ToolTipRole) == "改造老旧小区 20 个"


def test_texts_begin_at_the_top_left(grid):
    wanted = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
    assert grid.index(0, 0).data(Qt.ItemDataRole.TextAlignmentRole) == int(wanted)


def test_each_row_knows_what_it_stands_for(grid):
    assert [grid.index(row, 0).data(THING_ROLE) for row in range(2)] == ["first", "second"]
    assert grid.index(0, 2).data(THING_ROLE) == "first", "whichever of its cells is asked"


def test_rows_without_things_stand_for_nothing(grid):
    grid.show(HEADER, ROWS)
    assert grid.index(0, 0).data(THING_ROLE) is None


def test_headings_and_numbers_of_rows_are_told(grid):
    assert [grid.headerData(n, ACROSS) for n in range(3)] == list(HEADER)
    assert [grid.headerData(n, DOWN) for n in range(2)] == [1, 2]
    assert grid.headerData(3, ACROSS) is None
    assert grid.headerData(0, ACROSS, Qt.ItemDataRole.ToolTipRole) is None


def test_other_rows_take_the_place_of_all(grid, qtbot):
    with qtbot.waitSignal(grid.modelReset):
        grid.show(("甲",), (("一",), ("二",), ("三",)))
    assert cells(grid) == [["一"], ["二"], ["三"]]
    grid.show((), ())
    assert (grid.rowCount(), grid.columnCount(), cells(grid)) == (0, 0, [])


def test_nothing_is_below_a_cell(grid):
    cell = grid.index(0, 0)
    assert (grid.rowCount(cell), grid.columnCount(cell)) == (0, 0)


def test_nowhere_holds_nothing(grid):
    assert grid.data(QModelIndex(), DISPLAY) is None
    assert grid.index(0, 0).data(Qt.ItemDataRole.DecorationRole) is None


def test_rows_are_not_edited(grid):
    assert not grid.flags(grid.index(0, 0)) & Qt.ItemFlag.ItemIsEditable
    assert not grid.setData(grid.index(0, 0), "anders", Qt.ItemDataRole.EditRole)
    assert cells(grid)[0][0] == "1"


def test_it_is_a_model_by_qts_own_rules(grid):
    tester = QAbstractItemModelTester(
        grid, QAbstractItemModelTester.FailureReportingMode.Fatal, grid
    )
    grid.show(HEADER, ROWS[:1])
    grid.show(HEADER, ROWS * 20)
    assert tester.model() is grid
    assert grid.rowCount() == 40
