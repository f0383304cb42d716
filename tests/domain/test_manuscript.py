"""Documents before they have pages: remarks unfolded, tables named."""

from jjdesk.domain.manuscript import (
    Break,
    Face,
    Form,
    Heading,
    Manuscript,
    Paragraph,
    Remark,
    Run,
    paragraph,
    tables,
    unfolded,
)
from jjdesk.domain.sheet import Sheet

NOTE = Remark("张三 · 2031-01-05", "张三", "2031-01-05", (paragraph("好。"), paragraph("再说。")))
OTHER = Remark("李四", "李四", "2031-01-06", (paragraph("不好。"),))


def sheet(name: str) -> Sheet:
    return Sheet(name, ("甲",), (4,), (("一",),))


def test_the_text_of_a_paragraph_is_all_its_runs() -> None:
    runs = (Run("新建"), Run("小学", Face.STRONG), Run("3所。"))
    assert Paragraph(runs, remarks=(NOTE,)).text == "新建小学3所。"
    assert Paragraph(()).text == ""
    assert paragraph("字", Form.FLUSH, Face.QUOTE) == Paragraph(
        (Run("字", Face.QUOTE),), Form.FLUSH
    )


def test_every_remark_is_laid_below_its_paragraph_in_order() -> None:
    first = Paragraph((Run("甲"),), remarks=(NOTE, OTHER))
    second = paragraph("乙")
    document = Manuscript(title="题", parts=(Heading("一"), first, second, Break()))
    assert unfolded(document).parts == (
        Heading("一"),
        paragraph("甲"),
        Paragraph((Run("张三 · 2031-01-05", Face.SMALL),), Form.NOTE),
        paragraph("好。"),
        paragraph("再说。"),
        Paragraph((Run("李四", Face.SMALL),), Form.NOTE),
        paragraph("不好。"),
        second,
        Break(),
    )


def test_unfolding_changes_nothing_else_and_once_is_enough() -> None:
    document = Manuscript(
        title="题", running="续", summary=("行",), parts=(paragraph("甲"), sheet("表")), empty="无"
    )
    assert unfolded(document) == document
    noted = Manuscript(title="题", parts=(Paragraph((Run("甲"),), remarks=(NOTE,)),))
    assert unfolded(unfolded(noted)) == unfolded(noted)


def test_a_table_without_a_name_is_called_after_the_heading_above() -> None:
    parts = (sheet(""), Heading("一、教育"), paragraph("字"), sheet(""), sheet("附表"), sheet(""))
    found = tables(Manuscript(title="题", parts=parts))
    assert [each.name for each in found] == ["题", "一、教育", "附表", "一、教育"]
    assert all(each.rows == (("一",),) for each in found)


def test_a_document_without_tables_has_none() -> None:
    assert tables(Manuscript(title="题", parts=(Heading("一"), paragraph("字")))) == ()
