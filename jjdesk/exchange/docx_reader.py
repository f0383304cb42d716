"""A docx -> its text: paragraphs, tables and text boxes in order, notes at the end."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from jjdesk.exchange.docx_numbering import Numbering
from jjdesk.exchange.ooxml import Package, attribute, local

NOTES = "注释"
"""Heads the notes, as it heads a report's own glossary."""

_DROPPED = {"del", "moveFrom", "instrText", "delText", "pPr", "rPr", "Fallback", "rt"}
_SIGNS = {"tab": "\t", "cr": "\n", "noBreakHyphen": "-"}
_NOTES = ("footnote", "endnote")
_LAYOUT = 3
"""Paragraphs in one cell from which on a table only lays the page out."""


def read(data: bytes, name: str) -> str:
    """The text of a docx, a paragraph or a row of a table a line.

    Deletions and hidden text are left out, insertions are in; headers and footers are not read. A
    note is marked ``[1]`` where it stands; all notes follow at the end under ``NOTES``.

    Raises:
        SourceError: encrypted, damaged, a bomb, with a document type, or no docx.
    """
    package = Package.of(data, name)
    document = _Document(Numbering.of(package))
    lines = list(document.lines(package.main()))
    notes = list(document.notes(package))
    if notes:
        lines += [NOTES, *notes]
    return "\n".join(lines) + "\n"


class _Document:
    """One pass over a document's elements."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._marks: dict[tuple[str, str], int] = {}
        self._boxes: list[Element] = []

    def lines(self, parent: Element) -> Iterator[str]:
        """The blocks in an element; what only wraps blocks is looked through."""
        for element in parent:
            name = local(element.tag)
            if name == "p":
                yield from self._paragraph(element)
            elif name == "tbl":
                for row in _rows(element):
                    yield from self._row(row)
            elif name not in _DROPPED:
                yield from self.lines(element)

    def notes(self, package: Package) -> Iterator[str]:
        """The notes that the text refers to, in the order of their marks."""
        parts = {kind: package.related(f"{kind}s") for kind in _NOTES}
        for (kind, number), mark in list(self._marks.items()):
            for note in parts[kind]:
                if attribute(note, "id") == number:
                    text = " ".join(line.strip() for line in self.lines(note))
                    yield f"[{mark}]{text.strip()}"

    def _paragraph(self, element: Element) -> Iterator[str]:
        before = self._boxes
        self._boxes = []
        text = "".join(self._inline(element))
        boxes, self._boxes = self._boxes, before
        if text.strip():
            properties = next((e for e in element if local(e.tag) == "pPr"), None)
            yield self._numbering.prefix(properties) + text
        for box in boxes:
            yield from self.lines(box)

    def _inline(self, parent: Element) -> Iterator[str]:
        for element in parent:
            name = local(element.tag)
            if name == "t":
                yield element.text or ""
            elif name in _SIGNS:
                yield _SIGNS[name]
            elif name == "br":
                # a page or column break cuts no sentence
                yield "" if attribute(element, "type") in ("page", "column") else "\n"
            elif name.removesuffix("Reference") in _NOTES and name not in _NOTES:
                yield self._mark(name.removesuffix("Reference"), attribute(element, "id") or "")
            elif name == "txbxContent":
                self._boxes.append(element)
            elif name not in _DROPPED and not (name == "r" and _is_hidden(element)):
                yield from self._inline(element)

    def _mark(self, kind: str, number: str) -> str:
        return f"[{self._marks.setdefault((kind, number), len(self._marks) + 1)}]"

    def _row(self, row: Element) -> Iterator[str]:
        cells = [list(self.lines(cell)) for cell in row if local(cell.tag) in ("tc", "sdt")]
        filled = [cell for cell in cells if cell]
        if len(filled) == 1 or any(len(cell) >= _LAYOUT for cell in filled):
            for cell in filled:
                yield from cell
        elif filled:
            yield "\t".join(" ".join(" ".join(cell).split()) for cell in filled)


def _rows(table: Element) -> Iterator[Element]:
    """The rows of a table, also those within a content control."""
    for element in table:
        if local(element.tag) == "tr":
            yield element
        elif local(element.tag) in ("sdt", "sdtContent", "ins"):
            yield from _rows(element)


def _is_hidden(run: Element) -> bool:
    properties = next((e for e in run if local(e.tag) == "rPr"), None)
    if properties is None:
        return False
    vanish = next((e for e in properties if local(e.tag) == "vanish"), None)
    return vanish is not None and attribute(vanish, "val") not in ("0", "false", "off")
