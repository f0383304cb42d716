"""The texts behind a row of a comparison, side by side, with what changed set off."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from jjdesk.domain.comparison import Edit
from jjdesk.gui.comparing.model import Line, Side
from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.naming import named
from jjdesk.services.tabulating import edits


class TextPane(QWidget):
    """One report's side: its name, the commitment's text, and a button to it.

    Signals:
        opened: the commitment's id.
    """

    opened = Signal(str)

    def __init__(self, name: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side: Side | None = None
        self._style = ""
        self._head = named(QLabel(), f"{name}Head")
        self._head.setProperty("paneHead", True)
        self._button = named(QPushButton(self.tr("在报告中打开")), f"{name}Open")
        self._button.setProperty("pill", True)
        self._button.clicked.connect(self._open)
        kept = self._button.sizePolicy()
        kept.setRetainSizeWhenHidden(True)  # or the heads of both sides would not be in line
        self._button.setSizePolicy(kept)
        self._text = named(QTextEdit(), f"{name}Text")
        self._text.setReadOnly(True)
        self._text.setFrameShape(QFrame.Shape.NoFrame)
        self._text.setTabChangesFocus(True)
        self._text.document().setDocumentMargin(0)
        head = QHBoxLayout()
        head.addWidget(self._head, 1)
        head.addWidget(self._button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._text, 1)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Set with another look; the text is set again by its panel."""
        font = look.page_font(16)
        faces = ",".join(f"'{face}'" for face in font.families())
        self._style = f"font-family:{faces};font-size:{font.pixelSize()}px;line-height:150%"

    def show_side(self, report: str, side: Side | None, html: str, nothing: str) -> None:
        """Show a commitment of ``report``, or in words that there is none."""
        self._side = side
        number = self.tr(" · 第 %d 条") % side.commitment.number if side else ""
        self._head.setText(f"{report}{number}")
        self._text.setAccessibleName(self._head.text())
        self._button.setVisible(side is not None)
        self._button.setAccessibleName(self.tr("在报告中打开：%s") % self._head.text())
        self._text.setHtml(f'<div style="{self._style}">{html if side else escape(nothing)}</div>')

    def _open(self) -> None:
        if self._side is not None:
            self.opened.emit(self._side.commitment.id)


class ComparisonTexts(QWidget):
    """Both sides.

    Signals:
        older_opened, newer_opened: the commitment's id.
    """

    older_opened = Signal(str)
    newer_opened = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("comparisonTexts")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._names = ("", "")
        self._line: Line | None = None
        self._older = TextPane("older", look)
        self._newer = TextPane("newer", look)
        self._older.opened.connect(self.older_opened)
        self._newer.opened.connect(self.newer_opened)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._older, 1)
        row.addWidget(self._newer, 1)

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self._look = look
        self._older.set_look(look)
        self._newer.set_look(look)
        self.show_line(self._names, self._line)

    def show_line(self, names: tuple[str, str], line: Line | None) -> None:
        """Show what stands behind a line; ``names`` of the older and the newer report."""
        self._names, self._line = names, line
        older, newer = (line.older, line.newer) if line else (None, None)
        left, right = self._marked(older, newer)
        none = self._without(line)
        self._older.show_side(names[0], older, left, none)
        self._newer.show_side(names[1], newer, right, none)

    def _without(self, line: Line | None) -> str:
        """What stands where a report has nothing to show."""
        if line is None:
            return self.tr("选上面一行，这里就显示两份报告的原文。")
        if line.nearest is None:
            return self.tr("没有对应的承诺事项。")
        words = self.tr("没有对应的承诺事项。最接近的是第 %d 条：%s")
        return words % (line.nearest.number, line.nearest.text)

    def _marked(self, older: Side | None, newer: Side | None) -> tuple[str, str]:
        """Both texts as HTML: a target's words set off, or what changed struck and underlined."""
        if older and newer and not older.quote:
            found = edits(older.commitment.text, newer.commitment.text)
            return self._dropped(found), self._added(found)
        return self._quoted(older), self._quoted(newer)

    def _dropped(self, found: tuple[Edit, ...]) -> str:
        style = f"color:{self._look.tokens.accent};text-decoration:line-through"
        return "".join(_span(e.older, style if e.older != e.newer else "") for e in found)

    def _added(self, found: tuple[Edit, ...]) -> str:
        style = f"color:{self._look.tokens.green};text-decoration:underline;font-weight:bold"
        return "".join(_span(e.newer, style if e.older != e.newer else "") for e in found)

    def _quoted(self, side: Side | None) -> str:
        if side is None:
            return ""
        text = side.commitment.text
        start = text.find(side.quote) if side.quote else -1
        if start < 0:
            return escape(text)
        end = start + len(side.quote)
        style = f"font-weight:bold;background-color:{self._look.tokens.hit}"
        return f"{escape(text[:start])}{_span(text[start:end], style)}{escape(text[end:])}"


def _span(words: str, style: str) -> str:
    if not words or not style:
        return escape(words)
    return f'<span style="{style}">{escape(words)}</span>'
