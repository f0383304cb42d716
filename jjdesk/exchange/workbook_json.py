"""A whole workbook as JSON, version 1, and back: ``docs/workbook-json.md`` says what is in it.

What a file says chooses no table and no column here: it is data, compared by the store with the
tables that there are.
"""

from hashlib import sha256
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct

from jjdesk import __version__
from jjdesk.domain.library import Whole
from jjdesk.errors import SourceError
from jjdesk.exchange import refusals
from jjdesk.words import say

FORMAT: Final = "jjdesk-workbook"
VERSION: Final = 1
LARGEST: Final = 512 * 2**20
"""Bytes of a file."""
_SAFE: Final = say("工作簿没有任何改动")
_BEGIN: Final = b'"jjdesk-workbook"'
_BOM: Final = b"\xef\xbb\xbf"
_UNREADABLE: Final = (msgspec.MsgspecError, UnicodeDecodeError, RecursionError)


class _Head(Struct, frozen=True):
    """What any version says."""

    format: str
    version: int
    program: str = ""


class Document(Struct, frozen=True, kw_only=True):
    """The file: ``made`` is when, ISO 8601 in UTC; ``sha256`` of the tables, empty if not told."""

    format: str = FORMAT
    version: int = VERSION
    program: str = __version__
    made: str = ""
    schema: int
    sha256: str = ""
    tables: dict[str, list[dict[str, str | int | float | None]]]


def encode(whole: Whole, made: str) -> bytes:
    """The file's bytes: indented UTF-8 JSON with a line end.

    Raises:
        SourceError: it would be larger than what is read again.
    """
    told = Document(
        made=made, schema=whole.schema, sha256=_digest(whole.tables), tables=whole.tables
    )
    data = msgspec.json.format(msgspec.json.encode(told), indent=1) + b"\n"
    if len(data) > LARGEST:
        limit = f"{LARGEST // 2**20} MB"
        message = say(
            "全部资料超过 {limit}，没有导出。{safe}，请关闭程序后直接复制工作簿文件。",
            limit=limit,
            safe=_SAFE,
        )
        raise SourceError(message)
    return data


def read_file(path: Path) -> Document:
    """Read a workbook's file.

    Raises:
        SourceError: it cannot be opened, is something else, half copied or by a newer program.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        message = say(
            "打不开“{name}”（{reason}），没有读入。{safe}，请检查文件是否还在、是否允许读取。",
            name=path.name,
            reason=reason,
            safe=_SAFE,
        )
        raise SourceError(message) from error
    return decode(data, path.name)


def decode(data: bytes, name: str) -> Document:
    """Read a workbook from a file's bytes; ``name`` is for the sentences.

    Raises:
        SourceError: it is something else, half copied, changed on its way or by a newer program.
    """
    if len(data) > LARGEST:
        message = say(
            "“{name}”超过 {largest} MB，不像导出的全部资料，没有读入。{safe}，请确认这份文件。",
            name=name,
            largest=LARGEST // 2**20,
            safe=_SAFE,
        )
        raise SourceError(message)
    text = data.removeprefix(_BOM)
    _check_head(text, name)
    try:
        read = msgspec.json.decode(text, type=Document)
    except _UNREADABLE as error:
        raise unfit(name, say("内容不合格式")) from error
    if read.sha256 and read.sha256 != _digest(read.tables):
        raise _damaged(name)
    return read


def _check_head(data: bytes, name: str) -> None:
    try:
        head = msgspec.json.decode(data, type=_Head)
    except _UNREADABLE as error:
        # A file that ends too early, or was damaged, is no JSON any more; its beginning still is.
        raise _damaged(name) if _BEGIN in data[:100] else _foreign(name) from error
    if head.format != FORMAT:
        raise _foreign(name)
    if head.version > VERSION:
        raise newer(name, head.program)
    if head.version < 1:
        raise unfit(name, say("没有第 {version} 版的格式", version=head.version))


def _digest(tables: dict[str, list[dict[str, str | int | float | None]]]) -> str:
    return sha256(msgspec.json.encode(tables)).hexdigest()


def _foreign(name: str) -> SourceError:
    return SourceError(
        say(
            "“{name}”不是本程序导出的全部资料，没有读入。{safe}，"
            "请选择由“导出全部资料”写出的文件。",
            name=name,
            safe=_SAFE,
        )
    )


def _damaged(name: str) -> SourceError:
    return SourceError(
        say(
            "“{name}”不完整或已损坏，可能还没有复制完，没有读入。{safe}，"
            "请等它复制完，或重新导出一份。",
            name=name,
            safe=_SAFE,
        )
    )


def newer(name: str, program: str) -> SourceError:
    """A newer program wrote it in a way that this one does not know."""
    return SourceError(
        say(
            "“{name}”由较新的程序（{told}）写出，本程序读不了。{safe}，请更新本程序后再试。",
            name=name,
            told=refusals.told(program, say("版本不明")),
            safe=_SAFE,
        )
    )


def unfit(name: str, fault: str) -> SourceError:
    """Whole, but what it says cannot be a workbook; ``fault`` is what."""
    return SourceError(
        say(
            "“{name}”的内容不能成为工作簿（{fault}），没有读入。{safe}，"
            "请重新导出一份，或确认这份文件。",
            name=name,
            fault=fault,
            safe=_SAFE,
        )
    )
