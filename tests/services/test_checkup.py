"""What a machine lacks is said, with how to mend it; what it can do without is no fault."""

import shutil
import sqlite3
from collections import namedtuple

import pytest

from jjdesk.services import checkup
from jjdesk.services.checkup import Finding, Verdict
from jjdesk.store.database import open_workbook

Usage = namedtuple("Usage", "total used free")


@pytest.fixture
def workbook(tmp_path):
    folder = tmp_path / "data"
    folder.mkdir(mode=0o700)
    path = folder / "workbook.jjdesk"
    open_workbook(path).close()
    return path


def test_of_a_sound_machine_nothing_is_lacking(workbook):
    findings = checkup.examine(workbook)
    names = [finding.name for finding in findings]
    assert {"版本", "输入法", "资料文件夹", "磁盘空间", "工作簿"} <= set(names)
    own = [f for f in findings if f.name != "系统库"]  # this machine's own affair
    assert checkup.is_well(own), checkup.report(own)
    assert sqlite3.sqlite_version in checkup.report(findings)
    # SQLite leaves its companions of a workbook that may be read only.
    left = {f.name for f in workbook.parent.iterdir()}
    assert left <= {workbook.name + end for end in ("", "-wal", "-shm")}


def test_before_the_first_start_all_is_well_and_nothing_is_made(tmp_path):
    place = tmp_path / "not" / "yet"
    findings = [f for f in checkup.examine(place / "w.jjdesk") if f.name != "系统库"]
    assert checkup.is_well(findings)
    assert not place.parent.exists()


def test_missing_libraries_are_named_with_their_packages():
    finding = checkup.libraries(lambda soname: "xcb" not in soname)
    assert finding.verdict is Verdict.LACK
    assert "libxcb-cursor.so.0" in finding.words
    assert "apt-get install libxcb-cursor0 libxcb-icccm4" in finding.mend
    assert checkup.libraries(lambda _: True).verdict is Verdict.WELL


@pytest.mark.parametrize(
    ("environment", "system", "verdict"),
    [
        ({"XMODIFIERS": "@im=fcitx"}, "linux", Verdict.WELL),
        ({"QT_IM_MODULE": "ibus"}, "linux", Verdict.WELL),
        ({"QT_IM_MODULE": "xim"}, "linux", Verdict.NOTE),
        ({}, "linux", Verdict.NOTE),
        ({}, "win32", Verdict.WELL),
    ],
)
def test_the_input_method_is_what_the_session_says(environment, system, verdict):
    finding = checkup.input_method(environment, system)
    assert finding.verdict is verdict
    assert bool(finding.mend) is (verdict is not Verdict.WELL)


def test_a_folder_that_cannot_be_written_is_lacking(workbook, run_unprivileged):
    workbook.parent.chmod(0o500)
    code = (
        "import sys; from pathlib import Path; from jjdesk.services import checkup;"
        "found = checkup.folder(Path(sys.argv[1])); print(checkup.report([found]));"
        "sys.exit(0 if checkup.is_well([found]) else 2)"
    )
    done = run_unprivileged(code, str(workbook.parent))
    workbook.parent.chmod(0o700)
    assert done.returncode == 2, done.stderr
    assert "不能写入" in done.stdout
    assert "办法：请改正这个文件夹的权限" in done.stdout


def test_a_folder_that_others_may_look_into_is_told(workbook):
    assert checkup.folder(workbook.parent).verdict is Verdict.WELL
    workbook.parent.chmod(0o755)
    finding = checkup.folder(workbook.parent)
    assert finding.verdict is Verdict.NOTE
    assert f"chmod 700 '{workbook.parent}'" in finding.mend


@pytest.mark.parametrize(("free", "verdict"), [(2**30, Verdict.WELL), (2**20, Verdict.LACK)])
def test_little_room_is_told(workbook, monkeypatch, free, verdict):
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(2**40, 0, free))
    assert checkup.disk(workbook.parent).verdict is verdict


def test_a_damaged_workbook_is_told_and_left_as_it_is(workbook):
    data = bytearray(workbook.read_bytes())
    for at in range(4096, len(data), 4096):
        data[at : at + 8] = b"\xff" * 8
    workbook.write_bytes(data)
    finding = checkup.soundness(workbook)
    assert finding.verdict is Verdict.LACK
    assert finding.mend
    assert workbook.read_bytes() == data


def test_what_is_no_workbook_is_told(workbook):
    workbook.write_text("不是工作簿", encoding="utf-8")
    assert checkup.soundness(workbook).verdict is Verdict.LACK


def test_notes_are_no_lack():
    note, lack = (Finding("打印机", v, "没有", "请添加。") for v in (Verdict.NOTE, Verdict.LACK))
    assert checkup.is_well([note])
    assert not checkup.is_well([note, lack])
    assert checkup.report([note]) == "注意  打印机：没有\n      办法：请添加。\n"
    assert checkup.no_window("libGL.so.1").verdict is Verdict.LACK
