"""A comparison in words and tables: for the screen, for paper and for a spreadsheet."""

import difflib
import re
from collections import Counter
from pathlib import Path
from typing import Final

from msgspec import structs

from jjdesk import files
from jjdesk.domain.comparison import (
    Alone,
    Comparison,
    Continued,
    Edit,
    Placed,
    TargetPair,
    Trend,
    Unlike,
)
from jjdesk.domain.manuscript import Manuscript
from jjdesk.domain.report import Commitment, Measure, Target
from jjdesk.domain.sheet import Sheet
from jjdesk.domain.wording import signed, signed_share, value_in_words
from jjdesk.services.sectors import sector_names
from jjdesk.words import Labels, in_chinese, say, to_say

_SAME = 0.995
_NEAR = 0.45
_LONGEST: Final = 1500
_ISLAND: Final = 1
"""As many unchanged characters between two changes are taken as changed, too, to be readable."""
_WHOLE: Final = re.compile(r"[0-9]+(?:[.,][0-9]+)*|[A-Za-z]+|.", re.DOTALL)
"""Numbers and Latin words change as a whole: 200 to 260, not a 0 to a 6."""

TREND_WORDS: Final = Labels(
    {
        Trend.RISEN: to_say("升"),
        Trend.SAME: to_say("平"),
        Trend.FALLEN: to_say("降"),
        Trend.UNLIKE: to_say("不可比"),
    }
)
_MEASURES: Final = Labels(
    {
        Measure.LEVEL: to_say("水平值"),
        Measure.GROWTH: to_say("增幅"),
        Measure.DELIVERY: to_say("完成量"),
        Measure.REDUCTION: to_say("压减量"),
    }
)


def answer(comparison: Comparison) -> str:
    """``延续 61 · 新增 40 · 不再提 38；同一指标 22 个：15 升 5 平 2 降``."""
    kept, new, gone = (
        len(each) for each in (comparison.continued, comparison.new, comparison.gone)
    )
    words = say("延续 {kept} · 新增 {new} · 不再提 {gone}", kept=kept, new=new, gone=gone)
    trends = Counter(pair.trend for pair in comparison.pairs)
    parts = [f"{trends[trend]} {word}" for trend, word in TREND_WORDS.items() if trends[trend]]
    if not parts:
        return say("{said}；没有同一指标的量化目标", said=words)
    return say(
        "{said}；同一指标 {count} 个：{names}",
        said=words,
        count=len(comparison.pairs),
        names=" ".join(parts),
    )


def why_in_words(pair: TargetPair) -> str:
    """``单位不同（个、平方米），不相减``; empty where the values can be subtracted."""
    older, newer = pair.older.target, pair.newer.target
    match pair.why:
        case None:
            return ""
        case Unlike.VALUES:
            return say("不是都有数值，不相减")
        case Unlike.TERMS:
            named = {"older": _term(older), "newer": _term(newer)}
            return say("期限不同（{older}、{newer}），不相减", **named)
        case Unlike.MEASURES:
            named = {"older": _MEASURES[older.measure], "newer": _MEASURES[newer.measure]}
            return say("口径不同（{older}、{newer}），不相减", **named)
        case _:  # of their units
            shown = say("、").join(each.base_unit or say("无单位") for each in (older, newer))
            return say("单位不同（{shown}），不相减", shown=shown)


def _term(target: Target) -> str:
    return say("到{until}年", until=target.until) if target.until else say("当年")


def change_in_words(pair: TargetPair) -> str:
    """``+2 个百分点``, ``−200 公里（−8%）``, ``持平``, or why there is none."""
    if pair.why or pair.change is None:
        return why_in_words(pair)
    if pair.trend is Trend.SAME:
        same_bound = pair.older.target.bound is pair.newer.target.bound
        return say("持平") if same_bound else say("持平，界限不同")
    words = _with_unit(signed(pair.change), pair.unit)
    if pair.relative is None or pair.unit == "个百分点":
        return words
    return say("{said}（{signed_share}）", said=words, signed_share=signed_share(pair.relative))


def _with_unit(number: str, unit: str | None) -> str:
    """``+2 个``, ``+8.25亿元``: a space only after a figure."""
    space = " " if number[-1].isdigit() else ""
    return f"{number}{space}{unit}" if unit else number


def closeness(pair: Continued) -> str:
    """How much of the words is the same: 原句, 略改 or 改写."""
    if pair.likeness >= _SAME:
        return say("原句")
    return say("略改") if pair.likeness >= _NEAR else say("改写")


def edits(older: str, newer: str) -> tuple[Edit, ...]:
    """What changed from one text to the other, in order; joined they give both texts back.

    Texts too long for a sentence are given as wholly changed: the cost grows with their product.
    """
    if older == newer or max(len(older), len(newer)) > _LONGEST:
        return (Edit(older, newer),) if older or newer else ()
    was, now = _WHOLE.findall(older), _WHOLE.findall(newer)
    matcher = difflib.SequenceMatcher(None, was, now, autojunk=False)
    result: list[Edit] = []
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        piece = Edit("".join(was[i1:i2]), "".join(now[j1:j2]))
        inside = tag == "equal" and i1 > 0 and i2 < len(was)
        island = inside and len(piece.older) <= _ISLAND
        if result and result[-1].older != result[-1].newer and (tag != "equal" or island):
            piece = Edit(result[-1].older + piece.older, result[-1].newer + piece.newer)
            result.pop()
        result.append(piece)
    return tuple(result)


# On paper


@in_chinese
def printed(comparison: Comparison, only: int | None = None) -> tuple[Sheet, ...]:
    """The tables for paper, those without a row left out.

    Widths add up to the 28 characters of a line. ``only`` is the number of the one table wanted: of
    pairs (0), of what continues, is new, is gone, and of the targets in one report alone (4).
    """
    older, newer = comparison.older_name, comparison.newer_name
    continued = tuple((_numbered(c.older), _numbered(c.newer)) for c in comparison.continued)
    new = tuple((_numbered(alone.commitment),) for alone in comparison.new)
    gone = tuple((_numbered(alone.commitment),) for alone in comparison.gone)
    targets = (
        *(_printed_target(placed, "新增") for placed in comparison.new_targets),
        *(_printed_target(placed, "不再提") for placed in comparison.gone_targets),
    )
    pair_heads = ("指标", older, newer, "变化")
    pairs = tuple(_printed_pair(pair) for pair in comparison.pairs)
    sheets = (
        Sheet("同一指标", pair_heads, (10, 5, 5, 8), pairs),
        Sheet("延续的承诺事项", (older, newer), (14, 14), continued),
        Sheet("新增的承诺事项", (newer,), (28,), new),
        Sheet("不再提的承诺事项", (older,), (28,), gone),
        Sheet("目标增减", ("指标", "目标", "增减"), (16, 8, 4), targets),
    )
    wanted = sheets if only is None else sheets[only : only + 1]
    return tuple(sheet for sheet in wanted if sheet.rows)


@in_chinese
def manuscript(comparison: Comparison, only: int | None = None) -> Manuscript:
    """The tables for paper as a document; the heading of each says how many rows it has."""
    sheets = printed(comparison, only)
    return Manuscript(
        title=f"年度对照：{comparison.older_name} 与 {comparison.newer_name}",
        summary=(f"{answer(comparison)}。",),
        parts=tuple(
            structs.replace(sheet, name=f"{sheet.name}（{len(sheet.rows)}）") for sheet in sheets
        ),
    )


def _printed_target(placed: Placed, word: str) -> tuple[str, ...]:
    return placed.target.indicator, value_in_words(placed.target), word


def _printed_pair(pair: TargetPair) -> tuple[str, ...]:
    return (
        pair.newer.target.indicator,
        value_in_words(pair.older.target),
        value_in_words(pair.newer.target),
        change_in_words(pair),
    )


def _numbered(commitment: Commitment) -> str:
    return f"{commitment.number}. {commitment.text}"


# In a spreadsheet


@in_chinese
def written(comparison: Comparison) -> tuple[Sheet, ...]:
    """The tables for a spreadsheet: every column by itself, numbers as numbers."""
    older, newer = comparison.older_name, comparison.newer_name
    pair_heads = (
        "指标",
        f"{older} 目标",
        f"{newer} 目标",
        f"{older} 数值",
        f"{newer} 数值",
        "单位",
        "变化",
        "变化单位",
        "相对变化（%）",
        "升降",
        "说明",
        f"{older} 条号",
        f"{newer} 条号",
    )
    pair_widths = (28, 16, 16, 14, 14, 10, 12, 10, 12, 8, 28, 10, 10)
    continued_heads = (f"{older} 条号", older, f"{newer} 条号", newer, "改动")
    new_heads = ("条号", "领域", "原文", f"{older} 中最接近的条号")
    gone_heads = ("条号", "领域", "原文", f"{newer} 中最接近的条号")
    alone_widths = (8, 20, 90, 12)
    target_heads = ("条号", "指标", "目标", "原文")
    return (
        Sheet("同一指标", pair_heads, pair_widths, tuple(map(_written_pair, comparison.pairs))),
        Sheet(
            "延续",
            continued_heads,
            (10, 60, 10, 60, 8),
            tuple(
                (c.older.number, c.older.text, c.newer.number, c.newer.text, closeness(c))
                for c in comparison.continued
            ),
        ),
        Sheet("新增", new_heads, alone_widths, tuple(map(_written_alone, comparison.new))),
        Sheet("不再提", gone_heads, alone_widths, tuple(map(_written_alone, comparison.gone))),
        Sheet(
            "新增目标",
            target_heads,
            (8, 28, 16, 60),
            tuple(map(_written_target, comparison.new_targets)),
        ),
        Sheet(
            "不再提的目标",
            target_heads,
            (8, 28, 16, 60),
            tuple(map(_written_target, comparison.gone_targets)),
        ),
    )


def _written_pair(pair: TargetPair) -> tuple[str | float | None, ...]:
    before, after = pair.older.target, pair.newer.target
    return (
        after.indicator,
        value_in_words(before),
        value_in_words(after),
        before.normalized_value,
        after.normalized_value,
        after.base_unit if not pair.why else None,
        pair.change,
        pair.unit,
        None if pair.relative is None else round(100 * pair.relative, 2),
        TREND_WORDS[pair.trend],
        why_in_words(pair) or None,
        pair.older.commitment.number,
        pair.newer.commitment.number,
    )


def _written_alone(alone: Alone) -> tuple[str | float | None, ...]:
    commitment, nearest = alone.commitment, alone.nearest
    sector = sector_names().get(commitment.sector, commitment.sector)
    return commitment.number, sector, commitment.text, nearest.number if nearest else None


def _written_target(placed: Placed) -> tuple[str | float | None, ...]:
    target = placed.target
    return placed.commitment.number, target.indicator, value_in_words(target), target.quote


def save(comparison: Comparison, path: Path) -> None:
    """Write the tables as ``.xlsx`` or, by that ending, ``.csv``; the file is replaced whole.

    Raises:
        SourceError: the file cannot be written; an older one is as it was.
    """
    from jjdesk.exchange import sheet_writer  # noqa: PLC0415  slow

    sheets = written(comparison)
    is_csv = path.suffix.lower() == ".csv"
    data = sheet_writer.csv_bytes(sheets) if is_csv else sheet_writer.xlsx_bytes(sheets)
    files.replace(path, data)
