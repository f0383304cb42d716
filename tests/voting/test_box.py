"""The counting station: collecting, refusing, closing, counting; a failure leaves all as it was."""

import errno
import os
import resource
import subprocess
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from jjdesk.domain.poll import Ballot, Mark, Void
from jjdesk.errors import VotingError
from jjdesk.voting import box, result, sealing, verifying
from jjdesk.voting.box import Collected, Phase, Station
from jjdesk.voting.folder import BOX, JOURNAL, OPENED, PACKAGE, PAPER, RESULT
from jjdesk.voting.journal import Act
from jjdesk.voting.paper import Keyer
from jjdesk.voting.sealing import Refusal


@pytest.fixture
def station(vote, tmp_path) -> Station:
    return Station.create(tmp_path / "票决", vote.data)


@pytest.fixture
def stick(vote, tmp_path) -> Path:
    """Five ballots, two of them in folders."""
    stick = tmp_path / "stick"
    for deputy in range(3):
        vote.cast(stick, deputy)
    for deputy in (3, 4):
        vote.cast(stick / f"代表团{deputy}", deputy)
    return stick


def boxed(station: Station) -> set[str]:
    return set(station._ballots)


def refusal(act: Callable[[], object]) -> str:
    """What is said when it fails; empty if it does not."""
    try:
        act()
    except VotingError as error:
        return str(error)
    return ""


def test_a_new_station_is_empty_and_can_be_opened_again(station, vote) -> None:
    again = Station.open(station.folder)
    assert again.phase is Phase.COLLECTING
    assert again.package == vote.package
    assert (again.sealed, again.electronic, again.returned) == (0, 0, 0)
    assert again.counters is None
    assert again.missing is None
    assert again.interrupted is None
    assert {path.name for path in station.folder.iterdir()} == {PACKAGE, JOURNAL}


def test_a_second_vote_does_not_go_into_the_same_folder(station, vote, make_vote, files) -> None:
    before = files(station.folder)
    for data in (vote.data, make_vote().data):
        with pytest.raises(VotingError, match="已有一次票决"):
            Station.create(station.folder, data)
    assert files(station.folder) == before


def test_another_package_in_the_folder_is_not_overwritten(tmp_path, vote, make_vote, files) -> None:
    (tmp_path / PACKAGE).write_bytes(make_vote().data)
    before = files(tmp_path)
    with pytest.raises(VotingError, match="已有一次票决"):
        Station.create(tmp_path, vote.data)
    assert files(tmp_path) == before


def test_a_creation_cut_off_after_the_package_is_done_again(tmp_path, vote) -> None:
    (tmp_path / PACKAGE).write_bytes(vote.data)
    with pytest.raises(VotingError, match=JOURNAL):
        Station.open(tmp_path)
    assert Station.create(tmp_path, vote.data).phase is Phase.COLLECTING


def test_what_is_no_package_makes_no_station(tmp_path) -> None:
    with pytest.raises(VotingError, match="不是票决包"):
        Station.create(tmp_path / "票决", b"{}")
    assert not (tmp_path / "票决").exists()


def test_ballots_are_taken_from_files_and_folders_any_number_of_times(station, stick) -> None:
    told: list[tuple[int, int]] = []
    some = next(stick.glob("*.jjballot"))
    assert station.collect([some, some]) == Collected(new=1, again=1)
    assert station.collect([stick], lambda *done: told.append(done)) == Collected(new=4, again=1)
    assert told == [(number, 5) for number in range(1, 6)]
    assert station.collect([stick, some]) == Collected(again=6)
    assert (station.sealed, station.electronic) == (5, 5)
    assert boxed(Station.open(station.folder)) == boxed(station)
    assert len(list(stick.rglob("*.jjballot"))) == 5


def test_collecting_the_same_again_writes_nothing(station, stick, files) -> None:
    station.collect([stick])
    before = files(station.folder)
    station.collect([stick])
    assert files(station.folder) == before


def test_a_changed_vote_is_kept_beside_the_first_and_the_last_one_counts(
    station, vote, tmp_path
) -> None:
    old, new = vote.ballot(1), vote.ballot(2, 3)
    late = vote.cast(tmp_path, 0, new, sequence=2)
    assert station.collect([late]) == Collected(new=1)
    assert station.collect([vote.cast(tmp_path, 0, old)]) == Collected(replaced=1)
    assert (station.sealed, station.electronic, station.returned) == (2, 1, 1)
    vote.finish(station)
    opened = (station.folder / OPENED).read_bytes()
    assert result.decode_opened(opened, vote.package.id) == (new,)


def test_two_ballots_of_one_sequence_are_one_void_ballot(station, vote, tmp_path) -> None:
    for numbers in ((1,), (2,)):
        station.collect([vote.cast(tmp_path, 0, vote.ballot(*numbers))])
    vote.finish(station)
    assert station.result.tally.voids == {Void.TWICE: 1}
    assert station.result.tally.counters.returned == 1


def test_what_is_no_good_ballot_is_refused_by_name_with_the_reason(
    station, vote, make_vote, tmp_path
) -> None:
    good, other = vote.seal(0), make_vote(title="另一次")
    bad = {
        "文字.txt": b"hello",
        "空.jjballot": b"",
        "别的.jjballot": other.seal(0),
        "短.jjballot": good[:-1],
        "长.jjballot": good + b"\0",
        "改.jjballot": good[:-70] + bytes([good[-70] ^ 1]) + good[-69:],
        "生人.jjballot": good[:40] + bytes(32) + good[72:],
    }
    for name, data in bad.items():
        (tmp_path / name).write_bytes(data)
    found = station.collect([tmp_path / name for name in bad])
    assert dict(found.refused) == {
        "文字.txt": Refusal.NO_BALLOT,
        "空.jjballot": Refusal.NO_BALLOT,
        "别的.jjballot": Refusal.OTHER_PACKAGE,
        "短.jjballot": Refusal.WRONG_SIZE,
        "长.jjballot": Refusal.WRONG_SIZE,
        "改.jjballot": Refusal.ALTERED,
        "生人.jjballot": Refusal.UNKNOWN,
    }
    assert (found.new, station.sealed) == (0, 0)
    assert not (station.folder / BOX).exists()
    assert station._journal.entries[-1].counts["refused_wrong_size"] == 2


def test_a_refusal_is_written_down_once_however_often_it_is_seen(station, tmp_path, files) -> None:
    (tmp_path / "坏.jjballot").write_bytes(b"x")
    station.collect([tmp_path / "坏.jjballot"])
    before = files(station.folder)
    again = station.collect([tmp_path / "坏.jjballot"])
    assert again.refused == (("坏.jjballot", Refusal.NO_BALLOT),)
    assert files(station.folder) == before


def test_a_file_that_cannot_be_read_is_refused_and_taken_once_it_can(
    station, vote, tmp_path, monkeypatch
) -> None:
    path = vote.cast(tmp_path, 0)

    def fail(*_given: object) -> bytes:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    with monkeypatch.context() as patch:
        patch.setattr(os, "read", fail)
        assert station.collect([path]).refused == ((path.name, Refusal.UNREADABLE),)
    assert station.collect([path]) == Collected(new=1)


def test_hidden_companions_of_ballots_are_passed_over(station, vote, tmp_path) -> None:
    vote.cast(tmp_path / "stick", 0)
    (tmp_path / "stick" / "._选票.jjballot").write_bytes(b"x")
    assert station.collect([tmp_path / "stick"]) == Collected(new=1)


def test_after_closing_ballots_are_late_and_those_in_the_box_are_known(
    station, vote, stick
) -> None:
    station.collect([stick])
    station.close()
    late = vote.cast(stick, 5)
    for _ in range(2):
        found = station.collect([stick])
        assert (found.new, found.again) == (0, 5)
        assert found.refused == ((late.name, Refusal.LATE),)
        station = Station.open(station.folder)
        assert station.phase is Phase.CLOSED
    assert station.sealed == 5
    with pytest.raises(VotingError, match="已经截止"):
        station.close()


def test_the_counters_are_kept_and_what_is_missing_is_told(station, vote, stick) -> None:
    station.collect([stick])
    station.set_counters(8, 7)
    station.enter_paper(Keyer.FIRST, {1: vote.ballot(1)})
    again = Station.open(station.folder)
    assert again.counters == (8, 7)
    assert (again.returned, again.missing) == (6, 1)
    again.set_counters(8, 5)
    assert again.missing == -1
    with pytest.raises(VotingError, match="负数"):
        again.set_counters(-1, 0)


def test_nothing_is_counted_while_something_is_open(station, vote, files) -> None:
    def refused(why: str) -> None:
        before = files(station.folder)
        with pytest.raises(VotingError, match=why):
            station.count(vote.shares[:2])
        assert files(station.folder) == before

    refused("没有截止")
    station.close()
    refused("实到人数")
    station.set_counters(8, 8)
    station.enter_paper(Keyer.FIRST, {1: vote.ballot(1), 2: vote.ballot(*range(1, 12))})
    refused("只录入了一次")
    station.enter_paper(Keyer.SECOND, {1: vote.ballot(2), 2: vote.ballot(*range(1, 12))})
    refused("1 号.*没有核定|1 号.*录入不同")
    station.settle_paper(1, vote.ballot(2))
    refused("2 号.*总监票人")
    station.confirm_void(2, "勾了十一个")
    with pytest.raises(VotingError, match="需要 2 份"):
        station.count(vote.shares[:1])
    counted = station.count(vote.shares[:2])
    assert counted.tally.voids == {Void.TOO_MANY: 1}
    assert counted.tally.lines[1].approvals == 1


def test_a_counted_vote_stays_as_it_is(station, vote, stick, files) -> None:
    station.collect([stick])
    vote.finish(station, Ballot((Mark.FOR,) * 3 + (Mark.NONE,) * 10))
    before = files(station.folder)
    again = Station.open(station.folder)
    assert again.phase is Phase.COUNTED
    assert again.result == station.result
    assert again.result_hash == station.result_hash
    late = vote.cast(stick, 6)
    assert again.collect([stick]).refused == ((late.name, Refusal.LATE),)
    for act in (
        again.close,
        lambda: again.count(vote.shares),
        lambda: again.set_counters(1, 1),
        lambda: again.enter_paper(Keyer.FIRST, {1: None}),
    ):
        with pytest.raises(VotingError, match="已经计票"):
            act()
    assert files(station.folder) == before


def test_a_receipt_shows_that_its_ballot_is_in_the_box(station, vote, tmp_path) -> None:
    path = vote.cast(tmp_path, 0)
    receipt = sealing.receipt(path.read_bytes())
    assert not station.holds(receipt)
    station.collect([path])
    assert station.holds(receipt)
    assert station.holds(f" {receipt.upper()} ")
    station.collect([vote.cast(tmp_path, 1)])
    assert station.holds(receipt) == 1
    assert not station.holds(receipt[:-1])
    assert not station.holds("")
    assert not station.holds(sealing.receipt(vote.seal(0)))
    station.collect([vote.cast(tmp_path, 0, sequence=9)])
    assert station.holds(receipt) == 2  # who holds the receipt and voted once, is told


def test_a_stick_that_writes_names_in_capitals_is_read(station, vote, tmp_path) -> None:
    path = vote.cast(tmp_path / "stick", 0)
    path.rename(path.with_name(path.name.upper()))
    assert station.collect([tmp_path / "stick"]).new == 1


def test_paper_ballots_are_kept(station, vote) -> None:
    station.enter_paper(Keyer.FIRST, {2: vote.ballot(1), 1: vote.ballot(2)})
    station.enter_paper(Keyer.FIRST, {1: None})
    again = Station.open(station.folder)
    assert again.paper == station.paper
    assert again.paper.numbers == (2,)


@pytest.mark.parametrize("name", [PACKAGE, BOX, PAPER])
def test_a_file_that_is_not_as_the_journal_says_is_named(
    station, vote, make_vote, stick, name
) -> None:
    station.collect([stick])
    station.enter_paper(Keyer.FIRST, {1: vote.ballot(1)})
    station.close()
    path = station.folder / name
    if name == PACKAGE:
        path.write_bytes(make_vote().data)
    else:
        path.write_bytes(path.read_bytes().replace(b"\0", b"\1").replace(b"for", b"none"))
    with pytest.raises(VotingError, match="票决包不符" if name == PACKAGE else name) as refused:
        Station.open(station.folder)
    assert "\n" not in str(refused.value)
    path.unlink()
    with pytest.raises(VotingError, match=name):
        Station.open(station.folder)


def test_an_act_whose_file_was_not_written_is_told_and_done_again(
    station, vote, stick, files
) -> None:
    station.collect([vote.cast(stick, 5)])
    box = files(station.folder)[BOX]
    station.collect([stick])
    (station.folder / BOX).write_bytes(box)
    again = Station.open(station.folder)
    assert again.interrupted is Act.COLLECT
    assert again.sealed == 1
    assert again._journal.entries[-1].act is Act.UNDONE
    assert again.collect([stick]) == Collected(new=5, again=1)
    assert Station.open(station.folder).interrupted is None


def test_an_act_that_could_not_be_undone_is_by_the_next(station, vote, stick, monkeypatch) -> None:
    """As on a full disk, which takes neither the box nor a line that says so."""
    append = station._journal.append

    def refuse(*_: object) -> None:
        raise VotingError("写不出")

    with monkeypatch.context() as full:
        full.setattr(box, "write", refuse)
        full.setattr(
            station._journal,
            "append",
            lambda act, *rest: refuse() if act is Act.UNDONE else append(act, *rest),
        )
        assert refusal(lambda: station.collect([stick])) == "写不出"
    assert station.collect([stick]).new == 5
    acts = [entry.act for entry in station._journal.entries]
    assert acts == [Act.CREATE, Act.COLLECT, Act.UNDONE, Act.COLLECT]
    vote.finish(station)
    assert verifying.verify(station.folder).ok


def test_what_a_killed_station_had_begun_to_write_is_removed(station) -> None:
    rest = station.folder / f".{BOX}.123.part"
    rest.write_bytes(b"half a box")
    Station.open(station.folder)
    assert not rest.exists()


def test_two_stations_do_not_write_into_one_folder(station, stick, files) -> None:
    other = Station.open(station.folder)
    other.collect([stick])
    before = files(station.folder)
    for act in (lambda: station.collect([stick]), station.close):
        with pytest.raises(VotingError, match="另一个计票台"):
            act()
    assert files(station.folder) == before


def test_a_pulled_stick_is_told_and_nothing_changed(station, stick, files) -> None:
    station.collect([next(stick.glob("*.jjballot"))])
    before = files(station.folder)
    away = stick.with_name("away")
    stick.rename(away)
    with pytest.raises(VotingError, match=r"U 盘.*票箱没有变化"):
        station.collect([stick])
    assert files(station.folder) == before
    away.rename(stick)
    assert station.collect([stick]).new == 4


def test_a_vanished_folder_is_told_and_goes_on_once_it_is_back(station, vote, stick, files) -> None:
    station.collect([stick])
    before = files(station.folder)
    away = station.folder.with_name("away")
    station.folder.rename(away)
    acts = (
        lambda: station.collect([stick]),
        station.close,
        lambda: station.set_counters(8, 8),
        lambda: station.enter_paper(Keyer.FIRST, {1: vote.ballot(1)}),
        lambda: Station.open(station.folder),
    )
    for act in acts:
        with pytest.raises(VotingError, match=r"找不到票决文件夹.*没有改动"):
            act()
    assert not station.folder.exists()
    away.rename(station.folder)
    assert files(station.folder) == before
    vote.finish(station)
    assert station.result.tally.counters.returned == 5


@pytest.fixture
def no_space() -> Iterator[None]:
    """What ``limit`` does to this process is taken back."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def limit(size: int) -> None:
    """No file can grow past so many bytes; as on a full disk, writing fails half way."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.getrlimit(resource.RLIMIT_FSIZE)[1]))


@pytest.mark.usefixtures("no_space")
@pytest.mark.parametrize("size", [0, 1200, 1500])
def test_a_file_that_cannot_grow_leaves_the_box_as_it_was(station, vote, stick, size) -> None:
    station.collect([stick])
    held = boxed(station)
    for deputy in (5, 6, 7):
        vote.cast(stick, deputy)
    limit(size)
    with pytest.raises(VotingError, match=r"写不出.*保持原样.*磁盘空间"):
        station.collect([stick])
    assert boxed(station) == held
    assert boxed(Station.open(station.folder)) == held
    assert not list(station.folder.glob(".*"))
    limit(resource.RLIM_INFINITY)
    assert station.collect([stick]) == Collected(new=3, again=5)
    assert station.sealed == Station.open(station.folder).sealed == 8


@pytest.fixture
def small_disk(tmp_path) -> Iterator[Path]:
    """A real disk of 64 KB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(disk)]
    if subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("mounting needs root")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def fill(disk: Path, spare: int) -> Path:
    """Leave so many bytes, in whole pages."""
    ballast = disk / "ballast"
    ballast.write_bytes(b"")
    space = os.statvfs(disk)
    ballast.write_bytes(bytes(max(space.f_bavail * space.f_bsize - spare, 0)))
    return ballast


@pytest.mark.parametrize("spare", [0, 4096, 8192, 12288])
def test_a_full_disk_leaves_the_box_as_it_was(vote, stick, small_disk, files, spare) -> None:
    station = Station.create(small_disk / "票决", vote.data)
    for path in stick.rglob("*.jjballot"):
        station.collect([path])
    held, box = boxed(station), files(station.folder)[BOX]
    ballast = fill(small_disk, spare)
    told = ""
    for number in range(5, 40):
        path = vote.cast(stick, number % 8, sequence=number)
        told = refusal(partial(station.collect, [path]))
        if told:
            break
        held, box = boxed(station), files(station.folder)[BOX]
    assert "写不出" in told
    assert boxed(station) == held
    assert files(station.folder)[BOX] == box
    assert not list(station.folder.glob(".*"))
    assert boxed(Station.open(station.folder)) == held
    ballast.unlink()
    station.collect([stick])
    assert station.sealed == len(list(stick.rglob("*.jjballot")))
    vote.finish(Station.open(station.folder))


def test_a_count_that_cannot_be_written_is_done_again(vote, stick, small_disk, files) -> None:
    station = Station.create(small_disk / "票决", vote.data)
    station.collect([stick])
    station.set_counters(8, 8)
    station.close()
    for spare in range(0, 32768, 4096):
        ballast = fill(small_disk, spare)
        told = refusal(lambda: station.count(vote.shares[:2]))
        if not told:
            break
        assert "写不出" in told
        assert RESULT not in files(station.folder)
        assert not list(station.folder.glob(".*"))
        assert Station.open(station.folder).phase is Phase.CLOSED
        ballast.unlink()
    assert spare > 0
    assert station.result is not None
    assert Station.open(station.folder).result == station.result
