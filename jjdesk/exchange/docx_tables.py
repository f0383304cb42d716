"""Tables of a Word document: heads on every page, no row torn, numbers right."""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple
from xml.etree.ElementTree import Element

from jjdesk.domain.sheet import Cell, Sheet, Spans, pieces, strong_spans
from jjdesk.exchange.docx_xml import mm, run, storable, w

_TO_SIGN: Final = 10.0
"""Millimetres, of a row to write in by hand."""
GAP: Final = "Gap"
"""The style of what parts a table from what follows: two tables without it would be one."""


def table(sheet: Sheet, width: float, *, held: bool) -> Iterable[Element]:
    """Lines above, the table, lines below; ``held``: its end stands with what follows it.

    ``width`` is that of the whole table in millimetres.

    Its name is a heading, which the caller writes.
    """
    for words in sheet.above:
        yield _line(words, held=True)
    if sheet.heads or sheet.rows or sheet.sums:  # Word calls a table without rows broken.
        yield _grid(sheet, width, held=held or bool(sheet.below))
    for place, words in enumerate(sheet.below, start=1):
        yield _line(words, held=held or place < len(sheet.below))
    if not sheet.below:
        gap = [w("pStyle", val=GAP), w("keepNext") if held else None]
        yield w("p", w("pPr", *gap))


def _line(words: str, *, held: bool) -> Element:
    look = w("pPr", w("pStyle", val="TableNote"), w("keepNext") if held else None)
    return w("p", look, run(words))


def _grid(sheet: Sheet, width: float, *, held: bool) -> Element:
    whole = sum(sheet.widths) or 1
    widths = [max(1, mm(width * share / whole)) for share in sheet.widths]
    looks = w(
        "tblPr",
        w("tblStyle", val="TableGrid"),
        w("tblW", w=sum(widths), type="dxa"),
        w("jc", val="center"),
        w("tblLayout", type="fixed"),
        w("tblLook", val="0020", firstRow=int(bool(sheet.heads))),
        w("tblCaption", val=storable(sheet.name)) if sheet.name else None,
    )
    made = w("tbl", looks, w("tblGrid", *(w("gridCol", w=wide) for wide in widths)))
    columns = [(wide, _right(sheet, place)) for place, wide in enumerate(widths)]
    if sheet.heads:
        look = _Look(head=True, held=True)
        made.append(_row(zip(sheet.heads, columns, strict=True), look))
    every = (*sheet.rows, sheet.sums) if sheet.sums else sheet.rows
    strong = strong_spans(sheet)
    for number, cells in enumerate(every):
        left = len(every) - 1 - number
        look = _Look(
            bold=bool(sheet.sums) and left == 0,
            label=not sheet.heads,
            held=held if left == 0 else sheet.to_sign or (bool(sheet.sums) and left == 1),
            high=_TO_SIGN if sheet.to_sign else 0.0,
            strong=tuple(strong.get((number, place), ()) for place in range(len(cells))),
        )
        made.append(_row(zip(cells, columns, strict=True), look))
    return made


class _Look(NamedTuple):
    """How a row looks: a head or sums, its first cell a label, with the next, high to write in.

    ``strong`` are the words set off in each of its cells.
    """

    head: bool = False
    bold: bool = False
    label: bool = False
    held: bool = False
    high: float = 0.0
    strong: tuple[Spans, ...] = ()


def _row(cells: Iterable[tuple[Cell, tuple[int, bool]]], look: _Look) -> Element:
    """A row whole on one page; Word tears it only where it is taller than a page."""
    high = w("trHeight", val=mm(look.high), hRule="atLeast") if look.high else None
    made = w("tr", w("trPr", w("cantSplit"), high, w("tblHeader") if look.head else None))
    for place, (cell, (width, right)) in enumerate(cells):
        side = w("jc", val="right") if right else None
        inside = w("pPr", w("pStyle", val="Cell"), w("keepNext") if look.held else None, side)
        bold = look.head or look.bold or (look.label and place == 0)
        spans = look.strong[place] if look.strong else ()
        words = [] if cell is None else list(_runs(_words(cell), spans, bold=bold))
        middle = w("vAlign", val="center") if look.high else None
        room = w("tcPr", w("tcW", w=width, type="dxa"), middle)
        made.append(w("tc", room, w("p", inside, *words)))
    return made


def _runs(words: str, spans: Spans, *, bold: bool) -> Iterator[Element]:
    """The words of a cell, those set off in bold."""
    for piece, strong in pieces(words, spans):
        yield run(piece, *([w("b"), w("bCs")] if bold or strong else []))


def _right(sheet: Sheet, place: int) -> bool:
    """Whether a column holds numbers, which end on one line."""
    kinds = {type(row[place]) for row in sheet.rows}
    return place in sheet.amounts or (
        bool(kinds & {int, float}) and kinds <= {int, float, type(None)}
    )


def _words(cell: str | float) -> str:
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)
