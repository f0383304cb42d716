"""``jjdesk vote verify``: what it says, and its exit code."""

import subprocess
import sys
from pathlib import Path

import pytest

from jjdesk.voting.box import Station
from jjdesk.voting.folder import BOX


@pytest.fixture
def station(vote, tmp_path) -> Station:
    """A finished vote."""
    return vote.counted(tmp_path / "票决")


def verify(*arguments: str | Path) -> tuple[int, list[str], str]:
    """Exit code, lines on standard output, what stands on standard error."""
    command = [sys.executable, "-m", "jjdesk", "vote", "verify", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, check=False)
    return done.returncode, done.stdout.decode().splitlines(), done.stderr.decode()


def test_a_vote_in_order(station) -> None:
    code, (head, *lines), said = verify(station.folder)
    assert head.startswith(f"编号  {station.package.fingerprint}（")
    assert (code, said) == (0, "")
    assert len(lines) == 12
    assert all(line.startswith("相符  ") for line in lines[:-1])
    assert lines[-1] == "未核  没有输入开票钥匙，没有重新开箱"


def test_with_the_keepers_files_the_box_is_opened_again(station, vote, tmp_path) -> None:
    shares: list[str | Path] = []
    for share in vote.shares[:2]:
        path = tmp_path / f"{share.number}.jjshare"
        path.write_text(share.text, encoding="utf-8")
        shares += ["--share", path]
    code, (_, *lines), _ = verify(station.folder, *shares)
    assert code == 0
    assert len(lines) == 12
    assert lines[-1].startswith("相符  ")
    code, lines, said = verify(station.folder, *shares[:2])
    assert (code, lines) == (2, [])
    assert "需要 2 份" in said
    code, _, said = verify(station.folder, "--share", tmp_path / "没有.jjshare")
    assert code == 2
    assert "没有.jjshare" in said


def test_the_first_fault_is_named(station) -> None:
    path = station.folder / BOX
    path.write_bytes(path.read_bytes()[:-1])
    code, (_, *lines), said = verify(station.folder)
    assert code == 2
    assert lines[-1].startswith("不符  票箱")
    assert all(line.startswith("相符  ") for line in lines[:-1])
    assert said.startswith(f"jjdesk: “{BOX}”")
    assert said.count("\n") == 1


def test_a_folder_that_is_not_there(tmp_path) -> None:
    code, lines, said = verify(tmp_path / "无")
    assert (code, lines) == (2, [])
    assert "找不到文件夹" in said


@pytest.mark.skipif(sys.platform != "linux", reason="a file without end is Linux's")
def test_a_key_without_end_is_read_no_further_than_a_key_goes(station) -> None:
    command = [sys.executable, "-m", "jjdesk", "vote", "verify", str(station.folder)]
    done = subprocess.run(
        [*command, "--share", "/dev/zero"], capture_output=True, check=False, timeout=60
    )
    assert done.returncode == 2
    assert "应有" in done.stderr.decode()
