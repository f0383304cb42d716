"""Votes by all rule sheets, from the empty box to the verified result."""

import pytest
from msgspec.structs import replace

from jjdesk.domain.poll import Ballot, Blank, Mark, Mode
from jjdesk.voting import paper, rules, verifying
from jjdesk.voting.box import Station

SAYS = {
    Mode.TICK: Ballot((Mark.FOR,) * 3 + (Mark.NONE,) * 10),
    Mode.PER_ITEM: Ballot((Mark.FOR, Mark.AGAINST, Mark.ABSTAIN) + (Mark.NONE,) * 10),
    Mode.RANK: Ballot(ranking=(13, 1, 7)),
    Mode.WHOLE_LIST: Ballot((Mark.AGAINST,)),
    Mode.SATISFACTION: Ballot((Mark.PARTLY, Mark.SATISFIED, Mark.DISSATISFIED) * 4 + (Mark.NONE,)),
}


@pytest.mark.parametrize("blank", Blank)
@pytest.mark.parametrize("preset", rules.PRESETS, ids=lambda preset: preset.name)
def test_votes_by_all_rules_are_in_order(make_vote, tmp_path, preset, blank) -> None:
    fitted = replace(rules.fitted(preset.rules, 8, 13), blank=blank)
    vote = make_vote(rules=fitted)
    says = SAYS[fitted.mode]
    station = Station.create(tmp_path / "票决", vote.data)
    for deputy in range(3):
        station.collect([vote.cast(tmp_path, deputy, says)])
    empty = (
        Ballot()
        if fitted.mode is Mode.RANK
        else replace(says, marks=(Mark.NONE,) * len(says.marks))
    )
    station.collect([vote.cast(tmp_path, 3, empty)])
    station.collect([vote.cast(tmp_path, 4, Ballot((Mark.SATISFIED,), (2,)))])
    for keyer in paper.Keyer:
        station.enter_paper(keyer, {1: says, 2: Ballot(unreadable="撕毁")})
    for void in paper.voids(station.paper, fitted, 13):
        station.confirm_void(void.number, "已看过")
    vote.finish(station)
    found = verifying.verify(station.folder, vote.shares[:2])
    assert found.ok, found.first_fault
    counters = station.result.tally.counters
    assert counters.returned == counters.valid + counters.void + counters.uncounted == 7
