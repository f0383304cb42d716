"""One sector's targets on a page of its own: by measure, split by firmness."""

from typing import Final

from jjdesk.domain.chart import Chart, Form
from jjdesk.domain.report import Measure
from jjdesk.services.charting import stacks, told
from jjdesk.services.charting.firmness import firmness, other_words, parts
from jjdesk.services.charting.matter import Matter, Placed, commitments, source_line, targets
from jjdesk.services.filter_words import MEASURES
from jjdesk.services.sectors import sector_names
from jjdesk.words import say

_ORDER: Final = (Measure.DELIVERY, Measure.LEVEL, Measure.GROWTH, Measure.REDUCTION)


def chart(matter: Matter, code: str) -> Chart:
    """Count the targets of the sector ``code``, wherever they are said; longest bar first."""
    name = sector_names().get(code, code)
    here = [(placed, target) for placed, target in targets(matter) if target.sector == code]
    rows = stacks.Stacks(parts())
    for placed, target in here:
        quote = stacks.joined(target.quote)
        rows.add(target.measure, firmness(target.modality), placed.behind(quote))
    keys = rows.keys(lambda key: _ORDER.index(Measure(key)))
    return Chart(
        name="sector",
        form=Form.BARS,
        question=say("{name}：说了哪些数，说得多硬？", name=name),
        answer=_answer(matter, code, name, rows),
        parts=parts(),
        bars=rows.bars(keys, lambda key: MEASURES[key]),
        unit=say("个", about="number"),
        bars_are=say("计量方式"),
        source=source_line(matter),
        remark=other_words(target.modality for _, target in here),
    )


def _answer(matter: Matter, code: str, name: str, rows: stacks.Stacks) -> str:
    """``量化目标 16 个：力争 3 个、未加限定 13 个；另有 12 条承诺没有说数。``."""
    promised = {_id(p) for p in commitments(matter) if p.commitment.sector == code}
    silent = len(promised - {_id(placed) for placed, _ in targets(matter)})
    if rows.total():
        said = told.counts(say("量化目标"), parts(), rows.count)
        return (
            say("{said}；另有 {silent} 条承诺没有说数。", said=said, silent=silent)
            if silent
            else say("{said}。", said=said)
        )
    if silent:
        return say(
            "{name}的 {silent} 条承诺{all}没有说数。",
            name=name,
            silent=silent,
            all=say("都") if silent > 1 else "",
        )
    return (
        say("{name}没有量化目标。", name=name)
        if promised
        else say("{name}没有承诺事项。", name=name)
    )


def _id(placed: Placed) -> tuple[str, str]:
    return placed.report.source.sha256, placed.commitment.id
