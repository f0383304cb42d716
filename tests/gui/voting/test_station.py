"""The leaf 计票台 with real widgets: from the package to the result on the wall."""

import re
import shutil

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QTableView,
    QWidget,
)

from jjdesk.domain.poll import Ballot, Mark, PassBase, PassCompare, Project, Rules, Shortfall, Tie
from jjdesk.gui.theme import LIGHT, Look
from jjdesk.gui.voting import station_folder
from jjdesk.gui.voting.leaf import Around
from jjdesk.gui.voting.paper_review import DifferenceCard, VoidCard
from jjdesk.gui.voting.station import StationLeaf
from jjdesk.gui.voting.station_board import Projector, ResultBoard
from jjdesk.gui.voting.station_count import ClosingSheet
from jjdesk.gui.voting.station_page import COLLECT, COUNT, PAPER, RESULT
from jjdesk.gui.voting.station_result import PresidiumSheet, VerifiedSheet
from jjdesk.gui.widgets.notice_bar import NoticeBar
from jjdesk.services.polling.stationing import Keyer, Phase
from jjdesk.voting import credentials, keys, package, sealing

PUBLIC, SHARES = keys.make_committee(3, 2)
FOREIGN = keys.make_committee(3, 2)[1][0]
SECRETARIAT = keys.make_secretariat()
HALF = {"pass_base": PassBase.VALID, "pass_compare": PassCompare.AT_LEAST_HALF}


def ticked(*numbers) -> Ballot:
    return Ballot(tuple(Mark.FOR if n in numbers else Mark.NONE for n in range(1, 5)))


class Hall:
    """A counting station, five deputies, four projects of which two may be ticked."""

    def __init__(self, qtbot, folder, **rules) -> None:
        self.qtbot = qtbot
        self.folder = folder
        self.credentials = credentials.make(5)
        made = package.Package(
            title="民生实事项目票决",
            rules=Rules(eligible=5, seats=2, **rules),
            projects=tuple(Project(key=f"p{n}", number=n, name=f"项目{n}") for n in range(1, 5)),
            committee=PUBLIC,
            credentials=tuple(sorted(each.public for each in self.credentials)),
            made="2026-01-05",
            demo=True,
        )
        data = package.encode(made, SECRETARIAT)
        self.package = package.decode(data)
        self.file = folder / "票决包.jjvote"
        self.file.write_bytes(data)
        self.key_file = folder / "秘书处密钥.jjsecretariat"
        self.key_file.write_text(SECRETARIAT.text)
        self.stick = folder / "U盘"
        self.stick.mkdir()
        self.station = folder / "计票"
        self.station.mkdir()
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(1300, 700)
        self.bar = NoticeBar(self.window)
        around = Around(None, self.bar, None, lambda: None, lambda _: None, lambda: "")
        self.leaf = StationLeaf(Look(LIGHT, 100, serif=True), around)
        self.leaf.setParent(self.window)
        self.leaf.resize(self.window.size())
        self.window.show()
        qtbot.waitExposed(self.window)
        self.window.activateWindow()
        self.leaf.enter()

    @property
    def page(self):
        return self.leaf.page

    @property
    def now(self):
        return self.leaf._standing

    @property
    def said(self) -> str:
        return self.bar.accessibleName() if self.bar.isVisible() else ""

    def wait(self, until) -> None:
        self.qtbot.waitUntil(until, timeout=20000)

    def find(self, kind, name):
        found = self.leaf.findChild(kind, name)
        assert found is not None, name
        return found

    def words(self, name) -> str:
        return self.find(QLabel, name).text()

    def press(self, name) -> None:
        button = self.find(QPushButton, name)
        assert button.isVisible(), name
        button.setFocus()
        self.qtbot.keyClick(button, Qt.Key.Key_Space)

    def type(self, name, text) -> None:
        field = self.find(QLineEdit, name)
        field.setFocus()
        field.selectAll()
        if text.isascii():
            self.qtbot.keyClicks(field, text)
        else:
            field.setText(text)
        self.qtbot.keyClick(field, Qt.Key.Key_Return)

    def cast(self, deputy, *numbers, sequence=1):
        data = sealing.seal(ticked(*numbers), sequence, self.package, self.credentials[deputy])
        path = self.stick / sealing.file_name()
        path.write_bytes(data)
        return path

    def drop(self, *paths) -> None:
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        none = Qt.KeyboardModifier.NoModifier
        left = Qt.MouseButton.LeftButton
        event = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, mime, left, none)
        self.leaf.dropEvent(event)

    def begin(self) -> None:
        self.leaf.desk.begin(self.file, self.station)
        self.wait(lambda: self.now is not None)

    def counters(self, present, issued) -> None:
        self.type("countPresent", str(present))
        self.type("countIssued", str(issued))
        self.wait(lambda: (self.now.present, self.now.issued) == (present, issued))

    def key_paper(self, who, number, ballot) -> None:
        self.leaf.desk.key_paper(who, number, ballot, lambda: None)

    def close(self) -> None:
        self.leaf.desk.close_vote()
        self.wait(lambda: self.now.phase is Phase.CLOSED)

    def count(self) -> None:
        """Two keepers type their parts; then it is counted."""
        self.page.turn(COUNT)
        for given, share in enumerate(SHARES[:2], 1):
            self.type("shareCode", share.code)
            self.wait(lambda given=given: len(self.page.count._shares) == given)
        self.press("stationGo")
        self.wait(lambda: self.now.phase is Phase.COUNTED)

    def counted(self, *ballots) -> None:
        self.begin()
        for deputy, numbers in enumerate(ballots):
            self.cast(deputy, *numbers)
        self.drop(self.stick)
        self.wait(lambda: self.now.electronic == len(ballots))
        self.counters(5, len(ballots))
        self.close()
        self.count()


@pytest.fixture
def make(qtbot, tmp_path):
    """Makes the hall; its thread ends with the test."""
    made = []

    def hall(**rules) -> Hall:
        made.append(Hall(qtbot, tmp_path, **rules))
        return made[-1]

    yield hall
    for each in made:
        each.leaf.leave()


@pytest.fixture
def hall(make) -> Hall:
    return make()


def choose(monkeypatch, *, file="", folder="") -> None:
    """What is chosen in the system's dialogs."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(file)], ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))


# Opening


def test_a_package_and_an_empty_folder_open_a_station(hall, monkeypatch):
    choose(monkeypatch, file=hall.file, folder=hall.station)
    hall.press("stationBegin")
    hall.wait(lambda: hall.now is not None)
    assert hall.page.isVisible()
    assert hall.page.step == COLLECT
    assert hall.leaf.badges() == ("示例名单 · 非大会名单", "模拟票决")
    assert hall.leaf.words() == "正在收票 · 收回 0 张"
    assert hall.words("stationTitle") == "民生实事项目票决"


def test_a_package_is_dropped_and_a_folder_too(hall, monkeypatch):
    choose(monkeypatch, folder=hall.station)
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
    choose(monkeypatch, folder=hall.stick)
    hall.press("stationResume")
    hall.wait(lambda: "票决包.jjvote" in hall.said)
    assert hall.now is None


def test_a_station_goes_on_after_it_was_left(hall, monkeypatch):
    hall.begin()
    hall.drop(hall.cast(0, 1))
    hall.wait(lambda: hall.now.electronic == 1)
    hall.press("stationLeave")
    choose(monkeypatch, folder=hall.station)
    hall.press("stationResume")
    hall.wait(lambda: hall.now is not None)
    assert hall.words("stationBig") == "1"


# Collecting


def test_ballots_come_by_button_and_drop_and_what_is_refused_stands_there(hall, monkeypatch):
    hall.begin()
    choose(monkeypatch, file=hall.cast(0, 1))
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
    choose(monkeypatch, folder=hall.stick)
    hall.press("collectFolder")
    hall.wait(lambda: "没有选票文件" in hall.words("collectLast"))


def test_a_watched_stick_is_collected_pulled_and_goes_on(hall, monkeypatch):
    monkeypatch.setattr(station_folder, "_EVERY_MS", 30)
    hall.begin()
    choose(monkeypatch, folder=hall.stick)
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


# Counters


def sums(hall) -> list[tuple[str, str]]:
    return [(sign.text(), words.text()) for sign, words in hall.page.counters._sums]


def test_the_six_counters_are_typed_and_reconciled(hall):
    hall.begin()
    hall.drop(hall.cast(0, 1))
    hall.wait(lambda: hall.now.electronic == 1)
    hall.counters(4, 3)
    hall.wait(lambda: ("✓", "发出 3 = 收回 1 + 未收回 2") in sums(hall))
    assert ("✓", "实到 4 ≤ 应到 5，达到法定 4 人") in sums(hall)
    hall.counters(4, 5)
    hall.wait(lambda: ("✗", "发出 5 ＞ 实到 4") in sums(hall))
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


# Paper


def shown(hall) -> str:
    """All words that can be seen on the page of paper ballots."""
    page = hall.page.paper
    labels = [each.text() for each in page.findChildren(QLabel) if each.isVisible()]
    buttons = [each.text() for each in page.findChildren(QPushButton) if each.isVisible()]
    fields = [each.text() for each in page.findChildren(QLineEdit) if each.isVisible()]
    return "\n".join(labels + buttons + fields)


def test_two_people_key_by_keyboard_and_the_second_sees_nothing_of_the_first(hall):
    hall.begin()
    hall.page.turn(PAPER)
    field = hall.find(QLineEdit, "paperText")
    assert field.hasFocus()
    hall.type("paperText", "1 3")
    hall.wait(lambda: hall.now.first == (1,))
    hall.wait(lambda: hall.find(QSpinBox, "paperNumber").value() == 2)
    assert field.text() == ""
    assert field.hasFocus()
    hall.type("paperText", "2")
    hall.wait(lambda: hall.now.first == (1, 2))
    hall.press("paperTab2")
    assert hall.find(QSpinBox, "paperNumber").value() == 1
    assert "✓" not in shown(hall)
    assert not re.search(r"\b1 3\b(?! 7)", shown(hall))
    assert "第二人还没有录入" in shown(hall)
    hall.type("paperText", "1 3")
    hall.wait(lambda: hall.now.second == (1,))
    assert hall.find(QSpinBox, "paperNumber").value() == 2


def test_differences_stand_side_by_side_and_are_settled(hall):
    hall.begin()
    hall.key_paper(Keyer.FIRST, 7, ticked(1, 2))
    hall.key_paper(Keyer.SECOND, 7, ticked(1, 3))
    hall.wait(lambda: bool(hall.now and hall.now.differences))
    hall.page.turn(PAPER)
    assert hall.find(QPushButton, "paperTab3").text() == "核对与废票 1"
    hall.press("paperTab3")
    card = hall.find(DifferenceCard, "differenceCard")
    names = [each.text() for each in card.findChildren(QLabel, "differenceName")]
    assert names == ["2　项目2", "3　项目3"]
    said = [each.text() for each in card.findChildren(QLabel, "differenceSaid")]
    assert said == ["✓", "未填", "未填", "✓"]
    hall.press("settleSecond")
    hall.wait(lambda: hall.now.settled == (7,))
    assert "两次录入一致或已核定" in shown(hall)


def test_a_difference_may_be_keyed_anew_from_the_paper(hall):
    hall.begin()
    hall.key_paper(Keyer.FIRST, 1, ticked(1))
    hall.key_paper(Keyer.SECOND, 1, ticked(2))
    hall.wait(lambda: bool(hall.now and hall.now.differences))
    hall.page.turn(PAPER)
    hall.press("paperTab3")
    hall.type("settleText", "9")
    assert "1 到 4" in shown(hall)
    hall.type("settleText", "4")
    hall.wait(lambda: hall.now.settled == (1,))


def test_the_head_scrutineer_confirms_a_void_ballot_with_the_reason(hall):
    hall.begin()
    for who in Keyer:
        hall.key_paper(who, 1, ticked(1, 2, 3))
    hall.wait(lambda: bool(hall.now and hall.now.voids))
    hall.page.turn(PAPER)
    hall.press("paperTab3")
    card = hall.find(VoidCard, "voidCard")
    assert "按规则无效：多选" in card.findChild(QLabel).text()
    hall.find(QLineEdit, "voidReason").clear()
    hall.press("voidConfirm")
    hall.wait(lambda: "须写明原因" in hall.said)
    hall.type("voidReason", "选了三项")
    hall.wait(lambda: not hall.now.unconfirmed)
    assert hall.now.voids[0].confirmed == "选了三项"
    assert "总监票人已确认无效" in shown(hall)


def test_a_ballot_nobody_can_read_needs_the_reason(hall):
    hall.begin()
    hall.page.turn(PAPER)
    box = hall.find(QCheckBox, "paperUnreadable")
    box.setChecked(True)
    hall.press("paperKeep")
    assert "请写明" in hall.page.paper._says.text()
    hall.type("paperReason", "涂改")
    hall.wait(lambda: hall.now.first == (1,))
    assert not box.isChecked()


def test_what_is_mistyped_is_said_and_not_kept(hall):
    hall.begin()
    hall.page.turn(PAPER)
    hall.type("paperText", "1 1")
    assert "输入了两次" in hall.page.paper._says.text()
    assert hall.now.first == ()


def test_a_click_on_the_small_ballot_is_typed(hall):
    hall.begin()
    hall.page.turn(PAPER)
    lines = hall.leaf.findChildren(QPushButton, "paperLine")
    hall.wait(lambda: lines[2].height() > 0)
    hall.qtbot.mouseClick(lines[2], Qt.MouseButton.LeftButton)
    assert hall.find(QLineEdit, "paperText").text() == "3"
    assert lines[2].text().endswith("✓")
    hall.qtbot.mouseClick(lines[2], Qt.MouseButton.LeftButton)
    assert hall.find(QLineEdit, "paperText").text() == ""


def test_a_keyed_ballot_can_be_taken_back(hall):
    hall.begin()
    hall.page.turn(PAPER)
    hall.type("paperText", "1")
    hall.wait(lambda: hall.now.first == (1,))
    hall.find(QSpinBox, "paperNumber").setValue(1)
    assert hall.find(QPushButton, "paperKeep").text() == "重录（Enter）"
    hall.press("paperRemove")
    hall.wait(lambda: hall.now.first == ())


# Closing and counting


def test_closing_says_what_becomes_impossible_and_enter_goes_back(hall):
    hall.begin()
    hall.counters(5, 3)
    hall.page.turn(COUNT)
    hall.press("stationClose")
    sheet = hall.window.findChild(ClosingSheet)
    said = "\n".join(each.text() for each in sheet.findChildren(QLabel))
    assert "一律不收" in said
    assert "不能再投票" in said
    assert "还有 3 张发出的选票没有收回" in said
    hall.qtbot.keyClick(sheet, Qt.Key.Key_Return)
    hall.wait(lambda: not hall.window.findChildren(ClosingSheet))
    assert hall.now.phase is Phase.COLLECTING
    hall.press("stationClose")
    sheet = hall.window.findChild(ClosingSheet)
    sheet.findChild(QPushButton, "closingGo").click()
    hall.wait(lambda: hall.now.phase is Phase.CLOSED)
    hall.drop(hall.cast(0, 1))
    hall.wait(lambda: hall.find(QTableView, "refusedTable").model().rowCount() == 1)


def test_wrong_parts_of_the_key_are_refused_with_the_reason(hall):
    hall.begin()
    hall.counters(5, 0)
    hall.close()
    hall.page.turn(COUNT)
    go = hall.find(QPushButton, "stationGo")
    says = hall.page.count._says
    for code, reason in ((FOREIGN.code, "不属于"), ("ABC", "")):
        hall.type("shareCode", code)
        hall.wait(lambda reason=reason: says.isVisible() and reason in says.text())
        says.hide()
    hall.type("shareCode", SHARES[0].code)
    hall.wait(lambda: len(hall.page.count._shares) == 1)
    hall.type("shareCode", SHARES[0].code)
    hall.wait(lambda: says.isVisible() and "两次" in says.text())
    assert not go.isEnabled()
    file = hall.folder / "开票钥匙-3.jjshare"
    file.write_text(SHARES[2].text)
    hall.drop(file, file)
    hall.wait(lambda: len(hall.page.count._shares) == 2)
    hall.wait(says.isVisible)
    slots = [each.text() for each in hall.leaf.findChildren(QLabel, "shareSlot")]
    assert slots[-2:] == ["✓ 钥匙 1", "✓ 钥匙 3"]
    assert go.isEnabled()


def test_what_keeps_it_from_being_counted_is_said_with_a_way_there(hall):
    hall.begin()
    hall.counters(5, 1)
    hall.key_paper(Keyer.FIRST, 1, ticked(1))
    hall.close()
    hall.page.turn(COUNT)
    assert "只录入了一次" in hall.page.count._obstacle.text()
    hall.press("stationReview")
    assert hall.page.step == PAPER
    assert "请另一人录入" in shown(hall)


def test_the_result_is_shown_projected_and_verified(hall):
    hall.counted((1, 2), (1, 2), (2, 1), (3,))
    assert hall.page.step == RESULT
    assert hall.page.count._shares == []
    board = hall.find(ResultBoard, "resultBoard")
    assert board.accessibleName().startswith("1 项目1，3 票，当选；2 项目2，3 票，当选")
    assert "当选 2 个" in hall.words("resultWords")
    assert hall.page.counters._numbers["valid"].text() == "4"
    assert ("✓", "收回 4 = 有效 4 + 无效 0") in sums(hall)
    assert hall.leaf.words() == "已计票 · 收回 4 张"
    assert not hall.find(QPushButton, "resultNext").isVisible()
    hall.press("resultProject")
    wall = hall.window.findChild(Projector)
    assert wall.isFullScreen()
    hall.qtbot.keyClick(wall, Qt.Key.Key_Escape)
    hall.wait(lambda: not hall.window.findChildren(Projector))
    hall.press("resultVerify")
    hall.wait(lambda: bool(hall.window.findChildren(VerifiedSheet)))
    sheet = hall.window.findChild(VerifiedSheet)
    assert "验票通过" in sheet.findChild(QLabel, "verifiedTitle").text()
    sheet.accept()


def test_a_changed_result_is_found_from_the_opening_page(hall, monkeypatch):
    hall.counted((1, 2), (1, 2), (2, 1))
    hall.press("stationLeave")
    box = hall.station / "票箱.jjbox"
    box.write_bytes(box.read_bytes()[:-1])
    choose(monkeypatch, folder=hall.station)
    hall.press("stationVerifyOther")
    hall.wait(lambda: bool(hall.window.findChildren(VerifiedSheet)))
    sheet = hall.window.findChild(VerifiedSheet)
    assert "没有通过" in sheet.findChild(QLabel, "verifiedTitle").text()
    assert "票箱.jjbox" in sheet.findChild(QLabel, "verifiedFault").text()
    sheet.accept()


def test_a_tie_leads_to_the_next_rounds_station(make, monkeypatch):
    hall = make(**HALF)
    hall.counted((1, 2), (1, 3), (1, 2), (1, 3))
    assert "票数相等" in hall.find(ResultBoard, "resultBoard").accessibleName()
    target = hall.folder / "下一轮.jjvote"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(hall.key_file), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    hall.press("resultNext")
    hall.wait(lambda: "已生成" in hall.said)
    assert target.exists()
    second = hall.folder / "第二轮"
    second.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(second))
    hall.bar.findChild(QPushButton, "noticeAct").click()
    hall.wait(lambda: hall.now.round == 2)
    assert hall.page.step == COLLECT
    assert "第 2 轮" in hall.leaf.badges()


def test_the_presidium_says_who_goes_on(make, monkeypatch):
    hall = make(**HALF, tie=Tie.PRESIDIUM, shortfall=Shortfall.RUN_OFF)
    hall.counted((1, 2), (1, 3), (1, 2), (1, 3))
    target = hall.folder / "下一轮.jjvote"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(hall.key_file), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    hall.press("resultNext")
    sheet = hall.window.findChild(PresidiumSheet)
    boxes = sheet.findChildren(QCheckBox)
    assert [each.text() for each in boxes] == ["2　项目2", "3　项目3"]
    for each in boxes:
        each.setChecked(False)
    assert not sheet.findChild(QPushButton, "presidiumKeep").isEnabled()
    boxes[1].setChecked(True)
    sheet.findChild(QPushButton, "presidiumKeep").click()
    hall.wait(target.exists)
    made = package.decode(target.read_bytes())
    assert [each.key for each in made.projects] == ["p3"]


def test_no_share_stays_when_another_vote_is_opened(hall):
    hall.begin()
    hall.counters(5, 0)
    hall.close()
    hall.page.turn(COUNT)
    hall.type("shareCode", SHARES[0].code)
    hall.wait(lambda: len(hall.page.count._shares) == 1)
    hall.find(QLineEdit, "shareCode").setText(SHARES[1].code)
    hall.press("stationLeave")
    assert hall.page.count._shares == []
    assert hall.find(QLineEdit, "shareCode").text() == ""


def test_steps_are_gone_to_by_keys(hall):
    hall.begin()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    for step, key in enumerate((Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)):
        hall.qtbot.keyClick(QApplication.focusWidget() or hall.leaf, key, both)
        hall.wait(lambda step=step: hall.page.step == step)
    assert "结果显示在这里" in hall.page.result._none.text()
