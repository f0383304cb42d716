"""Bars of what is counted: each a row's count, in pieces, with what stands behind each piece."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Any, Final

from jjdesk.domain.chart import Bar, Behind, Part, Piece, Share
from jjdesk.domain.joined import Joined
from jjdesk.words import say, to_say

NONE: Final = to_say("无")
"""Printed at a row of nothing."""


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
        return Bar(key=key, label=label, pieces=pieces, words=str(total or say(NONE)), share=share)

    @staticmethod
    def _piece(behind: Collection[Behind]) -> Piece:
        return Piece(len(behind), tuple(behind))


def joined(quote: str) -> str:
    """A quote in one line, as commitments show it: without the source's breaks."""
    return Joined.of(quote, 0, len(quote)).text if "\n" in quote or "\\" in quote else quote
