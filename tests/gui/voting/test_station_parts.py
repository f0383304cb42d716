"""What the pages of the counting station are made of, and the page that scrolls."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from jjdesk.gui.voting import ballot_parts
from jjdesk.gui.voting.station_parts import button, column, flow_of, ground, label, mark, row_of

KEY = Qt.Key


def test_words_are_plain_and_break_where_they_are_to(qapp):  # noqa: ARG001  there is one
    line, text = label("<b>甲</b>"), label("乙" * 200, "stationHint", wrap=True)
    assert line.textFormat() is text.textFormat() is Qt.TextFormat.PlainText
    assert not line.wordWrap()
    assert text.wordWrap()
    assert (line.objectName(), text.objectName()) == ("stationText", "stationHint")


def test_a_button_is_pressed_by_click_enter_and_space(shown, qtbot):
    pressed = []
    made = shown(button("开始", "go", lambda: pressed.append(True), main=True), 100, 30)
    assert made.property("main") is True
    made.setFocus()
    qtbot.mouseClick(made, Qt.MouseButton.LeftButton)
    qtbot.keyClick(made, KEY.Key_Space)
    qtbot.keyClick(made, KEY.Key_Return)
    assert pressed == [True] * 3
    assert button("另一个", "other", list).property("main") is None


def test_a_row_leaves_what_is_over_at_the_right(shown):
    holder = QWidget()
    row = row_of(QLabel("甲"), QLabel("乙"))
    holder.setLayout(row)
    shown(holder, 600, 40)
    assert row.itemAt(1).geometry().right() < 300
    holder = QWidget()
    row = row_of(QLabel("甲"), QLabel("乙"), ends=False)
    holder.setLayout(row)
    shown(holder, 600, 40)
    assert row.itemAt(1).geometry().right() > 500


def test_a_column_takes_widgets_and_layouts(shown):
    holder = QWidget()
    first, second = QLabel("甲"), QLabel("乙")
    inner = QHBoxLayout()
    inner.addWidget(second)
    holder.setLayout(column(first, inner, spacing=3))
    shown(holder, 200, 200)
    assert second.mapTo(holder, second.rect().topLeft()).y() > first.geometry().bottom()


def test_widgets_flow_into_further_lines_where_there_is_little_room(shown, qtbot):
    made = flow_of(*(button(f"按钮{n}", f"b{n}", list) for n in range(6)))
    shown(made, 900, 200)
    tops = {child.y() for child in made.children() if isinstance(child, QWidget)}
    assert len(tops) == 1
    made.resize(200, 300)
    qtbot.waitUntil(lambda: len({c.y() for c in made.children() if isinstance(c, QWidget)}) > 1)


def test_a_page_is_as_high_as_its_words_need_at_its_width(shown, qtbot):
    inner = QVBoxLayout()
    inner.addWidget(label("很长的一句话，" * 60, wrap=True))
    scroll = shown(ground(inner, "page"), 800, 120)
    wide = scroll.widget().minimumSizeHint().height()
    scroll.resize(300, 120)
    qtbot.waitUntil(lambda: scroll.widget().minimumSizeHint().height() > 1.5 * wide)
    qtbot.waitUntil(lambda: scroll.verticalScrollBar().maximum() > 0)
    assert scroll.horizontalScrollBar().maximum() == 0
    assert scroll.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_a_page_without_words_that_break_is_as_high_as_it_is(shown):
    inner = QVBoxLayout()
    inner.addWidget(label("一行"))
    scroll = shown(ground(inner, "page"), 400, 300)
    body = scroll.widget()
    assert body.minimumSizeHint().height() == inner.minimumSize().height()


def test_a_mark_is_set_for_the_style_and_only_when_it_is_another(qapp):  # noqa: ARG001  there is one
    made = label("甲")
    mark(made, "state", "good")
    assert made.property("state") == "good"
    mark(made, "state", "good")
    mark(made, "state", "bad")
    assert made.property("state") == "bad"


def test_a_foot_with_words_gives_them_the_room(shown):
    words = ballot_parts.words_of("说明", "says")
    beside = button("好", "ok", list)
    foot = shown(ballot_parts.foot_of(words, beside), 600, 40)
    assert words.width() > 400
    alone = button("好", "ok", list)
    foot = shown(ballot_parts.foot_of(alone), 600, 40)
    assert alone.geometry().right() > foot.width() - 60, "at the right where no words fill it"
