"""A docx is a zip of XML parts: its parts, with a limit on all that can grow.

Written on the standard library and not on python-docx, which unpacks every part before anyone can
look at its size, and knows neither text boxes nor notes nor automatic numbers.
"""

import io
import posixpath
import zipfile
from typing import Any, Self
from xml.etree import ElementTree as ET

from jjdesk.exchange import archives, refusals
from jjdesk.words import say

MOST_UNPACKED = 100 * 1024 * 1024
"""Bytes of all parts, as the zip declares them."""
MOST_XML = 16 * 1024 * 1024
"""Bytes of the parts that are read, counted while unpacking."""
MOST_PARTS = 5000
MOST_ELEMENTS = 200_000
"""Of one part; each weighs a hundred bytes in memory. A report has some ten thousand."""
DEEPEST = 200
"""Levels of nested elements; a table in a text box in a table has some forty."""

_MAIN = "word/document.xml"


class _TooDeepError(ValueError):
    """More levels than any document has."""


class _TooManyError(Exception):
    """More elements than any report has."""


class _DoctypeError(ValueError):
    """A document type declaration: the place where entities are declared."""


class _Tree(ET.TreeBuilder):
    """A tree of bounded depth and size without a document type, hence without entities."""

    def __init__(self) -> None:
        super().__init__()
        self._depth = 0
        self._left = MOST_ELEMENTS

    def doctype(self, name: str, pubid: str | None, system: str | None) -> None:
        """Refuse the declaration before anything in it is read."""
        raise _DoctypeError(name, pubid, system)

    def start(self, tag: str, attrs: dict[str, str], /) -> ET.Element:
        """Count a level and an element more."""
        self._left -= 1
        if self._left < 0:
            raise _TooManyError
        self._depth += 1
        if self._depth > DEEPEST:
            raise _TooDeepError
        return super().start(tag, attrs)

    def end(self, tag: str, /) -> ET.Element:
        """Count a level less."""
        self._depth -= 1
        return super().end(tag)


def local(tag: Any) -> str:
    """An element's name without its namespace, which differs between editions of the standard."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: ET.Element, name: str) -> str | None:
    """An attribute by its name without namespace."""
    return next((value for key, value in element.attrib.items() if local(key) == name), None)


class Package:
    """The parts of a docx; nothing outside the file is ever opened."""

    def __init__(self, archive: zipfile.ZipFile, name: str) -> None:
        self._archive = archive
        self._name = name
        self._left = MOST_XML
        self._parts = {info.filename: info for info in archive.infolist()}

    @classmethod
    def of(cls, data: bytes, name: str) -> Self:
        """Open a file's bytes; ``name`` is for the sentences.

        Raises:
            SourceError: no zip, encrypted, a bomb, or another kind of document.
        """
        try:
            archive = zipfile.ZipFile(io.BytesIO(data))
        except archives.DAMAGED as error:
            raise refusals.broken(name, say(" docx 文件")) from error
        infos = archive.infolist()
        unpacked = sum(info.file_size for info in infos)
        if len(infos) > MOST_PARTS or unpacked > MOST_UNPACKED:
            raise refusals.too_large(
                name,
                say("解压后超过 {most_unpacked} MB", most_unpacked=MOST_UNPACKED // 1024 // 1024),
            )
        if archives.encrypted(infos):
            raise refusals.encrypted(name)
        package = cls(archive, name)
        if _MAIN not in package._parts:
            raise refusals.other_kind(name, say("压缩包或别种文档，里面没有 Word 正文"))
        return package

    def main(self) -> ET.Element:
        """The document itself."""
        return self._xml(_MAIN)

    def related(self, kind: str) -> tuple[ET.Element, ...]:
        """What is in the part that the document names as its ``kind`` (footnotes, numbering)."""
        relations = "word/_rels/document.xml.rels"
        if relations not in self._parts:
            return ()
        for relation in self._xml(relations):
            target = relation.get("Target", "")
            if relation.get("Type", "").endswith(f"/{kind}") and not relation.get("TargetMode"):
                part = posixpath.normpath(posixpath.join("/word", target)).lstrip("/")
                return tuple(self._xml(part)) if part in self._parts else ()
        return ()

    def _xml(self, part: str) -> ET.Element:
        parser = ET.XMLParser(target=_Tree())  # noqa: S314  see _Tree
        try:
            with self._archive.open(self._parts[part]) as file:
                data = file.read(self._left + 1)
            self._left -= len(data)
            if self._left < 0:
                limit = MOST_XML // 1024 // 1024
                raise refusals.too_large(
                    self._name, say("的正文解压后超过 {limit} MB", limit=limit)
                )
            parser.feed(data)
            root: ET.Element = parser.close()
        except _DoctypeError as error:
            raise refusals.external(self._name) from error
        except _TooManyError as error:
            what = say(
                "的正文有超过 {most_elements} 万个元素", most_elements=MOST_ELEMENTS // 10000
            )
            raise refusals.too_large(self._name, what) from error
        except (*archives.DAMAGED, ET.ParseError) as error:
            raise refusals.broken(self._name, say(" docx 文件")) from error
        return root
