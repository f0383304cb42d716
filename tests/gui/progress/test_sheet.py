"""Following up: U on the page, and the sheet."""

from datetime import date

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDateEdit,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
)

from jjdesk.domain.progress import Status
from jjdesk.gui.progress.status_sheet import StatusSheet
from jjdesk.services.following import Given
from jjdesk.services.opening import open_bundled

TODAY = date.today().isoformat()  # noqa: DTZ011  as the machine's user sees it


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


def test_u_is_heard_before_the_workbook_is_read(start, hand_at):
    hand = hand_at(start())
    hand.desk.window._filling._later.stop()  # the workbook is not gone to before U is
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


def test_a_workbook_that_another_window_has_is_only_looked_at(hand, start, qtbot, hand_at):
    hand.seed([2], Given("2025H1", Status.DONE, "2025-07-01"))
    other = hand_at(start(hand.desk.workbook))
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
