"""Print as a room does: QUEUE PDF, pages to a queue of CUPS and the same pages into a file.

A program of its own, because libcups asks once in a process where its server is.
"""

import sys
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from jjdesk.domain.manuscript import Face, Form, Heading, Manuscript, paragraph
from jjdesk.domain.sheet import Sheet
from jjdesk.domain.summary import PageStyle
from jjdesk.gui.paper.pdf import write_pdf
from jjdesk.gui.paper.printing import print_pages, printer_for
from jjdesk.gui.paper.setter import typeset

_SENTENCE = "实施老旧小区改造，完善配套设施，推进加装电梯，建设养老托育服务点；力争增长6.5%以上。"


def _manuscript() -> Manuscript:
    parts = []
    for number in range(1, 6):
        rows = tuple((n, _SENTENCE) for n in range(1, 12))
        parts += [
            Heading(f"{number}、重点工作"),
            paragraph(_SENTENCE * 5),
            paragraph(_SENTENCE, Form.QUOTE, Face.QUOTE),
            paragraph(f"第 {number} 条批注。" + _SENTENCE * 3, Form.NOTE),
            Sheet(f"表{number}", ("条", "原文"), (4, 24), rows),
        ]
    return Manuscript(title="批注摘要（打印）", parts=tuple(parts))


def main(queue: str, path: Path) -> None:
    """Print and write; the number of pages goes to stdout."""
    application = QApplication([])
    made = typeset(_manuscript(), PageStyle())
    printer = printer_for(made)
    printer.setPrinterName(queue)
    if printer.outputFormat() != QPrinter.OutputFormat.NativeFormat:
        sys.exit(f"no such queue: {queue}")
    print_pages(made, printer, range(1, len(made.pages) + 1))
    sys.stdout.write(str(write_pdf(made, path)))
    application.quit()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
