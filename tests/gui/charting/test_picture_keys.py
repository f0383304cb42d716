"""A chart as a picture: every key and click on bars and pieces, what is drawn and what is said."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QToolTip

from jjdesk.charts.canvas import Mark
from jjdesk.charts.drawing import Drawing
from jjdesk.domain.chart import Bar, Behind, Chart, Form, Part, Piece, Share
from jjdesk.errors import UserError
from jjdesk.gui.charting import bar_words
from jjdesk.gui.charting.picture import ChartView, Picture
from jjdesk.gui.theme import DARK, LIGHT, Look

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
PAD = Qt.KeyboardModifier.KeypadModifier
LEFT = Qt.MouseButton.LeftButton
WIDTH, HEIGHT, ROW = 300, 200, 40


def quote(number):
    return Behind("r", "某县 2025", f"c{number}", number, f"第{number}句")


def made_chart(name="targets", bars=4):
    """Four bars; the second has no piece in the second part, the last nothing at all."""

    def pieces(number):
        if number == bars - 1:
            return (Piece(0), Piece(0))
        second = Piece(0) if number == 1 else Piece(1, (quote(10 + number),))
        return (Piece(2, (quote(number), quote(20 + number))), second)

    return Chart(
        name=name,
        form=Form.BARS,
        question="哪些领域说了数？",
        answer="行0最多。",
        parts=(Part("a", "力争", 1), Part("b", "确保", 2)),
        bars=tuple(
            Bar(key=str(n), label=f"行{n}", pieces=pieces(n), words=str(3 - (n == 1)))
            for n in range(bars)
        ),
        unit="个",
        bars_are="领域",
        remark="空白的是没有的。",
    )


CHART = made_chart()


def made_drawing(bars=4, colour=b"\xfb\xfa\xf7\xff"):
    """A plain ground with a row a bar, from the top; pieces of 40 pixels from x = 100 on."""
    marks = []
    for bar in range(bars):
        top, bottom = bar * ROW + 10, bar * ROW + 40
        if bar < 3:
            marks.append(Mark(bar, 0, 100, top + 5, 140, bottom - 5))
        if bar not in {1, 3}:
            marks.append(Mark(bar, 1, 140, top + 5, 180, bottom - 5))
        marks.append(Mark(bar, -1, 0, top, WIDTH, bottom))
    return Drawing(WIDTH, HEIGHT, colour * (WIDTH * HEIGHT), tuple(marks), "")


class Hand:
    """A picture with a hand on it, and what it told."""

    def __init__(self, qtbot, picture):
        self.qtbot, self.picture = qtbot, picture
        self.chosen, self.clicked, self.opened = [], [], []
        picture.chosen.connect(lambda *place: self.chosen.append(place))
        picture.clicked.connect(lambda *place: self.clicked.append(place))
        picture.opened.connect(lambda *place: self.opened.append(place))

    def key(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        self.qtbot.keyClick(self.picture, key, modifier)

    def at(self, bar, part):
        return self.picture.box((bar, part)).center().toPoint()

    def focus(self, reason=Qt.FocusReason.TabFocusReason):
        self.picture.setFocus(reason)
        self.qtbot.waitUntil(self.picture.hasFocus)


@pytest.fixture
def hand(qtbot):
    picture = Picture(Look(LIGHT, 100, serif=True))
    qtbot.addWidget(picture)
    picture.show_drawing(CHART, made_drawing(), 1.0)
    picture.show()
    qtbot.waitExposed(picture)
    picture.activateWindow()
    qtbot.waitUntil(picture.isActiveWindow)
    picture.clearFocus()
    picture.choose(-1)
    hand = Hand(qtbot, picture)
    hand.held = picture
    return hand


# Keys


def test_by_tab_one_begins_at_the_first_bar_and_by_the_mouse_at_none(hand):
    hand.picture.focusInEvent(QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.MouseFocusReason))
    assert hand.picture.place == (-1, -1)
    hand.picture.focusInEvent(QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
    assert hand.picture.place == (0, -1)
    hand.picture.choose(2)
    hand.picture.focusInEvent(QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
    assert hand.picture.place == (2, -1), "what was chosen stays"


@pytest.mark.parametrize(
    ("keys", "place"),
    [
        ([KEY.Key_Down], (0, -1)),
        ([KEY.Key_Up], (3, -1)),
        ([KEY.Key_Down, KEY.Key_Down, KEY.Key_Down], (2, -1)),
        ([KEY.Key_Down, KEY.Key_PageDown], (3, -1)),
        ([KEY.Key_End, KEY.Key_PageUp], (0, -1)),
        ([KEY.Key_End], (3, -1)),
        ([KEY.Key_End, KEY.Key_Down], (3, -1)),
        ([KEY.Key_End, KEY.Key_Home], (0, -1)),
        ([KEY.Key_Down, KEY.Key_Right], (0, 0)),
        ([KEY.Key_Down, KEY.Key_Right, KEY.Key_Right], (0, 1)),
        ([KEY.Key_Down, KEY.Key_Right, KEY.Key_Right, KEY.Key_Right], (0, 1)),
        ([KEY.Key_Down, KEY.Key_Left], (0, -1)),
        ([KEY.Key_Down, KEY.Key_Right, KEY.Key_Down], (1, 0)),
        ([KEY.Key_Down, KEY.Key_Right, KEY.Key_Right, KEY.Key_Down], (1, -1)),
        ([KEY.Key_Left], (-1, -1)),
    ],
)
def test_arrows_walk_bars_and_pieces(hand, keys, place):
    for key in keys:
        hand.key(key)
    assert hand.picture.place == place
    assert (hand.chosen[-1] if hand.chosen else (-1, -1)) == place


@pytest.mark.parametrize("key", [KEY.Key_Return, KEY.Key_Enter, KEY.Key_Space])
def test_these_keys_open_what_is_chosen_and_nothing_where_nothing_is(hand, key):
    hand.key(key)
    assert hand.opened == []
    hand.key(KEY.Key_Down)
    hand.key(KEY.Key_Right)
    hand.key(key)
    assert hand.opened == [(0, 0)]


def test_keys_with_ctrl_are_the_rooms_and_those_of_the_pad_are_keys(hand):
    hand.key(KEY.Key_Down, CTRL)
    hand.key(KEY.Key_A)
    assert hand.chosen == []
    hand.key(KEY.Key_Down, PAD)
    assert hand.chosen == [(0, -1)]


# Mouse


def test_a_click_chooses_and_is_told_when_it_ends_where_it_began(hand):
    hand.qtbot.mouseClick(hand.picture, LEFT, pos=hand.at(2, 1))
    assert (hand.chosen, hand.clicked) == ([(2, 1)], [(2, 1)])
    hand.qtbot.mousePress(hand.picture, LEFT, pos=hand.at(0, 0))
    hand.qtbot.mouseRelease(hand.picture, LEFT, pos=hand.at(2, 0))
    assert hand.chosen[-1] == (0, 0)
    assert hand.clicked == [(2, 1)]


def test_beside_its_pieces_a_click_is_on_the_bar(hand):
    hand.qtbot.mouseClick(hand.picture, LEFT, pos=QPoint(20, 70))
    assert hand.clicked == [(1, -1)]


def test_beside_all_bars_a_click_is_on_nothing(hand):
    hand.qtbot.mouseClick(hand.picture, LEFT, pos=QPoint(5, 195))
    hand.qtbot.mouseDClick(hand.picture, LEFT, pos=QPoint(5, 195))
    assert (hand.chosen, hand.clicked, hand.opened) == ([], [], [])


def test_the_right_button_does_nothing(hand):
    hand.qtbot.mouseClick(hand.picture, Qt.MouseButton.RightButton, pos=hand.at(0, 0))
    assert (hand.chosen, hand.clicked) == ([], [])


def test_a_double_click_opens(hand):
    hand.qtbot.mouseDClick(hand.picture, LEFT, pos=hand.at(1, 0))
    assert hand.opened == [(1, 0)]


def move(hand, point):
    position = QPointF(point)
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        position,
        hand.picture.mapToGlobal(position),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(hand.picture, event)


def test_over_what_can_be_opened_the_cursor_is_a_hand(hand):
    shapes = []
    for point in (hand.at(0, 0), QPoint(5, 195), hand.at(3, -1), hand.at(1, -1)):
        move(hand, point)
        shapes.append(hand.picture.cursor().shape())
    hand_, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
    assert shapes == [hand_, arrow, arrow, hand_]
    move(hand, hand.at(0, 0))
    QApplication.sendEvent(hand.picture, QEvent(QEvent.Type.Leave))
    assert hand.picture.cursor().shape() is arrow


def test_where_the_mouse_rests_the_quotes_are_shown(hand):
    spot = hand.at(0, 0)
    corner = hand.picture.mapToGlobal(spot)
    QApplication.sendEvent(hand.picture, QHelpEvent(QEvent.Type.ToolTip, spot, corner))
    assert QToolTip.text() == "行0 · 力争  2 个\n第 0 条　第0句\n第 20 条　第20句"
    QToolTip.hideText()


# What is drawn


def picture_of(hand):
    return hand.picture.grab().toImage()


def colour_at(hand, x, y):
    return picture_of(hand).pixelColor(x, y)


def test_the_chosen_row_is_lit_and_marked_where_the_keys_are(hand):
    plain = picture_of(hand)
    hand.picture.choose(1)
    assert picture_of(hand) != plain
    assert colour_at(hand, 60, 70) == QColor(LIGHT.selected)
    assert colour_at(hand, 60, 20) == QColor(LIGHT.paper)
    hand.focus()
    assert colour_at(hand, 1, 70) == QColor(LIGHT.accent)


def test_the_chosen_piece_is_framed_and_the_one_under_the_mouse_too(hand):
    hand.picture.choose(0)
    row = picture_of(hand)
    hand.picture.choose(0, 1)
    framed = picture_of(hand)
    assert framed != row
    move(hand, hand.at(0, 0))
    assert picture_of(hand) != framed
    move(hand, hand.at(0, 1))
    assert picture_of(hand) == framed, "it is framed already"


def test_in_a_dark_look_the_ground_of_the_row_grows_lighter(hand):
    hand.picture.show_drawing(CHART, made_drawing(colour=b"\x10\x10\x10\xff"), 1.0)
    hand.picture.set_look(Look(DARK, 100, serif=True))
    hand.picture.choose(1)
    assert colour_at(hand, 60, 70) == QColor(DARK.selected)


def test_without_a_bar_the_keys_are_seen_at_the_top(hand):
    hand.picture.show_drawing(
        made_chart(bars=1), Drawing(300, 200, b"\xff" * 4 * 60000, (), ""), 1.0
    )
    hand.focus()
    assert hand.picture.place == (-1, -1)
    assert colour_at(hand, 100, 0) == QColor(LIGHT.blue)
    hand.key(KEY.Key_Down)
    assert hand.picture.place == (-1, -1)


def test_another_drawing_keeps_what_is_chosen_or_its_bar(hand):
    hand.picture.choose(2, 1)
    hand.picture.show_drawing(CHART, made_drawing(), 1.0)
    assert hand.picture.place == (2, 1)
    marks = tuple(mark for mark in made_drawing().marks if mark.part != 1)
    hand.picture.show_drawing(CHART, made_drawing()._replace(marks=marks), 1.0)
    assert hand.picture.place == (2, -1)
    hand.picture.show_drawing(CHART, made_drawing(bars=1), 1.0)
    assert hand.picture.place == (-1, -1)


def test_on_a_finer_screen_it_is_as_large_in_points(hand):
    hand.picture.show_drawing(CHART, made_drawing(), 2.0)
    assert hand.picture.sizeHint() == QSize(WIDTH // 2, HEIGHT // 2)


def test_words_stand_in_place_of_a_picture_that_is_not_there(hand):
    hand.picture.choose(1)
    hand.picture.clear("正在画图…")
    hand.picture.resize(300, 200)
    assert hand.picture.chart is None
    assert hand.picture.place == (-1, -1)
    image = picture_of(hand)
    centre = {image.pixelColor(x, 100).name() for x in range(100, 200)}
    assert len(centre) > 1, "there are letters in the middle"


# What a reader hears


def test_the_whole_is_read_first_and_then_each_bar(hand):
    assert hand.picture.accessibleName() == "图：哪些领域说了数？ 行0最多。"
    assert hand.picture.accessibleDescription() == "空白的是没有的。"
    hand.key(KEY.Key_Down)
    assert hand.picture.accessibleName() == "行0：3，力争 2，确保 1，第 1 项，共 4 项"
    assert hand.picture.accessibleDescription() == "哪些领域说了数？ 行0最多。"
    hand.key(KEY.Key_Right)
    assert hand.picture.accessibleName() == "行0 · 力争：2 个，第 1 项，共 4 项"


def test_a_share_and_ones_own_towns_are_read_too():
    bar = Bar(
        key="a",
        label="白沙镇",
        pieces=(Piece(2),),
        words="2",
        share=Share(1, 4, (quote(1),)),
        own=True,
    )
    chart = CHART.__class__(
        name="x",
        form=Form.BARS,
        question="?",
        answer="",
        parts=(Part("", "", 1),),
        bars=(bar,),
        unit="条",
        bars_are="镇街",
        share_is="有批注",
    )
    assert bar_words.spoken(chart, 0) == "白沙镇：2，有批注 1 / 4，我的选区，第 1 项，共 1 项"
    assert [each.number for each in bar_words.behind(chart, 0)] == [1]


# The view around it


class Given:
    """What the data thread was given."""

    def __init__(self, work, done, failed):
        self.work, self.done, self.failed = work, done, failed


@pytest.fixture
def view(qtbot):
    given = []
    made = ChartView(Look(LIGHT, 100, serif=False), lambda *each: given.append(Given(*each)))
    qtbot.addWidget(made)
    made.given = given
    made.resize(500, 150)
    made.show()
    qtbot.waitExposed(made)
    return made


def finish(view):
    """The data thread has drawn."""
    view.given[-1].done(made_drawing())


def test_what_is_chosen_before_it_is_drawn_is_lit_when_it_is(view):
    view.show_chart(CHART)
    view.choose(2, 1)
    assert view.picture.place == (-1, -1)
    finish(view)
    assert view.picture.place == (2, 1)
    view.choose(2, 1)
    assert view.picture.place == (2, 1)


def test_a_click_on_the_picture_of_the_chart_before_is_no_matter(view, qtbot):
    view.show_chart(CHART)
    finish(view)
    told = []
    for signal in (view.chosen, view.clicked, view.opened):
        signal.connect(lambda *place: told.append(place))
    view.show_chart(made_chart("amounts"))
    spot = view.picture.box((0, 0)).center().toPoint()
    qtbot.mouseClick(view.picture, LEFT, pos=spot)
    qtbot.mouseDClick(view.picture, LEFT, pos=spot)
    assert told == []
    finish(view)
    qtbot.mouseClick(view.picture, LEFT, pos=spot)
    assert told == [(0, 0), (0, 0)]


def test_the_same_in_the_same_size_is_not_drawn_twice(view):
    view.show_chart(CHART)
    finish(view)
    count = len(view.given)
    view._draw()
    assert len(view.given) == count
    view.set_zoom(1.3)
    view._settle.timeout.emit()
    assert len(view.given) == count + 1
    view.set_look(Look(DARK, 100, serif=False))
    view._settle.timeout.emit()
    assert len(view.given) == count + 2


def test_a_view_that_is_not_seen_draws_when_it_is(view, qtbot):
    view.hide()
    view.show_chart(CHART)
    assert view.given == []
    view.show()
    qtbot.waitUntil(lambda: len(view.given) == 1)


def test_while_it_is_drawn_for_the_first_time_it_says_so(view):
    view.show_chart(CHART)
    assert view.picture._instead == "正在画图…"
    assert view.picture.size() == view.viewport().size()
    view.given[-1].failed(UserError("画不出来。"))
    assert view.picture._instead == "这张图没有画出来；表里的数照样可用。"


def test_a_failure_leaves_the_picture_of_the_chart_that_is_there(view):
    view.show_chart(CHART)
    finish(view)
    view.set_zoom(1.3)
    view._settle.timeout.emit()
    view.given[-1].failed(UserError("画不出来。"))
    assert view.picture.chart is CHART


def test_what_is_walked_to_is_brought_into_sight(view, qtbot):
    view.show_chart(CHART)
    finish(view)
    bar = view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    view.picture.setFocus()
    qtbot.keyClick(view.picture, KEY.Key_End)
    assert bar.value() > 0
    qtbot.keyClick(view.picture, KEY.Key_Home)
    assert bar.value() == 0, "at the first bar up to the title"


def test_another_screen_has_it_drawn_anew(view):
    view.show_chart(CHART)
    finish(view)
    view._settle.stop()
    QApplication.sendEvent(view, QEvent(QEvent.Type.DevicePixelRatioChange))
    assert view._settle.isActive()
