"""A document as a Word document: real styles, an outline, tables, footnotes or comments.

What it says is the same as on paper; where its pages break is Word's to decide.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from itertools import zip_longest
from types import MappingProxyType
from typing import Final
from xml.etree.ElementTree import Element

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
    unfolded,
)
from jjdesk.domain.sheet import Sheet
from jjdesk.domain.summary import PageStyle, Remarks
from jjdesk.exchange import docx_page, docx_styles, docx_tables
from jjdesk.exchange.docx_drawing import drawing, png
from jjdesk.exchange.docx_notes import Notes
from jjdesk.exchange.docx_package import DocxPackage
from jjdesk.exchange.docx_xml import field, mm, root, run, storable, twips, w

_NONE: Final[Mapping[Figure, bytes]] = MappingProxyType({})
_OFFICIAL: Final = PageStyle()
_LONGEST_PROPERTY: Final = 255
_QR: Final = 40.0
"""Millimetres."""
_NAME_WIDTH: Final = 28.0
_GAP: Final = 6.0
_SIGN: Final = 13.0
"""Height of a line to sign on."""


def document(
    manuscript: Manuscript,
    style: PageStyle = _OFFICIAL,
    remarks: Remarks = Remarks.INLINE,
    pictures: Mapping[Figure, bytes] = _NONE,
    page: docx_page.Page = docx_page.UPRIGHT,
) -> bytes:
    """Pages of A4, upright with margins 37, 28, 35 and 26 mm; the number stands outside below.

    Args:
        manuscript: what it says.
        style: 22 lines of 28 characters, or closer lines; and the size of the body.
        remarks: where what is said of paragraphs stands.
        pictures: PNG of its figures; of one without, question and answer are said in words.
        page: its size and margins.
    """
    if remarks is Remarks.INLINE:
        manuscript = unfolded(manuscript)
    sizes = docx_styles.measures(style)
    package, notes = DocxPackage(), Notes(remarks)
    body = w("body", *_Body(package, notes, sizes, pictures, page.width).of(manuscript))
    notes.put(package)
    running = docx_page.running(manuscript.running or manuscript.title)
    package.part("styles", docx_styles.styles(style))
    package.part("settings", docx_page.settings(footnotes=notes.footnotes))
    package.part("fontTable", docx_page.fonts())
    # Odd pages have their number at the right, even ones at the left.
    edges = {
        f"{what} {kind}": package.part(f"{what}{number}", made, what)
        for number, (what, kind, made) in enumerate(
            (
                ("header", "default", running),
                ("header", "even", running),
                ("header", "first", docx_page.running("")),
                ("footer", "default", docx_page.number("right")),
                ("footer", "even", docx_page.number("left")),
                ("footer", "first", docx_page.number("right")),
            ),
            start=1,
        )
    }
    body.append(docx_page.section(edges, sizes, page))
    title = storable(manuscript.title)[:_LONGEST_PROPERTY]
    return package.packed(root("document", body), title)


def _ems(words: str) -> float:
    """How long ``words`` are, about, in full-width characters."""
    return sum(0.5 if char.isascii() else 1.0 for char in words)


def _line(
    style: str, *inside: Element, held: bool = False, more: Sequence[Element] = ()
) -> Element:
    """A paragraph of a style; ``more`` of its looks stand after those of its place."""
    looks = w("pPr", w("pStyle", val=style), w("keepNext") if held else None, *more)
    return w("p", looks, *inside)


class _Body:
    """What stands between the margins, part after part."""

    def __init__(
        self,
        package: DocxPackage,
        notes: Notes,
        sizes: docx_styles.Measures,
        pictures: Mapping[Figure, bytes],
        width: float,
    ) -> None:
        self._package = package
        self._notes = notes
        self._sizes = sizes
        self._pictures = pictures
        self._width = width
        self._figures = 0
        self._drawings = 0

    def of(self, manuscript: Manuscript) -> Iterable[Element]:
        """Title, lines below it, parts."""
        yield _line("Title", run(manuscript.title), more=self._balanced(manuscript.title))
        for words in manuscript.summary:
            yield _line("Subtitle", run(words))
        parts = manuscript.parts
        if not parts and manuscript.empty:
            yield _line("Normal", run(manuscript.empty))
        breaks = False
        for part, following in zip_longest(parts, parts[1:]):
            if isinstance(part, Break):
                breaks = True
                continue
            # Lines to sign on never stand without what is before them.
            made = list(self._part(part, held=isinstance(following, Signatures)))
            if breaks and made:
                made = _on_a_new_page(made)
                breaks = False
            yield from made

    def _balanced(self, title: str) -> list[Element]:
        """Margins between which the lines of a long title are about equally long."""
        em = self._sizes.title_points
        room = self._width / 25.4 * 72 / em
        wide = _ems(title)
        lines = math.ceil(wide / room)
        if lines <= 1:
            return []
        aside = twips(max(0.0, room - math.ceil(wide / lines) - 1) / 2 * em)
        return [w("ind", leftChars=0, left=aside, rightChars=0, right=aside, firstLine=0)]

    def _part(self, part: Part, *, held: bool) -> Iterable[Element]:
        if isinstance(part, Heading):
            return [_line(docx_styles.heading_style(part.level), run(part.text))]
        if isinstance(part, Paragraph):
            return [self._paragraph(part, held=held)]
        if isinstance(part, Sheet):
            name = [_line(docx_styles.heading_style(2), run(part.name))] if part.name else []
            return [*name, *docx_tables.table(part, self._width, held=held)]
        if isinstance(part, Signatures):
            return self._signatures(part, held=held)
        if isinstance(part, Figure):
            return self._figure(part)
        return self._squares(part) if isinstance(part, Squares) else []

    def _paragraph(self, part: Paragraph, *, held: bool) -> Element:
        more = []
        if part.form is Form.ITEM and len(part.runs) > 1:
            more.append(self._hanging(part.runs[0].text))
        note_head = part.form is Form.NOTE and [run.face for run in part.runs] == [Face.SMALL]
        inside = self._notes.noted(part)
        return _line(docx_styles.PARAGRAPHS[part.form], *inside, held=held or note_head, more=more)

    def _hanging(self, mark: str) -> Element:
        """Lines hang below what follows the mark of a list."""
        wide = _ems(mark)
        left = wide + (2 if self._sizes.grid else 0)
        return w(
            "ind",
            leftChars=0,
            left=twips(left * self._sizes.pitch),
            hanging=twips(wide * self._sizes.pitch),
        )

    def _signatures(self, part: Signatures, *, held: bool) -> Iterable[Element]:
        """Every paragraph but the last is kept with the next: the block is never torn."""
        count = len(part.above) + len(part.rows)
        for place, words in enumerate(part.above, start=1):
            yield _line("Flush", run(words), held=held or place < count)
        for place, (name, lines) in enumerate(part.rows, start=len(part.above) + 1):
            stops, each = w("tabs"), (self._width - _NAME_WIDTH + _GAP) / max(lines, 1)
            for turn in range(lines):
                left = _NAME_WIDTH + turn * each
                stops.append(w("tab", val="left", pos=mm(left)))
                end = mm(left + each - _GAP)
                stops.append(w("tab", val="left", leader="underscore", pos=end))
            high = w("spacing", before=mm(_SIGN) - twips(self._sizes.name * 1.3), after=0)
            more = [stops, high] if lines else [high]
            yield _line("Sign", run(name + "\t\t" * lines), held=held or place < count, more=more)

    def _figure(self, part: Figure) -> Iterable[Element]:
        chart = part.chart
        data = self._pictures.get(part)
        if data is None:
            yield _line("Flush", run(f"{chart.question}　{chart.answer}"))
            return
        self._figures += 1
        caption = [run("图 "), *field("SEQ 图 \\* ARABIC", str(self._figures))]
        yield _line("Picture", self._drawn(data, self._width, chart.answer))
        yield _line("Caption", *caption, run(f"　{chart.question}"))

    def _squares(self, part: Squares) -> Iterable[Element]:
        yield _line("Picture", self._drawn(png(part.rows), _QR, "二维码"))

    def _drawn(self, data: bytes, width: float, words: str) -> Element:
        self._drawings += 1
        relation = self._package.picture(data)
        return drawing(relation, data, width, storable(words), self._drawings)


def _on_a_new_page(made: Sequence[Element]) -> list[Element]:
    """The first paragraph begins a page; before a table one that does so is put."""
    first = made[0]
    if first.tag == "w:tbl":
        first = _line(docx_tables.GAP)
        made = [first, *made]
    looks = first[0]
    place = 1 + sum(each.tag in {"w:keepNext", "w:keepLines"} for each in looks)
    looks.insert(place, w("pageBreakBefore"))
    return list(made)
