"""Which of the kept texts is nearly the same as a new one: a corrected or a fuller version."""

from collections.abc import Iterable
from typing import Final

ALIKE: Final = 0.8
"""Share of the shorter text that the longer one holds, from which on they are versions of one."""

_SUSPECT: Final = 0.15  # clauses in common; reports of two places or years have at most 0.05
_SHORT: Final = 6
_LONGEST: Final = 100_000  # characters: the exact comparison takes their product


def most_alike(text: str, kept: Iterable[tuple[str, str]]) -> tuple[str, float] | None:
    """The kept text most like ``text``; ``None`` when none is nearly the same.

    A shelf of reports is gone through by the clauses they have in common; only those that have
    many are compared character by character.

    Args:
        text: the new text.
        kept: names and texts.

    Returns:
        The name and the share, ``ALIKE`` to 1, of the shorter text that stands in the longer.
    """
    plain = "".join(text.split())
    clauses = _clauses(plain)
    best: tuple[str, float] | None = None
    for name, other in kept:
        other_plain = "".join(other.split())
        shared = _shared(clauses, _clauses(other_plain))
        if shared < _SUSPECT:
            continue
        share = shared
        if max(len(plain), len(other_plain)) <= _LONGEST:
            share = _share(plain, other_plain)
        if share >= ALIKE and (best is None or share > best[1]):
            best = name, share
    return best


def _clauses(plain: str) -> set[str]:
    """Clauses long enough to be a text's own."""
    for mark in "。；、":
        plain = plain.replace(mark, "，")
    return {clause for clause in plain.split("，") if len(clause) >= _SHORT}


def _shared(one: set[str], other: set[str]) -> float:
    shorter = min(len(one), len(other))
    return len(one & other) / shorter if shorter else 0.0


def _share(one: str, other: str) -> float:
    from rapidfuzz.distance import LCSseq  # noqa: PLC0415  slow, and seldom needed

    return LCSseq.similarity(one, other) / min(len(one), len(other))
