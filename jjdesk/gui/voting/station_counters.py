"""The six counters (应到 实到 发出 收回 有效 无效), always in sight, and whether they add up."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from jjdesk.gui.theme import Look
from jjdesk.gui.voting.station_desk import StationDesk
from jjdesk.gui.voting.station_parts import ground, label, mark
from jjdesk.gui.widgets.naming import named
from jjdesk.services.polling.stationing import Phase, Standing, Sum

_WIDTH: Final = 288
_NARROW: Final = 216
_FIELD: Final = 88
_NARROW_FIELD: Final = 62
_LARGE: Final = 150
_LARGEST: Final = 200
"""Text sizes in per cent from which on the counters are set closer."""
_RETURNED: Final = 3
"""Place of 收回 among the counters."""
_MOST: Final = 99_999
_SIGNS: Final = {True: "✓", False: "✗", None: "○"}
_NONE: Final = "—"


_PAIRS: Final = [(0, 0), (1, 0), (2, 0), (0, 2), (2, 2), (3, 0), (3, 2)]
"""Rows and columns of the counters where two stand beside each other."""


class StationCounters(QFrame):
    """Reads 实到 and 发出, shows the rest."""

    def __init__(self, desk: StationDesk, look: Look) -> None:
        super().__init__()
        named(self, "stationCounters")
        self._desk = desk
        self._standing: Standing | None = None
        self._present = self._field(self.tr("实到"), "countPresent")
        self._issued = self._field(self.tr("发出"), "countIssued")
        self._numbers = {
            name: label(_NONE, "stationNumber")
            for name in ("eligible", "returned", "missing", "valid", "void")
        }
        self._parts = label("", "stationParts")
        self._sums: list[tuple[QLabel, QLabel]] = []
        self._grid = QGridLayout()
        self._sum_grid = QGridLayout()
        inner = self._lay_out()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(ground(inner, "stationCounterScroll"))
        desk.stood.connect(self.show_standing)
        self.set_look(look)

    def _field(self, words: str, name: str) -> QLineEdit:
        field = named(QLineEdit(), name)
        field.setAccessibleName(words)
        field.setPlaceholderText(self.tr("填写"))
        field.setValidator(QIntValidator(0, _MOST, field))
        field.setAlignment(Qt.AlignmentFlag.AlignRight)
        field.setToolTip(self.tr("%s：填写后按回车") % words)
        field.editingFinished.connect(self._keep)
        return field

    def _lay_out(self) -> QVBoxLayout:
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("应到"), self._numbers["eligible"]),
            (self.tr("实到"), self._present),
            (self.tr("发出"), self._issued),
            (self.tr("收回"), self._numbers["returned"]),
            (self.tr("未收回"), self._numbers["missing"]),
            (self.tr("有效"), self._numbers["valid"]),
            (self.tr("无效"), self._numbers["void"]),
        )
        self._rows = tuple((label(words, "stationCounterName"), widget) for words, widget in rows)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(10)
        self._sum_grid.setHorizontalSpacing(8)
        self._sum_grid.setVerticalSpacing(8)
        self._sum_grid.setColumnStretch(1, 1)
        column = QVBoxLayout()
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(14)
        column.addWidget(label(self.tr("六数"), "stationSideHead"))
        column.addLayout(self._grid)
        column.addSpacing(8)
        column.addWidget(label(self.tr("核对"), "stationSideHead"))
        column.addLayout(self._sum_grid)
        column.addStretch(1)
        return column

    def _place(self, *, pairs: bool) -> None:
        """Below each other or, ``pairs``, what came back beside what went out: less high."""
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        # Below what came back stands of what it is made up.
        one = [(n + (n > _RETURNED), 0) for n in range(len(self._rows))]
        places = _PAIRS if pairs else one
        for (name, widget), (row, column) in zip(self._rows, places, strict=True):
            self._grid.addWidget(name, row, column)
            self._grid.addWidget(widget, row, column + 1, right)
        row, column = places[_RETURNED]
        self._grid.addWidget(self._parts, row + 1, column, 1, 2, right)
        for column in (0, 2):
            self._grid.setColumnStretch(column, 1 if column == 0 or pairs else 0)

    def take_keyboard(self) -> None:
        """To the first counter that has to be typed."""
        (self._issued if self._present.text() else self._present).setFocus()

    def _keep(self) -> None:
        present, issued = self._present.text(), self._issued.text()
        now = self._standing
        if now is None or not present or not issued:
            return
        if (now.present, now.issued) != (int(present), int(issued)):
            self._desk.set_counters(int(present), int(issued))

    def show_standing(self, now: Standing) -> None:
        """Draw the counters of a vote."""
        other = self._standing is None or self._standing.folder != now.folder
        self._standing = now
        for field, value in ((self._present, now.present), (self._issued, now.issued)):
            if other or value is not None:
                field.setText("" if value is None else str(value))
            field.setReadOnly(now.phase is Phase.COUNTED)
            field.setFocusPolicy(
                Qt.FocusPolicy.NoFocus if field.isReadOnly() else Qt.FocusPolicy.StrongFocus
            )
            mark(field, "fixed", field.isReadOnly())
        counted = now.result.tally.counters if now.result else None
        missing = None if now.issued is None else now.issued - now.returned
        numbers = {
            "eligible": now.vote.rules.eligible,
            "returned": now.returned,
            "missing": missing,
            "valid": counted.valid if counted else None,
            "void": counted.void if counted else None,
        }
        for name, number in numbers.items():
            self._numbers[name].setText(_NONE if number is None else str(number))
        mark(self._numbers["missing"], "problem", missing is not None and missing < 0)
        words = self.tr("电子 %d · 纸质 %d") % (now.electronic, now.on_paper)
        if counted and counted.uncounted:
            words += self.tr(" · 不计 %d") % counted.uncounted
        self._parts.setText(words)
        self._show_sums(now.sums())

    def _show_sums(self, sums: tuple[Sum, ...]) -> None:
        while len(self._sums) < len(sums):
            pair = (label("", "stationSign"), label("", "stationSum", wrap=True))
            place = len(self._sums)
            self._sum_grid.addWidget(pair[0], place, 0, Qt.AlignmentFlag.AlignTop)
            self._sum_grid.addWidget(pair[1], place, 1)
            self._sums.append(pair)
        states = {True: "good", False: "bad", None: "open"}
        for (sign, words), each in zip(self._sums, sums, strict=True):
            sign.setText(_SIGNS[each.ok])
            words.setText(each.words)
            for part in (sign, words):
                mark(part, "state", states[each.ok])

    def set_look(self, look: Look) -> None:
        """Draw with another look; large text leaves room for the page beside it."""
        pairs = _LARGE <= look.scale < _LARGEST
        width = _WIDTH if look.scale < _LARGEST else _NARROW
        self.setFixedWidth(look.pixels(width))
        self._place(pairs=pairs)
        for field in (self._present, self._issued):
            field.setFixedWidth(look.pixels(_NARROW_FIELD if pairs else _FIELD))
