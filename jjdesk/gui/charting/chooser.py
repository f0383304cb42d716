"""Which chart, of what, by what: tabs of the questions, and below them how each is wished."""

from collections.abc import Iterable, Mapping
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from jjdesk.domain.library import Shelved
from jjdesk.gui.widgets.flow import FlowLayout
from jjdesk.gui.widgets.naming import named
from jjdesk.services.charting.catalogue import BY, CHOICES, COMPARISON, QUESTIONS, UNIT
from jjdesk.services.charting.matter import Wish
from jjdesk.services.charting.scope import WORDS, Extent
from jjdesk.words import say


class Segments(QFrame):
    """Pills of which one is chosen; ``offered`` says how many can be.

    Signals:
        chosen: its value.
    """

    chosen = Signal(str)

    def __init__(self, name: str, words: str, choices: Mapping[str, str]) -> None:
        """Offer ``choices``, words by value, under a name for tests and words for a reader."""
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(words)
        self._pills: dict[str, QPushButton] = {}
        self.offered = len(choices)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(4)
        for value, label in choices.items():
            pill = named(QPushButton(label, self), f"{name}-{value}")
            pill.setProperty("pill", True)
            pill.setCheckable(True)
            pill.setAccessibleDescription(words)
            pill.clicked.connect(partial(self._press, str(value)))
            self._pills[str(value)] = pill
            row.addWidget(pill)

    def choose(self, value: str) -> None:
        """Show what is chosen."""
        for each, pill in self._pills.items():
            pill.setChecked(each == value)

    def _press(self, value: str) -> None:
        self.choose(value)
        self.chosen.emit(value)

    def offer(self, values: Iterable[str]) -> None:
        """Offer only these."""
        offered = {str(value) for value in values}
        for value, pill in self._pills.items():
            pill.setVisible(value in offered)
        self.offered = len(offered)


class Chooser(QWidget):
    """Holds the wish and the extent.

    Signals:
        wished: another ``Wish``.
        extended: another ``Extent``.
        compared: SHA-256 of the report to compare with.
    """

    wished = Signal(object)
    extended = Signal(object)
    compared = Signal(str)

    def __init__(self, right: Iterable[QWidget]) -> None:
        """Put the widgets of ``right`` at the end of the tabs."""
        super().__init__()
        self.setObjectName("chartChooser")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.wish = Wish(chart=next(iter(QUESTIONS)))
        self.extent = Extent.REPORT
        self._tabs = named(QTabBar(drawBase=False, expanding=False), "chartTabs")
        self._tabs.setAccessibleName(self.tr("图表"))
        self._tabs.setUsesScrollButtons(True)
        self._tabs.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        for number, question in enumerate(QUESTIONS.values(), start=1):
            self._tabs.addTab(question.label)
            self._tabs.setTabToolTip(
                number - 1, say("{label}（{number}）", label=question.label, number=number)
            )
        extents = {extent.value: words for extent, words in WORDS.items()}
        self._extents = Segments("chartExtent", self.tr("范围"), extents)
        kinds = {"by": self.tr("按什么分行")}
        colours = self.tr("按什么分色")
        self._choices = {
            name: Segments(f"chart-{name}", kinds.get(name, colours), choices)
            for name, choices in CHOICES.items()
        }
        self._unit = self._combo("chartUnit", self.tr("单位"))
        self._other = self._combo("chartOther", self.tr("与哪份报告对照"))
        self._other.setPlaceholderText(self.tr("选一份报告来对照"))
        self._lay_out(right)
        self._wire()
        self._reserve()
        self._show()

    def _combo(self, name: str, words: str) -> QComboBox:
        combo = named(QComboBox(), name)
        combo.setAccessibleName(words)
        combo.setToolTip(words)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        return combo

    def _lay_out(self, right: Iterable[QWidget]) -> None:
        upper = QHBoxLayout()
        upper.setContentsMargins(8, 0, 16, 0)
        upper.setSpacing(8)
        upper.addWidget(self._tabs, 1)
        for widget in right:
            upper.addWidget(widget)
        self._row = named(QWidget(), "chartWishes")
        flow = FlowLayout(self._row)
        for widget in (self._extents, *self._choices.values(), self._unit, self._other):
            flow.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 6)
        column.setSpacing(5)
        column.addLayout(upper)
        lower = QHBoxLayout()
        lower.setContentsMargins(24, 0, 16, 0)
        lower.addWidget(self._row)
        column.addLayout(lower)

    def _wire(self) -> None:
        self._tabs.currentChanged.connect(self._turn)
        self._extents.chosen.connect(self._extend)
        for name, segments in self._choices.items():
            segments.chosen.connect(partial(self._choose, name))
        self._unit.activated.connect(lambda: self._choose(UNIT, str(self._unit.currentData())))
        self._other.activated.connect(lambda: self.compared.emit(str(self._other.currentData())))

    def changeEvent(self, event: QEvent) -> None:
        """With larger text the row is higher."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._reserve()

    def show_wishes(self, shown: bool) -> None:
        """Show the tabs alone, or what can be wished below them, too."""
        self._row.setVisible(shown)

    def _reserve(self) -> None:
        """Keep the row as high as any wish needs: a chart without one is not drawn higher up."""
        self._unit.ensurePolished()
        self._row.setMinimumHeight(self._unit.sizeHint().height())

    # What is offered

    def offer_extents(self, extents: Iterable[Extent], chosen: Extent) -> None:
        """Offer how much can be charted."""
        self.extent = chosen
        self._extents.offer(extents)
        self._extents.choose(chosen)
        self._show()

    def offer_units(self, units: Iterable[str]) -> None:
        """Offer the units of amounts that there are."""
        words = self.tr("单位：%s")
        self._fill(self._unit, ((words % unit, unit) for unit in units), self.wish.unit)
        self._unit.setCurrentIndex(max(0, self._unit.currentIndex()))
        self._show()

    def offer_others(self, others: Iterable[Shelved], chosen: str) -> None:
        """Offer reports to compare with, by their SHA-256; none need be chosen."""
        words = self.tr("对照：%s")
        choices = ((words % _name(other), other.sha256) for other in others)
        self._fill(self._other, choices, chosen)
        self._show()

    @staticmethod
    def _fill(combo: QComboBox, choices: Iterable[tuple[str, str]], chosen: str) -> None:
        combo.clear()
        for words, value in choices:
            combo.addItem(words, value)
        combo.setCurrentIndex(combo.findData(chosen))

    # What is wished

    def step(self, step: int) -> None:
        """To the chart beside, around the end."""
        self._tabs.setCurrentIndex((self._tabs.currentIndex() + step) % self._tabs.count())

    def turn(self, number: int) -> None:
        """To the chart of that number, counted from 0; one that is not there is no matter."""
        self._tabs.setCurrentIndex(number)

    def _turn(self, number: int) -> None:
        self._wish(replace(self.wish, chart=tuple(QUESTIONS)[number]))

    def _choose(self, name: str, value: str) -> None:
        kind = type(getattr(self.wish, name))
        self._wish(replace(self.wish, **{name: kind(value)}))

    def _extend(self, value: str) -> None:
        self.extent = Extent(value)
        self.extended.emit(self.extent)

    def _wish(self, wish: Wish) -> None:
        self.wish = wish
        self._show()
        self.wished.emit(wish)

    @property
    def compares(self) -> bool:
        """Whether the chart needs a comparison."""
        return COMPARISON in QUESTIONS[self.wish.chart].takes

    def _show(self) -> None:
        """Show what the chart looks at; several reports have no sections in common."""
        takes = QUESTIONS[self.wish.chart].takes
        self._extents.setVisible(self._extents.offered > 1 and not self.compares)
        for name, segments in self._choices.items():
            segments.choose(str(getattr(self.wish, name)))
            one = name != BY or self.extent is not Extent.LIBRARY
            segments.setVisible(name in takes and one)
        self._unit.setVisible(UNIT in takes and self._unit.count() > 1)
        choice = self._other.count() > 1 or self._other.currentIndex() < 0 < self._other.count()
        self._other.setVisible(COMPARISON in takes and choice)


def _name(report: Shelved) -> str:
    known = [report.place, str(report.year) if report.year else None]
    return " ".join(word for word in known if word) or report.title or report.name
