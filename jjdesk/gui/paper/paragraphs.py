"""Titles, headings and paragraphs as slabs, a line each."""

import math
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from jjdesk.domain.manuscript import Face, Form, Heading, Paragraph, Run
from jjdesk.gui.paper.items import BODY
from jjdesk.gui.paper.lines import Line, Side, Span, clean, lines
from jjdesk.gui.paper.measures import Measures
from jjdesk.gui.paper.slabs import Slab, line_items

_SIDES: Final = {Form.CENTRED: Side.CENTRED, Form.RIGHT: Side.RIGHT}

_ENDINGS: Final = tuple("的年区县市镇府告、，：）》”】—与和及")
"""After these a title may be broken without tearing a word."""


class _Stand(NamedTuple):
    """How far a paragraph stands in: from the left, from the right, its first line beyond that."""

    left: float = 0.0
    right: float = 0.0
    first: float = 0.0
    bar: float = 0.0


def title(words: str, sizes: Measures) -> Iterator[Slab]:
    """The title in the middle, its lines about equally long."""
    for line in _balanced([Span(words, sizes.title)]):
        items = tuple(line_items(line, BODY.left(), 0.0, sizes.title_line, sizes.title.em))
        yield Slab(sizes.title_line, items, keep=True)


def _balanced(spans: Sequence[Span]) -> list[Line]:
    """No more lines than needed, about equally long, and broken after a word where that shows."""
    wide = BODY.width()
    tried = [(list(lines(spans, wide, Side.CENTRED)), 0.0)]
    fewest = len(tried[0][0])
    for part in range(1, 20 if fewest > 1 else 1):
        margin = part * wide / 40
        broken = list(lines(spans, wide - margin, Side.CENTRED))
        if len(broken) > fewest:
            break
        tried.append((broken, margin / 2))
    best, inset = max(enumerate(tried), key=lambda each: (_whole(each[1][0]), each[0]))[1]
    return [tuple(piece._replace(x=piece.x + inset) for piece in line) for line in best]


def _whole(broken: Sequence[Line]) -> int:
    """After how many lines a word plainly ends; a short last line counts against it."""
    texts = ["".join(piece.text for piece in line) for line in broken]
    ended = sum(text.endswith(_ENDINGS) for text in texts[:-1])
    return ended - (len(texts[-1]) < len(texts[0]) / 3)


def heading(part: Heading, sizes: Measures, gap: float) -> Iterator[Slab]:
    """A heading, held to what follows."""
    of = sizes.headings[min(max(part.level, 1), 3) - 1]
    high = sizes.line if sizes.grid else of.em * sizes.line / sizes.em
    first = 2 * _pitch(sizes) if sizes.grid else 0.0
    broken = lines([Span(part.text, of)], BODY.width(), first=first)
    for turn, line in enumerate(broken):
        items = tuple(line_items(line, BODY.left(), 0.0, high, of.em))
        mark = (clean(part.text), part.level) if turn == 0 else None
        above = max(sizes.apart, gap) if turn == 0 else 0.0
        yield Slab(high, items, above, keep=True, snap=True, mark=mark)


def paragraph(part: Paragraph, sizes: Measures, gap: float) -> Iterator[Slab]:
    """A paragraph's lines; no single line of it at a page's foot or head."""
    stand = _stand(part.form, sizes)
    spans = [_span(run, part.form, sizes) for run in part.runs]
    width = BODY.width() - stand.left - stand.right
    if part.form is Form.ITEM and len(spans) > 1:
        broken = _item(spans, width, sizes)
    else:
        side = _SIDES.get(part.form, Side.JUSTIFIED)
        broken = lines(spans, width, side, first=stand.first)
    bar = BODY.left() + stand.bar if stand.bar else 0.0
    yield from _slabs(broken, BODY.left() + stand.left, sizes, gap, bar)


def _pitch(sizes: Measures) -> float:
    return sizes.body.em + sizes.body.tracking


def _stand(form: Form, sizes: Measures) -> _Stand:
    pitch = _pitch(sizes)
    match form:
        case Form.BODY:
            return _Stand(first=2 * pitch)
        case Form.RIGHT:
            return _Stand(right=2 * pitch if sizes.grid else 0.0)
        case Form.QUOTE:
            return _Stand(left=2 * pitch, right=2 * pitch)
        case Form.ITEM:
            return _Stand(left=2 * pitch if sizes.grid else 0.0)
        case Form.NOTE:
            return _Stand(left=2 * pitch, bar=1.4 * pitch)
        case _:
            return _Stand()


def _span(run: Run, form: Form, sizes: Measures) -> Span:
    kinds = {
        Face.TEXT: sizes.quote if form is Form.QUOTE else sizes.body,
        Face.STRONG: sizes.strong,
        Face.QUOTE: sizes.quote,
        Face.SMALL: sizes.small,
    }
    return Span(run.text, kinds[run.face])


def _item(spans: Sequence[Span], width: float, sizes: Measures) -> Iterator[Line]:
    """Lines that hang below what follows the mark; the mark stands before the first."""
    mark = next(lines(spans[:1], 2 * BODY.width()))
    text = clean(spans[0].text).rstrip()
    long = sum(spans[0].of.widths[char] for char in text)
    half = _pitch(sizes) / 2
    hang = math.ceil((long + (0 if text.endswith(("、", "．", "）")) else half / 2)) / half) * half
    for turn, line in enumerate(lines(spans[1:], width, Side.JUSTIFIED, first=hang, rest=hang)):
        yield line if turn else (*mark, *line)


def _slabs(
    broken: Iterator[Line], left: float, sizes: Measures, gap: float, bar: float
) -> Iterator[Slab]:
    """A slab a line; the first two and the last two stand together."""
    high, em = sizes.line, sizes.em
    first = True
    line: Line | None = next(broken)
    following = next(broken, None)
    while line is not None:
        after = next(broken, None) if following is not None else None
        keep = following is not None and (first or after is None)
        items = tuple(line_items(line, left, 0.0, high, em))
        yield Slab(high, items, gap if first else 0.0, keep, snap=True, bar=bar)
        line, following, first = following, after, False
