"""Pages on the screen: where they are, how large, which is in sight."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainterPath, QWheelEvent
from PySide6.QtWidgets import QApplication

from jjdesk.gui.paper import page_view
from jjdesk.gui.paper.items import MM, PAGE, Dark, Typeset
from jjdesk.gui.paper.page_view import Fit, PageView
from jjdesk.gui.theme import DARK, LIGHT, Look

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def square(number):
    """A page that is told by how far down a black square stands on it."""
    path = QPainterPath()
    path.addRect(QRectF(20 * MM, (20 + 10 * number) * MM, 8 * MM, 8 * MM))
    return (Dark(path),)


def pages(count):
    return Typeset("标题", "标题", tuple(map(square, range(count))), ())


@pytest.fixture
def view(qtbot):
    made = PageView(Look(LIGHT, 100, serif=True))
    qtbot.addWidget(made)
    made.resize(700, 600)
    made.show()
    qtbot.waitUntil(made.isVisible)
    made.show_typeset(pages(12))
    return made


@pytest.fixture
def turns(view):
    told = []
    view.turned.connect(lambda number, of: told.append((number, of)))
    return told


def picture(view):
    return view.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def test_a_page_fills_the_width_and_is_as_high_as_paper(view):
    assert view.zoom is Fit.WIDTH
    area = view._area(0)
    assert area.left() == view.viewport().width() - area.right() - 1 == 16
    assert area.height() / area.width() == pytest.approx(297 / 210, abs=0.005)


def test_what_is_painted_stands_where_it_does_on_paper(view):
    view.set_zoom(100)
    shown = picture(view)
    area = view._area(0)
    unit = area.width() / 210
    inside = QPoint(area.left() + round(24 * unit), area.top() + round(24 * unit))
    beside = QPoint(area.left() + round(24 * unit), area.top() + round(32 * unit))
    assert shown.pixelColor(inside) == QColor("#000000")
    assert shown.pixelColor(beside) == QColor("#ffffff")


def test_only_pages_in_sight_are_painted(view, monkeypatch):
    painted = []
    monkeypatch.setattr(
        page_view, "paint", lambda _painter, _set, index, _scale: painted.append(index)
    )
    view.show_typeset(pages(500))
    view.go_to(250)
    view.viewport().grab()
    assert set(painted) <= {248, 249, 250}
    assert 249 in painted


def test_the_page_in_sight_is_told_once(view, turns):
    assert view.page == 1
    view.go_to(3)
    assert turns == [(3, 12)]
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 5)
    assert turns == [(3, 12)]
    assert view.accessibleName() == "页面预览"
    assert view.accessibleDescription().startswith("第 3 页，共 12 页。")
    view.show_typeset(None)
    assert turns[-1] == (0, 0)
    assert view.page == view.pages == 0


def test_new_pages_are_shown_where_the_old_ones_were(view, turns):
    view.go_to(5)
    place = view.verticalScrollBar().value()
    view.show_typeset(pages(9))
    assert view.verticalScrollBar().value() == place
    assert turns[-1] == (5, 9)
    view.show_typeset(pages(2))
    assert turns[-1] == (2, 2)


def test_keys_walk_through_the_pages(view, qtbot, turns):
    bar = view.verticalScrollBar()
    qtbot.keyClick(view, KEY.Key_End)
    assert bar.value() == bar.maximum()
    qtbot.keyClick(view, KEY.Key_Home)
    assert bar.value() == 0
    qtbot.keyClick(view, KEY.Key_PageDown)
    assert 0 < bar.value() < view.viewport().height()
    qtbot.keyClick(view, KEY.Key_PageUp)
    assert bar.value() == 0
    view.set_zoom(Fit.PAGE)
    turns.clear()
    for _ in range(3):
        qtbot.keyClick(view, KEY.Key_PageDown)
    qtbot.keyClick(view, KEY.Key_PageUp, CTRL)
    assert [number for number, _ in turns] == [2, 3, 4, 3]


def test_a_whole_page_is_whole(view):
    view.go_to(4)
    view.set_zoom(Fit.PAGE)
    area = view._area(view.page - 1)
    assert view.page == 4
    assert view.viewport().rect().contains(area)


def test_keys_and_wheel_zoom_in_steps(view, qtbot):
    told = []
    view.zoomed.connect(told.append)
    view.set_zoom(100)
    for key in (KEY.Key_Plus, KEY.Key_Equal, KEY.Key_Minus):
        qtbot.keyClick(view, key, CTRL)
    assert told == [100, 125, 150, 125]
    for _ in range(9):
        view.zoom_in()
    assert view.percent == 200
    for _ in range(9):
        view.zoom_out()
    assert view.percent == 50
    qtbot.keyClick(view, KEY.Key_0, CTRL)
    assert view.zoom is Fit.WIDTH


def wheel(view, at, notches, modifiers):
    place = QPointF(view.viewport().mapToGlobal(at))
    event = QWheelEvent(
        QPointF(at),
        place,
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def test_the_wheel_with_ctrl_keeps_what_is_below_the_mouse(view):
    view.set_zoom(100)
    view.go_to(3, 50)
    at = QPoint(200, 300)

    def below():
        area = view._area(2)
        return (at.y() - area.top()) / area.height(), (at.x() - area.left()) / area.width()

    before = below()
    wheel(view, at, 1, CTRL)
    assert view.percent == 125
    assert below() == (pytest.approx(before[0], abs=0.01), pytest.approx(before[1], abs=0.01))
    place = view.verticalScrollBar().value()
    wheel(view, at, -1, Qt.KeyboardModifier.NoModifier)
    assert view.percent == 125
    assert view.verticalScrollBar().value() > place


def test_the_page_in_sight_stays_when_the_view_is_resized(view, qtbot):
    view.go_to(6)
    view.resize(500, 400)
    qtbot.waitUntil(lambda: view.viewport().height() == 400)
    assert view.page == 6
    assert view._area(5).left() == 16


def test_paper_stays_white_in_the_dark_and_its_ground_is_dim(view):
    view.set_zoom(50)
    assert picture(view).pixelColor(2, 2) == QColor(LIGHT.frame)
    view.set_look(Look(DARK, 100, serif=True))
    shown = picture(view)
    assert shown.pixelColor(2, 2) == QColor(DARK.frame)
    assert shown.pixelColor(view._area(0).center()) == QColor("#ffffff")


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_pages_are_crisp_on_dense_screens(view, ratio):
    """A hair of 1/600 inch is as dark on a dense screen as it can be: no pixels are blown up."""
    view.set_zoom(100)
    size = view.viewport().size()
    image = QImage(size * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    view.viewport().render(image)
    area = view._area(0)
    unit = area.width() / 210
    middle = round((area.top() + 24 * unit) * ratio)
    row = [
        image.pixelColor(x, middle).lightness()
        for x in range(
            round((area.left() + 15 * unit) * ratio), round((area.left() + 35 * unit) * ratio)
        )
    ]
    grey = [value for value in row if 0 < value < 255]
    assert row.count(0) == pytest.approx(8 * unit * ratio, abs=2)
    assert len(grey) <= 2


def test_without_pages_the_ground_is_empty(view):
    view.show_typeset(None)
    assert {picture(view).pixelColor(x, 300).name() for x in range(0, 600, 50)} == {
        QColor(LIGHT.frame).name()
    }


def test_pages_have_the_size_of_paper(view):
    view.set_zoom(100)
    assert view._wide == round(view.logicalDpiX() * 210 / 25.4)
    assert round(PAGE.height() / PAGE.width(), 4) == round(297 / 210, 4)
