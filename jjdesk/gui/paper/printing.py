"""Pages onto paper: the system's dialog, the pages that were asked for, one after the other."""

import sys
from collections.abc import Sequence

from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from jjdesk.errors import UserError
from jjdesk.gui.paper.items import DPI, Typeset
from jjdesk.gui.paper.painting import A4, paint
from jjdesk.words import say

_Range = QPrinter.PrintRange


def print_typeset(typeset: Typeset, parent: QWidget, current: int = 1) -> bool:
    """Ask for a printer, and print; whether anything was printed.

    Args:
        typeset: the pages.
        parent: of the dialog.
        current: the page that is seen, which the dialog offers to print alone; from 1.

    Raises:
        UserError: the printer refuses.
    """
    printer = printer_for(typeset)
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintCurrentPage)
    dialog.setMinMax(1, len(typeset.pages))
    try:
        if dialog.exec() != QPrintDialog.DialogCode.Accepted:
            return False
        print_pages(typeset, printer, wanted(printer, len(typeset.pages), current))
    finally:
        dialog.deleteLater()
    return True


def printer_for(typeset: Typeset) -> QPrinter:
    """The system's printer, set to whole sheets of A4."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(typeset.title)
    printer.setCreator("jjdesk")
    printer.setFullPage(True)
    printer.setPageLayout(A4)
    return printer


def wanted(printer: QPrinter, pages: int, current: int) -> tuple[int, ...]:
    """Which pages (from 1) the dialog was asked for.

    On CUPS the dialog leaves it to the queue to pick ranges from the whole.
    """
    if printer.printRange() == _Range.CurrentPage:
        return (current,)
    ranges = printer.pageRanges()
    queue_picks = (
        sys.platform == "linux"
        and printer.outputFormat() == QPrinter.OutputFormat.NativeFormat
        and printer.printRange() == _Range.AllPages
    )
    every = range(1, pages + 1)
    if ranges.isEmpty() or queue_picks:
        return tuple(every)
    return tuple(number for number in every if ranges.contains(number))


def print_pages(typeset: Typeset, printer: QPrinter, numbers: Sequence[int]) -> None:
    """Print pages by their numbers, from 1, as one job.

    Raises:
        UserError: the printer refuses.
    """
    printer.setFullPage(True)
    printer.setPageLayout(A4)
    painter = QPainter()
    if not numbers or not painter.begin(printer):
        message = say(
            "打印机没有接受这份文件；什么也没有印出，资料完好，请检查打印机、页码范围，或另选一台。"
        )
        raise UserError(message)
    scale = printer.logicalDpiX() / DPI
    for turn, number in enumerate(numbers):
        if turn:
            printer.newPage()
        paint(painter, typeset, number - 1, scale)
    painter.end()
