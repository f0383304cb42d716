"""The line below words on the page that were noted on."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6 import QtGui

from jjdesk.gui.theme import Look, brush

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter, QTextLayout


def paint(
    painter: "QPainter",
    layout: "QTextLayout",
    rect: "QRectF",
    spans: Sequence[tuple[int, int]],
    look: Look,
) -> None:
    """Underline characters of a row whose text stands in ``rect``.

    A wavy line would be a slip: noted words get a plain one in the accent, below other lines.
    """
    colour = brush(look.tokens.accent)
    for start, end in spans:
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            left = max(start, line.textStart())
            right = min(end, line.textStart() + line.textLength())
            if left >= right:
                continue
            at, until = _x(line, left), _x(line, right)
            base = rect.top() + line.y() + line.height() - look.pixels(4)
            stroke = QtGui.QPainterPath()
            stroke.addRect(rect.left() + at, base, until - at, 1.5)
            painter.fillPath(stroke, colour)


def _x(line: "QtGui.QTextLine", position: int) -> float:
    """PySide gives the place together with the position, the stubs say the place alone."""
    found: object = line.cursorToX(position)
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]
