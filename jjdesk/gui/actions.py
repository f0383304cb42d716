"""Every act with its key, in one table: menus, tooltips and the page of keys come from it."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from jjdesk.gui.widgets.naming import named


class Act(StrEnum):
    """What a user can do from the keyboard."""

    NEXT = "next"
    PREVIOUS = "previous"
    NOTE = "note"
    SEARCH = "search"
    SECTOR = "sector"
    WITH_TARGET = "with_target"
    ANNOTATED = "annotated"
    CLEAR = "clear"
    ONE = "one"
    ALL = "all"
    OUTLINE = "outline"
    MARGIN = "margin"
    LARGER = "larger"
    SMALLER = "smaller"
    NORMAL = "normal"
    SCHEME = "scheme"
    FACE = "face"
    KEYS = "keys"
    ABOUT = "about"
    QUIT = "quit"


GROUP_STARTS = frozenset({Act.SEARCH, Act.ONE, Act.LARGER, Act.KEYS})
"""Acts above which the menu draws a line."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An act's name on screen and its keys, the first one shown."""

    name: str
    keys: tuple[str, ...]


def table() -> dict[Act, Entry]:
    """All acts in the order of the menu; names in the language of the interface."""
    tr = QCoreApplication.translate
    return {
        Act.NEXT: Entry(tr("Act", "下一条"), ("J",)),
        Act.PREVIOUS: Entry(tr("Act", "上一条"), ("K",)),
        Act.NOTE: Entry(tr("Act", "写批注"), ("N",)),
        Act.SEARCH: Entry(tr("Act", "搜索"), ("/", "Ctrl+F")),
        Act.SECTOR: Entry(tr("Act", "选领域"), ("S",)),
        Act.WITH_TARGET: Entry(tr("Act", "只看有目标的"), ("G",)),
        Act.ANNOTATED: Entry(tr("Act", "只看有批注的"), ("B",)),
        Act.CLEAR: Entry(tr("Act", "清除搜索与筛选"), ("Esc",)),
        Act.ONE: Entry(tr("Act", "边栏：本条"), ("Ctrl+1",)),
        Act.ALL: Entry(tr("Act", "边栏：全部批注"), ("Ctrl+2",)),
        Act.OUTLINE: Entry(tr("Act", "显示或隐藏目录"), ("F9",)),
        Act.MARGIN: Entry(tr("Act", "显示或隐藏边栏"), ("F10",)),
        Act.LARGER: Entry(tr("Act", "放大文字"), ("Ctrl+=", "Ctrl++")),
        Act.SMALLER: Entry(tr("Act", "缩小文字"), ("Ctrl+-",)),
        Act.NORMAL: Entry(tr("Act", "文字恢复 100 %"), ("Ctrl+0",)),
        Act.SCHEME: Entry(tr("Act", "浅色或深色"), ("Ctrl+D",)),
        Act.FACE: Entry(tr("Act", "宋体或黑体"), ("Ctrl+E",)),
        Act.KEYS: Entry(tr("Act", "全部按键"), ("?",)),
        Act.ABOUT: Entry(tr("Act", "关于"), ()),
        Act.QUIT: Entry(tr("Act", "退出"), ("Ctrl+Q",)),
    }


def build(parent: QWidget) -> dict[Act, QAction]:
    """A ``QAction`` for each act, owned by ``parent`` and heard in its whole window."""
    actions = {}
    for act, entry in table().items():
        action = named(QAction(entry.name, parent), act.value)
        action.setShortcuts([QKeySequence(key) for key in entry.keys])
        parent.addAction(action)
        actions[act] = action
    return actions


def stance_action(parent: QWidget, number: int) -> QAction:
    """The act behind the keys 1 to 5; its object name is the number."""
    action = named(QAction(parent), str(number))
    action.setShortcut(QKeySequence(str(number)))
    parent.addAction(action)
    return action
