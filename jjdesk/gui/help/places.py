"""Where in the manual it is told what the keyboard is in: by room, and more exactly by widget."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtWidgets import QWidget

from jjdesk.gui import rooms

START: Final = "打开与阅读"

ROOMS: Final[Mapping[str, str]] = MappingProxyType(
    {
        rooms.REPORT: START,
        rooms.CHARTS: "图表",
        rooms.VOTE: "票决",
        rooms.NOTES: "全部批注",
        rooms.PROGRESS: "跟进",
        rooms.SUMMARY: "摘要",
        rooms.LIBRARY: "资料",
    }
)
"""The heading of each room."""

WIDGETS: Final[Mapping[str, str]] = MappingProxyType(
    {
        # Sheets over the window
        "AboutDialog": "安装、升级、卸载",
        "AskSheet": "计票台",
        "BackupSheet": "备份与恢复",
        "ClosingSheet": "计票台",
        "ConflictDialog": "交换批注",
        "ErratumSheet": "更正",
        "FilterNameDialog": "查找与筛选",
        "FilterNamesDialog": "查找与筛选",
        "FilterTownsSheet": "查找与筛选",
        "HistoryDialog": "写批注",
        "IdentitySheet": "交换批注",
        "ImportSheet": "资料",
        "KeysDialog": "全部按键",
        "LicencesDialog": "安装、升级、卸载",
        "OpeningSheet": "计票台",
        "PackExportSheet": "交换批注",
        "PackFolderSheet": "交换批注",
        "PackPreviewSheet": "交换批注",
        "PassphraseSheet": "密码与锁定",
        "PlacesSheet": "资料",
        "PresidiumSheet": "计票报告单",
        "Preview": "摘要",
        "ProjectImportSheet": "名单与意向",
        "Projector": "计票台",
        "ProposalsSheet": "跟进",
        "RestoreSheet": "备份与恢复",
        "StatusSheet": "跟进",
        "TagsDialog": "写批注",
        "TargetSheet": "更正",
        "TemplatesDialog": "写批注",
        "UnsavedDialog": "工作簿与断电",
        "VerifiedSheet": "核对一次票决",
        # Parts of rooms
        "BallotLeaf": "投票",
        "ComparisonPanel": "年度对照",
        "FilterBar": "查找与筛选",
        "FilterPanel": "查找与筛选",
        "FigureCard": "目标与节点",
        "NoteForm": "写批注",
        "ProjectsLeaf": "名单与意向",
        "SearchResults": "查找与筛选",
        "SecretariatLeaf": "秘书处",
        "StationLeaf": "计票台",
        "StationResult": "计票报告单",
        "TasksPanel": "任务表",
        "UnlockPage": "密码与锁定",
    }
)
"""The heading of each sheet, and of parts of rooms that have one of their own."""


def heading_of(widget: QWidget | None, room: str) -> str:
    """The heading for ``widget``, where the keyboard is.

    Its own, that of what holds it, or that of the ``room`` that is shown.
    """
    while widget is not None:
        if type(widget).__name__ in WIDGETS:
            return WIDGETS[type(widget).__name__]
        widget = widget.parentWidget()
    return ROOMS.get(room, START)
