"""Tables on paper: one layout for printer, preview and PDF, so that all three are the same.

A page is that of GB/T 9704-2012: A4, margins 37 (top), 28 (left), 26 (right) and 35 mm (bottom),
the page's number outside below. Everything is laid out in units of 1/600 inch and scaled to the
device when it is painted, so that no device breaks lines or pages differently.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

from msgspec import structs
from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPainterPath,
    QPdfWriter,
    QPen,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from jjdesk import files
from jjdesk.domain.comparison import Comparison
from jjdesk.domain.manuscript import Heading, Manuscript, Paragraph, Signatures, Squares
from jjdesk.domain.sheet import Cell, Sheet
from jjdesk.errors import UserError
from jjdesk.gui import theme
from jjdesk.services.tabulating import answer, printed

_DPI: Final = 600
_MM: Final = _DPI / 25.4
_PAGE: Final = QSizeF(210 * _MM, 297 * _MM)
_BODY: Final = QRectF(28 * _MM, 37 * _MM, 156 * _MM, 225 * _MM)
_TITLE: Final = 18.0
_HEADING: Final = 14.0
_TEXT: Final = 10.5
_NAME: Final = 12.0
_SIGN: Final = 13 * _MM
"""Height of a line to sign on."""
_SPACING: Final = 1.45
_PAD: Final = 1.4 * _MM
_QR: Final = 40 * _MM
_HAIR: Final = 0.1 * _MM
_RULE: Final = 0.35 * _MM
_GAP: Final = 6 * _MM
_INK: Final = QColor("#000000")
_PALE: Final = QColor("#999999")


class Passage(NamedTuple):
    """Paragraphs under a heading; an empty heading is none."""

    heading: str
    paragraphs: tuple[str, ...]


class Document(NamedTuple):
    """What is printed: a title, a sentence below it, and tables, or other parts.

    ``counted``: the heading of a table says how many rows it has. ``running``: what stands above
    further pages, if not the title.
    """

    title: str
    summary: str
    sheets: tuple[Sheet | Passage | Signatures | Squares, ...]
    counted: bool = True
    running: str = ""


class _Words(NamedTuple):
    """A line of text at its place; ``layout`` is held because the line belongs to it."""

    layout: QTextLayout
    line: QTextLine
    place: QPointF


class _Rule(NamedTuple):
    """A line across the body, or a part of it."""

    y: float
    width: float
    colour: QColor
    left: float = _BODY.left()
    right: float = _BODY.right()


class _Dark(NamedTuple):
    """Dark squares as one path, so that no seams show between them."""

    path: QPainterPath


_Item = _Words | _Rule | _Dark


def of_comparison(comparison: Comparison, only: int | None = None) -> Document:
    """The printed form of a comparison, or of one of its tables."""
    title = f"年度对照：{comparison.older_name} 与 {comparison.newer_name}"
    return Document(title, f"{answer(comparison)}。", printed(comparison, only))


def of_signed(sheet: Manuscript) -> Document:
    """The printed form of a document to be signed."""
    parts: list[Sheet | Passage | Signatures | Squares] = []
    for part in sheet.parts:
        before = parts[-1] if parts else None
        if isinstance(part, Heading):
            parts.append(Passage(part.text, ()))
        elif isinstance(part, Paragraph):
            open_ = before if isinstance(before, Passage) else Passage("", ())
            parts[len(parts) - (before is open_) :] = [
                open_._replace(paragraphs=(*open_.paragraphs, part.text))
            ]
        elif isinstance(part, Sheet) and isinstance(before, Passage):
            parts[-1] = structs.replace(part, name=before.heading)
        elif isinstance(part, Sheet | Signatures | Squares):
            parts.append(part)
    summary = "\n".join(sheet.summary)
    return Document(sheet.title, summary, tuple(parts), counted=False, running=sheet.running)


def write_pdf(document: Document, path: Path) -> int:
    """Write a PDF with our own face embedded, and say how many pages it has.

    Raises:
        UserError: the file cannot be written; an older one is as it was.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(document.title)
    writer.setCreator("jjdesk")
    writer.setResolution(_DPI)
    pages = _paint(document, writer)
    files.replace(path, bytes(buffer.data().data()))
    return pages


def preview(document: Document, parent: QWidget) -> QPrintPreviewDialog:
    """Show what a printer would print."""
    dialog = _Preview(document, parent)
    dialog.open()
    return dialog


class _Preview(QPrintPreviewDialog):
    """Holds its printer, which Qt does not."""

    def __init__(self, document: Document, parent: QWidget) -> None:
        self._document = document
        self._held = _printer(document)
        super().__init__(self._held, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(parent.size() * 0.9)
        self.paintRequested.connect(self._paint_all)

    def _paint_all(self, printer: QPrinter) -> None:
        _paint(self._document, printer)


def print_with_dialog(document: Document, parent: QWidget) -> None:
    """Ask for a printer, and print.

    Raises:
        UserError: the printer refuses.
    """
    printer = _printer(document)
    dialog = QPrintDialog(printer, parent)
    if dialog.exec() == QPrintDialog.DialogCode.Accepted:
        _paint(document, printer)


def _printer(document: Document) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(document.title)
    printer.setFullPage(True)
    _set_page(printer)
    return printer


def _set_page(device: QPagedPaintDevice) -> None:
    device.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(),
            QPageLayout.Unit.Millimeter,
        )
    )


def _paint(document: Document, device: QPagedPaintDevice) -> int:
    """Paint all pages, or those a printer was asked for.

    Raises:
        UserError: the device refuses.
    """
    _set_page(device)
    pages = _Setter(document).pages
    numbered = list(enumerate(pages, start=1))
    if isinstance(device, QPrinter) and device.fromPage():
        numbered = numbered[device.fromPage() - 1 : device.toPage()]
    painter = QPainter(device)
    if not painter.isActive():
        message = "打印机没有接受这份表；什么也没有印出，资料完好，请检查打印机或另选一台。"
        raise UserError(message)
    painter.scale(device.logicalDpiX() / _DPI, device.logicalDpiY() / _DPI)
    for turn, (number, items) in enumerate(numbered):
        if turn:
            device.newPage()
        _paint_page(painter, items)
        _paint_edges(painter, number, document.running or document.title)
    painter.end()
    return len(numbered)


def _paint_page(painter: QPainter, items: Sequence[_Item]) -> None:
    for item in items:
        if isinstance(item, _Rule):
            painter.setPen(QPen(item.colour, item.width))
            painter.drawLine(QPointF(item.left, item.y), QPointF(item.right, item.y))
        elif isinstance(item, _Dark):
            painter.fillPath(item.path, _INK)
        else:
            painter.setPen(_INK)
            # Glyph by glyph: the preview would set a whole line by the screen's metrics.
            for run in item.line.glyphRuns():
                painter.drawGlyphRun(item.place, run)


def _paint_edges(painter: QPainter, number: int, title: str) -> None:
    """The page's number outside below, and from the second page on the title above."""
    em = _font(14).pixelSize()
    right = number % 2 == 1
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    place = QRectF(_BODY.left() + em, _BODY.bottom() + 7 * _MM, _BODY.width() - 2 * em, 2 * em)
    _paint_line(painter, f"— {number} —", _font(14), place, side)
    if number > 1:
        above = QRectF(_BODY.left(), _BODY.top() - 9 * _MM, _BODY.width(), 6 * _MM)
        _paint_line(painter, title, _font(9), above, Qt.AlignmentFlag.AlignLeft)


def _paint_line(
    painter: QPainter, words: str, font: QFont, place: QRectF, side: Qt.AlignmentFlag
) -> None:
    layout = _lay(words, font, place.width(), side)
    _paint_page(painter, [_Words(layout, layout.lineAt(0), place.topLeft())])


def _font(points: float, *, bold: bool = False) -> QFont:
    """The bundled Song face, in units; the same on every machine."""
    theme.load_bold()
    font = QFont()
    font.setFamilies(list(theme.serif_families()))
    font.setPixelSize(round(points * _DPI / 72))
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setFeature(QFont.Tag("liga"), 0)  # one glyph for "ff" would be no text in a PDF
    return font


def _lay(
    words: str,
    font: QFont,
    width: float,
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> QTextLayout:
    """``words`` broken into lines by Chinese rules; the lines' places are set by the caller."""
    layout = QTextLayout(words.replace("\n", "\u2028"), font)
    option = QTextOption(side)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setUseDesignMetrics(True)
    layout.setTextOption(option)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, 0))
    layout.endLayout()
    return layout


def _side(sheet: Sheet, place: int) -> Qt.AlignmentFlag:
    """Columns of numbers end on one line, their heads above them."""
    cells: list[Cell] = [row[place] for row in sheet.rows]
    kinds = {type(cell) for cell in cells}
    numbers = bool(kinds & {int, float}) and kinds <= {int, float, type(None)}
    right = numbers or place in sheet.amounts
    return Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft


def _height(signatures: Signatures) -> float:
    """Of lines to sign on, with what is signed and the air above."""
    lines = sum(_lay(each, _font(_TEXT), _BODY.width()).lineCount() for each in signatures.above)
    above = lines * _font(_TEXT).pixelSize() * _SPACING
    return 1.5 * _GAP + above + len(signatures.rows) * _SIGN


def _following(parts: Sequence[Sheet | Passage | Signatures | Squares]) -> list[float]:
    """Of each part the height that has to follow its end on the same page: lines to sign on."""
    heights: list[float] = []
    after = 0.0
    for part in reversed(parts):
        heights.append(after)
        after = after + _height(part) + _PAD + 1 if isinstance(part, Signatures) else 0.0
    return heights[::-1]


class _Row(NamedTuple):
    """The cells of a row, each with its left edge."""

    cells: tuple[tuple[QTextLayout, float], ...]
    line: float

    @property
    def lines(self) -> int:
        """Lines of the longest cell."""
        return max(layout.lineCount() for layout, _ in self.cells)

    def height(self, lines: int) -> float:
        """Of that many lines, with air above and below."""
        return lines * self.line + 2 * _PAD


class _Setter:
    """Sets a document into pages."""

    def __init__(self, document: Document) -> None:
        self.pages: list[list[_Item]] = [[]]
        self._y = _BODY.top()
        self._paragraph(document.title, _font(_TITLE, bold=True), Qt.AlignmentFlag.AlignHCenter)
        self._y += _GAP / 2
        self._paragraph(document.summary, _font(_TEXT), Qt.AlignmentFlag.AlignHCenter)
        for part, after in zip(document.sheets, _following(document.sheets), strict=True):
            if isinstance(part, Passage):
                self._passage(part, after)
            elif isinstance(part, Signatures):
                self._signatures(part, after)
            elif isinstance(part, Squares):
                self._squares(part)
            else:
                self._sheet(part, after, counted=document.counted)

    def _paragraph(self, words: str, font: QFont, side: Qt.AlignmentFlag) -> None:
        layout = _lay(words, font, _BODY.width(), side)
        line = font.pixelSize() * _SPACING
        for number in range(layout.lineCount()):
            if self._y + line > _BODY.bottom():
                self._turn()
            self._words(layout, number, _BODY.left(), self._y)
            self._y += line

    def _passage(self, passage: Passage, after: float) -> None:
        """A heading and its paragraphs; without a heading close to what stands before."""
        heading, text = _font(_HEADING, bold=True), _font(_TEXT)
        beginning = (heading.pixelSize() if passage.heading else 0) + 2 * text.pixelSize()
        least = beginning * _SPACING
        if len(passage.paragraphs) == 1:
            least += self._last(passage, after) + _PAD
        if self._y + _GAP + least > _BODY.bottom():
            self._turn()
        else:
            self._y += _GAP if passage.heading else _GAP / 3
        if passage.heading:
            self._paragraph(passage.heading, heading, Qt.AlignmentFlag.AlignLeft)
            self._y += _PAD
        for turn, words in enumerate(passage.paragraphs, start=1):
            last = self._last(passage, after) if 1 < turn == len(passage.paragraphs) else 0.0
            if self._y + last > _BODY.bottom():
                self._turn()
            self._paragraph(words, text, Qt.AlignmentFlag.AlignLeft)
            self._y += _PAD / 2

    @staticmethod
    def _last(passage: Passage, after: float) -> float:
        """Height of the last paragraph with what has to follow; none if nothing has to, or can."""
        lines = _lay(passage.paragraphs[-1], _font(_TEXT), _BODY.width()).lineCount()
        whole = lines * _font(_TEXT).pixelSize() * _SPACING + _PAD / 2 + after
        return whole if after and whole <= _BODY.height() / 2 else 0.0

    def _squares(self, squares: Squares) -> None:
        unit = _QR / len(squares.rows)
        if self._y + 2 * _GAP + _QR > _BODY.bottom():
            self._turn()
        self._y += _GAP
        left = _BODY.center().x() - _QR / 2
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        for down, row in enumerate(squares.rows):
            for across, dark in enumerate(row):
                if dark:
                    path.addRect(left + across * unit, self._y + down * unit, unit, unit)
        self.pages[-1].append(_Dark(path))
        self._y += _QR + _GAP

    def _signatures(self, signatures: Signatures, after: float) -> None:
        """Lines to sign on, all on one page with what is signed."""
        font = _font(_NAME)
        whole = _height(signatures)
        whole += after if whole + after <= _BODY.height() else 0
        if self._y + whole > _BODY.bottom():
            self._turn()
        else:
            self._y += 1.5 * _GAP
        for words in signatures.above:
            self._paragraph(words, _font(_TEXT), Qt.AlignmentFlag.AlignLeft)
        start = _BODY.left() + 6 * font.pixelSize()
        wide = _BODY.right() - start
        for name, count in signatures.rows:
            self._y += _SIGN
            top = self._y - font.pixelSize() * 1.2
            self._words(_lay(name, font, _BODY.width()), 0, _BODY.left(), top)
            each = (wide - _GAP * (count - 1)) / max(count, 1)
            for place in range(count):
                left = start + place * (each + _GAP)
                self.pages[-1].append(_Rule(self._y, _HAIR * 2, _INK, left, left + each))
        self._y += _PAD

    def _words(self, layout: QTextLayout, number: int, x: float, y: float) -> None:
        self.pages[-1].append(_Words(layout, layout.lineAt(number), QPointF(x, y)))

    def _sheet(self, sheet: Sheet, after: float, *, counted: bool) -> None:
        """A heading, the heads, the rows; heads are repeated on each page."""
        heads = self._row(sheet, sheet.heads, bold=True)
        rows = [self._row(sheet, row) for row in sheet.rows]
        heading = _font(_HEADING, bold=True)
        line = heading.pixelSize() * _SPACING
        first = rows[0].height(rows[0].lines) if rows else 0.0
        if len(rows) == 1 and first + after <= _BODY.height() / 2:
            first += after
        beginning = _GAP + line + _PAD + heads.height(heads.lines)
        # A heading stands with its first row, unless that row fills a page by itself.
        if self._y + beginning + min(first, _BODY.height() / 2) > _BODY.bottom():
            self._turn()
        else:
            self._y += _GAP
        words = f"{sheet.name}（{len(sheet.rows)}）" if counted else sheet.name
        if words:
            self._paragraph(words, heading, Qt.AlignmentFlag.AlignLeft)
            self._y += _PAD
        self._put_heads(heads)
        for turn, row in enumerate(rows, start=1):
            self._put(row, heads, after if turn == len(rows) else 0.0)
        self._rule(_RULE, _INK)

    def _row(
        self, sheet: Sheet, cells: Sequence[str | float | None], *, bold: bool = False
    ) -> _Row:
        font = _font(_TEXT, bold=bold)
        unit = _BODY.width() / sum(sheet.widths)
        left = _BODY.left()
        laid = []
        for place, (cell, width) in enumerate(zip(cells, sheet.widths, strict=True)):
            words = "" if cell is None else str(cell)
            side = _side(sheet, place)
            room = width * unit - 2 * _PAD
            if side == Qt.AlignmentFlag.AlignRight:
                # Numbers keep away from words in the next column, if their head can.
                head = _lay(sheet.heads[place], _font(_TEXT, bold=True), 10 * room)
                room = max(0.8 * room, min(room, head.maximumWidth() + 1))
            laid.append((_lay(words, font, room, side), left + _PAD))
            left += width * unit
        return _Row(tuple(laid), font.pixelSize() * _SPACING)

    def _put_heads(self, heads: _Row) -> None:
        self._rule(_RULE, _INK)
        self._draw(heads, 0, heads.lines)
        self._rule(_RULE, _INK)

    def _put(self, row: _Row, heads: _Row, after: float) -> None:
        """A row whole, on the next page if need be; torn only where it is taller than a page."""
        fresh = _BODY.height() - heads.height(heads.lines)
        whole = row.height(row.lines)
        with_after = whole + after if whole + after <= fresh else whole
        too_low = self._y + with_after > _BODY.bottom()
        if too_low and (whole <= fresh or self._room(row) < 2):
            self._turn_with(heads)
        first = 0
        while first < row.lines:
            count = min(row.lines - first, self._room(row))
            self._draw(row, first, count)
            first += count
            if first < row.lines:
                self._turn_with(heads)
        self._rule(_HAIR, _PALE)

    def _room(self, row: _Row) -> int:
        """How many of a row's lines fit on what is left of the page."""
        return int((_BODY.bottom() - self._y - 2 * _PAD + 0.5) / row.line)

    def _draw(self, row: _Row, first: int, count: int) -> None:
        for layout, x in row.cells:
            for number in range(first, min(first + count, layout.lineCount())):
                self._words(layout, number, x, self._y + _PAD + (number - first) * row.line)
        self._y += row.height(count)

    def _turn(self) -> None:
        self.pages.append([])
        self._y = _BODY.top()

    def _turn_with(self, heads: _Row) -> None:
        self._turn()
        self._put_heads(heads)

    def _rule(self, width: float, colour: QColor) -> None:
        self.pages[-1].append(_Rule(self._y, width, colour))
