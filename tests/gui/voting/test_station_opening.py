"""The counting station before a vote is open: three ways in by key, mouse and drop."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton

from jjdesk.gui.theme import LIGHT, Look
from jjdesk.gui.voting.station_opening import StationOpening
from jjdesk.services.polling.stationing import CountingStation

KEY = Qt.Key


class Hand:
    """The page with a hand on it, and what it told."""

    def __init__(self, qtbot, page, monkeypatch):
        self.qtbot, self.page, self.monkeypatch = qtbot, page, monkeypatch
        self.told, self.asked = [], []
        page.begun.connect(lambda file, folder: self.told.append(("begun", file, folder)))
        page.resumed.connect(lambda folder: self.told.append(("resumed", folder)))
        page.checked.connect(lambda folder: self.told.append(("checked", folder)))
        page.refused.connect(self.told.append)

    def answer(self, *, file="", folder=""):
        """What the dialogs answer from now on."""

        def choose_file(_, caption, _folder, kinds):
            self.asked.append((caption, kinds))
            return str(file), ""

        def choose_folder(_, caption, start=""):
            self.asked.append((caption, start))
            return str(folder)

        self.monkeypatch.setattr(QFileDialog, "getOpenFileName", choose_file)
        self.monkeypatch.setattr(QFileDialog, "getExistingDirectory", choose_folder)

    def press(self, name, key=KEY.Key_Return):
        button = self.page.findChild(QPushButton, name)
        button.setFocus()
        self.qtbot.keyClick(button, key)


@pytest.fixture
def hand(qtbot, shown, look, monkeypatch):
    return Hand(qtbot, shown(StationOpening(look), 900, 500), monkeypatch)


def test_the_main_act_has_the_keys(hand):
    hand.page.take_keyboard()
    assert QApplication.focusWidget() is hand.page.findChild(QPushButton, "stationBegin")


def test_a_package_then_an_empty_folder(hand, tmp_path):
    hand.answer(file=tmp_path / "票决包.jjvote", folder=tmp_path / "计票")
    hand.press("stationBegin")
    assert hand.asked == [
        ("打开票决包", "票决包 (*.jjvote)"),
        ("选一个空文件夹，存放本次计票", str(tmp_path)),
    ]
    assert hand.told == [("begun", tmp_path / "票决包.jjvote", tmp_path / "计票")]


@pytest.mark.parametrize(
    ("name", "file", "asked"),
    [
        ("stationBegin", "", 1),
        ("stationBegin", "x.jjvote", 2),
        ("stationResume", "", 1),
        ("stationVerifyOther", "", 1),
    ],
)
def test_a_dialog_that_is_closed_opens_nothing(hand, name, file, asked):
    hand.answer(file=file)
    hand.press(name)
    assert len(hand.asked) == asked
    assert hand.told == []


@pytest.mark.parametrize(
    ("name", "told", "caption"),
    [
        ("stationResume", "resumed", "选择计票文件夹"),
        ("stationVerifyOther", "checked", "选择要验票的计票文件夹"),
    ],
)
def test_a_folder_is_gone_on_with_or_checked(hand, tmp_path, name, told, caption):
    hand.answer(folder=tmp_path)
    hand.press(name, KEY.Key_Space)
    assert hand.asked == [(caption, "")]
    assert hand.told == [(told, tmp_path)]


def test_a_folder_of_a_vote_that_is_dropped_is_gone_on_with(hand, hall):
    CountingStation.begin(hall.file, hall.station)
    hand.page.drop([hall.folder / "readme.txt", hall.station])
    assert hand.told == [("resumed", hall.station)]


def test_a_package_that_is_dropped_asks_for_the_folder(hand, tmp_path):
    hand.answer(folder=tmp_path / "计票")
    hand.page.drop([tmp_path / "票决包.jjvote"])
    assert hand.told == [("begun", tmp_path / "票决包.jjvote", tmp_path / "计票")]


@pytest.mark.parametrize("paths", [[], ["报告.docx"], ["."]])
def test_what_is_neither_is_refused_in_one_sentence(hand, tmp_path, paths):
    hand.page.drop([tmp_path / each for each in paths])
    (words,) = hand.told
    assert words == "这不是票决包（.jjvote），也不是计票文件夹。没有打开任何内容，请另选。"


def test_what_lies_in_a_folder_closed_to_the_user_is_refused(hand, tmp_path, close):
    close(tmp_path / "别人的")
    hand.page.drop([tmp_path / "别人的" / "计票"])
    (words,) = hand.told
    assert "没有打开任何内容" in words


def test_the_sheet_grows_with_the_text(hand):
    hand.page.set_look(Look(LIGHT, 150, serif=True))
    assert hand.page._sheet.maximumWidth() == 960


# The leaf around it


def drag(hall, *urls):
    mime = QMimeData()
    mime.setText("x")
    if urls:
        mime.setUrls([QUrl(each) for each in urls])
    event = QDragEnterEvent(
        QPoint(9, 9),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.ignore()
    hall.leaf.dragEnterEvent(event)
    return event.isAccepted()


def test_the_leaf_takes_files_and_nothing_else(hall):
    assert drag(hall, "file:///media/stick/票决包.jjvote")
    assert not drag(hall)


def test_what_lies_elsewhere_is_not_opened(hall):
    hall.drop()
    assert hall.said == ""
    assert hall.now is None


def test_a_folder_that_is_not_empty_is_refused_and_left_as_it_is(hall):
    (hall.station / "家书.txt").write_text("不要动", encoding="utf-8")
    hall.leaf.desk.begin(hall.file, hall.station)
    hall.wait(lambda: "里已有别的文件。没有改动，请选择空文件夹。" in hall.said)
    assert [each.name for each in hall.station.iterdir()] == ["家书.txt"]
    assert hall.leaf.opening.isVisible()


def test_what_is_no_package_is_refused(hall):
    hall.file.write_bytes(b"x")
    hall.leaf.desk.begin(hall.file, hall.station)
    hall.wait(lambda: "不是票决包" in hall.said)
    assert list(hall.station.iterdir()) == []


def test_a_folder_that_is_not_there_cannot_be_checked(hall):
    hall.leaf.desk.verify(hall.folder / "没有", lambda _: pytest.fail("checked"))
    hall.wait(lambda: hall.said.startswith("找不到文件夹"))
    assert "没有核对任何内容" in hall.said


def test_before_a_vote_is_open_every_act_is_idle(hall):
    """Nothing fails where a late key meets no vote."""
    desk = hall.leaf.desk
    desk.set_counters(1, 1)
    desk.close_vote()
    desk.count(())
    desk.admit(lambda: pytest.fail("read"), (), pytest.fail, pytest.fail)
    desk._thread.drain()
    assert desk.candidates == ()
    assert not desk.has_next
    assert hall.said == ""
    page = hall.page
    page.count._ask()
    page.count._ask_count()
    page.count._draw()
    page.result.project()
    page.result.verify()
    page.result._ask_key(())
    page.counters._keep()
    assert hall.leaf.words() == ""
    assert hall.leaf.badges() == ()


def test_opened_again_the_same_folder_is_not_locked_out(hall):
    hall.begin()
    hall.drop(hall.cast(0, 1))
    hall.wait(lambda: hall.now.electronic == 1)
    stood = []
    hall.leaf.desk.stood.connect(stood.append)
    hall.leaf.desk.resume(hall.station)
    hall.wait(lambda: bool(stood))
    assert stood[0].electronic == 1
    assert hall.said == ""


def test_the_keys_are_where_the_leaf_is(hall):
    assert QApplication.focusWidget() is hall.find(QPushButton, "stationBegin")
    hall.begin()
    hall.leaf.enter()
    assert QApplication.focusWidget() is hall.find(QPushButton, "collectFiles")
