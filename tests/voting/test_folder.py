"""The files of a vote's folder, and those that only look like them."""

import errno
import os
from pathlib import Path

import pytest

from jjdesk.errors import VotingError
from jjdesk.voting import box_file, folder


def test_a_file_far_too_large_for_a_vote_is_not_read(tmp_path, monkeypatch):
    path = tmp_path / folder.RESULT
    path.write_bytes(b"x" * 11)
    monkeypatch.setattr(box_file, "LARGEST", 10)
    with pytest.raises(VotingError, match=r"过大，不是票决文件。文件没有改动"):
        folder.read(path)
    path.write_bytes(b"x" * 10)
    assert folder.read(path) == b"x" * 10


def test_a_file_that_may_be_absent_has_a_content_of_its_own(tmp_path):
    assert folder.read(tmp_path / folder.RESULT, b"none") == b"none"
    with pytest.raises(VotingError, match=r"文件夹里没有.*不是完整的票决文件夹.*其余文件没有改动"):
        folder.read(tmp_path / folder.RESULT)


def test_a_folder_that_is_gone_is_named_whether_or_not_the_file_may_be_absent(tmp_path):
    away = tmp_path / "U盘" / folder.RESULT
    for absent in (None, b""):
        with pytest.raises(VotingError, match="U盘"):
            folder.read(away, absent)


def test_what_is_a_folder_is_no_file(tmp_path):
    (tmp_path / folder.RESULT).mkdir()
    with pytest.raises(VotingError, match=r"读不出.*没有改动"):
        folder.read(tmp_path / folder.RESULT)


def test_a_folder_on_the_stick_that_is_closed_to_the_user_is_named_and_the_rest_is_there(
    tmp_path, monkeypatch
):
    ballot = tmp_path / "乙" / "a.jjballot"
    ballot.parent.mkdir()
    ballot.write_bytes(b"1")
    for name in ("甲", "System Volume Information", "lost+found"):
        (tmp_path / name).mkdir()
    closed(monkeypatch, "甲", "System Volume Information", "lost+found")
    # The system's own folders hold no ballots.
    assert list(folder.ballots_of(tmp_path)) == [str(ballot), str(tmp_path / "甲")]
    closed(monkeypatch, tmp_path.name)
    with pytest.raises(VotingError, match=r"票箱没有变化"):
        list(folder.ballots_of(tmp_path))


def closed(monkeypatch, *names):
    """Folders of these names may not be looked into; as root everything may."""
    scandir = os.scandir

    def refuse(path):
        if Path(path).name in names:
            raise PermissionError(errno.EACCES, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes have names on Unix only")
def test_a_pipe_among_the_ballots_holds_nothing_up(tmp_path):
    os.mkfifo(tmp_path / "a.jjballot")
    assert folder.beginning(str(tmp_path / "a.jjballot"), 10) == b""


def test_where_there_is_no_folder_nothing_is_swept(tmp_path):
    folder.sweep(tmp_path / "gone")
    (tmp_path / f".{folder.BOX}.1.part").write_bytes(b"half")
    folder.sweep(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_closed_folder_is_said_not_to_be_found(tmp_path, run_unprivileged):
    folder = tmp_path / "closed" / "vote"
    folder.mkdir(parents=True)
    code = (
        "import sys; from pathlib import Path; from jjdesk.errors import VotingError;"
        "from jjdesk.services.polling import result_sheet, stationing;"
        "from jjdesk.voting import folder, verifying; from jjdesk.voting.box import Station\n"
        "at = Path(sys.argv[1])\n"
        "assert not stationing.is_station(at)\n"
        "for act in (verifying.verify, result_sheet.rounds_of, Station.open,"
        " lambda at: list(folder.ballots_of(at))):\n"
        "    try: act(at)\n"
        "    except VotingError as error: print(error)\n"
    )
    folder.parent.chmod(0)
    done = run_unprivileged(code, str(folder))
    folder.parent.chmod(0o700)
    assert len(done.stdout.splitlines()) == 4, done.stderr
