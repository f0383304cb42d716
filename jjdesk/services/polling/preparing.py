"""Prepare a vote (秘书处): all its files made in one folder.

The folder appears whole or not at all: everything is written beside it under another name first.
Nothing of what is secret here is shown by ``repr``, named in a message, or kept after it is drawn.
"""

import contextlib
import os
import secrets
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from msgspec import Struct, structs

from jjdesk import files
from jjdesk.errors import VotingError
from jjdesk.services.polling.planning import Plan, Reading, read
from jjdesk.voting import credentials, folder, keys, package, qr, rounds
from jjdesk.voting.credentials import Credential
from jjdesk.voting.keys import KeyShare
from jjdesk.voting.package import Package
from jjdesk.voting.rounds import NextRound
from jjdesk.words import chinese, in_chinese, say

PACKAGE: Final = folder.PACKAGE
SECRETARIAT: Final = f"秘书处密钥{keys.SECRETARIAT_SUFFIX}"
CREDENTIALS: Final = "选票凭证"
SHARES: Final = "开票钥匙"
RULE_SHEET: Final = "票决规则.pdf"
SLIPS: Final = f"{CREDENTIALS}/选票凭证.pdf"
SHARE_SLIPS: Final = f"{SHARES}/开票钥匙.pdf"
HANDING_OUT: Final = "说明.txt"

Progress = Callable[[int, int], None]
"""Told how many steps are done, and of how many; an error that it raises leaves nothing there."""


class Slip(Struct, frozen=True):
    """A code to be printed, with its QR code as squares; number 0 where nothing may tell it."""

    number: int
    code: str
    squares: tuple[tuple[bool, ...], ...]

    def __repr__(self) -> str:
        return "Slip()"


class Matter(Struct, frozen=True, kw_only=True):
    """What is drawn on paper: slips in an order that tells nothing."""

    plan: Plan
    reading: Reading
    fingerprint: str
    slips: tuple[Slip, ...]
    shares: tuple[Slip, ...]


class Prepared(Struct, frozen=True, kw_only=True):
    """What was made: where, how many, and the package's id for comparison by eye.

    ``burnt``: credentials and shares are gone from the folder.
    """

    folder: Path
    plan: Plan
    fingerprint: str
    files: int
    burnt: bool = False


Draw = Callable[[Matter, Path], None]
"""Writes what is printed into the folder: ``RULE_SHEET``, ``SLIPS``, ``SHARE_SLIPS``."""


def proposed_folder(parent: Path, plan: Plan) -> Path:
    """A folder in ``parent`` that is not there yet, named for the vote and the day."""
    wanted = files.fit(plan.title, f" {plan.made}", otherwise="票决")
    path, turn = parent / wanted, 1
    while files.is_there(path):
        turn += 1
        path = parent / f"{wanted}（{turn}）"
    return path


def prepare(plan: Plan, target: Path, draw: Draw, progress: Progress | None = None) -> Prepared:
    """Make package, credentials, key shares and all paper in a new folder.

    Args:
        plan: what to make.
        target: a folder that is not there, or empty.
        draw: writes the paper.
        progress: told of codes that are drawn and files that are written.

    Raises:
        VotingError: the plan contradicts itself, the folder holds something, or it cannot be
            written; nothing is there then that was not there before.
    """
    for sentence in read(plan).problems.values():
        raise VotingError(say("{sentence}没有生成任何文件，请改正后再试。", sentence=sentence))
    _check(target)
    committee, shares = keys.make_committee(plan.rules.keepers, plan.rules.needed)
    made = credentials.make(plan.credentials)
    secretariat = keys.make_secretariat()
    data = package.encode(_package(plan, committee, made), secretariat)
    fingerprint = package.decode(data).fingerprint
    steps = _Steps(progress, 2 * len(made) + len(shares) + 3)
    with chinese():  # it stands on the rule sheet
        reading = read(plan)
    matter = Matter(
        plan=plan,
        reading=reading,
        fingerprint=fingerprint,
        slips=_shuffled(made, steps),
        shares=tuple(Slip(each.number, each.code, qr.squares(each.code)) for each in shares),
    )
    contents = {
        PACKAGE: data,
        SECRETARIAT: secretariat.text.encode(),
        HANDING_OUT: _handing_out(plan, fingerprint).encode("utf-8-sig"),
        **_credential_files(matter.slips),
        **_share_files(shares),
    }
    moment = package.decode(data).moment
    _write_whole(target, contents, lambda at: draw(matter, at), moment, steps)
    return Prepared(folder=target, plan=plan, fingerprint=fingerprint, files=len(contents) + 3)


def _package(plan: Plan, committee: keys.CommitteePublic, made: tuple[Credential, ...]) -> Package:
    return Package(
        title=plan.title.strip(),
        rules=plan.rules,
        projects=rounds.numbered(plan.projects),
        committee=committee,
        credentials=tuple(sorted(each.public for each in made)),
        made=plan.made,
        demo=plan.demo,
        kind=plan.kind,
    )


class _Steps:
    """Counts, and tells of each."""

    def __init__(self, progress: Progress | None, of: int) -> None:
        self._progress = progress
        self._of = of
        self._done = 0

    def step(self) -> None:
        self._done += 1
        if self._progress is not None:
            self._progress(self._done, self._of)


def _shuffled(made: tuple[Credential, ...], steps: _Steps) -> tuple[Slip, ...]:
    codes = [each.code for each in made]
    secrets.SystemRandom().shuffle(codes)
    slips = []
    for code in codes:
        slips.append(Slip(0, code, qr.squares(code)))
        steps.step()
    return tuple(slips)


def _credential_files(slips: tuple[Slip, ...]) -> dict[str, bytes]:
    """A file each, in another order than the slips; its name tells nothing."""
    others = list(slips)
    secrets.SystemRandom().shuffle(others)
    return {
        f"{CREDENTIALS}/凭证-{secrets.token_hex(8)}{credentials.SUFFIX}": credentials.read_code(
            slip.code
        ).text.encode()
        for slip in others
    }


def _share_files(shares: tuple[KeyShare, ...]) -> dict[str, bytes]:
    return {
        f"{SHARES}/开票钥匙-{share.number}{keys.SHARE_SUFFIX}": share.text.encode()
        for share in shares
    }


def handing_out(plan: Plan, *, burnt: bool = False) -> tuple[tuple[str, str], ...]:
    """Each part of the folder, and who gets it."""
    given = plan.rules
    gone = "已从这里删去。"
    first = (PACKAGE, "发给每位代表和计票台，可以公开。编号不同的不是这一份。")
    return (
        first,
        (RULE_SHEET, "随票决包一起发，可以公开。"),
        (
            f"{CREDENTIALS}（{plan.credentials} 份）",
            gone
            if burnt
            else "每位代表一份，随机发放，不登记谁拿到哪一份。纸条与文件内容相同，发一种即可；"
            "发完后请从这里删去。",
        ),
        (
            f"{SHARES}（{given.keepers} 份）",
            gone
            if burnt
            else f"每位保管人一份，{given.needed} 人到场才能开票；不足份数时，谁也打不开选票。"
            "交接后请从这里删去。",
        ),
        (
            SECRETARIAT,
            "由秘书处保存，制作下一轮票决包时要用。没有另加密码，请放在他人打不开的地方。",
        ),
    )


@in_chinese
def _handing_out(plan: Plan, fingerprint: str) -> str:
    """The same, to be read without this program."""
    heads = (
        f"{plan.title.strip()}（{'，'.join(plan.badges)}）",
        f"票决包编号 {fingerprint}，{plan.made} 生成",
        "",
    )
    parts = (f"{name}：{words}" for name, words in handing_out(plan))
    return "\r\n".join((*heads, *parts, ""))


def burn(made: Prepared) -> Prepared:
    """Take credentials and shares out of the folder, once they are handed out.

    Their bytes are written over first; a disk that keeps old blocks may still hold them.

    Raises:
        VotingError: not all could be taken out.
    """
    try:
        for name in (CREDENTIALS, SHARES):
            at = made.folder / name
            for path in at.rglob("*") if at.is_dir() else ():
                # They may have been sorted into folders; what a link leads to is not ours.
                if path.is_file() and not path.is_symlink():
                    _write_over(path)
            if at.is_dir():
                shutil.rmtree(at)
    except OSError as error:
        message = say(
            "“{name}”里的凭证或钥匙没有全部删去（{strerror}）。票决包没有改动，"
            "请关闭正在使用它们的程序，再删一次。",
            name=made.folder.name,
            strerror=error.strerror,
        )
        raise VotingError(message) from error
    return structs.replace(made, burnt=True)


def _write_over(path: Path) -> None:
    with path.open("r+b") as file:
        file.write(bytes(path.stat().st_size))
        file.flush()
        os.fsync(file.fileno())


def _check(target: Path) -> None:
    """Refuse a folder that holds something.

    Raises:
        VotingError: it does.
    """
    try:
        taken = target.exists() and (not target.is_dir() or any(target.iterdir()))
    except OSError as error:
        raise _unwritten(target, error) from error
    if taken:
        message = say(
            "“{target}”里已有文件，没有覆盖，也没有生成任何文件。请另选一个空文件夹。",
            target=target,
        )
        raise VotingError(message)


def _unwritten(target: Path, error: Exception) -> VotingError:
    message = say(
        "写不出“{target}”（{why}）。没有留下任何文件，请检查文件夹的权限和磁盘空间，或换一个位置。",
        target=target,
        why=files.why(error),
    )
    return VotingError(message)


def _write_whole(
    target: Path,
    contents: Mapping[str, bytes],
    draw: Callable[[Path], None],
    moment: float,
    steps: _Steps,
) -> None:
    """Write everything beside ``target``, then give it its name; all files are of one time.

    Raises:
        VotingError: it cannot be written; nothing is left.
    """
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _sweep(target.parent)
        part.mkdir()
        for name in (CREDENTIALS, SHARES):
            (part / name).mkdir(mode=0o700)
        for name, data in contents.items():
            _write(part / name, data)
            steps.step()
        draw(part)
        for path in [*part.rglob("*"), part]:
            os.utime(path, (moment, moment))
        if target.exists():
            target.rmdir()
        part.rename(target)
    except (OSError, ValueError) as error:
        raise _unwritten(target, error) from error
    finally:
        with contextlib.suppress(OSError):
            if part.exists():
                shutil.rmtree(part)


def _sweep(parent: Path) -> None:
    """Remove what a killed program had begun to make: it holds what is secret."""
    for rest in parent.glob(".*.part"):
        if (rest / CREDENTIALS).is_dir() and (rest / SHARES).is_dir():
            shutil.rmtree(rest)


def _write(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        if path.name == SECRETARIAT:
            path.chmod(0o600)
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def next_package(
    of: Package, following: NextRound, *, previous: str, key_text: str, made: str
) -> bytes:
    """The file of the package of a further round, for the same credentials and committee.

    Args:
        of: the package of the round that was counted.
        following: what the next round holds.
        previous: SHA-256 of that round's result.
        key_text: what the file of the secretariat's key holds.
        made: ISO date.

    Raises:
        VotingError: the key is none, or not the one that signed the first round.
    """
    key = keys.read_secretariat(key_text)
    if key.public != of.secretariat:
        message = say(
            "这不是制作本次票决包的秘书处密钥。没有生成下一轮，"
            "请选择上一轮文件夹里的“{secretariat}”。",
            secretariat=SECRETARIAT,
        )
        raise VotingError(message)
    return package.encode(
        structs.replace(
            of,
            rules=following.rules,
            projects=following.projects,
            round=following.number,
            previous=previous,
            made=made,
        ),
        key,
    )
