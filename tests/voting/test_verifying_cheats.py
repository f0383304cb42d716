"""Keepers who cheat together can sign anything: what does not fit together is named."""

import errno
from pathlib import Path

import pytest
from msgspec.structs import replace

from jjdesk.errors import VotingError
from jjdesk.voting import journal, paper, result, verifying
from jjdesk.voting.box import Station
from jjdesk.voting.folder import JOURNAL, OPENED, PAPER, RESULT
from jjdesk.voting.journal import Act


@pytest.fixture
def station(vote, tmp_path) -> Station:
    """A finished vote."""
    return vote.counted(tmp_path / "票决")


def sign(station: Station, vote, **changes: object) -> str:
    """A result with other content and a good signature; the first fault that is found."""
    path = station.folder / RESULT
    claimed = replace(result.peek(path.read_bytes()), **changes)
    path.write_bytes(result.encode(claimed, vote.key))
    return verifying.verify(station.folder).first_fault


def retell(station: Station, act: Act, **changes: object) -> dict[str, str]:
    """A journal in which the last entry of an act says something else; the hashes of all files."""
    entries = list(station._journal.entries)
    told = max(number for number, entry in enumerate(entries) if entry.act is act)
    entries[told] = replace(entries[told], **changes)
    before, lines = station.package.id, b""
    for entry in entries:
        line = journal.encode(replace(entry, before=before))
        before, lines = journal.digest(line), lines + line + b"\n"
    (station.folder / JOURNAL).write_bytes(lines)
    return {**entries[-1].files, JOURNAL: journal.digest(lines)}


def test_a_result_of_other_files_than_the_journal_s_last_line(station, vote) -> None:
    files = {**station.result.files, OPENED: "00" * 32}
    assert f"“{JOURNAL}”的最后一行与签名的结果不符" in sign(station, vote, files=files)


def test_a_result_of_another_time(station, vote) -> None:
    said = sign(station, vote, counted="2020-01-01T00:00Z")
    assert f"“{JOURNAL}”的开票时间" in said


def test_another_number_of_ballots_at_closing(station, vote) -> None:
    files = retell(station, Act.CLOSE, counts={"sealed": 6, "electronic": 6})
    assert f"“{JOURNAL}”截止时的张数与票箱不符" in sign(station, vote, files=files)


def test_paper_ballots_that_were_never_settled(station, vote) -> None:
    path = station.folder / PAPER
    held = paper.decode(path.read_bytes())
    path.write_bytes(paper.encode(replace(held, second={1: vote.ballot(13)})))
    files = {**station._journal.entries[-1].files, PAPER: journal.digest(path.read_bytes())}
    said = sign(station, vote, files=retell(station, Act.COUNT, files=files))
    assert f"“{PAPER}”还没有核定：1 号纸质选票两次录入不同" in said


def test_counters_that_were_entered_anew(station, vote) -> None:
    files = retell(station, Act.COUNTERS, counts={"present": 8, "issued": 7})
    assert f"“{RESULT}”里的实到、发出与计票记录不同" in sign(station, vote, files=files)


def test_a_paper_ballot_settled_otherwise_than_both_keyed_it(station, vote) -> None:
    path = station.folder / PAPER
    held = paper.decode(path.read_bytes())
    assert held.first == held.second
    path.write_bytes(paper.encode(replace(held, settled={1: vote.ballot(13)})))
    files = {**station._journal.entries[-1].files, PAPER: journal.digest(path.read_bytes())}
    said = sign(station, vote, files=retell(station, Act.COUNT, files=files))
    assert f"“{PAPER}”" in said
    assert "被改动过" in said


@pytest.mark.parametrize(
    "change",
    [
        lambda _: {"counted": "昨天"},
        lambda _: {"counted": "2026-01-05"},
        lambda one: {"outcome": replace(one.outcome, chosen=("p99",))},
        lambda one: {"outcome": replace(one.outcome, tied=("p99",))},
        lambda one: {"outcome": replace(one.outcome, words=())},
        lambda one: {"tally": replace(one.tally, lines=one.tally.lines[1:])},
    ],
)
def test_a_result_that_speaks_of_what_is_not_there(station, vote, change) -> None:
    """It could be neither checked further nor printed."""
    assert "不是本程序写出的" in sign(station, vote, **change(station.result))


def test_a_journal_without_the_numbers_it_counted(station, vote) -> None:
    files = retell(station, Act.COUNTERS, counts={"present": 8})
    assert f"“{JOURNAL}”：计票记录第" in sign(station, vote, files=files)
    (station.folder / RESULT).unlink()
    with pytest.raises(VotingError, match=r"计票记录第 .* 行不是记录"):
        Station.open(station.folder)


def test_a_folder_that_goes_away_amid_the_check(station, monkeypatch) -> None:
    def gone(_self: Path) -> list[Path]:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(Path, "iterdir", gone)
    found = verifying.verify(station.folder)
    assert not found.ok
    assert "读不出“票决”" in found.first_fault
