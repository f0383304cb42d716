"""Characters into lines as GB/T 15834 and Chinese typography have it, by arithmetic.

No line begins with ，。」, none ends with 「（; ——, …… and numbers are not torn. A full-width mark
at a line's end takes half its width, as do all but one of several marks in a row. What would have
to begin a line is drawn in by halving marks before it; where none can be halved, a character goes
along to the next line, and the gap is spread over the line.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import accumulate
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QGlyphRun

from jjdesk.gui.paper.faces import Type

_CLOSING: Final = frozenset("，。、；：）》」』”’】〕〉］｝．")
"""Their right half is empty."""
_OPENING: Final = frozenset("（《「『“‘【〔〈［｛")
"""Their left half is empty."""
_NO_START: Final = _CLOSING | frozenset("！？…·•～~–-%‰℃°,.;:!?)]}>”’％／/々")
_NO_END: Final = _OPENING | frozenset("([{<$￥¥＄／№＃#")
_WESTERN: Final = r"!-~\u00a0-\u024f\u0300-\u04ff\u2010-\u2013\u2030\u2103"
_GLUED: Final = re.compile(rf"[{_WESTERN}—…](?:(?<=—)—*|(?<=…)…*|(?<=[{_WESTERN}])[{_WESTERN}]*)")
"""What is not torn, nor stretched. A pattern that begins with one set is searched for quickly."""
_CLOSERS: Final = "".join(sorted(_CLOSING))
_OPENERS: Final = "".join(sorted(_OPENING))
_PAIRS: Final = re.compile(
    f"[{_CLOSERS}{_OPENERS}](?:(?<=[{_CLOSERS}])(?=[{_CLOSERS}{_OPENERS}])|(?<=[{_OPENERS}]{{2}}))"
)
"""The one of two marks in a row whose empty half lies between them."""
_SPACES: Final = " \u3000"
_MOST: Final = 0.3
"""How far a gap may be stretched, in ems; a line that would need more is left ragged."""
_SLACK: Final = 0.5
"""Units that rounding may take."""
_DROPPED: Final = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069"
    "\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef]"
)
_BREAK: Final = re.compile("\r\n|[\r\n\u2028\u2029]")


class Side(Enum):
    """How lines stand between their margins."""

    JUSTIFIED = "justified"
    LEFT = "left"
    CENTRED = "centred"
    RIGHT = "right"


class Span(NamedTuple):
    """Characters of one type."""

    text: str
    of: Type


class Piece(NamedTuple):
    """Glyphs of one font on a line, from ``x`` on."""

    run: QGlyphRun
    x: float
    text: str


Line = tuple[Piece, ...]


def clean(text: str) -> str:
    """``text`` as it can be set: one kind of line break, blanks for tabs, nothing formless."""
    tidy = _BREAK.sub("\n", text).replace("\t", " ")
    return _DROPPED.sub("", tidy).encode("utf-8", "replace").decode("utf-8")


def lines(
    spans: Sequence[Span],
    width: float,
    side: Side = Side.LEFT,
    *,
    first: float = 0.0,
    rest: float = 0.0,
) -> Iterator[Line]:
    """``spans`` broken into lines no wider than ``width``; at least one, which may be empty.

    ``first`` and ``rest`` are how far in the first line and the others begin.
    """
    paragraph = _Paragraph(spans)
    start = 0
    left = first
    while True:
        broken = paragraph.broken(start, width - left)
        yield paragraph.line(start, broken, left, width, side)
        if broken.after >= len(paragraph.text) and not broken.forced:
            return
        start = broken.after
        left = first if broken.forced else rest


class _Broken(NamedTuple):
    """Where a line ends, and where the next begins; ``forced`` if the text said so."""

    end: int
    after: int
    full: bool = False
    forced: bool = False


class _Paragraph:
    """What is known of a paragraph's characters before it has lines."""

    def __init__(self, spans: Sequence[Span]) -> None:
        cleaned = [Span(clean(span.text), span.of) for span in spans]
        self._spans = [span for span in cleaned if span.text]
        self.text = "".join(span.text for span in self._spans)
        self.widths: list[float] = []
        self._glyphs: list[int] = []
        for span in self._spans:
            self.widths += map(span.of.widths.__getitem__, span.text)
            self._glyphs += map(span.of.glyphs.__getitem__, span.text)
        self._half = max((span.of.em for span in spans), default=0.0) / 2
        self._cut: dict[int, float] = {}
        self._halve_pairs()
        self.ends = list(accumulate(self.widths, initial=0.0))
        self._flags = bytearray(b"\1") * len(self.text)
        for found in _GLUED.finditer(self.text):
            begin, end = found.span()
            self._flags[begin + 1 : end] = bytes(end - begin - 1)
        self._gaps = list(accumulate(self._flags, initial=0))

    def _halve_pairs(self) -> None:
        """Of marks in a row all but one take half their width; the shift of each is kept."""
        for found in _PAIRS.finditer(self.text):
            at = found.start()
            if self._halves(at):
                self.widths[at] -= self._half
                self._cut[at] = -self._half if self.text[at] in _OPENING else 0.0

    def _halves(self, at: int) -> bool:
        """Whether the mark there is a wide one, of which half is empty."""
        mark = self.text[at] in _CLOSING or self.text[at] in _OPENING
        return mark and self.widths[at] > 1.9 * self._half and at not in self._cut

    def broken(self, start: int, room: float) -> _Broken:
        """The end of the line that begins at ``start``."""
        text = self.text
        limit = self.ends[start] + room + _SLACK
        end = bisect_right(self.ends, limit, lo=start) - 1
        forced = text.find("\n", start, end + 1)
        if forced >= 0:
            return _Broken(forced, forced + 1, forced=True)
        if end >= len(text):
            return _Broken(len(text), len(text))
        end = max(end, start + 1)
        if end < len(text) and self._ending(end) and self.ends[end] + self._half <= limit:
            end += 1
        return self._rested(start, self._allowed(start, end, limit))

    def _rested(self, start: int, end: int) -> _Broken:
        """Blanks at a line's end are not seen; a line break right after it is the same break."""
        after = end
        while after < len(self.text) and self.text[after] in _SPACES:
            after += 1
        if after < len(self.text) and self.text[after] == "\n":
            return _Broken(end, after + 1, forced=True)
        while end > start and self.text[end - 1] == " ":
            end -= 1
        return _Broken(end, after, full=after < len(self.text))

    def _ending(self, at: int) -> bool:
        """Whether a mark there could end a line with half its width."""
        return self.text[at] in _CLOSING and self._halves(at)

    def _allowed(self, start: int, end: int, limit: float) -> int:
        """The best place to break near ``end``, which is as far as there is room."""
        if self._may_break(end):
            return end
        further = end + 1
        while further < len(self.text) and not self._may_break(further):
            further += 1
        if further - end <= 3 and self.ends[further] - limit <= self._yielding(start, further):
            return further
        back = end - 1
        while back > start and not self._may_break(back):
            back -= 1
        return back if back > start else end

    def _yielding(self, start: int, end: int) -> float:
        """How much narrower the line can be made by halving its marks."""
        return self._half * sum(map(self._can_halve, range(start, end), [end - 1] * (end - start)))

    def _can_halve(self, at: int, last: int) -> bool:
        return self._halves(at) and (self.text[at] in _CLOSING or at != last)

    def _may_break(self, at: int) -> bool:
        """Whether a line may end before the character at ``at``."""
        if at >= len(self.text) or self.text[at] in " \n":
            return True
        before = self.text[at - 1]
        if self.text[at] in _NO_START or before in _NO_END:
            return before == " "
        return bool(self._flags[at])

    def line(self, start: int, broken: _Broken, left: float, width: float, side: Side) -> Line:
        """The characters of a line at their places."""
        places, used = self._places(start, broken, width - left, side)
        if side is Side.CENTRED:
            left += (width - left - used) / 2
        elif side is Side.RIGHT:
            left += width - left - used
        return tuple(self._pieces(start, broken.end, places, left))

    def _places(
        self, start: int, broken: _Broken, room: float, side: Side
    ) -> tuple[list[float], float]:
        """Of each character where it begins, and how long the line is."""
        end = broken.end
        used = self.ends[end] - self.ends[start]
        tight = broken.full or used > room + _SLACK
        if tight and end > start and self._ending(end - 1):
            used -= self._half
        share = 0.0
        if side is Side.JUSTIFIED and broken.full and used < room:
            share = self._share(start, end, room - used)
            used = room if share else used
        places = self._spread(start, end, share)
        if used > room + _SLACK:
            used = self._draw_in(start, places, used, room)
        for at, shift in self._cut.items():
            if start <= at < end:
                places[at - start] += shift
        return places, used

    def _share(self, start: int, end: int, free: float) -> float:
        """What each gap takes of ``free``; nothing if that would tear the line apart."""
        gaps = self._gaps[end] - self._gaps[start + 1] if end > start else 0
        share = free / gaps if gaps else 0.0
        return share if share <= _MOST * 2 * self._half else 0.0

    def _spread(self, start: int, end: int, share: float) -> list[float]:
        """Characters one after the other, gaps ``share`` wider, none inside a word or a number."""
        origin = self.ends[start]
        if not share:
            return [place - origin for place in self.ends[start:end]]
        origin += share * self._gaps[start + 1]
        pairs = zip(self.ends[start:end], self._gaps[start + 1 : end + 1], strict=True)
        return [place - origin + share * gap for place, gap in pairs]

    def _draw_in(self, start: int, places: list[float], used: float, room: float) -> float:
        """Halve marks until the line fits: each gives the same share."""
        last = start + len(places) - 1
        marks = [at for at in range(start, last) if self._can_halve(at, last)]
        if not marks:
            return used
        share = min((used - room) / len(marks), self._half)
        shift = 0.0
        among = set(marks)
        for place in range(len(places)):
            at = start + place
            if at in among and self.text[at] in _OPENING:
                shift -= share
                among.discard(at)
            places[place] += shift
            if at in among:
                shift -= share
        return used - share * len(marks)

    def _pieces(self, start: int, end: int, places: list[float], left: float) -> Iterator[Piece]:
        """A run of glyphs for each font on the line."""
        if len(self._spans) == 1 and start < end:
            glyphs = _Glyphs(self.text[start:end], self._glyphs[start:end], places)
            yield from _runs(glyphs, self._spans[0].of, left)
            return
        at = 0
        for span in self._spans:
            begin, stop = max(at, start), min(at + len(span.text), end)
            at += len(span.text)
            if begin < stop:
                here = slice(begin - start, stop - start)
                glyphs = _Glyphs(self.text[begin:stop], self._glyphs[begin:stop], places[here])
                yield from _runs(glyphs, span.of, left)
            if at >= end:
                return


class _Glyphs(NamedTuple):
    """Characters of a line, of each its glyph and its place."""

    text: str
    indexes: list[int]
    places: list[float]

    def part(self, begin: int, end: int) -> "_Glyphs":
        """Some of them."""
        here = slice(begin, end)
        return _Glyphs(self.text[here], self.indexes[here], self.places[here])


class _Points(dict[int, QPointF]):
    """Points on a line, a unit apart: to make one takes ten times as long as to find it."""

    def __missing__(self, x: int) -> QPointF:
        point = self[x] = QPointF(x, 0.0)
        return point


_POINTS: Final = _Points()


def _runs(glyphs: _Glyphs, of: Type, left: float) -> Iterator[Piece]:
    if not of.strange or of.strange.keys().isdisjoint(glyphs.text):
        yield _piece(glyphs, QGlyphRun(of.blank), left)
        return
    fonts = [of.strange.get(char, of.raw) for char in glyphs.text]
    begin = 0
    for at in range(1, len(fonts) + 1):
        if at == len(fonts) or fonts[at] is not fonts[begin]:
            run = QGlyphRun()
            run.setRawFont(fonts[begin])
            yield _piece(glyphs.part(begin, at), run, left)
            begin = at


def _piece(glyphs: _Glyphs, run: QGlyphRun, left: float) -> Piece:
    run.setGlyphIndexes(glyphs.indexes)
    origin = glyphs.places[0]
    middle = origin - 0.5
    run.setPositions([_POINTS[int(place - middle)] for place in glyphs.places])
    return Piece(run, left + origin, glyphs.text)
