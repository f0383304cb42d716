"""A report's rows as a ``QTextDocument``, one block a row."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from jjdesk.gui.theme import PAGE_PIXELS, Look
from jjdesk.services.composing import Mark, MarkKind, Row, RowKind

LINE_HEIGHT = 1.75


@dataclass(frozen=True, slots=True)
class _Style:
    """Type of one kind of row: size and space above in pixels at 100 % text."""

    size: float
    above: float
    bold: bool = False
    muted: bool = False
    centred: bool = False


_STYLES = {
    RowKind.TITLE: _Style(26, 24, bold=True, centred=True),
    RowKind.NOTICE: _Style(14, 8, muted=True, centred=True),
    RowKind.PART: _Style(23, 30, bold=True),
    RowKind.SECTION: _Style(21, 26, bold=True),
    RowKind.THEME: _Style(PAGE_PIXELS, 18, bold=True),
    RowKind.COMMITMENT: _Style(PAGE_PIXELS, 9),
    RowKind.TEXT: _Style(PAGE_PIXELS, 9, muted=True),
}


def build(
    document: QTextDocument, rows: tuple[Row, ...], look: Look, words: tuple[str, ...]
) -> None:
    """Fill ``document`` with ``rows``; block N is row N. ``words`` are marked where they occur."""
    document.clear()
    document.setDocumentMargin(0)
    document.setDefaultFont(look.page_font())
    document.setDefaultTextOption(QTextOption(Qt.AlignmentFlag.AlignJustify))
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    formats = {kind: _formats(kind, look) for kind in RowKind}
    for number, row in enumerate(rows):
        block_format, char_format = formats[row.kind]
        if number:
            cursor.insertBlock(block_format, char_format)
        else:
            cursor.setBlockFormat(block_format)
            cursor.setBlockCharFormat(char_format)
        cursor.insertText(row.text, char_format)
        start = cursor.block().position()
        for mark in row.marks:
            _merge(cursor, start + mark.start, start + mark.end, _mark_format(mark, look))
        for at, end in hits(row.text, words):
            _merge(cursor, start + at, start + end, _hit_format(look))
    cursor.endEditBlock()


def hits(text: str, words: tuple[str, ...]) -> list[tuple[int, int]]:
    """Where the words occur in ``text``, case ignored, in order."""
    folded = text.casefold()
    if len(folded) != len(text):
        return []
    found = []
    for word in words:
        at = folded.find(word)
        while at >= 0:
            found.append((at, at + len(word)))
            at = folded.find(word, at + len(word))
    return sorted(found)


def _formats(kind: RowKind, look: Look) -> tuple[QTextBlockFormat, QTextCharFormat]:
    style = _STYLES[kind]
    block = QTextBlockFormat()
    block.setLineHeight(
        look.pixels(style.size * LINE_HEIGHT),
        QTextBlockFormat.LineHeightTypes.FixedHeight.value,
    )
    block.setTopMargin(look.pixels(style.above))
    if style.centred:
        block.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    chars = QTextCharFormat()
    chars.setFont(look.page_font(style.size, bold=style.bold))
    chars.setForeground(QColor(look.tokens.ink2 if style.muted else look.tokens.ink))
    return block, chars


def _mark_format(mark: Mark, look: Look) -> QTextCharFormat:
    result = QTextCharFormat()
    if mark.kind is MarkKind.VALUE:
        result.setFontWeight(QFont.Weight.Bold)
        result.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        result.setUnderlineColor(QColor(look.tokens.figure))
    else:
        result.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        result.setUnderlineColor(QColor(look.tokens.amber))
        result.setToolTip(mark.note)
    return result


def _hit_format(look: Look) -> QTextCharFormat:
    result = QTextCharFormat()
    result.setBackground(QColor(look.tokens.hit))
    return result


def _merge(cursor: QTextCursor, start: int, end: int, what: QTextCharFormat) -> None:
    marked = QTextCursor(cursor)
    marked.setPosition(start)
    marked.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    marked.mergeCharFormat(what)
