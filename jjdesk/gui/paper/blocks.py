"""Slabs that are no text: lines to sign on, QR codes, charts."""

import struct
from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath

from jjdesk.domain.manuscript import Signatures, Squares, paragraph
from jjdesk.gui.paper import paragraphs
from jjdesk.gui.paper.items import BODY, MM, Dark, Item, Picture, Rule
from jjdesk.gui.paper.lines import Span, lines
from jjdesk.gui.paper.measures import Measures
from jjdesk.gui.paper.slabs import Slab, line_items

_SIGN: Final = 13 * MM
"""Height of a line to sign on."""
_HAIR: Final = 0.2 * MM
_GAP: Final = 6 * MM
_QR: Final = 40 * MM


def signatures(part: Signatures, sizes: Measures) -> Iterator[Slab]:
    """What is signed and the lines to sign on, on one page."""
    gap = 1.5 * _GAP
    for words in part.above:
        for slab in paragraphs.paragraph(paragraph(words), sizes, gap):
            yield slab._replace(keep=True)
        gap = 0.0
    named = [next(lines([Span(name, sizes.name)], BODY.width())) for name, _ in part.rows]
    widest = max((_long(name, sizes) for name, count in part.rows if count), default=0.0)
    start = BODY.left() + max(6 * sizes.name.em, widest + sizes.name.em)
    for turn, ((_, count), line) in enumerate(zip(part.rows, named, strict=True), start=1):
        top = _SIGN - 1.3 * sizes.name.em
        names = line_items(line, BODY.left(), top, sizes.name.em, sizes.name.em)
        items = (*names, *_to_sign(start, count))
        yield Slab(_SIGN, items, gap, keep=turn < len(part.rows))
        gap = 0.0


def _long(name: str, sizes: Measures) -> float:
    return sum(sizes.name.widths[char] for char in name)


def _to_sign(start: float, count: int) -> Iterator[Item]:
    each = (BODY.right() - start - _GAP * (count - 1)) / max(count, 1)
    for place in range(count):
        left = start + place * (each + _GAP)
        yield Rule(QPointF(left, _SIGN), QPointF(left + each, _SIGN), _HAIR)


def squares(part: Squares) -> Slab:
    """A QR code in the middle."""
    unit = _QR / len(part.rows)
    left = BODY.center().x() - _QR / 2
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for down, row in enumerate(part.rows):
        for across, dark in enumerate(row):
            if dark:
                path.addRect(left + across * unit, down * unit, unit, unit)
    return Slab(_QR + _GAP, (Dark(path),), _GAP)


def picture(data: bytes, gap: float) -> Slab:
    """A PNG as wide as the body, or smaller if it would be higher than a page."""
    across, down = struct.unpack(">II", data[16:24])
    scale = min(BODY.width() / across, BODY.height() / down)
    wide, high = across * scale, down * scale
    area = QRectF(BODY.center().x() - wide / 2, 0.0, wide, high)
    return Slab(high, (Picture(area, data),), gap)
