"""Word lists of the parser: data in ``resources/lexicons``, not code."""

import tomllib
from functools import cache
from typing import Any

from jjdesk import paths
from jjdesk.errors import InternalError


@cache
def load(name: str) -> dict[str, Any]:
    """Read ``resources/lexicons/<name>.toml`` once.

    The result is shared: callers must not change it.

    Raises:
        InternalError: the file, which is shipped with the program, is missing or broken.
    """
    file = paths.resources() / "lexicons" / f"{name}.toml"
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        message = f"程序自带的词表 {file} 缺失或损坏，请重新安装。"
        raise InternalError(message) from error
