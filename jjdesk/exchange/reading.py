"""A report's file -> its text. What a file is, its content says; its name only helps."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from jjdesk.errors import SourceError
from jjdesk.exchange import plain_text, refusals
from jjdesk.words import say

LARGEST = 20 * 1024 * 1024
"""Bytes of a file, pictures in it included."""
MOST_CHARACTERS = 1_000_000
"""A report has some tens of thousands; so many are still parsed in seconds."""

_SAFE = refusals.SAFE
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_HEAD = 1024
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body)\b", re.IGNORECASE
)
_WEB_ARCHIVE = re.compile(
    rb"(?:^|\n)(?:MIME-Version:|Content-Type: *multipart/related)", re.IGNORECASE
)
_CLAUSE = re.compile(r"[^\n。！？；]++[。！？；]?")
_CHINESE = re.compile(r"[\u4e00-\u9fff]")


@dataclass(frozen=True, slots=True)
class SourceText:
    """The decoded text of a report, the name of its file and its media type."""

    text: str
    name: str
    media_type: str


def read_report_file(path: Path) -> SourceText:
    """Read a report from a text file, a docx, a PDF with text or a saved web page.

    Raises:
        SourceError: the file is missing, a folder, barred, empty, larger than ``LARGEST``,
            encrypted, damaged, of another kind, a scan, longer than ``MOST_CHARACTERS``, or holds
            no Chinese sentence.
    """
    data = read_bytes(path)
    text, media_type = _kind(data, path.name)(data, path.name)
    return checked(SourceText(text, path.name, media_type))


def checked(source: SourceText) -> SourceText:
    """``source``, if it may be a report.

    Raises:
        SourceError: it is longer than ``MOST_CHARACTERS``, or holds no Chinese sentence.
    """
    if len(source.text) > MOST_CHARACTERS:
        what = say(
            "有 {count} 万字，超过 {most_characters} 万字",
            count=len(source.text) // 10000,
            most_characters=MOST_CHARACTERS // 10000,
        )
        raise refusals.too_large(source.name, what)
    if not any(
        clause[0][-1] in "。！？；" and _CHINESE.search(clause[0])
        for clause in _CLAUSE.finditer(source.text)
    ):
        raise refusals.no_sentence(source.name)
    return source


def read_bytes(path: Path) -> bytes:
    """The content of a file that is not empty and no larger than ``LARGEST``.

    Raises:
        SourceError: it cannot be read, is empty or too large.
    """
    try:
        if path.is_dir():
            message = say(
                "“{path}”是文件夹，不是报告文件。{safe}，请选择文件夹里的报告文件。",
                path=path,
                safe=_SAFE,
            )
            raise SourceError(message)
        size = path.stat().st_size
        if size > LARGEST:
            limit = LARGEST // 1024 // 1024
            what = say("有 {size:.0f} MB，超过 {limit} MB", size=size / 1024 / 1024, limit=limit)
            raise refusals.too_large(path.name, what)
        data = path.read_bytes()
    except FileNotFoundError as error:
        message = say(
            "找不到文件“{path}”。{safe}，请检查文件名，或确认它没有被移走。", path=path, safe=_SAFE
        )
        raise SourceError(message) from error
    except PermissionError as error:
        message = say(
            "没有权限读取“{path}”。{safe}，请把文件复制到自己的文件夹后再打开。",
            path=path,
            safe=_SAFE,
        )
        raise SourceError(message) from error
    except (OSError, ValueError) as error:
        message = say(
            "读不出文件“{path}”（{error}）。{safe}，请检查磁盘或换一份文件。",
            path=path,
            error=error,
            safe=_SAFE,
        )
        raise SourceError(message) from error
    if not data.strip():
        message = say(
            "“{name}”是空文件。{safe}，请选择有报告正文的文件。", name=path.name, safe=_SAFE
        )
        raise SourceError(message)
    return data


def _kind(data: bytes, name: str) -> Callable[[bytes, str], tuple[str, str]]:
    """The reader of a file, by what it begins with."""
    head = data[:_HEAD]
    if data.startswith(_OLE):
        if _ENCRYPTED_PACKAGE in data:
            raise refusals.encrypted(name)
        raise refusals.other_kind(name, say("旧格式的文件（doc、wps 等）"))
    if head.startswith(b"{\\rtf"):
        raise refusals.other_kind(name, say("RTF 文件"))
    if _WEB_ARCHIVE.search(head):
        raise refusals.other_kind(name, say("网页归档文件（mht）"))
    if b"%PDF-" in head:
        return _pdf
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _docx
    return _text_or_page


# Each reader's library is loaded with the first file of its kind: the application starts without.


def _pdf(data: bytes, name: str) -> tuple[str, str]:
    from jjdesk.exchange import pdf_reader  # noqa: PLC0415  slow

    return pdf_reader.read(data, name), "application/pdf"


def _docx(data: bytes, name: str) -> tuple[str, str]:
    from jjdesk.exchange import docx_reader  # noqa: PLC0415  slow

    media_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    return docx_reader.read(data, name), media_type


def _text_or_page(data: bytes, name: str) -> tuple[str, str]:
    text = plain_text.decode(data)
    if text is None:
        raise refusals.not_text(name)
    if _HTML.match(text[:_HEAD]) or (name.lower().endswith((".htm", ".html")) and "<" in text):
        from jjdesk.exchange import html_reader  # noqa: PLC0415  slow

        return html_reader.read(data, name), "text/html"
    return text, "text/plain"
