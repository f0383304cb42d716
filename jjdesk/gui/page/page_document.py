"""A report's rows as a ``QTextDocument``, one block a row.

The first paint must not wait for the namespace ``Qt``: touching it builds 92 Python enums,
which takes a sixth of the time in which a bare window starts (see ``theme.brush``). The two values
needed are therefore given as the numbers behind them (a test compares them with Qt's own).
"""

import itertools
import math
from typing import NamedTuple

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from jjdesk.gui.theme import PAGE_PIXELS, Look, brush
from jjdesk.services.composing import Mark, MarkKind, Row, RowKind

LINE_HEIGHT = 1.75
ALIGN_CENTRE = 0x0004
"""``Qt.AlignmentFlag.AlignHCenter``."""
ALIGN_JUSTIFY = 0x0008
"""``Qt.AlignmentFlag.AlignJustify``."""


class _Style(NamedTuple):
    """Type of one kind of row: size and space above in pixels at 100 % text."""

    size: float
    above: float
    bold: bool = False
    muted: bool = False
    centred: bool = False


_STYLES = {
    RowKind.TITLE: _Style(26, 24, bold=True, centred=True),
    RowKind.NOTICE: _Style(14, 0, muted=True, centred=True),
    RowKind.PART: _Style(23, 30, bold=True),
    RowKind.SECTION: _Style(21, 26, bold=True),
    RowKind.THEME: _Style(PAGE_PIXELS, 18, bold=True),
    RowKind.COMMITMENT: _Style(PAGE_PIXELS, 9),
    RowKind.TEXT: _Style(PAGE_PIXELS, 9, muted=True),
}


def build(
    document: QTextDocument,
    rows: tuple[Row, ...],
    look: Look,
    words: tuple[str, ...],
    margins: QMarginsF,
) -> None:
    """Fill ``document`` with ``rows``; block N is row N. ``words`` are marked where they occur."""
    document.setUndoRedoEnabled(False)
    document.clear()
    document.setDocumentMargin(0)
    document.setDefaultFont(look.page_font())
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    set_margins(document, margins)
    formats = {kind: _formats(kind, look) for kind in RowKind}
    for number, row in enumerate(rows):
        block_format, char_format = formats[row.kind]
        if number:
            cursor.insertBlock(block_format, char_format)
        else:
            cursor.setBlockFormat(block_format)
            cursor.setBlockCharFormat(char_format)
        _insert(cursor, row, char_format, look, words)
    cursor.endEditBlock()


def least_height(row: Row, look: Look, characters: int) -> int:
    """Pixels that a row takes at least, where ``characters`` of the body's size make a line.

    Of ASCII nothing is counted: its characters are narrow, some of them very.
    """
    style = _STYLES[row.kind]
    wide = sum(not character.isascii() for character in row.text)
    lines = max(1, math.ceil(wide * style.size / (characters * PAGE_PIXELS)))
    return lines * look.pixels(style.size * LINE_HEIGHT) + look.pixels(style.above)


def set_margins(document: QTextDocument, margins: QMarginsF) -> None:
    """Set the space around the text, in pixels."""
    form = document.rootFrame().frameFormat()
    form.setLeftMargin(margins.left())
    form.setRightMargin(margins.right())
    form.setTopMargin(margins.top())
    form.setBottomMargin(margins.bottom())
    document.rootFrame().setFrameFormat(form)


def _insert(
    cursor: QTextCursor, row: Row, plain: QTextCharFormat, look: Look, words: tuple[str, ...]
) -> None:
    """Insert the text of a row, cut where a mark begins or ends."""
    found = hits(row.text, words)
    if not row.marks and not found:
        cursor.insertText(row.text, plain)
        return
    cuts = {0, len(row.text)}
    for start, end in (*((m.start, m.end) for m in row.marks), *found):
        cuts |= {start, end}
    places = sorted(cuts)
    for start, end in itertools.pairwise(places):
        form = QTextCharFormat(plain)
        for mark in row.marks:
            if mark.start <= start and end <= mark.end:
                _set_mark(form, mark, look)
        if any(at <= start and end <= until for at, until in found):
            form.setBackground(brush(look.tokens.hit))
        cursor.insertText(row.text[start:end], form)


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
    alignment = ALIGN_CENTRE if style.centred else ALIGN_JUSTIFY
    block.setProperty(QTextFormat.Property.BlockAlignment.value, alignment)
    chars = QTextCharFormat()
    chars.setFont(look.page_font(style.size, bold=style.bold))
    chars.setForeground(brush(look.tokens.ink2 if style.muted else look.tokens.ink))
    return block, chars


def _set_mark(form: QTextCharFormat, mark: Mark, look: Look) -> None:
    if mark.kind is MarkKind.VALUE:
        form.setFontWeight(QFont.Weight.Bold)
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        form.setUnderlineColor(QColor(look.tokens.figure))
    elif mark.kind is MarkKind.TERM:
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
        form.setUnderlineColor(QColor(look.tokens.ink2))
    else:
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        form.setUnderlineColor(QColor(look.tokens.amber))
