"""The page of the ballot: what its foot says, its own keys, where the side stands."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from jjdesk.domain.poll import Blank, Mark, Mode, Overvote, Project, Undervote
from jjdesk.domain.project_list import Intention, Leaning
from jjdesk.domain.task import Verdict
from jjdesk.gui.theme import DARK, LIGHT, Look
from jjdesk.gui.voting.ballot import BallotPage
from jjdesk.services.polling.links import Bearing

KEY = Qt.Key
FOR, AGAINST = Leaning.FOR, Leaning.AGAINST


class Hand:
    """A page with a hand on its keys, and what it told."""

    def __init__(self, qtbot, page, marking):
        self.qtbot, self.page, self.marking = qtbot, page, marking
        self.told = []
        page.checked.connect(lambda: self.told.append("checked"))
        page.left.connect(lambda: self.told.append("left"))
        page.link_wanted.connect(self.told.append)
        page.take_keyboard()

    def key(self, key):
        self.qtbot.keyClick(QApplication.focusWidget(), key)

    def words(self, name):
        return self.page.findChild(QLabel, name).text()

    def button(self, name):
        return self.page.findChild(QPushButton, name)

    @property
    def count(self):
        return self.page.findChild(QLabel, "ballotCount").accessibleName()

    @property
    def says(self):
        return self.words("ballotSays")

    @property
    def refused(self):
        return self.page.findChild(QLabel, "ballotSays").property("refused")


@pytest.fixture
def make_hand(qtbot, make_vote, look, shown):
    """Makes a hand at an empty ballot."""

    def make(mode=Mode.TICK, projects=None, *, size=(1200, 640), **rules):
        vote = make_vote(mode, projects, **rules)
        marking = vote.marking()
        return Hand(qtbot, shown(BallotPage(vote, marking, look), *size), marking)

    return make


def many(count):
    return tuple(
        Project(key=f"p{n}", number=n, name=f"项目{n}", content=f"内容{n}")
        for n in range(1, count + 1)
    )


@pytest.mark.parametrize(
    ("mode", "rules", "steps"),
    [
        (
            Mode.TICK,
            {},
            [
                ("已选 0 / 最多 3", "还可选 3 项  这是空白票，按规则算对全部项目弃权。"),
                ("已选 1 / 最多 3", "还可选 2 项"),
                ("已选 2 / 最多 3", "还可选 1 项"),
                ("已选 3 / 最多 3", "已选满"),
            ],
        ),
        (
            Mode.TICK,
            {"undervote": Undervote.VOID, "blank": Blank.VOID},
            [
                ("已选 0 / 须选 3", "还可选 3 项  这是空白票，按规则是无效票。"),
                ("已选 1 / 须选 3", "还可选 2 项"),
            ],
        ),
        (
            Mode.TICK,
            {"overvote": Overvote.ALLOWED, "blank": Blank.NOT_COUNTED},
            [
                ("已选 0 / 不限个数", "这是空白票，按规则不计入有效票。"),
                ("已选 1 / 不限个数", ""),
            ],
        ),
        (
            Mode.PER_ITEM,
            {},
            [
                ("已赞成 0 / 最多 3", "还可赞成 3 项  这是空白票，按规则算对全部项目弃权。"),
                ("已赞成 1 / 最多 3", "还可赞成 2 项"),
            ],
        ),
        (
            Mode.RANK,
            {},
            [
                ("已排 0 / 最多 3", "还可排 3 项  这是空白票，按规则算对全部项目弃权。"),
                ("已排 1 / 最多 3", "还可排 2 项"),
                ("已排 2 / 最多 3", "还可排 1 项"),
                ("已排 3 / 最多 3", "已排满"),
            ],
        ),
        (
            Mode.SATISFACTION,
            {},
            [
                ("已评 0 / 共 6", "还有 6 项未评  这是空白票，按规则算对全部项目弃权。"),
                ("已评 1 / 共 6", "还有 5 项未评"),
            ],
        ),
    ],
)
def test_the_foot_counts_and_says_what_is_left(make_hand, mode, rules, steps):
    hand = make_hand(mode, **rules)
    for place, (count, says) in enumerate(steps):
        if place:
            hand.key(KEY.Key_Space)
            hand.key(KEY.Key_Down)
        assert (hand.count, hand.says) == (count, says)
        assert not hand.refused


def test_of_a_whole_list_the_foot_says_its_mark(make_hand):
    hand = make_hand(Mode.WHOLE_LIST)
    blank = "这是空白票，按规则算对全部项目弃权。"
    assert hand.says == f"请对整份名单表态  {blank}"
    hand.key(KEY.Key_2)
    assert (hand.count, hand.says) == ("对整份名单：反对", "")


def test_a_refusal_looks_like_one_until_something_else_is_done(make_hand):
    hand = make_hand()
    for _ in range(4):
        hand.key(KEY.Key_Space)
        hand.key(KEY.Key_Down)
    assert "“项目4”没有选上" in hand.says
    assert hand.refused
    assert hand.count == "已选 3 / 最多 3"
    hand.key(KEY.Key_Up)
    hand.key(KEY.Key_Up)
    hand.key(KEY.Key_Space)
    assert (hand.says, hand.refused) == ("还可选 1 项", False)


@pytest.mark.parametrize("key", [KEY.Key_Return, KEY.Key_Enter])
def test_enter_looks_the_ballot_over(make_hand, key):
    hand = make_hand()
    hand.key(key)
    assert hand.told == ["checked"]


def test_escape_leaves_and_the_buttons_do_the_same(make_hand, qtbot):
    hand = make_hand()
    hand.key(KEY.Key_Escape)
    qtbot.mouseClick(hand.button("ballotCheck"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(hand.button("ballotBack"), Qt.MouseButton.LeftButton)
    assert hand.told == ["left", "checked", "left"]


def test_page_keys_scroll_and_leave_the_keyboard_where_it_is(make_hand):
    hand = make_hand(projects=many(30))
    bar = hand.page._scroll.verticalScrollBar()
    hand.qtbot.waitUntil(lambda: bar.maximum() > 0 and not hand.page._reveal.isActive())
    before = bar.value()
    hand.key(KEY.Key_PageDown)
    assert bar.value() == min(before + bar.pageStep(), bar.maximum())
    hand.key(KEY.Key_PageUp)
    assert bar.value() == before
    assert hand.page.sheet.project.number == 1


def test_the_row_of_the_keys_is_always_in_sight(make_hand):
    hand = make_hand(projects=many(30))
    hand.key(KEY.Key_End)
    viewport, row = hand.page._scroll.viewport(), hand.page.sheet.current_row

    def in_sight():
        top = row.mapTo(viewport, row.rect().topLeft()).y()
        return top >= 0 and top + row.height() <= viewport.height()

    hand.qtbot.waitUntil(in_sight)
    hand.page.resize(1200, 400)
    hand.qtbot.waitUntil(in_sight)


def test_a_key_of_nothing_is_not_the_pages(make_hand):
    hand = make_hand()
    hand.key(KEY.Key_F7)
    hand.key(KEY.Key_G)
    assert hand.told == [], "no commitment bears on the project"


# What was intended


def test_i_marks_what_was_intended_in_its_order(make_hand):
    hand = make_hand(Mode.RANK)
    hand.page.show_intentions(
        (
            Intention("p4", FOR),
            Intention("p9", FOR),
            Intention("p2", AGAINST),
            Intention("p1", Leaning.OPEN),
            Intention("p6", FOR),
        )
    )
    hand.key(KEY.Key_I)
    assert hand.marking.ranking == (4, 6)
    assert hand.count == "已排 2 / 最多 3"


def test_i_marks_both_for_and_against_where_both_can_be(make_hand):
    hand = make_hand(Mode.PER_ITEM)
    hand.page.show_intentions((Intention("p2", AGAINST), Intention("p3", FOR)))
    hand.key(KEY.Key_I)
    marks = [hand.marking.mark(n) for n in (1, 2, 3)]
    assert marks == [Mark.NONE, Mark.AGAINST, Mark.FOR]


def test_what_was_marked_before_gives_way_to_what_was_intended(make_hand):
    hand = make_hand()
    hand.page.show_intentions((Intention("p5", FOR),))
    hand.key(KEY.Key_Space)
    hand.key(KEY.Key_I)
    assert [n for n in range(1, 7) if hand.marking.mark(n) is Mark.FOR] == [5]


def test_intentions_beyond_the_seats_are_named_and_left_out(make_hand):
    hand = make_hand()
    hand.page.show_intentions(tuple(Intention(f"p{n}", FOR) for n in (6, 1, 3, 2, 4)))
    hand.key(KEY.Key_I)
    assert [n for n in range(1, 7) if hand.marking.mark(n) is Mark.FOR] == [1, 3, 6]
    assert hand.says == "意向里选的多于 3 个，第 2、4 项没有填上。"
    assert hand.refused


def test_i_says_so_where_there_is_nothing_to_fill_in(make_hand):
    hand = make_hand(Mode.SATISFACTION)
    hand.page.show_intentions((Intention("p1", FOR),))
    hand.key(KEY.Key_I)
    assert hand.says == "这张选票没有可以照填的意向。"
    assert hand.marking.is_blank


# What the report says


@pytest.fixture
def bearings(open_report):
    found = open_report.report.commitments[1]
    return {"p3": (Bearing(found, 1.0, Verdict.SURE),)}


def test_g_and_the_link_go_to_the_commitment_of_the_project(make_hand, bearings, qtbot):
    hand = make_hand()
    hand.page.show_bearings(bearings)
    hand.key(KEY.Key_G)
    assert hand.told == []
    hand.key(KEY.Key_3)
    hand.key(KEY.Key_G)
    link = hand.page.sheet.rows[2].findChild(QPushButton, "ballotLink")
    assert link.text() == "报告第 2 条"
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(hand.button("ballotSideLink"), Qt.MouseButton.LeftButton)
    assert hand.told == ["c2"] * 3


# How it is drawn


def test_the_side_stands_beside_the_sheet_or_below_it(make_hand):
    hand = make_hand(size=(1200, 640))
    side, sheet = hand.page.side, hand.page.sheet

    def beside():
        return side.mapTo(hand.page, side.rect().topLeft()).x() >= sheet.width()

    hand.qtbot.waitUntil(beside)
    assert hand.page._side_scroll.isVisible()
    hand.page.resize(800, 640)
    hand.qtbot.waitUntil(lambda: not beside())
    assert side.isVisible()
    assert not hand.page._side_scroll.isVisible()
    hand.page.resize(1200, 640)
    hand.qtbot.waitUntil(beside)
    assert side.isVisible()


def test_the_way_to_fill_it_in_stands_above_a_narrow_sheet(make_hand):
    hand = make_hand(size=(800, 640))
    above = hand.button("ballotFillAbove")
    assert not above.isVisible()
    hand.page.show_intentions((Intention("p2", FOR),))
    assert above.isVisible()
    hand.qtbot.mouseClick(above, Qt.MouseButton.LeftButton)
    assert hand.marking.mark(2) is Mark.FOR
    hand.page.resize(1200, 640)
    assert not above.isVisible()


def test_the_number_in_the_foot_follows_the_look(make_hand):
    hand = make_hand()
    assert f"color:{LIGHT.accent}; font-size:26px" in hand.words("ballotCount")
    hand.page.set_look(Look(DARK, 150, serif=True))
    assert f"color:{DARK.accent}; font-size:39px" in hand.words("ballotCount")
    assert hand.page.sheet.maximumWidth() == 1290


def test_a_page_that_is_left_shows_no_mark_any_more(make_hand):
    hand = make_hand()
    hand.page.show_intentions((Intention("p1", FOR, "机密"),))
    hand.key(KEY.Key_I)
    assert hand.page.sheet.rows[0].boxes[0].isChecked()
    hand.page.forget()
    assert hand.marking.is_blank
    assert not any(box.isChecked() for row in hand.page.sheet.rows for box in row.boxes)
    assert hand.count == "已选 0 / 最多 3"
    assert not any("机密" in label.text() for label in hand.page.findChildren(QLabel))
    assert not hand.button("ballotFillAbove").isVisible()
