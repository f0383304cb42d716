"""Setting a manuscript into pages, in steps short enough that the window stays alive."""

from collections.abc import Iterator, Mapping
from time import perf_counter
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
    Signatures,
    Squares,
    paragraph,
    unfolded,
)
from jjdesk.domain.sheet import Sheet
from jjdesk.domain.summary import PageStyle
from jjdesk.gui.paper import blocks, paragraphs
from jjdesk.gui.paper.flow import Flow
from jjdesk.gui.paper.items import Typeset, Words
from jjdesk.gui.paper.measures import measures
from jjdesk.gui.paper.slabs import Slab
from jjdesk.gui.paper.tables import table

NO_PICTURES: Final[Mapping[Figure, bytes]] = MappingProxyType({})
_STEP: Final = 0.008
"""Seconds after which a step ends, if the line that is being set lets it."""


class Setter:
    """Sets a manuscript; ``steps`` is to be run to its end, or left where it stands.

    A figure that has no picture takes no room.
    """

    def __init__(
        self,
        manuscript: Manuscript,
        style: PageStyle,
        pictures: Mapping[Figure, bytes] = NO_PICTURES,
    ) -> None:
        self._manuscript = unfolded(manuscript)
        self._running = manuscript.running or manuscript.title
        self._sizes = measures(style)
        self._pictures = pictures
        self._flow = Flow(self._running, self._sizes.line if self._sizes.grid else 0.0)

    def steps(self) -> Iterator[float]:
        """Set a little, say what share is done, from 0 to 1; ``typeset`` is whole at the end."""
        whole = 1 + len(self._manuscript.title) + sum(map(_long, self._manuscript.parts))
        done = 0
        due = perf_counter() + _STEP
        for slab in self._slabs():
            self._flow.add(slab)
            for item in slab.items:
                if isinstance(item, Words):
                    done += len(item.text)
            if perf_counter() > due:
                yield min(done / whole, 1.0)
                due = perf_counter() + _STEP
        self._flow.finish()
        yield 1.0

    @property
    def typeset(self) -> Typeset:
        """The pages that are whole so far."""
        pages, bookmarks = tuple(self._flow.pages), tuple(self._flow.bookmarks)
        return Typeset(self._manuscript.title, self._running, pages, bookmarks)

    def _slabs(self) -> Iterator[Slab]:
        """All that is to be placed, in order; what is signed stands with what comes before."""
        yield from self._opening()
        parts = self._manuscript.parts or self._sentence()
        gap = self._sizes.line if self._sizes.grid else self._sizes.apart
        turn = False
        for number, part in enumerate(parts):
            if isinstance(part, Break):
                turn = True
                continue
            following = parts[number + 1] if number + 1 < len(parts) else None
            slabs = self._part(part, gap)
            held = isinstance(following, Signatures) or _is_held(part, following)
            for slab in _held(slabs) if held else slabs:
                yield slab._replace(turn=True) if turn else slab
                turn = False
            gap = self._gap_after(part)

    def _opening(self) -> Iterator[Slab]:
        """The title and the lines below it."""
        yield from paragraphs.title(self._manuscript.title, self._sizes)
        gap = self._sizes.apart / 2
        for words in self._manuscript.summary:
            centred = paragraph(words, Form.CENTRED)
            for slab in paragraphs.paragraph(centred, self._sizes, gap):
                yield slab._replace(keep=True)
            gap = 0.0

    def _sentence(self) -> tuple[Part, ...]:
        return (paragraph(self._manuscript.empty),) if self._manuscript.empty else ()

    def _part(self, part: Part, gap: float) -> Iterator[Slab]:
        if isinstance(part, Heading):
            yield from paragraphs.heading(part, self._sizes, gap)
        elif isinstance(part, Paragraph):
            yield from paragraphs.paragraph(part, self._sizes, gap)
        elif isinstance(part, Sheet):
            yield from table(part, self._sizes, gap)
        elif isinstance(part, Signatures):
            yield from blocks.signatures(part, self._sizes)
        elif isinstance(part, Squares):
            yield blocks.squares(part)
        elif isinstance(part, Figure) and (data := self._pictures.get(part)):
            yield blocks.picture(data, gap)

    def _gap_after(self, part: Part) -> float:
        """Air between ``part`` and what follows, if that brings none of its own."""
        if isinstance(part, Heading):
            return self._sizes.near
        if isinstance(part, Paragraph):
            return self._sizes.near / 2
        return self._sizes.line / 2


def _is_held(part: Part, following: Part | None) -> bool:
    """Whether ``part`` says whose the note below it is or what that is about, or who signs."""
    if not isinstance(part, Paragraph) or not isinstance(following, Paragraph):
        return False
    if part.form is Form.NOTE:
        return all(run.face is Face.SMALL for run in part.runs) or following.form is Form.RIGHT
    return following.form in {Form.NOTE, Form.RIGHT}


def _held(slabs: Iterator[Slab]) -> Iterator[Slab]:
    """``slabs``, the last one on one page with what follows."""
    before: Slab | None = None
    for slab in slabs:
        if before is not None:
            yield before
        before = slab
    if before is not None:
        yield before._replace(keep=True)


def _long(part: Part) -> int:
    """About how many characters ``part`` has."""
    if isinstance(part, Heading | Paragraph):
        return len(part.text)
    if isinstance(part, Sheet):
        return sum(len(str(cell)) for row in part.rows for cell in row if cell is not None)
    return 0


def typeset(
    manuscript: Manuscript,
    style: PageStyle,
    pictures: Mapping[Figure, bytes] = NO_PICTURES,
) -> Typeset:
    """``manuscript`` on its pages, at once."""
    setter = Setter(manuscript, style, pictures)
    for _ in setter.steps():
        pass
    return setter.typeset
