"""验票 on the screen: with each kind of fault its file is named; the next round."""

import shutil

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QLabel,
    QPushButton,
    QScrollArea,
    QWidget,
)

from jjdesk.domain.poll import PassBase, PassCompare, Shortfall, Tie
from jjdesk.gui.theme import LIGHT, Look
from jjdesk.gui.voting.station_result import PresidiumSheet, VerifiedSheet
from jjdesk.services.polling import stationing
from jjdesk.voting import keys
from jjdesk.voting.folder import BOX, JOURNAL, OPENED, PACKAGE, PAPER, RESULT
from jjdesk.voting.verifying import Step, Verified

KEY = Qt.Key
HALF = {"pass_base": PassBase.VALID, "pass_compare": PassCompare.AT_LEAST_HALF}
GOOD = (
    "票决包完整，有秘书处签名",
    "结果完整，有计票组签名",
    "没有混入别的票决文件",
    "计票记录前后相连",
    "票箱完整，与截止时相同",
    "每张选票的凭证和签名有效",
    "纸质选票两次录入已核定",
    "开票文件的张数与票箱相符",
    "重新计票，得票相同",
    "按规则重新判定，结果相同",
    "六数相符",
)


@pytest.fixture
def counted(hall):
    """A vote with two ballots in the box and one on paper, counted."""
    hall.begin()
    hall.cast(0, 1, 2)
    hall.cast(1, 1, 3)
    hall.drop(hall.stick)
    for who in stationing.Keyer:
        hall.key_paper(who, 1, hall.ticked(1))
        hall.key_paper(who, 2, hall.ticked(2))
    hall.wait(lambda: hall.now and hall.now.returned == 4)
    hall.counters(5, 4)
    hall.close()
    hall.count()
    return hall


def check(hall):
    """What the sheet of 验票 says: its title, its steps, the fault."""
    hall.leaf.desk.verify(hall.station, hall.page.result.show_verified)
    hall.wait(lambda: bool(hall.window.findChildren(VerifiedSheet)))
    sheet = hall.window.findChild(VerifiedSheet)
    title = sheet.findChild(QLabel, "verifiedTitle")
    steps = [label.text() for label in sheet.findChildren(QLabel, "verifiedStep")]
    fault = sheet.findChild(QLabel, "verifiedFault")
    sheet.accept()
    return title.text(), steps, fault.text() if fault else ""


def test_a_good_vote_passes_every_step(counted):
    title, steps, fault = check(counted)
    assert title == "✓ 验票通过：文件完整，各项相符"
    assert steps == [*(f"✓　{words}" for words in GOOD), "–　没有输入开票钥匙，没有重新开箱"]
    assert fault == ""


def cut(path):
    path.write_bytes(path.read_bytes()[:-1])


def lengthen(path):
    path.write_bytes(path.read_bytes() + b" ")


def drop(path):
    path.unlink()


@pytest.mark.parametrize(
    ("name", "act", "passed"),
    [
        (PACKAGE, cut, 0),
        (PACKAGE, drop, 0),
        (RESULT, cut, 1),
        (RESULT, drop, 1),
        (JOURNAL, cut, 3),
        (JOURNAL, drop, 3),
        (BOX, cut, 4),
        (BOX, lengthen, 4),
        (BOX, drop, 4),
        (PAPER, lengthen, 6),
        (PAPER, drop, 6),
        (OPENED, lengthen, 7),
        (OPENED, drop, 7),
    ],
)
def test_a_file_that_was_changed_is_named_and_nothing_after_it_is_checked(
    counted, name, act, passed
):
    act(counted.station / name)
    title, steps, fault = check(counted)
    assert title == "✗ 验票没有通过"
    assert steps[:-1] == [f"✓　{words}" for words in GOOD[:passed]]
    assert steps[-1] == f"✗　{GOOD[passed]}"
    assert name in fault


def test_a_file_of_a_vote_that_was_put_there_is_found(counted):
    shutil.copy(counted.station / BOX, counted.station / "另一个.jjbox")
    title, steps, fault = check(counted)
    assert title == "✗ 验票没有通过"
    assert steps == [f"✓　{GOOD[0]}", f"✓　{GOOD[1]}", f"✗　{GOOD[2]}"]
    assert "另一个.jjbox" in fault
    assert "是后来放入的" in fault


def test_other_peoples_files_beside_a_vote_are_no_fault(counted):
    (counted.station / "说明.txt").write_text("备忘", encoding="utf-8")
    assert check(counted)[0].startswith("✓")


def test_a_package_of_another_vote_is_found(counted, make_package_file):
    make_package_file(counted.station / PACKAGE)
    title, steps, fault = check(counted)
    assert title == "✗ 验票没有通过"
    assert steps == [f"✓　{GOOD[0]}", f"✗　{GOOD[1]}"]
    assert PACKAGE in fault


@pytest.fixture
def make_package_file(voting_package, tmp_path):
    def write(target):
        other = tmp_path / "other"
        other.mkdir()
        shutil.move(voting_package(other), target)

    return write


# The sheet by itself


@pytest.fixture
def make_sheet(shown, look):
    """Makes the sheet of a check over a window."""

    def make(found, drawn_with=look):
        sheet = VerifiedSheet(found, drawn_with, shown(QWidget(), 1366, 768))
        sheet.show()
        return sheet

    return make


def test_the_three_kinds_of_steps_are_told_apart_by_sign_and_colour(make_sheet):
    steps = (Step("甲", ok=True), Step("乙", ok=None), Step("丙", ok=False))
    sheet = make_sheet(Verified(ok=False, steps=steps, first_fault="“丙”坏了。"))
    lines = sheet.findChildren(QLabel, "verifiedStep")
    assert [line.text() for line in lines] == ["✓　甲", "–　乙", "✗　丙"]
    assert [line.property("state") for line in lines] == ["good", "", "bad"]
    scroll = sheet.findChild(QScrollArea, "verifiedSteps")
    assert lines[0].mapTo(scroll, QPoint()).x() >= 8, "off the frame that says where the keys go"
    assert sheet.findChild(QLabel, "verifiedTitle").property("state") == "bad"
    assert sheet.findChild(QLabel, "verifiedFault").text() == "“丙”坏了。"


def test_the_number_to_be_compared_is_said_where_there_is_a_good_package(make_sheet):
    sheet = make_sheet(Verified(ok=True, steps=(), first_fault="", fingerprint="ab-cd"))
    words = sheet.findChild(QLabel, "verifiedPackage").text()
    assert words == "票决包编号 ab-cd，应与票决规则上的一致。"
    sheet = make_sheet(Verified(ok=False, steps=(), first_fault="坏了。"))
    assert sheet.findChild(QLabel, "verifiedPackage") is None


@pytest.mark.parametrize("key", [KEY.Key_Return, KEY.Key_Escape])
def test_it_is_closed_by_enter_and_escape(make_sheet, qtbot, key):
    sheet = make_sheet(Verified(ok=True, steps=(), first_fault=""))
    qtbot.keyClick(sheet, key)
    assert not sheet.isVisible()


def test_the_steps_are_reached_by_tab_and_scrolled_by_the_keys(make_sheet):
    steps = tuple(Step(f"第 {n} 步", ok=True) for n in range(60))
    sheet = make_sheet(Verified(ok=True, steps=steps, first_fault=""), Look(LIGHT, 150, serif=True))
    scroll = sheet.findChild(QScrollArea, "verifiedSteps")
    assert scroll.accessibleName() == "验票的各步"
    assert scroll.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert sheet.height() <= round(768 * 0.88)


# The next round


@pytest.fixture
def tied(make_hall):
    """A counted vote whose tie the presidium has to decide."""
    hall = make_hall(**HALF, tie=Tie.PRESIDIUM, shortfall=Shortfall.RUN_OFF)
    hall.counted((1, 2), (1, 3), (1, 2), (1, 3))
    return hall


def answer(monkeypatch, *, key="", target=""):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(key), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))


def test_the_presidium_may_think_again(tied, qtbot):
    tied.press("resultNext")
    sheet = tied.window.findChild(PresidiumSheet)
    boxes = sheet.findChildren(QCheckBox)
    assert sheet.decided == ("p2", "p3")
    keep = sheet.findChild(QPushButton, "presidiumKeep")
    for box in boxes:
        box.setFocus()
        qtbot.keyClick(box, KEY.Key_Space)
    assert (sheet.decided, keep.isEnabled()) == ((), False)
    qtbot.keyClick(boxes[0], KEY.Key_Space)
    assert (sheet.decided, keep.isEnabled()) == (("p2",), True)
    qtbot.mouseClick(sheet.findChild(QPushButton, "presidiumBack"), Qt.MouseButton.LeftButton)
    tied.wait(lambda: not tied.window.findChildren(PresidiumSheet))
    assert tied.said == ""


@pytest.mark.parametrize("missing", ["key", "target"])
def test_where_no_file_is_chosen_no_package_is_made(make_hall, monkeypatch, missing):
    hall = make_hall(**HALF)
    hall.counted((1, 2), (1, 3), (1, 2), (1, 3))
    target = hall.folder / "下一轮.jjvote"
    chosen = {"key": hall.key_file, "target": target} | {missing: ""}
    answer(monkeypatch, **chosen)
    hall.press("resultNext")
    hall.leaf.desk._thread.drain()
    assert not target.exists()
    assert hall.said == ""


def test_the_key_of_another_secretariat_makes_no_package(make_hall, monkeypatch):
    hall = make_hall(**HALF)
    hall.counted((1, 2), (1, 3), (1, 2), (1, 3))
    other = hall.folder / "别的.jjsecretariat"
    other.write_text(keys.make_secretariat().text)
    target = hall.folder / "下一轮.jjvote"
    answer(monkeypatch, key=other, target=target)
    hall.press("resultNext")
    hall.wait(lambda: hall.said != "")
    assert hall.said.startswith("这不是制作本次票决包的秘书处密钥。没有生成下一轮")
    assert not target.exists()


def test_a_key_that_is_gone_makes_no_package(make_hall, monkeypatch):
    hall = make_hall(**HALF)
    hall.counted((1, 2), (1, 3), (1, 2), (1, 3))
    target = hall.folder / "下一轮.jjvote"
    answer(monkeypatch, key=hall.folder / "没有.jjsecretariat", target=target)
    hall.press("resultNext")
    hall.wait(lambda: hall.said.startswith("读不出“没有.jjsecretariat”"))
    assert not target.exists()


def test_the_offer_to_open_the_next_round_may_be_left(make_hall, monkeypatch):
    hall = make_hall(**HALF)
    hall.counted((1, 2), (1, 3), (1, 2), (1, 3))
    answer(monkeypatch, key=hall.key_file, target=hall.folder / "下一轮.jjvote")
    hall.press("resultNext")
    hall.wait(lambda: "已生成“下一轮.jjvote”，请发给代表。" in hall.said)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    hall.bar.findChild(QPushButton, "noticeAct").click()
    hall.leaf.desk._thread.drain()
    assert hall.now.round == 1


def test_void_ballots_are_named_by_their_cause(hall):
    hall.begin()
    hall.cast(0, 1, 2)
    hall.cast(1, 1, 2)
    hall.drop(hall.stick)
    for who in stationing.Keyer:
        hall.key_paper(who, 1, hall.ticked(1, 2, 3))
        hall.key_paper(who, 2, hall.ticked(1))
    hall.wait(lambda: bool(hall.now and hall.now.voids and hall.now.electronic == 2))
    hall.leaf.desk.confirm_void(1, "多选")
    hall.counters(5, 4)
    hall.close()
    hall.count()
    hints = [label.text() for label in hall.page.result.findChildren(QLabel, "stationHint")]
    assert "无效票：多选 1 张。" in hints
    assert ("✓", "收回 4 = 有效 3 + 无效 1") in hall.sums()
