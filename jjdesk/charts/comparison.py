"""Where the figures of two reports went: one row an indicator, the change drawn from last year."""

import io
import unicodedata
from collections import Counter
from collections.abc import Sequence
from typing import Final, NamedTuple

from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from jjdesk.charts import typeface
from jjdesk.domain.comparison import Comparison, TargetPair, Trend
from jjdesk.domain.report import Measure
from jjdesk.domain.wording import signed, signed_share, value_in_words

_DPI: Final = 100
_SIDE: Final = 24
_NAME_EMS: Final = 15.5
_VALUES_EMS: Final = 14.0
_CHANGE_EMS: Final = 8.0
_ROW: Final = 2.1
"""Height of a row in ems, as in print: a line and as much air."""
_FARTHEST: Final = 1.0
"""Relative changes beyond this are arrows at the edge, or they would flatten the rest."""
_LEAST_PLOT: Final = 140

# Okabe and Ito's colours that stand farthest apart, on paper and on dark; the shape says the same.
_LIGHT: Final = {Trend.RISEN: "#0072B2", Trend.SAME: "#5B6470", Trend.FALLEN: "#D55E00"}
_DARK: Final = {Trend.RISEN: "#56B4E9", Trend.SAME: "#A7ADB5", Trend.FALLEN: "#E69F00"}
_SHAPES: Final = {Trend.RISEN: "^", Trend.SAME: "o", Trend.FALLEN: "v"}
_WORDS: Final = {Trend.RISEN: "升", Trend.SAME: "平", Trend.FALLEN: "降"}


_Line = tuple[int, TargetPair, float]


class Colours(NamedTuple):
    """The ground a chart is drawn on, as ``#rrggbb``; ``dark`` chooses the colours of the marks."""

    paper: str
    ink: str
    ink2: str
    line: str
    dark: bool


class _Style(NamedTuple):
    """Of words: size in ems, weight, and whether they end where they are put."""

    size: float = 1.0
    bold: bool = False
    right: bool = False


class Row(NamedTuple):
    """Where a pair stands in the picture: its number in the comparison, top and bottom in pixels.

    The pixels are those at a ratio of 1.
    """

    pair: int
    top: float
    bottom: float


class Drawing(NamedTuple):
    """A picture (PNG) with the rows that can be clicked, and the same in words."""

    png: bytes
    rows: tuple[Row, ...]
    words: str


_PLAIN: Final = _Style()


class _Panel(NamedTuple):
    """Rows of one measure of change, the greatest rise first: number, pair, how far to draw."""

    title: str
    rows: tuple[_Line, ...]
    limit: float
    percent: bool


def draw(
    comparison: Comparison, colours: Colours, *, width: int, em: float, ratio: float = 1.0
) -> Drawing:
    """Draw to PNG.

    Args:
        comparison: what to draw; pairs that cannot be subtracted are named below, not drawn.
        colours: the ground.
        width: of the picture in pixels; its height follows from the rows.
        em: size of the text in pixels.
        ratio: device pixels a pixel.
    """
    figure, rows = build(comparison, colours, width=width, em=em)
    buffer = io.BytesIO()
    with rc_context({"font.family": typeface.register()}):
        figure.savefig(buffer, format="png", dpi=_DPI * ratio, facecolor=colours.paper)
    return Drawing(buffer.getvalue(), rows, _in_words(comparison))


def build(
    comparison: Comparison, colours: Colours, *, width: int, em: float
) -> tuple[Figure, tuple[Row, ...]]:
    """The figure, at 100 dots an inch, and its rows; see :func:`draw`."""
    panels = [panel for panel in _panels(comparison.pairs) if panel.rows]
    lines = sum(len(panel.rows) + 2.4 for panel in panels)
    height = round(em * (6.2 + lines * _ROW + 3.6))
    with rc_context({"font.family": typeface.register(), "axes.unicode_minus": True}):
        figure = Figure(figsize=(width / _DPI, height / _DPI), dpi=_DPI, facecolor=colours.paper)
        FigureCanvasAgg(figure)
        page = _Page(figure, colours, width, height, em)
        page.text(_SIDE, 1.6 * em, _question(comparison), style=_Style(1.45, bold=True))
        page.text(_SIDE, 3.6 * em, _in_words(comparison), colours.ink2)
        top = 6.2 * em
        rows: list[Row] = []
        for panel in panels:
            rows += page.panel(panel, top)
            top += (len(panel.rows) + 2.4) * _ROW * em
        page.text(_SIDE, height - 1.4 * em, _foot(comparison, width, em), colours.ink2)
    return figure, tuple(rows)


def _question(comparison: Comparison) -> str:
    (place, _, before), (other, _, after) = (
        name.rpartition(" ") for name in (comparison.older_name, comparison.newer_name)
    )
    if place in {other, ""} and before.isdigit() and after.isdigit():
        return f"{other} {after} 年比 {before} 年，哪些指标定高了，哪些定低了？".lstrip()
    return f"{comparison.newer_name}比{comparison.older_name}，哪些指标定高了，哪些定低了？"


def _in_words(comparison: Comparison) -> str:
    trends = Counter(pair.trend for pair in comparison.pairs)
    parts = "、".join(f"{trends[t]} 个{word}" for t, word in _WORDS.items() if trends[t])
    unlike = trends[Trend.UNLIKE]
    words = f"同一指标 {len(comparison.pairs)} 个：{parts}" if parts else "没有可以相减的同一指标"
    return f"{words}；{unlike} 个不可比" if unlike else words


def _foot(comparison: Comparison, width: int, em: float) -> str:
    unlike = [p.newer.target.indicator for p in comparison.pairs if p.trend is Trend.UNLIKE]
    words = "来源：两份政府工作报告。"
    if unlike:
        words += f"不可比的：{'、'.join(unlike)}。"
    return _elided(words, (width - 2 * _SIDE) / em)


def _panels(pairs: Sequence[TargetPair]) -> tuple[_Panel, ...]:
    """Rates and shares by their points, all else by relative change: an axis has one unit."""
    rates: list[_Line] = []
    shares: list[_Line] = []
    amounts: list[_Line] = []
    for number, pair in enumerate(pairs):
        if pair.change is None:
            continue
        if pair.unit == "个百分点":
            level = pair.newer.target.measure is Measure.LEVEL
            (shares if level else rates).append((number, pair, pair.change))
        elif pair.relative is not None:
            amounts.append((number, pair, pair.relative))
    limit = min(_limit(amounts), _FARTHEST)
    return (
        _Panel("增速和降幅：变化（个百分点）", _sorted(rates), _limit(rates), percent=False),
        _Panel("比率：变化（个百分点）", _sorted(shares), _limit(shares), percent=False),
        _Panel("数量：相对变化（%）", _sorted(amounts), limit, percent=True),
    )


def _sorted(rows: list[_Line]) -> tuple[_Line, ...]:
    return tuple(sorted(rows, key=lambda row: (-row[2], row[0])))


def _limit(rows: list[_Line]) -> float:
    return max((abs(change) for _, _, change in rows), default=0.0) or 1.0


class _Page:
    """Sets text and plots by pixels from the top left."""

    def __init__(
        self, figure: Figure, colours: Colours, width: int, height: int, em: float
    ) -> None:
        self._figure = figure
        self._colours = colours
        self._marks = _DARK if colours.dark else _LIGHT
        self._width = width
        self._height = height
        self._em = em

    def text(
        self, x: float, y: float, words: str, colour: str | None = None, style: _Style = _PLAIN
    ) -> None:
        """Words with their middle at ``y``."""
        self._figure.text(
            x / self._width,
            1 - y / self._height,
            words,
            fontsize=style.size * self._em * 72 / _DPI,
            color=colour or self._colours.ink,
            weight="bold" if style.bold else "normal",
            ha="right" if style.right else "left",
            va="center_baseline",
            parse_math=False,
        )

    def panel(self, panel: _Panel, top: float) -> list[Row]:
        """One panel with its rows from ``top`` on."""
        em = self._em
        height = _ROW * em
        left = _SIDE + _NAME_EMS * em
        right = self._width - _SIDE - (_VALUES_EMS + _CHANGE_EMS) * em
        right = max(right, left + _LEAST_PLOT)
        self.text(_SIDE, top, panel.title, style=_Style(bold=True))
        first = top + 0.8 * height
        axes = self._axes(panel, left + em, first, right - em)
        rows = []
        for line, (number, pair, change) in enumerate(panel.rows):
            middle = first + (line + 0.5) * height
            self._mark(axes, line, pair.trend, change, panel.limit)
            name = _elided(pair.newer.target.indicator, _NAME_EMS - 0.5)
            self.text(left - 0.2 * em, middle, name, style=_Style(right=True))
            values = f"{value_in_words(pair.older.target)} → {value_in_words(pair.newer.target)}"
            self.text(right, middle, _elided(values, _VALUES_EMS), self._colours.ink2)
            words = signed_share(change) if panel.percent else f"{signed(change)} 点"
            moved = pair.trend is not Trend.SAME
            self.text(
                self._width - _SIDE,
                middle,
                words if moved else "持平",
                self._marks[pair.trend],
                _Style(bold=moved, right=True),
            )
            rows.append(Row(number, middle - height / 2, middle + height / 2))
        return rows

    def _axes(self, panel: _Panel, left: float, top: float, right: float) -> Axes:
        """A plot of the rows: a zero line, hairlines, nothing else."""
        height = len(panel.rows) * _ROW * self._em
        axes = self._figure.add_axes(
            (
                left / self._width,
                1 - (top + height) / self._height,
                (right - left) / self._width,
                height / self._height,
            )
        )
        axes.set_axis_off()
        axes.set_xlim(-panel.limit * 1.08, panel.limit * 1.08)
        axes.set_ylim(len(panel.rows) - 0.5, -0.5)
        for line in range(len(panel.rows)):
            axes.axhline(line, color=self._colours.line, linewidth=0.8, zorder=0)
        axes.axvline(0, color=self._colours.ink2, linewidth=1, zorder=1)
        return axes

    def _mark(self, axes: Axes, line: int, trend: Trend, change: float, limit: float) -> None:
        colour = self._marks[trend]
        shown = max(-limit, min(limit, change))
        beyond = abs(change) > limit
        shape = (">" if change > 0 else "<") if beyond else _SHAPES[trend]
        axes.plot([0, shown], [line, line], color=colour, linewidth=0.16 * self._em, zorder=2)
        axes.plot(
            [shown],
            [line],
            marker=shape,
            markersize=0.5 * self._em,
            color=colour,
            markerfacecolor=self._colours.paper if trend is Trend.SAME else colour,
            zorder=3,
            clip_on=False,
        )


def _ems(words: str) -> float:
    return sum(1.0 if unicodedata.east_asian_width(c) in "WFA" else 0.58 for c in words)


def _elided(words: str, ems: float) -> str:
    """``words``, cut with an ellipsis where they would be wider than ``ems``."""
    if _ems(words) <= ems:
        return words
    while words and _ems(words) > ems - 1:
        words = words[:-1]
    return f"{words}…"
