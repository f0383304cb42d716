"""An annotation unfolded in a list: where it hangs, its words whole, kind, author, date."""

from collections import OrderedDict
from collections.abc import Callable
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextDocument
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from jjdesk.domain.annotation import Importance, NoteKind
from jjdesk.gui.note_list.model import LINE_ROLE, Column, author_words, moment_words
from jjdesk.gui.notes import author_colours, note_kinds, note_words
from jjdesk.gui.notes.note_amendment import diff_html
from jjdesk.gui.notes.note_card import Names, chips_html
from jjdesk.gui.theme import UI_PIXELS, Look

if TYPE_CHECKING:
    from jjdesk.services.listing import Line

_SIDE = 12
_ABOVE = 9
_LINE = 21
_HEAD = 34
_SMALL = 12.5
_REMEMBERED = 120
"""Texts that are kept as they were broken into lines."""
_Index = QModelIndex | QPersistentModelIndex


class NoteRow(QStyledItemDelegate):
    """Paints the columns of a list, or all in one where it is ``narrow``.

    A row in which a group begins has the group's name above it.
    """

    def __init__(
        self, look: Look, view: QTableView, order: Callable[[], str], *, narrow: bool
    ) -> None:
        """Paint in ``view``; ``order`` says by what the list is sorted, as ``Order`` has it."""
        super().__init__(view)
        self._look = look
        self._view = view
        self._order = order
        self._narrow = narrow
        self.names = Names()
        self._fonts: dict[float, QFont] = {}
        self._texts: OrderedDict[tuple[object, ...], QTextDocument] = OrderedDict()

    def set_look(self, look: Look) -> None:
        """Paint with another look."""
        self._look = look
        self._fonts.clear()
        self._texts.clear()

    def forget(self) -> None:
        """Names or links are others now."""
        self._texts.clear()

    # How high

    def height(self, line: "Line") -> int:
        """Of a row at the present width of its columns."""
        text = self._document(line).size().height()
        beside = 1 if self._narrow else 2
        quote = 1 if _quote(line) else 0
        lines = (beside if self._narrow else 0) + quote
        whole = max(int(text) + lines * self._line(), beside * self._line())
        return whole + 2 * self._px(_ABOVE) + self.head_height(line)

    def head_height(self, line: "Line") -> int:
        """Of the group's name above a row; 0 where none begins."""
        return self._px(_HEAD) if line.begins else 0

    def least_height(self) -> int:
        """Of a row that is not read yet."""
        return 3 * self._line() + 2 * self._px(_ABOVE)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        """A form in a row lies below the group's name."""
        line: Line | None = index.data(LINE_ROLE)
        rect: QRect = option.rect  # type: ignore[attr-defined]  # missing in the stubs
        editor.setGeometry(rect.adjusted(0, self.head_height(line) if line else 0, 0, -1))

    def link_at(self, line: "Line", cell: QRect, at: QPoint) -> str:
        """Where the link of a wide row leads that stands at a point of its words' cell."""
        above = self.head_height(line) + self._px(_ABOVE) + (self._line() if _quote(line) else 0)
        place = at - cell.topLeft() - QPoint(self._px(_SIDE), above)
        return self._document(line).documentLayout().anchorAt(place.toPointF())

    def _document(self, line: "Line") -> QTextDocument:
        """The note's words, broken into lines."""
        width = self._view.columnWidth(Column.NOTE) - 2 * self._px(_SIDE)
        key = (line.note, line.tags, width)
        if key in self._texts:
            self._texts.move_to_end(key)
            return self._texts[key]
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setDefaultFont(self._look.ui_font())
        document.setHtml(self._html(line))
        document.setTextWidth(max(width, 40))
        self._texts[key] = document
        while len(self._texts) > _REMEMBERED:
            self._texts.popitem(last=False)
        return document

    def _html(self, line: "Line") -> str:
        note, tokens = line.note, self._look.tokens
        parts = []
        if note.amendment is not None:
            words = diff_html(note.amendment.original, note.amendment.proposed, self._look)
            parts.append(f"<div>{words}</div>")
        if note.text:
            parts.append(f"<div>{note_words.text_html(note.text)}</div>")
        if chips := chips_html(note, self.names, tokens):
            parts.append(f'<div style="margin-top:3px">{chips}</div>')
        if note.rivals:
            words = escape(QCoreApplication.translate("NoteList", "另一处也改过，两种写法都在"))
            parts.append(f'<div style="color:{tokens.warning}">{words}</div>')
        return f'<div style="color:{tokens.ink}">{"".join(parts)}</div>'

    # Painting

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint a cell; nothing but its ground before the annotation is read."""
        rect: QRect = option.rect  # type: ignore[attr-defined]
        state = option.state  # type: ignore[attr-defined]
        tokens = self._look.tokens
        line: Line | None = index.data(LINE_ROLE)
        painter.save()
        painter.setClipRect(rect)
        head = self.head_height(line) if line else 0
        if line and head:
            self._paint_head(painter, QRect(rect.left(), rect.top(), rect.width(), head), line)
        body = rect.adjusted(0, head, 0, 0)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(body, QColor(tokens.selected))
            if self._narrow or index.column() == Column.PLACE:
                painter.fillRect(
                    QRect(body.left(), body.top(), 3, body.height()), QColor(tokens.accent)
                )
        painter.setPen(QColor(tokens.line))
        painter.drawLine(body.left(), body.bottom(), body.right(), body.bottom())
        if line is not None:
            side, above = self._px(_SIDE), self._px(_ABOVE)
            box = body.adjusted(side, above, -side, -above)
            self._paint_cell(painter, box, line, Column(index.column()))
        painter.restore()

    def _paint_head(self, painter: QPainter, rect: QRect, line: "Line") -> None:
        """The group's name goes across the columns; each cell shows its part of it."""
        tokens = self._look.tokens
        painter.fillRect(rect, QColor(tokens.margin))
        painter.setPen(QColor(tokens.line))
        painter.drawLine(rect.left(), rect.bottom(), rect.right(), rect.bottom())
        whole = QRect(
            -self._view.horizontalScrollBar().value() + self._px(_SIDE),
            rect.top(),
            self._view.viewport().width() - 2 * self._px(_SIDE),
            rect.height(),
        )
        painter.setFont(self._font(_SMALL))
        painter.setPen(QColor(tokens.ink2))
        self._write(painter, whole, self.group_words(line), Qt.AlignmentFlag.AlignVCenter)

    def group_words(self, line: "Line") -> str:
        """The group in words."""
        group = line.group
        tr = QCoreApplication.translate
        words: dict[str, Callable[[], str]] = {
            "reading": lambda: group,
            "kind": lambda: note_kinds.label(NoteKind(group)),
            "importance": lambda: note_kinds.importance_label(Importance(int(group))),
            "author": lambda: author_words(line),
            "tag": lambda: f"#{group}" if group else tr("NoteList", "没有标签"),
            "follow_up": lambda: group or tr("NoteList", "没有提醒日期"),
            "time": lambda: tr("NoteList", "%s 年 %d 月") % (group[:4], int(group[5:])),
        }
        return words[self._order()]()

    def _paint_cell(self, painter: QPainter, box: QRect, line: "Line", column: Column) -> None:
        tokens = self._look.tokens
        note = line.note
        if column is Column.NOTE:
            if self._narrow:
                self._paint_first_line(painter, box, line)
                box.adjust(0, self._line(), 0, 0)
            self._paint_words(painter, box, line)
        elif column is Column.PLACE:
            self._lines(painter, box, (line.place.words, tokens.ink), self._below(line))
        elif column is Column.KIND:
            set_ = [note_kinds.stance_label(note.stance)] if note.stance else []
            set_.append(note_kinds.importance_marks(note.importance))
            colour = note_kinds.colour(note.kind, tokens)
            self._lines(painter, box, (note_kinds.label(note.kind), colour), " ".join(set_))
        elif column is Column.AUTHOR:
            self._paint_author(painter, box, line)
        else:
            self._lines(painter, box, (moment_words(note.modified), tokens.ink2), "")

    def _below(self, line: "Line") -> str:
        """Where the section does not stand above the row."""
        if self._order() == "reading":
            return ""
        return line.place.section if not line.report else f"{line.report[:4]} {line.place.section}"

    def _paint_author(self, painter: QPainter, box: QRect, line: "Line") -> None:
        tokens = self._look.tokens
        if line.mine:
            tr = QCoreApplication.translate
            shared = tr("NoteList", "共享") if line.note.shared else ""
            self._lines(painter, box, (author_words(line), tokens.ink2), shared)
        else:
            colour = author_colours.colour_of(line.note.author, tokens)
            self._lines(painter, box, (f"▌{author_words(line)}", colour), "")

    def _paint_first_line(self, painter: QPainter, box: QRect, line: "Line") -> None:
        """Of a narrow row: place and author, and at the right the kind."""
        tokens = self._look.tokens
        note = line.note
        first = QRect(box.left(), box.top(), box.width(), self._line())
        words = [line.place.words, *([] if line.mine else [author_words(line)])]
        painter.setFont(self._font(_SMALL))
        colour = tokens.ink2 if line.mine else author_colours.colour_of(note.author, tokens)
        painter.setPen(QColor(colour))
        self._write(painter, first, " · ".join(words), Qt.AlignmentFlag.AlignLeft)
        kind = "" if note.kind is NoteKind.FREE else note_kinds.label(note.kind)
        marks = note_kinds.importance_marks(note.importance)
        painter.setPen(QColor(note_kinds.colour(note.kind, tokens)))
        self._write(painter, first, f"{marks} {kind}".strip(), Qt.AlignmentFlag.AlignRight)

    def _paint_words(self, painter: QPainter, box: QRect, line: "Line") -> None:
        tokens = self._look.tokens
        if quote := _quote(line):
            painter.setFont(self._font(_SMALL))
            painter.setPen(QColor(tokens.ink2))
            first = QRect(box.left(), box.top(), box.width(), self._line())
            self._write(painter, first, quote, Qt.AlignmentFlag.AlignLeft)
            box.adjust(0, self._line(), 0, 0)
        painter.translate(box.topLeft())
        self._document(line).drawContents(painter)

    def _lines(self, painter: QPainter, box: QRect, first: tuple[str, str], second: str) -> None:
        """Two short lines, the second one quieter."""
        words, colour = first
        upper = QRect(box.left(), box.top(), box.width(), self._line())
        painter.setFont(self._font(UI_PIXELS))
        painter.setPen(QColor(colour))
        self._write(painter, upper, words, Qt.AlignmentFlag.AlignLeft)
        painter.setFont(self._font(_SMALL))
        painter.setPen(QColor(self._look.tokens.ink2))
        lower = upper.translated(0, self._line())
        self._write(painter, lower, second, Qt.AlignmentFlag.AlignLeft)

    def _write(self, painter: QPainter, box: QRect, text: str, where: Qt.AlignmentFlag) -> None:
        """On one line; only what may be too long is measured, which costs more than to draw it."""
        if len(text) * painter.font().pixelSize() > box.width():
            mode = Qt.TextElideMode.ElideRight
            text = painter.fontMetrics().elidedText(text, mode, box.width())
        painter.drawText(box, where, text)

    def _font(self, size: float) -> QFont:
        """A face of the look, made once."""
        if size not in self._fonts:
            self._fonts[size] = self._look.ui_font(size)
        return self._fonts[size]

    def _line(self) -> int:
        return self._px(_LINE)

    def _px(self, size: float) -> int:
        return self._look.pixels(size)


def _quote(line: "Line") -> str:
    """What it hangs on, on one line."""
    return "".join(line.note.anchor.quote.split())
