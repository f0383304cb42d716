from pathlib import Path

import pytest

from jjdesk import files
from jjdesk.errors import SourceError


def test_the_new_content_stands_alone_in_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "表.csv"
    path.write_bytes(b"before")
    files.replace(path, b"after")
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("表.csv", b"after")]


def test_a_file_tells_no_other_time_than_the_one_given(tmp_path: Path) -> None:
    path = tmp_path / "选票"
    files.replace(path, b"sealed", 1736294400)
    assert path.stat().st_mtime == path.stat().st_atime == 1736294400


def test_what_cannot_be_written_leaves_all_as_it_was(tmp_path: Path) -> None:
    folder = tmp_path / "表.csv"
    (folder / "inside").mkdir(parents=True)
    with pytest.raises(SourceError, match=r"写不出.*原有文件没有改动"):
        files.replace(folder, b"after")
    assert [each.name for each in tmp_path.iterdir()] == ["表.csv"]
