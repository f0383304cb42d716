"""A document as Markdown (CommonMark with tables), for other programs and as plain text."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
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
from jjdesk.domain.sheet import Cell, Sheet, Spans, pieces, strong_spans

_NONE: Final[Mapping[Figure, Sheet]] = MappingProxyType({})
_UNSEEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_SPECIAL: Final = re.compile(r"[\\`*_\[\]<>|~&#]")
"""What means something inside a line."""
_BLANKS: Final = " \t"
_BREAK: Final = re.compile("\r\n|[\r\n\u2028\u2029]")
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
    # Blanks before a line would make it code.
    made = _joined([(run.text, run.face is Face.STRONG) for run in runs])
    return _started(made.strip(_BLANKS))


def _joined(parts: Iterable[tuple[str, bool]]) -> str:
    """Words one after the other, of each whether it is bold."""
    seen = ((_UNSEEN.sub("", words), bold) for words, bold in parts)
    groups = [
        ("".join(words for words, _ in each), bold)
        for bold, each in groupby(filter(itemgetter(0), seen), key=itemgetter(1))
    ]
    around = ["", *(words for words, _ in groups), ""]
    return "".join(
        _bold(words, around[at], around[at + 2]) if bold else _marked(words)
        for at, (words, bold) in enumerate(groups)
    )


def _bold(words: str, before: str = "", after: str = "") -> str:
    """``words`` in bold, which stand between others.

    Blanks stay outside the marks, and so do signs between a mark and a letter: ``快**（三）**所``
    would show its asterisks.
    """
    at, end = 0, len(words)
    while at < end and _outside(words[at], (before + words[:at])[-1:]):
        at += 1
    while at < end and _outside(words[end - 1], (words[end:] + after)[:1]):
        end -= 1
    if at == end:
        return _marked(words)
    return f"{_marked(words[:at])}**{_marked(words[at:end])}**{_marked(words[end:])}"


def _outside(char: str, beside: str) -> bool:
    """Whether a mark may not stand between a character and the one beside it."""
    return char.isspace() or (_is_letter(beside) and not _is_letter(char))


def _is_letter(char: str) -> bool:
    """Whether it is a letter or a figure, and no sign, blank or nothing."""
    return not (char.isspace() or unicodedata.category(char or " ")[0] in "PSZ")


def _marked(words: str) -> str:
    """``words`` on one line, no character of them a mark."""
    line = _BREAK.sub(" ", words)
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
    strong = strong_spans(sheet)
    rows = (
        _row([_cell(cell, strong.get((number, place), ())) for place, cell in enumerate(row)])
        for number, row in enumerate(sheet.rows)
    )
    lines = [_row(_cell(head) for head in heads), _row(sides), *rows]
    if sheet.sums:
        lines.append(_row([f"**{_cell(cell)}**" if _cell(cell) else "" for cell in sheet.sums]))
    return "\n".join(lines)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(cell: Cell, strong: Spans = ()) -> str:
    """A cell on one line; its own lines are parted by ``<br>``, what is set off is bold."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    lines: list[list[tuple[str, bool]]] = [[]]
    for piece, bold in pieces(str(cell), strong):
        first, *rest = _BREAK.split(piece)
        lines[-1].append((first, bold))
        lines += [[(line, bold)] for line in rest]
    return "<br>".join(_joined(line).strip() for line in lines).removesuffix("<br>")


def _right(sheet: Sheet, place: int) -> bool:
    kinds = {type(row[place]) for row in sheet.rows} - {type(None)}
    return place in sheet.amounts or (bool(kinds) and kinds <= {int, float})
