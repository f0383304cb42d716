"""Year against year: two reports side by side, as a table with texts or as a chart."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from msgspec.structs import replace
from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from jjdesk.domain.chart import Chart
from jjdesk.domain.comparison import Comparison
from jjdesk.domain.library import Shelved
from jjdesk.errors import UserError
from jjdesk.gui.charting.picture import ChartView, Run
from jjdesk.gui.comparing.model import (
    LINE_ROLE,
    ComparisonModel,
    Line,
    Section,
    heads,
    lines,
    names,
)
from jjdesk.gui.comparing.output import ComparisonOutput
from jjdesk.gui.comparing.texts import ComparisonTexts
from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.naming import named
from jjdesk.gui.widgets.plain_table import plain_table, size_rows
from jjdesk.services.opening import OpenReport
from jjdesk.services.tabulating import answer
from jjdesk.words import say

OpenByHash = Callable[[str], OpenReport]

_STRETCHED = {
    Section.PAIRS: (0, 3),
    Section.CONTINUED: (0, 1),
    Section.NEW: (1,),
    Section.GONE: (1,),
    Section.TARGETS: (0,),
}
"""Columns that share what width is left; the others are as wide as stands below, in pixels."""
_WIDTHS = {
    Section.PAIRS: {1: 190, 2: 190},
    Section.CONTINUED: {2: 90},
    Section.NEW: {0: 64, 2: 220},
    Section.GONE: {0: 64, 2: 220},
    Section.TARGETS: {1: 190, 2: 220, 3: 100},
}


class _Compared(NamedTuple):
    """A comparison, its picture, and which pair each bar of that is."""

    comparison: Comparison
    chart: Chart
    pairs: tuple[int, ...]


class ComparisonPanel(QWidget):
    """Chooses two reports and shows them against each other.

    Signals:
        open_requested: SHA-256 of a report and the id of a commitment in it.
    """

    open_requested = Signal(str, str)

    def __init__(self, look: Look, run: Run, parent: QWidget | None = None) -> None:
        """Work with ``run``, which works off this thread: work, then what to do with the result."""
        super().__init__(parent)
        self.setObjectName("comparison")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._run = run
        self._shelf: tuple[Shelved, ...] = ()
        self._open_report: OpenByHash | None = None
        self._comparison: Comparison | None = None
        self._chosen = ("", "")
        self._section = Section.PAIRS
        self._older = self._combo("older", self.tr("较早的报告"))
        self._newer = self._combo("newer", self.tr("较新的报告"))
        self._output = ComparisonOutput(run)
        self._answer = named(QLabel(wordWrap=True), "comparisonAnswer")
        self._answer.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._notice = named(QLabel(wordWrap=True), "comparisonNotice")
        self._notice.hide()
        self._pills = {section: self._pill(section.value) for section in Section}
        self._as_table = self._pill("asTable")
        self._as_chart = self._pill("asChart")
        self._empty = named(QLabel(wordWrap=True), "comparisonEmpty")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._model = ComparisonModel(self)
        self._table = plain_table(self._model, "comparisonTable", self.tr("年度对照"), self)
        self._texts = ComparisonTexts(look)
        self._chart = named(ChartView(look, run), "comparisonChart")
        self._pairs: tuple[int, ...] = ()
        self._leaves = QStackedWidget()
        self._views = QStackedWidget()
        self._chooser, self._sections = QWidget(), QWidget()
        self._lay_out()
        self._wire()
        self._show_section(Section.PAIRS)
        self.show_library((), _nothing_open)

    def _combo(self, name: str, label: str) -> QComboBox:
        combo = named(QComboBox(), f"{name}Report")
        combo.setAccessibleName(label)
        combo.setToolTip(label)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        return combo

    def _pill(self, name: str) -> QPushButton:
        pill = named(QPushButton(), f"{name}Pill")
        pill.setProperty("pill", True)
        pill.setCheckable(True)
        return pill

    def _lay_out(self) -> None:
        chooser = QHBoxLayout(self._chooser)
        chooser.setContentsMargins(16, 8, 12, 0)
        chooser.setSpacing(8)
        chooser.addWidget(self._older)
        chooser.addWidget(QLabel("→"))
        chooser.addWidget(self._newer)
        chooser.addStretch(1)
        chooser.addWidget(self._output)
        words = QVBoxLayout()
        words.setContentsMargins(16, 0, 16, 0)
        words.addWidget(self._answer)
        words.addWidget(self._notice)
        self._as_table.setText(self.tr("表"))
        self._as_chart.setText(self.tr("图"))
        pills = QHBoxLayout(self._sections)
        pills.setContentsMargins(16, 0, 12, 8)
        pills.setSpacing(8)
        for pill in self._pills.values():
            pills.addWidget(pill)
        pills.addStretch(1)
        pills.addWidget(self._as_table)
        pills.addWidget(self._as_chart)
        self._leaves.addWidget(self._empty)
        self._leaves.addWidget(self._make_body())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._chooser)
        column.addLayout(words)
        column.addWidget(self._sections)
        column.addWidget(self._leaves, 1)

    def _make_body(self) -> QSplitter:
        """Table or chart above, the texts of the chosen row below."""
        self._views.addWidget(self._table)
        self._views.addWidget(self._chart)
        body = named(QSplitter(Qt.Orientation.Vertical), "comparisonBody")
        body.setChildrenCollapsible(False)
        body.setHandleWidth(1)
        body.addWidget(self._views)
        body.addWidget(self._texts)
        body.setStretchFactor(0, 3)
        body.setStretchFactor(1, 2)
        return body

    def _wire(self) -> None:
        self._older.activated.connect(self._compare_chosen)
        self._newer.activated.connect(self._compare_chosen)
        for section, pill in self._pills.items():
            pill.clicked.connect(partial(self._show_section, section))
        self._as_table.clicked.connect(partial(self._show_view, chart=False))
        self._as_chart.clicked.connect(partial(self._show_view, chart=True))
        self._table.selectionModel().currentRowChanged.connect(self._show_line)
        self._table.activated.connect(self._open_line)
        self._texts.older_opened.connect(self._open_older)
        self._texts.newer_opened.connect(self._open_newer)
        self._chart.chosen.connect(self._show_pair)
        self._chart.opened.connect(self._open_pair)
        self._chart.failed.connect(self._tell)
        self._output.told.connect(self._tell)

    # What is compared

    def show_library(self, shelf: Sequence[Shelved], open_report: OpenByHash) -> None:
        """Offer the reports of the library; ``open_report`` is called on the thread of ``run``.

        Two reports that were compared stay so, else two years of one place are.
        """
        self._shelf = tuple(report for report in shelf if report.removed is None)
        self._open_report = open_report
        older, newer = self._chosen
        kept = {report.sha256 for report in self._shelf}
        if older not in kept or newer not in kept:
            older, newer = _neighbours(self._shelf)
        for combo, choice in ((self._older, older), (self._newer, newer)):
            combo.clear()
            for report in self._shelf:
                combo.addItem(_label(report), report.sha256)
            combo.setCurrentIndex(combo.findData(choice))
        self._compare_chosen()

    def _compare_chosen(self) -> None:
        older, newer = (str(c.currentData() or "") for c in (self._older, self._newer))
        if len(self._shelf) < 2:
            self._show_nothing(
                self.tr(
                    "这里把两年的报告对着看：哪些事延续、哪些新增、哪些不再提，同一指标定了多少。\n"
                    "现在还不到两份报告。请在“资料”里导入去年的（或市里、邻区的）报告，再回到这里。"
                )
            )
        elif older == newer:
            self._chosen = (older, newer)
            self._show_nothing(self.tr("两边选的是同一份报告。请在上面另选一份。"), choose=True)
        else:
            if (older, newer) != self._chosen or self._comparison is None:
                self._answer.setText(self.tr("正在对照…"))
            self._chosen = (older, newer)
            self._start(older, newer)

    def _start(self, older: str, newer: str) -> None:
        open_report = self._open_report or _nothing_open
        called = {report.sha256: _name(report) for report in self._shelf}

        def work() -> _Compared:
            from jjdesk.services.charting import changes  # noqa: PLC0415  slow
            from jjdesk.services.charting.matter import Matter, Wish  # noqa: PLC0415  slow
            from jjdesk.services.comparing import compare  # noqa: PLC0415  slow

            before, after = (open_report(each).report for each in (older, newer))
            found = compare(before, after)
            # Place and year are the user's to put right on the shelf.
            found = replace(found, older_name=called[older], newer_name=called[newer])
            chart = changes.chart(Matter(reports=(after,), comparison=found), Wish())
            return _Compared(found, chart, tuple(map(changes.pair_number, chart.bars)))

        def done(compared: _Compared) -> None:
            # The same again, after a change elsewhere: leave the chosen row where it is.
            if self._chosen == (older, newer) and compared.comparison != self._comparison:
                self._show(compared)

        self._run(work, done, self._fail)

    def _fail(self, error: UserError) -> None:
        self._comparison = None
        self._show_nothing(str(error), choose=True)

    def _tell(self, words: str) -> None:
        self._notice.setText(words)
        self._notice.setVisible(bool(words))

    def _show_nothing(self, words: str, *, choose: bool = False) -> None:
        self._comparison = None
        self._empty.setText(words)
        self._leaves.setCurrentIndex(0)
        self._chooser.setVisible(choose)
        self._output.show_comparison(None)
        for part in (self._answer, self._sections):
            part.hide()

    def _show(self, compared: _Compared) -> None:
        comparison = compared.comparison
        self._comparison, self._pairs = comparison, compared.pairs
        self._tell("")
        for part in (self._chooser, self._answer, self._sections):
            part.show()
        self._answer.setText(answer(comparison))
        for section, words in names().items():
            count = len(lines(comparison, section))
            self._pills[section].setText(f"{words} {count}")
            self._pills[section].setAccessibleName(self.tr("%s，%d 行") % (words, count))
        self._output.show_comparison(comparison)
        self._leaves.setCurrentIndex(1)
        as_chart = self._as_chart.isChecked()
        self._show_section(self._section)
        self._show_view(chart=as_chart)
        self._chart.show_chart(compared.chart)

    # How it is shown

    def _show_section(self, section: Section) -> None:
        self._section = section
        self._output.show_section(list(Section).index(section))
        found = lines(self._comparison, section) if self._comparison else []
        self._model.show(heads(self._comparison, section), found)
        self._size_columns()
        if found:
            self._table.selectRow(0)
        self._show_view(chart=False)

    def _size_columns(self) -> None:
        header = self._table.horizontalHeader()
        for column in range(self._model.columnCount()):
            if column in _STRETCHED[self._section]:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
            else:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
                width = _WIDTHS[self._section][column]
                header.resizeSection(column, self._look.pixels(width))
        size_rows(self._table, self._look)

    def _show_view(self, *, chart: bool) -> None:
        """The table of a section, or the chart, which is of all pairs and so of no section."""
        self._as_table.setChecked(not chart)
        self._as_chart.setChecked(chart)
        for section, pill in self._pills.items():
            pill.setChecked(section is self._section and not chart)
        self._views.setCurrentIndex(1 if chart else 0)
        self._texts.setHidden(chart)  # until a row of the chart is chosen
        if not chart:
            self._show_line(self._table.currentIndex())

    def _names(self) -> tuple[str, str]:
        shown = self._comparison
        return (shown.older_name, shown.newer_name) if shown else ("", "")

    def _show_line(self, index: QModelIndex) -> None:
        line: Line | None = index.data(LINE_ROLE) if index.isValid() else None
        self._texts.show_line(self._names(), line)

    def _show_pair(self, bar: int, _part: int) -> None:
        if self._comparison is not None:
            line = lines(self._comparison, Section.PAIRS)[self._pairs[bar]]
            self._texts.show_line(self._names(), line)
            self._texts.show()

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self._look = look
        self._size_columns()
        self._texts.set_look(look)
        self._chart.set_look(look)

    # Into the report

    def _open_line(self, index: QModelIndex) -> None:
        line: Line = index.data(LINE_ROLE)
        if line.newer is not None:
            self._open_newer(line.newer.commitment.id)
        elif line.older is not None:
            self._open_older(line.older.commitment.id)

    def _open_pair(self, bar: int, _part: int) -> None:
        if self._comparison is not None:
            self._open_newer(self._comparison.pairs[self._pairs[bar]].newer.commitment.id)

    def _open_older(self, commitment: str) -> None:
        self.open_requested.emit(self._chosen[0], commitment)

    def _open_newer(self, commitment: str) -> None:
        self.open_requested.emit(self._chosen[1], commitment)


def _nothing_open(sha256: str) -> OpenReport:
    message = say(
        "资料里没有这份报告（{sha256}），可能已被移除；其他资料完好，请另选一份。",
        sha256=sha256[:8],
    )
    raise UserError(message)


def _name(report: Shelved) -> str:
    known = [report.place, str(report.year) if report.year else None]
    return " ".join(word for word in known if word) or report.title or report.name


def _label(report: Shelved) -> str:
    return say("{name} · {commitments} 条", name=_name(report), commitments=report.commitments)


def _neighbours(shelf: Sequence[Shelved]) -> tuple[str, str]:
    """Two years of one place, as near and as new as there are; else the two newest."""
    if len(shelf) < 2:
        return "", ""
    gaps = [
        (newer.year - older.year, -newer.year, older.sha256, newer.sha256)
        for older in shelf
        for newer in shelf
        if older.year and newer.year and older.year < newer.year and older.place == newer.place
    ]
    if gaps:
        return min(gaps)[2:]
    older, newer = sorted(shelf, key=lambda report: report.year or 0)[-2:]
    return older.sha256, newer.sha256
