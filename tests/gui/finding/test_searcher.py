"""All reports searched as one types, by keys and clicks."""

import threading

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QListView, QPushButton

from jjdesk.gui.finding.search_results import HIT_ROLE, HitModel, excerpt, place_in_words
from jjdesk.services.bundle import Services
from jjdesk.services.searching import Hit
from jjdesk.store.database import open_workbook

OTHER = """几江区人民政府工作报告
——2024年1月8日在几江区第三届人民代表大会第四次会议上
各位代表：
一、2024年重点工作
（一）办好人民满意的教育。
新建小学3所，新增学位2000个以上。推进义务教育优质均衡发展，建成卓越学校10所。
"""
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def library(start, tmp_path):
    """A window on a workbook with a second report."""
    path = tmp_path / "two.jjdesk"
    services = Services(open_workbook(path))
    preview = services.library.preview_text(OTHER, "几江2024")
    services.library.add(preview, title="几江区政府工作报告", place="几江区", year=2024)
    services.close()
    desk = start(path)
    desk.window.resize(1366, 768)
    return desk


def hits(desk) -> list[Hit]:
    listed = desk.window.findChild(QListView, "searchHits")
    if listed is None or not listed.isVisible():
        return []
    model = listed.model()
    return [model.index(row).data(HIT_ROLE) for row in range(model.rowCount())]


def test_all_reports_are_searched_and_enter_opens_the_hit(library, qtbot):
    desk = library
    desk.key("f", Qt.KeyboardModifier.ControlModifier | SHIFT)
    assert QApplication.focusWidget() is desk.search
    desk.commit("卓越学校")
    qtbot.waitUntil(lambda: len(hits(desk)) == 1)
    (hit,) = hits(desk)
    assert [hit.text[start:end] for start, end in hit.spans] == ["卓越学校"]
    assert desk.words("filterState") == "全部资料 · “卓越学校” · 1 处"
    desk.key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "几江区" in desk.window.windowTitle())
    qtbot.waitUntil(lambda: desk.chosen == hit.number)
    assert not hits(desk)
    assert desk.search.text() == ""
    assert QApplication.focusWidget() is desk.page


def test_a_hit_in_the_open_report_needs_only_the_place(library, qtbot):
    desk = library
    desk.key("f", Qt.KeyboardModifier.ControlModifier | SHIFT)
    desk.commit("教育")
    qtbot.waitUntil(lambda: len({hit.report for hit in hits(desk)}) == 2)
    desk.key(Qt.Key.Key_Down)
    listed = desk.find(QListView, "searchHits")
    assert QApplication.focusWidget() is listed
    here = desk.window._filling.reader.open_report.report.source.sha256
    row = next(n for n, hit in enumerate(hits(desk)) if hit.report == here and hit.number == 2)
    listed.setCurrentIndex(listed.model().index(row))
    desk.key(Qt.Key.Key_Return)
    assert desk.chosen == 2
    assert len(desk.shown()) == 154


def test_the_switch_and_esc_lead_back_to_the_page(library, qtbot):
    desk = library
    desk.key("/")
    desk.commit("教育")
    qtbot.waitUntil(lambda: "教育" in desk.words("filterState"))
    here = desk.shown()
    switch = desk.find(QPushButton, "everywhere")
    qtbot.mouseClick(switch, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(hits(desk)))
    qtbot.mouseClick(switch, Qt.MouseButton.LeftButton)
    assert not hits(desk)
    assert desk.shown() == here, "what was typed is looked for in this report again"
    qtbot.mouseClick(switch, Qt.MouseButton.LeftButton)
    desk.page.setFocus()
    desk.key(Qt.Key.Key_Escape)
    assert not switch.isChecked()
    assert len(desk.shown()) == 154


def test_the_filters_of_this_report_rest_meanwhile(library, qtbot):
    desk = library
    desk.key("g")
    here = desk.shown()
    desk.key("f", Qt.KeyboardModifier.ControlModifier | SHIFT)
    desk.commit("教育")
    qtbot.waitUntil(lambda: bool(hits(desk)))
    assert not desk.find(QPushButton, "withTarget").isEnabled()
    desk.key(Qt.Key.Key_Down)
    desk.keys("gbmfs")
    assert bool(hits(desk))
    qtbot.mouseClick(desk.find(QPushButton, "everywhere"), Qt.MouseButton.LeftButton)
    assert desk.find(QPushButton, "withTarget").isEnabled()
    assert set(desk.shown()) <= set(here)
    assert desk.words("filterState").startswith("有目标 · “教育”")


def test_typing_does_not_wait_and_the_last_words_count(library, qtbot, monkeypatch):
    desk = library
    keeper = desk.window._filling._workbook
    busy = threading.Event()
    asked = []

    def watch(services):
        search = services.searching.search

        def searched(query, *rest, **named):
            asked.append(query)
            return search(query, *rest, **named)

        monkeypatch.setattr(services.searching, "search", searched)
        busy.wait(10)

    keeper.run(watch, lambda _: None, lambda _: None)
    desk.key("f", Qt.KeyboardModifier.ControlModifier | SHIFT)
    for words in ("没有", "没有的", "没有的词"):
        desk.search.setText(words)
        qtbot.waitUntil(lambda words=words: words in desk.words("filterState"))
    desk.search.setText("卓越学校")
    qtbot.waitUntil(lambda: "卓越学校" in desk.words("filterState"))
    busy.set()
    qtbot.waitUntil(lambda: len(hits(desk)) == 1)
    assert asked == ["卓越学校"]


def test_the_hits_scroll_down_only(library, qtbot):
    desk = library
    desk.key("f", Qt.KeyboardModifier.ControlModifier | SHIFT)
    desk.commit("建设")
    qtbot.waitUntil(lambda: len(hits(desk)) > 20)
    listed = desk.find(QListView, "searchHits")
    qtbot.waitUntil(lambda: listed.verticalScrollBar().maximum() > 0)
    for width in (1366, 1024, 800):
        desk.window.resize(width, 768)
        qtbot.waitUntil(lambda width=width: desk.window.width() == width)
        assert listed.horizontalScrollBar().maximum() == 0
        whole = listed.visualRect(listed.model().index(0, 0))
        assert whole.width() == listed.viewport().width()


def test_nothing_found_says_what_to_do(library, qtbot):
    desk = library
    desk.key("f", Qt.KeyboardModifier.ControlModifier | SHIFT)
    assert "输入要找的字词" in desk.words("searchState")
    desk.commit("没有的词")
    qtbot.waitUntil(lambda: desk.words("searchState").startswith("没有找到"))


def hit(text="新建学校", spans=((2, 4),), **fields) -> Hit:
    given = {"title": "报告", "year": 2024, "commitment": "c1", "number": 3, "note": ""}
    given |= {"beside": ()} | fields
    return Hit(id=1, report="sha", text=text, spans=spans, **given)


def test_the_model_of_hits_is_a_model(qtbot):
    model = HitModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_hits([hit()], more=True)
    assert model.canFetchMore(QModelIndex())
    with qtbot.waitSignal(model.more_wanted):
        model.fetchMore(QModelIndex())
    assert not model.canFetchMore(QModelIndex()), "asked once"
    model.add_hits([hit(), hit()], more=False)
    assert model.rowCount() == 3
    assert model.index(2).data() == "报告 2024 · 第 3 条：新建学校"
    model.show_hits([], more=False)
    assert model.rowCount() == 0


def test_a_hit_says_where_it_is_and_shows_its_first_words():
    note = hit(note="n", year=None, spans=(), beside=("教育", "白沙镇"))
    assert place_in_words(note) == "报告 · 第 3 条 · 批注 · 见于：教育、白沙镇"
    far = hit("甲" * 100 + "学校\n好", ((100, 102),))
    text, spans = excerpt(far)
    assert text == "…" + "甲" * 24 + "学校 好"
    assert [text[start:end] for start, end in spans] == ["学校"]
