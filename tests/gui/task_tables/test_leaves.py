"""One kept table by itself: 待定, 已对应, 未对应, parted, joined; the list and the panel around."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSpinBox, QTabBar, QTableView

from jjdesk.domain.task import Match, Task, TaskTable, Verdict
from jjdesk.errors import UserError
from jjdesk.gui.task_tables.model import TaskTables
from jjdesk.gui.task_tables.panel import TasksPanel
from jjdesk.gui.task_tables.review import TasksReview
from jjdesk.gui.task_tables.tables import TasksTable
from jjdesk.gui.theme import LIGHT, Look
from jjdesk.services.tasking import TableView

LOOK = Look(LIGHT, 100, True)


def view(*verdicts: Verdict | None, name: str = "甲表") -> TableView:
    """A task for each verdict, the first on the first commitment; ``None`` is one without."""
    tasks = tuple(
        Task(n, str(n), "", f"任务{n}", "区教委", "", "", "已开工")
        for n, _ in enumerate(verdicts, start=1)
    )
    matches = tuple(
        Match(n, f"c{n}", 0.5, verdict) for n, verdict in enumerate(verdicts, start=1) if verdict
    )
    return TableView(TaskTable(name, "r", name, "2025年", "2025"), tasks, matches)


MIXED = view(Verdict.DOUBTFUL, Verdict.SURE, None)


class Hand:
    def __init__(self, table: TasksTable, qtbot) -> None:
        self.table = table
        self._qtbot = qtbot
        self.decided: list = []
        table.decided.connect(lambda *said: self.decided.append(said))

    def find(self, kind: type, name: str):
        return self.table.findChild(kind, name)

    def tabs(self) -> list[str]:
        bar = self.find(QTabBar, "taskTabs")
        return [bar.tabText(n) for n in range(bar.count())]

    def turn(self, place: int) -> None:
        bar = self.find(QTabBar, "taskTabs")
        self._qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(place).center())

    def rows(self, name: str) -> list[list[str]]:
        model = self.find(QTableView, name).model()
        return [
            [model.index(row, column).data() for column in range(model.columnCount())]
            for row in range(model.rowCount())
        ]

    def choose(self, name: str, row: int = 0) -> None:
        view = self.find(QTableView, name)
        place = view.visualRect(view.model().index(row, 1)).center()
        self._qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def click(self, name: str) -> None:
        self._qtbot.mouseClick(self.find(QPushButton, name), Qt.MouseButton.LeftButton)


@pytest.fixture
def commitments(open_report):
    return {each.id: each for each in open_report.report.commitments}


@pytest.fixture
def hand(qtbot) -> Hand:
    table = TasksTable(LOOK)
    qtbot.addWidget(table)
    table.resize(1000, 500)
    table.show()
    qtbot.waitExposed(table)
    table.activateWindow()
    return Hand(table, qtbot)


def test_tasks_stand_where_they_belong(hand, commitments):
    hand.table.show_view(MIXED, commitments)
    assert hand.tabs() == ["待定 1", "已对应 1", "未对应 1"]
    assert hand.rows("taskMatched") == [
        ["2", "任务2", "2", "完成义务教育全覆盖，扩建8000平方米校舍。", "区教委", "已开工"]
    ]
    assert hand.rows("taskUnmatched") == [["3", "任务3", "区教委", "已开工"]]
    assert hand.find(QTabBar, "taskTabs").currentIndex() == 0
    assert hand.find(QTabBar, "taskTabs").accessibleName() == "任务的对应"


def test_without_a_question_what_is_matched_is_shown_first(hand, commitments):
    hand.table.show_view(view(Verdict.SURE, None), commitments)
    assert hand.find(QTabBar, "taskTabs").currentIndex() == 1
    hand.table.focus_review()
    assert not hand.find(TasksReview, "taskReview").hasFocus()


def test_the_leaf_stays_while_the_same_table_changes(hand, commitments):
    hand.table.show_view(MIXED, commitments)
    hand.turn(2)
    hand.table.show_view(view(Verdict.CONFIRMED, Verdict.SURE, None), commitments)
    assert hand.find(QTabBar, "taskTabs").currentIndex() == 2
    hand.table.show_view(view(Verdict.DOUBTFUL, name="乙表"), commitments)
    assert hand.find(QTabBar, "taskTabs").currentIndex() == 0


def test_a_commitment_that_is_gone_leaves_its_task_without_one(hand, commitments):
    fewer = {id_: each for id_, each in commitments.items() if id_ == "c3"}
    hand.table.show_view(MIXED, fewer)
    assert hand.tabs() == ["待定 0", "已对应 0", "未对应 3"]


def test_a_rejected_match_is_none(hand, commitments):
    hand.table.show_view(view(Verdict.REJECTED), commitments)
    assert hand.tabs() == ["待定 0", "已对应 0", "未对应 1"]


def test_a_sure_match_is_parted_once_it_is_chosen(hand, commitments):
    hand.table.show_view(MIXED, commitments)
    hand.turn(1)
    assert not hand.find(QPushButton, "taskPart").isEnabled()
    hand.click("taskPart")
    assert hand.decided == []
    hand.choose("taskMatched")
    hand.click("taskPart")
    assert hand.decided == [(MIXED.matches[1], Verdict.REJECTED)]


def test_a_task_is_joined_to_a_commitment_by_its_number(hand, commitments):
    hand.table.show_view(MIXED, commitments)
    hand.turn(2)
    assert not hand.find(QPushButton, "taskJoin").isEnabled()
    number = hand.find(QSpinBox, "taskNumber")
    assert (number.minimum(), number.maximum(), number.suffix()) == (1, 3, " 条")
    assert number.accessibleName() == "承诺事项的号数"
    number.setValue(3)
    hand.choose("taskUnmatched")
    hand.click("taskJoin")
    assert hand.decided == [(Match(3, "c3", 0.0, Verdict.DOUBTFUL), Verdict.CONFIRMED)]


def test_a_number_without_a_commitment_joins_nothing(hand, commitments):
    gap = {id_: each for id_, each in commitments.items() if id_ != "c2"}
    hand.table.show_view(view(None), gap)
    hand.turn(2)
    hand.find(QSpinBox, "taskNumber").setValue(2)
    hand.choose("taskUnmatched")
    hand.click("taskJoin")
    assert hand.decided == []


def test_without_commitments_there_is_nothing_to_join(hand):
    hand.table.show_view(view(None), {})
    assert hand.find(QSpinBox, "taskNumber").maximum() == 1
    hand.turn(2)
    hand.choose("taskUnmatched")
    hand.click("taskJoin")
    assert hand.decided == []


def test_answers_of_the_review_are_told_on(hand, commitments, qtbot):
    hand.table.show_view(MIXED, commitments)
    hand.turn(0)
    review = hand.find(TasksReview, "taskReview")
    qtbot.waitUntil(review.hasFocus)
    qtbot.keyClick(review, Qt.Key.Key_Y)
    assert hand.decided == [(MIXED.matches[0], Verdict.CONFIRMED)]


@pytest.mark.parametrize("scale", [100, 150, 200])
def test_columns_grow_with_the_letters(hand, commitments, scale):
    hand.table.show_view(MIXED, commitments)
    hand.table.set_look(Look(LIGHT, scale, True))
    matched = hand.find(QTableView, "taskMatched")
    assert [matched.columnWidth(n) for n in range(3)] == [
        round(width * scale / 100) for width in (56, 288, 64)
    ]


def test_the_list_says_nothing_else_of_a_table(qtmodeltester):
    model = TaskTables()
    model.show([MIXED])
    qtmodeltester.check(model)
    index = model.index(0, 0)
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "甲表\n2025年 · 3 项\n待定 1"
    assert index.data(Qt.ItemDataRole.DecorationRole) is None
    assert model.rowCount(index) == 0


# The panel around, where no report is open and where the way to the workbook is cut


class Cut:
    """A way to the background that fails each time."""

    SENTENCE = "工作簿打不开，任务表没有写入；请稍候再试。"

    def __init__(self) -> None:
        self.asked = 0

    def __call__(self, _work, _done, failed) -> None:
        self.asked += 1
        failed(UserError(self.SENTENCE))


@pytest.fixture
def cut(qtbot):
    run = Cut()
    panel = TasksPanel(LOOK, run)
    qtbot.addWidget(panel)
    panel.resize(1000, 600)
    panel.show()
    return panel, run


def said(panel: TasksPanel) -> str:
    return panel.findChild(QLabel, "taskWords").text()


def test_without_a_report_it_says_where_to_begin(cut):
    panel, run = cut
    panel.show_library((), None)
    empty = panel.findChild(QLabel, "taskEmpty")
    assert empty.isVisible()
    assert empty.text() == "先在“资料”里打开一份报告，再导入它的任务表。"
    for name in ("taskImport", "taskPaste", "taskExport"):
        assert not panel.findChild(QPushButton, name).isEnabled()
    assert run.asked == 0


def test_no_act_without_a_report_is_an_error(cut, tmp_path):
    panel, run = cut
    panel.show_library((), None)
    panel.export(tmp_path / "x.xlsx")
    panel._add(None, "", "")
    panel._remove_chosen()
    panel._decide(Match(1, "c1", 0.5, Verdict.DOUBTFUL), Verdict.CONFIRMED)
    assert run.asked == 0
    assert said(panel) == ""
    assert not (tmp_path / "x.xlsx").exists()


def test_a_cut_way_is_said_at_the_foot(cut, open_report, tmp_path):
    panel, run = cut
    panel.show_library((), open_report)
    assert said(panel) == Cut.SENTENCE
    assert panel.findChild(QLabel, "taskWords").property("problem") is True
    panel.export(tmp_path / "x.xlsx")
    assert said(panel) == Cut.SENTENCE
    panel.renew("已撤销：移除任务表。")
    assert said(panel) == Cut.SENTENCE
    assert run.asked == 3
    assert not panel.findChild(QPushButton, "taskUndo").isVisible()


def test_a_report_that_is_not_on_the_shelf_has_its_own_title(cut, open_report):
    panel, _ = cut
    panel.show_library((), open_report)
    assert panel.findChild(QLabel, "taskReport").text() == "示例报告"


def drag(url: QUrl | None) -> tuple[QMimeData, QDragEnterEvent, QDropEvent]:
    mime = QMimeData()
    if url is not None:
        mime.setUrls([url])
    else:
        mime.setText("字")
    act, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier
    entered = QDragEnterEvent(QPoint(5, 5), act, mime, left, none.NoModifier)
    entered.ignore()
    return mime, entered, QDropEvent(QPointF(5, 5), act, mime, left, none.NoModifier)


@pytest.mark.parametrize(
    ("url", "with_report", "taken"),
    [
        (QUrl.fromLocalFile("/home/a.csv"), True, True),
        (QUrl.fromLocalFile("/home/a.csv"), False, False),
        (None, True, False),
    ],
)
def test_files_are_taken_where_a_report_is_open(cut, open_report, url, with_report, taken):
    panel, _ = cut
    panel.show_library((), open_report if with_report else None)
    _mime, entered, _ = drag(url)
    panel.dragEnterEvent(entered)
    assert entered.isAccepted() is taken


@pytest.mark.parametrize(
    ("url", "read"),
    [(QUrl.fromLocalFile("/home/a.csv"), 1), (QUrl("http://example.com/a.csv"), 0)],
)
def test_only_files_of_this_machine_are_read(cut, open_report, url, read):
    panel, run = cut
    panel.show_library((), open_report)
    before = run.asked
    _mime, _, dropped = drag(url)
    panel.dropEvent(dropped)
    assert run.asked - before == read
