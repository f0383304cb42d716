"""Corrections from the margin and the page's menu: written, marked, named, taken back."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
)

from jjdesk.domain.report import Target
from jjdesk.gui.correcting.target_sheet import TargetSheet
from jjdesk.gui.widgets.figure_card import FigureCard
from jjdesk.services.composing import MarkKind


class Hand:
    """What a hand does to correct a reading."""

    def __init__(self, desk, qtbot) -> None:
        self.desk = desk
        self._qtbot = qtbot

    @property
    def reader(self):
        return self.desk.window._filling.reader

    def commitment(self, number: int):
        return self.reader.open_report.report.commitments[number - 1]

    def menu(self) -> QMenu:
        shown = [m for m in self.desk.window.findChildren(QMenu, "correctMenu") if m.isVisible()]
        assert len(shown) == 1
        return shown[0]

    def offered(self, menu: QMenu | None = None) -> dict[str, object]:
        menu = menu or self.menu()
        return {action.text(): action for action in menu.actions() if not action.isSeparator()}

    def take(self, *path: str) -> None:
        """Follow the menu by what its entries begin with."""
        menu = root = self.menu()
        for words in path:
            action = next(a for text, a in self.offered(menu).items() if text.startswith(words))
            menu = action.menu()
        root.close()
        action.trigger()

    def click_on(self, place: QPoint) -> None:
        """The right button of the mouse on the page."""
        view = self.desk.page.viewport()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, view.mapToGlobal(place))
        QApplication.sendEvent(view, event)

    def wait_said(self, words: str) -> None:
        self._qtbot.waitUntil(lambda: self.desk.words("noticeWords").startswith(words))

    def wait(self, until) -> None:
        self._qtbot.waitUntil(until)

    def sheet(self, kind: type = QDialog) -> QDialog:
        found: list[QDialog] = []

        def shown() -> bool:
            found[:] = [d for d in self.desk.window.findChildren(kind) if d.isVisible()]
            return bool(found)

        self._qtbot.waitUntil(shown, timeout=10000)
        return found[0]

    def press(self, sheet: QDialog, name: str) -> None:
        self._qtbot.mouseClick(sheet.findChild(QPushButton, name), Qt.MouseButton.LeftButton)

    def take_back(self) -> None:
        """Ctrl+Z, and the report read as it was before."""
        corrected = self.reader.open_report
        self.back()
        self.desk.ctrl("z")
        self.wait_said("已撤销：")
        self.wait(lambda: self.reader.open_report is not corrected)

    def back(self) -> None:
        """A dialog that closes gives the focus back on a screen, but not offscreen."""
        self.desk.window.activateWindow()
        self.desk.page.setFocus()
        self._qtbot.waitUntil(lambda: QApplication.focusWidget() is self.desk.page)


@pytest.fixture
def hand(desk, qtbot) -> Hand:
    desk.wait_saved()
    return Hand(desk, qtbot)


def test_c_gives_another_sector_and_ctrl_z_takes_it_back(hand):
    hand.desk.key("j")
    before = hand.desk.words("commitmentHead")
    hand.desk.key("c")
    hand.take("领域", "213")
    hand.wait_said("已更正领域。")
    assert "213" in hand.desk.words("commitmentHead")
    assert "已更正" in hand.desk.words("commitmentHead")
    hand.take_back()
    hand.wait(lambda: hand.desk.words("commitmentHead") == before)


def test_a_correction_outlives_the_window(hand, start, qtbot):
    hand.desk.key("j")
    hand.desk.key("c")
    hand.take("领域", "213")
    hand.wait_said("已更正领域。")
    hand.desk.close()
    hand.desk.window.deleteLater()
    again = Hand(start(hand.desk.workbook), qtbot)
    qtbot.waitUntil(lambda: "已更正" in again.desk.words("commitmentHead"))
    assert "213" in again.desk.words("commitmentHead")
    again.desk.key("c")
    again.take("撤回更正：领域")
    qtbot.waitUntil(lambda: "213" not in again.desk.words("commitmentHead"))


def test_the_margin_has_a_button_for_it(hand, qtbot):
    hand.desk.click(2)
    qtbot.mouseClick(hand.desk.find(QToolButton, "correct"), Qt.MouseButton.LeftButton)
    assert {"句类", "领域"} <= hand.offered().keys()
    checked = [
        a.text() for a in hand.offered(hand.offered()["句类"].menu()).values() if a.isChecked()
    ]
    assert checked == ["承诺事项"]
    hand.menu().close()


def test_a_commitment_becomes_plain_text_and_comes_back(hand):
    total = len(hand.desk.shown())
    text = hand.commitment(3).text
    hand.click_on(hand.desk.point_at(3))
    assert hand.desk.chosen == 3
    hand.take("句类", "总体要求")
    hand.wait_said("已更正句类。")
    assert len(hand.desk.shown()) == total - 1
    assert hand.commitment(3).text != text
    hand.take_back()
    assert hand.commitment(3).text == text


def test_a_plain_sentence_becomes_a_commitment(hand):
    page = hand.desk.page
    number = next(n for n, row in enumerate(page._rows) if row.kind == "text")
    total = len(hand.desk.shown())
    cursor = page.textCursor()
    cursor.setPosition(page.document().findBlockByNumber(number).position() + 3)
    page.setTextCursor(cursor)
    page.ensureCursorVisible()
    hand.click_on(page.cursorRect().center())
    assert "领域" not in hand.offered()
    hand.take("句类", "承诺事项")
    hand.wait_said("已更正句类。")
    assert len(hand.desk.shown()) == total + 1


def with_targets(hand) -> int:
    """Number of the first commitment with one target."""
    return next(c.number for c in hand.reader.open_report.report.commitments if len(c.targets) == 1)


def cards(hand) -> list[FigureCard]:
    return [c for c in hand.desk.window.findChildren(FigureCard) if c.isVisible()]


def open_card(hand, qtbot, number: int) -> TargetSheet:
    hand.desk.click(number)
    qtbot.waitUntil(lambda: cards(hand) != [])
    (card,) = cards(hand)
    card.setFocus()
    qtbot.keyClick(card, Qt.Key.Key_Return)
    return hand.sheet(TargetSheet)


def test_a_targets_fields_are_put_right_on_a_sheet(hand, qtbot):
    number = with_targets(hand)
    sheet = open_card(hand, qtbot, number)
    value = sheet.findChild(QLineEdit, "targetValue")
    value.clear()
    qtbot.keyClicks(value, "77")
    bound = sheet.findChild(QComboBox, "targetBound")
    bound.setCurrentIndex(bound.findData("<="))
    measure = sheet.findChild(QComboBox, "targetMeasure")
    measure.setCurrentIndex(measure.findData("reduction"))
    hand.press(sheet, "targetKeep")
    hand.wait_said("已更正目标。")
    (target,) = hand.commitment(number).targets
    assert (target.value, target.bound, target.measure) == (77, "<=", "reduction")
    qtbot.waitUntil(lambda: cards(hand) != [])
    (card,) = cards(hand)
    assert "≤ 77" in card.accessibleName()
    assert "已更正" in card.accessibleName()


def test_a_sheet_left_as_it_was_changes_nothing(hand, qtbot):
    sheet = open_card(hand, qtbot, with_targets(hand))
    before = sheet._target
    assert sheet.target() == before
    hand.press(sheet, "targetKeep")
    qtbot.wait(200)
    assert hand.desk.words("noticeWords") == ""


def test_a_second_figure_is_asked_for_a_range_only(hand, qtbot):
    sheet = open_card(hand, qtbot, with_targets(hand))
    high = sheet.findChild(QLineEdit, "targetHigh")
    assert not high.isVisible()
    bound = sheet.findChild(QComboBox, "targetBound")
    bound.setCurrentIndex(bound.findData("range"))
    assert high.isVisible()
    qtbot.keyClicks(high, "99.5")
    assert sheet.target().value_high == 99.5
    hand.press(sheet, "targetBack")


def test_what_is_no_target_goes_and_comes_back(hand, qtbot):
    number = with_targets(hand)
    sheet = open_card(hand, qtbot, number)
    hand.press(sheet, "targetDrop")
    hand.wait_said("已去掉目标。")
    assert hand.commitment(number).targets == ()
    qtbot.mouseClick(hand.desk.find(QPushButton, "noticeAct"), Qt.MouseButton.LeftButton)
    hand.wait_said("已撤销：")
    hand.wait(lambda: len(hand.commitment(number).targets) == 1)


def select(hand, number: int, words: str) -> None:
    page = hand.desk.page
    block = page.document().findBlockByNumber(hand.desk.row_of(number))
    at = block.position() + block.text().index(words)
    cursor = page.textCursor()
    cursor.setPosition(at)
    cursor.setPosition(at + len(words), cursor.MoveMode.KeepAnchor)
    page.setTextCursor(cursor)
    page.ensureCursorVisible()


def test_selected_text_becomes_a_target(hand, qtbot):
    report = hand.reader.open_report.report
    plain = next(c for c in report.commitments if not c.targets and len(c.text) > 20)
    words = hand.desk.page._rows[hand.desk.row_of(plain.number)].text[2:8]
    select(hand, plain.number, words)
    hand.click_on(hand.desk.page.cursorRect().center())
    hand.take("把所选文字加为目标")
    sheet = hand.sheet(TargetSheet)
    assert not sheet.findChild(QPushButton, "targetDrop").isVisible()
    indicator = sheet.findChild(QLineEdit, "targetIndicator")
    indicator.clear()
    qtbot.keyClicks(indicator, "mine")
    hand.press(sheet, "targetKeep")
    hand.wait_said("已添加目标。")
    (target,) = hand.commitment(plain.number).targets
    assert isinstance(target, Target)
    assert target.indicator == "mine"


def test_without_a_selection_nothing_can_be_added(hand):
    hand.click_on(hand.desk.point_at(2))
    offered = hand.offered()
    assert not offered["把所选文字加为目标…"].isEnabled()
    assert not offered["把所选文字标为勘误…"].isEnabled()
    hand.menu().close()


def errata_of(hand, number: int) -> list[str]:
    row = hand.desk.page._rows[hand.desk.row_of(number)]
    return [mark.note for mark in row.marks if mark.kind is MarkKind.ERRATUM]


def test_selected_text_becomes_an_erratum(hand, qtbot):
    plain = next(n for n in hand.desk.shown() if not errata_of(hand, n))
    words = hand.desk.page._rows[hand.desk.row_of(plain)].text[1:3]
    select(hand, plain, words)
    hand.click_on(hand.desk.page.cursorRect().center())
    hand.take("把所选文字标为勘误")
    sheet = hand.sheet()
    likely = sheet.findChild(QLineEdit, "erratumLikely")
    assert likely.text() == words
    likely.clear()
    qtbot.keyClicks(likely, "AB")
    hand.press(sheet, "erratumKeep")
    hand.wait_said("已勘误。")
    (note,) = errata_of(hand, plain)
    assert "AB" in note


def test_an_erratum_is_dismissed_and_accepted(hand):
    number = next(n for n in hand.desk.shown() if len(errata_of(hand, n)) == 1)
    row = hand.desk.page._rows[hand.desk.row_of(number)]
    mark = next(m for m in row.marks if m.kind is MarkKind.ERRATUM)
    hand.click_on(hand.desk.point_at(number, mark.start))
    assert any(text.endswith("：采纳") for text in hand.offered())
    hand.take("勘误：原文不错")
    hand.wait_said("已取消勘误。")
    assert errata_of(hand, number) == []
    hand.take_back()
    hand.click_on(hand.desk.point_at(number, mark.start))
    hand.take("勘误 ")
    hand.wait_said("已勘误。")
    (note,) = errata_of(hand, number)
    assert "用户更正" in note


def test_notes_stay_where_they_were(hand):
    hand.desk.keys("jj")
    hand.desk.write("留在第二条")
    hand.desk.key(Qt.Key.Key_Escape)
    hand.click_on(hand.desk.point_at(1))
    hand.take("句类", "总体要求")
    hand.wait_said("已更正句类。")
    hand.desk.click(1)
    assert hand.desk.note.toPlainText() == "留在第二条"


def test_what_the_sheets_say_has_names_for_those_who_do_not_see_it(hand, qtbot):
    sheet = open_card(hand, qtbot, with_targets(hand))
    for kind in (QLineEdit, QComboBox):
        assert all(w.accessibleName() for w in sheet.findChildren(kind) if w.objectName())
    assert sheet.findChild(QLabel, "targetQuote").text()
    hand.press(sheet, "targetBack")
