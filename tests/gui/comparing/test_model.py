"""The rows of each section of a comparison: heads, cells, what stands behind them."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QModelIndex, Qt

from jjdesk.domain.comparison import Trend
from jjdesk.gui.comparing.model import LINE_ROLE, ComparisonModel, Section, heads, lines, names


def test_sections_have_their_names():
    assert list(names().items()) == [
        (Section.PAIRS, "同一指标"),
        (Section.CONTINUED, "延续"),
        (Section.NEW, "新增"),
        (Section.GONE, "不再提"),
        (Section.TARGETS, "目标增减"),
    ]


@pytest.mark.parametrize(
    ("section", "said"),
    [
        (Section.PAIRS, ("指标", "甲 2024", "乙 2025", "变化")),
        (Section.CONTINUED, ("甲 2024", "乙 2025", "改动")),
        (Section.NEW, ("条", "原文", "领域")),
        (Section.GONE, ("条", "原文", "领域")),
        (Section.TARGETS, ("指标", "目标", "领域", "增减")),
    ],
)
def test_heads_name_both_reports(comparison, section, said):
    named = replace(comparison, older_name="甲 2024", newer_name="乙 2025")
    assert heads(named, section) == said


@pytest.mark.parametrize("section", list(Section))
def test_without_a_comparison_there_are_heads_and_no_rows(section):
    assert len(heads(None, section)) >= 3


@pytest.mark.parametrize("section", list(Section))
def test_every_row_has_a_cell_for_each_head(comparison, section):
    found = lines(comparison, section)
    assert found
    for line in found:
        assert len(line.cells) == len(heads(comparison, section))
        assert line.older is not None or line.newer is not None


@pytest.mark.parametrize(
    ("trend", "shape"),
    [(Trend.RISEN, "▲"), (Trend.SAME, "●"), (Trend.FALLEN, "▼"), (Trend.UNLIKE, "◆")],
)
def test_where_a_value_went_is_told_by_a_shape(comparison, trend, shape):
    pair = replace(comparison.pairs[0], trend=trend)
    (line,) = lines(replace(comparison, pairs=(pair,)), Section.PAIRS)
    assert line.cells[3].startswith(f"{shape} ")
    assert line.older is not None
    assert line.newer is not None
    assert line.newer.quote in "".join(line.newer.commitment.text.split())


def test_what_is_new_and_what_is_gone_stands_on_its_side(comparison):
    assert all(line.older is None for line in lines(comparison, Section.NEW))
    assert all(line.newer is None for line in lines(comparison, Section.GONE))
    (new,) = lines(comparison, Section.NEW)
    assert new.cells[1] == "建成县域医共体影像会诊平台，新增床位300张。"
    (gone,) = lines(comparison, Section.GONE)
    assert gone.cells[1] == "推广智能公交站牌，优化调整夜间公交线路。"


def test_targets_that_came_and_went_say_so(comparison):
    both = replace(comparison, gone_targets=comparison.new_targets)
    found = lines(both, Section.TARGETS)
    assert [line.cells[3] for line in found] == ["新增", "不再提"]
    assert [(line.older is None, line.newer is None) for line in found] == [
        (True, False),
        (False, True),
    ]


def test_a_sector_without_a_name_is_its_code(comparison):
    alone = comparison.new[0]
    odd = replace(alone, commitment=replace(alone.commitment, sector="999"))
    (line,) = lines(replace(comparison, new=(odd,)), Section.NEW)
    assert line.cells[2] == "999"


def test_the_model_is_sound_from_section_to_section(comparison, qtmodeltester):
    model = ComparisonModel()
    qtmodeltester.check(model)
    for section in Section:
        model.show(heads(comparison, section), lines(comparison, section))
        qtmodeltester.check(model)
        assert model.rowCount() == len(lines(comparison, section))
        assert model.rowCount(model.index(0, 0)) == 0
        assert model.columnCount(model.index(0, 0)) == 0
    model.show((), [])
    qtmodeltester.check(model)


def test_a_cell_says_its_words_to_eye_and_ear(comparison):
    model = ComparisonModel()
    model.show(heads(comparison, Section.NEW), lines(comparison, Section.NEW))
    cell = model.index(0, 1)
    words = "建成县域医共体影像会诊平台，新增床位300张。"
    assert cell.data() == cell.data(Qt.ItemDataRole.ToolTipRole) == words
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == f"原文：{words}"
    assert cell.data(LINE_ROLE) == lines(comparison, Section.NEW)[0]
    assert cell.data(Qt.ItemDataRole.DecorationRole) is None
    assert model.data(QModelIndex()) is None
    across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
    assert [model.headerData(n, across) for n in range(4)] == ["条", "原文", "领域", None]
    assert model.headerData(0, down) is None
    assert model.headerData(0, across, Qt.ItemDataRole.TextAlignmentRole) == (
        Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    )
    assert model.headerData(0, across, Qt.ItemDataRole.DecorationRole) is None
