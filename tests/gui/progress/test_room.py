"""Following up: the room 跟进."""

import csv
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QLabel,
    QListWidget,
    QPushButton,
    QTableView,
    QTreeWidget,
)

from jjdesk.domain.progress import Status
from jjdesk.domain.task import Match, Verdict
from jjdesk.gui.progress.progress_model import NUMBER, ROW_ROLE, STATUS
from jjdesk.gui.progress.status_proposals import ProposalsSheet
from jjdesk.services import constituency, tasking
from jjdesk.services.constituency import Constituency
from jjdesk.services.following import Given
from jjdesk.services.opening import open_bundled

TODAY = date.today().isoformat()  # noqa: DTZ011  as the machine's user sees it


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


def test_what_is_new_is_listed_until_it_was_looked_at(hand, start, qtbot, hand_at):
    hand.seed([2], Given("2025H1", Status.UNDER_WAY, "2025-07-01", "电话"))
    hand.enter()
    hand.desk.close()
    again = hand_at(start(hand.desk.workbook))
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
