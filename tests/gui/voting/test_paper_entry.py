"""纸质选票 with real widgets: two who key by keyboard, what differs, what is void."""

import re
import threading

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
)

from jjdesk.domain.poll import Mode, Project
from jjdesk.errors import VotingError
from jjdesk.gui.voting.paper_review import DifferenceCard, VoidCard
from jjdesk.gui.voting.station_page import PAPER
from jjdesk.services.polling.stationing import CountingStation, Keyer


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
    assert "✓" not in hall.shown()
    assert not re.search(r"\b1 3\b(?! 7)", hall.shown())
    assert "第二人还没有录入" in hall.shown()
    hall.type("paperText", "1 3")
    hall.wait(lambda: hall.now.second == (1,))
    assert hall.find(QSpinBox, "paperNumber").value() == 2


def test_differences_stand_side_by_side_and_are_settled(hall):
    hall.begin()
    hall.key_paper(Keyer.FIRST, 7, hall.ticked(1, 2))
    hall.key_paper(Keyer.SECOND, 7, hall.ticked(1, 3))
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
    assert "两次录入一致或已核定" in hall.shown()


def test_a_difference_may_be_keyed_anew_from_the_paper(hall):
    hall.begin()
    hall.key_paper(Keyer.FIRST, 1, hall.ticked(1))
    hall.key_paper(Keyer.SECOND, 1, hall.ticked(2))
    hall.wait(lambda: bool(hall.now and hall.now.differences))
    hall.page.turn(PAPER)
    hall.press("paperTab3")
    hall.type("settleText", "9")
    assert "1 到 4" in hall.shown()
    hall.type("settleText", "4")
    hall.wait(lambda: hall.now.settled == (1,))


def test_the_head_scrutineer_confirms_a_void_ballot_with_the_reason(hall):
    hall.begin()
    for who in Keyer:
        hall.key_paper(who, 1, hall.ticked(1, 2, 3))
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
    assert "总监票人已确认无效" in hall.shown()


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


def test_a_long_name_is_cut_before_its_mark(hall):
    hall.begin()
    hall.page.turn(PAPER)
    projects = tuple(
        Project(key=f"p{n}", number=n, name="很长的项目名称" * 20) for n in range(1, 5)
    )
    echo = hall.page.paper._echo
    echo.show_projects(projects, Mode.TICK)
    echo.show_ballot(hall.ticked(2))
    line = echo._lines[1]
    hall.wait(lambda: line.text().endswith("…　✓"))
    hall.wait(lambda: line.fontMetrics().horizontalAdvance(line.text()) <= line.width())
    assert line.accessibleName().count("很长的项目名称") == 20


def test_the_next_ballot_is_typed_while_one_is_written(hall):
    hall.begin()
    hall.page.turn(PAPER)
    go_on = threading.Event()
    hall.leaf.desk._thread.run(go_on.wait, lambda _: None, lambda _: None)
    hall.type("paperText", "1 3")
    hall.type("paperText", "2")
    hall.find(QLineEdit, "paperText").setText("5")
    go_on.set()
    hall.wait(lambda: hall.now.first == (1, 2))
    hall.leaf.desk._thread.drain()
    assert hall.find(QLineEdit, "paperText").text() == "5"
    assert hall.find(QSpinBox, "paperNumber").value() == 3


def test_what_could_not_be_written_is_put_back(hall, monkeypatch):
    hall.begin()
    hall.page.turn(PAPER)

    def full(*_):
        raise VotingError("磁盘已满。")

    with monkeypatch.context() as patched:
        patched.setattr(CountingStation, "key_paper", full)
        hall.type("paperText", "1 3")
        hall.wait(lambda: "1 号没有录入" in hall.page.paper._says.text())
    assert hall.find(QLineEdit, "paperText").text() == "1 3"
    assert hall.find(QSpinBox, "paperNumber").value() == 1
    hall.type("paperText", "1 3")
    hall.wait(lambda: hall.now.first == (1,))
