"""Following up: U on the page, the sheet, the room 跟进."""

import csv
from datetime import date

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDateEdit,
    QFileDialog,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QTreeWidget,
)

from jjdesk.domain.progress import Status
from jjdesk.domain.task import Match, Verdict
from jjdesk.gui.dialogs.status_proposals import ProposalsSheet
from jjdesk.gui.dialogs.status_sheet import StatusSheet
from jjdesk.gui.models.progress_model import NUMBER, ROW_ROLE, STATUS
from jjdesk.gui.widgets.follow_line import FollowLine
from jjdesk.services import constituency, tasking
from jjdesk.services.constituency import Constituency
from jjdesk.services.following import Given
from jjdesk.services.opening import open_bundled

TODAY = date.today().isoformat()  # noqa: DTZ011  as the machine's user sees it


class Hand:
    """What a hand does to follow up."""

    def __init__(self, desk, qtbot) -> None:
        self.desk = desk
        self._qtbot = qtbot
        self.follower = desk.window._filling._follower

    @property
    def line(self) -> str:
        return self.desk.find(FollowLine, "followLine").text()

    @property
    def sheet(self) -> StatusSheet:
        return next(s for s in self.desk.window.findChildren(StatusSheet) if s.isVisible())

    def part(self, kind: type, name: str):
        return self.sheet.findChild(kind, name)

    def press(self, button: str) -> None:
        self._qtbot.mouseClick(self.part(QPushButton, button), Qt.MouseButton.LeftButton)

    def key(self, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus of the active window is."""
        self._qtbot.keyClick(QApplication.focusWidget(), key, modifier)

    def ask(self, number: int) -> None:
        """Choose a commitment on the page and press U."""
        self.back()
        self.desk.click(number)
        self.desk.key("u")
        self._settle_sheet()

    def _settle_sheet(self) -> None:
        self._qtbot.waitUntil(
            lambda: any(s.isVisible() for s in self.desk.window.findChildren(StatusSheet))
        )
        self.sheet.activateWindow()
        pills = self.sheet.findChildren(QPushButton)
        self._qtbot.waitUntil(lambda: QApplication.focusWidget() in pills)

    def back(self) -> None:
        """A dialog that closes gives the focus back on a screen, but not offscreen."""
        target = self.desk.page if self.desk.page.isVisible() else self.table
        self.desk.window.activateWindow()
        target.setFocus()
        self._qtbot.waitUntil(lambda: QApplication.focusWidget() is target)

    def wait_line(self, words: str) -> None:
        self._qtbot.waitUntil(lambda: words in self.line)

    def seed(self, numbers, given: Given) -> None:
        """Entries on commitments of those numbers, as one act."""
        wanted = [self.follower.commitments()[number - 1] for number in numbers]
        with self._qtbot.waitSignal(self.follower.viewed):
            self.follower.give(wanted, given)

    # The room

    def enter(self):
        labels = [label for _, label in self.desk.window._filling.rooms.labels()]
        self.back()
        with self._qtbot.waitSignal(self.follower.viewed):
            self.desk.key(str(labels.index("跟进") + 1), Qt.KeyboardModifier.AltModifier)
        self._qtbot.waitUntil(lambda: self.table.model().rowCount() > 0)
        self.table.setFocus()
        return self

    @property
    def table(self) -> QTableView:
        return self.desk.find(QTableView, "progressTable")

    def rows(self) -> list[int]:
        model = self.table.model()
        return [model.index(n, 0).data(ROW_ROLE).commitment.number for n in range(model.rowCount())]

    def statuses(self, *numbers: int) -> list[Status]:
        model, shown = self.table.model(), self.rows()
        return [model.index(shown.index(n), 0).data(ROW_ROLE).status for n in numbers]

    def cell(self, number: int, column: int):
        index = self.table.model().index(self.rows().index(number), column)
        self.table.scrollTo(index)
        return self.table.visualRect(index).center()

    def click(self, number: int, modifier=Qt.KeyboardModifier.NoModifier, column=STATUS) -> None:
        self._qtbot.mouseClick(
            self.table.viewport(), Qt.MouseButton.LeftButton, modifier, self.cell(number, column)
        )

    def pill(self, name: str) -> None:
        self._qtbot.mouseClick(self.desk.find(QPushButton, name), Qt.MouseButton.LeftButton)

    def words(self, name: str) -> str:
        return self.desk.find(QLabel, name).text()

    def wait_status(self, number: int, status: Status) -> None:
        self._qtbot.waitUntil(lambda: self.statuses(number) == [status])


@pytest.fixture
def hand(desk, qtbot) -> Hand:
    hand = Hand(desk, qtbot)
    qtbot.waitUntil(lambda: hand.follower._view is not None, timeout=10000)
    return hand


def test_u_asks_and_the_margin_says_how_it_stands(hand):
    hand.ask(2)
    assert hand.part(QLabel, "statusHead").text().startswith("第 2 条 · ")
    assert hand.part(QPushButton, "status5").isChecked()
    hand.key("2")
    assert hand.part(QPushButton, "status2").isChecked()
    source = hand.part(QComboBox, "statusSource")
    source.setFocus()
    hand.desk.commit("区政府办2号通报")
    hand.key(Qt.Key.Key_Return)
    hand.wait_line("推进中（2025年")
    assert hand.line == f"跟进：推进中（2025年）· 区政府办2号通报 {TODAY}"
    hand.ask(3)
    assert hand.line == "跟进：未评"
    hand.key(Qt.Key.Key_Escape)
    assert hand.line == "跟进：未评"


def test_u_is_heard_before_the_workbook_is_read(desk, qtbot):
    hand = Hand(desk, qtbot)
    assert hand.follower._view is None
    hand.ask(2)
    assert hand.part(QLabel, "statusHead").text().startswith("第 2 条 · ")


def test_u_asks_in_the_reading_mode_and_in_no_room_of_other_things(hand, qtbot):
    hand.desk.click(2)
    hand.desk.key("r")
    qtbot.waitUntil(lambda: not hand.desk.page.isVisible())
    hand.desk.key("u")
    hand._settle_sheet()
    assert hand.part(QLabel, "statusHead").text().startswith("第 2 条 · ")
    hand.press("statusBack")
    hand.desk.window._filling.rooms.go("library")
    hand.desk.window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    hand.desk.key("u")
    sheets = hand.desk.window.findChildren(StatusSheet)
    assert not any(sheet.isVisible() for sheet in sheets)


def test_digits_in_a_field_are_its_own(hand):
    hand.ask(2)
    note = hand.part(QPlainTextEdit, "statusNote")
    note.setFocus()
    for digit in "41":
        hand.key(digit)
    source = hand.part(QComboBox, "statusSource")
    source.setFocus()
    hand.key("3")
    assert (note.toPlainText(), source.currentText()) == ("41", "3")
    assert hand.part(QPushButton, "status5").isChecked()
    said = hand.sheet.said()
    assert (said.status, said.source, said.note) == (Status.UNRATED, "3", "41")
    hand.key(Qt.Key.Key_4, Qt.KeyboardModifier.NoModifier)
    assert source.currentText() == "34"
    note.setFocus()
    hand.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    hand.wait_line("未评（2025年）· 34")


def test_an_entry_is_put_right_and_taken_away_on_the_sheet_and_that_undone(hand, qtbot):
    hand.seed([2], Given("2025H1", Status.UNDER_WAY, "2025-03-01", "区政府办通报", "已开工"))
    hand.seed([2], Given("2025Q3", Status.BEHIND, "2025-10-09"))
    hand.ask(2)
    history = hand.part(QListWidget, "statusHistory")
    assert [history.item(n).text() for n in range(history.count())] == [
        "滞后（2025年三季度）· 2025-10-09",
        "推进中（2025年上半年）· 区政府办通报 2025-03-01\n已开工",
    ]
    history.setFocus()
    hand.key(Qt.Key.Key_Down)
    hand.key(Qt.Key.Key_Return)
    assert hand.sheet.isVisible()
    assert hand.part(QPushButton, "statusKeep").text() == "改好"
    assert hand.part(QComboBox, "statusPeriod").currentText() == "2025年上半年"
    assert hand.part(QDateEdit, "statusDate").date() == QDate(2025, 3, 1)
    hand.key(Qt.Key.Key_Escape)
    assert hand.part(QPushButton, "statusKeep").text() == "记下"
    hand.press("statusChange")
    hand.key("4")
    hand.press("statusKeep")
    qtbot.waitUntil(lambda: history.item(1).text().startswith("已完成（2025年上半年）"))
    assert hand.sheet.isVisible()
    history.setFocus()
    history.setCurrentRow(0)
    hand.key(Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: history.count() == 1)
    hand.desk.ctrl("z")
    qtbot.waitUntil(lambda: history.count() == 2)
    hand.press("statusDrop")
    qtbot.waitUntil(lambda: history.count() == 1)
    hand.press("statusBack")
    hand.wait_line("已完成（2025年上半年）")
    hand.back()
    hand.desk.ctrl("z")
    hand.wait_line("滞后（2025年三季度）")
    hand.desk.ctrl("z")
    hand.desk.ctrl("y")
    hand.desk.ctrl("y")
    hand.wait_line("已完成（2025年上半年）")


def test_the_sheet_takes_back_only_its_own_acts(hand):
    hand.seed([2], Given("2025H1", Status.UNDER_WAY, "2025-03-01"))
    hand.ask(2)
    hand.desk.ctrl("z")
    hand.press("statusBack")
    hand.follower.load()
    hand.follower._workbook.drain()
    assert "推进中" in hand.line


def test_a_wrong_clock_is_shown_and_judges_nothing(hand, qtbot):
    hand.seed([2], Given("2025H1", Status.UNDER_WAY, "2025-03-01"))
    view = replace(hand.follower._view, today="1980-01-04")
    sheet = StatusSheet(hand.follower.commitments()[:1], view, None, hand.desk.window.look)
    qtbot.addWidget(sheet)
    sheet.show()
    assert "1980-01-04" in sheet.findChild(QLabel, "statusHint").text()
    assert sheet.findChild(QLabel, "statusHint").isVisible()
    assert sheet.said().date == "1980-01-04"
    hand.ask(2)
    assert not hand.part(QLabel, "statusHint").isVisible()


def test_entries_on_sentences_that_are_gone_are_said(hand):
    gone = replace(hand.follower.commitments()[0], id="gone")
    opened = open_bundled()
    given = Given("2025H1", Status.DONE, "2025-07-01")
    hand.follower._workbook.run(
        lambda s: s.following.set_status(
            replace(opened, report=replace(opened.report, commitments=(gone,))), [gone], given
        ),
        lambda _: None,
        pytest.fail,
    )
    hand.enter()
    assert "另有 1 条记录所在的句子已不在这份报告里" in hand.words("progressAnswer")


def test_a_workbook_that_another_window_has_is_only_looked_at(hand, start, qtbot):
    hand.seed([2], Given("2025H1", Status.DONE, "2025-07-01"))
    other = Hand(start(hand.desk.workbook), qtbot)
    qtbot.waitUntil(lambda: other.follower._view is not None, timeout=10000)
    other.enter()
    assert other.statuses(2) == [Status.DONE]
    bar = other.desk.window._filling.bar
    bar.hide()
    other.click(3)
    other.key("2")
    qtbot.waitUntil(bar.isVisible)
    assert "只供阅读" in other.words("noticeWords")
    assert other.statuses(3) == [Status.UNRATED]


def test_earlier_sources_are_offered(hand):
    for source in ("电话", "区政府办通报", "区政府办通报"):
        hand.seed([9], Given("2025", Status.UNDER_WAY, "2025-03-01", source))
    hand.ask(2)
    box = hand.part(QComboBox, "statusSource")
    assert [box.itemText(n) for n in range(box.count())] == ["区政府办通报", "电话"]
    assert box.currentText() == ""
    box.setFocus()
    hand.desk.commit("府办")
    assert box.completer().completionCount() == 1
    assert box.completer().currentCompletion() == "区政府办通报"


def test_the_room_sets_many_by_one_key_and_one_undo_takes_them_back(hand):
    hand.enter()
    assert hand.rows() == list(range(1, 155))
    assert "还没有跟进记录" in hand.words("progressHint")
    hand.click(2)
    hand.click(5, Qt.KeyboardModifier.ShiftModifier)
    hand.click(9, Qt.KeyboardModifier.ControlModifier)
    hand.key("4")
    hand.wait_status(9, Status.DONE)
    assert hand.statuses(1, 2, 3, 4, 5, 6, 9) == [
        Status.UNRATED,
        *[Status.DONE] * 4,
        Status.UNRATED,
        Status.DONE,
    ]
    assert "已完成 5" in hand.desk.find(QPushButton, "donePill").text()
    assert "还没有跟进记录" not in hand.words("progressHint")
    chosen = {index.data(ROW_ROLE).commitment.number for index in hand.table.selectedIndexes()}
    assert chosen == {2, 3, 4, 5, 9}
    hand.key("1")
    hand.wait_status(2, Status.NOT_STARTED)
    hand.desk.ctrl("z")
    hand.wait_status(2, Status.DONE)
    hand.desk.ctrl("z")
    hand.wait_status(2, Status.UNRATED)
    assert hand.statuses(3, 9) == [Status.UNRATED] * 2


def test_u_in_the_room_asks_about_its_rows(hand):
    hand.enter()
    hand.click(2)
    hand.click(4, Qt.KeyboardModifier.ShiftModifier)
    hand.desk.key("u")
    hand._settle_sheet()
    assert hand.part(QLabel, "statusHead").text() == "3 条承诺事项"
    assert not hand.part(QListWidget, "statusHistory").isVisible()
    hand.key("3")
    hand.key(Qt.Key.Key_Return)
    hand.wait_status(4, Status.BEHIND)
    assert hand.statuses(2, 3) == [Status.BEHIND] * 2


@pytest.mark.parametrize("way", ["enter", "number", "double"])
def test_a_row_leads_to_its_commitment(hand, qtbot, way):
    hand.enter()
    if way == "number":
        hand.click(40, column=NUMBER)
    else:
        hand.click(40)
        if way == "enter":
            hand.key(Qt.Key.Key_Return)
        else:
            where = hand.cell(40, STATUS)
            qtbot.mouseDClick(hand.table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    qtbot.waitUntil(hand.desk.page.isVisible)
    assert hand.desk.chosen == 40


def test_rows_are_filtered_by_status_and_by_the_deputys_towns(hand, qtbot):
    hand.seed([2, 3], Given("2025H1", Status.DONE, "2025-03-01"))
    hand.seed([4], Given("2025H1", Status.BEHIND, "2025-03-01"))
    hand.enter()
    assert hand.words("counts") == "跟进 3 / 154 条    记录 3 条"
    hand.pill("donePill")
    assert hand.rows() == [2, 3]
    hand.pill("behindPill")
    assert hand.rows() == [2, 3, 4]
    hand.pill("donePill")
    hand.pill("behindPill")
    assert len(hand.rows()) == 154
    mine = hand.desk.find(QPushButton, "minePill")
    assert not mine.isVisible()
    named = next(c for c in hand.follower.commitments() if c.places)
    own = constituency.setting(Constituency("江津区", named.places[:1]))
    hand.follower._workbook.run(lambda s: s.settings.remember(own), lambda _: None, pytest.fail)
    with qtbot.waitSignal(hand.follower.viewed):
        hand.follower.load()
    hand.pill("minePill")
    assert named.number in hand.rows()
    assert len(hand.rows()) < 154


def test_a_period_is_looked_at_by_itself(hand):
    hand.seed([2], Given("2025H1", Status.UNDER_WAY, "2025-07-01"))
    hand.seed([2], Given("2025Q3", Status.DONE, "2025-10-01"))
    hand.enter()
    assert hand.statuses(2) == [Status.DONE]
    box = hand.desk.find(QComboBox, "progressPeriod")
    assert [box.itemText(n) for n in range(box.count())] == [
        "最新情况",
        "2025年三季度",
        "2025年上半年",
    ]
    box.setFocus()
    hand.key(Qt.Key.Key_End)
    hand.wait_status(2, Status.UNDER_WAY)
    hand.table.setFocus()
    hand.click(3)
    hand.key("3")
    hand.wait_status(3, Status.BEHIND)
    assert hand.follower._view.changes[-1].period == "2025H1"


def test_what_is_new_is_listed_until_it_was_looked_at(hand, start, qtbot):
    hand.seed([2], Given("2025H1", Status.UNDER_WAY, "2025-07-01", "电话"))
    hand.enter()
    hand.desk.close()
    again = Hand(start(hand.desk.workbook), qtbot)
    qtbot.waitUntil(lambda: again.follower._view is not None, timeout=10000)
    again.seed([7, 5], Given("2025Q3", Status.DONE, "2025-10-01", "通报"))
    again.enter()
    news = again.desk.find(QPushButton, "progressLeaf1")
    qtbot.waitUntil(lambda: news.text() == "新变化 2")
    assert "查看以来有 2 条新记录" in again.words("progressAnswer")
    again.pill("progressLeaf1")
    table = again.desk.find(QTableView, "progressNews")
    shown = [table.model().index(n, 0).data() for n in range(table.model().rowCount())]
    assert shown == ["5", "7"]
    table.setCurrentIndex(table.model().index(1, 0))
    table.setFocus()
    again.key(Qt.Key.Key_Return)
    qtbot.waitUntil(again.desk.page.isVisible)
    assert again.desk.chosen == 7
    again.enter()
    assert news.text() == "新变化 2"


def test_sections_and_sectors_have_their_bars(hand):
    hand.seed([1, 2, 3], Given("2025H1", Status.DONE, "2025-07-01"))
    hand.enter()
    for leaf, name, total in ((2, "progressSections", 8), (3, "progressSectors", 15)):
        hand.pill(f"progressLeaf{leaf}")
        table = hand.desk.find(QTableView, name)
        assert table.isVisible()
        model = table.model()
        assert model.rowCount() == total
        done = [model.index(n, 2).data() for n in range(total)]
        assert sum(int(each) for each in done if each.isdigit()) == 3
        table.grab()


def test_a_task_table_is_taken_over_row_by_row(hand, qtbot, monkeypatch):
    opened = open_bundled()
    ids = [commitment.id for commitment in opened.report.commitments]
    matches = tuple(Match(n, ids[n], 0.9, Verdict.SURE) for n in (1, 2))
    monkeypatch.setattr("jjdesk.services.task_matching.match", lambda *_: matches)
    lines = "序号\t目标任务\t完成时限\t推进情况\n1\t甲\t6月底\t已完成\n2\t乙\t2024年底\t推进中"
    raw = tasking.read_text(lines, "表")
    hand.follower._workbook.run(
        lambda s: s.tasking.add(opened, raw, name="半年通报", period="2025年上半年"),
        lambda _: None,
        pytest.fail,
    )
    hand.enter()
    take = hand.desk.find(QPushButton, "progressTake")
    assert take.text() == "从任务表带入 2 条…"
    assert "1 条逾期未完成" not in hand.words("progressAnswer")
    hand.pill("progressTake")
    sheet = hand.desk.window.findChild(ProposalsSheet)
    tree = sheet.findChild(QTreeWidget, "proposals")
    rows = [[tree.topLevelItem(n).text(c) for c in range(5)] for n in range(2)]
    assert [row[0] for row in rows] == ["2", "3"]
    assert rows[0][2:] == ["● 已完成", "2025年上半年", "已完成（半年通报）"]
    keep = sheet.findChild(QPushButton, "proposalsKeep")
    qtbot.mouseClick(sheet.findChild(QPushButton, "proposalsNone"), Qt.MouseButton.LeftButton)
    assert not keep.isEnabled()
    qtbot.mouseClick(sheet.findChild(QPushButton, "proposalsAll"), Qt.MouseButton.LeftButton)
    tree.setFocus()
    tree.setCurrentItem(tree.topLevelItem(1))
    qtbot.keyClick(tree, Qt.Key.Key_Space)
    assert keep.text() == "带入 1 条"
    qtbot.mouseClick(keep, Qt.MouseButton.LeftButton)
    hand.wait_status(2, Status.DONE)
    assert hand.statuses(3) == [Status.UNRATED]
    assert take.text() == "从任务表带入 1 条…"
    assert hand.desk.find(QPushButton, "overduePill").text() == "逾期 1"
    hand.pill("overduePill")
    assert hand.rows() == [3]


def test_rows_are_copied_and_exported(hand, qtbot, tmp_path, monkeypatch):
    hand.seed([2], Given("2025H1", Status.DONE, "2025-07-01", "=危险"))
    hand.enter()
    hand.click(2)
    hand.click(3, Qt.KeyboardModifier.ShiftModifier)
    hand.desk.ctrl("c")
    copied = QGuiApplication.clipboard().text().split("\n")
    QGuiApplication.clipboard().clear()
    assert [line.split("\t")[0] for line in copied] == ["序号", "2", "3"]
    assert copied[1].split("\t")[6] == "'=危险"
    hand.pill("donePill")
    path = tmp_path / "跟进"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    menu = hand.desk.find(QPushButton, "progressExport").menu()
    menu.actions()[1].trigger()
    written = path.with_suffix(".csv")
    qtbot.waitUntil(lambda: "已把 1 条" in hand.words("noticeWords"))
    rows = list(csv.reader(written.read_text(encoding="utf-8-sig").splitlines()))
    assert rows[2][6] == "'=危险"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("/no/such/folder/x.xlsx", ""))
    menu.actions()[0].trigger()
    qtbot.waitUntil(lambda: "x.xlsx" in hand.words("noticeWords"))


def test_another_report_has_its_own_progress(hand, qtbot):
    hand.seed([2], Given("2025H1", Status.DONE, "2025-07-01"))
    text = "云州县人民政府工作报告\n2031年工作安排\n一、教育\n新建小学3所，新增学位2000个。\n"

    def keep(services):
        preview = services.library.preview_text(text, "云州县2031.txt")
        change = services.library.add(preview, title="云州县报告", place="云州县", year=2031)
        return change.added.sha256

    kept = []
    hand.follower._workbook.run(keep, kept.append, pytest.fail)
    qtbot.waitUntil(lambda: bool(kept))
    hand.enter()
    box = hand.desk.find(QComboBox, "progressPeriod")
    box.setFocus()
    hand.key(Qt.Key.Key_End)
    qtbot.waitUntil(lambda: hand.follower._view.overview.period == "2025H1")
    hand.desk.window._filling._open(kept[0])
    qtbot.waitUntil(lambda: hand.follower._view.report == kept[0])
    hand.enter()
    assert hand.rows() == [1]
    assert hand.statuses(1) == [Status.UNRATED]
    assert box.currentText() == "最新情况"


def test_it_follows_the_look_and_gives_columns_up_where_text_is_large(hand, qtbot):
    hand.enter()
    window = hand.desk.window
    assert not hand.table.isColumnHidden(5)
    for _ in range(5):
        hand.desk.ctrl("=")
    qtbot.waitUntil(lambda: hand.table.isColumnHidden(5))
    assert not hand.table.isColumnHidden(3)
    window.change_scheme()
    window.grab()
