"""Icons of our own as paths on a grid of 24 by 24, to be stroked in any size and colour."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

GRID = 24
_STROKE = 1.6


class Icon(StrEnum):
    """What an icon shows."""

    REPORT = "report"
    CHARTS = "charts"
    VOTE = "vote"
    NOTES = "notes"
    PROGRESS = "progress"
    SUMMARY = "summary"
    LIBRARY = "library"
    MENU = "menu"


def paint(painter: QPainter, icon: Icon, box: QRectF, colour: str) -> None:
    """Stroke ``icon`` into the square ``box`` of any size."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width() / GRID, box.height() / GRID)
    pen = QPen(QColor(colour), _STROKE)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_PATHS[icon]())
    painter.restore()


def _line(path: QPainterPath, *points: tuple[float, float]) -> None:
    path.moveTo(QPointF(*points[0]))
    for point in points[1:]:
        path.lineTo(QPointF(*point))


def _report() -> QPainterPath:
    """A page with a folded corner and lines of text."""
    path = QPainterPath()
    _line(path, (14, 3.5), (5.5, 3.5), (5.5, 20.5), (18.5, 20.5), (18.5, 8), (14, 3.5), (14, 8))
    _line(path, (14, 8), (18.5, 8))
    for y in (12, 16):
        _line(path, (9, y), (15, y))
    return path


def _charts() -> QPainterPath:
    """Three bars along an axis, the longest above."""
    path = QPainterPath()
    _line(path, (4.5, 3.5), (4.5, 20.5))
    for y, width in ((5, 15), (10.5, 10), (16, 5.5)):
        path.addRect(QRectF(4.5, y, width, 3))
    return path


def _vote() -> QPainterPath:
    """A ballot half in the slot of its box."""
    path = QPainterPath()
    _line(path, (8.5, 11), (4, 11), (4, 20), (20, 20), (20, 11), (15.5, 11))
    _line(path, (6.5, 14.5), (17.5, 14.5))
    _line(path, (8.5, 14.5), (8.5, 4), (15.5, 4), (15.5, 14.5))
    _line(path, (10.5, 8.2), (11.7, 9.4), (13.7, 6.8))
    return path


def _notes() -> QPainterPath:
    """A speech bubble with lines of text."""
    path = QPainterPath()
    _line(path, (4, 5), (20, 5), (20, 16.5), (11, 16.5), (7, 20), (7, 16.5), (4, 16.5), (4, 5))
    for y in (9, 12.5):
        _line(path, (8, y), (16, y))
    return path


def _progress() -> QPainterPath:
    """A list of three, the upper two ticked."""
    path = QPainterPath()
    for y in (6.5, 12):
        _line(path, (3.5, y), (5.2, y + 1.8), (8.5, y - 2))
    path.addRect(QRectF(4, 16, 3.6, 3.6))
    for y in (6.5, 12, 17.8):
        _line(path, (12, y), (20.5, y))
    return path


def _summary() -> QPainterPath:
    """A printer with the page that comes out of it."""
    path = QPainterPath()
    _line(path, (7, 8.5), (7, 3.5), (17, 3.5), (17, 8.5))
    _line(path, (7, 17), (3.5, 17), (3.5, 8.5), (20.5, 8.5), (20.5, 17), (17, 17))
    path.addRect(QRectF(7, 13, 10, 7.5))
    _line(path, (9.5, 16.8), (14.5, 16.8))
    return path


def _library() -> QPainterPath:
    """A folder with its tab."""
    path = QPainterPath()
    _line(path, (3.5, 6), (3.5, 19), (20.5, 19), (20.5, 8), (12, 8), (9.5, 5), (3.5, 5), (3.5, 6))
    _line(path, (3.5, 11.5), (20.5, 11.5))
    return path


def _menu() -> QPainterPath:
    """Three lines."""
    path = QPainterPath()
    for y in (7, 12, 17):
        _line(path, (4.5, y), (19.5, y))
    return path


_PATHS: dict[Icon, Callable[[], QPainterPath]] = {
    Icon.REPORT: _report,
    Icon.CHARTS: _charts,
    Icon.VOTE: _vote,
    Icon.NOTES: _notes,
    Icon.PROGRESS: _progress,
    Icon.SUMMARY: _summary,
    Icon.LIBRARY: _library,
    Icon.MENU: _menu,
}
