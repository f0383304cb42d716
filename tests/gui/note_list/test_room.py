"""The room 批注, by real keys and clicks."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QTableView, QTreeWidget

from jjdesk.domain.annotation import Importance, NoteKind
from jjdesk.domain.finding import Filter
from jjdesk.gui.note_list.acts import as_table
from jjdesk.gui.note_list.facets import toggled
from jjdesk.gui.note_list.model import LINE_ROLE, Column, NoteListModel, cells
from jjdesk.gui.note_list.room import NotesRoom
from jjdesk.gui.note_list.table import NoteTable, stretches
from jjdesk.gui.notes.note_form import NoteForm
from jjdesk.gui.theme import LIGHT, Look
from jjdesk.gui.widgets.notice_bar import NoticeBar
from jjdesk.gui.workbook.workbook_keeper import WorkbookKeeper
from jjdesk.services.bundle import Services
from jjdesk.services.drafting import new_annotation
from jjdesk.services.list_wish import Order, Wish
from jjdesk.services.opening import open_bundled
from jjdesk.store.database import open_workbook

TEXTS = {
    2: (NoteKind.SUPPORT, "足球特色学校**倾斜**"),
    5: (NoteKind.QUESTION, "是净增还是累计？"),
    6: (NoteKind.SUGGEST, "- 说明口径\n- 写明基数"),
    14: (NoteKind.WATCH, "请核对"),
    38: (NoteKind.FREE, "全覆盖从何算起"),
}


def filled(path, texts=TEXTS, others=()):
    """A workbook with notes; those of ``others`` (numbers) by another deputy."""
    services = Services(open_workbook(path))
    opened = open_bundled()
    with services._workbook.changing() as database:
        database.execute("INSERT INTO author VALUES ('zhang', '张三', '')")
    for number, (kind, text) in texts.items():
        note = new_annotation(opened.report.commitments[number - 1], opened, kind=kind, text=text)
        author = "zhang" if number in others else ""
        services.annotating.save(replace(note, author=author), opened)
    services.close()
    return path


class Room:
    """The room and what a hand does in it."""

    def __init__(self, desk, qtbot) -> None:
        self.desk = desk
        self._qtbot = qtbot
        desk.key("4", Qt.KeyboardModifier.AltModifier)
        self.until(lambda: self.room._model.is_ready and self.room._counts is not None)

    @property
    def room(self) -> NotesRoom:
        return self.desk.window.findChild(NotesRoom)

    @property
    def table(self) -> QTableView:
        return self.desk.find(QTableView, "noteTable")

    @property
    def bar(self) -> NoticeBar:
        return self.desk.window.findChild(NoticeBar)

    def until(self, what) -> None:
        self._qtbot.waitUntil(what)

    def lines(self):
        model = self.table.model()
        return [model.index(row, 0).data(LINE_ROLE) for row in range(model.rowCount())]

    def texts(self) -> list[str]:
        return [line.note.text if line else "" for line in self.lines()]

    def notes(self):
        return [line.note for line in self.lines() if line]

    def key(self, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
        self._qtbot.keyClick(QApplication.focusWidget(), key, modifier)

    def click(self, row: int, column: Column, modifier=Qt.KeyboardModifier.NoModifier) -> None:
        cell = self.table.visualRect(self.table.model().index(row, column))
        place = cell.bottomRight() - QPoint(8, 12)
        self._qtbot.mouseClick(self.table.viewport(), Qt.MouseButton.LeftButton, modifier, place)

    def press(self, name: str) -> None:
        self._qtbot.mouseClick(self.desk.find(QPushButton, name), Qt.MouseButton.LeftButton)

    def head(self, column: Column) -> None:
        head = self.table.horizontalHeader()
        place = QPoint(head.sectionViewportPosition(column) + 20, head.height() // 2)
        self._qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def facet(self, words: str) -> None:
        tree = self.desk.find(QTreeWidget, "noteFacets")
        self.until(lambda: len(tree.findItems(words, Qt.MatchFlag.MatchEndsWith, 0)) == 1)
        (item,) = tree.findItems(words, Qt.MatchFlag.MatchEndsWith, 0)
        place = tree.visualItemRect(item).center()
        self._qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def facets(self) -> dict[str, str]:
        tree = self.desk.find(QTreeWidget, "noteFacets")
        items = [tree.topLevelItem(row) for row in range(tree.topLevelItemCount())]
        return {item.text(0): item.text(1) for item in items}


@pytest.fixture
def room(start, tmp_path, qtbot) -> Room:
    desk = start(filled(tmp_path / "w.jjdesk", others=(14,)))
    desk.window.resize(1366, 768)
    return Room(desk, qtbot)


def test_the_room_stands_between_the_report_and_the_library(room):
    labels = [label for _, label in room.desk.window._filling.rooms.labels()]
    assert labels.index("报告") < labels.index("批注") < labels.index("资料")


def test_all_notes_are_there_unfolded_in_reading_order(room):
    assert room.texts() == [text for _, text in TEXTS.values()]
    assert QApplication.focusWidget() is room.table
    heights = [room.table.rowHeight(row) for row in range(5)]
    assert heights[2] > heights[1] - 34  # two items of a list, below no head
    assert [line.begins for line in room.lines()] == [True, False, False, True, True]
    assert room.facets()["疑问"] == "1"


def test_a_click_on_a_head_sorts_and_a_second_one_turns_it_round(room):
    room.head(Column.KIND)
    kinds = [NoteKind.WATCH, NoteKind.SUPPORT, NoteKind.QUESTION, NoteKind.SUGGEST, NoteKind.FREE]
    room.until(lambda: [note.kind for note in room.notes()] == kinds)
    room.head(Column.KIND)
    room.until(lambda: [note.kind for note in room.notes()] == kinds[::-1])
    room.head(Column.PLACE)
    room.until(lambda: room.texts()[0] == TEXTS[2][1])


def test_the_list_is_filtered_by_words_pills_and_counts(room):
    room.key("/")
    room.desk.commit("学校倾斜")
    room.until(lambda: room.texts() == [TEXTS[2][1]])
    assert "1/5 条" in room.room.bar.findChild(QLabel, "filterState").text()
    room.key(Qt.Key.Key_Escape)
    room.until(lambda: len(room.texts()) == 5)
    assert QApplication.focusWidget() is room.table
    room.press("noteOthers")
    room.until(lambda: room.texts() == ["请核对"])
    room.press("noteOthers")
    room.until(lambda: len(room.texts()) == 5)
    room.facet("疑问")
    room.until(lambda: room.texts() == [TEXTS[5][1]])
    room.facet("建议")
    room.until(lambda: len(room.texts()) == 2)
    room.key(Qt.Key.Key_Tab)
    room.table.setFocus()
    room.key(Qt.Key.Key_Escape)
    room.until(lambda: len(room.texts()) == 5)


def test_nothing_found_says_how_to_see_all_again(room):
    room.key("/")
    room.desk.commit("磁悬浮")
    room.until(lambda: room.table.model().rowCount() == 0)
    assert "Esc" in room.desk.find(QLabel, "notesEmpty").text()
    assert room.desk.find(QLabel, "notesEmpty").isVisible()


def test_a_note_is_edited_where_it_stands(room):
    room.key(Qt.Key.Key_Down)
    room.key(Qt.Key.Key_F2)
    form = room.table.findChild(NoteForm)
    assert form.isVisible()
    assert room.table.rowHeight(1) >= form.height()
    room.desk.commit("去年多少？")
    room.key(Qt.Key.Key_Escape)
    room.until(lambda: room.texts()[1] == "是净增还是累计？去年多少？")
    assert QApplication.focusWidget() is room.table
    assert room.table.currentIndex().row() == 1
    room.until(lambda: "是净增还是累计？去年多少？" in room.desk.kept())


def test_ctrl_enter_in_a_note_goes_on_to_the_next(room):
    room.key("e")
    room.desk.commit("一")
    room.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    room.desk.commit("二")
    room.key(Qt.Key.Key_Escape)
    room.until(lambda: room.texts()[:2] == ["足球特色学校**倾斜一**", f"{TEXTS[5][1]}二"])


def test_what_is_undone_while_it_is_written_is_shown_in_the_form(room):
    room.key("e")
    form = room.table.findChild(NoteForm)
    room.desk.commit("多写")
    room.until(lambda: any("多写" in text for text in room.desk.kept()))
    room.room._undo.undo()
    room.until(lambda: form.note.text == TEXTS[2][1])
    room.key(Qt.Key.Key_Escape)
    room.until(lambda: TEXTS[2][1] in room.texts())
    assert room.desk.kept()[0] == TEXTS[2][1]


def test_another_deputys_note_is_not_edited_but_copied(room):
    room.click(3, Column.NOTE)
    room.key(Qt.Key.Key_Return)
    assert room.table.findChild(NoteForm) is None
    assert "他人的批注" in room.bar.accessibleName()
    room.key(Qt.Key.Key_Delete)
    room.until(lambda: "不能改动" in room.bar.accessibleName())
    assert len(room.texts()) == 5
    room.key("y")
    room.until(lambda: room.texts().count("请核对") == 2)
    assert [line.mine for line in room.lines() if line.note.text == "请核对"].count(True) == 1


def test_the_link_below_anothers_note_copies_it(room):
    line = room.lines()[3]
    cell = room.table.visualRect(room.table.model().index(3, Column.NOTE))
    spots = [
        QPoint(x, y)
        for y in range(cell.top(), cell.bottom(), 4)
        for x in range(cell.left(), cell.left() + 200, 8)
    ]
    spot = next(each for each in spots if room.table.painter.link_at(line, cell, each))
    room._qtbot.mouseClick(room.table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    room.until(lambda: room.texts().count("请核对") == 2)


def test_several_rows_get_a_kind_a_tag_and_are_deleted_in_one_act(room):
    room.key(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    room.key(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    room.key("1")
    room.until(lambda: [n.kind for n in room.notes()[:3]] == [NoteKind.WATCH] * 3)
    assert room.table.chosen_rows() == [0, 1, 2]
    room.key("t")
    assert QApplication.focusWidget() is room.desk.find(QLineEdit, "tagLine")
    room.desk.commit("民生")
    room.key(Qt.Key.Key_Return)
    room.until(lambda: room.facets().get("#民生") == "3")
    assert QApplication.focusWidget() is room.table
    room.key("i")
    room.until(lambda: room.notes()[2].importance is Importance.IMPORTANT)
    room.key("x")
    room.until(lambda: [n.shared for n in room.notes()] == [True, True, True, False, False])
    room.key(Qt.Key.Key_Delete)
    room.until(lambda: len(room.texts()) == 2)
    assert "3 条批注" in room.bar.accessibleName()
    room.key("z", Qt.KeyboardModifier.ControlModifier)
    room.until(lambda: len(room.texts()) == 5)
    assert [note.shared for note in room.notes()] == [True, True, True, False, False]
    room.key("z", Qt.KeyboardModifier.ControlModifier)
    room.until(lambda: not any(note.shared for note in room.notes()))


def test_the_foot_says_how_many_are_chosen_and_too_many_are_not_changed(room, monkeypatch):
    foot = room.desk.find(QLabel, "counts")
    room.key("a", Qt.KeyboardModifier.ControlModifier)
    assert foot.text() == "批注 5 条    已选 5 条"
    monkeypatch.setattr("jjdesk.gui.note_list.acts._MOST", 4)
    room.key("1")
    assert "一次最多改动 4 条" in room.bar.accessibleName()
    assert room.notes()[1].kind is NoteKind.QUESTION


def test_a_head_does_not_ask_each_row_whether_it_is_chosen(room):
    assert room.table.horizontalHeader().selectionModel() is not room.table.selectionModel()


def test_rows_that_follow_each_other_are_one_stretch():
    assert stretches([]) == []
    assert stretches([1, 2, 3, 7, 9, 10]) == [(1, 3), (7, 7), (9, 10)]


def test_a_click_on_the_place_leads_to_the_report(room):
    room.click(1, Column.PLACE)
    room.until(room.desk.page.isVisible)
    assert room.desk.chosen == 5
    room.desk.key("4", Qt.KeyboardModifier.AltModifier)
    room.click(2, Column.NOTE)
    assert room.table.isVisible()
    room.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    room.until(room.desk.page.isVisible)
    assert room.desk.chosen == 6


def test_a_note_written_on_the_report_is_in_the_list(room):
    room.desk.key("1", Qt.KeyboardModifier.AltModifier)
    room.desk.click(3)
    room.desk.write("新写的")
    room.desk.key("4", Qt.KeyboardModifier.AltModifier)
    room.until(lambda: "新写的" in room.texts())


def test_notes_are_copied_as_a_table(room):
    room.key("a", Qt.KeyboardModifier.ControlModifier)
    room.key("c", Qt.KeyboardModifier.ControlModifier)
    room.until(lambda: "已复制 5 条" in room.bar.accessibleName())
    data = QApplication.clipboard().mimeData()
    rows = data.text().split("\n")
    assert rows[0].split("\t")[:4] == ["位置", "章节", "原文", "类型"]
    assert rows[1].split("\t")[4] == "足球特色学校倾斜"
    assert "<td>第 2 条</td>" in data.html()
    assert "• 说明口径<br>• 写明基数" in data.html()
    QApplication.clipboard().clear()


def test_a_cell_with_breaks_is_quoted_and_no_cell_is_a_formula(room):
    (line,) = [line for line in room.lines() if line.note.text.startswith("- ")]
    text = as_table([line]).text()
    assert '"• 说明口径\n• 写明基数"' in text
    formula = as_table([type(line)(**{**_fields(line), "note": replace(line.note, text="=1+1")})])
    assert "\t'=1+1\t" in formula.text()
    assert "<td>&#x27;=1+1</td>" in formula.html(), "a spreadsheet runs cells of pasted pages, too"


def _fields(line):
    return {name: getattr(line, name) for name in line.__struct_fields__}


def test_without_notes_the_room_says_how_to_begin(desk, qtbot):
    room = Room.__new__(Room)
    room.desk, room._qtbot = desk, qtbot
    desk.key("4", Qt.KeyboardModifier.AltModifier)
    room.until(lambda: room.room._model.is_ready)
    assert "按 N" in desk.find(QLabel, "notesEmpty").text()
    assert desk.find(QLabel, "notesEmpty").isVisible()


def test_the_margin_lists_what_the_page_lets_through(room):
    room.desk.key("1", Qt.KeyboardModifier.AltModifier)
    room.desk.ctrl("2")
    leaf = room.desk.annotations
    room.until(lambda: leaf.model().rowCount() == 5)
    assert not leaf.isColumnHidden(Column.NOTE)
    assert leaf.isColumnHidden(Column.PLACE)
    room.desk.page.setFocus()
    room.key("/")
    room.desk.commit("累计")
    room.until(lambda: leaf.model().rowCount() == 1)
    room.key(Qt.Key.Key_Escape)
    room.until(lambda: leaf.model().rowCount() == 5)
    leaf.setFocus()
    leaf.setCurrentIndex(leaf.model().index(2, Column.NOTE))
    room.key(Qt.Key.Key_Return)
    assert room.desk.chosen == 6
    assert room.desk.tabs.currentIndex() == 0


# The table


def test_only_rows_in_view_are_measured_and_what_is_in_view_stays_put(tmp_path, qtbot):
    words = "这一条写得很长，" * 40
    texts = {n: (NoteKind.FREE, words if n % 3 else "短") for n in range(1, 120)}
    path = filled(tmp_path / "long.jjdesk", texts)
    keeper = WorkbookKeeper(lambda: Services(open_workbook(path)))
    model = NoteListModel(keeper.run)
    table = NoteTable(model, Look(LIGHT, 100, serif=True))
    qtbot.addWidget(table)
    table.resize(900, 500)
    table.show()
    with qtbot.waitSignal(model.found):
        model.show(Wish())
    least = table.painter.least_height()
    assert table.rowHeight(1) > least
    assert table.rowHeight(100) == least
    table.scrollTo(model.index(100, 0), QTableView.ScrollHint.PositionAtTop)
    qtbot.waitUntil(lambda: model.line(100) is not None and table.rowHeight(100) != least)
    top = table.rowAt(40)
    before = table.rowViewportPosition(top)
    bar = table.verticalScrollBar()
    bar.setValue(bar.value() - 100)
    assert table.rowViewportPosition(top) == before + 100
    keeper.close()


# The model


@pytest.fixture
def keeper(qtbot, tmp_path):
    assert qtbot
    path = filled(tmp_path / "model.jjdesk")
    keeper = WorkbookKeeper(lambda: Services(open_workbook(path)))
    yield keeper
    keeper.close()


def test_the_list_is_a_sound_model(keeper, qtmodeltester, qtbot):
    model = NoteListModel(keeper.run)
    qtmodeltester.check(model)
    with qtbot.waitSignal(model.found):
        model.show(Wish())
    qtmodeltester.check(model)
    assert model.data(QModelIndex()) is None
    assert model.index(0, Column.NOTE).data() == "足球特色学校倾斜"
    with qtbot.waitSignal(model.found):
        model.show(Wish(wanted=Filter(kinds=("watch",)), order=Order.TIME))
    qtmodeltester.check(model)
    assert model.rowCount() == 1
    assert model.total == 5


def test_pages_are_read_as_they_are_looked_at(keeper, qtbot, monkeypatch):
    monkeypatch.setattr("jjdesk.gui.note_list.model._PAGE", 2)
    monkeypatch.setattr("jjdesk.gui.note_list.model._KEPT", 1)
    model = NoteListModel(keeper.run)
    with qtbot.waitSignal(model.found):
        model.show(Wish())
    assert model.line(0) is not None
    assert model.line(4) is None
    with qtbot.waitSignal(model.dataChanged):
        pass
    assert model.line(4).note.text == TEXTS[38][1]
    assert model.line(0) is None


def test_a_workbook_that_cannot_be_read_is_said(tmp_path, qtbot):
    path = tmp_path / "folder.jjdesk"
    path.mkdir()
    keeper = WorkbookKeeper(lambda: Services(open_workbook(path)))
    model = NoteListModel(keeper.run)
    with qtbot.waitSignal(model.failed) as said:
        model.show(Wish())
    assert said.args[0].endswith("。")
    keeper.close()


def test_a_value_is_put_into_a_filter_and_taken_out_again():
    wanted = toggled(Filter(), "kinds", "watch")
    assert wanted.kinds == ("watch",)
    assert toggled(toggled(wanted, "kinds", "free"), "kinds", "watch").kinds == ("free",)
    month = toggled(wanted, "months", "2024-02")
    assert (month.since, month.until) == ("2024-02-01", "2024-02-29")
    assert toggled(month, "months", "2024-02") == wanted


def test_a_line_in_words(keeper, qtbot):
    model = NoteListModel(keeper.run)
    with qtbot.waitSignal(model.found):
        model.show(Wish())
    assert cells(model.line(0))[:4] == ("第 2 条", "足球特色学校倾斜", "支持", "我")


def test_an_act_on_one_note_is_named_with_its_place(room):
    """One with its place, several with their number; all can be taken back by that name."""
    ctrl = Qt.KeyboardModifier.ControlModifier
    room.desk.window.activateWindow()
    for key, act in (
        ("4", "标为“建议”（第 5 条）"),
        ("i", "修改重要程度（第 5 条）"),
        ("p", "修改表态（第 5 条）"),
        ("x", "公开批注（第 5 条）"),
        (Qt.Key.Key_Delete, "删除批注（第 5 条）"),
    ):
        room.click(1, Column.NOTE)
        room.key(key)
        room.until(room.bar.isVisible)
        room.key("z", ctrl)
        room.until(lambda act=act: f"已撤销：{act}" in room.bar.accessibleName())
        room.bar.hide()
        room.desk.settle()  # what was deleted comes back as another row of the workbook
        assert room.texts()[1] == TEXTS[5][1]
    room.click(1, Column.NOTE)
    room.click(2, Column.NOTE, Qt.KeyboardModifier.ShiftModifier)
    room.key(Qt.Key.Key_Delete)
    room.until(lambda: len(room.notes()) == 3)
    room.key("z", ctrl)
    room.until(lambda: "已撤销：删除 2 条批注" in room.bar.accessibleName())


def test_ctrl_end_and_ctrl_home_choose_the_row(room):
    ctrl = Qt.KeyboardModifier.ControlModifier
    for key, kept in ((Qt.Key.Key_End, 4), (Qt.Key.Key_Home, 0)):
        room.click(2, Column.NOTE)
        room.key(key, ctrl)
        rows = {index.row() for index in room.table.selectionModel().selectedIndexes()}
        assert rows == {room.table.currentIndex().row()} == {kept}
