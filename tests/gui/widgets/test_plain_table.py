"""Tests of a table to read."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QLineEdit, QTableView, QVBoxLayout, QWidget

from jjdesk.gui.theme import LIGHT, Look
from jjdesk.gui.widgets.plain_table import make_plain, plain_table, size_rows


class Hall(QWidget):
    """A table of two rows, and a line below it."""

    def __init__(self) -> None:
        super().__init__()
        self.model = QStandardItemModel(self)
        for row in range(2):
            self.model.appendRow([QStandardItem(f"{row},{column}") for column in range(3)])
        self.table = plain_table(self.model, "numbersTable", "各领域目标数", self)
        self.line = QLineEdit(self)
        column = QVBoxLayout(self)
        column.addWidget(self.table)
        column.addWidget(self.line)


@pytest.fixture
def hall(qtbot):
    hall = Hall()
    qtbot.addWidget(hall)
    hall.show()
    qtbot.waitExposed(hall)
    return hall


def test_it_is_found_by_its_name_and_read_out_by_its_words(hall):
    assert hall.findChild(QTableView, "numbersTable") is hall.table
    assert hall.table.accessibleName() == "各领域目标数"
    assert hall.table.model() is hall.model


def test_a_row_is_chosen_whole_and_alone(hall):
    hall.table.selectRow(0)
    hall.table.selectRow(1)
    chosen = [(index.row(), index.column()) for index in hall.table.selectedIndexes()]
    assert sorted(chosen) == [(1, 0), (1, 1), (1, 2)]


def test_tab_leaves_it(hall, qtbot):
    hall.activateWindow()
    hall.table.setFocus()
    qtbot.waitUntil(hall.table.hasFocus)
    qtbot.keyClick(hall.table, Qt.Key.Key_Tab)
    assert hall.line.hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_F2, Qt.Key.Key_A])
def test_no_key_edits_it(hall, qtbot, key):
    hall.table.selectRow(0)
    qtbot.keyClick(hall.table, key)
    assert hall.table.state() is QTableView.State.NoState
    assert hall.model.index(0, 0).data() == "0,0"


def test_rows_grow_with_the_text(hall):
    size_rows(hall.table, Look(LIGHT, 200, serif=False))
    assert hall.table.rowHeight(0) == 64
    size_rows(hall.table, Look(LIGHT, 150, serif=False), 56)
    assert hall.table.rowHeight(1) == 84


def test_a_table_of_ones_own_kind_is_made_plain(qtbot):
    table = QTableView()
    qtbot.addWidget(table)
    make_plain(table, QStandardItemModel(2, 2, table), "分组")
    assert not table.verticalHeader().isVisibleTo(table)
    assert not table.showGrid()


def test_headings_stand_above_what_they_name(hall):
    header = hall.table.horizontalHeader()
    assert header.defaultAlignment() & Qt.AlignmentFlag.AlignLeft
