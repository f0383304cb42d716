"""The room 资料: the reports of the workbook, year against year, and task tables."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from jjdesk.domain.library import Shelved
from jjdesk.errors import UserError
from jjdesk.gui.library.shelf import LibraryPanel
from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.naming import named
from jjdesk.gui.workbook.workbook_keeper import WorkbookKeeper
from jjdesk.services.opening import OpenReport

if TYPE_CHECKING:
    from jjdesk.gui.comparing.panel import ComparisonPanel
    from jjdesk.gui.task_tables.panel import TasksPanel
    from jjdesk.services.bundle import Services

_COMPARISON, _TASKS = 1, 2


class LibraryRoom(QWidget):
    """Three leaves under a tab bar: 报告, 对照, 任务表.

    Signals:
        entered: the room is shown, and wants to know the shelf.
        open_wanted: SHA-256 of a report, and the id of a commitment in it to go to.
        undo_wanted: the act that the tasks tell of is to be taken back.
        tasks_changed: what stands with the commitments may be another now.
    """

    entered = Signal()
    open_wanted = Signal(str, str)
    undo_wanted = Signal()
    tasks_changed = Signal()

    def __init__(self, look: Look, workbook: WorkbookKeeper) -> None:
        super().__init__()
        self.setObjectName("libraryRoom")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._workbook = workbook
        self._at_work: Services | None = None
        self._shelf: tuple[Shelved, ...] = ()
        self._open_report: OpenReport | None = None
        self.shelf = LibraryPanel(look)
        self._comparison: ComparisonPanel | None = None
        self._tasks: TasksPanel | None = None
        self._tabs = named(QTabBar(drawBase=False, expanding=False), "libraryTabs")
        self._tabs.setAccessibleName(self.tr("资料"))
        self._leaves = QStackedWidget()
        self._leaves.addWidget(self.shelf)
        for label in (self.tr("报告"), self.tr("对照"), self.tr("任务表")):
            self._tabs.addTab(label)
        self._tabs.currentChanged.connect(self._turn)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._tabs)
        column.addWidget(self._leaves, 1)

    @property
    def widget(self) -> QWidget:
        """The room itself."""
        return self

    def show_shelf(
        self,
        shelf: Sequence[Shelved],
        removed: Sequence[Shelved],
        notes: Mapping[str, int],
        open_report: OpenReport,
    ) -> None:
        """Show the reports; ``open_report`` is the one that is read."""
        self._shelf = tuple(shelf)
        self._open_report = open_report
        self.shelf.show_shelf(shelf, removed, notes, open_report.report.source.sha256)
        self._turn(self._tabs.currentIndex())

    def show_reports(self) -> None:
        """Turn to 报告."""
        self._tabs.setCurrentIndex(0)

    def _turn(self, leaf: int) -> None:
        if leaf == _COMPARISON:
            comparison = self._comparison_leaf()
            self._leaves.setCurrentWidget(comparison)
            comparison.show_library(self._shelf, self._open_by_hash)
        elif leaf == _TASKS:
            tasks = self._tasks_leaf()
            self._leaves.setCurrentWidget(tasks)
            tasks.show_library(self._shelf, self._open_report)
        else:
            self._leaves.setCurrentWidget(self.shelf)

    def _comparison_leaf(self) -> "ComparisonPanel":
        if self._comparison is None:
            from jjdesk.gui.comparing.panel import ComparisonPanel  # noqa: PLC0415  seldom

            self._comparison = ComparisonPanel(self._look, self._run_plainly)
            self._comparison.open_requested.connect(self.open_wanted)
            self._leaves.addWidget(self._comparison)
        return self._comparison

    def _tasks_leaf(self) -> "TasksPanel":
        if self._tasks is None:
            from jjdesk.gui.task_tables.panel import TasksPanel  # noqa: PLC0415  seldom

            self._tasks = TasksPanel(self._look, self._workbook.run)
            self._tasks.undo_wanted.connect(self.undo_wanted)
            self._tasks.changed.connect(self.tasks_changed)
            self._leaves.addWidget(self._tasks)
        return self._tasks

    def renew_tasks(self, words: str) -> None:
        """Show task tables anew, after something was taken back or done again."""
        if self._tasks is not None:
            self._tasks.renew(words)

    def _run_plainly(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[UserError], None],
    ) -> None:
        """Run work that asks for reports by :meth:`_open_by_hash`."""

        def with_services(services: "Services") -> object:
            self._at_work = services
            return work()

        self._workbook.run(with_services, done, failed)

    def _open_by_hash(self, sha256: str) -> OpenReport:
        """On the data thread only, while work is done there."""
        if self._at_work is None:
            raise UserError(self.tr("工作簿还没有打开，请稍候再试。"))
        return self._at_work.library.open(sha256)

    # As the window asks

    def enter(self) -> None:
        """Ask for the shelf as it is now."""
        self.entered.emit()
        if self._tabs.currentIndex() == 0:
            self.shelf.focus_list()

    def words(self) -> str:
        """How many reports there are."""
        return self.tr("资料 %d 份") % len(self._shelf) if self._shelf else ""

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self._look = look
        for leaf in (self.shelf, self._comparison, self._tasks):
            if leaf is not None:
                leaf.set_look(look)

    def hand_over(self) -> None:
        """Nothing is typed here."""

    def may_leave(self) -> bool:
        """Nothing is waiting here."""
        return True

    def leave(self) -> None:
        """Nothing to keep."""
