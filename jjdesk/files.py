"""Files written whole: the new content stands there, or what stood there before."""

import contextlib
import os
from pathlib import Path

from jjdesk.errors import SourceError


def replace(path: Path, data: bytes, moment: float | None = None) -> None:
    """Write ``data`` beside the file at ``path`` and put it in its place; it is on disk then.

    ``moment`` (seconds since 1970) is the time the file tells of itself, from the first on; without
    one it is the time of writing.

    Raises:
        SourceError: it cannot be written; the file is as it was.
    """
    temporary = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with temporary.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if moment is not None:
            os.utime(temporary, (moment, moment))
        temporary.replace(path)
    except (OSError, ValueError) as error:
        with contextlib.suppress(OSError, ValueError):
            temporary.unlink()
        message = (
            f"写不出“{path}”（{error}）。原有文件没有改动，"
            "请关闭正在使用它的程序，或检查文件夹是否存在、是否有权限和空间。"
        )
        raise SourceError(message) from error
