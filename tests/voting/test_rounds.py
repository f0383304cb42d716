import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from jjdesk.domain.poll import (
    Ballot,
    Mark,
    Mode,
    Order,
    Outcome,
    PassBase,
    Project,
    Quorum,
    Rules,
    Shortfall,
    Tie,
    Undervote,
)
from jjdesk.errors import VotingError
from jjdesk.voting.counting import count, outcome
from jjdesk.voting.rounds import chosen_in_all, next_round, numbered
from jjdesk.voting.rules import problems

RULES = Rules(eligible=20, seats=3)
LIST = tuple(
    Project(key=key, number=number, name=f"项目{number}")
    for number, key in enumerate("abcde", start=1)
)
TIE = Outcome(
    threshold=11,
    passed=("e", "d", "b", "a"),
    chosen=("e", "d"),
    tied=("a", "b"),
    open_seats=1,
    next_round=("a", "b"),
    words=("甲。", "乙。"),
)
SHORT = Outcome(
    threshold=11, passed=("c",), chosen=("c",), open_seats=2, presidium=True, words=("还差。",)
)
VOID = Outcome(
    threshold=11, invalid_round="不足。", open_seats=3, presidium=True, words=("不足。",)
)


def test_the_tied_alone_are_on_the_next_ballot():
    following = next_round(TIE, RULES, LIST, 1)
    assert following.number == 2
    assert following.rules == structs.replace(RULES, seats=1)
    assert [(project.key, project.number) for project in following.projects] == [("a", 1), ("b", 2)]
    assert [project.name for project in following.projects] == ["项目1", "项目2"]
    assert following.why == "乙。"


def test_where_all_is_decided_no_round_follows():
    assert next_round(structs.replace(TIE, next_round=()), RULES, LIST, 1) is None
    assert next_round(SHORT, RULES, LIST, 1) is None


def test_the_presidium_sends_some_into_another_round():
    following = next_round(SHORT, RULES, LIST, 1, decided=("e", "a", "b"))
    assert [project.key for project in following.projects] == ["a", "b", "e"]
    assert following.rules.seats == 2
    one = next_round(SHORT, RULES, LIST, 1, decided=("e",))
    assert one.rules.seats == 1


def test_a_void_round_is_held_again_with_its_number():
    assert next_round(VOID, RULES, LIST, 1) is None
    following = next_round(VOID, RULES, LIST, 2, decided="abcde")
    assert (following.number, following.rules, following.projects) == (2, RULES, LIST)
    assert following.why == "不足。"


@pytest.mark.parametrize(
    ("found", "number", "decided", "words"),
    [
        (TIE, 1, ("a",), "不需要主席团"),
        (SHORT, 2, ("a",), "已经投满"),
        (SHORT, 1, ("c",), "还没有当选"),
        (SHORT, 1, ("a", "z"), "还没有当选"),
        (structs.replace(TIE, next_round=(), presidium=True), 1, ("c",), "还没有当选"),
        (VOID, 1, ("a", "b"), "全部项目"),
    ],
)
def test_what_the_presidium_cannot_decide_is_refused(found, number, decided, words):
    with pytest.raises(VotingError, match=words) as refused:
        next_round(found, RULES, LIST, number, decided=decided)
    assert "结果没有变动" in str(refused.value)


def test_all_rounds_together():
    second = Outcome(threshold=11, chosen=("b",))
    assert chosen_in_all([TIE, second]) == ("e", "d", "b")


def test_projects_are_numbered_as_they_stand():
    assert [project.number for project in numbered(LIST[::-1])] == [1, 2, 3, 4, 5]


sheets = st.builds(
    Rules,
    eligible=st.just(20),
    seats=st.integers(1, 5),
    mode=st.sampled_from([Mode.TICK, Mode.PER_ITEM, Mode.RANK, Mode.WHOLE_LIST]),
    quorum=st.just(Quorum.NONE),
    undervote=st.sampled_from([*Undervote]),
    pass_base=st.sampled_from([PassBase.ALL, PassBase.VALID, PassBase.NONE]),
    order=st.sampled_from([*Order]),
    tie=st.sampled_from([*Tie]),
    shortfall=st.sampled_from([*Shortfall]),
    max_rounds=st.integers(1, 4),
).filter(lambda rules: not problems(rules, len(LIST)))


def cast_in(rules: Rules, listed: int, draw) -> list[Ballot]:
    picks = st.lists(
        st.integers(1, listed), unique=True, min_size=min(rules.seats, listed), max_size=rules.seats
    )
    if rules.mode is Mode.RANK:
        return draw(st.lists(picks.map(lambda chosen: Ballot(ranking=tuple(chosen))), max_size=20))
    if rules.mode is Mode.WHOLE_LIST:
        marks = st.sampled_from([Mark.FOR, Mark.AGAINST]).map(lambda mark: Ballot((mark,)))
        return draw(st.lists(marks, max_size=20))

    def marked(chosen: list[int]) -> Ballot:
        return Ballot(
            tuple(Mark.FOR if place + 1 in chosen else Mark.NONE for place in range(listed))
        )

    return draw(st.lists(picks.map(marked), max_size=20))


@given(sheets, st.data())
def test_rounds_end_and_fill_no_seat_twice(rules, data):
    seats, listed, number = rules.seats, LIST, 1
    found = []
    while True:
        cast = cast_in(rules, len(listed), data.draw)
        tally = count(cast, rules, listed, present=20, issued=20)
        found.append(outcome(tally, rules, listed, number))
        left = [project.key for project in listed if project.key not in found[-1].chosen]
        asked = found[-1].presidium and number < rules.max_rounds
        decided = (found[-1].tied or left) if asked else ()
        following = next_round(found[-1], rules, listed, number, decided=decided)
        if following is None:
            break
        rules, listed, number = following.rules, following.projects, following.number
        assert problems(rules, len(listed)) == ()
        assert [project.number for project in listed] == [*range(1, len(listed) + 1)]
    assert number <= rules.max_rounds
    chosen = chosen_in_all(found)
    assert len(set(chosen)) == len(chosen)
    assert set(chosen) <= {project.key for project in LIST}
    assert len(chosen) <= seats or rules.tie is Tie.EVERY
