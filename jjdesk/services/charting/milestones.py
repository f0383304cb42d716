"""How far named projects are to come: milestones by stage, split by firmness."""

from collections.abc import Sequence

from jjdesk.domain.chart import Bar, Chart, Form
from jjdesk.domain.report import Stage
from jjdesk.services.charting import stacks
from jjdesk.services.charting.emptiness import none_among
from jjdesk.services.charting.firmness import firmness, other_words, parts
from jjdesk.services.charting.matter import Matter, Wish, milestones, source_line


def chart(matter: Matter, wish: Wish) -> Chart:  # noqa: ARG001  as all charts are asked for
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
        question="项目要走到哪一步，说得多硬？",
        answer=_answer(bars, rows) if bars else none_among(matter, "项目节点"),
        parts=parts(),
        bars=bars,
        unit="个",
        bars_are="阶段",
        source=source_line(matter),
        remark=_remark([milestone.modality for _, milestone in found]) if bars else "",
    )


def _answer(bars: Sequence[Bar], rows: stacks.Stacks) -> str:
    first = stacks.leaders(sorted(bars, key=lambda bar: -bar.total))
    told = f"项目节点 {rows.total()} 个：{stacks.counts(parts(), rows.count)}"
    return f"{told}；{first}。" if first else f"{told}。"


def _remark(words: Sequence[str | None]) -> str:
    return f"{other_words(words)}一个项目有几个节点的，各计一次。"
