"""All filters with their counts, a line each, over the page."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from jjdesk.domain.finding import Filter
from jjdesk.gui.finding.filter_days import FilterDays
from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.flow import FlowLayout
from jjdesk.gui.widgets.naming import named, restyle
from jjdesk.services.faceting import Facet, choose, chosen
from jjdesk.words import say

_WIDEST = 980
_LEAST = 640
"""In pixels at 100 % text: narrower than that, it lies over the margin, too."""
_SIDE = 16
"""Pixels left beside it."""
_FULLEST = 0.78
"""Of what lies below the filter row the panel takes at most this share."""
_ONLY = "only"


class FilterPanel(QFrame):
    """Lies over ``around``, below ``above``; what is pressed is wanted at once.

    Signals:
        changed: what is wanted otherwise now: values by field of ``Filter``.
        save_wanted: the filter is to be kept under a name.
        towns_wanted: the deputy's towns are to be set.
        clear_wanted: everything is to be shown again.
        closed: the panel is to be closed.
    """

    changed = Signal(dict)
    save_wanted = Signal()
    towns_wanted = Signal()
    clear_wanted = Signal()
    closed = Signal()

    def __init__(self, around: QWidget, above: QWidget, beside: QWidget, look: Look) -> None:
        """Lie below ``above`` and not over the half of ``beside``."""
        super().__init__(around)
        self.setObjectName("filterPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._around = around
        self._above = above
        self._beside = beside
        self._look = look
        self._today = date.today()  # noqa: DTZ011  the day here
        self._rows: dict[str, FacetRow] = {}
        self._days: FilterDays | None = None
        self._body = named(QWidget(), "filterBody")
        self._grid = QGridLayout(self._body)
        self._grid.setContentsMargins(20, 4, 20, 12)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(10)
        self._grid.setColumnStretch(1, 1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(4)
        column.addWidget(self._area, 1)
        column.addLayout(self._foot())
        around.installEventFilter(self)
        self.setAccessibleName(self.tr("全部筛选条件"))
        self.hide()

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(20, 4, 20, 4)
        row.setSpacing(8)
        for name, words, signal in (
            ("filterSave", self.tr("存下这个筛选…  W"), self.save_wanted),
            ("filterTowns", self.tr("设定我的选区…"), self.towns_wanted),
            ("filterClear", self.tr("全部清除"), self.clear_wanted),
        ):
            button = named(QPushButton(words), name)
            button.clicked.connect(signal)
            row.addWidget(button)
        row.addStretch(1)
        done = named(QPushButton(self.tr("完成  F")), "filterDone")
        done.setProperty("main", True)
        done.clicked.connect(self.closed)
        row.addWidget(done)
        return row

    def show_facets(self, facets: Sequence[Facet], wanted: Filter, today: date) -> None:
        """Show ``facets`` and what of them is wanted."""
        self._today = today
        rows = _merged(facets)
        if [(field, label) for field, label, _ in rows] != [
            (field, row.label) for field, row in self._rows.items()
        ]:
            self._rebuild(rows)
        if self._days is not None:
            self._days.show_days(wanted)
        for field, _, members in rows:
            marked = {facet.field: chosen(wanted, facet.field, today) for facet in members}
            self._rows[field].show_facets(members, marked)
        self._place()

    def _rebuild(self, rows: list[tuple[str, str, list[Facet]]]) -> None:
        while self._grid.count():
            item = self._grid.takeAt(0)
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self._rows, self._days = {}, None
        for field, label, _ in rows:
            row = FacetRow(label)
            row.pressed.connect(self._press)
            row.left.connect(self._step)
            self._rows[field] = row
            at = self._grid.rowCount()
            head = named(QLabel(label), "facetName")
            self._grid.addWidget(head, at, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(row, at, 1)
            if field == "since":
                self._days = FilterDays(self._look)
                self._days.changed.connect(self.changed)
                self._grid.addWidget(self._days, at + 1, 1)

    def open(self) -> None:
        """Show the panel and take the keyboard to it."""
        self._place()
        self.show()
        self._place()  # what waited to be laid out around it is so by now
        self.raise_()
        for row in self._rows.values():
            row.enter()
            break

    def set_look(self, look: Look) -> None:
        """Scale with the text size."""
        self._look = look
        self._place()

    def _press(self, field: str, values: tuple[str, ...]) -> None:
        self.changed.emit(choose(field, values, self._today))

    def _step(self, row: QWidget, step: int) -> None:
        rows = list(self._rows.values())
        at = next(number for number, each in enumerate(rows) if each is row) + step
        if 0 <= at < len(rows):
            rows[at].enter()
            self._area.ensureWidgetVisible(rows[at], 0, 24)

    def _place(self) -> None:
        """Below the filter row, as high as it needs to be."""
        self.ensurePolished()
        top = self._above.mapTo(self._around, self._above.rect().bottomLeft()).y() + 1
        width = min(self._room(), self._look.pixels(_WIDEST))
        most = int((self._around.height() - top) * _FULLEST)
        inner = width - self._area.verticalScrollBar().sizeHint().width() - 2
        self._grid.activate()
        body = self._grid.totalHeightForWidth(inner)
        height = min(most, body + self.sizeHint().height() - self._area.sizeHint().height() + 8)
        self.setGeometry(_SIDE, top, width, height)

    def _room(self) -> int:
        """How wide it may be: up to what is beside it, or over all of that."""
        whole = self._around.width() - 2 * _SIDE
        if not self._beside.isVisible():
            return whole
        room = self._beside.mapTo(self._around, QPoint()).x() - 2 * _SIDE
        return room if room >= self._look.pixels(_LEAST) else whole + _SIDE

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the place when the window changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)


class FacetRow(QWidget):
    """The values of one facet, or of several that are only yes or no.

    Tab goes from row to row, the arrow keys from value to value and beyond the first and last line.

    Signals:
        pressed: a field of ``Filter`` and all its values that are chosen now.
        left: the row itself, and ``1`` or ``-1``: the keyboard goes to the next row or the one
            before.
    """

    pressed = Signal(str, tuple)
    left = Signal(object, int)

    def __init__(self, label: str) -> None:
        super().__init__()
        self.label = label
        self._pills: dict[tuple[str, str], QPushButton] = {}
        self._facets: dict[str, Facet] = {}
        self._flow = FlowLayout(self)
        self._current: QPushButton | None = None
        self.setAccessibleName(label)

    def show_facets(self, facets: Sequence[Facet], marked: dict[str, tuple[str, ...]]) -> None:
        """Show the values with their counts; ``marked`` are those chosen, by field."""
        self._facets = {facet.field: facet for facet in facets}
        wanted = [(facet.field, choice.value) for facet in facets for choice in facet.choices]
        if wanted != list(self._pills):
            self._rebuild(wanted)
        for facet in facets:
            for choice in facet.choices:
                pill = self._pills[facet.field, choice.value]
                text = f"{choice.label}  {choice.count}".replace("&", "&&")
                pill.setText(text)
                pill.setAccessibleName(f"{self.label} {choice.label} {choice.count}")
                on = choice.value in marked[facet.field]
                pill.setChecked(on)
                faint = not choice.count and not on
                if pill.property("faint") != faint:
                    pill.setProperty("faint", faint)
                    restyle(pill)

    def enter(self) -> None:
        """Take the keyboard here."""
        if self._current is not None:
            self._current.setFocus(Qt.FocusReason.TabFocusReason)

    def _rebuild(self, wanted: list[tuple[str, str]]) -> None:
        for pill in self._pills.values():
            self._flow.removeWidget(pill)
            pill.hide()
            pill.deleteLater()
        self._pills = {}
        for key in wanted:
            pill = named(QPushButton(self), f"facet:{key[0]}:{key[1]}")
            pill.setCheckable(True)
            pill.setProperty("pill", True)
            pill.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            pill.clicked.connect(lambda _=False, key=key: self._press(*key))
            pill.installEventFilter(self)
            self._flow.addWidget(pill)
            pill.show()
            self._pills[key] = pill
        self._current = None
        for pill in self._pills.values():
            self._make_current(pill)
            break

    def _press(self, field: str, value: str) -> None:
        facet = self._facets[field]
        on = [
            choice.value for choice in facet.choices if self._pills[field, choice.value].isChecked()
        ]
        if facet.single and value in on:
            on = [value]
        self.pressed.emit(field, tuple(on))

    def _make_current(self, pill: QPushButton) -> None:
        if self._current is not None:
            self._current.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        pill.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._current = pill

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys go from value to value."""
        if isinstance(watched, QPushButton) and event.type() == QEvent.Type.FocusIn:
            self._make_current(watched)
        if (
            isinstance(watched, QPushButton)
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and self._walk(watched, event.key())
        ):
            return True
        return super().eventFilter(watched, event)

    def _walk(self, pill: QPushButton, key: int) -> bool:
        pills = list(self._pills.values())
        at = pills.index(pill)
        if key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            at += 1 if key == Qt.Key.Key_Right else -1
            pills[min(max(at, 0), len(pills) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            pills[0 if key == Qt.Key.Key_Home else -1].setFocus(Qt.FocusReason.OtherFocusReason)
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.left.emit(self, 1 if key == Qt.Key.Key_Down else -1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            pill.click()
        else:
            return False
        return True


def _merged(facets: Sequence[Facet]) -> list[tuple[str, str, list[Facet]]]:
    """A line each: field, name and facets; those that are only yes or no share the first."""
    flags = [facet for facet in facets if facet.flag]
    lines = [(facet.field, facet.label, [facet]) for facet in facets if not facet.flag]
    return [(_ONLY, say("只看"), flags), *lines] if flags else lines
