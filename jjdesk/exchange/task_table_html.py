"""The tables of a web page as grids: what Word and Excel put on the clipboard, or a portal saved.

Read as a stream, without a tree: no nesting is too deep, and nothing outside is ever loaded.
"""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from jjdesk.exchange import task_table_refusals as refusals
from jjdesk.exchange.sheets import MOST_COLUMNS, MOST_ROWS, Sheet, filled
from jjdesk.words import say

MOST_TAGS = 400_000
"""Tags in a page; a table of a thousand rows, as Word writes it, has a tenth of them."""

_MOST_CELLS = 300_000
"""Places of all tables that cells may cover; beyond them each covers its own only."""
_WIDEST = 300
"""Rows or columns that one cell may cover."""
_LONGEST_TITLE = 60
_BLOCKS = {"p", "div", "br", "li", "h1", "h2", "h3", "h4"}
_SILENT = {"script", "style", "title", "head"}
_BLANKS = re.compile(r"[ \t\r\n\f\u00a0]+")


def read(page: str, name: str) -> list[Sheet]:
    """All tables of a page, inner ones too, each with the line that stands above it.

    Raises:
        SourceError: more tags or cells than in any page, or no page; ``name`` is for the sentence.
    """
    tags = page.count("<")
    if tags > MOST_TAGS:
        raise refusals.too_large(name, say("有 {tags} 万处网页标记", tags=tags // 10000))
    reader = _Reader()
    try:
        reader.feed(page)
        reader.close()
    except AssertionError as error:  # upon marked sections of no known kind
        raise refusals.broken(name) from error
    return filled(reader.sheets(), name)


class _Table:
    """A table while its cells are read."""

    def __init__(self, title: str) -> None:
        self.title = title
        self.cells: dict[tuple[int, int], str] = {}
        self.row = -1
        self.spans = (1, 1)
        self.text: list[str] | None = None

    def close_cell(self, room: int) -> int:
        """Put the open cell into every place it covers, if there is room; how many those are."""
        if self.text is None or self.row < 0:
            self.text = None
            return 0
        lines = (_BLANKS.sub(" ", line).strip() for line in "".join(self.text).split("\n\n"))
        words = "\n".join(line for line in lines if line)
        self.text = None
        place = 0
        while (self.row, place) in self.cells:
            place += 1
        rows, columns = self.spans if self.spans[0] * self.spans[1] <= room else (1, 1)
        for row in range(self.row, min(self.row + rows, MOST_ROWS)):
            for column in range(place, min(place + columns, MOST_COLUMNS)):
                self.cells[row, column] = words
        return rows * columns

    def sheet(self) -> Sheet:
        """The grid, as high as rows were opened."""
        width = 1 + max((column for _, column in self.cells), default=-1)
        grid = [
            [self.cells.get((row, column), "") for column in range(width)]
            for row in range(self.row + 1)
        ]
        return Sheet(self.title, grid if width else [])


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self._all: list[_Table] = []
        self._open: list[_Table] = []
        self._silent = 0
        self._room = _MOST_CELLS
        self._line = ""
        self._title = ""

    def sheets(self) -> Iterator[Sheet]:
        """The tables in the order they begin, one by one: together they may be too large."""
        return (table.sheet() for table in self._all)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a table, a row or a cell; a block begins a line."""
        if tag in _SILENT:
            self._silent += 1
        if tag == "table":
            self._end_line()
            self._open.append(_Table(self._title))
            self._all.append(self._open[-1])
            self._title = ""
        elif self._open:
            self._start_in_table(tag, dict(attrs))
        elif tag in _BLOCKS:
            self._end_line()

    def _start_in_table(self, tag: str, attrs: dict[str, str | None]) -> None:
        table = self._open[-1]
        if tag == "tr":
            self._close_cell(table)
            table.row = min(table.row + 1, MOST_ROWS - 1)
        elif tag in {"td", "th"}:
            self._close_cell(table)
            table.spans = (_span(attrs.get("rowspan")), _span(attrs.get("colspan")))
            table.text = []
        elif tag in _BLOCKS and table.text is not None:
            table.text.append("\n\n")

    def _close_cell(self, table: _Table) -> None:
        self._room -= table.close_cell(self._room)

    def handle_endtag(self, tag: str) -> None:
        """Close what is open; ends that are missing do no harm."""
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        if self._open and tag in {"td", "th", "tr", "table"}:
            self._close_cell(self._open[-1])
            if tag == "table":
                self._open.pop()
        elif not self._open and tag in _BLOCKS:
            self._end_line()

    def handle_data(self, data: str) -> None:
        """Text of a cell, or above a table."""
        if self._silent:
            return
        if self._open:
            text = self._open[-1].text
            if text is not None:
                text.append(data.replace("\n", " "))
        else:
            self._line += data if len(self._line) < 2 * _LONGEST_TITLE else ""

    def _end_line(self) -> None:
        line = _BLANKS.sub(" ", self._line).strip()
        self._line = ""
        if line and len(line) <= _LONGEST_TITLE:
            self._title = line


def _span(value: str | None) -> int:
    """A span within reason; Word writes 1 where there is none."""
    digits = (value or "").strip()
    return max(1, min(int(digits), _WIDEST)) if digits.isdecimal() and len(digits) < 6 else 1
