"""A document as a Word document, read back by another program's reader."""

import zipfile
from datetime import UTC, datetime
from io import BytesIO

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from jjdesk.domain.chart import Chart
from jjdesk.domain.chart import Form as ChartForm
from jjdesk.domain.manuscript import (
    Break,
    Face,
    Figure,
    Form,
    Heading,
    Manuscript,
    Paragraph,
    Remark,
    Run,
    Signatures,
    Squares,
    paragraph,
)
from jjdesk.domain.sheet import Sheet
from jjdesk.domain.summary import Layout, PageStyle, Remarks
from jjdesk.exchange.docx_drawing import png, size
from jjdesk.exchange.manuscript_docx import document

COMPACT = PageStyle(Layout.COMPACT)
TABLE = Sheet("二、得票", ("序号", "项目", "赞成"), (1, 4, 1), ((1, "甲", 12), (2, "乙", None)))
SIGNING = Signatures(("以上各项与计票记录一致。",), (("总监票人", 2), ("决定", 1), ("日期", 0)))
SHEET = Manuscript(
    title="计票报告单",
    running="计票报告单 · 模拟票决",
    summary=("模拟票决", "第 1 轮"),
    parts=(
        Heading("一、结果"),
        paragraph("9 个项目当选。", Form.FLUSH),
        paragraph("“甲”“乙”同票。", Form.FLUSH),
        TABLE,
        paragraph("收回 20 ＝ 有效 19 ＋ 无效 1。", Form.FLUSH),
        SIGNING,
    ),
)
NOTED = Paragraph(
    (Run("第 1 条　", Face.STRONG), Run("新建小学 3 所。", Face.QUOTE)),
    Form.BODY,
    (
        Remark(
            "建议 · 张三 · 2025-02-10",
            "张三",
            "2025-02-10T01:30:00.000Z",
            (paragraph("写明时限。", Form.NOTE), paragraph("补列经费。", Form.NOTE)),
        ),
        Remark("疑问 · 我 · 某日", "我", "某日", (paragraph("钱从哪里来？", Form.NOTE),)),
    ),
)
CHART = Figure(
    Chart(
        name="甲",
        form=ChartForm.BARS,
        question="说了哪些数？",
        answer="量化目标 15 个。",
        parts=(),
        bars=(),
        unit="个",
        bars_are="领域",
    )
)


def made(*parts, style=COMPACT, remarks=Remarks.INLINE, pictures=None):
    """A document of those parts, read back."""
    manuscript = Manuscript(title="题", parts=parts)
    return docx.Document(BytesIO(document(manuscript, style, remarks, pictures or {})))


def said(paper):
    """The lines below the title."""
    return [each.text for each in paper.paragraphs if each.text.strip()][1:]


def part(paper, name):
    """A part of the file, as text."""
    buffer = BytesIO()
    paper.save(buffer)
    with zipfile.ZipFile(buffer) as archive:
        return archive.read(name).decode()


@pytest.fixture
def paper():
    return docx.Document(BytesIO(document(SHEET, COMPACT)))


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
    lines = [each.text for each in paper.paragraphs if each.text.strip()]
    assert lines == [
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
    sides = [row.cells[0].paragraphs[0].alignment for row in table.rows]
    assert sides == [WD_ALIGN_PARAGRAPH.RIGHT] * 3
    assert table.rows[1].cells[1].paragraphs[0].alignment is None
    assert paper.core_properties.title == "计票报告单"
    assert paper.core_properties.author == ""


def test_every_paragraph_has_a_style_of_its_kind(paper):
    styles = [each.style.name for each in paper.paragraphs]
    names = ["Title", "Subtitle", "Subtitle", "Heading 1", "顶格", "顶格", "Heading 2", "表后"]
    assert styles == [*names, "顶格", "顶格", "签字栏", "签字栏", "签字栏"]
    forms = [paragraph("字", form) for form in Form]
    found = [each.style.name for each in made(*forms).paragraphs[1:]]
    assert found == ["Normal", "顶格", "居中", "落款", "Quote", "List", "批注"]
    levels = [Heading("头", level) for level in (1, 2, 3)]
    outline = [
        each.style.element.pPr.find(qn("w:outlineLvl")).get(qn("w:val"))
        for each in made(*levels).paragraphs[1:]
    ]
    assert outline == ["0", "1", "2"]


def test_heads_are_repeated_and_no_row_is_torn(paper):
    rows = [row._tr.trPr for row in paper.tables[0].rows]
    assert [row.find(qn("w:tblHeader")) is not None for row in rows] == [True, False, False]
    assert all(row.find(qn("w:cantSplit")) is not None for row in rows)


def test_every_further_page_names_the_sheet_and_has_its_number_outside(paper):
    (section,) = paper.sections
    assert section.different_first_page_header_footer
    assert paper.settings.odd_and_even_pages_header_footer
    assert section.first_page_header.paragraphs[0].text == ""
    assert section.header.paragraphs[0].text == "计票报告单 · 模拟票决"
    assert section.even_page_header.paragraphs[0].text == "计票报告单 · 模拟票决"
    sides = []
    for footer in (section.first_page_footer, section.footer, section.even_page_footer):
        line = footer.paragraphs[0]
        assert " PAGE " in line._p.xml
        assert line.text == "— 1 —"
        sides.append(line.alignment)
    right, left = WD_ALIGN_PARAGRAPH.RIGHT, WD_ALIGN_PARAGRAPH.LEFT
    assert sides == [right, right, left]


def test_lines_to_sign_on_stay_together_within_the_margins(paper):
    block = paper.paragraphs[-4:]
    assert [each.paragraph_format.keep_with_next for each in block] == [True, True, True, None]
    stops = [
        [round(stop.position.mm) for stop in each.paragraph_format.tab_stops] for each in block
    ]
    assert stops == [[], [28, 89, 95, 156], [28, 156], []]


def test_lines_to_sign_on_never_stand_without_what_is_before_them():
    def keeps(line):
        return line.paragraph_format.keep_with_next

    paper = made(paragraph("甲"), paragraph("乙"), SIGNING)
    assert [keeps(each) for each in paper.paragraphs[1:3]] == [None, True]
    rows = made(TABLE, SIGNING).tables[0].rows
    assert [keeps(row.cells[0].paragraphs[0]) for row in rows] == [True, None, True]


def test_the_official_page_has_22_lines_of_28_characters():
    paper = made(paragraph("字"), style=PageStyle())
    grid = paper.sections[0]._sectPr.find(qn("w:docGrid"))
    assert grid.get(qn("w:type")) == "lines"
    high = int(grid.get(qn("w:linePitch"))) / 20
    assert int(225 / 25.4 * 72 / high) == 22
    normal = paper.styles["Normal"].element.rPr
    size_ = int(normal.find(qn("w:sz")).get(qn("w:val"))) / 2
    closer = int(normal.find(qn("w:spacing")).get(qn("w:val"))) / 20
    assert size_ == 16
    assert int(156 / 25.4 * 72 / (size_ + closer)) == 28


@pytest.mark.parametrize("points", [12, 14, 16, 18, 22, 26])
def test_a_whole_number_of_characters_fills_a_line_at_every_size(points):
    paper = made(paragraph("字"), style=PageStyle(points=points))
    normal = paper.styles["Normal"].element.rPr
    pitch = points + int(normal.find(qn("w:spacing")).get(qn("w:val"))) / 20
    count = 156 / 25.4 * 72 / pitch
    assert 0 <= count - int(count) < 0.12


def test_chinese_is_set_in_a_chinese_face():
    paper = made(style=PageStyle())
    found = {
        name: paper.styles[name].element.rPr.rFonts.get(qn("w:eastAsia"))
        for name in ("Normal", "Title", "Heading 1", "Heading 2", "Heading 3", "Quote", "表文")
    }
    assert found == {
        "Normal": "仿宋",
        "Title": "方正小标宋简体",
        "Heading 1": "黑体",
        "Heading 2": "楷体",
        "Heading 3": "仿宋",
        "Quote": "楷体",
        "表文": "宋体",
    }
    assert made().styles["Normal"].element.rPr.rFonts.get(qn("w:eastAsia")) == "宋体"


def test_runs_look_as_they_are_meant():
    runs = tuple(Run(str(face), face) for face in Face)
    (line,) = made(Paragraph(runs)).paragraphs[1:]
    names = [each.style.name for each in line.runs]
    assert names == ["Default Paragraph Font", "Strong", "引文字", "批注说明"]


def test_notes_stand_below_the_words():
    paper = made(NOTED)
    assert said(paper) == [
        "第 1 条　新建小学 3 所。",
        "建议 · 张三 · 2025-02-10",
        "写明时限。",
        "补列经费。",
        "疑问 · 我 · 某日",
        "钱从哪里来？",
    ]
    keeps = [each.paragraph_format.keep_with_next for each in paper.paragraphs[2:]]
    assert keeps == [True, None, None, True, None]


def test_notes_are_footnotes():
    paper = made(NOTED, remarks=Remarks.FOOTNOTES)
    assert [each.strip() for each in said(paper)] == ["第 1 条　新建小学 3 所。"]
    notes = parse_xml(part(paper, "word/footnotes.xml").encode())
    words = ["".join(text.text for text in each.iter(qn("w:t"))).strip() for each in notes]
    assert words == [
        "",
        "",
        "建议 · 张三 · 2025-02-10写明时限。补列经费。",
        "疑问 · 我 · 某日钱从哪里来？",
    ]
    ids = [each.get(qn("w:id")) for each in notes]
    assert ids == ["-1", "0", "1", "2"]
    body = paper.element.body
    marks = [each.get(qn("w:id")) for each in body.iter(qn("w:footnoteReference"))]
    assert marks == ["1", "2"]
    assert 'w:footnote w:id="-1"' in part(paper, "word/settings.xml")


def test_notes_are_comments():
    paper = made(NOTED, remarks=Remarks.COMMENTS)
    assert said(paper) == ["第 1 条　新建小学 3 所。"]
    first, second = paper.comments
    assert (first.author, first.initials) == ("张三", "张三")
    here = datetime(2025, 2, 10, 1, 30, tzinfo=UTC).astimezone()
    assert first.timestamp.replace(tzinfo=None) == here.replace(tzinfo=None)
    assert second.timestamp is None
    words = [each.text.strip() for each in first.paragraphs]
    assert words == ["建议 · 张三 · 2025-02-10", "写明时限。", "补列经费。"]
    anchors = [
        each.tag.rpartition("}")[2] for each in paper.paragraphs[1]._p if "omment" in each.tag
    ]
    assert anchors == ["commentRangeStart"] * 2 + ["commentRangeEnd"] * 2


def test_a_table_without_heads_names_what_is_asked():
    paper = made(Sheet("", (), (1, 3), (("标题", None), ("领衔代表", "张三")), to_sign=True))
    (table,) = paper.tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["标题", ""],
        ["领衔代表", "张三"],
    ]
    assert table.rows[0].cells[0].paragraphs[0].runs[0].bold
    assert [round(row.height.mm) for row in table.rows] == [10, 10]
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is None


def test_a_table_to_sign_stands_on_one_page():
    rows = tuple((number, None) for number in range(1, 5))
    paper = made(Sheet("签名表", ("序号", "签名"), (1, 3), rows, to_sign=True))
    first = (row.cells[0].paragraphs[0] for row in paper.tables[0].rows)
    held = [paragraph.paragraph_format.keep_with_next for paragraph in first]
    assert held == [True, True, True, True, None]


def test_lines_above_and_below_and_sums_belong_to_their_table():
    sheet = Sheet(
        "表",
        ("项", "数"),
        (1, 1),
        (("甲", "2,400"), ("乙", "1,000.5")),
        sums=("合计", 3400.0),
        above=("单位：亿元",),
        below=("来源：报告。", "二。"),
        amounts=(1,),
    )
    paper = made(sheet)
    assert said(paper) == ["表", "单位：亿元", "来源：报告。", "二。"]
    rows = paper.tables[0].rows
    assert [cell.text for cell in rows[-1].cells] == ["合计", "3400"]
    assert rows[-1].cells[0].paragraphs[0].runs[0].bold
    keeps = [row.cells[0].paragraphs[0].paragraph_format.keep_with_next for row in rows]
    assert keeps == [True, None, True, True]
    sides = {row.cells[1].paragraphs[0].alignment for row in rows}
    assert sides == {WD_ALIGN_PARAGRAPH.RIGHT}
    below = [each.paragraph_format.keep_with_next for each in paper.paragraphs[-2:]]
    assert below == [True, None]


def test_two_tables_stay_two():
    bare = Sheet("", ("头",), (1,), (("甲",),))
    paper = made(bare, bare)
    assert len(paper.tables) == 2
    tags = [each.tag.rpartition("}")[2] for each in paper.element.body]
    assert tags == ["p", "tbl", "p", "tbl", "p", "sectPr"]


@pytest.mark.parametrize("following", [paragraph("乙"), Sheet("", ("头",), (1,), (("甲",),))])
def test_a_break_begins_a_page(following):
    paper = made(paragraph("甲"), Break(), following)
    breaks = [each.paragraph_format.page_break_before for each in paper.paragraphs[1:3]]
    assert breaks == [None, True]


def test_a_chart_is_a_picture_with_words():
    data = png(((True, False), (False, True)))
    paper = made(CHART, CHART, pictures={CHART: data})
    assert said(paper) == ["图 1　说了哪些数？", "图 2　说了哪些数？"]
    first, second = paper.inline_shapes
    assert round(first.width.mm) == 156
    assert first._inline.docPr.get("descr") == "量化目标 15 个。"
    assert first._inline.docPr.id != second._inline.docPr.id
    assert paper.paragraphs[1].paragraph_format.keep_with_next is None
    assert paper.paragraphs[1].style.paragraph_format.keep_with_next


def test_a_chart_without_its_picture_is_said_in_words():
    assert said(made(CHART)) == ["说了哪些数？　量化目标 15 个。"]


def test_squares_are_a_picture_that_can_be_read():
    rows = ((True, False, True), (False, True, False), (True, True, False))
    data = png(rows)
    image = Image.open(BytesIO(data))
    assert image.size == size(data) == (88, 88)
    found = tuple(
        tuple(image.getpixel((8 * (4 + x) + 4, 8 * (4 + y) + 4)) == 0 for x in range(3))
        for y in range(3)
    )
    assert found == rows
    assert image.getpixel((0, 0)) == 255
    (shape,) = made(Squares(rows)).inline_shapes
    assert round(shape.width.mm) == 40


def test_lines_of_a_list_hang_below_its_mark():
    item = Paragraph((Run("一是"), Run("写明时限。")), Form.ITEM)
    (line,) = made(item, style=PageStyle()).paragraphs[1:]
    form = line.paragraph_format
    assert round(form.left_indent.pt / 15.79, 1) == 4
    assert round(form.first_line_indent.pt / 15.79, 1) == -2


def test_a_document_without_parts_says_so():
    manuscript = Manuscript(title="题", empty="还没有批注。")
    paper = docx.Document(BytesIO(document(manuscript)))
    assert said(paper) == ["还没有批注。"]


def test_a_long_title_has_lines_of_about_one_length():
    title = "重庆市江津区二〇二五年政府工作报告批注摘要"
    manuscript = Manuscript(title=title, parts=(paragraph("甲"),))
    (line, *_) = docx.Document(BytesIO(document(manuscript))).paragraphs
    assert line.text == title
    room = 156 / 25.4 * 72 - 2 * line.paragraph_format.left_indent.pt
    assert len(title) / 2 <= room / 22 < len(title) / 2 + 2


def test_the_same_document_is_the_same_bytes():
    assert document(SHEET) == document(SHEET)


def test_what_no_word_document_can_hold_is_left_out():
    odd = "票\x01决\ufffe" + "长" * 300
    parts = (Sheet("表\x0b", ("头",), (1,), (("甲\x1f乙\n丙",),)), paragraph("一\x00二\ud800"))
    made_ = Manuscript(title=odd, running=odd, summary=(odd,), parts=parts)
    paper = docx.Document(BytesIO(document(made_)))
    lines = [each.text for each in paper.paragraphs]
    assert lines[:3] == ["票决" + "长" * 300] * 2 + ["表"]
    assert lines[-1] == "一二"
    assert paper.tables[0].rows[1].cells[0].text == "甲乙\n丙"
    assert paper.core_properties.title == ("票决" + "长" * 300)[:255]


@settings(max_examples=20, deadline=None)
@given(st.lists(st.text(), min_size=1, max_size=3), st.sampled_from(Remarks))
def test_any_words_can_be_read_back(words, remarks):
    remark = Remark(words[0], words[-1], words[0], (paragraph(words[-1]),))
    parts = [Paragraph((Run(each),), Form.BODY, (remark,)) for each in words]
    paper = made(*parts, remarks=remarks)
    lost = {*map(chr, range(9)), "\x0b", "\x0c", *map(chr, range(14, 32)), "\ufffe", "\uffff"}
    for each in words:
        kept = "".join(
            char for char in each if char not in lost and not 0xD800 <= ord(char) < 0xE000
        )
        kept = kept.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n")
        assert any(line.text.rstrip(" ") == kept.rstrip(" ") for line in paper.paragraphs)
