"""A document as plain text for the clipboard."""

from jjdesk.domain.manuscript import (
    Break,
    Figure,
    Form,
    Heading,
    Manuscript,
    Paragraph,
    Remark,
    Run,
    Signatures,
    paragraph,
)
from jjdesk.domain.sheet import Sheet
from jjdesk.domain.summary import Definition, Purpose
from jjdesk.services.summarising import catalogue, plain_text


def test_all_that_stands_on_the_pages_is_there_in_order():
    remark = Remark(
        "建议 · 我", "我", "2026-01-01T00:00:00Z", (paragraph("写明时限。", Form.NOTE),)
    )
    parts = (
        Heading("一、教育"),
        Paragraph((Run("第 3 条"), Run("建学校。")), remarks=(remark,)),
        Break(),
        Sheet("目标", ("指标", "数"), (10, 4), (("学位", 2000.0), ("学校", None)), below=("注",)),
        Signatures(("以上属实。",), (("领衔代表", 1),)),
    )
    manuscript = Manuscript(title="批注摘要", summary=("2 条",), parts=parts, empty="没有")
    assert plain_text.text(manuscript).split("\n") == [
        "批注摘要",
        "2 条",
        "一、教育",
        "第 3 条建学校。",
        "建议 · 我",
        "写明时限。",
        "目标",
        "指标\t数",
        "学位\t2000.0",
        "学校\t",
        "注",
        "以上属实。",
        "领衔代表：",
    ]


def test_an_empty_document_says_why():
    assert (
        plain_text.text(Manuscript(title="批注摘要", empty="还没有批注。"))
        == "批注摘要\n还没有批注。"
    )


def test_nothing_becomes_a_formula_in_a_spreadsheet():
    sheet = Sheet("", ("原文",), (10,), (("=1+1",),))
    assert "'=1+1" in plain_text.text(Manuscript(title="表", parts=(sheet,)))


def test_a_chart_is_told_by_its_question_and_answer(county):
    definition = Definition(id="x", name="目标", purpose=Purpose.TARGETS, charts=True)
    material = county.services.summarising.material(definition, county.report)
    lines = plain_text.text(catalogue.compose(material, definition).manuscript).split("\n")
    figures = [
        part
        for part in catalogue.compose(material, definition).manuscript.parts
        if isinstance(part, Figure)
    ]
    assert figures
    for figure in figures:
        at = lines.index(figure.chart.question)
        assert lines[at + 1] == figure.chart.answer
