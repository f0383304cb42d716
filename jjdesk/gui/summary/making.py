"""Makes a summary and sets its pages: gathered on the data thread, set in slices on this one."""

from collections.abc import Iterator, Mapping
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from jjdesk.domain.manuscript import Figure
from jjdesk.domain.report import Report
from jjdesk.domain.summary import Definition, Summary
from jjdesk.errors import UserError
from jjdesk.gui.paper.items import BODY, MM, Typeset
from jjdesk.gui.paper.setter import Setter
from jjdesk.gui.workbook.workbook_keeper import WorkbookKeeper
from jjdesk.words import chinese

if TYPE_CHECKING:
    from jjdesk.services.bundle import Services

_SLICE: Final = 0.012
"""Seconds of setting after which keys and the mouse have their turn."""
_DRAWN: Final = 0.4
"""The share of the whole that pictures take, where there are any."""


class Made(NamedTuple):
    """A summary on its pages, what asked for it, and pictures (PNG) for its charts."""

    definition: Definition
    report: Report
    summary: Summary
    typeset: Typeset
    pictures: Mapping[Figure, bytes]


class Making(QObject):
    """Makes what was asked for last; of what was asked before, nothing more is heard.

    Signals:
        made: ``Made``.
        progressed: the share that is done, from 0 to 1.
        failed: why it could not be made.
    """

    made = Signal(object)
    progressed = Signal(float)
    failed = Signal(str)

    def __init__(self, workbook: WorkbookKeeper, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbook = workbook
        self._number = 0
        self._busy = False
        self._pictures: dict[Figure, bytes] = {}
        self._last: Made | None = None
        self._steps: Iterator[float] = iter(())
        self._share = 0.0
        self._setter: Setter | None = None
        self._asked: tuple[Definition, Report, Summary] | None = None
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._set_on)

    @property
    def busy(self) -> bool:
        """Whether something is being made."""
        return self._busy

    def make(self, definition: Definition, report: Report) -> None:
        """Make a summary of what the workbook holds now."""
        self.stop()
        self._busy = True
        number = self._number

        def work(services: "Services") -> Summary | None:
            if number != self._number:
                return None  # another one is wished by now
            from jjdesk.services.summarising import catalogue  # noqa: PLC0415  slow

            return catalogue.compose(services.summarising.material(definition, report), definition)

        def done(summary: Summary | None) -> None:
            if summary is not None and number == self._number:
                self._asked = definition, report, summary
                self._draw()

        self._workbook.run(work, done, partial(self._fail, number))

    def stop(self) -> None:
        """Make nothing more until asked again."""
        self._number += 1
        self._busy = False
        self._timer.stop()
        self._steps, self._setter, self._asked = iter(()), None, None

    def _fail(self, number: int, error: UserError) -> None:
        if number == self._number:
            self._busy = False
            self.failed.emit(str(error))

    # Pictures, one at a time: what is typed meanwhile is kept in between

    def _draw(self) -> None:
        if self._asked is None:
            return
        definition, _, summary = self._asked
        last = self._last
        if last and (last.summary, last.definition.page) == (summary, definition.page):
            self._end(last.typeset, last.pictures)  # nothing of it is another now
            return
        figures = [part for part in summary.manuscript.parts if isinstance(part, Figure)]
        wanted = [figure for figure in figures if figure not in self._pictures]
        if not wanted:
            self._pictures = {figure: self._pictures[figure] for figure in figures}
            self._begin(_DRAWN if figures else 0.0)
            return
        self.progressed.emit(_DRAWN * (1 - len(wanted) / len(figures)))
        number, figure = self._number, wanted[0]

        def work(_: "Services") -> bytes | None:
            if number != self._number:
                return None
            from jjdesk.charts.paper import picture  # noqa: PLC0415  slow

            with chinese():  # so is the document that it stands in
                return picture(figure.chart, BODY.width() / MM, "png")

        def done(data: bytes | None) -> None:
            if data is not None:
                self._pictures[figure] = data
            if number == self._number:
                self._draw()

        self._workbook.run(work, done, partial(self._fail, number))

    # Pages

    def _begin(self, share: float) -> None:
        if self._asked is None:
            return
        definition, _, summary = self._asked
        self._share = share
        self._setter = Setter(summary.manuscript, definition.page, dict(self._pictures))
        self._steps = self._setter.steps()
        self._timer.start()

    def _set_on(self) -> None:
        """Set for a slice."""
        until = perf_counter() + _SLICE
        try:
            for share in self._steps:
                if perf_counter() > until:
                    self.progressed.emit(self._share + (1 - self._share) * share)
                    return
        except Exception:
            # Steps that broke off are at their end: the next slice would take a part for the whole.
            self.stop()
            self.failed.emit(self.tr("排版出错，没有排成；资料完好，可换个版式或字号再试。"))
            raise
        self._timer.stop()
        if self._setter is not None:
            self._end(self._setter.typeset, dict(self._pictures))

    def _end(self, typeset: Typeset, pictures: Mapping[Figure, bytes]) -> None:
        if self._asked is not None:
            made = self._last = Made(*self._asked, typeset, pictures)
            self._steps, self._setter, self._asked = iter(()), None, None
            self._busy = False
            self.made.emit(made)
