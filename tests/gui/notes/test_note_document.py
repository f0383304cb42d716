"""A note between its notation and the field: lists, bold, and what a page brings along."""

import pytest
from PySide6.QtGui import QTextCursor, QTextDocument

from jjdesk.domain import markup
from jjdesk.domain.markup import Block, BlockKind, Run
from jjdesk.gui.notes import note_document


@pytest.fixture
def document(qapp):
    assert qapp is not None
    return QTextDocument()


def at(document: QTextDocument, block: int, last: int | None = None) -> QTextCursor:
    """A cursor in a paragraph, or from it to the end of another."""
    cursor = QTextCursor(document.findBlockByNumber(block))
    if last is not None:
        end = document.findBlockByNumber(last)
        cursor.setPosition(end.position() + end.length() - 1, cursor.MoveMode.KeepAnchor)
    return cursor


@pytest.mark.parametrize(
    "text",
    [
        "",
        "一",
        "一\n二",
        "一\n\n二",
        "- 甲",
        "- 甲\n- 乙",
        "1. 甲\n2. 乙\n3. 丙",
        "- 甲\n1. 乙",
        "先\n- 甲\n后",
        "**粗**",
        "细**粗**细",
        "- **粗**细",
        "\\- 不是列表",
        "1\\. 不是编号",
        "a\\*b",
        "字 字",
        "😀\n**😀**",
    ],
)
def test_what_is_shown_is_what_is_kept(document, text):
    note_document.fill(document, text)
    assert note_document.text_of(document) == text


def test_showing_another_note_cannot_be_taken_back_in_the_field(document):
    note_document.fill(document, "一")
    note_document.fill(document, "- 二")
    assert not document.isUndoAvailable()
    assert note_document.text_of(document) == "- 二"


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>一</p><p>二</p>", "一\n二"),
        ("<p>一<br>二</p>", "一\n二"),
        ("<ul><li>甲</li><li>乙</li></ul>", "- 甲\n- 乙"),
        ("<ol><li>甲</li><li>乙</li></ol>", "1. 甲\n2. 乙"),
        ('<ol type="a"><li>甲</li></ol>', "1. 甲"),
        ('<ol type="A"><li>甲</li></ol>', "1. 甲"),
        ('<ol type="i"><li>甲</li></ol>', "1. 甲"),
        ('<ol type="I"><li>甲</li></ol>', "1. 甲"),
        ('<ul type="square"><li>甲</li></ul>', "- 甲"),
        ('<ul type="circle"><li>甲</li></ul>', "- 甲"),
        ("<p><b>粗</b>细</p>", "**粗**细"),
        ("<p><strong>粗</strong></p>", "**粗**"),
        ('<p style="font-weight:600">粗</p>', "**粗**"),
        ("<p><i>斜</i><u>线</u></p>", "斜线"),
        ('<p style="color:red; font-size:40px">红</p>', "红"),
        ('<p>图<img src="x.png">后</p>', "图后"),
        ("<p>空&nbsp;格</p>", "空 格"),
        ("<h1>题</h1><p>文</p>", "**题**\n文"),
        ("<script>alert(1)</script><p>文</p>", "文"),
        ('<a href="http://example.com">链</a>', "链"),
    ],
)
def test_a_page_brings_paragraphs_lists_and_bold_and_nothing_else(qapp, html, text):
    assert qapp is not None
    assert markup.render(note_document.blocks_of_html(html)) == text


def test_words_of_a_table_are_not_lost(qapp):
    assert qapp is not None
    html = "<table><tr><td>甲</td><td>乙</td></tr></table>"
    text = markup.render(note_document.blocks_of_html(html))
    assert "甲" in text
    assert "乙" in text


def test_paragraphs_become_items_and_plain_again(document):
    note_document.fill(document, "一\n二\n三")
    note_document.set_kind(at(document, 0, 1), BlockKind.BULLET)
    assert note_document.text_of(document) == "- 一\n- 二\n三"
    note_document.set_kind(at(document, 1, 2), BlockKind.NUMBER)
    assert note_document.text_of(document) == "- 一\n1. 二\n2. 三"
    note_document.set_kind(at(document, 0, 2), BlockKind.PARAGRAPH)
    assert note_document.text_of(document) == "一\n二\n三"


def test_an_item_below_a_list_joins_it(document):
    note_document.fill(document, "- 一\n二")
    note_document.set_kind(at(document, 1), BlockKind.BULLET)
    first, second = document.findBlockByNumber(0), document.findBlockByNumber(1)
    assert first.textList() is not None
    assert second.textList().count() == 2
    assert first.textList().itemNumber(second) == 1


def test_an_item_below_a_list_of_the_other_kind_begins_its_own(document):
    note_document.fill(document, "- 一\n二")
    note_document.set_kind(at(document, 1), BlockKind.NUMBER)
    assert document.findBlockByNumber(1).textList().count() == 1
    assert note_document.text_of(document) == "- 一\n1. 二"


@pytest.mark.parametrize("kind", list(BlockKind))
def test_the_same_kind_again_changes_nothing(document, kind):
    note_document.fill(document, "")
    note_document.insert(QTextCursor(document), (Block(kind, (Run("一"),)),))
    before = document.revision()
    note_document.set_kind(at(document, 0), kind)
    assert note_document.kind_of(document.begin()) is kind
    assert document.revision() - before <= 1


def test_blocks_go_in_where_the_cursor_stands(document):
    note_document.fill(document, "头尾")
    cursor = at(document, 0)
    cursor.setPosition(1)
    note_document.insert(
        cursor, (Block(runs=(Run("中"),)), Block(BlockKind.BULLET, (Run("项", bold=True),)))
    )
    assert note_document.text_of(document) == "头中\n- **项**尾"


def test_one_insertion_is_one_step_back(document):
    note_document.fill(document, "头")
    cursor = at(document, 0, 0)
    cursor.clearSelection()
    note_document.insert(cursor, markup.parse("一\n- 二\n**三**"))
    document.undo()
    assert note_document.text_of(document) == "头"
