"""Beside the ballot: the conditions, what was intended, what the report says, and the keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from jjdesk.domain.poll import Mode, PassBase, Use
from jjdesk.domain.project_list import Intention, Leaning
from jjdesk.domain.task import Verdict
from jjdesk.gui.voting.ballot_side import BallotSide
from jjdesk.services.polling.links import Bearing


@pytest.fixture
def make_side(make_vote, shown):
    """Makes a side with its vote."""

    def make(mode=Mode.TICK, **rules):
        vote = make_vote(mode, **rules)
        return shown(BallotSide(vote), 320, 700), vote

    return make


@pytest.fixture
def bearings(open_report):
    """What bears on the second project: two that hold, one that waits, and a third that holds."""
    first, second, third = open_report.report.commitments
    return {
        "p2": (
            Bearing(third, 0.5, Verdict.DOUBTFUL, "字数太少"),
            Bearing(first, 0.9, Verdict.SURE),
            Bearing(second, 1.0, Verdict.CONFIRMED),
            Bearing(third, 0.8, Verdict.SURE),
        ),
        "p3": (Bearing(third, 0.5, Verdict.DOUBTFUL, "字数太少"),),
    }


def texts(side, name="ballotSideText"):
    return [label.text() for label in side.findChildren(QLabel, name) if label.isVisible()]


def heads(side):
    return texts(side, "ballotSideHead")


def test_the_conditions_of_the_vote_stand_first(make_side):
    side, vote = make_side()
    assert heads(side) == ["通过的条件"]
    assert texts(side) == ["\n".join(vote.conditions)]
    said = texts(side)[0].splitlines()
    assert said[0] == "全体代表 20 人，过半数为 11 票。"
    assert said[1] == "通过的项目中，得票最多的 3 项当选。"
    assert said[-1] == "截止前可以重新投票，以最后一次为准。"


@pytest.mark.parametrize(
    ("rules", "wanted"),
    [
        ({"changeable": False}, "投出后不能更改。"),
        (
            {"use": Use.FORMAL, "decision": "票决办法", "decided": "2025-01-07"},
            "依据：票决办法（2025-01-07）。",
        ),
        ({"pass_base": PassBase.NONE}, "得票最多的 3 项当选。"),
        ({"mode": Mode.RANK}, "通过的项目中，得分最高的 3 项当选。"),
        ({"mode": Mode.WHOLE_LIST}, "对整份名单一并表决，不能只选其中几项。"),
    ],
)
def test_conditions_follow_the_rules(make_side, rules, wanted):
    side, _ = make_side(**rules)
    assert wanted in texts(side)[0].splitlines()


@pytest.mark.parametrize(
    ("mode", "keys"),
    [
        (Mode.TICK, "键盘：↑ ↓ 或序号到项目，空格填票，Enter 核对，Esc 返回"),
        (Mode.RANK, "键盘：↑ ↓ 或序号到项目，空格填票，Alt+↑ ↓ 调次序，Enter 核对，Esc 返回"),
        (Mode.PER_ITEM, "键盘：↑ ↓ 换项目，1 2 3 填票，Enter 核对，Esc 返回"),
        (Mode.WHOLE_LIST, "键盘：↑ ↓ 换项目，1 2 3 填票，Enter 核对，Esc 返回"),
        (Mode.SATISFACTION, "键盘：↑ ↓ 换项目，1 2 3 填票，Enter 核对，Esc 返回"),
    ],
)
def test_the_keys_of_each_kind_of_ballot_are_named(make_side, mode, keys):
    side, _ = make_side(mode)
    assert texts(side, "ballotKeys") == [keys]


def test_nothing_is_said_of_intentions_where_there_are_none(make_side):
    side, _ = make_side()
    side.show_intentions((Intention("p1"), Intention("p2", note="  \n ")))
    assert heads(side) == ["通过的条件"]
    assert not side.can_fill
    assert not side.findChild(QPushButton, "ballotFill").isVisible()


def test_what_was_intended_is_counted_and_said_to_stay_here(make_side, qtbot):
    side, _ = make_side()
    side.show_intentions(
        (
            Intention("p1", Leaning.FOR),
            Intention("p2", Leaning.AGAINST, "太贵"),
            Intention("p3", Leaning.OPEN, "再问"),
        )
    )
    wanted = "您标了 2 个项目的意向，2 个写了附注。意向只在这台电脑上，不随选票送出。"
    assert texts(side)[1] == wanted
    assert side.can_fill
    fill = side.findChild(QPushButton, "ballotFill")
    asked = []
    side.fill_wanted.connect(lambda: asked.append(True))
    qtbot.mouseClick(fill, Qt.MouseButton.LeftButton)
    assert asked == [True]


def test_notes_alone_are_told_but_fill_nothing(make_side):
    side, _ = make_side()
    side.show_intentions((Intention("p3", Leaning.OPEN, "再问"),))
    assert texts(side)[1].startswith("您标了 0 个项目的意向，1 个写了附注")
    assert not side.can_fill
    assert not side.findChild(QPushButton, "ballotFill").isVisible()


@pytest.mark.parametrize("mode", [Mode.WHOLE_LIST, Mode.SATISFACTION])
def test_a_ballot_of_another_question_is_not_filled_in_with_intentions(make_side, mode):
    side, _ = make_side(mode)
    side.show_intentions((Intention("p1", Leaning.FOR),))
    assert not side.can_fill
    assert not side.findChild(QPushButton, "ballotFill").isVisible()
    assert "您标了 1 个" in texts(side)[1]


def test_two_commitments_that_hold_are_quoted_of_a_project(make_side, bearings, open_report):
    side, vote = make_side()
    side.show_bearings(bearings)
    side.show_project(vote.projects[1])
    first, second, _ = open_report.report.commitments
    assert heads(side)[1] == "2  项目2"
    assert texts(side)[1].splitlines() == [
        f"报告第 1 条：{first.text}",
        f"报告第 2 条：{second.text}",
    ]
    assert side.bearing(vote.projects[1]).commitment == first


def test_what_may_bear_but_is_not_sure_is_not_quoted(make_side, bearings):
    side, vote = make_side()
    side.show_bearings(bearings)
    side.show_project(vote.projects[2])
    assert side.bearing(vote.projects[2]) is None
    assert not side.findChild(QPushButton, "ballotSideLink").isVisible()
    assert heads(side) == ["通过的条件"]


def test_the_link_leads_to_the_commitment(make_side, bearings, qtbot):
    side, vote = make_side()
    side.show_project(vote.projects[1])
    link = side.findChild(QPushButton, "ballotSideLink")
    assert not link.isVisible(), "not before it is known"
    side.show_bearings(bearings)
    asked = []
    side.link_wanted.connect(lambda: asked.append(True))
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert asked == [True]
    side.show_project(vote.projects[0])
    assert not link.isVisible()


@pytest.mark.parametrize(
    ("leaning", "note", "lines"),
    [
        (Leaning.FOR, "", ["我的意向：选"]),
        (Leaning.AGAINST, " 太贵\n", ["我的意向：不选", "附注：太贵"]),
        (Leaning.OPEN, "再问", ["附注：再问"]),
        (Leaning.OPEN, " ", []),
    ],
)
def test_what_was_intended_of_the_project_stands_by_it(make_side, leaning, note, lines):
    side, vote = make_side()
    side.show_intentions((Intention("p1", leaning, note), Intention("p5", Leaning.FOR)))
    side.show_project(vote.projects[0])
    assert [line for text in texts(side)[2:] for line in text.splitlines()] == lines
    assert ("1  项目1" in heads(side)) is bool(lines)


def test_once_it_is_forgotten_nothing_of_it_is_left_on_the_screen(make_side):
    side, vote = make_side()
    side.show_intentions((Intention("p1", Leaning.FOR, "机密"),))
    side.show_project(vote.projects[0])
    side.forget()
    everything = [label.text() for label in side.findChildren(QLabel)]
    assert not any("机密" in text or "我的意向：" in text for text in everything)
    assert heads(side) == ["通过的条件"]
    assert not side.can_fill


def test_what_comes_from_a_report_is_no_markup(make_side):
    side, _ = make_side()
    for label in side.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText
