"""What the columns of a kind of table are called, and so which row of a grid is its header."""

import re
import tomllib
from collections.abc import Collection, Sequence
from enum import StrEnum
from functools import cached_property
from typing import Generic, TypeVar

from jjdesk import paths
from jjdesk.errors import InternalError
from jjdesk.words import say

Grid = list[list[str]]
"""Rows of cells, all of one length; a merged cell's text in every place it covers."""

DEEPEST_HEADER = 40
"""Rows looked at from the top; titles, notes and dates stand above a header."""
_LONGEST_HEADING = 24
_LONGEST_WHOLE = 300
"""Characters of a heading with what stands in brackets; brackets are looked for to its end."""
_LONGEST_ALONE = len("政府工作任务")
"""Characters of a heading that is the only one: longer ones are titles."""
_LEAST_COLUMNS = 2
_BRACKETS = re.compile(r"[（(【\[].*?[）)】\]]")
_SPACE = re.compile(r"[\s\u3000\u00a0\ufeff*：:]+")

C = TypeVar("C", bound=StrEnum)


class Vocabulary(Generic[C]):
    """The words that head the columns of one kind of table.

    A column is named by the first entry of the word list that it meets: its heading, without
    spaces, brackets and what stands in them, equals a word of ``is``, or contains one of ``has``.
    An entry that holds nothing names columns that are not read.
    """

    def __init__(
        self, file: str, kinds: type[C], required: Collection[C], once: Collection[C]
    ) -> None:
        """Name the word list.

        Args:
            file: its name in the folder of lexicons.
            kinds: what a column can hold.
            required: a header names one of these at least.
            once: of these only the first column counts.
        """
        self._file = file
        self._kinds = kinds
        self._required = frozenset(required)
        self._once = frozenset(once)

    def meaning(self, heading: str) -> C | None:
        """What a column with this heading holds."""
        if len(heading) > _LONGEST_WHOLE:
            return None
        whole = _SPACE.sub("", heading).lower()
        word = _BRACKETS.sub("", whole)
        if not word or len(word) > _LONGEST_HEADING:
            return None
        for column, same, within in self._words:
            if word in same or any(part in word for part in within):
                return column
        return None

    def header_rows(self, grid: Grid) -> tuple[int, int] | None:
        """First header row and first row below the header; None where no row is one.

        A header names at least two columns, or is the single heading of a list. One that is split
        over two rows (责任单位 over 牵头单位 and 配合单位) ends with the second.
        """
        for number, row in enumerate(grid[:DEEPEST_HEADER]):
            if not self._is_header(row):
                continue
            end = number + 1
            while (
                end < len(grid) and end < number + 3 and self._continues(grid[end - 1], grid[end])
            ):
                end += 1
            return number, end
        return None

    def columns(self, names: Sequence[str]) -> tuple[C | None, ...]:
        """What the columns with these headings hold."""
        found: list[C | None] = []
        for name in names:
            column = self.meaning(name)
            twice = column in self._once and column in found
            found.append(None if twice else column)
        return tuple(found)

    def named(self, grid: Grid) -> int:
        """How many columns the header of a grid names; 0 where it has none."""
        span = self.header_rows(grid)
        if span is None:
            return 0
        return sum(each is not None for each in self.columns(headings(grid, *span)))

    def _is_header(self, row: Sequence[str]) -> bool:
        filled = [cell for cell in row if cell.strip()]
        if self._required.isdisjoint(self.meaning(cell) for cell in filled):
            return False
        distinct = set(filled)
        known = {cell for cell in distinct if self.meaning(cell)}
        if len(distinct) == 1:
            # one column only: 目标任务 itself, and no title such as 重点工作任务分解表
            return len(row) == 1 and len(_SPACE.sub("", filled[0])) <= _LONGEST_ALONE
        return len(known) >= max(_LEAST_COLUMNS, (len(distinct) + 2) // 3)

    def _continues(self, above: Sequence[str], row: Sequence[str]) -> bool:
        """Whether ``row`` is the second line of a header: headings of parts, the rest merged."""
        filled = [(up, cell) for up, cell in zip(above, row, strict=True) if cell.strip()]
        changed = [cell for up, cell in filled if cell != up]
        return len(filled) > 1 and all(
            len(cell) <= _LONGEST_HEADING and self.meaning(cell) is not None for cell in changed
        )

    @cached_property
    def _words(self) -> tuple[tuple[C | None, frozenset[str], tuple[str, ...]], ...]:
        file = paths.resources() / "lexicons" / self._file
        try:
            entries = tomllib.loads(file.read_text(encoding="utf-8"))["column"]
            return tuple(
                (
                    self._kinds(entry["holds"]) if "holds" in entry else None,
                    frozenset(entry.get("is", ())),
                    tuple(entry.get("has", ())),
                )
                for entry in entries
            )
        except (OSError, ValueError, KeyError) as error:
            message = say("程序自带的词表 {file} 缺失或损坏，请重新安装。", file=file)
            raise InternalError(message) from error


def headings(grid: Grid, first: int, end: int) -> tuple[str, ...]:
    """The heading of each column: the lowest that is filled."""
    names = []
    for cells in zip(*grid[first:end], strict=True):
        name = next((cell for cell in reversed(cells) if cell.strip()), "")
        names.append(" ".join(name.split()))
    return tuple(names)
