"""Pages onto any device, in one way: what is seen is what is printed."""

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPen

from jjdesk.gui.paper.items import INK, Dark, Item, Rule, Typeset, Words

A4: Final = QPageLayout(
    QPageSize(QPageSize.PageSizeId.A4),
    QPageLayout.Orientation.Portrait,
    QMarginsF(),
    QPageLayout.Unit.Millimeter,
)
"""For printers and PDFs: the margins are the pages' own."""


def paint(painter: QPainter, typeset: Typeset, index: int, scale: float = 1.0) -> None:
    """Paint page ``index`` (from 0) with its upper left corner at the origin.

    Args:
        painter: left as it was found.
        typeset: the pages.
        index: from 0.
        scale: the device's units to one of the page's (1/600 inch).
    """
    painter.save()
    painter.scale(scale, scale)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    # A chart's edges and letters would be smeared by what cameras' pictures are packed with.
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    painter.setPen(INK)
    for item in typeset.pages[index]:
        if isinstance(item, Words):
            painter.drawGlyphRun(item.place, item.run)
        else:
            _paint_other(painter, item)
    painter.restore()


def _paint_other(painter: QPainter, item: Item) -> None:
    """What is no text; the pen is left for text."""
    if isinstance(item, Rule):
        painter.setPen(QPen(item.colour, item.width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawLine(item.start, item.end)
        painter.setPen(INK)
    elif isinstance(item, Dark):
        painter.fillPath(item.path, INK)
    elif not isinstance(item, Words) and _in_sight(painter, item.area):
        image = _image(item.data)
        painter.drawImage(item.area, image, QRectF(image.rect()))


def _in_sight(painter: QPainter, area: QRectF) -> bool:
    """Whether anything of an area is to be painted: pictures are slow."""
    return not painter.hasClipping() or painter.clipBoundingRect().intersects(area)


@lru_cache(maxsize=8)
def _image(data: bytes) -> QImage:
    """A picture unpacked: kept while it is scrolled, as many as stand on two pages."""
    return QImage.fromData(data)
