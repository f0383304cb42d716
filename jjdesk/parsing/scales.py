"""A project's own size (项目规模), told from what the government undertakes to deliver."""

import re
from functools import cache

from jjdesk.parsing import lexicons, numbers
from jjdesk.parsing.quantities import Quantity

_OWN = re.compile(
    "(?:总投资额?|计划投资|概算投资|估算投资|总建筑面积|建筑面积|占地面积|占地|总面积|总长度?|全长|总里程|库容|总库容"
    "|装机容量|总装机|装机|年产能?|产能|设计规模|日处理(?:能力)?|日供水(?:能力)?|年处理(?:能力)?|跨径)(?:约|达到?|超过?|近|为|共)?$"
)
_INVESTED = re.compile("(?<!完成)(?<!资产)(?:计划|预计|总|概算|估算)?投资(?:约|近|超|超过)?$")
_SPENT_ON = re.compile("(?:以上|左右)?(?![以左上])[^，。；、,;！？）)\\s]")
_GRADE = re.compile(
    f"(?P<number>{numbers.ARABIC})?(?P<scale>{numbers.MULTIPLIER})(?P<unit>元|吨|千瓦|亩|平方米)?级"
    "(?=[^，。；、“”]{0,12}?(?:产业|集群|企业|项目|园区|工厂|基地|龙头|市场|赛道|平台|枢纽|消费))"
)
SIGN_FIRSTS, SIGN_RESTS = "级", "(?<=[百千万亿元吨瓦亩米]级)"
"""What a text with a grade has one of, after a character of ``SIGN_FIRSTS``."""
_SIGN = re.compile(SIGN_FIRSTS + SIGN_RESTS)
_CLASS = re.compile(
    "[^，。；、0-9]{0,10}?(?:项目|企业|村|园区|工程|设备|单位|基地|公司|家庭|集群|商户|平台|主体|大户|产业|化肥)"
)
_CLASS_BOUND = re.compile("(?:及|（含）)?(?:以上|以下|级|规模)的?")
_PROJECT = re.compile(
    "[^，。；]{0,16}?(?:项目|工程|基地|电站|电厂|工厂|厂房|生产线|园区|医院|水厂|处理厂|变电站|产业园|中心|粮库)"
)


def grades(text: str) -> tuple[Quantity, ...]:
    """Sizes printed as a grade (百亿级产业集群); the value is the words before 级."""
    if _SIGN.search(text) is None:
        return ()
    found = []
    for match in _GRADE.finditer(numbers.narrow(text)):
        number = numbers.value(match["number"] or "1")
        if number is None:
            continue
        unit = match["unit"] or ("元" if "亿" in match["scale"] else None)
        size = numbers.plain(number[0] * numbers.MULTIPLIERS[match["scale"]], number[1])
        words = text[match.start() : match.end() - 1]
        found.append(Quantity(*match.span(), words, None, "级", size, unit, "money", None))
    return tuple(found)


def is_sized(quantity: Quantity) -> bool:
    """Whether ``quantity`` is in a unit of size, without which it is no size and no class."""
    return quantity.kind in ("money", "size") or quantity.base in _capacity()


def is_size(text: str, quantity: Quantity) -> bool:
    """Whether ``quantity`` tells how large a named project is, not how much is to be done."""
    if not is_sized(quantity):
        return False
    kind = quantity.kind
    head = text[max(0, quantity.start - 10) : quantity.start]
    added = kind != "money" and "新增" in head  # 新增装机20万千瓦 is done in the period
    if _OWN.search(head) and "完成" not in head and not added:
        return kind != "money" or not head.endswith(("规模", "规模达", "规模达到"))
    if kind == "money" and _INVESTED.search(head) and _SPENT_ON.match(text, quantity.end):
        return True
    if text.startswith("的", quantity.end) and text[quantity.start - 1 : quantity.start] != "到":
        return True
    return quantity.base in _capacity() and kind != "money" and _capacity_of_project(text, quantity)


def is_class(text: str, quantity: Quantity) -> bool:
    """Whether ``quantity`` is a size class of what is counted (10亿元以上项目6个)."""
    if quantity.kind not in ("money", "size"):
        return False
    bound = _CLASS_BOUND.match(text, quantity.end)
    return bound is not None and (
        bound[0].endswith("的") or _CLASS.match(text, bound.end()) is not None
    )


def _capacity_of_project(text: str, quantity: Quantity) -> bool:
    """A capacity in front of its project, itself or further down a list of such."""
    if quantity.kind == "count" and quantity.base not in ("羽", "头", "只", "尾"):
        return False
    return _PROJECT.match(text, quantity.end) is not None


@cache
def _capacity() -> frozenset[str]:
    return frozenset(lexicons.load("units")["capacity"])
