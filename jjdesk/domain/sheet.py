"""A table on its way to paper, to a file or to the clipboard."""

from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct

Cell = str | float | None
FORMULA_STARTS: Final = tuple("=+-@\t\r\n＝＋－＠")
"""What a spreadsheet would run as a formula when a text begins so; Excel narrows the wide ones
(OWASP, CSV injection)."""


class Sheet(Struct, frozen=True):
    """A table to be printed or written: heads, rows of as many cells, widths in characters.

    A number stays a number, so that a spreadsheet can go on with it; ``None`` is an empty cell.

    Attributes:
        sums: a last row that is set off from the others, or nothing.
        above: lines of text over the heads.
        below: lines of text under the last row.
        amounts: columns of numbers that are written out as text, as ``2,400``.
        to_sign: whether rows are high enough to write in by hand; without heads (``()``) the first
            column names what the second holds.
        strong: words set off (bold) in cells of text: row, column, start, end.
    """

    name: str
    heads: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[tuple[Cell, ...], ...]
    sums: tuple[Cell, ...] = ()
    above: tuple[str, ...] = ()
    below: tuple[str, ...] = ()
    amounts: tuple[int, ...] = ()
    to_sign: bool = False
    strong: tuple[tuple[int, int, int, int], ...] = ()


Spans = Sequence[tuple[int, int]]
"""From where to where words of a cell are set off, in order."""


def strong_spans(sheet: Sheet) -> dict[tuple[int, int], Spans]:
    """What is set off in a sheet, by row and column."""
    found: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for row, column, start, end in sheet.strong:
        found.setdefault((row, column), []).append((start, end))
    return {**found}


def pieces(words: str, spans: Spans) -> Iterator[tuple[str, bool]]:
    """``words`` in pieces, none of them empty, and of each whether it is set off."""
    at = 0
    for start, end in (*spans, (len(words), len(words))):
        yield from (
            (each, bold)
            for each, bold in ((words[at:start], False), (words[start:end], True))
            if each
        )
        at = end


def harmless(cell: Cell) -> Cell:
    """``cell``, with an apostrophe before a text that a spreadsheet would take for a formula."""
    if isinstance(cell, str) and cell.startswith(FORMULA_STARTS):
        return f"'{cell}"
    return cell


def tabbed(sheet: Sheet) -> str:
    """Heads, rows and sums as a spreadsheet takes them from the clipboard: tabs between cells.

    A line a row, and nothing in it becomes a formula there.
    """
    rows = (sheet.heads, *sheet.rows, *filter(None, [sheet.sums]))
    return "\n".join("\t".join(map(_typed, row)) for row in rows)


def _typed(cell: Cell) -> str:
    if cell is None:
        return ""
    return str(harmless(" ".join(cell.split()) if isinstance(cell, str) else cell))
