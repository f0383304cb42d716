"""The filter row alone: what is pressed and typed is wanted, and the row shows what is wanted."""

from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)

from jjdesk.domain.finding import Counted, Filter, SavedFilter
from jjdesk.gui import theme
from jjdesk.gui.finding.filter_bar import FilterBar, beyond_row

LOOK = theme.Look(theme.LIGHT, 100, serif=True)
LEFT = Qt.MouseButton.LeftButton
SECTORS = [("205", "教育", 5), ("206", "科学技术", 9), ("213", "农林水", 27)]
COUNTED = Counted("农林水 · 力争", "sha", ("a", "b"))


@pytest.fixture
def bar(qtbot):
    """In a window of its own, as wide as a test likes; with the window it would go."""
    window = QWidget()
    qtbot.addWidget(window)
    bar = FilterBar(LOOK, window)
    bar.setStyleSheet(theme.style_sheet(LOOK))
    bar.offer_sectors(SECTORS)
    bar.resize(1300, 52)
    window.resize(2500, 200)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    pill(bar, "moreFilters").setFocus()
    yield bar
    window.close()


@pytest.fixture
def wanted(bar):
    """What was wanted, one after the other."""
    heard: list[Filter] = []
    bar.changed.connect(heard.append)
    return heard


def pill(bar: FilterBar, name: str) -> QPushButton:
    return bar.findChild(QPushButton, name)


def press(bar: FilterBar, qtbot, name: str) -> None:
    qtbot.mouseClick(pill(bar, name), LEFT)


def search(bar: FilterBar) -> QLineEdit:
    return bar.findChild(QLineEdit, "search")


def menu(bar: FilterBar, name: str) -> QMenu:
    return pill(bar, name).menu()


# Words


def test_what_is_typed_is_wanted_once_one_rests(bar, wanted, qtbot):
    qtbot.keyClicks(search(bar), "qiye")
    assert wanted == [], "not a search a letter"
    qtbot.waitUntil(lambda: bool(wanted))
    assert wanted == [Filter(query="qiye")]


def test_chinese_is_wanted_once_it_is_committed(bar, wanted, qtbot):
    field = search(bar)
    field.setFocus()
    QApplication.sendEvent(field, QInputMethodEvent("qi'ye", []))
    event = QInputMethodEvent()
    event.setCommitString("企业")
    QApplication.sendEvent(field, event)
    qtbot.waitUntil(lambda: bool(wanted))
    assert wanted == [Filter(query="企业")]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_wants_what_is_typed_at_once_and_walks(bar, wanted, qtbot, key):
    walked = []
    bar.walked.connect(walked.append)
    qtbot.keyClicks(search(bar), "x")
    qtbot.keyClick(search(bar), key)
    assert wanted == [Filter(query="x")]
    qtbot.keyClick(search(bar), key, Qt.KeyboardModifier.ShiftModifier)
    assert walked == [1, -1]
    assert len(wanted) == 1, "walking on wants nothing else"


def test_down_leads_to_what_was_found(bar, qtbot):
    with qtbot.waitSignal(bar.descended):
        qtbot.keyClick(search(bar), Qt.Key.Key_Down)


def test_letters_and_the_other_arrow_are_the_fields(bar, qtbot):
    gone = []
    bar.descended.connect(lambda: gone.append(1))
    qtbot.keyClicks(search(bar), "ab")
    qtbot.keyClick(search(bar), Qt.Key.Key_Up)
    qtbot.keyClick(search(bar), Qt.Key.Key_Left)
    qtbot.keyClicks(search(bar), "x")
    assert search(bar).text() in {"axb", "xab"}
    assert gone == []


def test_going_to_the_box_is_told_and_chooses_what_stands_there(bar, qtbot):
    bar.set_filter(Filter(query="教育"))
    with qtbot.waitSignal(bar.begun):
        bar.focus_search()
    assert search(bar).hasFocus()
    assert search(bar).selectedText() == "教育"


def test_the_cross_clears_the_words_alone(bar, wanted, qtbot):
    bar.set_filter(Filter(query="教育", with_target=True))
    wanted.clear()
    qtbot.waitUntil(lambda: search(bar).findChild(QToolButton).isVisible())
    qtbot.mouseClick(search(bar).findChild(QToolButton), LEFT)
    qtbot.waitUntil(lambda: bool(wanted))
    assert wanted == [Filter(with_target=True)]


# Pills


@pytest.mark.parametrize(
    ("name", "field"), [("withTarget", "with_target"), ("annotated", "annotated")]
)
def test_a_pill_is_on_and_off(bar, wanted, qtbot, name, field):
    press(bar, qtbot, name)
    press(bar, qtbot, name)
    assert wanted == [Filter(**{field: True}), Filter()]


def test_keys_do_what_the_pills_do(bar, wanted):
    bar.toggle_with_target()
    bar.toggle_annotated()
    bar.toggle_with_target()
    assert wanted == [
        Filter(with_target=True),
        Filter(with_target=True, annotated=True),
        Filter(annotated=True),
    ]


def test_the_row_shows_what_is_wanted_from_elsewhere(bar, wanted):
    bar.set_filter(Filter(query="企业", with_target=True, annotated=True, constituency=True))
    assert search(bar).text() == "企业"
    names = ("withTarget", "annotated", "constituency")
    assert [pill(bar, name).isChecked() for name in names] == [True, True, True]
    assert len(wanted) == 1, "said once, although the row shows it"


def test_wanting_the_same_again_is_not_told(bar, wanted):
    bar.set_filter(Filter(with_target=True))
    bar.set_filter(Filter(with_target=True))
    assert len(wanted) == 1


def test_my_constituency_asks_and_waits_for_the_answer(bar, wanted, qtbot):
    with qtbot.waitSignal(bar.constituency_pressed):
        press(bar, qtbot, "constituency")
    assert not pill(bar, "constituency").isChecked()
    assert wanted == []


def test_the_row_clears_everything_and_says_the_keyboard_needs_a_place(bar, wanted, qtbot):
    bar.set_filter(Filter(query="x", with_target=True, sectors=("205",)))
    bar.show_state("x · 有目标 · 1/154 条", active=True)
    with qtbot.waitSignal(bar.dismissed):
        qtbot.mouseClick(bar.findChild(QToolButton, "clear"), LEFT)
    assert wanted[-1] == Filter()
    assert (search(bar).text(), pill(bar, "withTarget").isChecked()) == ("", False)


# Sectors


def test_all_sectors_are_offered_with_their_counts(bar):
    words = [action.text() for action in menu(bar, "sector").actions()]
    assert words == ["全部领域", "205 教育  5", "206 科学技术  9", "213 农林水  27"]
    assert pill(bar, "sector").text() == "全部领域 ▾"
    assert menu(bar, "sector").actions()[0].isChecked()


def test_one_sector_is_chosen_and_taken_back(bar, wanted):
    menu(bar, "sector").actions()[2].trigger()
    assert pill(bar, "sector").text() == "科学技术 ▾"
    assert pill(bar, "sector").property("active")
    assert [a.isChecked() for a in menu(bar, "sector").actions()] == [False, False, True, False]
    menu(bar, "sector").actions()[0].trigger()
    assert wanted == [Filter(sectors=("206",)), Filter()]
    assert not pill(bar, "sector").property("active")


@pytest.mark.parametrize(
    ("codes", "words"),
    [
        (("205",), "教育 ▾"),
        (("205", "213"), "教育等 2 个 ▾"),
        (("999",), "999 ▾"),
    ],
)
def test_several_and_unknown_sectors_are_named(bar, codes, words):
    bar.set_filter(Filter(sectors=codes))
    assert pill(bar, "sector").text() == words


def test_sectors_of_another_report_take_the_place_of_those(bar):
    bar.set_filter(Filter(sectors=("205",)))
    bar.offer_sectors([("205", "教育事业", 2)])
    assert pill(bar, "sector").text() == "教育事业 ▾"
    assert len(menu(bar, "sector").actions()) == 2


def test_the_key_opens_the_list_or_where_there_is_none_all_filters(bar, qtbot):
    bar.focus_sector()
    assert menu(bar, "sector").isVisible()
    menu(bar, "sector").close()
    bar.resize(420, 52)
    assert pill(bar, "sector").isHidden()
    with qtbot.waitSignal(bar.more_wanted):
        bar.focus_sector()


# Kept filters

KEPT = (SavedFilter("有数的", Filter(with_target=True)), SavedFilter("甲 & 乙", Filter(query="甲")))


def test_kept_filters_are_offered_with_a_figure_to_press(bar, wanted):
    assert pill(bar, "savedFilters").isHidden()
    bar.offer_saved(KEPT)
    assert pill(bar, "savedFilters").isVisible()
    texts = [action.text() for action in menu(bar, "savedFilters").actions()]
    assert texts == ["&1  有数的", "&2  甲 && 乙", "", "存下现在的筛选…\tW", "整理…"]
    menu(bar, "savedFilters").actions()[1].trigger()
    assert wanted == [Filter(query="甲")]


def test_the_tenth_has_no_figure(bar):
    bar.offer_saved([SavedFilter(f"第{n}个", Filter(query=str(n))) for n in range(1, 12)])
    texts = [action.text() for action in menu(bar, "savedFilters").actions()]
    assert texts[8:11] == ["&9  第9个", "第10个", "第11个"]


def test_keeping_and_arranging_are_asked_for(bar, qtbot):
    bar.offer_saved(KEPT)
    for text, signal in (("存下", bar.save_wanted), ("整理", bar.arrange_wanted)):
        action = next(a for a in menu(bar, "savedFilters").actions() if text in a.text())
        with qtbot.waitSignal(signal):
            action.trigger()


def test_where_nothing_is_kept_the_key_keeps(bar, qtbot):
    with qtbot.waitSignal(bar.save_wanted):
        bar.open_saved()
    bar.offer_saved(KEPT)
    bar.open_saved()
    assert menu(bar, "savedFilters").isVisible()
    menu(bar, "savedFilters").close()


# What a chart counted


def test_what_a_chart_counted_is_clicked_away_alone(bar, wanted, qtbot):
    bar.take(Filter(with_target=True, counted=COUNTED))
    assert pill(bar, "counted").isVisible()
    assert "农林水 · 力争" in pill(bar, "counted").accessibleName()
    with qtbot.waitSignal(bar.dismissed):
        press(bar, qtbot, "counted")
    assert wanted[-1] == Filter(with_target=True)
    assert not pill(bar, "counted").isVisible()


# All reports


def test_in_all_reports_the_filters_of_this_one_rest(bar, qtbot):
    with qtbot.waitSignal(bar.everywhere) as signal:
        bar.search_everywhere()
    assert signal.args == [True]
    assert bar.is_everywhere()
    assert search(bar).hasFocus()
    assert not pill(bar, "withTarget").isEnabled()
    bar.toggle_with_target()
    bar.toggle_annotated()
    bar.focus_sector()
    assert bar.filter() == Filter()
    assert not menu(bar, "sector").isVisible()
    press(bar, qtbot, "everywhere")
    assert pill(bar, "withTarget").isEnabled()


def test_taking_a_filter_or_clearing_leads_back_to_this_report(bar, qtbot):
    for back in (lambda: bar.take(Filter(annotated=True)), bar.clear):
        bar.search_everywhere()
        with qtbot.waitSignal(bar.everywhere) as signal:
            back()
        assert signal.args == [False]


def test_in_all_reports_the_way_back_is_offered_though_nothing_is_filtered(bar):
    bar.search_everywhere()
    bar.show_state("全部资料", active=False)
    assert bar.findChild(QToolButton, "clear").isVisible()


# Words about it


def test_the_state_is_said_and_stands_whole_in_its_tooltip(bar):
    words = "教育等 2 个 · 有目标 · 白沙镇或塘河镇 · 关注 · “企业” · 12/154 条"
    bar.resize(900, 52)
    bar.show_state(words, active=True)
    label = bar.findChild(QLabel, "filterState")
    assert label.toolTip() == label.accessibleName() == words
    assert label.text().startswith("…")
    assert label.text().endswith("12/154 条"), "the number is never what is left out"
    bar.resize(2400, 52)
    assert label.text() == words


@pytest.mark.parametrize("scale", theme.SCALES)
@pytest.mark.parametrize("width", [1300, 900])
def test_nothing_in_the_row_is_cut_or_over_another_at_any_size(bar, qtbot, scale, width):
    look = theme.Look(theme.LIGHT, scale, serif=True)
    bar.setStyleSheet(theme.style_sheet(look))
    bar.offer_saved(KEPT)
    bar.set_filter(Filter(counted=COUNTED, tags=("甲",)))
    bar.show_state("有目标 · 12/154 条", active=True)
    bar.resize(max(width, bar.minimumSizeHint().width()), bar.sizeHint().height())
    bar.set_look(look)

    def shown() -> list[QWidget]:
        return [w for w in (search(bar), *bar.findChildren(QPushButton)) if w.isVisible()]

    def is_whole(widget: QWidget) -> bool:
        wide = isinstance(widget, QLineEdit) or widget.width() >= widget.sizeHint().width()
        return wide and bar.rect().contains(widget.geometry())

    def stand_apart() -> bool:
        boxes = [widget.geometry() for widget in shown()]
        return not any(one.intersects(other) for one, other in combinations(boxes, 2))

    qtbot.waitUntil(lambda: all(map(is_whole, shown())) and stand_apart())
    assert len(shown()) >= 3


def test_the_commonest_stay_longest_as_the_row_gets_narrow(bar):
    gone = []
    for width in range(1300, 400, -20):
        bar.resize(width, 52)
        for name in ("annotated", "withTarget", "sector", "constituency"):
            if pill(bar, name).isHidden() and name not in gone:
                gone.append(name)
    assert gone == ["annotated", "withTarget", "sector", "constituency"]
    assert pill(bar, "moreFilters").isVisible()
    assert pill(bar, "everywhere").isVisible()


@pytest.mark.parametrize(
    ("asked", "parts"),
    [
        (Filter(), 0),
        (Filter(query="x", sectors=("205",), with_target=True, annotated=True), 0),
        (Filter(constituency=True, counted=COUNTED), 0),
        (Filter(places=("白沙镇",)), 1),
        (Filter(places=("白沙镇",), tags=("甲", "乙"), mine=False, unread=True), 4),
    ],
)
def test_more_says_how_much_the_row_does_not_show(bar, asked, parts):
    assert beyond_row(asked) == parts
    bar.set_filter(asked)
    assert pill(bar, "moreFilters").text() == (f"更多 {parts} ▾" if parts else "更多 ▾")
    assert bool(pill(bar, "moreFilters").property("active")) is bool(parts)


def test_more_opens_all_filters(bar, qtbot):
    with qtbot.waitSignal(bar.more_wanted):
        press(bar, qtbot, "moreFilters")
