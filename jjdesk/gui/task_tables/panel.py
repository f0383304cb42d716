"""Task tables of the open report: import with a preview, decisions, removal, export."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol, TypeVar

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QMenu,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from jjdesk.domain.library import Shelved
from jjdesk.domain.task import Column, Match, RawTable, TaskTable, Verdict
from jjdesk.errors import UserError
from jjdesk.gui.task_tables.model import VIEW_ROLE, TaskTables
from jjdesk.gui.task_tables.preview import TasksPreview
from jjdesk.gui.task_tables.tables import TasksTable
from jjdesk.gui.theme import Look
from jjdesk.gui.widgets import saving
from jjdesk.gui.widgets.naming import named, restyle
from jjdesk.services.opening import OpenReport
from jjdesk.words import say

if TYPE_CHECKING:
    from jjdesk.services.bundle import Services
    from jjdesk.services.tasking import TableView, TaskChange

Result = TypeVar("Result")
_LIST: Final = 260


class Run(Protocol):
    """The door to the background: see ``WorkbookKeeper.run``."""

    def __call__(
        self,
        work: "Callable[[Services], Result]",
        done: Callable[[Result], None],
        failed: Callable[[UserError], None],
    ) -> None:
        """Run ``work`` on the data thread, then ``done`` or ``failed`` on this one."""


class TasksPanel(QWidget):
    """The tables on the left, the one chosen on the right; while importing, its preview.

    Signals:
        undo_wanted: the act told of here is to be taken back.
        changed: what stands with the commitments may be another now.
    """

    undo_wanted = Signal()
    changed = Signal()

    def __init__(self, look: Look, run: Run, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tasksPanel")
        self.setAcceptDrops(True)
        self._run = run
        self._open_report: OpenReport | None = None
        self._shown = ""
        self._views: tuple[TableView, ...] = ()
        self._report = named(QLabel(wordWrap=True), "taskReport")
        self._import = named(QPushButton(self.tr("导入表格…")), "taskImport")
        self._paste = named(QPushButton(self.tr("粘贴")), "taskPaste")
        self._export = named(QPushButton(self.tr("导出 ▾")), "taskExport")
        self._remove = named(QPushButton(self.tr("移除")), "taskRemove")
        self._model = TaskTables(self)
        self._list = named(QListView(), "taskTables")
        self._table = TasksTable(look)
        self._empty = named(QLabel(wordWrap=True), "taskEmpty")
        self._words = named(QLabel(wordWrap=True), "taskWords")
        self._undo = named(QPushButton(self.tr("撤销")), "taskUndo")
        self._preview = TasksPreview(look)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._home())
        self._pages.addWidget(self._preview)
        self._wire()
        self.set_look(look)
        self._show_tables("")

    def _home(self) -> QWidget:
        home = QWidget()
        column = QVBoxLayout(home)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addWidget(_hairline())
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._empty, 1)
        self._body = QWidget()
        body = QHBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self._left())
        body.addWidget(_hairline(upright=True))
        body.addWidget(self._table, 1)
        column.addWidget(self._body, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 8, 24, 8)
        foot.addWidget(self._words, 1)
        foot.addWidget(self._undo)
        column.addLayout(foot)
        self._undo.hide()
        return home

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(24, 12, 24, 12)
        row.setSpacing(8)
        row.addWidget(self._report, 1)
        menu = QMenu(self._export)
        for words, suffix in (
            (self.tr("Excel 表格（xlsx）"), ".xlsx"),
            (self.tr("Word 文档（docx）"), ".docx"),
            (self.tr("逗号分隔文本（csv）"), ".csv"),
        ):
            menu.addAction(words).triggered.connect(partial(self._choose_target, suffix))
        self._export.setMenu(menu)
        self._export.setToolTip(self.tr("把本报告的承诺事项导出为任务分解表"))
        self._import.setProperty("main", True)
        self._import.setToolTip(
            self.tr("导入目标任务分解表或推进情况表：docx、xlsx、xls、ods、csv")
        )
        self._paste.setToolTip(self.tr("粘贴从 Word 或 Excel 复制的表格"))
        for button in (self._export, self._paste, self._import):
            row.addWidget(button)
        return row

    def _left(self) -> QWidget:
        self._list.setModel(self._model)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setAccessibleName(self.tr("已导入的任务表"))
        self._list.setWordWrap(True)
        self._list.setResizeMode(QListView.ResizeMode.Adjust)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        delete = QAction(self._list)
        delete.setShortcut(QKeySequence(Qt.Key.Key_Delete))
        delete.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        delete.triggered.connect(self._remove_chosen)
        self._list.addAction(delete)
        self._remove.setToolTip(self.tr("移除选中的任务表，可撤销（Delete）"))
        left = named(QWidget(), "taskLeft")
        column = QVBoxLayout(left)
        column.setContentsMargins(16, 12, 16, 0)
        column.setSpacing(8)
        column.addWidget(self._list, 1)
        column.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignLeft)
        self._side = left
        return left

    def _wire(self) -> None:
        self._import.clicked.connect(self._choose_file)
        self._paste.clicked.connect(self.paste)
        self._remove.clicked.connect(self._remove_chosen)
        self._undo.clicked.connect(self.undo_wanted)
        self._list.selectionModel().currentChanged.connect(self._choose)
        self._table.decided.connect(self._decide)
        self._preview.changed.connect(self._recognise)
        self._preview.accepted.connect(self._add)
        self._preview.refused.connect(self._leave_preview)

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self._side.setFixedWidth(look.pixels(_LIST))
        self._table.set_look(look)
        self._preview.set_look(look)

    def show_library(self, shelf: Sequence[Shelved], open_report: OpenReport | None) -> None:
        """Show the tables of the open report; its title is that of the shelf."""
        sha256 = open_report.report.source.sha256 if open_report else ""
        another = self._shown != sha256
        self._shown = sha256
        self._open_report = open_report
        kept = next((each for each in shelf if each.sha256 == sha256), None)
        name = open_report.report.title or open_report.report.source.name if open_report else ""
        self._report.setText((kept.title or kept.name) if kept else name)
        for button in (self._import, self._paste, self._export):
            button.setEnabled(open_report is not None)
        if another:
            # A preview that is open stays, when its own report is shown again.
            self._pages.setCurrentIndex(0)
            self._say("")
            self._views = ()
            self._show_tables("")
        if open_report is not None:
            self._run(lambda each: each.tasking.views(sha256), self._take_views, self._fail)

    # Importing

    def _choose_file(self) -> None:
        kinds = self.tr(
            "任务表 (*.docx *.xlsx *.xls *.ods *.csv *.tsv *.txt *.html *.htm);;所有文件 (*)"
        )
        path, _ = QFileDialog.getOpenFileName(self, self.tr("导入任务表"), "", kinds)
        if path:
            self.read(Path(path))

    def read(self, path: Path) -> None:
        """Read a file and show its preview."""
        self._say(self.tr("正在读取“%s”…") % path.name)
        self._run(partial(_read_file, path, self._year()), self._show_preview, self._fail)

    def paste(self) -> None:
        """Read the table on the clipboard and show its preview."""
        copied = QGuiApplication.clipboard().mimeData()
        name = "粘贴的表格"  # proposed as the name it is kept under
        work = partial(_read_copied, copied.html(), copied.text(), name, self._year())
        self._run(work, self._show_preview, self._fail)

    def _year(self) -> int | None:
        return self._open_report.report.year if self._open_report else None

    def _show_preview(self, found: tuple[RawTable, str]) -> None:
        self._say("")
        self._pages.setCurrentWidget(self._preview)
        self._preview.show_table(*found)

    def _recognise(self, raw: RawTable) -> None:
        """Count the tasks under the meaning that the columns have now."""
        if Column.TEXT not in raw.columns:
            words = self.tr("请在写任务的那一列下面选“目标任务”。")
            self._preview.show_state(words, problem=True, ready=False)
            return
        self._preview.show_state(_counted(raw), problem=False)

    def _add(self, raw: RawTable, name: str, period: str) -> None:
        open_report = self._open_report
        if open_report is None:
            return

        def work(services: "Services") -> "TaskChange":
            return services.tasking.add(open_report, raw, name=name, period=period)

        def failed(error: UserError) -> None:
            self._preview.show_state(str(error), problem=True)

        self._run(work, self._added, failed)

    def _added(self, change: "TaskChange") -> None:
        self._pages.setCurrentIndex(0)
        self._take_change(change)
        table = self._table_of(change.table)
        if table is None:
            return
        self._tell(self.tr("已导入“%s”。") % table.name)
        self._table.focus_review()

    def _leave_preview(self) -> None:
        self._pages.setCurrentIndex(0)
        self._import.setFocus(Qt.FocusReason.OtherFocusReason)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file."""
        if self._open_report is not None and event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the first file dropped."""
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.read(Path(paths[0]))

    # Tables

    def _take_views(self, views: "tuple[TableView, ...]") -> None:
        self._views = views
        self._show_tables(self._chosen())

    def _take_change(self, change: "TaskChange") -> None:
        self._views = change.views
        self._show_tables(change.table)
        self.changed.emit()

    def _show_tables(self, chosen: str) -> None:
        self._model.show(self._views)
        filled = bool(self._views)
        self._body.setVisible(filled)
        self._empty.setVisible(not filled)
        self._empty.setText(
            self.tr(
                "这里放政府的目标任务分解表和推进情况表。\n\n"
                "点“导入表格…”选择文件，或把文件拖进来，或复制表格后点“粘贴”；"
                "程序按文字找出每项任务对应哪一条承诺事项，拿不准的由您判定。"
            )
            if self._open_report
            else self.tr("先在“资料”里打开一份报告，再导入它的任务表。")
        )
        if filled:
            self._list.setCurrentIndex(self._model.index(self._model.row_of(chosen), 0))

    def _chosen(self) -> str:
        view = self._list.currentIndex().data(VIEW_ROLE)
        return view.table.id if view else ""

    def _choose(self, index: QModelIndex) -> None:
        view = index.data(VIEW_ROLE)
        if view is not None and self._open_report is not None:
            commitments = {each.id: each for each in self._open_report.report.commitments}
            self._table.show_view(view, commitments)

    def _table_of(self, table: str) -> TaskTable | None:
        return next((view.table for view in self._views if view.table.id == table), None)

    def _decide(self, match: Match, verdict: Verdict) -> None:
        table = self._table_of(self._chosen())
        if table is not None:
            self._decide_on(table, match, verdict)
            words = (
                self.tr("已判为对应。")
                if verdict is Verdict.CONFIRMED
                else self.tr("已判为不对应。")
            )
            self._tell(words)

    def _decide_on(self, table: TaskTable, match: Match, verdict: Verdict) -> None:
        decision = Match(match.ordinal, match.commitment, match.likeness, verdict)
        self._run(
            lambda each: each.tasking.decide(table, decision), self._take_change, self._reload
        )

    def _remove_chosen(self) -> None:
        table = self._table_of(self._chosen())
        if table is not None:
            self._remove_table(table)
            words = self.tr("已移除“%s”（%s）。") % (table.name, table.period)
            self._tell(words)

    def _remove_table(self, table: TaskTable) -> None:
        self._run(lambda each: each.tasking.remove(table), self._take_change, self._fail)

    # Exporting

    def _choose_target(self, suffix: str) -> None:
        name = f"{self._report.text()}目标任务分解表"
        path = saving.ask_target(self, self.tr("导出任务表"), name, suffix, self._say)
        if path is not None:
            self.export(path)

    def export(self, path: Path) -> None:
        """Write the report's commitments as a task table, with the chosen table's progress."""
        open_report = self._open_report
        if open_report is None:
            return
        table = self._table_of(self._chosen())
        period = table.period if table else ""
        self._say(self.tr("正在导出…"))

        def done(count: int) -> None:
            self._say(self.tr("已把 %d 条承诺事项写入“%s”。") % (count, path.name))

        self._run(lambda each: each.tasking.export(open_report, path, period), done, self._fail)

    # What is said

    def _tell(self, words: str) -> None:
        """Say what was done; until something else is, 撤销 stands beside it."""
        self._say(words)
        self._undo.show()

    def renew(self, words: str) -> None:
        """Show the tables as the workbook has them, after something was taken back elsewhere."""
        self._say(words)
        sha256 = self._shown
        self._run(lambda each: each.tasking.views(sha256), self._take_views, self._fail)

    def _reload(self, error: UserError) -> None:
        """Show the questions again that could not be answered."""
        self._show_tables(self._chosen())
        self._fail(error)

    def _fail(self, error: UserError) -> None:
        self._say(str(error), problem=True)

    def _say(self, words: str, *, problem: bool = False) -> None:
        self._undo.hide()
        self._words.setText(words)
        self._words.setProperty("problem", problem)
        restyle(self._words)


# On the data thread


def _read_file(path: Path, year: int | None, _: "Services") -> tuple[RawTable, str]:
    from jjdesk.services import tasking  # noqa: PLC0415  slow

    raw = tasking.read_table(path)
    return raw, tasking.period_of(raw, year)


def _read_copied(
    page: str, text: str, name: str, year: int | None, _: "Services"
) -> tuple[RawTable, str]:
    """A copied table; the page beside the text knows cells of several lines and merged ones."""
    from jjdesk.services import tasking  # noqa: PLC0415  slow

    try:
        raw = tasking.read_page(page, name)
    except UserError:
        raw = tasking.read_text(text, name)
    return raw, tasking.period_of(raw, year)


# On the window's thread


def _counted(raw: RawTable) -> str:
    """What was recognised, in words."""
    from jjdesk.services import tasking  # noqa: PLC0415  slow

    tasks = tasking.tasks_of(raw)
    tr = QCoreApplication.translate
    counts = (
        (tr("Tasks", "有责任单位"), sum(bool(task.units) for task in tasks)),
        (tr("Tasks", "有责任领导"), sum(bool(task.leader) for task in tasks)),
        (tr("Tasks", "有完成时限"), sum(bool(task.deadline) for task in tasks)),
        (tr("Tasks", "有推进情况"), sum(bool(task.progress) for task in tasks)),
    )
    told = say("，").join(f"{name} {count}" for name, count in counts if count)
    return tr("Tasks", "共 %d 项任务") % len(tasks) + (
        say("，其中{told}。", told=told) if told else say("。")
    )


def _hairline(*, upright: bool = False) -> QFrame:
    line = QFrame()
    line.setProperty("hairline", True)
    if upright:
        line.setFixedWidth(1)
    else:
        line.setFixedHeight(1)
    return line
