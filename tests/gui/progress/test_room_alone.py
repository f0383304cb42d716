"""The room 跟进 by itself: what is said, filtered, exported; its model, and proposals."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QLabel,
    QPushButton,
    QTableView,
    QTreeWidget,
    QWidget,
)

from jjdesk.domain.progress import Status
from jjdesk.gui.progress.progress_model import (
    DUE,
    LAST,
    NUMBER,
    ROW_ROLE,
    SOURCE,
    STATUS,
    TEXT,
    ProgressModel,
)
from jjdesk.gui.progress.room import ProgressRoom
from jjdesk.gui.progress.status_proposals import ProposalsSheet
from jjdesk.gui.theme import DARK, LIGHT, Look
from jjdesk.services.due import Due, Timing
from jjdesk.services.following import Given
from jjdesk.services.proposing import Proposal

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton
ROLE = Qt.ItemDataRole
S = Status
UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
OVERDUE = Due("2025-06-30", "六月底", Timing.OVERDUE, -15)
SOON = Due("2025-08-01", "八月初", Timing.SOON, 17)


class Follower(QObject):
    """What the room asks and tells."""

    viewed = Signal(object)

    def __init__(self, commitments, parent):
        super().__init__(parent)
        self._commitments = commitments
        self.asked = []

    def commitments(self):
        return self._commitments

    def look(self, period=None):
        self.asked.append(("look", period))

    def ask(self, commitments):
        self.asked.append(("ask", [each.number for each in commitments]))

    def give(self, commitments, given):
        self.asked.append(("give", [each.number for each in commitments], given))

    def open_at(self, commitment):
        self.asked.append(("open", commitment))

    def take_over(self, wanted):
        self.asked.append(("take over", [each.commitment for each in wanted]))

    def export(self, path, rows):
        self.asked.append(("export", path.name, [row.commitment.number for row in rows]))

    def tell(self, words):
        self.asked.append(("tell", words))


class Hand:
    """The room with a hand on it."""

    def __init__(self, qtbot, room, follower):
        self.qtbot, self.room, self.follower = qtbot, room, follower

    @property
    def asked(self):
        return self.follower.asked

    @property
    def table(self):
        return self.find(QTableView, "progressTable")

    def find(self, kind, name):
        return self.room.findChild(kind, name)

    def words(self, name):
        return self.find(QLabel, name).text()

    def key(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        self.qtbot.keyClick(self.table, key, modifier)

    def click(self, row, column=STATUS, modifier=Qt.KeyboardModifier.NoModifier):
        spot = self.table.visualRect(self.table.model().index(row, column)).center()
        self.qtbot.mouseClick(self.table.viewport(), LEFT, modifier, spot)

    def press(self, name):
        self.qtbot.mouseClick(self.find(QPushButton, name), LEFT)

    def numbers(self):
        model = self.table.model()
        return [model.index(n, 0).data(ROW_ROLE).commitment.number for n in range(model.rowCount())]


@pytest.fixture
def hand(qtbot, shown, look, open_report):
    holder = QWidget()
    qtbot.addWidget(holder)
    follower = Follower(open_report.report.commitments, holder)
    room = shown(ProgressRoom(look, follower), 1200, 640)
    room.holder = holder
    hand = Hand(qtbot, room, follower)
    hand.table.setFocus()
    return hand


# What is said


def test_before_a_view_has_come_the_room_is_silent(hand):
    assert hand.room.words() == ""
    hand.room._show_rows()
    hand.room._propose()
    hand.room._give(S.DONE)
    hand.room.ask()
    assert hand.asked == [("ask", [])]


def test_the_first_line_says_what_is_late_soon_and_new(hand, make_view, make_entry):
    view = make_view(
        (make_entry(1),),
        dues={1: OVERDUE, 2: SOON},
        fresh=(make_entry(1),),
        since="2025-07-01T00:00:00+00:00",
        adrift=(make_entry(9), make_entry(8)),
    )
    hand.room.show_view(view)
    said = hand.words("progressAnswer")
    assert said.startswith("1 条逾期未完成，1 条 30 天内到期，自 2025-0")
    assert "查看以来有 1 条新记录" in said
    assert said.endswith("另有 2 条记录所在的句子已不在这份报告里，记录仍保留。")
    assert hand.room.words() == "跟进 1 / 3 条    记录 1 条"
    assert hand.find(QPushButton, "progressLeaf1").text() == "新变化 1"


def test_where_there_is_nothing_to_say_nothing_is_said(hand, make_view):
    hand.room.show_view(make_view())
    assert hand.words("progressAnswer") == ""
    assert hand.words("progressHint").startswith("还没有跟进记录：")
    assert not hand.find(QPushButton, "progressTake").isVisible()


def test_with_entries_the_hint_names_the_keys_alone(hand, make_view, make_entry):
    hand.room.show_view(make_view((make_entry(1),)))
    hint = hand.words("progressHint")
    keys = "1 未开始 2 推进中 3 滞后 4 已完成 5 未评"
    assert hint == f"选中后按 {keys}；U 写来源与说明，Enter 看原文。"


def test_a_report_without_commitments_says_so_and_comes_back(hand, make_view):
    hand.room.show_view(make_view(rows=()))
    assert hand.words("progressEmpty") == "这份报告里没有读出承诺事项，也就没有可跟进的。"
    assert hand.find(QLabel, "progressEmpty").isVisible()
    assert not hand.table.isVisible()
    hand.room.show_view(make_view())
    assert hand.table.isVisible()
    assert not hand.find(QLabel, "progressEmpty").isVisible()


def test_periods_in_use_are_offered_the_latest_first(hand, make_view, make_entry):
    entries = (make_entry(1, period="2024"), make_entry(2, period="2025Q3"))
    hand.room.show_view(make_view(entries, period="2024", proposed="2025Q4"))
    combo = hand.find(QComboBox, "progressPeriod")
    texts = [combo.itemText(n) for n in range(combo.count())]
    assert texts == ["最新情况", "2025年四季度", "2025年三季度", "2024年"]
    assert combo.currentText() == "2024年"
    combo.setFocus()
    hand.qtbot.keyClick(combo, KEY.Key_Home)
    assert hand.asked == [("look", "")]


# Rows


@pytest.fixture
def three(hand, make_view, make_entry):
    hand.room.show_view(make_view((make_entry(1), make_entry(2, S.BEHIND)), dues={2: OVERDUE}))
    return hand


def test_the_first_row_is_chosen_and_the_keys_walk(three):
    assert [row.commitment.number for row in three.room.chosen()] == [1]
    three.key(KEY.Key_Down)
    three.key(KEY.Key_Down, SHIFT)
    assert [row.commitment.number for row in three.room.chosen()] == [2, 3]


@pytest.mark.parametrize(
    ("key", "status"),
    [("1", S.NOT_STARTED), ("2", S.UNDER_WAY), ("3", S.BEHIND), ("4", S.DONE), ("5", S.UNRATED)],
)
def test_digits_say_how_all_chosen_rows_stand(three, key, status):
    three.click(0)
    three.click(2, modifier=CTRL)
    three.key(key)
    assert three.asked == [("give", [1, 3], Given("2025", status, "2025-07-15"))]


def test_in_a_period_that_is_looked_at_it_is_of_that_period(hand, make_view):
    hand.room.show_view(make_view(period="2025Q1"))
    hand.key("4")
    assert hand.asked[0][2].period == "2025Q1"


def test_where_no_row_is_left_a_digit_says_nothing(three):
    three.press("under_wayPill")
    assert three.numbers() == []
    three.key("4")
    assert three.asked == []
    assert three.room.chosen() == []


def test_chosen_rows_stay_chosen_when_the_view_comes_anew(three, make_view, make_entry):
    three.click(1)
    three.click(2, modifier=CTRL)
    three.room.show_view(make_view((make_entry(3),)))
    assert [row.commitment.number for row in three.room.chosen()] == [2, 3]
    three.press("donePill")
    assert three.numbers() == [3]
    assert [row.commitment.number for row in three.room.chosen()] == [3]
    three.press("donePill")
    assert 3 in [row.commitment.number for row in three.room.chosen()]


def test_another_report_is_not_shown_through_the_filters_of_the_first(three, make_view):
    three.press("donePill")
    assert three.numbers() == [1]
    three.room.show_view(replace(make_view(), report="b" * 64))
    assert three.numbers() == [1, 2, 3]
    assert not three.find(QPushButton, "donePill").isChecked()


def test_a_click_on_the_number_goes_there_and_one_with_ctrl_only_chooses(three):
    three.click(2, column=NUMBER, modifier=CTRL)
    assert three.asked == []
    three.click(1, column=TEXT)
    assert three.asked == []
    three.room._open_by_number(three.table.model().index(1, NUMBER))
    three.click(1)
    three.key(KEY.Key_Return)
    assert three.asked == [("open", "c2"), ("open", "c2")]


def test_leaves_are_turned_to_by_their_pills(three, make_view, make_entry):
    names = ("progressTable", "progressNews", "progressSections", "progressSectors")
    three.room.show_view(make_view((make_entry(1),), fresh=(make_entry(1),)))
    for number, name in enumerate(names):
        three.press(f"progressLeaf{number}")
        pills = [three.find(QPushButton, f"progressLeaf{n}").isChecked() for n in range(4)]
        assert pills == [n == number for n in range(4)]
        assert three.find(QTableView, name).isVisible()
    assert three.find(QPushButton, "progressLeaf2").text() == "按章节"


def test_one_row_chosen_copies_all_and_two_copy_two(three):
    three.click(0)
    three.key(KEY.Key_C, CTRL)
    assert three.asked[-1] == ("tell", "已复制 3 条，可粘贴到电子表格。")
    three.click(2, modifier=CTRL)
    three.key(KEY.Key_C, CTRL)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert [line.split("\t")[0] for line in lines] == ["序号", "1", "3"]
    assert three.asked[-1] == ("tell", "已复制 2 条，可粘贴到电子表格。")


@pytest.mark.parametrize(("place", "ending"), [(0, ".xlsx"), (1, ".csv")])
def test_what_is_shown_is_exported(three, monkeypatch, tmp_path, place, ending):
    three.press("donePill")
    proposed = []

    def choose(_, _caption, name, kind):
        proposed.append((name.rsplit("/", 1)[-1], kind))
        return str(tmp_path / "跟进"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    three.find(QPushButton, "progressExport").menu().actions()[place].trigger()
    assert proposed == [(f"跟进 最新情况{ending}", f"*{ending}")]
    assert three.asked == [("export", f"跟进{ending}", [1])]


def test_where_no_file_is_chosen_nothing_is_exported(three, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    three.find(QPushButton, "progressExport").menu().actions()[0].trigger()
    assert three.asked == []


def test_columns_give_way_and_the_words_do_not(three):
    def hidden():
        return [three.table.isColumnHidden(n) for n in range(6)]

    assert hidden() == [False] * 6
    three.room.resize(800, 640)
    assert hidden() == [False, False, False, False, True, True]
    three.room.resize(1200, 640)
    assert hidden() == [False] * 6
    three.room.set_look(Look(DARK, 200, serif=True))
    assert hidden()[:4] == [False] * 4
    assert hidden()[5]


def test_it_is_entered_with_the_keys_at_the_table_and_may_always_be_left(three):
    three.room.enter()
    assert three.asked == [("look", None)]
    assert three.table.hasFocus()
    three.room.hand_over()
    assert three.room.may_leave()
    three.room.leave()
    assert three.room.widget is three.room


# The model


@pytest.fixture
def model(shown, make_view, make_entry):
    parent = shown(QWidget(), 10, 10)
    made = ProgressModel(parent)
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    parent.tester = QAbstractItemModelTester(made, mode, parent)
    entries = (
        make_entry(3, S.DONE, date="2025-03-01", source="乙"),
        make_entry(1, S.BEHIND, date="2025-05-01", source="甲"),
    )
    made.show(make_view(entries, dues={1: SOON, 2: OVERDUE}).overview.rows)
    return made


def order(model):
    return [row.commitment.number for row in model.rows()]


@pytest.mark.parametrize(
    ("column", "way", "numbers"),
    [
        (NUMBER, DOWN, [3, 2, 1]),
        (STATUS, UP, [2, 1, 3]),
        (STATUS, DOWN, [3, 1, 2]),
        (DUE, UP, [2, 1, 3]),
        (LAST, UP, [2, 3, 1]),
        (LAST, DOWN, [1, 3, 2]),
        (SOURCE, DOWN, [1, 3, 2]),
        (99, UP, [1, 2, 3]),
    ],
)
def test_rows_are_sorted_by_any_column(model, column, way, numbers):
    model.sort(column, way)
    assert order(model) == numbers
    model.show(model.rows())
    assert order(model) == numbers, "the order stays when they come anew"


def test_what_is_late_and_soon_has_its_colour(model):
    def colour(row, column):
        return model.index(row, column).data(ROLE.ForegroundRole)

    assert colour(1, DUE) == QColor(LIGHT.accent)
    assert colour(0, DUE) == QColor(LIGHT.warning)
    assert colour(2, DUE) == QColor(LIGHT.ink2)
    assert colour(2, STATUS) == QColor(LIGHT.green)
    assert colour(0, TEXT) is None
    model.set_tokens(DARK)
    assert colour(2, STATUS) == QColor(DARK.green)


def test_cells_are_read_with_their_heads(model):
    said = [model.index(0, column).data(ROLE.AccessibleTextRole) for column in range(6)]
    assert said[0] == "条：1"
    assert said[2] == "状态：▲ 滞后"
    assert said[4] == "最近记录：2025年上半年 · 2025-05-01"
    assert said[5] == "来源：甲"
    assert model.index(1, LAST).data() == model.index(1, SOURCE).data() == ""
    assert (model.row_of("c3"), model.row_of("c9")) == (2, -1)


# Proposals


@pytest.fixture
def sheet(shown, look, make_view, open_report):
    found = tuple(
        Proposal(f"c{n}", "2025H1", S.DONE, "半年通报", "已 完成\n了", "2025-07-01")
        for n in (3, 1, 9)
    )
    window = shown(QWidget())
    made = ProposalsSheet(make_view(proposals=found), open_report.report.commitments, look, window)
    made.show()
    return made


def test_proposals_stand_in_reading_order_all_wanted(sheet):
    tree = sheet.findChild(QTreeWidget, "proposals")
    rows = [
        [tree.topLevelItem(n).text(c) for c in range(5)] for n in range(tree.topLevelItemCount())
    ]
    assert [row[0] for row in rows] == ["1", "3"], "one on a sentence that is gone is left out"
    assert rows[0][2:] == ["● 已完成", "2025年上半年", "已 完成 了（半年通报）"]
    assert [each.commitment for each in sheet.wanted()] == ["c1", "c3"]
    assert sheet.findChild(QPushButton, "proposalsKeep").text() == "带入 2 条"
    assert tree.topLevelItem(0).toolTip(1) == rows[0][1]


def test_without_one_wanted_nothing_can_be_taken_over(sheet, qtbot):
    keep = sheet.findChild(QPushButton, "proposalsKeep")
    qtbot.mouseClick(sheet.findChild(QPushButton, "proposalsNone"), LEFT)
    assert (keep.text(), keep.isEnabled(), sheet.wanted()) == ("带入 0 条", False, [])
    tree = sheet.findChild(QTreeWidget, "proposals")
    tree.setFocus()
    qtbot.keyClick(tree, KEY.Key_Space)
    assert (keep.text(), keep.isEnabled()) == ("带入 1 条", True)
    qtbot.mouseClick(sheet.findChild(QPushButton, "proposalsAll"), LEFT)
    assert len(sheet.wanted()) == 2


def test_the_sheet_is_left_by_escape_and_by_its_button(sheet, qtbot):
    left = []
    sheet.rejected.connect(lambda: left.append(True))
    qtbot.keyClick(sheet, KEY.Key_Escape)
    sheet.show()
    qtbot.mouseClick(sheet.findChild(QPushButton, "proposalsBack"), LEFT)
    assert left == [True, True]


def test_without_proposals_the_sheet_is_empty_and_keeps_nothing(shown, look, make_view):
    sheet = ProposalsSheet(make_view(), (), look, shown(QWidget()))
    assert sheet.wanted() == []
    assert not sheet.findChild(QPushButton, "proposalsKeep").isEnabled()


def test_the_room_takes_over_what_was_ticked(hand, make_view, qtbot):
    found = tuple(Proposal(f"c{n}", "2025H1", S.DONE, "表", "已完成", "") for n in (1, 2))
    hand.room.show_view(make_view(proposals=found))
    assert hand.find(QPushButton, "progressTake").text() == "从任务表带入 2 条…"
    hand.press("progressTake")
    sheet = hand.room.findChild(ProposalsSheet)
    tree = sheet.findChild(QTreeWidget, "proposals")
    tree.setFocus()
    qtbot.keyClick(tree, KEY.Key_Space)
    qtbot.mouseClick(sheet.findChild(QPushButton, "proposalsKeep"), LEFT)
    assert hand.asked == [("take over", ["c2"])]
