"""Counts a chart on the data thread: what is charted first, then, as often as wished, a chart."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from jjdesk.domain.chart import Chart
from jjdesk.domain.library import Shelved
from jjdesk.domain.sheet import Sheet
from jjdesk.errors import UserError
from jjdesk.gui.workbook.workbook_keeper import WorkbookKeeper
from jjdesk.services.charting import catalogue, table
from jjdesk.services.charting.matter import Matter, Wish
from jjdesk.services.charting.scope import Asked

if TYPE_CHECKING:
    from jjdesk.services.bundle import Services


class Counted(NamedTuple):
    """What was charted, its chart, the same as a table, and what else can be wished of it.

    ``reports`` says how many the library has, ``others`` with which of them it can be compared.
    """

    matter: Matter
    chart: Chart
    sheet: Sheet
    units: tuple[str, ...]
    reports: int
    others: tuple[Shelved, ...]


class _Gathered(NamedTuple):
    """A matter, how many reports the library has, and which of them it can be compared with."""

    matter: Matter
    reports: int
    others: tuple[Shelved, ...]


class Counting(QObject):
    """Keeps what was gathered last, so that another wish costs a count and no more.

    Signals:
        counted: ``Counted``.
        failed: why it could not be counted. Both only of the latest wish.
    """

    counted = Signal(object)
    failed = Signal(str)

    def __init__(self, workbook: WorkbookKeeper, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbook = workbook
        self._asked: Asked | None = None
        self._gathered: tuple[Asked, _Gathered] | None = None  # touched on the data thread only
        self._number = 0

    def gather(self, asked: Asked, wish: Wish) -> None:
        """Chart what is there now."""
        self._asked = asked
        self.count(wish)

    def count(self, wish: Wish) -> None:
        """Chart what was gathered."""
        asked = self._asked
        if asked is None:
            return
        self._number += 1
        number = self._number

        def work(services: "Services") -> Counted | None:
            if number != self._number:
                return None  # another one is wished by now
            if self._gathered is None or self._gathered[0] is not asked:
                self._gathered = asked, _gather(services, asked)
            matter, reports, others = self._gathered[1]
            chart = catalogue.chart(matter, wish)
            units = _units(matter, wish)
            return Counted(matter, chart, table.sheet(chart), units, reports, others)

        def done(counted: Counted | None) -> None:
            if counted is not None and number == self._number:
                self.counted.emit(counted)

        def failed(error: UserError) -> None:
            if number == self._number:
                self.failed.emit(str(error))

        self._workbook.run(work, done, failed)


def _gather(services: "Services", asked: Asked) -> _Gathered:
    gathering = services.charting
    others = gathering.comparable(asked.report) if asked.compared is not None else ()
    return _Gathered(gathering.matter(asked), len(services.library.shelf()), others)


def _units(matter: Matter, wish: Wish) -> tuple[str, ...]:
    if catalogue.UNIT not in catalogue.QUESTIONS[wish.chart].takes:
        return ()
    from jjdesk.services.charting.amounts import units  # noqa: PLC0415  only for its chart

    return units(matter)
