"""Compare two reports: which commitments continue, and where the figures went."""

import math
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from jjdesk.domain.comparison import (
    Alone,
    Comparison,
    Continued,
    Placed,
    TargetPair,
    Trend,
    Unlike,
)
from jjdesk.domain.report import Bound, Category, Commitment, Goal, Measure, Report, Target
from jjdesk.services import indicator_names
from jjdesk.services.pairing import best_pairs

_CONTINUES: Final = 0.17
"""Cosine of the sentences' rare pairs of characters from which a commitment is the same; found by
looking through two years of two places, where nine in ten and more are right."""
_OTHER_SECTOR: Final = 0.07
"""By how much more alike commitments of different sectors must be."""
_NEAR: Final = 0.14
"""From here on a commitment is named as the nearest one, which need not be the same."""
_NAME: Final = 0.82
_CONTEXT: Final = 0.2
_UNLIKE_NAME: Final = 0.9

_Likeness = Mapping[tuple[int, int], float]


def compare(older: Report, newer: Report) -> Comparison:
    """Put two reports side by side.

    Commitments are paired one to one by the rare words that they share, targets by the names of
    their indicators, each so that the whole fits best. A project's own size is no target.
    """
    alike = _likenesses(older.commitments, newer.commitments)
    continued = _continued(older.commitments, newer.commitments, alike)
    kept_older = {pair.older.id for pair in continued}
    kept_newer = {pair.newer.id for pair in continued}
    near_older, near_newer = _nearest(alike)
    old_targets, new_targets = _targets(older), _targets(newer)
    matched = _match(old_targets, new_targets, alike)
    lefts, rights = {left for left, _, _ in matched}, {right for _, right, _ in matched}
    pairs = [_pair(old_targets[i], new_targets[j], likeness) for i, j, likeness in matched]
    return Comparison(
        older_name=name(older),
        newer_name=name(newer),
        continued=continued,
        new=_lone(newer.commitments, kept_newer, older.commitments, near_newer),
        gone=_lone(older.commitments, kept_older, newer.commitments, near_older),
        pairs=tuple(sorted(pairs, key=_place)),
        new_targets=_alone(new_targets, rights),
        gone_targets=_alone(old_targets, lefts),
    )


def name(report: Report) -> str:
    """``重庆市江津区 2025``: what a report is called beside another."""
    known = [report.place, str(report.year) if report.year else None]
    return " ".join(word for word in known if word) or report.title or report.source.name


def _place(pair: TargetPair) -> tuple[bool, int, int]:
    """What can be subtracted first, in reading order."""
    return pair.trend is Trend.UNLIKE, pair.newer.target.start, pair.newer.target.value_start


# Commitments


def _likenesses(older: Sequence[Commitment], newer: Sequence[Commitment]) -> _Likeness:
    """Cosine of every two commitments that share a pair of characters, by number in the list.

    A pair of characters weighs the more the fewer commitments have it, so that 加快推进 does not
    make two sentences alike. Cost grows with the shared pairs only.
    """
    left, right = ([_grams(c.text) for c in side] for side in (older, newer))
    spread = Counter(gram for grams in (*left, *right) for gram in grams)
    total = len(left) + len(right)
    weight = {gram: math.log(1 + total / count) for gram, count in spread.items()}
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for number, grams in enumerate(right):
        for gram in grams:
            holders[gram].append(number)
    left_length, right_length = (
        [math.sqrt(sum(weight[gram] ** 2 for gram in grams)) for grams in side]
        for side in (left, right)
    )
    result: dict[tuple[int, int], float] = {}
    for i, grams in enumerate(left):
        shared: defaultdict[int, float] = defaultdict(float)
        for gram in grams:
            square = weight[gram] ** 2
            for j in holders.get(gram, ()):
                shared[j] += square
        for j, product in shared.items():
            result[i, j] = min(1.0, product / (left_length[i] * right_length[j]))
    return result


def _grams(text: str) -> frozenset[str]:
    """The pairs of neighbouring characters, punctuation and width left out."""
    telling = indicator_names.without_stock(unicodedata.normalize("NFKC", text)) or text
    plain = "".join(filter(str.isalnum, telling.casefold()))
    return frozenset(map("".join, pairwise(plain)))


def _continued(
    older: Sequence[Commitment], newer: Sequence[Commitment], alike: _Likeness
) -> tuple[Continued, ...]:
    edges = {}
    for (i, j), likeness in alike.items():
        least = _CONTINUES
        if {older[i].sector, *older[i].other_sectors}.isdisjoint(
            {newer[j].sector, *newer[j].other_sectors}
        ):
            least += _OTHER_SECTOR
        # Only what lies above the least counts: two weak pairs are no match for a strong one.
        if likeness > least:
            edges[i, j] = likeness - _CONTINUES / 2
    pairs = [Continued(older[i], newer[j], alike[i, j]) for i, j in best_pairs(edges)]
    return tuple(sorted(pairs, key=lambda pair: pair.newer.number))


def _nearest(alike: _Likeness) -> tuple[dict[int, int], dict[int, int]]:
    """For each older and for each newer commitment the number of the nearest on the other side."""
    older: dict[int, int] = {}
    newer: dict[int, int] = {}
    for i, j in sorted(alike, key=lambda pair: -alike[pair]):
        if alike[i, j] < _NEAR:
            break
        older.setdefault(i, j)
        newer.setdefault(j, i)
    return older, newer


def _lone(
    commitments: Sequence[Commitment],
    paired: Collection[str],
    others: Sequence[Commitment],
    near: Mapping[int, int],
) -> tuple[Alone, ...]:
    """The commitments that are in no pair, each with the nearest of the other report."""
    return tuple(
        Alone(commitment, others[near[number]] if number in near else None)
        for number, commitment in enumerate(commitments)
        if commitment.id not in paired
    )


# Targets


class _Named(NamedTuple):
    """A target with its plain name and its commitment's number in the list."""

    placed: Placed
    plain: str
    number: int


def _targets(report: Report) -> list[_Named]:
    """The targets with a figure, then the goals without one: another year may have set one."""
    found = [
        (target, number)
        for number, commitment in enumerate(report.commitments)
        for target in commitment.targets
        if target.category is not Category.SCALE
    ]
    found += [
        (_as_target(goal), number)
        for number, commitment in enumerate(report.commitments)
        for goal in commitment.goals
    ]
    return [
        _Named(
            Placed(target, report.commitments[number]),
            indicator_names.plain(target.indicator),
            number,
        )
        for target, number in found
    ]


def _alone(targets: Sequence[_Named], paired: Collection[int]) -> tuple[Placed, ...]:
    """The targets with a figure that are in no pair."""
    return tuple(
        target.placed
        for number, target in enumerate(targets)
        if number not in paired and target.placed.target.normalized_value is not None
    )


def _as_target(goal: Goal) -> Target:
    """A goal without a number, to be set beside a target: its words are the value."""
    return Target(
        quote=goal.quote,
        start=goal.start,
        end=goal.end,
        value_start=goal.start,
        value_end=goal.end,
        indicator=goal.indicator,
        value=goal.goal,
        value_high=None,
        unit=None,
        normalized_value=None,
        base_unit=None,
        bound=Bound.EQUAL,
        measure=Measure.LEVEL,
        modality=goal.modality,
        category=Category.TARGET,
        sector=goal.sector,
    )


def _match(
    older: Sequence[_Named], newer: Sequence[_Named], alike: _Likeness
) -> list[tuple[int, int, float]]:
    """Numbers of the targets that are of one indicator, and how alike their names are."""
    edges, names = {}, {}
    for i, left in enumerate(older):
        for j, right in enumerate(newer):
            named = indicator_names.likeness(left.plain, right.plain)
            if not named:
                continue
            context = alike.get((left.number, right.number), 0.0)
            a, b = left.placed.target, right.placed.target
            like = _unlike(left, right) is None
            if named < _least_name(left, right, context, like=like):
                continue
            names[i, j] = named
            same_sector = 0.1 if a.sector == b.sector else 0.0
            edges[i, j] = named + context / 2 + same_sector + (1.0 if like else 0.0)
    return [(i, j, names[i, j]) for i, j in best_pairs(edges)]


def _least_name(left: _Named, right: _Named, context: float, *, like: bool) -> float:
    """How alike the names must be, given how alike the sentences are."""
    vague = indicator_names.is_vague(left.plain) or indicator_names.is_vague(right.plain)
    if vague:
        return 1.0 if like and context >= _CONTEXT else math.inf
    if context >= _CONTEXT:
        return indicator_names.LEAST if like else _NAME
    return _NAME if like else _UNLIKE_NAME


def _unlike(left: _Named, right: _Named) -> Unlike | None:
    """Why two values may not be subtracted, or ``None``."""
    older, newer = left.placed.target, right.placed.target
    if older.normalized_value is None or newer.normalized_value is None:
        return Unlike.VALUES
    if older.until != newer.until:
        return Unlike.TERMS
    if older.measure is not newer.measure:
        return Unlike.MEASURES
    units = {
        indicator_names.unit_class(each.placed.target.base_unit, each.plain)
        for each in (left, right)
    }
    return Unlike.UNITS if len(units) > 1 else None


def _pair(older: _Named, newer: _Named, likeness: float) -> TargetPair:
    a, b = older.placed.target, newer.placed.target
    why = _unlike(older, newer)
    if why:
        return TargetPair(older.placed, newer.placed, likeness, Trend.UNLIKE, None, None, None, why)
    before, after = _number(a), _number(b)
    change = round(after - before, 9)
    trend = Trend.RISEN if change > 0 else Trend.FALLEN if change < 0 else Trend.SAME
    return TargetPair(
        older=older.placed,
        newer=newer.placed,
        likeness=likeness,
        trend=trend,
        change=change,
        unit="个百分点" if b.base_unit == "%" else b.base_unit,
        relative=change / abs(before) if before else None,
        why=None,
    )


def _number(target: Target) -> float:
    """The value in the base unit; of a range its middle."""
    low = target.normalized_value or 0
    if target.value_high is None or not isinstance(target.value, int | float) or not target.value:
        return low
    return low * (1 + target.value_high / target.value) / 2
