"""The files of a vote's folder, and those that only look like them."""

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
