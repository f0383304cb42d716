"""A report's file -> its text. Plain text here; other formats give the same ``SourceText``."""

import codecs
import re
from dataclasses import dataclass
from pathlib import Path

from jjdesk.errors import SourceError

LARGEST = 20 * 1024 * 1024
"""Bytes; a report has some tens of thousands of characters."""

_SAFE = "没有改动任何数据"
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f\ufffe\uffff]")
_MOST_CONTROL = 0.001
_SENTENCE = re.compile(r"[\u4e00-\u9fff][^\n]{0,400}?[。！？；]")


@dataclass(frozen=True, slots=True)
class SourceText:
    """The decoded text of a report, the name of its file and its media type."""

    text: str
    name: str
    media_type: str


def read_text_file(path: Path) -> SourceText:
    """Read a plain text file: UTF-8 with or without BOM, UTF-16 with BOM, or GB18030.

    Raises:
        SourceError: the file is missing, a folder, barred, empty, larger than ``LARGEST``, binary,
            or holds no Chinese sentence.
    """
    data = read_bytes(path)
    text = _decoded(data, path.name)
    if len(_CONTROL.findall(text)) > len(text) * _MOST_CONTROL:
        raise SourceError(_not_text(path.name))
    if _SENTENCE.search(text) is None:
        message = (
            f"“{path.name}”里没有中文语句，不像一份政府工作报告。"
            f"{_SAFE}，请选择报告正文的文本文件。"
        )
        raise SourceError(message)
    return SourceText(text, path.name, "text/plain")


def read_bytes(path: Path) -> bytes:
    """The content of a file that is not empty and no larger than ``LARGEST``.

    Raises:
        SourceError: it cannot be read, is empty or too large.
    """
    try:
        if path.is_dir():
            message = f"“{path}”是文件夹，不是报告文件。{_SAFE}，请选择文件夹里的报告文件。"
            raise SourceError(message)
        size = path.stat().st_size
        if size > LARGEST:
            message = (
                f"“{path.name}”有 {size / 1024 / 1024:.0f} MB，超过 {LARGEST // 1024 // 1024} MB，"
                f"不像一份报告，没有读入。{_SAFE}，请选择只含报告正文的文件。"
            )
            raise SourceError(message)
        data = path.read_bytes()
    except FileNotFoundError as error:
        message = f"找不到文件“{path}”。{_SAFE}，请检查文件名，或确认它没有被移走。"
        raise SourceError(message) from error
    except PermissionError as error:
        message = f"没有权限读取“{path}”。{_SAFE}，请把文件复制到自己的文件夹后再打开。"
        raise SourceError(message) from error
    except (OSError, ValueError) as error:
        message = f"读不出文件“{path}”（{error}）。{_SAFE}，请检查磁盘或换一份文件。"
        raise SourceError(message) from error
    if not data.strip():
        message = f"“{path.name}”是空文件。{_SAFE}，请选择有报告正文的文件。"
        raise SourceError(message)
    return data


def _decoded(data: bytes, name: str) -> str:
    encoding = next((code for bom, code in _BOMS if data.startswith(bom)), None)
    if encoding is None and b"\x00" in data:
        raise SourceError(_not_text(name))
    for candidate in (encoding,) if encoding else ("utf-8", "gb18030"):
        try:
            return data.decode(candidate)
        except UnicodeDecodeError:
            continue
    raise SourceError(_not_text(name))


def _not_text(name: str) -> str:
    return (
        f"“{name}”不是文本文件，或文字编码不认识（认识 UTF-8、UTF-16 和 GB18030）。"
        f"{_SAFE}，请在文字处理软件里把报告另存为纯文本后再打开。"
    )
