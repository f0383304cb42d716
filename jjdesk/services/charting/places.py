"""How often each town is named, and which never are."""

from collections.abc import Sequence
from typing import Final

from msgspec.structs import replace

from jjdesk.domain.chart import Bar, Chart, Form, Part
from jjdesk.services.charting import stacks, told
from jjdesk.services.charting.emptiness import no_commitments
from jjdesk.services.charting.matter import Matter, Wish, commitments, source_line
from jjdesk.words import say

_PART: Final = Part("named", "", 1)
_TOLD: Final = 3
"""So many towns are named in the answer."""
_LISTED: Final = 60
"""So many in the remark: more than any one county leaves out, not all of a hundred counties."""


def chart(matter: Matter, _wish: Wish) -> Chart:
    """Count the commitments that name each town, most first; of one number in official order.

    Towns of the county that none names stand at the end. A commitment that names several counts for
    each of them.
    """
    rows = stacks.Stacks((_PART,))
    order = {town: place for place, town in enumerate(matter.towns)}
    number = naming = 0
    for placed in commitments(matter):
        number += 1
        naming += bool(placed.commitment.places)
        for town in dict.fromkeys(placed.commitment.places):
            order.setdefault(town, len(order))
            rows.add(town, _PART.key, placed.behind())
    for town in order:
        rows.row(town)
    bars = rows.bars(rows.keys(order.__getitem__), str) if naming else ()
    bars = tuple(replace(bar, own=bar.key in matter.own) for bar in bars)
    return Chart(
        name="places",
        form=Form.BARS,
        question=say("点了哪些镇街的名，哪些没有点到？"),
        answer=_answer(matter, bars, number, naming) if bars else _none(matter, number),
        parts=(_PART,),
        bars=bars,
        unit=say("条", about="number"),
        bars_are=told.several(told.TOWNS),
        source=source_line(matter),
        remark=_remark(matter, bars) if bars else "",
    )


def _answer(matter: Matter, bars: Sequence[Bar], number: int, naming: int) -> str:
    named = [bar for bar in bars if bar.total]
    said = say("{number} 条承诺里 {naming} 条点了镇街的名", number=number, naming=naming)
    most = told.most(bars, told.several(told.TOWNS))
    silent = len(bars) - len(named)
    if silent:
        reached = say("{count} 个镇街点到 {named} 个", count=len(bars), named=len(named))
        silence = say("{silent} 个没有点到", silent=silent)
    else:
        reached = (
            say("{count} 个镇街全点到了", count=len(bars))
            if matter.towns
            else say("点到 {count} 个镇街", count=len(bars))
        )
        silence = ""
    said += say(
        "；{names}", names=say("，").join(words for words in (reached, most, silence) if words)
    )
    own = _own([bar for bar in bars if bar.own])
    return say("{said}；{own}。", said=said, own=own) if own else say("{said}。", said=said)


def _own(bars: Sequence[Bar]) -> str:
    """``我的选区：白沙镇 4 条、夏坝镇没有点到``."""
    if len(bars) > _TOLD:
        return say(
            "我的选区 {count} 个镇街点到 {named} 个",
            count=len(bars),
            named=sum(1 for bar in bars if bar.total),
        )
    each = say("、").join(
        say("{label} {total:g} 条", label=bar.label, total=bar.total)
        if bar.total
        else say("{label}没有点到", label=bar.label)
        for bar in bars
    )
    return say("我的选区：{each}", each=each) if each else ""


def _none(matter: Matter, number: int) -> str:
    if not number:
        return no_commitments(matter)
    if not matter.towns:
        return say("没有找到镇街的名；区县的报告，可先在“资料”的“地名表”里记下它的镇街，再来看。")
    return say("这 {number} 条承诺没有点到任何镇街的名。", number=number)


def _remark(matter: Matter, bars: Sequence[Bar]) -> str:
    silent = [bar.label for bar in bars if not bar.total]
    more = say("等，都在表里") if len(silent) > _LISTED else ""
    several = len({report.place for report in matter.reports}) > 1
    said = (
        say(
            "没有点到的 {count} 个：{names}{more}",
            count=len(silent),
            names=say("、").join(silent[:_LISTED]),
            more=more,
        )
        if silent
        else "",
        say("一条点到几个镇街的，每个都算一次"),
        "" if matter.towns else say("没有这个区县的地名表，只列点到的"),
        say("不同地方的同名镇街算在一起") if several else "",
    )
    return say("{names}。", names=say("；").join(each for each in said if each))
