"""Tables as slabs, a row each; heads are repeated on every page, no row is torn."""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF

from jjdesk.domain.manuscript import Heading
from jjdesk.domain.sheet import Cell, Sheet, pieces, strong_spans
from jjdesk.gui.paper.faces import Type
from jjdesk.gui.paper.items import BODY, INK, MM, PALE, Item, Rule
from jjdesk.gui.paper.lines import Line, Side, Span, lines
from jjdesk.gui.paper.measures import Measures
from jjdesk.gui.paper.paragraphs import heading
from jjdesk.gui.paper.slabs import Slab, level, line_items

_PAD: Final = 1.4 * MM
_HAIR: Final = 0.1 * MM
_THIN: Final = 0.2 * MM
_RULE: Final = 0.35 * MM
_TO_SIGN: Final = 10 * MM
"""Height of a row to write in by hand."""
_SPACING: Final = 1.45
_WRAPPED: Final = 0.6
"""To how much of its width a column may shrink whose cells have several lines anyway."""
_WHOLE: Final = 0.8
"""A table to sign of at most this share of a page is not torn: its name stands above it."""
_LEAST: Final = 3
"""Characters of a narrow column, whose cells are not broken, and that a wide one keeps."""
_MEASURED: Final = 100
"""Rows by which columns are measured: all of any table that is read, the first of a long one."""


class _Row(NamedTuple):
    """Cells broken into lines, each with its left edge."""

    cells: tuple[tuple[list[Line], float], ...]
    em: float

    @property
    def line(self) -> float:
        """Height of a line."""
        return self.em * _SPACING

    @property
    def lines(self) -> int:
        """Lines of the longest cell."""
        return max((len(broken) for broken, _ in self.cells), default=1)

    def items(self, first: int, count: int, top: float) -> Iterator[Item]:
        """Some lines of each cell."""
        for broken, left in self.cells:
            for turn, line in enumerate(broken[first : first + count]):
                yield from line_items(line, left, top + turn * self.line, self.line, self.em)


class _Table:
    """How a sheet stands on the page: its type, its columns, whether it is ruled into boxes."""

    def __init__(self, sheet: Sheet, sizes: Measures) -> None:
        self.sheet = sheet
        self.cells, self.heads = _types(sheet, sizes)
        self.boxed = sheet.to_sign or not sheet.heads
        self.longest = [
            _longest(sheet, place, self.cells, self.heads) for place in range(len(sheet.widths))
        ]
        self.edges = _edges(sheet, self.cells, self.longest)
        self.sides = [_side(sheet, place) for place in range(len(sheet.widths))]
        self.least = _TO_SIGN if sheet.to_sign else 0.0
        self.hair = _THIN if self.boxed else _HAIR
        self.strong = strong_spans(sheet)

    def uprights(self, high: float) -> Iterator[Item]:
        """The rules between boxes."""
        if self.boxed:
            for x in self.edges:
                yield Rule(QPointF(x, 0.0), QPointF(x, high), _THIN)

    def row(self, cells: Sequence[Cell], of: Type, number: int = -1) -> _Row:
        """``cells`` in the columns; those of the row of that number with what is set off."""
        laid = []
        for place, (cell, side) in enumerate(zip(cells, self.sides, strict=True)):
            left, right = self.edges[place], self.edges[place + 1]
            room = right - left - 2 * _PAD
            if side is Side.RIGHT:
                # Numbers keep away from words in the next column.
                room = min(room, self.longest[place] + 1)
            laid.append(
                (
                    list(lines(self._spans(_words(cell), of, (number, place)), room, side)),
                    left + _PAD,
                )
            )
        return _Row(tuple(laid), of.em)

    def _spans(self, words: str, of: Type, place: tuple[int, int]) -> list[Span]:
        """The words of the cell at a row and a column, those set off in the type of heads."""
        found = pieces(words, self.strong.get(place, ()))
        return [Span(text, self.heads if strong else of) for text, strong in found]


def _types(sheet: Sheet, sizes: Measures) -> tuple[Type, Type]:
    """The largest type in which the columns are as wide as they ask."""
    pairs = list(zip(sizes.cells, sizes.heads, strict=True))
    pads = 2 * _PAD * len(sheet.widths)
    for cells, heads in pairs:
        if sum(sheet.widths) * cells.em + pads <= BODY.width():
            return cells, heads
    return pairs[-1]


def _edges(sheet: Sheet, of: Type, longest: Sequence[float]) -> list[float]:
    """Where columns begin, and where the last ends.

    Columns share the body as the sheet says; one whose short cells would break takes what it lacks
    from those that have more than they need, or else from those whose cells have several lines.
    """
    asked = [width * BODY.width() / sum(sheet.widths) for width in sheet.widths]
    short = [long <= width * of.em for long, width in zip(longest, sheet.widths, strict=True)]
    needed = [
        (long if whole else _WRAPPED * width * of.em) + 2 * _PAD + 1
        for long, width, whole in zip(longest, sheet.widths, short, strict=True)
    ]
    lacking = sum(max(0.0, need - wide) for need, wide in zip(needed, asked, strict=True))
    spare = sum(max(0.0, wide - need) for need, wide in zip(needed, asked, strict=True))
    wides = _squeezed(asked, needed, of.em) if lacking > spare else []
    if not wides:
        given = min(1.0, lacking / spare) if spare else 0.0
        taken = min(1.0, spare / lacking) if lacking else 0.0
        wides = [
            wide + (need - wide) * (taken if need > wide else given)
            for need, wide in zip(needed, asked, strict=True)
        ]
    return [BODY.left() + edge for edge in accumulate(wides, initial=0.0)]


def _squeezed(asked: Sequence[float], needed: Sequence[float], em: float) -> list[float]:
    """Narrow columns whole, so that no number is torn; the others share what is left as they ask.

    Nothing where that would leave them too narrow to read.
    """
    narrow = [need <= _LEAST * em + 2 * _PAD + 1 for need in needed]
    room = BODY.width() - sum(need for need, whole in zip(needed, narrow, strict=True) if whole)
    wide = [each for each, whole in zip(asked, narrow, strict=True) if not whole]
    if not wide or min(wide) * room / sum(wide) < _LEAST * em:
        return []
    share = room / sum(wide)
    return [
        need if whole else each * share
        for each, need, whole in zip(asked, needed, narrow, strict=True)
    ]


def _longest(sheet: Sheet, place: int, of: Type, heads: Type) -> float:
    """How long the longest cell of a column would be in one line."""
    head = sheet.heads[place] if sheet.heads else ""
    cells = (line for row in sheet.rows[:_MEASURED] for line in _words(row[place]).splitlines())
    most = 4 * sheet.widths[place]
    longs = [sum(map(of.widths.__getitem__, cell[:most])) for cell in cells]
    return max(sum(map(heads.widths.__getitem__, head)), *longs, 0.0)


def _side(sheet: Sheet, place: int) -> Side:
    """Columns of numbers end on one line, their heads above them."""
    kinds = {type(row[place]) for row in sheet.rows}
    numbers = bool(kinds & {int, float}) and kinds <= {int, float, type(None)}
    return Side.RIGHT if numbers or place in sheet.amounts else Side.LEFT


def _words(cell: Cell) -> str:
    if cell is None:
        return ""
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)


def table(sheet: Sheet, sizes: Measures, gap: float) -> Iterator[Slab]:
    """Name, lines above, heads, rows, sums, lines below."""
    made = _Table(sheet, sizes)
    if sheet.name:
        yield from heading(Heading(sheet.name, 2), sizes, gap)
        gap = sizes.near
    for words in sheet.above:
        yield from _lines(words, made, gap)
        gap = 0.0
    if sheet.heads:
        heads: tuple[Slab, ...] = (_heads(made),)
        yield heads[0]._replace(gap=gap)
    else:
        heads = ()
        yield Slab(0.0, (level(0.0, _THIN),), gap, keep=True)
    rows = _rows(made, heads)
    yield from _whole(rows, heads) if sheet.to_sign else rows
    if sheet.below:
        words = "\n".join(sheet.below)
        *first, last = _lines(words, made, _PAD)
        yield from first
        yield last._replace(keep=False)


def _lines(words: str, made: _Table, gap: float) -> Iterator[Slab]:
    """Lines of text that belong to the table, held to what follows."""
    of = made.cells
    high = of.em * _SPACING
    for turn, line in enumerate(lines([Span(words, of)], BODY.width())):
        items = tuple(line_items(line, BODY.left(), 0.0, high, of.em))
        yield Slab(high, items, 0.0 if turn else gap, keep=True)


def _heads(made: _Table) -> Slab:
    row = made.row(made.sheet.heads, made.heads)
    high = row.lines * row.line + 2 * _PAD
    items = (*made.uprights(high), level(0.0, _RULE), *row.items(0, row.lines, _PAD))
    return Slab(high, (*items, level(high, _RULE)), keep=True)


def _rows(made: _Table, heads: tuple[Slab, ...]) -> Iterator[Slab]:
    """Each row a slab, unless it is taller than a page; the last one with what ends the table."""
    sheet = made.sheet
    every = (*((cells, made.cells) for cells in sheet.rows), (sheet.sums, made.heads))
    rows = every if sheet.sums else every[:-1]
    for turn, (cells, of) in enumerate(rows, start=1):
        last = turn == len(rows)
        before_sums = bool(sheet.sums) and turn == len(rows) - 1
        end = _RULE if last or before_sums else made.hair
        colour = INK if made.boxed or last or before_sums else PALE
        slabs = _row(
            made, made.row(cells, of, turn - 1), heads, Rule(QPointF(), QPointF(), end, colour)
        )
        *first, final = slabs
        yield from first
        yield final._replace(keep=before_sums or (last and bool(sheet.below)))


def _whole(rows: Iterator[Slab], heads: tuple[Slab, ...]) -> Iterator[Slab]:
    """What is signed stands on one page, if it has room on one: else who signs sees no whole."""
    every = list(rows)
    high = sum(slab.height for slab in (*heads, *every))
    keep = high <= _WHOLE * BODY.height()
    for left, slab in zip(range(len(every) - 1, -1, -1), every, strict=True):
        yield slab._replace(keep=True) if keep and left else slab


def _row(made: _Table, row: _Row, heads: tuple[Slab, ...], end: Rule) -> Iterator[Slab]:
    """A row whole; torn between its lines only where it is taller than a page."""
    text = row.lines * row.line
    high = max(text + 2 * _PAD, made.least)
    if high <= BODY.height() - sum(slab.height for slab in heads):
        items = (*made.uprights(high), *row.items(0, row.lines, (high - text) / 2))
        yield Slab(high, (*items, level(high, end.width, end.colour)), heads=heads)
        return
    for number in range(row.lines):
        above = _PAD if number == 0 else 0.0
        last = number == row.lines - 1
        high = above + row.line + (_PAD if last else 0.0)
        rule = (level(high, end.width, end.colour),) if last else ()
        items = (*made.uprights(high), *row.items(number, 1, above), *rule)
        yield Slab(high, items, keep=number in {0, row.lines - 2}, heads=heads)
