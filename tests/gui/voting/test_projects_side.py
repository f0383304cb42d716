"""Beside the cards: 意向 by a click, a note kept when typing rests, commitments that bear."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QPushButton

from jjdesk.domain.poll import Project
from jjdesk.domain.project_list import Intention, Leaning
from jjdesk.domain.task import Verdict
from jjdesk.gui.theme import LIGHT, Look
from jjdesk.gui.voting.projects_side import ProjectSide
from jjdesk.services.polling.links import Bearing

KEY = Qt.Key
ONE = Project(key="p1", number=1, name="农村公路", content="新改建50公里")
TWO = Project(key="p2", number=2, name="停车位")


class Hand:
    """The side with a hand on it, and what it told."""

    def __init__(self, qtbot, side):
        self.qtbot, self.side = qtbot, side
        self.told = []
        side.leaned.connect(self.told.append)
        side.noted.connect(lambda key, text: self.told.append((key, text)))
        side.decided.connect(lambda id_, bears: self.told.append((id_, bears)))
        side.numbered.connect(self.told.append)
        side.link_wanted.connect(self.told.append)
        side.left.connect(lambda: self.told.append("left"))

    def show(self, project, bearings):
        """Show what bears on a project, and wait until it is seen."""
        self.side.show_project(project, Intention(project.key), bearings)
        column = self.side._bearing_column
        last = column.itemAt(column.count() - 1).widget()
        self.qtbot.waitUntil(last.isVisible)

    @property
    def note(self):
        return self.side.findChild(QPlainTextEdit, "projectNote")

    @property
    def more(self):
        return self.side.findChild(QLineEdit, "projectMore")

    def type(self, text):
        self.side.take_keyboard()
        for each in text:
            self.qtbot.keyClick(QApplication.focusWidget(), each)

    def button(self, words):
        found = [b for b in self.side.findChildren(QPushButton) if b.text() == words]
        return [b for b in found if b.isVisible()]

    def press(self, words):
        self.qtbot.mouseClick(self.button(words)[0], Qt.MouseButton.LeftButton)

    def texts(self):
        return [label.text() for label in self.side.findChildren(QLabel) if label.isVisible()]


@pytest.fixture
def hand(qtbot, look, shown):
    hand = Hand(qtbot, shown(ProjectSide(look), 380, 700))
    hand.side.show_project(ONE, Intention("p1"), ())
    return hand


@pytest.fixture
def bearings(open_report):
    first, second, _ = open_report.report.commitments
    return (
        Bearing(first, 0.9, Verdict.SURE),
        Bearing(second, 0.5, Verdict.DOUBTFUL, "字数太少"),
    )


def test_a_project_is_named_with_what_is_built(hand):
    assert "1  农村公路" in hand.texts()
    assert "新改建50公里" in hand.texts()
    hand.side.show_project(TWO, Intention("p2"), ())
    assert "2  停车位" in hand.texts()
    content = hand.side.findChild(QLabel, "ballotSideText")
    assert not content.isVisible(), "what the list leaves out takes no room"


@pytest.mark.parametrize(
    ("leaning", "words", "tip"),
    [
        (Leaning.FOR, "选", "选（1）"),
        (Leaning.AGAINST, "不选", "不选（2）"),
        (Leaning.OPEN, "待定", "待定（3）"),
    ],
)
def test_what_is_intended_is_seen_and_clicked(hand, leaning, words, tip):
    hand.side.show_project(ONE, Intention("p1", leaning), ())
    checked = [b.text() for b in hand.side._leanings.values() if b.isChecked()]
    assert checked == [words]
    assert hand.side._leanings[leaning].toolTip() == tip
    hand.press(words)
    assert hand.told == [leaning]


def test_a_note_is_told_once_typing_rests_and_only_when_it_is_another(hand):
    hand.type("ab")
    assert hand.told == []
    hand.side._rest.timeout.emit()
    hand.side._rest.timeout.emit()
    assert hand.told == [("p1", "ab")]
    hand.type("c")
    hand.side.hand_over()
    assert hand.told[1:] == [("p1", "abc")]
    assert not hand.side._rest.isActive()


def test_a_note_is_handed_over_when_the_keys_leave_it(hand):
    hand.type("x")
    hand.more.setFocus()
    assert hand.told == [("p1", "x")]


def test_escape_goes_back_to_the_cards_with_the_note_kept(hand, qtbot):
    hand.type("x")
    qtbot.keyClick(hand.note, KEY.Key_Escape)
    assert hand.told[-1] == "left"
    hand.side.hand_over()
    assert ("p1", "x") in hand.told


def test_tab_leaves_the_note(hand, qtbot):
    hand.type("x")
    qtbot.keyClick(hand.note, KEY.Key_Tab)
    assert not hand.note.hasFocus()
    assert hand.note.toPlainText() == "x"


def test_another_project_takes_the_note_of_the_first_along_to_nobody(hand):
    hand.side.take_keyboard()
    hand.note.setPlainText("甲的附注")
    hand.side.show_project(TWO, Intention("p2", note="乙的附注"), ())
    assert hand.told == [("p1", "甲的附注")]
    assert hand.note.toPlainText() == "乙的附注"
    hand.side.hand_over()
    assert hand.told == [("p1", "甲的附注")]


def test_what_is_being_typed_is_left_alone_when_the_list_is_read_anew(hand):
    hand.type("ab")
    hand.side.show_project(ONE, Intention("p1", note="早先的"), ())
    assert hand.note.toPlainText() == "ab"
    hand.side.hand_over()
    assert hand.told == [("p1", "ab")]


def test_a_note_of_elsewhere_is_shown_where_nothing_is_typed(hand):
    hand.side.show_project(ONE, Intention("p1", note="由撤销而来"), ())
    assert hand.note.toPlainText() == "由撤销而来"
    hand.side.hand_over()
    assert hand.told == []


# Commitments


def test_what_is_sure_and_what_may_bear_are_told_apart(hand, bearings):
    hand.show(ONE, bearings)
    texts = [text for text in hand.texts() if text.startswith("报告第")]
    assert texts[0].startswith("报告第 1 条  新建小学3所")
    assert texts[1].startswith("报告第 2 条（可能对应：字数太少）  完成义务教育")
    assert len(hand.button("对应")) == 1, "what stands already need not be confirmed"
    assert len(hand.button("不对应")) == 2


def test_each_act_on_a_commitment_is_told_with_its_id(hand, bearings):
    hand.show(ONE, bearings)
    hand.press("到报告里看")
    hand.press("对应")
    hand.press("不对应")
    assert hand.told == ["c1", ("c2", True), ("c1", False)]


def test_buttons_are_read_with_the_commitment_they_are_of(hand, bearings):
    hand.show(ONE, bearings)
    names = [b.accessibleName() for b in hand.button("不对应")]
    assert names == ["报告第 1 条，不对应", "报告第 2 条（可能对应：字数太少），不对应"]


def test_where_nothing_bears_it_says_so(hand, bearings):
    hand.show(ONE, bearings)
    hand.show(TWO, ())
    assert "没有找到对应的承诺事项。" in hand.texts()
    assert hand.button("不对应") == []


@pytest.mark.parametrize(
    ("typed", "told"),
    [("12", [12]), ("0", []), ("", []), ("12345", [1234]), ("-3", [3]), ("a7", [7])],
)
def test_a_commitment_is_added_by_its_number(hand, qtbot, typed, told):
    hand.more.setFocus()
    for each in typed:
        qtbot.keyClick(hand.more, each)
    qtbot.keyClick(hand.more, KEY.Key_Return)
    assert hand.told == told
    assert hand.more.text() == ("" if told else typed)


def test_once_it_is_forgotten_nothing_is_handed_over(hand):
    hand.side.show_project(ONE, Intention("p1", Leaning.FOR, "机密"), ())
    hand.type("more")
    hand.side.forget()
    hand.side.hand_over()
    assert hand.told == []
    assert hand.note.toPlainText() == ""
    assert not any(pill.isChecked() for pill in hand.side._leanings.values())


def test_it_is_as_wide_as_its_letters_need_up_to_a_limit(hand):
    assert hand.side.width() == 380
    hand.side.set_look(Look(LIGHT, 200, serif=True))
    assert hand.side.width() == 520
    assert hand.note.height() == 192
