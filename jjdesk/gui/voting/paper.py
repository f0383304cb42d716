"""The result sheet (计票报告单) at hand: a menu to look at it, print it, write it to a file."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from jjdesk.domain.summary import COMPACT
from jjdesk.errors import UserError
from jjdesk.gui.widgets import saving
from jjdesk.gui.widgets.naming import named

if TYPE_CHECKING:
    from jjdesk.gui.paper.items import Typeset

_PDF: Final = ".pdf"


class ResultPaper(QObject):
    """What can be done with the result sheet of a counted vote.

    Everything is read from the vote's folder when it is asked for, so it is always what the files
    say.

    Signals:
        told: a sentence: what was written, or why it was not.
    """

    told = Signal(str)

    def __init__(self, parent: QWidget, folder: Callable[[], Path | None]) -> None:
        super().__init__(parent)
        self._parent = parent
        self._folder = folder
        self.button = named(QPushButton(self.tr("计票报告单 ▾")), "resultPaperButton")
        self.button.setAutoDefault(True)
        menu = named(QMenu(self.button), "resultPaperMenu")
        tr = self.tr
        menu.addAction(tr("预览…"), self.preview)
        menu.addAction(tr("打印…"), self.print)
        menu.addSeparator()
        for words, ending in ((tr("存为 PDF…"), _PDF), (tr("存为 Word…"), ".docx")):
            menu.addAction(words, partial(self._ask, ending))
        menu.addAction(tr("存为 JSON（供程序读取）…"), partial(self._ask, ".json"))
        self.button.setMenu(menu)

    def _guarded(self, act: Callable[[Path], object]) -> None:
        folder = self._folder()
        if folder is None:
            return
        try:
            act(folder)
        except UserError as error:
            self.told.emit(str(error))

    def preview(self) -> None:
        """Show what a printer would print."""
        from jjdesk.gui.paper.preview import preview  # noqa: PLC0415  slow

        window = self._parent.window()
        self._guarded(lambda folder: preview(_typeset(folder), window))

    def print(self) -> None:
        """Ask for a printer, and print."""
        from jjdesk.gui.paper.printing import print_typeset  # noqa: PLC0415  slow

        window = self._parent.window()
        self._guarded(lambda folder: print_typeset(_typeset(folder), window))

    def _ask(self, ending: str) -> None:
        self._guarded(lambda folder: self._ask_for(folder, ending))

    def _ask_for(self, folder: Path, ending: str) -> None:
        from jjdesk.services.polling import result_sheet  # noqa: PLC0415  slow

        title = result_sheet.file_title(result_sheet.rounds_of(folder))
        caption = self.tr("保存计票报告单")
        path = saving.ask_target(self._parent, caption, title, ending, self.told.emit)
        if path is not None:
            self.write(path)

    def write(self, path: Path) -> None:
        """Write the sheet: a PDF, a text document or JSON, as the name ends."""
        from jjdesk.gui.paper.pdf import write_pdf  # noqa: PLC0415  slow
        from jjdesk.services.polling import result_files  # noqa: PLC0415  slow

        def act(folder: Path) -> None:
            if path.suffix.lower() == _PDF:
                write_pdf(_typeset(folder), path)
            else:
                result_files.write(folder, path)
            self.told.emit(self.tr("已写成“%s”。") % path)

        self._guarded(act)


def _typeset(folder: Path) -> "Typeset":
    from jjdesk.gui.paper.setter import typeset  # noqa: PLC0415  slow
    from jjdesk.services.polling import result_sheet  # noqa: PLC0415  slow

    return typeset(result_sheet.sheet(result_sheet.rounds_of(folder)), COMPACT)
