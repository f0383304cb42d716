"""The tables of a docx as grids, merged cells filled, each with the line that stands above it."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from jjdesk.exchange import task_table_refusals as refusals
from jjdesk.exchange.ooxml import Package, attribute, local
from jjdesk.exchange.sheets import MOST_COLUMNS, MOST_ROWS, Sheet
from jjdesk.exchange.vocabulary import Grid
from jjdesk.words import say

_DROPPED = {
    "del",
    "moveFrom",
    "instrText",
    "delText",
    "pPr",
    "rPr",
    "Fallback",
    "rt",
    "txbxContent",
}
_LONGEST_TITLE = 60


def read(data: bytes, name: str) -> list[Sheet]:
    """All tables that are not within another, in order.

    Raises:
        SourceError: encrypted, damaged, a bomb, with a document type, or no docx.
    """
    sheets: list[Sheet] = []
    title = ""
    for block in _unboxed(Package.of(data, name).main()):
        if local(block.tag) == "p":
            line = _text(block).strip()
            title = line if line and len(line) <= _LONGEST_TITLE else title
            continue
        grid = _grid(block, name)
        if grid:
            sheets.append(Sheet(title, grid))
            title = ""
    return sheets


def _blocks(parent: Element) -> Iterator[Element]:
    """Paragraphs and tables; what only wraps them is looked through."""
    for element in parent:
        kind = local(element.tag)
        if kind in ("p", "tbl"):
            yield element
        elif kind not in _DROPPED:
            yield from _blocks(element)


def _unboxed(parent: Element) -> Iterator[Element]:
    """Paragraphs and tables; of a table of one column around others, what it holds."""
    for block in _blocks(parent):
        cells = [list(_within(row, "tc")) for row in _within(block, "tr")]
        boxes = bool(cells) and all(len(row) == 1 for row in cells)
        if boxes and any(local(e.tag) == "tbl" for row in cells for e in row[0].iter()):
            for row in cells:
                yield from _unboxed(row[0])
        else:
            yield block


def _grid(table: Element, name: str) -> Grid:
    """A table's cells; a cell merged downwards repeats the one above."""
    grid: Grid = []
    above: list[str] = []
    for row in _within(table, "tr"):
        cells: list[str] = [""] * _number(_property(row, "trPr", "gridBefore"), 0)
        for cell in _within(row, "tc"):
            span = _number(_property(cell, "tcPr", "gridSpan"), 1)
            merge = _property(cell, "tcPr", "vMerge")
            place = len(cells)
            if merge is not None and attribute(merge, "val") != "restart" and place < len(above):
                words = above[place]
            else:
                words = _cell(cell)
            cells += [words] * span
        if len(cells) > MOST_COLUMNS or len(grid) > MOST_ROWS:
            raise refusals.too_large(name, say("里的表格行列太多"))
        grid.append(cells)
        above = cells
    width = max(map(len, grid), default=0)
    return [row + [""] * (width - len(row)) for row in grid]


def _within(parent: Element, wanted: str) -> Iterator[Element]:
    """Rows or cells, also those in a content control or inserted."""
    for element in parent:
        kind = local(element.tag)
        if kind == wanted:
            yield element
        elif kind in ("sdt", "sdtContent", "ins", "customXml", "smartTag"):
            yield from _within(element, wanted)


def _cell(cell: Element) -> str:
    """The paragraphs of a cell, a line each; those of tables within it, too."""
    lines = []
    for block in _blocks(cell):
        inner = [_text(p) for p in block.iter() if local(p.tag) == "p"]
        lines += [_text(block)] if local(block.tag) == "p" else inner
    return "\n".join(line.strip() for line in lines if line.strip())


def _text(parent: Element) -> str:
    parts = []
    for element in parent:
        kind = local(element.tag)
        if kind == "t":
            parts.append(element.text or "")
        elif kind in ("br", "cr"):
            parts.append("\n")
        elif kind == "tab":
            parts.append(" ")
        elif kind == "noBreakHyphen":
            parts.append("-")
        elif kind not in _DROPPED:
            parts.append(_text(element))
    return "".join(parts)


def _property(element: Element, group: str, name: str) -> Element | None:
    properties = next((e for e in element if local(e.tag) == group), None)
    if properties is None:
        return None
    return next((e for e in properties if local(e.tag) == name), None)


def _number(element: Element | None, default: int) -> int:
    """A property's value, within what a table can have."""
    value = attribute(element, "val") if element is not None else None
    if not value or not value.isdecimal():
        return default
    # Of thousands of digits Python makes no number at all.
    return min(int(value[:9]), MOST_COLUMNS + 1)
