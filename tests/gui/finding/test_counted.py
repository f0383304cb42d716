"""What a chart counted, as a filter: shown, said, combined, cleared, kept."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QToolButton, QWidget

from jjdesk.domain.finding import Counted, Filter
from jjdesk.gui.finding.filter_bar import FilterBar


def seeker(desk):
    return desk.window._filling.reader.seeker


def counted(desk, *numbers: int, name: str = "农林水 · 力争") -> Counted:
    report = seeker(desk).finder.context.report
    ids = tuple(report.commitments[number - 1].id for number in numbers)
    return Counted(name, report.source.sha256, ids)


def test_what_a_chart_counted_is_shown_said_and_cleared_with_the_rest(desk):
    seeker(desk).show_counted(Filter(), counted(desk, 7, 3, 20))
    assert desk.shown() == [3, 7, 20]
    assert desk.words("filterState") == "图表：农林水 · 力争 · 3/154 条"
    pill = desk.find(QPushButton, "counted")
    assert pill.isVisible()
    assert pill.text() == "图表 ×"
    assert pill.accessibleName() == "不再只看图表：农林水 · 力争"
    assert desk.find(QPushButton, "moreFilters").text() == "更多 ▾"
    desk.page.setFocus()
    desk.key(Qt.Key.Key_Escape)
    assert len(desk.shown()) == 154
    assert desk.words("filterState") == "共 154 条承诺事项"
    assert pill.isHidden()


def test_a_click_on_its_pill_takes_away_only_what_a_chart_counted(desk, qtbot):
    commitments = seeker(desk).finder.context.report.commitments
    with_target = [c.number for c in commitments if any(t.category != "scale" for t in c.targets)]
    without = next(c.number for c in commitments if c.number not in with_target)
    seeker(desk).show_counted(Filter(with_target=True), counted(desk, with_target[3], without))
    assert desk.shown() == [with_target[3]]
    assert desk.words("filterState") == "有目标 · 图表：农林水 · 力争 · 1/154 条"
    qtbot.mouseClick(desk.find(QPushButton, "counted"), Qt.MouseButton.LeftButton)
    assert desk.shown() == with_target
    assert QApplication.focusWidget() is desk.page
    qtbot.mouseClick(desk.find(QToolButton, "clear"), Qt.MouseButton.LeftButton)
    assert len(desk.shown()) == 154
    assert QApplication.focusWidget() is desk.page


def test_what_a_chart_counted_combines_with_what_is_wanted_afterwards(desk, qtbot):
    seeker(desk).show_counted(Filter(), counted(desk, 3, 7, 20))
    texts = {number: seeker(desk).finder.context.report.commitments[number - 1].text
             for number in (3, 7, 20)}  # fmt: skip
    word = texts[7][:6]
    desk.key("/")
    desk.commit(word)
    shown = [number for number, text in texts.items() if word in text]
    qtbot.waitUntil(lambda: desk.shown() == shown)
    assert desk.words("filterState").endswith(f"· 图表：农林水 · 力争 · {len(shown)}/154 条")


def test_the_notes_in_the_margin_are_of_what_a_chart_counted(desk, qtbot):
    for number in (2, 3):
        desk.key("j")
        desk.write(f"第{number}")
        desk.key(Qt.Key.Key_Escape)
    desk.wait_saved()
    desk.page.setFocus()
    desk.tabs.setCurrentIndex(1)
    qtbot.waitUntil(lambda: desk.annotations.model().rowCount() == 2)
    on = [n for n, c in enumerate(seeker(desk).finder.context.report.commitments, 1)
          if c.id == desk.notes()[0].anchor.commitment]  # fmt: skip
    seeker(desk).show_counted(Filter(), counted(desk, *on))
    qtbot.waitUntil(lambda: desk.annotations.model().rowCount() == 1)


def test_another_report_takes_away_what_a_chart_counted(desk):
    seeker(desk).show_counted(Filter(), counted(desk, 3))
    reader = desk.window._filling.reader
    other = replace(
        reader.open_report.report,
        source=replace(reader.open_report.report.source, sha256="0" * 64),
    )
    reader.show_report(replace(reader.open_report, report=other))
    assert len(desk.shown()) == 154
    assert seeker(desk).bar.filter() == Filter()


def test_what_a_chart_counted_is_kept_under_a_name_for_its_report(desk, qtbot):
    wanted = counted(desk, 3, 7)
    seeker(desk).show_counted(Filter(), wanted)
    desk.page.setFocus()
    desk.key("w")
    qtbot.waitUntil(lambda: desk.window.findChild(QLineEdit, "filterName") is not None)
    field = desk.find(QLineEdit, "filterName")
    field.clear()
    field.insert("农林水的力争")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    menu = desk.find(QPushButton, "savedFilters").menu()
    qtbot.waitUntil(lambda: "农林水的力争" in [each.data() for each in menu.actions()])
    desk.window.activateWindow()
    desk.page.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is desk.page)
    desk.key(Qt.Key.Key_Escape)
    assert len(desk.shown()) == 154
    action = next(each for each in menu.actions() if each.data() == "农林水的力争")
    action.trigger()
    assert desk.shown() == [3, 7]
    seeker(desk).show_counted(Filter(), replace(wanted, report="0" * 64))
    assert desk.shown() == []
    assert desk.words("filterState").endswith("力争（另一份报告） · 0/154 条")


def test_all_reports_searched_give_way_to_what_a_chart_counted(desk, qtbot):
    desk.find(QPushButton, "everywhere").click()
    qtbot.waitUntil(lambda: desk.words("filterState").startswith("全部资料"))
    seeker(desk).show_counted(Filter(), counted(desk, 3))
    assert not seeker(desk).bar.is_everywhere()
    assert desk.shown() == [3]
    assert desk.words("filterState") == "图表：农林水 · 力争 · 1/154 条"


@pytest.mark.parametrize("width", [1366, 1000])
def test_a_long_name_of_a_chart_keeps_the_row_legible(desk, width):
    desk.window.resize(width, 768)
    name = "社会保障和就业 · " + "很长" * 40
    seeker(desk).show_counted(Filter(), counted(desk, 3, name=name))
    bar = desk.find(FilterBar, "filterBar")
    inside = [each for each in bar.children() if isinstance(each, QWidget) and each.isVisible()]
    assert all(bar.rect().contains(each.geometry()) for each in inside)
    assert desk.find(QLabel, "filterState").text().endswith("1/154 条")
    assert name in desk.find(QPushButton, "counted").toolTip()
