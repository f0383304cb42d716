"""The margin's 全部 by itself: read when it is seen, filtered like the page, chosen by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from jjdesk.domain.finding import Filter
from jjdesk.errors import UserError
from jjdesk.gui.note_list.leaf import NoteListLeaf
from jjdesk.gui.note_list.model import Column, NoteListModel, heads
from jjdesk.gui.theme import DARK, LIGHT, Look
from jjdesk.services.filtering import Known
from jjdesk.services.list_wish import Wish


@pytest.fixture
def leaf_of(list_of, qtbot):
    """Shows the narrow list over a workbook with notes."""
    held: list[QWidget] = []

    def show(*notes):
        alone = list_of(*notes)
        leaf = NoteListLeaf(
            Look(LIGHT, 100, True), alone.workbook, alone.keeper, lambda: alone.open_report, Known
        )
        around = QWidget()
        held.append(around)
        QVBoxLayout(around).addWidget(leaf)
        qtbot.addWidget(around)
        around.resize(330, 500)
        around.show()
        qtbot.waitExposed(around)
        around.activateWindow()
        alone.settle()
        qtbot.waitUntil(lambda: leaf._model.is_ready)
        alone.settle()
        return alone, leaf

    yield show
    held.clear()


def texts(leaf) -> list[str]:
    model = leaf._model
    return [model.index(row, Column.NOTE).data() for row in range(model.rowCount())]


def none_words(leaf) -> str:
    label = leaf.findChild(QLabel, "noAnnotations")
    return label.text() if label.isVisible() else ""


def test_without_notes_it_says_how_to_begin(leaf_of):
    _, leaf = leaf_of()
    assert none_words(leaf) == "还没有批注。选一条承诺事项，按 N 写批注，按 1 至 5 定类型。"
    assert not leaf.table.isVisible()


def test_notes_stand_in_one_column_in_reading_order(leaf_of, write):
    _, leaf = leaf_of(write("乙", 2), write("甲", 1))
    assert texts(leaf) == ["甲", "乙"]
    assert leaf.table.accessibleName() == "全部批注"
    hidden = [leaf.table.isColumnHidden(column) for column in Column]
    assert hidden == [True, False, True, True, True]
    assert none_words(leaf) == ""


def test_what_the_page_does_not_let_through_is_not_listed(leaf_of, write, qtbot):
    alone, leaf = leaf_of(write("甲", 1), write("乙", 3))
    leaf.filter(Filter(sectors=("214",)))
    qtbot.waitUntil(lambda: texts(leaf) == ["乙"])
    leaf.filter(Filter(query="没有这些字"))
    qtbot.waitUntil(lambda: none_words(leaf) != "")
    assert none_words(leaf) == "没有符合的批注。按 Esc 清除搜索与筛选。"
    leaf.filter(Filter())
    qtbot.waitUntil(lambda: texts(leaf) == ["甲", "乙"])
    alone.settle()


def test_a_new_note_comes_into_the_list_by_and_by(leaf_of, write, qtbot):
    alone, leaf = leaf_of(write("甲", 1))
    alone.keeper.put(write("乙", 2))
    qtbot.waitUntil(lambda: texts(leaf) == ["甲", "乙"])


def test_out_of_sight_it_is_read_once_it_is_seen_again(leaf_of, write, qtbot):
    alone, leaf = leaf_of(write("甲", 1))
    leaf.hide()
    alone.keeper.put(write("乙", 2))
    alone.settle()
    leaf.refresh()
    alone.settle()
    assert texts(leaf) == ["甲"]
    leaf.show()
    qtbot.waitUntil(lambda: texts(leaf) == ["甲", "乙"])


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_and_a_click_choose(leaf_of, write, qtbot, key):
    _, leaf = leaf_of(write("甲", 1), write("乙", 2))
    leaf.table.go_to(1)
    with qtbot.waitSignal(leaf.chosen) as told:
        qtbot.keyClick(leaf.table, key)
    assert told.args[0].note.text == "乙"
    place = leaf.table.visualRect(leaf.table.model().index(0, Column.NOTE)).center()
    with qtbot.waitSignal(leaf.chosen) as told:
        qtbot.mouseClick(leaf.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args[0].note.text == "甲"


def test_without_a_row_nothing_is_chosen(leaf_of, qtbot):
    _, leaf = leaf_of()
    with qtbot.assertNotEmitted(leaf.chosen):
        leaf.table.pressed_key.emit(Qt.Key.Key_Return.value, False)
        leaf.table.followed.emit(7)


def test_another_look_and_other_names_draw_all_anew(leaf_of, write, qtbot):
    alone, leaf = leaf_of(write("甲", 1, author="zhang"))
    before = leaf.table.viewport().grab().toImage()
    leaf.set_look(Look(DARK, 150, True))
    alone.keeper.named.emit()
    QApplication.processEvents()
    qtbot.waitUntil(lambda: leaf.table.viewport().grab().toImage() != before)


# The model, where the way to the workbook is slow or cut


class Later:
    """Keeps what was asked until it is told to answer."""

    def __init__(self) -> None:
        self.asked: list = []

    def __call__(self, work, done, failed) -> None:
        self.asked.append((work, done, failed))


def test_before_the_list_is_read_the_model_is_empty_and_sound(qtmodeltester):
    model = NoteListModel(Later())
    qtmodeltester.check(model)
    assert (model.total, model.order, model.is_over_several, model.is_ready) == (
        0,
        "reading",
        False,
        False,
    )
    assert model.line(0) is None
    assert model.line(-1) is None
    assert model.keys([0, 1]) == []
    assert model.rows_of([]) == []
    model._count()
    model._read(0)
    assert model._run.asked == []


def test_what_cannot_be_read_is_said(qtbot):
    later = Later()
    model = NoteListModel(later)
    model.show(Wish())
    _, _, failed = later.asked[0]
    with qtbot.waitSignal(model.failed) as told:
        failed(UserError("工作簿读不出来；批注完好，请稍候再试。"))
    assert told.args == ["工作簿读不出来；批注完好，请稍候再试。"]


def test_an_answer_to_an_older_question_is_not_shown(list_of, write):
    alone = list_of(write("甲", 1), write("乙", 2))
    later = Later()
    model = NoteListModel(later)
    model.show(Wish())
    model.show(Wish(descending=True))
    answers = []
    for work, _, _ in later.asked:
        alone.workbook.run(work, answers.append, pytest.fail)
    alone.settle()
    for (_, done, _), answer in zip(later.asked[::-1], answers[::-1], strict=True):
        done(answer)
    rows = [model.index(row, Column.NOTE).data() for row in range(model.rowCount())]
    assert rows == ["乙", "甲"]
    model.show(Wish())
    model.stay()
    later.asked[-1][1](answers[0])
    assert [model.index(row, Column.NOTE).data() for row in range(2)] == ["乙", "甲"]


def test_heads_and_roles(list_of, write):
    alone = list_of(write("甲", 1))
    model = alone.table.model()
    across = Qt.Orientation.Horizontal
    assert [model.headerData(n, across) for n in range(5)] == list(heads())
    assert model.headerData(9, across) is None
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.headerData(0, across, Qt.ItemDataRole.DecorationRole) is None
    cell = model.index(0, Column.AUTHOR)
    assert cell.data() == cell.data(Qt.ItemDataRole.AccessibleTextRole) == "我"
    assert cell.data(Qt.ItemDataRole.DecorationRole) is None
    assert model.rowCount(cell) == 0
    assert model.columnCount(cell) == 0
