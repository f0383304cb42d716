"""The numbers of a chart as a table beside it, a row a bar."""

from typing import Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from jjdesk.domain.chart import Chart
from jjdesk.domain.sheet import Cell, Sheet
from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.plain_table import make_plain, size_rows
from jjdesk.words import say

_ROW: Final = 30
_LEAST_LABEL: Final = 132
_MOST_HEAD: Final = 84
_PRECISION: Final = 60
"""Rows that are measured for the width of a column."""
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()


class ChartModel(QAbstractTableModel):
    """The cells of a sheet, the labels first: the bars of a chart in their order, then the sums."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bars = 0
        self._bold = QFont()
        self._bold.setBold(True)
        self._heads: tuple[str, ...] = ()
        self._rows: list[tuple[Cell, ...]] = []
        self._numbers: frozenset[int] = frozenset()

    def show(self, sheet: Sheet, label: str) -> None:
        """Show other numbers; ``label`` is the head of what comes first."""
        first = sheet.heads.index(label) if label in sheet.heads else 0
        order = [*range(first, len(sheet.heads)), *range(first)]
        self.beginResetModel()
        self._heads = tuple(sheet.heads[n] for n in order)
        rows = (*sheet.rows, *filter(None, [sheet.sums]))
        self._rows = [tuple(row[n] for n in order) for row in rows]
        self._bars = len(sheet.rows)
        self._numbers = frozenset(n for n in range(len(order)) if self._is_number(n))
        self.endResetModel()

    def _is_number(self, column: int) -> bool:
        cells = [row[column] for row in self._rows if row[column] is not None]
        return bool(cells) and not any(isinstance(cell, str) for cell in cells)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """Number of heads."""
        return 0 if parent.isValid() else len(self._heads)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell in words, numbers at the right; with its head for a screen reader."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        cell = self._rows[index.row()][index.column()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return _in_words(cell)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return say(
                "{heads}：{in_words}", heads=self._heads[index.column()], in_words=_in_words(cell)
            )
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(index.column())
        if role == Qt.ItemDataRole.FontRole and not self.is_bar(index.row()):
            return self._bold
        return None

    def is_bar(self, row: int) -> bool:
        """Whether a row is a bar's; the others are sums."""
        return row < self._bars

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """The heads; rows have none."""
        if orientation != Qt.Orientation.Horizontal or section >= len(self._heads):
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self._heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(section)
        return None

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        number = column in self._numbers
        side = Qt.AlignmentFlag.AlignRight if number else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter


def _in_words(cell: Cell) -> str:
    if cell is None:
        return ""
    return cell if isinstance(cell, str) else f"{cell:,.15g}"


class ChartTable(QTableView):
    """The table; it picks a bar, and follows the one that is picked in the picture.

    Signals:
        chosen: the number of a bar.
        opened: the same, by Enter or a double click.
    """

    chosen = Signal(int)
    opened = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chartTable")
        self._look = look
        self._follows = False
        self._model = ChartModel(self)
        make_plain(self, self._model, self.tr("图中的数"))
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setResizeContentsPrecision(_PRECISION)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.selectionModel().currentRowChanged.connect(self._tell)
        self.doubleClicked.connect(self._open)
        self.set_look(look)

    def show_chart(self, chart: Chart, sheet: Sheet) -> None:
        """Show the numbers of a chart."""
        self._model.show(sheet, chart.bars_are)
        self.setAccessibleName(self.tr("图中的数：%s") % chart.question)
        self._size_columns()

    def _size_columns(self) -> None:
        """Each as wide as its cells; a longer head is cut, and whole in its tooltip."""
        header = self.horizontalHeader()
        most = self._look.pixels(_MOST_HEAD)
        for column in range(1, self._model.columnCount()):
            head = min(header.sectionSizeHint(column), most)
            header.resizeSection(column, max(self.sizeHintForColumn(column), head))
        self._size_label()

    def _size_label(self) -> None:
        """The column of labels takes what the others leave."""
        header = self.horizontalHeader()
        others = range(1, self._model.columnCount())
        left = self.viewport().width() - sum(header.sectionSize(column) for column in others)
        if header.count():
            header.resizeSection(0, max(left, self._look.pixels(_LEAST_LABEL)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The labels give way."""
        super().resizeEvent(event)
        self._size_label()

    def needed(self) -> int:
        """Height of all rows with their heads, in pixels."""
        rows = self._model.rowCount() * self.verticalHeader().defaultSectionSize()
        bar = self.horizontalScrollBar()
        across = bar.sizeHint().height() if bar.maximum() else 0
        return self.horizontalHeader().sizeHint().height() + rows + across + 4

    def choose(self, bar: int) -> None:
        """Go to the row of a bar, without telling it."""
        if self.currentIndex().row() != bar:
            self._follows = True
            self.selectRow(bar)
            self._follows = False

    def set_look(self, look: Look) -> None:
        """Size rows and columns for another look."""
        self._look = look
        size_rows(self, look, _ROW)
        self._size_columns()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the row."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid() and self._model.is_bar(index.row()):
            self.opened.emit(index.row())

    def _tell(self, index: QModelIndex) -> None:
        if self._model.is_bar(index.row()) and index.isValid() and not self._follows:
            self.chosen.emit(index.row())
