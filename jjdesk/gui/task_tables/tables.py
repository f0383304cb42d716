"""One kept task table: what is to be decided, what is matched, what is not."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSpinBox,
    QStackedWidget,
    QTabBar,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from jjdesk.domain.report import Commitment
from jjdesk.domain.task import Match, Task, Verdict
from jjdesk.gui.task_tables.review import TasksReview
from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.grid import THING_ROLE, TaskGrid
from jjdesk.gui.widgets.naming import named
from jjdesk.gui.widgets.plain_table import plain_table

if TYPE_CHECKING:
    from jjdesk.services.tasking import TableView

_LINES: Final = 2
_PADDING: Final = 14


class TasksTable(QWidget):
    """Three leaves: 待定, 已对应, 未对应.

    Signals:
        decided: a match and the ``Verdict`` on it; the match may be of the user's own making.
    """

    decided = Signal(object, object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commitments: dict[str, Commitment] = {}
        self._shown = ""
        self._tabs = named(QTabBar(drawBase=False, expanding=False), "taskTabs")
        self._tabs.setAccessibleName(self.tr("任务的对应"))
        self._review = TasksReview(look)
        self._matched = TaskGrid(self)
        self._matched_table = _table(self._matched, "taskMatched", self.tr("已对应的任务"))
        self._unmatched = TaskGrid(self)
        self._unmatched_table = _table(self._unmatched, "taskUnmatched", self.tr("未对应的任务"))
        self._part = named(QPushButton(self.tr("改为不对应")), "taskPart")
        self._number = named(QSpinBox(), "taskNumber")
        self._join = named(QPushButton(self.tr("对应到这一条")), "taskJoin")
        self._leaves = QStackedWidget()
        self._lay_out()
        self._wire()
        self.set_look(look)

    def _lay_out(self) -> None:
        for name in (self.tr("待定"), self.tr("已对应"), self.tr("未对应")):
            self._tabs.addTab(name)
        self._leaves.addWidget(self._review)
        self._leaves.addWidget(_leaf(self._matched_table, [self._part]))
        label = QLabel(self.tr("承诺事项第"))
        self._number.setAccessibleName(self.tr("承诺事项的号数"))
        self._number.setSuffix(self.tr(" 条"))
        self._leaves.addWidget(_leaf(self._unmatched_table, [label, self._number, self._join]))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._tabs)
        column.addWidget(self._leaves, 1)

    def _wire(self) -> None:
        self._tabs.currentChanged.connect(self._leaves.setCurrentIndex)
        self._tabs.tabBarClicked.connect(self._take_click)
        self._review.decided.connect(self.decided)
        self._part.clicked.connect(self._part_chosen)
        self._join.clicked.connect(self._join_chosen)
        for table, button in (
            (self._matched_table, self._part),
            (self._unmatched_table, self._join),
        ):
            button.setEnabled(False)
            chosen = table.selectionModel()
            chosen.selectionChanged.connect(partial(_follow, chosen, button))

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self._review.set_look(look)
        self._look = look
        self._size()

    def _size(self) -> None:
        """Two lines a row, and the columns' widths, which a reset model forgets."""
        for table, widths in ((self._matched_table, _MATCHED), (self._unmatched_table, _UNMATCHED)):
            set_row_height(table)
            for place, width in enumerate(widths):
                table.setColumnWidth(place, self._look.pixels(width))

    def show_view(self, view: "TableView", commitments: dict[str, Commitment]) -> None:
        """Show a table; upon another one the leaf that needs the user."""
        self._commitments = commitments
        tasks = {task.ordinal: task for task in view.tasks}
        doubtful = [
            (tasks[each.ordinal], each, commitments[each.commitment])
            for each in view.doubtful()
            if each.commitment in commitments
        ]
        bearing = [each for each in view.bearing() if each.commitment in commitments]
        # A report that is read anew may have lost a commitment: its tasks are without one again.
        shown = {match.ordinal for _, match, _ in doubtful} | {each.ordinal for each in bearing}
        unmatched = [task for task in view.tasks if task.ordinal not in shown]
        self._review.ask(doubtful)
        self._matched.show(
            (self.tr("序号"), self.tr("目标任务"), self.tr("条号"), self.tr("承诺事项"),
             self.tr("责任单位"), self.tr("推进情况")),
            [self._matched_row(tasks[each.ordinal], each) for each in bearing],
            bearing,
        )  # fmt: skip
        self._unmatched.show(
            (self.tr("序号"), self.tr("目标任务"), self.tr("责任单位"), self.tr("推进情况")),
            [(task.number, task.text, task.units, task.progress) for task in unmatched],
            unmatched,
        )
        self._size()
        self._part.setEnabled(False)
        self._join.setEnabled(False)
        self._number.setRange(1, max((c.number for c in commitments.values()), default=1))
        for place, (name, count) in enumerate(
            ((self.tr("待定"), len(doubtful)), (self.tr("已对应"), len(bearing)),
             (self.tr("未对应"), len(unmatched)))
        ):  # fmt: skip
            self._tabs.setTabText(place, f"{name} {count}")
        if self._shown != view.table.id:
            self._shown = view.table.id
            self._tabs.setCurrentIndex(0 if doubtful else 1)

    def _matched_row(self, task: Task, match: Match) -> tuple[str, ...]:
        commitment = self._commitments[match.commitment]
        return (
            task.number, task.text, str(commitment.number), commitment.text, task.units,
            task.progress,
        )  # fmt: skip

    def focus_review(self) -> None:
        """Go to the first question."""
        if self._leaves.currentWidget() is self._review:
            self._review.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_click(self, place: int) -> None:
        """Who clicks 待定 wants its keys; who walks the tabs by keys stays there."""
        self._leaves.setCurrentIndex(place)
        self.focus_review()

    def _part_chosen(self) -> None:
        match = _chosen(self._matched_table)
        if isinstance(match, Match):
            self.decided.emit(match, Verdict.REJECTED)

    def _join_chosen(self) -> None:
        task = _chosen(self._unmatched_table)
        wanted = self._number.value()
        commitment = next((c for c in self._commitments.values() if c.number == wanted), None)
        if isinstance(task, Task) and commitment is not None:
            match = Match(task.ordinal, commitment.id, 0.0, Verdict.DOUBTFUL)
            self.decided.emit(match, Verdict.CONFIRMED)


_MATCHED: Final = (56, 288, 64, 288, 128, 160)
_UNMATCHED: Final = (56, 480, 200, 260)


def _chosen(table: QTableView) -> object:
    """What the selected row stands for."""
    rows = table.selectionModel().selectedRows()
    return rows[0].data(THING_ROLE) if rows else None


def _follow(chosen: QItemSelectionModel, button: QPushButton, *_: object) -> None:
    """A button that needs a row is there while one is selected."""
    button.setEnabled(chosen.hasSelection())


def set_row_height(table: QTableView) -> None:
    """Give each row two lines of text: no line is cut in half."""
    table.ensurePolished()
    height = _LINES * table.fontMetrics().lineSpacing() + _PADDING
    table.verticalHeader().setDefaultSectionSize(height)


def _table(model: TaskGrid, name: str, words: str) -> QTableView:
    table = plain_table(model, name, words)
    table.setWordWrap(True)
    table.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
    table.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
    header = table.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    header.setStretchLastSection(True)
    return table


def _leaf(table: QTableView, acts: list[QWidget]) -> QWidget:
    leaf = QWidget()
    foot = QHBoxLayout()
    foot.setContentsMargins(24, 8, 24, 8)
    foot.setSpacing(8)
    foot.addStretch(1)
    for widget in acts:
        foot.addWidget(widget)
    column = QVBoxLayout(leaf)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(table, 1)
    column.addLayout(foot)
    return leaf
