"""The page shows what its filter lets through by now, in whatever order filter and change come."""

import threading
from contextlib import contextmanager

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from jjdesk.domain.annotation import Importance, NoteKind, Stance
from jjdesk.domain.progress import Status
from jjdesk.domain.tag import Tag
from jjdesk.gui.actions import Act
from jjdesk.gui.charting.room import ChartsRoom
from jjdesk.services.following import Given

PATIENCE = 20000
ALL = 154


@pytest.fixture
def noted(desk, qtbot):
    """A note on the second commitment; another one is chosen."""
    desk.click(2)
    desk.key("3")
    desk.wait_saved()
    desk.page.setFocus()
    desk.click(4)
    qtbot.waitUntil(lambda: bool(desk.find(QAction, Act.UNDO.value).isEnabled()), timeout=PATIENCE)
    qtbot.waitUntil(lambda: house(desk)._notes.is_loaded, timeout=PATIENCE)
    return desk


def house(desk):
    return desk.window._filling


def press(desk, act):
    keys = desk.find(QAction, act.value).shortcuts()[0][0]
    QTest.keyClick(QApplication.focusWidget(), keys.key(), keys.keyboardModifiers())


def want(desk, **wanted):
    house(desk).reader.seeker.want(wanted)


@contextmanager
def held(desk):
    """What is asked of the data thread meanwhile is delivered after the block."""
    gate = threading.Event()
    house(desk)._workbook.run(lambda _: gate.wait(60), lambda _: None, lambda _: None)
    try:
        yield
    finally:
        gate.set()


@pytest.fixture
def until(desk, qtbot):
    def until(shown):
        qtbot.waitUntil(lambda: desk.shown() == shown, timeout=PATIENCE)

    return until


def remove(desk, qtbot):
    """Take the note of the second commitment away."""
    press(desk, Act.UNDO)
    qtbot.waitUntil(lambda: not house(desk)._notes.all(), timeout=PATIENCE)


def test_a_note_that_comes_back_after_the_filter_is_on_the_page(noted, qtbot, until):
    remove(noted, qtbot)
    with held(noted):
        press(noted, Act.REDO)
        press(noted, Act.ANNOTATED)
        assert noted.shown() == []
    until([2])
    assert noted.words("filterState") == "有批注 · 1/154 条"


def test_a_note_that_came_back_before_the_filter_is_on_the_page(noted, qtbot):
    remove(noted, qtbot)
    press(noted, Act.REDO)
    qtbot.waitUntil(lambda: bool(house(noted)._notes.all()), timeout=PATIENCE)
    press(noted, Act.ANNOTATED)
    assert noted.shown() == [2]


def test_a_note_that_goes_while_the_filter_is_on_leaves_the_page(noted, until):
    press(noted, Act.ANNOTATED)
    assert noted.shown() == [2]
    press(noted, Act.UNDO)
    until([])
    assert noted.words("filterState").endswith("0/154 条")


@pytest.mark.parametrize(
    ("acts", "shown"),
    [
        ((Act.REDO, Act.UNDO), [2]),
        ((Act.REDO, Act.UNDO, Act.REDO), [2, 6]),
        ((Act.UNDO, Act.REDO, Act.UNDO), []),
    ],
)
def test_of_several_quickly_the_last_counts(noted, qtbot, until, acts, shown):
    noted.click(6)
    noted.key("1")
    noted.wait_saved()
    noted.page.setFocus()
    noted.click(4)
    press(noted, Act.UNDO)
    qtbot.waitUntil(lambda: len(house(noted)._notes.all()) == 1, timeout=PATIENCE)
    over = []
    house(noted).undo.done.connect(lambda _: over.append(noted.shown()))
    with held(noted):
        press(noted, Act.ANNOTATED)
        for act in acts:
            press(noted, act)
    qtbot.waitUntil(lambda: len(over) == len(acts), timeout=PATIENCE)
    qtbot.waitUntil(
        lambda: noted.words("filterState").endswith(f" {len(shown)}/154 条"), timeout=PATIENCE
    )
    until(shown)


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        ({"kinds": ("question",)}, {"kind": NoteKind.QUESTION}),
        ({"stances": ("for",)}, {"stance": Stance.FOR}),
        ({"tags": ("教育",)}, {"tags": ("t",)}),
        ({"least_importance": 3}, {"importance": Importance(3)}),
        ({"mine": False}, {"author": "another"}),
        ({"authors": ("another",)}, {"author": "another"}),
        ({"until": "2001-01-01"}, {"modified": "2000-01-01T00:00:00.000Z"}),
        ({"follow_up_by": "2026-01-01"}, {"follow_up": "2025-12-31"}),
        ({"conflicts": True}, {"rivals": ("r",)}),
        ({"query": "学位不够"}, {"text": "学位不够"}),
    ],
    ids=lambda each: next(iter(each)),
)
def test_what_is_said_of_a_note_by_then_counts(noted, until, wanted, said):
    """Whoever changed it: another window, a file of a colleague, an undo."""
    notes = house(noted)._notes
    if "tags" in wanted:
        notes.know_tag(Tag(id="t", name="教育", modified="2025"))
    plain = replace(notes.all()[0], kind=NoteKind.FREE)
    report = plain.anchor.report
    notes.take(report, [plain])
    want(noted, **wanted)
    assert noted.shown() == []
    notes.take(report, [replace(plain, **said)])
    until([2])
    notes.take(report, [plain])
    until([])


def test_a_tag_that_gets_the_name_shows_what_has_it(noted, until):
    notes = house(noted)._notes
    note = notes.all()[0]
    notes.know_tag(Tag(id="t", name="旧名", modified="2025"))
    notes.take(note.anchor.report, [replace(note, tags=("t",))])
    want(noted, tags=("教育",))
    assert noted.shown() == []
    notes.know_tag(Tag(id="t", name="教育", modified="2026"))
    until([2])


def test_a_status_given_and_taken_back_is_followed(noted, qtbot, until):
    third = house(noted).reader.open_report.report.commitments[2]
    qtbot.waitUntil(lambda: house(noted)._follower._view is not None, timeout=PATIENCE)
    with held(noted):
        house(noted)._follower.give([third], Given("2025", Status.DONE, "2025-01-01"))
        want(noted, statuses=("done",))
        assert noted.shown() == []
    until([3])
    press(noted, Act.UNDO)
    until([])


def test_what_was_read_elsewhere_leaves_the_unread(noted, until):
    marks, report = house(noted).marks, house(noted).reader.open_report.report
    first = report.commitments[0].id
    want(noted, unread=True)
    assert 1 in noted.shown()
    house(noted)._workbook.run(
        lambda services: services.reading.keep(report.source.sha256, [first], []),
        lambda _: marks.load(),
        pytest.fail,
    )
    until([number for number in noted.shown() if number != 1])


def test_what_one_reads_stays_where_it_is_and_one_can_go_back(noted, qtbot):
    want(noted, unread=True)
    noted.click(10)
    before = noted.shown()
    noted.keys("jj")
    qtbot.waitUntil(lambda: noted.words("filterState").endswith("/154 条"))
    read = house(noted).marks.read
    commitments = house(noted).reader.open_report.report.commitments
    qtbot.waitUntil(
        lambda: noted.words("filterState").split()[-2] == f"{ALL - len(read)}/154", timeout=PATIENCE
    )
    assert commitments[9].id in read
    assert noted.shown() == before
    noted.key("k")
    noted.key("k")
    assert noted.chosen == 10
    want(noted, unread=False)
    want(noted, unread=True)
    assert 10 not in noted.shown()


def test_the_note_one_writes_does_not_take_the_page_from_under_one(noted, qtbot):
    noted.click(2)
    want(noted, kinds=("question",))
    assert noted.shown() == [2]
    noted.key("1")
    qtbot.waitUntil(lambda: noted.words("filterState").endswith("0/154 条"), timeout=PATIENCE)
    assert noted.shown() == [2]


def test_the_list_of_notes_beside_is_of_what_is_read_by_now(noted, qtbot):
    press(noted, Act.ALL)
    want(noted, unread=True)
    table = noted.annotations
    marks, note = house(noted).marks, house(noted)._notes.all()[0]
    before = 0 if note.anchor.commitment in marks.read else 1
    qtbot.waitUntil(lambda: table.model().rowCount() == before, timeout=PATIENCE)
    marks._change([note.anchor.commitment], read=bool(before))
    qtbot.waitUntil(lambda: table.model().rowCount() == 1 - before, timeout=PATIENCE)


def test_a_chart_of_what_is_shown_follows_what_is_read(noted, qtbot):
    want(noted, unread=True)
    noted.key("2", Qt.KeyboardModifier.AltModifier)
    room = noted.window.findChild(ChartsRoom)
    qtbot.waitUntil(lambda: room.chart is not None, timeout=PATIENCE)
    first = charted(room)
    marks = house(noted).marks
    marks._change([each.id for each in unread(noted)[:50]], read=True)
    qtbot.waitUntil(lambda: charted(room) < first, timeout=PATIENCE)


def unread(desk):
    marks = house(desk).marks.read
    return [c for c in house(desk).reader.open_report.report.commitments if c.id not in marks]


def charted(room):
    return sum(piece.value for bar in room.chart.bars for piece in bar.pieces)


def test_in_all_reports_what_is_said_there_stays(noted, qtbot):
    press(noted, Act.ANNOTATED)
    press(noted, Act.EVERYWHERE)
    qtbot.waitUntil(lambda: noted.words("filterState").startswith("全部资料"))
    noted.find(QAction, Act.UNDO.value).trigger()  # in the box of words its key is the box's
    qtbot.waitUntil(lambda: not house(noted)._notes.all(), timeout=PATIENCE)
    qtbot.waitUntil(lambda: not house(noted).reader.seeker._again.isActive())
    assert noted.words("filterState").startswith("全部资料")
    qtbot.mouseClick(noted.find(QPushButton, "everywhere"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: noted.words("filterState").endswith("0/154 条"), timeout=PATIENCE)


def test_what_one_reads_stands_still_when_what_is_above_it_goes(noted, qtbot):
    want(noted, unread=True)
    noted.click(60)
    bar, marks = noted.page.verticalScrollBar(), house(noted).marks
    bar.setValue(bar.value() - 37)
    place, scrolled = noted.point_at(60).y(), bar.value()
    assert 0 < place < noted.page.viewport().height()
    marks._change([each.id for each in unread(noted)[:20]], read=True)
    qtbot.waitUntil(lambda: 20 not in noted.shown(), timeout=PATIENCE)
    assert bar.value() < scrolled
    assert noted.point_at(60).y() == place
