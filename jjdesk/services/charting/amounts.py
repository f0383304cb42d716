"""Targets as amounts, one chart a unit: money, areas, households, people, then all others."""

import statistics
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from jjdesk.domain.chart import Chart, Form, Part
from jjdesk.domain.report import Target
from jjdesk.services import indicator_names
from jjdesk.services.charting import valued
from jjdesk.services.charting.emptiness import none_among
from jjdesk.services.charting.matter import Matter, Placed, Wish, source_line, targets
from jjdesk.words import Labels, say, to_say

_SPELLED: Final[Mapping[str, str]] = {
    "名": "人",
    "位": "人",
    "平米": "平方米",
    "㎡": "平方米",
    "平方千米": "平方公里",
    "千米": "公里",
    "立方": "立方米",
    "千克": "公斤",
}
"""Units that are the same as another, not a part of it."""
_FIRMS: Final = "家"
"""The unit of firms also where they are counted as 户."""
_FIRST: Final = ("元", "亩", "平方米", "平方公里", "户", "人")
"""The units that are offered first; all others by how often they occur."""
_RATIOS: Final = ("%", "‰", "‱", "个百分点", "百分点", "倍")
"""No amounts."""
_SIZES: Final = ((1e12, "万亿"), (1e8, "亿"), (1e4, "万"))
_LEAST: Final = 0.001
"""Of the unit drawn; what is smaller would be read off no axis."""
_NAMED: Final = 4
_SUBJECTS: Final[Mapping[str, str]] = Labels(
    {
        "元": to_say("金额目标"),
        "亩": to_say("面积目标（亩）"),
        "平方米": to_say("面积目标（平方米）"),
        "平方公里": to_say("面积目标（平方公里）"),
        "户": to_say("户数目标"),
        "人": to_say("人数目标"),
    }
)


_Found = tuple[Placed, Target]


def units(matter: Matter) -> tuple[str, ...]:
    """The units that the targets have, in the order in which they are offered."""
    return tuple(_by_unit(targets(matter)))


def chart(matter: Matter, wish: Wish) -> Chart:
    """Draw the amounts of one unit, those of ``wish.unit`` or else of the first that there is.

    The unit drawn is 万 or 亿 times as large where half of the values are that great and none would
    be a tiny fraction of it: one for the whole chart. Under each heading sorted from the greatest.
    """
    counted = list(targets(matter))
    by_unit = _by_unit(counted)
    unit = wish.unit if wish.unit in by_unit else next(iter(by_unit), "")
    found = by_unit.get(unit, [])
    divisor, size = _size([abs(target.normalized_value or 0) for _, target in found])
    values = [valued.Valued(placed, target, divisor) for placed, target in found]
    bars = valued.bars(matter, values)
    return Chart(
        name="amounts",
        form=Form.VALUES,
        question=_question(unit, len(bars)),
        answer=_answer(values, unit) if bars else _none(matter, len(counted)),
        parts=(Part("value", "", 1),),
        bars=bars,
        unit=f"{size}{unit}",
        bars_are=say("指标"),
        source=source_line(matter),
        remark=_remark(counted, by_unit, unit) if bars else "",
    )


def _by_unit(counted: Iterable[_Found]) -> dict[str, list[_Found]]:
    """The amounts among the targets, by unit in the order in which these are offered."""
    found: dict[str, list[_Found]] = {}
    for placed, target in counted:
        known = target.normalized_value is not None
        if target.base_unit and target.base_unit not in _RATIOS and known:
            found.setdefault(_unit(target), []).append((placed, target))
    places = {unit: place for place, unit in enumerate(_FIRST)}
    order = sorted(found, key=lambda unit: (places.get(unit, len(places)), -len(found[unit])))
    return {unit: found[unit] for unit in order}


def _unit(target: Target) -> str:
    """The base unit written one way; firms that are counted as 户 are not households."""
    unit = target.base_unit or ""
    if unit == "户" and indicator_names.unit_class(unit, target.indicator) != unit:
        return _FIRMS
    return _SPELLED.get(unit, unit)


def _size(amounts: Sequence[float]) -> tuple[float, str]:
    """How many times the base unit the unit drawn is, and the word for that."""
    drawn = [amount for amount in amounts if amount]
    if drawn:
        middle, least = statistics.median(drawn), min(drawn)
        for size, word in _SIZES:
            if middle >= size and least >= size * _LEAST:
                return size, word
    return 1, ""


def _question(unit: str, count: int) -> str:
    subject = _SUBJECTS.get(unit, say("以“{unit}”计的目标", unit=unit) if unit else say("数量目标"))
    return (
        say("{subject}定了多少，哪些最大？", subject=subject)
        if count > 1
        else say("{subject}定了多少？", subject=subject)
    )


def _answer(values: Sequence[valued.Valued], unit: str) -> str:
    if len(values) == 1:
        return say("以“{unit}”计的目标只有 1 个：{said}。", unit=unit, said=_said(values[0]))
    ordered = sorted(values, key=lambda each: -each.value)
    least, greatest = ordered[-1], ordered[0]
    told = say(
        "以“{unit}”计的目标 {count} 个，最大的是{said}",
        unit=unit,
        count=len(values),
        said=_said(greatest),
    )
    return (
        say("{told}，最小的是{said}。", told=told, said=_said(least))
        if least.value < greatest.value
        else say("{told}。", told=told)
    )


def _said(each: valued.Valued) -> str:
    return f"{valued.short_name(each.target)} {valued.in_words(each.target)}"


def _none(matter: Matter, count: int) -> str:
    if not count:
        return none_among(matter, say("量化目标"))
    return say("这 {count} 个目标里没有带单位的数量，可看“百分比”图。", count=count)


def _remark(counted: Sequence[_Found], by_unit: Mapping[str, Sequence[_Found]], unit: str) -> str:
    others = [
        say("“{other}”{count} 个", other=other, count=len(found))
        for other, found in by_unit.items()
        if other != unit
    ]
    more = say("等 {count} 种", count=len(others)) if len(others) > _NAMED else ""
    spelled = Counter(t.base_unit for _, t in by_unit[unit] if t.base_unit != unit)
    unitless = [target.value for _, target in counted if not target.base_unit]
    words = [say("“{value}”", value=value) for value in dict.fromkeys(unitless)]
    such = say("、").join(words[:_NAMED]) + (say("等") if len(words) > _NAMED else "")
    included = say("、").join(
        say("以“{word}”计的 {count} 个", word=word, count=count) for word, count in spelled.items()
    )
    said = (
        say("{included}也算在内", included=included) if included else "",
        say("别的单位各成一图：{names}{more}", names=say("、").join(others[:_NAMED]), more=more)
        if others
        else "",
        say("没有单位的 {count} 个（{such}）不画", count=len(unitless), such=such)
        if unitless
        else "",
    )
    remark = say("；").join(each for each in said if each)
    return say("{remark}。", remark=remark) if remark else ""
