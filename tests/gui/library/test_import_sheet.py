"""A report before it is kept: what was found, what looks wrong, what the user puts right."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QLabel, QLineEdit, QPushButton, QWidget

from jjdesk.gui.library.import_sheet import Confirmed, ImportSheet
from jjdesk.gui.theme import LIGHT, Look
from jjdesk.parsing import pipeline
from jjdesk.services.library import Preview

TEXT = """几江区人民政府工作报告
一、2023年工作回顾
过去一年，地区生产总值增长7.1%。
二、2024年重点工作
（一）办好教育。
新建小学3所，新增学位2000个以上。
（二）提升品质。
改造老旧小区20个。地区生产总值增长6%左右。
"""


@pytest.fixture
def preview():
    report = pipeline.parse(TEXT, name="几江.docx")
    return Preview(report=report, text=TEXT, oddities=())


@pytest.fixture
def sheet(qtbot, look):
    def show(preview: Preview, parent: QWidget | None = None) -> ImportSheet:
        sheet = ImportSheet(preview, look, parent)
        qtbot.addWidget(sheet)
        sheet.show()
        qtbot.waitExposed(sheet)
        return sheet

    return show


def labels(sheet: ImportSheet, name: str) -> list[str]:
    return [label.text() for label in sheet.findChildren(QLabel, name)]


def field(sheet: ImportSheet, name: str) -> QLineEdit:
    return sheet.findChild(QLineEdit, name)


def test_title_place_and_year_can_be_put_right(sheet, preview, qtbot):
    shown = sheet(preview)
    assert shown.windowTitle() == "导入“几江.docx”"
    for name, words in (
        ("importTitle", " 另一个标题 "),
        ("importPlace", "某市几江区"),
        ("importYear", "2024"),
    ):
        field(shown, name).clear()
        qtbot.keyClicks(field(shown, name), "")
        field(shown, name).setText(words)
    assert shown.confirmed() == Confirmed("另一个标题", "某市几江区", 2024, None)


def test_fields_are_named_for_a_screen_reader(sheet, preview):
    shown = sheet(preview)
    assert [field(shown, name).accessibleName() for name in (
        "importTitle", "importPlace", "importYear",
    )] == ["标题", "地方", "年份"]  # fmt: skip


def test_emptied_fields_are_nothing(sheet, preview):
    shown = sheet(preview)
    for name in ("importTitle", "importPlace", "importYear"):
        field(shown, name).setText("  ")
    assert shown.confirmed() == Confirmed(None, None, None, None)


@pytest.mark.parametrize(("typed", "kept"), [("202x", "202"), ("abc", ""), ("20245", "2024")])
def test_a_year_is_figures_alone(sheet, preview, qtbot, typed, kept):
    shown = sheet(preview)
    year = field(shown, "importYear")
    year.clear()
    qtbot.keyClicks(year, typed)
    assert year.text() == kept


def test_it_says_what_was_read_part_by_part(sheet, preview):
    shown = sheet(preview)
    report = preview.report
    targets = sum(len(each.targets) for each in report.commitments)
    assert labels(shown, "importHead") == [
        f"读出 {len(report.commitments)} 条承诺事项，{targets} 个量化目标"
    ]
    assert labels(shown, "importPart") == ["一、2023年工作回顾", "二、2024年重点工作"]
    first, second = labels(shown, "importCount")
    assert first == "—"
    assert second == f"{len(report.commitments)} 条 · {targets} 个目标"


def test_commitments_before_any_heading_have_a_line_of_their_own(sheet, preview):
    headless = [replace(each, section=None) for each in preview.report.commitments]
    report = replace(preview.report, commitments=tuple(headless))
    shown = sheet(replace(preview, report=report))
    assert labels(shown, "importPart")[0] == "（标题之前）"
    assert labels(shown, "importCount")[1:] == ["—", "—"]


def test_the_first_targets_are_shown_with_their_words(sheet, preview):
    shown = sheet(preview)
    chips = {chip.text(): chip.toolTip() for chip in shown.findChildren(QLabel, "importChip")}
    assert chips["老旧小区改造 = 20 个"] == "“老旧小区20个”"
    assert all(words.startswith("“") and words.endswith("”") for words in chips.values())


def test_without_targets_there_are_no_chips(sheet, preview):
    bare = [replace(each, targets=()) for each in preview.report.commitments]
    shown = sheet(replace(preview, report=replace(preview.report, commitments=tuple(bare))))
    assert labels(shown, "importChip") == []


def test_at_most_twelve_chips(sheet, preview):
    many = preview.report.commitments * 12
    shown = sheet(replace(preview, report=replace(preview.report, commitments=many)))
    assert len(labels(shown, "importChip")) == 12


def test_nothing_is_stored_yet_and_it_says_so(sheet, preview):
    shown = sheet(preview)
    assert labels(shown, "importHint") == ["还没有存入任何内容。"]
    assert shown.findChild(QPushButton, "importAdd").isEnabled()
    assert labels(shown, "importOddities") == []
    assert labels(shown, "importSame") == []


def test_what_looks_wrong_is_said_line_by_line(sheet, preview):
    odd = replace(preview, oddities=("没有找到年份。", "没有量化目标。"))
    assert labels(sheet(odd), "importOddities") == ["△ 没有找到年份。\n△ 没有量化目标。"]


@pytest.mark.parametrize(
    ("removed", "said"),
    [
        (None, "这份报告已在资料中（“某区报告”），一字不差。不必再加，直接打开它即可。"),
        (
            "2026-04-01T00:00:00+00:00",
            "这份报告曾在资料中（“某区报告”），已移除。不必再加，在“已移除”里恢复它即可。",
        ),
    ],
)
def test_the_same_text_cannot_be_added_twice(sheet, preview, shelved, removed, said):
    shown = sheet(replace(preview, same=shelved(removed=removed)))
    assert labels(shown, "importSame") == [said]
    assert not shown.findChild(QPushButton, "importAdd").isEnabled()


def test_nearly_the_same_text_of_the_same_year_is_a_new_version(sheet, preview, shelved):
    like = shelved("old", None, year=preview.report.year)
    shown = sheet(replace(preview, like=like, likeness=0.987))
    assert labels(shown, "importSame") == [
        "与资料中的“old.docx”有 98% 相同，像是同一份报告的另一个版本。"
    ]
    follow = shown.findChild(QCheckBox, "importFollow")
    assert follow.text() == "作为新版本，批注和更正随之移过去"
    assert follow.isChecked()
    assert shown.confirmed().notes_from == "old"
    follow.click()
    assert shown.confirmed().notes_from is None


def test_nearly_the_same_text_of_another_year_is_not(sheet, preview, shelved):
    shown = sheet(replace(preview, like=shelved("old", year=1999), likeness=0.9))
    assert not shown.findChild(QCheckBox, "importFollow").isChecked()
    assert shown.confirmed().notes_from is None


def test_enter_adds_and_escape_drops(sheet, preview, qtbot):
    shown = sheet(preview)
    qtbot.keyClick(field(shown, "importTitle"), Qt.Key.Key_Return)
    assert shown.result() == QDialog.DialogCode.Accepted
    other = sheet(preview)
    qtbot.keyClick(field(other, "importTitle"), Qt.Key.Key_Escape)
    assert other.result() == QDialog.DialogCode.Rejected
    third = sheet(preview)
    qtbot.mouseClick(third.findChild(QPushButton, "importDrop"), Qt.MouseButton.LeftButton)
    assert third.result() == QDialog.DialogCode.Rejected


@pytest.mark.parametrize("scale", [100, 200])
def test_it_is_never_larger_than_the_window_it_lies_over(qtbot, preview, scale):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 500)
    sheet = ImportSheet(preview, Look(LIGHT, scale, True), window)
    assert sheet.width() <= 520
    assert sheet.height() <= 420


def test_words_of_a_report_are_no_markup(sheet, preview):
    report = replace(preview.report, source=replace(preview.report.source, name="<b>x</b>.txt"))
    shown = sheet(replace(preview, report=report, oddities=("<i>斜</i>",)))
    (label,) = shown.findChildren(QLabel, "importOddities")
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert shown.windowTitle() == "导入“<b>x</b>.txt”"
