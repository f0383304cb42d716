"""A note's notation (:mod:`jjdesk.domain.markup`) as a ``QTextDocument`` and back."""

from collections.abc import Iterable, Sequence

from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextListFormat,
)

from jjdesk.domain import markup
from jjdesk.domain.markup import Block, BlockKind, Run

_STYLES = {
    BlockKind.BULLET: QTextListFormat.Style.ListDisc,
    BlockKind.NUMBER: QTextListFormat.Style.ListDecimal,
}
_KINDS = {style: kind for kind, style in _STYLES.items()}
_INDENT = 20
"""Pixels that the items of a list stand in."""


def fill(document: QTextDocument, text: str) -> None:
    """Show a note's text; what was done before cannot be undone in the document."""
    document.clear()
    document.setIndentWidth(_INDENT)
    insert(QTextCursor(document), markup.parse(text))
    document.clearUndoRedoStacks()


def text_of(document: QTextDocument) -> str:
    """The document in the notation; a composition in progress is no part of it."""
    return markup.render(_blocks(document))


def blocks_of_html(html: str) -> tuple[Block, ...]:
    """What a note can hold of a page: paragraphs, lists, bold."""
    document = QTextDocument()
    document.setHtml(html)
    return markup.canonical(_blocks(document))


def insert(cursor: QTextCursor, blocks: Sequence[Block]) -> None:
    """Insert blocks where the cursor stands, the first one into the paragraph that is there."""
    cursor.beginEditBlock()
    for number, block in enumerate(blocks):
        if number:
            cursor.insertBlock()
        if number or block.kind is not BlockKind.PARAGRAPH:
            set_kind(cursor, block.kind)
        for run in block.runs:
            cursor.insertText(run.text, weight(bold=run.bold))
    cursor.endEditBlock()


def kind_of(block: QTextBlock) -> BlockKind:
    """Paragraph, or item of which list."""
    listed = block.textList()
    return _KINDS[_known(listed.format().style())] if listed else BlockKind.PARAGRAPH


def set_kind(cursor: QTextCursor, kind: BlockKind) -> None:
    """Make the paragraphs that the cursor is in items of a list, or plain ones."""
    block = cursor.document().findBlock(cursor.selectionStart())
    last = cursor.document().findBlock(cursor.selectionEnd())
    cursor.beginEditBlock()
    while block.isValid():
        _set_kind_of(block, kind)
        if block == last:
            break
        block = block.next()
    cursor.endEditBlock()


def weight(*, bold: bool) -> QTextCharFormat:
    """The form of words: bold or not, and nothing else."""
    form = QTextCharFormat()
    form.setFontWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    return form


def _set_kind_of(block: QTextBlock, kind: BlockKind) -> None:
    if kind_of(block) is kind:
        return
    cursor = QTextCursor(block)
    if block.textList():
        block.textList().remove(block)
    cursor.setBlockFormat(QTextBlockFormat())
    if kind is BlockKind.PARAGRAPH:
        return
    before = block.previous()
    if before.isValid() and before.textList() and kind_of(before) is kind:
        before.textList().add(block)
    else:
        form = QTextListFormat()
        form.setStyle(_STYLES[kind])
        form.setIndent(1)
        cursor.createList(form)


def _blocks(document: QTextDocument) -> Iterable[Block]:
    block = document.begin()
    while block.isValid():
        yield Block(kind_of(block), tuple(_runs(block)))
        block = block.next()


def _runs(block: QTextBlock) -> Iterable[Run]:
    at = block.begin()
    while not at.atEnd():
        piece = at.fragment()
        bold = piece.charFormat().fontWeight() > QFont.Weight.Medium
        words = piece.text().replace("\u2028", "\n").replace("\ufffc", "").replace("\xa0", " ")
        yield Run(words, bold=bold)
        at += 1


def _known(style: QTextListFormat.Style) -> QTextListFormat.Style:
    """Lists of other pages count by other signs."""
    numbered = {
        QTextListFormat.Style.ListLowerAlpha,
        QTextListFormat.Style.ListUpperAlpha,
        QTextListFormat.Style.ListLowerRoman,
        QTextListFormat.Style.ListUpperRoman,
        QTextListFormat.Style.ListDecimal,
    }
    return _STYLES[BlockKind.NUMBER if style in numbered else BlockKind.BULLET]
