"""A document as Markdown (CommonMark with tables), for other programs and as plain text."""

import re
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from jjdesk.domain.manuscript import (
    Break,
    Face,
    Figure,
    Form,
    Heading,
    Manuscript,
    Paragraph,
    Part,
    Run,
    Signatures,
    unfolded,
)
from jjdesk.domain.sheet import Cell, Sheet

_NONE: Final[Mapping[Figure, Sheet]] = MappingProxyType({})
_UNSEEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SPECIAL: Final = re.compile(r"[\\`*_\[\]<>|~&#]")
"""What means something inside a line."""
_AT_START: Final = re.compile(r"^(\s*)([-+=]|\d+[.)])(?=\s|$|[-+=])")
"""What means something at the beginning of a line: a list, a rule, a heading underlined."""
_NUMBERED: Final = re.compile(r"[0-9]{1,9}[.)]")
_BULLETS: Final = ("·", "•", "-", "—", "——")
_LINE: Final = "________"
_SQUARES: Final = "〔二维码〕"


def text(manuscript: Manuscript, tables: Mapping[Figure, Sheet] = _NONE) -> str:
    """The document, lines ended by a line feed; nothing that was typed is taken for a mark.

    Args:
        manuscript: what it says.
        tables: the numbers of its charts; of one without, question and answer are said.
    """
    blocks = [f"# {_escaped(manuscript.title)}", *map(_escaped, manuscript.summary)]
    for part in unfolded(manuscript).parts:
        blocks += _part(part, tables)
    if not manuscript.parts and manuscript.empty:
        blocks.append(_escaped(manuscript.empty))
    return "\n\n".join(filter(None, blocks)) + "\n"


def _part(part: Part, tables: Mapping[Figure, Sheet]) -> Iterable[str]:
    if isinstance(part, Heading):
        return [f"{'#' * (min(max(part.level, 1), 3) + 1)} {_escaped(part.text)}"]
    if isinstance(part, Paragraph):
        return [_paragraph(part)]
    if isinstance(part, Sheet):
        return _table(part)
    if isinstance(part, Figure):
        return _figure(part, tables)
    if isinstance(part, Signatures):
        rows = (f"{_escaped(who)}{f'　{_LINE}' * count}" for who, count in part.rows)
        return [*map(_escaped, part.above), *rows]
    return ["---"] if isinstance(part, Break) else [_SQUARES]


def _paragraph(part: Paragraph) -> str:
    """Quotes and notes behind ``>``, items of lists behind a mark."""
    if part.form is Form.ITEM and len(part.runs) > 1:
        return _item(part.runs)
    words = _inline(part.runs)
    return f"> {words}" if part.form in {Form.QUOTE, Form.NOTE} else words


def _item(runs: Sequence[Run]) -> str:
    """An item of a list; a mark that Markdown has no name for stays a word."""
    mark = runs[0].text.strip()
    if _NUMBERED.fullmatch(mark):
        return f"{mark} {_inline(runs[1:])}"
    return f"- {_inline(runs[1:] if mark in _BULLETS else runs)}"


def _inline(runs: Sequence[Run]) -> str:
    made = ""
    for run in runs:
        bold = run.face is Face.STRONG and run.text.strip()
        made += _bold(run.text) if bold else _marked(run.text)
    return _started(made)


def _bold(words: str) -> str:
    """Blanks stay outside the marks, which would not be seen as such before one."""
    inner = words.strip()
    before, after = words[: words.index(inner)], words[words.index(inner) + len(inner) :]
    return f"{before}**{_marked(inner)}**{after}"


def _marked(words: str) -> str:
    """``words`` on one line, no character of them a mark."""
    line = re.sub("\r\n|[\r\n\u2028\u2029]", " ", words)
    return _SPECIAL.sub(r"\\\g<0>", _UNSEEN.sub("", line))


def _started(line: str) -> str:
    """``line``, its first character no mark of a list or rule."""
    found = _AT_START.match(line)
    if found is None:
        return line
    mark = found[2]
    at = found.end(2) - 1 if mark[0].isdigit() else found.start(2)
    return f"{line[:at]}\\{line[at:]}"


def _escaped(words: str) -> str:
    return _started(_marked(words).strip())


def _figure(part: Figure, tables: Mapping[Figure, Sheet]) -> Iterable[str]:
    chart = part.chart
    said = (_bold(chart.question), _escaped(chart.answer))
    sheet = tables.get(part)
    numbers = _grid(sheet) if sheet else ""
    return [*said, numbers, _escaped(chart.source)]


def _table(sheet: Sheet) -> Iterable[str]:
    name = [f"### {_escaped(sheet.name)}"] if sheet.name else []
    above, below = map(_escaped, sheet.above), map(_escaped, sheet.below)
    return [*name, *above, _grid(sheet), *below]


def _grid(sheet: Sheet) -> str:
    """Heads, even where there are none: no table is without; numbers to the right."""
    heads = sheet.heads or ("",) * len(sheet.widths)
    sides = ["---:" if _right(sheet, place) else "---" for place in range(len(sheet.widths))]
    lines = [_row(heads), _row(sides), *map(_row_of_cells, sheet.rows)]
    if sheet.sums:
        lines.append(_row([f"**{_cell(cell)}**" if _cell(cell) else "" for cell in sheet.sums]))
    return "\n".join(lines)


def _row_of_cells(cells: Sequence[Cell]) -> str:
    return _row([_cell(cell) for cell in cells])


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(cell: Cell) -> str:
    """A cell on one line; its own lines are parted by ``<br>``."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "<br>".join(_marked(line).strip() for line in str(cell).splitlines())


def _right(sheet: Sheet, place: int) -> bool:
    kinds = {type(row[place]) for row in sheet.rows} - {type(None)}
    return place in sheet.amounts or (bool(kinds) and kinds <= {int, float})
