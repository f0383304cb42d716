"""How the commitments of a report stand, as a bar with its numbers; a number is also a filter."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from jjdesk.domain.progress import Status
from jjdesk.gui.progress import progress_bar
from jjdesk.gui.progress.status_looks import SIGNS
from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.flow import FlowLayout
from jjdesk.gui.widgets.naming import named
from jjdesk.services.due import Timing
from jjdesk.services.following import Followed, Overview
from jjdesk.services.proposing import STATUS_WORDS
from jjdesk.words import say

if TYPE_CHECKING:
    from enum import StrEnum

_HEIGHT: Final = 14
_SWATCH: Final = 12


class ProgressBar(QWidget):
    """A stretch for each status, as wide as it has commitments."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: Mapping[Status, int] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Paint with another look."""
        self._look = look
        self.setFixedHeight(look.pixels(_HEIGHT))
        self.update()

    def show_counts(self, counts: Mapping[Status, int]) -> None:
        """Show other numbers."""
        self._counts = counts
        words = say("，").join(
            f"{STATUS_WORDS[status]} {counts.get(status, 0)}" for status in SIGNS
        )
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The stretches from left to right."""
        painter = QPainter(self)
        progress_bar.paint(painter, self._counts, QRectF(self.rect()), self._look.tokens)
        painter.end()


class ProgressSummary(QWidget):
    """The bar, below it a button for each status and for what is late.

    Signals:
        filtered: other rows are wanted.
    """

    filtered = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._bar = named(ProgressBar(look), "progressBar")
        self._pills: dict[StrEnum, QPushButton] = {}
        for key in (*SIGNS, Timing.OVERDUE, Timing.SOON):
            pill = named(QPushButton(), f"{key.value}Pill")
            pill.setProperty("pill", True)
            pill.setCheckable(True)
            pill.toggled.connect(self.filtered)
            self._pills[key] = pill
        self._mine = named(QPushButton(self.tr("我的选区")), "minePill")
        self._mine.setProperty("pill", True)
        self._mine.setCheckable(True)
        self._mine.toggled.connect(self.filtered)
        self._mine.hide()
        self._places: frozenset[str] = frozenset()
        holder = QWidget()
        flow = FlowLayout(holder)
        for pill in (*self._pills.values(), self._mine):
            flow.addWidget(pill)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._bar)
        column.addWidget(holder)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self._look = look
        self._bar.set_look(look)
        side = look.pixels(_SWATCH)
        for status in SIGNS:
            self._pills[status].setIcon(_swatch(status, side, look))
            self._pills[status].setIconSize(QSize(side, side))

    def show_overview(self, overview: Overview) -> None:
        """Show other numbers; what is filtered stays so."""
        self._bar.show_counts(overview.counts)
        names: dict[StrEnum, str] = dict(STATUS_WORDS.items())
        names |= {Timing.OVERDUE: self.tr("逾期"), Timing.SOON: self.tr("30 天内到期")}
        for key, pill in self._pills.items():
            count = overview.counts[key] if isinstance(key, Status) else overview.timed(Timing(key))
            pill.setText(
                f" {names[key]} {count}" if isinstance(key, Status) else f"{names[key]} {count}"
            )
            pill.setAccessibleName(self.tr("%s，%d 条") % (names[key], count))
            pill.setToolTip(self.tr("只看%s的") % names[key])
            late = key is Timing.OVERDUE and count > 0
            pill.setProperty("late", late)
            pill.style().unpolish(pill)
            pill.style().polish(pill)

    def show_places(self, places: Iterable[str]) -> None:
        """Offer the deputy's own towns as a filter, if there are any."""
        self._places = frozenset(places)
        self._mine.setToolTip(self.tr("只看涉及%s的") % say("、").join(sorted(self._places)))
        self._mine.setVisible(bool(self._places))
        if not self._places:
            self._mine.setChecked(False)

    def clear(self) -> None:
        """Want all rows again."""
        for pill in (*self._pills.values(), self._mine):
            pill.setChecked(False)

    def wanted(self, rows: Iterable[Followed]) -> list[Followed]:
        """Those of the rows that the buttons want: any of the statuses, any of the days."""
        chosen = {key for key, pill in self._pills.items() if pill.isChecked()}
        statuses = chosen & set(Status)
        timings = chosen & set(Timing)
        mine = self._mine.isChecked()
        return [
            row
            for row in rows
            if (not statuses or row.status in statuses)
            and (not timings or row.due.timing in timings)
            and (not mine or self._places & set(row.commitment.places))
        ]


def _swatch(status: Status, side: int, look: Look) -> QIcon:
    """The stretch of the bar that a button stands for."""
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    box = QRectF(0.5, 0.5, side - 1.5, side - 1.5)
    progress_bar.paint_swatch(painter, status, box, look.tokens)
    painter.end()
    return QIcon(picture)
