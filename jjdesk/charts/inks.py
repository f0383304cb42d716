"""What the pieces of bars are filled with: a colour of Okabe and Ito's and a hatch of its own.

The colours are told apart by the colour-blind, the hatches in black and white. Source: M. Okabe and
K. Ito, "Color Universal Design", 2008.
"""

import math
from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

from matplotlib.colors import to_rgb

from jjdesk.charts.canvas import Box, Canvas, Colours, Shape

_SPACE: Final = 0.38
"""Between the lines of a hatch, in ems."""
_LINE: Final = 0.1
"""How thick they are, in ems."""

_Ends = tuple[float, float, float, float]
_Hatch = Callable[[Box, float], Iterator[_Ends]]


def _rising(box: Box, space: float) -> Iterator[_Ends]:
    """Lines of 45 degrees. They run on from box to box, so that a hatch is one hatch."""
    step = space * math.sqrt(2)
    first = math.ceil((box.left + box.top) / step)
    for number in range(first, math.floor((box.right + box.bottom) / step) + 1):
        both = number * step
        left, right = max(box.left, both - box.bottom), min(box.right, both - box.top)
        yield left, both - left, right, both - right


def _falling(box: Box, space: float) -> Iterator[_Ends]:
    for left, top, right, bottom in _rising(Box(-box.right, box.top, -box.left, box.bottom), space):
        yield -left, top, -right, bottom


def _crossed(box: Box, space: float) -> Iterator[_Ends]:
    yield from _rising(box, 1.3 * space)
    yield from _falling(box, 1.3 * space)


def _level(box: Box, space: float) -> Iterator[_Ends]:
    lines = max(1, round((box.bottom - box.top) / space) - 1)
    for number in range(1, lines + 1):
        y = box.top + (box.bottom - box.top) * number / (lines + 1)
        yield box.left, y, box.right, y


def _upright(box: Box, space: float) -> Iterator[_Ends]:
    for number in range(math.ceil(box.left / space), math.floor(box.right / space) + 1):
        yield number * space, box.top, number * space, box.bottom


def _dotted(box: Box, space: float) -> Iterator[_Ends]:
    """Short dashes, as bricks lie."""
    lines = max(1, round((box.bottom - box.top) / space) - 1)
    for row in range(1, lines + 1):
        y = box.top + (box.bottom - box.top) * row / (lines + 1)
        for number in range(math.floor(box.left / space), math.ceil(box.right / space) + 1):
            left = (number + 0.5 * (row % 2)) * space
            ends = max(left, box.left), min(left + 0.45 * space, box.right)
            if ends[0] < ends[1]:
                yield ends[0], y, ends[1], y


class Ink(NamedTuple):
    """On paper and on dark; the hatch is drawn in the colour of the ground; the shape of a dot."""

    light: str
    dark: str
    hatch: _Hatch | None
    shape: Shape


INKS: Final = (
    Ink("#B4BAC2", "#646B75", None, Shape.DISC),
    Ink("#0072B2", "#3D9BD8", None, Shape.DISC),
    Ink("#E69F00", "#F0AE2A", _rising, Shape.DIAMOND),
    Ink("#009E73", "#35C29A", _dotted, Shape.UP),
    Ink("#D55E00", "#F08240", _falling, Shape.DOWN),
    Ink("#CC79A7", "#DC93BB", _crossed, Shape.RIGHT),
    Ink("#56B4E9", "#8CCDF2", _upright, Shape.LEFT),
    Ink("#7F6A00", "#D8C63A", _level, Shape.DISC),
)


def colour(number: int, colours: Colours) -> str:
    """``Part.ink`` as ``#rrggbb``."""
    ink = INKS[number % len(INKS)]
    return ink.dark if colours.dark else ink.light


def hatched(number: int) -> bool:
    """Whether words upon this ink need a plate."""
    return INKS[number % len(INKS)].hatch is not None


def on(number: int, colours: Colours) -> str:
    """In what words are set upon this ink: the ground's colour or its ink, whichever stands out."""
    its = _luminance(colour(number, colours))
    return max(
        (colours.paper, colours.ink),
        key=lambda words: abs(math.log((_luminance(words) + 0.05) / (its + 0.05))),
    )


def _luminance(colour: str) -> float:
    """Relative luminance by WCAG 2."""
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in to_rgb(colour)]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def fill(canvas: Canvas, boxes: Sequence[Box], number: int) -> None:
    """Boxes filled with this ink, colour and hatch."""
    canvas.boxes(boxes, colour(number, canvas.colours))
    hatch = INKS[number % len(INKS)].hatch
    if hatch:
        space = _SPACE * canvas.em
        ends = [line for box in boxes for line in hatch(box, space)]
        canvas.rules(ends, canvas.colours.paper, _LINE * canvas.em)


def dots(
    canvas: Canvas, points: Sequence[tuple[float, float]], number: int, radius: float = 0.0
) -> None:
    """Points marked with this ink, colour and shape; see ``Canvas.dots``."""
    shape = INKS[number % len(INKS)].shape
    canvas.dots(points, colour(number, canvas.colours), shape=shape, radius=radius)
