"""A document as Markdown: what it says, and nothing of it taken for a mark."""

import pytest

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
from jjdesk.exchange.manuscript_markdown import text


def blocks(*parts, **more):
    """What stands below the title, block after block."""
    head, *rest = text(Manuscript(title="题", parts=parts), **more).removesuffix("\n").split("\n\n")
    assert head == "# 题"
    return rest


def test_title_lines_below_it_and_headings():
    made = Manuscript(title="批注摘要", summary=("江津", "12 条"), parts=(Heading("一、教育"),))
    assert text(made) == "# 批注摘要\n\n江津\n\n12 条\n\n## 一、教育\n"
    levels = [Heading("头", level) for level in (1, 2, 3)]
    assert blocks(*levels) == ["## 头", "### 头", "#### 头"]


def test_paragraphs_by_their_form():
    assert blocks(
        paragraph("正文。"),
        paragraph("引文。", Form.QUOTE, Face.QUOTE),
        Paragraph((Run("一是"), Run("写明时限。")), Form.ITEM),
        Paragraph((Run("第 1 条　", Face.STRONG), Run("新建小学。"))),
    ) == ["正文。", "> 引文。", "- 一是写明时限。", "**第 1 条**　新建小学。"]


@pytest.mark.parametrize(
    ("mark", "written"), [("1. ", "1. 甲"), ("• ", "- 甲"), ("（1）", "- （1）甲")]
)
def test_items_are_a_list(mark, written):
    assert blocks(Paragraph((Run(mark), Run("甲")), Form.ITEM)) == [written]


def test_notes_stand_below_the_words():
    remark = Remark("建议 · 张三", "张三", "", (paragraph("写明时限。", Form.NOTE),))
    noted = Paragraph((Run("新建小学。"),), Form.BODY, (remark,))
    assert blocks(noted) == ["新建小学。", "> 建议 · 张三", "> 写明时限。"]


def test_a_table_with_all_that_belongs_to_it():
    sheet = Sheet(
        "目标",
        ("条", "指标", "值"),
        (1, 1, 1),
        ((1, "增|长\n快", 6.0), (2, None, 7.5)),
        sums=(None, "合计", 13.5),
        above=("单位：%",),
        below=("来源。",),
    )
    assert blocks(sheet) == [
        "### 目标",
        "单位：%",
        "\n".join(
            (
                "| 条 | 指标 | 值 |",
                "| ---: | --- | ---: |",
                "| 1 | 增\\|长<br>快 | 6 |",
                "| 2 |  | 7.5 |",
                "|  | **合计** | **13.5** |",
            )
        ),
        "来源。",
    ]


def test_what_is_set_off_in_a_cell_is_bold():
    cells = ("新建三所\n学校", "快（三）所", 5)
    strong = ((0, 0, 2, 6), (0, 1, 1, 4), (0, 0, 6, 7))
    sheet = Sheet("", ("原|文", "改为", "数"), (1, 1, 1), (cells,), strong=strong)
    assert blocks(sheet)[0].splitlines()[::2] == [
        "| 原\\|文 | 改为 | 数 |",
        "| 新建**三所**<br>**学校** | 快（**三**）所 | 5 |",
    ]


@pytest.mark.parametrize(
    ("runs", "written"),
    [
        ([("请", 0), ("（一）写明", 1), ("时限", 0)], "请（**一）写明**时限"),
        ([("请", 0), ("“快”", 1)], "请“**快”**"),
        ([("“快”", 1), ("些", 0)], "**“快**”些"),
        ([("“快”", 1)], "**“快”**"),
        ([("第 1 条", 1), ("　", 1), ("甲", 0)], "**第 1 条**　甲"),
        ([("（甲\x85", 1), ("乙", 0)], "**（甲**乙"),
        ([("甲", 0), ("！", 1), ("乙", 0)], "甲！乙"),
        ([(" ", 1)], ""),
        ([("甲", 0), ("*", 1), ("乙", 0)], "甲\\*乙"),
        ([("", 1), ("甲", 0)], "甲"),
    ],
)
def test_bold_is_marked_so_that_it_is_seen(runs, written):
    made = tuple(Run(words, Face.STRONG if bold else Face.TEXT) for words, bold in runs)
    # In the middle of a line, where blanks stay.
    before = Run("乙。")
    assert blocks(Paragraph((before, *made)))[0] == f"乙。{written}".rstrip("\n")


def test_a_table_without_heads_has_empty_ones():
    (grid,) = blocks(Sheet("", (), (1, 3), (("标题", None),)))
    assert grid == "|  |  |\n| --- | --- |\n| 标题 |  |"


def test_a_chart_is_its_question_its_answer_and_its_numbers():
    chart = Chart(
        name="甲",
        form=ChartForm.BARS,
        question="多少？",
        answer="15 个。",
        parts=(),
        bars=(),
        unit="个",
        bars_are="领域",
        source="来源：报告。",
    )
    figure = Figure(chart)
    assert blocks(figure) == ["**多少？**", "15 个。", "来源：报告。"]
    table = Sheet("甲", ("领域", "个"), (1, 1), (("教育", 15),))
    numbers = "| 领域 | 个 |\n| --- | ---: |\n| 教育 | 15 |"
    made = blocks(figure, tables={figure: table})
    assert made == ["**多少？**", "15 个。", numbers, "来源：报告。"]


def test_what_is_signed_a_break_and_squares():
    signing = Signatures(("以上一致。",), (("总监票人", 2), ("日期", 0)))
    lines = ["以上一致。", "总监票人　________　________", "日期"]
    assert blocks(signing, Break(), Squares(((True,),))) == [*lines, "---", "〔二维码〕"]


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("# 头", "\\# 头"),
        ("- 项", "\\- 项"),
        ("1. 项", "1\\. 项"),
        ("2024.5 亿元", "2024.5 亿元"),
        ("---", "\\---"),
        ("> 引", "\\> 引"),
        ("*粗* _斜_ `码`", "\\*粗\\* \\_斜\\_ \\`码\\`"),
        ("<script>", "\\<script\\>"),
        ("[甲](http://乙)", "\\[甲\\](http://乙)"),
        ("甲\n# 乙\x00", "甲 \\# 乙"),
        ("     甲\t", "甲"),
        ("\t甲\x85", "甲"),
    ],
)
def test_nothing_typed_is_taken_for_a_mark(typed, written):
    assert blocks(paragraph(typed)) == [written]


def test_a_document_without_parts_says_so():
    assert text(Manuscript(title="题", empty="还没有批注。")) == "# 题\n\n还没有批注。\n"
