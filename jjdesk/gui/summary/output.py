"""Take a summary out of the program: onto paper, into a file, to the clipboard."""

import sys
from collections.abc import Callable, Iterator
from functools import partial
from math import inf
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from jjdesk.errors import UserError
from jjdesk.gui.paper import pdf, printing
from jjdesk.gui.summary.making import Made
from jjdesk.gui.widgets.flow import FlowLayout
from jjdesk.gui.widgets.naming import named
from jjdesk.gui.widgets.notice_bar import NoticeBar
from jjdesk.gui.widgets.saving import ask_target
from jjdesk.gui.workbook.workbook_keeper import WorkbookKeeper
from jjdesk.services.summarising import output, plain_text
from jjdesk.words import say

if TYPE_CHECKING:
    from jjdesk.services.bundle import Services

_SLICE: Final = 0.012
"""Seconds of painting after which keys and the mouse have their turn."""
PRINT: Final = "Ctrl+P"
PDF: Final = "Ctrl+S"
WORD: Final = "Ctrl+Shift+S"
TABLE: Final = "Ctrl+Shift+T"
MORE: Final = "Ctrl+E"
COPY: Final = "Ctrl+Shift+C"


class SummaryOutput(QWidget):
    """Buttons and a menu; they act on what is seen.

    What is asked while that is being made is done as soon as it is there: the last of it only.

    Signals:
        wished: what is going to be done, to be said; empty where nothing is any more.
    """

    wished = Signal(str)

    def __init__(self, workbook: WorkbookKeeper, bar: NoticeBar, page: Callable[[], int]) -> None:
        """Offer nothing yet; ``page`` says which one is seen, from 1."""
        super().__init__()
        self._page = page
        self._workbook = workbook
        self._bar = bar
        self._made: Made | None = None
        self._awaited = False
        self._wish: Callable[[], None] | None = None
        self._folder: Path | None = None
        self._path = Path()
        self._steps: Iterator[float] = iter(())
        self._writing = QTimer(self, interval=0)
        self._writing.timeout.connect(self._write_on)
        self._buttons = {
            "print": self._button(self.tr("打印…"), PRINT, self.print),
            "pdf": self._button(self.tr("存为 PDF"), PDF, self.save_pdf),
            "word": self._button(self.tr("存为 Word"), WORD, partial(self.save, ".docx")),
            "table": self._button(self.tr("存为表格"), TABLE, partial(self.save, ".xlsx")),
            "more": self._button(self.tr("更多 ▾"), MORE, self.open_menu),
        }
        self._buttons["print"].setProperty("main", True)
        self._buttons["table"].setToolTip(self.tr("存为电子表格 xlsx（%s）") % _native(TABLE))
        self._buttons["more"].setToolTip(
            self.tr("存为 csv、JSON、Markdown，或复制文字（%s）") % _native(MORE)
        )
        self._menu = named(QMenu(self), "summaryMore")
        for words, ending in (
            (self.tr("表格 csv…"), ".csv"),
            (self.tr("给程序用的 JSON…"), ".json"),
            (self.tr("Markdown…"), ".md"),
        ):
            self._menu.addAction(words).triggered.connect(partial(self.save, ending))
        self._menu.addSeparator()
        copy = self._menu.addAction(f"{self.tr('复制文字')}\t{_native(COPY)}")
        copy.triggered.connect(lambda _: self.copy())
        self._lay_out()
        self.show_made(None)

    def _button(self, words: str, keys: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(words)
        button.setAccessibleName(words.rstrip("…▾ "))
        button.setToolTip(
            say("{rstrip}（{native}）", rstrip=words.rstrip("…▾ "), native=_native(keys))
        )
        button.clicked.connect(lambda _: act())
        return button

    def _lay_out(self) -> None:
        flow = FlowLayout(self)
        for name, button in self._buttons.items():
            flow.addWidget(named(button, f"summary-{name}"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def acts(self) -> dict[str, Callable[[], None]]:
        """Keys, and what they do anywhere in the room."""
        return {
            PRINT: self.print,
            PDF: self.save_pdf,
            WORD: partial(self.save, ".docx"),
            TABLE: partial(self.save, ".xlsx"),
            MORE: self.open_menu,
            COPY: self.copy,
        }

    def show_made(self, made: Made | None, *, awaited: bool = False) -> None:
        """Act on this from now on; where it is only ``awaited``, once it is there."""
        self._made = made
        self._awaited = awaited
        for button in self._buttons.values():
            button.setEnabled(made is not None or awaited)
        if made is not None:
            QTimer.singleShot(0, self, self._fulfil)  # once the room shows it, too
        elif not awaited:
            self.drop()

    def drop(self) -> None:
        """Do nothing any more of what was asked while pages were being made."""
        if self._wish is not None:
            self._wish = None
            self.wished.emit("")

    def _fulfil(self) -> None:
        if self._made is not None and self._wish is not None:
            act = self._wish
            self.drop()
            act()

    def _ready(self, words: str, act: Callable[[], None]) -> Made | None:
        """What is to be acted on; where it is not there yet, ``act`` is kept, and said."""
        if self._made is None and self._awaited:
            self._wish = act
            self.wished.emit(words)
        elif self._made is None:
            self._bar.say(self.tr("现在没有排好的页面，不能打印、保存或复制。"))
        return self._made

    def open_menu(self) -> None:
        """Show what else can be done, below its button."""
        button = self._buttons["more"]
        if button.isEnabled():
            self._menu.popup(button.mapToGlobal(QPoint(0, button.height())))
            self._menu.setActiveAction(self._menu.actions()[0])

    # Acts

    def print(self) -> None:
        """The pages to a printer, by way of the system's dialog."""
        made = self._ready(self.tr("正在排版，排好就打印…"), self.print)
        if made is not None:
            try:
                printing.print_typeset(made.typeset, self, self._page())
            except UserError as error:
                self._bar.say(str(error))

    def copy(self) -> None:
        """The words to the clipboard."""
        made = self._ready(self.tr("正在排版，排好就复制…"), self.copy)
        if made is not None:
            QGuiApplication.clipboard().setText(plain_text.text(made.summary.manuscript))
            self._bar.say(self.tr("已复制文字，可粘贴到文档里。"))

    def save_pdf(self) -> None:
        """The pages as they are seen."""
        if self._writing.isActive():
            return  # the bar says so, and offers to cancel; the dialog would not hold it up
        made = self._ready(self._to_be_saved(), self.save_pdf)
        path = self._ask(made, self.tr("存为 PDF"), ".pdf")
        if made is None or path is None:
            return
        self._path = path
        self._steps = pdf.PdfWriting(made.typeset, path).steps()
        self._bar.wait(self.tr("正在写 PDF…"), self._cancel_pdf)
        self._writing.start()

    def _to_be_saved(self) -> str:
        return self.tr("正在排版，排好就存…")

    def _write_on(self, seconds: float = _SLICE) -> bool:
        """Paint some pages; the window has its turn in between. Whether the file is there."""
        until = perf_counter() + seconds
        try:
            for _ in self._steps:
                if perf_counter() > until:
                    return False
        except UserError as error:
            self._leave_pdf()
            self._bar.say(str(error))
        except Exception:
            # Steps that broke off are at their end: the next slice would say that it is written.
            self._leave_pdf()
            self._bar.say(self.tr("程序出错，PDF 没有写成；资料和原有的文件都完好。"))
            raise
        else:
            self._leave_pdf()
            self._told(self._path)
            return True
        return False

    def _cancel_pdf(self) -> None:
        self._leave_pdf()
        self._bar.say(self.tr("已取消，没有写 PDF。"))

    def _leave_pdf(self) -> None:
        self._writing.stop()
        self._steps = iter(())
        self._bar.settle()

    def finish(self) -> bool:
        """Write a PDF that was begun to its end, as files that the data thread writes are.

        Whether nothing was lost; where it cannot be written, that is said.
        """
        if not self._writing.isActive():
            return True
        self._bar.wait(self.tr("正在写 PDF，写好就关窗口…"), self._cancel_pdf)
        self._bar.repaint()  # no event is heard until it is there: none closes the window again
        try:
            return self._write_on(inf)
        except Exception:  # noqa: BLE001  raised on, the window would close all the same
            sys.excepthook(*sys.exc_info())
            return False

    def save(self, ending: str) -> None:
        """The same as a text document, as tables, or for other programs."""
        made = self._ready(self._to_be_saved(), partial(self.save, ending))
        path = self._ask(made, self.tr("存为文件"), ending)
        if made is None or path is None:
            return

        def work(_: "Services") -> None:
            output.save(made.summary, made.definition, path, made.pictures)

        self._workbook.run(work, lambda _: self._told(path), lambda e: self._bar.say(str(e)))

    def _ask(self, made: Made | None, caption: str, ending: str) -> Path | None:
        if made is None:
            return None
        name = output.file_name(made.definition, made.report)
        return ask_target(self, caption, name, ending, self._bar.say, folder=self._folder)

    def _told(self, path: Path) -> None:
        self._folder = path.parent
        self._bar.say(self.tr("已写成“%s”。") % path)


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
