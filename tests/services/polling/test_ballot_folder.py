"""A watched folder: each ballot is told once, when it has come to rest."""

import errno
import os
import shutil

from jjdesk.services.polling.ballot_folder import BallotFolder


def test_a_ballot_is_told_once_it_rests(tmp_path):
    folder = BallotFolder(tmp_path)
    ballot = tmp_path / "选票-1.jjballot"
    ballot.write_bytes(b"half")
    assert folder.look().ballots == ()
    ballot.write_bytes(b"half and half")
    assert folder.look().ballots == ()
    assert folder.look().ballots == (ballot,)
    assert folder.look().ballots == ()


def test_folders_in_it_count_and_other_files_do_not(tmp_path):
    inner = tmp_path / "双福" / "a.jjballot"
    inner.parent.mkdir()
    inner.write_bytes(b"1")
    (tmp_path / "notes.txt").write_bytes(b"1")
    (tmp_path / ".hidden.jjballot").write_bytes(b"1")
    folder = BallotFolder(tmp_path)
    folder.look()
    assert folder.look().ballots == (inner,)


def test_a_ballot_that_changes_is_told_again(tmp_path):
    folder, ballot = BallotFolder(tmp_path), tmp_path / "a.jjballot"
    ballot.write_bytes(b"1")
    folder.look()
    folder.look()
    ballot.write_bytes(b"22")
    folder.look()
    assert folder.look().ballots == (ballot,)


def test_a_pulled_stick_is_said_and_goes_on_when_it_is_back(tmp_path):
    stick = tmp_path / "U盘"
    stick.mkdir()
    (stick / "a.jjballot").write_bytes(b"1")
    folder = BallotFolder(stick)
    folder.look()
    folder.look()
    shutil.move(stick, tmp_path / "gone")
    found = folder.look()
    assert "U盘" in found.problem
    assert found.ballots == ()
    shutil.move(tmp_path / "gone", stick)
    (stick / "b.jjballot").write_bytes(b"1")
    assert folder.look().problem == ""
    assert folder.look().ballots == (stick / "b.jjballot",)


def test_what_is_closed_or_gone_in_it_does_not_hide_the_rest(tmp_path, monkeypatch):
    ballot = tmp_path / "选票-1.jjballot"
    ballot.write_bytes(b"1")
    (tmp_path / "选票-2.jjballot").symlink_to(tmp_path / "gone")
    (tmp_path / "System Volume Information").mkdir()
    scandir = os.scandir

    def refuse(path):
        if "System" in str(path):
            raise PermissionError(errno.EACCES, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    folder = BallotFolder(tmp_path)
    assert folder.look().problem == ""
    assert folder.look().ballots == (ballot,)
