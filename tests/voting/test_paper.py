"""Paper ballots: keyed twice, differences settled, void ones confirmed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjdesk.domain.poll import Ballot, Mark, Rules, Void
from jjdesk.errors import VotingError
from jjdesk.voting import paper
from jjdesk.voting.paper import Difference, Keyer, PaperBallots, VoidPaper

RULES = Rules(eligible=20, seats=2)
PROJECTS = 4


def ticks(*numbers: int) -> Ballot:
    return Ballot(tuple(Mark.FOR if n in numbers else Mark.NONE for n in range(1, PROJECTS + 1)))


def both(**ballots: Ballot) -> PaperBallots:
    """Keyed alike by both; names are n1, n2 …"""
    given = {int(name[1:]): ballot for name, ballot in ballots.items()}
    held = paper.keyed(PaperBallots(), Keyer.FIRST, given)
    return paper.keyed(held, Keyer.SECOND, given)


def test_what_both_keyed_alike_stands() -> None:
    held = both(n2=ticks(1), n1=ticks(2, 3))
    assert paper.agreed(held) == {1: ticks(2, 3), 2: ticks(1)}
    assert list(held.first) == [1, 2]
    assert held.numbers == (1, 2)
    assert paper.unsettled(held) == ()
    assert paper.obstacle(held, RULES, PROJECTS) == ""


def test_where_they_differ_nothing_stands_until_it_is_settled() -> None:
    held = paper.keyed(both(n1=ticks(1)), Keyer.FIRST, {2: ticks(1, 2)})
    assert paper.unsettled(held) == (Difference(2, ticks(1, 2), None),)
    assert "2 号纸质选票只录入了一次" in paper.obstacle(held, RULES, PROJECTS)
    with pytest.raises(VotingError, match="只录入了一次"):
        paper.settle(held, 2, ticks(1, 2))
    held = paper.keyed(held, Keyer.SECOND, {2: ticks(1, 3)})
    assert paper.differences(held.first, held.second) == (Difference(2, ticks(1, 2), ticks(1, 3)),)
    assert "2 号纸质选票两次录入不同" in paper.obstacle(held, RULES, PROJECTS)
    assert paper.agreed(held) == {1: ticks(1)}
    held = paper.settle(held, 2, ticks(1, 3))
    assert paper.unsettled(held) == ()
    assert paper.agreed(held) == {1: ticks(1), 2: ticks(1, 3)}
    with pytest.raises(VotingError, match="没有不同"):
        paper.settle(held, 1, ticks(1))


def test_keying_anew_takes_back_what_was_settled_and_confirmed_of_that_ballot_only() -> None:
    held = both(n1=ticks(1), n2=ticks(1), n3=ticks(1, 2, 3), n4=ticks(1, 2, 3))
    for number in (1, 2):
        held = paper.keyed(held, Keyer.SECOND, {number: ticks(4)})
        held = paper.settle(held, number, ticks(4))
    for number in (3, 4):
        held = paper.confirm(held, number, "多勾", RULES, PROJECTS)
    same = paper.keyed(held, Keyer.FIRST, {1: ticks(1), 3: ticks(1, 2, 3)})
    assert same == held
    anew = paper.keyed(held, Keyer.FIRST, {1: ticks(2), 3: ticks(1, 2, 4)})
    assert set(anew.settled) == {2}
    assert set(anew.confirmed) == {4}


def test_a_ballot_that_is_not_there_is_taken_back() -> None:
    held = both(n1=ticks(1), n2=ticks(2))
    for keyer in Keyer:
        held = paper.keyed(held, keyer, {2: None})
    assert held.numbers == (1,)


@pytest.mark.parametrize("number", [0, -1, 100_001])
def test_a_number_no_ballot_has_is_refused(number) -> None:
    with pytest.raises(VotingError, match=f"编号 {number} 不对"):
        paper.keyed(PaperBallots(), Keyer.FIRST, {1: ticks(1), number: ticks(1)})


def test_void_ballots_wait_for_the_head_scrutineer() -> None:
    held = both(n1=ticks(1), n2=ticks(1, 2, 3), n3=Ballot(unreadable="涂改，认不清"))
    assert paper.voids(held, RULES, PROJECTS) == (
        VoidPaper(2, Void.TOO_MANY),
        VoidPaper(3, Void.UNREADABLE),
    )
    assert "2、3 号纸质选票是废票" in paper.obstacle(held, RULES, PROJECTS)
    with pytest.raises(VotingError, match="不是废票"):
        paper.confirm(held, 1, "多勾", RULES, PROJECTS)
    with pytest.raises(VotingError, match="写明原因"):
        paper.confirm(held, 2, "  ", RULES, PROJECTS)
    held = paper.confirm(held, 2, " 勾了三个 ", RULES, PROJECTS)
    assert held.confirmed == {2: "勾了三个"}
    assert paper.unconfirmed(held, RULES, PROJECTS) == (VoidPaper(3, Void.UNREADABLE),)
    held = paper.confirm(held, 3, "涂改", RULES, PROJECTS)
    assert paper.obstacle(held, RULES, PROJECTS) == ""


def test_settling_anew_has_to_be_confirmed_anew() -> None:
    held = paper.keyed(both(n1=ticks(1)), Keyer.SECOND, {1: ticks(2)})
    held = paper.settle(held, 1, ticks(1, 2, 3))
    held = paper.confirm(held, 1, "多勾", RULES, PROJECTS)
    assert paper.settle(held, 1, ticks(1, 2, 4)).confirmed == {}


def test_many_open_ones_are_counted_not_listed() -> None:
    held = paper.keyed(PaperBallots(), Keyer.FIRST, {number: ticks(1) for number in range(1, 8)})
    assert "1、2、3、4、5 号等 7 张纸质选票只录入了一次" in paper.obstacle(held, RULES, PROJECTS)


BALLOTS = st.dictionaries(
    st.integers(1, 12),
    st.one_of(
        st.builds(ticks, st.integers(1, 4), st.integers(1, 4), st.integers(1, 4)),
        st.builds(Ballot, unreadable=st.text(min_size=1, max_size=5)),
    ),
    max_size=8,
)


@given(BALLOTS, BALLOTS)
def test_nothing_keyed_is_counted_twice_or_lost(first, second) -> None:
    held = paper.keyed(PaperBallots(), Keyer.FIRST, first)
    held = paper.keyed(held, Keyer.SECOND, second)
    assert paper.decode(paper.encode(held)) == held
    open_ = {each.number for each in paper.unsettled(held)}
    stands = paper.agreed(held)
    assert open_ | stands.keys() == first.keys() | second.keys()
    assert not open_ & stands.keys()
    assert all(first[number] == second[number] == stands[number] for number in stands)


def test_a_file_that_was_changed_is_refused() -> None:
    data = paper.encode(both(n1=ticks(1), n2=ticks(2)))
    for bad in (b"", b"{}", data + b"\n", data.replace(b'"1"', b'"3"'), b'{"x":1}', b"\xff"):
        with pytest.raises(VotingError, match="纸质选票"):
            paper.decode(bad)
