"""The fields for a tag, a link and a day: offers, Enter, Escape, Backspace, the calendar."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QCalendarWidget, QLineEdit

from jjdesk.gui.notes.note_fields import DateLine, FieldLine

TODAY = date(2026, 11, 23)
NAMES = ["民生", "民政", "教育", "交通"]


@pytest.fixture
def field(in_window):
    """A field that offers names that hold what is typed; it is open."""
    line = FieldLine("标签", lambda words: [name for name in NAMES if words in name])
    in_window(line, QLineEdit())
    line.open()
    yield line
    line.completer().popup().hide()


@pytest.fixture
def plain(in_window):
    """A field that offers nothing."""
    line = FieldLine("字")
    in_window(line, QLineEdit())
    line.open()
    return line


@pytest.fixture
def day(in_window, qtbot):
    line = DateLine("提醒日期", lambda: TODAY)
    in_window(line, QLineEdit())
    line.open()
    qtbot.waitUntil(line.hasFocus)
    return line


def offered(line: FieldLine) -> list[str]:
    popup = line.completer().popup()
    model = popup.model()
    return (
        [model.index(row, 0).data() for row in range(model.rowCount())] if popup.isVisible() else []
    )


def claims(line: FieldLine, key: Qt.Key) -> bool:
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.NoModifier)
    event.ignore()
    QApplication.sendEvent(line, event)
    return event.isAccepted()


def test_an_open_field_is_empty_named_and_offers_all(field):
    assert field.isVisible()
    assert field.text() == ""
    assert field.placeholderText() == field.accessibleName() == "标签"
    assert offered(field) == NAMES


def test_what_is_typed_narrows_the_offers(field):
    field.textEdited.emit("民")
    assert offered(field) == ["民生", "民政"]
    field.textEdited.emit("  民政 ")
    assert offered(field) == ["民政"]
    field.textEdited.emit("体育")
    assert offered(field) == []
    assert not field.completer().popup().isVisible()


def test_at_most_twelve_are_offered(in_window):
    line = FieldLine("标签", lambda _: [str(number) for number in range(40)])
    in_window(line)
    line.open()
    assert offered(line) == [str(number) for number in range(12)]
    line.completer().popup().hide()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_gives_what_is_typed_and_empties_the_field(plain, qtbot, key):
    plain.setText("  体育 ")
    with qtbot.waitSignal(plain.given) as told:
        qtbot.keyClick(plain, key)
    assert told.args == ["体育"]
    assert plain.text() == ""
    assert plain.isVisible()


@pytest.mark.parametrize("words", ["", "  ", "　"])
def test_enter_with_nothing_leaves(plain, qtbot, words):
    plain.setText(words)
    with qtbot.assertNotEmitted(plain.given), qtbot.waitSignal(plain.left):
        qtbot.keyClick(plain, Qt.Key.Key_Return)


def test_what_is_chosen_from_the_list_is_given(field, qtbot):
    with qtbot.waitSignal(field.given) as told:
        field.completer().activated.emit("民政")
    assert told.args == ["民政"]
    assert offered(field) == []


def test_a_blank_offer_gives_nothing(field, qtbot):
    with qtbot.assertNotEmitted(field.given):
        field.completer().activated.emit("  ")


def test_escape_leaves_and_puts_the_list_away(field, qtbot):
    with qtbot.waitSignal(field.left):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert offered(field) == []


def test_escape_is_the_fields_before_it_is_the_windows(plain):
    assert claims(plain, Qt.Key.Key_Escape)


def test_backspace_in_the_empty_field_asks_to_take_the_last_one_away(plain, qtbot):
    plain.setText("字")
    with qtbot.assertNotEmitted(plain.emptied):
        qtbot.keyClick(plain, Qt.Key.Key_Backspace)
    assert plain.text() == ""
    with qtbot.waitSignal(plain.emptied):
        qtbot.keyClick(plain, Qt.Key.Key_Backspace)


def test_the_field_is_gone_when_the_keyboard_goes_on(plain, qtbot):
    qtbot.keyClick(plain, Qt.Key.Key_Tab)
    assert not plain.isVisible()


def test_letters_are_typed(plain, qtbot):
    qtbot.keyClicks(plain, "abc")
    assert plain.text() == "abc"


def test_opened_again_it_is_empty(plain):
    plain.setText("旧")
    plain.hide()
    plain.open()
    assert plain.text() == ""
    assert plain.isVisible()


# Days


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("2026-12-31", "2026-12-31"),
        ("三天后", "2026-11-26"),
        ("年底", "2026-12-31"),
        ("6月底", "2027-06-30"),
    ],
)
def test_a_day_in_words_is_given_as_a_date(day, qtbot, words, iso):
    day.setText(words)
    with qtbot.waitSignal(day.day_given) as told:
        qtbot.keyClick(day, Qt.Key.Key_Return)
    assert told.args == [iso]
    assert not day.property("problem")


def test_a_day_that_is_not_understood_stays_marked_until_a_key(day, qtbot):
    day.setText("改天")
    with qtbot.assertNotEmitted(day.day_given):
        qtbot.keyClick(day, Qt.Key.Key_Return)
    assert day.text() == "改天"
    assert day.selectedText() == "改天"
    assert day.property("problem") is True
    assert day.toolTip() == "没看懂这个日期，可写 2026-12-31、三天后、年底，或按 ↓ 看日历。"
    qtbot.keyClicks(day, "2")
    assert day.text() == "2"
    assert day.property("problem") is False


def test_down_opens_the_calendar_from_today_on(day, qtbot):
    qtbot.keyClick(day, Qt.Key.Key_Down)
    calendar = day.findChild(QCalendarWidget, "dayCalendar")
    qtbot.waitUntil(calendar.isVisible)
    assert calendar.minimumDate() == QDate(2026, 11, 23)
    with qtbot.waitSignal(day.day_given) as told:
        calendar.activated.emit(QDate(2026, 12, 5))
    assert told.args == ["2026-12-05"]
    assert not calendar.isVisible()


def test_a_click_in_the_calendar_gives_the_day_and_it_opens_again(day, qtbot):
    day.open_calendar()
    (calendar,) = day.findChildren(QCalendarWidget)
    with qtbot.waitSignal(day.day_given) as told:
        calendar.clicked.emit(QDate(2027, 1, 2))
    assert told.args == ["2027-01-02"]
    day.open_calendar()
    assert day.findChildren(QCalendarWidget) == [calendar]
    calendar.hide()
