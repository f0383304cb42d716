"""请核对您的选票: what the ballot says in each of the five kinds, and which keys seal it."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from jjdesk.domain.poll import Blank, Mark, Mode, Project, Undervote
from jjdesk.gui.theme import LIGHT, Look
from jjdesk.gui.voting.review import ReviewPage

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
A, B, C = Mark.FOR, Mark.AGAINST, Mark.ABSTAIN


@pytest.fixture
def make_page(make_vote, look, shown):
    """Makes the page of a ballot on which these marks stand, by number."""

    def make(mode=Mode.TICK, marks=(), *, size=(900, 600), projects=None, **rules):
        vote = make_vote(mode, projects, **rules)
        marking = vote.marking()
        for place, mark in marks:
            assert marking.press(place, mark) == ""
        page = shown(ReviewPage(vote, marking, look), *size)
        page.told = []
        page.sealed.connect(lambda: page.told.append("sealed"))
        page.left.connect(lambda: page.told.append("left"))
        page.take_keyboard()
        return page

    return make


def texts(page, name):
    return [label.text() for label in page.findChildren(QLabel, name) if label.isVisible()]


def said(page):
    """Heads, and below each the names with their numbers, as they are read."""
    found = []
    for label in page.findChildren(QLabel):
        if label.objectName() == "reviewHead":
            found.append([label.text()])
        elif label.objectName() == "reviewNumber":
            found[-1].append(label.text())
    return found


def numbers(*which):
    return [str(n) for n in which]


def test_ticked_and_not_ticked(make_page):
    page = make_page(marks=[(2, A), (5, A)])
    assert said(page) == [
        ["选 2 项", *numbers(2, 5)],
        ["没有选 4 项", *numbers(1, 3, 4, 6)],
    ]


def test_names_stand_below_each_other_also_where_one_part_has_only_small_numbers(make_page):
    projects = tuple(Project(key=f"p{n}", number=n, name=f"项目{n}") for n in range(1, 13))
    page = make_page(marks=[(n, A) for n in range(1, 10)], projects=projects, seats=9)
    names = {each.text(): each for each in page.findChildren(QLabel, "reviewName")}
    left = [names[f"项目{n}"].mapTo(page, QPoint()).x() for n in (1, 10)]
    right = [names[f"项目{n}"].mapTo(page, QPoint()).x() for n in (6, 12)]
    assert left == [left[0]] * 2
    assert right == [right[0]] * 2
    assert left[0] < right[0]


def test_a_part_of_which_there_is_nothing_is_left_out(make_page):
    page = make_page(marks=[(n, A) for n in range(1, 7)], seats=6)
    assert [part[0] for part in said(page)] == ["选 6 项"]
    page = make_page()
    assert [part[0] for part in said(page)] == ["没有选 6 项"]


def test_each_mark_has_its_head(make_page):
    page = make_page(Mode.PER_ITEM, [(1, A), (2, B), (4, B), (6, C)])
    assert said(page) == [
        ["赞成 1 项", "1"],
        ["反对 2 项", *numbers(2, 4)],
        ["弃权 1 项", "6"],
        ["未填 2 项", *numbers(3, 5)],
    ]


def test_of_a_satisfaction_vote_too(make_page):
    marks = [(1, Mark.SATISFIED), (2, Mark.PARTLY), (3, Mark.DISSATISFIED)]
    page = make_page(Mode.SATISFACTION, marks)
    assert [part[0] for part in said(page)] == [
        "满意 1 项",
        "基本满意 1 项",
        "不满意 1 项",
        "未填 3 项",
    ]


def test_ranked_ones_stand_in_their_order(make_page):
    page = make_page(Mode.RANK, [(6, A), (1, A)])
    assert said(page) == [
        ["已排 2 项", "第 1", "第 2"],
        ["没有排 4 项", *numbers(2, 3, 4, 5)],
    ]
    assert texts(page, "reviewName")[:2] == ["项目6", "项目1"]


@pytest.mark.parametrize(("mark", "word"), [(A, "赞成"), (B, "反对"), (C, "弃权")])
def test_of_a_whole_list_its_one_mark_and_all_projects(make_page, mark, word):
    page = make_page(Mode.WHOLE_LIST, [(0, mark)])
    assert said(page) == [[f"对整份名单（6 个项目）：{word}", *numbers(1, 2, 3, 4, 5, 6)]]


def test_a_name_with_two_spaces_is_not_torn(make_page):
    projects = (Project(key="a", number=1, name="甲  乙"), Project(key="b", number=2, name="丙"))
    page = make_page(marks=[(1, A)], projects=projects, seats=1)
    assert said(page)[0] == ["选 1 项", "1"]
    assert texts(page, "reviewName")[0] == "甲  乙"


@pytest.mark.parametrize(
    ("rules", "marks", "words", "void"),
    [
        ({}, [], "这是空白票，按规则算对全部项目弃权。", False),
        ({"blank": Blank.VOID}, [], "△ 这是空白票，按规则是无效票。", True),
        ({"blank": Blank.NOT_COUNTED}, [], "△ 这是空白票，按规则不计入有效票。", True),
        ({}, [(1, A)], "少选有效：还有 2 个名额没有用。", False),
        (
            {"undervote": Undervote.VOID},
            [(1, A)],
            "△ 须选满 3 个，现有 1 个：按规则是无效票。",
            True,
        ),
        ({"mode": Mode.PER_ITEM}, [(1, A)], "有 5 项没有填，按弃权计。", False),
        ({"mode": Mode.SATISFACTION}, [(1, Mark.PARTLY)], "有 5 项没有填，按弃权计。", False),
        ({"mode": Mode.WHOLE_LIST}, [], "这是空白票，按规则算对全部项目弃权。", False),
    ],
)
def test_what_becomes_of_it_is_said_before_it_is_sealed(make_page, rules, marks, words, void):
    page = make_page(marks=marks, **rules)
    (fate,) = page.findChildren(QLabel, "reviewFate")
    assert fate.text() == words
    assert fate.property("void") is void


def test_of_a_full_ballot_nothing_is_warned(make_page):
    page = make_page(marks=[(1, A), (2, A), (3, A)])
    assert page.findChildren(QLabel, "reviewFate") == []


@pytest.mark.parametrize(
    ("changeable", "words"),
    [
        (True, "封票后在截止前还可以重新投票，以最后一次为准。"),
        (False, "封票后不能更改。"),
    ],
)
def test_the_foot_says_whether_it_can_be_changed_later(make_page, changeable, words):
    page = make_page(changeable=changeable)
    (says,) = texts(page, "ballotSays")
    assert says.startswith(words)
    assert says.endswith("不显示是谁投的；本机不留所选内容。")


def test_its_name_is_read_when_the_page_comes(make_page):
    page = make_page()
    assert page.accessibleName() == "请核对您的选票"
    assert QApplication.focusWidget() is page


# Keys


@pytest.mark.parametrize("key", [KEY.Key_Return, KEY.Key_Enter])
def test_ctrl_and_enter_seal_and_enter_alone_does_not(make_page, qtbot, key):
    page = make_page()
    qtbot.keyClick(page, key)
    assert page.told == []
    qtbot.keyClick(page, key, CTRL)
    assert page.told == ["sealed"]


def test_escape_goes_back(make_page, qtbot):
    page = make_page()
    qtbot.keyClick(page, KEY.Key_Escape)
    assert page.told == ["left"]


@pytest.mark.parametrize(("name", "told"), [("reviewSeal", "sealed"), ("reviewBack", "left")])
def test_enter_presses_the_button_that_was_gone_to(make_page, qtbot, name, told):
    page = make_page()
    page.findChild(QPushButton, name).setFocus()
    qtbot.keyClick(page, KEY.Key_Return)
    assert page.told == [told]


@pytest.mark.parametrize("name", ["reviewSeal", "reviewBack"])
def test_a_key_that_is_held_down_presses_nothing(make_page, name):
    page = make_page()
    page.findChild(QPushButton, name).setFocus()
    for modifier in (Qt.KeyboardModifier.NoModifier, CTRL):
        held = QKeyEvent(QEvent.Type.KeyPress, KEY.Key_Return, modifier, "\r", autorep=True)
        page.keyPressEvent(held)
    assert page.told == []


def test_the_second_half_of_a_double_click_does_not_seal_and_a_click_does(make_page, qtbot):
    """The first half was on the button of the page before, which stood in the same place."""
    page = make_page()
    button = page.findChild(QPushButton, "reviewSeal")
    at = QPointF(button.rect().center())
    left, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for kind in (QEvent.Type.MouseButtonDblClick, QEvent.Type.MouseButtonRelease):
        event = QMouseEvent(kind, at, button.mapToGlobal(at), left, left, plain)
        QApplication.sendEvent(button, event)
    assert page.told == []
    qtbot.mouseClick(button, left)
    assert page.told == ["sealed"]


def test_while_it_is_sealed_neither_button_can_be_pressed(make_page, qtbot):
    page = make_page()
    page.set_busy(busy=True)
    qtbot.keyClick(page, KEY.Key_Return, CTRL)
    qtbot.keyClick(page, KEY.Key_Escape)
    assert page.told == []
    page.set_busy(busy=False)
    qtbot.keyClick(page, KEY.Key_Escape)
    assert page.told == ["left"]


def test_a_long_ballot_is_scrolled_by_the_keys(make_page, qtbot):
    projects = tuple(Project(key=f"p{n}", number=n, name=f"项目{n}") for n in range(1, 61))
    page = make_page(projects=projects, size=(700, 300))
    bar = page._scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > bar.pageStep())
    qtbot.keyClick(page, KEY.Key_Down)
    assert bar.value() == bar.singleStep()
    qtbot.keyClick(page, KEY.Key_PageDown)
    assert bar.value() == bar.singleStep() + bar.pageStep()
    qtbot.keyClick(page, KEY.Key_PageUp)
    qtbot.keyClick(page, KEY.Key_Up)
    assert bar.value() == 0
    qtbot.keyClick(page, KEY.Key_A)
    assert (bar.value(), page.told) == (0, [])


def test_projects_stand_in_two_columns_downwards(make_page):
    projects = tuple(Project(key=f"p{n}", number=n, name=f"项目{n}") for n in range(1, 8))
    page = make_page(projects=projects)
    labels = {label.text(): label.pos() for label in page.findChildren(QLabel, "reviewNumber")}
    assert labels["1"].x() == labels["4"].x() < labels["5"].x() == labels["7"].x()
    assert labels["1"].y() == labels["5"].y() < labels["2"].y()


def test_the_sheet_grows_with_the_text(make_page):
    page = make_page()
    page.set_look(Look(LIGHT, 200, serif=True))
    assert page._sheet.maximumWidth() == 1720
