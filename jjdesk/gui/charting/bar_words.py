"""What a bar of a chart, or a piece of it, says and holds; ``part`` -1 is the whole bar."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from jjdesk.domain.chart import Behind, Chart, Form, Part
from jjdesk.words import say

WHOLE: Final = -1
_QUOTES: Final = 3
"""Quotes that a tooltip shows; the others are told by their number."""
_QUOTE: Final = 60
"""Characters that it shows of one."""


def behind(chart: Chart, bar: int, part: int = WHOLE) -> tuple[Behind, ...]:
    """What was counted for it; what a share counts where nothing else was."""
    row = chart.bars[bar]
    if part > WHOLE:
        return row.pieces[part].behind
    counted = tuple(each for piece in row.pieces for each in piece.behind)
    return counted or (row.share.behind if row.share else ())


def part_of(chart: Chart, part: int = WHOLE) -> Part | None:
    """The part that a piece is of; None for a whole bar, and where bars are not split."""
    return chart.parts[part] if part > WHOLE and len(chart.parts) > 1 else None


def name(chart: Chart, bar: int, part: int = WHOLE) -> str:
    """``农林水``, of a piece ``农林水 · 力争``."""
    row = chart.bars[bar]
    of = part_of(chart, part)
    return f"{row.label} · {of.label}" if of is not None else row.label


def value(chart: Chart, bar: int, part: int = WHOLE) -> str:
    """``16``, of a piece ``3 个``."""
    row = chart.bars[bar]
    if part > WHOLE and len(row.pieces) > 1:
        return f"{row.pieces[part].value:g} {chart.unit}".rstrip()
    return row.words


def spoken(chart: Chart, bar: int, part: int = WHOLE) -> str:
    """It as a screen reader says it: name, value, pieces, and which of how many it is."""
    tr = QCoreApplication.translate
    row = chart.bars[bar]
    words = [say("{name}：{value}", name=name(chart, bar, part), value=value(chart, bar, part))]
    if part == WHOLE and chart.form is Form.BARS and len(chart.parts) > 1:
        pairs = zip(chart.parts, row.pieces, strict=True)
        words += [f"{each.label} {piece.value:g}" for each, piece in pairs if piece.value]
    if part == WHOLE and row.share is not None and chart.form is not Form.SHARES:
        words.append(f"{chart.share_is} {row.share.part} / {row.share.whole}")
    if row.own:
        words.append(tr("Chart", "我的选区"))
    words.append(tr("Chart", "第 %d 项，共 %d 项") % (bar + 1, len(chart.bars)))
    return say("，").join(words)


def tip(chart: Chart, bar: int, part: int = WHOLE) -> str:
    """A tooltip: what it is, and the first quotes behind it, a line each."""
    tr = QCoreApplication.translate
    found = behind(chart, bar, part)
    lines = [f"{name(chart, bar, part)}  {value(chart, bar, part)}"]
    several = len({each.report for each in found}) > 1
    for each in found[:_QUOTES]:
        where = f"{each.report_name} " if several else ""
        number = tr("Chart", "第 %d 条") % each.number
        lines.append(f"{where}{number}　{_shortened(each.quote)}")
    if len(found) > _QUOTES:
        lines.append(tr("Chart", "还有 %d 处") % (len(found) - _QUOTES))
    return "\n".join(lines)


def _shortened(quote: str) -> str:
    words = "".join(quote.split())
    return words if len(words) <= _QUOTE else f"{words[: _QUOTE - 1]}…"
