"""A chart (图表) before it is drawn: a question, its answer, and bars with what stands behind them.

Nothing here knows colours or pixels: ``jjdesk.charts`` draws it, a table shows the same numbers.
"""

from enum import StrEnum

from msgspec import Struct

from jjdesk.domain.report import Bound
from jjdesk.words import say


class Form(StrEnum):
    """How the values of a chart are drawn.

    ``BARS``: counts, stacked from zero. ``SHARES``: dots from 0 to 100 %. ``VALUES``: printed
    values on one axis, with the direction of their bound. ``CHANGES``: from one value to another.
    """

    BARS = "bars"
    SHARES = "shares"
    VALUES = "values"
    CHANGES = "changes"


class Part(Struct, frozen=True):
    """What a piece of each bar counts, as 力争.

    ``name`` is Chinese in every language, ``label`` is what is shown. ``ink`` chooses colour and
    hatch alike in every chart: 0 is the pale one for what says nothing more, 1 the strongest.
    """

    key: str
    name: str
    ink: int

    @property
    def label(self) -> str:
        """The name in the user's language."""
        return say(self.name) if self.name else ""


class Behind(Struct, frozen=True, gc=False):
    """One thing that a piece counts: a commitment, and the words in it that are counted.

    ``report`` is the SHA-256 of the report's text, ``report_name`` what it is called beside others,
    ``commitment`` its id, ``number`` its number in the report.
    """

    report: str
    report_name: str
    commitment: str
    number: int
    quote: str


class Piece(Struct, frozen=True):
    """One value of a bar, and all that was counted for it; a value of its own has one thing."""

    value: float
    behind: tuple[Behind, ...] = ()


class Share(Struct, frozen=True):
    """How many of how many: ``part`` of ``whole``."""

    part: int
    whole: int
    behind: tuple[Behind, ...] = ()


class Bar(Struct, frozen=True, kw_only=True):
    """One row of a chart.

    Attributes:
        key: tells it from the others of its chart.
        label: its name.
        pieces: one a part of the chart, in their order.
        words: its value as it is printed beside it: ``16``, ``93%以上``.
        group: the heading it stands under; bars of one heading stand together.
        bound: how its value is meant; only of printed values.
        high: the upper end, where a value is a range.
        before: the older value, of a change; ``words`` are then both, as ``60% → 80%``.
        relative: its change is told as a part of the older value, not by subtraction: amounts,
            whose units differ.
        share: drawn beside the bar, where there is one.
        own: it is one of the deputy's own towns (我的选区).
    """

    key: str
    label: str
    pieces: tuple[Piece, ...]
    words: str
    group: str = ""
    bound: Bound | None = None
    high: float | None = None
    before: float | None = None
    relative: bool = False
    share: Share | None = None
    own: bool = False

    @property
    def total(self) -> float:
        """The sum of its pieces."""
        return sum(piece.value for piece in self.pieces)

    @property
    def change(self) -> float | None:
        """Newer less older, as a part of the older where ``relative``; ``None`` without one."""
        if self.before is None or (self.relative and not self.before):
            return None
        change = round(self.total - self.before, 9)
        return change / abs(self.before) if self.relative else change


class Chart(Struct, frozen=True, kw_only=True):
    """A chart.

    Attributes:
        name: which one of the catalogue it is.
        form: how it is drawn.
        question: what it answers; its title.
        answer: the answer at a glance, one sentence.
        parts: what the pieces of each bar are; one without a label where bars are not split.
        bars: in the order in which they are shown.
        unit: of the values, as it stands at the axis: ``个``, ``%``, ``亿元``.
        bars_are: head of the labels' column in a table: ``领域``.
        share_is: what ``Bar.share`` tells; empty where no bar has one.
        share_of: what ``Share.part`` counts.
        source: where the numbers come from.
        remark: what is not shown, and why.
        reach: the scale of bars goes at least so far: charts side by side have one scale.
    """

    name: str
    form: Form
    question: str
    answer: str
    parts: tuple[Part, ...]
    bars: tuple[Bar, ...]
    unit: str
    bars_are: str
    share_is: str = ""
    share_of: Part | None = None
    source: str = ""
    remark: str = ""
    reach: float = 0.0
