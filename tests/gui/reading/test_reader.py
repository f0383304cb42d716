"""The room 报告: walking, panels, what is kept of the place, standings, what the foot says."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel

from jjdesk.domain.library import Field
from jjdesk.domain.task import Match, Standing, Task, TaskTable, Verdict
from jjdesk.gui.actions import Act
from jjdesk.gui.page.reader_frame import CHOSEN, PLACE, left_at
from jjdesk.gui.reading.reading_mode import ReadingMode
from jjdesk.services import drafting
from jjdesk.services.opening import OpenReport
from jjdesk.store import snapshot


@pytest.fixture
def reader(desk, qtbot):
    qtbot.waitUntil(lambda: desk.window._filling._notes.is_loaded)
    return desk.window._filling.reader


def another(opened: OpenReport) -> OpenReport:
    """A shorter report under another hash, with the same first commitments."""
    report = opened.report
    source = replace(report.source, sha256="0" * 64)
    shorter = replace(
        report, source=source, title="另一份报告", year=None, commitments=report.commitments[:9]
    )
    return OpenReport(shorter, opened.text)


def test_keys_walk_to_the_ends_and_no_further(desk, reader):
    last = len(reader.open_report.report.commitments)
    desk.keys("jk")
    assert reader.chosen().number == 1
    desk.key("k")
    assert reader.chosen().number == 1
    reader.choose(reader.open_report.report.commitments[-1].id)
    desk.key("j")
    assert reader.chosen().number == last


def test_outline_and_margin_are_put_away_and_come_back(desk, reader):
    assert desk.tree.isVisible()
    assert reader.margin.isVisible()
    for act, panel in ((Act.OUTLINE, desk.tree), (Act.MARGIN, reader.margin)):
        desk.find(QAction, act.value).trigger()
        assert not panel.isVisible()
        desk.find(QAction, act.value).trigger()
        assert panel.isVisible()


def test_the_leaves_of_the_margin_are_turned_by_their_entries(desk):
    desk.find(QAction, Act.ALL.value).trigger()
    assert desk.tabs.currentIndex() == 1
    desk.find(QAction, Act.ONE.value).trigger()
    assert desk.tabs.currentIndex() == 0


def test_the_foot_counts_what_the_report_holds(desk, reader, qtbot):
    report = reader.open_report.report
    targets = sum(len(each.targets) for each in report.commitments)
    words = reader.words()
    assert f"承诺事项 {len(report.commitments)} 条" in words
    assert f"量化目标 {targets} 个" in words
    assert "批注 0 条" in words
    desk.click(3)
    desk.key("1")
    qtbot.waitUntil(lambda: "批注 1 条" in reader.words())


def test_another_report_is_shown_and_the_first_one_found_again_where_it_was_left(desk, reader):
    first = reader.open_report
    desk.click(40)
    place = reader.page.place()
    titles = []
    reader.titled.connect(titles.append)
    reader.show_report(another(first))
    assert titles == ["另一份报告"]
    assert reader.chosen() is None
    assert desk.shown() == list(range(1, 10))
    assert reader.ids() == {each.id for each in first.report.commitments[:9]}
    reader.show_report(first)
    assert reader.chosen().number == 40
    assert abs(reader.page.place() - place) < 200
    assert titles[1].endswith("2025")


def test_the_place_is_kept_in_the_workbook(desk, reader, qtbot):
    desk.click(40)
    reader.remember_place()
    desk.wait_saved()
    sha256 = reader.open_report.report.source.sha256

    def kept() -> tuple[int, str]:
        return left_at(snapshot.read(desk.workbook).settings, sha256)

    qtbot.waitUntil(lambda: kept()[1] == reader.chosen().id)
    assert kept()[0] == reader.page.place()


@pytest.mark.parametrize(
    ("settings", "left"),
    [
        ({}, (0, "")),
        ({PLACE: "12", CHOSEN: "c1"}, (12, "c1")),
        ({f"{PLACE}:r": "34", f"{CHOSEN}:r": "c2", PLACE: "12", CHOSEN: "c1"}, (34, "c2")),
        ({f"{PLACE}:other": "34", PLACE: "12"}, (12, "")),
        ({f"{PLACE}:r": "broken"}, (0, "")),
        ({f"{PLACE}:r": "-5"}, (0, "")),
        ({f"{PLACE}:r": ""}, (0, "")),
    ],
)
def test_where_a_report_was_left(settings, left):
    assert left_at(settings, "r") == left


def test_the_same_report_read_anew_stays_in_its_place(desk, reader):
    desk.click(40)
    desk.write("批")
    desk.key(Qt.Key.Key_Escape)
    desk.wait_saved()
    place = reader.page.place()
    opened = reader.open_report
    report = opened.report
    renumbered = tuple(replace(each, number=each.number + 1) for each in report.commitments)
    reader.refresh(OpenReport(replace(report, commitments=renumbered), opened.text))
    assert reader.chosen().number == 41
    assert desk.words("commitmentHead").startswith("第 41 条")
    assert reader.page.place() == place
    assert desk.note.toPlainText() == "批"


def test_what_was_put_right_is_marked_at_once(desk, reader):
    desk.click(5)
    chosen = reader.chosen()
    reader.show_corrected({(Field.SECTOR, chosen.start, chosen.end)})
    assert desk.words("commitmentHead").endswith(" · 已更正")
    reader.show_corrected(set())
    assert not desk.words("commitmentHead").endswith(" · 已更正")


def test_a_section_that_is_shown_is_not_replaced_by_the_chosen_commitment(desk, reader):
    desk.click(5)
    reader.noting.show_section(reader.open_report.report.sections[3])
    head = desk.words("commitmentHead")
    reader.show_corrected({(Field.SECTOR, 0, 1)})
    assert desk.words("commitmentHead") == head


def test_what_task_tables_say_stands_with_each_commitment(desk, reader):
    report = reader.open_report.report
    task = Task(1, "1", "", "任务", "区教委", "", "6月底前", "已完成")
    tables = [TaskTable(p, "r", p, p, "2025-01-01") for p in ("2025年上半年", "2025年")]
    rows = [Standing(t, task, Match(1, "c", 1.0, Verdict.SURE)) for t in tables]
    reader.show_standings({report.commitments[4].id: rows})
    desk.click(5)
    standing = desk.find(QLabel, "commitmentStanding")
    assert standing.text().splitlines() == [
        "2025年上半年：区教委 · 6月底前 · 已完成",
        "2025年：区教委 · 6月底前 · 已完成",
    ]
    desk.click(6)
    assert standing.text() == ""
    reader.show_standings({})
    desk.click(5)
    assert standing.text() == ""


def test_a_window_that_only_reads_takes_no_letter(desk, reader):
    desk.click(5)
    reader.set_reading_only("另一个窗口正在写。")
    assert desk.note.isReadOnly()
    reader.set_reading_only("")
    assert not desk.note.isReadOnly()


def test_lost_notes_are_named_by_number_or_by_their_words(reader):
    opened = reader.open_report
    here = drafting.new_annotation(opened.report.commitments[4], opened, text="甲")
    elsewhere = replace(here, id="x", anchor=replace(here.anchor, commitment="gone"))
    places = reader._places_of((here, elsewhere))
    assert places[here.id] == "第 5 条"
    quote = "".join(here.anchor.quote.split())[:16]
    assert places["x"] == f"“{quote}…”"


# The reading mode, where it meets the mouse and other reports


@pytest.fixture
def mode(desk, reader) -> ReadingMode:
    assert reader is not None
    desk.keys("jj")
    desk.key("r")
    return desk.window.findChild(ReadingMode)


@pytest.mark.parametrize(("name", "number"), [("readingBefore", 1), ("readingAfter", 3)])
@pytest.mark.usefixtures("mode")
def test_a_click_on_a_neighbour_goes_there(desk, reader, qtbot, name, number):
    label = desk.find(QLabel, name)
    qtbot.mouseRelease(label, Qt.MouseButton.RightButton)
    assert reader.chosen().number == 2
    qtbot.mouseRelease(label, Qt.MouseButton.LeftButton)
    assert reader.chosen().number == number


def test_a_click_where_there_is_no_neighbour_stays(desk, reader, mode, qtbot):
    assert mode.is_on
    desk.key("k")
    before = desk.find(QLabel, "readingBefore")
    assert before.text() == ""
    qtbot.mouseRelease(before, Qt.MouseButton.LeftButton)
    assert reader.chosen().number == 1


def test_entered_twice_it_is_on_once_and_left_twice_it_is_off(desk, reader, mode):
    mode.enter()
    assert mode.is_on
    assert mode.isAncestorOf(reader.margin.commitment.notes)
    desk.key(Qt.Key.Key_Escape)
    mode.leave()
    mode.end()
    assert not mode.is_on
    assert reader.margin.isAncestorOf(reader.margin.commitment.notes)


def test_an_act_at_the_page_leaves_the_mode_first_and_is_then_done(desk, mode):
    desk.find(QAction, Act.SEARCH.value).trigger()
    assert not mode.is_on
    assert QApplication.focusWidget() is desk.search


def test_another_reading_of_the_report_is_shown_in_the_mode(reader, mode):
    opened = reader.open_report
    renumbered = tuple(
        replace(each, number=each.number + 100) for each in opened.report.commitments
    )
    reader.refresh(OpenReport(replace(opened.report, commitments=renumbered), opened.text))
    assert mode.findChild(QLabel, "readingNumber").text() == "第 102 条"


def test_the_keys_are_written_below(mode):
    assert mode.findChild(QLabel, "readingKeys").text() == (
        "J 或空格：下一条    K：上一条    N：写批注    1 至 5：分类    Ctrl+Enter：写完到下一条"
    )
    assert mode.accessibleName() == "阅读模式"


def test_the_same_key_again_leaves_the_mode(desk, mode):
    desk.key("r")
    assert not mode.is_on
    assert desk.page.isVisible()


def test_the_mode_fits_a_small_width_and_draws_with_another_look(desk, mode, qtbot):
    desk.ctrl(Qt.Key.Key_Equal)
    number = mode.findChild(QLabel, "readingNumber")
    assert number.text() == "第 2 条"
    desk.window.resize(700, 500)
    QApplication.processEvents()
    after = mode.findChild(QLabel, "readingAfter")
    qtbot.waitUntil(lambda: after.text().endswith("…") or after.width() > 690)
    assert after.text().startswith("3  ")


def test_what_waits_to_be_marked_is_written_when_the_window_may_write_again(desk, qtbot):
    marks = desk.window._filling.marks
    workbook = marks._workbook
    desk.keys("jjj")
    workbook.reading_only = "另一个窗口正在写。"
    marks.write()
    assert marks._waiting
    workbook.reading_only = ""
    workbook.turned.emit("另一个窗口正在写。")
    assert marks._waiting
    workbook.turned.emit("")
    assert not marks._waiting
    workbook.drain()
    qtbot.waitUntil(lambda: len(marks.read) == 2)


def test_all_marks_taken_away_are_not_given_back_to_another_report(desk, reader, qtbot):
    desk.keys("jjj")
    marks = desk.window._filling.marks
    marks.forget_all()
    give_back = desk.window._filling.bar._do
    marks.forget_all()
    assert marks.read == frozenset()
    reader.show_report(another(reader.open_report))
    give_back()
    assert marks.read == frozenset()
    qtbot.waitUntil(lambda: marks._report == "0" * 64)
