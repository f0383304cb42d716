"""Characters on pages -> paragraphs: what the file's writer had broken into lines, joined again.

Lengths are in points, y grows upwards.
"""

import itertools
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import NamedTuple

_SAME_LINE = 0.4
"""Of a character's height: how far a line's characters stand apart in y."""
_SPACE = 0.2
"""Of the size: what a gap has more than the usual one where a blank that was not printed stands.

Word processors print blanks; Qt does not."""
_IDEOGRAPHS = "\u2e80"
_SIGNS = "[，。、；：！？“”‘’（）《》【】—…]"
_NO_BLANK = re.compile(rf".{_SIGNS}|{_SIGNS}.|\d[^\x00-\x7f]|[^\x00-\x7f]\d")
"""Pairs set apart by typographers: punctuation, and figures within Chinese text."""
_CELL = 1.5
"""Of the size: the gap that parts columns and cells."""
_INDENT = 1.2
_FEWEST_INDENTS = 0.03
_STOPPED_SHORT = 0.8
_SHORT = 2.6
_UNSTOPPED_SHORT = 6
"""Characters that may be wanting at the end of a full line: after a stop, after a stop where the
next paragraph would be indented, and within a sentence (a long number moves to the next line)."""
_PITCH = 1.3
"""Of the usual pitch of lines: the gap that parts paragraphs."""
_SIZE = 0.12
_EDGE = 2
"""Lines at the top and the bottom of a page among which its furniture is looked for."""
_LONGEST_HEAD = 40
_PAGE_NUMBER = re.compile(
    r"[-—–―－·•~\s]*\d{1,4}[-—–―－·•~\s]*|第\s*[\d一二三四五六七八九十百]{1,4}\s*页.{0,12}"
    r"|\d{1,4}\s*/\s*\d{1,4}"
)
_OPENS = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十]{1,3}部分)"
)
_STOPS = "。！？：；”）"
_LATIN = re.compile(r"[A-Za-z][A-Za-z,.;:]?\Z")


class Character(NamedTuple):
    """A printed character: where it begins and ends, its baseline, and the height of its box."""

    text: str
    left: float
    right: float
    y: float
    height: float


@dataclass(slots=True)
class Line:
    """A printed line, or a row of a table; ``size`` is the usual width of its characters."""

    text: str
    left: float
    right: float
    y: float
    size: float
    column: int = 0
    cells: int = 1


def paragraphs(pages: Iterable[Sequence[Character]], *, blanks_printed: bool) -> list[str]:
    """The text of a document, a paragraph each, without running heads and page numbers.

    Args:
        pages: taken one by one, as the characters of a page weigh much more than its lines.
        blanks_printed: whether blanks are among the characters, or told from the gaps.
    """
    lined = _without_furniture([_page(page, blanks_printed=blanks_printed) for page in pages])
    for above, page in itertools.pairwise(lined):
        # Qt's printing draws the last line of a page again, above the next
        if len(page) > 1 and len(page[0].text) > 8 and page[0].text == above[-1].text:
            del page[0]
    lines = [line for page in lined for line in page]
    if not lines:
        return []
    measure = _Measure.of(lined)
    result = [lines[0].text]
    for before, line in itertools.pairwise(lines):
        if measure.opens(before, line):
            result.append(line.text)
        else:
            blank = " " if _LATIN.search(result[-1]) and line.text[0].isascii() else ""
            result[-1] += blank + line.text
    return result


def _page(characters: Sequence[Character], *, blanks_printed: bool) -> list[Line]:
    """The lines of a page in reading order, column by column."""
    rows: list[list[Character]] = []
    for character in sorted(characters, key=lambda c: -c.y):
        if rows and rows[-1][0].y - character.y <= _SAME_LINE * character.height:
            rows[-1].append(character)
        else:
            rows.append([character])
    pieces = [piece for row in rows for piece in _pieces(row, blanks_printed=blanks_printed)]
    gutter = _gutter(pieces)
    if gutter is None:
        return [_joined(group) for group in _by_row(pieces)]
    return _in_columns(pieces, gutter)


def _pieces(row: list[Character], *, blanks_printed: bool) -> Iterator[Line]:
    """A row cut where the gap is wide; a character printed twice (bold) counts once."""
    blanks = sorted(c.left for c in row if c.text == " ")
    row = _printed_once(sorted((c for c in row if c.text != " "), key=lambda c: c.left))
    if not row:
        return
    ideographs = [c.right - c.left for c in row if c.text >= _IDEOGRAPHS]
    size = median(ideographs) if ideographs else 2 * median(c.right - c.left for c in row)
    size = max(size, 0.1)
    usual = median([b.left - a.right for a, b in itertools.pairwise(row)] or [0.0])
    text, first, last = row[0].text, row[0], row[0]
    for character in row[1:]:
        gap = character.left - last.right
        if gap > _CELL * size:
            yield Line(text, first.left, last.right, first.y, size)
            text, first = "", character
        elif blanks_printed:
            between = bisect_left(blanks, character.left) - bisect_right(blanks, last.left)
            text += " " if between > 0 else ""
        elif gap - usual > _SPACE * size and not _NO_BLANK.fullmatch(last.text + character.text):
            text += " "
        text += character.text
        last = character
    yield Line(text, first.left, last.right, first.y, size)


def _printed_once(row: list[Character]) -> list[Character]:
    return [
        c
        for i, c in enumerate(row)
        if not i or c.text != row[i - 1].text or c.left - row[i - 1].left > _SPACE * c.height
    ]


def _by_row(pieces: list[Line]) -> Iterator[list[Line]]:
    row: list[Line] = []
    for piece in pieces:
        if row and piece.y != row[0].y and abs(row[0].y - piece.y) > _SAME_LINE * piece.size:
            yield row
            row = []
        row.append(piece)
    if row:
        yield row


def _joined(row: list[Line]) -> Line:
    text = " ".join(piece.text for piece in row)
    return Line(text, row[0].left, row[-1].right, row[0].y, row[0].size, cells=len(row))


def _gutter(pieces: list[Line]) -> float | None:
    """Where the blank between two columns of running text is; a table has none that counts."""
    lefts = Counter(round(piece.left) for piece in pieces)
    for left, count in lefts.most_common(4):
        x = left - 1.0
        over = [p for p in pieces if p.left < x < p.right]
        sides = [[p for p in pieces if p.right <= x], [p for p in pieces if p.left >= x]]
        if count < 8 or len(over) * 5 > len(pieces):
            continue
        if all(len(side) >= 8 and _is_full(side) for side in sides):
            return x
    return None


def _is_full(side: list[Line]) -> bool:
    """Whether most lines run from one end of the column to the other."""
    width = max(p.right for p in side) - min(p.left for p in side)
    full = [p for p in side if p.right - p.left >= 0.85 * width and len(p.text) >= 8]
    return len(full) * 5 >= len(side) * 3


def _in_columns(pieces: list[Line], gutter: float) -> list[Line]:
    """Between two lines that run over the gutter, the left column comes before the right one."""
    result: list[Line] = []
    right: list[Line] = []
    for piece in pieces:
        if piece.left >= gutter:
            piece.column = 1
            right.append(piece)
            continue
        if piece.right > gutter:
            result += right
            right = []
            piece.column = 2
        result.append(piece)
    return result + right


def _without_furniture(pages: list[list[Line]]) -> list[list[Line]]:
    """Pages without what stands at their edges page for page, and without page numbers."""
    pages = [page for page in pages if page]
    seen = Counter(key for page in pages for key in {_likeness(line) for line in _edges(page)})
    often = max(2, min(3, len(pages)), len(pages) // 4)
    result = []
    for page in pages:
        edges = {id(line) for line in _edges(page)}
        outer = {id(line) for line in (page[0], page[-1])}
        result.append(
            [
                line
                for line in page
                if not (id(line) in outer and _PAGE_NUMBER.fullmatch(line.text.strip()))
                and not (id(line) in edges and seen[_likeness(line)] >= often)
            ]
        )
    return [page for page in result if page]


def _edges(page: list[Line]) -> list[Line]:
    return [line for line in page[:_EDGE] + page[-_EDGE:] if len(line.text) <= _LONGEST_HEAD]


def _likeness(line: Line) -> tuple[str, int]:
    """The same on each page, but for the page's number."""
    return re.sub(r"\d+|\s", "", line.text), round(line.y / 4)


@dataclass(frozen=True, slots=True)
class _Measure:
    """How a document sets its text."""

    margins: dict[int, tuple[float, float]]
    pitch: float
    indents: bool

    @classmethod
    def of(cls, pages: list[list[Line]]) -> "_Measure":
        """The edges of each column, the pitch of lines, and whether paragraphs are indented."""
        lines = [line for page in pages for line in page]
        margins = {
            column: _margins([line for line in lines if line.column == column])
            for column in {line.column for line in lines}
        }
        pairs = [(a, b) for page in pages for a, b in itertools.pairwise(page)]
        falls = [a.y - b.y for a, b in pairs if a.y > b.y]
        indented = sum(
            _INDENT < (line.left - margins[line.column][0]) / line.size < 2 * _INDENT + 1
            for line in lines
        )
        pitch = median(falls) if falls else 0.0
        return cls(margins, pitch, indented >= len(lines) * _FEWEST_INDENTS)

    def opens(self, before: Line, line: Line) -> bool:
        """Whether a paragraph begins with ``line``."""
        if min(before.cells, line.cells) > 1:
            return True
        if abs(before.size - line.size) > _SIZE * before.size:
            return True
        if line.left - self.margins[line.column][0] > _INDENT * line.size:
            return True
        if before.y - line.y > _PITCH * self.pitch:
            return True
        closed = before.text[-1] in _STOPS
        if closed and _OPENS.match(line.text):
            return True
        wanting = self.margins[before.column][1] - before.right
        allowed = (_SHORT if self.indents else _STOPPED_SHORT) if closed else _UNSTOPPED_SHORT
        return wanting > allowed * before.size


def _margins(lines: list[Line]) -> tuple[float, float]:
    """Left and right edge of a column; a few lines may stand further out."""
    lefts = Counter(round(line.left) for line in lines)
    common = [x for x, count in lefts.items() if count * 20 >= len(lines)]
    left = min(common or lefts)
    rights = sorted(line.right for line in lines)
    return left, rights[(len(rights) - 1) * 9 // 10]
