"""The models of table and quotes: under Qt's own tester, and what they say."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from jjdesk.domain.chart import Behind
from jjdesk.domain.sheet import Sheet
from jjdesk.gui.charting.quotes import BEHIND_ROLE, QuoteModel
from jjdesk.gui.charting.table import ChartModel

ROLE = Qt.ItemDataRole
SHEET = Sheet(
    name="图表数据",
    heads=("分组", "指标", "数值", "界限"),
    widths=(10, 10, 10, 10),
    rows=(("水平值", "产值", 30700000000.0, "不低于"), ("增幅", "增速", 6.5, None)),
)


@pytest.fixture
def tested(qapp):  # noqa: ARG001  there is one
    def tested(model):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
        return model

    return tested


def cells(model, row, role=ROLE.DisplayRole):
    return [model.index(row, column).data(role) for column in range(model.columnCount())]


def test_the_table_begins_with_the_labels(tested):
    model = tested(ChartModel())
    model.show(SHEET, "指标")
    heads = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(4)]
    assert heads == ["指标", "数值", "界限", "分组"]
    assert cells(model, 0) == ["产值", "30,700,000,000", "不低于", "水平值"]
    assert cells(model, 1) == ["增速", "6.5", "", "增幅"]


def test_numbers_stand_at_the_right_and_are_read_with_their_head(tested):
    model = tested(ChartModel())
    model.show(SHEET, "指标")
    right = [bool(a & Qt.AlignmentFlag.AlignRight) for a in cells(model, 0, ROLE.TextAlignmentRole)]
    assert right == [False, True, False, False]
    assert cells(model, 0, ROLE.AccessibleTextRole)[1] == "数值：30,700,000,000"


def test_the_sums_stand_out_at_the_end(tested):
    model = tested(ChartModel())
    rows = (("教育", 2), ("金融", 1))
    model.show(Sheet("", ("领域", "合计"), (1, 1), rows, sums=("合计", 3)), "领域")
    assert cells(model, 2) == ["合计", "3"]
    assert [model.is_bar(row) for row in range(3)] == [True, True, False]
    bold = [model.index(row, 0).data(ROLE.FontRole) for row in range(3)]
    assert [bool(font and font.bold()) for font in bold] == [False, False, True]


def test_another_sheet_takes_the_place_of_one(tested):
    model = tested(ChartModel())
    model.show(SHEET, "指标")
    model.show(Sheet(name="", heads=("领域",), widths=(1,), rows=(("教育",),)), "领域")
    assert (model.rowCount(), model.columnCount()) == (1, 1)
    assert cells(model, 0) == ["教育"]


def quote(report: str, number: int, words: str = "增长\n  6%") -> Behind:
    return Behind(report, f"县 {report}", f"c{number}", number, words)


def test_quotes_are_one_line_of_text_with_their_number(tested):
    model = tested(QuoteModel())
    model.show([quote("a", 3)])
    index = model.index(0, 0)
    assert index.data() == "增长6%"
    assert index.data(ROLE.AccessibleTextRole) == "第 3 条：增长6%"
    assert index.data(BEHIND_ROLE).commitment == "c3"


def test_quotes_of_several_reports_name_theirs(tested):
    model = tested(QuoteModel())
    model.show([quote("a", 3), quote("b", 4)])
    assert [model.head(row) for row in range(2)] == ["县 a　第 3 条", "县 b　第 4 条"]
    model.show([quote("b", 4)])
    assert model.head(0) == "第 4 条"


def test_a_sentence_without_end_is_cut(tested):
    model = tested(QuoteModel())
    model.show([quote("a", 1, "长" * 5000)])
    assert len(model.index(0, 0).data()) == 400
