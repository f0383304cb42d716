"""Clauses (举措) of a sentence: what stands between ， and ；."""

import re
from bisect import bisect_right
from functools import lru_cache

from ahocorasick_rs import AhoCorasick, MatchKind

_SEPARATORS = "，,；;"
_OPENING, _CLOSING = "（(《〈【［[“‘「『", "）)》〉】］]”’」』"
_DIGITS = "0123456789０１２３４５６７８９"
_BEFORE_DIGITS = [comma + digit for comma in "，," for digit in _DIGITS]
_SCAN = AhoCorasick([*_SEPARATORS, *_BEFORE_DIGITS, *_OPENING], matchkind=MatchKind.LeftmostLongest)
_PLAIN = len(_SEPARATORS)  # marks below this one separate wherever they stand
_BRACKETS = _PLAIN + len(_BEFORE_DIGITS)  # marks from this one on open what separates nothing
_GROUPED = re.compile(f"[{_DIGITS}][,，][{_DIGITS}]{{3}}(?![{_DIGITS}])")


@lru_cache(maxsize=32)  # what a sentence is asked for comes from many rules in turn
def split(text: str) -> tuple[tuple[int, int], ...]:
    """Spans of the clauses of ``text``, separators left out, in order.

    A separator inside brackets or quotation marks does not count, nor does the comma of a number
    (``1,200``). A bracket that is never closed is read as if it were not there. Empty clauses are
    left out.
    """
    spans: list[tuple[int, int]] = []
    start = outside = 0
    unclosed: list[int] = []
    for mark, at, _ in _SCAN.find_matches_as_indexes(text):
        if at < outside:
            continue
        if mark < _PLAIN or (mark < _BRACKETS and not _groups_digits(text, at)):
            if at > start and not text[start:at].isspace():
                spans.append((start, at))
            start = at + 1
        elif mark >= _BRACKETS and mark not in unclosed:
            outside = text.find(_CLOSING[mark - _BRACKETS], at) + 1
            if not outside:  # looked for once, so that the cost stays linear
                unclosed.append(mark)
    if start < len(text) and not text[start:].isspace():
        spans.append((start, len(text)))
    return tuple(spans)


def _groups_digits(text: str, at: int) -> bool:
    """Whether the comma at ``at``, which a digit follows, groups the digits of a number."""
    return at > 0 and _GROUPED.match(text, at - 1) is not None


def containing(text: str, position: int) -> int:
    """Index of the clause of ``split(text)`` that ``position`` stands in.

    A position on a separator belongs to the clause before it; 0 when there is none.
    """
    return max(bisect_right(split(text), (position, len(text))) - 1, 0)
