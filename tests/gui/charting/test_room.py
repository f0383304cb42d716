"""The room 图表: from any bar to the sentences behind it, by mouse and by keyboard alone."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QHelpEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QMenu, QToolTip, QWidget

from jjdesk.domain.finding import Filter
from jjdesk.errors import UserError
from jjdesk.gui import rooms
from jjdesk.gui.charting import bar_words
from jjdesk.services.charting.catalogue import QUESTIONS
from jjdesk.services.charting.matter import By
from jjdesk.services.charting.scope import Extent

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def shown_numbers(chart, bar, part=-1):
    return sorted({each.number for each in bar_words.behind(chart, bar, part)})


def test_every_question_is_drawn_with_its_numbers_beside_it(charts):
    charts.enter()
    for name in QUESTIONS:
        charts.turn(name)
        sums = charts.room._shown.sheet.sums
        assert charts.table.model().rowCount() == len(charts.chart.bars) + bool(sums)
        assert charts.picture.height() > 100
        assert charts.picture.box((0, -1)).isValid() == bool(charts.chart.bars)
        assert charts.said == ""


def test_up_and_down_walk_the_bars_and_all_three_follow(charts):
    charts.enter()
    assert QApplication.focusWidget() is charts.picture
    for _ in range(2):
        charts.key(KEY.Key_Down)
    assert charts.picture.place == (2, -1)
    assert charts.table.currentIndex().row() == 2
    behind = bar_words.behind(charts.chart, 2)
    assert charts.quoted() == ["".join(each.quote.split()) for each in behind]
    assert charts.head == f"{charts.chart.bars[2].label}：{len(behind)} 处原文"
    charts.key(KEY.Key_Up)
    assert charts.table.currentIndex().row() == 1
    charts.key(KEY.Key_End)
    assert charts.picture.place == (len(charts.chart.bars) - 1, -1)
    charts.key(KEY.Key_Home)
    assert charts.picture.place == (0, -1)


def test_another_chart_is_read_from_its_title_on(charts):
    charts.desk.window.resize(1366, 500)
    charts.enter()
    bar = charts.view.verticalScrollBar()
    charts.key(KEY.Key_End)
    assert bar.value() > 0
    label = charts.chart.bars[charts.picture.place[0]].label
    charts.turn("measurable")
    charts.wait(lambda: charts.picture.place != (-1, -1))
    assert charts.chart.bars[charts.picture.place[0]].label == label
    assert bar.value() == 0


def test_on_a_small_screen_a_chart_that_is_no_higher_is_not_scrolled(charts):
    charts.desk.window.resize(1366, 768)
    charts.enter()
    across, down = charts.view.horizontalScrollBar(), charts.view.verticalScrollBar()
    charts.wait(lambda: (across.maximum(), down.maximum()) == (0, 0))
    charts.turn("rates")  # higher than the screen: its bar takes nothing of its width
    charts.wait(lambda: across.maximum() == 0 < down.maximum())


def test_left_and_right_walk_the_pieces_of_a_bar(charts):
    charts.enter()
    charts.key(KEY.Key_Down)
    filled = [n for n, piece in enumerate(charts.chart.bars[1].pieces) if piece.value]
    assert len(filled) > 1
    for part in filled:
        charts.key(KEY.Key_Right)
        assert charts.picture.place == (1, part)
        assert len(charts.quoted()) == charts.chart.bars[1].pieces[part].value
    charts.key(KEY.Key_Right)
    assert charts.picture.place == (1, filled[-1])
    for _ in filled:
        charts.key(KEY.Key_Left)
    assert charts.picture.place == (1, -1)


def test_what_is_walked_to_is_said_to_a_screen_reader(charts):
    charts.enter()
    accessible = QAccessible.queryAccessibleInterface(charts.picture)
    charts.key(KEY.Key_Down)
    name = accessible.text(QAccessible.Text.Name)
    assert name == bar_words.spoken(charts.chart, 1)
    assert name.startswith(charts.chart.bars[1].label)
    told = accessible.text(QAccessible.Text.Description)
    assert charts.chart.question in told
    assert charts.chart.answer in told
    charts.turn("measurable")
    assert charts.chart.question in accessible.text(QAccessible.Text.Description)


def test_enter_shows_in_the_reader_what_stands_behind(charts):
    charts.enter()
    charts.key(KEY.Key_Down)
    charts.key(KEY.Key_Right)
    bar, part = charts.picture.place
    wanted = shown_numbers(charts.chart, bar, part)
    charts.key(KEY.Key_Return)
    assert charts.desk.window._filling.rooms.shown == rooms.REPORT
    assert charts.desk.shown() == wanted


def test_a_click_on_a_piece_does_so_too_and_coming_back_there_is_the_same_chart(charts):
    charts.enter()
    charts.press("chart-by-section")
    charts.wait(lambda: charts.chart.bars_are == "章节")
    charts.wait_drawn()
    bar = max(n for n, row in enumerate(charts.chart.bars) if row.pieces[0].value)
    wanted = shown_numbers(charts.chart, bar, 0)
    before = charts.chart
    charts.click(bar, 0)
    assert charts.desk.shown() == wanted
    charts.enter()
    assert charts.chart == before
    assert charts.picture.place == (bar, 0)
    assert charts.room._chooser.wish.by is By.SECTION


def test_what_the_reader_shows_is_charted(charts):
    seeker = charts.desk.window._filling.reader.seeker
    seeker.want({"sectors": ("213",)})
    charts.enter()
    assert charts.room._chooser.extent is Extent.SHOWN
    assert charts.chart.bars[0].label == "农林水"
    targets = sum(bar.total for bar in charts.chart.bars)
    wanted = shown_numbers(charts.chart, 0)
    charts.key(KEY.Key_Return)
    assert charts.desk.shown() == wanted
    assert seeker.bar.filter().sectors == ("213",)
    charts.enter()
    assert sum(bar.total for bar in charts.chart.bars) == targets
    charts.press("chartExtent-report")
    charts.wait(lambda: sum(bar.total for bar in charts.chart.bars) > targets)
    charts.wait_drawn()
    charts.click(1, next(n for n, p in enumerate(charts.chart.bars[1].pieces) if p.value))
    assert seeker.bar.filter().sectors == ()
    charts.enter()
    assert charts.room._chooser.extent is Extent.REPORT


def test_a_filter_that_is_cleared_charts_the_report_again(charts):
    seeker = charts.desk.window._filling.reader.seeker
    seeker.want({"sectors": ("213",)})
    charts.enter()
    charts.key("1", Qt.KeyboardModifier.AltModifier)
    seeker.show_all()
    assert seeker.bar.filter() == Filter()
    charts.enter()
    charts.wait(lambda: len(charts.chart.bars) > 10)
    assert charts.room._chooser.extent is Extent.REPORT
    assert not charts.desk.find(QWidget, "chartExtent").isVisible()


def test_a_report_that_opens_while_the_room_is_seen_is_charted_and_led_to(charts):
    # As where the import of the open one is undone here.
    other = charts.add_other()
    charts.enter()
    charts.desk.window._filling._librarian.open(other, go=False)
    charts.wait(lambda: "几江区" in charts.chart.source)
    charts.wait_drawn()
    wanted = shown_numbers(charts.chart, 0)
    charts.picture.setFocus()
    charts.key(KEY.Key_Home)
    charts.key(KEY.Key_Return)
    assert charts.desk.window._filling.rooms.shown == rooms.REPORT
    assert charts.desk.shown() == wanted


def test_of_all_reports_a_click_leads_to_the_quotes_and_a_quote_to_its_report(charts, qtbot):
    other = charts.add_other()
    charts.enter()
    charts.press("chartExtent-library")
    charts.wait(lambda: "几江区 2024" in charts.chart.source)
    charts.wait_drawn()
    bar = charts.number("教育")
    charts.room._choose(bar)
    charts.click(bar, next(n for n, p in enumerate(charts.chart.bars[bar].pieces) if p.value))
    assert charts.desk.window._filling.rooms.shown == rooms.CHARTS
    assert QApplication.focusWidget() is charts.quotes
    assert any("2000个以上" in quote for quote in charts.quoted())
    charts.quotes.setFocus()
    while charts.quotes.currentIndex().data(Qt.ItemDataRole.UserRole).report != other:
        charts.key(KEY.Key_Down)
    charts.key(KEY.Key_Return)
    qtbot.waitUntil(lambda: "几江区" in charts.desk.window.windowTitle(), timeout=10000)
    assert charts.desk.window._filling.rooms.shown == rooms.REPORT
    assert charts.desk.chosen > 0


def test_the_table_picks_and_opens_as_the_picture_does(charts):
    charts.enter()
    charts.table.setFocus()
    charts.key(KEY.Key_Down)
    assert charts.picture.place == (1, -1)
    wanted = shown_numbers(charts.chart, 1)
    charts.key(KEY.Key_Return)
    assert charts.desk.shown() == wanted


def test_the_sums_of_the_table_lead_nowhere(charts):
    charts.enter()
    charts.table.setFocus()
    charts.key(KEY.Key_End, CTRL)
    last = charts.table.currentIndex().row()
    assert charts.table.model().index(last, 0).data() == "合计"
    assert charts.picture.place == (0, -1)
    charts.key(KEY.Key_Return)
    assert charts.desk.window._filling.rooms.shown == rooms.CHARTS


def test_a_bar_of_nothing_says_so_and_leads_nowhere(charts):
    charts.enter()
    charts.key(KEY.Key_End)
    assert charts.chart.bars[-1].total == 0
    charts.key(KEY.Key_Return)
    assert charts.desk.window._filling.rooms.shown == rooms.CHARTS
    assert charts.head == f"{charts.chart.bars[-1].label}：没有可看的原文"
    assert "没有可看的原文" in charts.said


@pytest.mark.parametrize("within", ["picture", "table", "quotes"])
def test_keys_turn_to_another_chart_from_everywhere_in_the_room(charts, within):
    charts.enter()
    getattr(charts, within).setFocus()
    charts.key(KEY.Key_Down, CTRL)
    assert charts.turned() == list(QUESTIONS)[1]
    charts.key(KEY.Key_Up, CTRL)
    charts.key(KEY.Key_Up, CTRL)
    assert charts.turned() == list(QUESTIONS)[-1]
    charts.key("3")
    assert charts.turned() == list(QUESTIONS)[2]
    charts.wait(lambda: charts.chart.name == charts.turned())


def test_the_numbers_are_copied(charts):
    charts.enter()
    QApplication.clipboard().clear()
    charts.ctrl("c")
    first, second, *_ = QApplication.clipboard().text().split("\n")
    assert first.split("\t")[:1] == ["领域"]
    assert second.split("\t")[0] == charts.chart.bars[0].label
    assert "可粘贴到电子表格" in charts.said
    charts.table.setFocus()
    QApplication.clipboard().clear()
    charts.ctrl("c")
    assert QApplication.clipboard().text().startswith(first)


def test_a_sentence_is_copied_where_the_keyboard_is_on_it(charts):
    charts.enter()
    charts.quotes.setFocus()
    charts.key(KEY.Key_Down)
    charts.ctrl("c")
    each = bar_words.behind(charts.chart, 0)[1]
    assert QApplication.clipboard().text() == f"第 {each.number} 条：{charts.quoted()[1]}"


def test_ctrl_e_offers_what_can_be_exported_and_leaves_the_face_alone(charts):
    charts.enter()
    charts.ctrl("e")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert any("PNG" in action.text() for action in menu.actions())
    menu.close()
    assert charts.desk.window.state.serif
    charts.desk.window._filling.rooms.go(rooms.REPORT)
    charts.ctrl("e")
    assert not charts.desk.window.state.serif


def test_the_picture_alone_is_larger_and_all_of_it_comes_back(charts):
    charts.enter()
    width = charts.picture.width()
    charts.key(KEY.Key_F10)
    assert not charts.table.isVisible()
    assert not charts.quotes.isVisible()
    assert not charts.desk.find(QWidget, "chartWishes").isVisible()
    charts.wait(lambda: charts.picture.width() > width)
    charts.key(KEY.Key_F10)
    assert charts.table.isVisible()
    charts.key(KEY.Key_F10)
    charts.key(KEY.Key_Escape)
    assert charts.table.isVisible()
    charts.wait(lambda: charts.picture.width() == width)


def test_the_mouse_over_a_piece_shows_its_quotes(charts):
    charts.enter()
    bar = charts.number("农林水")
    part = next(n for n, piece in enumerate(charts.chart.bars[bar].pieces) if piece.value)
    spot = charts.place(bar, part)
    corner = charts.picture.mapToGlobal(spot)
    QApplication.sendEvent(charts.picture, QHelpEvent(QEvent.Type.ToolTip, spot, corner))
    assert QToolTip.text() == bar_words.tip(charts.chart, bar, part)
    charts.qtbot.mouseMove(charts.picture, spot)
    charts.wait(lambda: charts.picture.cursor().shape() is Qt.CursorShape.PointingHandCursor)
    empty = QPoint(3, 3)
    QApplication.sendEvent(charts.picture, QHelpEvent(QEvent.Type.ToolTip, empty, corner))
    charts.wait(lambda: not QToolTip.isVisible())


def test_it_is_drawn_anew_in_another_size_and_look(charts):
    charts.enter()
    before = charts.picture.size()
    paper = charts.picture.grab().toImage().pixelColor(1, 1)
    charts.ctrl("d")
    charts.wait(lambda: charts.picture.grab().toImage().pixelColor(1, 1) != paper)
    charts.ctrl("=")
    charts.wait(lambda: charts.picture.height() > before.height())
    charts.desk.window.resize(1100, 700)
    charts.wait(lambda: charts.picture.width() < before.width())


def test_units_and_reports_to_compare_with_are_offered_where_they_matter(charts):
    charts.add_other()
    charts.enter()
    unit, other = (charts.desk.find(QComboBox, name) for name in ("chartUnit", "chartOther"))
    assert (unit.isVisible(), other.isVisible()) == (False, False)
    charts.turn("amounts")
    assert unit.isVisible()
    rows = charts.table.model().rowCount()
    unit.setCurrentIndex(1)
    unit.activated.emit(1)
    charts.wait(lambda: unit.currentIndex() == 1 and charts.chart.bars[0].key != "")
    charts.wait(lambda: charts.table.model().rowCount() != rows or charts.chart.unit != "亿元")
    charts.turn("changes")
    assert other.isVisible()
    assert charts.chart.bars == ()
    other.setCurrentIndex(0)
    other.activated.emit(0)
    charts.wait(lambda: "几江区" in charts.chart.question or bool(charts.chart.bars))


def test_a_note_that_is_undone_is_counted_no_more(charts):
    charts.desk.key("j")
    charts.desk.write("还要看")
    charts.desk.wait_saved()
    charts.desk.window._filling.rooms.go(rooms.CHARTS)
    charts.turn("notes")
    charts.wait(lambda: bool(charts.chart.bars))
    charts.ctrl("z")
    charts.wait(lambda: not charts.chart.bars)
    charts.wait_drawn()


def test_without_a_picture_the_table_stays_and_it_is_said(charts, monkeypatch):
    def fails(*_, **__):
        message = "画不出来。"
        raise UserError(message)

    charts.enter()
    monkeypatch.setattr("jjdesk.charts.drawing.draw", fails)
    charts.key("2")
    charts.wait(lambda: "画不出来" in charts.said)
    assert charts.picture.chart is None
    assert charts.table.model().rowCount() >= len(charts.chart.bars) > 0
    monkeypatch.undo()
    charts.turn("rates")
    assert charts.picture.box((0, -1)).isValid()


def test_without_a_workbook_the_room_says_why(start, tmp_path, qtbot):
    workbook = tmp_path / "broken.jjdesk"
    workbook.write_bytes(b"no workbook" * 1000)
    desk = start(workbook)
    desk.window._filling.rooms.go(rooms.CHARTS)
    label = desk.find(QLabel, "chartEmpty")
    qtbot.waitUntil(label.isVisible)
    assert "工作簿" in label.text()
