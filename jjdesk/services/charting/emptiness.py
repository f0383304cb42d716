"""Why a chart has nothing to show, each in one sentence; said in the answer's place."""

from jjdesk.services.charting.matter import Matter, commitments
from jjdesk.words import say


def no_commitments(of: Matter) -> str:
    """There is no commitment at all."""
    if of.words:
        return say("当前筛选下没有承诺事项，放宽筛选再看。")
    return say("报告里没有读出承诺事项，没有可数的。")


def none_among(of: Matter, thing: str) -> str:
    """The commitments hold no ``thing`` (``量化目标``), or there are no commitments either."""
    number = sum(1 for _ in commitments(of))
    if number:
        return say("这 {number} 条承诺里没有{thing}，换个范围再看。", number=number, thing=thing)
    return no_commitments(of)
