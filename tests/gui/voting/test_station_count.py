"""截止与开票, 结果 with real widgets: closing, parts of the key, the result, the next round."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QWidget,
)

from jjdesk.domain.poll import PassBase, PassCompare, Project, Shortfall, Tie
from jjdesk.gui import theme
from jjdesk.gui.voting import station_result
from jjdesk.gui.voting.station_board import Projector, ResultBoard
from jjdesk.gui.voting.station_count import ClosingSheet, OpeningSheet
from jjdesk.gui.voting.station_page import COLLECT, COUNT, PAPER, RESULT
from jjdesk.gui.voting.station_result import PresidiumSheet, VerifiedSheet
from jjdesk.services.polling.stationing import Keyer, Phase
from jjdesk.voting import package
from jjdesk.voting.verifying import Step, Verified

HALF = {"pass_base": PassBase.VALID, "pass_compare": PassCompare.AT_LEAST_HALF}
"""Rules by which half of the valid ballots are enough."""


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


def test_one_ballot_alone_of_its_kind_is_opened_only_upon_a_second_word(hall):
    hall.begin()
    hall.drop(hall.cast(0, 1))
    hall.wait(lambda: hall.now.electronic == 1)
    hall.counters(5, 1)
    hall.page.turn(COUNT)
    hall.press("stationClose")
    sheet = hall.window.findChild(ClosingSheet)
    assert any("电子选票只有 1 张" in each.text() for each in sheet.findChildren(QLabel))
    sheet.findChild(QPushButton, "closingGo").click()
    hall.wait(lambda: hall.now.phase is Phase.CLOSED)
    assert hall.page.count._exposed.isVisible()
    for given, share in enumerate(hall.shares[:2], 1):
        hall.type("shareCode", share.code)
        hall.wait(lambda given=given: len(hall.page.count._shares) == given)
    hall.press("stationGo")
    sheet = hall.window.findChild(OpeningSheet)
    assert any("显出这位代表写了什么" in each.text() for each in sheet.findChildren(QLabel))
    hall.qtbot.keyClick(sheet, Qt.Key.Key_Return)
    hall.wait(lambda: not hall.window.findChildren(OpeningSheet))
    assert not (hall.station / "开票.json").exists()
    hall.press("stationGo")
    hall.window.findChild(OpeningSheet).findChild(QPushButton, "closingGo").click()
    hall.wait(lambda: hall.now.phase is Phase.COUNTED)
    assert not hall.page.count._exposed.isVisible()


def test_wrong_parts_of_the_key_are_refused_with_the_reason(hall):
    hall.begin()
    hall.counters(5, 0)
    hall.close()
    hall.page.turn(COUNT)
    go = hall.find(QPushButton, "stationGo")
    says = hall.page.count._says
    for code, reason in ((hall.stranger.code, "不属于"), ("ABC", "")):
        hall.type("shareCode", code)
        hall.wait(lambda reason=reason: says.isVisible() and reason in says.text())
        says.hide()
    hall.type("shareCode", hall.shares[0].code)
    hall.wait(lambda: len(hall.page.count._shares) == 1)
    hall.type("shareCode", hall.shares[0].code)
    hall.wait(lambda: says.isVisible() and "两次" in says.text())
    assert not go.isEnabled()
    file = hall.folder / "开票钥匙-3.jjshare"
    file.write_text(hall.shares[2].text)
    hall.drop(file, file)
    hall.wait(lambda: len(hall.page.count._shares) == 2)
    hall.wait(says.isVisible)
    slots = [each.text() for each in hall.leaf.findChildren(QLabel, "shareSlot")]
    assert slots[-2:] == ["✓ 钥匙 1", "✓ 钥匙 3"]
    assert go.isEnabled()


def test_what_keeps_it_from_being_counted_is_said_with_a_way_there(hall):
    hall.begin()
    hall.counters(5, 1)
    hall.key_paper(Keyer.FIRST, 1, hall.ticked(1))
    hall.close()
    hall.page.turn(COUNT)
    assert "只录入了一次" in hall.page.count._obstacle.text()
    hall.press("stationReview")
    assert hall.page.step == PAPER
    assert "请另一人录入" in hall.shown()


def test_the_result_is_shown_projected_and_verified(hall):
    hall.counted((1, 2), (1, 2), (2, 1), (3,))
    assert hall.page.step == RESULT
    assert hall.page.count._shares == []
    board = hall.find(ResultBoard, "resultBoard")
    assert board.accessibleName().startswith("1 项目1，3 票，当选；2 项目2，3 票，当选")
    assert "当选 2 个" in hall.words("resultWords")
    assert hall.page.counters._numbers["valid"].text() == "4"
    assert ("✓", "收回 4 = 有效 4 + 无效 0") in hall.sums()
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
    number = package.decode((hall.station / "票决包.jjvote").read_bytes()).fingerprint
    assert number in sheet.findChild(QLabel, "verifiedPackage").text()
    steps = [each.text() for each in sheet.findChildren(QLabel, "verifiedStep")]
    assert steps[-1] == "–　没有输入开票钥匙，没有重新开箱"
    assert all(step.startswith("✓") for step in steps[:-1])
    sheet.accept()


def test_a_changed_result_is_found_from_the_opening_page(hall, monkeypatch):
    hall.counted((1, 2), (1, 2), (2, 1))
    hall.press("stationLeave")
    box = hall.station / "票箱.jjbox"
    box.write_bytes(box.read_bytes()[:-1])
    hall.choose(monkeypatch, folder=hall.station)
    hall.press("stationVerifyOther")
    hall.wait(lambda: bool(hall.window.findChildren(VerifiedSheet)))
    sheet = hall.window.findChild(VerifiedSheet)
    assert "没有通过" in sheet.findChild(QLabel, "verifiedTitle").text()
    assert "票箱.jjbox" in sheet.findChild(QLabel, "verifiedFault").text()
    sheet.accept()


def test_a_tie_leads_to_the_next_rounds_station(make_hall, monkeypatch):
    hall = make_hall(**HALF)
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


def test_the_offer_of_the_next_round_goes_when_a_folder_is_opened_by_hand(make_hall, monkeypatch):
    hall = make_hall(**HALF)
    hall.counted((1, 2), (1, 3), (1, 2), (1, 3))
    target = hall.folder / "下一轮.jjvote"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(hall.key_file), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    hall.press("resultNext")
    hall.wait(lambda: "已生成" in hall.said)
    second = hall.folder / "第二轮"
    second.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(second))
    hall.press("stationLeave")
    assert "已生成" in hall.said
    hall.drop(target)
    hall.wait(lambda: hall.now is not None)
    assert hall.now.round == 2
    assert hall.said == ""


def test_the_presidium_says_who_goes_on(make_hall, monkeypatch):
    hall = make_hall(**HALF, tie=Tie.PRESIDIUM, shortfall=Shortfall.RUN_OFF)
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
    hall.type("shareCode", hall.shares[0].code)
    hall.wait(lambda: len(hall.page.count._shares) == 1)
    hall.find(QLineEdit, "shareCode").setText(hall.shares[1].code)
    hall.press("stationLeave")
    assert hall.find(QLineEdit, "shareCode").text() == ""
    hall.page.count._admitted(hall.shares[1])  # its check ended late
    assert hall.page.count._shares == []


def test_steps_are_gone_to_by_keys(hall):
    hall.begin()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    for step, key in enumerate((Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)):
        hall.qtbot.keyClick(QApplication.focusWidget() or hall.leaf, key, both)
        hall.wait(lambda step=step: hall.page.step == step)
    assert "结果显示在这里" in hall.page.result._none.text()


def test_what_a_keeper_types_is_hidden_unless_asked_for(hall):
    hall.begin()
    hall.counters(5, 0)
    hall.close()
    hall.page.turn(COUNT)
    field, show = hall.find(QLineEdit, "shareCode"), hall.find(QCheckBox, "shareShow")
    assert field.echoMode() is QLineEdit.EchoMode.Password
    show.setChecked(True)
    assert field.echoMode() is QLineEdit.EchoMode.Normal
    hall.type("shareCode", hall.shares[0].code)
    hall.wait(lambda: len(hall.page.count._shares) == 1)
    assert field.echoMode() is QLineEdit.EchoMode.Password
    assert field.text() == ""


def test_the_result_goes_to_the_second_screen(hall, monkeypatch):
    hall.counted((1, 2), (1, 2), (2, 1))

    class Wall:
        def geometry(self):
            return QRect(1400, 30, 800, 600)

    monkeypatch.setattr(
        station_result.QGuiApplication, "screens", lambda: [hall.window.screen(), Wall()]
    )
    placed = []
    monkeypatch.setattr(Projector, "showFullScreen", lambda self: placed.append(self.geometry()))
    hall.press("resultProject")
    assert placed == [QRect(1400, 30, 800, 600)]


@pytest.mark.parametrize("scale", [100, 200])
def test_sheets_stay_on_the_screen_at_any_text_size(qtbot, scale):
    """Their buttons, too: what is long between them scrolls."""
    look = theme.Look(theme.LIGHT, scale, serif=True)
    window = QWidget()
    qtbot.addWidget(window)
    window.setStyleSheet(theme.style_sheet(look))
    window.resize(1366, 768)
    steps = tuple(Step(f"第 {n} 步", ok=True) for n in range(13))
    projects = tuple(Project(key=f"k{n}", number=n, name=f"项目{n}") for n in range(1, 21))
    found = Verified(ok=True, steps=steps, first_fault="")
    for sheet, last in (
        (VerifiedSheet(found, look, window), "verifiedBack"),
        (PresidiumSheet(projects, look, window), "presidiumKeep"),
    ):
        sheet.show()
        button = sheet.findChild(QPushButton, last)
        assert sheet.height() < 700
        assert sheet.rect().contains(button.geometry())


def test_letters_on_the_wall_are_as_large_as_the_wall_allows(hall):
    hall.counted((1, 2), (1, 2), (2, 1))
    result = hall.leaf._standing.result
    sizes = []
    for scale in (100, 200):
        wall = Projector(result, (), theme.Look(theme.LIGHT, scale, serif=True), hall.window)
        for height in (768, 1536):
            wall.resize(1366, height)
            wall.show()
            title = wall.findChild(QLabel, "projectorTitle")
            title.ensurePolished()
            sizes.append(title.font().pixelSize())
        wall.close()
    assert sizes[:2] == sizes[2:], "the reader's text size is not the hall's"
    assert sizes[1] == pytest.approx(2 * sizes[0], abs=1)
