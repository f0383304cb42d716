"""The open note by itself: kinds, chips, fields, and what it reports."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton

from jjdesk.domain.annotation import Amendment, Anchor, Importance, Link, NoteKind, Scope, Stance
from jjdesk.domain.tag import Tag
from jjdesk.gui.notes.note_card import Names
from jjdesk.gui.notes.note_edit import NoteEdit
from jjdesk.gui.notes.note_fields import DateLine, FieldLine
from jjdesk.gui.theme import DARK, Look

NAMES = Names(
    tags={"t1": Tag(id="t1", name="民生"), "t2": Tag(id="t2", name="教育")}, numbers={"c2": 2}
)
LINKS = (Link("r", "c2", "完成"), Link("r", "gone", "不再有的承诺"))


def read(html: str) -> str:
    document = QTextDocument()
    document.setHtml(html)
    return document.toPlainText().replace("\xa0", " ")


# What is shown


def test_what_is_not_set_is_not_shown(hand, a_note):
    hand.show(a_note())
    assert hand.text.isVisible()
    for name in ("noteWhere", "noteChips", "noteConflict"):
        assert not hand.find(QLabel, name).isVisible(), name
    for name in ("tagField", "linkField", "dayField"):
        assert not hand.find(FieldLine, name).isVisible(), name
    assert not hand.find(NoteEdit, "amendProposed").isVisible()
    assert hand.kinds() == []


def test_the_empty_note_says_how_to_begin(hand, a_note):
    hand.show(a_note())
    assert hand.text.placeholderText() == "在这里写批注，停笔即自动保存（N）"
    assert hand.text.accessibleName() == "批注"


def test_each_kind_has_a_button_with_its_key(hand):
    buttons = [b for b in hand.form.findChildren(QPushButton) if b.isCheckable()]
    assert [b.text() for b in buttons] == ["1 关注", "2 支持", "3 疑问", "4 建议", "5 修改"]
    assert [b.toolTip() for b in buttons] == [
        "批注类型：关注（1）",
        "批注类型：支持（2）",
        "批注类型：疑问（3）",
        "批注类型：建议（4）",
        "批注类型：修改（5）",
    ]
    assert [b.accessibleName() for b in buttons] == [
        "批注类型：关注",
        "批注类型：支持",
        "批注类型：疑问",
        "批注类型：建议",
        "批注类型：修改",
    ]


def test_the_menus_button_is_named_with_its_key(hand):
    more = hand.find(QToolButton, "noteMore")
    assert more.toolTip() == "标签、表态、日期等（Ctrl+M）"
    assert more.accessibleName() == "给批注加标签、表态、日期等"


@pytest.mark.parametrize(
    ("kind", "button"),
    [
        (NoteKind.WATCH, ["1 关注"]),
        (NoteKind.SUPPORT, ["2 支持"]),
        (NoteKind.QUESTION, ["3 疑问"]),
        (NoteKind.SUGGEST, ["4 建议"]),
        (NoteKind.AMEND, ["5 修改"]),
        (NoteKind.FREE, []),
    ],
)
def test_the_kind_of_the_note_is_pressed(hand, a_note, kind, button):
    hand.show(a_note("字", kind=kind))
    assert hand.kinds() == button


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"stance": Stance.FOR}, "赞成"),
        ({"stance": Stance.RESERVED}, "有保留"),
        ({"stance": Stance.AGAINST}, "不赞成"),
        ({"importance": Importance.IMPORTANT}, "★重要"),
        ({"importance": Importance.KEY}, "★★关键"),
        ({"tags": ("t1",)}, "#民生×"),
        ({"tags": ("t1", "gone", "t2")}, "#民生×   #教育×"),
        ({"links": LINKS[:1]}, "→ 第 2 条×"),
        ({"links": LINKS[1:]}, "→ “不再有的承诺”×"),
        ({"follow_up": "2099-12-31"}, "提醒 2099-12-31×"),
        ({"follow_up": "2020-01-01"}, "提醒 2020-01-01 已到期×"),
        (
            {"stance": Stance.FOR, "importance": Importance.KEY, "tags": ("t2",)},
            "赞成   ★★关键   #教育×",
        ),
    ],
)
def test_what_is_set_stands_as_chips(hand, a_note, fields, said):
    hand.show(a_note("字", **fields))
    assert hand.chips.isVisible()
    assert read(hand.chips.text()) == said


def test_words_of_a_span_stand_above_but_not_above_a_change_of_them(hand, a_note):
    anchor = Anchor("r", "c1", "改造白沙镇中学", "", "", 1, 8, Scope.SPAN)
    hand.show(a_note(anchor=anchor))
    where = hand.find(QLabel, "noteWhere")
    assert where.isVisible()
    assert where.text() == "“改造白沙镇中学”"
    hand.show(a_note(anchor=anchor, kind=NoteKind.AMEND, amendment=Amendment("甲", "乙")))
    assert not where.isVisible()
    assert hand.find(NoteEdit, "amendProposed").isVisible()


def test_a_conflict_is_said_and_can_be_settled(hand, a_note, qtbot):
    hand.show(a_note("字", rivals=("r1",)))
    conflict = hand.find(QLabel, "noteConflict")
    assert conflict.isVisible()
    assert "另一处也改过" in read(conflict.text())
    with qtbot.waitSignal(hand.form.settled):
        conflict.linkActivated.emit("rivals")
    hand.show(a_note("字"))
    assert not conflict.isVisible()


def test_another_look_draws_the_chips_anew(hand, a_note):
    hand.form.set_look(Look(DARK, 100, True))
    hand.show(a_note("字", links=LINKS))
    assert DARK.blue in hand.chips.text()


# Showing and typing


def test_the_same_note_again_leaves_what_is_typed_alone(hand, a_note):
    hand.show(a_note("一"))
    hand.text.setPlainText("一二")
    hand.show(a_note("一", stance=Stance.FOR))
    assert hand.text.text() == "一二"
    assert read(hand.chips.text()) == "赞成"


def test_another_note_takes_its_place_and_what_was_typed_is_handed_over(hand, a_note):
    hand.show(a_note("一"))
    hand.text.setPlainText("一二")
    hand.show(a_note("三", id="n2"))
    assert [(note.id, note.text) for note in hand.edited] == [("n1", "一二")]
    assert hand.text.text() == "三"


def test_a_field_that_was_open_is_gone_with_another_note(hand, a_note):
    hand.show(a_note("一"))
    hand.form.ask_tag()
    assert hand.find(FieldLine, "tagField").isVisible()
    hand.show(a_note("二", id="n2"))
    assert not hand.find(FieldLine, "tagField").isVisible()


def test_what_the_workbook_made_of_it_is_known_and_the_text_stays(hand, a_note):
    hand.show(a_note("一"))
    hand.text.setPlainText("一二")
    hand.form.adopt(a_note("一", id="n9", stance=Stance.FOR))
    assert hand.text.text() == "一二"
    hand.form.flush()
    assert [(note.id, note.text, note.stance) for note in hand.edited] == [
        ("n9", "一二", Stance.FOR)
    ]


def test_a_changed_amendment_of_the_same_note_is_shown(hand, a_note):
    hand.show(a_note(kind=NoteKind.AMEND, amendment=Amendment("甲", "乙")))
    hand.show(a_note(kind=NoteKind.AMEND, amendment=Amendment("甲", "丙")))
    assert hand.find(NoteEdit, "amendProposed").text() == "丙"


def test_a_typed_amendment_is_reported(hand, a_note):
    hand.show(a_note(kind=NoteKind.AMEND, amendment=Amendment("甲", "乙")))
    hand.find(NoteEdit, "amendProposed").setPlainText("丁")
    hand.form.flush()
    assert [note.amendment for note in hand.edited] == [Amendment("甲", "丁")]


def test_what_is_said_of_saving_and_problems(hand):
    hand.form.show_state("最后修改 11-22 21:15 · 私有")
    state = hand.find(QLabel, "noteState")
    assert state.text() == "最后修改 11-22 21:15 · 私有"
    assert not state.property("problem")
    hand.form.show_state("未保存：磁盘已满。", problem=True)
    assert state.property("problem") is True
    hand.form.show_state("")
    assert state.property("problem") is False


# Kinds


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (1, NoteKind.WATCH),
        (2, NoteKind.SUPPORT),
        (3, NoteKind.QUESTION),
        (4, NoteKind.SUGGEST),
    ],
)
def test_a_kind_is_given_and_taken_back(hand, a_note, number, kind):
    hand.show(a_note("字"))
    hand.form.press_kind(number)
    assert hand.edited[-1].kind is kind
    hand.show(hand.edited[-1])
    hand.form.press_kind(number)
    assert hand.edited[-1].kind is NoteKind.FREE


def test_another_kind_takes_the_place_of_the_first(hand, a_note, qtbot):
    hand.show(a_note("字", kind=NoteKind.WATCH))
    qtbot.mouseClick(hand.kind("3 疑问"), Qt.MouseButton.LeftButton)
    assert hand.edited[-1].kind is NoteKind.QUESTION
    hand.show(hand.edited[-1])
    assert hand.kinds() == ["3 疑问"]


def test_a_change_of_words_begins_with_the_words_that_are_there(hand, a_note):
    anchor = Anchor("r", "c1", "改造白沙\n镇中学", "", "", 1, 9, Scope.SPAN)
    hand.show(a_note(anchor=anchor))
    hand.form.press_kind(5)
    assert hand.edited[-1].kind is NoteKind.AMEND
    assert hand.edited[-1].amendment == Amendment("改造白沙镇中学", "改造白沙镇中学")


def test_a_change_of_words_that_is_there_is_kept(hand, a_note):
    hand.show(a_note("理由", amendment=Amendment("甲", "乙")))
    hand.form.set_kind(NoteKind.AMEND)
    assert hand.edited[-1].amendment == Amendment("甲", "乙")
    hand.show(hand.edited[-1])
    hand.form.set_kind(NoteKind.WATCH)
    assert hand.edited[-1].amendment is None


def test_what_is_typed_is_part_of_the_note_that_gets_the_kind(hand, a_note):
    hand.form.edited.connect(hand.show)
    hand.show(a_note(""))
    hand.text.setPlainText("字")
    hand.form.press_kind(1)
    assert [(note.text, note.kind) for note in hand.edited] == [
        ("字", NoteKind.FREE),
        ("字", NoteKind.WATCH),
    ]


# Turning


def test_a_stance_turns_through_all_and_none(hand, a_note):
    note, turned = a_note("字"), []
    for _ in range(4):
        hand.show(note)
        hand.form.turn_stance()
        note = hand.edited[-1]
        turned.append(note.stance)
    assert turned == [Stance.FOR, Stance.RESERVED, Stance.AGAINST, None]


def test_a_step_turns_through_all_three(hand, a_note):
    note, turned = a_note("字"), []
    for _ in range(3):
        hand.show(note)
        hand.form.turn_importance()
        note = hand.edited[-1]
        turned.append(note.importance)
    assert turned == [Importance.IMPORTANT, Importance.KEY, Importance.ORDINARY]


@pytest.mark.parametrize(
    ("fields", "chip", "field", "after"),
    [
        ({"stance": Stance.FOR}, "stance:", "stance", Stance.RESERVED),
        ({"importance": Importance.KEY}, "importance:", "importance", Importance.ORDINARY),
        ({"tags": ("t1", "t2")}, "tag:t1", "tags", ("t2",)),
        ({"tags": ("t1",)}, "tag:t1", "tags", ()),
        ({"links": LINKS}, "link:0", "links", LINKS[1:]),
        ({"links": LINKS}, "link:1", "links", LINKS[:1]),
        ({"follow_up": "2099-12-31"}, "day:", "follow_up", None),
    ],
)
def test_chips_turn_and_take_away(hand, a_note, fields, chip, field, after):
    hand.show(a_note("字", **fields))
    hand.chip(chip)
    assert getattr(hand.edited[-1], field) == after


def test_a_link_leads_to_its_commitment(hand, a_note, qtbot):
    hand.show(a_note("字", links=LINKS))
    with qtbot.waitSignal(hand.form.linked) as told:
        hand.chip("go:c2")
    assert told.args == ["c2"]
    assert hand.edited == []


def test_the_day_itself_can_be_clicked_to_change_it(hand, a_note):
    hand.show(a_note("字", follow_up="2099-12-31"))
    hand.chip("ask_day:")
    assert hand.find(DateLine, "dayField").isVisible()


def test_nothing_is_changed_where_no_note_is_open(hand):
    for act in (
        hand.form.turn_stance,
        hand.form.turn_importance,
        lambda: hand.form.set_kind(NoteKind.WATCH),
        lambda: hand.chips.linkActivated.emit("stance:"),
        lambda: hand.text.setPlainText("字"),
        hand.form.flush,
    ):
        act()
    assert hand.edited == []
