"""The page under the mouse, in the filter, beside its outline."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QPushButton, QSplitter, QToolTip

from jjdesk.gui.page import page_document
from jjdesk.gui.page.page import BAR_ALWAYS
from jjdesk.gui.reading.outline_model import SOURCE_ROLE
from jjdesk.services.composing import MarkKind, RowKind


def test_a_click_chooses_the_commitment_under_it(desk):
    desk.click(4)
    assert desk.chosen == 4
    desk.click(2)
    assert desk.chosen == 2


def test_a_click_on_a_heading_chooses_nothing(desk, qtbot):
    block = desk.page.document().firstBlock()
    cursor = QTextCursor(block)
    spot = desk.page.cursorRect(cursor).center() + QPoint(4, 0)
    qtbot.mouseClick(desk.page.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert desk.chosen == 0


def test_dragging_selects_text_and_chooses_nothing(desk, qtbot):
    view = desk.page.viewport()
    start, end = desk.point_at(2, 1), desk.point_at(2, 12)
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    send_move(view, end, Qt.MouseButton.LeftButton)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)
    assert desk.chosen == 0
    assert len(desk.page.textCursor().selectedText()) >= 10


def send_move(view, place, buttons=Qt.MouseButton.NoButton):
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(place),
        QPointF(view.mapToGlobal(place)),
        Qt.MouseButton.NoButton,
        buttons,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(view, event)


def test_the_mouse_lights_the_commitment_under_it(desk):
    desk.click(1)
    view = desk.page.viewport()
    spot = desk.point_at(3)
    beside = QPoint(spot.x() - 44, spot.y())
    before = colour_at(desk, beside)
    send_move(view, spot)
    assert colour_at(desk, beside) == QColor(desk.window.look.tokens.hover)
    assert before == QColor(desk.window.look.tokens.paper)
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    QApplication.sendEvent(desk.page, QEvent(QEvent.Type.Leave))
    assert colour_at(desk, beside) == before


def colour_at(desk, place):
    return desk.page.viewport().grab().toImage().pixelColor(place)


def test_the_chosen_commitment_is_lit_with_a_bar(desk):
    desk.click(2)
    spot = desk.point_at(2)
    tokens = desk.window.look.tokens
    image = desk.page.viewport().grab().toImage()
    row = [image.pixelColor(x, spot.y()) for x in range(image.width())]
    assert QColor(tokens.selected) in row
    assert QColor(tokens.accent) in row


def test_an_annotated_commitment_gets_a_dot(desk):
    desk.page.viewport().grab()
    before = accents(desk)
    desk.click(2)
    desk.key("1")
    desk.click(1)
    assert accents(desk) > before


def accents(desk):
    desk.page.select("", scroll=False)
    image = desk.page.viewport().grab().toImage()
    accent = QColor(desk.window.look.tokens.accent)
    top = desk.point_at(2).y()
    return sum(
        image.pixelColor(x, y) == accent
        for x in range(image.width() // 3)
        for y in range(top, top + 30)
    )


def test_an_erratum_says_what_the_source_has_and_why(desk, qtbot):
    row = next(
        r for r in desk.page._rows if r.commitment and kinds(r) and MarkKind.ERRATUM in kinds(r)
    )
    mark = next(m for m in row.marks if m.kind is MarkKind.ERRATUM)
    number = row.commitment.number
    show_tip(desk, desk.point_at(number, mark.start + 1))
    assert QToolTip.text() == mark.note
    assert QToolTip.text().startswith(f"原文“{row.text[mark.start : mark.end]}”")
    assert "依据" in QToolTip.text()
    show_tip(desk, desk.point_at(1, 1))
    qtbot.waitUntil(lambda: QToolTip.text() == "")


def kinds(row):
    return {mark.kind for mark in row.marks}


def show_tip(desk, place):
    view = desk.page.viewport()
    QApplication.sendEvent(view, QHelpEvent(QEvent.Type.ToolTip, place, view.mapToGlobal(place)))


def test_marks_are_drawn_and_not_only_said(desk):
    row = next(r for r in desk.page._rows if kinds(r) == {MarkKind.VALUE, MarkKind.ERRATUM})
    block = desk.page.document().findBlockByNumber(desk.row_of(row.commitment.number))
    for mark in row.marks:
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + mark.start + 1)
        form = cursor.charFormat()
        styles = {
            MarkKind.VALUE: form.UnderlineStyle.SingleUnderline,
            MarkKind.ERRATUM: form.UnderlineStyle.DotLine,
        }
        assert form.underlineStyle() == styles[mark.kind]
        assert (form.fontWeight() > 500) == (mark.kind is MarkKind.VALUE)


def test_qt_has_not_changed_its_numbers():
    assert Qt.AlignmentFlag.AlignHCenter.value == page_document.ALIGN_CENTRE
    assert Qt.AlignmentFlag.AlignJustify.value == page_document.ALIGN_JUSTIFY
    assert Qt.ScrollBarPolicy.ScrollBarAlwaysOn.value == BAR_ALWAYS


def test_a_line_holds_forty_characters_at_every_size(desk):
    for _ in range(6):
        row = desk.row_of(2)
        layout = desk.page.document().findBlockByNumber(row).layout()
        assert layout.lineCount() > 1
        assert max(layout.lineAt(n).textLength() for n in range(layout.lineCount())) <= 42
        desk.ctrl(Qt.Key.Key_Equal)


# The filter row


def type_query(desk, qtbot, text):
    desk.key("/")
    desk.commit(text)
    qtbot.waitUntil(lambda: f"“{text}”" in desk.words("filterState"))


def test_the_state_of_the_filter_is_said_in_words(desk, qtbot):
    assert desk.words("filterState") == "共 154 条承诺事项"
    desk.key("g")
    assert desk.words("filterState") == f"有目标 · {len(desk.shown())}/154 条"
    type_query(desk, qtbot, "企业")
    shown = len(desk.shown())
    assert desk.words("filterState") == f"有目标 · “企业” · {shown}/154 条"
    assert shown
    clear = next(w for w in desk.window.findChildren(object) if w.objectName() == "clear")
    assert clear.isVisible()
    clear.click()
    assert desk.words("filterState") == "共 154 条承诺事项"
    assert not clear.isVisible()
    assert desk.search.text() == ""


def test_the_cleared_search_box_looks_as_before(desk, qtbot):
    before = desk.search.grab().toImage()
    type_query(desk, qtbot, "企业")
    desk.key(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: desk.search.grab().toImage() == before)


def test_nothing_found_is_an_empty_page_that_says_so(desk, qtbot):
    type_query(desk, qtbot, "没有的词")
    assert desk.shown() == []
    assert desk.words("filterState").endswith("0/154 条")
    assert "按 Esc 清除" in desk.page.toPlainText()
    desk.key(Qt.Key.Key_Return)
    assert desk.chosen == 0
    desk.page.setFocus()
    desk.keys("jk")
    assert desk.chosen == 0


def test_one_character_and_a_word_of_a_note_are_found(desk, qtbot):
    desk.click(3)
    desk.write("宜写明师资缺口")
    desk.key(Qt.Key.Key_Escape)
    type_query(desk, qtbot, "缺口")
    assert desk.shown() == [3]
    desk.key(Qt.Key.Key_Escape)
    type_query(desk, qtbot, "镇")
    assert len(desk.shown()) > 3


def test_hits_are_marked(desk, qtbot):
    type_query(desk, qtbot, "企业")
    row = next(r for r in desk.page._rows if r.commitment and "企业" in r.text)
    block = desk.page.document().findBlockByNumber(desk.row_of(row.commitment.number))
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + row.text.index("企业") + 1)
    assert cursor.charFormat().background().color() == QColor(desk.window.look.tokens.hit)


def test_enter_walks_the_hits_and_shift_enter_walks_back(desk, qtbot):
    type_query(desk, qtbot, "企业")
    places = hit_places(desk)
    assert len({row for row, _ in places}) > 3
    walked = []
    for _ in range(len(places) + 1):
        desk.key(Qt.Key.Key_Return)
        walked.append(here(desk))
    assert walked == [*places, places[0]], "each hit in turn, and round again"
    assert QApplication.focusWidget() is desk.search
    desk.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert here(desk) == places[-1]
    desk.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert here(desk) == places[-2]
    assert desk.chosen == desk.page._rows[places[-2][0]].commitment.number


def test_the_first_hit_is_not_skipped_at_the_very_beginning(desk, qtbot):
    type_query(desk, qtbot, "推进")
    assert hit_places(desk, "推进")[0] == (0, 0)
    desk.key(Qt.Key.Key_Return)
    assert here(desk) == (0, 0)
    desk.key(Qt.Key.Key_Return)
    assert here(desk) == hit_places(desk, "推进")[1]


def hit_places(desk, word="企业"):
    return [
        (number, at)
        for number, row in enumerate(desk.page._rows)
        if row.commitment
        for at in range(len(row.text))
        if row.text.startswith(word, at)
    ]


def here(desk):
    cursor = desk.page.textCursor()
    return cursor.blockNumber(), cursor.selectionStart() - cursor.block().position()


def test_enter_goes_before_the_typing_has_rested(desk):
    desk.key("/")
    desk.commit("企业")
    desk.key(Qt.Key.Key_Return)
    assert "“企业”" in desk.words("filterState")
    assert desk.chosen == desk.shown()[0]


def test_full_width_and_capitals_are_hit_as_they_are_found(desk, qtbot):
    type_query(desk, qtbot, "ＡI")
    assert desk.shown()
    places = [r for r in desk.page._rows if r.commitment and "AI" in r.text]
    assert places
    desk.key(Qt.Key.Key_Return)
    assert desk.chosen == places[0].commitment.number


def test_clearing_the_filter_goes_back_to_the_place(desk):
    source = desk.page._rows[desk.row_of(70)].source_start
    desk.page.go_to_source(source)
    place = desk.page.place()
    desk.key("g")
    assert desk.page.place() < place
    desk.key(Qt.Key.Key_Escape)
    assert desk.page.place() == place


def test_the_filtered_page_keeps_headings_above_what_is_shown(desk):
    desk.key("g")
    found = {row.kind for row in desk.page._rows}
    assert found == {RowKind.PART, RowKind.SECTION, RowKind.THEME, RowKind.COMMITMENT}
    assert desk.page._rows[-1].commitment


@pytest.mark.parametrize("name", ["withTarget", "annotated"])
def test_a_click_on_a_toggle_filters(desk, qtbot, name):
    desk.key("j")
    desk.key("1")
    button = desk.find(QPushButton, name)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.isChecked()
    assert 0 < len(desk.shown()) < 154


# The outline


def test_the_outline_follows_the_page(desk):
    row = next(r for r in desk.page._rows if r.kind is RowKind.SECTION and "（六）" in wide(r.text))
    desk.page.go_to_source(row.source_start)
    assert "（六）" in desk.tree.currentIndex().data()
    desk.page.verticalScrollBar().setValue(0)
    assert desk.tree.currentIndex().data() == "（标题在缺失部分）"


def wide(text):
    return text.replace("(", "（").replace(")", "）")


def test_the_outline_goes_where_it_is_clicked(desk, qtbot):
    model = desk.tree.model()
    index = model.index(3, 0)
    desk.tree.scrollTo(index)
    place = desk.tree.visualRect(index).center()
    qtbot.mouseClick(desk.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert desk.page.place() == index.data(SOURCE_ROLE)
    assert desk.tree.currentIndex() == index


def test_the_outline_is_walked_by_keys(desk):
    desk.tree.setFocus()
    desk.tree.setCurrentIndex(desk.tree.model().index(2, 0))
    desk.key(Qt.Key.Key_Return)
    assert desk.page.place() == desk.tree.model().index(2, 0).data(SOURCE_ROLE)


def test_what_is_missing_is_said(desk):
    assert "第二版" in desk.words("outlineNotice")
    assert "第二版" in desk.page.toPlainText()


def test_outline_and_margin_grow_with_the_text_and_leave_the_page_its_room(desk, qtbot):
    desk.window.resize(1366, 768)
    splitter = desk.window.findChild(QSplitter)
    qtbot.waitUntil(lambda: splitter.width() == 1366 - 64)
    before = splitter.sizes()
    desk.ctrl(Qt.Key.Key_Equal)
    qtbot.waitUntil(lambda: splitter.width() < 1366 - 64)
    at_110 = splitter.sizes()
    assert at_110[0] == pytest.approx(before[0] * 1.1, abs=3)
    assert at_110[2] == pytest.approx(before[2] * 1.1, abs=3)
    while desk.window.state.scale < 200:
        desk.ctrl(Qt.Key.Key_Equal)
    assert splitter.sizes()[1] > splitter.width() * 0.44
    desk.ctrl(Qt.Key.Key_0)
    assert splitter.sizes() == pytest.approx(before, abs=4)
