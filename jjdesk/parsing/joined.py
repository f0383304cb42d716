"""A stretch of the source read as one line: breaks inside it joined, every character traceable."""

from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True)
class Joined:
    """``text`` without the breaks; ``origins[i]`` is the source offset of ``text[i]``.

    ``end`` is the source offset just after the last character, break characters excluded.
    """

    text: str
    origins: tuple[int, ...] | range

    @classmethod
    def of(cls, source: str, start: int, end: int) -> Self:
        """Join ``source[start:end]``: line breaks and the blanks around them are dropped."""
        stretch = source[start:end]
        if "\n" not in stretch:
            return cls(stretch, range(start, end))
        kept: list[int] = []
        offset = start
        for line in stretch.split("\n"):
            lead = len(line) - len(line.lstrip())
            kept.extend(range(offset + lead, offset + len(line.rstrip())))
            offset += len(line) + 1
        return cls("".join(source[i] for i in kept), tuple(kept))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Source offsets of ``text[start:end]``; the stretch must not be empty."""
        return self.origins[start], self.origins[end - 1] + 1
