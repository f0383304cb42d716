"""Blocks of text -> parts, sections and paragraphs."""

import re
from dataclasses import dataclass
from enum import Enum

from jjdesk.domain.joined import Joined
from jjdesk.domain.report import Section
from jjdesk.parsing import ids, layout, sentences
from jjdesk.parsing.layout import Block, Mark

_LONGEST_HEADING = 80
_LONGEST_SUBHEAD = 36
_EDGE = " \u3000。！？!?；;：:、.．※"
_NUMERAL = re.compile(rf"{layout.NUMERAL}+")


class Role(Enum):
    """What a paragraph is in the report."""

    FRONT = "front"
    PART = "part"
    SECTION = "section"
    SUBHEAD = "subhead"
    BODY = "body"
    ANNEX = "annex"


_HEADINGS = (Role.PART, Role.SECTION, Role.SUBHEAD)


@dataclass(slots=True)
class Node:
    """A part or a section while the walk goes on; ``annex`` marks a glossary behind the report."""

    id: str
    level: int
    number: str | None
    heading: str | None
    start: int
    end: int
    parent: "Node | None"
    annex: bool = False


@dataclass(slots=True)
class Layer:
    """One paragraph with its sentences and with what stands above it.

    ``part`` (一、) and ``section`` (（一）) are those it stands in, ``subhead`` the text of a
    heading line without a number above it, ``ordinal`` its place in the deepest of them, from 1,
    ``headings`` how many of its first sentences are headings by their form alone.
    """

    block: Block
    role: Role
    spans: list[tuple[int, int]]
    texts: list[Joined]
    part: Node | None
    section: Node | None
    subhead: str | None
    ordinal: int
    headings: int

    @property
    def node(self) -> Node | None:
        """The section it stands in, or the part where there is none."""
        return self.section or self.part


def layers(source: str, blocks: list[Block]) -> tuple[list[Layer], tuple[Section, ...]]:
    """Paragraphs with their sentences, and the sections they stand in, in reading order."""
    walk = _Walk()
    found: list[Layer] = []
    for block in blocks:
        spans: list[tuple[int, int]] = []
        texts: list[Joined] = []
        is_plain = Joined.is_plain(source, block.start, block.end)
        for start, end in sentences.split(source, block.start, block.end):
            if is_plain:
                joined = Joined(source[start:end], range(start, end))
            else:
                joined = Joined.of(source, start, end)
            text = joined.text
            if text and not text.isspace():
                spans.append((start, end))
                texts.append(joined)
        if spans:
            found.append(walk.enter(block, spans, texts))
    return found, walk.sections()


class _Walk:
    """The walk down the report: the part, section and heading line above the next block."""

    def __init__(self) -> None:
        self._nodes: list[Node] = []
        self._part: Node | None = None
        self._section: Node | None = None
        self._subhead: str | None = None
        self._parts = 0
        self._sections = 0
        self._paragraphs: dict[str | None, int] = {}

    def enter(self, block: Block, spans: list[tuple[int, int]], texts: list[Joined]) -> Layer:
        """Take one block in and say where it stands."""
        role = self._role(block, texts)
        if role is Role.PART:
            self._open_part(block, texts[0].text)
        elif role is Role.SECTION:
            self._open_section(block, texts[0].text)
        elif role is Role.SUBHEAD:
            self._subhead = heading_text(texts[0].text)
        node = self._section or self._part
        for above in (self._section, self._part):
            if above is not None:
                above.end = block.end
        key = node.id if node else None
        self._paragraphs[key] = self._paragraphs.get(key, 0) + 1
        headings = len(spans) if role is Role.FRONT else int(role in _HEADINGS)
        ordinal = self._paragraphs[key]
        part, section, subhead = self._part, self._section, self._subhead
        return Layer(block, role, spans, texts, part, section, subhead, ordinal, headings)

    def sections(self) -> tuple[Section, ...]:
        """All parts and sections met, in reading order."""
        return tuple(
            Section(
                id=node.id,
                level=node.level,
                number=node.number,
                heading=node.heading,
                start=node.start,
                end=node.end,
                parent=node.parent.id if node.parent else None,
            )
            for node in self._nodes
        )

    def _role(self, block: Block, texts: list[Joined]) -> Role:
        if self._part is not None and self._part.annex:
            return Role.ANNEX
        first = texts[0].text
        if block.mark in (Mark.PART, Mark.ANNEX) and len(first) <= _LONGEST_HEADING:
            return Role.PART
        if block.mark is Mark.SECTION and len(first) <= _LONGEST_HEADING:
            return Role.SECTION
        if not self._nodes and layout.is_front(first):
            return Role.FRONT
        is_line = block.own_line and len(first) <= _LONGEST_SUBHEAD and first[-1] not in "：:；;，"
        return Role.SUBHEAD if is_line and layout.is_heading_line(first) else Role.BODY

    def _open_part(self, block: Block, first: str) -> None:
        self._parts += 1
        self._sections = 0
        self._section = None
        self._subhead = None
        number, heading = _numbered(block, first)
        annex = block.mark is Mark.ANNEX
        identity = ids.section_id(self._parts, 0)
        self._part = Node(identity, 1, number, heading, block.start, block.end, None, annex)
        self._nodes.append(self._part)

    def _open_section(self, block: Block, first: str) -> None:
        self._sections += 1
        self._subhead = None
        number, heading = _numbered(block, first)
        identity = ids.section_id(self._parts, self._sections)
        self._section = Node(identity, 2, number, heading, block.start, block.end, self._part)
        self._nodes.append(self._section)


def heading_text(text: str) -> str:
    """A heading as it is shown: without its number and the stop at its end."""
    return layout.strip_number(text).strip(_EDGE)


def _numbered(block: Block, first: str) -> tuple[str | None, str | None]:
    """Number in the usual full-width form, and the heading behind it."""
    printed = first[: block.number_end - block.start]
    numeral = _NUMERAL.search(printed)
    heading = first[len(printed) :].strip(_EDGE) or None
    if numeral is None:
        return None, heading
    if printed.startswith("第"):
        return printed, heading
    return (f"（{numeral[0]}）" if block.mark is Mark.SECTION else f"{numeral[0]}、"), heading
