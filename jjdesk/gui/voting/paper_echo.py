"""A paper ballot in small, as it is keyed: all projects in two columns, each with its mark.

With ``other`` set it shows two keyings at once; where they differ the line is lit.
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QWidget

from jjdesk.domain.poll import Ballot, Mark, Mode, Project
from jjdesk.gui.theme import Look
from jjdesk.gui.voting.station_parts import mark
from jjdesk.gui.widgets.naming import named
from jjdesk.services.polling.keying import marks_of
from jjdesk.services.polling.marking import WORDS

_NARROW: Final = 560
"""Pixels at 100 % below which there is one column."""


def said(ballot: Ballot, place: int, mode: Mode) -> str:
    """What a ballot says of a project, in a word; empty where it says nothing."""
    if mode is Mode.RANK:
        return f"第 {ballot.ranking.index(place) + 1}" if place in ballot.ranking else ""
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

    def __init__(self) -> None:
        super().__init__()
        named(self, "paperEcho")
        self._mode = Mode.TICK
        self._projects: tuple[Project, ...] = ()
        self._lines: list[QPushButton] = []
        self._look: Look | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
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

    def _place(self) -> None:
        """In two columns, down and then over, where there is room."""
        narrow = self._look is not None and self.width() < self._look.pixels(_NARROW)
        columns = 1 if narrow or len(self._lines) < 4 else 2
        rows = -(-len(self._lines) // columns)
        for place, line in enumerate(self._lines):
            self._grid.addWidget(line, place % rows, place // rows)
        for place in range(2):
            self._grid.setColumnStretch(place, 1 if place < columns else 0)

    def resizeEvent(self, _: object) -> None:
        """Other columns, perhaps."""
        self._place()

    def show_ballot(self, ballot: Ballot) -> None:
        """What is keyed."""
        self._draw(lambda place: (said(ballot, place, self._mode), bool(ballot)))

    def fade(self) -> None:
        """What is typed is no ballot."""
        self._draw(lambda _: ("", False))

    def _draw(self, say: Callable[[int], tuple[str, bool]]) -> None:
        whole = self._mode is Mode.WHOLE_LIST
        for line, project in zip(self._lines, self._projects, strict=False):
            words, plain = say(0 if whole else project.number)
            name = self.tr("整份名单") if whole else f"{project.number}　{project.name}"
            line.setText(f"{name}　{words}" if words else name)
            line.setAccessibleName(line.text())
            line.setToolTip(name)
            mark(line, "marked", bool(words))
            mark(line, "faint", not plain)

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self._look = look
        self._place()
