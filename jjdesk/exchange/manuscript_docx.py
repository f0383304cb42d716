"""A document to be signed as a Word document: page as GB/T 9704, heads repeated, no row torn."""

import io
import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

import docx
from docx.document import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph as Line

from jjdesk.domain.manuscript import (
    Figure,
    Form,
    Heading,
    Manuscript,
    Paragraph,
    Part,
    Signatures,
    unfolded,
)
from jjdesk.domain.sheet import Cell, Sheet
from jjdesk.domain.summary import PageStyle, Remarks
from jjdesk.exchange.task_writer_docx import face, repeat

_UNSTORABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LONGEST_PROPERTY = 255
_FONT = "宋体"
_HEAD_FONT = "黑体"
_TITLE_POINTS = 18
_HEADING_POINTS = 14
_POINTS = 10.5
_RUNNING_POINTS = 9
_NAME_POINTS = 12
_WIDTH = 156
"""Millimetres between the margins."""
_NAME_WIDTH = 28
_GAP = 6
_SIGN_POINTS = 30
"""Height of a line to sign on."""


_NONE: Final[Mapping[Figure, bytes]] = MappingProxyType({})


def document(
    manuscript: Manuscript,
    style: PageStyle = PageStyle(),  # noqa: B008  frozen
    remarks: Remarks = Remarks.INLINE,  # noqa: ARG001
    pictures: Mapping[Figure, bytes] = _NONE,
) -> bytes:
    """An A4 page upright, margins 37, 35, 28 and 26 mm, its number outside below.

    ``pictures`` are PNG; a figure without one is left out.
    """
    paper = docx.Document()
    paper.core_properties.title = _storable(manuscript.title)[:_LONGEST_PROPERTY]
    paper.core_properties.author = ""
    _set_page(paper, manuscript.running or manuscript.title)
    _line(paper, manuscript.title, _TITLE_POINTS, _HEAD_FONT, centred=True)
    for words in manuscript.summary:
        _line(paper, words, _POINTS, _FONT, centred=True)
    if not manuscript.parts and manuscript.empty:
        _line(paper, manuscript.empty, _POINTS, _FONT)
    for part in unfolded(manuscript).parts:
        _put_part(paper, part, style, pictures)
    file = io.BytesIO()
    paper.save(file)
    return file.getvalue()


def _put_part(
    paper: Document, part: Part, style: PageStyle, pictures: Mapping[Figure, bytes]
) -> None:
    del style
    if isinstance(part, Heading):
        _heading(paper, part.text)
    elif isinstance(part, Paragraph):
        _line(paper, part.text, _POINTS, _FONT, centred=part.form is Form.CENTRED)
    elif isinstance(part, Signatures):
        _signatures(paper, part)
    elif isinstance(part, Sheet):
        _table(paper, part)
    elif isinstance(part, Figure) and part in pictures:
        paper.add_picture(io.BytesIO(pictures[part]), Mm(_WIDTH))


def _set_page(paper: Document, running: str) -> None:
    section = paper.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    section.footer_distance = Mm(25)
    section.header_distance = Mm(27)
    section.different_first_page_header_footer = True
    _number(section.first_page_footer.paragraphs[0], WD_ALIGN_PARAGRAPH.RIGHT)
    for header in (section.header, section.even_page_header):
        _put(header.paragraphs[0], running, _FONT, _RUNNING_POINTS)
    # Odd pages have their number at the right, even ones at the left.
    paper.settings.odd_and_even_pages_header_footer = True
    _number(section.footer.paragraphs[0], WD_ALIGN_PARAGRAPH.RIGHT)
    _number(section.even_page_footer.paragraphs[0], WD_ALIGN_PARAGRAPH.LEFT)


def _number(paragraph: Line, side: WD_ALIGN_PARAGRAPH) -> None:
    """— 1 —, the number a field."""
    paragraph.alignment = side
    face(paragraph.add_run("— "), _FONT, _HEADING_POINTS)
    run = paragraph.add_run()
    face(run, _FONT, _HEADING_POINTS)
    for kind in ("begin", "", "end"):
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.text = "PAGE"
        run._element.append(mark)  # noqa: SLF001  python-docx has no name for fields
    face(paragraph.add_run(" —"), _FONT, _HEADING_POINTS)


def _line(paper: Document, words: str, points: float, font: str, *, centred: bool = False) -> Line:
    paragraph = paper.add_paragraph()
    paragraph.paragraph_format.space_after = Pt(points / 3)
    if centred:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _put(paragraph, words, font, points)
    return paragraph


def _put(paragraph: Line, words: str, font: str, points: float) -> None:
    face(paragraph.add_run(_storable(words)), font, points)


def _storable(words: str) -> str:
    """``words`` without what XML cannot hold."""
    return _UNSTORABLE.sub("", words)


def _heading(paper: Document, words: str) -> None:
    paragraph = _line(paper, words, _HEADING_POINTS, _HEAD_FONT)
    paragraph.paragraph_format.space_before = Pt(_HEADING_POINTS)
    paragraph.paragraph_format.keep_with_next = True


def _table(paper: Document, sheet: Sheet) -> None:
    if sheet.name:
        _heading(paper, sheet.name)
    table = paper.add_table(rows=1 + len(sheet.rows), cols=len(sheet.heads))
    table.style = "Table Grid"
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    unit = _WIDTH / sum(sheet.widths)
    for column, width in zip(table.columns, sheet.widths, strict=True):
        column.width = Mm(width * unit)
    for number, row in enumerate(table.rows):
        words: tuple[Cell, ...] = sheet.heads if number == 0 else sheet.rows[number - 1]
        for cell, value, width in zip(row.cells, words, sheet.widths, strict=True):
            cell.width = Mm(width * unit)
            _fill(cell, value, head=number == 0)
        whole = OxmlElement("w:cantSplit")
        row._tr.get_or_add_trPr().append(whole)  # noqa: SLF001  python-docx has no name for it
    repeat(table.rows[0])


def _fill(cell: _Cell, value: Cell, *, head: bool) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(0)
    if isinstance(value, int | float):
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    words = "" if value is None else str(value)
    _put(paragraph, words, _HEAD_FONT if head else _FONT, _POINTS)


def _signatures(paper: Document, signatures: Signatures) -> None:
    """Every paragraph but the last is kept with the next: the block is never torn."""
    made = [_line(paper, words, _POINTS, _FONT) for words in signatures.above]
    if made:
        made[0].paragraph_format.space_before = Pt(_HEADING_POINTS)
    for name, count in signatures.rows:
        paragraph = _line(paper, name, _NAME_POINTS, _FONT)
        paragraph.paragraph_format.space_before = Pt(_SIGN_POINTS - _NAME_POINTS)
        stops = paragraph.paragraph_format.tab_stops
        each = (_WIDTH - _NAME_WIDTH - _GAP * (count - 1)) / max(count, 1)
        for place in range(count):
            left = _NAME_WIDTH + place * (each + _GAP)
            stops.add_tab_stop(Mm(left))
            stops.add_tab_stop(Mm(left + each), leader=WD_TAB_LEADER.LINES)
            face(paragraph.add_run("\t\t"), _FONT, _NAME_POINTS)
        made.append(paragraph)
    for paragraph in made[:-1]:
        paragraph.paragraph_format.keep_with_next = True
    for paragraph in made:
        paragraph.paragraph_format.keep_together = True
