"""What stands on pages: glyphs, lines, squares and pictures at their places, ready to be painted.

All places are in units of 1/600 inch from the page's upper left corner (``DPI``), so that no device
breaks lines or pages differently: a device scales, it does not set.
"""

from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QGlyphRun, QPainterPath

DPI: Final = 600
"""Units to an inch."""
MM: Final = DPI / 25.4
"""Units to a millimetre."""
POINT: Final = DPI / 72
"""Units to a point."""
PAGE: Final = QRectF(0, 0, 210 * MM, 297 * MM)
"""A4."""
BODY: Final = QRectF(28 * MM, 37 * MM, 156 * MM, 225 * MM)
"""Where text stands (版心), by GB/T 9704-2012."""
INK: Final = QColor("#000000")
PALE: Final = QColor("#999999")


class Words(NamedTuple):
    """Characters of one face on one line: ``painter.drawGlyphRun(place, run)``.

    ``place`` is where the baseline begins; ``text`` is what can be read there, for copying.
    """

    run: QGlyphRun
    place: QPointF
    text: str


class Rule(NamedTuple):
    """A straight line from one point to another."""

    start: QPointF
    end: QPointF
    width: float
    colour: QColor = INK


class Dark(NamedTuple):
    """Dark squares as one path, so that no seams show between them."""

    path: QPainterPath


class Picture(NamedTuple):
    """A picture as the bytes of its PNG file; who paints it decodes it."""

    area: QRectF
    data: bytes


Item = Words | Rule | Dark | Picture
Page = tuple[Item, ...]
"""From the first to the last as they are read; running title and page number are among them."""


class Bookmark(NamedTuple):
    """A heading as a reader program lists it.

    ``level`` is 1 to 3, ``page`` counts from 0, ``top_mm`` is the heading's upper edge.
    """

    words: str
    level: int
    page: int
    top_mm: float


class Typeset(NamedTuple):
    """A manuscript on its pages; there is at least one page."""

    title: str
    running: str
    pages: tuple[Page, ...]
    bookmarks: tuple[Bookmark, ...]
