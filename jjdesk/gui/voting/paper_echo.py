"""A paper ballot in small, as it is keyed: all projects in two columns, each with its mark."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QWidget

from jjdesk.domain.poll import Ballot, Mark, Mode, Project
from jjdesk.gui.theme import Look
from jjdesk.gui.voting.station_parts import mark
from jjdesk.gui.widgets.naming import named
from jjdesk.services.polling.keying import marks_of
from jjdesk.services.polling.marking import WORDS
from jjdesk.words import say

_NARROW: Final = 560
"""Pixels at 100 % below which there is one column."""
_FEW: Final = 4
"""Lines below which there is one column."""
_GAP: Final = 16
_PAD: Final = 6
"""Pixels between columns, and beside the words of a line."""


def said(ballot: Ballot, place: int, mode: Mode) -> str:
    """What a ballot says of a project, in a word; empty where it says nothing."""
    if mode is Mode.RANK:
        return (
            say("第 {index}", index=ballot.ranking.index(place) + 1)
            if place in ballot.ranking
            else ""
        )
    at = max(place - 1, 0)
    found = ballot.marks[at] if at < len(ballot.marks) else Mark.NONE
    if found is Mark.NONE:
        return ""
    return "✓" if len(marks_of(mode)) == 1 else WORDS[found]


class PaperEcho(QWidget):
    """One line a project.

    Signals:
        turned: number of the project whose line was clicked; 0 for the list as a whole.
    """

    turned = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        named(self, "paperEcho")
        self._mode = Mode.TICK
        self._projects: tuple[Project, ...] = ()
        self._lines: list[QPushButton] = []
        self._look = look
        self._ballot: Ballot | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(_GAP)
        self._grid.setVerticalSpacing(0)

    def show_projects(self, projects: Sequence[Project], mode: Mode) -> None:
        """The lines of a vote."""
        for line in self._lines:
            self._grid.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._mode, self._projects = mode, tuple(projects)
        whole = mode is Mode.WHOLE_LIST
        self._lines = [
            self._line(0 if whole else project.number)
            for project in (self._projects[:1] if whole else self._projects)
        ]
        self._place()
        self.show_ballot(Ballot())

    def _line(self, number: int) -> QPushButton:
        line = named(QPushButton(self), "paperLine")
        line.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        line.clicked.connect(partial(self.turned.emit, number))
        return line

    def _columns(self) -> int:
        narrow = self.width() < self._look.pixels(_NARROW)
        return 1 if narrow or len(self._lines) < _FEW else 2

    def _place(self) -> None:
        """In two columns, down and then over, where there is room."""
        columns = self._columns()
        rows = -(-len(self._lines) // columns)
        for place, line in enumerate(self._lines):
            self._grid.addWidget(line, place % rows, place // rows)
        for place in range(2):
            self._grid.setColumnStretch(place, 1 if place < columns else 0)

    def resizeEvent(self, _: QResizeEvent) -> None:
        """Other columns, perhaps, and other room for names."""
        self._place()
        self._draw()

    def show_ballot(self, ballot: Ballot | None) -> None:
        """What is keyed; None: what is typed is no ballot."""
        self._ballot = ballot
        self._draw()

    def _draw(self) -> None:
        whole = self._mode is Mode.WHOLE_LIST
        room = self.width() // self._columns() - _GAP - 2 * _PAD
        for line, project in zip(self._lines, self._projects, strict=False):
            number = 0 if whole else project.number
            words = "" if self._ballot is None else said(self._ballot, number, self._mode)
            name = self.tr("整份名单") if whole else f"{number}　{project.name}"
            after = f"　{words}" if words else ""
            mark(line, "marked", bool(words))
            mark(line, "faint", self._ballot is None)
            metrics = line.fontMetrics()
            left = room - metrics.horizontalAdvance(after)
            line.setText(metrics.elidedText(name, Qt.TextElideMode.ElideRight, left) + after)
            line.setAccessibleName(name + after)
            line.setToolTip(name)

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self._look = look
        self._place()
        self._draw()
