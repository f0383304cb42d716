"""The commands without a child process: passphrases, missing streams, shares that are none."""

import argparse
import io
import sys
from pathlib import Path

import pytest

from jjdesk import cli
from jjdesk.errors import SourceError, UserError, VotingError
from jjdesk.services import protecting, protection
from jjdesk.store.database import open_workbook

SECRET = "只有我知道的密码"  # noqa: S105  of a workbook of this test


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """A workbook with nothing in it."""
    path = tmp_path / "一.jjdesk"
    open_workbook(path).close()
    return path


@pytest.fixture
def locked(workbook: Path) -> Path:
    """One under a passphrase that was not given yet."""
    protecting.protect(workbook, SECRET)
    protection.lock()
    return workbook


def export(workbook: Path, file: Path) -> argparse.Namespace:
    return cli.arguments(["workbook", "export", str(file), "--workbook", str(workbook)])


def taking(workbook: Path, file: Path, *more: str) -> argparse.Namespace:
    return cli.arguments(["workbook", "import", str(file), "--workbook", str(workbook), *more])


class Typing(io.StringIO):
    """An input that somebody types into."""

    def isatty(self) -> bool:
        return True


def test_a_workbook_goes_out_and_is_told(
    workbook: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "全部.json"
    assert cli.transfer(export(workbook, file)) == 0
    said = capsys.readouterr().out
    assert said.startswith("已导出全部资料（")
    assert said.endswith(f"到“{file}”。\n")


def test_a_workbook_that_holds_something_is_replaced_only_when_it_is_said(
    workbook: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "全部.json"
    cli.transfer(export(workbook, file))
    fresh = tmp_path / "二.jjdesk"
    assert cli.transfer(taking(fresh, file)) == 0
    assert cli.transfer(taking(fresh, file, "--replace")) == 0
    assert "全部.json" in capsys.readouterr().out


def test_a_file_that_is_none_leaves_the_workbook_alone(workbook: Path, tmp_path: Path) -> None:
    file = tmp_path / "别的.json"
    file.write_text("{}", encoding="utf-8")
    before = workbook.read_bytes()
    with pytest.raises(SourceError, match="不是本程序导出的全部资料"):
        cli.transfer(taking(workbook, file, "--replace"))
    assert workbook.read_bytes() == before


def test_who_sits_at_a_terminal_is_asked_for_the_passphrase(
    locked: Path, tmp_path: Path, monkeypatch
) -> None:
    asked = []

    def getpass(prompt: str) -> str:
        asked.append(prompt)
        return SECRET

    monkeypatch.setattr(sys, "stdin", Typing())
    monkeypatch.setattr("getpass.getpass", getpass)
    assert cli.transfer(export(locked, tmp_path / "全部.json")) == 0
    assert asked == ["“一.jjdesk”的密码："]


@pytest.mark.parametrize("end", ["\n", "\r\n", ""])
def test_a_line_of_the_input_is_the_passphrase_where_there_is_no_terminal(
    locked: Path, tmp_path: Path, monkeypatch, end: str
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{SECRET}{end}"))
    assert cli.transfer(export(locked, tmp_path / "全部.json")) == 0


@pytest.mark.parametrize("given", ["别的密码\n", "", "\n", f" {SECRET}\n"])
def test_another_passphrase_opens_nothing_and_is_not_repeated(
    locked: Path, tmp_path: Path, monkeypatch, given: str
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(given))
    with pytest.raises(UserError) as refused:
        cli.transfer(export(locked, tmp_path / "全部.json"))
    assert SECRET not in str(refused.value)
    assert "别的密码" not in str(refused.value)
    assert not (tmp_path / "全部.json").exists()


def test_a_windowed_build_without_input_or_output_ends_quietly(
    workbook: Path, tmp_path: Path, monkeypatch
) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    assert cli.transfer(export(workbook, tmp_path / "全部.json")) == 0
    assert (tmp_path / "全部.json").exists()


def test_without_any_input_a_locked_workbook_stays_locked(
    locked: Path, tmp_path: Path, monkeypatch
) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(UserError):
        cli.transfer(export(locked, tmp_path / "全部.json"))


@pytest.mark.parametrize("content", [None, b"\xff\xfe\xff"])
def test_a_share_that_cannot_be_read_is_named(tmp_path: Path, content: bytes | None) -> None:
    file = tmp_path / "一号.jjshare"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(VotingError, match=r"读不出开票钥匙“一号.*没有核对任何内容"):
        cli.verify_vote(tmp_path, [file])


@pytest.mark.parametrize("content", ["", "钥匙", "x" * 50_000])
def test_a_share_that_is_none_is_refused(tmp_path: Path, content: str) -> None:
    file = tmp_path / "一号.jjshare"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(VotingError):
        cli.verify_vote(tmp_path, [file])


def test_a_report_goes_to_standard_output(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    file = tmp_path / "云州-2031.txt"
    file.write_text("一、2031年工作安排\n新建小学3所。\n", encoding="utf-8")
    assert cli.parse(file, None) == 0
    assert b'"jjdesk-report"' in capsysbinary.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "command"),
    [
        (["parse", "a"], {"command": "parse", "file": Path("a"), "output": None}),
        (["parse", "a", "-o", "b"], {"command": "parse", "file": Path("a"), "output": Path("b")}),
        (["doctor"], {"command": "doctor"}),
        (["doctor", "--workbook", "w"], {"command": "doctor", "workbook": Path("w")}),
        (["--workbook", "w", "doctor"], {"command": "doctor", "workbook": Path("w")}),
        (
            ["vote", "verify", "f", "--share", "1", "--share", "2"],
            {"act": "verify", "folder": Path("f"), "shares": [Path("1"), Path("2")]},
        ),
        (["workbook", "export", "f"], {"act": "export", "file": Path("f")}),
        (["workbook", "import", "f"], {"act": "import", "replace": False}),
        (["workbook", "import", "f", "--replace"], {"act": "import", "replace": True}),
    ],
)
def test_a_command_is_read(arguments: list[str], command: dict[str, object]) -> None:
    given = vars(cli.arguments(arguments))
    assert command.items() <= given.items()


@pytest.mark.parametrize(
    "arguments",
    [
        ["parse", "a", "b"],
        ["parse", "a", "-o"],
        ["--work", "w"],
        ["doctor", "x"],
        ["vote", "verify", "f", "--share"],
        ["workbook", "export"],
        ["workbook", "import", "f", "--repl"],
        ["workbook", "delete", "f"],
        ["--language", "fr"],
    ],
)
def test_a_wrong_command_leaves_with_2_and_one_line(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        cli.arguments(arguments)
    said = capsys.readouterr().err
    assert left.value.code == 2
    assert said.startswith("jjdesk: 命令有误：")
    assert said.count("\n") == 1
