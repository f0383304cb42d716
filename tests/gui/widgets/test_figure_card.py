"""A target is read at a glance, heard whole, and put right by click or key."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from jjdesk.domain.report import (
    Bound,
    Category,
    Goal,
    Measure,
    Milestone,
    Stage,
    Target,
)
from jjdesk.gui import theme
from jjdesk.gui.widgets import figure_card
from jjdesk.gui.widgets.figure_card import FigureCard

TARGET = Target(
    quote="全社会研发经费投入增长12%以上",
    start=0,
    end=15,
    value_start=11,
    value_end=13,
    indicator="全社会研发经费投入",
    value=12,
    value_high=None,
    unit="%",
    normalized_value=0.12,
    base_unit="1",
    bound=Bound.AT_LEAST,
    measure=Measure.GROWTH,
    modality="力争",
    category=Category.TARGET,
    sector="206",
)
LEFT = Qt.MouseButton.LeftButton


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({}, "≥ 12 %"),
        ({"bound": Bound.MORE_THAN}, "> 12 %"),
        ({"bound": Bound.AT_MOST, "value": 5.5}, "≤ 5.5 %"),
        ({"bound": Bound.LESS_THAN, "value": 0}, "< 0 %"),
        ({"bound": Bound.ABOUT, "value": 6}, "≈ 6 %"),
        ({"bound": Bound.RANGE, "value": 5, "value_high": 6}, "5–6 %"),
        ({"bound": Bound.EQUAL, "value": 20, "unit": "亿元"}, "= 20 亿元"),
        ({"bound": Bound.EQUAL, "value": "全覆盖", "unit": None}, "= 全覆盖"),
        ({"bound": Bound.EQUAL, "value": None, "unit": None}, "="),
        ({"value": 1.0}, "≥ 1.0 %"),
    ],
)
def test_sign_value_and_unit_are_as_printed(changed, words):
    assert figure_card.value_words(replace(TARGET, **changed)) == words


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({}, "力争 · 增幅"),
        ({"modality": None, "measure": Measure.LEVEL}, "未加力度词 · 水平值"),
        ({"modality": "确保", "measure": Measure.DELIVERY}, "确保 · 完成量"),
        ({"measure": Measure.REDUCTION, "until": 2030}, "力争 · 压减量 · 到2030年"),
        ({"category": Category.ABSOLUTE}, "力争 · 增幅 · 全覆盖类"),
        ({"category": Category.SCALE, "until": 2027}, "力争 · 增幅 · 项目规模 · 到2027年"),
    ],
)
def test_firmness_measure_kind_and_year_follow_each_other(changed, words):
    assert figure_card.detail_words(replace(TARGET, **changed)) == words


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
def test_each_sign_is_explained(bound, words):
    assert figure_card.bound_words(bound) == words


@pytest.fixture
def card(qtbot):
    card = FigureCard(TARGET)
    qtbot.addWidget(card)
    card.resize(300, 70)
    card.show()
    return card


def texts(card: QWidget) -> dict[str, str]:
    return {label.objectName(): label.text() for label in card.findChildren(QLabel)}


def test_a_card_shows_what_how_much_and_how_firm(card):
    assert texts(card) == {
        "cardName": "全社会研发经费投入",
        "cardValue": "≥ 12 %",
        "cardDetail": "力争 · 增幅",
    }


def test_it_is_heard_in_one_sentence_and_shows_its_quote(card):
    assert card.accessibleName() == "全社会研发经费投入 ≥ 12 %，力争 · 增幅"
    assert card.toolTip().splitlines() == [
        "全社会研发经费投入 ≥ 12 %，力争 · 增幅",
        "“全社会研发经费投入增长12%以上”",
        "点击或按 Enter 更正",
    ]


def test_what_was_put_right_says_so(qtbot):
    card = FigureCard(TARGET, corrected=True)
    qtbot.addWidget(card)
    assert texts(card)["cardDetail"] == "力争 · 增幅 · 已更正"
    assert "已更正" in card.accessibleName()


def test_words_of_a_report_are_no_markup(qtbot):
    card = FigureCard(replace(TARGET, indicator="<b>一般</b>公共预算 & 收入"))
    qtbot.addWidget(card)
    assert texts(card)["cardName"] == "<b>一般</b>公共预算 & 收入"
    formats = {label.textFormat() for label in card.findChildren(QLabel)}
    assert formats == {Qt.TextFormat.PlainText}


def test_a_click_asks_to_put_it_right(card, qtbot):
    with qtbot.waitSignal(card.chosen) as chosen:
        qtbot.mouseClick(card, LEFT)
    assert chosen.args == [TARGET]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_so_does_a_key(card, qtbot, key):
    with qtbot.waitSignal(card.chosen) as chosen:
        qtbot.keyClick(card, key)
    assert chosen.args == [TARGET]


def test_a_click_that_is_taken_back_asks_nothing(card, qtbot):
    asked = []
    card.chosen.connect(asked.append)
    qtbot.mousePress(card, LEFT, pos=QPoint(10, 10))
    qtbot.mouseRelease(card, LEFT, pos=QPoint(10, 900))
    qtbot.mouseClick(card, Qt.MouseButton.RightButton)
    assert asked == []


def test_other_keys_are_for_others(qtbot):
    heard, asked = [], []

    class Around(QWidget):
        def keyPressEvent(self, event):  # noqa: N802  Qt's name
            heard.append(event.text())

    around = Around()
    qtbot.addWidget(around)
    card = FigureCard(TARGET, around)
    card.chosen.connect(asked.append)
    qtbot.keyClick(card, "n")
    assert (heard, asked) == (["n"], [])


def test_tab_reaches_it(card):
    assert card.focusPolicy() == Qt.FocusPolicy.StrongFocus


@pytest.mark.parametrize("scale", [100, 200])
def test_a_narrow_card_grows_until_every_line_is_seen(qtbot, scale):
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.setStyleSheet(theme.style_sheet(theme.Look(theme.LIGHT, scale, serif=True)))
    card = FigureCard(replace(TARGET, indicator="规模以上工业企业研发经费投入占营业收入比重"))
    column = QVBoxLayout(holder)
    column.addWidget(card)
    column.addStretch(1)
    holder.resize(380, 600)
    holder.show()
    name = card.findChild(QLabel, "cardName")
    qtbot.waitUntil(lambda: card.minimumHeight() >= card.layout().totalHeightForWidth(card.width()))
    qtbot.waitUntil(lambda: name.height() >= name.heightForWidth(name.width()))
    before = card.height()
    holder.resize(300, 600)
    qtbot.waitUntil(lambda: name.height() >= name.heightForWidth(name.width()))
    assert card.height() >= before


def test_a_milestone_is_a_project_and_its_stage(qtbot):
    milestone = Milestone(
        "推进重庆交大创新创业生态圈建设", "重庆交大生态圈", Stage.UNDER_WAY, "加快", "206", 0, 9
    )
    card = figure_card.milestone_card(milestone)
    qtbot.addWidget(card)
    assert texts(card) == {"cardName": "重庆交大生态圈", "cardStage": "加快 · 推进"}
    assert card.accessibleName() == "重庆交大生态圈，加快 · 推进"
    assert card.toolTip() == "“推进重庆交大创新创业生态圈建设”"


def test_a_milestone_without_a_word_of_firmness_has_its_stage_alone(qtbot):
    card = figure_card.milestone_card(
        Milestone("建成投用", "停车楼", Stage.IN_USE, None, "212", 0, 4)
    )
    qtbot.addWidget(card)
    assert texts(card)["cardStage"] == "投用"


@pytest.mark.parametrize(
    ("goal", "wraps"), [("同步", False), ("与经济增长基本同步且不低于上年", True)]
)
def test_a_goal_without_a_number_is_words_and_long_ones_wrap(qtbot, goal, wraps):
    card = figure_card.goal_card(Goal("居民收入与经济同步", 0, 9, "居民收入", goal, None, "208"))
    qtbot.addWidget(card)
    assert texts(card) == {"cardName": "居民收入", "cardStage": goal}
    assert card.findChild(QLabel, "cardStage").wordWrap() is wraps
