"""Doubtful matches by themselves: the question, its keys and clicks, what both texts share."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QTextDocument
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea

from jjdesk.domain.task import Match, Task, Verdict
from jjdesk.gui.task_tables.review import TasksReview, marked
from jjdesk.gui.theme import DARK, LIGHT, Look

LOOK = Look(LIGHT, 100, True)
WORDS = st.text("新建小学改造道路，3<&", max_size=16)


def read(html: str) -> str:
    document = QTextDocument()
    document.setHtml(html)
    return document.toPlainText()


class Hand:
    def __init__(self, review: TasksReview, qtbot) -> None:
        self.review = review
        self._qtbot = qtbot
        self.decided: list = []
        review.decided.connect(lambda *said: self.decided.append(said))

    def words(self, name: str, within: str = "") -> str:
        place = self.review.findChild(QScrollArea, within) if within else self.review
        return place.findChild(QLabel, name).text()

    def texts(self) -> tuple[str, str]:
        return (
            read(self.words("reviewText", "reviewTask")),
            read(self.words("reviewText", "reviewCommitment")),
        )

    def key(self, key) -> None:
        self._qtbot.keyClick(self.review, key)

    def click(self, name: str) -> None:
        self._qtbot.mouseClick(self.review.findChild(QPushButton, name), Qt.MouseButton.LeftButton)

    def claims(self, key, modifier=Qt.KeyboardModifier.NoModifier) -> bool:
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifier)
        event.ignore()
        QApplication.sendEvent(self.review, event)
        return event.isAccepted()


@pytest.fixture
def hand(qtbot) -> Hand:
    review = TasksReview(LOOK)
    qtbot.addWidget(review)
    review.resize(800, 400)
    review.show()
    qtbot.waitExposed(review)
    return Hand(review, qtbot)


@pytest.fixture
def questions(open_report):
    """A question on each commitment of the small report."""
    return [
        (
            Task(n, f"（{n}）", "一、教育", f"任务{n}新建小学", "区教委", "", "6月底", ""),
            Match(n, commitment.id, 0.4 + n / 10, Verdict.DOUBTFUL),
            commitment,
        )
        for n, commitment in enumerate(open_report.report.commitments, start=1)
    ]


def test_without_questions_it_says_so_and_takes_no_key(hand):
    assert hand.words("reviewNone") == "没有待定的对应。"
    assert hand.review.findChild(QLabel, "reviewNone").isVisible()
    for key in (Qt.Key.Key_Y, Qt.Key.Key_N, Qt.Key.Key_Left, Qt.Key.Key_Right):
        assert not hand.claims(key)
        hand.key(key)
    assert hand.decided == []


def test_a_question_stands_beside_its_commitment(hand, questions):
    hand.review.ask(questions)
    assert hand.words("reviewHead", "reviewTask") == "任务 （1）  一、教育"
    assert hand.words("reviewHead", "reviewCommitment") == "第 1 条承诺事项"
    assert hand.texts() == ("任务1新建小学", "新建小学3所，改造白沙镇中学。")
    assert hand.words("reviewFacts", "reviewTask") == "责任单位：区教委\n完成时限：6月底"
    assert hand.words("reviewCount").startswith("第 1 / 3 个待定 · 相似 50 %，")
    assert hand.review.accessibleName() == "待定的对应"
    assert hand.review.accessibleDescription() == ("任务1新建小学\n新建小学3所，改造白沙镇中学。")


def test_a_task_without_a_number_is_known_by_its_place(hand, questions):
    task, match, commitment = questions[0]
    bare = Task(7, "", "", task.text, "", "", "", "")
    hand.review.ask([(bare, match, commitment)])
    assert hand.words("reviewHead", "reviewTask") == "任务 7  "
    assert (
        not hand.review.findChild(QScrollArea, "reviewTask")
        .findChild(QLabel, "reviewFacts")
        .isVisible()
    )


@pytest.mark.parametrize(
    ("keys", "place"),
    [
        ([Qt.Key.Key_Right], 2),
        ([Qt.Key.Key_Right] * 2, 3),
        ([Qt.Key.Key_Right] * 9, 3),
        ([Qt.Key.Key_Left], 1),
        ([Qt.Key.Key_Right, Qt.Key.Key_Left], 1),
    ],
)
def test_arrows_walk_and_stop_at_the_ends(hand, questions, keys, place):
    hand.review.ask(questions)
    for key in keys:
        assert hand.claims(key)
        hand.key(key)
    assert hand.words("reviewCount").startswith(f"第 {place} / 3 ")
    assert hand.review.findChild(QPushButton, "reviewBefore").isEnabled() is (place > 1)
    assert hand.review.findChild(QPushButton, "reviewAfter").isEnabled() is (place < 3)
    assert hand.decided == []


def test_buttons_walk_too_and_are_named(hand, questions):
    hand.review.ask(questions)
    hand.click("reviewAfter")
    assert hand.words("reviewCount").startswith("第 2 / 3 ")
    hand.click("reviewBefore")
    assert hand.words("reviewCount").startswith("第 1 / 3 ")
    named = {
        name: (button.accessibleName(), button.toolTip())
        for name in ("reviewBefore", "reviewAfter")
        if (button := hand.review.findChild(QPushButton, name))
    }
    assert named == {
        "reviewBefore": ("上一个", "上一个（←）"),
        "reviewAfter": ("下一个", "下一个（→）"),
    }


@pytest.mark.parametrize(
    ("act", "verdict"),
    [
        (lambda hand: hand.key(Qt.Key.Key_Y), Verdict.CONFIRMED),
        (lambda hand: hand.key(Qt.Key.Key_N), Verdict.REJECTED),
        (lambda hand: hand.click("reviewYes"), Verdict.CONFIRMED),
        (lambda hand: hand.click("reviewNo"), Verdict.REJECTED),
    ],
)
def test_an_answer_is_told_and_the_next_question_asked_at_once(hand, questions, act, verdict):
    hand.review.ask(list(questions))
    hand.key(Qt.Key.Key_Right)
    act(hand)
    assert hand.decided == [(questions[1][1], verdict)]
    assert hand.words("reviewCount").startswith("第 2 / 2 ")
    act(hand)
    act(hand)
    assert [match.ordinal for match, _ in hand.decided] == [2, 3, 1]
    assert hand.review.findChild(QLabel, "reviewNone").isVisible()
    act(hand)
    assert len(hand.decided) == 3


def test_after_the_first_answer_the_second_question_is_the_first(hand, questions):
    hand.review.ask(list(questions))
    hand.key(Qt.Key.Key_Y)
    assert hand.words("reviewCount").startswith("第 1 / 2 ")
    assert hand.words("reviewHead", "reviewCommitment") == "第 2 条承诺事项"


def test_keys_with_ctrl_and_other_keys_are_the_windows(hand, questions):
    hand.review.ask(questions)
    assert not hand.claims(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert not hand.claims(Qt.Key.Key_J)
    hand.key(Qt.Key.Key_J)
    assert hand.decided == []


def test_the_place_is_kept_when_the_questions_are_asked_anew(hand, questions):
    hand.review.ask(list(questions))
    hand.key(Qt.Key.Key_Right)
    hand.review.ask(list(questions))
    assert hand.words("reviewCount").startswith("第 2 / 3 ")
    hand.review.ask(list(questions[:1]))
    assert hand.words("reviewCount").startswith("第 1 / 1 ")


def test_another_look_marks_in_its_own_colour(hand, questions):
    hand.review.ask(questions)
    assert LIGHT.hit in hand.words("reviewText", "reviewTask")
    hand.review.set_look(Look(DARK, 150, True))
    assert DARK.hit in hand.words("reviewText", "reviewTask")


# What both texts share


@pytest.mark.parametrize(
    ("text", "other", "shared"),
    [
        ("", "", []),
        ("新建", "新建", []),
        ("新建小学", "新建小学", ["新建小学"]),
        ("新建小学3所", "改造小学3所", ["小学3所"]),
        ("甲乙丙丁", "戊己庚辛", []),
        ("新建小学，改造道路", "改造道路，新建小学", ["新建小学", "改造道路"]),
        ("推进新建小学", "新建小学", ["新建小学"]),
        ("a<b>c新建小", "新建小", ["新建小"]),
    ],
)
def test_what_stands_in_both_is_marked(text, other, shared):
    html = marked(text, other, "#ff0")
    assert re.findall(r'<span style="background-color: #ff0">(.*?)</span>', html) == shared


@given(WORDS, WORDS)
def test_marking_drops_no_letter_and_closes_what_it_opens(text, other):
    html = marked(text, other, "#ff0")
    assert html.count("<span") == html.count("</span>")
    bare = re.sub(r"</?span[^>]*>", "", html)
    assert bare.replace("&lt;", "<").replace("&amp;", "&") == text


@given(WORDS)
def test_a_text_is_wholly_in_itself(text):
    html = marked(text, text, "#ff0")
    assert html.count("<span") == (1 if len(text) >= 3 else 0)
