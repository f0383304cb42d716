"""The leaf 计票台 with real widgets: opening a vote, collecting, the six counters."""

import shutil

import pytest
from PySide6.QtWidgets import (
    QApplication,
    QPushButton,
    QScrollArea,
    QTableView,
    QWidget,
)

from jjdesk.gui.theme import LIGHT, Look
from jjdesk.gui.voting import station_folder
from jjdesk.gui.voting.station_page import COLLECT
from jjdesk.services.polling.stationing import CountingStation
from jjdesk.voting import box, sealing

# Opening


def test_a_package_and_an_empty_folder_open_a_station(hall, monkeypatch):
    hall.choose(monkeypatch, file=hall.file, folder=hall.station)
    hall.press("stationBegin")
    hall.wait(lambda: hall.now is not None)
    assert hall.page.isVisible()
    assert hall.page.step == COLLECT
    assert hall.leaf.badges() == ("示例名单 · 非大会名单", "模拟票决")
    assert hall.leaf.words() == "正在收票 · 收回 0 张"
    assert hall.words("stationTitle") == "民生实事项目票决"


def test_a_package_is_dropped_and_a_folder_too(hall, monkeypatch):
    hall.choose(monkeypatch, folder=hall.station)
    hall.drop(hall.file)
    hall.wait(lambda: hall.now is not None)
    hall.press("stationLeave")
    assert hall.leaf.opening.isVisible()
    assert hall.leaf.badges() == ()
    hall.drop(hall.station)
    hall.wait(lambda: hall.now is not None)
    hall.press("stationLeave")
    hall.drop(hall.stick)
    assert "不是票决包" in hall.said


def test_a_folder_that_holds_no_vote_is_refused(hall, monkeypatch):
    hall.choose(monkeypatch, folder=hall.stick)
    hall.press("stationResume")
    hall.wait(lambda: "票决包.jjvote" in hall.said)
    assert hall.now is None


def test_a_station_goes_on_after_it_was_left(hall, monkeypatch):
    hall.begin()
    hall.drop(hall.cast(0, 1))
    hall.wait(lambda: hall.now.electronic == 1)
    hall.press("stationLeave")
    hall.choose(monkeypatch, folder=hall.station)
    hall.press("stationResume")
    hall.wait(lambda: hall.now is not None)
    assert hall.words("stationBig") == "1"


# Collecting


def test_ballots_come_by_button_and_drop_and_what_is_refused_stands_there(hall, monkeypatch):
    hall.begin()
    hall.choose(monkeypatch, file=hall.cast(0, 1))
    hall.press("collectFiles")
    hall.wait(lambda: hall.now.electronic == 1)
    hall.cast(1, 2)
    hall.cast(1, 1, sequence=2)
    (hall.stick / "坏.jjballot").write_bytes(b"none")
    hall.drop(hall.stick)
    hall.wait(lambda: hall.now.electronic == 2)
    said = hall.words("collectLast")
    assert said == "本次看了 4 个文件：新收 1 张，改投 1 张，已在票箱 1 张，没有收 1 个。"
    assert "另有改投前的 1 份" in hall.words("stationBigUnit")
    table = hall.find(QTableView, "refusedTable").model()
    assert table.rowCount() == 1
    assert table.index(0, 0).data() == "坏.jjballot"
    assert "不是选票文件" in table.index(0, 1).data()
    hall.drop(hall.stick)
    hall.wait(lambda: "已在票箱 3 张" in hall.words("collectLast"))
    assert table.rowCount() == 1


def test_a_folder_without_ballots_says_so(hall, monkeypatch):
    hall.begin()
    hall.choose(monkeypatch, folder=hall.stick)
    hall.press("collectFolder")
    hall.wait(lambda: "没有选票文件" in hall.words("collectLast"))


def test_a_watched_stick_is_collected_pulled_and_goes_on(hall, monkeypatch):
    monkeypatch.setattr(station_folder, "_EVERY_MS", 30)
    hall.begin()
    hall.choose(monkeypatch, folder=hall.stick)
    hall.page.collect._folder._timer.setInterval(30)
    hall.cast(0, 1)
    hall.press("collectWatch")
    hall.wait(lambda: hall.now.electronic == 1)
    assert "停止监看" in hall.find(QPushButton, "collectWatch").text()
    shutil.move(hall.stick, hall.folder / "gone")
    hall.wait(lambda: "U 盘可能已拔出" in hall.words("collectLast"))
    shutil.move(hall.folder / "gone", hall.stick)
    hall.cast(1, 1)
    hall.wait(lambda: hall.now.electronic == 2)
    hall.press("collectWatch")
    assert hall.page.collect._folder.folder is None


def test_a_receipt_is_looked_up(hall):
    hall.begin()
    path = hall.cast(0, 1)
    hall.drop(path)
    hall.wait(lambda: hall.now.electronic == 1)
    hall.type("receiptField", sealing.receipt(path.read_bytes()))
    hall.wait(lambda: "在票箱里" in hall.words("receiptFound"))
    hall.drop(hall.cast(0, 2, sequence=2))
    hall.wait(lambda: hall.now.sealed == 2)
    hall.type("receiptField", sealing.receipt(path.read_bytes()))
    hall.wait(lambda: "共交来 2 张" in hall.words("receiptFound"))
    hall.type("receiptField", "0" * 20)
    hall.wait(lambda: "没有这张选票" in hall.words("receiptFound"))


def test_collecting_can_be_stopped_and_takes_nothing_then(hall):
    hall.begin()
    hall.cast(0, 1)
    hall.leaf.desk.began.connect(lambda _: hall.find(QPushButton, "stationStop").click())
    hall.drop(hall.stick)
    hall.wait(lambda: "已停止" in hall.said)
    assert hall.now.electronic == 0
    assert not hall.find(QWidget, "stationWork").isVisible()


def test_what_waits_is_told_of_when_the_first_is_done(hall):
    hall.begin()
    words, ended = [], []
    hall.leaf.desk.began.connect(words.append)
    hall.leaf.desk.ended.connect(lambda: ended.append(len(words)))
    hall.drop(hall.cast(0, 1))
    hall.drop(hall.cast(1, 1))
    hall.wait(lambda: hall.now.electronic == 2)
    assert ended == [3]
    assert not hall.find(QWidget, "stationWork").isVisible()


def test_it_is_counted_once_however_often_it_is_asked_for(hall):
    hall.begin()
    asked = []
    hall.leaf.desk.began.connect(asked.append)
    for _ in range(3):
        hall.leaf.desk.count(())
    assert len(asked) == 1
    hall.leaf.desk._thread.drain()


# Counters


def test_the_six_counters_are_typed_and_reconciled(hall):
    hall.begin()
    hall.drop(hall.cast(0, 1))
    hall.wait(lambda: hall.now.electronic == 1)
    hall.counters(4, 3)
    hall.wait(lambda: ("✓", "发出 3 = 收回 1 + 未收回 2") in hall.sums())
    assert ("✓", "实到 4 ≤ 应到 5，达到法定 4 人") in hall.sums()
    hall.counters(4, 5)
    hall.wait(lambda: ("✗", "发出 5 ＞ 实到 4") in hall.sums())
    numbers = {name: label.text() for name, label in hall.page.counters._numbers.items()}
    assert numbers == {"eligible": "5", "returned": "1", "missing": "4", "valid": "—", "void": "—"}


@pytest.mark.parametrize("scale", [100, 150, 200])
def test_all_counters_stand_in_the_panel_at_every_size(hall, scale):
    hall.begin()
    hall.leaf.set_look(Look(LIGHT, scale, serif=True))
    QApplication.processEvents()
    panel = hall.page.counters
    places = [widget.geometry() for _, widget in panel._rows]
    for one, place in enumerate(places):
        assert place.right() <= panel.width()
        assert not any(place.intersects(other) for other in places[one + 1 :])


def test_what_ends_after_another_vote_was_turned_to_does_not_come_back(hall):
    hall.begin()
    hall.cast(0, 1)
    hall.drop(hall.stick)
    hall.press("stationLeave")
    hall.leaf.desk._thread.drain()
    assert hall.leaf.opening.isVisible()
    assert hall.now is None
    hall.leaf.desk.resume(hall.station)
    hall.wait(lambda: hall.now is not None)
    assert hall.now.electronic == 1


def test_the_page_of_ballots_needs_no_scrolling_on_a_laptop(hall):
    hall.begin()
    (hall.stick / "坏.jjballot").write_bytes(b"none")
    hall.drop(hall.stick)
    hall.wait(lambda: hall.find(QTableView, "refusedTable").isVisible())
    scroll = hall.find(QScrollArea, "stationCollectScroll")
    hall.wait(lambda: scroll.verticalScrollBar().maximum() == 0)


def test_what_was_cut_off_is_said_when_the_folder_is_opened_again(hall, monkeypatch):
    station = CountingStation.begin(hall.file, hall.station)

    def killed(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(box, "write", killed)
    with pytest.raises(KeyboardInterrupt):
        station.collect([hall.cast(0, 1)])
    monkeypatch.undo()
    hall.leaf.desk.resume(hall.station)
    hall.wait(lambda: "上一次收票中断" in hall.said)
    hall.drop(hall.stick)
    hall.wait(lambda: hall.now.electronic == 1)


def test_a_long_title_does_not_widen_the_window(hall):
    hall.begin()
    hall.page._title.setText("长" * 300)
    assert hall.leaf.minimumSizeHint().width() < 1300


def test_the_window_closes_while_a_vote_is_open(voting, tmp_path):
    folder = tmp_path / "计票"
    folder.mkdir()
    voting.enter("station")
    voting.leaf.desk.begin(voting.package(demo=True), folder)
    voting.wait(lambda: voting.leaf._standing is not None)
    assert voting.room.words() == "正在收票 · 收回 0 张"
    voting.leaf.page.collect.watch(voting.folder)
    voting.desk.close()
    assert not voting.desk.window.isVisible()
    assert voting.leaf.page.collect._folder.folder is None
    assert CountingStation.resume(folder).standing().electronic == 0
