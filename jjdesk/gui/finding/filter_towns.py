"""Which towns are the deputy's own (我的选区): set once."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QWidget,
)

from jjdesk.domain.library import PlaceList
from jjdesk.gui.theme import Look
from jjdesk.gui.widgets.flow import FlowLayout
from jjdesk.gui.widgets.naming import named
from jjdesk.gui.widgets.sheet import column_of, foot_of, size_of
from jjdesk.services.constituency import Constituency

_WIDTH, _HEIGHT = 560, 380
_APART = 10
"""Between the longest name and the next box, beside the gap of the line."""


class FilterTownsSheet(QDialog):
    """A county and its towns to tick.

    Signals:
        given: the ``Constituency`` that is wanted.
        list_wanted: the county's list of towns is to be given or mended.
    """

    given = Signal(object)
    list_wanted = Signal(str)

    def __init__(
        self,
        counties: Sequence[PlaceList],
        chosen: Constituency,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        """Offer ``counties``; begin with that of ``chosen``, or else with the first."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("我的选区"))
        self._towns = {each.county: each.towns for each in counties}
        self._ticked = {chosen.county: set(chosen.towns)}
        self._boxes: list[QCheckBox] = []
        self._apart = look.pixels(_APART)
        self._county = named(QComboBox(), "townsCounty")
        self._county.setAccessibleName(self.tr("区县"))
        self._county.addItems(list(self._towns))
        self._body = named(QWidget(), "townsBody")
        self._flow = FlowLayout(self._body)
        self._state = named(QLabel(), "townsState")
        self._list = named(QPushButton(self.tr("地名表…")), "townsList")
        self._back = named(QPushButton(self.tr("取消")), "townsBack")
        self._keep = named(QPushButton(self.tr("记下")), "townsKeep")
        self._lay_out(look)
        if chosen.county in self._towns:
            self._county.setCurrentText(chosen.county)
        self._county.currentTextChanged.connect(self._show_county)
        self._list.clicked.connect(self._want_list)
        self._keep.clicked.connect(self._give)
        self._show_county(self._county.currentText())

    def _lay_out(self, look: Look) -> None:
        hint = named(QLabel(wordWrap=True), "townsHint")
        hint.setText(
            self.tr("勾选您所代表的镇街。以后按 M，只看提到它们的承诺事项，各份报告通用。")
        )
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its boxes take the keyboard
        area.setWidget(self._body)
        foot = foot_of(self, self._back, self._keep, left=[self._list, self._state])
        column_of(self, hint, self._county, area, foot, grows=[area])
        size_of(self, look.pixels(_WIDTH), look.pixels(_HEIGHT))

    def _show_county(self, county: str) -> None:
        for box in self._boxes:
            self._flow.removeWidget(box)
            box.deleteLater()
        ticked = self._ticked.get(county, set())
        self._boxes = []
        for town in self._towns.get(county, ()):
            box = named(QCheckBox(town), f"town:{town}")
            box.setChecked(town in ticked)
            box.toggled.connect(self._count)
            self._flow.addWidget(box)
            self._boxes.append(box)
        widest = max((box.sizeHint().width() for box in self._boxes), default=0)
        for box in self._boxes:
            box.setMinimumWidth(widest + self._apart)
        self._count()

    def _chosen(self) -> tuple[str, ...]:
        return tuple(box.text() for box in self._boxes if box.isChecked())

    def _count(self) -> None:
        chosen = self._chosen()
        self._ticked[self._county.currentText()] = set(chosen)
        words = self.tr("已选 %d 个镇街") % len(chosen) if chosen else self.tr("还没有选镇街")
        self._state.setText(
            words if self._boxes else self.tr("还没有镇街，请先记下这个区县的地名表。")
        )

    def _want_list(self) -> None:
        self.reject()
        self.list_wanted.emit(self._county.currentText())

    def _give(self) -> None:
        self.accept()
        self.given.emit(Constituency(self._county.currentText(), self._chosen()))
