"""A table as a Word document: a heading and one table whose head repeats on every page."""

import io
from collections.abc import Sequence

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import _Cell, _Row
from docx.text.run import Run

_FONT = "宋体"
_HEAD_FONT = "黑体"
_TITLE_POINTS = 16
_POINTS = 9
_MARGIN = 20


def document(
    title: str,
    header: Sequence[str],
    rows: Sequence[Sequence[str]],
    widths: Sequence[int],
) -> bytes:
    """A landscape A4 document; ``widths`` are the columns' shares of the page."""
    paper = docx.Document()
    _turn(paper)
    head = paper.add_paragraph()
    head.alignment = WD_ALIGN_PARAGRAPH.CENTER
    face(head.add_run(title), _HEAD_FONT, _TITLE_POINTS)
    table = paper.add_table(rows=1 + len(rows), cols=len(header))
    table.style = "Table Grid"
    table.autofit = False
    unit = (297 - 2 * _MARGIN) / sum(widths)
    # Cells are taken from the rows' elements: by table.cell each look walks the whole table.
    for number, row in enumerate(table.rows):
        words = header if number == 0 else rows[number - 1]
        for cell, text, width in zip(row.cells, words, widths, strict=True):
            cell.width = Mm(width * unit)
            _fill(cell, text, _HEAD_FONT if number == 0 else _FONT)
    repeat(table.rows[0])
    file = io.BytesIO()
    paper.save(file)
    return file.getvalue()


def _turn(paper: Document) -> None:
    section = paper.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin = section.right_margin = Mm(_MARGIN)
    section.top_margin = section.bottom_margin = Mm(_MARGIN)


def _fill(cell: _Cell, text: str, font: str) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(0)
    face(paragraph.add_run(text), font, _POINTS)


def face(run: Run, font: str, points: float) -> None:
    """Set a face; Chinese is set in the East Asian face, which python-docx leaves alone."""
    run.font.name = font
    run.font.size = Pt(points)
    run._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), font)  # noqa: SLF001


def repeat(row: _Row) -> None:
    """Let a table's head stand on every page."""
    mark = OxmlElement("w:tblHeader")
    mark.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(mark)  # noqa: SLF001  python-docx has no name for it
