"""Clauses (举措) of a sentence: what stands between ， and ；."""

import re
from bisect import bisect_right
from functools import lru_cache

_CLOSING = dict(zip("（(《〈【［[“‘「『", "）)》〉】］]”’」』", strict=True))
_MARK = re.compile(  # a comma that groups the digits of a number is none
    rf"[，；;,{re.escape(''.join(_CLOSING))}](?!(?<=\d[,，])\d{{3}}(?!\d))"
)


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
    for match in _MARK.finditer(text):
        at = match.start()
        if at < outside:
            continue
        mark = text[at]
        closing = _CLOSING.get(mark)
        if closing is None:
            if text[start:at].strip():
                spans.append((start, at))
            start = at + 1
        elif mark not in unclosed:
            outside = text.find(closing, at) + 1
            if not outside:
                unclosed.add(mark)
    if text[start:].strip():
        spans.append((start, len(text)))
    return tuple(spans)


def containing(text: str, position: int) -> int:
    """Index of the clause of ``split(text)`` that ``position`` stands in.

    A position on a separator belongs to the clause before it; 0 when there is none.
    """
    return max(bisect_right(split(text), (position, len(text))) - 1, 0)
