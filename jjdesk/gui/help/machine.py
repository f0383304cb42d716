"""What only Qt can say of this machine: its version, fonts and printers, for ``jjdesk doctor``."""

import os
import sys
from collections.abc import Callable

from PySide6.QtCore import qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtPrintSupport import QPrinterInfo

from jjdesk.gui import theme
from jjdesk.gui.paper import faces
from jjdesk.gui.paper.faces import Role
from jjdesk.services.checkup import Finding, Verdict
from jjdesk.words import say

_BUNDLED = ("JJ Sans SC", "JJ Serif SC")


def examine() -> tuple[Finding, ...]:
    """Look at Qt, the fonts and the printers."""
    if sys.platform == "linux":
        # Without a screen, or a library of it, Qt would end the process.
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QGuiApplication.instance() or QGuiApplication([])
    qt = Finding(
        say("界面"), Verdict.WELL, say("Qt {qversion}（PySide6），文字能显示", qversion=qVersion())
    )
    found = (qt, screen_font(), page_faces(), printers(QPrinterInfo.availablePrinterNames))
    del app
    return found


def screen_font() -> Finding:
    """Whether Chinese can be shown: by a face of the system's, else by our own."""
    family = theme.sans_families()[0]
    if family not in _BUNDLED:
        return Finding(say("界面字体"), Verdict.WELL, say("{family}（本机）", family=family))
    loaded = QFontDatabase.hasFamily(family)
    if loaded:
        return Finding(say("界面字体"), Verdict.WELL, say("思源黑体（程序自带）"))
    return Finding(
        say("界面字体"),
        Verdict.LACK,
        say("本机没有汉字字体，程序自带的也读不出来"),
        say("请重新安装本程序，或安装一种汉字字体（Debian：fonts-noto-cjk）。"),
    )


def page_faces() -> Finding:
    """Whether the machine has the faces of official documents (GB/T 9704)."""
    wanted = (Role.FANG, Role.KAI, Role.TITLE)
    missing = [say(role.value) for role in wanted if not faces.cut(role).own]
    if not missing:
        return Finding(say("公文字体"), Verdict.WELL, say("仿宋、楷体、小标宋都有"))
    return Finding(
        say("公文字体"),
        Verdict.NOTE,
        say("本机没有{names}，打印和 PDF 以自带的思源宋体代替", names=say("、").join(missing)),
        say("要按公文格式用仿宋、楷体、小标宋，请安装这些字体；WPS 和 Windows 都带有仿宋、楷体。"),
    )


def printers(names: Callable[[], list[str]]) -> Finding:
    """Which printers there are."""
    found = names()
    if found:
        return Finding(say("打印机"), Verdict.WELL, say("、").join(found))
    return Finding(
        say("打印机"),
        Verdict.NOTE,
        say("没有找到打印机"),
        say("请在系统设置里添加打印机；没有打印机也可以另存为 PDF，拿到别处打印。"),
    )
