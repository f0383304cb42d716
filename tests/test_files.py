import errno
import os
import resource
import shutil
import stat
import subprocess
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

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


@pytest.mark.skipif(os.name == "nt", reason="files have no such mode there")
def test_what_is_private_only_the_user_may_read(tmp_path: Path) -> None:
    path = tmp_path / "全部资料.json"
    path.touch(0o644)
    files.replace(path, b"private", private=True)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    other, usual = tmp_path / "摘要.md", tmp_path / "usual"
    usual.touch()
    files.replace(other, b"to be handed on")
    assert other.stat().st_mode == usual.stat().st_mode


def test_what_cannot_be_written_leaves_all_as_it_was(tmp_path: Path) -> None:
    folder = tmp_path / "表.csv"
    (folder / "inside").mkdir(parents=True)
    with pytest.raises(SourceError, match=r"写不出.*同名的文件夹.*原有文件没有改动"):
        files.replace(folder, b"after")
    assert [each.name for each in tmp_path.iterdir()] == ["表.csv"]


@contextmanager
def _files_of_at_most(size: int) -> Iterator[None]:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.skipif(os.name == "nt", reason="no limits of this kind there")
def test_where_there_is_no_room_the_old_file_stays_and_no_half_one(tmp_path: Path) -> None:
    path = tmp_path / "摘要.pdf"
    path.write_bytes(b"before")
    with (
        _files_of_at_most(4096),
        pytest.raises(SourceError, match=r"写不出.*磁盘已满.*腾出空间") as told,
    ):
        files.replace(path, bytes(100_000))
    assert path.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [path]
    assert "Errno" not in str(told.value)
    files.replace(path, b"after")
    assert path.read_bytes() == b"after"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "磁盘已满"),
        (errno.EDQUOT, "磁盘已满"),
        (errno.EACCES, "没有写入的权限"),
        (errno.EROFS, "只能读取"),
        (errno.EIO, "Input/output error"),
    ],
)
def test_the_user_is_told_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    def refused(_descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("jjdesk.files.os.fsync", refused)
    with pytest.raises(SourceError, match=f"写不出.*{words}.*没有改动"):
        files.replace(tmp_path / "摘要.pdf", b"after")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="folders have no such permission there")
def test_a_folder_that_may_not_be_written_is_told(
    tmp_path: Path, run_unprivileged: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    path = tmp_path / "摘要.pdf"
    path.write_bytes(b"before")
    code = """
import sys
from pathlib import Path
from jjdesk import files
from jjdesk.errors import SourceError
try:
    files.replace(Path(sys.argv[1]), b"after")
except SourceError as error:
    print(error)
"""
    tmp_path.chmod(0o500)
    try:
        done = run_unprivileged(code, str(path))
    finally:
        tmp_path.chmod(0o700)
    assert done.stderr == ""
    assert "没有写入的权限" in done.stdout
    assert "没有改动" in done.stdout
    assert [each.read_bytes() for each in tmp_path.iterdir()] == [b"before"]


def test_a_folder_that_went_away_is_told_and_not_made(tmp_path: Path) -> None:
    folder = tmp_path / "U 盘"
    with pytest.raises(SourceError, match=r"写不出.*文件夹不在了.*另选一个文件夹"):
        files.replace(folder / "摘要.pdf", b"after")
    assert not folder.exists()


def test_a_name_as_long_as_the_file_system_takes_is_written(tmp_path: Path) -> None:
    most = os.pathconf(tmp_path, "PC_NAME_MAX")
    path = tmp_path / f"{'x' * (most - 4)}.pdf"
    files.replace(path, b"after")
    assert list(tmp_path.iterdir()) == [path]
    with pytest.raises(SourceError, match=r"名字太长.*换一个名字"):
        files.replace(tmp_path / f"{'x' * most}.pdf", b"after")
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("批注摘要 重庆市江津区 2025", "批注摘要 重庆市江津区 2025"),
        ("2025/1/7 审议：发言", "2025-1-7 审议：发言"),
        (r'甲\乙:丙*丁?戊"己<庚>辛|壬', "甲-乙-丙-丁-戊-己-庚-辛-壬"),
        (' 谁？ What? "引号" ', "谁？ What-引号"),
        ("../../etc/passwd", "etc-passwd"),
        (".隐藏", "隐藏"),
        ("以点结尾...", "以点结尾"),
        ("两\n行\t字\x00\x07", "两 行 字"),
        ("\u202e倒\u200b着\ufeff\ud83d", "倒着"),
        ("CON", "_CON"),
        ("nul.2025", "_nul.2025"),
        ("Com1 .x", "_Com1 .x"),
        ("CONSENT", "CONSENT"),
        ("com10", "com10"),
        ("", "未命名"),
        (" ./\\ ", "未命名"),
    ],
)
def test_a_name_is_good_on_every_system(words: str, name: str) -> None:
    assert files.fit(words) == name
    assert files.fit(words, ".pdf") == f"{name}.pdf"


def test_a_name_that_is_nothing_is_what_one_says() -> None:
    assert files.fit("???", ".jjpack", "代表") == "代表.jjpack"


def test_a_long_name_is_cut_between_characters_and_keeps_its_ending() -> None:
    name = files.fit("长" * 300, ".docx")
    assert name == "长" * ((files.MOST_BYTES - 5) // 3) + ".docx"
    assert files.fit("a" * 126 + ". b", ".") == "a" * 126 + "."


@given(st.text(max_size=200), st.sampled_from(["", ".pdf", " 2025-01-07"]))
def test_whatever_is_typed_becomes_one_name(words: str, ending: str) -> None:
    name = files.fit(words, ending)
    stem = name.removesuffix(ending)
    assert name == stem + ending
    assert len(name.encode()) <= files.MOST_BYTES + 1
    assert not set(stem) & set('/\\:*?"<>|')
    assert not {unicodedata.category(each) for each in stem} & {"Cc", "Cf", "Cs"}
    assert stem == stem.strip(" .")
    assert stem
    assert files.fit(stem) == stem


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 64 KiB."""
    disk = tmp_path / "U 盘"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(disk)]
    able = shutil.which("mount") is not None
    if not able or subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("no disk of our own may be mounted here")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_a_disk_that_is_full_keeps_what_was_there(small_disk: Path) -> None:
    path = small_disk / "摘要.pdf"
    files.replace(path, b"before")
    with pytest.raises(SourceError, match=r"磁盘已满.*没有改动.*腾出空间"):
        files.replace(path, bytes(2**17))
    assert [(each, each.read_bytes()) for each in small_disk.iterdir()] == [(path, b"before")]
    files.replace(path, b"after")


def test_a_disk_that_can_only_be_read_is_told(small_disk: Path) -> None:
    path = small_disk / "摘要.pdf"
    files.replace(path, b"before")
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with pytest.raises(SourceError, match=r"只能读取.*没有改动.*另选一个文件夹"):
        files.replace(path, b"after")
    assert path.read_bytes() == b"before"


def test_what_is_in_a_closed_folder_is_not_there(tmp_path, run_unprivileged):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "b").mkdir()
    assert files.is_there(tmp_path / "a" / "b")
    assert files.is_folder(tmp_path / "a" / "b")
    assert not files.is_there(tmp_path / "a\0b")
    (tmp_path / "a").chmod(0)
    code = (
        "import sys; from pathlib import Path; from jjdesk import files;"
        "print(files.is_there(Path(sys.argv[1])), files.is_folder(Path(sys.argv[1])))"
    )
    done = run_unprivileged(code, str(tmp_path / "a" / "b"))
    (tmp_path / "a").chmod(0o700)
    assert done.stdout.split() == ["False", "False"], done.stderr
