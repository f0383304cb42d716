"""Which two reports are compared, and what is said where there are none: without a thread."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton

from jjdesk.domain.library import Shelved
from jjdesk.errors import UserError
from jjdesk.gui.comparing.panel import ComparisonPanel, _label, _name, _neighbours, _nothing_open


def shelved(sha256: str, year: int | None, place: str | None = "某区", **fields) -> Shelved:
    given_: dict = {"title": None, "removed": None, **fields}
    return Shelved(
        sha256=sha256,
        name=f"{sha256}.docx",
        place=place,
        year=year,
        commitments=9,
        targets=3,
        parser=1,
        added="2026-01-01",
        **given_,
    )


@pytest.mark.parametrize(
    ("shelf", "pair"),
    [
        ([], ("", "")),
        ([shelved("a", 2024)], ("", "")),
        ([shelved("a", 2024), shelved("b", 2025)], ("a", "b")),
        ([shelved("b", 2025), shelved("a", 2024)], ("a", "b")),
        ([shelved("a", 2020), shelved("b", 2024), shelved("c", 2025)], ("b", "c")),
        ([shelved("a", 2023), shelved("b", 2024), shelved("c", 2025, "别区")], ("a", "b")),
        ([shelved("a", 2024), shelved("b", 2025, "别区")], ("a", "b")),
        ([shelved("a", None), shelved("b", 2025)], ("a", "b")),
        ([shelved("a", 2021), shelved("b", 2022), shelved("c", 2024), shelved("d", 2025)],
         ("c", "d")),
        ([shelved("a", 2020), shelved("b", 2024)], ("a", "b")),
    ],
)  # fmt: skip
def test_two_years_of_one_place_are_chosen_as_near_and_as_new_as_there_are(shelf, pair):
    assert _neighbours(shelf) == pair


@given(
    st.lists(
        st.tuples(st.one_of(st.none(), st.integers(2000, 2030)), st.sampled_from("甲乙")),
        min_size=2,
        max_size=6,
    )
)
def test_two_different_ones_are_chosen_whenever_there_are_two(reports):
    shelf = [shelved(str(n), year, place) for n, (year, place) in enumerate(reports)]
    older, newer = _neighbours(shelf)
    assert older != newer
    by_hash = {each.sha256: each for each in shelf}
    first, second = by_hash[older], by_hash[newer]
    assert (first.year or 0) <= (second.year or 0)


@pytest.mark.parametrize(
    ("report", "name"),
    [
        (shelved("a", 2025), "某区 2025"),
        (shelved("a", None), "某区"),
        (shelved("a", 2025, None), "2025"),
        (shelved("a", None, None, title="题"), "题"),
        (shelved("a", None, None), "a.docx"),
    ],
)
def test_a_report_is_called_by_place_and_year_or_else_by_title_or_file(report, name):
    assert _name(report) == name
    assert _label(report) == f"{name} · 9 条"


def test_a_report_that_is_gone_is_said_with_what_is_safe():
    with pytest.raises(UserError, match=r"资料里没有这份报告（abcdef12）.*其他资料完好"):
        _nothing_open("abcdef1234567890")


class Held:
    """Keeps work until it is told to answer."""

    def __init__(self) -> None:
        self.asked: list = []

    def __call__(self, work, done, failed) -> None:
        self.asked.append((work, done, failed))


@pytest.fixture
def panel(qtbot, look):
    held = Held()
    panel = ComparisonPanel(look, held)
    qtbot.addWidget(panel)
    panel.resize(900, 600)
    panel.show()
    qtbot.waitExposed(panel)
    return panel, held


def words(panel, name: str) -> str:
    return panel.findChild(QLabel, name).text()


def test_while_two_are_compared_it_says_so(panel):
    shown, held = panel
    shown.show_library([shelved("a", 2024), shelved("b", 2025)], _nothing_open)
    assert words(shown, "comparisonAnswer") == "正在对照…"
    assert len(held.asked) == 1


def test_the_same_report_on_both_sides_is_said_and_another_can_be_chosen(panel):
    shown, held = panel
    shown.show_library([shelved("a", 2024), shelved("b", 2025)], _nothing_open)
    newer = shown.findChild(QComboBox, "newerReport")
    newer.setCurrentIndex(shown.findChild(QComboBox, "olderReport").currentIndex())
    newer.activated.emit(newer.currentIndex())
    assert words(shown, "comparisonEmpty") == "两边选的是同一份报告。请在上面另选一份。"
    assert newer.isVisible()
    assert not shown.findChild(QPushButton, "output").isEnabled()
    assert len(held.asked) == 1


def test_a_comparison_that_fails_says_why_and_leaves_the_choice(panel):
    shown, held = panel
    shown.show_library([shelved("a", 2024), shelved("b", 2025)], _nothing_open)
    work, _, failed = held.asked[0]
    with pytest.raises(UserError) as raised:
        work()
    failed(raised.value)
    assert words(shown, "comparisonEmpty").startswith("资料里没有这份报告（a）")
    assert shown.findChild(QComboBox, "olderReport").isVisible()


def test_removed_reports_are_not_offered(panel):
    shown, _ = panel
    shelf = [shelved("a", 2024), shelved("b", 2025, removed="2026-01-01"), shelved("c", 2026)]
    shown.show_library(shelf, _nothing_open)
    older = shown.findChild(QComboBox, "olderReport")
    assert [older.itemData(n) for n in range(older.count())] == ["a", "c"]


def test_rows_of_a_chart_that_is_not_there_open_nothing(panel, qtbot):
    shown, _ = panel
    with qtbot.assertNotEmitted(shown.open_requested):
        shown._open_pair(0, 0)
        shown._show_pair(0, 0)


def test_what_could_not_be_written_is_told_and_put_away(panel):
    shown, _ = panel
    shown._output.told.emit("磁盘已满，没有写成；原有的文件完好。")
    notice = shown.findChild(QLabel, "comparisonNotice")
    assert notice.isVisible()
    assert notice.text() == "磁盘已满，没有写成；原有的文件完好。"
    shown._tell("")
    assert not notice.isVisible()


def test_both_choices_are_named(panel):
    shown, _ = panel
    assert shown.findChild(QComboBox, "olderReport").accessibleName() == "较早的报告"
    assert shown.findChild(QComboBox, "newerReport").accessibleName() == "较新的报告"
