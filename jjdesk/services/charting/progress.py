"""How far what was promised has come: statuses by sector or section, and how much is done."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from msgspec.structs import replace

from jjdesk.domain.chart import Bar, Behind, Chart, Form, Part, Share
from jjdesk.domain.progress import Status
from jjdesk.services.charting import stacks, told
from jjdesk.services.charting.emptiness import no_commitments
from jjdesk.services.charting.groups import Groups
from jjdesk.services.charting.matter import Matter, Wish, commitments, dated, source_line
from jjdesk.services.comparing import name
from jjdesk.services.filter_words import STATUSES
from jjdesk.words import say

_PARTS: Final = tuple(
    Part(status, STATUSES.unsaid(status), ink)
    for status, ink in (
        (Status.DONE, 1),
        (Status.UNDER_WAY, 3),
        (Status.BEHIND, 2),
        (Status.NOT_STARTED, 4),
        (Status.UNRATED, 0),
    )
)
"""From the left; in the order of the room 跟进."""
_DONE: Final = _PARTS[0]


def chart(matter: Matter, wish: Wish) -> Chart:
    """Count the commitments of the first report by where they stand; beside it how many are done.

    A commitment counts in its (first) sector, or its section, by its latest status.
    """
    first = replace(matter, reports=matter.reports[:1])
    groups = Groups(matter, wish.by)  # of several reports by sector, as all charts
    found = list(commitments(first))
    statuses = {
        placed.commitment.id: matter.statuses.get(placed.commitment.id, Status.UNRATED)
        for placed in found
    }
    parts = tuple(part for part in _PARTS if part.key in statuses.values())
    rows = stacks.Stacks(parts)
    wholes: dict[str, int] = defaultdict(int)
    done: dict[str, list[Behind]] = defaultdict(list)
    for placed in found:
        key, status = groups.key(placed.commitment), statuses[placed.commitment.id]
        rows.add(key, status, placed.behind())
        wholes[key] += 1
        if status is Status.DONE:
            done[key].append(placed.behind())
    shares = {key: Share(len(done[key]), whole, tuple(done[key])) for key, whole in wholes.items()}
    rated = any(part.key != Status.UNRATED for part in parts)
    bars = rows.bars(rows.keys(groups.order), groups.name, shares) if rated else ()
    return Chart(
        name="progress",
        form=Form.BARS,
        question=say("承诺办到哪一步了，哪些{head}兑现了？", head=groups.head),
        answer=_answer(bars, parts, rows, groups.head) if bars else _none(first, len(found)),
        parts=parts,
        bars=bars,
        unit=say("条", about="number"),
        bars_are=groups.head,
        share_is=say("已完成占承诺的比例"),
        share_of=_DONE,
        source=source_line(first),
        remark=_remark(matter) if bars else "",
    )


def _answer(bars: Sequence[Bar], parts: Sequence[Part], rows: stacks.Stacks, rows_are: str) -> str:
    """``154 条承诺完成了 8%：已完成 12 条、…；滞后的以教育最多（2 条）。``."""
    total, done = rows.total(), rows.count(Status.DONE)
    places: Mapping[str, int] = {part.key: place for place, part in enumerate(parts)}
    behind = ""
    if Status.BEHIND in places:
        place = places[Status.BEHIND]
        where = told.most(bars, rows_are, count=lambda bar: bar.pieces[place].value)
        ranked = say("以") + (" " if where[:1].isdigit() else "") if where.endswith("）") else ""
        behind = say("；滞后的{ranked}{where}", ranked=ranked, where=where) if where else ""
    return say(
        "{total} 条承诺{share}：{parts}{behind}。",
        total=total,
        share=_share(done, total),
        parts=told.parts(parts, rows.count),
        behind=behind,
    )


def _share(done: int, total: int) -> str:
    """``完成了 8%``."""
    if not done:
        return say("还没有一条完成")
    if done == total:
        return say("全部完成")
    percent = min(99, (200 * done + total) // (2 * total))  # a half goes up, as at school
    return say("完成了 {percent}%", percent=percent) if percent else say("完成了不到 1%")


def _none(matter: Matter, number: int) -> str:
    if not number:
        return no_commitments(matter)
    return say(
        "这 {number} 条承诺还没有记过跟进；在报告里选中一条，按 U 记下办到哪一步，再来看。",
        number=number,
    )


def _remark(matter: Matter) -> str:
    several = (
        say("只计{dated}一份，别的报告不画；", dated=dated(name(matter.reports[0])))
        if len(matter.reports) > 1
        else ""
    )
    return say(
        "{several}每条按最近一次记录计，没有记过的算“{unrated}”。",
        several=several,
        unrated=STATUSES[Status.UNRATED],
    )
