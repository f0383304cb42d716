"""The panel of all filters alone: a line a facet, walked by keys, where it may lie."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget

from jjdesk.domain.finding import Filter
from jjdesk.gui import theme
from jjdesk.gui.finding.filter_panel import FacetRow, FilterPanel
from jjdesk.services.faceting import Choice, Facet

LOOK = theme.Look(theme.LIGHT, 100, serif=True)
TODAY = date(2025, 3, 10)
LEFT = Qt.MouseButton.LeftButton
FLAGS = (
    Facet("with_target", "只看", (Choice("1", "有目标", 40),), single=True, flag=True),
    Facet("unread", "只看", (Choice("1", "未读", 150),), single=True, flag=True),
)
KINDS = Facet(
    "kinds",
    "批注类型",
    (Choice("follow", "关注", 3), Choice("support", "支持", 2), Choice("question", "疑问", 0)),
)
MINE = Facet("mine", "批注人", (Choice("1", "我的", 4), Choice("0", "他人的", 2)), single=True)
SINCE = Facet("since", "修改时间", (Choice("1", "今天", 1), Choice("7", "近七天", 2)), single=True)
TOWNS = Facet("places", "镇街", tuple(Choice(f"{n}镇", f"{n}镇 & 街", n) for n in range(1, 30)))
ALL = (*FLAGS, KINDS, MINE, SINCE, TOWNS)


@pytest.fixture
def around(qtbot):
    """A window with a filter row, and a margin on the right."""
    around = QWidget()
    qtbot.addWidget(around)
    around.resize(1300, 720)
    around.above = QWidget(around)
    around.above.setGeometry(0, 0, 1300, 52)
    around.beside = QWidget(around)
    around.beside.setGeometry(980, 52, 320, 668)
    around.show()
    around.activateWindow()
    qtbot.waitUntil(around.isActiveWindow)
    return around


@pytest.fixture
def panel(around):
    panel = FilterPanel(around, around.above, around.beside, LOOK)
    panel.show_facets(ALL, Filter(), TODAY)
    panel.open()
    return panel


@pytest.fixture
def wanted(panel):
    heard: list[dict] = []
    panel.changed.connect(heard.append)
    return heard


def pill(panel: FilterPanel, field: str, value: str) -> QPushButton:
    return panel.findChild(QPushButton, f"facet:{field}:{value}")


def focused() -> str:
    return QApplication.focusWidget().objectName()


def heads(panel: FilterPanel) -> list[str]:
    grid = panel._grid
    items = [grid.itemAtPosition(row, 0) for row in range(grid.rowCount())]
    return [item.widget().text() for item in items if item is not None]


# What is shown


def test_a_line_a_facet_and_one_for_all_that_is_only_yes_or_no(panel):
    assert heads(panel) == ["只看", "批注类型", "批注人", "修改时间", "镇街"]
    assert [row.label for row in panel.findChildren(FacetRow)] == heads(panel)


def test_a_value_tells_its_name_and_count_and_is_heard_with_its_facet(panel):
    assert pill(panel, "kinds", "follow").text() == "关注  3"
    assert pill(panel, "kinds", "follow").accessibleName() == "批注类型 关注 3"
    assert pill(panel, "places", "2镇").text() == "2镇 && 街  2", "an ampersand is no key"


def test_what_would_show_nothing_is_faint_unless_it_is_chosen(panel):
    assert pill(panel, "kinds", "question").property("faint")
    assert not pill(panel, "kinds", "follow").property("faint")
    panel.show_facets(ALL, Filter(kinds=("question",)), TODAY)
    assert not pill(panel, "kinds", "question").property("faint")
    assert pill(panel, "kinds", "question").isChecked()


def test_what_is_wanted_is_shown_checked(panel):
    wanted = Filter(with_target=True, kinds=("support",), mine=False, places=("3镇", "4镇"))
    panel.show_facets(ALL, wanted, TODAY)
    checked = {each.objectName() for each in panel.findChildren(QPushButton) if each.isChecked()}
    assert checked == {
        "facet:with_target:1",
        "facet:kinds:support",
        "facet:mine:0",
        "facet:places:3镇",
        "facet:places:4镇",
    }


def test_the_same_lines_with_other_counts_keep_their_place_and_the_keyboard(panel):
    pill(panel, "kinds", "support").setFocus()
    before = pill(panel, "kinds", "support")
    fewer = Facet("kinds", "批注类型", tuple(Choice(c.value, c.label, 1) for c in KINDS.choices))
    panel.show_facets((*FLAGS, fewer, MINE, SINCE, TOWNS), Filter(), TODAY)
    assert pill(panel, "kinds", "support") is before
    assert before.text() == "支持  1"
    assert focused() == "facet:kinds:support"


def test_other_values_take_the_place_of_those(panel, qtbot):
    others = Facet("kinds", "批注类型", (Choice("suggest", "建议", 7),))
    panel.show_facets((*FLAGS, others), Filter(), TODAY)

    def shown() -> list[str]:
        pills = [each for each in panel.findChildren(QPushButton) if "facet:" in each.objectName()]
        return [each.text() for each in pills if each.isVisible()]

    qtbot.waitUntil(lambda: sorted(shown()) == sorted(["有目标  40", "未读  150", "建议  7"]))
    assert heads(panel) == ["只看", "批注类型"]


def test_other_values_in_the_same_lines_take_the_place_of_those(panel, qtbot):
    kinds = Facet("kinds", "批注类型", (Choice("amend", "修改意见", 1), KINDS.choices[0]))
    panel.show_facets((*FLAGS, kinds, MINE, SINCE, TOWNS), Filter(kinds=("amend",)), TODAY)
    row = panel._rows["kinds"]

    def shown() -> list[str]:
        return [each.text() for each in row.findChildren(QPushButton) if each.isVisible()]

    qtbot.waitUntil(lambda: sorted(shown()) == ["修改意见  1", "关注  3"])
    assert pill(panel, "kinds", "amend").isChecked()
    row.enter()
    assert focused() == "facet:kinds:amend", "the first, since those before are gone"


def test_without_flags_there_is_no_line_for_them(panel):
    panel.show_facets((KINDS,), Filter(), TODAY)
    assert heads(panel) == ["批注类型"]


def test_days_are_offered_where_times_are(panel):
    assert panel.findChild(QLineEdit, "filter:since").isVisible()
    panel.show_facets((KINDS,), Filter(since="2025-01-01"), TODAY)
    visible = [e for e in panel.findChildren(QLineEdit, "filter:since") if e.isVisible()]
    assert visible == []


def test_nothing_at_all_can_be_shown_and_opened(around):
    panel = FilterPanel(around, around.above, around.beside, LOOK)
    panel.show_facets((), Filter(), TODAY)
    panel.open()
    assert panel.isVisible()
    assert heads(panel) == []


# What is pressed


def test_values_of_one_facet_add_up(panel, wanted, qtbot):
    qtbot.mouseClick(pill(panel, "kinds", "follow"), LEFT)
    qtbot.mouseClick(pill(panel, "kinds", "support"), LEFT)
    qtbot.mouseClick(pill(panel, "kinds", "follow"), LEFT)
    assert wanted == [
        {"kinds": ("follow",)},
        {"kinds": ("follow", "support")},
        {"kinds": ("support",)},
    ]


def test_of_a_single_facet_the_last_counts_and_pressed_again_none(panel, wanted, qtbot):
    for value in ("1", "0", "0"):
        qtbot.mouseClick(pill(panel, "mine", value), LEFT)
        last = wanted[-1]["mine"]
        panel.show_facets(ALL, Filter(mine=last), TODAY)
    assert wanted == [{"mine": True}, {"mine": False}, {"mine": None}]


def test_a_flag_is_on_and_off_beside_the_others(panel, wanted, qtbot):
    qtbot.mouseClick(pill(panel, "with_target", "1"), LEFT)
    qtbot.mouseClick(pill(panel, "unread", "1"), LEFT)
    qtbot.mouseClick(pill(panel, "with_target", "1"), LEFT)
    assert wanted == [{"with_target": True}, {"unread": True}, {"with_target": False}]


def test_a_span_of_days_is_counted_from_today(panel, wanted, qtbot):
    qtbot.mouseClick(pill(panel, "since", "7"), LEFT)
    (given,) = wanted
    assert set(given) == {"since"}
    assert given["since"] <= "2025-03-10"


@pytest.mark.parametrize(
    ("name", "signal"),
    [
        ("filterSave", "save_wanted"),
        ("filterTowns", "towns_wanted"),
        ("filterClear", "clear_wanted"),
        ("filterDone", "closed"),
    ],
)
def test_each_button_at_the_foot_asks_for_what_it_says(panel, qtbot, name, signal):
    with qtbot.waitSignal(getattr(panel, signal)):
        qtbot.mouseClick(panel.findChild(QPushButton, name), LEFT)


# By keys


def test_it_opens_with_the_keyboard_on_its_first_value(panel):
    assert panel.isVisible()
    assert focused() == "facet:with_target:1"


def test_arrows_go_from_value_to_value_and_stop_at_the_ends(panel, qtbot):
    row = ["facet:kinds:follow", "facet:kinds:support", "facet:kinds:question"]
    pill(panel, "kinds", "follow").setFocus()
    seen = []
    for key in (Qt.Key.Key_Left, *[Qt.Key.Key_Right] * 3, Qt.Key.Key_Home, Qt.Key.Key_End):
        qtbot.keyClick(QApplication.focusWidget(), key)
        seen.append(focused())
    assert seen == [row[0], row[1], row[2], row[2], row[0], row[2]]


def test_up_and_down_go_from_line_to_line_and_stop_at_the_ends(panel, qtbot):
    keys = [Qt.Key.Key_Up, *[Qt.Key.Key_Down] * 5, Qt.Key.Key_Up]
    seen = []
    assert panel.isAncestorOf(QApplication.focusWidget())
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget(), key)
        seen.append(focused().split(":")[1])
    assert seen == ["with_target", "kinds", "mine", "since", "places", "places", "since"]


def test_a_line_far_below_is_scrolled_to(panel, around, qtbot):
    around.resize(1300, 330)
    qtbot.waitUntil(lambda: panel.height() < 260)
    for _ in range(4):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert focused() == "facet:places:1镇"
    assert not QApplication.focusWidget().visibleRegion().isEmpty()


def test_a_line_remembers_where_one_was_and_is_one_stop_for_tab(panel, qtbot):
    pill(panel, "kinds", "support").setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up)
    assert focused() == "facet:kinds:support"
    row = next(row for row in panel.findChildren(FacetRow) if row.label == "批注类型")
    strong = Qt.FocusPolicy.StrongFocus
    stops = [each for each in row.findChildren(QPushButton) if each.focusPolicy() == strong]
    assert [each.objectName() for each in stops] == ["facet:kinds:support"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_space_press(panel, wanted, qtbot, key):
    pill(panel, "kinds", "support").setFocus()
    qtbot.keyClick(QApplication.focusWidget(), key)
    assert wanted == [{"kinds": ("support",)}]


def test_other_keys_are_for_others(panel, wanted, qtbot):
    pill(panel, "kinds", "support").setFocus()
    qtbot.keyClick(QApplication.focusWidget(), "x")
    assert focused() == "facet:kinds:support"
    assert wanted == []


def test_entering_a_line_without_values_leaves_the_keyboard_where_it_is(panel, qtbot):
    pill(panel, "mine", "1").setFocus()
    row = FacetRow("空")
    qtbot.addWidget(row)
    row.enter()
    assert focused() == "facet:mine:1"


# Where it lies


def test_it_lies_below_the_row_and_ends_before_the_margin(panel, around):
    assert panel.y() == around.above.geometry().bottom() + 1
    assert panel.x() == 16
    assert panel.geometry().right() < around.beside.x()


def test_without_a_margin_it_takes_what_it_needs(panel, around):
    around.beside.hide()
    panel.open()
    assert panel.width() == 980
    around.resize(800, 720)
    panel.open()
    assert panel.geometry().right() <= 800 - 16


@pytest.mark.parametrize("scale", [150, 175, 200])
def test_where_it_has_no_room_beside_the_margin_it_covers_all_of_it(panel, around, scale):
    """Else half words of the margin would stand beside it."""
    look = theme.Look(theme.LIGHT, scale, serif=True)
    around.setStyleSheet(theme.style_sheet(look))
    around.beside.setGeometry(900, 52, 400, 668)
    panel.set_look(look)
    panel.open()
    covered = panel.geometry().right() + 1
    assert covered == around.width() or covered <= around.beside.x()


@pytest.mark.parametrize("scale", theme.SCALES)
def test_it_stays_within_the_window_and_its_foot_in_sight(panel, around, scale):
    look = theme.Look(theme.LIGHT, scale, serif=True)
    around.setStyleSheet(theme.style_sheet(look))
    panel.set_look(look)
    panel.open()
    assert around.rect().contains(panel.geometry())
    done = panel.findChild(QPushButton, "filterDone")
    assert panel.rect().contains(done.geometry())
    assert done.width() >= done.sizeHint().width()


def test_it_follows_the_window_only_while_it_is_open(panel, around, qtbot):
    around.beside.hide()
    around.resize(700, 720)
    qtbot.waitUntil(lambda: panel.geometry().right() <= 700 - 16)
    panel.hide()
    around.resize(1300, 720)
    assert panel.width() < 700
    panel.open()
    assert panel.width() == 980


def test_few_lines_need_little_height(panel):
    tall = panel.height()
    panel.show_facets((KINDS,), Filter(), TODAY)
    assert panel.height() < tall
    assert all(
        not label.visibleRegion().isEmpty()
        for label in panel.findChildren(QLabel, "facetName")
        if label.isVisible()
    )
