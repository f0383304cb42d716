"""One project on the ballot: money in words, facts in columns or a line, what a reader hears."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from jjdesk.domain.poll import Mark, Project
from jjdesk.gui.theme import LIGHT, Look
from jjdesk.gui.voting.ballot_row import BallotRow, money_words

WHOLE = Project(
    key="p7",
    number=7,
    name="农村公路建设",
    content="新改建农村公路50公里",
    investment=6100.0,
    unit="区交通局",
    deadline="2025年12月",
)
BARE = Project(key="p2", number=2, name="停车位")
THREE = (Mark.FOR, Mark.AGAINST, Mark.ABSTAIN)


@pytest.fixture
def make_row(shown, look):
    """Makes a row that is seen."""

    def make(project=WHOLE, marks=(Mark.FOR,)):
        row = shown(BallotRow(project, marks, look), 900, 90)
        row.set_columns(look, narrow=False, box=42)
        row.show_marks(Mark.NONE, 0)
        return row

    return make


def seen(row, name):
    label = row.findChild(QLabel, name)
    return label.text() if label.isVisible() else ""


@pytest.mark.parametrize(
    ("investment", "words"),
    [
        (None, ""),
        (0.0, "0 万元"),
        (0.5, "0.5 万元"),
        (6100.0, "6,100 万元"),
        (6100.25, "6,100.25 万元"),
        (1234567.8, "1,234,567.8 万元"),
        (0.00004, "0 万元"),
        (12.34567, "12.3457 万元"),
        (100.0, "100 万元"),
    ],
)
def test_money_is_written_as_printed(investment, words):
    assert money_words(investment) == words


def test_all_that_the_list_says_stands_in_columns(make_row):
    row = make_row()
    assert [seen(row, f"ballot{name}") for name in ("Number", "Name", "Content", "Money")] == [
        "7",
        "农村公路建设",
        "新改建农村公路50公里",
        "6,100 万元",
    ]
    assert (seen(row, "ballotUnit"), seen(row, "ballotDeadline")) == ("区交通局", "2025年12月")
    assert seen(row, "ballotFacts") == ""


def test_where_there_is_little_room_the_facts_stand_in_one_line(make_row, look):
    row = make_row()
    row.set_columns(look, narrow=True, box=42)
    assert seen(row, "ballotFacts") == "6,100 万元 · 区交通局 · 2025年12月"
    assert [seen(row, f"ballot{name}") for name in ("Money", "Unit", "Deadline")] == [""] * 3
    row.set_columns(look, narrow=False, box=42)
    assert seen(row, "ballotFacts") == ""
    assert seen(row, "ballotMoney") == "6,100 万元"


def test_what_the_list_leaves_out_takes_no_room(make_row, look):
    row = make_row(BARE)
    for narrow in (False, True):
        row.set_columns(look, narrow=narrow, box=42)
        for name in ("Content", "Money", "Unit", "Deadline", "Facts"):
            assert not row.findChild(QLabel, f"ballot{name}").isVisible()


def test_one_fact_is_enough_for_the_columns(make_row, look):
    row = make_row(Project(key="p", number=1, name="某项目", unit="某局"))
    assert seen(row, "ballotUnit") == "某局"
    row.set_columns(look, narrow=True, box=42)
    assert seen(row, "ballotFacts") == "某局"


def test_a_name_that_looks_like_markup_is_shown_as_it_is(make_row):
    row = make_row(Project(key="p", number=1, name="<b>粗</b>&amp;", content="<img src=x>"))
    assert seen(row, "ballotName") == "<b>粗</b>&amp;"
    for name in ("ballotName", "ballotContent"):
        assert row.findChild(QLabel, name).textFormat() is Qt.TextFormat.PlainText


def test_three_boxes_each_have_their_word_below(make_row):
    row = make_row(marks=THREE)
    words = [label.text() for label in row.findChildren(QLabel, "ballotColumn")]
    assert words == ["赞成", "反对", "弃权"]
    assert [box.toolTip() for box in row.boxes] == words
    assert [box.accessibleName() for box in row.boxes] == [
        f"7 农村公路建设，{word}" for word in words
    ]


def test_one_box_needs_no_word(make_row):
    row = make_row()
    assert row.findChildren(QLabel, "ballotColumn") == []
    assert row.boxes[0].toolTip() == ""


def test_a_row_of_a_list_voted_on_as_a_whole_has_no_box(make_row):
    row = make_row(marks=())
    assert row.boxes == ()
    assert not row._boxes.isVisible()


def test_only_the_box_of_the_mark_is_marked(make_row):
    row = make_row(marks=THREE)
    for mark, standing in zip(THREE, range(3), strict=True):
        row.show_marks(mark, 0)
        assert [box.isChecked() for box in row.boxes] == [n == standing for n in range(3)]
        assert row.property("marked") is True
    row.show_marks(Mark.NONE, 0)
    assert not any(box.isChecked() for box in row.boxes)
    assert row.property("marked") is False


def test_a_rank_is_said_in_place_of_the_word(make_row):
    row = make_row()
    row.show_marks(Mark.FOR, 3)
    assert row.boxes[0].accessibleName() == "7 农村公路建设，第 3 选择"
    assert row.boxes[0].rank == 3
    row.show_marks(Mark.NONE, 0)
    assert row.boxes[0].accessibleName() == "7 农村公路建设，赞成"
    assert row.boxes[0].rank == 0


def test_a_box_tells_its_mark_and_the_row_its_own_click(make_row, qtbot):
    row = make_row(marks=THREE)
    pressed, clicked = [], []
    row.pressed.connect(pressed.append)
    row.clicked.connect(lambda: clicked.append(True))
    for box in row.boxes:
        qtbot.mouseClick(box, Qt.MouseButton.LeftButton)
    assert pressed == list(THREE)
    assert clicked == [], "a click on a box is none beside it"
    qtbot.mouseClick(row.findChild(QLabel, "ballotName"), Qt.MouseButton.LeftButton)
    assert clicked == [True]
    assert pressed == list(THREE)


def test_the_commitment_that_bears_is_a_link_where_there_is_room(make_row, look, qtbot):
    row = make_row()
    link = row.findChild(QPushButton, "ballotLink")
    assert not row.has_link
    assert not link.isVisible()
    row.show_link("报告第 12 条")
    row.reserve_link(look, wanted=True)
    assert row.has_link
    assert link.isVisible()
    assert "（G）" in link.toolTip()
    followed = []
    row.linked.connect(lambda: followed.append(True))
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert followed == [True]
    row.set_columns(look, narrow=True, box=42)
    row.reserve_link(look, wanted=True)
    assert not link.isVisible()


def test_room_is_kept_for_a_link_that_only_others_have(make_row, look):
    row = make_row()
    row.reserve_link(look, wanted=True)
    link = row.findChild(QPushButton, "ballotLink")
    assert link.isVisible()
    assert link.text() == ""
    assert not row.has_link
    assert link.focusPolicy() is Qt.FocusPolicy.NoFocus, "Tab goes from box to box"


def test_the_row_that_the_keys_are_for_is_lit(make_row):
    row = make_row()
    row.show_current(current=True)
    assert row.property("current") is True
    row.show_current(current=True)
    row.show_current(current=False)
    assert row.property("current") is False


def test_boxes_and_columns_grow_with_the_text(make_row):
    row = make_row(marks=THREE)
    large = Look(LIGHT, 200, serif=True)
    row.set_look(large)
    row.set_columns(large, narrow=False, box=144)
    assert [box.width() for box in row.boxes] == [68] * 3
    assert row._boxes.width() == 3 * 144 + 16
    assert row.findChild(QLabel, "ballotMoney").width() == 208
