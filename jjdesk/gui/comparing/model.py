"""A section of a comparison as a Qt table model."""

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from jjdesk.domain.comparison import Alone, Comparison, Placed, TargetPair, Trend
from jjdesk.domain.report import Commitment
from jjdesk.domain.wording import value_in_words
from jjdesk.gui.widgets.plain_table import head_of
from jjdesk.services.sectors import sector_names
from jjdesk.services.tabulating import change_in_words, closeness
from jjdesk.words import say

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
LINE_ROLE = Qt.ItemDataRole.UserRole
_SHAPES = {Trend.RISEN: "▲", Trend.SAME: "●", Trend.FALLEN: "▼", Trend.UNLIKE: "◆"}


class Section(StrEnum):
    """The parts of a comparison, one shown at a time."""

    PAIRS = "pairs"
    CONTINUED = "continued"
    NEW = "new"
    GONE = "gone"
    TARGETS = "targets"


class Side(NamedTuple):
    """What of one report a line is about; ``quote`` is the target's words within the text."""

    commitment: Commitment
    quote: str = ""


class Line(NamedTuple):
    """A row: its cells, and what stands behind it in either report.

    Where nothing does, ``nearest`` is what comes nearest there.
    """

    cells: tuple[str, ...]
    older: Side | None
    newer: Side | None
    nearest: Commitment | None = None


def names() -> dict[Section, str]:
    """What the sections are called on the screen."""
    tr = QCoreApplication.translate
    return {
        Section.PAIRS: tr("Comparison", "同一指标"),
        Section.CONTINUED: tr("Comparison", "延续"),
        Section.NEW: tr("Comparison", "新增"),
        Section.GONE: tr("Comparison", "不再提"),
        Section.TARGETS: tr("Comparison", "目标增减"),
    }


def lines(comparison: Comparison, section: Section) -> list[Line]:
    """The rows of a section, in reading order."""
    if section is Section.PAIRS:
        return [_pair(pair) for pair in comparison.pairs]
    if section is Section.CONTINUED:
        return [
            Line((c.older.text, c.newer.text, closeness(c)), Side(c.older), Side(c.newer))
            for c in comparison.continued
        ]
    if section is Section.NEW:
        return [Line(_alone(a), None, Side(a.commitment), a.nearest) for a in comparison.new]
    if section is Section.GONE:
        return [Line(_alone(a), Side(a.commitment), None, a.nearest) for a in comparison.gone]
    tr = QCoreApplication.translate
    added, dropped = tr("Comparison", "新增"), tr("Comparison", "不再提")
    return [
        *(Line((*_target(t), added), None, _side(t)) for t in comparison.new_targets),
        *(Line((*_target(t), dropped), _side(t), None) for t in comparison.gone_targets),
    ]


def heads(comparison: Comparison | None, section: Section) -> tuple[str, ...]:
    """The columns of a section."""
    tr = QCoreApplication.translate
    older = comparison.older_name if comparison else ""
    newer = comparison.newer_name if comparison else ""
    if section is Section.PAIRS:
        return tr("Comparison", "指标"), older, newer, tr("Comparison", "变化")
    if section is Section.CONTINUED:
        return older, newer, tr("Comparison", "改动")
    if section is Section.TARGETS:
        return (
            tr("Comparison", "指标"),
            tr("Comparison", "目标"),
            tr("Comparison", "领域"),
            tr("Comparison", "增减"),
        )
    return tr("Comparison", "条"), tr("Comparison", "原文"), tr("Comparison", "领域")


def _pair(pair: TargetPair) -> Line:
    cells = (
        pair.newer.target.indicator,
        value_in_words(pair.older.target),
        value_in_words(pair.newer.target),
        f"{_SHAPES[pair.trend]} {change_in_words(pair)}",
    )
    return Line(cells, _side(pair.older), _side(pair.newer))


def _side(placed: Placed) -> Side:
    return Side(placed.commitment, "".join(placed.target.quote.split()))


def _alone(alone: Alone) -> tuple[str, ...]:
    commitment = alone.commitment
    return str(commitment.number), commitment.text, _sector(commitment.sector)


def _target(placed: Placed) -> tuple[str, ...]:
    target = placed.target
    return target.indicator, value_in_words(target), _sector(target.sector)


def _sector(code: str) -> str:
    return sector_names().get(code, code)


class ComparisonModel(QAbstractTableModel):
    """Rows are lines; ``LINE_ROLE`` holds the line itself."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Line] = []
        self._heads: tuple[str, ...] = ()

    def show(self, heads: tuple[str, ...], lines: list[Line]) -> None:
        """Show other rows under other heads."""
        self.beginResetModel()
        self._heads = heads
        self._lines = lines
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Number of lines."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """Number of heads."""
        return 0 if parent.isValid() else len(self._heads)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell's words, whole in the tooltip; or the line."""
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        line = self._lines[index.row()]
        if role == LINE_ROLE:
            return line
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return line.cells[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return say(
                "{heads}：{cells}",
                heads=self._heads[index.column()],
                cells=line.cells[index.column()],
            )
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """The heads; rows have none."""
        return head_of(self._heads, section, orientation, role)
