"""A change of words as it is proposed: which words go, which come, and where."""

import re
from collections.abc import Iterator
from typing import Final

from jjdesk.domain.comparison import Edit
from jjdesk.services.summarising import noting
from jjdesk.services.tabulating import edits

_NEAR: Final = 10
"""Characters before an insertion that say where it is."""
_SHORT: Final = 4
"""Changes of fewer characters are told with what stands around them."""
_UNCUT: Final = 6
"""So many characters around them are told whole: a cut might tear a word."""
_REWRITTEN: Final = 0.6
"""From this share of changed characters on, the whole is told as changed."""
_SIGNS: Final = "，。；、：！？,;“”‘’《》（）()"
_STOP: Final = re.compile(f"[{re.escape(_SIGNS)}]")
_TAIL: Final = re.compile(r"[0-9.]+$")
_HEAD: Final = re.compile(r"^[0-9.]+")


def in_words(original: str, proposed: str) -> tuple[str, ...]:
    """``将“5家”改为“8家”``, ``在“……”后增加“……”``, ``删去“……”``; nothing where both are the same."""
    if original == proposed:
        return ()
    if not original:
        return (f"增加{_quoted(proposed)}",)
    if not proposed:
        return (f"删去{_quoted(original)}",)
    found = edits(original, proposed)
    changed = sum(max(len(each.older), len(each.newer)) for each in found if _differs(each))
    if changed >= _REWRITTEN * max(len(original), len(proposed)):
        return (f"将{_quoted(original)}改为{_quoted(proposed)}",)
    return tuple(_told(found))


def spans(original: str, proposed: str) -> tuple[tuple[tuple[int, int], ...], ...]:
    """Where the words that differ stand: in the original, and in what is proposed."""
    old: list[tuple[int, int]] = []
    new: list[tuple[int, int]] = []
    was = now = 0
    for each in edits(original, proposed):
        if _differs(each):
            old.append((was, was + len(each.older)))
            new.append((now, now + len(each.newer)))
        was += len(each.older)
        now += len(each.newer)
    return tuple(each for each in old if each[0] < each[1]), tuple(
        each for each in new if each[0] < each[1]
    )


def _differs(edit: Edit) -> bool:
    return edit.older != edit.newer


def _told(found: tuple[Edit, ...]) -> Iterator[str]:
    for at, edit in enumerate(found):
        if not _differs(edit):
            continue
        before = "".join(each.newer for each in found[:at])
        after = found[at + 1].newer if at + 1 < len(found) else ""
        same = found[at - 1].newer if at else ""
        left, right = _around(edit.older, same, after)
        older, newer = left + edit.older + right, left + edit.newer + right
        if not edit.older:
            yield _inserted(edit.newer, before, after)
        elif edit.newer:
            yield f"将{_quoted(older)}改为{_quoted(newer)}"
        elif left or right:
            yield f"删去{_quoted(older)}中的{_quoted(edit.older)}"
        else:
            yield f"删去{_quoted(older)}"


def _inserted(words: str, before: str, after: str) -> str:
    """What comes in, and behind (or, at the beginning, before) which words."""
    if not before:
        return f"在{_quoted(_first(_STOP.split(after)[0], _NEAR))}前增加{_quoted(words)}"
    bare = before.rstrip(_SIGNS)
    near = _last(_STOP.split(bare)[-1], _NEAR) + before[len(bare) :]
    return f"在{_quoted(near)}后增加{_quoted(words)}"


def _around(words: str, before: str, after: str) -> tuple[str, str]:
    """The neighbours of words too short to tell where they stand, up to a punctuation mark."""
    if len(words) >= _SHORT and not words.isdecimal():
        return "", ""
    left, right = _STOP.split(before)[-1], _STOP.split(after)[0]
    return (
        left if len(left) <= _UNCUT else _last(left, _SHORT),
        right if len(right) <= _UNCUT else _first(right, _SHORT),
    )


def _first(words: str, most: int) -> str:
    """About the first so many characters: a number at their end is not torn."""
    torn = _HEAD.search(words[most:]) if _TAIL.search(words[:most]) else None
    return words[: most + len(torn[0])] if torn else words[:most]


def _last(words: str, most: int) -> str:
    """About the last so many characters: a number at their beginning is not torn."""
    torn = _TAIL.search(words[:-most]) if _HEAD.search(words[-most:]) else None
    return words[-most - len(torn[0]) :] if torn else words[-most:]


def _quoted(words: str) -> str:
    return f"“{noting.inner(words)}”"
