"""The panel of task tables, with real services on a scratch workbook and real keys and clicks."""

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QSpinBox,
    QTabBar,
    QTableView,
)

from jjdesk.domain.task import Column, RawTable, Verdict
from jjdesk.errors import WorkbookError
from jjdesk.gui import theme
from jjdesk.gui.task_tables.model import VIEW_ROLE
from jjdesk.gui.task_tables.panel import TasksPanel
from jjdesk.gui.task_tables.review import TasksReview
from jjdesk.gui.theme import DARK, LIGHT, Look
from jjdesk.gui.widgets.grid import THING_ROLE
from jjdesk.gui.workbook.workbook_keeper import WorkbookKeeper
from jjdesk.services.bundle import Services
from jjdesk.services.opening import open_bundled
from jjdesk.services.tasking import read_table, tasks_of
from jjdesk.store.database import open_workbook

HEADER = ("序号", "目标任务", "责任单位", "推进情况")
ROWS = (
    ("1", "加快涪溪北路二期、德感滨江路二期建设，推动三大组团形成双通道格局。", "区住建委", "开工"),
    ("2", "改进公交线路，提高圣泉寺公交枢纽站。", "区交通局", "已完成"),
    ("3", "实施海水淡化工程，日产淡水5万吨。", "区水利局", ""),
    ("4", "推进全民科普工作。", "区科协", "开展活动20场"),
)
LOOK = Look(LIGHT, 100, serif=True)


class Hand:
    """The panel, and what a hand does to it."""

    def __init__(self, qtbot, panel: TasksPanel, keeper: WorkbookKeeper) -> None:
        self.qtbot = qtbot
        self.panel = panel
        self._keeper = keeper
        panel.undo_wanted.connect(self.undo)

    def undo(self) -> None:
        """What the house does upon 撤销."""
        self.panel.renew(f"已撤销：{self.ask(lambda each: (each.undoing.undo(),))[0].name}。")
        self.settle()

    def last(self) -> str:
        """The name of what can be taken back."""
        return self.ask(lambda each: each.undoing.names())[0]

    def ask(self, work) -> list:
        found: list = []
        self._keeper.run(work, found.extend, print)
        self.settle()
        return found

    def settle(self) -> None:
        self._keeper.drain()

    def find(self, kind: type, name: str):
        found = self.panel.findChild(kind, name)
        assert found is not None, name
        return found

    def click(self, name: str) -> None:
        self.qtbot.mouseClick(self.find(QPushButton, name), Qt.MouseButton.LeftButton)
        self.settle()

    def key(self, key) -> None:
        target = QApplication.focusWidget()
        assert target is not None
        self.qtbot.keyClick(target, key)
        self.settle()

    def words(self, name: str) -> str:
        return self.find(QLabel, name).text()

    def tabs(self) -> list[str]:
        bar = self.find(QTabBar, "taskTabs")
        return [bar.tabText(n) for n in range(bar.count())]

    def turn(self, place: int) -> None:
        bar = self.find(QTabBar, "taskTabs")
        self.qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(place).center())

    def choose(self, table: str, row: int) -> None:
        view = self.find(QTableView, table)
        place = view.visualRect(view.model().index(row, 1)).center()
        self.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def read(self, path: Path) -> None:
        self.panel.read(path)
        self.settle()

    def kept(self) -> list[str]:
        model = self.find(QListView, "taskTables").model()
        return [model.index(n, 0).data() for n in range(model.rowCount())]


@pytest.fixture
def file(tmp_path) -> Path:
    path = tmp_path / "江津2025年上半年推进情况.csv"
    with path.open("w", encoding="gb18030", newline="") as target:
        csv.writer(target).writerows((HEADER, *ROWS))
    return path


@pytest.fixture
def hand(qtbot, qapp, tmp_path):
    # Setting it again would polish the widgets of all tests before.
    if qapp.style().name() != "fusion":
        qapp.setStyle("Fusion")
    keeper = WorkbookKeeper(lambda: Services(open_workbook(tmp_path / "workbook.jjdesk")))
    panel = TasksPanel(LOOK, keeper.run)
    panel.setStyleSheet(theme.style_sheet(LOOK))
    qtbot.addWidget(panel)
    panel.resize(1200, 700)
    panel.show()
    qtbot.waitExposed(panel)
    panel.activateWindow()
    hand = Hand(qtbot, panel, keeper)
    panel.show_library((), open_bundled())
    hand.settle()
    yield hand
    keeper.close()


@pytest.fixture
def imported(hand, file) -> Hand:
    hand.read(file)
    hand.click("taskAccept")
    return hand


def doubtful(hand: Hand) -> str:
    return hand.find(TasksReview, "taskReview").findChild(QLabel, "reviewCount").text()


# Importing


def test_an_empty_place_says_how_to_begin(hand):
    assert "导入表格" in hand.words("taskEmpty")
    assert hand.find(QLabel, "taskEmpty").isVisible()
    hand.panel.show_library((), None)
    assert "先在“资料”里打开一份报告" in hand.words("taskEmpty")
    assert not hand.find(QPushButton, "taskImport").isEnabled()


def test_a_file_is_previewed_and_kept(hand, file, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    hand.click("taskImport")
    assert hand.find(QLineEdit, "taskName").text() == "江津2025年上半年推进情况"
    assert hand.find(QLineEdit, "taskPeriod").text() == "2025年上半年"
    assert hand.words("taskPreviewState") == "共 4 项任务，其中有责任单位 4，有推进情况 3。"
    assert hand.kept() == []
    hand.click("taskAccept")
    (words,) = hand.kept()
    assert words.startswith("江津2025年上半年推进情况\n2025年上半年 · 4 项\n待定 ")
    assert hand.tabs()[2] == "未对应 1"
    assert hand.words("taskWords") == "已导入“江津2025年上半年推进情况”。"
    assert hand.last().startswith("导入任务表")


def test_enter_in_the_period_imports(hand, file):
    hand.read(file)
    period = hand.find(QLineEdit, "taskPeriod")
    assert QApplication.focusWidget() is period
    hand.key(Qt.Key.Key_Return)
    assert len(hand.kept()) == 1


def test_a_cancelled_dialog_and_a_cancelled_preview_change_nothing(hand, file, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    hand.click("taskImport")
    assert hand.find(QLabel, "taskEmpty").isVisible()
    hand.read(file)
    hand.click("taskCancel")
    assert hand.find(QLabel, "taskEmpty").isVisible()
    assert hand.kept() == []


def test_a_file_that_cannot_be_read_says_why(hand, tmp_path):
    path = tmp_path / "名单.csv"
    path.write_text("姓名,电话\n张三,1\n", encoding="utf-8")
    hand.read(path)
    assert "没有找到写着“目标任务”" in hand.words("taskWords")
    assert hand.find(QLabel, "taskWords").property("problem")


def test_a_copied_table_is_pasted(hand):
    text = "\n".join("\t".join(row) for row in (HEADER, *ROWS))
    QApplication.clipboard().setText(text)
    hand.click("taskPaste")
    assert hand.find(QLineEdit, "taskName").text() == "粘贴的表格"
    assert hand.find(QLineEdit, "taskPeriod").text() == "2025年"
    QApplication.clipboard().setText("")
    hand.click("taskCancel")
    hand.click("taskPaste")
    assert "是空的" in hand.words("taskWords")


def test_a_table_copied_from_word_keeps_its_merged_cells(hand):
    data = QMimeData()
    data.setText("序号 目标任务 没有制表符")
    data.setHtml(
        "<table><tr><td>目标任务</td><td>责任单位</td></tr><tr><td>修路。</td>"
        "<td rowspan=2>区交通局</td></tr><tr><td>建校。</td></tr></table>"
    )
    QApplication.clipboard().setMimeData(data)
    hand.click("taskPaste")
    QApplication.clipboard().clear()  # at the end Qt would free it after Python already has
    assert hand.words("taskPreviewState") == "共 2 项任务，其中有责任单位 2。"


def test_a_dropped_file_is_read(hand, file):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    act, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), act, data, button, none)
    QApplication.sendEvent(hand.panel, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(hand.panel, QDropEvent(QPointF(9, 9), act, data, button, none))
    hand.settle()
    assert hand.find(QLineEdit, "taskPeriod").text() == "2025年上半年"


def test_the_meaning_of_a_column_can_be_changed(hand, file):
    hand.read(file)
    boxes = [hand.find(QComboBox, f"column{n}") for n in range(4)]
    assert [box.currentText() for box in boxes] == ["序号", "目标任务", "责任单位", "推进情况"]
    view = hand.find(QTableView, "taskPreview")
    assert all(box.geometry().bottom() < view.horizontalHeader().height() for box in boxes)
    boxes[2].setFocus()
    hand.key(Qt.Key.Key_Home)
    assert boxes[2].currentText() == "不读取"
    assert hand.words("taskPreviewState") == "共 4 项任务，其中有推进情况 3。"
    boxes[1].setFocus()
    hand.key(Qt.Key.Key_Home)
    assert hand.words("taskPreviewState") == "请在写任务的那一列下面选“目标任务”。"
    assert not hand.find(QPushButton, "taskAccept").isEnabled()
    boxes[1].setCurrentText("目标任务")
    hand.click("taskAccept")
    model = hand.find(QListView, "taskTables").model()
    assert {task.units for task in model.index(0, 0).data(VIEW_ROLE).tasks} == {""}


def test_the_wheel_does_not_turn_a_box(hand, file):
    hand.read(file)
    box = hand.find(QComboBox, "column1")
    place = QPointF(box.rect().center())
    none = Qt.KeyboardModifier.NoModifier
    wheel = QWheelEvent(
        place,
        box.mapToGlobal(place),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        none,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, wheel)
    assert box.currentText() == "目标任务"


def test_a_missing_period_and_the_same_table_twice_are_named(imported, file):
    imported.read(file)
    imported.click("taskAccept")
    assert "导入过" in imported.words("taskPreviewState")
    imported.find(QLineEdit, "taskPeriod").clear()
    imported.click("taskAccept")
    assert "还没有填时段" in imported.words("taskPreviewState")
    assert len(imported.kept()) == 1


# Deciding


def test_questions_are_answered_by_keys(imported):
    review = imported.find(TasksReview, "taskReview")
    assert QApplication.focusWidget() is review
    count = int(imported.tabs()[0].split()[1])
    matched = int(imported.tabs()[1].split()[1])
    assert count >= 2
    assert doubtful(imported).startswith(f"第 1 / {count} 个待定")
    imported.key(Qt.Key.Key_Right)
    assert doubtful(imported).startswith(f"第 2 / {count} 个待定")
    imported.key(Qt.Key.Key_Left)
    imported.key(Qt.Key.Key_Y)
    assert imported.tabs()[:2] == [f"待定 {count - 1}", f"已对应 {matched + 1}"]
    imported.key(Qt.Key.Key_N)
    assert imported.tabs()[:2] == [f"待定 {count - 2}", f"已对应 {matched + 1}"]
    assert imported.last().startswith("任务不对应")


def test_questions_are_answered_by_clicks_and_taken_back(imported):
    before = imported.tabs()
    imported.click("reviewAfter")
    imported.click("reviewBefore")
    imported.click("reviewNo")
    assert imported.tabs() != before
    imported.click("taskUndo")
    assert imported.tabs() == before
    imported.click("reviewYes")
    assert imported.tabs() != before
    imported.undo()
    imported.settle()
    assert imported.tabs() == before


def test_when_all_is_decided_it_says_so(imported):
    for _ in range(int(imported.tabs()[0].split()[1])):
        imported.key(Qt.Key.Key_N)
    assert imported.find(QLabel, "reviewNone").isVisible()
    assert "已全部判定" in imported.kept()[0]
    imported.key(Qt.Key.Key_Y)
    assert imported.tabs()[0] == "待定 0"


def test_the_keys_are_the_questions_own(imported, qtbot):
    heard = []
    window = imported.panel.window()
    action = QAction(window)
    action.setShortcut(QKeySequence("N"))
    action.triggered.connect(lambda: heard.append("N"))
    window.addAction(action)
    count = imported.tabs()[0]
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_N)
    imported.settle()
    assert heard == []
    assert imported.tabs()[0] != count


def test_a_sure_match_can_be_parted(imported):
    imported.turn(1)
    part = imported.find(QPushButton, "taskPart")
    assert not part.isEnabled()
    imported.choose("taskMatched", 0)
    match = imported.find(QTableView, "taskMatched").currentIndex().data(THING_ROLE)
    assert match.verdict is Verdict.SURE
    before = imported.tabs()
    imported.click("taskPart")
    assert imported.tabs()[1] != before[1]
    imported.click("taskUndo")
    assert imported.tabs() == before


def test_a_click_on_the_tab_brings_the_keys_back(imported):
    imported.turn(1)
    imported.choose("taskMatched", 0)
    imported.turn(0)
    review = imported.find(TasksReview, "taskReview")
    assert QApplication.focusWidget() is review
    assert review.accessibleDescription().startswith("改进公交线路")
    before = imported.tabs()
    imported.key(Qt.Key.Key_N)
    assert imported.tabs() != before


def test_a_task_without_a_match_can_be_given_one(imported):
    imported.turn(2)
    before = imported.tabs()
    imported.choose("taskUnmatched", 0)
    imported.find(QSpinBox, "taskNumber").setValue(7)
    imported.click("taskJoin")
    assert imported.tabs()[2] == "未对应 0"
    matched = imported.find(QTableView, "taskMatched").model()
    assert "7" in [matched.index(n, 2).data() for n in range(matched.rowCount())]
    imported.click("taskUndo")
    assert imported.tabs() == before


def test_what_could_not_be_written_is_asked_again(imported, monkeypatch):
    def refuse(*_):
        raise WorkbookError("磁盘空间不足。")

    before = imported.tabs(), doubtful(imported)
    monkeypatch.setattr("jjdesk.services.tasking.Tasking.decide", refuse)
    imported.key(Qt.Key.Key_Y)
    assert imported.words("taskWords") == "磁盘空间不足。"
    assert (imported.tabs(), doubtful(imported)) == before


def test_a_table_is_removed_and_put_back(imported):
    tabs = imported.tabs()
    imported.click("taskRemove")
    assert imported.kept() == []
    assert imported.find(QLabel, "taskEmpty").isVisible()
    assert imported.words("taskWords") == "已移除“江津2025年上半年推进情况”（2025年上半年）。"
    imported.click("taskUndo")
    assert imported.words("taskWords").startswith("已撤销：移除任务表")
    assert not imported.find(QPushButton, "taskUndo").isVisible()
    assert len(imported.kept()) == 1
    assert imported.tabs() == tabs
    view = imported.find(QListView, "taskTables")
    view.setFocus()
    imported.key(Qt.Key.Key_Delete)
    assert imported.kept() == []


def test_tables_stand_by_period_and_are_chosen(imported, file):
    imported.read(file)
    imported.find(QLineEdit, "taskPeriod").setText("2025年一季度")
    imported.click("taskAccept")
    assert [words.split("\n")[1][:7] for words in imported.kept()] == ["2025年一季", "2025年上半"]
    view = imported.find(QListView, "taskTables")
    assert view.currentIndex().row() == 0
    view.setFocus()
    imported.key(Qt.Key.Key_Down)
    assert view.currentIndex().data(VIEW_ROLE).table.period == "2025年上半年"


def test_a_preview_stays_when_the_same_report_is_shown_again(imported, file):
    imported.read(file)
    imported.panel.show_library((), open_bundled())
    imported.settle()
    assert imported.find(QPushButton, "taskAccept").isVisible()
    imported.panel.show_library((), None)
    assert imported.find(QLabel, "taskEmpty").isVisible()
    assert imported.kept() == []


def test_tables_are_there_again(imported):
    tabs = imported.tabs()
    imported.panel.show_library((), open_bundled())
    imported.settle()
    assert imported.tabs() == tabs
    assert len(imported.kept()) == 1


# Exporting


@pytest.mark.parametrize(("place", "suffix"), list(enumerate([".xlsx", ".docx", ".csv"])))
def test_the_commitments_are_exported(imported, tmp_path, monkeypatch, place, suffix):
    target = tmp_path / "出"
    asked = []
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *given: asked.append(given[2]) or (str(target), "")
    )
    imported.find(QPushButton, "taskExport").menu().actions()[place].trigger()
    imported.settle()
    assert asked[0].endswith(f"/重庆市江津区人民政府工作报告目标任务分解表{suffix}")
    written = target.with_suffix(suffix)
    assert imported.words("taskWords") == f"已把 154 条承诺事项写入“{written.name}”。"
    found = tasks_of(read_table(written))
    assert len(found) == 154
    assert found[42].progress == "开工"


def test_an_export_that_is_not_wanted_or_fails(imported, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    imported.find(QPushButton, "taskExport").menu().actions()[0].trigger()
    imported.panel.export(tmp_path / "没有" / "a.xlsx")
    imported.settle()
    assert "原有文件没有改动" in imported.words("taskWords")


# Looks


@pytest.mark.parametrize("look", [Look(DARK, 150, serif=False), Look(LIGHT, 200, serif=True)])
def test_the_look_can_be_changed(imported, file, look):
    imported.panel.set_look(look)
    imported.panel.setStyleSheet(theme.style_sheet(look))
    imported.read(file)
    imported.panel.set_look(look)
    box = imported.find(QComboBox, "column3")
    assert box.isVisible()
    assert imported.panel.minimumSizeHint().width() < 1300


def test_a_wide_table_keeps_its_boxes_below_the_headings(hand, qtbot):
    columns = (Column.TEXT, *[None] * 20)
    raw = RawTable("宽表", "", tuple(f"列{n}" for n in range(21)), (("文",) * 21,), columns)
    preview = hand.panel._preview
    preview.show_table(raw, "")
    hand.panel._pages.setCurrentWidget(preview)
    view = hand.find(QTableView, "taskPreview")
    bar = view.horizontalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    box = hand.find(QComboBox, "column20")
    assert view.horizontalHeader().rect().intersects(box.geometry())
    assert box.accessibleName() == "“列20”一列是"
