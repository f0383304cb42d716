"""In which order ballots came in cannot be recovered from anything the station leaves.

Measured as the mean, over so many votes, of Spearman's rank correlation between the order of
casting and the order an observer reads off: of one vote alone it scatters by 1/√(n-1) though
nothing is told, so that only a mean tells a leak from chance. Each ballot says something else,
so that it is known again when opened.
"""

import itertools
import secrets
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from jjdesk import files as jjdesk_files
from jjdesk.domain.poll import Ballot, Mark
from jjdesk.voting import box_file, journal, result
from jjdesk.voting.box import Station
from jjdesk.voting.folder import BOX, JOURNAL, OPENED, PACKAGE, RESULT

MOST = 0.1
PATTERNS = [
    Ballot(marks)
    for marks in itertools.product((Mark.NONE, Mark.FOR), repeat=13)
    if marks.count(Mark.FOR) <= 10
]


def correlation(order: Sequence[int]) -> float:
    """Spearman's of an order, in which casting order is 0, 1, 2 … (no two are equal)."""
    return float(np.corrcoef(np.arange(len(order)), np.asarray(order))[0, 1])


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is lost here: the disk need not be waited for."""
    monkeypatch.setattr(jjdesk_files.os, "fsync", lambda _: None)


def cast_in_turn(
    vote, folder: Path, count: int, portion: int = 1
) -> tuple[Station, list[Ballot], list[str]]:
    """A station that took so many ballots in turn: what they say, and their hashes."""
    said = secrets.SystemRandom().sample(PATTERNS, count)
    station = Station.create(folder, vote.data)
    stick = folder.with_name("stick")
    paths = [vote.cast(stick, deputy, ballot) for deputy, ballot in enumerate(said)]
    for start in range(0, count, portion):
        station.collect(paths[start : start + portion])
    hashes = [journal.digest(path.read_bytes()) for path in paths]
    shutil.rmtree(stick)
    return station, said, hashes


@pytest.mark.parametrize(("count", "votes"), [(20, 110), (60, 40), (400, 6)])
def test_neither_box_nor_opened_ballots_tell(make_vote, tmp_path, count, votes) -> None:
    box, opened = [], []
    for number in range(votes):
        vote = make_vote(count)
        station, said, hashes = cast_in_turn(vote, tmp_path / f"{number}", count, count // 5)
        kept = box_file.read((station.folder / BOX).read_bytes(), vote.package)
        box.append(correlation([hashes.index(sealed.hash) for sealed in kept]))
        vote.finish(station)
        read = result.decode_opened((station.folder / OPENED).read_bytes(), vote.package.id)
        opened.append(correlation([said.index(ballot) for ballot in read]))
    assert abs(np.mean(box)) < MOST
    assert abs(np.mean(opened)) < MOST


def test_the_measure_sees_an_order_that_is_told() -> None:
    assert correlation(range(20)) == pytest.approx(1)
    assert correlation(range(19, -1, -1)) == pytest.approx(-1)
    nearly = [
        correlation(sorted(range(20), key=lambda n: n + secrets.randbelow(12))) for _ in range(9)
    ]
    assert np.mean(nearly) > 0.5


def names(station: Station) -> list[str]:
    return sorted(path.name for path in station.folder.iterdir())


def test_the_folder_has_no_file_a_ballot_and_its_times_are_those_of_the_last(
    make_vote, tmp_path
) -> None:
    """Names, inodes, times and places in the directory can order nothing but whole files."""
    vote = make_vote(20)
    station, _, hashes = cast_in_turn(vote, tmp_path / "票决", 20)
    assert names(station) == sorted([PACKAGE, BOX, JOURNAL])
    vote.finish(station)
    assert names(station) == sorted([PACKAGE, BOX, JOURNAL, OPENED, RESULT])
    kept = box_file.read((station.folder / BOX).read_bytes(), vote.package)
    for name in (JOURNAL, OPENED, RESULT, PACKAGE):
        data = (station.folder / name).read_bytes()
        for sealed in kept:
            for trace in (sealed.hash, sealed.hash[:20], sealed.data.hex()):
                assert trace.encode() not in data
            assert sealed.data[72:] not in data
            # The package lists all credentials; nothing else names one.
            assert name == PACKAGE or sealed.public.hex().encode() not in data
    assert len(hashes) == len(kept)


def recovered(station: Station, head: Callable[[bytes], list[bytes]]) -> list[int]:
    """Peel the box: leave out one ballot after another, and see whether the journal knows the rest.

    Args:
        station: closed or not.
        head: candidates for the head of an earlier box, from the present one.

    Returns:
        Places in the box, in the order in which ballots came, as far as it can be told.
    """
    known = {entry.files.get(BOX) for entry in station._journal.entries}
    data = (station.folder / BOX).read_bytes()
    ballots = list(box_file.read(data, station.package))
    found = []
    while ballots:
        for place, _ in enumerate(ballots):
            rest = ballots[:place] + ballots[place + 1 :]
            body = b"".join(sealed.data for sealed in rest)
            heads = [h[:-4] + len(rest).to_bytes(4) for h in head(data[:80])]
            if any(journal.digest(h + body) in known for h in heads):
                found.append(place)
                ballots = rest
                break
        else:
            break
    return found


def test_the_journal_s_hashes_of_earlier_boxes_tell_nothing(
    make_vote, tmp_path, monkeypatch
) -> None:
    vote = make_vote(20)
    station, *_ = cast_in_turn(vote, tmp_path / "票决", 20)
    candidates = lambda head: [head, head[:40] + bytes(32) + head[72:]]  # noqa: E731
    assert recovered(station, candidates) == []
    # Without what is drawn anew each time, the whole order would be there.
    monkeypatch.setattr(box_file, "secrets", SimpleNamespace(token_bytes=bytes))
    weak, *_ = cast_in_turn(vote, tmp_path / "弱", 20)
    assert len(recovered(weak, candidates)) == 19


def test_no_two_lines_of_the_journal_differ_in_more_than_one_ballot_could(
    make_vote, tmp_path
) -> None:
    """Only numbers, hashes of whole files and minutes stand there: the same for every ballot."""
    vote = make_vote(20)
    station, *_ = cast_in_turn(vote, tmp_path / "票决", 20)
    told = {
        (entry.act, tuple(entry.counts.items()), tuple(entry.files))
        for entry in station._journal.entries
    }
    assert told == {
        ("create", (), (PACKAGE,)),
        ("collect", (("new", 1),), (PACKAGE, BOX)),
    }
    assert all(len(entry.time) == len("2026-01-05T09:30Z") for entry in station._journal.entries)
