"""Paper ballots at the counting station, beside those from screens: one count of both."""

from pathlib import Path

import pytest

from jjdesk.domain.poll import Ballot, Mark, Void
from jjdesk.errors import VotingError
from jjdesk.voting.box import Phase, Station
from jjdesk.voting.folder import JOURNAL, PAPER
from jjdesk.voting.paper import Keyer


@pytest.fixture
def station(vote, tmp_path) -> Station:
    """Three deputies cast on a screen: 1 2 3, 1 2, 1."""
    station = Station.create(tmp_path / "票决", vote.data)
    stick = tmp_path / "stick"
    for deputy, numbers in enumerate([(1, 2, 3), (1, 2), (1,)]):
        vote.cast(stick, deputy, vote.ballot(*numbers))
    station.collect([stick])
    return station


def key(station: Station, number: int, ballot: Ballot, by: tuple[Keyer, ...] = tuple(Keyer)):
    for keyer in by:
        station.enter_paper(keyer, {number: ballot})


def approvals(station: Station) -> dict[str, int]:
    return {line.project: line.approvals for line in station.result.tally.lines if line.approvals}


def lines(station: Station) -> int:
    return (station.folder / JOURNAL).read_bytes().count(b"\n")


def test_both_kinds_are_one_count(station, vote) -> None:
    key(station, 1, vote.ballot(2, 3))
    key(station, 2, vote.ballot(3, 4))
    station.set_counters(8, 8)
    station.close()
    station.count(vote.shares[:2])
    assert approvals(station) == {"p1": 3, "p2": 3, "p3": 3, "p4": 1}
    assert (station.result.electronic, station.result.paper) == (3, 2)
    assert station.result.tally.counters.returned == 5


def test_paper_may_be_keyed_after_closing_and_before_the_count(station, vote) -> None:
    """The papers lie in a box of their own: they are counted while the screens are closed."""
    station.set_counters(8, 8)
    station.close()
    key(station, 1, vote.ballot(5))
    station.count(vote.shares[:2])
    assert approvals(station)["p5"] == 1


def test_what_two_people_keyed_apart_keeps_all_from_being_counted(station, vote) -> None:
    key(station, 1, vote.ballot(1), (Keyer.FIRST,))
    key(station, 1, vote.ballot(2), (Keyer.SECOND,))
    station.set_counters(8, 8)
    station.close()
    with pytest.raises(VotingError, match="1 号纸质选票"):
        station.count(vote.shares[:2])
    assert station.phase is Phase.CLOSED
    station.settle_paper(1, vote.ballot(2))
    station.count(vote.shares[:2])
    assert approvals(station) == {"p1": 3, "p2": 3, "p3": 1}


def test_a_void_paper_waits_until_it_is_confirmed_with_a_reason(station, vote) -> None:
    key(station, 1, vote.ballot(*range(1, 12)))
    station.set_counters(8, 8)
    station.close()
    with pytest.raises(VotingError, match="总监票人"):
        station.count(vote.shares[:2])
    with pytest.raises(VotingError):
        station.confirm_void(1, "  ")
    station.confirm_void(1, "多选")
    station.count(vote.shares[:2])
    assert station.result.tally.voids == {Void.TOO_MANY: 1}
    assert station.result.tally.counters.valid == 3


def test_a_sound_paper_cannot_be_confirmed_as_void(station, vote) -> None:
    key(station, 1, vote.ballot(1))
    with pytest.raises(VotingError):
        station.confirm_void(1, "多选")
    with pytest.raises(VotingError):
        station.confirm_void(2, "没有这一张")


def test_doing_the_same_again_writes_nothing(station, vote) -> None:
    key(station, 1, vote.ballot(*range(1, 12)))
    station.confirm_void(1, "多选")
    written, content = lines(station), (station.folder / PAPER).read_bytes()
    station.confirm_void(1, "多选")
    key(station, 1, vote.ballot(*range(1, 12)))
    assert lines(station) == written
    assert (station.folder / PAPER).read_bytes() == content


def test_an_unreadable_paper_is_void_with_the_scrutineers_words(station) -> None:
    key(station, 1, Ballot(unreadable="墨水浸过"))
    station.confirm_void(1, "墨水浸过")
    again = Station.open(station.folder)
    assert again.paper == station.paper


def test_a_paper_that_says_nothing_abstains_on_all(station, vote) -> None:
    key(station, 1, Ballot((Mark.NONE,) * 13))
    station.set_counters(8, 8)
    station.close()
    station.count(vote.shares[:2])
    counters = station.result.tally.counters
    assert (counters.valid, counters.void, counters.uncounted) == (4, 0, 0)
    assert {line.abstained for line in station.result.tally.lines if not line.approvals} == {4}


def test_papers_are_there_when_the_station_is_opened_on_another_day(station, vote) -> None:
    key(station, 3, vote.ballot(1))
    key(station, 1, vote.ballot(2), (Keyer.FIRST,))
    again = Station.open(Path(station.folder))
    assert again.paper.numbers == (1, 3)
    key(again, 1, vote.ballot(2), (Keyer.SECOND,))
    again.set_counters(8, 8)
    again.close()
    again.count(vote.shares[:2])
    assert again.result.paper == 2


def test_the_same_counters_again_write_nothing(station) -> None:
    station.set_counters(8, 8)
    written = lines(station)
    station.set_counters(8, 8)
    assert lines(station) == written
    station.set_counters(8, 7)
    assert lines(station) == written + 1
    with pytest.raises(VotingError, match="不能是负数。没有改动"):
        station.set_counters(8, -1)
    assert station.counters == (8, 7)
