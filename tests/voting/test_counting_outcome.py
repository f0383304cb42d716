"""What follows from a tally: who stands, ties, shortfalls, void rounds, grades."""

import pytest
from msgspec import structs

from jjdesk.domain.poll import (
    Ballot,
    Line,
    Mark,
    Mode,
    Order,
    Overvote,
    PassBase,
    Project,
    Quorum,
    Rules,
    Shortfall,
    Tie,
)
from jjdesk.voting.counting import count, grade, invalid_round, outcome

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


def decided(votes: dict[str, int], round_number: int = 1, **changes):
    """The outcome of so many ballots of each kind, of a base so small that much passes."""
    rules = changed(**{"pass_base": PassBase.VALID, "quorum": Quorum.NONE} | changes)
    cast = [ballot(signs) for signs, times in votes.items() for _ in range(times)]
    listed = projects(len(next(iter(votes))))
    rules = structs.replace(rules, eligible=max(20, len(cast)))
    tally = count(cast, rules, listed, present=len(cast), issued=len(cast))
    return outcome(tally, rules, listed, round_number)


def test_the_first_by_approvals_stand():
    found = decided({"++--": 5, "+-+-": 4, "-++-": 3})
    assert found.threshold == 7
    assert found.passed == ("a", "b", "c")
    assert found.chosen == ("a", "b")
    assert (found.tied, found.next_round, found.open_seats) == ((), (), 0)
    assert found.words == ("有效票 12 张，过半数为 7 票。", "2 个项目当选：“项目1”、“项目2”。")


def test_order_of_the_list_is_only_how_they_are_named():
    found = decided({"-+": 1, "++": 3}, order=Order.LIST)
    assert found.passed == ("b", "a")
    assert found.chosen == ("a", "b")


TIED = {"+-+-": 5, "++--": 5, "+---": 1}


def test_a_tie_at_the_cut_goes_into_another_round():
    found = decided(TIED, pass_base=PassBase.NONE)
    assert found.chosen == ("a",)
    assert found.tied == found.next_round == ("b", "c")
    assert (found.open_seats, found.presidium) == (1, False)
    assert found.words == (
        "本次不设通过票数。",
        "1 个项目当选：“项目1”。",
        "“项目2”、“项目3”同为 5 票，只剩 1 个名额，就这 2 个项目再投一轮（参照选举）。",
    )


def test_a_tie_in_the_last_round_goes_to_the_presidium():
    found = decided(TIED, 2, pass_base=PassBase.NONE)
    assert (found.chosen, found.tied, found.next_round) == (("a",), ("b", "c"), ())
    assert found.presidium
    assert found.words[-1].endswith("只剩 1 个名额，已投满 2 轮，由主席团决定。")


def test_a_tie_where_every_one_stands():
    found = decided(TIED, pass_base=PassBase.NONE, tie=Tie.EVERY)
    assert (found.chosen, found.tied, found.open_seats) == (("a", "b", "c"), (), 0)
    assert found.words[-1].endswith("只剩 1 个名额，按规则同票的全部当选。")


def test_a_tie_that_the_presidium_settles():
    found = decided(TIED, pass_base=PassBase.NONE, tie=Tie.PRESIDIUM, max_rounds=1)
    assert (found.chosen, found.tied, found.open_seats) == (("a",), ("b", "c"), 1)
    assert found.presidium
    assert found.words[-1].endswith("只剩 1 个名额，由主席团决定。")


def test_fewest_opposed_settle_a_tie():
    rules = {"mode": Mode.PER_ITEM, "tie": Tie.FEWEST_OPPOSE, "seats": 1}
    found = decided({"+x": 5, "o+": 4, "-+": 1, "--": 0}, pass_base=PassBase.NONE, **rules)
    assert (found.chosen, found.tied) == (("a",), ())
    equal = decided({"+x": 5, "x+": 5}, pass_base=PassBase.NONE, **rules)
    assert (equal.chosen, equal.tied, equal.presidium) == ((), ("a", "b"), True)
    assert equal.words[1] == "本轮还没有项目当选。"
    assert "同为 5 票赞成、5 票反对，" in equal.words[2]


def test_ranks_are_compared_by_points():
    rules = changed(mode=Mode.RANK, seats=1, quorum=Quorum.NONE)
    cast = [ranked(1)] * 11 + [ranked(2)] * 11
    tally = count(cast, rules, projects(2), present=22, issued=22)
    found = outcome(tally, structs.replace(rules, eligible=22, tie=Tie.EVERY), projects(2), 1)
    assert found.passed == ()
    cast = [ranked(1, 2)] * 12 + [ranked(2, 1)] * 10
    rules = changed(mode=Mode.RANK, seats=2, quorum=Quorum.NONE, eligible=22)
    tally = count(cast, rules, projects(2), present=22, issued=22)
    assert outcome(tally, rules, projects(2), 1).chosen == ("a", "b")
    assert [line.points for line in tally.lines] == [34, 32]


def test_those_that_pass_stand_where_too_few_pass():
    found = decided({"+---": 9, "-+--": 3})
    assert (found.chosen, found.open_seats, found.next_round) == (("a",), 1, ())
    assert found.presidium
    assert found.words[-1] == "应选 2 个，还差 1 个，以通过的为准，是否再投一轮由主席团决定。"
    last = decided({"+---": 9, "-+--": 3}, 2)
    assert not last.presidium
    assert last.words[-1] == "应选 2 个，还差 1 个，以通过的为准。"


@pytest.mark.parametrize(
    ("seats", "votes", "again"),
    [
        # One seat: the best two of the rest; three: four; four: six; equal ones come along.
        (1, {"+---": 4, "-+--": 3, "--+-": 2, "---+": 2}, "ab"),
        (2, {"+---": 9, "--+-": 2, "---+": 1, "-+--": 1}, "bcd"),
        (1, {"+----": 4, "-+---": 3, "--+--": 3, "---+-": 3, "----+": 1}, "abcd"),
        (
            4,
            {
                "+------": 7,
                "-+-----": 6,
                "--+----": 5,
                "---+---": 4,
                "----+--": 3,
                "-----+-": 2,
                "------+": 1,
            },
            "abcdef",
        ),
        (3, {"+-----": 5, "-+----": 4, "--+---": 3, "---+--": 2, "----+-": 1}, "abcd"),
    ],
)
def test_the_best_of_the_rest_go_into_a_run_off(seats, votes, again):
    found = decided(votes, seats=seats, shortfall=Shortfall.RUN_OFF, overvote=Overvote.ALLOWED)
    assert found.next_round == tuple(again)
    assert found.open_seats == seats - len(found.chosen)
    assert found.words[-1].endswith(
        f"得票较多的 {len(found.next_round)} 个项目再投一轮（参照选举）。"
    )


@pytest.mark.parametrize(
    ("signs", "changes", "words", "again"),
    [
        ("+", {}, ("整份名单得赞成 15 票，通过。",), ""),
        (
            "x",
            {"shortfall": Shortfall.RUN_OFF},
            (
                "整份名单得赞成 0 票，没有通过。",
                "应选 3 个，还差 3 个，就整份名单再投一轮（参照选举）。",
            ),
            "abc",
        ),
        (
            "o",
            {"max_rounds": 1},
            ("整份名单得赞成 0 票，没有通过。", "应选 3 个，还差 3 个，以通过的为准。"),
            "",
        ),
    ],
)
def test_a_whole_list_stands_or_falls_as_one(signs, changes, words, again):
    rules = changed(mode=Mode.WHOLE_LIST, seats=3, order=Order.LIST, **changes)
    tally = count([ballot(signs)] * 15, rules, projects(3), present=15, issued=15)
    found = outcome(tally, rules, projects(3), 1)
    assert found.words[1:] == words
    assert found.chosen == (("a", "b", "c") if signs == "+" else ())
    assert found.next_round == tuple(again)


def test_there_is_no_run_off_after_the_last_round():
    found = decided({"+-": 5, "-+": 5}, 2, shortfall=Shortfall.RUN_OFF)
    assert (found.chosen, found.next_round, found.presidium) == ((), (), False)
    assert found.words[1:] == (
        "没有项目达到通过票数。",
        "应选 2 个，还差 2 个，已投满 2 轮，以通过的为准。",
    )


def test_nobody_stands_without_a_single_approval():
    found = decided({"+---": 4}, pass_base=PassBase.NONE)
    assert (found.threshold, found.chosen, found.open_seats) == (0, ("a",), 1)
    assert found.tied == ("b", "c", "d")
    assert found.words[-1].startswith(
        "应选 2 个，还差 1 个，其余 3 个项目没有一票赞成，以通过的为准"
    )
    assert decided({"+-": 3, "-+": 1}, pass_base=PassBase.NONE).chosen == ("a", "b")
    assert decided({"++---": 4}, seats=5, pass_base=PassBase.NONE).tied == ()


@pytest.mark.parametrize(
    ("present", "issued", "returned", "words"),
    [
        (10, 8, 9, "收回选票 9 张，多于发出的 8 张。"),
        (14, 15, 9, "发出选票 15 张，多于实到的 14 人。"),
        (21, 15, 9, "实到 21 人，多于应到的 20 人。"),
        (13, 13, 9, "实到 13 人，不足法定的 14 人。"),
        (14, 14, 14, ""),
    ],
)
def test_a_round_whose_counters_contradict_each_other_is_void(present, issued, returned, words):
    cast = [ballot("++--")] * returned
    tally = count(cast, SMALL, projects(4), present=present, issued=issued)
    assert invalid_round(tally.counters, SMALL) == words
    found = outcome(tally, SMALL, projects(4), 1)
    assert found.invalid_round == words
    assert bool(words) == found.presidium == (found.chosen == ())
    if words:
        assert (found.open_seats, found.passed) == (2, ())
        assert found.words == (words, "本轮作废，不产生结果，是否重新投票由主席团决定。")


def test_a_satisfaction_vote_grades_and_chooses_nothing():
    rules = changed(mode=Mode.SATISFACTION, seats=0, max_rounds=1)
    cast = [ballot("322")] * 8 + [ballot("321")] * 3 + [ballot("111")] * 4 + [ballot("---")]
    tally = count(cast, rules, projects(3), present=16, issued=16)
    found = outcome(tally, rules, projects(3), 1)
    assert (found.threshold, found.passed, found.chosen) == (11, ("a", "b"), ())
    assert (found.open_seats, found.next_round, found.presidium) == (0, (), False)
    assert found.words == (
        "全体代表 20 人，过半数为 11 票。",
        "“项目1”满意 11 票，基本满意 0 票，不满意 4 票，评为满意。",
        "“项目2”满意 0 票，基本满意 11 票，不满意 4 票，评为基本满意。",
        "“项目3”满意 0 票，基本满意 8 票，不满意 7 票，评为未达到基本满意。",
    )


def test_without_a_threshold_nothing_is_graded():
    line = Line(project="a", satisfied=9)
    assert grade(line, 0) == ""
    rules = changed(mode=Mode.SATISFACTION, seats=0, pass_base=PassBase.NONE)
    tally = count([ballot("3")] * 16, rules, projects(1), present=16, issued=16)
    found = outcome(tally, rules, projects(1), 1)
    assert found.passed == ()
    assert found.words[1] == "“项目1”满意 16 票，基本满意 0 票，不满意 0 票。"
