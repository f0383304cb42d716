"""The script of the Windows installer, as far as it can be judged without its compiler."""

import re
from pathlib import Path

import pytest
from PIL import Image

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "packaging" / "windows"
SCRIPT = (FOLDER / "jjdesk.iss").read_text(encoding="utf-8-sig")
SPEC = (ROOT / "build.spec").read_text(encoding="utf-8")


def section(name):
    body = SCRIPT.partition(f"[{name}]")[2].partition("\n[")[0]
    return [line for line in body.splitlines() if line and line[0] not in ";#"]


def test_the_compiler_can_read_its_chinese():
    assert (FOLDER / "jjdesk.iss").read_bytes().startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("key", ["LicenseFile", "SetupIconFile"])
def test_the_files_it_names_are_there(key):
    told = dict(line.split("=", 1) for line in section("Setup"))[key]
    assert (FOLDER / told.replace("\\", "/")).resolve().is_file()


def test_it_takes_what_the_build_makes():
    built = re.search(r'#define Built "(.+?)"', SCRIPT)[1].replace("\\", "/")
    assert (FOLDER / built).resolve() == ROOT / "dist" / "jjdesk"
    (files,) = section("Files")
    assert files.startswith('Source: "{#Built}\\*"; DestDir: "{app}"; ')
    assert "recursesubdirs" in files
    for name in re.findall(r"\{app\}\\([\w-]+)\.exe", SCRIPT):
        assert f'program("{name}"' in SPEC


def test_it_needs_no_administrator_and_touches_nothing_else():
    setup = dict(line.split("=", 1) for line in section("Setup"))
    assert setup["PrivilegesRequired"] == "lowest"
    assert re.fullmatch(r"\{\{[0-9A-F-]{36}\}", setup["AppId"])
    assert not {"Registry", "UninstallDelete", "Code"} & set(
        re.findall(r"^\[(\w+)]", SCRIPT, re.MULTILINE)
    )


def test_every_own_message_exists():
    messages = {line.partition("=")[0] for line in section("CustomMessages")}
    assert set(re.findall(r"\{cm:(\w+)", SCRIPT)) == messages


def test_the_icon_has_all_sizes():
    with Image.open(FOLDER / "jjdesk.ico") as icon:
        assert {16, 32, 48, 256} <= {size for size, _ in icon.info["sizes"]}
