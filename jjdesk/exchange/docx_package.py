"""The parts of a Word document as one file: the same parts are the same bytes."""

import io
import zipfile
from typing import Final
from xml.etree.ElementTree import Element

from jjdesk.exchange.docx_xml import encoded

_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_MOMENT: Final = (1980, 1, 1, 0, 0, 0)
"""The first that a zip can hold: when it was written says nothing of the document."""


class DocxPackage:
    """Parts of a document with their relations; ``word/document.xml`` is the first."""

    def __init__(self) -> None:
        self._files: dict[str, bytes] = {}
        self._kinds: dict[str, str] = {}
        self._relations: list[tuple[str, str]] = []

    def part(self, name: str, made: Element, kind: str = "") -> str:
        """Take a part in, related to the document; ``kind`` is its name without a number."""
        kind = kind or name
        self._files[f"word/{name}.xml"] = encoded(made)
        self._kinds[f"/word/{name}.xml"] = f"{_WORD}.{kind}+xml"
        return self._relate(kind, f"{name}.xml")

    def picture(self, data: bytes) -> str:
        """Take a PNG in; the id by which the document names it."""
        target = f"media/image{len(self._relations) + 1}.png"
        self._files[f"word/{target}"] = data
        return self._relate("image", target)

    def _relate(self, kind: str, target: str) -> str:
        self._relations.append((kind, target))
        return f"rId{len(self._relations)}"

    def packed(self, document: Element, title: str) -> bytes:
        """The file, with ``document`` as what is read first."""
        files = {
            "[Content_Types].xml": self._types(),
            "_rels/.rels": _relations(
                [
                    (f"{_OFFICE}/officeDocument", "word/document.xml"),
                    (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
                ]
            ),
            "docProps/core.xml": _core(title),
            "word/document.xml": encoded(document),
            "word/_rels/document.xml.rels": _relations(
                [(f"{_OFFICE}/{kind}", target) for kind, target in self._relations]
            ),
            **self._files,
        }
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in files.items():
                archive.writestr(zipfile.ZipInfo(name, _MOMENT), data, zipfile.ZIP_DEFLATED)
        return buffer.getvalue()

    def _types(self) -> bytes:
        made = Element("Types", {"xmlns": f"{_PACKAGE}/content-types"})
        defaults = {
            "rels": "application/vnd.openxmlformats-package.relationships+xml",
            "xml": "application/xml",
            "png": "image/png",
        }
        for ending, kind in defaults.items():
            made.append(Element("Default", {"Extension": ending, "ContentType": kind}))
        kinds = {
            "/word/document.xml": f"{_WORD}.document.main+xml",
            "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
            **self._kinds,
        }
        for name, kind in kinds.items():
            made.append(Element("Override", {"PartName": name, "ContentType": kind}))
        return encoded(made)


def _relations(pairs: list[tuple[str, str]]) -> bytes:
    made = Element("Relationships", {"xmlns": f"{_PACKAGE}/relationships"})
    for number, (kind, target) in enumerate(pairs, start=1):
        found = {"Id": f"rId{number}", "Type": kind, "Target": target}
        made.append(Element("Relationship", found))
    return encoded(made)


def _core(title: str) -> bytes:
    made = Element(
        "cp:coreProperties",
        {
            "xmlns:cp": f"{_PACKAGE}/metadata/core-properties",
            "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        },
    )
    for name, value in (("title", title), ("creator", ""), ("language", "zh-CN")):
        child = Element(f"dc:{name}")
        child.text = value
        made.append(child)
    return encoded(made)
