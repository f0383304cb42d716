"""Changes: two short reports whose figures are known by heart."""

from collections import Counter

import pytest
from msgspec.structs import replace

from jjdesk.domain.chart import Form
from jjdesk.domain.comparison import Trend
from jjdesk.domain.finding import Filter
from jjdesk.domain.report import Bound
from jjdesk.parsing.pipeline import parse
from jjdesk.services.charting import changes
from jjdesk.services.charting.matter import Matter, Wish
from jjdesk.services.comparing import compare

OLDER = """青溪县人民政府工作报告（2024年）
三、2024年工作安排
今年经济社会发展的主要预期目标是：地区生产总值增长6%左右，规模以上工业增加值增长8%，固定资产投资增长5%，\
城镇新增就业2万人，森林覆盖率达到40%，粮食产量稳定在30万吨以上。
（一）办好民生实事。改造老旧小区12个，新建口袋公园20个。新改建农村公路50公里。
实施技改项目3—5个。
"""
NEWER = """青溪县人民政府工作报告（2025年）
三、2025年工作安排
今年经济社会发展的主要预期目标是：地区生产总值增长5.5%以上，规上工业增加值增长9%，固定资产投资增长5%，\
城镇新增就业2.1万人，森林覆盖率达到43%，粮食产量稳定在30万吨以上。
（一）办好民生实事。改造老旧小区8万平方米，新建口袋公园30个。新改建农村公路40公里。
实施技改项目6—10个。建设养老服务站7个。
"""
KNOWN = [
    ("增速和降幅", "工业增加值", 8, 9, 1.0),
    ("增速和降幅", "固定资产投资", 5, 5, 0.0),
    ("增速和降幅", "地区生产总值", 6, 5.5, -0.5),
    ("比率", "森林覆盖率", 40, 43, 3.0),
    ("数量", "技改项目", 4, 8, 1.0),
    ("数量", "口袋公园", 20, 30, 0.5),
    ("数量", "城镇新增就业", 20_000, 21_000, 0.05),
    ("数量", "粮食产量", 300_000, 300_000, 0.0),
    ("数量", "农村公路", 50, 40, -0.2),
]


@pytest.fixture(scope="module")
def reports():
    return parse(OLDER, name="2024.txt"), parse(NEWER, name="2025.txt")


@pytest.fixture(scope="module")
def comparison(reports):
    return compare(*reports)


def of(report, comparison, **known):
    matter = Matter(reports=(report,), comparison=comparison, **known)
    return changes.chart(matter, Wish(chart="changes"))


def test_every_figure_of_both_reports_is_drawn_with_its_change(reports, comparison):
    chart = of(reports[1], comparison)
    assert chart.form is Form.CHANGES
    assert len(chart.bars) == len(KNOWN)
    for bar, (group, label, before, after, change) in zip(chart.bars, KNOWN, strict=True):
        assert bar.group.startswith(group)
        assert label in bar.label
        assert (bar.before, bar.total) == (before, after)
        assert bar.change == pytest.approx(change)
        assert bar.relative is (group == "数量")
    assert len({bar.key for bar in chart.bars}) == len(KNOWN)


def test_the_changes_are_those_of_the_comparison(reports, comparison):
    found = {pair.newer.target.indicator: pair for pair in comparison.pairs}
    for bar in of(reports[1], comparison).bars:
        pair = found[bar.label]
        assert bar.change == pytest.approx(pair.relative if bar.relative else pair.change)


def test_a_bar_knows_its_pair(reports, comparison):
    for bar in of(reports[1], comparison).bars:
        pair = comparison.pairs[changes.pair_number(bar)]
        assert pair.newer.target.indicator == bar.label
        assert pair.newer.target.normalized_value is not None


def test_both_values_are_told_as_they_were_printed(reports, comparison):
    words = [bar.words for bar in of(reports[1], comparison).bars]
    assert "6%左右 → 5.5%以上" in words
    assert "3–5个 → 6–10个" in words


def test_question_answer_source_and_remark(reports, comparison):
    chart = of(reports[1], comparison)
    assert chart.question == "青溪县 2025 年比 2024 年，哪些指标定高了，哪些定低了？"
    ways = Counter("升" if c > 0 else "降" if c < 0 else "平" for *_, c in KNOWN)
    assert chart.answer == (
        f"同一指标 {len(KNOWN) + 1} 个：{ways['升']} 个定高了、{ways['降']} 个定低了、"
        f"{ways['平']} 个持平；1 个不可比。"
    )
    assert "不可比的 1 个没有画（单位不同）：" in chart.remark
    assert "老旧小区" in chart.remark
    assert "新增 1 个" in chart.remark
    assert chart.source == "来源：青溪县 2024 年、青溪县 2025 年两份政府工作报告。"
    of_places = replace(comparison, older_name="白溪县 2025", newer_name="青溪县 2025")
    assert of(reports[1], of_places).question == (
        "青溪县 2025 和 白溪县 2025 相比，哪些指标定得高，哪些定得低？"
    )


def test_behind_a_bar_stands_the_commitment_of_the_open_report(reports, comparison):
    for report, year in zip(reports, ("青溪县 2024", "青溪县 2025"), strict=True):
        chart = of(report, comparison)
        for bar in chart.bars:
            (behind,) = bar.pieces[0].behind
            assert (behind.report, behind.report_name) == (report.source.sha256, year)
            commitment = next(c for c in report.commitments if c.id == behind.commitment)
            assert behind.quote in commitment.text
            assert behind.quote in {target.quote for target in commitment.targets}


def test_only_what_is_shown_of_the_open_report_is_drawn(reports, comparison):
    newer = reports[1]
    wanted = next(c for c in newer.commitments if "口袋公园" in c.text)
    shown = {newer.source.sha256: frozenset({wanted.id})}
    chart = of(newer, comparison, shown=shown, words="教育 · 1/2 条")
    here = {pair.newer.target.indicator for pair in comparison.pairs if pair.change is not None}
    here &= {target.indicator for target in wanted.targets}
    assert {bar.label for bar in chart.bars} == here
    assert "教育 · 1/2 条" in chart.source
    assert "新增" not in chart.remark
    floors = of(newer, comparison, wanted=Filter(bounds=(Bound.AT_LEAST,)))
    assert {bar.label for bar in floors.bars} == {
        pair.newer.target.indicator
        for pair in comparison.pairs
        if pair.change is not None and pair.newer.target.bound is Bound.AT_LEAST
    }
    growth = of(newer, comparison, wanted=Filter(measures=("growth",)))
    assert {bar.group[:2] for bar in growth.bars} == {"增速"}


def changed(comparison, indicator, **values):
    """The pair of an indicator with other values, alone in its comparison."""
    pair = next(p for p in comparison.pairs if indicator in p.newer.target.indicator)
    sides = {}
    for side, value in values.items():
        placed = getattr(pair, side)
        target = replace(placed.target, value=value, normalized_value=value)
        sides[side] = replace(placed, target=target)
    return replace(comparison, pairs=(replace(pair, **sides),))


def test_from_nothing_is_no_part_of_anything(reports, comparison):
    (bar,) = of(reports[1], changed(comparison, "公园", older=0)).bars
    assert (bar.before, bar.relative, bar.change) == (0, True, None)
    (bar,) = of(reports[1], changed(comparison, "公园", older=0, newer=0)).bars
    assert (bar.change, bar.relative) == (0, False)


def test_negative_growth(reports, comparison):
    (bar,) = of(reports[1], changed(comparison, "生产总值", older=-2, newer=-3.5)).bars
    assert (bar.before, bar.total, bar.change) == (-2, -3.5, -1.5)
    assert bar.words == "-2%左右 → -3.5%以上"


def test_many_that_cannot_be_compared_are_not_all_named(reports, comparison):
    (unlike,) = (pair for pair in comparison.pairs if pair.trend is Trend.UNLIKE)
    pairs = (*comparison.pairs, *[unlike] * 29)
    remark = of(reports[1], replace(comparison, pairs=pairs)).remark
    assert remark.startswith("不可比的 30 个没有画（单位不同）：")
    assert remark.count(unlike.newer.target.indicator) == 12
    assert "等；" in remark


def test_nothing_to_compare_is_said(reports, comparison):
    none = of(reports[1], None)
    assert none.bars == ()
    assert "没有另一份报告可比" in none.answer
    empty = of(reports[1], replace(comparison, pairs=()))
    assert "没有同一个指标" in empty.answer
    unlike = tuple(pair for pair in comparison.pairs if pair.trend is Trend.UNLIKE)
    alone = of(reports[1], replace(comparison, pairs=unlike))
    assert (alone.bars, alone.remark) == ((), "")
    assert "不能相减" in alone.answer
