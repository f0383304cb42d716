"""Every target in per cent on one axis, by what it measures, with the direction of its bound."""

from collections import Counter
from typing import Final

from jjdesk.domain.chart import Chart, Form, Part
from jjdesk.domain.report import Measure, Target
from jjdesk.services.charting import valued
from jjdesk.services.charting.emptiness import none_among
from jjdesk.services.charting.matter import Matter, Wish, source_line, targets
from jjdesk.words import say

_DIVISORS: Final = {"%": 1, "‰": 10, "‱": 100}
"""How many of each unit are one per cent."""
_POINTS: Final = ("个百分点", "百分点")
_FULL: Final = 100


def chart(matter: Matter, _wish: Wish) -> Chart:
    """Draw what is given in per cent; per mille with it, percentage points not: they are changes.

    Words for a whole number (全覆盖, 清零) stand where they mean, and the remark says so. Sorted
    from the greatest under each heading.
    """
    counted = list(targets(matter))
    values = [
        valued.Valued(placed, target, _DIVISORS[target.base_unit])
        for placed, target in counted
        if target.base_unit in _DIVISORS and target.normalized_value is not None
    ]
    return Chart(
        name="rates",
        form=Form.VALUES,
        question=say("百分比目标定在多少，是底线还是上限？"),
        answer=_answer(values) if values else _none(matter, len(counted)),
        parts=(Part("value", "", 1),),
        bars=valued.bars(matter, values),
        unit="%",
        bars_are=say("指标"),
        source=source_line(matter),
        remark=_remark(values, [target for _, target in counted]) if values else "",
    )


def _answer(values: list[valued.Valued]) -> str:
    full = sum(each.value == _FULL for each in values if each.target.measure is Measure.LEVEL)
    hundred = say("；其中 {full} 个要做到 100%", full=full) if full else ""
    return say(
        "{count} 个目标以百分比计：{limits}{hundred}。",
        count=len(values),
        limits=valued.limits(values),
        hundred=hundred,
    )


def _none(matter: Matter, count: int) -> str:
    if not count:
        return none_among(matter, say("量化目标"))
    return say("这 {count} 个目标都不以百分比计，可看“数量”图。", count=count)


def _remark(values: list[valued.Valued], counted: list[Target]) -> str:
    per_mille = sum(each.divisor > 1 for each in values)
    points = Counter(t.base_unit for t in counted if t.base_unit in _POINTS).total()
    said = (
        valued.wordless(values, "%"),
        say("{per_mille} 个以千分比等印出的，折成百分比画", per_mille=per_mille)
        if per_mille
        else "",
        say("另有 {points} 个以“个百分点”计，说的是升降，不画在这里", points=points)
        if points
        else "",
    )
    words = say("；").join(each for each in said if each)
    return say("{said}。", said=words) if words else ""
