"""Pages to a printer: the system's dialog, and what it is asked for."""

import sys

import pypdfium2
import pytest
from PySide6.QtGui import QPageRanges
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from jjdesk.domain.manuscript import Form, Heading, Manuscript, paragraph
from jjdesk.domain.sheet import Sheet
from jjdesk.domain.summary import COMPACT, PageStyle
from jjdesk.errors import UserError
from jjdesk.gui.paper import printing
from jjdesk.gui.paper.page_view import PageView
from jjdesk.gui.paper.pdf import write_pdf
from jjdesk.gui.paper.setter import typeset
from jjdesk.gui.theme import LIGHT, Look

SENTENCE = "实施老旧小区改造，完善配套设施，推进加装电梯，建设养老托育服务点。"
RANGE = QPrinter.PrintRange


def manuscript(sections):
    parts = []
    for n in range(sections):
        rows = tuple((str(k), SENTENCE) for k in range(9))
        parts += [
            Heading(f"{n}、重点工作"),
            paragraph(SENTENCE * 4),
            paragraph(SENTENCE * 2, Form.NOTE),
            Sheet("表", ("条", "原文"), (4, 24), rows),
        ]
    return Manuscript(title="批注摘要", parts=tuple(parts))


def pages(path):
    with pypdfium2.PdfDocument(path) as pdf:
        found = []
        for page in pdf:
            text = page.get_textpage()
            found.append("".join(text.get_text_bounded().split()))
            text.close()
        return found


@pytest.fixture
def desk(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def dialog(monkeypatch, tmp_path):
    """A person before the dialog: prints into a file what ``ask`` chooses."""

    def chooses(ask=lambda _: None, target=tmp_path / "printed.pdf"):
        def choose(self):
            printer = self.printer()
            printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
            printer.setOutputFileName(str(target))
            ask(printer)
            return QPrintDialog.DialogCode.Accepted

        monkeypatch.setattr(QPrintDialog, "exec", choose)
        return target

    return chooses


@pytest.mark.parametrize("style", [PageStyle(), COMPACT, PageStyle(points=22)])
@pytest.mark.parametrize("sections", [0, 7, 130])
def test_printer_pdf_and_view_have_the_same_pages(desk, dialog, tmp_path, style, sections):
    made = typeset(manuscript(sections), style)
    target = dialog()
    assert printing.print_typeset(made, desk)
    assert write_pdf(made, tmp_path / "written.pdf") == len(made.pages)
    view = PageView(Look(LIGHT, 100, serif=True), desk)
    view.show_typeset(made)
    assert view.pages == len(made.pages)
    printed = pages(target)
    assert printed == pages(tmp_path / "written.pdf")
    set_ = [
        "".join("".join(i.text for i in page if hasattr(i, "text")).split()) for page in made.pages
    ]
    # Order of reading within a page is the reader's: columns of a table may come line by line.
    assert [sorted(page) for page in printed] == [sorted(page) for page in set_]


@pytest.mark.parametrize(
    ("ask", "wanted"),
    [
        (lambda printer: printer.setFromTo(2, 3), [1, 2]),
        (lambda printer: printer.setPageRanges(QPageRanges.fromString("1,3-4")), [0, 2, 3]),
        (lambda printer: printer.setPrintRange(RANGE.CurrentPage), [4]),
    ],
)
def test_a_range_of_pages_keeps_their_numbers(desk, dialog, tmp_path, ask, wanted):
    made = typeset(manuscript(8), COMPACT)
    target = dialog(ask)
    assert printing.print_typeset(made, desk, current=5)
    write_pdf(made, tmp_path / "written.pdf")
    every = pages(tmp_path / "written.pdf")
    assert pages(target) == [every[index] for index in wanted]


class Queue:
    """A printer as the dialog leaves it; here, where there may be no queue."""

    def __init__(self, ranges, chosen=RANGE.AllPages):
        self.pageRanges = lambda: QPageRanges.fromString(ranges)
        self.printRange = lambda: chosen
        self.outputFormat = lambda: QPrinter.OutputFormat.NativeFormat


@pytest.mark.skipif(sys.platform != "linux", reason="CUPS")
def test_a_queue_that_picks_pages_itself_gets_all():
    assert printing.wanted(Queue("2"), 3, 1) == (1, 2, 3)
    assert printing.wanted(Queue("2", RANGE.PageRange), 3, 1) == (2,)
    assert printing.wanted(Queue(""), 2, 1) == (1, 2)


@pytest.mark.qt_log_ignore("QPainter::begin", "QPdf")
def test_a_printer_that_refuses_is_said(desk, dialog, tmp_path):
    dialog(target=tmp_path / "没有" / "printed.pdf")
    with pytest.raises(UserError, match="打印机没有接受"):
        printing.print_typeset(typeset(manuscript(1), COMPACT), desk)


def test_pages_that_are_not_there_are_not_printed(desk, dialog):
    target = dialog(lambda printer: printer.setFromTo(70, 80))
    with pytest.raises(UserError, match="页码范围"):
        printing.print_typeset(typeset(manuscript(1), COMPACT), desk)
    assert not target.exists()


def test_a_cancelled_dialog_prints_nothing(desk, monkeypatch):
    monkeypatch.setattr(QPrintDialog, "exec", lambda _: QPrintDialog.DialogCode.Rejected)
    monkeypatch.setattr(printing, "print_pages", pytest.fail)
    assert not printing.print_typeset(typeset(manuscript(1), COMPACT), desk)
