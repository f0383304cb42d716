"""The page by itself on a small report: mouse, gutter, hits, tips, place, selection, menu."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QInputMethodEvent, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QToolTip

from jjdesk.gui.page import page_document
from jjdesk.gui.page.page import ReportPage
from jjdesk.gui.theme import CONTRAST, DARK, LIGHT, Look
from jjdesk.services.composing import Mark, MarkKind, Row, RowKind, compose

LOOK = Look(LIGHT, 100, True)
LEFT = Qt.MouseButton.LeftButton


class Hand:
    def __init__(self, page: ReportPage, qtbot) -> None:
        self.page = page
        self._qtbot = qtbot
        self.chosen: list[str] = []
        self.pointed: list = []
        self.menus: list = []
        page.chosen.connect(self.chosen.append)
        page.pointed.connect(lambda row, at: self.pointed.append((row.text, at)))
        page.menu_wanted.connect(lambda _, row, at: self.menus.append((row.text, at)))

    def row(self, begins: str) -> int:
        return next(n for n, row in enumerate(self.page._rows) if row.text.startswith(begins))

    def at(self, begins: str, offset: int = 2) -> QPoint:
        """Where a character of a row stands in the viewport."""
        block = self.page.document().findBlockByNumber(self.row(begins))
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + offset)
        return self.page.cursorRect(cursor).center()

    def click(self, begins: str, offset: int = 2) -> None:
        self._qtbot.mouseClick(self.page.viewport(), LEFT, pos=self.at(begins, offset))

    def move(self, place: QPoint) -> None:
        view = self.page.viewport()
        event = QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(place),
            QPointF(view.mapToGlobal(place)),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(view, event)

    def tip(self, place: QPoint) -> str:
        QToolTip.hideText()
        view = self.page.viewport()
        QApplication.sendEvent(
            view, QHelpEvent(QEvent.Type.ToolTip, place, view.mapToGlobal(place))
        )
        return QToolTip.text()

    def mark(self, begins: str, start: int, end: int) -> None:
        block = self.page.document().findBlockByNumber(self.row(begins))
        cursor = self.page.textCursor()
        cursor.setPosition(block.position() + start)
        cursor.setPosition(block.position() + end, cursor.MoveMode.KeepAnchor)
        self.page.setTextCursor(cursor)

    def colours(self, place: QPoint, across: int = 90) -> set[str]:
        """What is painted left of a character, on its line."""
        image = self.page.viewport().grab().toImage()
        return {
            image.pixelColor(x, y).name().upper()
            for x in range(max(0, place.x() - across), place.x())
            for y in range(place.y() - 14, place.y() + 14)
        }


@pytest.fixture
def rows(open_report):
    return compose(open_report.report, open_report.text)


@pytest.fixture
def hand(qtbot, rows) -> Hand:
    page = ReportPage(LOOK)
    qtbot.addWidget(page)
    page.resize(900, 640)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    page.show_rows(rows)
    page.settle()
    QApplication.processEvents()
    return Hand(page, qtbot)


FIRST, SECOND, THIRD = "新建小学", "完成义务", "打通"


def test_an_empty_page_has_nothing_to_choose(hand):
    hand.page.show_rows(())
    assert hand.page.shown() == []
    assert hand.page.neighbour(1) == ""
    assert hand.page.next_hit(1) == ""
    assert hand.page.place() == 0
    assert hand.page.selection() is None
    hand.move(QPoint(300, 100))
    assert hand.tip(QPoint(300, 100)) == ""


def test_it_is_named_and_only_read(hand, qtbot):
    assert hand.page.accessibleName() == "报告正文"
    assert hand.page.isReadOnly()
    before = hand.page.toPlainText()
    hand.page.setFocus()
    qtbot.keyClicks(hand.page, "xyz")
    event = QInputMethodEvent("min", [])
    QApplication.sendEvent(hand.page, event)
    commit = QInputMethodEvent()
    commit.setCommitString("民")
    QApplication.sendEvent(hand.page, commit)
    assert hand.page.toPlainText() == before


def test_a_click_chooses_and_points(hand):
    hand.click(SECOND, 4)
    assert hand.chosen == ["c2"]
    assert hand.pointed == [("完成义务教育全覆盖，扩建8000平方米校舍。", 4)]


def test_a_click_on_what_is_no_commitment_points_and_chooses_nothing(hand):
    hand.click("第二版", 1)
    assert hand.chosen == []
    assert hand.pointed == [("第二版", 1)]


def test_another_button_and_a_drag_choose_nothing(hand, qtbot):
    qtbot.mouseRelease(hand.page.viewport(), Qt.MouseButton.RightButton, pos=hand.at(SECOND))
    qtbot.mousePress(hand.page.viewport(), LEFT, pos=hand.at(FIRST, 1))
    qtbot.mouseRelease(hand.page.viewport(), LEFT, pos=hand.at(FIRST, 9))
    assert hand.chosen == []
    assert hand.pointed == []


def test_what_was_under_the_mouse_is_pointed_at_though_the_choice_scrolls(hand):
    hand.page.resize(900, 160)
    QApplication.processEvents()
    hand.page.chosen.connect(hand.page.select)
    hand.page.go_to_source(hand.page._rows[hand.row(THIRD)].source_start)
    hand.click(THIRD, 3)
    assert hand.pointed == [("打通ＢＲＴ快线。", 3)]


# Lit


@pytest.mark.parametrize("tokens", [LIGHT, DARK, CONTRAST])
def test_the_chosen_one_is_lit_with_a_bar_in_every_look(hand, tokens):
    hand.page.set_look(Look(tokens, 100, True))
    hand.page.select("c2")
    QApplication.processEvents()
    seen = hand.colours(hand.at(SECOND, 0))
    assert tokens.accent.upper() in seen
    assert tokens.selected.upper() in seen
    assert tokens.selected.upper() not in hand.colours(hand.at(THIRD, 0))


def test_the_one_under_the_mouse_is_lit_until_it_leaves(hand):
    hand.move(hand.at(THIRD))
    assert LIGHT.hover.upper() in hand.colours(hand.at(THIRD, 0))
    hand.move(hand.at("第二版", 1))
    assert LIGHT.hover.upper() not in hand.colours(hand.at(THIRD, 0))
    hand.move(hand.at(THIRD))
    QApplication.sendEvent(hand.page, QEvent(QEvent.Type.Leave))
    assert LIGHT.hover.upper() not in hand.colours(hand.at(THIRD, 0))


def test_with_the_keyboard_the_chosen_one_is_framed(hand, qtbot):
    hand.page.select("c2")
    hand.page.clearFocus()
    assert LIGHT.blue.upper() not in hand.colours(hand.at(SECOND, 0))
    hand.page.setFocus()
    qtbot.waitUntil(hand.page.hasFocus)
    assert LIGHT.blue.upper() in hand.colours(hand.at(SECOND, 0))


def test_a_dot_for_notes_and_a_line_for_ones_own_towns(hand):
    hand.page.set_annotated({"c3"})
    assert LIGHT.accent.upper() in hand.colours(hand.at(THIRD, 0) + QPoint(0, 6))
    assert LIGHT.accent.upper() not in hand.colours(hand.at(SECOND, 0) + QPoint(0, 6))
    before = hand.page.viewport().grab().toImage()
    hand.page.set_own({"c1"})
    assert LIGHT.blue.upper() in hand.colours(hand.at(FIRST, 0))
    hand.page.set_own({"c1"})
    hand.page.set_own(set())
    assert hand.page.viewport().grab().toImage() == before


def test_noted_words_have_a_line_below_them(hand):
    before = hand.page.viewport().grab().toImage()
    hand.page.underline_spans(lambda row: [(2, 6)] if row.text.startswith(SECOND) else [])
    after = hand.page.viewport().grab().toImage()
    start, end = hand.at(SECOND, 2), hand.at(SECOND, 6)
    changed = {
        (x, y)
        for x in range(start.x() - 2, end.x() + 2)
        for y in range(start.y(), start.y() + 24)
        if before.pixel(x, y) != after.pixel(x, y)
    }
    assert len({x for x, _ in changed}) >= end.x() - start.x() - 2
    assert after.pixelColor(start.x() + 4, max(y for _, y in changed) - 1) != LIGHT.paper
    assert before.copy(0, 0, 800, start.y() - 30) == after.copy(0, 0, 800, start.y() - 30)


# Walking


@pytest.mark.parametrize(
    ("chosen", "step", "next_"),
    [
        ("c1", 1, "c2"),
        ("c2", 1, "c3"),
        ("c3", 1, "c3"),
        ("c1", -1, "c1"),
        ("c3", -1, "c2"),
        ("c1", 9, "c3"),
    ],
)
def test_steps_stop_at_the_ends(hand, chosen, step, next_):
    hand.page.select(chosen)
    assert hand.page.neighbour(step) == next_


@pytest.mark.parametrize("chosen", ["", "no such"])
def test_without_a_chosen_one_the_first_in_view_is_next(hand, chosen):
    hand.page.select(chosen)
    assert hand.page.neighbour(1) == "c1"
    hand.page.resize(900, 120)
    QApplication.processEvents()
    hand.page.go_to_source(hand.page._rows[hand.row(THIRD)].source_start)
    assert hand.page.neighbour(1) == "c3"
    hand.page.verticalScrollBar().setValue(hand.page.verticalScrollBar().maximum())
    assert hand.page.neighbour(1) == "c3"


def test_the_chosen_one_comes_into_view_unless_that_is_not_wished(hand):
    hand.page.resize(900, 140)
    QApplication.processEvents()
    hand.page.verticalScrollBar().setValue(0)
    hand.page.select("c3", scroll=False)
    before = hand.page.verticalScrollBar().value()
    hand.page.select("c3")
    assert hand.page.verticalScrollBar().value() > before
    assert 0 <= hand.at(THIRD).y() <= 140


def test_the_place_is_kept_in_another_look_and_another_width(hand):
    hand.page.resize(900, 200)
    QApplication.processEvents()
    hand.page.go_to_source(hand.page._rows[hand.row(SECOND)].source_start)
    place = hand.page.place()
    hand.page.set_look(Look(DARK, 150, True))
    assert hand.page.place() == place
    hand.page.resize(620, 200)
    QApplication.processEvents()
    assert hand.page.place() == place


@pytest.mark.parametrize("scale", [100, 150, 200])
def test_the_place_at_the_beginning_is_the_very_top(hand, scale):
    hand.page.set_look(Look(LIGHT, scale, True))
    hand.page.go_to_source(0)
    assert hand.page.verticalScrollBar().value() == 0


# Hits


def test_hits_are_walked_round_both_ways(hand, rows):
    hand.page.show_rows(rows, ("小学", "校"))
    seen = [hand.page.next_hit(1) for _ in range(4)]
    texts = hand.page.textCursor()
    assert set(seen) <= {"c1", "c2"}
    assert len(set(seen)) == 2
    assert seen[0] == "c1"
    back = [hand.page.next_hit(-1) for _ in range(4)]
    assert set(back) == {"c1", "c2"}
    assert texts is not None


def test_choosing_the_commitment_of_a_hit_leaves_the_cursor_on_it(hand, rows):
    hand.page.show_rows(rows, ("中学",))
    found = hand.page.next_hit(1)
    at = hand.page.textCursor().position()
    hand.page.select(found)
    assert hand.page.textCursor().position() == at
    hand.page.select("c3")
    assert hand.page.textCursor().position() != at


def test_words_that_are_not_there_lead_nowhere(hand, rows):
    hand.page.show_rows(rows, ("没有",))
    assert hand.page.next_hit(1) == ""
    assert hand.page.next_hit(-1) == ""


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("", ("a",), []),
        ("新建小学，小学", ("小学",), [(2, 4), (5, 7)]),
        ("AbaB", ("ab",), [(0, 2), (2, 4)]),
        ("新建小学", ("新建", "建小"), [(0, 2), (1, 3)]),
        ("新建", (), []),
        ("Straße", ("ss",), []),
    ],
)
def test_where_words_occur(text, words, found):
    assert page_document.hits(text, words) == found


# Selected, told, asked


def test_what_is_selected_is_of_one_row(hand):
    hand.mark(FIRST, 2, 5)
    row, start, end = hand.page.selection()
    assert row.text[start:end] == "小学3"
    hand.page.clear_selection()
    assert hand.page.selection() is None


def test_a_selection_over_rows_is_cut_at_the_first_ones_end(hand):
    block = hand.page.document().findBlockByNumber(hand.row(FIRST))
    cursor = hand.page.textCursor()
    cursor.setPosition(block.position() + 3)
    cursor.setPosition(block.position() + block.length() + 4, cursor.MoveMode.KeepAnchor)
    hand.page.setTextCursor(cursor)
    row, start, end = hand.page.selection()
    assert (start, end) == (3, len(row.text))


def test_the_menu_is_of_the_row_under_the_mouse_or_the_cursor(hand):
    view = hand.page.viewport()
    place = hand.at(SECOND, 3)
    QApplication.sendEvent(
        view, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, view.mapToGlobal(place))
    )
    assert hand.menus == [("完成义务教育全覆盖，扩建8000平方米校舍。", 3)]
    hand.mark(FIRST, 4, 4)
    QApplication.sendEvent(
        view, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    )
    assert hand.menus[1][0].startswith(FIRST)


@pytest.mark.parametrize("kind", [MarkKind.ERRATUM, MarkKind.TERM])
def test_slips_and_terms_are_told_under_the_mouse_and_marked_by_more_than_colour(hand, kind):
    mark = Mark(kind, 2, 5, "说明的话")
    hand.page.show_rows((Row(RowKind.TEXT, "城乡一提化发展", 0, None, (mark,)),))
    assert hand.tip(hand.at("城乡", 3)) == "说明的话"
    assert hand.page._tip_at(hand.at("城乡", 6)) == ""
    block = hand.page.document().begin()
    found = [form.format.underlineStyle() for form in block.textFormats() if form.start == 2]
    assert found
    assert found[0] != page_document.QTextCharFormat.UnderlineStyle.NoUnderline


def test_figures_are_bold_and_underlined(hand):
    mark = Mark(MarkKind.VALUE, 2, 4)
    hand.page.show_rows((Row(RowKind.TEXT, "新建20所", 0, None, (mark,)),))
    block = hand.page.document().begin()
    bold = [
        (form.start, form.length)
        for form in block.textFormats()
        if form.format.fontWeight() > page_document.QFont.Weight.Normal
    ]
    assert bold == [(2, 2)]


@pytest.mark.parametrize("kind", list(RowKind))
@pytest.mark.parametrize("scale", [100, 200])
def test_every_kind_of_row_is_as_high_as_was_reckoned_or_higher(hand, kind, scale):
    look = Look(LIGHT, scale, True)
    hand.page.set_look(look)
    row = Row(kind, "一二三四五六七八九十" * 9, 0)
    before, after = Row(RowKind.TEXT, "前", 0), Row(RowKind.TEXT, "后", 1)
    heights = []
    for shown in ((before, after), (before, row, after)):
        hand.page.show_rows(shown)
        heights.append(hand.page.document().size().height())
    assert heights[1] - heights[0] >= page_document.least_height(row, look, 40)
