"""The ballot as a printed sheet: title, rule in one sentence, projects with boxes, keys for all.

Up, Down, J, K, Home, End go from project to project, Left and Right from box to box, digits to
the project of that number (in ballots of three marks they are the marks), Space marks.
"""

from collections.abc import Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from jjdesk.domain.poll import Mark, Mode, Project
from jjdesk.gui.theme import Look
from jjdesk.gui.voting.ballot_row import BallotRow
from jjdesk.gui.voting.mark_box import MarkBox
from jjdesk.gui.widgets.naming import named
from jjdesk.services.polling.casting import Vote
from jjdesk.services.polling.marking import WORDS, Marking

_Key = Qt.Key
_NARROW: Final = 700
"""Pixels at 100 % below which the facts of a project stand in a line."""
_BOX: Final = 42
_BOXES: Final = 72
_DIGITS_MS: Final = 900
"""Milliseconds in which a second digit belongs to the first."""
_STEPS: Final = {
    _Key.Key_Down: 1,
    _Key.Key_J: 1,
    _Key.Key_Up: -1,
    _Key.Key_K: -1,
}


class BallotSheet(QFrame):
    """One ballot; it marks in ``marking`` and draws what stands there.

    Signals:
        marked: something was marked or taken away.
        refused: why a mark was refused.
        came: the ``Project`` that the keys are for now.
        linked: the ``Project`` whose commitment is to be seen.
    """

    marked = Signal()
    refused = Signal(str)
    came = Signal(object)
    linked = Signal(object)

    def __init__(self, vote: Vote, marking: Marking, look: Look) -> None:
        super().__init__()
        named(self, "ballotSheet")
        self._look = look
        self._marking = marking
        self._current = 0
        self._digits = ""
        self._rest = QTimer(self, singleShot=True, interval=_DIGITS_MS)
        self._rest.timeout.connect(self._forget_digits)
        per_list = marking.mode is Mode.WHOLE_LIST
        self._title = _label(vote.title, "ballotTitle")
        self._rule = _label(vote.sentence, "ballotRule")
        marks = () if per_list else marking.choices
        self.rows = tuple(BallotRow(project, marks, look) for project in vote.projects)
        self._whole = tuple(MarkBox(mark, look, self) for mark in marking.choices if per_list)
        self._lay_out()
        self._wire()
        self.set_look(look)
        self.draw()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 28, 32, 28)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addSpacing(8)
        column.addWidget(self._rule)
        column.addSpacing(16)
        if self._whole:
            column.addWidget(self._list_line())
        for row in self.rows:
            column.addWidget(row)

    def _list_line(self) -> QWidget:
        """Above a list that is voted on as a whole: its boxes, each with its word."""
        line = named(QFrame(), "ballotWhole")
        row = QHBoxLayout(line)
        row.setContentsMargins(4, 8, 6, 8)
        row.setSpacing(12)
        row.addWidget(_label(self.tr("对下列整份名单"), "ballotName"), 1)
        for box in self._whole:
            row.addWidget(box)
            row.addWidget(_label(WORDS[box.mark], "ballotUnit"))
        return line

    def _wire(self) -> None:
        for number, row in enumerate(self.rows):
            row.pressed.connect(partial(self._press_in, number))
            row.clicked.connect(partial(self._click, number))
            for each in row.boxes:
                each.focused.connect(partial(self._set_current, number))
            row.linked.connect(partial(self.linked.emit, row.project))
        for box in self._whole:
            box.clicked.connect(partial(self._press, 0, box.mark))

    # Marks

    def _place(self) -> int:
        return 0 if self._whole else self.project.number

    @property
    def project(self) -> Project:
        """The project that the keys are for."""
        return self.rows[self._current].project

    def _press_in(self, row: int, mark: Mark) -> None:
        self._current = row
        self._press(self.rows[row].project.number, mark)

    def _press(self, place: int, mark: Mark) -> None:
        self._say(self._marking.press(place, mark))

    def _say(self, refused: str) -> None:
        self.draw()
        self.marked.emit()
        if refused:
            self.refused.emit(refused)

    def _click(self, row: int) -> None:
        """A click on a row with one box is a click on the box; else it goes there."""
        self.go(row)
        if len(self.rows[row].boxes) == 1:
            self._press_in(row, self.rows[row].boxes[0].mark)

    def show_links(self, words: Mapping[str, str]) -> None:
        """Name beside each project (by its key) the commitment that bears on it most."""
        for row in self.rows:
            row.show_link(words.get(row.project.key, ""))
        self._set_columns()

    def draw(self) -> None:
        """Draw what is marked now."""
        for row in self.rows:
            number = row.project.number
            mark = Mark.NONE if self._whole else self._marking.mark(number)
            row.show_marks(mark, self._marking.rank(number))
        for box in self._whole:
            box.show_mark(standing=self._marking.mark(0) is box.mark)
            box.setAccessibleName(self.tr("整份名单，%s") % WORDS[box.mark])

    # The keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What the boxes leave to the sheet."""
        key = _Key(event.key())
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if key in _STEPS and alt:
            self._move(_STEPS[key])
        elif key in _STEPS:
            self.go(self._current + _STEPS[key])
        elif key in {_Key.Key_Home, _Key.Key_End}:
            self.go(0 if key == _Key.Key_Home else len(self.rows) - 1)
        elif key in {_Key.Key_Left, _Key.Key_Right}:
            self._sidle(1 if key == _Key.Key_Right else -1)
        elif _Key.Key_0 <= key <= _Key.Key_9 and event.modifiers() in _PLAIN:
            self._digit(key - _Key.Key_0)
        else:
            event.ignore()

    def _move(self, step: int) -> None:
        if self._marking.move(self.project.number, step):
            self._say("")

    def _sidle(self, step: int) -> None:
        boxes = self._whole or self.rows[self._current].boxes
        at = next((n for n, box in enumerate(boxes) if box.hasFocus()), 0)
        boxes[min(max(at + step, 0), len(boxes) - 1)].setFocus()

    def _digit(self, digit: int) -> None:
        """With three marks a digit is a mark; else one, two or three make a project's number."""
        if len(self._marking.choices) > 1:
            if 1 <= digit <= len(self._marking.choices):
                self._press(self._place(), self._marking.choices[digit - 1])
            return
        typed = self._digits + str(digit)
        number = int(typed)
        if not 1 <= number <= len(self.rows):
            typed, number = str(digit), digit
        self._digits = typed
        self._rest.start()
        if 1 <= number <= len(self.rows):
            self.go(number - 1)

    def _forget_digits(self) -> None:
        self._digits = ""

    def go(self, row: int) -> None:
        """Take the keys to a project."""
        row = min(max(row, 0), len(self.rows) - 1)
        boxes = self.rows[row].boxes
        at = next((n for n, box in enumerate(self.rows[self._current].boxes) if box.hasFocus()), 0)
        self._set_current(row)
        if boxes:
            boxes[at].setFocus()
        elif self._whole and not any(box.hasFocus() for box in self._whole):
            self._whole[0].setFocus()

    def take_keyboard(self) -> None:
        """Take the keys to where they were."""
        self.go(self._current)

    def _set_current(self, row: int) -> None:
        self._current = row
        for number, each in enumerate(self.rows):
            each.show_current(current=number == row and not self._whole)
        self.came.emit(self.rows[row].project)

    @property
    def current_row(self) -> BallotRow:
        """The row that the keys are for."""
        return self.rows[self._current]

    # How it is drawn

    def set_look(self, look: Look) -> None:
        """Draw with another look."""
        self._look = look
        for row in self.rows:
            row.set_look(look)
        for box in self._whole:
            box.set_look(look)
        self._set_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Facts in columns, or in a line where there is no room."""
        super().resizeEvent(event)
        self._set_columns()

    def _set_columns(self) -> None:
        several = len(self._marking.choices) > 1 and not self._whole
        box = self._look.pixels(_BOXES if several else _BOX)
        narrow = self.width() < self._look.pixels(_NARROW + (3 * _BOXES if several else 0))
        for row in self.rows:
            row.set_columns(self._look, narrow=narrow, box=box)
            row.reserve_link(self._look, wanted=any(each.has_link for each in self.rows))


_PLAIN: Final = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


def _label(text: str, name: str) -> QLabel:
    label = named(QLabel(text), name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(name in {"ballotTitle", "ballotRule"})
    if name in {"ballotTitle", "ballotRule"}:
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label
