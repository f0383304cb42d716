"""The row above the list of annotations: search, what is shown, how it is sorted."""

from collections.abc import Mapping

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QPushButton, QWidget

from jjdesk.domain.finding import Filter
from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.clearing import offer_clearing
from jjdesk.gui.widgets.naming import named, restyle
from jjdesk.services.filter_words import KINDS
from jjdesk.services.list_wish import Order
from jjdesk.services.sectors import sector_names
from jjdesk.words import say

_PAUSE_MS = 120
_SEARCH_WIDTH, _SEARCH_WIDEST = 220, 260
"""In pixels at 100 %, and at any size: beside it stand buttons that grow, too."""
_IMPORTANT = 2


class NoteListBar(QWidget):
    """Its state is the filter that it was last shown, with what was done to it since.

    Signals:
        wanted: the ``Filter`` as it shall be.
        sorted_by: the order that was chosen, and whether it goes the other way round.
        scoped: whether all reports are listed, or the open one alone.
        cleared: nothing is to be filtered any more.
        left: on to the list.
    """

    wanted = Signal(object)
    sorted_by = Signal(str, bool)
    scoped = Signal(bool)
    cleared = Signal()
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("noteListBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._filter = Filter()
        self._orders = order_names()
        self.search = named(QLineEdit(), "noteSearch")
        self.search.setPlaceholderText(self.tr("在批注中搜索（/）"))
        self.search.setAccessibleName(self.tr("在批注中搜索"))
        offer_clearing(self.search, self.tr("清除搜索"))
        self.search.installEventFilter(self)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._give_query)
        self.search.textEdited.connect(lambda _: self._pause.start())
        self.search.textChanged.connect(self._emptied)
        self._mine = self._pill(self.tr("我的"), "noteMine")
        self._others = self._pill(self.tr("他人的"), "noteOthers")
        self._important = self._pill(self.tr("重要"), "noteImportant")
        self._conflicts = self._pill(self.tr("有冲突"), "noteConflicts")
        self._here = self._pill(self.tr("只看本报告"), "noteHere")
        self.counts = self._pill(self.tr("条数"), "noteCounts")
        self.counts.setToolTip(self.tr("按类型、领域、标签等的条数"))
        self.counts.hide()
        self._state = named(QLabel(), "filterState")
        self._state.setMinimumWidth(1)
        self._clear = named(QPushButton(self.tr("清除")), "noteClear")
        self._clear.setToolTip(self.tr("显示全部批注（Esc）"))
        self._clear.setProperty("pill", True)
        self._sort = named(QPushButton(), "noteSort")
        self._sort.setProperty("pill", True)
        self._sort.setToolTip(self.tr("排序（S），或点列名"))
        self._order_menu = QMenu(self._sort)
        self._sort.setMenu(self._order_menu)
        self._fill_orders()
        self._lay_out()
        self._wire()
        self.set_look(look)

    def _pill(self, text: str, name: str) -> QPushButton:
        button = named(QPushButton(text), name)
        button.setCheckable(True)
        button.setProperty("pill", True)
        return button

    def _fill_orders(self) -> None:
        group = QActionGroup(self)
        for value, name in self._orders.items():
            action = self._order_menu.addAction(name)
            action.setData(value)
            action.setCheckable(True)
            group.addAction(action)
        self._order_menu.triggered.connect(self._sorted)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.setSpacing(8)
        for widget in (
            self.search, self._mine, self._others, self._important, self._conflicts, self._here,
            self.counts,
        ):  # fmt: skip
            row.addWidget(widget)
        row.addWidget(self._state, 1)
        row.addWidget(self._clear)
        row.addWidget(self._sort)

    def _wire(self) -> None:
        self._mine.clicked.connect(lambda on: self._give(mine=True if on else None))
        self._others.clicked.connect(lambda on: self._give(mine=False if on else None))
        self._important.clicked.connect(
            lambda on: self._give(least_importance=_IMPORTANT if on else 0)
        )
        self._conflicts.clicked.connect(lambda on: self._give(conflicts=on))
        self._here.clicked.connect(lambda on: self.scoped.emit(not on))
        self._clear.clicked.connect(self.cleared)

    def set_look(self, look: Look) -> None:
        """Scale with the text size."""
        self.search.setFixedWidth(min(look.pixels(_SEARCH_WIDTH), _SEARCH_WIDEST))

    def show_filter(self, wanted: Filter, words: str, *, several: bool, here: bool) -> None:
        """Show what is filtered by, and its yield in words.

        Args:
            wanted: the filter.
            words: what it lets through.
            several: whether there are several reports to list.
            here: whether the open report alone is listed.
        """
        self._filter = wanted
        if self.search.text().strip() != wanted.query.strip() and not self._pause.isActive():
            self.search.setText(wanted.query)
        self._mine.setChecked(wanted.mine is True)
        self._others.setChecked(wanted.mine is False)
        self._important.setChecked(wanted.least_importance >= _IMPORTANT)
        self._conflicts.setChecked(wanted.conflicts)
        self._here.setVisible(several)
        self._here.setChecked(here)
        self._state.setText(words)
        self._state.setToolTip(words)  # where the row is full it is cut
        self._clear.setVisible(wanted != Filter())

    def show_order(self, order: str, *, descending: bool) -> None:
        """Show how the list is sorted."""
        arrow = " ↓" if descending else ""
        self._sort.setText(self.tr("按%s%s ▾") % (self._orders[order], arrow))
        self._sort.setProperty("active", order != next(iter(self._orders)))
        restyle(self._sort)
        self._descending, self._order = descending, order
        for action in self._order_menu.actions():
            action.setChecked(action.data() == order)

    _descending = False
    _order = ""

    def focus_search(self) -> None:
        """Go to the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def open_orders(self) -> None:
        """Offer the orders."""
        self._sort.showMenu()

    def _sorted(self, action: QAction) -> None:
        order = str(action.data())
        self.sorted_by.emit(order, order == self._order and not self._descending)

    def _give(self, **parts: object) -> None:
        self.wanted.emit(replace(self._filter, **parts))

    def _give_query(self) -> None:
        self._pause.stop()
        if self.search.text() != self._filter.query:
            self._give(query=self.search.text())

    def _emptied(self, text: str) -> None:
        """By the field's own cross."""
        if not text and self._filter.query:
            self._give_query()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter and the arrow go on to the list; Escape clears what is searched first."""
        if watched is self.search and isinstance(event, QKeyEvent):
            escape = event.key() == Qt.Key.Key_Escape
            if event.type() == QEvent.Type.ShortcutOverride and escape:
                event.accept()
                return True
            onward = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down, Qt.Key.Key_Escape}
            if event.type() == QEvent.Type.KeyPress and event.key() in onward:
                if escape:
                    self.search.clear()
                self._give_query()
                self.left.emit()
                return True
        return super().eventFilter(watched, event)


def order_names() -> dict[str, str]:
    """How a list can be sorted, by the values of ``Order``."""
    tr = QCoreApplication.translate
    return {
        Order.READING: tr("NoteList", "阅读顺序"),
        Order.TIME: tr("NoteList", "修改时间"),
        Order.KIND: tr("NoteList", "类型"),
        Order.IMPORTANCE: tr("NoteList", "重要程度"),
        Order.AUTHOR: tr("NoteList", "批注人"),
        Order.TAG: tr("NoteList", "标签"),
        Order.FOLLOW_UP: tr("NoteList", "提醒日期"),
    }


def filter_words(wanted: Filter, authors: Mapping[str, str]) -> str:
    """What the list is filtered by, in words: ``疑问 · #民生``; names of ``authors`` by id."""
    month = wanted.since[:7] if wanted.since and wanted.until else ""
    parts = [
        *(KINDS[kind] for kind in wanted.kinds),
        *(sector_names().get(code, code) for code in wanted.sectors),
        *(f"#{name}" for name in wanted.tags),
        *(authors.get(author, "") for author in wanted.authors),
        month,
        say("“{strip}”", strip=wanted.query.strip()) if wanted.query.strip() else "",
    ]
    return " · ".join(filter(None, parts))
