"""All filters by keys and clicks: the panel, my constituency, kept ones, all reports searched."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
)

from jjdesk.domain.finding import Filter
from jjdesk.domain.progress import Status
from jjdesk.domain.task import Match, Standing, Task, TaskTable, Verdict
from jjdesk.gui.finding.filter_days import day_of
from jjdesk.gui.finding.filter_names import FilterNamesDialog
from jjdesk.gui.finding.filter_panel import FacetRow, FilterPanel

SHIFT = Qt.KeyboardModifier.ShiftModifier


def panel(desk) -> FilterPanel:
    return desk.find(FilterPanel, "filterPanel")


def facet(desk, field: str, value: str) -> QPushButton:
    return desk.find(QPushButton, f"facet:{field}:{value}")


def count(pill: QPushButton) -> int:
    return int(pill.text().split()[-1])


def dialog(desk, qtbot) -> QDialog:
    def shown():
        return [d for d in desk.window.findChildren(QDialog) if d.isVisible()]

    qtbot.waitUntil(lambda: bool(shown()))
    return shown()[0]


def back(desk, qtbot) -> None:
    """The sheet is gone, and the keyboard is the page's again."""
    desk.window.activateWindow()
    desk.page.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is desk.page)


def own_towns(desk, qtbot, *towns: str) -> None:
    """Set the constituency at the first use of M."""
    desk.key("m")
    sheet = dialog(desk, qtbot)
    for town in towns:
        qtbot.mouseClick(sheet.findChild(QCheckBox, f"town:{town}"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(sheet.findChild(QPushButton, "townsKeep"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "我的选区" in desk.words("filterState"))
    back(desk, qtbot)


def keep(desk, qtbot, name: str) -> None:
    desk.key("w")
    sheet = dialog(desk, qtbot)
    field = sheet.findChild(QLineEdit, "filterName")
    field.clear()
    field.insert(name)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: name in names(desk))
    back(desk, qtbot)


def names(desk) -> list[str]:
    actions = desk.find(QPushButton, "savedFilters").menu().actions()
    return [action.data() for action in actions if action.data()]


# The panel


def test_f_opens_all_filters_and_esc_closes_them_before_it_clears(desk):
    desk.key("g")
    desk.key("f")
    assert panel(desk).isVisible()
    desk.key(Qt.Key.Key_Escape)
    assert not panel(desk).isVisible()
    assert len(desk.shown()) < 154
    assert QApplication.focusWidget() is desk.page
    desk.key(Qt.Key.Key_Escape)
    assert len(desk.shown()) == 154
    desk.key("f")
    desk.key("f")
    assert not panel(desk).isVisible()


def test_each_value_says_how_much_it_shows(desk, qtbot):
    desk.key("f")
    for field, value in (
        ("sectors", "205"),
        ("sections", "s0.3"),
        ("places", "白沙镇"),
        ("measures", "growth"),
        ("bounds", ">="),
        ("stages", "建成"),
        ("with_target", "1"),
    ):
        pill = facet(desk, field, value)
        said = count(pill)
        qtbot.mouseClick(pill, Qt.MouseButton.LeftButton)
        assert 0 < len(desk.shown()) == said, field
        assert pill.isChecked()
        qtbot.mouseClick(pill, Qt.MouseButton.LeftButton)
        assert len(desk.shown()) == 154


def test_only_what_the_report_has_is_offered(desk):
    desk.key("f")
    fields = {each.objectName().split(":")[1] for each in pills(desk)}
    assert fields == {
        "with_target", "sectors", "sections", "places", "measures", "bounds", "stages",
    }  # fmt: skip
    assert all(count(each) for each in pills(desk))


def pills(desk) -> list[QPushButton]:
    return [
        each
        for each in panel(desk).findChildren(QPushButton)
        if each.objectName().startswith("facet:")
    ]


def test_the_panel_is_walked_and_pressed_by_keys(desk):
    desk.key("f")
    assert QApplication.focusWidget() is facet(desk, "with_target", "1")
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Right)
    assert QApplication.focusWidget().objectName().startswith("facet:sectors:")
    desk.key(Qt.Key.Key_End)
    desk.key(Qt.Key.Key_Home)
    desk.key(Qt.Key.Key_Space)
    first = QApplication.focusWidget()
    assert first.isChecked()
    assert len(desk.shown()) == count(first)
    desk.key(Qt.Key.Key_Tab)
    assert QApplication.focusWidget().objectName().startswith("facet:sections:"), "a row a Tab"
    desk.key(Qt.Key.Key_Return)
    assert QApplication.focusWidget().isChecked()
    assert desk.words("filterState").count("·") == 2, desk.words("filterState")
    desk.key(Qt.Key.Key_Up)
    assert QApplication.focusWidget() is first, "the row remembers where one was"


def test_values_of_one_facet_add_up_and_facets_narrow(desk, qtbot):
    desk.key("f")
    for town in ("白沙镇", "塘河镇"):
        qtbot.mouseClick(facet(desk, "places", town), Qt.MouseButton.LeftButton)
    towns = set(desk.shown())
    assert desk.words("filterState").startswith(("白沙镇或塘河镇 · ", "塘河镇或白沙镇 · "))
    assert "1" in desk.find(QPushButton, "moreFilters").text()
    qtbot.mouseClick(facet(desk, "sectors", "213"), Qt.MouseButton.LeftButton)
    assert set(desk.shown()) < towns
    qtbot.mouseClick(desk.find(QPushButton, "filterClear"), Qt.MouseButton.LeftButton)
    assert len(desk.shown()) == 154
    qtbot.waitUntil(lambda: not any(pill.isChecked() for pill in pills(desk)))


def test_notes_bring_their_facets(desk, qtbot):
    desk.keys("jj")
    desk.key("3")
    desk.key("f")
    qtbot.waitUntil(lambda: panel(desk).findChild(QPushButton, "facet:kinds:question") is not None)
    qtbot.mouseClick(facet(desk, "kinds", "question"), Qt.MouseButton.LeftButton)
    assert desk.shown() == [2]
    assert desk.words("filterState") == "疑问 · 1/154 条"


def test_rows_that_are_replaced_are_gone_at_once(desk):
    """Their widgets live on until the application rests; they must not be seen below the new."""
    desk.key("f")
    before = set(panel(desk)._rows)
    desk.key(Qt.Key.Key_Escape)
    desk.key("j")
    desk.write("学位")
    desk.key(Qt.Key.Key_Escape)
    desk.wait_saved()
    desk.key("f")
    assert set(panel(desk)._rows) > before
    shown = [row for row in panel(desk).findChildren(FacetRow) if row.isVisible()]
    assert len(shown) == len(panel(desk)._rows)


def test_units_statuses_and_what_is_unread_are_facets_once_they_are_known(desk, qtbot):
    reader = desk.window._filling.reader
    second, third = (c.id for c in reader.open_report.report.commitments[1:3])
    table = TaskTable("t", "sha", "任务表", "2025", "")
    task = Task(1, "1", "", "任务", "区教委、区财政局", "", "", "")
    rows = (Standing(table, task, Match(1, second, 1.0, Verdict.SURE)),)
    # What the workbook knows comes first, and would take the place of what is made up here.
    qtbot.waitUntil(lambda: desk.window._filling._follower._view is not None)
    reader.show_standings({second: rows})
    reader.seeker.know(statuses={third: Status.DONE}, read=frozenset({second, third}))
    desk.key("f")
    for field, value, shown in (
        ("units", "区财政局", [2]),
        ("statuses", "done", [3]),
        ("unread", "1", [1, *range(4, 155)]),
    ):
        assert count(facet(desk, field, value)) == len(shown)
        qtbot.mouseClick(facet(desk, field, value), Qt.MouseButton.LeftButton)
        assert desk.shown() == shown
        qtbot.mouseClick(facet(desk, field, value), Qt.MouseButton.LeftButton)
    desk.key("/")
    desk.commit("区财政局")
    qtbot.waitUntil(lambda: desk.shown() == [2])


def test_days_are_typed_and_what_is_no_day_is_said(desk, qtbot):
    desk.keys("jj")
    desk.key("3")
    desk.key("f")
    field = desk.find(QLineEdit, "filter:until")
    field.setFocus()
    desk.keys("2020")
    desk.key(Qt.Key.Key_Return)
    assert field.property("problem")
    assert len(desk.shown()) == 154
    desk.keys("-2-1")
    desk.key(Qt.Key.Key_Return)
    assert not field.property("problem")
    assert field.text() == "2020-02-01"
    assert desk.shown() == []
    assert desk.words("filterState") == "2020-02-01 止 · 0/154 条"
    desk.find(QPushButton, "filterDone").setFocus()
    qtbot.mouseClick(desk.find(QPushButton, "filterClear"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desk.find(QLineEdit, "filter:until").text() == "")
    assert len(desk.shown()) == 154


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2025-3-1", "2025-03-01"),
        (" 2025年3月1日 ", "2025-03-01"),
        ("20250301", "2025-03-01"),
        ("2025/12/31", "2025-12-31"),
        ("", ""),
        ("2025-2-30", None),
        ("3-1", None),
        ("昨天", None),
    ],
)
def test_a_day_is_understood_as_it_is_usually_written(typed, day):
    assert day_of(typed) == day


@pytest.mark.parametrize("steps", [0, 5])
def test_the_panel_lies_below_the_row_within_the_window_at_any_size(desk, steps):
    for _ in range(steps):
        desk.ctrl(Qt.Key.Key_Equal)
    desk.key("f")
    frame = panel(desk).parentWidget()
    assert frame.rect().contains(panel(desk).geometry())
    done = desk.find(QPushButton, "filterDone")
    assert panel(desk).rect().contains(done.mapTo(panel(desk), done.rect().center()))
    assert not panel(desk).findChildren(FacetRow)[0].visibleRegion().isEmpty()


@pytest.mark.parametrize("steps", [0, 3, 5])
def test_the_state_is_legible_however_large_the_text_is(desk, qtbot, steps):
    for _ in range(steps):
        desk.ctrl(Qt.Key.Key_Equal)
    desk.key("g")
    qtbot.waitUntil(lambda: "154 条" in desk.words("filterState"))
    state = desk.find(QLabel, "filterState")
    assert desk.words("filterState").endswith("/154 条")
    assert state.fontMetrics().horizontalAdvance(state.text()) <= state.width()
    assert desk.find(QPushButton, "moreFilters").isVisible()
    assert desk.window.width() == 1366


# Words


def test_pinyin_finds_and_marks_and_enter_walks(desk, qtbot):
    desk.key("/")
    desk.keys("bsz")
    qtbot.waitUntil(lambda: "bsz" in desk.words("filterState"))
    found = desk.shown()
    assert 0 < len(found) < 154
    assert "白沙镇" in desk.page._words
    desk.key(Qt.Key.Key_Return)
    row = next(r for r in desk.page._rows if r.commitment and r.commitment.number == desk.chosen)
    assert any(word in row.text for word in desk.page._words)


# My constituency


def test_m_asks_for_the_towns_once_and_filters_by_them(desk, qtbot, start):
    own_towns(desk, qtbot, "白沙镇", "塘河镇")
    shown = [row.commitment.places for row in desk.page._rows if row.commitment]
    assert all({"白沙镇", "塘河镇"} & set(places) for places in shown)
    assert desk.words("filterState") == f"我的选区 · {len(shown)}/154 条"
    assert f"我的选区 {len(shown)} 条" in desk.words("counts")
    assert desk.find(QPushButton, "constituency").isChecked()
    marked = desk.page.viewport().grab().toImage()
    desk.page.set_own(())
    assert desk.page.viewport().grab().toImage() != marked, "their numbers are underlined"
    desk.key("m")
    assert len(desk.shown()) == 154
    desk.key("m")
    assert len(desk.shown()) == len(shown), "and asks no more"
    desk.window.close()
    again = start(desk.workbook)
    assert f"我的选区 {len(shown)} 条" in again.words("counts")
    qtbot.mouseClick(again.find(QPushButton, "constituency"), Qt.MouseButton.LeftButton)
    assert len(again.shown()) == len(shown)


def test_leaving_the_sheet_sets_nothing(desk, qtbot):
    qtbot.mouseClick(desk.find(QPushButton, "constituency"), Qt.MouseButton.LeftButton)
    sheet = dialog(desk, qtbot)
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert not desk.find(QPushButton, "constituency").isChecked()
    assert len(desk.shown()) == 154


def test_the_towns_are_changed_in_the_panel_and_changed_back_on_the_bar(desk, qtbot):
    own_towns(desk, qtbot, "白沙镇")
    first = desk.shown()
    desk.key("f")
    qtbot.mouseClick(desk.find(QPushButton, "filterTowns"), Qt.MouseButton.LeftButton)
    sheet = dialog(desk, qtbot)
    assert sheet.findChild(QCheckBox, "town:白沙镇").isChecked()
    qtbot.mouseClick(sheet.findChild(QCheckBox, "town:塘河镇"), Qt.MouseButton.LeftButton)
    assert sheet.findChild(QLabel, "townsState").text() == "已选 2 个镇街"
    qtbot.mouseClick(sheet.findChild(QPushButton, "townsKeep"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(desk.shown()) > len(first))
    qtbot.mouseClick(desk.find(QPushButton, "noticeAct"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desk.shown() == first)


# Kept filters


def test_w_keeps_a_filter_and_shift_w_with_a_figure_applies_it(desk, qtbot, start):
    desk.key("g")
    wanted = desk.shown()
    keep(desk, qtbot, "有数的")
    desk.key(Qt.Key.Key_Escape)
    assert len(desk.shown()) == 154
    desk.key("w", SHIFT)
    menu = desk.find(QPushButton, "savedFilters").menu()
    qtbot.keyClick(menu, "1")
    assert desk.shown() == wanted
    desk.window.close()
    again = start(desk.workbook)
    qtbot.waitUntil(lambda: names(again) == ["有数的"])


def test_nothing_is_kept_where_nothing_is_filtered(desk, qtbot):
    desk.key("w")
    qtbot.waitUntil(lambda: desk.words("noticeWords").startswith("现在没有筛选"))
    assert desk.find(QPushButton, "savedFilters").isHidden()


def test_kept_filters_are_put_in_order_renamed_and_removed(desk, qtbot):
    for key, name in (("g", "甲"), ("b", "乙")):
        desk.key(key)
        keep(desk, qtbot, name)
    action = desk.find(QPushButton, "savedFilters").menu().actions()[-1]
    action.trigger()
    sheet = desk.window.findChild(FilterNamesDialog)
    listed = sheet.findChild(QListWidget, "filterNames")
    qtbot.waitUntil(lambda: QApplication.focusWidget() is listed)
    assert sheet.findChild(QLabel, "filterNameWords").text() == "有目标"
    qtbot.keyClick(listed, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: names(desk) == ["乙", "甲"])
    assert listed.currentRow() == 1, "the moved one stays chosen"
    listed.item(1).setText("丙")
    qtbot.waitUntil(lambda: names(desk) == ["乙", "丙"])
    listed.item(1).setText("乙")
    qtbot.waitUntil(lambda: "已经有一个" in desk.words("noticeWords"))
    assert listed.item(1).text() == "丙"
    listed.setCurrentRow(0)
    qtbot.keyClick(listed, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: names(desk) == ["丙"])


def test_every_act_on_kept_filters_is_named_and_taken_back(desk, qtbot):
    desk.key("g")
    keep(desk, qtbot, "甲")
    desk.find(QPushButton, "savedFilters").menu().actions()[-1].trigger()
    sheet = desk.window.findChild(FilterNamesDialog)
    sheet.findChild(QListWidget, "filterNames").item(0).setText("乙")
    qtbot.waitUntil(lambda: names(desk) == ["乙"])
    qtbot.mouseClick(sheet.findChild(QPushButton, "filterNamesDone"), Qt.MouseButton.LeftButton)
    back(desk, qtbot)
    for name, left in (("筛选“甲”改名为“乙”", ["甲"]), ("存下筛选“甲”", [])):
        desk.ctrl("z")
        qtbot.waitUntil(lambda name=name: name in desk.words("noticeWords"))
        qtbot.waitUntil(lambda left=left: names(desk) == left)
    for left in (["甲"], ["乙"]):
        desk.ctrl("y")
        qtbot.waitUntil(lambda left=left: names(desk) == left)


def test_a_filter_that_shows_all_is_no_filter(desk):
    bar = desk.window._filling.reader.seeker.bar
    assert bar.filter() == Filter()
    assert desk.find(QPushButton, "moreFilters").text() == "更多 ▾"
