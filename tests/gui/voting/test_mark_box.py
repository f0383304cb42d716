"""A box on the ballot: each mark is drawn in its own way, and only the sheet says what it does."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from jjdesk.domain.poll import Mark
from jjdesk.gui.theme import CONTRAST, DARK, LIGHT, Look
from jjdesk.gui.voting.mark_box import MarkBox

KEY = Qt.Key
MARKED = [mark for mark in Mark if mark is not Mark.NONE]


class Sheet(QWidget):
    """What the boxes lie on: it hears the keys that they leave."""

    def __init__(self):
        super().__init__()
        self.heard = []

    def keyPressEvent(self, event):  # noqa: N802  Qt's name
        self.heard.append(event.key())


@pytest.fixture
def make_box(shown, look):
    """Makes a box on a sheet."""

    def make(mark=Mark.FOR, drawn_with=look):
        sheet = shown(Sheet(), 200, 100)
        box = MarkBox(mark, drawn_with, sheet)
        box.show()
        return box

    return make


def picture(box):
    return box.grab().toImage()


def pixels(box, colour):
    """How many pixels of the box are of a colour, or nearly."""
    image, wanted = picture(box), QColor(colour)
    found = 0
    for x in range(image.width()):
        for y in range(image.height()):
            at = image.pixelColor(x, y)
            off = abs(at.red() - wanted.red()) + abs(at.green() - wanted.green())
            found += off + abs(at.blue() - wanted.blue()) < 30
    return found


def test_an_empty_box_shows_no_mark(make_box):
    box = make_box()
    empty = picture(box)
    assert pixels(box, LIGHT.accent) == 0
    box.show_mark(standing=True)
    assert picture(box) != empty
    assert pixels(box, LIGHT.accent) > 20
    box.show_mark(standing=False)
    assert picture(box) == empty


def test_marks_are_told_apart_by_their_shape_alone(make_box):
    """A tick, a cross, a circle and a triangle; what means the same looks the same."""
    drawn = {}
    for mark in MARKED:
        box = make_box(mark)
        box.show_mark(standing=True)
        drawn[mark] = picture(box)
    assert drawn[Mark.FOR] == drawn[Mark.SATISFIED]
    assert drawn[Mark.AGAINST] == drawn[Mark.DISSATISFIED]
    different = [drawn[each] for each in (Mark.FOR, Mark.AGAINST, Mark.ABSTAIN, Mark.PARTLY)]
    for place, one in enumerate(different):
        assert one not in different[place + 1 :]


def test_a_rank_is_drawn_as_its_number(make_box):
    box = make_box()
    seen = []
    for rank in (1, 2, 10):
        box.show_mark(standing=True, rank=rank)
        assert box.rank == rank
        seen.append(picture(box))
    assert seen[0] != seen[1]
    assert seen[1] != seen[2]
    box.show_mark(standing=True)
    assert picture(box) not in seen, "without a rank it is a tick"


@pytest.mark.parametrize("tokens", [LIGHT, DARK, CONTRAST])
def test_the_mark_has_the_accent_of_the_look(make_box, tokens):
    box = make_box(Mark.AGAINST, Look(tokens, 100, serif=True))
    box.show_mark(standing=True)
    assert pixels(box, tokens.accent) > 20
    assert pixels(box, tokens.card) > 100


def test_who_has_the_keyboard_is_seen_around_the_box(make_box, qtbot):
    box = make_box()
    box.clearFocus()
    assert pixels(box, LIGHT.blue) == 0
    told = []
    box.focused.connect(lambda: told.append(True))
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    assert told == [True]
    assert pixels(box, LIGHT.blue) > 20


def test_a_press_is_told_and_marks_nothing_by_itself(make_box, qtbot):
    """It may be refused: the sheet decides."""
    box = make_box()
    pressed = []
    box.clicked.connect(lambda: pressed.append(box.isChecked()))
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton)
    box.setFocus()
    qtbot.keyClick(box, KEY.Key_Space)
    qtbot.keyClick(box, KEY.Key_Select)
    assert pressed == [False] * 3
    assert not box.isChecked()


def test_the_right_button_presses_nothing(make_box, qtbot):
    box = make_box()
    pressed = []
    box.clicked.connect(lambda: pressed.append(True))
    qtbot.mouseClick(box, Qt.MouseButton.RightButton)
    assert pressed == []


def test_all_other_keys_are_the_sheets(make_box, qtbot):
    box = make_box()
    pressed = []
    box.clicked.connect(lambda: pressed.append(True))
    box.setFocus()
    keys = [KEY.Key_Up, KEY.Key_Down, KEY.Key_Left, KEY.Key_Return, KEY.Key_1, KEY.Key_Escape]
    for key in keys:
        qtbot.keyClick(box, key)
    assert box.parentWidget().heard == keys
    assert pressed == []


def test_it_grows_with_the_text(make_box):
    box = make_box()
    assert box.size().toTuple() == (38, 38)
    box.set_look(Look(LIGHT, 200, serif=True))
    assert box.size().toTuple() == (68, 68)
    assert box.sizeHint() == box.size()
    box.set_look(Look(LIGHT, 100, serif=True))
    assert box.size().toTuple() == (38, 38)


def test_another_look_is_drawn_at_once(make_box):
    box = make_box()
    box.show_mark(standing=True)
    before = picture(box)
    box.set_look(Look(DARK, 100, serif=True))
    assert picture(box) != before
    assert pixels(box, LIGHT.card) < pixels(box, DARK.card)
