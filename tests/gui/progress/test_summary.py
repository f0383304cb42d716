"""The bar with its numbers, which are filters; how groups, news and the line in the margin look."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QPushButton, QTableView, QWidget

from jjdesk.domain.progress import Status
from jjdesk.gui.progress import progress_bar
from jjdesk.gui.progress.follow_line import FollowLine
from jjdesk.gui.progress.groups import ProgressGroups
from jjdesk.gui.progress.news import ProgressNews
from jjdesk.gui.progress.progress_model import ProgressGrid
from jjdesk.gui.progress.status_looks import KEYS, SIGNS, colour
from jjdesk.gui.progress.summary import ProgressBar, ProgressSummary
from jjdesk.gui.theme import CONTRAST, DARK, LIGHT, Look
from jjdesk.services.due import Due, Timing
from jjdesk.services.following import Group

S = Status
ROLE = Qt.ItemDataRole
OVERDUE, SOON = Due("2025-06-30", "六月底", Timing.OVERDUE), Due("2025-08-01", "", Timing.SOON)


# The bar


def test_stretches_are_as_wide_as_their_numbers_and_leave_none_out():
    counts = {S.DONE: 1, S.UNDER_WAY: 2, S.BEHIND: 0, S.UNRATED: 5}
    found = list(progress_bar.stretches(counts, QRectF(10, 0, 80, 12)))
    assert [status for status, _ in found] == [S.DONE, S.UNDER_WAY, S.UNRATED]
    assert [box.width() for _, box in found] == [10, 20, 50]
    assert [box.left() for _, box in found] == [10, 20, 40]


def test_of_nothing_there_is_no_stretch():
    assert list(progress_bar.stretches({}, QRectF(0, 0, 80, 12))) == []
    assert list(progress_bar.stretches({S.DONE: 0}, QRectF(0, 0, 80, 12))) == []


def swatch(status, tokens=LIGHT):
    image = QImage(24, 24, QImage.Format.Format_RGB32)
    image.fill(QColor(tokens.paper))
    painter = QPainter(image)
    progress_bar.paint_swatch(painter, status, QRectF(0.5, 0.5, 22, 22), tokens)
    painter.end()
    return image


@pytest.mark.parametrize("tokens", [LIGHT, DARK, CONTRAST])
def test_statuses_are_told_apart_without_colour(qapp, tokens):  # noqa: ARG001  fonts and all
    """Full, hatched, cross-hatched, empty, grey: as a black and white printer shows them."""
    plain = {}
    for status in Status:
        image = swatch(status, tokens).convertToFormat(QImage.Format.Format_Mono)
        plain[status] = bytes(image.constBits())
    different = [plain[status] for status in (S.DONE, S.UNDER_WAY, S.BEHIND, S.NOT_STARTED)]
    assert len(set(different)) == 4


def test_every_status_has_a_sign_a_key_and_a_colour_that_can_be_read():
    assert set(SIGNS) == set(KEYS) == set(Status)
    assert len(set(SIGNS.values())) == 5
    for tokens in (LIGHT, DARK, CONTRAST):
        assert len({colour(status, tokens) for status in (S.DONE, S.UNDER_WAY, S.BEHIND)}) == 3
        assert colour(S.UNRATED, tokens) == colour(S.NOT_STARTED, tokens) == tokens.ink2


def test_the_bar_says_its_numbers(shown, look):
    bar = shown(ProgressBar(look), 400, 20)
    bar.show_counts({S.DONE: 3, S.UNRATED: 151})
    words = "已完成 3，推进中 0，滞后 0，未开始 0，未评 151"
    assert (bar.accessibleName(), bar.toolTip()) == (words, words)
    assert bar.height() == 14
    bar.set_look(Look(DARK, 200, serif=True))
    assert bar.height() == 28


def test_a_thin_stretch_leaves_no_gap(shown, look):
    bar = shown(ProgressBar(look), 200, 14)
    bar.show_counts({S.DONE: 1, S.UNRATED: 199})
    image = bar.grab().toImage()
    assert image.pixelColor(100, 7) == QColor(LIGHT.line)
    bar.show_counts({S.UNRATED: 1})
    assert bar.grab().toImage() != image


# Filters


@pytest.fixture
def summary(shown, look, make_view, make_entry):
    """Three commitments: done and overdue, behind and soon, unrated."""
    made = shown(ProgressSummary(look), 900, 120)
    made.view = make_view((make_entry(1), make_entry(2, S.BEHIND)), dues={1: OVERDUE, 2: SOON})
    made.show_overview(made.view.overview)
    made.told = []
    made.filtered.connect(lambda: made.told.append(True))
    return made


def pill(summary, name):
    return summary.findChild(QPushButton, f"{name}Pill")


def wanted(summary):
    return [row.commitment.number for row in summary.wanted(summary.view.overview.rows)]


def test_every_number_stands_on_its_button(summary):
    texts = [pill(summary, name).text() for name in ("done", "behind", "unrated", "under_way")]
    assert texts == [" 已完成 1", " 滞后 1", " 未评 1", " 推进中 0"]
    assert pill(summary, "overdue").text() == "逾期 1"
    assert pill(summary, "soon").text() == "30 天内到期 1"
    assert pill(summary, "done").accessibleName() == "已完成，1 条"
    assert pill(summary, "behind").toolTip() == "只看滞后的"
    assert not pill(summary, "done").icon().isNull()


def test_late_ones_stand_out_only_where_there_are_some(summary, make_view):
    assert pill(summary, "overdue").property("late") is True
    assert pill(summary, "soon").property("late") is False
    summary.show_overview(make_view().overview)
    assert pill(summary, "overdue").property("late") is False


@pytest.mark.parametrize(
    ("pressed", "rows"),
    [
        ([], [1, 2, 3]),
        (["done"], [1]),
        (["done", "unrated"], [1, 3]),
        (["overdue"], [1]),
        (["overdue", "soon"], [1, 2]),
        (["behind", "overdue"], []),
        (["behind", "soon"], [2]),
        (["under_way"], []),
    ],
)
def test_any_of_the_statuses_and_any_of_the_days_are_wanted(summary, qtbot, pressed, rows):
    for name in pressed:
        qtbot.mouseClick(pill(summary, name), Qt.MouseButton.LeftButton)
    assert wanted(summary) == rows
    assert len(summary.told) == len(pressed)


def test_the_deputys_towns_are_a_filter_where_there_are_some(summary, qtbot):
    mine = pill(summary, "mine")
    assert not mine.isVisible()
    summary.show_places(("白沙镇", "支坪镇"))
    assert mine.isVisible()
    assert mine.toolTip() == "只看涉及支坪镇、白沙镇的"
    qtbot.mouseClick(mine, Qt.MouseButton.LeftButton)
    assert wanted(summary) == [1]
    summary.show_places(())
    assert wanted(summary) == [1, 2, 3]
    assert not mine.isVisible()


def test_what_is_filtered_stays_when_numbers_change_until_it_is_cleared(summary, qtbot):
    qtbot.mouseClick(pill(summary, "done"), Qt.MouseButton.LeftButton)
    summary.show_overview(summary.view.overview)
    assert wanted(summary) == [1]
    summary.clear()
    assert wanted(summary) == [1, 2, 3]


def test_swatches_grow_with_the_text(summary):
    assert pill(summary, "done").iconSize().width() == 12
    summary.set_look(Look(LIGHT, 200, serif=True))
    assert pill(summary, "done").iconSize().width() == 24


# Groups


@pytest.fixture
def groups(shown, look):
    made = shown(ProgressGroups(look, "章节", "progressSections"), 900, 300)
    made.show_groups(
        (
            Group("一、教育", {**dict.fromkeys(Status, 0), S.DONE: 2, S.UNRATED: 1}, 0),
            Group("二、道路", {**dict.fromkeys(Status, 0), S.BEHIND: 4}, 3),
        )
    )
    return made


def cells(view):
    model = view.model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_groups_have_a_row_each_with_dots_for_nothing(groups):
    model = groups.model()
    heads = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]
    assert heads == ["章节", "分布", "已完成", "推进中", "滞后", "未开始", "未评", "逾期"]
    assert cells(groups) == [
        ["一、教育", "", "2", "·", "·", "·", "1", "·"],
        ["二、道路", "", "·", "·", "4", "·", "·", "3"],
    ]
    assert groups.accessibleName() == "按章节看跟进"


def test_the_bar_of_a_group_is_painted_in_its_column(groups):
    rect = groups.visualRect(groups.model().index(0, 1))
    image = groups.viewport().grab(rect).toImage()
    middle = image.height() // 2
    row = {image.pixelColor(x, middle).name() for x in range(image.width())}
    assert QColor(LIGHT.green).name() in row
    assert QColor(LIGHT.line).name() in row


def test_words_of_a_grid_stand_in_the_middle_of_their_line(groups):
    middle = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    assert groups.model().index(0, 0).data(ROLE.TextAlignmentRole) == middle
    head = groups.model().headerData(0, Qt.Orientation.Horizontal, ROLE.TextAlignmentRole)
    assert head == middle


def test_the_grid_keeps_qts_rules(shown):
    parent = shown(QWidget(), 10, 10)
    grid = ProgressGrid(parent)
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    parent.tester = QAbstractItemModelTester(grid, mode, parent)
    grid.show(("甲", "乙"), [("1", "2"), ("3", "4")], ["x", "y"])
    grid.show(("甲",), [("1",)], ["x"])
    assert grid.rowCount() == grid.columnCount() == 1


def test_rows_of_groups_grow_with_the_text(groups):
    groups.set_look(Look(LIGHT, 200, serif=True))
    assert groups.rowHeight(0) == 72
    assert groups.columnWidth(2) == 168


# News


@pytest.fixture
def news(shown, look, open_report, make_entry):
    made = shown(ProgressNews(look), 1000, 300)
    made.known = {each.id: each for each in open_report.report.commitments}
    made.entries = (
        make_entry(2, S.BEHIND, note="两行\n说明"),
        make_entry(9),
        make_entry(1, source=""),
    )
    return made


def test_without_news_it_says_what_will_stand_there(news):
    news.show_news((), news.known)
    assert news.currentWidget().text().startswith("上次查看以后没有新记录。")


def test_entries_on_known_commitments_are_listed_as_they_come(news):
    news.show_news(news.entries, news.known)
    table = news.findChild(QTableView, "progressNews")
    assert news.currentWidget() is table
    rows = cells(table)
    assert rows[0][0] == "2"
    assert rows[0][2:] == ["▲ 滞后", "2025年上半年", "通报 2025-07-01", "两行 说明"]
    assert rows[1][0] == "1"
    assert rows[1][4] == "2025-07-01"
    assert len(rows) == 2, "one on a sentence that is gone is told elsewhere"


def test_enter_on_an_entry_asks_for_its_commitment(news, qtbot):
    news.show_news(news.entries, news.known)
    table = news.findChild(QTableView, "progressNews")
    opened = []
    news.open_wanted.connect(opened.append)
    table.setFocus()
    table.setCurrentIndex(table.model().index(1, 0))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened == ["c1"]


def test_its_columns_grow_with_the_text(news):
    news.show_news(news.entries, news.known)
    news.set_look(Look(LIGHT, 200, serif=True))
    table = news.findChild(QTableView, "progressNews")
    assert (table.columnWidth(0), table.columnWidth(2)) == (112, 208)


# The line in the margin


def test_the_line_says_how_it_stands_and_what_u_does(shown):
    line = shown(FollowLine(), 400, 30)
    assert line.text() == "跟进：未评"
    line.show_words("推进中（2025年）")
    assert line.text() == line.accessibleName() == "跟进：推进中（2025年）"
    assert line.toolTip() == "跟进：推进中（2025年）\n记下或修改办到哪一步（U）"


def test_where_the_margin_is_narrow_its_words_are_cut_on_the_screen_alone(shown):
    line = shown(FollowLine(), 400, 30)
    line.show_words("推进中（2025年）· 区政府办第二号通报 2025-07-01")
    wide = line.grab().toImage()
    line.resize(120, 30)
    assert line.text().endswith("2025-07-01")
    assert line.minimumSizeHint().width() == 0
    narrow = line.grab().toImage()
    assert narrow != wide.copy(0, 0, 120, 30), "cut with an ellipsis, not at the edge"


def test_a_click_asks(shown, qtbot):
    line = shown(FollowLine(), 400, 30)
    asked = []
    line.clicked.connect(lambda: asked.append(True))
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    assert asked == [True]
    assert not isinstance(line, QLabel)
