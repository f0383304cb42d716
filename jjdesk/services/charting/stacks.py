"""Bars of what is counted: each a row's count, in pieces, with what stands behind each piece."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Any, Final

from jjdesk.domain.chart import Bar, Behind, Part, Piece, Share
from jjdesk.domain.joined import Joined

NONE: Final = "无"
"""Printed at a row of nothing."""
SECTORS: Final = "领域"
"""What the rows are where they are sectors."""


class Stacks:
    """What stands behind each piece of each row, in the order in which it was added."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self._parts = tuple(parts)
        self._rows: dict[str, dict[str, list[Behind]]] = {}

    def row(self, key: str) -> None:
        """There is such a row, of nothing perhaps."""
        if key not in self._rows:
            self._rows[key] = defaultdict(list)

    def add(self, key: str, part: str, behind: Behind) -> None:
        """One more in the piece ``part`` of the row ``key``."""
        self.row(key)
        self._rows[key][part].append(behind)

    def count(self, part: str) -> int:
        """How many are in a part, over all rows."""
        return sum(len(row[part]) for row in self._rows.values() if part in row)

    def total(self) -> int:
        """How many there are."""
        return sum(self.count(part.key) for part in self._parts)

    def keys(self, order: Callable[[str], Any]) -> list[str]:
        """The rows, longest first; of one length in ``order``."""
        lengths = {k: sum(len(each) for each in row.values()) for k, row in self._rows.items()}
        return sorted(lengths, key=lambda key: (-lengths[key], order(key)))

    def bars(
        self,
        keys: Iterable[str],
        name: Callable[[str], str],
        shares: Mapping[str, Share] | None = None,
    ) -> tuple[Bar, ...]:
        """A bar a row, in the order of ``keys``."""
        return tuple(self._bar(key, name(key), (shares or {}).get(key)) for key in keys)

    def _bar(self, key: str, label: str, share: Share | None) -> Bar:
        row = self._rows.get(key, {})
        pieces = tuple(self._piece(row.get(part.key, ())) for part in self._parts)
        total = sum(len(piece.behind) for piece in pieces)
        return Bar(key=key, label=label, pieces=pieces, words=str(total or NONE), share=share)

    @staticmethod
    def _piece(behind: Collection[Behind]) -> Piece:
        return Piece(len(behind), tuple(behind))


def counts(what: str, parts: Iterable[Part], count: Callable[[str], int]) -> str:
    """``量化目标 67 个：确保 13 个、力争 10 个…``: the parts that there are any of.

    Where there is but one, ``量化目标 2 个，都是“未加限定”``.
    """
    some = [part for part in parts if count(part.key)]
    total = sum(count(part.key) for part in some)
    if len(some) == 1:
        label = some[0].label
        return f"{what} {total} 个，都是“{label}”" if total > 1 else f"{what} 1 个，{label}"
    words = "、".join(f"{part.label} {count(part.key)} 个" for part in some)
    return f"{what} {total} 个：{words}"


def leaders(bars: Sequence[Bar], rows_are: str) -> str:
    """``农林水最多（16 个）``: the longest of at least two bars.

    Up to two that are equally long are named; of more only their number is told, as of
    ``rows_are`` (领域).
    """
    if len(bars) < 2:
        return ""
    most = max(bar.total for bar in bars)
    if most == sum(bar.total for bar in bars):
        name = next(named(bar, rows_are) for bar in bars if bar.total == most)
        return f"都在{name}" if most > 1 else f"在{name}"
    first = [named(bar, rows_are) for bar in bars if bar.total == most]
    if len(first) == 1:
        return f"{first[0]}最多（{most:g} 个）"
    if len(first) == 2:
        between = "、" if rows_are == SECTORS else ""
        return f"{between.join(first)}最多（各 {most:g} 个）"
    return f"{len(first)} 个{rows_are}并列最多（各 {most:g} 个）"


def named(bar: Bar, rows_are: str) -> str:
    """A bar in a sentence: the name of a sector as it is, any other in quotation marks."""
    return bar.label if rows_are == SECTORS else f"“{bar.label}”"


def joined(quote: str) -> str:
    """A quote in one line, as commitments show it: without the source's breaks."""
    return Joined.of(quote, 0, len(quote)).text if "\n" in quote or "\\" in quote else quote
