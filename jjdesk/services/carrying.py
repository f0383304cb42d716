"""Carry the corrections of one version of a text over to another."""

import uuid
from collections.abc import Iterable
from hashlib import sha256
from typing import Any, Final

import msgspec
from msgspec.structs import replace

from jjdesk.domain.annotation import Anchor
from jjdesk.domain.library import Correction, Field
from jjdesk.services.anchoring import Passages
from jjdesk.services.drafting import CONTEXT

_OFFSETS: Final = ("start", "end", "value_start", "value_end")
_LEAST_CONTEXT: Final = 8
"""Characters around a figure or misprint that must be as they were: alone it is too short."""


def carry(
    made: Iterable[Correction], old: str, new: str
) -> tuple[tuple[Correction, ...], tuple[Correction, ...]]:
    """Find the places of corrections in another version of their text.

    Args:
        made: corrections of ``old``.
        old: the text they were made on.
        new: the other version.

    Returns:
        Corrections of ``new``, and those of ``made`` whose words are not in it as they were.
    """
    passages = Passages(new, ())
    identity = sha256(new.encode()).hexdigest()
    carried, lost = [], []
    for correction in made:
        start, end = correction.start, correction.end
        anchor = Anchor(
            "", "", correction.quote, old[max(0, start - CONTEXT) : start],
            old[end : end + CONTEXT], start, end,
        )  # fmt: skip
        short = correction.field in (Field.TARGET, Field.ERRATUM)
        span = passages.exact(anchor, _LEAST_CONTEXT if short else 0)
        moved = None if span is None else _moved(correction, span, new)
        if moved is None:
            lost.append(correction)
        else:
            carried.append(replace(moved, id=uuid.uuid4().hex, report=identity))
    return tuple(carried), tuple(lost)


def _moved(correction: Correction, span: tuple[int, int], new: str) -> Correction | None:
    """``correction`` at ``span``; ``None`` when what its value quotes is not there."""
    start, end = span
    value = correction.value
    if value is not None and correction.field in (Field.TARGET, Field.ERRATUM):
        by = start - correction.start
        decoded = msgspec.json.decode(value)
        entries = decoded if isinstance(decoded, list) else [decoded]
        if not all(_shifted(entry, by, new) for entry in entries):
            return None
        value = msgspec.json.encode(decoded).decode()
    return replace(correction, start=start, end=end, quote=new[start:end], value=value)


def _shifted(entry: dict[str, Any], by: int, new: str) -> bool:
    """Move the offsets of a target or erratum; False when it quotes other words there."""
    for name in _OFFSETS:
        if name in entry:
            entry[name] += by
    quote = entry.get("quote", entry.get("text"))
    return new[entry["start"] : entry["end"]] == quote
