"""Which tasks of a government's table bear on which commitments, told by their words.

A task is a commitment shortened, reworded, split or joined with others, so that neither text need
hold the other whole: what counts is how much of the lighter of the two is found in the heavier.

Each pair of neighbouring characters weighs the more the fewer texts have it: names count, 推进 does
not. A figure with its unit counts beside its characters. That the pairs stand together, and not
here and there in a long text, rapidfuzz says clause by clause.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import log
from typing import Final, NamedTuple

from rapidfuzz import fuzz

from jjdesk.domain.report import Commitment
from jjdesk.domain.task import Match, Task, Verdict
from jjdesk.words import say

# Measured on the bundled report against its own sentences, reworded, among 380 tasks of other
# places: tests/services/test_task_matching.py.
SURE: Final = 0.62
DOUBTFUL: Final = 0.36
_ENOUGH: Final = 45.0
"""Shared weight below which no match is sure: some eight rare pairs."""
_MOST: Final = 12
"""Commitments looked at for one task, the likeliest ones."""

_FIGURE = re.compile(r"\d+(?:\.\d+)?(?:万亿元|亿元|万元|万亩|公里|平方米|[%‰\u4e00-\u9fff])?")
_DROPPED = re.compile(r"[^\w%‰.+-]+|_")
_CLAUSE = re.compile(r"[^，。；！？,;!?\n]+")
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}


class _Text(NamedTuple):
    """A text's clauses, and what it is made of."""

    clauses: tuple[str, ...]
    figures: frozenset[str]
    features: frozenset[str]


def match(tasks: Sequence[Task], commitments: Sequence[Commitment]) -> tuple[Match, ...]:
    """The sure and the doubtful matches, in the order of the tasks, the likeliest first.

    A task may bear on several commitments, and several tasks on one.
    """
    wanted = [_text(task.text) for task in tasks]
    offered = [_text(commitment.text) for commitment in commitments]
    weights = _weights([*wanted, *offered])
    totals = [_weight(text, weights) for text in offered]
    holders: dict[str, list[int]] = defaultdict(list)
    for number, text in enumerate(offered):
        for feature in text.features:
            holders[feature].append(number)
    found: list[Match] = []
    for task, text in zip(tasks, wanted, strict=True):
        total = _weight(text, weights)
        likely: list[Match] = []
        for number, shared in _shared(text, holders, weights):
            if shared < DOUBTFUL * min(total, totals[number]):
                continue
            light, heavy = (text, offered[number])
            if totals[number] < total:
                light, heavy = heavy, light
            likeness = min(shared / min(total, totals[number]), _closeness(light, heavy))
            if likeness >= DOUBTFUL:
                # Among few texts nothing weighs much: the very same words are sure even so.
                enough = shared > _ENOUGH or text.clauses == offered[number].clauses
                sure = likeness >= SURE and enough and not _clash(light, heavy)
                verdict = Verdict.SURE if sure else Verdict.DOUBTFUL
                likely.append(Match(task.ordinal, commitments[number].id, likeness, verdict))
        found += sorted(likely, key=lambda each: -each.likeness)
    return tuple(found)


def _shared(
    text: _Text, holders: Mapping[str, list[int]], weights: Mapping[str, float]
) -> list[tuple[int, float]]:
    """The commitments that share most with a text, and the weight they share."""
    sums: dict[int, float] = defaultdict(float)
    for feature in text.features:
        for number in holders.get(feature, ()):
            sums[number] += weights[feature]
    return sorted(sums.items(), key=lambda each: -each[1])[:_MOST]


def _closeness(light: _Text, heavy: _Text) -> float:
    """How like the clauses of one text are to the nearest ones of the other, by their length."""
    length = sum(map(len, light.clauses))
    like = sum(
        len(clause) * max(fuzz.ratio(clause, other) for other in heavy.clauses)
        for clause in light.clauses
    )
    return like / length / 100


def _clash(light: _Text, heavy: _Text) -> bool:
    """Whether both have figures and none in common: last year's task reads like this year's."""
    return bool(light.figures and heavy.figures) and light.figures.isdisjoint(heavy.figures)


def _text(text: str) -> _Text:
    plain = text.translate(_FULL_WIDTH).lower()
    clauses = tuple(filter(None, (_DROPPED.sub("", clause) for clause in _CLAUSE.findall(plain))))
    figures = frozenset(figure for clause in clauses for figure in _FIGURE.findall(clause))
    pairs = (clause[n : n + 2] for clause in clauses for n in range(len(clause) - 1))
    return _Text(clauses, figures, figures.union(pairs))


def _weights(texts: Iterable[_Text]) -> dict[str, float]:
    count = 0
    held: Counter[str] = Counter()
    for text in texts:
        count += 1
        held.update(text.features)
    return {feature: log((count + 1) / holders) for feature, holders in held.items()}


def _weight(text: _Text, weights: Mapping[str, float]) -> float:
    """A text's whole weight; never nothing."""
    return sum(weights[feature] for feature in text.features) or 1.0


def doubt(task: str, commitment: str, likeness: float) -> str:
    """Why a match is not sure, in words for the user."""
    left, right = _text(task), _text(commitment)
    if likeness < SURE:
        return say("文字只有部分相同")
    return say("数字不同") if _clash(left, right) else say("文字太短")
