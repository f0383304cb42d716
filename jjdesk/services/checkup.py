"""What this machine lacks for the program, and how to mend it; all but what only Qt can say.

Nothing is changed: a file is made beside the workbook and taken away again, to see whether it can
be.
"""

import ctypes
import errno
import os
import platform
import shutil
import stat
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Final

from msgspec import Struct

from jjdesk import __version__, files
from jjdesk.errors import UserError
from jjdesk.services import protection, repairing
from jjdesk.store import container
from jjdesk.words import say

_ROOM: Final = 200 * 2**20
"""Bytes that should be free: a workbook, its copies, and what it writes meanwhile."""
_PRIVATE: Final = stat.S_IRWXG | stat.S_IRWXO
_LIBRARIES: Final = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-shape.so.0": "libxcb-shape0",
}
"""What Qt expects of a Linux system, with Debian's package of each."""
_METHODS: Final = ("fcitx", "ibus")
_OLD_SYSTEM: Final = "GLIBC"
"""In the loader's complaint, as ``GLIBC_2.34``, or ``GLIBCXX``: what is older than wanted."""


class Verdict(StrEnum):
    """How much a finding matters."""

    WELL = say("正常")
    NOTE = say("注意")
    """Something is missing that the program does without."""
    LACK = say("缺少")


class Finding(Struct, frozen=True):
    """One thing that was looked at; ``mend`` says what to do, empty where nothing is to be done."""

    name: str
    verdict: Verdict
    words: str
    mend: str = ""


def examine(workbook: Path) -> tuple[Finding, ...]:
    """Look at versions, libraries, input method, folder, disk and workbook; quick but the last."""
    return (
        _versions(),
        *_libraries(sys.platform),
        screen(os.environ, sys.platform),
        input_method(os.environ, sys.platform),
        folder(workbook.parent),
        disk(workbook.parent),
        soundness(workbook),
    )


def is_well(findings: Iterable[Finding]) -> bool:
    """Whether nothing is lacking."""
    return all(finding.verdict is not Verdict.LACK for finding in findings)


def report(findings: Iterable[Finding]) -> str:
    """The findings as lines, what to do about each below it; ends with a newline."""
    lines = []
    for finding in findings:
        lines.append(
            say(
                "{verdict}  {name}：{said}",
                verdict=finding.verdict,
                name=finding.name,
                said=finding.words,
            )
        )
        if finding.mend:
            lines.append(say("      办法：{mend}", mend=finding.mend))
    return "\n".join(lines) + "\n"


def _versions() -> Finding:
    words = say(
        "江津代表工作台 {version}，Python {python_version}，"
        "SQLite {sqlite_version}，{system} {release}",
        version=__version__,
        python_version=platform.python_version(),
        sqlite_version=container.sqlite_version(),
        system=platform.system(),
        release=platform.release(),
    )
    return Finding(say("版本"), Verdict.WELL, words)


def _libraries(system: str) -> tuple[Finding, ...]:
    return (libraries(_can_load),) if system == "linux" else ()


def _can_load(soname: str) -> bool:
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def libraries(can_load: Callable[[str], bool]) -> Finding:
    """Whether the shared libraries that Qt expects of Linux are there."""
    missing = [soname for soname in _LIBRARIES if not can_load(soname)]
    if not missing:
        return Finding(say("系统库"), Verdict.WELL, say("{count} 个都在", count=len(_LIBRARIES)))
    packages = " ".join(_LIBRARIES[soname] for soname in missing)
    return Finding(
        say("系统库"),
        Verdict.LACK,
        say("没有 {names}，窗口可能打不开", names=say("、").join(missing)),
        say(
            "请管理员运行 sudo apt-get install {packages}（其他系统请装同名的软件包）。",
            packages=packages,
        ),
    )


def screen(environment: Mapping[str, str], system: str) -> Finding:
    """Whether there is a screen to open a window on: on Linux, what the session says of it."""
    name = say("屏幕")
    if system != "linux":
        return Finding(name, Verdict.WELL, say("由系统提供"))
    if any(environment.get(key) for key in ("DISPLAY", "WAYLAND_DISPLAY")):
        return Finding(name, Verdict.WELL, say("登录的是桌面"))
    return Finding(
        name,
        Verdict.NOTE,
        say("这次登录没有桌面（如从远程终端进来），窗口打不开"),
        say("请到这台电脑前登录桌面，再打开程序；命令行不受影响。"),
    )


def input_method(
    environment: Mapping[str, str],
    system: str,
    has: Callable[[str], object] = shutil.which,
) -> Finding:
    """Whether Chinese can be typed: on Linux, what the session says of its input method.

    ``has`` tells whether there is a program of that name.
    """
    name = say("输入法")
    if system != "linux":
        return Finding(name, Verdict.WELL, say("由系统提供"))
    keys = ("QT_IM_MODULES", "QT_IM_MODULE", "GTK_IM_MODULE", "XMODIFIERS")
    told = " ".join(environment.get(key, "") for key in keys)
    known = next((method for method in _METHODS if method in told), "")
    if known == "fcitx" and has("fcitx") and not has("fcitx5"):
        return Finding(
            name,
            Verdict.NOTE,
            say("本次登录使用 fcitx 4，在本程序里可能打不出汉字"),
            say("如打不出汉字，请改装 fcitx5 或 ibus 的拼音，注销后重新登录。"),
        )
    if known:
        return Finding(name, Verdict.WELL, say("本次登录使用 {known}", known=known))
    return Finding(
        name,
        Verdict.NOTE,
        say("这次登录没有说明用哪种输入法，可能打不出汉字"),
        say("如打不出汉字，请在系统设置里启用 fcitx5 或 ibus 的拼音，注销后重新登录。"),
    )


def folder(place: Path) -> Finding:
    """Whether the folder of the workbook can be written, and is nobody else's to read."""
    name = say("资料文件夹")
    nearest = files.nearest(place)
    try:
        with tempfile.NamedTemporaryFile(dir=nearest, prefix=".jjdesk-"):
            pass
    except OSError as error:
        mend = say("请改正这个文件夹的权限，或用 --workbook 换一个能写的地方。")
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            mend = say("请腾出磁盘空间，或用 --workbook 换一个能写的地方。")
        words = say("“{place}”不能写入（{why}），批注无法保存", place=place, why=files.why(error))
        return Finding(name, Verdict.LACK, words, mend)
    if nearest != place:
        return Finding(
            name, Verdict.WELL, say("“{place}”还没有，第一次打开程序时建立", place=place)
        )
    if os.name == "posix" and place.stat().st_mode & _PRIVATE:
        return Finding(
            name,
            Verdict.NOTE,
            say("“{place}”能写入；同一台电脑的其他用户也能看到里面的文件名", place=place),
            say("只给自己用，请运行 chmod 700 '{place}'。", place=place),
        )
    return Finding(name, Verdict.WELL, say("“{place}”能写入，只有您能打开", place=place))


def no_window(why: str) -> Finding:
    """Qt could not even be loaded, for the reason that its own error gives."""
    mend = say("请先补上缺少的系统库；都在时，请重新安装本程序。")
    if _OLD_SYSTEM in why:
        mend = say("这台电脑的系统比程序要的旧：请换用为老系统做的安装包，或升级系统。")
    words = say("Qt 装不起来（{why}），窗口打不开", why=why)
    return Finding(say("界面"), Verdict.LACK, words, mend)


def disk(place: Path) -> Finding:
    """Whether there is room for a workbook and its copies."""
    free = shutil.disk_usage(files.nearest(place)).free
    words = say("还有 {free:,.0f} MB", free=free / 2**20)
    if free >= _ROOM:
        return Finding(say("磁盘空间"), Verdict.WELL, words)
    return Finding(
        say("磁盘空间"),
        Verdict.LACK,
        say("{said}，保存和备份可能失败", said=words),
        say("请至少腾出 {room} MB；清空回收站常常就够了。", room=_ROOM // 2**20),
    )


def soundness(workbook: Path) -> Finding:
    """Whether the workbook is sound from the first page to the last."""
    name = say("工作簿")
    try:
        if not container.occupied(workbook):
            return Finding(name, Verdict.WELL, say("还没有，第一次打开程序时建立"))
        if protection.is_to_be_unlocked(workbook):
            return Finding(
                name,
                Verdict.NOTE,
                say("“{name}”设有密码，没有逐页检查", name=workbook.name),
                say("请打开程序，输入密码，在菜单“资料”的“备份与恢复”里点“检查工作簿”。"),
            )
        health = repairing.examine(workbook)
    except UserError as error:
        return Finding(
            name, Verdict.LACK, str(error), say("工作簿的位置：“{workbook}”。", workbook=workbook)
        )
    if health.sound:
        return Finding(
            name, Verdict.WELL, say("“{name}”逐页检查过，没有发现问题", name=workbook.name)
        )
    return Finding(
        name,
        Verdict.LACK,
        say("“{name}”有损坏的地方；程序没有改动它", name=workbook.name),
        say("请打开程序，在菜单“资料”的“备份与恢复”里先抢救，再选一份备份恢复。"),
    )
