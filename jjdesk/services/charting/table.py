"""The numbers of a chart as tables: one row a bar, and one row for each thing behind it."""

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from jjdesk.domain.chart import Bar, Behind, Chart, Form, Share
from jjdesk.domain.sheet import Cell, Sheet, tabbed
from jjdesk.services.filter_words import BOUNDS
from jjdesk.words import say

_SUMMED: Final = (Form.BARS, Form.SHARES)
"""Values and changes are not: each is of a thing of its own."""
_OVERLAPPING: Final = {"places"}
"""Charts whose bars share what they count: a commitment that names two towns is with both."""
_EXACT: Final = 12
"""Digits of a number that mean something; the others are what sums of fractions leave."""


class _Column(NamedTuple):
    """A column: its head, its width in characters, a bar's cell, the cell of the sums."""

    head: str
    width: int
    cell: Callable[[Bar], Cell]
    sums: Callable[[Sequence[Bar]], Cell] | None = None


def sheet(chart: Chart) -> Sheet:
    """A row a bar, in the order of the bars, with the sums where there are any."""
    columns = _columns(chart)
    return Sheet(
        name=say("图表数据"),
        heads=tuple(column.head for column in columns),
        widths=tuple(column.width for column in columns),
        rows=tuple(tuple(column.cell(bar) for column in columns) for bar in chart.bars),
        sums=_sums(chart, columns),
        above=(chart.question, chart.answer),
        below=tuple(filter(None, (chart.remark, chart.source))),
    )


def behind(chart: Chart) -> Sheet:
    """A row for each thing that was counted: bar, part if named, report, number, quote."""
    counted = [
        (bar.label, part, each)
        for bar in chart.bars
        for part, found in _found(chart, bar)
        for each in found
    ]
    split = any(part for _, part, _ in counted)
    return Sheet(
        name=say("所依据的原文"),
        heads=(
            chart.bars_are,
            *((say("分项"),) if split else ()),
            say("报告"),
            say("条号"),
            say("原文"),
        ),
        widths=(22, *((16,) if split else ()), 24, 8, 90),
        rows=tuple(
            (label, *((part,) if split else ()), each.report_name, each.number, each.quote)
            for label, part, each in counted
        ),
        above=(chart.question,),
        below=(chart.source,) if chart.source else (),
    )


def tsv(chart: Chart) -> str:
    """The table as a spreadsheet takes it from the clipboard."""
    return tabbed(sheet(chart))


def _found(chart: Chart, bar: Bar) -> list[tuple[str, tuple[Behind, ...]]]:
    """What stands behind each piece, and behind the share where that counts something else."""
    found = [(p.label, piece.behind) for p, piece in zip(chart.parts, bar.pieces, strict=False)]
    if bar.share is not None and chart.form is not Form.SHARES and not _shares_a_part(chart):
        found.append((_share_of(chart), bar.share.behind))
    return found


def _columns(chart: Chart) -> list[_Column]:
    groups = [_Column(say("分组"), 20, lambda bar: bar.group)] if _any(chart, "group") else []
    own = [_Column(say("我的选区"), 10, _own)] if _any(chart, "own") else []
    label = _Column(chart.bars_are, 24, lambda bar: bar.label)
    return [*groups, label, *_of_form(chart), *_share(chart), *own]


def _of_form(chart: Chart) -> Sequence[_Column]:
    if chart.form is Form.BARS:
        return _counts(chart)
    if chart.form is Form.VALUES:
        return _values(chart)
    return _CHANGES if chart.form is Form.CHANGES else ()


def _counts(chart: Chart) -> list[_Column]:
    if len(chart.parts) == 1:
        unit = say("（{unit}）", unit=chart.unit) if chart.unit else ""
        return [_part(f"{chart.parts[0].label or say('数量')}{unit}", 0)]
    parts = [_part(part.label, number) for number, part in enumerate(chart.parts)]
    whole = _Column(
        say("合计"),
        10,
        lambda bar: _number(bar.total),
        lambda bars: _number(sum(bar.total for bar in bars)),
    )
    return [*parts, whole]


def _part(label: str, number: int) -> _Column:
    def value(bar: Bar) -> float:
        return bar.pieces[number].value

    return _Column(
        label,
        12,
        lambda bar: _number(value(bar)),
        lambda bars: _number(sum(map(value, bars))),
    )


def _values(chart: Chart) -> list[_Column]:
    unit = say("（{unit}）", unit=chart.unit) if chart.unit else ""
    bounds = [_Column(say("界限"), 10, _bound)] if _any(chart, "bound") else []
    highs = (
        [_Column(say("至{unit}", unit=unit), 12, lambda bar: _number(bar.high))]
        if _any(chart, "high")
        else []
    )
    return [
        _Column(say("目标"), 18, lambda bar: bar.words),
        *bounds,
        _Column(say("数值{unit}", unit=unit), 14, lambda bar: _number(bar.total)),
        *highs,
    ]


def _change(bar: Bar, *, relative: bool) -> Cell:
    """Each in its own way: by subtraction, or as a part of the older value in per cent."""
    if bar.change is None or bar.relative is not relative:
        return None
    return _number(bar.change * 100 if relative else bar.change)


_CHANGES: Final = (
    _Column(say("前后"), 24, lambda bar: bar.words),
    _Column(say("前值"), 14, lambda bar: _number(bar.before)),
    _Column(say("后值"), 14, lambda bar: _number(bar.total)),
    _Column(say("变化"), 12, lambda bar: _change(bar, relative=False)),
    _Column(say("相对变化（%）"), 14, lambda bar: _change(bar, relative=True)),
)


def _share(chart: Chart) -> list[_Column]:
    if not _any(chart, "share") or _shares_a_part(chart):
        return []

    def summed(of: Callable[[Share], int]) -> Callable[[Sequence[Bar]], Cell]:
        return lambda bars: sum(of(bar.share) for bar in bars if bar.share)

    columns = [
        _Column(
            _share_of(chart),
            14,
            lambda bar: bar.share.part if bar.share else None,
            summed(lambda share: share.part),
        ),
        _Column(
            say("承诺"),
            10,
            lambda bar: bar.share.whole if bar.share else None,
            summed(lambda share: share.whole),
        ),
    ]
    if chart.form is Form.SHARES:
        columns.append(
            _Column(say("{share_is}（%）", share_is=chart.share_is), 14, _percent, _percent_of_all)
        )
    return columns


def _share_of(chart: Chart) -> str:
    return chart.share_of.label if chart.share_of else ""


def _shares_a_part(chart: Chart) -> bool:
    """Whether the share tells only how many of all are of one part: that stands there already."""
    return chart.form is Form.BARS and chart.share_of in chart.parts


def _percent(bar: Bar) -> Cell:
    return _of(bar.share.part, bar.share.whole) if bar.share else None


def _percent_of_all(bars: Sequence[Bar]) -> Cell:
    shares = [bar.share for bar in bars if bar.share]
    return _of(sum(share.part for share in shares), sum(share.whole for share in shares))


def _of(part: int, whole: int) -> float | None:
    return _number(round(100 * part / whole, 1)) if whole else None


def _sums(chart: Chart, columns: Sequence[_Column]) -> tuple[Cell, ...]:
    """Of counts; one bar needs none. Its name stands under the names of the bars."""
    if chart.form not in _SUMMED or chart.name in _OVERLAPPING or len(chart.bars) < 2:
        return ()
    cells = tuple(column.sums(chart.bars) if column.sums else None for column in columns)
    return say("合计"), *cells[1:]


def _any(chart: Chart, what: str) -> bool:
    return any(getattr(bar, what) not in {None, "", False} for bar in chart.bars)


def _own(bar: Bar) -> Cell:
    return say("是", about="yes") if bar.own else None


def _bound(bar: Bar) -> Cell:
    return BOUNDS[bar.bound] if bar.bound is not None else None


def _number(value: float | None) -> float | None:
    """Without the digits that fractions leave; whole where it is."""
    if value is None:
        return None
    exact = float(f"{value:.{_EXACT}g}")
    return int(exact) if exact.is_integer() else exact
