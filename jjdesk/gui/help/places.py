"""Where in the manual it is told what the keyboard is in: by room, and more exactly by widget."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtWidgets import QWidget

from jjdesk.gui import rooms
from jjdesk.words import say, to_say

START: Final = to_say("打开与阅读", about="manual")

ROOMS: Final[Mapping[str, str]] = MappingProxyType(
    {
        rooms.REPORT: START,
        rooms.CHARTS: to_say("图表", about="manual"),
        rooms.VOTE: to_say("票决", about="manual"),
        rooms.NOTES: to_say("全部批注", about="manual"),
        rooms.PROGRESS: to_say("跟进", about="manual"),
        rooms.SUMMARY: to_say("摘要", about="manual"),
        rooms.LIBRARY: to_say("资料", about="manual"),
    }
)
"""The heading of each room."""

WIDGETS: Final[Mapping[str, str]] = MappingProxyType(
    {
        # Sheets over the window
        "AboutDialog": to_say("安装、升级、卸载", about="manual"),
        "AskSheet": to_say("计票台", about="manual"),
        "BackupSheet": to_say("备份与恢复", about="manual"),
        "ClosingSheet": to_say("计票台", about="manual"),
        "ConflictDialog": to_say("交换批注", about="manual"),
        "ErratumSheet": to_say("更正", about="manual"),
        "FilterNameDialog": to_say("查找与筛选", about="manual"),
        "FilterNamesDialog": to_say("查找与筛选", about="manual"),
        "FilterTownsSheet": to_say("查找与筛选", about="manual"),
        "HistoryDialog": to_say("写批注", about="manual"),
        "IdentitySheet": to_say("交换批注", about="manual"),
        "ImportSheet": to_say("资料", about="manual"),
        "KeysDialog": to_say("全部按键", about="manual"),
        "LicencesDialog": to_say("安装、升级、卸载", about="manual"),
        "OpeningSheet": to_say("计票台", about="manual"),
        "PackExportSheet": to_say("交换批注", about="manual"),
        "PackFolderSheet": to_say("交换批注", about="manual"),
        "PackPreviewSheet": to_say("交换批注", about="manual"),
        "PassphraseSheet": to_say("密码与锁定", about="manual"),
        "PlacesSheet": to_say("资料", about="manual"),
        "PresidiumSheet": to_say("计票报告单", about="manual"),
        "Preview": to_say("摘要", about="manual"),
        "ProjectImportSheet": to_say("名单与意向", about="manual"),
        "Projector": to_say("计票台", about="manual"),
        "ProposalsSheet": to_say("跟进", about="manual"),
        "RestoreSheet": to_say("备份与恢复", about="manual"),
        "StatusSheet": to_say("跟进", about="manual"),
        "TagsDialog": to_say("写批注", about="manual"),
        "TargetSheet": to_say("更正", about="manual"),
        "TemplatesDialog": to_say("写批注", about="manual"),
        "UnsavedDialog": to_say("工作簿与断电", about="manual"),
        "VerifiedSheet": to_say("核对一次票决", about="manual"),
        # Parts of rooms
        "BallotLeaf": to_say("投票", about="manual"),
        "ComparisonPanel": to_say("年度对照", about="manual"),
        "FilterBar": to_say("查找与筛选", about="manual"),
        "FilterPanel": to_say("查找与筛选", about="manual"),
        "FigureCard": to_say("目标与节点", about="manual"),
        "NoteForm": to_say("写批注", about="manual"),
        "ProjectsLeaf": to_say("名单与意向", about="manual"),
        "SearchResults": to_say("查找与筛选", about="manual"),
        "SecretariatLeaf": to_say("秘书处", about="manual"),
        "StationLeaf": to_say("计票台", about="manual"),
        "StationResult": to_say("计票报告单", about="manual"),
        "TasksPanel": to_say("任务表", about="manual"),
        "UnlockPage": to_say("密码与锁定", about="manual"),
    }
)
"""The heading of each sheet, and of parts of rooms that have one of their own."""


def heading_of(widget: QWidget | None, room: str) -> str:
    """The heading for ``widget``, where the keyboard is.

    Its own, that of what holds it, or that of the ``room`` that is shown.
    """
    while widget is not None:
        if type(widget).__name__ in WIDGETS:
            return say(WIDGETS[type(widget).__name__], about="manual")
        widget = widget.parentWidget()
    return say(ROOMS.get(room, START), about="manual")
