"""Before the ballot: the package, what is known of it, the credential, by dialog, drop and key."""

import re

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)

from jjdesk import words
from jjdesk.domain.poll import Mode
from jjdesk.domain.project_list import Cast
from jjdesk.gui.theme import LIGHT, Look
from jjdesk.gui.voting.ballot_gate import GatePage
from jjdesk.gui.voting.ballot_rules import VoteRules

KEY = Qt.Key
COPY = Qt.DropAction.CopyAction
LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier


class Hand:
    """A gate with a hand on it, and what it told."""

    def __init__(self, qtbot, gate):
        self.qtbot, self.gate = qtbot, gate
        self.told = []
        gate.opened.connect(lambda path: self.told.append(("opened", path.name)))
        gate.code_wanted.connect(lambda path: self.told.append(("code", path.name)))
        gate.began.connect(lambda code, before: self.told.append((code, before)))
        gate.take_keyboard()

    def find(self, kind, name):
        return self.gate.findChild(kind, name)

    def words(self, name):
        label = self.find(QLabel, name)
        return label.text() if label.isVisible() else ""

    def key(self, key):
        self.qtbot.keyClick(QApplication.focusWidget(), key)

    def click(self, name, kind=QPushButton):
        widget = self.find(kind, name)
        assert widget.isVisible(), name
        self.qtbot.mouseClick(widget, LEFT, pos=QPoint(8, widget.height() // 2))

    def drag(self, *urls):
        """Whether these may be dropped here; and they are."""
        mime = QMimeData()
        mime.setUrls([QUrl(each) for each in urls])
        enter = QDragEnterEvent(QPoint(9, 9), COPY, mime, LEFT, PLAIN)
        enter.ignore()
        self.gate.dragEnterEvent(enter)
        drop = QDropEvent(QPointF(9, 9), COPY, mime, LEFT, PLAIN)
        drop.ignore()
        self.gate.dropEvent(drop)
        assert enter.isAccepted() is drop.isAccepted()
        return drop.isAccepted()


@pytest.fixture
def hand(qtbot, look, shown):
    return Hand(qtbot, shown(GatePage(look), 900, 700))


@pytest.fixture
def asked(monkeypatch):
    """What the dialogs of files are asked, and what they answer."""
    said = {"answer": "", "asked": []}

    def choose(_, caption, folder, kinds):
        said["asked"].append((caption, folder, kinds))
        return said["answer"], kinds

    monkeypatch.setattr(QFileDialog, "getOpenFileName", choose)
    return said


def test_at_first_it_says_what_a_package_is_and_asks_for_nothing_else(hand):
    assert "秘书处发给各位代表的一个文件（.jjvote）" in hand.words("gateFacts")
    assert "不需要网络" in hand.words("gateFacts")
    assert QApplication.focusWidget() is hand.find(QPushButton, "gateOpen")
    for kind, name in ((QLineEdit, "gateCode"), (QPushButton, "gateMore"), (QLabel, "gateTitle")):
        assert not hand.find(kind, name).isVisible()
    assert hand.find(QPushButton, "gateOpen").text() == "打开票决包…（O）"
    assert hand.find(QPushButton, "gateOpen").property("main") is True


@pytest.mark.parametrize("way", ["key", "enter", "mouse"])
def test_a_package_is_chosen_by_key_or_mouse(hand, asked, way):
    asked["answer"] = "/media/stick/票决包.jjvote"
    if way == "mouse":
        hand.click("gateOpen")
    else:
        hand.key(KEY.Key_O if way == "key" else KEY.Key_Return)
    assert asked["asked"] == [("打开票决包", "", "票决包 (*.jjvote)")]
    assert hand.told == [("opened", "票决包.jjvote")]


def test_a_dialog_that_is_closed_opens_nothing(hand, asked, make_vote):
    hand.key(KEY.Key_O)
    hand.gate.show_vote(make_vote(), None)
    hand.click("gateFile")
    assert [each[0] for each in asked["asked"]] == ["打开票决包", "读入选票凭证"]
    assert hand.told == []


def test_in_english_a_space_stands_between_two_sentences(hand, make_vote):
    try:
        words.use(words.ENGLISH)
        hand.gate.show_vote(make_vote(), None)
        conditions = hand.words("gateFacts").splitlines()[1]
    finally:
        words.use(words.CHINESE)
    assert conditions.count(". ") >= 2
    assert not re.search(r"[.)][A-Z]|  ", conditions)


def test_the_open_package_is_told_with_all_that_is_to_be_compared(hand, make_vote):
    vote = make_vote()
    hand.gate.show_vote(vote, None)
    assert hand.words("gateTitle") == "民生实事项目票决"
    lines = hand.words("gateFacts").splitlines()
    assert lines[0] == (
        "6 个民生实事项目。从 6 个候选项目中选 3 个以内，多选的整张无效，少选有效。"
    )
    assert lines[1] == "".join(vote.conditions)
    assert lines[2] == f"票决包编号 {vote.fingerprint}，应与秘书处发的票决规则上的一致。"
    assert hand.words("gateKnown") == ""
    hand.gate.take_keyboard()
    assert QApplication.focusWidget() is hand.find(QLineEdit, "gateCode")
    button = hand.find(QPushButton, "gateOpen")
    assert (button.text(), button.property("main")) == ("换一个票决包…（O）", False)


@pytest.mark.parametrize(
    ("cast", "changeable", "words"),
    [
        (None, True, ""),
        (
            Cast("", 1, "AB"),
            True,
            "这台电脑已为这次票决封过 1 次票，最后的回执是 AB。再投一次，以最后一次为准。",
        ),
        (
            Cast("", 3, ""),
            True,
            "这台电脑已为这次票决封过 3 次票。再投一次，以最后一次为准。",
        ),
        (
            Cast("", 1, ""),
            False,
            "这台电脑已为这次票决封过 1 次票。同一份凭证投出后不能更改，再投不计。",
        ),
    ],
)
def test_what_this_computer_sealed_before_is_said(hand, make_vote, cast, changeable, words):
    hand.gate.show_vote(make_vote(changeable=changeable), cast)
    assert hand.words("gateKnown") == words


def test_enter_in_the_field_begins_with_what_is_typed(hand, make_vote):
    hand.gate.show_vote(make_vote(), None)
    hand.gate.take_keyboard()
    for each in "ab-12":
        hand.key(each)
    hand.key(KEY.Key_Return)
    assert hand.told == [("ab-12", 0)]
    hand.click("gateBegin")
    assert hand.told[1:] == [("ab-12", 0)]


def test_o_in_the_field_is_a_letter_of_the_code(hand, make_vote, asked):
    hand.gate.show_vote(make_vote(), None)
    hand.gate.take_keyboard()
    hand.key("o")
    assert asked["asked"] == []
    assert hand.find(QLineEdit, "gateCode").text() == "o"


def test_enter_presses_the_button_that_has_the_keys(hand, make_vote, asked):
    hand.gate.show_vote(make_vote(), None)
    hand.find(QPushButton, "gateFile").setFocus()
    hand.key(KEY.Key_Enter)
    assert [each[0] for each in asked["asked"]] == ["读入选票凭证"]
    assert hand.told == []


def test_without_a_package_enter_begins_nothing(hand):
    hand.gate.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    hand.gate.setFocus()
    hand.key(KEY.Key_Return)
    hand.gate._begin_ballot()
    hand.key(KEY.Key_F3)
    assert hand.told == []


def test_votes_on_other_computers_are_asked_for_only_where_there_were_some(hand, make_vote):
    hand.gate.show_vote(make_vote(), None)
    times = hand.find(QSpinBox, "gateTimes")
    assert not times.isVisible()
    hand.click("gateBefore", QCheckBox)
    assert times.isVisible()
    assert (times.minimum(), times.maximum()) == (1, 9999)
    times.setFocus()
    times.selectAll()
    hand.key("4")
    assert times.text() == "4 次"
    hand.find(QLineEdit, "gateCode").setText("X")
    hand.gate._begin_ballot()
    hand.click("gateBefore", QCheckBox)
    hand.gate._begin_ballot()
    assert hand.told == [("X", 4), ("X", 0)]


def test_a_credentials_file_gives_its_code_without_remarks(hand, make_vote, asked):
    hand.gate.show_vote(make_vote(), None)
    asked["answer"] = "/media/stick/凭证.jjcredential"
    hand.click("gateFile")
    assert asked["asked"][0][2] == "选票凭证 (*.jjcredential);;全部文件 (*)"
    assert hand.told == [("code", "凭证.jjcredential")]
    hand.gate.show_problem("读不出。")
    hand.gate.show_code("# jjdesk 选票凭证\n  ABCD-EFGH \n# 完\n")
    assert hand.find(QLineEdit, "gateCode").text() == "ABCD-EFGH"
    assert hand.words("gateProblem") == ""
    assert QApplication.focusWidget() is hand.find(QPushButton, "gateBegin")


def test_a_problem_stands_at_the_field_until_something_is_typed(hand, make_vote):
    code = hand.find(QLineEdit, "gateCode")
    hand.gate.show_problem("不是票决包。")
    assert hand.words("gateProblem") == "不是票决包。"
    assert code.property("problem") is False, "the field is not what is wrong"
    hand.gate.show_vote(make_vote(), None)
    assert hand.words("gateProblem") == ""
    hand.gate.show_problem("凭证不对。")
    assert code.property("problem") is True
    hand.gate.take_keyboard()
    hand.key("a")
    assert hand.words("gateProblem") == ""
    assert code.property("problem") is False


def test_projects_and_rules_unfold_and_fold_away(hand, make_vote):
    vote = make_vote(Mode.RANK)
    hand.gate.show_vote(vote, None)
    more = hand.find(QPushButton, "gateMore")
    assert more.text() == "查看项目和票决规则"
    hand.click("gateMore")
    rules = hand.find(QWidget, "voteRules")
    assert isinstance(rules, VoteRules)
    texts = [label.text() for label in rules.findChildren(QLabel)]
    assert texts.index("候选项目") < texts.index("项目6") < texts.index("票决规则")
    for name, value, source in vote.basis():
        assert name in texts
        assert value in texts
        assert source in texts
    assert more.text() == "收起项目和票决规则"
    hand.click("gateMore")
    assert not rules.isVisible()
    assert hand.gate._rules is None


def test_another_package_does_not_show_the_rules_of_the_one_before(hand, make_vote):
    hand.gate.show_vote(make_vote(), None)
    hand.click("gateMore")
    hand.gate.show_vote(make_vote(Mode.RANK), None)
    assert hand.gate._rules is None
    assert not hand.find(QPushButton, "gateMore").isChecked()


def test_the_credential_is_gone_with_the_package(hand, make_vote):
    hand.gate.show_vote(make_vote(), None)
    code = hand.find(QLineEdit, "gateCode")
    code.setFocus()
    hand.key("a")
    hand.find(QCheckBox, "gateBefore").setChecked(True)
    hand.find(QSpinBox, "gateTimes").setValue(9)
    hand.gate.show_vote(None, None)
    assert code.text() == ""
    assert not code.isUndoAvailable()
    assert not hand.find(QCheckBox, "gateBefore").isChecked()
    assert hand.find(QSpinBox, "gateTimes").value() == 1


def test_a_package_is_dropped_on_it(hand):
    assert hand.drag("file:///media/stick/票决包.jjvote")
    assert hand.drag("file:///media/stick/票决包.JJVOTE")
    assert hand.told == [("opened", "票决包.jjvote"), ("opened", "票决包.JJVOTE")]


@pytest.mark.parametrize(
    "urls",
    [
        [],
        ["file:///media/stick/报告.docx"],
        ["https://example.org/票决包.jjvote"],
        ["file:///a/一.jjvote", "file:///a/二.jjvote"],
        ["file:///a/一.jjvote", "file:///a/报告.docx"],
    ],
)
def test_anything_else_is_not_taken(hand, urls):
    assert not hand.drag(*urls)
    assert hand.told == []


def test_the_sheet_grows_with_the_text_to_a_width_one_can_read(hand):
    sheet = hand.gate._sheet
    assert sheet.maximumWidth() == 680
    hand.gate.set_look(Look(LIGHT, 150, serif=True))
    assert sheet.maximumWidth() == 1020


def test_its_controls_are_named_for_those_who_do_not_see_them(hand, make_vote):
    hand.gate.show_vote(make_vote(), None)
    assert hand.find(QLineEdit, "gateCode").accessibleName() == "选票凭证上的 28 个字符"
    assert "第几次投票" in hand.find(QSpinBox, "gateTimes").accessibleName()
    assert hand.find(QLineEdit, "gateCode").placeholderText().count("XXXX") == 7
