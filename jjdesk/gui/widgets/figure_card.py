"""A target as a readable chip: the indicator, its value, and how firm and of what kind it is."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from jjdesk.domain.report import Bound, Category, Goal, Measure, Milestone, Target
from jjdesk.gui.widgets.naming import named
from jjdesk.words import say

_LONG = 8
"""Characters of a standing that may take more than one line."""
_SIGNS = {
    Bound.AT_LEAST: "≥",
    Bound.MORE_THAN: ">",
    Bound.AT_MOST: "≤",
    Bound.LESS_THAN: "<",
    Bound.ABOUT: "≈",
    Bound.RANGE: "",
    Bound.EQUAL: "=",
}


def value_words(target: Target) -> str:
    """``≥ 12 %``, ``= 20 亿元``, ``5–6 %``: sign, value and unit as printed."""
    high = f"–{target.value_high}" if target.value_high is not None else ""
    parts = (_SIGNS[target.bound], f"{_printed(target.value)}{high}", target.unit or "")
    return " ".join(part for part in parts if part)


def bound_words(bound: Bound) -> str:
    """``≥ 不低于``: the sign with its meaning."""
    translate = QCoreApplication.translate
    meaning = {
        Bound.AT_LEAST: translate("Target", "不低于"),
        Bound.MORE_THAN: translate("Target", "高于"),
        Bound.AT_MOST: translate("Target", "不超过"),
        Bound.LESS_THAN: translate("Target", "低于"),
        Bound.ABOUT: translate("Target", "左右"),
        Bound.RANGE: translate("Target", "区间"),
        Bound.EQUAL: translate("Target", "等于"),
    }[bound]
    return f"{_SIGNS[bound]} {meaning}".strip()


def measure_words(measure: Measure) -> str:
    """The name of a measure on screen."""
    translate = QCoreApplication.translate
    return {
        Measure.LEVEL: translate("Target", "水平值"),
        Measure.GROWTH: translate("Target", "增幅"),
        Measure.DELIVERY: translate("Target", "完成量"),
        Measure.REDUCTION: translate("Target", "压减量"),
    }[measure]


def detail_words(target: Target) -> str:
    """``力争 · 增幅 · 到2030年``: firmness, measure, a later year, and what is no target proper."""
    translate = QCoreApplication.translate
    measure = measure_words(target.measure)
    category = {
        Category.TARGET: "",
        Category.ABSOLUTE: translate("Target", "全覆盖类"),
        Category.SCALE: translate("Target", "项目规模"),
    }[target.category]
    until = translate("Target", "到%d年") % target.until if target.until else ""
    parts = (target.modality or translate("Target", "未加力度词"), measure, category, until)
    return " · ".join(part for part in parts if part)


def _printed(value: float | str | None) -> str:
    return "" if value is None else str(value)


class _Card(QFrame):
    """A frame that is never lower than its lines need at the width it has.

    At 200 % text a panel that was laid out before the letters grew would cut them.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        # Not while the layouts are at work: what grows in the midst of it is laid out as it was.
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._grow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines break anew."""
        super().resizeEvent(event)
        self._later.start(0)

    def event(self, event: QEvent) -> bool:
        """So they do in larger letters."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._later.start(0)
        return super().event(event)

    def _grow(self) -> None:
        layout = self.layout()
        if layout is not None:
            self.setMinimumHeight(layout.totalHeightForWidth(self.width()))


class FigureCard(_Card):
    """One target (量化目标); a click or Enter asks to put it right.

    Signals:
        chosen: the ``Target``.
    """

    chosen = Signal(object)

    def __init__(
        self, target: Target, parent: QWidget | None = None, *, corrected: bool = False
    ) -> None:
        super().__init__(parent)
        self.target = target
        details = detail_words(target)
        if corrected:
            details += self.tr(" · 已更正")
        words = say(
            "{indicator} {value_words}，{details}",
            indicator=target.indicator,
            value_words=value_words(target),
            details=details,
        )
        self.setAccessibleName(words)
        self.setToolTip(
            say("{said}\n“{quote}”\n", said=words, quote=target.quote)
            + self.tr("点击或按 Enter 更正")
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        indicator = _label(target.indicator, "cardName", wrap=True)
        value = _label(value_words(target), "cardValue")
        value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 8, 12, 8)
        grid.setVerticalSpacing(2)
        grid.addWidget(indicator, 0, 0)
        grid.addWidget(value, 0, 1)
        grid.addWidget(_label(details, "cardDetail"), 1, 0, 1, 2)
        grid.setColumnStretch(0, 1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click asks to put the target right."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.chosen.emit(self.target)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """So does Enter, and Space."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.chosen.emit(self.target)
            return
        super().keyPressEvent(event)


class WordsCard(_Card):
    """A thing and how it is to stand in words: a milestone's stage, a goal without a number."""

    def __init__(self, thing: str, standing: str, quote: str) -> None:
        super().__init__()
        self.setAccessibleName(say("{thing}，{standing}", thing=thing, standing=standing))
        self.setToolTip(say("“{quote}”", quote=quote))
        value = _label(standing, "cardStage", wrap=len(standing) > _LONG)
        value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 8, 12, 8)
        grid.addWidget(_label(thing, "cardName", wrap=True), 0, 0)
        grid.addWidget(value, 0, 1)
        grid.setColumnStretch(0, 1)


def milestone_card(milestone: Milestone) -> WordsCard:
    """One milestone (项目节点): the project and the stage it is to reach."""
    stage = " · ".join(p for p in (milestone.modality, milestone.stage.value) if p)
    return WordsCard(milestone.object, stage, milestone.quote)


def goal_card(goal: Goal) -> WordsCard:
    """One goal without a number (定性目标): what is to stand how."""
    standing = " · ".join(p for p in (goal.modality, goal.goal) if p)
    return WordsCard(goal.indicator, standing, goal.quote)


def _label(text: str, name: str, *, wrap: bool = False) -> QLabel:
    label = named(QLabel(text), name)
    label.setWordWrap(wrap)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
