"""How much of what is promised can be measured: commitments with a target, of all."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Final

from jjdesk.domain.chart import Bar, Behind, Chart, Form, Part, Piece, Share
from jjdesk.domain.report import Target
from jjdesk.domain.wording import percent
from jjdesk.services.charting import stacks, told
from jjdesk.services.charting.emptiness import no_commitments
from jjdesk.services.charting.groups import Groups
from jjdesk.services.charting.matter import Matter, Placed, Wish, commitments, source_line, targets
from jjdesk.words import say, to_say

SHARE_IS: Final = to_say("说了数的承诺占比")
PART: Final = Part("with_target", to_say("说了数的承诺"), 1)


def chart(matter: Matter, wish: Wish) -> Chart:
    """The share of commitments with a target by sector or section, greatest first, in per cent.

    Unlike a target, a commitment counts in its own (first) sector.
    """
    groups = Groups(matter, wish.by)
    by_row = shares(commitments(matter), targets(matter), groups)
    keys = sorted(by_row, key=lambda key: (-_of(by_row[key]), groups.order(key)))
    bars = tuple(_bar(key, groups.name(key), by_row[key]) for key in keys)
    return Chart(
        name="measurable",
        form=Form.SHARES,
        question=say("哪些{head}的承诺说了数，哪些没说？", head=groups.head),
        answer=_answer(bars, groups.head) if bars else no_commitments(matter),
        parts=(PART,),
        bars=bars,
        unit="%",
        bars_are=groups.head,
        share_is=say(SHARE_IS),
        share_of=PART,
        source=source_line(matter),
        remark=say("至少有一个量化目标的承诺算作说了数，项目自身规模不算。") if bars else "",
    )


def shares(
    promised: Iterable[Placed], said: Iterable[tuple[Placed, Target]], groups: Groups
) -> Mapping[str, Share]:
    """By row, of all rows with a commitment: how many of its commitments have a target.

    What stands behind is each such commitment once, with the words of its targets.

    Args:
        promised: the commitments that count.
        said: the targets that count, in the order of their commitments.
        groups: the rows.
    """
    wholes = Counter(groups.key(placed.commitment) for placed in promised)
    behind: dict[str, list[Behind]] = defaultdict(list)
    for _, of_one in groupby(said, lambda each: id(each[0].commitment)):
        (placed, first), *more = of_one
        quotes = [stacks.joined(first.quote), *(stacks.joined(t.quote) for _, t in more)]
        behind[groups.key(placed.commitment)].append(placed.behind(say("；").join(quotes)))
    return {
        key: Share(len(behind[key]), whole, tuple(behind[key])) for key, whole in wholes.items()
    }


def _of(share: Share) -> float:
    return share.part / share.whole


def _bar(key: str, label: str, share: Share) -> Bar:
    return Bar(
        key=key,
        label=label,
        pieces=(Piece(100 * share.part / share.whole, share.behind),),
        words=f"{share.part}/{share.whole}",
        share=share,
    )


def _answer(bars: Sequence[Bar], head: str) -> str:
    """``154 条承诺里 40 条说了数（26%）；5 个领域一条也没有，其中教育的承诺最多（9 条）。``."""
    found = [bar.share for bar in bars if bar.share]
    part, whole = sum(share.part for share in found), sum(share.whole for share in found)
    some = say(
        "{whole} 条承诺里 {part} 条说了数（{percent}）",
        whole=whole,
        part=part,
        percent=percent(part, whole),
    )
    silent = [(bar.share.whole, bar) for bar in bars if bar.share and not bar.share.part]
    if not part or not silent:
        return (
            say("{some}。", some=some)
            if part
            else say("{whole} 条承诺没有一条说了数。", whole=whole)
        )
    most, first = max(silent, key=lambda each: each[0])
    name = told.listed([first.label], head)
    if len(silent) == 1:
        return say(
            "{some}；{name}的 {most} 条{all}没有。",
            some=some,
            name=name,
            most=most,
            all=say("都") if most > 1 else "",
        )
    many = say("{count} 个{head}一条也没有", count=len(silent), head=head)
    return say(
        "{some}；{many}，其中{name}的承诺最多（{most} 条）。",
        some=some,
        many=many,
        name=name,
        most=most,
    )
