"""A table to read: whole rows are chosen, Tab leaves it, nothing in it is edited."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QFrame, QHeaderView, QTableView, QWidget

from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.naming import named

_ROW: Final = 32
"""Height of a row in pixels at 100 %, on the grid of 8."""


def plain_table(
    model: QAbstractItemModel, name: str, words: str, parent: QWidget | None = None
) -> QTableView:
    """A plain table of ``model``; its name for style sheet and tests, its words for a reader."""
    table = named(QTableView(parent), name)
    make_plain(table, model, words)
    return table


def make_plain(table: QTableView, model: QAbstractItemModel, words: str) -> None:
    """Set ``table`` up as a plain one: one row at a time, one line a row, hairlines only."""
    table.setModel(model)
    table.setAccessibleName(words)
    table.setFrameShape(QFrame.Shape.NoFrame)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
    table.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
    table.verticalHeader().hide()
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    head = table.horizontalHeader()
    head.setHighlightSections(False)
    head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


def head_of(heads: Sequence[str], section: int, orientation: Qt.Orientation, role: int) -> object:
    """What a model's ``headerData`` says of heads above words; rows have none."""
    if orientation == Qt.Orientation.Horizontal and section < len(heads):
        if role == Qt.ItemDataRole.DisplayRole:
            return heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    return None


def size_rows(table: QTableView, look: Look, height: int = _ROW) -> None:
    """Give rows ``height`` pixels at 100 %, more where the look's text is larger."""
    table.verticalHeader().setDefaultSectionSize(look.pixels(height))
