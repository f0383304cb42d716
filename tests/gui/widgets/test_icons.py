"""Icons are strokes: each its own, in any size and colour, inside its box."""

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from jjdesk.gui.widgets import icons
from jjdesk.gui.widgets.icons import Icon

pytestmark = pytest.mark.usefixtures("qapp")
RED = "#B4232A"


def drawn(icon: Icon, size: int = 48, colour: str = RED, margin: int = 0) -> QImage:
    picture = QImage(size + 2 * margin, size + 2 * margin, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    icons.paint(painter, icon, QRectF(margin, margin, size, size), colour)
    painter.end()
    return picture


def inked(picture: QImage) -> set[tuple[int, int]]:
    sides = range(picture.width()), range(picture.height())
    return {(x, y) for x in sides[0] for y in sides[1] if picture.pixelColor(x, y).alpha() > 0}


@pytest.mark.parametrize("icon", list(Icon))
def test_each_icon_is_drawn_within_its_box(icon):
    places = inked(drawn(icon, margin=10))
    assert len(places) > 100
    assert all(10 <= x < 58 and 10 <= y < 58 for x, y in places)


@pytest.mark.parametrize("icon", list(Icon))
def test_an_icon_has_the_colour_that_is_asked_for(icon):
    picture = drawn(icon, colour="#7FD4FF")
    solid = {
        picture.pixelColor(x, y).name().upper()
        for x, y in inked(picture)
        if picture.pixelColor(x, y).alpha() == 255
    }
    assert solid == {"#7FD4FF"}


@pytest.mark.parametrize("icon", list(Icon))
def test_an_icon_is_lines_and_no_blot(icon):
    picture = drawn(icon)
    assert len(inked(picture)) < 0.5 * picture.width() * picture.height()


def test_no_two_icons_look_alike():
    pictures = {icon: inked(drawn(icon)) for icon in Icon}
    for one, other in combinations(Icon, 2):
        apart = pictures[one] ^ pictures[other]
        assert len(apart) > 150, (one, other)


@pytest.mark.parametrize("size", [16, 22, 44])
def test_an_icon_grows_with_its_box(size):
    small, large = (len(inked(drawn(Icon.REPORT, side))) for side in (size, 2 * size))
    assert 2.5 < large / small < 5


def test_the_painter_is_left_as_it_was():
    picture = QImage(40, 40, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    painter.setPen(QColor("#010203"))
    before = painter.transform()
    icons.paint(painter, Icon.MENU, QRectF(8, 8, 24, 24), RED)
    assert painter.pen().color().name() == "#010203"
    assert painter.transform() == before
    painter.end()
