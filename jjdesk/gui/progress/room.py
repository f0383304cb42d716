"""The room 跟进: how far the commitments of the open report have come.

Slow to import (sqlite-utils): not before the first paint.
"""

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QPushButton,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from jjdesk.domain.progress import Status
from jjdesk.domain.report import Commitment
from jjdesk.gui.progress import progress_model
from jjdesk.gui.progress.follower import Follower
from jjdesk.gui.progress.groups import ProgressGroups
from jjdesk.gui.progress.news import ProgressNews
from jjdesk.gui.progress.progress_model import ROW_ROLE, ProgressModel
from jjdesk.gui.progress.status_looks import KEYS
from jjdesk.gui.progress.summary import ProgressSummary
from jjdesk.gui.theme import Look
from jjdesk.gui.widgets import saving
from jjdesk.gui.widgets.naming import named
from jjdesk.gui.widgets.plain_table import plain_table, size_rows
from jjdesk.services import periods, progress_sheet
from jjdesk.services.due import Timing
from jjdesk.services.following import Followed, Given, View
from jjdesk.services.proposing import STATUS_WORDS
from jjdesk.words import say

if TYPE_CHECKING:
    from jjdesk.gui.progress.status_proposals import ProposalsSheet

_WIDTHS: Final = {
    progress_model.NUMBER: 56,
    progress_model.STATUS: 104,
    progress_model.DUE: 206,
    progress_model.LAST: 214,
    progress_model.SOURCE: 140,
}
_LEAST_TEXT: Final = 270
"""Pixels at 100 % that the words of commitments keep before columns on the right give way."""
_ROWS, _NEWS, _SECTIONS, _SECTORS = range(4)


class ProgressRoom(QWidget):
    """The commitments as a table under a bar, what is new, and how sections and sectors stand."""

    def __init__(self, look: Look, follower: Follower) -> None:
        super().__init__()
        self.setObjectName("progressRoom")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._follower = follower
        self._view: View | None = None
        self._period = named(QComboBox(), "progressPeriod")
        self._answer = named(QLabel(wordWrap=True), "progressAnswer")
        self._take = named(QPushButton(), "progressTake")
        self._export = named(QPushButton(self.tr("导出 ▾")), "progressExport")
        self.summary = ProgressSummary(look)
        self._hint = named(QLabel(wordWrap=True), "progressHint")
        self._pills = [self._pill(n) for n in (_ROWS, _NEWS, _SECTIONS, _SECTORS)]
        self._model = ProgressModel(self)
        self._table = self._make_table()
        self._news = ProgressNews(look)
        self._sections = ProgressGroups(look, self.tr("章节"), "progressSections")
        self._sectors = ProgressGroups(look, self.tr("领域"), "progressSectors")
        self._empty = named(QLabel(wordWrap=True), "progressEmpty")
        self._leaves = QStackedWidget()
        self._lay_out()
        self._wire()
        self.set_look(look)
        self._show_leaf(_ROWS)

    def _pill(self, number: int) -> QPushButton:
        pill = named(QPushButton(), f"progressLeaf{number}")
        pill.setProperty("pill", True)
        pill.setCheckable(True)
        pill.clicked.connect(partial(self._show_leaf, number))
        return pill

    def _make_table(self) -> QTableView:
        table = plain_table(self._model, "progressTable", self.tr("各条承诺事项的跟进"), self)
        table.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(progress_model.TEXT, QHeaderView.ResizeMode.Stretch)
        header.setSortIndicator(progress_model.NUMBER, Qt.SortOrder.AscendingOrder)
        table.setSortingEnabled(True)
        for number, status in enumerate(KEYS, start=1):
            self._act(table, str(number), partial(self._give, status))
        self._act(table, QKeySequence.StandardKey.Copy, self.copy)
        return table

    def _act(self, table: QTableView, keys: object, act: object) -> None:
        action = QAction(table)
        action.setShortcut(QKeySequence(keys))  # type: ignore[call-overload]
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(act)
        table.addAction(action)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        for widget in (self._period, self._answer, self._take, self._export):
            head.addWidget(widget, 1 if widget is self._answer else 0)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self._hint, 1)
        for pill in self._pills:
            below.addWidget(pill)
        upper = QVBoxLayout()
        upper.setContentsMargins(24, 12, 24, 8)
        upper.setSpacing(10)
        upper.addLayout(head)
        upper.addWidget(self.summary)
        upper.addLayout(below)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for leaf in (self._table, self._news, self._sections, self._sectors, self._empty):
            self._leaves.addWidget(leaf)
        self._body = QWidget()
        self._body.setLayout(upper)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._body)
        column.addWidget(self._leaves, 1)

    def _wire(self) -> None:
        menu = QMenu(self._export)
        for words, ending in ((self.tr("表格 xlsx…"), ".xlsx"), (self.tr("表格 csv…"), ".csv")):
            menu.addAction(words).triggered.connect(partial(self._ask_path, ending))
        menu.addSeparator()
        menu.addAction(self.tr("复制为表格（Ctrl+C）")).triggered.connect(self.copy)
        self._export.setMenu(menu)
        self._export.setProperty("pill", True)
        self._export.setToolTip(self.tr("导出下面显示的各条与全部记录，或复制到电子表格"))
        self._period.setAccessibleName(self.tr("期间"))
        self._period.setToolTip(self.tr("看哪一段时间的情况"))
        self._period.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._period.activated.connect(self._choose_period)
        self._take.setProperty("pill", True)
        self._take.setToolTip(self.tr("把任务表里的推进情况记为跟进，逐条由您确认"))
        self._take.clicked.connect(self._propose)
        self.summary.filtered.connect(self._show_rows)
        self._table.activated.connect(self._open)
        self._table.clicked.connect(self._open_by_number)
        self._news.open_wanted.connect(self._follower.open_at)
        self._follower.viewed.connect(self.show_view)

    # What is shown

    def show_view(self, view: View) -> None:
        """Show how the commitments stand; chosen rows stay chosen."""
        if self._view is not None and self._view.report != view.report:
            self.summary.clear()
        self._view = view
        overview = view.overview
        self._offer_periods(view)
        self.summary.show_overview(overview)
        self.summary.show_places(view.towns)
        self._show_rows()
        self._fill_news()
        self._sections.show_groups(overview.sections)
        self._sectors.show_groups(overview.sectors)
        self._name_leaves(len(overview.fresh))
        self._answer.setText(_answer(view))
        self._take.setText(self.tr("从任务表带入 %d 条…") % len(view.proposals))
        self._take.setVisible(bool(view.proposals))
        self._hint.setText(self._advice(view))
        filled = bool(overview.rows)
        self._body.setVisible(filled)
        if not filled:
            self._empty.setText(self.tr("这份报告里没有读出承诺事项，也就没有可跟进的。"))
            self._leaves.setCurrentWidget(self._empty)
        elif self._leaves.currentWidget() is self._empty:
            self._show_leaf(_ROWS)

    def _advice(self, view: View) -> str:
        keys = " ".join(f"{n} {STATUS_WORDS[status]}" for n, status in enumerate(KEYS, start=1))
        keys = self.tr("选中后按 %s；U 写来源与说明，Enter 看原文。") % keys
        if view.changes:
            return keys
        return self.tr("还没有跟进记录：这里记每条承诺事项办到哪一步、从哪里得知。") + keys

    def _offer_periods(self, view: View) -> None:
        wanted = view.overview.period
        self._period.clear()
        self._period.addItem(self.tr("最新情况"), "")
        offered = {*view.periods, view.proposed, wanted} - {""}
        for code in sorted(offered, key=periods.order, reverse=True):
            self._period.addItem(periods.words(code), code)
        self._period.setCurrentIndex(self._period.findData(wanted))

    def _name_leaves(self, news: int) -> None:
        names = (
            self.tr("各条"),
            self.tr("新变化 %d") % news,
            self.tr("按章节"),
            self.tr("按领域"),
        )
        for pill, words in zip(self._pills, names, strict=True):
            pill.setText(words)

    def _show_leaf(self, number: int) -> None:
        for each, pill in enumerate(self._pills):
            pill.setChecked(each == number)
        self._leaves.setCurrentIndex(number)
        self._fill_news()

    def _fill_news(self) -> None:
        """List what is new where it is seen: there may be thousands of entries."""
        if self._view is not None and self._leaves.currentWidget() is self._news:
            commitments = {each.id: each for each in self._follower.commitments()}
            self._news.show_news(self._view.overview.fresh, commitments)

    def _show_rows(self) -> None:
        if self._view is None:
            return
        chosen, current = self._ids()
        rows = self.summary.wanted(self._view.overview.rows)
        self._model.show(rows)
        selection = self._table.selectionModel()
        flags = QItemSelectionModel.SelectionFlag
        for commitment in chosen:
            row = self._model.row_of(commitment)
            if row >= 0:
                index = self._model.index(row, 0)
                selection.select(index, flags.Select | flags.Rows)
        row = self._model.row_of(current) if current else (0 if rows else -1)
        if row >= 0:
            selection.setCurrentIndex(self._model.index(row, 0), flags.NoUpdate)
        if rows and not selection.hasSelection():
            self._table.selectRow(max(0, row))

    def _ids(self) -> tuple[list[str], str]:
        """Ids of the chosen commitments, and of the one with the keyboard."""
        chosen = [row.commitment.id for row in self.chosen()]
        current: Followed | None = self._table.currentIndex().data(ROW_ROLE)
        return chosen, current.commitment.id if current else ""

    def chosen(self) -> list[Followed]:
        """The chosen rows, in reading order."""
        indexes = self._table.selectionModel().selectedRows()
        rows: list[Followed] = [index.data(ROW_ROLE) for index in indexes]
        return sorted(rows, key=lambda row: row.commitment.number)

    # Acts

    def _choose_period(self) -> None:
        self._follower.look(str(self._period.currentData() or ""))

    def _give(self, status: Status) -> None:
        """Say of the chosen commitments what a key stands for: today, in the period shown."""
        view = self._view
        chosen = self._commitments()
        if view is not None and chosen:
            period = view.overview.period or view.proposed
            self._follower.give(chosen, Given(period, status, view.today))

    def ask(self) -> None:
        """Open the sheet on the chosen commitments."""
        self._follower.ask(self._commitments())

    def _commitments(self) -> list[Commitment]:
        return [row.commitment for row in self.chosen()]

    def _open(self, index: QModelIndex) -> None:
        row: Followed = index.data(ROW_ROLE)
        self._follower.open_at(row.commitment.id)

    def _open_by_number(self, index: QModelIndex) -> None:
        """A click on a number, as on its mark on the page; elsewhere a click only chooses."""
        plain = QGuiApplication.keyboardModifiers() == Qt.KeyboardModifier.NoModifier
        if index.column() == progress_model.NUMBER and plain:
            self._open(index)

    def _propose(self) -> None:
        from jjdesk.gui.progress.status_proposals import ProposalsSheet  # noqa: PLC0415  seldom

        if self._view is not None and self._view.proposals:
            sheet = ProposalsSheet(
                self._view, self._follower.commitments(), self._look, self.window()
            )
            sheet.accepted.connect(partial(self._take_over, sheet))
            sheet.finished.connect(sheet.deleteLater)
            sheet.open()

    def _take_over(self, sheet: "ProposalsSheet") -> None:
        self._follower.take_over(sheet.wanted())

    def copy(self) -> None:
        """The chosen rows to the clipboard, as a spreadsheet takes them; all where it is one."""
        chosen = self.chosen()
        rows = chosen if len(chosen) > 1 else self._model.rows()
        QGuiApplication.clipboard().setText(progress_sheet.copied(rows))
        self._follower.tell(self.tr("已复制 %d 条，可粘贴到电子表格。") % len(rows))

    def _ask_path(self, ending: str) -> None:
        name = self.tr("跟进 %s") % self._period.currentText()
        path = saving.ask_target(self, self.tr("导出跟进"), name, ending, self._follower.tell)
        if path is not None:
            self._follower.export(path, self._model.rows())

    # As the window asks

    @property
    def widget(self) -> QWidget:
        """The room itself."""
        return self

    def enter(self) -> None:
        """Ask how things stand now, and take the keyboard."""
        self._follower.look()
        self._table.setFocus()

    def words(self) -> str:
        """How many commitments are followed up."""
        if self._view is None:
            return ""
        rows = self._view.overview.rows
        rated = sum(row.status is not Status.UNRATED for row in rows)
        return self.tr("跟进 %d / %d 条    记录 %d 条") % (
            rated,
            len(rows),
            len(self._view.changes),
        )

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self._look = look
        self._model.set_tokens(look.tokens)
        for part in (self.summary, self._news, self._sections, self._sectors):
            part.set_look(look)
        size_rows(self._table, look)
        self._size_columns()
        self._table.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns give way to the words."""
        super().resizeEvent(event)
        self._size_columns()

    def _size_columns(self) -> None:
        room = self.width() - self._look.pixels(_LEAST_TEXT)
        for column, width in _WIDTHS.items():
            pixels = self._look.pixels(width)
            room -= pixels
            # The last ones first; what they say is on the sheet too.
            hidden = room < 0 and column >= progress_model.LAST
            self._table.setColumnHidden(column, hidden)
            if not hidden:
                self._table.horizontalHeader().resizeSection(column, pixels)

    def hand_over(self) -> None:
        """Nothing is typed here."""

    def may_leave(self) -> bool:
        """Nothing is waiting here."""
        return True

    def leave(self) -> None:
        """Nothing to keep."""


def _answer(view: View) -> str:
    """What is to be known first, in one line."""
    overview = view.overview
    parts = []
    overdue, soon = overview.timed(Timing.OVERDUE), overview.timed(Timing.SOON)
    if overdue:
        parts.append(say("{overdue} 条逾期未完成", overdue=overdue))
    if soon:
        parts.append(say("{soon} 条 30 天内到期", soon=soon))
    if overview.fresh and overview.since:
        parts.append(
            say(
                "自 {local} 查看以来有 {count} 条新记录",
                local=_local(overview.since),
                count=len(overview.fresh),
            )
        )
    if overview.adrift:
        parts.append(
            say(
                "另有 {count} 条记录所在的句子已不在这份报告里，记录仍保留",
                count=len(overview.adrift),
            )
        )
    return say("，").join(parts) + say("。") if parts else ""


def _local(moment: str) -> str:
    """``2025-11-22 21:15`` of an ISO moment, in the machine's time; what is none, cut."""
    try:
        return datetime.fromisoformat(moment).astimezone().strftime("%Y-%m-%d %H:%M")
    except (ValueError, OverflowError):
        return moment[:10]
