"""Words and plots set by pixels from the top left, as a page is set and not as a plot is."""

import unicodedata
from typing import Final, NamedTuple

from matplotlib.axes import Axes
from matplotlib.figure import Figure

DPI: Final = 100


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


_PLAIN: Final = Style()


class Canvas:
    """A figure, ``width`` by ``height`` pixels; ``em`` is the size of the text in pixels."""

    def __init__(self, width: int, height: int, em: float, colours: Colours) -> None:
        self.width = width
        self.height = height
        self.em = em
        self.colours = colours
        self.figure = Figure(figsize=(width / DPI, height / DPI), dpi=DPI, facecolor=colours.paper)

    def text(
        self, x: float, y: float, words: str, colour: str | None = None, style: Style = _PLAIN
    ) -> None:
        """Words with their middle at ``y``."""
        self.figure.text(
            x / self.width,
            1 - y / self.height,
            words,
            fontsize=style.size * self.em * 72 / DPI,
            color=colour or self.colours.ink,
            weight="bold" if style.bold else "normal",
            ha="right" if style.right else "left",
            va="center_baseline",
            parse_math=False,
        )

    def axes(self, left: float, top: float, right: float, bottom: float) -> Axes:
        """A bare plot without frame and ticks between these edges."""
        axes = self.figure.add_axes(
            (
                left / self.width,
                1 - bottom / self.height,
                (right - left) / self.width,
                (bottom - top) / self.height,
            )
        )
        axes.set_axis_off()
        return axes


def ems(words: str) -> float:
    """About how wide words are."""
    return sum(1.0 if unicodedata.east_asian_width(c) in "WFA" else 0.58 for c in words)


def elided(words: str, width: float) -> str:
    """``words``, cut with an ellipsis where they would be wider than so many ems."""
    if ems(words) <= width:
        return words
    while words and ems(words) > width - 1:
        words = words[:-1]
    return f"{words}…"
