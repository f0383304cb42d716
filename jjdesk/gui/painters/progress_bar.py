"""A bar of how commitments stand: a stretch for each status, told apart without colour."""

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from jjdesk.domain.progress import Status
from jjdesk.gui.status_looks import SIGNS, colour
from jjdesk.gui.theme import Tokens


class Stretch(NamedTuple):
    """Where a status stands in the bar."""

    status: Status
    box: QRectF
    number: int


def stretches(counts: Mapping[Status, int], box: QRectF) -> list[Stretch]:
    """Where each status that occurs stands in ``box``."""
    whole = sum(counts.values())
    found, left = [], box.left()
    for status in SIGNS:
        if counts.get(status):
            width = box.width() * counts[status] / whole
            found.append(
                Stretch(status, QRectF(left, box.top(), width, box.height()), counts[status])
            )
            left += width
    return found


def paint(painter: QPainter, counts: Mapping[Status, int], box: QRectF, tokens: Tokens) -> None:
    """Paint the bar into ``box``: done is full, under way hatched, behind cross-hatched."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for stretch in stretches(counts, box):
        inner = stretch.box.adjusted(0.5, 0.5, -1.5 if stretch.box.width() > 4 else 0, -0.5)
        paint_swatch(painter, stretch.status, inner, tokens)
    painter.restore()


def paint_swatch(painter: QPainter, status: Status, box: QRectF, tokens: Tokens) -> None:
    """Paint one stretch."""
    ink = QColor(colour(status, tokens))
    faint = status in {Status.UNRATED, Status.NOT_STARTED}
    painter.fillRect(box, QColor(tokens.line if status is Status.UNRATED else tokens.card))
    pattern = {
        Status.DONE: Qt.BrushStyle.SolidPattern,
        Status.UNDER_WAY: Qt.BrushStyle.BDiagPattern,
        Status.BEHIND: Qt.BrushStyle.DiagCrossPattern,
    }.get(status, Qt.BrushStyle.NoBrush)
    painter.fillRect(box, QBrush(ink, pattern))
    painter.setPen(QPen(QColor(tokens.line) if status is Status.UNRATED else ink, 1.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if not (faint and status is Status.UNRATED):
        painter.drawRect(box)
