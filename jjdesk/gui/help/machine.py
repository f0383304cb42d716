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

_BUNDLED = ("JJ Sans SC", "JJ Serif SC")


def examine() -> tuple[Finding, ...]:
    """Look at Qt, the fonts and the printers."""
    if sys.platform == "linux":
        # Without a screen, or a library of it, Qt would end the process.
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QGuiApplication.instance() or QGuiApplication([])
    qt = Finding("界面", Verdict.WELL, f"Qt {qVersion()}（PySide6），文字能显示")
    found = (qt, screen_font(), page_faces(), printers(QPrinterInfo.availablePrinterNames))
    del app
    return found


def screen_font() -> Finding:
    """Whether Chinese can be shown: by a face of the system's, else by our own."""
    family = theme.sans_families()[0]
    if family not in _BUNDLED:
        return Finding("界面字体", Verdict.WELL, f"{family}（本机）")
    loaded = QFontDatabase.hasFamily(family)
    if loaded:
        return Finding("界面字体", Verdict.WELL, "思源黑体（程序自带）")
    return Finding(
        "界面字体",
        Verdict.LACK,
        "本机没有汉字字体，程序自带的也读不出来",
        "请重新安装本程序，或安装一种汉字字体（Debian：fonts-noto-cjk）。",
    )


def page_faces() -> Finding:
    """Whether the machine has the faces of official documents (GB/T 9704)."""
    wanted = (Role.FANG, Role.KAI, Role.TITLE)
    missing = [role.value for role in wanted if not faces.cut(role).own]
    if not missing:
        return Finding("公文字体", Verdict.WELL, "仿宋、楷体、小标宋都有")
    return Finding(
        "公文字体",
        Verdict.NOTE,
        f"本机没有{'、'.join(missing)}，打印和 PDF 以自带的思源宋体代替",
        "要按公文格式用仿宋、楷体、小标宋，请安装这些字体；WPS 和 Windows 都带有仿宋、楷体。",
    )


def printers(names: Callable[[], list[str]]) -> Finding:
    """Which printers there are."""
    found = names()
    if found:
        return Finding("打印机", Verdict.WELL, "、".join(found))
    return Finding(
        "打印机",
        Verdict.NOTE,
        "没有找到打印机",
        "请在系统设置里添加打印机；没有打印机也可以另存为 PDF，拿到别处打印。",
    )
