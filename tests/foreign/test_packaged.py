"""The packaged application: what is in it, how it is packed, and that it works without Python."""

import configparser
import hashlib
import json
import os
import re
import subprocess
import sysconfig
import tomllib
from pathlib import Path

import pytest

from jjdesk.services import protecting, protection
from jjdesk.store.database import open_workbook
from tooling import bundling

pytestmark = pytest.mark.packaged

ROOT = Path(__file__).resolve().parents[2]
LARGEST = 220e6
"""Bytes of the unpacked application."""
OLDEST_C_LIBRARY = (2, 28)
"""Of Debian 10 and UOS 20: Qt must be loadable there, whatever Python was built with."""
TITLE = "江津代表工作台"
APP = "org.jjdesk.desk"
RIGHT, WRONG = "只有我知道的密码", "别的密码"
HOME = f"/opt/apps/{APP}"
WORK = (
    "charts/test_drawing.py",
    "exchange/test_manuscript_docx.py",
    "exchange/test_sheet_writer.py",
    "exchange/test_pdf_reader.py",
    "exchange/test_sheets_xls.py",
    "gui/paper/test_pdf.py",
    "gui/paper/test_preview.py",
    "services/polling/test_result_files.py",
    "services/test_protecting.py",
    "voting/test_keys.py",
    "voting/test_qr.py",
)
"""Tests of what needs other people's libraries, to be run among the package's modules."""


def told(*words):
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def deb(packaged):
    done = packaged.after("deb")
    assert done["code"] == 0, done["err"]
    return packaged.deb


@pytest.fixture
def unpacked(deb, tmp_path):
    """The package's files and its control files, not installed."""
    told("dpkg-deb", "--raw-extract", deb, tmp_path / "deb")
    return tmp_path / "deb"


@pytest.fixture
def installed(packaged):
    done = packaged.after("install")
    assert done["code"] == 0, done["err"]
    packaged.after("parse")
    return packaged


@pytest.fixture
def among_modules(packaged):
    """Runs a script among the package's modules, with what tests need behind them."""
    assert packaged.after("build")["code"] == 0
    probe = packaged.dist / "jjdesk" / packaged.probe.name
    if not probe.exists():
        os.link(packaged.probe, probe)

    def run(script, *args):
        places = [sysconfig.get_path(name) for name in ("purelib", "stdlib", "platstdlib")]
        places.append(str(Path(places[1]) / "lib-dynload"))
        env = {**os.environ, "JJDESK_PROBE_PATH": os.pathsep.join(places)}
        env |= {"QT_QPA_PLATFORM": "offscreen", "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
        env.pop("PYTHONPATH", None)
        return subprocess.run(
            [probe, script, *args], cwd=ROOT, env=env, capture_output=True, text=True, check=False
        )

    yield run
    probe.unlink()


def test_the_folder_is_small(packaged):
    assert packaged.after("build")["code"] == 0, packaged.after("build")["err"]
    files = [path.lstat() for path in (packaged.dist / "jjdesk").rglob("*")]
    assert 100e6 < sum(file.st_size for file in files) <= LARGEST


def test_qt_can_be_loaded_by_the_oldest_desktops(packaged):
    packaged.after("build")
    libraries = (packaged.dist / "jjdesk" / "_internal" / "PySide6").rglob("*.so*")
    assert bundling.oldest_c_library(libraries) <= OLDEST_C_LIBRARY


@pytest.mark.parametrize("folder", ["resources", "seeds", "docs/manual"])
def test_every_file_of_the_data_is_in_it(packaged, folder):
    packaged.after("build")
    data = packaged.dist / "jjdesk" / "_internal" / "jjdesk" / "data"
    files = {path.relative_to(ROOT) for path in (ROOT / folder).rglob("*") if path.is_file()}
    assert files
    assert {file for file in files if not (data / file).is_file()} == set()


def test_nothing_that_speaks_to_servers_is_in_it(packaged):
    packaged.after("build")
    names = {path.name for path in (packaged.dist / "jjdesk").rglob("*")}
    assert not {name for name in names if re.match(r"_ssl|libssl|libQt6Network|QtNetwork", name)}


def test_the_licences_of_all_libraries_are_in_it(packaged):
    packaged.after("build")
    folder = packaged.dist / "jjdesk" / "_internal" / "jjdesk" / "data" / "licences"
    index = json.loads((folder / "index.json").read_text(encoding="utf-8"))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = {
        re.match(r"[\w-]+", line)[0].lower().replace("_", "-")
        for line in project["project"]["dependencies"]
    }
    named = {part["name"].lower().replace("_", "-") for part in index}
    assert wanted | {"python", "jjdesk", "numpy", "pyinstaller"} <= named
    for part in index:
        assert part["licence"], part
        texts = [
            (folder / name).read_text(encoding="utf-8", errors="replace") for name in part["texts"]
        ]
        assert sum(map(len, texts)) > 200, part


def test_the_package_keeps_to_its_folder(unpacked):
    files = {path.relative_to(unpacked) for path in unpacked.rglob("*") if not path.is_dir()}
    outside = {file for file in files if not str(file).startswith((HOME[1:] + "/", "DEBIAN/"))}
    assert outside == set()
    assert {path.name for path in (unpacked / HOME[1:]).iterdir()} == {"entries", "files", "info"}


def test_nothing_is_run_when_it_is_installed(unpacked):
    assert {path.name for path in (unpacked / "DEBIAN").iterdir()} == {"control", "md5sums"}


def test_its_files_are_the_roots_and_whole(deb, unpacked):
    for line in told("dpkg-deb", "--contents", deb).splitlines():
        mode, owner = line.split()[:2]
        assert owner == "root/root", line
        assert re.fullmatch(r"(d|-)rw[x-]r-[x-]r-[x-]|lrwxrwxrwx", mode), line
    sums = (unpacked / "DEBIAN" / "md5sums").read_text(encoding="utf-8").splitlines()
    files = {
        str(path.relative_to(unpacked)): hashlib.md5(
            path.read_bytes(), usedforsecurity=False
        ).hexdigest()
        for path in (unpacked / "opt").rglob("*")
        if path.is_file() and not path.is_symlink()
    }
    assert {line[34:]: line[:32] for line in sums} == files


def test_the_control_file_says_what_dpkg_asks_for(deb):
    fields = dict(
        line.split(": ", 1)
        for line in told("dpkg-deb", "--field", deb).splitlines()
        if not line.startswith(" ")
    )
    assert fields["Package"] == APP
    assert re.fullmatch(r"\d+\.\d+\.\d+", fields["Version"])
    assert fields["Architecture"] == told("dpkg", "--print-architecture").strip()
    assert {"Maintainer", "Description", "Installed-Size", "Section", "Priority"} <= fields.keys()
    assert int(fields["Installed-Size"]) < LARGEST / 1000
    depends = [part.split()[0] for part in fields["Depends"].split(", ")]
    assert {"libc6", "libgl1", "libegl1", "libx11-6", "libfontconfig1"} <= set(depends)
    assert not {name for name in depends if name.startswith(("python", "libgtk", "libqt"))}


def test_info_is_as_the_store_of_uos_asks(unpacked):
    info = json.loads((unpacked / HOME[1:] / "info").read_text(encoding="utf-8"))
    assert info["appid"] == APP
    assert re.fullmatch(r"\d+\.\d+\.\d+\.\d+", info["version"])
    assert info["arch"]
    assert info["name"] == TITLE
    assert not info["permissions"]["autostart"]


def test_the_menu_entry_names_what_is_there(unpacked):
    entries = unpacked / HOME[1:] / "entries"
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read(entries / "applications" / f"{APP}.desktop", encoding="utf-8")
    entry = parser["Desktop Entry"]
    assert entry["Type"] == "Application"
    assert entry["Name"] == TITLE
    assert entry["Categories"].endswith(";")
    program = unpacked / entry["Exec"].removeprefix("/")
    assert os.access(program, os.X_OK)
    icons = {
        path.relative_to(entries / "icons" / "hicolor") for path in entries.rglob("icons/*/*/*/*")
    }
    assert {icon.stem for icon in icons} == {entry["Icon"]}
    assert {icon.parts[0] for icon in icons} >= {"16x16", "48x48", "256x256", "scalable"}


def test_the_root_has_no_python_before_and_after(installed):
    assert installed.after("bare")["code"] != 0
    assert installed.after("python")["code"] != 0, installed.after("python")["out"]


def test_the_command_line_works_without_python(installed):
    assert "0.1.0" in installed.after("version")["out"]
    done = installed.after("parse")
    assert done["code"] == 0, done["err"]
    report = json.loads((installed.root / "root/out.json").read_text(encoding="utf-8"))
    bundled = json.loads((ROOT / "resources/reports/jiangjin-2025.json").read_bytes())
    assert len(report["commitments"]) == len(bundled["commitments"])


def test_the_window_opens_without_python(installed, window_seen):
    home = installed.root / "root/.local/share/jjdesk"
    assert window_seen(installed, f"{HOME}/files/jjdesk", TITLE, home / "workbook.jjdesk-wal")
    log = home / "jjdesk.log"
    assert not log.exists() or not log.read_text(encoding="utf-8")


def test_a_locked_workbook_is_opened_by_its_passphrase_alone(packaged, tmp_path):
    assert packaged.after("build")["code"] == 0
    workbook, file = tmp_path / "workbook.jjdesk", tmp_path / "all.json"
    open_workbook(workbook).close()
    protecting.protect(workbook, RIGHT)
    protection.lock()
    command = [packaged.dist / "jjdesk" / "jjdesk", "workbook", "export", file]
    codes = []
    for typed in (WRONG, RIGHT):
        done = subprocess.run(
            [*command, "--workbook", workbook], input=f"{typed}\n".encode(), check=False
        )
        codes.append((done.returncode, file.exists()))
    assert codes == [(2, False), (0, True)]


def test_every_screen_can_be_shown(among_modules, tmp_path):
    script = Path(__file__).with_name("_packaged_tour.py")
    done = among_modules(script, tmp_path / "pictures")
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    assert len(list((tmp_path / "pictures").glob("*.png"))) >= 90


def test_what_is_written_for_others_is_sound(among_modules):
    script = Path(__file__).with_name("_packaged_tests.py")
    done = among_modules(script, *(f"tests/{name}" for name in WORK))
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]
    assert " passed" in done.stdout.splitlines()[-1]
