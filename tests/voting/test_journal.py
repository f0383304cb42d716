"""The journal: a chain that is only ever added to."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjdesk.errors import SourceError, VotingError
from jjdesk.voting import journal
from jjdesk.voting.journal import Act, Journal, digest

ROOT = "ab" * 32
TIME = datetime(2026, 1, 5, 9, 30, tzinfo=UTC).isoformat(timespec="minutes")


@pytest.fixture
def kept(tmp_path) -> Journal:
    """Three entries."""
    kept = Journal(tmp_path / "计票记录.jsonl", ROOT)
    for act in (Act.CREATE, Act.COLLECT, Act.CLOSE):
        kept.append(act, {"票箱.jjbox": digest(act.encode())}, {"new": 3}, TIME)
    return kept


def data(kept: Journal) -> bytes:
    return kept._path.read_bytes()


def test_each_entry_names_the_line_before(kept) -> None:
    lines = data(kept)[:-1].split(b"\n")
    before = [json.loads(line)["before"] for line in lines]
    assert before == [ROOT, digest(lines[0]), digest(lines[1])]
    assert kept.head == digest(lines[2])
    assert kept.hash == digest(data(kept))
    assert [entry.number for entry in kept.entries] == [1, 2, 3]


def test_it_is_taken_up_where_it_was_left(kept) -> None:
    again = Journal(kept._path, ROOT, data(kept))
    assert again.entries == kept.entries
    again.append(Act.COUNT, {}, {}, TIME)
    assert again.entries[:3] == kept.entries
    assert data(again).startswith(kept._data)
    assert journal.read(data(again), ROOT) == again.entries


def test_an_empty_journal_begins_with_the_package(tmp_path) -> None:
    assert Journal(tmp_path / "计票记录.jsonl", ROOT).head == ROOT


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (lambda lines: lines[1:], "第 1 行与票决包不符"),
        (lambda lines: [lines[0], lines[2]], "第 2 行与前一行接不上"),
        (lambda lines: [lines[0], lines[2], lines[1]], "第 2 行与前一行接不上"),
        (lambda lines: [*lines, lines[2]], "第 4 行与前一行接不上"),
        (lambda lines: [*lines, b""], "第 4 行不是记录"),
        (lambda lines: [lines[0].replace(b'"new":3', b'"new":4'), *lines[1:]], "第 2 行"),
        (lambda lines: [*lines[:2], lines[2].replace(b":", b": ", 1)], "第 3 行被改写过"),
        (lambda lines: [*lines[:2], lines[2].replace(b"}}", b'},"x":1}')], "第 3 行"),
        (lambda lines: [*lines[:2], b"\xff" + lines[2]], "第 3 行不是记录"),
    ],
)
def test_a_line_that_does_not_follow_is_named(kept, change, why) -> None:
    lines = change(data(kept)[:-1].split(b"\n"))
    with pytest.raises(VotingError, match=why):
        journal.read(b"\n".join(lines) + b"\n", ROOT)


def test_a_torn_last_line_and_another_vote_s_journal_are_refused(kept) -> None:
    with pytest.raises(VotingError, match="不完整"):
        journal.read(data(kept)[:-1], ROOT)
    with pytest.raises(VotingError, match="票决包不符"):
        journal.read(data(kept), "cd" * 32)


@given(st.binary(max_size=200))
def test_no_bytes_do_anything_but_be_refused(noise) -> None:
    for sent in (noise, noise + b"\n", b"{" + noise + b"}\n"):
        with pytest.raises(VotingError):
            journal.read(sent, ROOT)


def test_what_another_program_wrote_is_not_overwritten(kept) -> None:
    kept._path.write_bytes(data(kept) + b"more\n")
    with pytest.raises(VotingError, match="另一个计票台"):
        kept.append(Act.COUNT, {}, {}, TIME)
    assert data(kept).endswith(b"more\n")
    kept._path.unlink()
    with pytest.raises(VotingError, match="另一个计票台"):
        kept.append(Act.COUNT, {}, {}, TIME)


def test_writing_into_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(VotingError, match="找不到票决文件夹“nowhere”"):
        journal.write(tmp_path / "nowhere" / "x", b"")


def test_writing_where_a_folder_stands_is_told_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "x" / "y").mkdir(parents=True)
    with pytest.raises(VotingError, match="写不出“x”"):
        journal.write(tmp_path / "x", b"")
    assert [path.name for path in tmp_path.iterdir()] == ["x"]


def test_a_folder_that_vanishes_while_it_is_written_is_named(kept, monkeypatch) -> None:
    folder = kept._path.parent
    before = kept.entries

    def vanish(_path: Path, _data: bytes) -> None:
        for each in folder.iterdir():
            each.unlink()
        folder.rmdir()
        message = "写不出"
        raise SourceError(message)

    monkeypatch.setattr(journal.files, "replace", vanish)
    with pytest.raises(VotingError, match=f"找不到票决文件夹“{folder.name}”.*没有改动"):
        kept.append(Act.COUNT, {}, {}, TIME)
    assert kept.entries == before


def test_where_a_folder_cannot_be_waited_for_the_entry_is_kept_all_the_same(
    kept, monkeypatch
) -> None:
    monkeypatch.setattr(journal.sys, "platform", "win32")
    kept.append(Act.COUNT, {}, {}, TIME)
    assert [entry.act for entry in journal.read(data(kept), ROOT)][-1] is Act.COUNT
