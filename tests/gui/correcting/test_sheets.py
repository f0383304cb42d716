"""The sheets of corrections by themselves: a target's fields, a misprint, what they give back."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QLineEdit, QPushButton

from jjdesk.domain.library import Field
from jjdesk.domain.report import Bound, Kind, Measure
from jjdesk.gui.correcting.corrector import field_words, kind_words
from jjdesk.gui.correcting.erratum_sheet import ErratumSheet
from jjdesk.gui.correcting.target_sheet import DROPPED, TargetSheet, _figure
from jjdesk.gui.theme import LIGHT, Look

LOOK = Look(LIGHT, 100, True)


class Hand:
    def __init__(self, sheet: QDialog, qtbot) -> None:
        self.sheet = sheet
        self._qtbot = qtbot

    def line(self, name: str) -> QLineEdit:
        return self.sheet.findChild(QLineEdit, name)

    def combo(self, name: str) -> QComboBox:
        return self.sheet.findChild(QComboBox, name)

    def choose(self, name: str, words: str) -> None:
        combo = self.combo(name)
        combo.setCurrentIndex(next(n for n in range(combo.count()) if words in combo.itemText(n)))

    def click(self, name: str) -> None:
        self._qtbot.mouseClick(self.sheet.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


@pytest.fixture
def target(open_report):
    return open_report.report.commitments[0].targets[0]


@pytest.fixture
def sheet(qtbot):
    def show(target, *, new: bool = False) -> Hand:
        sheet = TargetSheet(target, LOOK, new=new)
        qtbot.addWidget(sheet)
        sheet.show()
        qtbot.waitExposed(sheet)
        return Hand(sheet, qtbot)

    return show


def test_the_fields_show_the_target_and_give_it_back_unchanged(sheet, target):
    hand = sheet(target)
    assert hand.sheet.windowTitle() == "更正量化目标"
    assert hand.sheet.findChild(QLabel, "targetQuote").text() == "“新建小学3所”"
    assert hand.line("targetIndicator").text() == "小学新建数"
    assert (hand.line("targetValue").text(), hand.line("targetUnit").text()) == ("3", "所")
    assert hand.sheet.target() == target


@pytest.mark.parametrize(
    ("value", "high", "bound"),
    [(3, None, Bound.EQUAL), (2.5, None, Bound.AT_LEAST), ("全覆盖", None, Bound.EQUAL),
     (None, None, Bound.ABOUT), (5, 6, Bound.RANGE)],
)  # fmt: skip
def test_whatever_a_target_holds_comes_back(sheet, target, value, high, bound):
    given = replace(target, value=value, value_high=high, bound=bound)
    assert sheet(given).sheet.target() == given


@pytest.mark.parametrize(
    ("bound", "words"),
    [
        (Bound.AT_LEAST, "≥ 不低于"),
        (Bound.MORE_THAN, "> 高于"),
        (Bound.AT_MOST, "≤ 不超过"),
        (Bound.LESS_THAN, "< 低于"),
        (Bound.ABOUT, "≈ 左右"),
        (Bound.RANGE, "区间"),
        (Bound.EQUAL, "= 等于"),
    ],
)
def test_each_bound_is_offered_by_sign_and_words(sheet, target, bound, words):
    hand = sheet(target)
    hand.choose("targetBound", words)
    assert hand.sheet.target().bound is bound
    assert hand.line("targetHigh").isVisible() is (bound is Bound.RANGE)


@pytest.mark.parametrize(
    ("measure", "words"),
    [
        (Measure.LEVEL, "水平值"),
        (Measure.GROWTH, "增幅"),
        (Measure.DELIVERY, "完成量"),
        (Measure.REDUCTION, "压减量"),
    ],
)
def test_each_measure_is_offered(sheet, target, measure, words):
    hand = sheet(target)
    hand.choose("targetMeasure", words)
    assert hand.sheet.target().measure is measure


def test_every_field_can_be_put_right(sheet, target):
    hand = sheet(target)
    hand.line("targetIndicator").setText(" 新建小学 ")
    hand.line("targetValue").setText("5")
    hand.line("targetUnit").setText(" 座 ")
    hand.choose("targetSector", "交通运输")
    hand.combo("targetModality").setCurrentText(" 确保 ")
    changed = hand.sheet.target()
    assert changed == replace(
        target, indicator="新建小学", value=5, unit="座", sector="214", modality="确保"
    )


def test_emptied_fields_are_nothing_but_the_indicator_stays(sheet, target):
    hand = sheet(replace(target, modality="力争"))
    for name in ("targetIndicator", "targetValue", "targetUnit"):
        hand.line(name).clear()
    hand.combo("targetModality").setCurrentText("")
    changed = hand.sheet.target()
    assert (changed.indicator, changed.value, changed.unit, changed.modality) == (
        "小学新建数",
        None,
        None,
        None,
    )


def test_a_second_figure_counts_only_in_a_range(sheet, target):
    hand = sheet(replace(target, bound=Bound.RANGE, value=5, value_high=6))
    assert hand.line("targetHigh").text() == "6"
    hand.line("targetHigh").setText("八")
    assert hand.sheet.target().value_high is None
    hand.line("targetHigh").setText("8")
    assert hand.sheet.target().value_high == 8
    hand.choose("targetBound", "等于")
    assert hand.sheet.target().value_high is None


def test_a_new_target_is_added_and_cannot_be_dropped(sheet, target):
    hand = sheet(target, new=True)
    assert hand.sheet.windowTitle() == "添加量化目标"
    assert not hand.sheet.findChild(QPushButton, "targetDrop").isVisible()
    assert hand.sheet.findChild(QPushButton, "targetKeep").text() == "添加"


@pytest.mark.parametrize(
    ("button", "result"),
    [
        ("targetKeep", QDialog.DialogCode.Accepted.value),
        ("targetBack", QDialog.DialogCode.Rejected.value),
        ("targetDrop", DROPPED),
    ],
)
def test_each_button_ends_it_in_its_way(sheet, target, button, result):
    hand = sheet(target)
    hand.click(button)
    assert hand.sheet.result() == result
    assert not hand.sheet.isVisible()


def test_fields_are_named_for_a_screen_reader(sheet, target):
    hand = sheet(target)
    names = {
        "targetIndicator": "指标",
        "targetValue": "数值",
        "targetHigh": "上限",
        "targetUnit": "单位",
    }
    assert {name: hand.line(name).accessibleName() for name in names} == names
    combos = {
        "targetBound": "界限",
        "targetMeasure": "计量方式",
        "targetModality": "力度",
        "targetSector": "领域",
    }
    assert {name: hand.combo(name).accessibleName() for name in combos} == combos


@pytest.mark.parametrize(
    ("typed", "figure"),
    [
        ("", None),
        ("  ", None),
        ("20", 20),
        (" 20 ", 20),
        ("-3", -3),
        ("2.5", 2.5),
        ("２０", 20),
        ("全覆盖", "全覆盖"),
        ("20%", "20%"),
        ("3所", "3所"),
        ("nan", "nan"),
        ("inf", "inf"),
        ("1e999", "1e999"),
    ],
)
def test_what_is_typed_is_a_figure_where_it_is_one(typed, figure):
    found = _figure(typed)
    assert found == figure
    assert type(found) is type(figure)


# A misprint


@pytest.fixture
def erratum(qtbot):
    sheet = ErratumSheet("城乡一提化", "城乡一体化", LOOK)
    qtbot.addWidget(sheet)
    sheet.show()
    qtbot.waitExposed(sheet)
    return Hand(sheet, qtbot)


def test_a_misprint_stands_above_what_it_should_read(erratum):
    assert erratum.sheet.windowTitle() == "勘误"
    texts = [label.text() for label in erratum.sheet.findChildren(QLabel)]
    assert "城乡一提化" in texts
    assert "只在上面标出，原文不改。" in texts
    assert erratum.line("erratumLikely").accessibleName() == "应为"
    assert erratum.sheet.likely() == "城乡一体化"


def test_it_is_kept_by_enter_and_left_by_escape(erratum, qtbot):
    erratum.line("erratumLikely").setText("一体")
    qtbot.keyClick(erratum.line("erratumLikely"), Qt.Key.Key_Return)
    assert erratum.sheet.result() == QDialog.DialogCode.Accepted
    assert erratum.sheet.likely() == "一体"
    erratum.sheet.open()
    qtbot.keyClick(erratum.line("erratumLikely"), Qt.Key.Key_Escape)
    assert erratum.sheet.result() == QDialog.DialogCode.Rejected


# Names


def test_every_kind_that_can_be_given_has_its_name():
    assert kind_words() == {
        Kind.COMMITMENT: "承诺事项",
        Kind.AIM: "总体要求",
        Kind.REVIEW: "工作回顾",
        Kind.ADDRESS: "称呼与致辞",
        Kind.HEADING: "标题",
    }


def test_every_field_that_can_be_put_right_has_its_name():
    assert {field: field_words(field) for field in Field} == {
        Field.KIND: "句类",
        Field.SECTOR: "领域",
        Field.TARGET: "目标",
        Field.ERRATUM: "勘误",
    }
