"""The counts at the side by themselves: lines, numbers, what is chosen, clicks and keys."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from jjdesk.domain.finding import Filter
from jjdesk.gui.note_list.facets import NoteFacets, toggled
from jjdesk.gui.theme import DARK, LIGHT, Look
from jjdesk.services.listing import Counts

COUNTS = Counts(
    kinds={"watch": 3, "question": 5},
    sectors={"205": 6, "214": 2},
    tags={"民生": 4, "教育": 7},
    authors={"me": 5, "zhang": 3, "": 1},
    months={"2026-03": 6, "2025-11": 2},
)
NAMES = {"me": "我", "zhang": "张三"}


@pytest.fixture
def facets(qtbot):
    facets = NoteFacets(Look(LIGHT, 100, True))
    qtbot.addWidget(facets)
    facets.resize(240, 700)
    facets.show()
    return facets


def lines(facets: NoteFacets) -> list[tuple[str, str]]:
    items = [facets.topLevelItem(row) for row in range(facets.topLevelItemCount())]
    return [(item.text(0), item.text(1)) for item in items]


def item(facets: NoteFacets, words: str):
    exact = Qt.MatchFlag.MatchExactly
    (found,) = facets.findItems(words, exact, 0) or facets.findItems(f"✓ {words}", exact, 0)
    return found


def click(facets: NoteFacets, words: str, qtbot) -> None:
    place = facets.visualItemRect(item(facets, words)).center()
    qtbot.mouseClick(facets.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_nothing_is_counted_yet(facets):
    assert lines(facets) == []
    assert facets.accessibleName() == "按类型、领域、标签等的条数"
    facets.show_filter(Filter(kinds=("watch",)))
    assert lines(facets) == []


def test_each_part_has_its_head_and_the_most_frequent_stand_first(facets):
    facets.show_counts(COUNTS, Filter(), NAMES)
    assert [words for words, _ in lines(facets)] == [
        "类型",
        "关注",
        "疑问",
        "领域",
        "教育",
        "交通运输",
        "标签",
        "#教育",
        "#民生",
        "批注人",
        "我",
        "张三",
        "月份",
        "2026 年 3 月",
        "2025 年 11 月",
    ]
    assert [number for _, number in lines(facets)] == [
        "", "3", "5", "", "6", "2", "", "7", "4", "", "5", "3", "", "6", "2",
    ]  # fmt: skip


def test_a_part_with_nothing_to_choose_between_is_not_shown(facets):
    counts = Counts(kinds={}, sectors={}, tags={}, authors={"me": 3}, months={"2026-03": 3})
    facets.show_counts(counts, Filter(), NAMES)
    assert lines(facets) == []
    one = Counts(kinds={"watch": 1}, sectors={}, tags={}, authors={}, months={})
    facets.show_counts(one, Filter(), NAMES)
    assert lines(facets) == [("类型", ""), ("关注", "1")]


def test_what_is_chosen_stays_though_nothing_is_left_of_it(facets):
    counts = Counts(kinds={}, sectors={}, tags={}, authors={}, months={})
    wanted = Filter(kinds=("support",), tags=("民生",), sectors=("205",), authors=("zhang",))
    facets.show_counts(counts, wanted, NAMES)
    assert lines(facets) == [
        ("类型", ""),
        ("✓ 支持", "0"),
        ("领域", ""),
        ("✓ 教育", "0"),
        ("标签", ""),
        ("✓ #民生", "0"),
        ("批注人", ""),
        ("✓ 张三", "0"),
    ]


def test_what_is_chosen_is_told_by_more_than_colour(facets):
    facets.show_counts(COUNTS, Filter(kinds=("watch",)), NAMES)
    assert item(facets, "关注").text(0) == "✓ 关注"
    assert item(facets, "关注").toolTip(0) == "再点一次取消"
    assert item(facets, "疑问").toolTip(0) == "只看这些"
    assert item(facets, "关注").foreground(0).color().name().upper() == LIGHT.accent.upper()


def test_an_author_without_a_name_is_unsigned(facets):
    facets.show_counts(COUNTS, Filter(), {})
    assert [words for words, _ in lines(facets)][10:12] == ["未署名", "未署名"]


def test_only_twelve_of_a_part_and_those_chosen_are_shown(facets):
    tags = {f"标{number:02}": 50 - number for number in range(30)}
    counts = Counts(kinds={}, sectors={}, tags=tags, authors={}, months={})
    facets.show_counts(counts, Filter(), {})
    assert len(lines(facets)) == 13
    facets.show_counts(counts, Filter(tags=("标29",)), {})
    assert len(lines(facets)) == 14
    assert lines(facets)[-1] == ("✓ #标29", "21")


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("疑问", Filter(kinds=("question",))),
        ("教育", Filter(sectors=("205",))),
        ("#民生", Filter(tags=("民生",))),
        ("张三", Filter(authors=("zhang",))),
        ("2025 年 11 月", Filter(since="2025-11-01", until="2025-11-30")),
    ],
)
def test_a_click_filters_and_another_one_does_not(facets, qtbot, words, wanted):
    facets.show_counts(COUNTS, Filter(), NAMES)
    with qtbot.waitSignal(facets.wanted) as told:
        click(facets, words, qtbot)
    assert told.args == [wanted]
    facets.show_filter(wanted)
    with qtbot.waitSignal(facets.wanted) as told:
        click(facets, words, qtbot)
    assert told.args == [Filter()]


def test_a_head_is_no_button(facets, qtbot):
    facets.show_counts(COUNTS, Filter(), NAMES)
    with qtbot.assertNotEmitted(facets.wanted):
        click(facets, "类型", qtbot)
        facets.itemClicked.emit(item(facets, "类型"), 0)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_keys_choose_the_line_with_the_keyboard(facets, qtbot, key):
    facets.show_counts(COUNTS, Filter(), NAMES)
    facets.setCurrentItem(item(facets, "疑问"))
    with qtbot.waitSignal(facets.wanted) as told:
        qtbot.keyClick(facets, key)
    assert told.args == [Filter(kinds=("question",))]


def test_other_keys_walk(facets, qtbot):
    facets.show_counts(COUNTS, Filter(), NAMES)
    facets.setCurrentItem(item(facets, "关注"))
    with qtbot.assertNotEmitted(facets.wanted):
        qtbot.keyClick(facets, Qt.Key.Key_Down)
    assert facets.currentItem().text(0) == "疑问"


def test_the_keyboard_stays_on_its_line_when_the_counts_change(facets):
    facets.show_counts(COUNTS, Filter(), NAMES)
    facets.setCurrentItem(item(facets, "疑问"))
    facets.show_counts(COUNTS, Filter(kinds=("question",)), NAMES)
    assert facets.currentItem().text(0) == "✓ 疑问"


def test_another_look_draws_the_same_lines(facets):
    facets.show_counts(COUNTS, Filter(), NAMES)
    before = lines(facets)
    facets.set_look(Look(DARK, 200, True))
    assert lines(facets) == before
    assert item(facets, "疑问").foreground(0).color().name().upper() == DARK.ink.upper()


@pytest.mark.parametrize(
    ("month", "last"),
    [("2024-02", 29), ("2025-02", 28), ("2026-12", 31), ("2026-04", 30)],
)
def test_a_month_is_from_its_first_day_to_its_last(month, last):
    wanted = toggled(Filter(), "months", month)
    assert (wanted.since, wanted.until) == (f"{month}-01", f"{month}-{last}")
    assert toggled(wanted, "months", month) == Filter()


def test_another_month_takes_the_place_of_the_first():
    wanted = toggled(toggled(Filter(), "months", "2026-03"), "months", "2026-04")
    assert (wanted.since, wanted.until) == ("2026-04-01", "2026-04-30")


@given(
    st.sampled_from(["kinds", "sectors", "tags", "authors"]),
    st.lists(st.text("甲乙丙", min_size=1, max_size=2), unique=True, max_size=4),
    st.text("甲乙丙", min_size=1, max_size=2),
)
def test_twice_is_as_before_but_for_the_order(part, values, value):
    before = Filter(**{part: tuple(values)})
    again = toggled(toggled(before, part, value), part, value)
    assert sorted(getattr(again, part)) == sorted(values)
