"""名单与意向 by itself: files, several lists, a read-only workbook, what could not be written."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from jjdesk.domain.poll import Project
from jjdesk.domain.project_list import Leaning
from jjdesk.errors import WorkbookError
from jjdesk.gui.theme import DARK, Look
from jjdesk.gui.voting.projects_import import ProjectImportSheet
from jjdesk.gui.voting.projects_leaf import ProjectsLeaf
from jjdesk.services.polling.intentions import Intentions

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
TABLE = "序号,项目名称\n1,新建小学\n2,打通快线\n3,改造校舍\n"
WHY = "另一个窗口正在使用这个工作簿，这里只供阅读。"


def projects(*names):
    return tuple(Project(key=f"k{n}", number=n, name=name) for n, name in enumerate(names, 1))


@pytest.fixture
def hand(alone):
    """The leaf on an empty workbook."""
    hand = alone(ProjectsLeaf)
    hand.leaf.enter()
    hand.drain()
    return hand


@pytest.fixture
def listed(hand):
    """The leaf on two lists, the second shown."""
    hand.ask(lambda s: s.projects.add("甲名单", projects("新建小学", "改造校舍")).list_id)
    hand.ask(lambda s: s.projects.add("乙名单", projects("打通快线", "修桥", "停车位")).list_id)
    hand.leaf.enter()
    hand.wait(lambda: hand.leaf._cards.count() == 3)
    hand.leaf._cards.setFocus()
    return hand


def leanings(hand):
    return [each.leaning for each in hand.leaf._order]


# Lists


def test_the_last_list_is_shown_and_another_can_be_chosen(listed, qtbot):
    which = listed.find(QComboBox, "projectLists")
    assert [which.itemText(n) for n in range(which.count())] == ["甲名单", "乙名单"]
    assert which.currentText() == "乙名单"
    assert listed.leaf.words() == "名单 3 个项目    意向只在这台电脑上，不是选票"
    which.setFocus()
    qtbot.keyClick(which, KEY.Key_Up)
    listed.wait(lambda: listed.leaf._cards.count() == 2)
    assert listed.leaf._shown.name == "甲名单"
    assert listed.leaf.words().startswith("名单 2 个项目")


def test_the_list_that_is_shown_stays_shown_when_lists_are_read_anew(listed):
    which = listed.find(QComboBox, "projectLists")
    which.setCurrentIndex(0)
    which.activated.emit(0)
    listed.wait(lambda: listed.leaf._cards.count() == 2)
    listed.leaf.enter()
    listed.drain()
    assert which.currentText() == "甲名单"


def test_a_list_that_comes_late_is_not_shown_over_another(listed):
    late = ("no such list", (), {})
    listed.leaf._show_list(late)
    assert listed.leaf._cards.count() == 3


def test_the_list_removed_is_gone_and_the_other_is_shown(listed):
    listed.click("projectRemove")
    listed.wait(lambda: listed.leaf._cards.count() == 2)
    assert "名单已移除" in listed.said
    listed.undo.undo()
    listed.wait(lambda: listed.find(QComboBox, "projectLists").count() == 2)


def test_the_demonstration_is_offered_until_it_is_there(hand):
    hand.click("projectsTry")
    hand.wait(lambda: hand.leaf._cards.count() == 13)
    assert hand.leaf.badges() == ("示例名单 · 非大会名单",)
    assert not hand.find(QPushButton, "projectDemo").isVisible()
    hand.click("projectRemove")
    hand.wait(lambda: hand.leaf._shown is None)
    assert hand.leaf.badges() == ()
    assert hand.leaf.words() == ""
    assert QApplication.focusWidget() is hand.find(QPushButton, "projectsBegin")


# Files


@pytest.fixture
def choose(monkeypatch, tmp_path):
    """Lets the dialog answer with a file of this content."""

    def answer(text, name="名单.csv"):
        path = tmp_path / name
        if text is not None:
            path.write_text(text, encoding="utf-8")
        chosen = "" if text is None else str(path)
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (chosen, ""))
        return path

    return answer


@pytest.mark.parametrize("way", ["o", "button"])
def test_a_file_is_taken_in_by_key_or_button(hand, choose, way):
    choose(TABLE)
    if way == "o":
        hand.key("o")
    else:
        hand.click("projectsBegin")
    hand.wait(lambda: hand.leaf._sheet is not None)
    sheet = hand.window.findChild(ProjectImportSheet)
    sheet.findChild(QPushButton, "projectKeep").click()
    hand.wait(lambda: hand.leaf._cards.count() == 3)
    assert "已导入“名单”" in hand.said
    assert hand.ask(lambda s: s.projects.lists()[0].source) == "名单.csv"
    assert hand.leaf._sheet is None


def test_o_is_heard_from_the_cards_too(listed, choose):
    choose(TABLE)
    listed.key("o")
    listed.wait(lambda: listed.leaf._sheet is not None)
    listed.leaf._sheet.reject()


def test_where_no_file_is_chosen_nothing_is_read(hand, choose):
    choose(None)
    hand.key("o")
    hand.drain()
    assert hand.leaf._sheet is None
    assert hand.said == ""


def test_a_file_that_is_no_table_is_refused_with_the_reason(hand, choose):
    choose("\x00\x01", "名单.xlsx")
    hand.key("o")
    hand.wait(lambda: hand.said != "")
    assert hand.leaf._sheet is None
    assert hand.ask(lambda s: s.projects.lists()) == ()


def test_an_empty_clipboard_pastes_nothing(hand):
    QGuiApplication.clipboard().setText(" \n ")
    hand.key(KEY.Key_V, CTRL)
    hand.drain()
    assert hand.leaf._sheet is None
    assert hand.said == ""


def test_a_column_under_which_nothing_is_found_is_said_on_the_sheet(hand, choose):
    choose(TABLE)
    hand.key("o")
    hand.wait(lambda: hand.leaf._sheet is not None)
    sheet = hand.leaf._sheet
    box = sheet.findChild(QComboBox, "projectColumn1")
    box.setCurrentIndex(0)
    box.activated.emit(0)
    hand.wait(lambda: not sheet.findChild(QPushButton, "projectKeep").isEnabled())
    assert sheet.findChild(QLabel, "projectProblems").text() != ""


def test_what_is_found_after_the_sheet_was_closed_is_nobodys(hand, choose):
    choose(TABLE)
    hand.key("o")
    hand.wait(lambda: hand.leaf._sheet is not None)
    sheet = hand.leaf._sheet
    raw = sheet._preview.raw
    hand.leaf._preview_again(raw)
    sheet.reject()
    hand.drain()
    assert hand.leaf._sheet is None
    hand.leaf._preview_again(raw)
    hand.leaf._show_problem(sheet, WorkbookError("晚了。"))
    hand.leaf._keep()
    hand.leaf._close_sheet()
    hand.drain()
    assert hand.ask(lambda s: s.projects.lists()) == ()


# What is intended


def test_enter_and_n_go_to_the_note_and_what_is_typed_is_kept(listed):
    for key in (KEY.Key_N, KEY.Key_Return, KEY.Key_Enter):
        listed.leaf._cards.setFocus()
        listed.key(key)
        assert QApplication.focusWidget() is listed.find(QPlainTextEdit, "projectNote")
    listed.keys("abc")
    listed.leaf.hand_over()
    listed.wait(lambda: listed.leaf._order[0].note == "abc")


def test_space_goes_through_the_three_leanings(listed):
    seen = []
    for _ in range(3):
        before = leanings(listed)
        listed.key(KEY.Key_Space)
        listed.wait(lambda before=before: leanings(listed) != before)
        seen.append(leanings(listed)[0])
    assert seen == [Leaning.FOR, Leaning.AGAINST, Leaning.OPEN]


def test_a_click_on_a_leaning_is_one_of_the_chosen_project(listed):
    listed.leaf._cards.setCurrentRow(1)
    pill = listed.leaf._side._leanings[Leaning.AGAINST]
    listed.qtbot.mouseClick(pill, Qt.MouseButton.LeftButton)
    listed.wait(lambda: leanings(listed)[1] is Leaning.AGAINST)
    assert listed.words("ballotSays") == "意向：选 0 · 不选 1 · 待定 2"


def test_what_could_not_be_written_is_said_and_not_shown(listed, monkeypatch):
    def full(*_):
        raise WorkbookError("磁盘已满。意向没有记下。")

    monkeypatch.setattr(Intentions, "choose", full)
    listed.key("1")
    listed.wait(lambda: listed.said == "磁盘已满。意向没有记下。")
    assert leanings(listed) == [Leaning.OPEN] * 3
    assert not listed.leaf._side._leanings[Leaning.FOR].isChecked()


def test_g_goes_to_what_bears_and_nowhere_where_nothing_does(listed):
    which = listed.find(QComboBox, "projectLists")
    which.setCurrentIndex(0)
    which.activated.emit(0)
    listed.wait(lambda: listed.leaf._cards.count() == 2)
    listed.leaf._add_numbered(2)
    listed.wait(lambda: any(e.holds for e in listed.leaf._bearings.get("k1", ())))
    assert "已对应到这个项目" in listed.said
    listed.leaf._cards.setFocus()
    listed.leaf._cards.choose("k1")
    listed.key("g")
    assert listed.went == ["c2"]
    listed.leaf._bearings = {}
    listed.key("g")
    assert listed.went == ["c2"]


def test_a_number_that_the_report_does_not_have_is_said(listed):
    listed.leaf._add_numbered(4)
    assert listed.said == "报告没有第 4 条，共 3 条。没有改动，请核对条号。"


# Read only


@pytest.mark.parametrize("key", ["1", "2", "3"])
def test_in_a_read_only_workbook_nothing_is_marked_and_the_reason_is_said(listed, key):
    listed.keeper.reading_only = WHY
    listed.key(key)
    assert listed.said == WHY
    assert leanings(listed) == [Leaning.OPEN] * 3


def test_in_a_read_only_workbook_the_cards_go_back_to_where_they_were(listed):
    listed.keeper.reading_only = WHY
    before = listed.leaf._cards.keys()
    listed.key(KEY.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert listed.said == WHY
    assert listed.leaf._cards.keys() == before


def test_in_a_read_only_workbook_no_list_is_taken_in_or_removed(listed, choose):
    choose(TABLE)
    QGuiApplication.clipboard().setText(TABLE.replace(",", "\t"))
    listed.keeper.reading_only = WHY
    acts = {
        "O": lambda: listed.key("o"),
        "Ctrl+V": lambda: listed.key(KEY.Key_V, CTRL),
        "remove": lambda: listed.click("projectRemove"),
        "demonstration": lambda: listed.click("projectDemo"),
        "number": lambda: listed.leaf._add_numbered(1),
    }
    silent = []
    for name, act in acts.items():
        listed.bar.hide()
        act()
        listed.drain()
        if listed.said != WHY:
            silent.append(name)
    assert silent == []
    assert listed.leaf._sheet is None
    assert listed.find(QComboBox, "projectLists").count() == 2


# As the room asks


def test_what_is_undone_elsewhere_is_not_read_while_the_leaf_is_not_seen(listed):
    listed.ask(lambda s: s.projects.remove(s.projects.lists()[0]).act)
    listed.leaf.hide()
    listed.undo.undo()
    listed.drain()
    which = listed.find(QComboBox, "projectLists")
    assert which.count() == 2, "as it was read last"


def test_a_deleted_intention_shows_no_card_until_it_is_come_back_to(listed):
    listed.key("1")
    listed.wait(lambda: leanings(listed)[0] is Leaning.FOR)
    listed.leaf.forget_intentions()
    assert listed.leaf._cards.count() == 0
    assert listed.words("ballotSays") == ""
    listed.leaf.enter()
    listed.wait(lambda: listed.leaf._cards.count() == 3)


def test_all_parts_follow_the_look(listed):
    before = listed.leaf._side.width()
    listed.leaf.set_look(Look(DARK, 125, serif=True))
    assert listed.leaf._side.width() == 475 > before
    assert listed.leaf._cards.look.tokens is DARK


def test_a_key_of_nothing_is_left_to_the_window(hand):
    heard = []

    class Window(QWidget):
        def keyPressEvent(self, event):  # noqa: N802  Qt's name
            heard.append(event.key())

    window = Window()
    hand.qtbot.addWidget(window)
    hand.leaf.setParent(window)
    window.show()
    hand.qtbot.keyClick(hand.leaf, KEY.Key_F7)
    assert heard == [KEY.Key_F7]
    hand.leaf.setParent(hand.window)
