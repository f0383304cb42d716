"""What a machine lacks is said, with how to mend it; what it can do without is no fault."""

import errno
import shutil
import sqlite3
import tempfile
from collections import namedtuple

import pytest

from jjdesk.errors import WorkbookError
from jjdesk.services import checkup, protecting, protection, repairing
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


@pytest.mark.parametrize(
    ("environment", "system", "verdict"),
    [
        ({"DISPLAY": ":0"}, "linux", Verdict.WELL),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", Verdict.WELL),
        ({"DISPLAY": ""}, "linux", Verdict.NOTE),
        ({}, "linux", Verdict.NOTE),
        ({}, "win32", Verdict.WELL),
    ],
)
def test_where_there_is_no_screen_it_is_told(environment, system, verdict):
    finding = checkup.screen(environment, system)
    assert finding.verdict is verdict
    assert bool(finding.mend) is (verdict is Verdict.NOTE)
    assert checkup.is_well([finding]), "the command line needs none"


@pytest.mark.parametrize(
    ("programs", "verdict"),
    [
        ({"fcitx"}, Verdict.NOTE),
        ({"fcitx", "fcitx5"}, Verdict.WELL),
        ({"fcitx5"}, Verdict.WELL),
        (set(), Verdict.WELL),
    ],
)
def test_fcitx_4_is_told_from_fcitx_5(programs, verdict):
    found = checkup.input_method({"XMODIFIERS": "@im=fcitx"}, "linux", programs.__contains__)
    assert found.verdict is verdict
    assert ("fcitx5" in found.mend) is (verdict is Verdict.NOTE)


def test_ibus_is_well_whatever_else_is_installed():
    found = checkup.input_method({"GTK_IM_MODULE": "ibus"}, "linux", {"fcitx"}.__contains__)
    assert (found.verdict, "ibus" in found.words) == (Verdict.WELL, True)


@pytest.mark.parametrize(
    ("number", "reason", "mend"),
    [
        (errno.ENOSPC, "磁盘已满", "请腾出磁盘空间"),
        (errno.EDQUOT, "磁盘已满", "请腾出磁盘空间"),
        (errno.EACCES, "没有写入的权限", "请改正这个文件夹的权限"),
        (errno.EROFS, "那里只能读取", "请改正这个文件夹的权限"),
    ],
)
def test_why_a_folder_cannot_be_written_is_told_in_chinese(
    workbook, monkeypatch, number, reason, mend
):
    def refused(**_: object) -> None:
        raise OSError(number, "in English")

    monkeypatch.setattr(tempfile, "NamedTemporaryFile", refused)
    finding = checkup.folder(workbook.parent)
    assert finding.verdict is Verdict.LACK
    assert f"不能写入（{reason}）" in finding.words
    assert finding.mend.startswith(mend)
    assert "--workbook" in finding.mend


def test_a_folder_below_a_file_cannot_be_written(workbook):
    finding = checkup.folder(workbook / "below")
    assert finding.verdict is Verdict.LACK


def test_looking_at_a_folder_leaves_nothing_in_it(workbook):
    before = sorted(workbook.parent.iterdir())
    checkup.folder(workbook.parent)
    assert sorted(workbook.parent.iterdir()) == before


def test_a_folder_that_is_not_there_yet_is_looked_for_above(tmp_path):
    finding = checkup.folder(tmp_path / "not" / "yet")
    assert finding.verdict is Verdict.WELL
    assert "第一次打开程序时建立" in finding.words
    assert not (tmp_path / "not").exists()


@pytest.mark.parametrize(
    "why",
    [
        "/lib/x86_64-linux-gnu/libc.so.6: version `GLIBC_2.28' not found",
        "/lib/libstdc++.so.6: version `GLIBCXX_3.4.26' not found",
    ],
)
def test_a_system_that_is_too_old_is_told_as_that(why):
    finding = checkup.no_window(why)
    assert finding.verdict is Verdict.LACK
    assert why in finding.words
    assert "为老系统做的安装包" in finding.mend


def test_a_missing_library_behind_qt_is_no_old_system():
    assert "系统库" in checkup.no_window("libEGL.so.1: cannot open shared object file").mend


def test_libraries_are_looked_for_on_linux_alone(monkeypatch):
    monkeypatch.setattr(checkup, "_can_load", lambda soname: soname != "libEGL.so.1")
    (found,) = checkup._libraries("linux")
    assert (found.verdict, "libegl1" in found.mend) == (Verdict.LACK, True)
    assert checkup._libraries("win32") == ()


@pytest.mark.parametrize(("soname", "loads"), [("libc.so.6", True), ("libnot-there.so.9", False)])
def test_a_library_is_there_when_it_can_be_loaded(soname, loads):
    assert checkup._can_load(soname) is loads


@pytest.mark.parametrize(
    ("free", "words"), [(0, "还有 0 MB"), (2**30, "还有 1,024 MB"), (200 * 2**20, "还有 200 MB")]
)
def test_the_room_on_the_disk_is_told_in_megabytes(workbook, monkeypatch, free, words):
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(2**40, 0, free))
    finding = checkup.disk(workbook.parent)
    assert words in finding.words
    assert (finding.verdict is Verdict.WELL) is (free >= 200 * 2**20)


def test_the_versions_of_all_that_matters_are_told(workbook):
    words = checkup.examine(workbook)[0].words
    assert "江津代表工作台 0." in words
    assert "Python 3." in words
    assert "SQLite 3." in words


def test_a_workbook_that_is_not_there_yet_is_no_fault(tmp_path):
    finding = checkup.soundness(tmp_path / "w.jjdesk")
    assert (finding.verdict, finding.mend) == (Verdict.WELL, "")
    assert list(tmp_path.iterdir()) == []


def test_a_sound_workbook_is_told_by_name_and_left_as_it_is(workbook):
    before = workbook.read_bytes()
    finding = checkup.soundness(workbook)
    assert (finding.verdict, "“workbook.jjdesk”" in finding.words) == (Verdict.WELL, True)
    assert workbook.read_bytes() == before


@pytest.mark.parametrize("verdict", [Verdict.NOTE, Verdict.LACK])
def test_every_finding_that_is_not_well_says_what_to_do(
    workbook, monkeypatch, verdict, run_unprivileged
):
    """What happened and what to do; never a sentence that leaves one alone."""
    assert run_unprivileged
    monkeypatch.setattr(checkup, "_can_load", lambda _: False)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(2**40, 0, 0))
    monkeypatch.setattr("os.environ", {})
    workbook.write_text("不是工作簿", encoding="utf-8")
    workbook.parent.chmod(0o755)
    findings = [*checkup.examine(workbook), checkup.no_window("x")]
    told = [finding for finding in findings if finding.verdict is verdict]
    assert len(told) >= 3
    assert all(finding.mend.endswith("。") for finding in told)
    assert all("\n" not in finding.words for finding in told)


@pytest.mark.parametrize("count", [0, 1, 3])
def test_the_report_is_a_line_a_finding_with_its_mend_below(count):
    findings = [Finding(f"第{n}项", Verdict.LACK, "没有", "请添加。") for n in range(count)]
    assert checkup.report(findings) == (
        "".join(f"缺少  第{n}项：没有\n      办法：请添加。\n" for n in range(count)) or "\n"
    )


def test_a_workbook_under_a_passphrase_is_no_fault(workbook):
    protecting.protect(workbook, "只有我知道的密码")
    protection.lock()
    finding = checkup.soundness(workbook)
    assert finding.verdict is Verdict.NOTE
    assert "设有密码" in finding.words
    assert "输入密码" in finding.mend


def test_a_workbook_that_cannot_be_looked_at_says_why_and_where(workbook, monkeypatch):
    def refused(_: object) -> None:
        message = "工作簿读不出来，没有改动。"
        raise WorkbookError(message)

    monkeypatch.setattr(repairing, "examine", refused)
    finding = checkup.soundness(workbook)
    assert (finding.verdict, finding.words) == (Verdict.LACK, "工作簿读不出来，没有改动。")
    assert str(workbook) in finding.mend


def test_a_closed_folder_is_told_and_no_fault_of_the_program(workbook, run_unprivileged):
    code = (
        "import sys; from pathlib import Path; from jjdesk.services import checkup, repairing;"
        "from jjdesk.errors import UserError; path = Path(sys.argv[1]);"
        "found = [checkup.folder(path.parent / 'in'), checkup.soundness(path)];"
        "checkup.disk(path.parent / 'in');"
        "print([each.verdict.name for each in found])\n"
        "try: repairing.examine(path)\nexcept UserError as error: print(error)"
    )
    workbook.parent.chmod(0)
    done = run_unprivileged(code, str(workbook))
    workbook.parent.chmod(0o700)
    said, sentence = done.stdout.splitlines()
    assert said == "['LACK', 'LACK']", done.stderr
    assert "请检查文件夹的权限" in sentence
