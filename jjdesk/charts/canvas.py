"""Words and shapes set by pixels from the top left, as a page is set and not as a plot is.

All of a page is one artist: matplotlib's cost goes by artists, and a page of its own needs neither
axes nor ticks. What is drawn with one colour goes in one path.
"""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Final, NamedTuple

import numpy as np
from matplotlib.artist import Artist
from matplotlib.backend_bases import GraphicsContextBase, RendererBase
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure
from matplotlib.path import Path
from matplotlib.transforms import Affine2D
from numpy.typing import NDArray

from jjdesk.charts import typeface

DPI: Final = 100
_MIDDLE: Final = 0.37
"""From the line up to the middle of our face's figures and ideographs, in ems."""


class Colours(NamedTuple):
    """The ground a chart is drawn on, as ``#rrggbb``; ``dark`` chooses the colours of the marks."""

    paper: str
    ink: str
    ink2: str
    line: str
    dark: bool


class Style(NamedTuple):
    """Of words: size in ems, weight, and whether they end where they are put."""

    size: float = 1.0
    bold: bool = False
    right: bool = False


class Mark(NamedTuple):
    """What can be pointed at: a piece of a bar, or with ``part`` -1 all of its row.

    ``bar`` and ``part`` are numbers in the chart; the edges are pixels from the top left at a ratio
    of 1.
    """

    bar: int
    part: int
    left: float
    top: float
    right: float
    bottom: float


class Box(NamedTuple):
    """A rectangle by its edges in pixels."""

    left: float
    top: float
    right: float
    bottom: float


class Shape(StrEnum):
    """What marks a point."""

    DISC = "disc"
    DIAMOND = "diamond"
    UP = "up"
    DOWN = "down"
    LEFT = "left"
    RIGHT = "right"


_ROUND: Final = np.linspace(0, 2 * np.pi, 24, endpoint=False)
_OUTLINES: Final = {
    Shape.DISC: np.column_stack([np.cos(_ROUND), np.sin(_ROUND)]),
    Shape.DIAMOND: np.array([[0, -1.2], [1.2, 0], [0, 1.2], [-1.2, 0]]),
    Shape.UP: np.array([[0, -1.15], [1.1, 0.85], [-1.1, 0.85]]),
    Shape.DOWN: np.array([[0, 1.15], [-1.1, -0.85], [1.1, -0.85]]),
    Shape.LEFT: np.array([[-1.15, 0], [0.85, -1.1], [0.85, 1.1]]),
    Shape.RIGHT: np.array([[1.15, 0], [-0.85, 1.1], [-0.85, -1.1]]),
}
_PLAIN: Final = Style()
_NO_START: Final = frozenset("，、。；：！？）》〉」』】〕”’％%·…—")
_NO_END: Final = frozenset("（《〈「『【〔“‘")
_SIZES: Final = frozenset("万亿元")
"""They stay with the figure before them: ``29.7万亿元``."""


class _Words(NamedTuple):
    x: float
    y: float
    words: str
    colour: str
    style: Style


class _Drawn(NamedTuple):
    """A path in pixels: filled where ``width`` is 0, else stroked that many pixels wide."""

    path: Path
    colour: str
    width: float
    crisp: bool


class Canvas:
    """A page, ``width`` by ``height`` pixels; ``em`` is the size of the text in pixels."""

    def __init__(self, width: int, height: int, em: float, colours: Colours) -> None:
        self.width = width
        self.height = height
        self.em = em
        self.colours = colours
        self.words: list[str] = []
        """All that was set, in the order it was set."""
        self.drawn: list[_Drawn | _Words] = []
        """All that is to be painted, in that order."""

    def text(
        self, x: float, y: float, words: str, colour: str | None = None, style: Style = _PLAIN
    ) -> None:
        """Words with their middle at ``y``."""
        if not words:
            return
        words = typeface.settable(words)
        self.words.append(words)
        if style.right:
            x -= typeface.width(words, bold=style.bold) * style.size * self.em
        y += _MIDDLE * style.size * self.em
        self.drawn.append(_Words(x, y, words, colour or self.colours.ink, style))

    def boxes(self, boxes: Iterable[Box], colour: str) -> None:
        """Filled rectangles, their edges on whole pixels."""
        self.areas(
            [
                [(a.left, a.top), (a.right, a.top), (a.right, a.bottom), (a.left, a.bottom)]
                for a in boxes
            ],
            colour,
            crisp=True,
        )

    def areas(
        self,
        outlines: Sequence[Sequence[tuple[float, float]]] | Sequence[NDArray[np.float64]],
        colour: str,
        *,
        crisp: bool = False,
    ) -> None:
        """Filled polygons, each by its corners."""
        if len(outlines):
            self.drawn.append(_Drawn(_closed(outlines), colour, 0, crisp))

    def rules(
        self, ends: Sequence[tuple[float, float, float, float]], colour: str, width: float = 1.0
    ) -> None:
        """Straight lines, each by the x and y of its two ends; ``width`` in pixels."""
        if len(ends):
            points = np.asarray(ends, float).reshape(-1, 2)
            codes = np.tile(np.array([Path.MOVETO, Path.LINETO], Path.code_type), len(ends))
            straight = bool(np.all(np.any(points[::2] == points[1::2], axis=1)))
            self.drawn.append(_Drawn(Path(points, codes), colour, width, straight))

    def dots(
        self,
        points: Sequence[tuple[float, float]],
        colour: str,
        *,
        shape: Shape = Shape.DISC,
        radius: float = 0.0,
        hollow: bool = False,
    ) -> None:
        """Marks about these points; a third of an em large unless told, in pixels."""
        if not len(points):
            return
        radius = radius or self.em / 3
        outlines = [np.asarray(point, float) + _OUTLINES[shape] * radius for point in points]
        self.areas(outlines, self.colours.paper if hollow else colour)
        if hollow:
            self.drawn.append(_Drawn(_closed(outlines), colour, max(1.5, 0.14 * self.em), False))

    def place(self, other: "Canvas", left: float, top: float) -> None:
        """Take over all that was set on another page, moved by so many pixels.

        Its text is to be as large as that of this page.
        """
        self.words += other.words
        for item in other.drawn:
            if isinstance(item, _Words):
                self.drawn.append(item._replace(x=item.x + left, y=item.y + top))
            else:
                moved = Path(np.add(item.path.vertices, (left, top)), item.path.codes)
                self.drawn.append(item._replace(path=moved))

    def figure(self, ratio: float = 1.0) -> Figure:
        """The page as a figure of matplotlib's, ``ratio`` device pixels a pixel."""
        figure = Figure(
            figsize=(self.width / DPI, self.height / DPI),
            dpi=DPI * ratio,
            facecolor=self.colours.paper,
        )
        figure.add_artist(_Page(self.drawn, self.em, self.height), clip=False)
        return figure


class _Page(Artist):
    """Draws what was set on a canvas, in its order."""

    def __init__(self, drawn: Sequence[_Drawn | _Words], em: float, height: int) -> None:
        super().__init__()
        self._drawn = drawn
        self._em = em
        self._height = height

    def draw(self, renderer: RendererBase) -> None:
        """See matplotlib; its own renderers know how large a pixel of ours is to them."""
        height = renderer.get_canvas_width_height()[1]
        scale = height / self._height
        flat = Affine2D().scale(scale, -scale).translate(0, height)
        gc = renderer.new_gc()
        for item in self._drawn:
            if isinstance(item, _Words):
                self._words(renderer, gc, item, height, scale)
            else:
                self._path(renderer, gc, item, flat, scale)
        gc.restore()

    def _words(
        self,
        renderer: RendererBase,
        gc: GraphicsContextBase,
        item: _Words,
        height: float,
        scale: float,
    ) -> None:
        """As text where it can be searched; of pixels as outlines, which are set thrice as fast."""
        colour = (*to_rgb(item.colour), 1.0)
        gc.set_foreground(colour, isRGBA=True)
        size, bold = item.style.size * self._em, item.style.bold
        x, y = item.x * scale, item.y * scale
        of_pixels = isinstance(renderer, RendererAgg)
        if of_pixels:
            gc.set_linewidth(0)
            gc.set_snap(False)
            placed = Affine2D().scale(size * scale).translate(x, height - y)
            renderer.draw_path(gc, typeface.outline(item.words, bold=bold), placed, colour)
        else:
            font = typeface.font(size * 72 / DPI, bold=bold)
            renderer.draw_text(gc, x, y if renderer.flipy() else height - y, item.words, font, 0.0)

    def _path(
        self,
        renderer: RendererBase,
        gc: GraphicsContextBase,
        item: _Drawn,
        flat: Affine2D,
        scale: float,
    ) -> None:
        colour = (*to_rgb(item.colour), 1.0)
        gc.set_foreground(colour, isRGBA=True)
        width = _stroke(item.width * scale) if item.crisp else item.width * scale
        # Taken in points: a renderer makes device pixels of them itself.
        gc.set_linewidth(width / scale * 72 / DPI)
        gc.set_snap(item.crisp)
        renderer.draw_path(gc, item.path, flat, None if item.width else colour)


def _stroke(width: float) -> float:
    """Of a crisp line: one and a half device pixels would be two, and look like three."""
    return max(1.0, round(width - 0.1)) if width >= 1 else width


def _closed(
    outlines: Sequence[Sequence[tuple[float, float]]] | Sequence[NDArray[np.float64]],
) -> Path:
    """One path of all the polygons."""
    points: list[NDArray[np.float64]] = []
    codes: list[np.uint8] = []
    for outline in outlines:
        corners = np.asarray(outline, float)
        points += [corners, corners[:1]]
        codes += [Path.MOVETO, *[Path.LINETO] * (len(corners) - 1), Path.CLOSEPOLY]
    return Path(np.concatenate(points), np.array(codes, Path.code_type))


def ems(words: str, *, bold: bool = False) -> float:
    """How wide words are."""
    return typeface.width(words, bold=bold)


def elided(words: str, width: float, *, bold: bool = False) -> str:
    """``words``, cut with an ellipsis where they would be wider than so many ems."""
    if ems(words, bold=bold) <= width:
        return words
    while words and ems(words, bold=bold) > width - 1:
        words = words[:-1]
    return f"{words}…"


def wrapped(words: str, width: float, *, bold: bool = False) -> list[str]:
    """``words`` in lines of so many ems, by the rules of Chinese typesetting.

    No line begins with a closing sign or ends with an opening one, nor is a figure broken, unless
    it fills a line.
    """
    lines: list[str] = []
    line, room = "", width
    for character in words:
        wide = ems(character, bold=bold)
        if line and wide > room:
            cut = _parting(line, character)
            lines.append(line[:cut].rstrip())
            line = line[cut:].lstrip()
            room = width - ems(line, bold=bold)
            if not line and character == " ":
                continue
        line += character
        room -= wide
    return [*lines, line] if line else lines


def balanced(words: str, width: float, *, bold: bool = False) -> list[str]:
    """As :func:`wrapped`, in lines of about one length: the last is no mere rest."""
    lines = wrapped(words, width, bold=bold)
    fair = ems(words, bold=bold) / max(1, len(lines))
    while len(lines) > 1 and fair < width:
        even = wrapped(words, fair, bold=bold)
        if len(even) == len(lines):
            return even
        fair += 0.5
    return lines


def _parting(line: str, following: str) -> int:
    """Where a full line ends so that what is left begins the next one."""
    said = line + following
    for cut in range(len(line), len(line) // 3, -1):
        before, after = said[cut - 1], said[cut]
        figure = before.isascii() and after.isascii() and " " not in (before, after)
        figure |= after in _SIZES and (before.isdigit() or before in _SIZES)
        if after not in _NO_START and before not in _NO_END and not figure:
            return cut
    return len(line)
