"""A task table before it is kept: columns and their meaning, name, period, what is wrong."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QTableView

from jjdesk.domain.task import Column, RawTable
from jjdesk.gui.task_tables.columns import column_names
from jjdesk.gui.task_tables.panel import _counted
from jjdesk.gui.task_tables.preview import TasksPreview
from jjdesk.gui.theme import LIGHT, Look

LOOK = Look(LIGHT, 100, True)
RAW = RawTable(
    name="江津2025年任务分解表.xlsx",
    title="",
    header=("序号", "目标任务", "责任单位", "备注"),
    rows=(("1", "修路。", "区交通局", ""), ("2", "建校。", "", "略")),
    columns=(Column.NUMBER, Column.TEXT, Column.UNITS, None),
)


class Hand:
    def __init__(self, preview: TasksPreview, qtbot) -> None:
        self.preview = preview
        self._qtbot = qtbot
        self.changed: list[RawTable] = []
        self.accepted: list = []
        self.refused: list = []
        preview.changed.connect(self.changed.append)
        preview.accepted.connect(lambda *said: self.accepted.append(said))
        preview.refused.connect(lambda: self.refused.append(1))

    def box(self, place: int) -> QComboBox:
        return self.preview.findChild(QComboBox, f"column{place}")

    def line(self, name: str) -> QLineEdit:
        return self.preview.findChild(QLineEdit, name)

    def button(self, name: str) -> QPushButton:
        return self.preview.findChild(QPushButton, name)

    def click(self, name: str) -> None:
        self._qtbot.mouseClick(self.button(name), Qt.MouseButton.LeftButton)


@pytest.fixture
def hand(qtbot) -> Hand:
    preview = TasksPreview(LOOK)
    qtbot.addWidget(preview)
    preview.resize(900, 500)
    preview.show()
    qtbot.waitExposed(preview)
    preview.activateWindow()
    return Hand(preview, qtbot)


def test_before_a_table_is_read_nothing_can_be_given(hand):
    hand.click("taskAccept")
    hand.preview.set_look(Look(LIGHT, 200, True))
    hand.preview._choose(0, 1)
    assert hand.accepted == []
    assert hand.changed == []


def test_a_table_is_shown_with_what_each_column_seems_to_hold(hand, qtbot):
    hand.preview.show_table(RAW, "2025")
    assert hand.changed == [RAW]
    assert hand.line("taskName").text() == "江津2025年任务分解表"
    assert hand.line("taskPeriod").text() == "2025"
    assert hand.line("taskPeriod").selectedText() == "2025"
    assert [hand.box(n).currentText() for n in range(4)] == [
        "序号", "目标任务", "责任单位", "不读取",
    ]  # fmt: skip
    assert [hand.box(n).accessibleName() for n in range(2)] == ["“序号”一列是", "“目标任务”一列是"]
    table = hand.preview.findChild(QTableView, "taskPreview")
    assert table.model().rowCount() == 2
    assert table.accessibleName() == "任务表的前几行"
    qtbot.waitUntil(hand.line("taskPeriod").hasFocus)


def test_every_meaning_is_offered(hand):
    hand.preview.show_table(RAW, "2025")
    words = [hand.box(0).itemText(n) for n in range(hand.box(0).count())]
    assert words == [
        "不读取",
        "序号",
        "章节",
        "目标任务",
        "责任单位",
        "责任领导",
        "完成时限",
        "推进情况",
    ]
    assert list(column_names().values()) == words


def test_a_meaning_is_changed_by_keys(hand, qtbot):
    hand.preview.show_table(RAW, "2025")
    qtbot.keyClick(hand.box(3), Qt.Key.Key_End)
    assert hand.changed[-1].columns == (
        Column.NUMBER, Column.TEXT, Column.UNITS, Column.PROGRESS,
    )  # fmt: skip
    qtbot.keyClick(hand.box(3), Qt.Key.Key_Home)
    assert hand.changed[-1].columns == RAW.columns


def test_the_wheel_over_a_box_turns_nothing(hand):
    hand.preview.show_table(RAW, "2025")
    before = len(hand.changed)
    box = hand.box(1)
    event = QWheelEvent(
        QPointF(5, 5),
        QPointF(box.mapToGlobal(QPoint(5, 5))),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, event)
    assert box.currentText() == "目标任务"
    assert len(hand.changed) == before


def test_it_is_given_with_its_name_and_period(hand, qtbot):
    hand.preview.show_table(RAW, "2025")
    hand.line("taskName").setText("  我的表 ")
    hand.line("taskPeriod").setText("2025年上半年")
    qtbot.keyClick(hand.line("taskPeriod"), Qt.Key.Key_Return)
    assert hand.accepted == [(RAW, "我的表", "2025年上半年")]
    hand.line("taskName").setText("  ")
    hand.click("taskAccept")
    assert hand.accepted[1] == (RAW, "江津2025年任务分解表.xlsx", "2025年上半年")


def test_what_is_wrong_is_said_and_nothing_can_be_given(hand, qtbot):
    hand.preview.show_table(RAW, "2025")
    hand.preview.show_state("请在写任务的那一列下面选“目标任务”。", problem=True, ready=False)
    state = hand.preview.findChild(QLabel, "taskPreviewState")
    assert state.text() == "请在写任务的那一列下面选“目标任务”。"
    assert state.property("problem") is True
    assert not hand.button("taskAccept").isEnabled()
    qtbot.keyClick(hand.line("taskPeriod"), Qt.Key.Key_Return)
    assert hand.accepted == []
    hand.preview.show_state("共 2 项任务。", problem=False)
    assert hand.button("taskAccept").isEnabled()
    assert state.property("problem") is False


def test_it_is_given_up(hand):
    hand.preview.show_table(RAW, "2025")
    hand.click("taskCancel")
    assert hand.refused == [1]
    assert hand.accepted == []


def test_another_table_takes_the_place_of_the_first(hand):
    hand.preview.show_table(RAW, "2025")
    other = RawTable(
        name="另一张", title="", header=("任务",), rows=(("修桥。",),), columns=(Column.TEXT,)
    )
    hand.preview.show_table(other, "")
    assert hand.box(0).currentText() == "目标任务"
    assert hand.line("taskName").text() == "另一张"
    QApplication.processEvents()
    assert [box.objectName() for box in hand.preview._header.boxes] == ["column0"]


def test_only_the_first_rows_of_a_long_table_are_shown(hand):
    rows = tuple((str(n), "修路。", "", "") for n in range(900))
    hand.preview.show_table(replace(RAW, rows=rows), "2025")
    assert hand.preview.findChild(QTableView, "taskPreview").model().rowCount() == 200


@pytest.mark.parametrize("scale", [100, 200])
def test_each_box_stands_below_its_heading(hand, scale):
    hand.preview.show_table(RAW, "2025")
    hand.preview.set_look(Look(LIGHT, scale, True))
    QApplication.processEvents()
    header = hand.preview._header
    for place in range(3):
        box = hand.box(place).geometry()
        left = header.sectionViewportPosition(place)
        assert box.left() == left + 2
        assert box.width() == header.sectionSize(place) - 4
        assert box.bottom() <= header.height()


# In words


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        ((None, Column.TEXT, None, None), "共 2 项任务。"),
        ((None, Column.TEXT, Column.UNITS, None), "共 2 项任务，其中有责任单位 1。"),
        (
            (None, Column.TEXT, Column.UNITS, Column.PROGRESS),
            "共 2 项任务，其中有责任单位 1，有推进情况 1。",
        ),
        (
            (Column.LEADER, Column.TEXT, Column.DEADLINE, None),
            "共 2 项任务，其中有责任领导 2，有完成时限 1。",
        ),
    ],
)
def test_what_was_recognised_is_counted(columns, said):
    assert _counted(replace(RAW, columns=columns)) == said
