"""Which chart, of what, by what: tabs and pills by themselves; tables and quotes under a hand."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPushButton, QTabBar, QWidget

from jjdesk.domain.chart import Bar, Behind, Chart, Form, Part, Piece
from jjdesk.domain.library import Shelved
from jjdesk.domain.sheet import Sheet
from jjdesk.errors import UserError
from jjdesk.gui.charting.chooser import Chooser, Segments
from jjdesk.gui.charting.counting import Counting
from jjdesk.gui.charting.quotes import QuoteList
from jjdesk.gui.charting.table import ChartModel, ChartTable
from jjdesk.gui.theme import DARK, LIGHT, Look
from jjdesk.services.charting.catalogue import BY, COMPARISON, QUESTIONS, UNIT
from jjdesk.services.charting.scope import Extent

KEY = Qt.Key
LEFT = Qt.MouseButton.LeftButton
NAMES = list(QUESTIONS)


@pytest.fixture
def shown(qtbot):
    """Shows a widget in a window of its own that has the keyboard, and holds it."""
    held = []

    def show(widget, width=1200, height=400):
        held.append(widget)
        qtbot.addWidget(widget)
        widget.resize(width, height)
        widget.show()
        qtbot.waitExposed(widget)
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)
        return widget

    return show


class Hand:
    """The chooser with a hand on it, and what it told."""

    def __init__(self, qtbot, chooser):
        self.qtbot, self.chooser = qtbot, chooser
        self.wished, self.extended, self.compared = [], [], []
        chooser.wished.connect(self.wished.append)
        chooser.extended.connect(self.extended.append)
        chooser.compared.connect(self.compared.append)

    def find(self, kind, name):
        return self.chooser.findChild(kind, name)

    def press(self, name):
        self.qtbot.mouseClick(self.find(QPushButton, name), LEFT)

    def turn(self, name):
        self.find(QTabBar, "chartTabs").setCurrentIndex(NAMES.index(name))

    def seen(self):
        """Names of the wishes that can be seen."""
        return {
            widget.objectName()
            for widget in self.find(QWidget, "chartWishes").children()
            if isinstance(widget, QWidget) and widget.isVisible()
        }


@pytest.fixture
def hand(qtbot, shown):
    return Hand(qtbot, shown(Chooser((QPushButton("右"),))))


def shelved(sha256, title=None, place=None, year=None):
    return Shelved(sha256, f"{sha256}.txt", title, place, year, 1, 0, 1, "", None)


def test_there_is_a_tab_a_question_with_its_key(hand):
    tabs = hand.find(QTabBar, "chartTabs")
    assert tabs.count() == len(NAMES)
    labels = [question.label for question in QUESTIONS.values()]
    assert [tabs.tabText(n) for n in range(tabs.count())] == labels
    assert tabs.tabToolTip(0) == f"{labels[0]}（1）"
    assert tabs.accessibleName() == "图表"


@pytest.mark.parametrize("name", NAMES)
def test_each_question_shows_only_what_can_be_wished_of_it(hand, name):
    hand.chooser.offer_extents(list(Extent), Extent.REPORT)
    hand.chooser.offer_units(["所", "万元"])
    hand.chooser.offer_others([shelved("a"), shelved("b")], "a")
    hand.turn(name)
    takes = QUESTIONS[name].takes
    wanted = {f"chart-{choice}" for choice in takes if choice not in {UNIT, COMPARISON}}
    wanted |= {"chartUnit"} if UNIT in takes else set()
    wanted |= {"chartOther"} if COMPARISON in takes else {"chartExtent"}
    assert hand.seen() == wanted
    assert hand.chooser.compares is (COMPARISON in takes)


def test_tabs_are_stepped_through_around_the_end(hand):
    hand.chooser.step(-1)
    assert hand.chooser.wish.chart == NAMES[-1]
    hand.chooser.step(1)
    assert hand.chooser.wish.chart == NAMES[0]
    hand.chooser.turn(2)
    hand.chooser.turn(99)
    assert [wish.chart for wish in hand.wished] == [NAMES[-1], NAMES[0], NAMES[2]]


def test_a_pill_that_is_pressed_is_the_only_one(hand):
    by = hand.find(Segments, "chart-by")
    pills = by.findChildren(QPushButton)
    for pill in pills:
        hand.qtbot.mouseClick(pill, LEFT)
        assert [each.isChecked() for each in pills] == [each is pill for each in pills]
    assert [str(wish.by) for wish in hand.wished] == [
        pill.objectName().removeprefix("chart-by-") for pill in pills
    ]
    hand.qtbot.mouseClick(pills[-1], LEFT)
    assert pills[-1].isChecked(), "once more leaves it chosen"


def test_pills_are_read_with_what_they_are_for(hand):
    by = hand.find(Segments, "chart-by")
    assert by.accessibleName() == "按什么分行"
    assert {pill.accessibleDescription() for pill in by.findChildren(QPushButton)} == {"按什么分行"}


def test_only_extents_that_there_are_are_offered(hand):
    hand.chooser.offer_extents([Extent.REPORT], Extent.REPORT)
    assert not hand.find(QWidget, "chartExtent").isVisible(), "one is no choice"
    hand.chooser.offer_extents([Extent.REPORT, Extent.SHOWN], Extent.SHOWN)
    pills = {
        pill.objectName(): pill.isChecked()
        for pill in hand.find(Segments, "chartExtent").findChildren(QPushButton)
        if pill.isVisible()
    }
    assert pills == {"chartExtent-report": False, "chartExtent-shown": True}
    hand.press("chartExtent-report")
    assert hand.extended == [Extent.REPORT]


def test_several_reports_have_no_sections_in_common(hand):
    assert BY in QUESTIONS[NAMES[0]].takes
    hand.chooser.offer_extents(list(Extent), Extent.LIBRARY)
    assert "chart-by" not in hand.seen()
    hand.chooser.offer_extents(list(Extent), Extent.REPORT)
    assert "chart-by" in hand.seen()


def question_with(choice):
    return next(name for name, question in QUESTIONS.items() if choice in question.takes)


def test_a_unit_is_chosen_by_the_keys_where_there_are_several(hand):
    hand.turn(question_with(UNIT))
    combo = hand.find(QComboBox, "chartUnit")
    hand.chooser.offer_units(["所"])
    assert not combo.isVisible()
    hand.chooser.offer_units(["所", "万元"])
    assert [combo.itemText(n) for n in range(2)] == ["单位：所", "单位：万元"]
    assert combo.currentIndex() == 0
    combo.setFocus()
    hand.qtbot.keyClick(combo, KEY.Key_Down)
    assert hand.wished[-1].unit == "万元"
    hand.chooser.offer_units(["米", "万元"])
    assert combo.currentText() == "单位：万元", "what was wished stays"


def test_a_report_to_compare_with_is_named_by_place_and_year(hand):
    hand.turn(question_with(COMPARISON))
    others = [
        shelved("a", place="几江区", year=2024),
        shelved("b", title="某报告"),
        shelved("c"),
    ]
    hand.chooser.offer_others(others, "")
    combo = hand.find(QComboBox, "chartOther")
    texts = [combo.itemText(n) for n in range(3)]
    assert texts == ["对照：几江区 2024", "对照：某报告", "对照：c.txt"]
    assert combo.currentIndex() == -1
    assert combo.placeholderText() == "选一份报告来对照"
    assert combo.isVisible()
    combo.setFocus()
    hand.qtbot.keyClick(combo, KEY.Key_Down)
    assert hand.compared == ["a"]


def test_one_report_that_is_compared_with_is_no_choice(hand):
    hand.turn(question_with(COMPARISON))
    combo = hand.find(QComboBox, "chartOther")
    hand.chooser.offer_others([shelved("a")], "a")
    assert not combo.isVisible()
    hand.chooser.offer_others([shelved("a")], "")
    assert combo.isVisible(), "it has to be chosen first"
    hand.chooser.offer_others([], "")
    assert not combo.isVisible()


def test_wishes_can_be_put_away_and_the_tabs_stay(hand):
    hand.chooser.show_wishes(False)
    assert not hand.find(QWidget, "chartWishes").isVisible()
    assert hand.find(QTabBar, "chartTabs").isVisible()
    hand.chooser.show_wishes(True)
    assert hand.find(QWidget, "chartWishes").isVisible()


# Counting


class Book:
    """A data thread that does nothing until it is told."""

    def __init__(self):
        self.given = []

    def run(self, work, done, failed):
        self.given.append((work, done, failed))


def test_nothing_is_counted_before_it_is_known_of_what(qtbot):  # noqa: ARG001  Qt's objects
    book = Book()
    counting = Counting(book)
    counting.count(Chooser(()).wish)
    assert book.given == []


def test_of_two_wishes_only_the_latest_is_told(qtbot):  # noqa: ARG001  Qt's objects
    book = Book()
    counting = Counting(book)
    told = []
    counting.counted.connect(told.append)
    counting.failed.connect(told.append)
    chooser = Chooser(())
    counting._asked = object()
    counting.count(chooser.wish)
    counting.count(chooser.wish)
    (work, done, failed), (_, done_last, failed_last) = book.given
    assert work(None) is None, "the first is not counted any more"
    done(None)
    done("old")
    failed(UserError("旧的。"))
    assert told == []
    done_last("new")
    failed_last(UserError("新的。"))
    assert told == ["new", "新的。"]


# The table


SHEET = Sheet(
    name="数",
    heads=("领域", "力争", "确保"),
    widths=(10, 10, 10),
    rows=(("教育", 2, None), ("交通", 12345.5, 1), ("农林水", 0, 3)),
    sums=("合计", 12347.5, 4),
)
CHART = Chart(
    name="targets",
    form=Form.BARS,
    question="哪些领域说了数？",
    answer="交通最多。",
    parts=(Part("", "", 1),),
    bars=tuple(
        Bar(key=label, label=label, pieces=(Piece(1),), words="1")
        for label in ("教育", "交通", "农林水")
    ),
    unit="个",
    bars_are="领域",
)


@pytest.fixture
def table(shown):
    made = shown(ChartTable(Look(LIGHT, 100, serif=True)), 420, 300)
    made.show_chart(CHART, SHEET)
    made.told = []
    made.chosen.connect(lambda row: made.told.append(("chosen", row)))
    made.opened.connect(lambda row: made.told.append(("opened", row)))
    made.setFocus()
    return made


def test_rows_are_walked_and_opened_and_sums_are_neither(table, qtbot):
    table.choose(0)
    assert table.told == [], "it follows without a word"
    qtbot.keyClick(table, KEY.Key_Down)
    qtbot.keyClick(table, KEY.Key_Return)
    for _ in range(2):
        qtbot.keyClick(table, KEY.Key_Down)
    qtbot.keyClick(table, KEY.Key_Enter)
    assert table.told == [("chosen", 1), ("opened", 1), ("chosen", 2)]


def test_a_double_click_opens_a_row(table, qtbot):
    spot = table.visualRect(table.model().index(2, 0)).center()
    qtbot.mouseClick(table.viewport(), LEFT, pos=spot)
    qtbot.mouseDClick(table.viewport(), LEFT, pos=spot)
    assert table.told[-1] == ("opened", 2)
    assert table.told[0] == ("chosen", 2)


def test_the_labels_take_what_the_numbers_leave(table):
    widths = [table.columnWidth(n) for n in range(3)]
    assert sum(widths) == table.viewport().width()
    table.resize(200, 300)
    assert table.columnWidth(0) == 132, "never less than one can read"
    table.set_look(Look(LIGHT, 200, serif=True))
    assert table.columnWidth(0) == 264


def test_it_knows_how_high_all_its_rows_are(table):
    rows = 4 * table.verticalHeader().defaultSectionSize()
    assert table.needed() >= rows + table.horizontalHeader().sizeHint().height()
    table.resize(150, 300)
    across = table.horizontalScrollBar()
    assert across.maximum() > 0
    assert table.needed() > rows + across.sizeHint().height()


def test_its_name_is_that_of_the_question(table):
    assert table.accessibleName() == "图中的数：哪些领域说了数？"


def test_cells_beyond_the_table_say_nothing(qtbot):  # noqa: ARG001  Qt's objects
    model = ChartModel()
    model.show(SHEET, "没有这一列")
    assert model.index(0, 0).data() == "教育", "as it stands where no head is named"
    assert model.data(model.createIndex(9, 0)) is None
    assert model.headerData(9, Qt.Orientation.Horizontal) is None
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.headerData(1, Qt.Orientation.Horizontal, Qt.ItemDataRole.FontRole) is None
    right = model.headerData(1, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
    assert right & Qt.AlignmentFlag.AlignRight
    inner = model.index(0, 0)
    assert (model.rowCount(inner), model.columnCount(inner)) == (0, 0)
    assert [inner.siblingAtColumn(n).data() for n in (1, 2)] == ["2", ""]
    assert model.index(1, 1).data() == "12,345.5"


# Quotes


def behind(number, words="建好学校。", report="r"):
    return Behind(report, f"县 {report}", f"c{number}", number, words)


@pytest.fixture
def quotes(shown):
    made = shown(QuoteList(Look(LIGHT, 100, serif=True)), 400, 300)
    made.told = []
    made.opened.connect(lambda *place: made.told.append(place))
    made.show_quotes("教育", [behind(1), behind(2, "新建小学\n3所"), behind(3)])
    made.setFocus()
    return made


def test_the_first_quote_has_the_keys_and_enter_leads_to_its_place(quotes, qtbot):
    assert quotes.accessibleName() == "教育：3 处原文"
    assert quotes.words() == "第 1 条：建好学校。"
    qtbot.keyClick(quotes, KEY.Key_Down)
    assert quotes.words() == "第 2 条：新建小学3所"
    qtbot.keyClick(quotes, KEY.Key_Return)
    assert quotes.told == [("r", "c2")]


def test_a_click_leads_there_too(quotes, qtbot):
    spot = quotes.visualRect(quotes.model().index(2, 0)).center()
    qtbot.mouseClick(quotes.viewport(), LEFT, pos=spot)
    assert quotes.told == [("r", "c3")]


def test_without_quotes_there_is_nothing_to_open_or_say(quotes, qtbot):
    quotes.show_quotes("教育", [])
    assert quotes.accessibleName() == "教育：0 处原文"
    assert quotes.words() == ""
    qtbot.keyClick(quotes, KEY.Key_Return)
    assert quotes.told == []


def test_a_quote_is_as_high_as_its_lines_and_breaks_anew(quotes, qtbot):
    quotes.show_quotes("教育", [behind(1), behind(2, "很长的一句话，" * 20)])
    model = quotes.model()

    def height(row):
        return quotes.visualRect(model.index(row, 0)).height()

    qtbot.waitUntil(lambda: height(1) > 2 * height(0) > 0)
    before = height(1)
    quotes.resize(250, 300)
    qtbot.waitUntil(lambda: height(1) > before)


def test_the_chosen_quote_is_lit_where_the_keys_are(quotes):
    def ground():
        return quotes.viewport().grab().toImage().pixelColor(4, 4).name().upper()

    assert ground() == LIGHT.selected
    quotes.set_look(Look(DARK, 100, serif=True))
    assert ground() == DARK.selected
    quotes.clearFocus()
    assert ground() != DARK.selected
