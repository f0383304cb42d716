"""How far named projects are to come: milestones by stage, split by firmness."""

from collections.abc import Sequence
from typing import Final

from jjdesk.domain.chart import Bar, Chart, Form
from jjdesk.domain.report import Stage
from jjdesk.services.charting import stacks, told
from jjdesk.services.charting.emptiness import none_among
from jjdesk.services.charting.firmness import firmness, other_words, parts
from jjdesk.services.charting.matter import Matter, Wish, milestones, source_line
from jjdesk.words import say

_FINISHED: Final = (Stage.BUILT, Stage.IN_USE, Stage.AWARDED)


def chart(matter: Matter, _wish: Wish) -> Chart:
    """Count milestones by stage.

    The bars stand in the order of the stages, not by length: a project goes from one to the next.
    All stages are there, or those that the filter wants.
    """
    rows = stacks.Stacks(parts())
    found = list(milestones(matter))
    for placed, milestone in found:
        quote = stacks.joined(milestone.quote)
        rows.add(milestone.stage, firmness(milestone.modality), placed.behind(quote))
    wanted = [stage for stage in Stage if stage in (matter.wanted.stages or tuple(Stage))]
    bars = rows.bars(wanted, str) if found else ()
    return Chart(
        name="milestones",
        form=Form.BARS,
        question=say("项目要走到哪一步，说得多硬？"),
        answer=_answer(bars, rows) if bars else none_among(matter, say("项目节点")),
        parts=parts(),
        bars=bars,
        unit=say("个", about="number"),
        bars_are=say("阶段"),
        source=source_line(matter),
        remark=_remark([milestone.modality for _, milestone in found]) if bars else "",
    )


def _answer(bars: Sequence[Bar], rows: stacks.Stacks) -> str:
    """How firm they are, which stage most are to reach, and how many are to be finished."""
    first = told.most(bars, say("阶段", about="several"), say("个", about="number"))
    finished = int(sum(bar.total for bar in bars if bar.key in _FINISHED))
    said = (
        told.counts(say("项目节点"), parts(), rows.count),
        first,
        say("要建成、投用或创成的 {finished} 个", finished=finished) if finished and first else "",
    )
    return say("{names}。", names=say("；").join(words for words in said if words))


def _remark(words: Sequence[str | None]) -> str:
    return say("{other_words}一个项目有几个节点的，各计一次。", other_words=other_words(words))
