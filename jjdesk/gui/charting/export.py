"""Take a chart out of the program: as a picture, as the data behind it, to the clipboard."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from jjdesk import files
from jjdesk.domain.chart import Chart
from jjdesk.errors import UserError
from jjdesk.gui.charting.picture import Run
from jjdesk.gui.widgets import saving
from jjdesk.gui.widgets.naming import named
from jjdesk.services.charting import exporting, table
from jjdesk.services.charting.matter import Matter

if TYPE_CHECKING:
    from jjdesk.charts.drawing import Kind

_PICTURES: "Final[dict[str, Kind]]" = {".png": "png", ".svg": "svg", ".pdf": "pdf"}
_DATA: Final = (".xlsx", ".csv")


class ChartExport(QWidget):
    """A button with a menu; pictures are drawn off the window's thread, and light.

    Signals:
        told: what was written or copied, or why it was not.
    """

    told = Signal(str)

    def __init__(self, run: Run, parent: QWidget | None = None) -> None:
        """Offer nothing yet; ``run`` does work on the data thread."""
        super().__init__(parent)
        self._run = run
        self._chart: Chart | None = None
        self._matter: Matter | None = None
        self._folder: Path | None = None
        self._button = named(QPushButton(self.tr("导出 ▾"), self), "chartExport")
        self._button.setProperty("pill", True)
        self._button.setToolTip(
            self.tr("图存为 PNG、SVG、PDF，数据存为 xlsx、csv，或复制（Ctrl+E）")
        )
        self._menu = QMenu(self._button)
        self._menu.setToolTipsVisible(True)
        self._fill()
        self._button.setMenu(self._menu)
        self._button.setEnabled(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._button)

    def _fill(self) -> None:
        pictures = (
            (self.tr("图片 PNG…"), ".png"),
            (self.tr("矢量图 SVG…"), ".svg"),
            (self.tr("PDF…"), ".pdf"),
        )
        data = ((self.tr("数据表 xlsx…"), ".xlsx"), (self.tr("数据表 csv…"), ".csv"))
        for each in (pictures, data):
            for words, ending in each:
                self._menu.addAction(words).triggered.connect(partial(self._ask, ending))
            self._menu.addSeparator()
        self._menu.addAction(self.tr("复制图")).triggered.connect(self.copy_picture)
        self._menu.addAction(self.tr("复制表（Ctrl+C）")).triggered.connect(self.copy_table)
        self._menu.addSeparator()
        sectors = self._menu.addAction(self.tr("各领域图 PDF…"))
        sectors.setToolTip(self.tr("一个领域一张图，排在 A4 纸上"))
        sectors.triggered.connect(self._ask_sectors)

    def show_chart(self, chart: Chart, matter: Matter) -> None:
        """Offer this chart, counted of that matter."""
        self._chart = chart
        self._matter = matter
        self._button.setEnabled(True)

    def open_menu(self) -> None:
        """Show what can be done, below the button."""
        if self._button.isEnabled():
            self._menu.popup(self._button.mapToGlobal(QPoint(0, self._button.height())))
            self._menu.setActiveAction(self._menu.actions()[0])

    def copy_table(self) -> None:
        """The table to the clipboard, as a spreadsheet takes it."""
        if self._chart is not None:
            QGuiApplication.clipboard().setText(table.tsv(self._chart))
            words = self.tr("已复制 %d 行，可粘贴到电子表格。")
            self.told.emit(words % len(self._chart.bars))

    def copy_picture(self) -> None:
        """The picture to the clipboard, as a document takes it."""
        chart = self._chart
        if chart is None:
            return

        def work() -> QImage:
            from jjdesk.charts.drawing import save  # noqa: PLC0415  slow

            return QImage.fromData(save(chart, "png"))

        def done(image: QImage) -> None:
            QGuiApplication.clipboard().setImage(image)
            self.told.emit(self.tr("已复制图，可粘贴到文档或幻灯片。"))

        self._run(work, done, self._fail)

    # Files

    def _ask(self, ending: str) -> None:
        if self._chart is None or self._matter is None:
            return
        chart = self._chart
        name = exporting.file_name(exporting.label_of(chart), self._matter)
        path = self._path(self.tr("导出图表"), name, ending)
        if path is not None:
            self._write(partial(_write_chart, chart, path), path)

    def _ask_sectors(self) -> None:
        matter = self._matter
        if matter is None:
            return
        name = exporting.file_name(exporting.SECTORS, matter)
        path = self._path(self.tr("导出各领域图"), name, ".pdf")
        if path is not None:
            self.told.emit(self.tr("正在画各领域图…"))
            self._write(partial(_write_sectors, matter, path), path)

    def _path(self, title: str, name: str, ending: str) -> Path | None:
        """Where the user wants it; nothing if nowhere."""
        return saving.ask_target(self, title, name, ending, self.told.emit, folder=self._folder)

    def _write(self, work: "partial[None]", path: Path) -> None:
        def done(_: object) -> None:
            self._folder = path.parent
            self.told.emit(self.tr("已写成“%s”。") % path)

        self._run(work, done, self._fail)

    def _fail(self, error: UserError) -> None:
        self.told.emit(str(error))


def _write_chart(chart: Chart, path: Path) -> None:
    ending = path.suffix.lower()
    if ending in _DATA:
        exporting.save(chart, path)
        return
    from jjdesk.charts.drawing import save  # noqa: PLC0415  slow

    files.replace(path, save(chart, _PICTURES[ending]))


def _write_sectors(matter: Matter, path: Path) -> None:
    from jjdesk.charts.paper import pages  # noqa: PLC0415  slow

    charts = exporting.sector_charts(matter)
    files.replace(path, pages(charts, exporting.sectors_title(matter)))
