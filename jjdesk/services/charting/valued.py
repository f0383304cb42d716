"""Printed values as the bars of a chart, for rates and amounts: name, words, bound, range."""

from collections import Counter
from collections.abc import Mapping
from typing import Final, NamedTuple

from jjdesk.domain.chart import Bar, Piece
from jjdesk.domain.report import Bound, Measure, Report, Target
from jjdesk.domain.wording import value_in_words
from jjdesk.services.charting import stacks
from jjdesk.services.charting.matter import Matter, Placed
from jjdesk.services.comparing import name
from jjdesk.words import Labels, say, to_say

HEADINGS: Final[Mapping[Measure, str]] = Labels(
    {
        Measure.LEVEL: to_say("水平值：要达到多少"),
        Measure.GROWTH: to_say("增幅：要增加多少"),
        Measure.DELIVERY: to_say("完成量：要做成多少"),
        Measure.REDUCTION: to_say("压减量：要减少多少"),
    }
)
"""What a value of each measure means; the headings that bars stand under, in this order."""
_ORDER: Final = tuple(HEADINGS)
_FLOORS: Final = (Bound.AT_LEAST, Bound.MORE_THAN)
_CEILINGS: Final = (Bound.AT_MOST, Bound.LESS_THAN)
_TIMES: Final = {"": 1, "百": 1e2, "千": 1e3, "万": 1e4, "百万": 1e6, "亿": 1e8, "万亿": 1e12}
_LONGEST_NAME: Final = 18


class Valued(NamedTuple):
    """A target to be drawn; its value is ``divisor`` times smaller than in its base unit."""

    placed: Placed
    target: Target
    divisor: float

    @property
    def value(self) -> float:
        """The value in the chart's unit; of a range its lower end."""
        return (self.target.normalized_value or 0) / self.divisor

    @property
    def high(self) -> float | None:
        """The upper end of a range in the chart's unit."""
        high = upper_end(self.target)
        return None if high is None else high / self.divisor


def upper_end(target: Target) -> float | None:
    """The upper end of a range in the base unit; ``None`` where it cannot be told."""
    low, high = target.value, target.value_high
    if high is None:
        return None
    if isinstance(low, int | float) and low:
        return high * ((target.normalized_value or 0) / low)
    times = _TIMES.get((target.unit or "").removesuffix(target.base_unit or ""))
    return None if times is None else high * times


def bars(matter: Matter, values: list[Valued]) -> tuple[Bar, ...]:
    """The bars by measure, under each heading the greatest first, then in reading order."""
    prefixes = _prefixes(matter.reports)
    ordered = sorted(values, key=lambda each: (_ORDER.index(each.target.measure), -each.value))
    seen: Counter[str] = Counter()
    made = []
    for each in ordered:
        sha256, target = each.placed.report.source.sha256, each.target
        key = f"{sha256[:8]}:{each.placed.commitment.id}:{target.value_start}"
        seen[key] += 1
        made.append(
            Bar(
                key=f"{key}:{seen[key]}",
                label=f"{prefixes[sha256]}{target.indicator}",
                pieces=(Piece(each.value, (each.placed.behind(stacks.joined(target.quote)),)),),
                words=in_words(target),
                group=HEADINGS[target.measure],
                bound=target.bound,
                high=each.high,
            )
        )
    return tuple(made)


def in_words(target: Target) -> str:
    """``93%以上``, ``4万亿元（2030年）``: as printed, with its year where that is a later one."""
    words = value_in_words(target)
    return say("{said}（{until}年）", said=words, until=target.until) if target.until else words


def short_name(target: Target) -> str:
    """The indicator, cut where it would fill the sentence that it stands in."""
    shown = target.indicator
    return shown if len(shown) <= _LONGEST_NAME else f"{shown[: _LONGEST_NAME - 1]}…"


def limits(values: list[Valued]) -> str:
    """``9 个是底线，1 个是上限，12 个只说一个数``: how the values bind."""
    floors = sum(each.target.bound in _FLOORS for each in values)
    ceilings = sum(each.target.bound in _CEILINGS for each in values)
    vague = sum(each.target.bound in (Bound.ABOUT, Bound.RANGE) for each in values)
    plain = len(values) - floors - ceilings - vague
    kinds = {
        say("是底线（以上）"): floors,
        say("是上限（以内）"): ceilings,
        say("是约数或区间"): vague,
        say("只说一个数"): plain,
    }
    said = [(count, words) for words, count in kinds.items() if count]
    if len(said) == 1:
        return say("都{said}", said=said[0][1])
    return say("，").join(say("{count} 个{said}", count=count, said=words) for count, words in said)


def wordless(values: list[Valued], unit: str) -> str:
    """``“全覆盖”3 个、“全量”1 个没有印数字，按 100% 画``: what words stand for on the axis."""
    by_value: dict[float, Counter[str]] = {}
    for each in values:
        if isinstance(each.target.value, str):
            by_value.setdefault(each.value, Counter())[each.target.value] += 1
    return say("；").join(
        say("、").join(
            say("“{word}”{count} 个", word=word, count=count) for word, count in words.items()
        )
        + say("没有印成数字，按 {value:g}{unit} 画", value=value, unit=unit)
        for value, words in by_value.items()
    )


def _prefixes(reports: tuple[Report, ...]) -> Mapping[str, str]:
    """What tells the targets of several reports apart: the year, the place, or both."""
    if len(reports) == 1:
        return {reports[0].source.sha256: ""}
    years = [str(report.year or "") for report in reports]
    places = [report.place or "" for report in reports]
    tags = years if len(set(places)) == 1 else places
    if not all(tags) or len(set(tags)) < len(tags):
        tags = [name(report) for report in reports]
    return {report.source.sha256: f"{tag} · " for report, tag in zip(reports, tags, strict=True)}
