"""One act on several rows: done, named, said, refused, taken back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from jjdesk.domain.annotation import Amendment, Importance, NoteKind, Stance
from jjdesk.gui.note_list import acts
from jjdesk.gui.note_list.acts import as_table

CTRL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


@pytest.fixture
def three(list_of, write):
    """Two of one's own and one of another deputy, in reading order."""
    return list_of(write("甲", 1), write("乙", 2), write("丙", 3, author="zhang"))


@pytest.mark.parametrize(
    ("key", "kind", "said"),
    [
        (Key.Key_1, NoteKind.WATCH, "关注"),
        (Key.Key_2, NoteKind.SUPPORT, "支持"),
        (Key.Key_3, NoteKind.QUESTION, "疑问"),
        (Key.Key_4, NoteKind.SUGGEST, "建议"),
        (Key.Key_5, NoteKind.AMEND, "修改"),
    ],
)
def test_a_figure_gives_all_chosen_the_kind(three, key, kind, said):
    three.choose(0, 1)
    three.key(key)
    assert [note.kind for note in three.notes()] == [kind, kind, NoteKind.FREE]
    assert three.said == f"已标为“{said}”：2 条批注。"
    three.answer()
    assert {note.kind for note in three.notes()} == {NoteKind.FREE}


def test_zero_takes_the_kind_away(list_of, write):
    alone = list_of(write("甲", kind=NoteKind.WATCH))
    alone.choose(0)
    alone.key(Key.Key_0)
    assert alone.notes()[0].kind is NoteKind.FREE
    assert alone.said == "已标为“随记”：1 条批注。"


def test_a_change_of_words_begins_with_the_words(three):
    three.choose(0)
    three.key(Key.Key_5)
    words = "新建小学3所，改造白沙镇中学。"
    assert three.notes()[0].amendment == Amendment(words, words)


def test_steps_and_stances_follow_the_first_one_for_all(list_of, write):
    alone = list_of(write("甲", 1, importance=Importance.IMPORTANT), write("乙", 2))
    alone.choose(1, 0)
    alone.key(Key.Key_I)
    assert {note.importance for note in alone.notes()} == {Importance.KEY}
    assert alone.said == "重要程度已设为“关键”：2 条批注。"
    seen = []
    for _ in range(4):
        alone.key(Key.Key_P)
        assert len({note.stance for note in alone.notes()}) == 1
        seen.append((alone.notes()[0].stance, alone.said))
    assert seen == [
        (Stance.FOR, "表态已设为“赞成”：2 条批注。"),
        (Stance.RESERVED, "表态已设为“有保留”：2 条批注。"),
        (Stance.AGAINST, "表态已设为“不赞成”：2 条批注。"),
        (None, "表态已设为“未表态”：2 条批注。"),
    ]


def test_all_are_shared_or_all_private(three):
    three.choose(0, 1)
    three.key(Key.Key_X)
    assert [note.shared for note in three.notes()] == [True, True, False]
    assert three.said == "已设为共享：2 条批注。"
    three.choose(0)
    three.key(Key.Key_X)
    assert [note.shared for note in three.notes()] == [False, True, False]
    assert three.said == "已设为私有：1 条批注。"


def test_what_is_deleted_comes_back_by_the_bar(three):
    three.choose(0, 1)
    three.key(Key.Key_Delete)
    assert three.texts() == ["丙"]
    assert three.said == "已删除：2 条批注。"
    three.answer()
    assert three.texts() == ["甲", "乙", "丙"]
    assert three.said == "已撤销：删除 2 条批注。"
    three.answer()
    assert three.texts() == ["丙"]


def test_others_are_left_alone_and_it_is_said(three):
    three.choose(0, 2)
    three.key(Key.Key_Delete)
    assert three.texts() == ["乙", "丙"]
    assert three.said == "已删除：1 条批注。其中 1 条是他人的，没有改动。"


@pytest.mark.parametrize("key", [Key.Key_1, Key.Key_I, Key.Key_P, Key.Key_X, Key.Key_Delete])
def test_nothing_is_done_on_others_alone(three, key):
    three.choose(2)
    before = three.notes()
    three.key(key)
    assert three.notes() == before
    assert three.said == "他人的批注不能改动，可以复制为自己的（Y）。"


def test_others_are_copied_as_ones_own(three):
    three.choose(2)
    three.key(Key.Key_Y)
    assert three.texts() == ["甲", "乙", "丙", "丙"]
    assert [line.mine for line in three.lines()].count(True) == 3
    assert three.said == "已复制为自己的：1 条批注。"
    three.answer()
    assert three.texts() == ["甲", "乙", "丙"]


def test_a_tag_is_given_to_all_and_taken_from_one(list_of, write):
    alone = list_of(write("甲", 1), write("乙", 2), tags=("民生",))
    alone.choose(0, 1)
    alone.key(Key.Key_T)
    line = alone.room.tag_line
    assert line.isVisible()
    assert list(line._offer("民")) == ["民生"]
    line.completer().popup().hide()
    line.given.emit("民生")
    alone.settle()
    assert [[tag.name for tag in line.tags] for line in alone.lines()] == [["民生"]] * 2
    assert alone.said == "标签“民生”：2 条批注。"
    alone.choose(0)
    line.given.emit("民生")
    alone.settle()
    assert [[tag.name for tag in each.tags] for each in alone.lines()] == [[], ["民生"]]
    line.given.emit("民生")
    alone.settle()
    assert [[tag.name for tag in each.tags] for each in alone.lines()] == [["民生"], ["民生"]]


def test_escape_in_the_tag_line_goes_back_to_the_list(three, qtbot):
    three.choose(0)
    three.key(Key.Key_T)
    line = three.room.tag_line
    line.completer().popup().hide()
    qtbot.keyClick(line, Key.Key_Escape)
    qtbot.waitUntil(three.table.hasFocus)
    assert not line.isVisible()


def test_a_name_that_cannot_be_one_is_refused_with_the_reason(three):
    three.choose(0)
    three.room.tag_line.given.emit("长" * 60)
    three.settle()
    assert three.lines()[0].tags == ()
    assert "标签" in three.said
    assert three.said.endswith("。")


def test_a_window_that_only_reads_says_why(three):
    three.workbook.reading_only = "另一个窗口正在写，这里只读。"
    three.choose(0)
    for key in (Key.Key_1, Key.Key_I, Key.Key_P, Key.Key_X, Key.Key_Delete, Key.Key_Y):
        three.bar.hide()
        three.key(key)
        assert three.said == "另一个窗口正在写，这里只读。"
    assert three.texts() == ["甲", "乙", "丙"]
    three.bar.hide()
    three.key(Key.Key_Return)
    assert three.said == "另一个窗口正在写，这里只读。"
    three.workbook.reading_only = ""


def test_too_many_are_not_changed_at_once(three, monkeypatch):
    monkeypatch.setattr(acts, "_MOST", 1)
    three.choose(0, 1)
    three.key(Key.Key_1)
    assert three.said == "选了 2 条，一次最多改动 1 条。请先筛选，再分几次改。"
    assert {note.kind for note in three.notes()} == {NoteKind.FREE}


def test_an_act_after_which_others_followed_is_not_taken_back_by_its_bar(three):
    three.choose(0)
    three.key(Key.Key_1)
    answer = three.bar._do
    three.choose(1)
    three.key(Key.Key_Delete)
    answer()
    three.settle()
    assert three.said == "这之后又有改动：请按 Ctrl+Z 一步一步撤销。"
    assert three.texts() == ["甲", "丙"]


# Copies


def test_chosen_rows_are_copied_as_a_table(three):
    three.choose(0, 2)
    three.key(Key.Key_C, CTRL)
    text = QApplication.clipboard().mimeData().text()
    rows = [row.split("\t") for row in text.split("\n")]
    assert rows[0] == ["位置", "章节", "原文", "类型", "批注", "标签", "批注人", "修改时间"]
    assert [row[4] for row in rows[1:]] == ["甲", "丙"]
    assert [row[6] for row in rows[1:]] == ["我", "张三"]
    assert rows[1][0] == "第 1 条"
    assert rows[1][2] == "新建小学3所，改造白沙镇中学。"
    assert three.said == "已复制 2 条批注，可粘贴到文字或表格中。"


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("一\n二", '"一\n二"'),
        ("一\t二", '"一\t二"'),
        ('说“"好"”', '"说“""好""”"'),
        ("=1+1", "'=1+1"),
        ("+86", "'+86"),
        ("-5", "'-5"),
        ("@x", "'@x"),
        ("平常", "平常"),
    ],
)
def test_a_cell_is_what_a_spreadsheet_reads_and_never_runs(list_of, write, text, cell):
    alone = list_of(write(text))
    rows = as_table(alone.lines()).text()
    assert f"\t{cell}\t" in rows


def test_the_table_for_documents_holds_words_and_no_markup(list_of, write):
    alone = list_of(write("<b>一</b>\n二"))
    html = as_table(alone.lines()).html()
    assert "&lt;b&gt;一&lt;/b&gt;<br>二" in html
    assert html.count("<tr>") == 2


# The menu


def test_the_menu_offers_all_acts_with_their_keys(three):
    three.choose(0)
    cell = three.table.visualRect(three.table.model().index(0, 1))
    three.table.customContextMenuRequested.emit(cell.center())
    (menu,) = [each for each in three.table.findChildren(QMenu) if each.isVisible()]
    words = [action.text() for action in menu.actions()]
    assert words == [
        "在报告中查看\tCtrl+Enter",
        "修改\tEnter",
        "加标签…\tT",
        "重要程度\tI",
        "表态\tP",
        "共享或私有\tX",
        "复制为自己的\tY",
        "删除\tDelete",
        "类型",
        "复制\tCtrl+C",
    ]
    (kinds,) = menu.findChildren(QMenu)
    assert [action.text() for action in kinds.actions()] == [
        "关注\t1",
        "支持\t2",
        "疑问\t3",
        "建议\t4",
        "修改\t5",
        "随记\t0",
    ]
    kinds.actions()[2].trigger()
    menu.close()
    three.settle()
    assert three.notes()[0].kind is NoteKind.QUESTION


@pytest.mark.parametrize(
    ("entry", "field", "value"),
    [(3, "importance", Importance.IMPORTANT), (4, "stance", Stance.FOR), (5, "shared", True)],
)
def test_an_entry_of_the_menu_is_its_key(three, entry, field, value):
    three.choose(1)
    three.room._offer_acts(three.table.visualRect(three.table.model().index(1, 1)).center())
    (menu,) = [each for each in three.table.findChildren(QMenu) if each.isVisible()]
    menu.actions()[entry].trigger()
    menu.close()
    three.settle()
    assert getattr(three.notes()[1], field) == value


def test_without_a_chosen_row_there_is_no_menu(list_of):
    alone = list_of()
    alone.room._offer_acts(alone.room.rect().center())
    assert not [each for each in alone.table.findChildren(QMenu) if each.isVisible()]
