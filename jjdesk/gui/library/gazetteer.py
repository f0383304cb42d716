"""What is done with the towns of a county (地名表): shown, read from a file, kept, taken back."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from jjdesk.domain.library import PlaceList
from jjdesk.errors import UserError
from jjdesk.gui.library.librarian import Opened, read_all
from jjdesk.gui.main_window import MainWindow
from jjdesk.gui.widgets.notice_bar import NoticeBar
from jjdesk.gui.workbook.undoing import Undo
from jjdesk.gui.workbook.workbook_keeper import WorkbookKeeper

if TYPE_CHECKING:
    from jjdesk.gui.library.places_sheet import PlacesSheet
    from jjdesk.services.bundle import Services


class Gazetteer(QObject):
    """Keeps one list a county; its reports are read anew.

    Signals:
        reread: a report as ``Opened``, as it is read with the new towns.
    """

    reread = Signal(object)

    def __init__(
        self, window: MainWindow, workbook: WorkbookKeeper, undo: Undo, bar: NoticeBar
    ) -> None:
        super().__init__(window)
        self._window = window
        self._workbook = workbook
        self._undo = undo
        self._bar = bar

    def ask(self, county: str) -> None:
        """Show the lists, beginning with a county."""
        show = partial(self._show, county)
        self._workbook.run(lambda services: services.library.places(), show, self._say)

    def _show(self, county: str, lists: tuple[PlaceList, ...]) -> None:
        from jjdesk.gui.library.places_sheet import PlacesSheet  # noqa: PLC0415  seldom needed

        sheet = PlacesSheet(lists, county, self._window.look, self._window)
        sheet.file_wanted.connect(partial(self._read_file, sheet))
        sheet.accepted.connect(partial(self._keep_given, sheet))
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def _read_file(self, sheet: "PlacesSheet") -> None:
        kinds = self.tr("地名表 (*.xlsx *.xls *.ods *.csv *.docx *.txt);;所有文件 (*)")
        title = self.tr("从文件读入地名表")
        name, _ = QFileDialog.getOpenFileName(sheet, title, "", kinds)
        if name:
            self._workbook.run(
                lambda _: _read(Path(name), sheet.places().county), sheet.fill, self._say
            )

    def _keep_given(self, sheet: "PlacesSheet") -> None:
        given = sheet.places()
        name = self.tr("记下地名表“%s”") % given.county

        def done(opened: tuple[Opened, ...]) -> None:
            words = self.tr("已%s，共 %d 个镇街；有 %d 份报告重新查找过。")
            self._undo.tell(words % (name, len(given.towns), len(opened)))
            self._tell(opened)

        self._workbook.run(partial(_keep, given), done, self._say)

    def _tell(self, opened: tuple[Opened, ...]) -> None:
        for each in opened:
            self.reread.emit(each)

    def _say(self, error: UserError) -> None:
        self._bar.say(str(error))


def _read(file: Path, county: str) -> PlaceList:
    """The list in a file of the county that is wanted, else the first."""
    from jjdesk.services.library import read_places_file  # noqa: PLC0415  slow

    found = read_places_file(file)
    return next((each for each in found if each.county == county), found[0])


def _keep(places: PlaceList, services: "Services") -> tuple[Opened, ...]:
    reread = services.library.add_places(places.county, places.towns)
    return tuple(read_all(services, each) for each in reread)
