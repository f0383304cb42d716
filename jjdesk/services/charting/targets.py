"""Which sectors or sections state figures, and how: targets by firmness, bound or measure."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from jjdesk.domain.chart import Bar, Chart, Form, Part
from jjdesk.domain.report import Bound, Category, Measure, Target
from jjdesk.services.charting import measurable, stacks, told
from jjdesk.services.charting.emptiness import none_among
from jjdesk.services.charting.firmness import firmness, other_words
from jjdesk.services.charting.firmness import parts as firmness_parts
from jjdesk.services.charting.groups import Groups
from jjdesk.services.charting.matter import (
    By,
    Matter,
    Placed,
    Split,
    Wish,
    commitments,
    source_line,
    targets,
)
from jjdesk.services.filter_words import BOUNDS, MEASURES
from jjdesk.words import Labels, say, to_say

_BOUND_INKS: Final[Mapping[str, int]] = {
    Bound.AT_LEAST: 1,
    Bound.AT_MOST: 2,
    Bound.MORE_THAN: 3,
    Bound.LESS_THAN: 4,
    Bound.ABOUT: 5,
    Bound.RANGE: 6,
    Bound.EQUAL: 0,
}
"""In the order of the pieces; a figure without a word for its bound is the pale one."""
_MEASURE_INKS: Final[Mapping[str, int]] = {
    Measure.DELIVERY: 1,
    Measure.GROWTH: 2,
    Measure.REDUCTION: 3,
    Measure.LEVEL: 0,
}
_ASKS: Final[Mapping[Split, str]] = Labels(
    {
        Split.FIRMNESS: to_say("说得多硬"),
        Split.BOUND: to_say("是保底、封顶还是定数"),
        Split.MEASURE: to_say("说的是哪一类数"),
    }
)


def chart(matter: Matter, wish: Wish) -> Chart:
    """Count targets by sector or section, split as wished; beside it how much is measurable.

    A target counts in its own sector. Rows with commitments but without a target stand at the end.
    """
    groups = Groups(matter, wish.by)
    promised, counted = list(commitments(matter)), list(targets(matter))
    all_targets = [target for _, target in counted]
    parts, part_of = _split(wish.split, all_targets)
    rows = stacks.Stacks(parts)
    for placed, target in counted:
        quote = stacks.joined(target.quote)
        rows.add(
            groups.key(placed.commitment, target.sector), part_of(target), placed.behind(quote)
        )
    shares = measurable.shares(promised, counted, groups)
    for key in shares:
        rows.row(key)
    bars = rows.bars(rows.keys(groups.order), groups.name, shares) if counted else ()
    return Chart(
        name="targets",
        form=Form.BARS,
        question=say("哪些{head}说了数，{asks}？", head=groups.head, asks=_ASKS[wish.split]),
        answer=_answer(bars, parts, rows, groups.head)
        if bars
        else none_among(matter, say("量化目标")),
        parts=parts,
        bars=bars,
        unit=say("个", about="number"),
        bars_are=groups.head,
        share_is=say(measurable.SHARE_IS),
        share_of=measurable.PART,
        source=source_line(matter),
        remark=_remark(wish, groups, promised, counted) if bars else "",
    )


def _split(
    split: Split, found: Sequence[Target]
) -> tuple[tuple[Part, ...], Callable[[Target], str]]:
    """The parts, and which of them a target belongs to.

    Of bounds and measures only those that occur; the kinds of firmness always, so that charts of
    firmness can be held against each other.
    """
    if split is Split.BOUND:
        return _occurring(_BOUND_INKS, BOUNDS, {t.bound for t in found}), lambda t: t.bound
    if split is Split.MEASURE:
        return _occurring(_MEASURE_INKS, MEASURES, {t.measure for t in found}), lambda t: t.measure
    return firmness_parts(), lambda t: firmness(t.modality)


def _occurring(
    inks: Mapping[str, int], names: Labels[str], here: set[Bound] | set[Measure]
) -> tuple[Part, ...]:
    return tuple(Part(key, names.unsaid(key), ink) for key, ink in inks.items() if key in here)


def _remark(
    wish: Wish,
    groups: Groups,
    promised: Sequence[Placed],
    counted: Sequence[tuple[Placed, Target]],
) -> str:
    """Words that count under another's name, what is no target, and where a target counts."""
    words = other_words(t.modality for _, t in counted) if wish.split is Split.FIRMNESS else ""
    absolute, size = Category.ABSOLUTE, Category.SCALE
    absolutes = sum(1 for _, t in counted if t.category is absolute)
    sizes = sum(1 for each in promised for t in each.commitment.targets if t.category is size)
    elsewhere = groups.by is By.SECTOR and any(t.sector != p.commitment.sector for p, t in counted)
    notes = [
        say("含“全覆盖”“清零”一类 {absolutes} 个", absolutes=absolutes) if absolutes else "",
        say("项目自身规模 {sizes} 个不计", sizes=sizes) if sizes else "",
        say("目标按所指的事归入领域，承诺按首个领域归入，两者未必对应") if elsewhere else "",
    ]
    more = say("；").join(note for note in notes if note)
    return words + (say("{more}。", more=more) if more else "")


def _answer(bars: Sequence[Bar], parts: Sequence[Part], rows: stacks.Stacks, rows_are: str) -> str:
    said = (
        told.counts(say("量化目标"), parts, rows.count),
        told.most(bars, rows_are, say("个", about="number")),
    )
    return say("{names}。", names=say("；").join(words for words in said if words))
