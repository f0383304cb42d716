from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QTabBar

from jjdesk.domain.task import Match, Task, TaskTable, Verdict
from jjdesk.gui.task_tables.model import VIEW_ROLE, TaskTables
from jjdesk.gui.task_tables.review import marked
from jjdesk.gui.task_tables.tables import TasksTable
from jjdesk.gui.theme import LIGHT, Look
from jjdesk.gui.widgets.grid import THING_ROLE, TaskGrid
from jjdesk.services.tasking import TableView

TASK = Task(1, "1", "", "修路。", "", "", "", "")


def view(name: str, *matches: Match) -> TableView:
    return TableView(TaskTable(name, "report", name, "2025年", "2025"), (TASK,), matches)


def test_a_grid_is_sound(qtmodeltester):
    grid = TaskGrid()
    qtmodeltester.check(grid)
    grid.show(("甲", "乙"), [("1", "2"), ("3", "4")], ["一", "二"])
    qtmodeltester.check(grid)
    across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
    assert [grid.headerData(n, across) for n in range(3)] == ["甲", "乙", None]
    assert grid.headerData(1, down) == 2
    cell = grid.index(1, 1)
    assert [cell.data(), cell.data(Qt.ItemDataRole.ToolTipRole), cell.data(THING_ROLE)] == [
        "4",
        "4",
        "二",
    ]
    assert grid.data(QModelIndex()) is None
    grid.show(("甲",), [("1",)])
    assert grid.index(0, 0).data(THING_ROLE) is None


def test_the_list_of_tables_is_sound(qtmodeltester):
    model = TaskTables()
    qtmodeltester.check(model)
    waiting = view("甲表", Match(1, "c1", 0.5, Verdict.DOUBTFUL))
    model.show([waiting, view("乙表")])
    qtmodeltester.check(model)
    assert model.index(0, 0).data() == "甲表\n2025年 · 1 项\n待定 1"
    assert model.index(1, 0).data() == "乙表\n2025年 · 1 项\n已全部判定"
    assert model.index(0, 0).data(VIEW_ROLE) == waiting
    assert [model.row_of(table) for table in ("乙表", "丙表")] == [1, 0]
    assert model.data(QModelIndex()) is None


def test_a_task_whose_commitment_is_gone_is_without_one(qtbot):
    table = TasksTable(Look(LIGHT, 100, serif=True))
    qtbot.addWidget(table)
    matches = [Match(1, "gone", 0.9, Verdict.SURE), Match(1, "also", 0.4, Verdict.DOUBTFUL)]
    table.show_view(view("表", *matches), {})
    tabs = table.findChild(QTabBar, "taskTabs")
    assert [tabs.tabText(n) for n in range(3)] == ["待定 0", "已对应 0", "未对应 1"]


def test_what_both_texts_have_is_marked():
    assert marked("新建<小学3所>", "改建<小学2所", "#fff") == (
        '新<span style="background-color: #fff">建&lt;小学</span>3所&gt;'
    )
    assert marked("甲乙", "甲乙丙", "#fff") == "甲乙"
    assert marked("", "甲", "#fff") == ""
    assert marked("甲乙丙", "甲乙丙", "#fff").endswith("</span>")
