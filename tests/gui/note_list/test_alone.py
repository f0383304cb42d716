"""The room of notes by itself: sorted, searched, edited in place, other hands, empty, links."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from jjdesk.domain.annotation import Importance, Link, NoteKind, Stance
from jjdesk.domain.finding import Filter
from jjdesk.gui.note_list.model import Column
from jjdesk.gui.note_list.room import NotesRoom
from jjdesk.gui.notes.note_edit import NoteEdit
from jjdesk.gui.notes.note_form import NoteForm
from jjdesk.gui.theme import DARK, LIGHT, Look
from jjdesk.services.list_wish import Order

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


@pytest.fixture
def three(list_of, write):
    return list_of(
        write("甲口径", 1, kind=NoteKind.QUESTION, importance=Importance.KEY),
        write("乙", 2, kind=NoteKind.WATCH, follow_up="2026-12-31"),
        write("丙", 3, author="zhang"),
    )


def form(alone) -> NoteForm:
    (found,) = alone.room.findChildren(NoteForm)
    return found


def edit(alone) -> NoteEdit:
    return form(alone).findChild(NoteEdit, "note")


def type_on(alone, text: str, qtbot) -> None:
    qtbot.waitUntil(edit(alone).hasFocus)
    qtbot.keyClicks(edit(alone), text)


# Empty


def test_without_notes_it_says_what_belongs_there_and_how_to_begin(list_of):
    alone = list_of()
    empty = alone.room.findChild(QLabel, "notesEmpty")
    assert empty.isVisible()
    assert empty.text().startswith("您在报告里写的批注都会列在这里")
    assert empty.text().endswith("按 N 写第一条批注。")
    assert alone.room.words() == "批注 0 条"
    assert alone.state == "共 0 条批注"


def test_where_nothing_passes_it_says_how_to_see_all(three):
    three.room.filter(Filter(query="没有这些字"))
    three.settle()
    empty = three.room.findChild(QLabel, "notesEmpty")
    assert empty.isVisible()
    assert empty.text() == "没有符合的批注。按 Esc 清除搜索与筛选，再看全部。"
    assert three.state == "“没有这些字” · 0/3 条"


def test_before_the_list_is_read_nothing_is_said(list_of, write, qtbot):
    alone = list_of(write("甲"))
    fresh = NotesRoom(
        Look(LIGHT, 100, True), alone.workbook, alone.keeper, alone.undo, alone.bar,
        lambda: alone.open_report,
    )  # fmt: skip
    qtbot.addWidget(fresh)
    assert fresh.words() == ""


# Shown


def test_all_are_shown_with_the_first_one_current(three):
    assert three.texts() == ["甲口径", "乙", "丙"]
    assert three.table.currentIndex().row() == 0
    assert three.state == "共 3 条批注"
    assert three.room.words() == "批注 3 条"
    assert three.table.accessibleName() == "全部批注"


def test_several_chosen_rows_are_counted_at_the_foot(three):
    three.choose(0, 2)
    assert three.room.words() == "批注 3 条    已选 2 条"
    three.key(Key.Key_A, CTRL)
    assert three.room.words() == "批注 3 条    已选 3 条"
    three.choose(1)
    assert three.room.words() == "批注 3 条"


@pytest.mark.parametrize(
    ("column", "forward", "backward"),
    [
        (Column.PLACE, ["甲口径", "乙", "丙"], ["丙", "乙", "甲口径"]),
        (Column.KIND, ["乙", "甲口径", "丙"], ["丙", "甲口径", "乙"]),
        (Column.NOTE, ["甲口径", "乙", "丙"], ["乙", "丙", "甲口径"]),
    ],
)
def test_a_click_on_a_head_sorts(three, column, forward, backward):
    if column is not Column.PLACE:
        three.room._sort_by_column(column)
        three.settle()
        assert three.texts() == forward
    three.room._sort_by_column(column)
    three.settle()
    assert three.texts() == backward
    head = three.table.horizontalHeader()
    assert head.sortIndicatorSection() == column
    assert head.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder


@pytest.mark.parametrize("order", list(Order))
@pytest.mark.parametrize("descending", [False, True])
def test_in_every_order_all_are_there_and_what_was_chosen_stays_so(three, order, descending):
    three.choose(1)
    three.room.sort(order, descending)
    three.settle()
    assert sorted(three.texts()) == sorted(["甲口径", "乙", "丙"])
    rows = three.table.chosen_rows()
    assert [three.texts()[row] for row in rows] == ["乙"]
    line = three.lines()[0]
    assert three.table.painter.group_words(line)


@pytest.mark.parametrize(
    ("order", "groups"),
    [
        (Order.KIND, ["关注", "疑问", "随记"]),
        (Order.IMPORTANCE, ["关键", "一般", "一般"]),
        (Order.TAG, ["没有标签"] * 3),
        (Order.FOLLOW_UP, ["2026-12-31", "没有提醒日期", "没有提醒日期"]),
        (Order.READING, ["（一）办好教育", "（一）办好教育", "（二）畅通道路"]),
    ],
)
def test_groups_are_said_in_words(three, order, groups):
    three.room.sort(order, False)
    three.settle()
    words = [three.table.painter.group_words(line) for line in three.lines()]
    assert [said.split(" › ")[-1] for said in words] == groups


def test_authors_are_groups_too(three):
    three.room.sort(Order.AUTHOR, False)
    three.settle()
    words = {three.table.painter.group_words(line) for line in three.lines()}
    assert words == {"我", "张三"}


def test_tags_are_groups_by_name(list_of, write):
    alone = list_of(write("甲"), tags=("民生",))
    alone.choose(0)
    alone.room.tag_line.given.emit("民生")
    alone.settle()
    alone.room.sort(Order.TAG, False)
    alone.settle()
    assert alone.table.painter.group_words(alone.lines()[0]) == "#民生"


def test_a_filter_is_said_with_its_yield_and_cleared_by_escape(three):
    three.room.filter(Filter(kinds=("question",)))
    three.settle()
    assert three.texts() == ["甲口径"]
    assert three.state == "疑问 · 1/3 条"
    three.key(Key.Key_Escape)
    assert three.texts() == ["甲口径", "乙", "丙"]
    assert three.state == "共 3 条批注"


def test_a_slash_goes_to_the_search_and_down_comes_back(three, qtbot):
    three.key(Key.Key_Slash)
    qtbot.waitUntil(three.room.bar.search.hasFocus)
    three.room.bar.search.setText("口径")
    qtbot.keyClick(three.room.bar.search, Key.Key_Down)
    three.settle()
    assert three.texts() == ["甲口径"]
    assert three.table.hasFocus()


def test_the_clear_button_is_escape(three):
    three.room.filter(Filter(mine=False))
    three.settle()
    assert three.texts() == ["丙"]
    assert three.state == "1/3 条"
    three.press("noteClear")
    assert three.texts() == ["甲口径", "乙", "丙"]


# Followed


@pytest.mark.parametrize("key", [(Key.Key_Return, CTRL), (Key.Key_Enter, CTRL), (Key.Key_G, None)])
def test_keys_lead_to_the_place_in_the_report(three, qtbot, key):
    three.choose(1)
    with qtbot.waitSignal(three.room.followed) as told:
        three.key(key[0], key[1] or Qt.KeyboardModifier.NoModifier)
    assert told.args[0].note.text == "乙"


def test_a_click_on_the_place_leads_there_and_one_on_the_words_does_not(three, qtbot):
    with qtbot.waitSignal(three.room.followed) as told:
        three.click(2, Column.PLACE)
    assert told.args[0].note.text == "丙"
    with qtbot.assertNotEmitted(three.room.followed):
        three.click(1, Column.NOTE)
        three.click(1, Column.PLACE, SHIFT)


# Edited in place


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_F2, Key.Key_E, Key.Key_N])
def test_keys_open_the_note_where_it_stands(three, qtbot, key):
    three.choose(1)
    three.key(key)
    type_on(three, "abc", qtbot)
    qtbot.keyClick(edit(three), Key.Key_Escape)
    three.settle()
    assert three.texts() == ["甲口径", "乙abc", "丙"]
    assert three.table.hasFocus()
    assert three.table.indexWidget(three.table.model().index(1, Column.NOTE)) is None


def test_a_double_click_on_the_words_opens_it(three, qtbot):
    cell = three.table.visualRect(three.table.model().index(1, Column.NOTE))
    place = cell.bottomRight() - QPoint(8, 6)
    qtbot.mouseDClick(three.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(edit(three).hasFocus)
    assert edit(three).text() == "乙"


def test_a_double_click_on_the_place_does_not(three, qtbot):
    cell = three.table.visualRect(three.table.model().index(1, Column.PLACE))
    place = cell.bottomRight() - QPoint(8, 6)
    qtbot.mouseDClick(three.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert three.room.findChildren(NoteForm) == []


def test_ctrl_enter_goes_on_to_the_next_and_ends_at_the_last(three, qtbot):
    three.choose(0)
    three.key(Key.Key_Return)
    type_on(three, "1", qtbot)
    qtbot.keyClick(edit(three), Key.Key_Return, CTRL)
    assert edit_now(three).text() == "乙"
    qtbot.keyClick(edit_now(three), Key.Key_Return, CTRL)
    three.settle()
    assert three.said == "他人的批注不能改动，可以复制为自己的（Y）。"
    assert three.texts()[0] == "甲口径1"


def edit_now(alone) -> NoteEdit:
    """The field that has the keyboard."""
    focus = QApplication.focusWidget()
    assert isinstance(focus, NoteEdit)
    assert alone.room.isAncestorOf(focus)
    return focus


def test_at_the_last_row_ctrl_enter_goes_back_to_the_list(list_of, write, qtbot):
    alone = list_of(write("甲"))
    alone.key(Key.Key_Return)
    type_on(alone, "1", qtbot)
    qtbot.keyClick(edit(alone), Key.Key_Return, CTRL)
    alone.settle()
    assert alone.table.hasFocus()
    assert alone.texts() == ["甲1"]


def test_another_deputys_note_is_not_opened(three):
    three.choose(2)
    three.key(Key.Key_Return)
    assert three.room.findChildren(NoteForm) == []
    assert three.said == "他人的批注不能改动，可以复制为自己的（Y）。"


def test_the_row_grows_with_what_is_written_in_it(three, qtbot):
    three.choose(0)
    before = three.table.rowHeight(0)
    three.key(Key.Key_Return)
    qtbot.waitUntil(lambda: three.table.rowHeight(0) > before)
    assert three.table.rowHeight(0) >= form(three).minimumSizeHint().height()


def test_sorting_filtering_and_another_look_keep_what_is_written(three, qtbot):
    for number, act in enumerate(
        (
            lambda: three.room.sort("time", False),
            lambda: three.room.filter(Filter()),
            lambda: three.room.set_look(Look(DARK, 120, True)),
            three.room.hand_over,
            three.room.may_leave,
        )
    ):
        three.room.sort("reading", False)
        three.settle()
        three.choose(0)
        three.key(Key.Key_Return)
        qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), NoteEdit))
        qtbot.keyClicks(edit_now(three), str(number))
        act()
        three.settle()
    three.room.sort("reading", False)
    three.settle()
    assert three.texts()[0] == "甲口径01234"


def test_a_tag_is_given_while_it_is_written(list_of, write, qtbot):
    alone = list_of(write("甲"), tags=("民生",))
    alone.key(Key.Key_Return)
    qtbot.waitUntil(edit(alone).hasFocus)
    assert list(form(alone).offer_tags("民")) == ["民生"]
    form(alone).tag_given.emit("新标")
    alone.settle()
    form(alone).tag_given.emit("新标")
    alone.settle()
    alone.room.close_form()
    alone.settle()
    assert [tag.name for tag in alone.lines()[0].tags] == ["新标"]


def test_a_note_that_is_taken_back_while_it_is_written_is_not_written_again(three, qtbot):
    three.choose(0)
    three.key(Key.Key_Return)
    qtbot.waitUntil(edit(three).hasFocus)
    note = three.keeper.get(three.notes()[0].id)
    three.keeper.remove(note.id)
    three.settle()
    qtbot.waitUntil(three.table.hasFocus)
    assert three.texts() == ["乙", "丙"]


def test_what_another_hand_wrote_is_shown_in_the_form(three, qtbot):
    three.choose(0)
    three.key(Key.Key_Return)
    qtbot.waitUntil(edit(three).hasFocus)
    three.keeper.put(replace(three.keeper.get(three.notes()[0].id), text="别处写的"))
    three.settle()
    assert edit(three).text() == "别处写的"


def test_a_note_that_came_is_in_the_list(three, write):
    three.keeper.put(write("新来的", 2))
    three.settle()
    assert "新来的" in three.texts()


def test_an_undone_act_is_seen(three):
    three.choose(0)
    three.key(Key.Key_Delete)
    three.undo.undo()
    three.settle()
    assert three.texts() == ["甲口径", "乙", "丙"]


def test_out_of_sight_nothing_is_read(three, write):
    three.room.hide()
    three.keeper.put(write("新来的", 2))
    three.settle()
    assert "新来的" not in three.texts()
    three.room.show()
    three.room.enter()
    three.settle()
    assert "新来的" in three.texts()


def test_a_link_leads_to_its_commitment(list_of, write, open_report, qtbot):
    sha256 = open_report.report.source.sha256
    alone = list_of(write("甲", links=(Link(sha256, "c2", "完成"),)))
    with qtbot.waitSignal(alone.room.open_wanted) as told:
        alone.table.linked.emit(0, "c2")
    assert told.args == [sha256, "c2"]
    alone.key(Key.Key_Return)
    with qtbot.waitSignal(alone.room.open_wanted) as told:
        form(alone).linked.emit("c2")
    assert told.args == [sha256, "c2"]
    assert alone.room._form is None


def test_the_link_below_anothers_note_copies_it(three):
    three.table.linked.emit(2, "copy")
    three.settle()
    assert three.texts() == ["甲口径", "乙", "丙", "丙"]


def test_a_link_under_the_mouse_is_found_where_it_stands(list_of, write, open_report, qtbot):
    sha256 = open_report.report.source.sha256
    alone = list_of(write("甲", links=(Link(sha256, "c2", "完成"),)))
    table = alone.table
    cell = table.visualRect(table.model().index(0, Column.NOTE))
    line = alone.lines()[0]
    places = [
        QPoint(x, y)
        for y in range(cell.top(), cell.bottom(), 4)
        for x in range(cell.left(), cell.left() + 160, 8)
        if table.painter.link_at(line, cell, QPoint(x, y)) == "c2"
    ]
    assert places
    with qtbot.waitSignal(alone.room.open_wanted):
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=places[0])


# Room for it


def test_in_a_narrow_window_the_counts_give_way_to_a_button(three):
    assert three.room.facets.isVisible()
    assert not three.room.bar.counts.isVisible()
    three.around.resize(760, 700)
    three.settle()
    assert not three.room.facets.isVisible()
    assert three.room.bar.counts.isVisible()
    assert three.room.bar.counts.toolTip() == "按类型、领域、标签等的条数"
    three.room.bar.counts.click()
    assert three.room.facets.isVisible()


@pytest.mark.parametrize("scale", [100, 150, 200])
def test_rows_are_higher_in_larger_letters(three, scale):
    three.room.set_look(Look(LIGHT, scale, True))
    three.settle()
    line = three.lines()[1]
    assert three.table.rowHeight(1) == three.table.painter.height(line)
    assert three.table.painter.least_height() == 3 * round(21 * scale / 100) + 2 * round(
        9 * scale / 100
    )


def test_every_kind_of_row_is_painted_in_every_order(list_of, write):
    alone = list_of(
        write("甲", kind=NoteKind.SUPPORT, stance=Stance.FOR, shared=True),
        write("乙", 2, importance=Importance.KEY, follow_up="2026-12-31"),
        write("丙", 3, author="zhang", kind=NoteKind.QUESTION),
    )
    for order in Order:
        alone.room.sort(order, False)
        alone.settle()
        image = alone.table.viewport().grab().toImage()
        assert image.pixelColor(2, 3).name().upper() == LIGHT.margin.upper(), "the group's ground"
        head = alone.table.painter.head_height(alone.lines()[0])
        row = [image.pixel(x, y) for x in range(0, 400, 2) for y in range(head, head + 40, 2)]
        assert len(set(row)) > 10, "words, drawn smoothly"


def test_the_search_field_of_the_room_is_one_of_its_bar(three):
    assert three.room.findChild(QLineEdit, "noteSearch") is three.room.bar.search
