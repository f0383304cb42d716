"""What is typed of a paper ballot."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjdesk.domain.poll import Ballot, Mark, Mode
from jjdesk.errors import VotingError
from jjdesk.services.polling import keying

N, F, A = Mark.NONE, Mark.FOR, Mark.AGAINST


@pytest.mark.parametrize(
    ("text", "mode", "ballot"),
    [
        ("1 3", Mode.TICK, Ballot((F, N, F, N))),
        ("3、1，4", Mode.TICK, Ballot((F, N, F, F))),
        ("", Mode.TICK, Ballot((N, N, N, N))),
        ("4 1", Mode.RANK, Ballot(ranking=(4, 1))),
        ("1203", Mode.PER_ITEM, Ballot((F, A, N, Mark.ABSTAIN))),
        ("12 03", Mode.PER_ITEM, Ballot((F, A, N, Mark.ABSTAIN))),
        ("", Mode.PER_ITEM, Ballot((N, N, N, N))),
        ("2", Mode.WHOLE_LIST, Ballot((A,))),
        ("", Mode.WHOLE_LIST, Ballot((N,))),
        (
            "1232",
            Mode.SATISFACTION,
            Ballot((Mark.SATISFIED, Mark.PARTLY, Mark.DISSATISFIED, Mark.PARTLY)),
        ),
    ],
)
def test_a_ballot_is_typed_in_every_mode(text, mode, ballot):
    assert keying.read(text, mode, 4) == ballot


@pytest.mark.parametrize(
    ("text", "mode", "words"),
    [
        ("5", Mode.TICK, "1 到 4"),
        ("0", Mode.TICK, "1 到 4"),
        ("x", Mode.RANK, "x"),
        ("²", Mode.RANK, "²"),
        ("1 2 1", Mode.TICK, "第 1 项输入了两次"),
        ("123", Mode.PER_ITEM, "要 4 个数字，现有 3 个"),
        ("1234", Mode.PER_ITEM, "“4”不是 0 到 3"),
        ("11", Mode.WHOLE_LIST, "要 1 个数字"),
    ],
)
def test_what_is_no_ballot_is_refused_with_the_reason(text, mode, words):
    with pytest.raises(VotingError, match=words):
        keying.read(text, mode, 4)


def test_too_many_ticks_are_keyed_as_they_are():
    assert keying.read("1 2 3 4", Mode.TICK, 4) == Ballot((F,) * 4)


@given(st.data(), st.sampled_from(Mode), st.integers(1, 20))
def test_what_is_written_is_read_again(data, mode, projects):
    if mode is Mode.RANK:
        ranking = data.draw(st.lists(st.integers(1, projects), unique=True))
        ballot = Ballot(ranking=tuple(ranking))
    else:
        count = 1 if mode is Mode.WHOLE_LIST else projects
        marks = st.sampled_from((Mark.NONE, *keying.marks_of(mode)))
        ballot = Ballot(tuple(data.draw(st.lists(marks, min_size=count, max_size=count))))
    assert keying.read(keying.write(ballot, mode), mode, projects) == ballot


def test_a_click_turns_the_mark_of_a_project():
    empty = Ballot((N, N))
    once = keying.turned(empty, 2, Mode.PER_ITEM)
    assert once == Ballot((N, F))
    assert keying.turned(once, 2, Mode.PER_ITEM) == Ballot((N, A))
    assert keying.turned(Ballot((N, F)), 2, Mode.TICK) == empty
    assert keying.turned(Ballot((N,)), 0, Mode.WHOLE_LIST) == Ballot((F,))
    ranked = keying.turned(Ballot(ranking=(2,)), 1, Mode.RANK)
    assert ranked == Ballot(ranking=(2, 1))
    assert keying.turned(ranked, 2, Mode.RANK) == Ballot(ranking=(1,))


@pytest.mark.parametrize("mode", Mode)
def test_each_mode_says_how_it_is_typed(mode):
    assert "按回车录入" in keying.hint(mode, 13)
    digits = mode in {Mode.PER_ITEM, Mode.SATISFACTION}
    assert ("共 13 个" in keying.hint(mode, 13)) is digits
