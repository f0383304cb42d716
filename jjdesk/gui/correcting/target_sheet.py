"""A target's fields on a small sheet, to be put right."""

import math

from msgspec.structs import replace
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from jjdesk.domain.report import Bound, Measure, Target
from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.figure_card import bound_words, measure_words
from jjdesk.gui.widgets.naming import named
from jjdesk.gui.widgets.sheet import column_of, foot_of, form_of
from jjdesk.services.sectors import sector_names
from jjdesk.words import say

_WIDTH = 440
_MODALITIES = ("", "确保", "力争", "争取", "努力", "推动", "不低于")
DROPPED = 2
"""The result of a sheet that was left by 不是目标."""


class TargetSheet(QDialog):
    """Indicator, figure, bound, measure, modality and sector of one target."""

    def __init__(
        self, target: Target, look: Look, parent: QWidget | None = None, *, new: bool = False
    ) -> None:
        """Show ``target``; a new one cannot be said to be none."""
        super().__init__(parent)
        self._target = target
        self.setWindowTitle(self.tr("添加量化目标") if new else self.tr("更正量化目标"))
        self._indicator = named(QLineEdit(target.indicator), "targetIndicator")
        self._value = named(QLineEdit(_shown(target.value)), "targetValue")
        self._high = named(QLineEdit(_shown(target.value_high)), "targetHigh")
        self._unit = named(QLineEdit(target.unit or ""), "targetUnit")
        self._bound = _combo("targetBound", {b.value: bound_words(b) for b in Bound}, target.bound)
        self._measure = _combo(
            "targetMeasure", {m.value: measure_words(m) for m in Measure}, target.measure
        )
        self._modality = named(QComboBox(editable=True), "targetModality")
        self._modality.addItems(_MODALITIES)
        self._modality.setCurrentText(target.modality or "")
        names = {code: f"{code} {name}" for code, name in sector_names().items()}
        self._sector = _combo("targetSector", names, target.sector)
        self._drop = named(QPushButton(self.tr("不是目标")), "targetDrop")
        self._drop.setVisible(not new)
        self._keep = named(QPushButton(self.tr("添加") if new else self.tr("更正")), "targetKeep")
        self._back = named(QPushButton(self.tr("取消")), "targetBack")
        self._lay_out(look)
        self._bound.currentIndexChanged.connect(self._allow_high)
        self._drop.clicked.connect(self._leave_dropped)
        self._keep.clicked.connect(self.accept)
        self._allow_high()

    def target(self) -> Target:
        """The target as the fields have it."""
        bound = Bound(self._bound.currentData())
        high = _figure(self._high.text())
        return replace(
            self._target,
            indicator=self._indicator.text().strip() or self._target.indicator,
            value=_figure(self._value.text()),
            value_high=high if bound is Bound.RANGE and not isinstance(high, str) else None,
            unit=self._unit.text().strip() or None,
            bound=bound,
            measure=Measure(self._measure.currentData()),
            modality=self._modality.currentText().strip() or None,
            sector=str(self._sector.currentData()),
        )

    def _lay_out(self, look: Look) -> None:
        quote = named(QLabel(say("“{quote}”", quote=self._target.quote)), "targetQuote")
        quote.setWordWrap(True)
        figure = QHBoxLayout()
        figure.setSpacing(8)
        self._dash = QLabel("–")
        for widget in (self._value, self._dash, self._high, self._unit):
            figure.addWidget(widget)
        self._high.setAccessibleName(self.tr("上限"))
        self._unit.setAccessibleName(self.tr("单位"))
        self._unit.setPlaceholderText(self.tr("单位"))
        self._value.setAccessibleName(self.tr("数值"))
        form = form_of(
            (self.tr("指标"), self._indicator),
            (self.tr("数值"), figure),
            (self.tr("界限"), self._bound),
            (self.tr("计量方式"), self._measure),
            (self.tr("力度"), self._modality),
            (self.tr("领域"), self._sector),
        )
        foot = foot_of(self, self._back, self._keep, left=[self._drop])
        column_of(self, quote, form, foot)
        self.setMinimumWidth(look.pixels(_WIDTH))

    def _allow_high(self) -> None:
        """A second figure only for a range."""
        ranged = self._bound.currentData() == Bound.RANGE.value
        self._dash.setVisible(ranged)
        self._high.setVisible(ranged)

    def _leave_dropped(self) -> None:
        self.done(DROPPED)


def _combo(name: str, items: dict[str, str], chosen: str) -> QComboBox:
    combo = named(QComboBox(), name)
    for data, words in items.items():
        combo.addItem(words, data)
    combo.setCurrentIndex(combo.findData(str(chosen)))
    return combo


def _shown(value: float | str | None) -> str:
    return "" if value is None else str(value)


def _figure(text: str) -> int | float | str | None:
    """What was typed as a number where it is one: ``20`` is 20, ``全覆盖`` stays."""
    plain = text.strip()
    for kind in (int, float):
        try:
            number = kind(plain)
        except ValueError:
            continue
        if math.isfinite(number):  # ``nan`` and ``1e999`` are words, too
            return number
    return plain or None
