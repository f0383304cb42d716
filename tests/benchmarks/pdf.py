"""A summary set and written as PDF, against the bare QTextDocument of the same words and pages.

``pdf``: 40 pages set, painted and finished (bookmarks, language, text that reads back); the floor
prints a QTextDocument with the same face and pages. ``pdf_set``: setting alone, beside it.
``pdf_reportlab``: all of ours beside reportlab, which embeds no face here and knows few of the
rules for marks; only where it is installed (``pip install reportlab``), for no test needs it.
``pdf_kb``: what the file weighs, the floor being one. ``pdf_500_step``: the longest time for which
setting 500 pages holds the window up, of its own. ``pdf_500``: 500 pages set, milliseconds.
"""

import io
import os
import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from itertools import count, cycle, islice
from pathlib import Path
from time import thread_time

from _bench import best_of, tell
from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import (
    QFont,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from jjdesk.domain.manuscript import Form, Heading, Manuscript, paragraph
from jjdesk.domain.sheet import Sheet
from jjdesk.domain.summary import PageStyle
from jjdesk.gui import theme
from jjdesk.gui.paper.pdf import write_pdf
from jjdesk.gui.paper.setter import Setter, typeset
from jjdesk.services.opening import open_bundled

REPEATS = 15
PAGES = 40
LINES = 22
ACROSS = 28
TITLE = "批注摘要"


def paragraphs(pages: int) -> list[str]:
    """The bundled report's commitments again and again, each time turned a little."""
    known = [commitment.text for commitment in open_bundled().report.commitments]
    made: list[str] = []
    lines = 0
    for number in count():
        text = known[number % len(known)]
        begin = number // len(known) * 3 % len(text)
        text = "".join(islice(cycle(text), begin, begin + len(text) + number % 5 * 30))
        lines += 1 + (len(text) + 1) // ACROSS
        if lines > pages * LINES:
            return made
        made.append(text)
    raise AssertionError


def ours(texts: Sequence[str], path: Path) -> int:
    """Set and written as the room does it; how many pages."""
    manuscript = Manuscript(title=TITLE, parts=tuple(map(paragraph, texts)))
    return write_pdf(typeset(manuscript, PageStyle()), path)


def setting(texts: Sequence[str]) -> int:
    """Set, not painted."""
    manuscript = Manuscript(title=TITLE, parts=tuple(map(paragraph, texts)))
    return len(typeset(manuscript, PageStyle()).pages)


def bare(texts: Sequence[str], path: Path) -> int:
    """As Qt prints a document: the same words, faces, size and margins.

    Lines are close enough for 40 pages: Qt sets every mark full, and so needs more of them.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(600)
    margins = QMarginsF(28, 37, 26, 35)
    a4 = QPageSize(QPageSize.PageSizeId.A4)
    unit = QPageLayout.Unit.Millimeter
    writer.setPageLayout(QPageLayout(a4, QPageLayout.Orientation.Portrait, margins, unit))
    document = QTextDocument()
    font = QFont(theme.serif_families()[0])
    font.setPointSizeF(15.75)
    document.setDefaultFont(font)
    document.setPlainText("\n".join((TITLE, *texts)))
    document.documentLayout().setPaintDevice(writer)
    form = QTextBlockFormat()
    form.setLineHeight(27.4 / 72 * 96, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    form.setTextIndent(2 * 15.75 / 72 * 96)
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.mergeBlockFormat(form)
    cursor.movePosition(QTextCursor.MoveOperation.Start)
    cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
    title = QTextCharFormat()
    title.setFontWeight(QFont.Weight.Bold)
    cursor.mergeCharFormat(title)
    document.setPageSize(QSizeF(writer.width(), writer.height()))
    document.print_(writer)
    path.write_bytes(bytes(buffer.data().data()))
    return document.pageCount()


def by_reportlab(texts: Sequence[str]) -> Callable[[], object] | None:
    """The same words by reportlab, where it is installed."""
    try:
        from reportlab.lib.pagesizes import A4  # noqa: PLC0415  no test needs it
        from reportlab.lib.styles import ParagraphStyle  # noqa: PLC0415
        from reportlab.pdfbase import pdfmetrics  # noqa: PLC0415
        from reportlab.pdfbase.cidfonts import UnicodeCIDFont  # noqa: PLC0415
        from reportlab.platypus import Paragraph, SimpleDocTemplate  # noqa: PLC0415
    except ImportError:
        return None
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    looks = {"fontName": "STSong-Light", "fontSize": 15.75, "leading": 28.9}
    style = ParagraphStyle("body", wordWrap="CJK", firstLineIndent=31.5, **looks)

    def job() -> None:
        page = SimpleDocTemplate(io.BytesIO(), pagesize=A4, leftMargin=79.4, rightMargin=73.7)
        page.build([Paragraph(text, style) for text in texts])

    return job


def longest_step(pages: int) -> tuple[float, float]:
    """Milliseconds of the longest step, and of all; headings, notes and a table among the text."""
    texts = paragraphs(pages)
    parts = [
        part
        for number, text in enumerate(texts)
        for part in (
            *([Heading(f"{number}. {text[:12]}", 3)] if number % 10 == 0 else []),
            paragraph(text, Form.NOTE if number % 3 == 0 else Form.BODY),
        )
    ]
    rows = tuple((n, "不少于", n * 1.5, text[:40]) for n, text in enumerate(texts[:1000]))
    sheet = Sheet("量化目标", ("条", "界限", "目标值", "原文"), (4, 4, 6, 24), rows)
    setter = Setter(Manuscript(title=TITLE, parts=(*parts, sheet)), PageStyle())
    begin = last = thread_time()
    most = 0.0
    for _ in setter.steps():
        now = thread_time()
        most = max(most, now - last)
        last = thread_time()
    return most * 1e3, (last - begin) * 1e3


def main() -> None:
    """Five lines, six with reportlab."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication([])
    texts = paragraphs(PAGES)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "摘要.pdf"
        made, floor_pages = ours(texts, path), bare(texts, Path(folder) / "bare.pdf")
        assert abs(made - PAGES) <= 2, made
        assert abs(floor_pages - PAGES) <= 2, floor_pages
        jobs = [
            partial(ours, texts, path),
            partial(bare, texts, Path(folder) / "bare.pdf"),
            partial(setting, texts),
        ]
        other = by_reportlab(texts)
        best = best_of(REPEATS, *jobs, *filter(None, [other]))
        tell("pdf", best[0], best[1], bar=1.5)
        tell("pdf_set", best[2], best[1], bar=1.5)
        if other:
            tell("pdf_reportlab", best[0], best[3], bar=10)
        tell("pdf_kb", path.stat().st_size / 1000, 1, bar=1500, unit="kB")
    steps = [longest_step(500) for _ in range(3)]
    tell("pdf_500_step", min(step for step, _ in steps), 1, bar=20)
    tell("pdf_500", min(whole for _, whole in steps), 1, bar=2000)
    application.quit()


if __name__ == "__main__":
    main()
