"""Votes that were worked out with pencil and paper, from the ballots to the sentences."""

from dataclasses import dataclass, field

import pytest

from jjdesk.domain.poll import (
    Ballot,
    Blank,
    Mark,
    Mode,
    Order,
    Overvote,
    PassBase,
    PassCompare,
    Project,
    Quorum,
    Rules,
    Shortfall,
    Tie,
    Undervote,
    Void,
)
from jjdesk.voting.counting import count, outcome

SIGNS = {"-": Mark.NONE, "+": Mark.FOR, "x": Mark.AGAINST, "o": Mark.ABSTAIN}


@dataclass(frozen=True)
class Vote:
    """A vote: its rules, how often each ballot was cast, and what somebody counted by hand.

    Ballots are written as marks (``+x o -``), as ranks (``3>1``), ``!`` for an unreadable one.
    ``counters`` are returned, valid, void, not counted, missing; ``votes`` are approved, opposed,
    abstained (with ranks also points) by project.
    """

    rules: Rules
    names: str
    ballots: dict[str, int]
    counters: tuple[int, int, int, int, int]
    votes: dict[str, tuple[int, ...]]
    words: tuple[str, ...]
    chosen: str = ""
    tied: str = ""
    again: str = ""
    open_seats: int = 0
    presidium: bool = False
    present: int = 0
    issued: int = 0
    turn: int = 1
    voids: dict[Void, int] = field(default_factory=dict)

    def projects(self) -> tuple[Project, ...]:
        return tuple(
            Project(key=name, number=number, name=name)
            for number, name in enumerate(self.names, start=1)
        )

    def cast(self) -> list[Ballot]:
        return [read(said) for said, times in self.ballots.items() for _ in range(times)]


def read(said: str) -> Ballot:
    if said == "!":
        return Ballot(unreadable="字迹不清")
    if ">" in said or said.isdigit():
        return Ballot(ranking=tuple(map(int, said.split(">"))))
    return Ballot(tuple(SIGNS[sign] for sign in said))


def congress(**changes) -> Rules:
    return Rules(**{"eligible": 437, "seats": 3} | changes)


VOTES = {
    "three of five are chosen and each has more than half of all deputies": Vote(
        rules=congress(),
        names="桥路校院园",
        ballots={
            "+++--": 150,
            "++-+-": 100,
            "--+++": 80,
            "+----": 40,
            "-----": 20,
            "++++-": 5,
            "!": 3,
        },
        present=400,
        issued=400,
        counters=(398, 390, 8, 0, 2),
        voids={Void.TOO_MANY: 5, Void.UNREADABLE: 3},
        votes={
            "桥": (290, 0, 100),
            "路": (250, 0, 140),
            "校": (230, 0, 160),
            "院": (180, 0, 210),
            "园": (80, 0, 310),
        },
        chosen="桥路校",
        words=(
            "全体代表 437 人，过半数为 219 票。",
            "3 个项目当选：“桥”、“路”、“校”。",
        ),
    ),
    "218 of 437 are not more than half, 219 are": Vote(
        rules=congress(seats=2),
        names="桥路",
        ballots={"+-": 181, "-+": 182, "++": 37},
        present=400,
        issued=400,
        counters=(400, 400, 0, 0, 0),
        votes={"桥": (218, 0, 182), "路": (219, 0, 181)},
        chosen="路",
        open_seats=1,
        presidium=True,
        words=(
            "全体代表 437 人，过半数为 219 票。",
            "1 个项目当选：“路”。",
            "应选 2 个，还差 1 个，以通过的为准，是否再投一轮由主席团决定。",
        ),
    ),
    "all who came are for it, and still it does not pass by all deputies": Vote(
        # 292 of 437 are present; 218 approve, nobody opposes, 74 abstain.
        rules=congress(seats=1),
        names="桥路",
        ballots={"+-": 218, "--": 74},
        present=292,
        issued=292,
        counters=(292, 292, 0, 0, 0),
        votes={"桥": (218, 0, 74), "路": (0, 0, 292)},
        open_seats=1,
        presidium=True,
        words=(
            "全体代表 437 人，过半数为 219 票。",
            "没有项目达到通过票数。",
            "应选 1 个，还差 1 个，以通过的为准，是否再投一轮由主席团决定。",
        ),
    ),
    "the same votes pass by those that are present": Vote(
        rules=congress(seats=1, pass_base=PassBase.PRESENT),
        names="桥路",
        ballots={"+-": 218, "--": 74},
        present=292,
        issued=292,
        counters=(292, 292, 0, 0, 0),
        votes={"桥": (218, 0, 74), "路": (0, 0, 292)},
        chosen="桥",
        words=("实到代表 292 人，过半数为 147 票。", "1 个项目当选：“桥”。"),
    ),
    "half of the returned counts void and uncounted ballots too": Vote(
        # Returned: 6 + 2 void + 2 blank = 10, half of them 5; of the valid alone it would be 3.
        rules=congress(
            eligible=12,
            seats=2,
            pass_base=PassBase.RETURNED,
            pass_compare=PassCompare.AT_LEAST_HALF,
            blank=Blank.NOT_COUNTED,
        ),
        names="桥路校",
        ballots={"++-": 4, "+--": 1, "--+": 1, "+++": 2, "---": 2},
        present=10,
        issued=10,
        counters=(10, 6, 2, 2, 0),
        voids={Void.TOO_MANY: 2},
        votes={"桥": (5, 0, 1), "路": (4, 0, 2), "校": (1, 0, 5)},
        chosen="桥",
        open_seats=1,
        presidium=True,
        words=(
            "收回选票 10 张，半数以上（含半数）为 5 票。",
            "1 个项目当选：“桥”。",
            "应选 2 个，还差 1 个，以通过的为准，是否再投一轮由主席团决定。",
        ),
    ),
    "half of the valid leaves out what is void or not counted": Vote(
        rules=congress(
            eligible=12,
            seats=2,
            pass_base=PassBase.VALID,
            pass_compare=PassCompare.AT_LEAST_HALF,
            blank=Blank.NOT_COUNTED,
        ),
        names="桥路校",
        ballots={"++-": 4, "+--": 1, "--+": 1, "+++": 2, "---": 2},
        present=10,
        issued=10,
        counters=(10, 6, 2, 2, 0),
        voids={Void.TOO_MANY: 2},
        votes={"桥": (5, 0, 1), "路": (4, 0, 2), "校": (1, 0, 5)},
        chosen="桥路",
        words=("有效票 6 张，半数以上（含半数）为 3 票。", "2 个项目当选：“桥”、“路”。"),
    ),
    "two thirds of seven are five": Vote(
        rules=congress(
            eligible=7, seats=2, pass_base=PassBase.VALID, pass_compare=PassCompare.TWO_THIRDS
        ),
        names="桥路",
        ballots={"++": 4, "+-": 1, "--": 2},
        present=7,
        issued=7,
        counters=(7, 7, 0, 0, 0),
        votes={"桥": (5, 0, 2), "路": (4, 0, 3)},
        chosen="桥",
        open_seats=1,
        presidium=True,
        words=(
            "有效票 7 张，三分之二以上为 5 票。",
            "1 个项目当选：“桥”。",
            "应选 2 个，还差 1 个，以通过的为准，是否再投一轮由主席团决定。",
        ),
    ),
    "equal votes above the cut are no tie": Vote(
        rules=congress(eligible=10, seats=3),
        names="桥路校院",
        ballots={"+++-": 4, "++-+": 4, "--++": 2},
        present=10,
        issued=10,
        counters=(10, 10, 0, 0, 0),
        votes={"桥": (8, 0, 2), "路": (8, 0, 2), "校": (6, 0, 4), "院": (6, 0, 4)},
        chosen="桥路",
        tied="校院",
        again="校院",
        open_seats=1,
        words=(
            "全体代表 10 人，过半数为 6 票。",
            "2 个项目当选：“桥”、“路”。",
            "“校”、“院”同为 6 票，只剩 1 个名额，就这 2 个项目再投一轮（参照选举）。",
        ),
    ),
    "equal votes that all fit are no tie": Vote(
        rules=congress(eligible=10),
        names="桥路校院",
        ballots={"+++-": 7, "---+": 3},
        present=10,
        issued=10,
        counters=(10, 10, 0, 0, 0),
        votes={"桥": (7, 0, 3), "路": (7, 0, 3), "校": (7, 0, 3), "院": (3, 0, 7)},
        chosen="桥路校",
        words=(
            "全体代表 10 人，过半数为 6 票。",
            "3 个项目当选：“桥”、“路”、“校”。",
        ),
    ),
    "equal votes that do not pass are a shortfall": Vote(
        rules=congress(eligible=10, seats=1),
        names="桥路",
        ballots={"+-": 5, "-+": 5},
        present=10,
        issued=10,
        counters=(10, 10, 0, 0, 0),
        votes={"桥": (5, 0, 5), "路": (5, 0, 5)},
        open_seats=1,
        presidium=True,
        words=(
            "全体代表 10 人，过半数为 6 票。",
            "没有项目达到通过票数。",
            "应选 1 个，还差 1 个，以通过的为准，是否再投一轮由主席团决定。",
        ),
    ),
    "three tie for two seats and go into another round": Vote(
        rules=congress(eligible=12, seats=3),
        names="桥路校院",
        ballots={"++--": 3, "+-+-": 3, "+--+": 3, "-+++": 4, "----": 1, "!": 0},
        present=14,
        issued=14,
        counters=(14, 14, 0, 0, 0),
        votes={"桥": (9, 0, 5), "路": (7, 0, 7), "校": (7, 0, 7), "院": (7, 0, 7)},
        words=(
            "实到 14 人，多于应到的 12 人。",
            "本轮作废，不产生结果，是否重新投票由主席团决定。",
        ),
        open_seats=3,
        presidium=True,
    ),
    "the same within the number of deputies": Vote(
        rules=congress(eligible=14, seats=3, pass_compare=PassCompare.AT_LEAST_HALF),
        names="桥路校院",
        ballots={"++--": 3, "+-+-": 3, "+--+": 3, "-+++": 4, "----": 1},
        present=14,
        issued=14,
        counters=(14, 14, 0, 0, 0),
        votes={"桥": (9, 0, 5), "路": (7, 0, 7), "校": (7, 0, 7), "院": (7, 0, 7)},
        chosen="桥",
        tied="路校院",
        again="路校院",
        open_seats=2,
        words=(
            "全体代表 14 人，半数以上（含半数）为 7 票。",
            "1 个项目当选：“桥”。",
            "“路”、“校”、“院”同为 7 票，只剩 2 个名额，就这 3 个项目再投一轮（参照选举）。",
        ),
    ),
    "where every tied one stands there are more than seats": Vote(
        rules=congress(eligible=14, pass_compare=PassCompare.AT_LEAST_HALF, tie=Tie.EVERY),
        names="桥路校院",
        ballots={"++--": 3, "+-+-": 3, "+--+": 3, "-+++": 4, "----": 1},
        present=14,
        issued=14,
        counters=(14, 14, 0, 0, 0),
        votes={"桥": (9, 0, 5), "路": (7, 0, 7), "校": (7, 0, 7), "院": (7, 0, 7)},
        chosen="桥路校院",
        words=(
            "全体代表 14 人，半数以上（含半数）为 7 票。",
            "4 个项目当选：“桥”、“路”、“校”、“院”。",
            "“路”、“校”、“院”同为 7 票，只剩 2 个名额，按规则同票的全部当选。",
        ),
    ),
    "the last of three rounds leaves a tie to the presidium": Vote(
        rules=congress(eligible=9, seats=1, max_rounds=3, pass_base=PassBase.NONE),
        names="桥路",
        ballots={"+-": 4, "-+": 4, "--": 1},
        present=9,
        issued=9,
        turn=3,
        counters=(9, 9, 0, 0, 0),
        votes={"桥": (4, 0, 5), "路": (4, 0, 5)},
        tied="桥路",
        open_seats=1,
        presidium=True,
        words=(
            "本次不设通过票数。",
            "本轮还没有项目当选。",
            "“桥”、“路”同为 4 票，只剩 1 个名额，已投满 3 轮，由主席团决定。",
        ),
    ),
    "opposed votes settle what approvals leave equal": Vote(
        # 桥 and 路 both have 6; 桥 is opposed by 3, 路 by 2; 校 passes with 7.
        rules=congress(eligible=11, seats=2, mode=Mode.PER_ITEM, tie=Tie.FEWEST_OPPOSE),
        names="桥路校",
        ballots={"+x+": 2, "+-+": 3, "x++": 2, "++x": 1, "x+o": 1, "-+-": 2},
        present=11,
        issued=11,
        counters=(11, 11, 0, 0, 0),
        votes={"桥": (6, 3, 2), "路": (6, 2, 3), "校": (7, 1, 3)},
        chosen="校路",
        words=("全体代表 11 人，过半数为 6 票。", "2 个项目当选：“校”、“路”。"),
    ),
    "approvals over the limit spoil the ballot, opposition never does": Vote(
        rules=congress(eligible=6, seats=2, mode=Mode.PER_ITEM),
        names="桥路校",
        ballots={"++x": 4, "+++": 1, "xxx": 1},
        present=6,
        issued=6,
        counters=(6, 5, 1, 0, 0),
        voids={Void.TOO_MANY: 1},
        votes={"桥": (4, 1, 0), "路": (4, 1, 0), "校": (0, 5, 0)},
        chosen="桥路",
        words=("全体代表 6 人，过半数为 4 票。", "2 个项目当选：“桥”、“路”。"),
    ),
    "exactly so many: one too few is void like one too many": Vote(
        rules=congress(eligible=9, seats=2, undervote=Undervote.VOID),
        names="桥路校",
        ballots={"++-": 5, "+--": 2, "+++": 1, "---": 1},
        present=9,
        issued=9,
        counters=(9, 6, 3, 0, 0),
        voids={Void.TOO_MANY: 1, Void.TOO_FEW: 2},
        votes={"桥": (5, 0, 1), "路": (5, 0, 1), "校": (0, 0, 6)},
        chosen="桥路",
        words=("全体代表 9 人，过半数为 5 票。", "2 个项目当选：“桥”、“路”。"),
    ),
    "without a limit a ballot may tick them all": Vote(
        rules=congress(eligible=9, seats=1, overvote=Overvote.ALLOWED, blank=Blank.VOID),
        names="桥路校",
        ballots={"+++": 4, "++-": 1, "+--": 2, "---": 2},
        present=9,
        issued=9,
        counters=(9, 7, 2, 0, 0),
        voids={Void.BLANK: 2},
        votes={"桥": (7, 0, 0), "路": (5, 0, 2), "校": (4, 0, 3)},
        chosen="桥",
        words=("全体代表 9 人，过半数为 5 票。", "1 个项目当选：“桥”。"),
    ),
    "points order what approvals let pass": Vote(
        # Two seats: 2 points for the first place, 1 for the second.
        rules=congress(eligible=9, seats=2, mode=Mode.RANK),
        names="桥路校",
        ballots={"1>2": 3, "3>2": 3, "3>1": 2, "2": 1, "1>2>3": 0, "1>3": 0},
        present=9,
        issued=9,
        counters=(9, 9, 0, 0, 0),
        votes={"桥": (5, 0, 4, 8), "路": (7, 0, 2, 8), "校": (5, 0, 4, 10)},
        chosen="校",
        tied="桥路",
        again="桥路",
        open_seats=1,
        words=(
            "全体代表 9 人，过半数为 5 票。",
            "1 个项目当选：“校”。",
            "“桥”、“路”同为 8 分，只剩 1 个名额，就这 2 个项目再投一轮（参照选举）。",
        ),
    ),
    "one more for the whole list than half of all": Vote(
        rules=congress(mode=Mode.WHOLE_LIST, order=Order.LIST),
        names="桥路校",
        ballots={"+": 219, "x": 100, "o": 30, "-": 1},
        present=350,
        issued=350,
        counters=(350, 350, 0, 0, 0),
        votes={"桥": (219, 100, 31), "路": (219, 100, 31), "校": (219, 100, 31)},
        chosen="桥路校",
        words=("全体代表 437 人，过半数为 219 票。", "整份名单得赞成 219 票，通过。"),
    ),
    "one less and the whole list fails": Vote(
        rules=congress(mode=Mode.WHOLE_LIST, order=Order.LIST, shortfall=Shortfall.RUN_OFF),
        names="桥路校",
        ballots={"+": 218, "x": 132},
        present=350,
        issued=350,
        counters=(350, 350, 0, 0, 0),
        votes={"桥": (218, 132, 0), "路": (218, 132, 0), "校": (218, 132, 0)},
        again="桥路校",
        open_seats=3,
        words=(
            "全体代表 437 人，过半数为 219 票。",
            "整份名单得赞成 218 票，没有通过。",
            "应选 3 个，还差 3 个，就整份名单再投一轮（参照选举）。",
        ),
    ),
    "one deputy too few is no congress": Vote(
        rules=congress(seats=1),
        names="桥",
        ballots={"+": 291},
        present=291,
        issued=291,
        counters=(291, 291, 0, 0, 0),
        votes={"桥": (291, 0, 0)},
        open_seats=1,
        presidium=True,
        words=(
            "实到 291 人，不足法定的 292 人。",
            "本轮作废，不产生结果，是否重新投票由主席团决定。",
        ),
    ),
    "four fifths of 437 are 350": Vote(
        rules=congress(seats=1, quorum=Quorum.FOUR_FIFTHS),
        names="桥",
        ballots={"+": 349},
        present=349,
        issued=349,
        counters=(349, 349, 0, 0, 0),
        votes={"桥": (349, 0, 0)},
        open_seats=1,
        presidium=True,
        words=(
            "实到 349 人，不足法定的 350 人。",
            "本轮作废，不产生结果，是否重新投票由主席团决定。",
        ),
    ),
    "nobody voted at all": Vote(
        rules=congress(eligible=9, seats=1),
        names="桥路",
        ballots={},
        present=9,
        issued=9,
        counters=(0, 0, 0, 0, 9),
        votes={"桥": (0, 0, 0), "路": (0, 0, 0)},
        open_seats=1,
        presidium=True,
        words=(
            "全体代表 9 人，过半数为 5 票。",
            "没有项目达到通过票数。",
            "应选 1 个，还差 1 个，以通过的为准，是否再投一轮由主席团决定。",
        ),
    ),
}


@pytest.mark.parametrize("vote", VOTES.values(), ids=VOTES)
def test_the_count_is_that_of_pencil_and_paper(vote):
    listed = vote.projects()
    tally = count(vote.cast(), vote.rules, listed, present=vote.present, issued=vote.issued)
    six = tally.counters
    assert (six.returned, six.valid, six.void, six.uncounted, six.missing) == vote.counters
    assert tally.voids == vote.voids
    ranked = vote.rules.mode is Mode.RANK
    found = {
        line.project: (line.approvals, line.opposed, line.abstained)
        + ((line.points,) if ranked else ())
        for line in tally.lines
    }
    assert found == vote.votes


@pytest.mark.parametrize("vote", VOTES.values(), ids=VOTES)
def test_what_follows_is_that_of_pencil_and_paper(vote):
    listed = vote.projects()
    tally = count(vote.cast(), vote.rules, listed, present=vote.present, issued=vote.issued)
    found = outcome(tally, vote.rules, listed, vote.turn)
    assert found.words == vote.words
    assert "".join(found.chosen) == vote.chosen
    assert "".join(found.tied) == vote.tied
    assert "".join(found.next_round) == vote.again
    assert (found.open_seats, found.presidium) == (vote.open_seats, vote.presidium)
