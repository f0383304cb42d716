"""Files written whole: the new content stands there, or what stood there before; their names."""

import contextlib
import errno
import os
import re
import unicodedata
from pathlib import Path
from typing import Final

from jjdesk.errors import SourceError
from jjdesk.words import say

MOST_BYTES: Final = 128
"""Bytes of a name that ``fit`` makes, in UTF-8.

The narrowest file system in use, an encrypted home folder, takes 143; what is written first beside
a file has a name longer by up to 15.
"""
_UNFIT: Final = re.compile(r'(?:\s*[\\/:*?"<>|])+\s*')
_DEVICE: Final = re.compile(
    r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])\s*(\.|$)", re.IGNORECASE
)
"""What Windows takes for a device, whatever the ending."""
_AT_THE_EDGES: Final = " .-"
_UNSEEN: Final = ("Cc", "Cf", "Cs")
"""Control characters, marks of writing direction and the like, half surrogate pairs."""
_LOOK: Final = say("请关闭正在使用它的程序，或检查文件夹是否存在、是否有权限和空间")
_ELSEWHERE: Final = say("请另选一个文件夹")
_SHORTEN: Final = say("请换一个名字")
_FULL: Final = (say("磁盘已满"), say("请腾出空间，或存到别的磁盘"))
_FORBIDDEN: Final = (say("没有写入的权限"), say("请关闭正在使用它的程序，或另选一个文件夹"))
_GONE: Final = (say("文件夹不在了"), _ELSEWHERE)
_WHY: Final[dict[int, tuple[str, str]]] = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EFBIG: _FULL,
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.EROFS: (say("那里只能读取"), _ELSEWHERE),
    errno.ENOENT: _GONE,
    errno.ENOTDIR: _GONE,
    errno.EISDIR: (say("那里已有一个同名的文件夹"), _SHORTEN),
    errno.ENAMETOOLONG: (say("名字太长"), _SHORTEN),
    errno.EINVAL: (say("这里不能用这个名字"), _SHORTEN),
}
"""Why a file cannot be written, and what to do, by the system's number of the error."""


def fit(words: str, ending: str = "", otherwise: str = "未命名") -> str:
    r"""``words`` as a file's name that is good on every system, with ``ending``.

    A hyphen stands for characters that a system has another use for (``/ \ : * ? " < > |``); the
    end of what is too long is cut off, never of ``ending``.

    Args:
        words: what the file is to be called; any text.
        ending: of the name, as ``.pdf``; good as it is.
        otherwise: what it is called where nothing is left of ``words``.
    """
    seen = "".join(
        each for each in " ".join(words.split()) if unicodedata.category(each) not in _UNSEEN
    )
    name = _cut(_UNFIT.sub("-", seen).strip(_AT_THE_EDGES), MOST_BYTES - len(ending.encode()))
    name = name.rstrip(_AT_THE_EDGES) or otherwise
    return f"_{name}{ending}" if _DEVICE.match(name) else f"{name}{ending}"


def _cut(name: str, most: int) -> str:
    return name.encode()[:most].decode(errors="ignore")


def replace(path: Path, data: bytes, moment: float | None = None, *, private: bool = False) -> None:
    """Write ``data`` beside the file at ``path`` and put it in its place; it is on disk then.

    ``moment`` (seconds since 1970) is the time the file tells of itself, from the first on; without
    one it is the time of writing. ``private`` is what only the user may read.

    Raises:
        SourceError: it cannot be written; the file is as it was.
    """
    # The user's name may be as long as the file system takes, which leaves no room for more.
    name = _cut(path.name.encode(errors="ignore").decode(), MOST_BYTES)
    temporary = path.with_name(f".{name}.{os.getpid()}.part")
    try:
        with temporary.open("wb") as file:
            if private:
                temporary.chmod(0o600)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if moment is not None:
            os.utime(temporary, (moment, moment))
        temporary.replace(path)
    except (OSError, ValueError) as error:
        with contextlib.suppress(OSError, ValueError):
            temporary.unlink()
        reason, what_to_do = _told(error)
        message = say(
            "写不出“{path}”（{reason}）。原有文件没有改动，{what_to_do}。",
            path=path,
            reason=reason,
            what_to_do=what_to_do,
        )
        raise SourceError(message) from error


def is_there(path: Path) -> bool:
    """Whether something is to be seen at ``path``: not where its folder is closed to the user.

    Older Pythons raise there where they are asked whether it exists.
    """
    try:
        path.stat()
    except (OSError, ValueError):
        return False
    return True


def is_folder(path: Path) -> bool:
    """Whether a folder is to be seen at ``path``."""
    return is_there(path) and path.is_dir()


def nearest(path: Path) -> Path:
    """``path``, or the first folder above it that is to be seen; the topmost where none is."""
    return next(filter(is_there, (path, *path.parents)), Path(path.anchor))


def why(error: Exception) -> str:
    """Why a file could not be written, in a few words; the system's own where we have none."""
    return _told(error)[0]


def _told(error: Exception) -> tuple[str, str]:
    number = error.errno if isinstance(error, OSError) else errno.EINVAL
    own = getattr(error, "strerror", None) or type(error).__name__
    return _WHY.get(number or 0, (own, _LOOK))
