"""Take a comparison out of the program: to a spreadsheet, a PDF or a printer."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from jjdesk.domain.comparison import Comparison
from jjdesk.domain.summary import COMPACT
from jjdesk.errors import UserError
from jjdesk.gui.charting.picture import Run
from jjdesk.gui.widgets import saving
from jjdesk.gui.widgets.naming import named
from jjdesk.services import tabulating
from jjdesk.words import say

if TYPE_CHECKING:
    from jjdesk.gui.paper.items import Typeset


class ComparisonOutput(QWidget):
    """A button with a menu.

    Signals:
        told: what was written, or why nothing was.
    """

    told = Signal(str)

    def __init__(self, run: Run, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._run = run
        self._comparison: Comparison | None = None
        self._section = 0
        self._button = named(QPushButton(self.tr("导出与打印 ▾")), "output")
        self._button.setProperty("pill", True)
        self._menu = QMenu(self._button)
        for words, ending in (
            (self.tr("表格 xlsx…"), ".xlsx"),
            (self.tr("表格 csv…"), ".csv"),
            (self.tr("PDF…"), ".pdf"),
        ):
            self._menu.addAction(words).triggered.connect(partial(self._ask, ending))
        self._menu.addSeparator()
        self._only = named(self._menu.addAction(self.tr("PDF 和打印只要当前一栏")), "onlySection")
        self._only.setCheckable(True)
        self._menu.addAction(self.tr("打印预览…")).triggered.connect(self._preview)
        self._menu.addAction(self.tr("打印…")).triggered.connect(self._print)
        self._button.setMenu(self._menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._button)

    def show_comparison(self, comparison: Comparison | None) -> None:
        """Offer this comparison, or nothing."""
        self._comparison = comparison
        self._button.setEnabled(comparison is not None)

    def show_section(self, number: int) -> None:
        """Know which table is shown, to print that alone if so wished."""
        self._section = number

    def _wanted(self) -> int | None:
        return self._section if self._only.isChecked() else None

    def _typeset(self, comparison: Comparison) -> "Typeset":
        from jjdesk.gui.paper.setter import typeset  # noqa: PLC0415  slow

        return typeset(tabulating.manuscript(comparison, self._wanted()), COMPACT)

    def _ask(self, ending: str) -> None:
        if self._comparison is None:
            return
        name = say(
            "年度对照 {older_name} {newer_name}",
            older_name=self._comparison.older_name,
            newer_name=self._comparison.newer_name,
        )
        path = saving.ask_target(self, self.tr("导出年度对照"), name, ending, self.told.emit)
        if path is not None:
            self._write(path)

    def _write(self, path: Path) -> None:
        comparison = self._comparison
        if comparison is None:
            return
        if path.suffix.lower() == ".pdf":
            self._write_pdf(comparison, path)
            return
        self._run(
            partial(tabulating.save, comparison, path), lambda _: self._written(path), self._fail
        )

    def _write_pdf(self, comparison: Comparison, path: Path) -> None:
        from jjdesk.gui.paper.pdf import write_pdf  # noqa: PLC0415  slow

        try:
            write_pdf(self._typeset(comparison), path)
        except UserError as error:
            self._fail(error)
        else:
            self._written(path)

    def _written(self, path: Path) -> None:
        self.told.emit(self.tr("已写成“%s”。") % path)

    def _fail(self, error: UserError) -> None:
        self.told.emit(str(error))

    def _preview(self) -> None:
        from jjdesk.gui.paper.preview import preview  # noqa: PLC0415  slow

        if self._comparison is not None:
            preview(self._typeset(self._comparison), self.window())

    def _print(self) -> None:
        from jjdesk.gui.paper.printing import print_typeset  # noqa: PLC0415  slow

        if self._comparison is None:
            return
        try:
            print_typeset(self._typeset(self._comparison), self.window())
        except UserError as error:
            self._fail(error)
