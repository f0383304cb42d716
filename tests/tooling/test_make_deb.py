"""The package of Debian, made of a small program in place of ours."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tooling import make_deb

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not all(map(shutil.which, ("dpkg-deb", "objdump"))),
    reason="dpkg and binutils",
)


def told(*words):
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def built(tmp_path):
    """What PyInstaller would have made: a program, a library beside it, a link to that."""
    folder = tmp_path / "dist" / "jjdesk"
    inside = folder / "_internal"
    inside.mkdir(parents=True)
    shutil.copy(shutil.which("true") or "/bin/true", folder / "jjdesk")
    shutil.copy(shutil.which("true") or "/bin/true", inside / "libown.so.1")
    (inside / "libown.so").symlink_to("libown.so.1")
    (inside / "words.txt").write_text("words", encoding="utf-8")
    return folder


@pytest.fixture
def unpacked(built, tmp_path):
    target = tmp_path / "made.deb"
    make_deb.main(built, target)
    told("dpkg-deb", "--raw-extract", target, tmp_path / "out")
    return tmp_path / "out"


def test_all_lies_below_one_folder(unpacked):
    home = unpacked / "opt" / "apps" / make_deb.APP
    assert [path.name for path in unpacked.joinpath("opt", "apps").iterdir()] == [make_deb.APP]
    assert sorted(path.name for path in home.iterdir()) == ["entries", "files", "info"]
    assert (home / "files" / "_internal" / "words.txt").read_text(encoding="utf-8") == "words"
    assert (home / "files" / "_internal" / "libown.so").is_symlink()
    info = json.loads((home / "info").read_text(encoding="utf-8"))
    assert info["appid"] == make_deb.APP
    assert info["version"].count(".") == 3


def test_files_are_summed_and_links_are_not(unpacked):
    sums = (unpacked / "DEBIAN" / "md5sums").read_text(encoding="utf-8")
    assert "/_internal/libown.so.1\n" in sums
    assert "/_internal/libown.so\n" not in sums


def test_only_the_program_can_be_run(unpacked):
    files = unpacked / "opt" / "apps" / make_deb.APP / "files"
    assert (files / "jjdesk").stat().st_mode & 0o777 == 0o755
    assert (files / "_internal" / "words.txt").stat().st_mode & 0o777 == 0o644


def test_it_depends_on_what_its_libraries_ask_for(unpacked, monkeypatch):
    control = (unpacked / "DEBIAN" / "control").read_text(encoding="utf-8")
    depends = next(line for line in control.splitlines() if line.startswith("Depends: "))
    assert depends.startswith("Depends: libc6 (>= 2.")
    monkeypatch.setattr(make_deb, "asked_for", lambda _files: {"a": {"libz.so.1", "libown.so.1"}})
    assert make_deb._packages([Path("libown.so.1")]) == set()  # zlib1g is on every system
    asked = {"plugins/printsupport/libcups.so": {"libnone.so"}}
    monkeypatch.setattr(make_deb, "asked_for", lambda _files: asked)
    assert make_deb._packages([]) == set()


def test_without_a_build_it_says_what_to_do(tmp_path):
    with pytest.raises(SystemExit, match=r"dev\.py build"):
        make_deb.main(tmp_path)
