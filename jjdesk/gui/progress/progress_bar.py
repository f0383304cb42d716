"""A bar of how commitments stand: a stretch for each status, told apart without colour."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from jjdesk.domain.progress import Status
from jjdesk.gui.progress.status_looks import SIGNS, colour
from jjdesk.gui.theme import Tokens

_NARROW = 4
"""Pixels below which a stretch leaves no gap to the next."""
_PATTERNS = {
    Status.DONE: Qt.BrushStyle.SolidPattern,
    Status.UNDER_WAY: Qt.BrushStyle.BDiagPattern,
    Status.BEHIND: Qt.BrushStyle.DiagCrossPattern,
}


def stretches(counts: Mapping[Status, int], box: QRectF) -> Iterator[tuple[Status, QRectF]]:
    """Each status that occurs, from left to right, and where it stands in ``box``."""
    whole = sum(counts.values())
    left = box.left()
    for status in SIGNS:
        if counts.get(status):
            width = box.width() * counts[status] / whole
            yield status, QRectF(left, box.top(), width, box.height())
            left += width


def paint(painter: QPainter, counts: Mapping[Status, int], box: QRectF, tokens: Tokens) -> None:
    """Paint the bar into ``box``: done is full, under way hatched, behind cross-hatched."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for status, stretch in stretches(counts, box):
        gap = 1.5 if stretch.width() > _NARROW else 0
        paint_swatch(painter, status, stretch.adjusted(0.5, 0.5, -gap, -0.5), tokens)
    painter.restore()


def paint_swatch(painter: QPainter, status: Status, box: QRectF, tokens: Tokens) -> None:
    """Paint one stretch."""
    if status is Status.UNRATED:
        painter.fillRect(box, QColor(tokens.line))
        return
    ink = QColor(colour(status, tokens))
    painter.fillRect(box, QColor(tokens.card))
    painter.fillRect(box, QBrush(ink, _PATTERNS.get(status, Qt.BrushStyle.NoBrush)))
    painter.setPen(QPen(ink, 1.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box)
