"""The result for the projector: what follows, each project with its votes as a bar, those chosen.

Drawn as large as there is room for, so that the last row of the hall reads it.
"""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QDialog, QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from jjdesk.domain.poll import Mode
from jjdesk.gui.theme import Look
from jjdesk.gui.voting.station_parts import label
from jjdesk.gui.widgets.naming import named
from jjdesk.services.polling.result_lines import ResultLine, lines_of, sentences_of
from jjdesk.services.polling.stationing import Result
from jjdesk.words import say

_ROW: Final = 28
_LARGEST: Final = 64
_PAD: Final = 14
_BAR: Final = 0.34
"""Part of the width in which votes are drawn, where the names leave so much."""
_LEAST_BAR: Final = 0.18
_HIGHEST: Final = 1 / 8
"""Part of the wall that one row takes at most."""
_TITLE, _WORDS, _MARKS = 0.042, 0.027, 0.023
"""Letters on the wall as parts of its height: the window's text size is for one reader."""


class ResultBoard(QWidget):
    """The projects of a result, those with the most votes first."""

    def __init__(self, look: Look, *, fits: bool = False) -> None:
        """``fits``: rows become lower where there is less room; nobody scrolls a wall."""
        super().__init__()
        named(self, "resultBoard")
        self._fits = fits
        self._look = look
        self._lines: tuple[ResultLine, ...] = ()
        self._threshold = 0
        self._most = 1
        self._named = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_result(self, result: Result) -> None:
        """Draw a result."""
        self._lines = lines_of(result)
        self._threshold = result.outcome.threshold
        self._most = max([1, self._threshold, *(line.votes for line in self._lines)])
        graded = result.rules.mode is Mode.SATISFACTION
        none = self.tr("不评等次") if graded else self.tr("没有当选")
        said = [
            say(
                "{number} {name}，{votes} 票，{detail}{verdict}",
                number=line.number,
                name=line.name,
                votes=line.votes,
                detail=say("{detail}，", detail=line.detail) if line.detail else "",
                verdict=line.verdict or none,
            )
            for line in self._lines
        ]
        self.setAccessibleName(say("；").join(said))
        self._keep_height()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """All rows at their least height."""
        return QSize(self._look.pixels(520), self._look.pixels(_ROW) * max(len(self._lines), 1))

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self._look = look
        self._keep_height()
        self.update()

    def _keep_height(self) -> None:
        if not self._fits:
            self.setMinimumHeight(self.sizeHint().height())

    def _row_height(self) -> float:
        least = 0 if self._fits else self._look.pixels(_ROW)
        room = self.height() / max(len(self._lines), 1)
        most = self.height() * _HIGHEST if self._fits else self._look.pixels(_LARGEST)
        return min(max(room, least), most)

    def paintEvent(self, _: QPaintEvent) -> None:
        """Rows with hairlines between; the threshold as a line through the bars."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = self._row_height()
        size = height * 0.5 * 100 / self._look.scale
        name, plain = self._look.page_font(size, bold=True), self._look.ui_font(size)
        small = self._look.ui_font(size * 0.78)
        self._named = self._room_for_names(QFontMetricsF(name), QFontMetricsF(small))
        for place, line in enumerate(self._lines):
            row = QRectF(0, place * height, self.width(), height)
            self._draw_row(painter, row, line, (name, plain, small))
        painter.end()

    def _room_for_names(self, names: QFontMetricsF, details: QFontMetricsF) -> float:
        """Pixels in which number, name and detail of every row stand uncut."""
        longest = max((names.horizontalAdvance(line.name) for line in self._lines), default=0)
        detail = max((details.horizontalAdvance(line.detail) for line in self._lines), default=0)
        return self._row_height() * 1.1 + longest + (detail + _PAD if detail else 0) + 2 * _PAD

    def _columns(self, row: QRectF) -> tuple[QRectF, QRectF, QRectF]:
        """Number and name; bar with votes; what follows."""
        verdict = min(row.height() * 3.2, row.width() * 0.18)
        left_over = row.width() - verdict - self._named
        bar = min(max(left_over, row.width() * _LEAST_BAR), row.width() * _BAR)
        left = row.width() - verdict - bar
        return (
            QRectF(0, row.top(), left - _PAD, row.height()),
            QRectF(left, row.top(), bar, row.height()),
            QRectF(left + bar + _PAD, row.top(), verdict - _PAD, row.height()),
        )

    def _draw_row(
        self,
        painter: QPainter,
        row: QRectF,
        line: ResultLine,
        fonts: tuple[QFont, QFont, QFont],
    ) -> None:
        tokens = self._look.tokens
        chosen = line.fate == "chosen"
        if chosen:
            painter.fillRect(row, QColor(tokens.selected))
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.drawLine(row.bottomLeft(), row.bottomRight())
        name, bar, verdict = self._columns(row)
        middle = Qt.AlignmentFlag.AlignVCenter
        number = QRectF(name.left(), name.top(), row.height() * 1.1, name.height())
        painter.setFont(fonts[1])
        painter.setPen(QColor(tokens.ink2))
        painter.drawText(number, middle | Qt.AlignmentFlag.AlignHCenter, str(line.number))
        painter.setFont(fonts[0])
        painter.setPen(QColor(tokens.ink))
        rest = name.adjusted(number.width(), 0, 0, 0)
        if line.detail:
            painter.setFont(fonts[2])
            painter.setPen(QColor(tokens.ink2))
            painter.drawText(rest, middle | Qt.AlignmentFlag.AlignRight, line.detail)
            taken = QFontMetricsF(fonts[2]).horizontalAdvance(line.detail)
            rest.adjust(0, 0, -taken - _PAD, 0)
            painter.setFont(fonts[0])
            painter.setPen(QColor(tokens.ink))
        cut = QFontMetricsF(fonts[0]).elidedText(
            line.name, Qt.TextElideMode.ElideRight, rest.width()
        )
        painter.drawText(rest, middle, cut)
        self._draw_bar(painter, bar, line, fonts)
        painter.setFont(fonts[2])
        painter.setPen(QColor(tokens.accent if line.fate else tokens.ink2))
        sign = {"chosen": "✓ ", "tied": say("＝ ")}.get(line.fate, "")
        painter.drawText(verdict, middle, sign + line.verdict)

    def _draw_bar(
        self, painter: QPainter, area: QRectF, line: ResultLine, fonts: tuple[QFont, QFont, QFont]
    ) -> None:
        tokens = self._look.tokens
        words = str(line.votes)
        room = QFontMetricsF(fonts[1]).horizontalAdvance(str(self._most)) + _PAD
        full = area.width() - room
        length = full * line.votes / self._most
        thick = area.height() * 0.42
        bar = QRectF(area.left(), area.center().y() - thick / 2, length, thick)
        chosen = line.fate == "chosen"
        painter.fillRect(bar, QColor(tokens.accent if chosen else tokens.figure))
        if line.fate == "tied":
            painter.fillRect(bar, _hatch(tokens.ink))
        if self._threshold:
            self._draw_threshold(painter, area, full)
        painter.setFont(fonts[1])
        painter.setPen(QColor(tokens.ink))
        beside = QRectF(bar.right() + 6, area.top(), room, area.height())
        # The number stands before the line of the threshold.
        width = QFontMetricsF(fonts[1]).horizontalAdvance(words)
        behind = QRectF(beside.left() - 3, bar.top() - 2, width + 6, thick + 4)
        painter.fillRect(behind, QColor(tokens.selected if chosen else tokens.card))
        painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter, words)

    def _draw_threshold(self, painter: QPainter, area: QRectF, full: float) -> None:
        """Where a project passes, in one row."""
        x = area.left() + full * self._threshold / self._most
        painter.setPen(QPen(QColor(self._look.tokens.ink2), 1.4, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))


def _hatch(colour: str) -> QBrush:
    """What is tied is told without colour, too."""
    return QBrush(QColor(colour), Qt.BrushStyle.BDiagPattern)


class Projector(QDialog):
    """The result over the whole screen; Esc goes back."""

    def __init__(
        self, result: Result, badges: tuple[str, ...], look: Look, parent: QWidget
    ) -> None:
        super().__init__(parent)
        named(self, "projector")
        self.setWindowTitle(result.title)
        board = ResultBoard(look, fits=True)
        board.show_result(result)
        title = label(result.title, "projectorTitle", wrap=True)
        title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        marks = label("　·　".join(badges), "projectorBadges")
        marks.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._sizes: list[tuple[QLabel, float]] = [(title, _TITLE), (marks, _MARKS)]
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 28, 40, 20)
        column.setSpacing(12)
        column.addWidget(title)
        column.addWidget(marks)
        column.addWidget(self._said("".join(sentences_of(result))))
        ground = named(QFrame(), "resultPaper")
        inside = QVBoxLayout(ground)
        inside.setContentsMargins(8, 8, 8, 8)
        inside.addWidget(board)
        column.addWidget(ground, 1)
        column.addWidget(self._counters(result))

    def _said(self, words: str) -> QLabel:
        said = label(words, "projectorWords", wrap=True)
        said.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._sizes.append((said, _WORDS))
        return said

    def _counters(self, result: Result) -> QLabel:
        six = result.tally.counters
        numbers = (six.eligible, six.present, six.issued, six.returned, six.valid, six.void)
        names = (
            self.tr("应到"),
            self.tr("实到"),
            self.tr("发出"),
            self.tr("收回"),
            self.tr("有效"),
            self.tr("无效"),
        )
        words = "　".join(f"{name} {n}" for name, n in zip(names, numbers, strict=True))
        return self._said(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Letters as large as the wall allows."""
        super().resizeEvent(event)
        for words, part in self._sizes:
            words.setStyleSheet(f"font-size: {round(self.height() * part)}px")
