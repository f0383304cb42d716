"""The room 图表: one chart at a time as picture and table, and the sentences behind its bars.

Slow to import (all that can be charted): not before the first paint.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from jjdesk.domain.chart import Chart
from jjdesk.domain.finding import Filter
from jjdesk.errors import UserError
from jjdesk.gui.charting import bar_words
from jjdesk.gui.charting.bar_words import WHOLE
from jjdesk.gui.charting.chooser import Chooser
from jjdesk.gui.charting.counting import Counted, Counting
from jjdesk.gui.charting.export import ChartExport
from jjdesk.gui.charting.picture import ChartView
from jjdesk.gui.charting.quotes import QuoteList
from jjdesk.gui.charting.table import ChartTable
from jjdesk.gui.reading.reader import ReaderRoom
from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.naming import named
from jjdesk.gui.workbook.workbook_keeper import WorkbookKeeper
from jjdesk.services.charting import scope
from jjdesk.services.charting.catalogue import QUESTIONS
from jjdesk.services.charting.matter import Wish
from jjdesk.services.charting.scope import Extent

if TYPE_CHECKING:
    from jjdesk.services.bundle import Services

_SIDE: Final = 400
"""Width of table and quotes in pixels at 100 %."""
_MOST_SIDE: Final = 0.36
"""The part of the width that they take at most."""
_MOST_TABLE: Final = 0.62
"""The part of the height that the table takes at most."""
_ZOOM: Final = 1.3
"""How much larger the letters are where the picture stands alone, as for a projector."""


class ChartsRoom(QWidget):
    """Tabs of charts over picture, table and quotes.

    Signals:
        counted_wanted: a ``Filter`` and, counted of it, a ``finding.Counted``: the reader is to
            show it.
        open_wanted: SHA-256 of a report, and the id of a commitment in it to go to.
        told: the foot has something else to say.
        said: something to be said for a moment.
    """

    counted_wanted = Signal(object, object)
    open_wanted = Signal(str, str)
    told = Signal()
    said = Signal(str)

    def __init__(self, look: Look, workbook: WorkbookKeeper, reader: ReaderRoom) -> None:
        super().__init__()
        self.setObjectName("chartsRoom")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._reader = reader
        self._workbook = workbook
        self._filter = Filter()
        self._report = ""
        self._compared: str | None = None
        self._reports = 1
        self._shown: Counted | None = None
        self._kept: tuple[str, int] = ("", WHOLE)
        self._shared = False
        self._alone = named(QPushButton(self.tr("只看图")), "chartAlone")
        self._alone.setProperty("pill", True)
        self._alone.setCheckable(True)
        self._alone.setToolTip(self.tr("只看图，字也放大，投影时用（F10）"))
        self._export = ChartExport(self._run_plainly)
        self._chooser = Chooser((self._alone, self._export))
        self._counting = Counting(workbook, self)
        self._view = ChartView(look, self._run_plainly)
        self._table = ChartTable(look)
        self._head = named(QLabel(wordWrap=True), "chartBehind")
        self._quotes = QuoteList(look)
        self._empty = named(QLabel(wordWrap=True), "chartEmpty")
        self._leaves = QStackedWidget()
        self._lay_out()
        self._wire()
        self._add_acts()
        self.set_look(look)

    @property
    def chart(self) -> Chart | None:
        """The chart that is shown, once it is counted."""
        return self._shown.chart if self._shown else None

    def _lay_out(self) -> None:
        behind = QWidget()
        lower = QVBoxLayout(behind)
        lower.setContentsMargins(0, 0, 0, 0)
        lower.setSpacing(0)
        lower.addWidget(self._head)
        lower.addWidget(self._quotes, 1)
        self._side = named(QSplitter(Qt.Orientation.Vertical), "chartSide")
        self._body = named(QSplitter(Qt.Orientation.Horizontal), "chartBody")
        for splitter, widgets in (
            (self._side, (self._table, behind)),
            (self._body, (self._view, self._side)),
        ):
            splitter.setHandleWidth(1)
            splitter.setChildrenCollapsible(False)
            for widget in widgets:
                splitter.addWidget(widget)
            splitter.setStretchFactor(0, 1)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._leaves.addWidget(self._body)
        self._leaves.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._chooser)
        column.addWidget(self._leaves, 1)

    def _wire(self) -> None:
        self._chooser.wished.connect(self._wish)
        self._chooser.extended.connect(self._gather)
        self._chooser.compared.connect(self._compare)
        self._counting.counted.connect(self._show)
        self._counting.failed.connect(self._fail)
        self._view.chosen.connect(self._choose)
        self._view.clicked.connect(self._open)
        self._view.opened.connect(self._open)
        self._view.failed.connect(self._fail)
        self._table.chosen.connect(self._choose)
        self._table.opened.connect(self._open)
        self._quotes.opened.connect(self.open_wanted)
        self._export.told.connect(self.said)
        self._alone.toggled.connect(self._show_alone)
        for splitter in (self._body, self._side):
            splitter.splitterMoved.connect(self._keep_shares)

    def _add_acts(self) -> None:
        acts: list[tuple[str, Callable[[], object]]] = [
            ("Ctrl+Down", partial(self._chooser.step, 1)),
            ("Ctrl+Up", partial(self._chooser.step, -1)),
            ("F10", self._alone.toggle),
            ("Ctrl+C", self._copy),
            ("Esc", partial(self._alone.setChecked, False)),
            ("Ctrl+E", self._export.open_menu),
        ]
        acts += [(str(n + 1), partial(self._chooser.turn, n)) for n in range(len(QUESTIONS))]
        for keys, act in acts:
            action = QAction(self)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(act)
            self.addAction(action)

    # What is charted

    def _follow_reader(self) -> None:
        """Chart what the reader shows, where it shows something else than was charted last.

        What a chart has filtered by itself is not a wish: coming back, there is the same chart.
        """
        wanted = self._reader.seeker.bar.filter()
        report = self._reader.open_report.report.source.sha256
        if report != self._report:
            self._compared = None
            self._kept = ("", WHOLE)
        elif wanted.counted is not None:
            return
        self._report = report
        filtered = scope.charted(wanted)
        if filtered != self._filter:
            self._filter = filtered
            extent = Extent.SHOWN if filtered != Filter() else Extent.REPORT
            self._chooser.extent = extent

    def _gather(self) -> None:
        if self._chooser.compares and self._compared is None:
            self._compared = ""
        seeker = self._reader.seeker
        self._offer_extents()
        asked = scope.asked(
            seeker.finder, seeker.notes(), self._filter, self._chooser.extent, self._compared
        )
        self._counting.gather(asked, self._chooser.wish)

    def _offer_extents(self) -> None:
        extents = scope.extents(self._filter, self._reports)
        extent = self._chooser.extent
        self._chooser.offer_extents(extents, extent if extent in extents else Extent.REPORT)

    def _compare(self, sha256: str) -> None:
        self._compared = sha256
        self._gather()

    def _wish(self, wish: Wish) -> None:
        if self._chooser.compares and self._compared is None:
            self._gather()
        else:
            self._counting.count(wish)

    def _run_plainly(
        self,
        work: Callable[[], object],
        done: Callable[[object], None],
        failed: Callable[[UserError], None],
    ) -> None:
        def alone(_: "Services") -> object:
            return work()

        self._workbook.run(alone, done, failed)

    # What is shown

    def _show(self, counted: Counted) -> None:
        self._shown = counted
        chart = counted.chart
        self._reports = counted.reports
        self._offer_extents()
        self._chooser.offer_units(counted.units)
        self._chooser.offer_others(counted.others, self._other(counted))
        self._leaves.setCurrentIndex(0)
        self._export.show_chart(chart, counted.matter)
        self._table.show_chart(chart, counted.sheet)
        self._view.show_chart(chart)
        keys = [bar.key for bar in chart.bars]
        key, part = self._kept
        bar, part = (keys.index(key), part) if key in keys else (0, WHOLE)
        self._side.setVisible(bool(chart.bars) and not self._alone.isChecked())
        if chart.bars:
            self._choose(bar, part)
            self._view.choose(bar, part)
        self._share_height()
        self.told.emit()

    def _other(self, counted: Counted) -> str:
        """SHA-256 of the report that is compared with; the first lends itself, if any does."""
        others = [other.sha256 for other in counted.others]
        if self._compared in others:
            return str(self._compared)
        return others[0] if counted.matter.comparison is not None and others else ""

    def _fail(self, words: str) -> None:
        if self._shown is None:
            self._empty.setText(words)
            self._leaves.setCurrentWidget(self._empty)
        else:
            self.said.emit(words)

    def _choose(self, bar: int, part: int = WHOLE) -> None:
        """Show a bar or piece in all three: picture, table and quotes."""
        chart = self.chart
        if chart is None or bar >= len(chart.bars):
            return
        self._kept = (chart.bars[bar].key, part)
        self._table.choose(bar)
        self._view.choose(bar, part)
        name = bar_words.name(chart, bar, part)
        behind = bar_words.behind(chart, bar, part)
        found = self.tr("%s：%d 处原文") % (name, len(behind))
        nothing = self.tr("%s：没有可看的原文") % name
        self._head.setText(found if behind else nothing)
        self._quotes.show_quotes(name, behind)

    def _open(self, bar: int, part: int = WHOLE) -> None:
        """Show in the reader what stands behind; of all reports, choose among the quotes."""
        chart = self.chart
        if chart is None or bar >= len(chart.bars):
            return
        behind = bar_words.behind(chart, bar, part)
        of = bar_words.part_of(chart, part)
        counted = scope.counted_of(behind, chart.bars[bar], of, self._report)
        if not behind:
            self.said.emit(self.tr("%s：没有可看的原文。") % bar_words.name(chart, bar, part))
        elif self._chooser.extent is Extent.LIBRARY or not counted.commitments:
            self._alone.setChecked(False)
            self._quotes.setFocus()
        else:
            charted = self._filter if self._chooser.extent is Extent.SHOWN else Filter()
            self.counted_wanted.emit(charted, counted)

    def _keep_shares(self) -> None:
        self._shared = True

    def _show_alone(self, alone: bool) -> None:
        self._side.setVisible(not alone)
        self._chooser.show_wishes(not alone)
        self._view.set_zoom(_ZOOM if alone else 1.0)
        if alone:
            self._view.picture.setFocus()

    def _copy(self) -> None:
        """The sentence that is gone to, else the table."""
        if self._quotes.hasFocus() and self._quotes.words():
            QGuiApplication.clipboard().setText(self._quotes.words())
            self.said.emit(self.tr("已复制这一句。"))
        else:
            self._export.copy_table()

    # As the window asks

    @property
    def widget(self) -> QWidget:
        """The room itself."""
        return self

    def enter(self) -> None:
        """Chart what is there now, and take the keyboard."""
        self._follow_reader()
        self._gather()
        self._view.picture.setFocus()

    def renew(self) -> None:
        """Chart what is there now, where it is seen: something was undone, or another wrote."""
        if self.isVisible():
            self._follow_reader()  # an undo may have opened another report
            self._gather()

    def words(self) -> str:
        """Which chart it is, and of how many bars."""
        if self.chart is None:
            return ""
        label = QUESTIONS[self._chooser.wish.chart].label
        return self.tr("图表：%s    %d 项") % (label, len(self.chart.bars))

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self._look = look
        self._view.set_look(look)
        self._table.set_look(look)
        self._quotes.set_look(look)
        self._share_width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width, until the user has done so."""
        super().resizeEvent(event)
        if not self._shared:
            self._share_width()
            self._share_height()

    def _share_width(self) -> None:
        """Table and quotes as wide as they need, the picture wider."""
        side = min(self._look.pixels(_SIDE), round(_MOST_SIDE * self.width()))
        self._body.setSizes([self.width() - side, side])

    def _share_height(self) -> None:
        """The table as high as its rows, up to a part that leaves the quotes room."""
        if not self._shared:
            whole = self._leaves.height()
            upper = min(self._table.needed(), round(_MOST_TABLE * whole))
            self._side.setSizes([upper, whole - upper])

    def hand_over(self) -> None:
        """Nothing is typed here."""

    def may_leave(self) -> bool:
        """Nothing is waiting here."""
        return True

    def leave(self) -> None:
        """Nothing to keep."""
