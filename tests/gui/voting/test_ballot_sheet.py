"""The ballot as a sheet: every key and click in the five kinds of ballot, and what is refused."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from jjdesk.domain.poll import Mark, Mode, Overvote, Project
from jjdesk.gui.theme import LIGHT, Look
from jjdesk.gui.voting.ballot_sheet import BallotSheet

KEY = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
PAD = Qt.KeyboardModifier.KeypadModifier
FOR, AGAINST, ABSTAIN, NONE = Mark.FOR, Mark.AGAINST, Mark.ABSTAIN, Mark.NONE


class Hand:
    """A sheet with a hand on its keys."""

    def __init__(self, qtbot, sheet, marking):
        self.qtbot, self.sheet, self.marking = qtbot, sheet, marking
        self.refused, self.marked, self.came, self.linked = [], [], [], []
        sheet.refused.connect(self.refused.append)
        sheet.marked.connect(lambda: self.marked.append(True))
        sheet.came.connect(self.came.append)
        sheet.linked.connect(self.linked.append)
        sheet.take_keyboard()

    def key(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        self.qtbot.keyClick(QApplication.focusWidget(), key, modifier)

    def keys(self, text):
        for each in text:
            self.key(each)

    def go(self, number):
        """To a project by its number, as one who waits a moment before the next digit."""
        self.sheet._forget_digits()
        self.keys(str(number))

    def press(self, number, place=0):
        box = self.sheet.rows[number - 1].boxes[place]
        self.qtbot.mouseClick(box, Qt.MouseButton.LeftButton)

    @property
    def at(self):
        return self.sheet.project.number

    @property
    def marks(self):
        return [self.marking.mark(row.project.number) for row in self.sheet.rows]

    def drawn(self):
        """What can be seen on the boxes."""
        return [[box.isChecked() for box in row.boxes] for row in self.sheet.rows]


@pytest.fixture
def make_hand(qtbot, make_vote, look, shown):
    """Makes a hand on an empty ballot."""

    def make(mode=Mode.TICK, projects=None, **rules):
        vote = make_vote(mode, projects, **rules)
        marking = vote.marking()
        return Hand(qtbot, shown(BallotSheet(vote, marking, look)), marking)

    return make


def many(count):
    return tuple(Project(key=f"p{n}", number=n, name=f"项目{n}") for n in range(1, count + 1))


# Going about


def test_the_head_is_title_and_rule_of_the_vote(make_hand):
    hand = make_hand()
    assert hand.sheet.findChild(QLabel, "ballotTitle").text() == "民生实事项目票决"
    rule = hand.sheet.findChild(QLabel, "ballotRule").text()
    assert rule == "从 6 个候选项目中选 3 个以内，多选的整张无效，少选有效"


@pytest.mark.parametrize(("down", "up"), [(KEY.Key_Down, KEY.Key_Up), ("j", "k")])
def test_down_and_up_go_from_project_to_project_and_stop_at_the_ends(make_hand, down, up):
    hand = make_hand()
    assert hand.at == 1
    hand.key(up)
    assert hand.at == 1
    for wanted in (2, 3, 4, 5, 6, 6):
        hand.key(down)
        assert hand.at == wanted
        assert QApplication.focusWidget() is hand.sheet.rows[wanted - 1].boxes[0]
    hand.key(up)
    assert hand.at == 5


def test_home_and_end_go_to_the_first_and_the_last(make_hand):
    hand = make_hand()
    hand.key(KEY.Key_End)
    assert hand.at == 6
    hand.key(KEY.Key_Home)
    assert hand.at == 1


def test_only_the_row_with_the_keys_is_lit_and_told(make_hand):
    hand = make_hand()
    hand.came.clear()
    hand.key(KEY.Key_Down)
    assert [row.property("current") for row in hand.sheet.rows] == [False, True, *[False] * 4]
    assert {each.number for each in hand.came} == {2}


@pytest.mark.parametrize(
    ("typed", "where"),
    [
        ("3", 3),
        ("13", 13),
        ("2", 2),
        ("21", 1),
        ("99", 9),
        ("0", 1),
        ("05", 5),
        ("1", 1),
        ("113", 3),
        ("120", 12),
    ],
)
def test_digits_go_to_the_project_of_that_number(make_hand, typed, where):
    """A second digit belongs to the first where there is such a project; else it begins anew."""
    hand = make_hand(projects=many(13))
    hand.keys(typed)
    assert hand.at == where


def test_a_digit_after_a_rest_is_a_number_of_its_own(make_hand):
    hand = make_hand(projects=many(13))
    hand.keys("1")
    assert hand.sheet._rest.isActive()
    hand.sheet._rest.timeout.emit()
    hand.keys("3")
    assert hand.at == 3


def test_digits_of_the_number_pad_are_digits_and_those_with_ctrl_are_not(make_hand):
    hand = make_hand()
    hand.key(KEY.Key_4, PAD)
    assert hand.at == 4
    hand.sheet._forget_digits()
    hand.key(KEY.Key_2, CTRL)
    assert hand.at == 4


def test_what_means_nothing_on_the_sheet_changes_nothing(make_hand):
    hand = make_hand()
    heard = []
    for key in (KEY.Key_Return, KEY.Key_Escape, KEY.Key_PageDown, KEY.Key_F5):
        hand.key(key)
        heard.append(hand.at)
    assert heard == [1] * 4
    assert hand.marked == []


def test_the_keyboard_comes_back_to_where_it_was(make_hand):
    hand = make_hand()
    hand.key(KEY.Key_End)
    hand.sheet.setFocus()
    hand.sheet.take_keyboard()
    assert QApplication.focusWidget() is hand.sheet.rows[5].boxes[0]


def test_tab_makes_the_next_project_the_one_of_the_keys(make_hand):
    hand = make_hand()
    hand.key(KEY.Key_Tab)
    assert hand.at == 2
    hand.key(KEY.Key_Backtab)
    assert hand.at == 1


# Ticks


def test_space_ticks_and_takes_the_tick_away(make_hand):
    hand = make_hand()
    hand.key(KEY.Key_Space)
    assert hand.marks == [FOR, *[NONE] * 5]
    assert hand.drawn()[0] == [True]
    hand.key(KEY.Key_Space)
    assert hand.marks == [NONE] * 6
    assert not any(any(row) for row in hand.drawn())
    assert len(hand.marked) == 2


def test_the_fourth_tick_of_three_is_refused_with_its_reason_and_nothing_changes(make_hand):
    hand = make_hand()
    for number in (1, 2, 3):
        hand.press(number)
    hand.press(4)
    assert hand.refused == [
        "最多选 3 个，已满，“项目4”没有选上：多选的整张无效。请先取消一个。",
    ]
    assert hand.marks == [FOR, FOR, FOR, NONE, NONE, NONE]
    assert hand.drawn() == [[True], [True], [True], [False], [False], [False]]
    hand.press(2)
    hand.press(4)
    assert hand.marks == [FOR, NONE, FOR, FOR, NONE, NONE]
    assert len(hand.refused) == 1


def test_where_any_number_may_be_ticked_none_is_refused(make_hand):
    hand = make_hand(overvote=Overvote.ALLOWED)
    for number in range(1, 7):
        hand.press(number)
    assert hand.refused == []
    assert hand.marks == [FOR] * 6


def test_a_click_on_the_row_is_one_on_its_only_box(make_hand, qtbot):
    hand = make_hand()
    name = hand.sheet.rows[4].findChild(QLabel, "ballotName")
    qtbot.mouseClick(name, Qt.MouseButton.LeftButton)
    assert hand.marks[4] is FOR
    assert hand.at == 5


# One mark each


def test_digits_mark_and_stay_at_the_project(make_hand):
    hand = make_hand(Mode.PER_ITEM)
    hand.keys("3")
    assert (hand.marks[0], hand.at) == (ABSTAIN, 1)
    hand.keys("2")
    assert hand.marks[0] is AGAINST
    hand.keys("2")
    assert hand.marks[0] is NONE, "the same once more takes it away"
    for nothing in "0456789":
        hand.keys(nothing)
    assert hand.marks[0] is NONE


def test_space_presses_the_box_that_has_the_keys(make_hand):
    hand = make_hand(Mode.PER_ITEM)
    seen = []
    for key in (KEY.Key_Space, KEY.Key_Right, KEY.Key_Space, KEY.Key_Space):
        hand.key(key)
        seen.append(hand.marks[0])
    assert seen == [FOR, FOR, AGAINST, NONE]


def test_an_approval_too_many_is_refused_where_an_objection_is_not(make_hand):
    hand = make_hand(Mode.PER_ITEM)
    for _ in range(3):
        hand.keys("1j")
    hand.keys("1")
    assert hand.marks[3] is NONE
    assert hand.refused == [
        "最多赞成 3 个，已满，“项目4”没有赞成上：多选的整张无效。请先取消一个。"
    ]
    hand.keys("2")
    assert hand.marks[3] is AGAINST
    assert len(hand.refused) == 1


def test_a_click_beside_three_boxes_marks_nothing_but_goes_there(make_hand, qtbot):
    hand = make_hand(Mode.PER_ITEM)
    name = hand.sheet.rows[3].findChild(QLabel, "ballotName")
    qtbot.mouseClick(name, Qt.MouseButton.LeftButton)
    assert hand.at == 4
    assert hand.marks == [NONE] * 6


def test_left_and_right_stay_within_the_boxes_of_a_project(make_hand):
    hand = make_hand(Mode.SATISFACTION)
    boxes = hand.sheet.rows[0].boxes
    for key, place in (
        (KEY.Key_Left, 0),
        (KEY.Key_Right, 1),
        (KEY.Key_Right, 2),
        (KEY.Key_Right, 2),
        (KEY.Key_Left, 1),
    ):
        hand.key(key)
        assert QApplication.focusWidget() is boxes[place]
    hand.key(KEY.Key_Down)
    assert QApplication.focusWidget() is hand.sheet.rows[1].boxes[1], "the column stays"


def test_a_satisfaction_ballot_takes_any_number_of_each(make_hand):
    hand = make_hand(Mode.SATISFACTION)
    for number in range(1, 7):
        hand.press(number)
    assert hand.refused == []
    assert hand.marks == [Mark.SATISFIED] * 6
    hand.press(1, 1)
    hand.press(2, 2)
    assert hand.marks[:2] == [Mark.PARTLY, Mark.DISSATISFIED]
    assert hand.drawn()[:2] == [[False, True, False], [False, False, True]]


# Ranks


def test_ranks_are_given_in_the_order_of_the_presses_and_close_up(make_hand):
    hand = make_hand(Mode.RANK)
    for number in (5, 2, 6):
        hand.press(number)
    assert hand.marking.ranking == (5, 2, 6)
    assert [row.boxes[0].rank for row in hand.sheet.rows] == [0, 2, 0, 0, 1, 3]
    hand.press(5)
    assert hand.marking.ranking == (2, 6)
    assert [row.boxes[0].rank for row in hand.sheet.rows] == [0, 1, 0, 0, 0, 2]


def test_a_fourth_rank_of_three_is_refused(make_hand):
    hand = make_hand(Mode.RANK)
    for number in (1, 2, 3, 4):
        hand.press(number)
    assert hand.marking.ranking == (1, 2, 3)
    assert hand.refused == ["最多排 3 个，已满，“项目4”没有排上：多选的整张无效。请先取消一个。"]


@pytest.mark.parametrize(("earlier", "later"), [(KEY.Key_Up, KEY.Key_Down), ("k", "j")])
def test_alt_moves_a_rank_earlier_and_later(make_hand, earlier, later):
    hand = make_hand(Mode.RANK)
    for number in (1, 2, 3):
        hand.press(number)
    hand.key(earlier, ALT)
    assert hand.marking.ranking == (1, 3, 2)
    hand.key(earlier, ALT)
    hand.key(earlier, ALT)
    assert hand.marking.ranking == (3, 1, 2)
    hand.key(later, ALT)
    assert hand.marking.ranking == (1, 3, 2)
    assert hand.at == 3, "the keys stay with the project"


def test_what_is_not_ranked_is_not_moved_and_nothing_is_told(make_hand):
    hand = make_hand(Mode.RANK)
    hand.key(KEY.Key_Down, ALT)
    assert hand.marking.ranking == ()
    assert hand.marked == []
    assert hand.at == 1


# The list as a whole


def test_a_whole_list_has_its_boxes_above_and_none_in_the_rows(make_hand):
    hand = make_hand(Mode.WHOLE_LIST)
    assert all(row.boxes == () for row in hand.sheet.rows)
    names = [box.accessibleName() for box in hand.sheet._whole]
    assert names == ["整份名单，赞成", "整份名单，反对", "整份名单，弃权"]


@pytest.mark.parametrize(("digit", "mark"), [("1", FOR), ("2", AGAINST), ("3", ABSTAIN)])
def test_a_digit_marks_the_whole_list(make_hand, digit, mark):
    hand = make_hand(Mode.WHOLE_LIST)
    hand.keys(digit)
    assert hand.marking.mark(0) is mark
    assert [box.isChecked() for box in hand.sheet._whole] == [
        box.mark is mark for box in hand.sheet._whole
    ]
    assert [row.property("marked") for row in hand.sheet.rows] == [False] * 6


def test_the_boxes_of_the_whole_list_are_pressed_and_walked(make_hand, qtbot):
    hand = make_hand(Mode.WHOLE_LIST)
    whole = hand.sheet._whole
    assert QApplication.focusWidget() is whole[0]
    hand.key(KEY.Key_Right)
    assert QApplication.focusWidget() is whole[1]
    hand.key(KEY.Key_Space)
    assert hand.marking.mark(0) is AGAINST
    qtbot.mouseClick(whole[2], Qt.MouseButton.LeftButton)
    assert hand.marking.mark(0) is ABSTAIN
    qtbot.mouseClick(whole[2], Qt.MouseButton.LeftButton)
    assert hand.marking.mark(0) is NONE


def test_in_a_whole_list_rows_are_read_with_the_keys_at_the_boxes(make_hand):
    hand = make_hand(Mode.WHOLE_LIST)
    for _ in range(3):
        hand.key(KEY.Key_Down)
    assert hand.came[-1].number == 4
    assert QApplication.focusWidget() is hand.sheet._whole[0]
    assert [row.property("current") for row in hand.sheet.rows] == [False] * 6
    hand.keys("2")
    assert hand.marking.mark(0) is AGAINST


# What stands beside a project


def test_links_are_named_at_their_projects_and_lead_there(make_hand, qtbot):
    hand = make_hand()
    hand.sheet.show_links({"p2": "报告第 7 条", "p9": "没有这个项目"})
    links = [row.findChild(QPushButton, "ballotLink") for row in hand.sheet.rows]
    assert [link.text() for link in links] == ["", "报告第 7 条", "", "", "", ""]
    assert all(link.isVisible() for link in links), "room is kept in every row"
    qtbot.mouseClick(links[1], Qt.MouseButton.LeftButton)
    assert [each.key for each in hand.linked] == ["p2"]
    hand.sheet.show_links({})
    assert not any(link.isVisible() for link in links)


def test_a_narrow_sheet_sets_facts_in_a_line(make_hand):
    projects = (Project(key="a", number=1, name="甲", unit="某局", investment=10.0),)
    hand = make_hand(projects=projects, seats=1)
    row = hand.sheet.rows[0]
    assert row.findChild(QLabel, "ballotUnit").isVisible()
    hand.sheet.resize(500, 640)
    assert row.findChild(QLabel, "ballotFacts").isVisible()
    assert not row.findChild(QLabel, "ballotUnit").isVisible()
    hand.sheet.resize(1100, 640)
    assert not row.findChild(QLabel, "ballotFacts").isVisible()


def test_large_letters_make_a_wide_sheet_a_narrow_one(make_hand):
    projects = (Project(key="a", number=1, name="甲", unit="某局"),)
    hand = make_hand(projects=projects, seats=1)
    hand.sheet.set_look(Look(LIGHT, 200, serif=True))
    assert hand.sheet.rows[0].findChild(QLabel, "ballotFacts").isVisible()
    assert hand.sheet.rows[0].boxes[0].width() == 68
    hand.sheet.set_look(Look(LIGHT, 100, serif=True))
    assert not hand.sheet.rows[0].findChild(QLabel, "ballotFacts").isVisible()


def test_numbers_of_a_next_round_need_not_follow_each_other(make_hand):
    """Digits go to the place on this ballot; marks are kept by the number of the project."""
    projects = tuple(Project(key=f"p{n}", number=n, name=f"项目{n}") for n in (1, 2, 3))
    hand = make_hand(projects=projects, seats=1)
    hand.go(3)
    hand.key(KEY.Key_Space)
    assert hand.marking.ballot().marks == (NONE, NONE, FOR)
