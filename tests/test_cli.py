import argparse
import json
import re
import secrets
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from jjdesk import __main__, __version__, cli, paths
from jjdesk.errors import InternalError, SourceError, WorkbookError
from jjdesk.services import checkup, protecting, protection
from jjdesk.store.database import open_workbook

SEED = paths.seeds() / "jiangjin-2025.txt"
CHINESE = re.compile(r"[\u4e00-\u9fff]")


def jjdesk(*arguments: str | Path, typed: str = "") -> subprocess.CompletedProcess[bytes]:
    """Run the real command, with ``typed`` on its input."""
    command = [sys.executable, "-m", "jjdesk", *map(str, arguments)]
    given = typed.encode()
    return subprocess.run(command, input=given, capture_output=True, check=False, timeout=120)


def assert_refused(done: subprocess.CompletedProcess[bytes]) -> str:
    """One line of Chinese on standard error, nothing on standard output, exit code 2."""
    said = done.stderr.decode()
    assert (done.returncode, done.stdout) == (2, b""), said
    assert said.count("\n") == 1
    assert CHINESE.search(said)
    assert "Traceback" not in said
    return said


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """Where a bad report is to stand."""
    return tmp_path / "报告.txt"


def test_parse_writes_the_report_json(tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    done = jjdesk("parse", SEED, "-o", out)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    report = json.loads(out.read_bytes())
    assert (report["format"], report["version"]) == ("jjdesk-report", 1)
    assert report["source"]["name"] == SEED.name
    assert jjdesk("parse", SEED).stdout.strip() == out.read_bytes().strip()


def test_a_missing_file_is_refused(source: Path) -> None:
    assert source.name in assert_refused(jjdesk("parse", source))


def test_an_empty_file_is_refused(source: Path) -> None:
    source.touch()
    assert_refused(jjdesk("parse", source))


def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert_refused(jjdesk("parse", tmp_path))


def test_a_binary_is_refused(source: Path) -> None:
    source.write_bytes(Path(sys.executable).read_bytes()[:200_000])
    assert_refused(jjdesk("parse", source))


@pytest.mark.parametrize("noise", [secrets.token_bytes, lambda size: b"A" * size, bytes])
def test_fifty_megabytes_of_noise_are_refused(source: Path, noise: Callable[[int], bytes]) -> None:
    source.write_bytes(noise(50_000_000))
    assert_refused(jjdesk("parse", source))


def test_an_output_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    assert "out.json" in assert_refused(jjdesk("parse", SEED, "-o", tmp_path / "no" / "out.json"))


def test_a_full_disk_behind_standard_output_is_told() -> None:
    command = [sys.executable, "-m", "jjdesk", "parse", str(SEED)]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 2
    assert "无法写到标准输出" in done.stderr.decode()
    assert done.stderr.count(b"\n") == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("fly",), "不认识的命令 'fly'"),
        (("parse",), "缺少参数 文件"),
        (("parse", "a", "--fast"), "不认识的参数 --fast"),
        (("--workbook",), "--workbook 后面缺少内容"),
        (("vote",), "缺少参数 命令"),
        (("vote", "verify"), "缺少参数 文件夹"),
        (("vote", "count"), "不认识的命令 'count'"),
    ],
)
def test_a_wrong_command_is_told_in_chinese(
    arguments: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        cli.arguments(arguments)
    assert left.value.code == 2
    error = capsys.readouterr().err
    assert said in error
    assert error.count("\n") == 1


@pytest.mark.parametrize(
    "arguments", [["--help"], ["parse", "--help"], ["vote", "--help"], ["vote", "verify", "--help"]]
)
def test_help_is_in_chinese(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        cli.arguments(arguments)
    assert left.value.code == 0
    said = capsys.readouterr().out
    assert said.startswith("用法：jjdesk")
    for english in ("usage", "options", "positional", "show this"):
        assert english not in said


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.arguments(["--version"])
    assert capsys.readouterr().out == f"jjdesk {__version__}\n"


def test_without_a_command_the_application_is_meant() -> None:
    assert vars(cli.arguments([])) == {"command": None, "workbook": None}
    assert cli.arguments(["--workbook", "a b"]).workbook == Path("a b")


@pytest.mark.parametrize(
    "error", [WorkbookError("工作簿\n已损坏。"), SourceError("工作簿 已损坏。")]
)
def test_what_the_user_can_mend_is_one_line(
    error: Exception, capsys: pytest.CaptureFixture[str], own_user_folder: Path
) -> None:
    def fail() -> int:
        raise error

    assert cli.guarded(fail) == 2
    assert capsys.readouterr().err == "jjdesk: 工作簿 已损坏。\n"
    assert not own_user_folder.exists()


@pytest.mark.parametrize("error", [InternalError("内部"), ZeroDivisionError("by zero")])
def test_what_is_our_fault_is_recorded(
    error: Exception, capsys: pytest.CaptureFixture[str], own_user_folder: Path
) -> None:
    def fail() -> int:
        raise error

    assert cli.guarded(fail) == 1
    said = capsys.readouterr().err
    file = own_user_folder / "jjdesk.log"
    assert said.count("\n") == 1
    assert str(file) in said
    assert "Traceback" not in said
    kept = file.read_text(encoding="utf-8").splitlines()
    assert kept[1] == type(error).__name__
    assert str(error) not in "\n".join(kept)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_when_even_the_log_cannot_be_written_the_line_is_said(
    capsys: pytest.CaptureFixture[str], own_user_folder: Path
) -> None:
    own_user_folder.parent.mkdir(parents=True, exist_ok=True)
    own_user_folder.write_text("in the way", encoding="utf-8")
    assert cli.guarded(lambda: 1 // 0) == 1
    assert "无法写入日志" in capsys.readouterr().err


def test_a_windowed_build_without_standard_error_ends_quietly(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    assert cli.guarded(lambda: 1 // 0) == 1


def test_parse_goes_through_the_entry_point(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert __main__.main(["parse", str(tmp_path / "none")]) == 2
    assert capsys.readouterr().err.startswith("jjdesk: ")


def test_a_workbook_goes_out_and_comes_in(tmp_path: Path) -> None:
    open_workbook(tmp_path / "one.jjdesk").close()
    file, fresh = tmp_path / "全部.json", tmp_path / "two.jjdesk"
    out = jjdesk("workbook", "export", file, "--workbook", tmp_path / "one.jjdesk")
    assert (out.returncode, out.stderr) == (0, b"")
    assert str(file) in out.stdout.decode()
    into = jjdesk("--workbook", fresh, "workbook", "import", file)
    assert (into.returncode, into.stderr) == (0, b"")
    assert "已由“全部.json”恢复" in into.stdout.decode()
    assert fresh.exists()


def test_a_locked_workbook_goes_out_with_its_passphrase(tmp_path: Path) -> None:
    workbook, file = tmp_path / "one.jjdesk", tmp_path / "全部.json"
    open_workbook(workbook).close()
    protecting.protect(workbook, "只有我知道的密码")
    protection.lock()
    command = ("workbook", "export", file, "--workbook", workbook)
    said = assert_refused(jjdesk(*command, typed="别的密码\n"))
    assert "密码不对" in said
    assert not file.exists()
    out = jjdesk(*command, typed="只有我知道的密码\n")
    assert (out.returncode, out.stderr) == (0, b"")
    assert file.exists()


def test_a_workbook_that_is_none_is_refused(tmp_path: Path) -> None:
    none = tmp_path / "none.jjdesk"
    said = assert_refused(jjdesk("--workbook", none, "workbook", "export", tmp_path / "x.json"))
    assert "还没有工作簿" in said
    assert not none.exists()
    (tmp_path / "x.json").write_text("[]", encoding="utf-8")
    said = assert_refused(jjdesk("workbook", "import", tmp_path / "x.json", "--workbook", none))
    assert "不是本程序导出的全部资料" in said
    assert not none.exists()
    assert_refused(jjdesk("workbook"))


def test_help_starts_quickly_because_nothing_is_loaded_for_it() -> None:
    code = (
        "import sys; from jjdesk import __main__;"
        "heavy = ('PySide6', 'sqlite3', 'msgspec', 'jjdesk.parsing', 'jjdesk.gui');"
        "print([name for name in sys.modules if name.startswith(heavy)])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_the_doctor_says_what_is_lacking_and_how_to_mend_it(tmp_path: Path) -> None:
    workbook = tmp_path / "w.jjdesk"
    workbook.write_text("不是工作簿", encoding="utf-8")
    done = jjdesk("doctor", "--workbook", workbook)
    said = done.stdout.decode()
    assert (done.returncode, done.stderr) == (2, b""), said
    assert "缺少  工作簿：" in said
    assert "界面字体" in said


def test_the_doctor_finds_nothing_lacking(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checkup, "_can_load", lambda _: True)
    assert cli.doctor(tmp_path / "w.jjdesk", tuple) == 0
    assert capsys.readouterr().out.endswith("没有缺少的。\n")


def test_the_doctor_tells_of_a_machine_without_qt(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    def ask() -> tuple[checkup.Finding, ...]:
        message = "libEGL.so.1: cannot open shared object file"
        raise ImportError(message)

    assert cli.doctor(tmp_path / "w.jjdesk", ask) == 2
    assert "缺少  界面：Qt 装不起来（libEGL.so.1" in capsys.readouterr().out


def test_the_help_names_every_command_and_option() -> None:
    def every(parser: argparse.ArgumentParser) -> None:
        said = parser.format_help()
        for action in parser._actions:
            assert action.help or action.dest in {"command", "act"}, (parser.prog, action.dest)
            for option in action.option_strings:
                assert option in said
            if isinstance(action, argparse._SubParsersAction):
                for name, below in action.choices.items():
                    assert name in said
                    assert below.description
                    every(below)

    every(cli.parser())
    assert "退出码" in cli.parser().format_help()
