r"""The notation of a note's text: paragraphs, two kinds of lists, bold.

A line is a block. ``- `` before it makes it an item of a list, ``1. `` one of a numbered list (any
number; they are counted anew), ``**`` around words makes them bold. A backslash before ``\``,
``*``, ``-`` or ``.`` takes that meaning away. What is not of this notation stands for itself, so
that every text is a note, also one typed before there was a notation.
"""

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import groupby
from typing import Final

from msgspec import Struct

_BREAK: Final = re.compile("\r\n|[\r\n\u2029]")
_ITEM: Final = re.compile(r"- |[0-9]{1,9}\. ")
_SIGN: Final = re.compile(r"\\[\\*.\-]|\*\*")
_NOTATION: Final = re.compile("[\\\\*\r\u2029]|^- |^[0-9]{1,9}\\. ", re.MULTILINE)
"""What a text must hold for its plain text to be another."""


class BlockKind(StrEnum):
    """What a block of a note is."""

    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    NUMBER = "number"


class Run(Struct, frozen=True):
    """A stretch of words of one weight, without line breaks."""

    text: str
    bold: bool = False


class Block(Struct, frozen=True):
    """A paragraph, or an item of a list."""

    kind: BlockKind = BlockKind.PARAGRAPH
    runs: tuple[Run, ...] = ()

    @property
    def text(self) -> str:
        """The words of the block."""
        return "".join(run.text for run in self.runs)


def parse(text: str) -> tuple[Block, ...]:
    """The blocks of a note; an empty text has none."""
    return tuple(_block(line) for line in _BREAK.split(text)) if text else ()


def render(blocks: Iterable[Block]) -> str:
    """The text whose blocks these are; a line break within a run begins a new block."""
    lines: list[str] = []
    number = 0
    for block in canonical(blocks):
        number = number + 1 if block.kind is BlockKind.NUMBER else 0
        lines.append(_line(block, number))
    return "\n".join(lines)


def plain(text: str) -> str:
    """What a reader reads: the words, items of lists behind ``• `` or their number."""
    if not _NOTATION.search(text):
        return text
    lines: list[str] = []
    number = 0
    for block in parse(text):
        number = number + 1 if block.kind is BlockKind.NUMBER else 0
        mark = {BlockKind.BULLET: "• ", BlockKind.NUMBER: f"{number}. "}.get(block.kind, "")
        lines.append(mark + block.text)
    return "\n".join(lines)


def canonical(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The same with neighbouring runs of one weight joined, empty ones left out.

    This is what ``parse`` gives back of ``render``. A single empty paragraph is no block at all.
    """
    found: list[Block] = []
    for block in blocks:
        rows: list[list[Run]] = [[]]
        for run in block.runs:
            first, *others = _BREAK.split(run.text)
            rows[-1].append(Run(first, run.bold))
            rows.extend([Run(other, run.bold)] for other in others)
        found.extend(Block(block.kind, _joined(row)) for row in rows)
    return () if found == [Block()] else tuple(found)


def _joined(runs: Iterable[Run]) -> tuple[Run, ...]:
    filled = (run for run in runs if run.text)
    return tuple(
        Run("".join(run.text for run in group), bold)
        for bold, group in groupby(filled, key=lambda run: run.bold)
    )


def _block(line: str) -> Block:
    item = _ITEM.match(line)
    if item is None:
        return Block(BlockKind.PARAGRAPH, _joined(_runs(line)))
    kind = BlockKind.BULLET if item.group().startswith("-") else BlockKind.NUMBER
    return Block(kind, _joined(_runs(line[item.end() :])))


def _runs(line: str) -> Iterator[Run]:
    """The runs of a line, in time linear in its length.

    Two asterisks open only where two more follow with something between; else they are words.
    """
    opened = None
    pieces: list[str] = []
    at = 0
    for sign in _SIGN.finditer(line):
        pieces.append(line[at : sign.start()])
        at = sign.end()
        if sign.group() != "**":
            pieces.append(sign.group()[1])
            continue
        words = "".join(pieces)
        if opened is None:
            yield Run(words)
            opened = at
        elif words:
            yield Run(words, bold=True)
            opened = None
        else:
            yield Run("**")  # four in a row: the first two are words, the others may open
            opened = at
        pieces = []
    if opened is not None:
        yield Run("**")
    yield Run("".join(pieces) + line[at:])


def _line(block: Block, number: int) -> str:
    words = "".join(
        f"**{_escaped(run.text)}**" if run.bold else _escaped(run.text) for run in block.runs
    )
    if block.kind is BlockKind.BULLET:
        return f"- {words}"
    if block.kind is BlockKind.NUMBER:
        return f"{number}. {words}"
    item = _ITEM.match(words)
    return f"{words[: item.end() - 2]}\\{words[item.end() - 2 :]}" if item else words


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("*", "\\*")
