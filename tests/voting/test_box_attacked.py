"""The counting station against those who can write into its folder."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from jjdesk.errors import VotingError
from jjdesk.voting import box_file, journal
from jjdesk.voting.box import Phase, Station
from jjdesk.voting.folder import BOX, JOURNAL, OPENED, RESULT
from jjdesk.voting.journal import Act
from jjdesk.voting.paper import Keyer


@pytest.fixture
def station(vote, tmp_path) -> Station:
    return Station.create(tmp_path / "票决", vote.data)


@pytest.fixture
def stick(vote, tmp_path) -> Path:
    """Five ballots."""
    for deputy in range(5):
        vote.cast(tmp_path / "stick", deputy)
    return tmp_path / "stick"


@pytest.mark.parametrize("left", [(), (OPENED,)], ids=["opened", "not yet"])
def test_once_a_count_was_begun_paper_and_counters_stay(station, vote, stick, left) -> None:
    """Whoever saw the opened ballots could put in as many on paper as are wanting."""
    station.collect([stick])
    vote.finish(station, vote.ballot(1))
    for name in (RESULT, *left):
        (station.folder / name).unlink()
    again = Station.open(station.folder)
    assert again.interrupted is Act.COUNT
    assert again.phase is Phase.CLOSED
    for act in (
        lambda: again.enter_paper(Keyer.FIRST, {2: vote.ballot(1)}),
        lambda: again.set_counters(8, 7),
    ):
        with pytest.raises(VotingError, match="已经开过票"):
            act()
    assert again.count(vote.shares[:2]).tally == station.result.tally


def test_the_result_of_another_vote_of_the_committee_is_named(
    station, make_vote, stick, tmp_path
) -> None:
    other = make_vote().counted(tmp_path / "别的")
    station.collect([stick])
    (station.folder / RESULT).write_bytes((other.folder / RESULT).read_bytes())
    with pytest.raises(VotingError, match=RESULT):
        Station.open(station.folder)


@pytest.mark.parametrize("name", [OPENED, JOURNAL])
def test_a_counted_vote_with_another_file_than_was_signed_is_not_opened(vote, tmp_path, name):
    station = vote.counted(tmp_path / "票决")
    path = station.folder / name
    if name == OPENED:
        path.unlink()  # as it was before the last act
    else:
        last = station._journal.entries[-1]
        line = journal.encode(
            replace(last, number=last.number + 1, before=station._journal.head, counts={})
        )
        path.write_bytes(path.read_bytes() + line + b"\n")
    with pytest.raises(VotingError, match=name):
        Station.open(station.folder)


def test_a_ballot_forged_into_the_box_while_it_was_shut_is_not_counted(station, vote, stick):
    """The journal is a chain without a key: whoever has the folder can write it anew."""
    station.collect([stick])
    vote_file, path = station.folder / BOX, station.folder / JOURNAL
    was = journal.digest(vote_file.read_bytes())
    forged = vote.seal(7)[:-64] + bytes(64)
    kept = [box_file._kept(data) for data in (*(s.data for s in station._ballots.values()), forged)]
    vote_file.write_bytes(box_file.write(kept, vote.package))
    now, before, lines = journal.digest(vote_file.read_bytes()), vote.package.id, b""
    for entry in station._journal.entries:
        files = {name: now if hash_ == was else hash_ for name, hash_ in entry.files.items()}
        line = journal.encode(replace(entry, before=before, files=files))
        before, lines = journal.digest(line), lines + line + b"\n"
    path.write_bytes(lines)
    again = Station.open(station.folder)
    assert again.sealed == 6
    with pytest.raises(VotingError, match=r"票箱不对.*改动或损坏"):
        vote.finish(again)
    assert OPENED not in [each.name for each in station.folder.iterdir()]
