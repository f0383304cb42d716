"""A ballot being filled in: nothing beyond the rules is marked, and what is refused says why."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjdesk.domain.poll import Ballot, Blank, Mark, Mode, Overvote, Project, Rules, Undervote, Void
from jjdesk.services.polling.marking import Fate, Marking
from jjdesk.voting import counting

PROJECTS = tuple(Project(key=f"p{n}", number=n, name=f"项目{n}") for n in range(1, 14))
SEATS = {Mode.WHOLE_LIST: 13, Mode.SATISFACTION: 0}


def marking(mode=Mode.TICK, **changes):
    rules = Rules(eligible=60, mode=mode, **{"seats": SEATS.get(mode, 10), **changes})
    return Marking(rules, PROJECTS)


def press_all(marks, count, mark=Mark.FOR):
    return [marks.press(number, mark) for number in range(1, count + 1)]


def test_the_eleventh_tick_is_refused_with_the_reason():
    marks = marking()
    assert press_all(marks, 10) == [""] * 10
    refused = marks.press(11, Mark.FOR)
    assert "最多选 10 个" in refused
    assert "项目11" in refused
    assert "整张无效" in refused
    assert marks.chosen == 10
    assert marks.mark(11) is Mark.NONE
    assert marks.press(3, Mark.FOR) == ""
    assert marks.press(11, Mark.FOR) == ""
    assert marks.ballot().marks.count(Mark.FOR) == 10


def test_without_a_limit_nothing_is_refused():
    marks = marking(overvote=Overvote.ALLOWED)
    assert press_all(marks, 13) == [""] * 13
    assert marks.counted() == ("已选", 13, "不限个数")
    assert marks.remaining() == ""


def test_approvals_are_capped_opposition_is_not():
    marks = marking(Mode.PER_ITEM)
    press_all(marks, 10)
    assert "最多赞成 10 个" in marks.press(11, Mark.FOR)
    for number in (11, 12, 13):
        assert marks.press(number, Mark.AGAINST) == ""
    assert marks.fate() == (Fate.NONE, "")
    assert marks.press(1, Mark.ABSTAIN) == ""
    assert marks.press(11, Mark.FOR) == ""


def test_space_goes_through_the_marks_and_past_a_full_approval():
    marks = marking(Mode.PER_ITEM, seats=1)
    assert [(marks.turn(1), marks.mark(1)) for _ in range(4)] == [
        ("", Mark.FOR),
        ("", Mark.AGAINST),
        ("", Mark.ABSTAIN),
        ("", Mark.NONE),
    ]
    marks.turn(1)
    assert "最多赞成 1 个" in marks.turn(2)
    assert marks.mark(2) is Mark.AGAINST


def test_ranks_close_up_and_move():
    marks = marking(Mode.RANK, seats=3)
    for number in (5, 2, 9):
        marks.press(number, Mark.FOR)
    assert "最多排 3 个" in marks.press(1, Mark.FOR)
    assert [marks.rank(number) for number in (5, 2, 9, 1)] == [1, 2, 3, 0]
    assert marks.move(9, -1)
    assert marks.ranking == (5, 9, 2)
    assert not marks.move(5, -1)
    assert not marks.move(1, 1)
    marks.press(5, Mark.FOR)
    assert marks.ballot() == Ballot(ranking=(9, 2))


def test_a_whole_list_has_one_mark():
    marks = marking(Mode.WHOLE_LIST)
    assert marks.remaining() == "请对整份名单表态"
    marks.press(0, Mark.AGAINST)
    assert marks.ballot() == Ballot(marks=(Mark.AGAINST,))
    assert marks.counted() == ("对整份名单：反对", 0, "")
    assert marks.remaining() == ""


def test_what_is_left_out_of_a_satisfaction_vote_is_said():
    marks = marking(Mode.SATISFACTION)
    for number in range(1, 13):
        marks.press(number, Mark.PARTLY)
    assert marks.counted() == ("已评", 12, "共 13")
    assert marks.remaining() == "还有 1 项未评"
    assert marks.fate() == (Fate.PLAIN, "有 1 项没有填，按弃权计。")


def test_what_was_intended_is_filled_in_as_far_as_it_goes():
    marks = marking(seats=2)
    marks.press(7, Mark.FOR)
    left = marks.fill([(3, Mark.FOR), (4, Mark.AGAINST), (1, Mark.FOR), (2, Mark.FOR)])
    assert [marks.mark(n) for n in (1, 2, 3, 4, 7)] == [
        Mark.FOR,
        Mark.NONE,
        Mark.FOR,
        Mark.NONE,
        Mark.NONE,
    ]
    assert left == "意向里选的多于 2 个，第 2 项没有填上。"
    assert marks.fill([(1, Mark.FOR)]) == ""


@pytest.mark.parametrize(
    ("changes", "fate", "words"),
    [
        ({}, Fate.PLAIN, "弃权"),
        ({"blank": Blank.VOID}, Fate.VOID, "无效票"),
        ({"blank": Blank.NOT_COUNTED}, Fate.VOID, "不计入"),
    ],
)
def test_a_blank_ballot_says_what_becomes_of_it(changes, fate, words):
    found = marking(**changes).fate()
    assert found[0] is fate
    assert words in found[1]


def test_too_few_are_void_where_the_rules_say_so():
    marks = marking(undervote=Undervote.VOID)
    press_all(marks, 9)
    assert marks.fate() == (Fate.VOID, "须选满 10 个，现有 9 个：按规则是无效票。")
    assert marks.counted() == ("已选", 9, "须选 10")
    marks.press(10, Mark.FOR)
    assert marks.fate() == (Fate.NONE, "")


def test_nothing_is_left_once_it_is_cleared():
    for mode in Mode:
        marks = marking(mode)
        marks.press(marks.places[0], marks.choices[0])
        assert not marks.is_blank
        marks.clear()
        assert marks.is_blank
        assert set(vars(marks)["_marks"].values()) | set(marks.ranking) == set()


@given(
    st.sampled_from(Mode),
    st.sampled_from(Overvote),
    st.sampled_from(Undervote),
    st.sampled_from(Blank),
    st.lists(st.tuples(st.integers(0, 12), st.integers(0, 2), st.booleans()), max_size=60),
)
def test_the_screen_warns_of_every_void_ballot_and_never_makes_one_malformed(
    mode, overvote, undervote, blank, presses
):
    """What ``judge`` of the counting says is what the page said before the seal."""
    marks = marking(mode, overvote=overvote, undervote=undervote, blank=blank)
    for place, choice, turns in presses:
        at = marks.places[place % len(marks.places)]
        if turns:
            marks.turn(at)
        else:
            marks.press(at, marks.choices[choice % len(marks.choices)])
    cause = counting.judge(marks.ballot(), marks.rules, len(PROJECTS))
    assert cause not in {Void.MALFORMED, Void.TOO_MANY}
    said_void = marks.fate()[0] is Fate.VOID
    uncounted = blank is Blank.NOT_COUNTED and marks.is_blank
    if mode in {Mode.TICK, Mode.RANK}:
        assert said_void == (cause is not None or uncounted)


def test_what_is_left_to_do_is_said_for_each_way_to_vote():
    said = marking(Mode.SATISFACTION)
    press_all(said, 12, Mark.PARTLY)
    assert said.remaining() == "还有 1 项未评"
    said.press(13, Mark.DISSATISFIED)
    assert said.remaining() == "已全部评完"
    ticks = marking()
    press_all(ticks, 9)
    assert ticks.remaining() == "还可选 1 项"
    ticks.press(10, Mark.FOR)
    assert ticks.remaining() == "已选满"
    items = marking(Mode.PER_ITEM)
    press_all(items, 10)
    assert items.remaining() == "已赞成满"
    ranks = marking(Mode.RANK)
    ranks.press(1, Mark.FOR)
    assert ranks.remaining() == "还可排 9 项"
