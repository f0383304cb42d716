"""The sheet that U opens, by itself: what stands there at first, every key, the earlier entries."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDateEdit,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from jjdesk.domain.progress import Status
from jjdesk.gui.progress.status_sheet import StatusSheet
from jjdesk.gui.theme import LIGHT, Look
from jjdesk.services.following import Given

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


class Hand:
    """The sheet with a hand on its keys, and what it told."""

    def __init__(self, qtbot, sheet):
        self.qtbot, self.sheet = qtbot, sheet
        self.given, self.changed, self.removed, self.undone = [], [], [], []
        sheet.given.connect(self.given.append)
        sheet.changed.connect(lambda entry, given: self.changed.append((entry, given)))
        sheet.removed.connect(self.removed.append)
        sheet.undo_wanted.connect(lambda: self.undone.append(True))

    def find(self, kind, name):
        return self.sheet.findChild(kind, name)

    def key(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        self.qtbot.keyClick(QApplication.focusWidget() or self.sheet, key, modifier)

    def press(self, name):
        self.qtbot.mouseClick(self.find(QPushButton, name), Qt.MouseButton.LeftButton)

    @property
    def chosen(self):
        return [n for n in range(1, 6) if self.find(QPushButton, f"status{n}").isChecked()]

    @property
    def history(self):
        return self.find(QListWidget, "statusHistory")

    def listed(self):
        return [self.history.item(n).text() for n in range(self.history.count())]


@pytest.fixture
def make_hand(qtbot, shown, look, make_view, open_report):
    """Makes a hand at the sheet on commitments of these numbers."""

    def make(numbers=(1,), changes=(), year=2025, drawn_with=look, **said):
        commitments = [c for c in open_report.report.commitments if c.number in numbers]
        view = make_view(changes, **said)
        sheet = StatusSheet(commitments, view, year, drawn_with)
        hand = Hand(qtbot, shown(sheet, 560, 500))
        hand.view = view
        return hand

    return make


def test_one_commitment_is_named_by_number_and_words(make_hand):
    hand = make_hand()
    assert hand.find(QLabel, "statusHead").text() == "第 1 条 · 新建小学3所，改造白沙镇中学。"
    assert hand.sheet.windowTitle() == "跟进"


def test_several_are_named_by_their_number_and_have_no_history(make_hand, make_entry):
    hand = make_hand((1, 2, 3), (make_entry(1),))
    assert hand.find(QLabel, "statusHead").text() == "3 条承诺事项"
    assert not hand.find(QWidget, "statusPast").isVisible()
    assert hand.chosen == [5], "each stands in its own way"


def test_long_words_are_cut_and_shown_as_they_are(open_report, look, make_view, shown):
    first = replace(open_report.report.commitments[0], text="<i>长</i>\n" * 30)
    sheet = shown(StatusSheet([first], make_view(), 2025, look))
    words = sheet.findChild(QLabel, "statusHead").text()
    assert words.startswith("第 1 条 · <i>长</i><i>长</i>")
    assert words.endswith("…")
    assert len(words) == len("第 1 条 · ") + 61


def test_at_first_it_says_how_it_stands_today(make_hand, make_entry):
    hand = make_hand((1,), (make_entry(1, Status.BEHIND),))
    assert hand.chosen == [3]
    assert hand.sheet.said() == Given("2025", Status.BEHIND, "2025-07-15")
    assert hand.find(QComboBox, "statusPeriod").currentText() == "2025年"


def test_in_a_period_that_is_looked_at_it_is_of_that_period(make_hand):
    hand = make_hand(period="2025Q3")
    assert hand.sheet.said().period == "2025Q3"


def test_periods_of_the_reports_year_and_those_in_use_are_offered(make_hand, make_entry):
    hand = make_hand((1,), (make_entry(1, period="2024H2"),), year=2025)
    combo = hand.find(QComboBox, "statusPeriod")
    offered = [combo.itemData(n) for n in range(combo.count())]
    assert {"2024H2", "2025", "2025H1", "2025Q4", "2025-12"} <= set(offered)
    assert len(offered) == len(set(offered))


def test_a_report_without_a_year_has_the_periods_of_today(make_hand):
    hand = make_hand(year=None)
    combo = hand.find(QComboBox, "statusPeriod")
    assert "2025Q1" in [combo.itemData(n) for n in range(combo.count())]


def test_a_report_of_another_year_offers_the_present_one_too(make_hand):
    hand = make_hand(year=2023)
    combo = hand.find(QComboBox, "statusPeriod")
    offered = {combo.itemData(n) for n in range(combo.count())}
    assert {"2023H1", "2025H1"} <= offered


def test_a_clock_that_cannot_be_right_offers_only_the_reports_year(make_hand):
    hand = make_hand(year=2023, today="1980-01-04", proposed="2023")
    combo = hand.find(QComboBox, "statusPeriod")
    offered = {combo.itemData(n) for n in range(combo.count())}
    assert not any(code.startswith("1980") for code in offered)
    hint = hand.find(QLabel, "statusHint")
    assert hint.text() == "这台电脑的时钟可能不准（1980-01-04），请核对日期。"
    assert hint.isVisible()


@pytest.mark.parametrize(
    ("digit", "status"),
    [
        ("1", Status.NOT_STARTED),
        ("2", Status.UNDER_WAY),
        ("3", Status.BEHIND),
        ("4", Status.DONE),
        ("5", Status.UNRATED),
    ],
)
def test_digits_choose_the_status_and_only_one(make_hand, digit, status):
    hand = make_hand()
    hand.key(digit)
    assert hand.chosen == [int(digit)]
    assert hand.sheet.said().status is status
    assert QApplication.focusWidget() is hand.find(QPushButton, f"status{digit}")


def test_a_click_chooses_too_and_again_leaves_it_chosen(make_hand):
    hand = make_hand()
    hand.press("status4")
    hand.press("status4")
    assert hand.chosen == [4]


def test_buttons_are_read_without_number_and_sign(make_hand):
    hand = make_hand()
    pill = hand.find(QPushButton, "status3")
    assert (pill.text(), pill.accessibleName()) == ("3 ▲ 滞后", "滞后")
    assert pill.toolTip() == "滞后（3）"


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (KEY.Key_Return, CTRL),
        (KEY.Key_Enter, CTRL),
        (KEY.Key_Return, Qt.KeyboardModifier.NoModifier),
    ],
)
def test_it_is_kept_by_these_keys(make_hand, key, modifier):
    hand = make_hand()
    hand.key("4")
    hand.find(QComboBox, "statusSource").setCurrentText(" 区政府办通报 ")
    hand.find(QPlainTextEdit, "statusNote").setPlainText(" 已竣工\n")
    hand.find(QDateEdit, "statusDate").setDate(QDate(2025, 7, 2))
    hand.key(key, modifier)
    assert hand.given == [Given("2025", Status.DONE, "2025-07-02", "区政府办通报", "已竣工")]
    assert not hand.sheet.isVisible()


@pytest.mark.parametrize("way", ["escape", "button"])
def test_it_is_left_without_a_word(make_hand, way):
    hand = make_hand()
    hand.key("4")
    if way == "escape":
        hand.key(KEY.Key_Escape)
    else:
        hand.press("statusBack")
    assert hand.given == []
    assert not hand.sheet.isVisible()


def test_tab_leaves_the_note(make_hand):
    hand = make_hand()
    note = hand.find(QPlainTextEdit, "statusNote")
    note.setFocus()
    hand.key("a")
    hand.key(KEY.Key_Tab)
    assert note.toPlainText() == "a"
    assert not note.hasFocus()


def test_earlier_sources_are_found_by_a_part_of_them(make_hand):
    hand = make_hand(sources=("区政府办通报", "实地察看"))
    box = hand.find(QComboBox, "statusSource")
    assert box.currentText() == ""
    box.completer().setCompletionPrefix("察看")
    assert box.completer().currentCompletion() == "实地察看"
    assert "如区政府办通报" in box.findChild(QLineEdit).placeholderText()


# Earlier entries


@pytest.fixture
def two(make_hand, make_entry):
    earlier = make_entry(1, Status.UNDER_WAY, id="a", date="2025-03-01", note="已开工")
    later = make_entry(1, Status.DONE, id="b", period="2025Q3", date="2025-10-01")
    return make_hand((1,), (earlier, make_entry(2), later))


def test_the_latest_entry_comes_first_and_those_of_others_not_at_all(two):
    assert two.listed() == [
        "已完成（2025年三季度）· 通报 2025-10-01",
        "推进中（2025年上半年）· 通报 2025-03-01\n已开工",
    ]


@pytest.mark.parametrize("way", ["enter", "button", "double"])
def test_an_entry_is_taken_up_to_be_put_right(two, way):
    two.history.setFocus()
    two.history.setCurrentRow(1)
    if way == "enter":
        two.key(KEY.Key_Enter)
    elif way == "button":
        two.press("statusChange")
    else:
        two.history.itemDoubleClicked.emit(two.history.item(1))
    assert two.find(QPushButton, "statusKeep").text() == "改好"
    assert two.chosen == [2]
    assert two.sheet.said() == Given("2025H1", Status.UNDER_WAY, "2025-03-01", "通报", "已开工")
    two.key("4")
    two.press("statusKeep")
    ((entry, given),) = two.changed
    assert (entry.id, given.status, given.note) == ("a", Status.DONE, "已开工")
    assert two.sheet.isVisible(), "there may be more to put right"
    assert two.find(QPushButton, "statusKeep").text() == "记下"
    assert two.given == []


def test_escape_leaves_the_entry_first_and_then_the_sheet(two):
    two.history.setFocus()
    two.press("statusChange")
    two.key(KEY.Key_Escape)
    assert two.sheet.isVisible()
    assert two.sheet.said() == Given("2025", Status.DONE, "2025-07-15")
    two.key(KEY.Key_Escape)
    assert not two.sheet.isVisible()
    assert two.changed == []


def test_an_entry_of_a_period_that_is_not_offered_keeps_it(make_hand, make_entry):
    hand = make_hand((1,), (make_entry(1, period="2019Q2"),), periods=())
    hand.press("statusChange")
    assert hand.find(QComboBox, "statusPeriod").currentText() == "2019年二季度"
    assert hand.sheet.said().period == "2019Q2"


@pytest.mark.parametrize("way", ["key", "button"])
def test_an_entry_is_taken_away(two, way):
    two.history.setFocus()
    if way == "key":
        two.key(KEY.Key_Delete)
    else:
        two.press("statusDrop")
    assert [entry.id for entry in two.removed] == ["b"]


def test_one_that_is_taken_away_while_it_is_put_right_is_left_first(two):
    two.history.setFocus()
    two.press("statusChange")
    two.press("statusDrop")
    assert [entry.id for entry in two.removed] == ["b"]
    assert two.find(QPushButton, "statusKeep").text() == "记下"


def test_where_nothing_is_chosen_nothing_is_done(two):
    two.history.setCurrentRow(-1)
    two.press("statusChange")
    two.press("statusDrop")
    assert two.removed == []
    assert two.find(QPushButton, "statusKeep").text() == "记下"


def test_undo_takes_back_as_many_acts_as_the_sheet_did(two):
    two.history.setFocus()
    two.key("z", CTRL)
    assert two.undone == []
    two.press("statusDrop")
    two.history.setCurrentRow(1)
    two.press("statusDrop")
    for _ in range(3):
        two.history.setFocus()
        two.key("z", CTRL)
    assert two.undone == [True, True]


def test_what_is_shown_anew_keeps_the_row_of_the_keys(two, make_view, make_entry):
    two.history.setCurrentRow(1)
    two.sheet.show_view(two.view)
    assert two.history.currentRow() == 1
    two.sheet.show_view(make_view((make_entry(1),)))
    assert two.history.currentRow() == 0
    two.sheet.show_view(make_view())
    assert not two.find(QWidget, "statusPast").isVisible()


def test_in_large_letters_it_stays_on_a_small_screen(make_hand, make_entry):
    many = tuple(make_entry(1, id=str(n), note="说明" * 40) for n in range(20))
    hand = make_hand((1,), many, drawn_with=Look(LIGHT, 200, serif=True))
    assert hand.sheet.height() <= hand.sheet.screen().availableSize().height() - 40
    assert hand.find(QPushButton, "statusKeep").isVisible()
