"""``pip install .`` gives a working ``jjdesk`` with all its data."""

import json
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
BIN = "Scripts" if sys.platform == "win32" else "bin"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The wheel of the checkout, built with the locked hatchling."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """Folder of the programs of an environment into which the wheel was installed.

    Its dependencies are those of the test run, lent through a .pth file: they were installed from
    the same lock.
    """
    home = tmp_path_factory.mktemp("installed")
    venv.EnvBuilder(with_pip=False).create(home)
    python = home / BIN / "python"
    pip = [sys.executable, "-m", "pip", "--quiet", "--python", python, "install", "--no-index"]
    subprocess.run([*pip, "--no-deps", wheel], check=True)
    ask = [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    told = subprocess.run(ask, check=True, capture_output=True, text=True)
    lent = Path(told.stdout.strip()) / "lent.pth"
    lent.write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return home / BIN


def run(installed: Path, *args: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """The installed command, which must not find the checkout."""
    env = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    command = [installed / "jjdesk", *args]
    return subprocess.run(command, env=env, cwd=cwd, capture_output=True, text=True, check=False)


def test_the_wheel_holds_the_data_and_the_licences(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    assert "jjdesk/data/seeds/jiangjin-2025.txt" in names
    assert "jjdesk/data/seeds/jiangjin-2025.projects.json" in names
    assert "jjdesk/data/resources/lexicons/project_columns.toml" in names
    assert "jjdesk/data/resources/fonts/JJSerifSC-Regular.otf" in names
    assert "jjdesk/data/docs/licences.md" in names  # shown under 关于
    assert {Path(name).name for name in names if "/licenses/" in name} >= {
        "LICENSE",
        "LICENSE.GPL",
        "OFL.txt",
    }


@pytest.mark.parametrize("folder", ["resources", "seeds", "docs/manual"])
def test_the_wheel_holds_every_file_of_the_data(wheel, folder):
    names = set(zipfile.ZipFile(wheel).namelist())
    files = [path.relative_to(ROOT) for path in (ROOT / folder).rglob("*") if path.is_file()]
    assert files
    assert {f"jjdesk/data/{file.as_posix()}" for file in files} - names == set()


def test_the_wheel_holds_the_english_words(wheel):
    catalogue = zipfile.ZipFile(wheel).read("jjdesk/data/resources/translations/jjdesk_en.ts")
    assert catalogue.count(b"<translation>") > 500


def test_the_command_says_its_version(installed, tmp_path):
    done = run(installed, "--version", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "0.1.0" in done.stdout


def test_the_command_parses_a_report(installed, tmp_path):
    done = run(installed, "parse", str(ROOT / "seeds/jiangjin-2025.txt"), "-o", "o", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert json.loads((tmp_path / "o").read_text(encoding="utf-8"))["commitments"]
