"""The count against an independent counter that knows nothing of the project's own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from jjdesk.domain.poll import (
    Ballot,
    Blank,
    Line,
    Mark,
    Mode,
    Overvote,
    PassBase,
    Project,
    Quorum,
    Rules,
    Shortfall,
    Tie,
    Undervote,
    Void,
)
from jjdesk.voting.counting import count, is_blank, judge, outcome

SIGNS = {
    "-": Mark.NONE,
    "+": Mark.FOR,
    "x": Mark.AGAINST,
    "o": Mark.ABSTAIN,
    "3": Mark.SATISFIED,
    "2": Mark.PARTLY,
    "1": Mark.DISSATISFIED,
}
SMALL = Rules(eligible=20, seats=2)


def projects(number: int) -> tuple[Project, ...]:
    return tuple(
        Project(key=chr(96 + place), number=place, name=f"项目{place}")
        for place in range(1, number + 1)
    )


def ballot(signs: str) -> Ballot:
    return Ballot(tuple(SIGNS[sign] for sign in signs))


def ranked(*numbers: int) -> Ballot:
    return Ballot(ranking=numbers)


def changed(**changes) -> Rules:
    return structs.replace(SMALL, **changes)


@pytest.mark.parametrize(
    ("changes", "cast", "cause"),
    [
        ({}, ballot("++--"), None),
        ({}, ballot("+---"), None),
        ({}, ballot("----"), None),
        ({}, ballot("+++-"), Void.TOO_MANY),
        ({"overvote": Overvote.ALLOWED}, ballot("++++"), None),
        ({"undervote": Undervote.VOID}, ballot("+---"), Void.TOO_FEW),
        ({"undervote": Undervote.VOID}, ballot("++--"), None),
        ({"undervote": Undervote.VOID}, ballot("----"), None),
        ({"blank": Blank.VOID}, ballot("----"), Void.BLANK),
        ({"blank": Blank.NOT_COUNTED}, ballot("----"), None),
        ({}, ballot("++-"), Void.MALFORMED),
        ({}, ballot("++---"), Void.MALFORMED),
        ({}, Ballot(), Void.MALFORMED),
        ({}, ballot("+x--"), Void.MALFORMED),
        ({}, ballot("+3--"), Void.MALFORMED),
        ({}, ranked(1, 2), Void.MALFORMED),
        ({}, structs.replace(ballot("++--"), ranking=(1,)), Void.MALFORMED),
        ({}, structs.replace(ballot("++--"), unreadable="字迹不清"), Void.UNREADABLE),
        ({}, Ballot(unreadable="撕毁"), Void.UNREADABLE),
        ({"blank": Blank.NOT_COUNTED}, Ballot(unreadable="撕毁"), Void.UNREADABLE),
        ({"mode": Mode.PER_ITEM}, ballot("+xo-"), None),
        ({"mode": Mode.PER_ITEM}, ballot("+++x"), Void.TOO_MANY),
        ({"mode": Mode.PER_ITEM, "overvote": Overvote.ALLOWED}, ballot("+++x"), None),
        ({"mode": Mode.PER_ITEM}, ballot("xxxx"), None),
        ({"mode": Mode.PER_ITEM, "blank": Blank.VOID}, ballot("oooo"), None),
        ({"mode": Mode.PER_ITEM, "blank": Blank.VOID}, ballot("----"), Void.BLANK),
        ({"mode": Mode.PER_ITEM}, ballot("+2--"), Void.MALFORMED),
        ({"mode": Mode.RANK}, ranked(4, 1), None),
        ({"mode": Mode.RANK}, ranked(4), None),
        ({"mode": Mode.RANK}, ranked(), None),
        ({"mode": Mode.RANK, "blank": Blank.VOID}, ranked(), Void.BLANK),
        ({"mode": Mode.RANK}, ranked(4, 1, 2), Void.TOO_MANY),
        ({"mode": Mode.RANK, "undervote": Undervote.VOID}, ranked(4), Void.TOO_FEW),
        ({"mode": Mode.RANK}, ranked(4, 4), Void.MALFORMED),
        ({"mode": Mode.RANK}, ranked(0, 1), Void.MALFORMED),
        ({"mode": Mode.RANK}, ranked(5), Void.MALFORMED),
        ({"mode": Mode.RANK}, ballot("++--"), Void.MALFORMED),
        ({"mode": Mode.WHOLE_LIST}, ballot("+"), None),
        ({"mode": Mode.WHOLE_LIST}, ballot("x"), None),
        ({"mode": Mode.WHOLE_LIST, "blank": Blank.VOID}, ballot("o"), None),
        ({"mode": Mode.WHOLE_LIST, "blank": Blank.VOID}, ballot("-"), Void.BLANK),
        ({"mode": Mode.WHOLE_LIST}, ballot("++++"), Void.MALFORMED),
        ({"mode": Mode.SATISFACTION}, ballot("3211"), None),
        ({"mode": Mode.SATISFACTION}, ballot("3333"), None),
        ({"mode": Mode.SATISFACTION}, ballot("3-2-"), None),
        ({"mode": Mode.SATISFACTION}, ballot("3+21"), Void.MALFORMED),
        ({"mode": Mode.SATISFACTION, "blank": Blank.VOID}, ballot("----"), Void.BLANK),
    ],
)
def test_why_a_ballot_is_void(changes, cast, cause):
    assert judge(cast, changed(**changes), 4) == cause


def test_each_ballot_lands_in_its_counter():
    cast = [
        ballot("++--"),
        ballot("-+--"),
        ballot("+++-"),
        ballot("+++-"),
        ballot("+x--"),
        ballot("----"),
        Ballot(unreadable="涂改"),
        Void.TWICE,
        Void.MALFORMED,
    ]
    tally = count(cast, changed(blank=Blank.NOT_COUNTED), projects(4), present=15, issued=12)
    counters = tally.counters
    assert (counters.eligible, counters.present, counters.issued) == (20, 15, 12)
    assert (counters.returned, counters.missing) == (9, 3)
    assert (counters.valid, counters.void, counters.uncounted) == (2, 6, 1)
    assert tally.voids == {
        Void.TOO_MANY: 2,
        Void.MALFORMED: 2,
        Void.UNREADABLE: 1,
        Void.TWICE: 1,
    }
    assert [line.approvals for line in tally.lines] == [1, 2, 0, 0]


def test_a_rank_gives_points_and_is_an_approval():
    rules = changed(mode=Mode.RANK, seats=3)
    cast = [ranked(4, 1, 2), ranked(1), ranked(2, 1)]
    lines = count(cast, rules, projects(4), present=3, issued=3).lines
    assert [(line.approvals, line.abstained, line.points) for line in lines] == [
        (3, 0, 2 + 3 + 2),
        (2, 1, 1 + 3),
        (0, 3, 0),
        (1, 2, 3),
    ]


def test_a_mark_on_the_whole_list_holds_for_every_project():
    rules = changed(mode=Mode.WHOLE_LIST, seats=3)
    cast = [ballot("+"), ballot("+"), ballot("x"), ballot("o"), ballot("-")]
    lines = count(cast, rules, projects(3), present=5, issued=5).lines
    assert {(line.approvals, line.opposed, line.abstained) for line in lines} == {(2, 1, 2)}


MARKS = {
    Mode.TICK: "-+",
    Mode.PER_ITEM: "-+xo",
    Mode.WHOLE_LIST: "-+xo",
    Mode.SATISFACTION: "-321",
}


@st.composite
def votes(draw):
    """A sheet, how many projects, and ballots: most as they should be, some of them not."""
    mode = draw(st.sampled_from([*Mode]))
    listed = draw(st.integers(1, 5))
    rules = Rules(
        eligible=draw(st.integers(1, 40)),
        mode=mode,
        seats=draw(st.integers(1, listed)),
        overvote=draw(st.sampled_from([*Overvote])),
        undervote=draw(st.sampled_from([*Undervote])),
        blank=draw(st.sampled_from([*Blank])),
    )
    length = 1 if mode is Mode.WHOLE_LIST else listed
    good = (
        st.permutations(range(1, listed + 1)).flatmap(
            lambda order: st.integers(0, listed).map(
                lambda upto: Ballot(ranking=tuple(order[:upto]))
            )
        )
        if mode is Mode.RANK
        else st.text(MARKS[mode], min_size=length, max_size=length).map(ballot)
    )
    odd = st.builds(
        Ballot,
        st.lists(st.sampled_from([*Mark]), max_size=6).map(tuple),
        st.lists(st.integers(0, 6), max_size=3).map(tuple),
        st.sampled_from(["", "", "字迹不清"]),
    )
    cast = draw(st.lists(st.one_of(good, good, good, odd, st.sampled_from([*Void])), max_size=30))
    return rules, listed, cast


def said_by(one: Ballot, rules: Rules, listed: int) -> list[Mark] | None:
    """A mark a project, or None where the ballot is not of the form of its mode."""
    if rules.mode is Mode.RANK:
        numbers = list(one.ranking)
        if one.marks or len(set(numbers)) < len(numbers) or set(numbers) - {*range(1, listed + 1)}:
            return None
        return [Mark.FOR if place + 1 in numbers else Mark.NONE for place in range(listed)]
    wanted = 1 if rules.mode is Mode.WHOLE_LIST else listed
    legal = {SIGNS[sign] for sign in MARKS[rules.mode]}
    if one.ranking or len(one.marks) != wanted or set(one.marks) - legal:
        return None
    return [*one.marks] * (listed // wanted)


def class_of(one: Ballot | Void, rules: Rules, listed: int) -> str:
    """``valid``, ``void`` or ``uncounted``."""
    said = None if isinstance(one, Void) or one.unreadable else said_by(one, rules, listed)
    if said is None:
        return "void"
    if set(said) == {Mark.NONE}:
        return {Blank.ABSTAINS: "valid", Blank.VOID: "void", Blank.NOT_COUNTED: "uncounted"}[
            rules.blank
        ]
    picks = sum(mark == Mark.FOR for mark in said)
    limited = rules.mode in {Mode.TICK, Mode.PER_ITEM, Mode.RANK}
    over = limited and picks > rules.seats and rules.overvote is Overvote.VOID
    under = limited and picks < rules.seats and rules.undervote is Undervote.VOID
    return "void" if over or under else "valid"


def by_hand(rules: Rules, listed: int, cast: list[Ballot | Void]):
    """The same count, written once more: ballot by ballot, no tables, no shared helper."""
    classes = [class_of(one, rules, listed) for one in cast]
    votes = [[0] * len(Mark) for _ in range(listed)]
    points = [0] * listed
    for one, kind in zip(cast, classes, strict=True):
        if kind == "valid":
            for place, mark in enumerate(said_by(one, rules, listed)):
                votes[place][list(Mark).index(mark)] += 1
            for place, number in enumerate(one.ranking):
                points[number - 1] += rules.seats - place
    return *(classes.count(kind) for kind in ("valid", "void", "uncounted")), votes, points


@given(votes())
def test_the_count_is_that_of_an_independent_counter(vote):
    rules, listed, cast = vote
    tally = count(cast, rules, projects(listed), present=40, issued=35)
    valid, void, uncounted, by_mark, points = by_hand(rules, listed, cast)
    counters = tally.counters
    assert (counters.valid, counters.void, counters.uncounted) == (valid, void, uncounted)
    assert counters.issued == counters.returned + counters.missing
    assert counters.returned == counters.valid + counters.void + counters.uncounted == len(cast)
    assert sum(tally.voids.values()) == void
    assert 0 not in tally.voids.values()
    for line, marked, scored in zip(tally.lines, by_mark, points, strict=True):
        nothing, approved, opposed, abstained, satisfied, partly, dissatisfied = marked
        assert line == Line(
            project=line.project,
            approvals=approved,
            opposed=opposed,
            abstained=abstained + nothing,
            points=scored,
            satisfied=satisfied,
            partly=partly,
            dissatisfied=dissatisfied,
        )
        assert sum(marked) == valid


@given(votes(), st.randoms(use_true_random=False))
def test_the_order_of_the_ballots_changes_nothing(vote, chance):
    rules, listed, cast = vote
    other = list(cast)
    chance.shuffle(other)
    first, second = (
        count(ballots, rules, projects(listed), present=40, issued=35) for ballots in (cast, other)
    )
    assert first == second
    assert outcome(first, rules, projects(listed), 1) == outcome(second, rules, projects(listed), 1)


@given(votes(), st.sampled_from([*Tie]), st.sampled_from([*Shortfall]), st.integers(1, 3))
def test_who_stands_follows_from_the_votes_alone(vote, tie, shortfall, round_number):
    rules, listed, cast = vote
    rules = structs.replace(
        rules, pass_base=PassBase.VALID, quorum=Quorum.NONE, tie=tie, shortfall=shortfall
    )
    if rules.mode is Mode.SATISFACTION:
        rules = structs.replace(rules, mode=Mode.PER_ITEM)
        cast = [one for one in cast if isinstance(one, Void)]
    # A rank without a limit is a contradiction: beyond the seats there are no points.
    void = Overvote.VOID if rules.mode is Mode.RANK else rules.overvote
    rules = structs.replace(rules, eligible=40, overvote=void)
    listed = projects(listed)
    tally = count(cast, rules, listed, present=40, issued=40)
    found = outcome(tally, rules, listed, round_number)
    by_points = rules.mode is Mode.RANK
    score = {line.project: line.points if by_points else line.approvals for line in tally.lines}
    assert set(found.chosen) <= set(found.passed)
    assert not set(found.chosen) & (set(found.tied) | set(found.next_round))
    assert len(found.chosen) + found.open_seats == rules.seats or tie is Tie.EVERY
    assert len({score[key] for key in found.tied}) <= 1
    left_out = set(found.passed) - set(found.chosen)
    if tie is not Tie.FEWEST_OPPOSE and left_out and found.chosen:
        least, best = min(map(score.get, found.chosen)), max(map(score.get, left_out))
        assert least > best
    if tie is not Tie.FEWEST_OPPOSE and found.passed:
        # Turned round, the list gives the same projects: its order decides nothing.
        turned = outcome(
            structs.replace(tally, lines=tally.lines[::-1]), rules, listed[::-1], round_number
        )
        assert set(turned.chosen) == set(found.chosen)
        assert set(turned.next_round) == set(found.next_round)


def test_what_is_blank():
    assert is_blank(ballot("----"))
    assert is_blank(Ballot())
    assert not is_blank(ballot("---o"))
    assert not is_blank(ranked(1))
    assert not is_blank(Ballot(unreadable="撕毁"))
