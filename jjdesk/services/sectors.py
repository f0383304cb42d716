"""The sectors (领域) by name, for the screens."""

import tomllib
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from jjdesk import paths
from jjdesk.errors import InternalError
from jjdesk.words import say


@cache
def sector_names() -> Mapping[str, str]:
    """Names by code, in the order of the codes: ``{"201": "一般公共服务", …}``.

    Read once from ``resources/lexicons/sector_names.toml``.

    Raises:
        InternalError: that file, which is shipped with the program, is missing or broken.
    """
    file = paths.resources() / "lexicons" / "sector_names.toml"
    try:
        sectors = tomllib.loads(file.read_text(encoding="utf-8"))["sectors"]
        return MappingProxyType({code: str(sectors[code]["name"]) for code in sorted(sectors)})
    except (OSError, ValueError, KeyError, TypeError) as error:
        message = say(
            "程序自带的领域表 {file} 缺失或损坏，请重新安装；您的批注不受影响。", file=file
        )
        raise InternalError(message) from error
