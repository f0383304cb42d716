"""A document before it has pages (文稿): what stands on it and in which order, for paper and files.

One value goes to the printer, the preview and the PDF (``jjdesk.gui.paper``), to Word and to
Markdown (``jjdesk.exchange``): what a document says is decided once.
"""

from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from jjdesk.domain.chart import Chart
from jjdesk.domain.sheet import Sheet


class Face(StrEnum):
    """How a run of characters looks; which typeface that is, is decided where pages are made.

    ``TEXT`` is the body's (仿宋), ``STRONG`` its bold, ``QUOTE`` what is quoted from the report
    (楷体), ``SMALL`` what is said of the words beside it: who, when.
    """

    TEXT = "text"
    STRONG = "strong"
    QUOTE = "quote"
    SMALL = "small"


class Run(Struct, frozen=True):
    """Characters of one look; no line break in them."""

    text: str
    face: Face = Face.TEXT


class Form(StrEnum):
    """How a paragraph stands.

    ``BODY`` begins two characters in. ``FLUSH`` begins at the margin. ``CENTRED`` and ``RIGHT`` as
    they say. ``QUOTE`` stands two characters in from both margins. ``ITEM`` hangs below its first
    run, which is the mark of the list (``1.``, ``·``). ``NOTE`` is what a deputy wrote: set in, a
    line along its left edge.
    """

    BODY = "body"
    FLUSH = "flush"
    CENTRED = "centred"
    RIGHT = "right"
    QUOTE = "quote"
    ITEM = "item"
    NOTE = "note"


class Remark(Struct, frozen=True):
    """What a deputy says of a paragraph (批注): below it, in a footnote or in a comment.

    Attributes:
        head: what it is, whose and when, in one line; ``author`` and ``made`` (ISO 8601 in UTC) are
            the same for a program.
        paragraphs: its words, at least one.
    """

    head: str
    author: str
    made: str
    paragraphs: tuple["Paragraph", ...]


class Paragraph(Struct, frozen=True):
    """Runs one after the other, and what is said of them."""

    runs: tuple[Run, ...]
    form: Form = Form.BODY
    remarks: tuple[Remark, ...] = ()

    @property
    def text(self) -> str:
        """All its characters, without what is said of them."""
        return "".join(run.text for run in self.runs)


class Heading(Struct, frozen=True):
    """A heading of level 1 (一、), 2 （（一）） or 3 (1.); its number is part of the text."""

    text: str
    level: int = 1


class Figure(Struct, frozen=True):
    """A chart, as wide as the page's body; its title and source are its own."""

    chart: Chart


class Signatures(Struct, frozen=True):
    """Lines to sign on: of each row who signs, and how many lines share the width (0 to 2).

    They are never torn from ``above``, which says what is signed.
    """

    above: tuple[str, ...]
    rows: tuple[tuple[str, int], ...]


class Squares(Struct, frozen=True):
    """A QR code in the middle of the page: rows of squares, true where dark."""

    rows: tuple[tuple[bool, ...], ...]


class Break(Struct, frozen=True):
    """What follows begins on a new page."""


Part = Heading | Paragraph | Sheet | Figure | Signatures | Squares | Break
"""A table's ``name`` is its heading, of level 2; an empty one is none."""


class Manuscript(Struct, frozen=True, kw_only=True):
    """A title, lines in the middle below it, and parts from the first to the last.

    ``running`` stands above every further page, the title where it is empty: no page may pass for
    that of another document. ``empty`` is the one sentence said where there are no parts.
    """

    title: str
    running: str = ""
    summary: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    empty: str = ""


def paragraph(text: str, form: Form = Form.BODY, face: Face = Face.TEXT) -> Paragraph:
    """A paragraph of one run."""
    return Paragraph((Run(text, face),), form)


def unfolded(manuscript: Manuscript) -> Manuscript:
    """``manuscript`` with every remark below its paragraph, as it stands on paper."""
    parts: list[Part] = []
    for part in manuscript.parts:
        if isinstance(part, Paragraph) and part.remarks:
            parts.append(replace(part, remarks=()))
            for remark in part.remarks:
                head = Run(remark.head, Face.SMALL)
                parts.append(Paragraph((head,), Form.NOTE))
                parts += remark.paragraphs
        else:
            parts.append(part)
    return replace(manuscript, parts=tuple(parts))


def tables(manuscript: Manuscript) -> tuple[Sheet, ...]:
    """All its tables; one without a name is called after the last heading before it."""
    found: list[Sheet] = []
    heading = manuscript.title
    for part in manuscript.parts:
        if isinstance(part, Heading):
            heading = part.text
        elif isinstance(part, Sheet):
            found.append(part if part.name else replace(part, name=heading))
    return tuple(found)
