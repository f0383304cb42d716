"""The towns of a county: typed, pasted, from a file, kept, taken back, refused."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QPlainTextEdit, QPushButton

from jjdesk.domain.library import PlaceList
from jjdesk.gui.library.places_sheet import PlacesSheet

LISTS = (
    PlaceList("甲区", ("一街道", "二镇")),
    PlaceList("乙县", ("三乡",)),
)
REPORT = """几江区人民政府工作报告
——2024年1月8日
一、2024年重点工作
（一）办好教育。
新建石门镇小学3所，改造永兴镇中学。
"""


@pytest.fixture
def sheet(qtbot, look):
    def show(county: str = "甲区", lists=LISTS) -> PlacesSheet:
        sheet = PlacesSheet(lists, county, look)
        qtbot.addWidget(sheet)
        sheet.show()
        qtbot.waitExposed(sheet)
        return sheet

    return show


def towns(sheet) -> QPlainTextEdit:
    return sheet.findChild(QPlainTextEdit, "placesTowns")


def county(sheet) -> QComboBox:
    return sheet.findChild(QComboBox, "placesCounty")


def test_it_says_what_is_wanted_and_why(sheet):
    shown = sheet()
    assert shown.windowTitle() == "地名表"
    assert shown.findChild(QLabel, "placesHint").text() == (
        "写全称，到镇、乡、街道为止。记下后，这个区县的报告会重新查找镇街。"
    )
    assert towns(shown).placeholderText() == "一行一个，或用顿号隔开：几江街道、白沙镇、…"
    assert county(shown).accessibleName() == "区县"
    assert towns(shown).accessibleName() == "镇街"


def test_the_county_of_the_report_and_its_kept_towns_are_shown(sheet):
    shown = sheet()
    assert shown.places() == LISTS[0]
    county(shown).setCurrentText("乙县")
    assert shown.places() == LISTS[1]


def test_a_county_without_a_list_begins_empty_and_keeps_what_is_typed(sheet):
    shown = sheet("丙市")
    assert shown.places() == PlaceList("丙市", ())
    towns(shown).setPlainText("四镇")
    county(shown).setCurrentText("丁市")
    assert shown.places() == PlaceList("丁市", ("四镇",))


@pytest.mark.parametrize(
    "typed",
    [
        "一街道\n二镇",
        "一街道、二镇",
        "一街道,二镇",
        "一街道，二镇。"[:-1],
        "一街道;二镇",
        "一街道；二镇",
        "一街道　二镇",
        "\n\n一街道、\n\n、二镇\n",
        " 一街道\t二镇 ",
    ],
)
def test_towns_are_parted_by_whatever_parts_them(sheet, typed):
    shown = sheet("丙市")
    towns(shown).setPlainText(typed)
    assert shown.places().towns == ("一街道", "二镇")


@given(names=st.lists(st.text("甲乙丙丁镇乡", min_size=2, max_size=5), max_size=8))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
def test_what_a_file_holds_is_what_is_read_back(sheet, names):
    shown = sheet("丙市")
    shown.fill(PlaceList("丙市", tuple(names)))
    assert shown.places() == PlaceList("丙市", tuple(names))
    shown.deleteLater()


def test_a_file_without_a_county_leaves_the_one_that_is_there(sheet):
    shown = sheet("丙市")
    shown.fill(PlaceList("", ("五镇",)))
    assert shown.places() == PlaceList("丙市", ("五镇",))


def test_the_file_is_asked_for_and_tab_leaves_the_towns(sheet, qtbot):
    shown = sheet()
    with qtbot.waitSignal(shown.file_wanted):
        qtbot.mouseClick(shown.findChild(QPushButton, "placesFile"), Qt.MouseButton.LeftButton)
    assert towns(shown).tabChangesFocus()
    with qtbot.waitSignal(shown.accepted):
        qtbot.mouseClick(shown.findChild(QPushButton, "placesKeep"), Qt.MouseButton.LeftButton)


# Kept


def test_kept_towns_are_found_in_the_reports_of_the_county(acts):
    sha256 = acts.keep(REPORT)
    acts.gazetteer.ask("几江区")
    acts.settle()
    sheet = acts.sheet()
    assert isinstance(sheet, PlacesSheet)
    county(sheet).setCurrentText("几江区")
    towns(sheet).setPlainText("石门镇、永兴镇")
    acts.press("placesKeep")
    assert acts.said == "已记下地名表“几江区”，共 2 个镇街；有 1 份报告重新查找过。"
    (reread,) = acts.reread
    assert reread.report.report.source.sha256 == sha256
    places = {place for each in reread.report.report.commitments for place in each.places}
    assert places == {"石门镇", "永兴镇"}
    acts.answer()
    assert acts.said == "已撤销：导入地名表（几江区）。"


def test_given_up_nothing_is_kept(acts):
    acts.gazetteer.ask("几江区")
    acts.settle()
    towns(acts.sheet()).setPlainText("石门镇")
    acts.press("placesBack")
    acts.gazetteer.ask("几江区")
    acts.settle()
    assert acts.sheet().places() == PlaceList("几江区", ())


@pytest.mark.parametrize(("name", "given"), [("", "石门镇"), ("几江区", "")])
def test_a_list_without_a_county_or_towns_is_refused(acts, name, given):
    acts.gazetteer.ask("")
    acts.settle()
    sheet = acts.sheet()
    county(sheet).setCurrentText(name)
    towns(sheet).setPlainText(given)
    acts.press("placesKeep")
    assert acts.said
    assert acts.reread == []


def test_towns_come_from_a_file_and_only_then_are_kept(acts, tmp_path, monkeypatch):
    file = tmp_path / "地名.txt"
    file.write_text("几江区\n石门镇\n永兴镇\n", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    acts.gazetteer.ask("几江区")
    acts.settle()
    acts.sheet().findChild(QPushButton, "placesFile").click()
    acts.settle()
    assert {"石门镇", "永兴镇"} <= set(acts.sheet().places().towns)
    acts.press("placesBack")
    acts.gazetteer.ask("几江区")
    acts.settle()
    assert acts.sheet().places().towns == ()


def test_a_broken_file_says_why_and_leaves_what_is_typed(acts, tmp_path, monkeypatch):
    file = tmp_path / "坏.xlsx"
    file.write_bytes(b"PK\x03\x04 not a workbook")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    acts.gazetteer.ask("几江区")
    acts.settle()
    towns(acts.sheet()).setPlainText("石门镇")
    acts.sheet().findChild(QPushButton, "placesFile").click()
    acts.settle()
    assert acts.said.endswith("。")
    assert acts.sheet().places().towns == ("石门镇",)


def test_no_file_chosen_is_nothing_read(acts, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    acts.gazetteer.ask("几江区")
    acts.settle()
    towns(acts.sheet()).setPlainText("石门镇")
    acts.sheet().findChild(QPushButton, "placesFile").click()
    acts.settle()
    assert acts.sheet().places().towns == ("石门镇",)
    assert acts.said == ""
