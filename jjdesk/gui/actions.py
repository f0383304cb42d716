"""Every act with its key, in one table: menus, tooltips and the page of keys come from it."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from jjdesk.gui.widgets.naming import named


class Act(StrEnum):
    """What a user can do from the keyboard."""

    NEXT = "next"
    PREVIOUS = "previous"
    NOTE = "note"
    NOTE_SECTION = "note_section"
    NOTE_REPORT = "note_report"
    EDIT = "edit"
    FREE = "free"
    AMEND = "amend"
    STANCE = "stance"
    IMPORTANCE = "importance"
    TAG = "tag"
    LINK = "link"
    FOLLOW_UP = "follow_up"
    TEMPLATE = "template"
    SHARE = "share"
    HISTORY = "history"
    REMOVE = "remove"
    NEXT_NOTE = "next_note"
    PREVIOUS_NOTE = "previous_note"
    NOTE_MENU = "note_menu"
    SAVE_AND_NEXT = "save_and_next"
    TAGS = "tags"
    CORRECT = "correct"
    PROGRESS = "set_progress"
    READING_MODE = "reading_mode"
    FIRST_UNREAD = "first_unread"
    UNREAD = "unread"
    ALL_UNREAD = "all_unread"
    UNDO = "undo"
    REDO = "redo"
    SEARCH = "search"
    EVERYWHERE = "search_everywhere"
    FILTERS = "filters"
    SECTOR = "sector"
    CONSTITUENCY = "constituency"
    WITH_TARGET = "with_target"
    ANNOTATED = "annotated"
    SAVE_FILTER = "save_filter"
    SAVED_FILTERS = "saved_filters"
    CLEAR = "clear"
    IMPORT = "import"
    PASTE = "paste"
    EXPORT_NOTES = "export_notes"
    IMPORT_NOTES = "import_notes"
    EXCHANGE_FOLDER = "exchange_folder"
    IDENTITY = "identity"
    EXPORT_ALL = "export_all"
    RESTORE_ALL = "restore_all"
    BACKUPS = "backups"
    ONE = "one"
    ALL = "all"
    OUTLINE = "outline"
    MARGIN = "margin"
    LARGER = "larger"
    SMALLER = "smaller"
    NORMAL = "normal"
    SCHEME = "scheme"
    FACE = "face"
    CHINESE = "chinese"
    ENGLISH = "english"
    MENU = "menu_of_acts"
    TAKE_OVER = "take_over"
    PROTECT = "protect"
    LOCK = "lock"
    MANUAL = "manual"
    KEYS = "keys"
    ABOUT = "about"
    QUIT = "quit"


NOTING = (
    Act.NOTE,
    Act.NOTE_SECTION,
    Act.NOTE_REPORT,
    Act.EDIT,
    Act.FREE,
    Act.AMEND,
    Act.STANCE,
    Act.IMPORTANCE,
    Act.TAG,
    Act.LINK,
    Act.FOLLOW_UP,
    Act.TEMPLATE,
    Act.SHARE,
    Act.REMOVE,
    Act.TAGS,
)
"""Acts that write notes."""
EXCHANGING = (Act.EXPORT_NOTES, Act.IMPORT_NOTES, Act.EXCHANGE_FOLDER, Act.IDENTITY)
"""Acts of many hands; what leaves is remembered in the workbook, too."""
WRITING = frozenset(
    {
        *NOTING,
        *EXCHANGING,
        Act.CORRECT,
        Act.PROGRESS,
        Act.SAVE_FILTER,
        Act.UNDO,
        Act.REDO,
        Act.IMPORT,
        Act.PASTE,
        Act.RESTORE_ALL,
    }
)
"""Acts that say why they do nothing while another window has the workbook."""
AT_PAGE = frozenset(
    {
        Act.NOTE_SECTION,
        Act.NOTE_REPORT,
        Act.CORRECT,
        Act.SEARCH,
        Act.EVERYWHERE,
        Act.FILTERS,
        Act.SECTOR,
        Act.CONSTITUENCY,
        Act.WITH_TARGET,
        Act.ANNOTATED,
        Act.SAVED_FILTERS,
        Act.CLEAR,
        Act.ONE,
        Act.ALL,
        Act.OUTLINE,
        Act.MARGIN,
        Act.MENU,
    }
)
"""Acts on what stands around the page: the reading mode is left for them."""


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
        Act.NOTE_SECTION: Entry(tr("Act", "批注本章节"), ("Shift+N",)),
        Act.NOTE_REPORT: Entry(tr("Act", "批注整篇报告"), ("Ctrl+Shift+N",)),
        Act.EDIT: Entry(tr("Act", "接着写所选批注"), ("E",)),
        Act.FREE: Entry(tr("Act", "不分类型"), ("0",)),
        Act.AMEND: Entry(tr("Act", "提修改意见"), ("A", "Alt+A")),
        Act.STANCE: Entry(tr("Act", "表态：赞成、有保留、不赞成"), ("P", "Alt+P")),
        Act.IMPORTANCE: Entry(tr("Act", "重要程度"), ("I", "Alt+I")),
        Act.TAG: Entry(tr("Act", "加标签"), ("T", "Alt+T")),
        Act.LINK: Entry(tr("Act", "关联另一条"), ("L", "Alt+L")),
        Act.FOLLOW_UP: Entry(tr("Act", "提醒日期"), ("D", "Alt+D")),
        Act.TEMPLATE: Entry(tr("Act", "常用开头…"), ("O", "Alt+O")),
        Act.SHARE: Entry(tr("Act", "共享或私有"), ("X", "Alt+X")),
        Act.HISTORY: Entry(tr("Act", "批注的历史…"), ("H", "Alt+H")),
        Act.REMOVE: Entry(tr("Act", "删除所选批注"), ("Del",)),
        Act.NEXT_NOTE: Entry(tr("Act", "下一条批注"), ("Alt+Down",)),
        Act.PREVIOUS_NOTE: Entry(tr("Act", "上一条批注"), ("Alt+Up",)),
        Act.NOTE_MENU: Entry(tr("Act", "批注的更多内容"), ("Ctrl+M",)),
        Act.SAVE_AND_NEXT: Entry(tr("Act", "写完，到下一条"), ("Ctrl+Return", "Ctrl+Enter")),
        Act.TAGS: Entry(tr("Act", "整理标签…"), ()),
        Act.CORRECT: Entry(tr("Act", "更正本条"), ("C",)),
        Act.PROGRESS: Entry(tr("Act", "记跟进：办到哪一步"), ("U",)),
        Act.READING_MODE: Entry(tr("Act", "阅读模式，或退出"), ("R", "F5")),
        Act.FIRST_UNREAD: Entry(tr("Act", "到第一条未读"), ("Shift+J",)),
        Act.UNREAD: Entry(tr("Act", "本条标为未读"), ("Shift+U",)),
        Act.ALL_UNREAD: Entry(tr("Act", "全部标为未读"), ()),
        Act.UNDO: Entry(tr("Act", "撤销"), ("Ctrl+Z",)),
        Act.REDO: Entry(tr("Act", "重做"), ("Ctrl+Y", "Ctrl+Shift+Z")),
        Act.SEARCH: Entry(tr("Act", "搜索"), ("/", "Ctrl+F")),
        Act.EVERYWHERE: Entry(tr("Act", "搜索全部资料"), ("Ctrl+Shift+F",)),
        Act.FILTERS: Entry(tr("Act", "全部筛选条件"), ("F",)),
        Act.SECTOR: Entry(tr("Act", "选领域"), ("S",)),
        Act.CONSTITUENCY: Entry(tr("Act", "只看我的选区"), ("M",)),
        Act.WITH_TARGET: Entry(tr("Act", "只看有目标的"), ("G",)),
        Act.ANNOTATED: Entry(tr("Act", "只看有批注的"), ("B",)),
        Act.SAVE_FILTER: Entry(tr("Act", "存下这个筛选…"), ("W",)),
        Act.SAVED_FILTERS: Entry(tr("Act", "已存的筛选"), ("Shift+W",)),
        Act.CLEAR: Entry(tr("Act", "清除搜索与筛选"), ("Esc",)),
        Act.IMPORT: Entry(tr("Act", "导入报告文件…"), ("Ctrl+O",)),
        Act.PASTE: Entry(tr("Act", "从剪贴板导入报告"), ("Ctrl+Shift+V",)),
        Act.EXPORT_NOTES: Entry(tr("Act", "导出我的批注…"), ("Ctrl+Shift+E",)),
        Act.IMPORT_NOTES: Entry(tr("Act", "导入批注…"), ("Ctrl+Shift+O",)),
        Act.EXCHANGE_FOLDER: Entry(tr("Act", "交换文件夹…"), ()),
        Act.IDENTITY: Entry(tr("Act", "我的姓名…"), ()),
        Act.EXPORT_ALL: Entry(tr("Act", "导出全部资料…"), ()),
        Act.RESTORE_ALL: Entry(tr("Act", "由导出的文件恢复…"), ()),
        Act.BACKUPS: Entry(tr("Act", "备份与恢复…"), ()),
        Act.ONE: Entry(tr("Act", "边栏：本条"), ("Ctrl+1",)),
        Act.ALL: Entry(tr("Act", "边栏：全部批注"), ("Ctrl+2",)),
        Act.OUTLINE: Entry(tr("Act", "显示或隐藏目录"), ("F9",)),
        Act.MARGIN: Entry(tr("Act", "显示或隐藏边栏"), ("F10",)),
        Act.LARGER: Entry(tr("Act", "放大文字"), ("Ctrl+=", "Ctrl++")),
        Act.SMALLER: Entry(tr("Act", "缩小文字"), ("Ctrl+-",)),
        Act.NORMAL: Entry(tr("Act", "文字恢复 100 %"), ("Ctrl+0",)),
        Act.SCHEME: Entry(tr("Act", "浅色、深色或高对比"), ("Ctrl+D",)),
        Act.FACE: Entry(tr("Act", "宋体或黑体"), ("Ctrl+E",)),
        # Each by its own name, for who cannot read the other.
        Act.CHINESE: Entry("中文", ()),
        Act.ENGLISH: Entry("English", ()),
        Act.MENU: Entry(tr("Act", "打开菜单"), ("F2",)),
        Act.TAKE_OVER: Entry(tr("Act", "接管工作簿"), ()),
        Act.PROTECT: Entry(tr("Act", "工作簿的密码…"), ()),
        Act.LOCK: Entry(tr("Act", "锁定"), ("Ctrl+L",)),
        Act.MANUAL: Entry(tr("Act", "使用手册"), ("F1",)),
        Act.KEYS: Entry(tr("Act", "全部按键"), ("?",)),
        Act.ABOUT: Entry(tr("Act", "关于"), ()),
        Act.QUIT: Entry(tr("Act", "退出"), ("Ctrl+Q",)),
    }


def menus() -> tuple[tuple[str, tuple[Act, ...]], ...]:
    """The menu: submenus with the acts in them, and at the end, without a name, what stands alone.

    Short enough for the window at twice the text size.
    """
    tr = QCoreApplication.translate
    return (
        (
            tr("Act", "承诺事项"),
            (
                Act.NEXT,
                Act.PREVIOUS,
                Act.CORRECT,
                Act.PROGRESS,
                Act.READING_MODE,
                Act.FIRST_UNREAD,
                Act.UNREAD,
                Act.ALL_UNREAD,
            ),
        ),
        (
            tr("Act", "批注"),
            (
                Act.NOTE,
                Act.NOTE_SECTION,
                Act.NOTE_REPORT,
                Act.EDIT,
                Act.AMEND,
                Act.SAVE_AND_NEXT,
                Act.NEXT_NOTE,
                Act.PREVIOUS_NOTE,
                Act.HISTORY,
                Act.SHARE,
                Act.REMOVE,
            ),
        ),
        (
            tr("Act", "批注内容"),
            (
                Act.FREE,
                Act.STANCE,
                Act.IMPORTANCE,
                Act.TAG,
                Act.LINK,
                Act.FOLLOW_UP,
                Act.TEMPLATE,
                Act.NOTE_MENU,
                Act.TAGS,
            ),
        ),
        (
            tr("Act", "查找"),
            (
                Act.SEARCH,
                Act.EVERYWHERE,
                Act.FILTERS,
                Act.SECTOR,
                Act.CONSTITUENCY,
                Act.WITH_TARGET,
                Act.ANNOTATED,
                Act.SAVE_FILTER,
                Act.SAVED_FILTERS,
                Act.CLEAR,
            ),
        ),
        (tr("Act", "交换批注"), EXCHANGING),
        (
            tr("Act", "资料"),
            (
                Act.IMPORT,
                Act.PASTE,
                Act.EXPORT_ALL,
                Act.RESTORE_ALL,
                Act.BACKUPS,
                Act.PROTECT,
            ),
        ),
        (tr("Act", "边栏与目录"), (Act.ONE, Act.ALL, Act.OUTLINE, Act.MARGIN)),
        (
            tr("Act", "文字、颜色、语言（Language）"),
            (
                Act.LARGER,
                Act.SMALLER,
                Act.NORMAL,
                Act.SCHEME,
                Act.FACE,
                Act.CHINESE,
                Act.ENGLISH,
            ),
        ),
        (tr("Act", "帮助"), (Act.MANUAL, Act.KEYS, Act.ABOUT)),
        ("", (Act.UNDO, Act.REDO, Act.TAKE_OVER, Act.LOCK, Act.QUIT)),
    )


def menu(parent: QWidget, actions: dict[Act, QAction]) -> QMenu:
    """The menu of all acts but the one that opens it."""
    result = named(QMenu(parent), "actsMenu")
    for title, acts in menus():
        below = result.addMenu(title) if title else result
        if not title:
            result.addSeparator()
        for act in acts:
            below.addAction(actions[act])
    return result


def room_action(parent: QWidget, label: str, number: int) -> QAction:
    """The act behind Alt and a number: go to the room of that number, counted from 1."""
    action = named(QAction(label, parent), f"room{number}")
    action.setShortcut(QKeySequence(room_key(number)))
    parent.addAction(action)
    return action


def room_key(number: int) -> str:
    """The key of the room of that number."""
    return f"Alt+{number}"


def build(parent: QWidget) -> dict[Act, QAction]:
    """A ``QAction`` for each act, owned by ``parent`` and heard in its whole window."""
    actions = {}
    for act, entry in table().items():
        action = named(QAction(entry.name, parent), act.value)
        action.setShortcuts([QKeySequence(key) for key in entry.keys])
        parent.addAction(action)
        actions[act] = action
    return actions


def kind_action(parent: QWidget, number: int) -> QAction:
    """The act behind the keys 1 to 5; its object name is the number."""
    action = named(QAction(parent), str(number))
    action.setShortcut(QKeySequence(str(number)))
    parent.addAction(action)
    return action
