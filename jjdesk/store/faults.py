"""What SQLite and the file system report, in words that a deputy can act on."""

import sqlite3
from pathlib import Path
from typing import Final

from jjdesk.errors import InternalError, JjdeskError, WorkbookError, WorkbookLockedError
from jjdesk.words import say

_DAMAGED: Final = say(
    "工作簿“{path}”已损坏，无法读取；程序没有改动它，报告本身不受影响。"
    "请在菜单“资料”的“备份与恢复”里抢救或恢复，或用 --workbook 另选一个文件。"
)
_READ_ONLY: Final = say(
    "无法写入工作簿“{path}”：文件或所在文件夹不可写；已存的批注完好，"
    "刚才的修改尚未存入。请检查文件夹的权限，或用 --workbook 另选一个文件。"
)
_SENTENCES: Final = {
    sqlite3.SQLITE_FULL: (
        say(
            "磁盘已满，刚才的修改没有存入工作簿“{path}”；此前已存的批注完好。请腾出磁盘空间后再试。"
        )
    ),
    sqlite3.SQLITE_BUSY: (
        say(
            "工作簿“{path}”正被另一个窗口或程序占用，刚才的修改没有存入；"
            "此前已存的批注完好。请关闭另一个程序后再试。"
        )
    ),
    sqlite3.SQLITE_READONLY: _READ_ONLY,
    sqlite3.SQLITE_PERM: _READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: (
        say(
            "无法打开工作簿“{path}”；程序没有改动它。请检查文件夹是否存在、是否可写，"
            "或用 --workbook 另选一个文件。"
        )
    ),
    sqlite3.SQLITE_IOERR: (
        say(
            "读写工作簿“{path}”时磁盘出错，刚才的修改没有存入；此前已存的批注完好。"
            "请检查磁盘或 U 盘后再试。"
        )
    ),
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: (
        say(
            "“{path}”不是工作簿，或已损坏得认不出来；程序没有改动它。"
            "请用 --workbook 另选一个文件，或在菜单“资料”的“备份与恢复”里抢救、恢复。"
        )
    ),
}
_QUOTING: Final = "Could not decode to UTF-8"
_NO_TEXT: Final = (
    _QUOTING, "unsupported file format", "JSON cannot hold BLOB values", "malformed JSON",
)  # fmt: skip
"""How SQLite begins to tell of damage for which it has no number of its own."""
_FORBIDDEN: Final = (say("备份文件夹不可写"), say("请检查文件夹的权限"))
_NO_COPY: Final = {
    sqlite3.SQLITE_FULL: (say("磁盘已满"), say("请腾出磁盘空间")),
    sqlite3.SQLITE_BUSY: (say("工作簿正被另一个程序占用"), say("请关闭那个程序")),
    sqlite3.SQLITE_READONLY: _FORBIDDEN,
    sqlite3.SQLITE_PERM: _FORBIDDEN,
    sqlite3.SQLITE_CANTOPEN: _FORBIDDEN,
    sqlite3.SQLITE_CORRUPT: (say("写出的备份读回来与工作簿不一致"), say("请检查磁盘")),
}
_DISK: Final = (say("读写磁盘出错"), say("请检查磁盘"))
_SENTENCES[sqlite3.SQLITE_LOCKED] = _SENTENCES[sqlite3.SQLITE_BUSY]


def primary_code(error: sqlite3.Error) -> int:
    """The SQLite result code of ``error`` without its extension, 0 when SQLite gave none."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def explain(error: sqlite3.Error, path: Path) -> JjdeskError:
    """Turn an error of SQLite into one of ours, to be raised from it.

    Returns:
        A WorkbookError where the user can mend it, else an InternalError (our SQL is wrong).
    """
    sentence = _SENTENCES.get(primary_code(error))
    if str(error).startswith(_NO_TEXT):
        # The first quotes what the cell holds: nobody may read that in a log.
        return damaged(path)
    if sentence is None:
        return InternalError(
            say(
                "程序内部出错，工作簿“{path}”没有被改动；已存的批注完好。（{error}）",
                path=path,
                error=error,
            )
        )
    return WorkbookError(sentence.format(path=path))


def cause(error: sqlite3.Error) -> sqlite3.Error | None:
    """What ``explain``'s error is to be raised from: nothing that quotes what a cell holds."""
    return None if str(error).startswith(_QUOTING) else error


def explain_os(error: OSError, path: Path) -> WorkbookError:
    """Turn an error of the file system into ours, to be raised from it."""
    reason = error.strerror or type(error).__name__
    return WorkbookError(
        say(
            "无法打开或创建工作簿“{path}”（{reason}）；没有文件被改动。"
            "请检查文件夹的权限，或用 --workbook 另选一个文件。",
            path=path,
            reason=reason,
        )
    )


def no_copy(error: sqlite3.Error, path: Path) -> WorkbookError:
    """A copy of the workbook at ``path`` could not be made, to be raised from ``error``."""
    return _no_copy(path, *_NO_COPY.get(primary_code(error), _DISK))


def no_copy_os(error: OSError, path: Path) -> WorkbookError:
    """A copy of the workbook at ``path`` could not be made, to be raised from ``error``."""
    from jjdesk import files  # noqa: PLC0415  the first paint reads the workbook without it

    return _no_copy(path, files.why(error), say("请检查工作簿所在的文件夹"))


def _no_copy(path: Path, why: str, what_to_do: str) -> WorkbookError:
    return WorkbookError(
        say(
            "工作簿“{name}”的备份没有做成（{why}）；工作簿没有改动，已存的批注完好。"
            "{what_to_do}后再试。",
            name=path.name,
            why=why,
            what_to_do=what_to_do,
        )
    )


def damaged(path: Path) -> WorkbookError:
    """The file is a workbook, but what it holds makes no sense."""
    return WorkbookError(_DAMAGED.format(path=path))


def foreign(path: Path) -> WorkbookError:
    """The file is no workbook."""
    return WorkbookError(_SENTENCES[sqlite3.SQLITE_NOTADB].format(path=path))


def strange(path: Path) -> WorkbookError:
    """A workbook into which somebody put what would act by itself."""
    return WorkbookError(
        say(
            "工作簿“{path}”里有本程序从不写入的内容（触发器、视图等），"
            "可能是有人做的手脚，没有打开；程序没有改动它。请向给你这份文件的人确认，"
            "或用备份替换它。",
            path=path,
        )
    )


def locked(path: Path) -> WorkbookLockedError:
    """The file is under a passphrase that nobody has given."""
    return WorkbookLockedError(
        say(
            "“{name}”设有密码，没有打开；内容完好，没有文件被改动。请输入设置它时用的密码。",
            name=path.name,
        )
    )


def wrong_passphrase(path: Path) -> WorkbookLockedError:
    """It was not the passphrase; of a damaged first page SQLCipher says the same."""
    return WorkbookLockedError(
        say(
            "密码不对，“{name}”没有打开；没有文件被改动。请检查大小写和输入法后再试；"
            "确定没有输错的，文件可能已损坏，可用备份恢复。",
            name=path.name,
        )
    )


def not_alone(path: Path) -> WorkbookError:
    """Another program has the file open, so that it cannot be replaced."""
    return WorkbookError(
        say(
            "工作簿“{name}”正被另一个窗口或程序使用，密码没有改动，内容完好。请关闭它们后再试。",
            name=path.name,
        )
    )


def missing(path: Path) -> WorkbookError:
    """There is no workbook yet."""
    return WorkbookError(
        say(
            "还没有工作簿“{path}”，没有内容可以导出；没有文件被改动。"
            "请检查 --workbook 后面的文件。",
            path=path,
        )
    )


def gone(path: Path) -> WorkbookError:
    """The file was moved or deleted, or its disk was taken away, while it is open."""
    return WorkbookError(
        say(
            "工作簿“{path}”不在原处了（文件夹被移走、删除、替换，或 U 盘已拔出），"
            "刚才的修改没有存入，文字还在屏幕上。请把文件夹放回原处再试；仍不行时，"
            "先复制出文字，再重新打开程序。",
            path=path,
        )
    )


def newer_to_read(path: Path) -> str:
    """A newer jjdesk wrote the file; what this one knows of it can be read."""
    return say(
        "工作簿“{path}”由更新版本的程序保存，本窗口只供阅读，可能不全；"
        "程序没有改动它，批注完好。要在这里写，请先升级程序，"
        "或用 --workbook 另选一个文件。",
        path=path,
    )


def locked_away(path: Path) -> str:
    """The file or its folder may not be written; it can be read."""
    return say(
        "工作簿“{path}”或所在文件夹不可写，本窗口只供阅读；已存的批注完好。"
        "要在这里写，请检查文件夹的权限后重新打开，或用 --workbook 另选一个文件。",
        path=path,
    )


def newer(path: Path) -> WorkbookError:
    """A newer jjdesk wrote the file."""
    return WorkbookError(
        say(
            "工作簿“{path}”由更新版本的程序保存，本版本不能打开；程序没有改动它，"
            "批注完好。请升级程序，或用 --workbook 另选一个文件。",
            path=path,
        )
    )


def overtaken(act: str, *, again: bool) -> WorkbookError:
    """An act can be taken back (or done again) no more: its place is another by now.

    Another program went on from it, what it rests on was erased for good, or a newer parser read
    the report anew.
    """
    way = say("重做") if again else say("撤销")
    return WorkbookError(
        say(
            "“{act}”之后，同一处内容又改动过（如在另一个窗口里改过，或清除过意向），"
            "或者报告由新版程序重新识别过，因此没有{way}；所有内容都保持原样，"
            "其他操作仍可撤销。请直接修改这一处。",
            act=act,
            way=way,
        )
    )


def traces_kept(path: Path) -> WorkbookError:
    """Nothing was erased: it could not be taken out of the copies, and half of it is no use."""
    return WorkbookError(
        say(
            "工作簿“{name}”旁边的备份里有要清除的内容，但写不进备份，"
            "所以什么也没有清除；其他内容完好。"
            "请检查备份文件夹的权限和磁盘空间后再试。",
            name=path.name,
        )
    )


def traces_left(path: Path) -> WorkbookError:
    """What was to be erased is deleted, but the file could not be made anew."""
    return WorkbookError(
        say(
            "内容已经删除，但工作簿“{path}”正被另一个窗口读取，或磁盘空间不够，"
            "文件里可能还有痕迹；其他内容完好。请关闭另一个窗口、腾出空间，"
            "下次打开时会自动清除干净。",
            path=path,
        )
    )
