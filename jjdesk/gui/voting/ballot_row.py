"""A project on the ballot: number, name, what is built, for how much, by whom, until when, boxes.

Where there is little room (large text, narrow window) the facts stand in a line below the name.
"""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from jjdesk.domain.poll import Mark, Project
from jjdesk.gui.theme import Look
from jjdesk.gui.voting.mark_box import MarkBox
from jjdesk.gui.widgets.naming import named, restyle
from jjdesk.services.polling.marking import WORDS
from jjdesk.words import say

_NUMBER: Final = 30
_MONEY: Final = 104
_UNIT: Final = 128
_LINK: Final = 96
_BOXES_GAP: Final = 16


def money_words(investment: float | None) -> str:
    """In 万元 with separators, as printed; empty where the list has none."""
    if investment is None:
        return ""
    number = f"{investment:,.4f}".rstrip("0").rstrip(".")
    return say("{number} 万元", number=number)


class BallotRow(QFrame):
    """One project; boxes only where each project is marked by itself.

    Signals:
        pressed: a ``Mark`` whose box was pressed.
        clicked: it was clicked beside its boxes.
        linked: the commitment that bears on it is to be seen.
    """

    pressed = Signal(object)
    clicked = Signal()
    linked = Signal()

    def __init__(self, project: Project, marks: Sequence[Mark], look: Look) -> None:
        super().__init__()
        self.project = project
        self.setProperty("ballotRow", True)
        self._number = _label(str(project.number), "ballotNumber")
        self._name = _label(project.name, "ballotName", wrap=True)
        self._content = _label(project.content, "ballotContent", wrap=True)
        self._money = _label(money_words(project.investment), "ballotMoney")
        self._unit = _label(project.unit, "ballotUnit", wrap=True)
        self._deadline = _label(project.deadline, "ballotDeadline", wrap=True)
        facts = (money_words(project.investment), project.unit, project.deadline)
        self._facts = _label(" · ".join(fact for fact in facts if fact), "ballotFacts", wrap=True)
        self._has_facts = any(facts)
        self._link = named(QPushButton(), "ballotLink")
        self._link.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._link.clicked.connect(self.linked)
        self._wide = True
        self.boxes = tuple(MarkBox(mark, look, self) for mark in marks)
        for box in self.boxes:
            box.clicked.connect(partial(self.pressed.emit, box.mark))
        self._boxes = QWidget()
        row = QHBoxLayout(self._boxes)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for box in self.boxes:
            row.addLayout(_named_box(box) if len(self.boxes) > 1 else _alone(box), 1)
        self._lay_out()
        self.set_look(look)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(4, 8, 6, 8)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        middle = Qt.AlignmentFlag.AlignVCenter
        grid.addWidget(self._number, 0, 0, 3, 1, middle)
        grid.addWidget(self._name, 0, 1)
        grid.addWidget(self._content, 1, 1)
        grid.addWidget(self._facts, 2, 1)
        grid.addWidget(self._money, 0, 2, 2, 1, middle | Qt.AlignmentFlag.AlignRight)
        grid.addWidget(self._unit, 0, 3, Qt.AlignmentFlag.AlignBottom)
        grid.addWidget(self._deadline, 1, 3, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._link, 0, 4, 3, 1, middle | Qt.AlignmentFlag.AlignRight)
        grid.addWidget(self._boxes, 0, 5, 3, 1, middle)
        grid.setColumnStretch(1, 1)
        self._grid = grid
        self._content.setVisible(bool(self.project.content))
        self._boxes.setVisible(bool(self.boxes))
        self._link.hide()

    def show_link(self, words: str) -> None:
        """Name the commitment that bears on the project most; empty where none does."""
        self._link.setText(words)
        self._link.setToolTip(self.tr("到报告里看这一条（G）"))

    @property
    def has_link(self) -> bool:
        """Whether a commitment bears on the project."""
        return bool(self._link.text())

    def reserve_link(self, look: Look, *, wanted: bool) -> None:
        """Keep room for it where any project of the ballot has one."""
        self._link.setFixedWidth(look.pixels(_LINK))
        self._link.setVisible(wanted and self._wide)

    def set_columns(self, look: Look, *, narrow: bool, box: int) -> None:
        """Set the facts in columns or, ``narrow``, in a line; a box's column is ``box`` wide."""
        for label in (self._money, self._unit, self._deadline):
            label.setVisible(self._has_facts and not narrow)
        self._facts.setVisible(self._has_facts and narrow)
        wide = self._has_facts and not narrow
        self._wide = not narrow
        self._grid.setColumnMinimumWidth(0, look.pixels(_NUMBER))
        self._money.setFixedWidth(look.pixels(_MONEY))
        self._money.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for label in (self._unit, self._deadline):
            label.setFixedWidth(look.pixels(_UNIT))
        self._grid.setColumnMinimumWidth(2, look.pixels(_MONEY) if wide else 0)
        self._boxes.setFixedWidth(box * len(self.boxes) + (_BOXES_GAP if self.boxes else 0))

    def show_marks(self, mark: Mark, rank: int) -> None:
        """Draw what is marked."""
        for box in self.boxes:
            standing = box.mark is mark
            box.show_mark(standing=standing, rank=rank if standing else 0)
            words = say(
                "{number} {name}，{said}",
                number=self.project.number,
                name=self.project.name,
                said=WORDS[box.mark],
            )
            if rank and standing:
                words = say(
                    "{number} {name}，第 {rank} 选择",
                    number=self.project.number,
                    name=self.project.name,
                    rank=rank,
                )
            box.setAccessibleName(words)
            box.setToolTip(WORDS[box.mark] if len(self.boxes) > 1 else "")
        marked = mark is not Mark.NONE
        if self.property("marked") is not marked:
            self.setProperty("marked", marked)
            restyle(self)

    def show_current(self, *, current: bool) -> None:
        """Light the row that the keys are for."""
        if self.property("current") is not current:
            self.setProperty("current", current)
            restyle(self)

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        for box in self.boxes:
            box.set_look(look)

    def mouseReleaseEvent(self, _: QMouseEvent) -> None:
        """A click beside the boxes: the sheet decides what it means."""
        self.clicked.emit()


def _alone(box: MarkBox) -> QVBoxLayout:
    column = QVBoxLayout()
    column.addWidget(box, 0, Qt.AlignmentFlag.AlignCenter)
    return column


def _named_box(box: MarkBox) -> QVBoxLayout:
    """A box with its word below, in sight wherever the sheet is scrolled to."""
    column = _alone(box)
    column.setSpacing(0)
    word = named(QLabel(WORDS[box.mark]), "ballotColumn")
    column.addWidget(word, 0, Qt.AlignmentFlag.AlignCenter)
    return column


def _label(text: str, name: str, *, wrap: bool = False) -> QLabel:
    label = named(QLabel(text), name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    if wrap:
        label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return label
