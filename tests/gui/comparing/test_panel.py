"""Year against year, on the panel alone: real clicks and keys, texts of our own."""

from pathlib import Path

import pypdfium2
import pytest
import python_calamine
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QPushButton,
    QTableView,
    QTextEdit,
    QWidget,
)

from jjdesk.domain.library import Shelved
from jjdesk.errors import SourceError
from jjdesk.gui import theme
from jjdesk.gui.charting.picture import ChartView
from jjdesk.gui.comparing.model import ComparisonModel, Section, heads, lines
from jjdesk.gui.comparing.panel import ComparisonPanel
from jjdesk.gui.theme import DARK, LIGHT, Look
from jjdesk.gui.workbook.data_thread import DataThread
from jjdesk.parsing.pipeline import parse
from jjdesk.services.comparing import compare
from jjdesk.services.opening import OpenReport

OLDER = """青溪县人民政府工作报告（2024年）
三、2024年工作安排
今年经济社会发展的主要预期目标是：地区生产总值增长6%左右，城镇新增就业2万人。
改造老旧小区12个，新建口袋公园20个。
深入推进河湖排污口排查整治，实施清溪河清淤工程。
推广智能公交站牌，优化调整夜间公交线路。
"""
NEWER = """青溪县人民政府工作报告（2025年）
三、2025年工作安排
今年经济社会发展的主要预期目标是：地区生产总值增长5.5%以上，城镇新增就业2.1万人。
改造老旧小区8万平方米，新建口袋公园30个。
深化河湖排污口排查整治，完成清溪河清淤工程。
建成县域医共体影像会诊平台，新增床位300张。
"""
WIDE = Look(LIGHT, 100, serif=True)


def shelved(text, year, place="青溪县"):
    report = parse(text, name=f"{year}.txt")
    sha256 = report.source.sha256
    shelf = Shelved(sha256, f"{year}.txt", None, place, year, 4, 4, 1, "2025-01-01", None)
    return OpenReport(report, text), shelf


@pytest.fixture
def reports():
    """By SHA-256, and the shelf they stand on."""
    made = [shelved(OLDER, 2024), shelved(NEWER, 2025), shelved("一、工作\n", 2023, "白水县")]
    return {s.sha256: r for r, s in made}, tuple(s for _, s in made)


class Hand:
    """A shown panel and what a hand does to it."""

    def __init__(self, qtbot, panel, thread):
        self.qtbot = qtbot
        self.thread = thread
        self.panel = panel
        self.opened = []
        panel.open_requested.connect(lambda *what: self.opened.append(what))

    def find(self, kind, name):
        found = self.panel.findChild(kind, name)
        assert found is not None, name
        return found

    def words(self, name):
        return self.find(QLabel, name).text()

    def text(self, side):
        return self.find(QTextEdit, f"{side}Text").toPlainText()

    def html(self, side):
        return self.find(QTextEdit, f"{side}Text").toHtml()

    @property
    def table(self):
        return self.find(QTableView, "comparisonTable")

    @property
    def picture(self):
        return self.find(ChartView, "comparisonChart").picture

    def click(self, name):
        button = self.find(QPushButton, name)
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def cells(self, column):
        model = self.table.model()
        return [model.index(row, column).data() for row in range(model.rowCount())]

    def click_row(self, words):
        index = next(
            self.table.model().index(row, 0)
            for row in range(self.table.model().rowCount())
            if words in str(self.table.model().index(row, 0).data())
        )
        place = self.table.visualRect(index).center()
        self.qtbot.mouseClick(self.table.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def choose(self, combo, at):
        """Choose with the keys, as a user does."""
        box = self.find(QComboBox, combo)
        box.setFocus()
        self.qtbot.keyClick(box, Qt.Key.Key_Home)
        for _ in range(at):
            self.qtbot.keyClick(box, Qt.Key.Key_Down)

    def wait_idle(self):
        """Until what was given to the other thread is done and shown."""
        self.thread.drain()
        QApplication.processEvents()

    def wait_answer(self):
        self.qtbot.waitUntil(lambda: "延续" in self.words("comparisonAnswer"))


@pytest.fixture
def hand(qtbot, qapp):
    qapp.setStyle("Fusion")
    thread = DataThread()
    panel = ComparisonPanel(WIDE, thread.run)
    panel.setStyleSheet(theme.style_sheet(WIDE))
    panel.resize(1302, 740)
    qtbot.addWidget(panel)
    panel.show()
    qtbot.waitExposed(panel)
    yield Hand(qtbot, panel, thread)
    thread.close()


@pytest.fixture
def compared(hand, reports):
    by_hash, shelf = reports
    hand.panel.show_library(shelf, by_hash.__getitem__)
    hand.wait_answer()
    return hand


def test_with_too_few_reports_it_says_how_to_begin(hand, reports):
    by_hash, shelf = reports
    for few in ((), shelf[:1]):
        hand.panel.show_library(few, by_hash.__getitem__)
        assert "导入" in hand.words("comparisonEmpty")
        assert hand.find(QLabel, "comparisonEmpty").isVisible()
        assert not hand.find(QComboBox, "olderReport").isVisible()


def test_two_years_of_one_place_are_compared_at_once(compared):
    assert compared.find(QComboBox, "olderReport").currentText().startswith("青溪县 2024")
    assert compared.find(QComboBox, "newerReport").currentText().startswith("青溪县 2025")
    answer = compared.words("comparisonAnswer")
    assert answer == "延续 3 · 新增 1 · 不再提 1；同一指标 4 个：2 升 1 降 1 不可比"
    assert compared.find(QPushButton, "pairsPill").text() == "同一指标 4"


def test_sections_are_filters(compared):
    assert "地区生产总值" in compared.cells(0)
    assert "▼ −0.5 个百分点" in compared.cells(3)
    assert "◆ 单位不同（个、平方米），不相减" in compared.cells(3)
    compared.click("continuedPill")
    assert [cell[:5] for cell in compared.cells(1)][-1] == "深化河湖排"
    compared.click("newPill")
    assert compared.cells(1) == ["建成县域医共体影像会诊平台，新增床位300张。"]
    compared.click("gonePill")
    assert compared.cells(1) == ["推广智能公交站牌，优化调整夜间公交线路。"]
    compared.click("targetsPill")
    assert compared.cells(3) == ["新增"]
    pressed = [
        section
        for section in Section
        if compared.find(QPushButton, f"{section.value}Pill").isChecked()
    ]
    assert pressed == [Section.TARGETS]


def test_the_texts_show_what_changed_not_by_colour_alone(compared):
    compared.click("continuedPill")
    compared.click_row("河湖")
    assert compared.text("older") == "深入推进河湖排污口排查整治，实施清溪河清淤工程。"
    assert "line-through" in compared.html("older")
    assert "underline" in compared.html("newer")
    assert "line-through" not in compared.html("newer")
    assert compared.words("newerHead") == "青溪县 2025 · 第 3 条"


def test_a_targets_words_are_set_off(compared):
    compared.click_row("公园")
    assert "新建口袋公园20个" in compared.text("older")
    assert compared.html("older").count("background-color") == 1
    compared.click("gonePill")
    assert compared.text("newer") == "没有对应的承诺事项。"
    assert not compared.find(QPushButton, "newerOpen").isVisible()


def test_rows_open_in_the_report(compared, reports):
    older, newer, _ = (shelf.sha256 for shelf in reports[1])
    ids = {c.text[:4]: c.id for r in reports[0].values() for c in r.report.commitments}
    compared.click("continuedPill")
    compared.click_row("河湖")
    compared.qtbot.keyClick(compared.table, Qt.Key.Key_Return)
    compared.click("olderOpen")
    assert compared.opened == [(newer, ids["深化河湖"]), (older, ids["深入推进"])]
    compared.click("gonePill")
    compared.qtbot.keyClick(compared.table, Qt.Key.Key_Return)
    assert compared.opened[-1] == (older, ids["推广智能"])


def test_tab_leaves_the_table(compared):
    compared.panel.activateWindow()
    compared.table.setFocus()
    compared.qtbot.waitUntil(lambda: QApplication.focusWidget() is compared.table)
    compared.qtbot.keyClick(compared.table, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not compared.table


def test_other_reports_can_be_chosen(compared):
    compared.choose("olderReport", 2)
    compared.qtbot.waitUntil(
        lambda: compared.words("comparisonAnswer").startswith("延续 0 · 新增 4")
    )
    compared.choose("newerReport", 2)
    assert "同一份报告" in compared.words("comparisonEmpty")
    assert compared.find(QComboBox, "newerReport").isVisible()


def test_what_was_compared_stays_when_the_library_changes(compared, reports):
    by_hash, shelf = reports
    compared.choose("olderReport", 2)
    compared.qtbot.waitUntil(
        lambda: compared.words("comparisonAnswer").startswith("延续 0 · 新增 4")
    )
    compared.panel.show_library(shelf, by_hash.__getitem__)
    assert compared.find(QComboBox, "olderReport").currentText().startswith("白水县")
    compared.panel.show_library(shelf[:2], by_hash.__getitem__)
    compared.qtbot.waitUntil(
        lambda: compared.words("comparisonAnswer").startswith("延续 3 · 新增 1")
    )


def test_a_report_that_cannot_be_opened_is_said(hand, reports):
    def refuse(_):
        message = "这份报告读不出来；其他资料完好，请重新导入。"
        raise SourceError(message)

    hand.panel.show_library(reports[1], refuse)
    hand.qtbot.waitUntil(lambda: "读不出来" in hand.words("comparisonEmpty"))


def test_the_chart_is_drawn_only_when_asked_for(compared):
    assert compared.picture.sizeHint().isEmpty()
    compared.click("asChartPill")
    compared.qtbot.waitUntil(lambda: not compared.picture.sizeHint().isEmpty(), timeout=20_000)
    assert compared.picture.accessibleName() == (
        "图：青溪县 2025 年比 2024 年，哪些指标定高了，哪些定低了？ "
        "同一指标 4 个：2 个定高了、1 个定低了；1 个不可比。"
    )
    assert not compared.find(QTextEdit, "olderText").isVisible()
    first = compared.picture.size()
    compared.panel.set_look(Look(DARK, 150, serif=False))
    compared.qtbot.waitUntil(lambda: compared.picture.height() > first.height(), timeout=20_000)
    compared.click("pairsPill")
    assert compared.table.isVisible()
    assert not compared.picture.isVisible()


def test_rows_of_the_chart_can_be_walked_and_clicked(compared, reports):
    compared.click("asChartPill")
    compared.qtbot.waitUntil(lambda: not compared.picture.sizeHint().isEmpty(), timeout=20_000)
    picture = compared.picture
    compared.qtbot.keyClick(picture, Qt.Key.Key_Down)
    assert "地区生产总值增长6%" in compared.text("older")
    assert compared.find(QTextEdit, "olderText").isVisible()
    compared.qtbot.keyClick(picture, Qt.Key.Key_Down)
    compared.qtbot.keyClick(picture, Qt.Key.Key_Return)
    assert compared.opened[0][0] == reports[1][1].sha256
    place = picture.box((1, -1)).center().toPoint()
    compared.qtbot.mouseClick(picture, Qt.MouseButton.LeftButton, pos=place)
    assert "新建口袋公园20个" in compared.text("older")
    compared.qtbot.mouseDClick(picture, Qt.MouseButton.LeftButton, pos=place)
    assert len(compared.opened) == 2


@pytest.mark.parametrize("ending", [".xlsx", ".csv", ".pdf"])
def test_tables_are_exported(compared, tmp_path, monkeypatch, ending):
    target = tmp_path / f"对照1.5{ending}"
    named = str(tmp_path / "对照1.5")  # the ending is added, and nothing of the name is lost
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (named, ""))
    menu = compared.find(QPushButton, "output").menu()
    next(a for a in menu.actions() if ending[1:] in a.text().lower()).trigger()
    compared.qtbot.waitUntil(lambda: "已写成" in compared.words("comparisonNotice"))
    assert target.stat().st_size > 300
    if ending == ".xlsx":
        book = python_calamine.load_workbook(str(target))
        assert book.sheet_names[0] == "同一指标"
    if ending == ".pdf":
        assert target.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("ending", [".xlsx", ".pdf"])
def test_what_cannot_be_written_is_said(compared, tmp_path, monkeypatch, ending):
    target = tmp_path / "没有这个文件夹" / f"对照{ending}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    menu = compared.find(QPushButton, "output").menu()
    next(a for a in menu.actions() if ending[1:] in a.text().lower()).trigger()
    compared.qtbot.waitUntil(lambda: "没有改动" in compared.words("comparisonNotice"))
    assert list(Path(tmp_path).iterdir()) == []


def test_large_text_keeps_everything_in_sight(compared):
    look = Look(LIGHT, 150, serif=True)
    compared.panel.setStyleSheet(theme.style_sheet(look))
    compared.panel.set_look(look)
    assert compared.panel.minimumSizeHint().width() <= 1302
    for name in ("comparisonAnswer", "comparisonTable", "olderText", "newerText"):
        assert compared.find(QWidget, name).isVisible()


def test_every_section_is_a_sound_table(reports, qtmodeltester):
    older, newer = list(reports[0].values())[:2]
    comparison = compare(older.report, newer.report)
    model = ComparisonModel()
    qtmodeltester.check(model)
    for section in Section:
        model.show(heads(comparison, section), lines(comparison, section))
        qtmodeltester.check(model)
        assert model.rowCount() > 0
        assert model.columnCount() == len(heads(comparison, section))
    cell = model.index(0, 0)
    head = model.headerData(0, Qt.Orientation.Horizontal)
    assert model.data(cell, Qt.ItemDataRole.AccessibleTextRole) == f"{head}：{cell.data()}"
    model.show((), [])
    assert model.rowCount() == model.columnCount() == 0


def test_a_correction_elsewhere_is_seen_and_the_chosen_row_stays(compared, reports):
    by_hash, shelf = reports
    compared.click("continuedPill")
    compared.click_row("河湖")
    compared.panel.show_library(shelf, by_hash.__getitem__)
    compared.wait_idle()
    assert compared.words("olderHead").endswith("第 3 条")
    newer = by_hash[shelf[1].sha256]
    fewer = replace(newer, report=replace(newer.report, commitments=newer.report.commitments[:-1]))
    compared.panel.show_library(shelf, (by_hash | {shelf[1].sha256: fewer}).__getitem__)
    compared.qtbot.waitUntil(lambda: "新增 0" in compared.words("comparisonAnswer"))
    assert compared.find(QPushButton, "continuedPill").isChecked()


def test_one_section_can_be_printed_alone(compared, tmp_path, monkeypatch):
    target = tmp_path / "一栏.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    actions = compared.find(QPushButton, "output").menu().actions()
    compared.click("gonePill")
    next(a for a in actions if a.objectName() == "onlySection").trigger()
    next(a for a in actions if a.text().startswith("PDF…")).trigger()
    compared.qtbot.waitUntil(lambda: "已写成" in compared.words("comparisonNotice"))
    with pypdfium2.PdfDocument(target) as pdf:
        text = pdf[0].get_textpage()
        words = text.get_text_bounded()
        text.close()
        assert len(pdf) == 1
    assert "不再提的承诺事项（1）" in words
    assert "同一指标（" not in words
