"""Before a task table is kept: what each column holds, the rows, the period."""

from functools import partial
from pathlib import PurePath
from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from jjdesk.domain.task import Column, RawTable
from jjdesk.gui.task_tables.columns import column_names
from jjdesk.gui.task_tables.tables import set_row_height
from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.grid import TaskGrid
from jjdesk.gui.widgets.naming import named, restyle

_MEANINGS: Final = (None, *Column)
_WIDTHS: Final = {Column.NUMBER: 96, Column.TEXT: 360, Column.UNITS: 200, Column.PROGRESS: 260}
_WIDTH: Final = 140
_SHOWN: Final = 200
"""Rows shown: whether the columns are right shows in the first ones."""


class _Header(QHeaderView):
    """Headings with a box below each that says what the column holds."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self.boxes: list[QComboBox] = []
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.sectionResized.connect(self.place)
        table.horizontalScrollBar().valueChanged.connect(self.place)

    def take(self, boxes: list[QComboBox]) -> None:
        """Show these boxes and no others."""
        for box in self.boxes:
            box.setParent(None)
            box.deleteLater()
        self.boxes = boxes
        for box in boxes:
            box.setParent(self.viewport())
            box.show()
        self.place()

    def place(self) -> None:
        """Put each box below its heading."""
        for number, box in enumerate(self.boxes):
            height = box.sizeHint().height()
            left = self.sectionViewportPosition(number)
            box.setGeometry(
                left + 2, self.height() - height - 4, self.sectionSize(number) - 4, height
            )

    def sizeHint(self) -> QSize:
        """A heading's height and a box's."""
        size = super().sizeHint()
        box = self.boxes[0].sizeHint().height() if self.boxes else 0
        return QSize(size.width(), size.height() + box + 8)

    def event(self, event: QEvent) -> bool:
        """Follow the height."""
        if event.type() == QEvent.Type.Resize:
            self.place()
        return super().event(event)


class _Still(QObject):
    """Keeps the wheel from turning a box that happens to be under the mouse."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the wheel pass to the table."""
        if isinstance(event, QWheelEvent):
            event.ignore()
            return True
        return super().eventFilter(watched, event)


class TasksPreview(QWidget):
    """Shows a table that was read; nothing is kept before 导入 is pressed.

    Signals:
        changed: the table, with other columns.
        accepted: the table, its name and its period.
        refused: 取消.
    """

    changed = Signal(object)
    accepted = Signal(object, str, str)
    refused = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._raw: RawTable | None = None
        self._model = TaskGrid(self)
        self._table = named(QTableView(), "taskPreview")
        self._header = _Header(self._table)
        self._still = _Still(self)
        self._name = named(QLineEdit(), "taskName")
        self._period = named(QLineEdit(), "taskPeriod")
        self._state = named(QLabel(wordWrap=True), "taskPreviewState")
        self._accept = named(QPushButton(self.tr("导入")), "taskAccept")
        self._cancel = named(QPushButton(self.tr("取消")), "taskCancel")
        self._set_up_table()
        self._lay_out()
        self._accept.clicked.connect(self._give)
        self._period.returnPressed.connect(self._give)
        self._cancel.clicked.connect(self.refused)

    def _set_up_table(self) -> None:
        self._table.setModel(self._model)
        self._table.setHorizontalHeader(self._header)
        self._table.setFrameShape(QFrame.Shape.NoFrame)
        self._table.verticalHeader().hide()
        self._table.setSelectionMode(QTableView.SelectionMode.NoSelection)
        self._table.setTabKeyNavigation(False)
        self._table.setWordWrap(True)
        self._header.setStretchLastSection(True)
        self._table.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self._table.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self._table.setAccessibleName(self.tr("任务表的前几行"))

    def _lay_out(self) -> None:
        title = named(QLabel(self.tr("导入任务表")), "taskHead")
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        form.addRow(self.tr("名称"), self._name)
        form.addRow(self.tr("时段"), self._period)
        self._period.setPlaceholderText(self.tr("这份表说的是哪一段时间，如 2025年上半年"))
        self._accept.setProperty("main", True)
        self._accept.setDefault(True)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._state, 1)
        foot.addWidget(self._cancel)
        foot.addWidget(self._accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(16)
        column.addWidget(title)
        column.addLayout(form)
        column.addWidget(self._table, 1)
        column.addLayout(foot)

    def set_look(self, look: Look) -> None:
        """Scale with the text size."""
        self._look = look
        set_row_height(self._table)
        self._size_columns()

    def show_table(self, raw: RawTable, period: str) -> None:
        """Show a table that was just read, with the period it seems to tell of."""
        self._raw = raw
        self._name.setText(PurePath(raw.name).stem)
        self._period.setText(period)
        self._model.show(raw.header, raw.rows[:_SHOWN])
        self._header.take([self._box(place, column) for place, column in enumerate(raw.columns)])
        self.set_look(self._look)
        self._header.updateGeometry()
        self._table.scrollToTop()
        self._period.setFocus(Qt.FocusReason.OtherFocusReason)
        self._period.selectAll()
        self.changed.emit(raw)

    def show_state(self, words: str, *, problem: bool, ready: bool = True) -> None:
        """Say what was recognised, or what is wrong."""
        self._state.setText(words)
        self._state.setProperty("problem", problem)
        restyle(self._state)
        self._accept.setEnabled(ready)

    def _box(self, place: int, column: Column | None) -> QComboBox:
        names = column_names()
        box = named(QComboBox(), f"column{place}")
        for meaning in _MEANINGS:
            box.addItem(names[meaning])
        box.setCurrentIndex(_MEANINGS.index(column))
        heading = self._raw.header[place] if self._raw else ""
        box.setAccessibleName(self.tr("“%s”一列是") % heading)
        box.installEventFilter(self._still)
        box.currentIndexChanged.connect(partial(self._choose, place))
        return box

    def _choose(self, place: int, number: int) -> None:
        if self._raw is None:
            return
        columns = list(self._raw.columns)
        columns[place] = _MEANINGS[number]
        self._raw = replace(self._raw, columns=tuple(columns))
        self.changed.emit(self._raw)

    def _size_columns(self) -> None:
        if self._raw is None:
            return
        for place, column in enumerate(self._raw.columns):
            width = _WIDTHS.get(column, _WIDTH) if column else _WIDTH
            self._table.setColumnWidth(place, self._look.pixels(width))
        self._header.place()

    def _give(self) -> None:
        if self._raw is not None and self._accept.isEnabled():
            self.accepted.emit(
                self._raw, self._name.text().strip() or self._raw.name, self._period.text()
            )
