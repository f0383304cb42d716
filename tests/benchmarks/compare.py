"""Comparing two reports, against the least that any pairing of their sentences would do.

``compare``: the floor asks rapidfuzz for the likeness of every two sentences, and pairs nothing.
``compare_ms``: milliseconds for two reports of 200 commitments as such, the floor being one.
``compare_growth``: four times the commitments, against four times the time.
"""

from collections.abc import Sequence
from functools import partial

from _bench import best_of, tell
from msgspec.structs import replace
from rapidfuzz import fuzz

from jjdesk.domain.report import Commitment, Report
from jjdesk.services.comparing import compare
from jjdesk.services.opening import open_bundled

REPEATS = 5
SIZE = 200


def another(commitment: Commitment, number: int, year: int) -> Commitment:
    """The commitment as another report might have it: other words in the middle, its own id."""
    half = len(commitment.text) // 2
    words = chr(0x4E00 + (number * 37 + year * 11) % 20_000) * (2 + number % 5)
    text = f"{commitment.text[:half]}{words}{commitment.text[half + len(words) :]}"
    return replace(commitment, id=f"{year}-{number}", number=number + 1, text=text)


def report_of(size: int, year: int) -> Report:
    """A report with that many commitments, made from the bundled one."""
    bundled = open_bundled().report
    known = bundled.commitments
    made = tuple(another(known[n % len(known)], n, year) for n in range(size))
    return replace(bundled, commitments=made)


def floor(older: Sequence[str], newer: Sequence[str]) -> int:
    """How many of all pairs are alike."""
    return sum(fuzz.ratio(left, right) > 50 for left in older for right in newer)


def main() -> None:
    """Three lines."""
    older, newer = report_of(SIZE, 2024), report_of(SIZE, 2025)
    older_4, newer_4 = report_of(4 * SIZE, 2024), report_of(4 * SIZE, 2025)
    texts = [[commitment.text for commitment in each.commitments] for each in (older, newer)]
    least, ours, large = best_of(
        REPEATS,
        partial(floor, *texts),
        partial(compare, older, newer),
        partial(compare, older_4, newer_4),
    )
    tell("compare", ours, least, bar=4)
    tell("compare_ms", ours, 1, bar=500)
    tell("compare_growth", large, 4 * ours, bar=4)


if __name__ == "__main__":
    main()
