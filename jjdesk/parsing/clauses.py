"""Clauses (举措) of a sentence: what stands between ， and ；."""

from functools import lru_cache

_SEPARATORS = frozenset("，；;,")
_OPENING = dict(zip("（(《〈【［[“‘「『", "）)》〉】］]”’」』", strict=True))


@lru_cache(maxsize=256)
def split(text: str) -> tuple[tuple[int, int], ...]:
    """Spans of the clauses of ``text``, separators left out, in order.

    A separator inside brackets or quotation marks does not count, nor does the comma of a number
    (``1,200``). A bracket that is never closed is read as if it were not there. Empty clauses are
    left out.
    """
    spans: list[tuple[int, int]] = []
    start = at = 0
    while at < len(text):
        closing = _OPENING.get(text[at])
        if closing is not None:
            at = max(text.find(closing, at), at)
        elif text[at] in _SEPARATORS and not _inside_number(text, at):
            spans.append((start, at))
            start = at + 1
        at += 1
    spans.append((start, len(text)))
    return tuple((a, b) for a, b in spans if text[a:b].strip())


def containing(text: str, position: int) -> int:
    """Index of the clause of ``split(text)`` that ``position`` stands in.

    A position on a separator belongs to the clause before it; 0 when there is none.
    """
    index = 0
    for number, (start, _) in enumerate(split(text)):
        if start > position:
            break
        index = number
    return index


def _inside_number(text: str, at: int) -> bool:
    """Whether the comma at ``at`` groups the digits of a number."""
    following = text[at + 1 : at + 5]
    return (
        text[at] in ",，"
        and at > 0
        and text[at - 1].isdecimal()
        and len(following) >= 3
        and following[:3].isdecimal()
        and not following[3:].isdecimal()
    )
