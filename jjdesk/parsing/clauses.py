"""Clauses (举措) of a sentence: what stands between ， and ；."""

import re
from bisect import bisect_right
from functools import lru_cache

from ahocorasick_rs import AhoCorasick

_OPENING, _CLOSING = "（(《〈【［[“‘「『", "）)》〉】］]”’」』"
_MARKS = "，,；;" + _OPENING
_SCAN = AhoCorasick([*_MARKS])
_ENDS = ["", "", "", "", *_CLOSING]  # what ends the stretch that each mark begins
_COMMAS = 2  # so many of the marks, the first ones, can stand between the digits of a number
_GROUPED = re.compile(r"\d[,，]\d{3}(?!\d)")


@lru_cache(maxsize=32)  # what a sentence is asked for comes from many rules in turn
def split(text: str) -> tuple[tuple[int, int], ...]:
    """Spans of the clauses of ``text``, separators left out, in order.

    A separator inside brackets or quotation marks does not count, nor does the comma of a number
    (``1,200``). A bracket that is never closed is read as if it were not there. Empty clauses are
    left out.
    """
    spans: list[tuple[int, int]] = []
    start = outside = 0
    unclosed = set()
    for mark, at, _ in _SCAN.find_matches_as_indexes(text):
        if at < outside:
            continue
        if closing := _ENDS[mark]:
            if mark not in unclosed:
                outside = text.find(closing, at) + 1
                if not outside:  # looked for once, so that the cost stays linear
                    unclosed.add(mark)
        elif mark >= _COMMAS or not _groups_digits(text, at):
            if at > start and not text[start:at].isspace():
                spans.append((start, at))
            start = at + 1
    if start < len(text) and not text[start:].isspace():
        spans.append((start, len(text)))
    return tuple(spans)


def _groups_digits(text: str, at: int) -> bool:
    """Whether the comma at ``at`` groups the digits of a number."""
    if not text[at + 1 : at + 2].isdecimal() or at == 0:
        return False
    return _GROUPED.match(text, at - 1) is not None


def containing(text: str, position: int) -> int:
    """Index of the clause of ``split(text)`` that ``position`` stands in.

    A position on a separator belongs to the clause before it; 0 when there is none.
    """
    return max(bisect_right(split(text), (position, len(text))) - 1, 0)
