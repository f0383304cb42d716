"""图表: taking a chart out by itself, and the room's own acts where there is little to chart."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMenu, QPushButton, QSplitter

from jjdesk.domain.chart import Bar, Chart, Form, Part, Piece
from jjdesk.errors import UserError
from jjdesk.gui import rooms
from jjdesk.gui.charting.export import ChartExport
from jjdesk.services.charting.catalogue import COMPARISON, QUESTIONS

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
CHART = Chart(
    name="targets",
    form=Form.BARS,
    question="哪些领域说了数？",
    answer="教育最多。",
    parts=(Part("", "", 1),),
    bars=(Bar(key="a", label="教育", pieces=(Piece(2),), words="2"),),
    unit="个",
    bars_are="领域",
)


class Matter:
    """What a chart was counted of; only its name is asked for."""

    reports = ()


@pytest.fixture
def export(qtbot, monkeypatch):
    """The button by itself: work is done at once, what was chosen is asked for."""
    told, given = [], []

    def run(work, done, failed):
        given.append(work)
        try:
            result = work()
        except UserError as error:
            failed(error)
        else:
            done(result)

    made = ChartExport(run)
    qtbot.addWidget(made)
    made.told.connect(told.append)
    made.heard, made.given = told, given
    made.answer = lambda path: monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_: (str(path), "")
    )
    made.show()
    qtbot.waitExposed(made)
    return made


def lines(export):
    menu = export.findChild(QPushButton, "chartExport").menu()
    return {action.text(): action for action in menu.actions() if not action.isSeparator()}


def test_before_there_is_a_chart_nothing_is_offered_nor_done(export, qtbot):
    button = export.findChild(QPushButton, "chartExport")
    assert not button.isEnabled()
    export.open_menu()
    assert not export.findChild(QMenu).isVisible()
    QGuiApplication.clipboard().setText("早先的")
    for action in lines(export).values():
        action.trigger()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert (export.heard, export.given) == ([], [])
    assert QGuiApplication.clipboard().text() == "早先的"


def test_the_menu_names_all_ways_out(export):
    export.show_chart(CHART, Matter())
    assert list(lines(export)) == [
        "图片 PNG…",
        "矢量图 SVG…",
        "PDF…",
        "数据表 xlsx…",
        "数据表 csv…",
        "复制图",
        "复制表（Ctrl+C）",
        "各领域图 PDF…",
    ]
    export.open_menu()
    menu = export.findChild(QMenu)
    assert menu.isVisible()
    assert menu.activeAction().text() == "图片 PNG…"
    menu.close()


def test_the_table_is_copied_as_a_spreadsheet_takes_it(export):
    export.show_chart(CHART, Matter())
    export.copy_table()
    assert QGuiApplication.clipboard().text().splitlines()[1].split("\t")[0] == "教育"
    assert export.heard == ["已复制 1 行，可粘贴到电子表格。"]


def test_the_picture_is_copied_as_a_document_takes_it(export):
    export.show_chart(CHART, Matter())
    QGuiApplication.clipboard().clear()
    export.copy_picture()
    image = QGuiApplication.clipboard().image()
    assert isinstance(image, QImage)
    assert image.width() > 300
    assert export.heard == ["已复制图，可粘贴到文档或幻灯片。"]


# In the room


def test_what_cannot_be_counted_is_said_in_place_of_a_chart(charts, monkeypatch):
    def broken(*_):
        raise UserError("工作簿读不出来。")

    monkeypatch.setattr("jjdesk.gui.charting.counting._gather", broken)
    charts.key("2", Qt.KeyboardModifier.AltModifier)
    charts.wait(lambda: charts.room is not None)
    empty = charts.desk.find(QLabel, "chartEmpty")
    charts.wait(empty.isVisible)
    assert empty.text() == "工作簿读不出来。"
    assert charts.room.words() == ""
    charts.room._choose(0)
    charts.room._open(0)
    assert charts.desk.window._filling.rooms.shown == rooms.CHARTS


def test_what_fails_later_leaves_the_chart_that_is_there(charts):
    charts.enter()
    before = charts.chart
    charts.room._counting.failed.emit("工作簿读不出来。")
    assert charts.said == "工作簿读不出来。"
    assert charts.room.chart is before
    charts.room._choose(9999)
    charts.room._open(9999)
    assert charts.room.chart is before


def test_a_share_of_the_width_that_the_user_gave_stays(charts):
    charts.enter()
    body = charts.desk.find(QSplitter, "chartBody")
    body.setSizes([500, 500])
    body.splitterMoved.emit(500, 1)
    sizes = body.sizes()
    charts.desk.window.resize(1300, 700)
    charts.wait(lambda: charts.desk.window.width() == 1300)
    assert body.sizes()[1] == pytest.approx(sizes[1], rel=0.25)
    assert charts.room._shared


def test_without_another_report_a_comparison_says_so_without_a_failure(charts):
    name = next(n for n, question in QUESTIONS.items() if COMPARISON in question.takes)
    charts.enter()
    charts.turn(name)
    assert charts.said == ""
    assert charts.room._chooser.compares
    assert charts.room.words().startswith(f"图表：{QUESTIONS[name].label}")


def test_ctrl_c_copies_the_table_where_no_quote_is_there(charts):
    charts.enter()
    charts.quotes.show_quotes("无", [])
    charts.quotes.setFocus()
    QApplication.clipboard().clear()
    charts.ctrl("c")
    assert QApplication.clipboard().text().startswith("领域\t")


def test_a_room_that_is_not_seen_is_not_counted_anew(charts):
    charts.enter()
    number = charts.room._counting._number
    charts.key("1", Qt.KeyboardModifier.AltModifier)
    charts.room.renew()
    assert charts.room._counting._number == number
    charts.room.hand_over()
    assert charts.room.may_leave()
    charts.room.leave()
