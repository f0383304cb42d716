"""The searcher over a real workbook: only the last query counts, pages follow, faults are said."""

import pytest
from PySide6.QtCore import QModelIndex, QObject, Signal
from PySide6.QtWidgets import QListView, QWidget

from jjdesk.errors import WorkbookError
from jjdesk.gui import theme
from jjdesk.gui.finding import searcher as searcher_module
from jjdesk.gui.finding.search_results import HIT_ROLE, SearchResults
from jjdesk.gui.finding.searcher import Searcher
from jjdesk.gui.workbook.workbook_keeper import WorkbookKeeper
from jjdesk.services.bundle import Services
from jjdesk.store.database import open_workbook

LOOK = theme.Look(theme.LIGHT, 100, serif=True)
HEAD = """几江区人民政府工作报告
——2024年1月8日在几江区第三届人民代表大会第四次会议上
各位代表：
一、2024年重点工作
（一）办好民生实事。
"""
LINES = "".join(f"改造老旧小区{n}个，新建口袋公园{n}个。\n" for n in range(1, 101))


class Row(QObject):
    """The filter row and the page as the searcher knows them."""

    searched = Signal(str)
    search_left = Signal()
    hit_wanted = Signal(bool)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.page = page
        self.said: list[tuple[str, str]] = []
        self.shown_all = 0

    def say_everywhere(self, query: str, found: str) -> None:
        self.said.append((query, found))

    def show_all(self) -> None:
        self.shown_all += 1


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    """A workbook with a report of a hundred commitments."""
    path = tmp_path_factory.mktemp("library") / "w.jjdesk"
    services = Services(open_workbook(path))
    preview = services.library.preview_text(HEAD + LINES, "几江2024")
    services.library.add(preview, title="几江区政府工作报告", place="几江区", year=2024)
    services.close()
    return path


@pytest.fixture
def row(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(700, 500)
    page.show()
    return Row(page)


@pytest.fixture
def keeper(library, row):
    keeper = WorkbookKeeper(lambda: Services(open_workbook(library)), row)
    yield keeper
    keeper.close()


@pytest.fixture
def searcher(row, keeper):
    return Searcher(row, keeper, LOOK)


def numbers(row: Row) -> list[int]:
    listed = row.page.findChild(QListView, "searchHits")
    model = listed.model()
    return [model.index(n).data(HIT_ROLE).number for n in range(model.rowCount())]


def settled(row: Row, qtbot, words: str) -> None:
    qtbot.waitUntil(lambda: bool(row.said) and row.said[-1][1] == words)


@pytest.mark.usefixtures("searcher")
def test_what_is_found_is_listed_and_said(row, qtbot):
    row.searched.emit("小区100个")
    assert row.said[0] == ("小区100个", "正在找…")
    settled(row, qtbot, "1 处")
    assert numbers(row) == [100]


@pytest.mark.usefixtures("searcher")
def test_what_is_nowhere_is_told_with_what_to_do(row, qtbot):
    row.searched.emit("磁悬浮列车")
    settled(row, qtbot, "没有找到。可少输几个字，或按 Esc 回到正文。")
    assert numbers(row) == []


@pytest.mark.usefixtures("searcher")
@pytest.mark.parametrize("blank", ["", "   "])
def test_before_anything_is_typed_it_is_told_what_can_be(row, blank):
    row.searched.emit(blank)
    assert row.said == [("", "")]
    results = row.page.findChild(SearchResults)
    assert results.isVisible()
    assert "输入要找的字词" in results._state.text()


@pytest.mark.usefixtures("searcher")
def test_pages_come_as_they_are_scrolled_to_until_all_are_there(row, qtbot):
    row.searched.emit("口袋公园")
    settled(row, qtbot, "100 处")
    assert len(numbers(row)) >= searcher_module.PAGE
    model = row.page.findChild(QListView, "searchHits").model()

    def all_are_there() -> bool:
        if model.canFetchMore(QModelIndex()):
            model.fetchMore(QModelIndex())
        return len(numbers(row)) == 100

    qtbot.waitUntil(all_are_there)
    assert sorted(numbers(row)) == list(range(1, 101)), "each once"
    assert not model.canFetchMore(QModelIndex())


@pytest.mark.usefixtures("searcher")
def test_very_many_are_not_counted_to_the_end(row, qtbot, monkeypatch):
    monkeypatch.setattr(searcher_module, "_COUNTED", 50)
    row.searched.emit("口袋公园")
    settled(row, qtbot, "50 处以上")


@pytest.mark.usefixtures("searcher")
def test_only_the_last_of_what_is_typed_quickly_is_shown(row, keeper, qtbot):
    for query in ("口", "口袋", "口袋公园7个"):
        row.searched.emit(query)
    settled(row, qtbot, "1 处")
    keeper.drain()
    assert numbers(row) == [7]
    assert [found for _, found in row.said if "处" in found] == ["1 处"]


@pytest.mark.usefixtures("searcher")
def test_a_page_of_what_was_looked_for_before_is_not_added(row, keeper, qtbot):
    row.searched.emit("改造老旧小区")
    settled(row, qtbot, "100 处")
    keeper.drain()
    model = row.page.findChild(QListView, "searchHits").model()
    while model.canFetchMore(QModelIndex()) and len(numbers(row)) == searcher_module.PAGE:
        model.fetchMore(QModelIndex())
    row.searched.emit("")
    keeper.drain()
    assert numbers(row) == [], "the field was emptied meanwhile"


@pytest.mark.usefixtures("searcher")
def test_the_same_words_again_are_not_told_as_new(row, qtbot):
    row.searched.emit("小区99个")
    settled(row, qtbot, "1 处")
    row.said.clear()
    row.searched.emit("小区99个")
    qtbot.waitUntil(lambda: bool(row.said))
    assert row.said == [("小区99个", "1 处")]


def test_the_chosen_hit_is_opened_over_all_of_the_report(row, searcher, qtbot):
    row.searched.emit("小区42个")
    settled(row, qtbot, "1 处")
    with qtbot.waitSignal(searcher.open_wanted) as opened:
        row.hit_wanted.emit(False)
    report, commitment = opened.args
    hit = row.page.findChild(QListView, "searchHits").currentIndex().data(HIT_ROLE)
    assert (report, commitment) == (hit.report, hit.commitment)
    assert row.shown_all == 1


@pytest.mark.usefixtures("searcher")
def test_the_arrow_goes_to_the_list(row, qtbot):
    row.searched.emit("小区42个")
    settled(row, qtbot, "1 处")
    row.page.activateWindow()
    row.hit_wanted.emit(True)
    listed = row.page.findChild(QListView, "searchHits")
    qtbot.waitUntil(listed.hasFocus)


def test_before_a_search_there_is_nothing_to_open_or_leave(row, searcher):
    opened = []
    searcher.open_wanted.connect(lambda *given: opened.append(given))
    row.hit_wanted.emit(True)
    row.hit_wanted.emit(False)
    row.search_left.emit()
    searcher.set_look(theme.Look(theme.DARK, 150, serif=True))
    assert opened == []
    assert row.page.findChild(SearchResults) is None


@pytest.mark.usefixtures("searcher")
def test_leaving_uncovers_the_page_whatever_still_comes(row, keeper):
    row.searched.emit("口袋公园")
    row.search_left.emit()
    keeper.drain()
    assert not row.page.findChild(SearchResults).isVisible()
    assert [found for _, found in row.said] == ["正在找…"]


def test_larger_text_is_taken_by_the_list(row, searcher, qtbot):
    row.searched.emit("小区42个")
    settled(row, qtbot, "1 处")
    listed = row.page.findChild(QListView, "searchHits")
    small = listed.sizeHintForRow(0)
    searcher.set_look(theme.Look(theme.LIGHT, 200, serif=True))
    assert listed.sizeHintForRow(0) == 2 * small


def test_a_workbook_that_cannot_be_read_is_said_over_the_page(row, qtbot):
    def broken() -> Services:
        message = "工作簿正被占用，没有改动。请稍后再试。"
        raise WorkbookError(message)

    keeper = WorkbookKeeper(broken, row)
    searcher = Searcher(row, keeper, LOOK)
    searcher.search("教育")
    results = row.page.findChild(SearchResults)
    qtbot.waitUntil(lambda: "工作簿正被占用" in results._state.text())
    assert row.said[-1] == ("", "")
    keeper.close()
