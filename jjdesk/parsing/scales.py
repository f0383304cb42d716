"""A project's own size (项目规模), told from what the government undertakes to deliver."""

import re
from functools import cache

from jjdesk.parsing import lexicons, numbers, quantities
from jjdesk.parsing.patterns import alternation
from jjdesk.parsing.quantities import Quantity

_OWN = re.compile(
    "(?:总投资额?|计划投资|概算投资|估算投资|总建筑面积|建筑面积|占地面积|占地|总面积|总长度?|全长|总里程|库容|总库容"
    "|装机容量|总装机|装机|年产能?|产能|设计规模|日处理能力?|日供水能力?|年处理能力?|规模|长|宽|高|跨径)(?:约|达到?|超过?|近|为|共)?$"
)
_CLASS = re.compile(
    "[^，。；、0-9]{0,10}?(?:项目|企业|村|园区|工程|设备|单位|基地|公司|家庭|集群|商户|平台|主体|大户|产业|化肥)"
)
_CLASS_BOUND = re.compile("(?:及|（含）)?(?:以上|以下|级|规模)的?")
_PROJECT = re.compile(
    "[^，。；]{0,16}?(?:项目|工程|基地|电站|电厂|工厂|厂房|生产线|园区|医院|水厂|处理厂|变电站|产业园|中心|粮库)"
)
_GRADE = re.compile(
    f"(?P<number>(?:{numbers.ARABIC}|[一二三四五六七八九十百千万亿两]+)?)"
    "(?P<scale>(?:百|千|万|十)*亿|[百千万]+)?(?P<unit>元|吨|千瓦|亩|人|平方米|TEU)?级(?!别|以上)"
)


def is_size(text: str, quantity: Quantity) -> bool:
    """Whether ``quantity`` tells how large a named project is, not how much is to be done."""
    kind = quantities.kind(quantity)
    if kind not in ("money", "size") and quantity.base not in _capacity():
        return False
    head, tail = text[max(0, quantity.start - 10) : quantity.start], text[quantity.end :]
    if _OWN.search(head) and "完成" not in head:
        return kind != "money" or not head.endswith(("规模", "规模达", "规模达到"))
    if tail.startswith("的") and not text[quantity.start - 1 : quantity.start] == "到":
        return True
    return quantity.base in _capacity() and kind != "money" and _capacity_of_project(text, quantity)


def is_class(text: str, quantity: Quantity) -> bool:
    """Whether ``quantity`` is a size class of what is counted (10亿元以上项目6个)."""
    if quantities.kind(quantity) not in ("money", "size"):
        return False
    bound = _CLASS_BOUND.match(text, quantity.end)
    return bound is not None and (
        bound[0].endswith("的") or _CLASS.match(text, bound.end()) is not None
    )


def _capacity_of_project(text: str, quantity: Quantity) -> bool:
    """A capacity in front of its project, itself or further down a list of such."""
    if quantities.kind(quantity) == "count" and quantity.base not in ("羽", "头", "只", "尾"):
        return False
    return _PROJECT.match(text, quantity.end) is not None


@cache
def _capacity() -> frozenset[str]:
    return frozenset(lexicons.load("units")["capacity"])


@cache
def _alternatives() -> re.Pattern[str]:
    return re.compile(alternation(lexicons.load("units")["capacity"]))
