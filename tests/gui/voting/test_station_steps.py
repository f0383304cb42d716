"""An open vote: what is due, what is missing, where the keys go; counters as they are typed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QWidget,
)

from jjdesk.gui.theme import DARK, Look
from jjdesk.gui.voting import station_folder
from jjdesk.gui.voting.station_count import ClosingSheet
from jjdesk.gui.voting.station_folder import StationFolder
from jjdesk.gui.voting.station_page import COLLECT, COUNT, PAPER, RESULT
from jjdesk.services.polling.stationing import CountingStation, Keyer, Phase

KEY = Qt.Key


def texts(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


# Steps


def test_the_head_names_vote_and_package(hall):
    hall.begin()
    assert hall.words("stationTitle") == "民生实事项目票决"
    hints = [label.text() for label in hall.page.findChildren(QLabel, "stationHint")]
    assert f"票决包编号 {hall.package.fingerprint}" in hints
    where = next(
        label
        for label in hall.page.findChildren(QLabel, "stationHint")
        if label.text().startswith("票决包编号")
    )
    assert str(hall.station) in where.toolTip()


def test_steps_are_clicked_and_named_with_their_keys(hall):
    hall.begin()
    for place, words in enumerate(("收票", "纸质选票", "截止与开票", "结果")):
        step = hall.find(QPushButton, f"stationStep{place + 1}")
        assert step.toolTip() == f"{words}（Ctrl+Shift+{place + 1}）"
        hall.qtbot.mouseClick(step, Qt.MouseButton.LeftButton)
        assert hall.page.step == place
        assert step.isChecked()


def test_only_paper_that_has_to_be_looked_at_is_marked(hall):
    hall.begin()
    steps = hall.page._steps
    assert [step.property("todo") for step in steps[:3]] == [False] * 3
    hall.key_paper(Keyer.FIRST, 1, hall.ticked(1))
    hall.wait(lambda: steps[PAPER].property("todo") is True)
    hall.key_paper(Keyer.SECOND, 1, hall.ticked(1))
    hall.wait(lambda: steps[PAPER].property("todo") is False)


def test_a_vote_that_was_closed_is_opened_at_the_count_and_a_counted_one_at_its_result(hall):
    hall.counted((1, 2), (1, 3))
    hall.press("stationLeave")
    hall.leaf.desk.resume(hall.station)
    hall.wait(lambda: hall.now is not None)
    assert hall.page.step == RESULT
    assert hall.find(QPushButton, "resultProject").hasFocus()


def test_closed_it_is_opened_at_the_keys(hall):
    hall.begin()
    hall.counters(5, 0)
    hall.close()
    hall.press("stationLeave")
    hall.leaf.desk.resume(hall.station)
    hall.wait(lambda: hall.now is not None)
    assert hall.page.step == COUNT
    assert hall.find(QLineEdit, "shareCode").hasFocus()


def test_dropped_files_go_where_they_belong(hall):
    hall.begin()
    hall.counters(5, 1)
    hall.drop(hall.cast(0, 1))
    hall.wait(lambda: hall.now.electronic == 1)
    hall.close()
    share = hall.folder / "开票钥匙-1.jjshare"
    share.write_text(hall.shares[0].text)
    hall.drop(share)
    assert hall.page.step == COUNT
    hall.wait(lambda: len(hall.page.count._shares) == 1)
    hall.drop(hall.cast(1, 2))
    assert hall.page.step == COLLECT


def test_how_far_long_work_is_stands_at_the_foot(hall):
    hall.begin()
    desk, work = hall.leaf.desk, hall.find(QWidget, "stationWork")
    desk.began.emit("正在收票")
    assert work.isVisible()
    assert "正在收票" in texts(work)[0]
    desk.worked.emit(3, 12)
    bar = hall.find(QProgressBar, "stationBar")
    assert (bar.value(), bar.maximum()) == (3, 12)
    assert any("3" in text and "12" in text for text in texts(work))
    desk.ended.emit()
    assert not work.isVisible()


def test_every_page_follows_the_look(hall):
    hall.begin()
    hall.leaf.set_look(Look(DARK, 150, serif=True))
    assert hall.page.counters.width() == 432
    assert hall.find(QLineEdit, "receiptField").minimumWidth() == 390
    assert hall.page.result.board._look.tokens is DARK


# Counters


@pytest.mark.parametrize(
    ("present", "issued", "wrong"),
    [
        (6, 5, "实到 6 ＞ 应到 5"),
        (3, 3, "实到 3，不足法定的 4 人"),
        (4, 5, "发出 5 ＞ 实到 4"),
    ],
)
def test_numbers_that_do_not_add_up_are_shown_so(hall, present, issued, wrong):
    hall.begin()
    hall.counters(present, issued)
    hall.wait(lambda: ("✗", wrong) in hall.sums())
    words = next(words for _, words in hall.page.counters._sums if words.text() == wrong)
    assert words.property("state") == "bad"


def test_before_they_are_typed_the_sums_are_open(hall):
    hall.begin()
    assert hall.sums() == [
        ("○", "应到 5 人，法定 4 人到会"),
        ("○", "发出 ≤ 实到"),
        ("○", "发出 = 收回 + 未收回"),
        ("○", "收回 = 有效 + 无效（开票后得出）"),
    ]


def test_more_returned_than_issued_is_shown_in_both_places(hall):
    hall.begin()
    hall.cast(0, 1)
    hall.cast(1, 1)
    hall.drop(hall.stick)
    hall.wait(lambda: hall.now.electronic == 2)
    hall.counters(5, 1)
    hall.wait(lambda: ("✗", "收回 2 ＞ 发出 1，多出 1 张，本轮作废") in hall.sums())
    missing = hall.page.counters._numbers["missing"]
    assert (missing.text(), missing.property("problem")) == ("-1", True)


def test_one_number_alone_is_not_written(hall):
    hall.begin()
    hall.type("countPresent", "5")
    hall.leaf.desk._thread.drain()
    assert hall.now.present is None
    assert hall.find(QLineEdit, "countPresent").text() == "5", "it stays where it was typed"
    hall.page.counters.take_keyboard()
    assert hall.find(QLineEdit, "countIssued").hasFocus()


def test_the_same_numbers_are_not_written_again(hall, monkeypatch):
    hall.begin()
    hall.counters(5, 4)
    written = []
    monkeypatch.setattr(CountingStation, "set_counters", lambda *_: written.append(True))
    hall.type("countIssued", "4")
    hall.leaf.desk._thread.drain()
    assert written == []


@pytest.mark.parametrize(("typed", "taken"), [("-3", "3"), ("4x", "4"), ("123456", "12345")])
def test_only_numbers_can_be_typed(hall, typed, taken):
    hall.begin()
    field = hall.find(QLineEdit, "countPresent")
    field.setFocus()
    hall.qtbot.keyClicks(field, typed)
    assert field.text() == taken


def test_ballots_are_told_by_kind(hall):
    hall.begin()
    hall.drop(hall.cast(0, 1))
    hall.key_paper(Keyer.FIRST, 1, hall.ticked(1))
    hall.wait(lambda: hall.now and hall.now.returned == 2)
    assert hall.words("stationParts") == "电子 1 · 纸质 1"


def test_after_the_count_numbers_can_only_be_read(hall):
    hall.counted((1, 2), (1, 3))
    field = hall.find(QLineEdit, "countPresent")
    assert field.isReadOnly()
    assert field.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert field.property("fixed") is True


# Closing and keys


def test_closing_counts_what_is_there_in_words(hall):
    hall.begin()
    hall.drop(hall.cast(0, 1))
    hall.key_paper(Keyer.FIRST, 1, hall.ticked(1))
    hall.wait(lambda: hall.now and hall.now.returned == 2)
    hall.counters(5, 2)
    hall.page.turn(COUNT)
    hall.press("stationClose")
    sheet = hall.window.findChild(ClosingSheet)
    said = texts(sheet)
    assert said[0] == "截止后不能恢复"
    assert "票箱里现有电子选票 1 张，纸质选票 1 张。" in said
    assert not any("没有收回" in text for text in said), "all came back"
    assert any("电子选票、纸质选票只有 1 张" in text for text in said)
    assert sheet.focusWidget().objectName() == "closingBack"
    hall.qtbot.keyClick(sheet, KEY.Key_Escape)
    hall.wait(lambda: not hall.window.findChildren(ClosingSheet))
    assert hall.now.phase is Phase.COLLECTING


@pytest.fixture
def closed(hall):
    hall.begin()
    hall.counters(5, 0)
    hall.close()
    hall.page.turn(COUNT)
    return hall


def test_how_many_keys_are_missing_is_said(closed):
    assert "钥匙分给 3 人保管，2 人到场才能开票。还要 2 份。" in texts(closed.page.count)
    closed.type("shareCode", closed.shares[0].code)
    closed.wait(lambda: len(closed.page.count._shares) == 1)
    assert "钥匙分给 3 人保管，2 人到场才能开票。还要 1 份。" in texts(closed.page.count)
    assert closed.find(QLineEdit, "shareCode").hasFocus()
    closed.type("shareCode", closed.shares[2].code)
    closed.wait(lambda: len(closed.page.count._shares) == 2)
    assert any(text.endswith("钥匙已够。") for text in texts(closed.page.count))
    assert closed.find(QPushButton, "stationGo").hasFocus()
    assert "可以开票了。" in closed.page.count._obstacle.text()


def test_parts_of_the_key_come_from_files(closed, monkeypatch):
    paths = []
    for share in closed.shares[:2]:
        paths.append(closed.folder / f"{share.number}.jjshare")
        paths[-1].write_text(share.text)
    asked = []

    def choose(_, caption, folder, kinds):
        asked.append((caption, folder, kinds))
        return [str(path) for path in paths], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", choose)
    closed.press("shareFile")
    assert asked == [("选择开票钥匙", "", "开票钥匙 (*.jjshare);;所有文件 (*)")]
    closed.wait(lambda: len(closed.page.count._shares) == 2)
    slots = [label.text() for label in closed.leaf.findChildren(QLabel, "shareSlot")]
    assert slots[-2:] == ["✓ 钥匙 1", "✓ 钥匙 2"]


def test_a_key_file_that_is_gone_is_said(closed):
    closed.page.count.take_file(closed.folder / "没有.jjshare")
    closed.wait(closed.page.count._says.isVisible)
    assert closed.page.count._says.text().startswith("读不出“没有.jjshare”（")
    assert "没有改动" in closed.page.count._says.text()


def test_nothing_typed_is_no_key(closed):
    closed.type("shareCode", "  ")
    closed.press("shareAdd")
    closed.leaf.desk._thread.drain()
    assert not closed.page.count._says.isVisible()


def test_the_same_key_from_two_ways_at_once_is_taken_once(closed):
    """Both were right when they were looked at."""
    count = closed.page.count
    count._admitted(closed.shares[0])
    count._admitted(closed.shares[0])
    assert len(count._shares) == 1
    assert count._says.text() == "钥匙 1 已经交入了。请由另一位保管人交入。"


def test_before_closing_no_key_is_taken(hall):
    hall.begin()
    hall.page.count._admitted(hall.shares[0])
    assert hall.page.count._shares == []
    assert not hall.find(QLineEdit, "shareCode").isEnabled()


def test_the_keys_go_to_what_is_due(closed):
    assert QApplication.focusWidget() is closed.find(QLineEdit, "shareCode")
    closed.page.count.take_keyboard()
    for share in closed.shares[:2]:
        closed.page.count._admitted(share)
    closed.page.count.take_keyboard()
    assert QApplication.focusWidget() is closed.find(QPushButton, "stationGo")


def test_after_the_count_there_is_nothing_more_to_do_here(hall):
    hall.counted((1, 2), (1, 3))
    hall.page.turn(COUNT)
    assert "✓ 已开票、计票，结果已由计票组的密钥签名。" in texts(hall.page.count)
    for name in ("stationGo", "stationClose", "shareAdd", "stationReview"):
        assert not hall.find(QPushButton, name).isVisible()
    assert not any(slot.isVisible() for slot in hall.leaf.findChildren(QLabel, "shareSlot"))


# A watched folder


@pytest.fixture
def folder(shown, monkeypatch):
    """A watcher that looks often, and what it told."""
    monkeypatch.setattr(station_folder, "_EVERY_MS", 20)
    watcher = StationFolder(shown(QWidget(), 10, 10))
    watcher.told = []
    watcher.arrived.connect(lambda paths: watcher.told.append([path.name for path in paths]))
    watcher.lost.connect(watcher.told.append)
    watcher.back.connect(lambda: watcher.told.append("back"))
    yield watcher
    watcher.stop()


def test_only_what_has_come_to_rest_is_told_and_each_once(folder, tmp_path, qtbot):
    (tmp_path / "a.jjballot").write_bytes(b"1")
    (tmp_path / "b.txt").write_bytes(b"1")
    folder.watch(tmp_path)
    qtbot.waitUntil(lambda: folder.told == [["a.jjballot"]])
    (tmp_path / "c.jjballot").write_bytes(b"2")
    qtbot.waitUntil(lambda: folder.told == [["a.jjballot"], ["c.jjballot"]])
    assert folder.folder == tmp_path


def test_what_could_not_be_taken_is_told_again(folder, tmp_path, qtbot):
    (tmp_path / "a.jjballot").write_bytes(b"1")
    folder.watch(tmp_path)
    qtbot.waitUntil(lambda: folder.told == [["a.jjballot"]])
    folder.again()
    qtbot.waitUntil(lambda: folder.told == [["a.jjballot"]] * 2)
    folder.stop()
    folder.again()
    assert folder.folder is None


def test_a_folder_that_is_not_there_is_told_once_and_when_it_is_back(folder, tmp_path, qtbot):
    gone = tmp_path / "U盘"
    folder.watch(gone)
    lost = "看不到“U盘”，U 盘可能已拔出。插回后会接着收。"
    qtbot.waitUntil(lambda: folder.told == [lost])
    gone.mkdir()
    qtbot.waitUntil(lambda: folder.told == [lost, "back"])


def test_what_is_found_after_it_was_stopped_is_not_told(folder, tmp_path, qtbot):
    (tmp_path / "a.jjballot").write_bytes(b"1")
    folder.watch(tmp_path)
    folder.stop()
    folder._look()
    qtbot.waitUntil(lambda: not folder._looking)
    assert folder.told == []
