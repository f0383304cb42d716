"""The command line: what it takes, and the commands that need no screen."""

import argparse
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn

from jjdesk import __version__, paths
from jjdesk.errors import SourceError, UserError, VotingError
from jjdesk.words import LANGUAGES, say

if TYPE_CHECKING:
    from jjdesk.services.checkup import Finding
    from jjdesk.voting.keys import KeyShare

OK: Final = 0
OUR_FAULT: Final = 1
YOUR_TURN: Final = 2

_REFUSALS: Final = (
    (r"unrecognized arguments: (.*)", say("不认识的参数 \\1")),
    (r"the following arguments are required: (.*)", say("缺少参数 \\1")),
    (r"argument (.*): expected one argument", say("\\1 后面缺少内容")),
    (r"argument (?:.*): invalid choice: ('.*?') .*", say("不认识的命令 \\1")),
)


class _Help(argparse.HelpFormatter):
    """argparse's help with a Chinese first word."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, prefix or say("用法："))


class _Parser(argparse.ArgumentParser):
    """argparse speaking Chinese."""

    def __init__(
        self, *, prog: str, description: str, usage: str | None = None, epilog: str | None = None
    ) -> None:
        super().__init__(
            prog=prog,
            usage=usage,
            description=description,
            epilog=epilog,
            add_help=False,
            allow_abbrev=False,
            formatter_class=_Help,
        )
        self._optionals.title = say("选项")
        self._positionals.title = say("参数")
        self.add_argument("-h", "--help", action="help", help=say("显示本说明"))

    def error(self, message: str) -> NoReturn:
        """Say in one line what is wrong with the command, and leave with 2."""
        for pattern, chinese in _REFUSALS:
            message = re.sub(pattern, chinese, message, flags=re.DOTALL)
        _complain(say("命令有误：{message}。用法见 {prog} --help", message=message, prog=self.prog))
        raise SystemExit(YOUR_TURN)


def arguments(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """Read the command line.

    Returns:
        ``command`` is None (the application; ``workbook`` a Path or None), ``"parse"``
        (``file`` a Path, ``output`` a Path or None), ``"doctor"`` (``workbook`` as above),
        ``"vote"`` (``act`` is ``"verify"``, ``folder`` a Path, ``shares`` a list of Paths) or
        ``"workbook"`` (``act`` is ``"export"`` or ``"import"``, ``file`` a Path; of the latter
        ``replace`` a bool).

    Raises:
        SystemExit: help or the version was asked for, or the command is wrong (2).
    """
    return parser().parse_args(argv)


def parser() -> argparse.ArgumentParser:
    """What reads the command line; its help is all that there is to know."""
    parser = _Parser(
        prog="jjdesk",
        description=say("江津代表工作台：逐条阅读政府工作报告并作批注。不带命令时打开应用程序。"),
        usage=say(
            "jjdesk [--workbook 文件] [--language zh|en] | jjdesk parse 文件 [-o 输出]"
            " | jjdesk vote verify 文件夹 | jjdesk workbook export 文件"
            " | jjdesk workbook import 文件 [--replace] | jjdesk doctor"
        ),
        epilog=say(
            "各命令的说明：jjdesk 命令 --help。退出码：0 成功；2 需要您处理，"
            "原因写在标准错误上；1 程序内部出错。手册：打开程序后按 F1。"
            "程序从不联网。"
        ),
    )
    parser.add_argument(
        "--version", action="version", version=f"jjdesk {__version__}", help=say("显示版本")
    )
    parser.add_argument(
        "--workbook",
        type=Path,
        metavar=say("文件"),
        help=say("改用这个工作簿（缺省为用户数据文件夹中的那个）"),
    )
    # words.wished has read it before this module was loaded.
    parser.add_argument(
        "--language",
        choices=LANGUAGES,
        default=argparse.SUPPRESS,
        help=say("这一次的界面语言：zh 中文，en 英文（缺省为菜单里选的那个）"),
    )
    commands = parser.add_subparsers(
        dest="command", metavar=say("命令"), title=say("命令"), prog=parser.prog
    )
    parse_command = commands.add_parser(
        "parse",
        description=say("把报告解析为 JSON（report JSON 第 1 版）。"),
        help=say("把报告解析为 JSON"),
    )
    parse_command.add_argument(
        "file",
        type=Path,
        metavar=say("文件"),
        help=say("报告文件：txt、docx、有文字的 pdf 或保存的网页"),
    )
    parse_command.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar=say("输出"),
        help=say("写到这个 JSON 文件（缺省为标准输出）"),
    )
    _add_vote(commands)
    _add_workbook(commands)
    doctor = commands.add_parser(
        "doctor",
        description=say(
            "查这台电脑缺什么：版本、系统库、输入法、字体、打印机、磁盘空间、"
            "资料文件夹的权限、工作簿是否完好，并说明怎么补上。只看不改。"
            "退出码 0 表示都好，2 表示有缺少的。"
        ),
        help=say("查这台电脑缺什么，怎么补上"),
    )
    _add_choice_of_workbook(doctor)
    return parser


def _add_vote(commands: "argparse._SubParsersAction[_Parser]") -> None:
    vote_command = commands.add_parser(
        "vote", description=say("民生实事项目票决。"), help=say("核对票决")
    )
    acts = vote_command.add_subparsers(
        dest="act", metavar=say("命令"), title=say("命令"), prog=vote_command.prog, required=True
    )
    verify_command = acts.add_parser(
        "verify",
        description=say("只凭票决文件夹里的文件，核对一次已经计票的票决，指出第一处不符。"),
        help=say("核对已经计票的票决"),
    )
    verify_command.add_argument(
        "folder", type=Path, metavar=say("文件夹"), help=say("票决文件夹或它的副本")
    )
    verify_command.add_argument(
        "--share",
        type=Path,
        action="append",
        default=[],
        dest="shares",
        metavar=say("开票钥匙"),
        help=say("开票钥匙的文件，可以写多个；够数时重新开箱比对"),
    )


def _add_workbook(commands: "argparse._SubParsersAction[_Parser]") -> None:
    command = commands.add_parser(
        "workbook",
        description=say("工作簿的全部资料：导出，恢复。"),
        help=say("导出、恢复全部资料"),
    )
    acts = command.add_subparsers(
        dest="act", metavar=say("命令"), title=say("命令"), prog=command.prog, required=True
    )
    export = acts.add_parser(
        "export",
        description=say("把工作簿的全部资料写成一个 JSON 文件；工作簿不变。"),
        help=say("导出全部资料"),
    )
    export.add_argument("file", type=Path, metavar=say("文件"), help=say("写到这个文件"))
    taking = acts.add_parser(
        "import",
        description=say(
            "由导出的文件恢复全部资料。工作簿里已有内容时须写 --replace，替换前先备份。"
        ),
        help=say("由导出的文件恢复"),
    )
    taking.add_argument(
        "file", type=Path, metavar=say("文件"), help=say("由 workbook export 写出的文件")
    )
    taking.add_argument("--replace", action="store_true", help=say("替换工作簿里已有的内容"))
    for each in (export, taking):
        _add_choice_of_workbook(each)


def _add_choice_of_workbook(command: argparse.ArgumentParser) -> None:
    # Without a default of its own it leaves what was said before the command.
    command.add_argument(
        "--workbook",
        type=Path,
        metavar=say("文件"),
        default=argparse.SUPPRESS,
        help=say("改用这个工作簿（缺省为用户数据文件夹中的那个）"),
    )


def doctor(workbook: Path | None, ask_qt: Callable[[], "Sequence[Finding]"]) -> int:
    """Say what this machine lacks and how to mend it.

    Args:
        workbook: the one to look at, by default the user's own.
        ask_qt: what only Qt can say; it may fail to load, which is the first thing to be told.

    Returns:
        0, or 2 when something is lacking.
    """
    from jjdesk.services import checkup  # noqa: PLC0415  slow

    findings = [*checkup.examine(workbook or paths.workbook())]
    try:
        findings += ask_qt()
    except ImportError as error:
        findings.append(checkup.no_window(str(error)))
    well = checkup.is_well(findings)
    last = (
        say("没有缺少的。")
        if well
        else say("有缺少的，请照上面的办法补上，再运行一次 jjdesk doctor。")
    )
    _say(checkup.report(findings) + last)
    return OK if well else YOUR_TURN


def transfer(given: argparse.Namespace) -> int:
    """Write all of a workbook into a file, or put what a file holds into it, as ``arguments`` says.

    Raises:
        UserError: the workbook or the file cannot be read or written, or the workbook holds
            something and is not to be replaced, or is open elsewhere; nothing was changed.
    """
    from jjdesk.services import transferring  # noqa: PLC0415  slow

    workbook = given.workbook or paths.workbook()
    _ask_passphrase(workbook)
    if given.act == "import":
        _ask_passphrase(given.file)
    if given.act == "export":
        words = transferring.export_file(workbook, given.file)
        _say(say("已导出全部资料（{said}）到“{file}”。", said=words, file=given.file))
    else:
        _say(transferring.import_file(workbook, given.file, replace=given.replace))
    return OK


def _ask_passphrase(file: Path) -> None:
    """Have a locked file unlocked: by the terminal, or by a line of the input where there is none.

    Never by an argument, which others on the machine could read.

    Raises:
        UserError: that is not its passphrase.
    """
    from jjdesk.services import protection  # noqa: PLC0415  slow

    if not protection.is_to_be_unlocked(file):
        return
    from getpass import getpass  # noqa: PLC0415  seldom needed

    from jjdesk.services import protecting  # noqa: PLC0415  slow

    by_hand = sys.stdin is not None and sys.stdin.isatty()
    if by_hand:
        passphrase = getpass(say("“{name}”的密码：", name=file.name))
    else:
        passphrase = sys.stdin.readline().rstrip("\r\n") if sys.stdin is not None else ""
    protecting.unlock(file, passphrase)


def _say(sentence: str) -> None:
    # A windowed build has no standard output.
    if sys.stdout is not None:
        sys.stdout.write(f"{sentence}\n")


def verify_vote(folder: Path, shares: Sequence[Path]) -> int:
    """Check the finished vote in ``folder`` and say what was checked.

    Returns:
        0, or 2 when something is wrong with it: the first thing is named on standard error.

    Raises:
        UserError: there is no such folder, or a share is none of this vote's.
    """
    from jjdesk.voting import verifying  # noqa: PLC0415  slow

    parts = [_share(file) for file in shares]
    verified = verifying.verify(folder, parts)
    # A windowed build has no standard output.
    if sys.stdout is not None:
        if verified.fingerprint:
            sys.stdout.write(
                say(
                    "编号  {fingerprint}（应与票决规则上的票决包编号相同）\n",
                    fingerprint=verified.fingerprint,
                )
            )
        for step in verified.steps:
            sign = {True: say("相符"), False: say("不符"), None: say("未核")}[step.ok]
            sys.stdout.write(f"{sign}  {step.words}\n")
    if verified.ok:
        return OK
    _complain(verified.first_fault)
    return YOUR_TURN


_LONGEST_SHARE: Final = 10_000
"""Characters of a part of the key with its remarks; it has some hundred."""


def _share(file: Path) -> "KeyShare":
    """A keeper's part of the key, from its file."""
    from jjdesk.voting import keys  # noqa: PLC0415  slow

    try:
        # Whatever is given by mistake, no more of it than a key could have.
        with file.open(encoding="utf-8") as opened:
            text = opened.read(_LONGEST_SHARE)
    except (OSError, UnicodeDecodeError) as error:
        message = say(
            "读不出开票钥匙“{name}”。没有核对任何内容，请检查文件后再试。", name=file.name
        )
        raise VotingError(message) from error
    return keys.read_share(text)


def parse(file: Path, output: Path | None) -> int:
    """Parse the report in ``file`` and write its report JSON to ``output`` or standard output.

    Raises:
        SourceError: ``file`` is no report, or ``output`` cannot be written.
    """
    # The parser is not to be loaded when the application starts.
    from jjdesk.exchange import report_json  # noqa: PLC0415  slow
    from jjdesk.services import parsing  # noqa: PLC0415  slow

    report = parsing.parse_file(file)
    if output is not None:
        parsing.write_report_json(report, output)
        return OK
    try:
        sys.stdout.buffer.write(report_json.encode(report))
        sys.stdout.buffer.flush()
    except OSError as error:
        message = say(
            "无法写到标准输出（{strerror}）；原文件没有改动。请用 -o 写到文件。",
            strerror=error.strerror,
        )
        raise SourceError(message) from error
    return OK


def guarded(action: Callable[[], int]) -> int:
    """Run ``action`` for its exit code; an error is told, and gives 1 or 2."""
    try:
        return action()
    except Exception as error:  # noqa: BLE001  the last resort: recorded, and said
        return told(error)


def told(error: Exception) -> int:
    """Say an error in one line on standard error; returns 2 if the user can mend it, else 1."""
    if isinstance(error, UserError):
        _complain(str(error))
        return YOUR_TURN
    from jjdesk import log  # noqa: PLC0415  slow (logging), and seldom needed

    file = log.record(error, paths.log_file())
    where = say("详情已写入 {file}，请把它发给我们", file=file) if file else say("详情无法写入日志")
    _complain(
        say(
            "程序内部出错，这是我们的问题，您的文件没有被改动；{where}（{kind}）",
            where=where,
            kind=type(error).__name__,
        )
    )
    return OUR_FAULT


def _complain(sentence: str) -> None:
    # A windowed build has no standard error.
    if sys.stderr is not None:
        sys.stderr.write(f"jjdesk: {' '.join(sentence.split())}\n")
