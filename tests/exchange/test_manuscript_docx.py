"""A document to be signed as a Word document, read back."""

from io import BytesIO

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn

from jjdesk.domain.manuscript import Form, Heading, Manuscript, Signatures, paragraph
from jjdesk.domain.sheet import Sheet
from jjdesk.exchange.manuscript_docx import document

SHEET = Manuscript(
    title="计票报告单",
    running="计票报告单 · 模拟票决",
    summary=("模拟票决", "第 1 轮"),
    parts=(
        Heading("一、结果"),
        paragraph("9 个项目当选。", Form.FLUSH),
        paragraph("“甲”“乙”同票。", Form.FLUSH),
        Sheet("二、得票", ("序号", "项目", "赞成"), (1, 4, 1), ((1, "甲", 12), (2, "乙", None))),
        paragraph("收回 20 ＝ 有效 19 ＋ 无效 1。", Form.FLUSH),
        Signatures(("以上各项与计票记录一致。",), (("总监票人", 2), ("决定", 1), ("日期", 0))),
    ),
)


@pytest.fixture
def paper():
    return docx.Document(BytesIO(document(SHEET)))


def test_the_page_is_that_of_the_standard(paper):
    (section,) = paper.sections
    margins = (
        section.page_width,
        section.page_height,
        section.top_margin,
        section.bottom_margin,
        section.left_margin,
        section.right_margin,
    )
    assert [round(each.mm) for each in margins] == [210, 297, 37, 35, 28, 26]


def test_everything_is_there_in_its_order(paper):
    said = [each.text for each in paper.paragraphs if each.text.strip()]
    assert said == [
        "计票报告单",
        "模拟票决",
        "第 1 轮",
        "一、结果",
        "9 个项目当选。",
        "“甲”“乙”同票。",
        "二、得票",
        "收回 20 ＝ 有效 19 ＋ 无效 1。",
        "以上各项与计票记录一致。",
        "总监票人\t\t\t\t",
        "决定\t\t",
        "日期",
    ]
    (table,) = paper.tables
    cells = [[cell.text for cell in row.cells] for row in table.rows]
    assert cells == [["序号", "项目", "赞成"], ["1", "甲", "12"], ["2", "乙", ""]]
    numbers = [row.cells[0].paragraphs[0].alignment for row in table.rows[1:]]
    assert numbers == [WD_ALIGN_PARAGRAPH.CENTER] * 2
    assert paper.core_properties.title == "计票报告单"
    assert paper.core_properties.author == ""


def test_heads_are_repeated_and_no_row_is_torn(paper):
    rows = [row._tr.trPr for row in paper.tables[0].rows]
    assert [row.find(qn("w:tblHeader")) is not None for row in rows] == [True, False, False]
    assert all(row.find(qn("w:cantSplit")) is not None for row in rows)


def test_every_further_page_names_the_sheet_and_has_its_number_outside(paper):
    (section,) = paper.sections
    assert section.first_page_header.paragraphs[0].text == ""
    assert section.header.paragraphs[0].text == "计票报告单 · 模拟票决"
    assert section.even_page_header.paragraphs[0].text == "计票报告单 · 模拟票决"
    sides = []
    for footer in (section.first_page_footer, section.footer, section.even_page_footer):
        paragraph = footer.paragraphs[0]
        assert "PAGE" in paragraph._p.xml
        assert (paragraph.text[:2], paragraph.text[-2:]) == ("— ", " —")
        sides.append(paragraph.alignment)
    right, left = WD_ALIGN_PARAGRAPH.RIGHT, WD_ALIGN_PARAGRAPH.LEFT
    assert sides == [right, right, left]


def test_lines_to_sign_on_stay_together_within_the_margins(paper):
    block = paper.paragraphs[-4:]
    assert [each.paragraph_format.keep_with_next for each in block] == [True, True, True, None]
    stops = [
        [round(stop.position.mm) for stop in each.paragraph_format.tab_stops] for each in block
    ]
    assert stops == [[], [28, 89, 95, 156], [28, 156], []]


def test_chinese_is_set_in_a_chinese_face(paper):
    faces = [
        run._element.rPr.rFonts.get(qn("w:eastAsia"))
        for paragraph in paper.paragraphs
        for run in paragraph.runs
    ]
    assert set(faces) == {"宋体", "黑体"}


def test_what_no_word_document_can_hold_is_left_out():
    odd = "票\x01决\ufffe" + "长" * 300
    parts = (Sheet("表\x0b", ("头",), (1,), (("甲\x1f乙",),)), paragraph("一\x00二"))
    made = Manuscript(title=odd, running=odd, summary=(odd,), parts=parts)
    paper = docx.Document(BytesIO(document(made)))
    said = [each.text for each in paper.paragraphs]
    assert said[:3] == ["票决" + "长" * 300] * 2 + ["表"]
    assert said[-1] == "一二"
    assert paper.tables[0].rows[1].cells[0].text == "甲乙"
