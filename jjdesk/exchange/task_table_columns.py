"""Which row of a grid is the header, and what each of its columns holds."""

import re
import tomllib
from collections.abc import Sequence
from functools import cache

from jjdesk import paths
from jjdesk.domain.task import Column
from jjdesk.errors import InternalError

Grid = list[list[str]]
"""Rows of cells, all of one length; a merged cell's text in every place it covers."""

DEEPEST_HEADER = 40
"""Rows looked at from the top; titles, notes and dates stand above a header."""
_LONGEST_HEADING = 24
_LEAST_COLUMNS = 2
_BRACKETS = re.compile(r"[（(【\[].*?[）)】\]]")
_SPACE = re.compile(r"[\s\u3000\u00a0\ufeff*：:]+")


def meaning(heading: str) -> Column | None:
    """What a column with this heading holds."""
    whole = _SPACE.sub("", heading).lower()
    word = _BRACKETS.sub("", whole)
    if not word or len(word) > _LONGEST_HEADING:
        return None
    for column, same, within in _words():
        if word in same or any(part in word for part in within):
            return column
    return None


def header_rows(grid: Grid) -> tuple[int, int] | None:
    """First header row and first row below the header; None where no row is one.

    A header names at least two columns, or is the single heading of a list of tasks. One that is
    split over two rows (责任单位 over 牵头单位 and 配合单位) ends with the second.
    """
    for number, row in enumerate(grid[:DEEPEST_HEADER]):
        if not _is_header(row):
            continue
        end = number + 1
        while end < len(grid) and end < number + 3 and _continues(grid[end - 1], grid[end]):
            end += 1
        return number, end
    return None


def headings(grid: Grid, first: int, end: int) -> tuple[str, ...]:
    """The heading of each column: the lowest that is filled."""
    names = []
    for cells in zip(*grid[first:end], strict=True):
        name = next((cell for cell in reversed(cells) if cell.strip()), "")
        names.append(" ".join(name.split()))
    return tuple(names)


def columns(names: Sequence[str]) -> tuple[Column | None, ...]:
    """What the columns with these headings hold; of number columns only the first counts."""
    found: list[Column | None] = []
    for name in names:
        column = meaning(name)
        twice = column is Column.NUMBER and column in found
        found.append(None if twice else column)
    return tuple(found)


def _is_header(row: Sequence[str]) -> bool:
    filled = [cell for cell in row if cell.strip()]
    found = {meaning(cell) for cell in filled} - {None}
    if Column.TEXT not in found:
        return False
    distinct = set(filled)
    known = {cell for cell in distinct if meaning(cell)}
    if len(distinct) == 1:
        # one column only: 目标任务 itself, and no title such as 重点工作任务分解表
        return len(row) == 1 and len(_SPACE.sub("", filled[0])) <= len("政府工作任务")
    return len(known) >= max(_LEAST_COLUMNS, (len(distinct) + 2) // 3)


def _continues(above: Sequence[str], row: Sequence[str]) -> bool:
    """Whether ``row`` is the second line of a header: headings of parts, the rest merged."""
    filled = [(up, cell) for up, cell in zip(above, row, strict=True) if cell.strip()]
    changed = [cell for up, cell in filled if cell != up]
    return len(filled) > 1 and all(
        len(cell) <= _LONGEST_HEADING and meaning(cell) is not None for cell in changed
    )


@cache
def _words() -> tuple[tuple[Column, frozenset[str], tuple[str, ...]], ...]:
    file = paths.resources() / "lexicons" / "task_columns.toml"
    try:
        entries = tomllib.loads(file.read_text(encoding="utf-8"))["column"]
        return tuple(
            (Column(entry["holds"]), frozenset(entry["is"]), tuple(entry.get("has", ())))
            for entry in entries
        )
    except (OSError, ValueError, KeyError) as error:
        message = f"程序自带的词表 {file} 缺失或损坏，请重新安装。"
        raise InternalError(message) from error
