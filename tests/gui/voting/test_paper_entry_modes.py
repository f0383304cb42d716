"""纸质选票 keyed in all five kinds of ballot, by digits and by the mouse; what is not taken."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QSpinBox

from jjdesk.domain.poll import Ballot, Mark, Mode
from jjdesk.errors import VotingError
from jjdesk.gui.theme import LIGHT, Look
from jjdesk.gui.voting.paper_review import DifferenceCard
from jjdesk.gui.voting.station_page import PAPER
from jjdesk.services.polling import stationing
from jjdesk.services.polling.stationing import CountingStation, Keyer

KEY = Qt.Key
F, A, B, N = Mark.FOR, Mark.AGAINST, Mark.ABSTAIN, Mark.NONE
S, P, D = Mark.SATISFIED, Mark.PARTLY, Mark.DISSATISFIED


def kept(hall, number=1):
    """What the first has keyed, as it is on disk."""
    hall.leaf.desk._thread.drain()
    return CountingStation.resume(hall.station)._station.paper.first[number]


def open_paper(hall):
    hall.begin()
    hall.page.turn(PAPER)
    hall.wait(lambda: hall.page.paper._echo._lines[-1].height() > 0)
    hall.wait(hall.page.paper._echo._lines[-1].isVisible)


def echoed(hall):
    return [line.text().rpartition("　")[2] for line in hall.page.paper._echo._lines]


@pytest.mark.parametrize(
    ("mode", "hint", "typed", "echo", "ballot"),
    [
        (
            Mode.TICK,
            "输入打勾的项目序号，用空格隔开",
            "1，4",
            ["✓", "项目2", "项目3", "✓"],
            Ballot((F, N, N, F)),
        ),
        (
            Mode.PER_ITEM,
            "从第 1 项起每项一个数字：1 赞成、2 反对、3 弃权、0 未填，共 4 个",
            "12 30",
            ["赞成", "反对", "弃权", "项目4"],
            Ballot((F, A, B, N)),
        ),
        (
            Mode.RANK,
            "按排列次序输入项目序号",
            "3 1",
            ["第 2", "项目2", "第 1", "项目4"],
            Ballot(ranking=(3, 1)),
        ),
        (
            Mode.WHOLE_LIST,
            "输入一个数字：1 赞成、2 反对、3 弃权；空白票不填",
            "2",
            ["反对"],
            Ballot((A,)),
        ),
        (
            Mode.SATISFACTION,
            "从第 1 项起每项一个数字：1 满意、2 基本满意、3 不满意、0 未填，共 4 个",
            "1230",
            ["满意", "基本满意", "不满意", "项目4"],
            Ballot((S, P, D, N)),
        ),
    ],
)
def test_each_kind_of_ballot_is_keyed_in_its_way(make_hall, mode, hint, typed, echo, ballot):
    seats = {Mode.WHOLE_LIST: 4, Mode.SATISFACTION: 0}.get(mode, 2)
    rounds = 1 if mode is Mode.SATISFACTION else 2
    hall = make_hall(mode=mode, seats=seats, max_rounds=rounds)
    open_paper(hall)
    assert hall.page.paper._hint.text().startswith(hint)
    field = hall.find(QLineEdit, "paperText")
    field.setFocus()
    for each in typed:
        if each.isascii():
            hall.qtbot.keyClick(field, each)
        else:
            field.insert(each)
    field.textEdited.emit(field.text())
    assert echoed(hall) == echo
    hall.qtbot.keyClick(field, KEY.Key_Return)
    hall.wait(lambda: hall.now.first == (1,))
    assert kept(hall) == ballot


@pytest.mark.parametrize(
    ("mode", "typed", "why"),
    [
        (Mode.TICK, "5", "“5”不是 1 到 4 的项目序号。没有录入，请改正后再按回车。"),
        (Mode.TICK, "0", "“0”不是 1 到 4 的项目序号。没有录入，请改正后再按回车。"),
        (Mode.TICK, "x", "“x”不是 1 到 4 的项目序号。没有录入，请改正后再按回车。"),
        (Mode.TICK, "2 3 2", "第 2 项输入了两次。没有录入，请改正后再按回车。"),
        (Mode.PER_ITEM, "123", "要 4 个数字，现有 3 个。没有录入，请改正后再按回车。"),
        (Mode.PER_ITEM, "1234", "“4”不是 0 到 3 的数字。没有录入，请改正后再按回车。"),
        (Mode.RANK, "1 1", "第 1 项输入了两次。没有录入，请改正后再按回车。"),
    ],
)
def test_what_is_no_ballot_is_said_stays_there_and_is_not_kept(make_hall, mode, typed, why):
    hall = make_hall(mode=mode)
    open_paper(hall)
    hall.type("paperText", typed)
    assert hall.page.paper._says.text() == why
    assert hall.page.paper._says.property("problem") is True
    assert hall.find(QLineEdit, "paperText").text() == typed
    hall.leaf.desk._thread.drain()
    assert hall.now.first == ()


def test_while_one_types_what_is_no_ballot_the_small_one_is_pale(hall):
    open_paper(hall)
    field = hall.find(QLineEdit, "paperText")
    field.setFocus()
    hall.qtbot.keyClick(field, "9")
    lines = hall.page.paper._echo._lines
    assert all(line.property("faint") for line in lines)
    hall.qtbot.keyClick(field, KEY.Key_Backspace)
    hall.qtbot.keyClick(field, "2")
    assert [line.property("marked") for line in lines] == [False, True, False, False]


def test_a_blank_ballot_is_one_of_nothing_typed(hall):
    open_paper(hall)
    hall.type("paperText", "")
    hall.wait(lambda: hall.now.first == (1,))
    assert kept(hall) == Ballot((N, N, N, N))


def test_clicks_go_through_the_marks_of_a_project(make_hall):
    hall = make_hall(mode=Mode.PER_ITEM)
    open_paper(hall)
    line = hall.page.paper._echo._lines[1]
    typed = []
    for _ in range(4):
        hall.qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
        typed.append(hall.find(QLineEdit, "paperText").text())
    assert typed == ["0100", "0200", "0300", "0000"]
    assert hall.find(QLineEdit, "paperText").hasFocus()


def test_a_click_on_a_ranked_project_takes_its_rank_away(make_hall):
    hall = make_hall(mode=Mode.RANK)
    open_paper(hall)
    lines = hall.page.paper._echo._lines
    for place in (2, 0, 2):
        hall.qtbot.mouseClick(lines[place], Qt.MouseButton.LeftButton)
    assert hall.find(QLineEdit, "paperText").text() == "1"


def test_a_click_says_what_is_wrong_with_what_is_typed(hall):
    open_paper(hall)
    hall.find(QLineEdit, "paperText").setText("9")
    hall.qtbot.mouseClick(hall.page.paper._echo._lines[0], Qt.MouseButton.LeftButton)
    assert "“9”不是" in hall.page.paper._says.text()
    assert hall.find(QLineEdit, "paperText").text() == "9"


def test_of_a_ballot_nobody_can_read_no_project_is_clicked(hall):
    open_paper(hall)
    hall.find(QCheckBox, "paperUnreadable").setChecked(True)
    assert not hall.find(QLineEdit, "paperText").isVisible()
    assert hall.find(QLineEdit, "paperReason").hasFocus()
    assert not hall.page.paper._sheet.isEnabled()
    hall.page.paper._turn(1)
    assert hall.find(QLineEdit, "paperText").text() == ""
    hall.find(QCheckBox, "paperUnreadable").setChecked(False)
    assert hall.find(QLineEdit, "paperText").hasFocus()


def test_the_reason_is_kept_with_the_ballot(hall):
    open_paper(hall)
    hall.find(QCheckBox, "paperUnreadable").setChecked(True)
    hall.type("paperReason", " 整张涂黑 ")
    hall.wait(lambda: hall.now.first == (1,))
    assert kept(hall) == Ballot(unreadable="整张涂黑")


def test_numbers_may_be_keyed_in_any_order_and_gaps_are_filled_by_the_other(hall):
    open_paper(hall)
    for number in (7, 3):
        hall.find(QSpinBox, "paperNumber").setValue(number)
        hall.type("paperText", "1")
        hall.wait(lambda number=number: number in hall.now.first)
    hall.wait(lambda: hall.find(QSpinBox, "paperNumber").value() == 8)
    assert "第一人已录入 2 张：3、7 号" in hall.shown()
    hall.press("paperTab2")
    assert hall.find(QSpinBox, "paperNumber").value() == 3
    hall.type("paperText", "1")
    hall.wait(lambda: hall.now.second == (3,))
    hall.wait(lambda: hall.find(QSpinBox, "paperNumber").value() == 7)


def test_a_number_is_keyed_again_under_another_name_of_the_act(hall):
    open_paper(hall)
    keep = hall.find(QPushButton, "paperKeep")
    assert keep.text() == "录入（Enter）"
    hall.type("paperText", "1")
    hall.wait(lambda: hall.page.paper._says.text() == "1 号已录入。")
    hall.find(QSpinBox, "paperNumber").setValue(1)
    assert keep.text() == "重录（Enter）"
    hall.type("paperText", "2")
    hall.wait(lambda: kept(hall) == Ballot((N, F, N, N)))
    assert hall.now.first == (1,)


def test_what_is_typed_is_forgotten_with_the_person(hall):
    open_paper(hall)
    hall.find(QLineEdit, "paperText").setText("1 2")
    hall.press("paperTab2")
    assert hall.find(QLineEdit, "paperText").text() == ""
    assert hall.page.paper._says.text() == ""
    assert "第二人还没有录入。先在每张纸质选票上写好编号。" in hall.shown()


def test_a_late_word_to_the_other_person_is_not_said(hall):
    """What the first keyed is no business of the second, nor that it failed."""
    open_paper(hall)
    paper = hall.page.paper
    of = paper._of()
    hall.press("paperTab2")
    paper._kept(of, 1)
    paper._unkept(of, 1, "1 2", "")
    assert paper._says.text() == ""
    assert hall.find(QLineEdit, "paperText").text() == ""


def test_what_failed_is_not_put_back_over_what_is_typed_since(hall, monkeypatch):
    def full(*_):
        raise VotingError("磁盘已满。")

    open_paper(hall)
    monkeypatch.setattr(stationing.CountingStation, "key_paper", full)
    field = hall.find(QLineEdit, "paperText")
    field.setText("1 2")
    hall.page.paper._keep()
    field.setText("3")
    hall.wait(lambda: "1 号没有录入，请再录一次。" in hall.page.paper._says.text())
    assert field.text() == "3"
    assert hall.find(QSpinBox, "paperNumber").value() == 2


def test_a_reason_that_was_not_kept_is_put_back(hall, monkeypatch):
    def full(*_):
        raise VotingError("磁盘已满。")

    open_paper(hall)
    monkeypatch.setattr(stationing.CountingStation, "key_paper", full)
    hall.find(QCheckBox, "paperUnreadable").setChecked(True)
    hall.type("paperReason", "涂改")
    hall.wait(lambda: "1 号没有录入" in hall.page.paper._says.text())
    assert hall.find(QCheckBox, "paperUnreadable").isChecked()
    assert hall.find(QLineEdit, "paperReason").text() == "涂改"


def test_after_the_count_nothing_is_keyed_any_more(hall):
    hall.counted((1, 2), (1, 3))
    hall.page.turn(PAPER)
    for kind, name in (
        (QLineEdit, "paperText"),
        (QSpinBox, "paperNumber"),
        (QPushButton, "paperKeep"),
        (QPushButton, "paperRemove"),
        (QCheckBox, "paperUnreadable"),
    ):
        assert not hall.find(kind, name).isEnabled(), name
    hall.page.paper._keep()
    hall.leaf.desk._thread.drain()
    assert hall.now.first == ()


def test_before_a_vote_is_open_the_page_of_paper_does_nothing(hall):
    paper = hall.page.paper
    paper._keep()
    paper._turn(1)
    paper._show_typed()
    paper._draw()
    assert paper._mine() == ()
    assert paper._next_number() == 1
    assert paper._of()[0] is None


# What is compared


def test_a_ballot_that_only_one_can_read_is_shown_as_a_whole(hall):
    hall.begin()
    hall.key_paper(Keyer.FIRST, 1, Ballot(unreadable="涂改"))
    hall.key_paper(Keyer.SECOND, 1, hall.ticked(1, 4))
    hall.key_paper(Keyer.FIRST, 2, Ballot(unreadable="涂改"))
    hall.key_paper(Keyer.SECOND, 2, hall.ticked())
    hall.wait(lambda: bool(hall.now and len(hall.now.differences) == 2))
    cards = hall.leaf.findChildren(DifferenceCard, "differenceCard")
    told = [[each.text() for each in card.findChildren(QLabel, "differenceSaid")] for card in cards]
    assert told == [["涂改", "1 4"], ["涂改", "空白"]]
    names = [card.findChild(QLabel, "differenceName").text() for card in cards]
    assert names == ["整张选票"] * 2


def test_a_whole_list_differs_in_one_line(make_hall):
    hall = make_hall(mode=Mode.WHOLE_LIST, seats=4)
    hall.begin()
    hall.key_paper(Keyer.FIRST, 1, Ballot((F,)))
    hall.key_paper(Keyer.SECOND, 1, Ballot((N,)))
    hall.wait(lambda: bool(hall.now and hall.now.differences))
    card = hall.find(DifferenceCard, "differenceCard")
    assert card.findChild(QLabel, "differenceName").text() == "整份名单"
    said = [each.text() for each in card.findChildren(QLabel, "differenceSaid")]
    assert said == ["赞成", "未填"]


def test_the_first_open_card_has_the_keys_and_the_next_one_after_it(hall):
    hall.begin()
    for number in (1, 2):
        hall.key_paper(Keyer.FIRST, number, hall.ticked(1))
        hall.key_paper(Keyer.SECOND, number, hall.ticked(2))
    hall.wait(lambda: bool(hall.now and len(hall.now.differences) == 2))
    hall.page.turn(PAPER)
    hall.page.paper.turn(2)
    assert "两人一起看票面，核定下面 2 张。" in hall.shown()
    first = hall.leaf.findChildren(QPushButton, "settleFirst")[0]
    assert first.hasFocus()
    hall.qtbot.keyClick(first, KEY.Key_Space)
    hall.wait(lambda: hall.now.settled == (1,))
    hall.wait(lambda: hall.leaf.focusWidget() is not None)
    assert hall.leaf.focusWidget().objectName() == "settleFirst"


def test_without_paper_there_is_nothing_to_compare(hall):
    open_paper(hall)
    hall.press("paperTab3")
    assert "还没有录入纸质选票。没有纸质选票时，这里不用做。" in hall.shown()


def test_many_that_were_keyed_once_are_named_in_short(hall):
    hall.begin()
    for number in range(1, 11):
        hall.key_paper(Keyer.FIRST, number, hall.ticked(1))
    hall.wait(lambda: bool(hall.now and len(hall.now.once) == 10))
    hall.page.turn(PAPER)
    hall.press("paperTab3")
    assert "1、2、3、4、5、6、7、8… 号只录入了一次，请另一人录入。" in hall.shown()


def test_the_page_grows_with_the_text(hall):
    open_paper(hall)
    number = hall.find(QSpinBox, "paperNumber")
    assert number.minimumWidth() == 64
    hall.page.paper.set_look(Look(LIGHT, 200, serif=True))
    assert number.minimumWidth() == 128
    assert hall.page.paper.review.verticalScrollBar().singleStep() == 48
